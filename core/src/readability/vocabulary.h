#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "readability/word_form.h"
#include "text/numbering.h"

namespace crossread::readability {

/// What is known of a word wherever it stands, spelling by spelling.
struct WordType {
  std::uint32_t letters = 0;    ///< letters and digits, code points
  std::uint32_t syllables = 0;  ///< as read aloud
  std::uint32_t plain = 0;  ///< number of its form without case and accents: one a distinct word
  bool capitalised = false;
  bool figures = false;
  bool complex = false;   ///< by Gunning's rule, were it no name
  bool familiar = false;  ///< by the list of Dale and Chall
  bool familiar_to_spache = false;
};

/// The spellings of a text, each measured once: in news every word comes about twice in an article,
/// and counting syllables costs more than remembering. It may be kept for the texts that follow, as half the
/// words of an article are those of the last one; what is counted never depends on what it holds.
class Vocabulary {
 public:
  /// Makes ready for one more text: forgets the spellings of those before where they have become many, which
  /// bounds the memory at some 2 MiB beside that of one text.
  void begin_text();

  /// The type of the word at `span` of `text`. The number stays good until the next text; `type` gives what it
  /// stands for.
  std::uint32_t add(std::string_view text, Span span, bool shouting);

  const WordType& type(std::uint32_t number) const { return types_[number]; }
  std::uint32_t types() const { return static_cast<std::uint32_t>(types_.size()); }
  std::uint32_t plain_forms() const { return static_cast<std::uint32_t>(plain_.size()); }

 private:
  std::vector<WordType> types_;
  text::Numbering spellings_, plain_;
  WordForm form_;
};

/// Gunning's rule (1952) for a word that is no name: three syllables or more, but no figure, no
/// hyphened compound of shorter words, and not only through the ending -ed, -es or -ing.
bool is_complex(const WordForm& word, std::uint32_t syllables);

}  // namespace crossread::readability
