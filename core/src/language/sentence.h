#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "language/encoder.h"
#include "language/model.h"
#include "language/word.h"

namespace crossread::language {

/// Tags and parses one sentence, given the spans of its tokens over `text` in text order: clitics
/// split off ("Blinken" "'s", "do" "n't"), hyphenated words split ("US" "-" "China"), punctuation
/// apart, as in the treebanks. Replaces `out` by one word a token. Without `parse`, heads stay -1
/// and relations `dep`, in about a third of the time. Linear in the number of tokens; more
/// than 400 of them are read in pieces whose roots hang on the first one's, and an hour at the head of an entry, "16:55 The
/// ship sails", is a piece of its own. `space` is
/// kept from sentence to sentence for speed alone.
void annotate_sentence(const Model& model, Workspace& space, std::string_view text,
                       std::span<const Span> tokens, std::vector<Word>& out, bool parse = true);

/// The same with a workspace of its own: simpler, and slower for more than one sentence.
void annotate_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                       std::vector<Word>& out, bool parse = true);

}  // namespace crossread::language
