#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/tags.h"

namespace crossread::train {

/// One token of a treebank with its gold annotation.
struct Token {
  std::string form, lemma;
  language::Upos upos = language::Upos::X;
  language::Xpos xpos = language::Xpos::XX;
  language::Deprel deprel = language::Deprel::dep;
  int head = -1;          ///< index within the sentence, -1 for the root
  std::uint8_t name = 0;  ///< 0 outside, 1 + 2 * (type - 1) begins, one more continues a name
};

/// A mention that the treebank types as person, organisation or place and whose head is a proper
/// noun: what names are measured on.
struct Mention {
  int begin = 0, end = 0, head = 0;  ///< tokens [begin, end) and the head among them
  language::NameType type = language::NameType::none;
};

struct Sentence {
  std::vector<Token> tokens;
  std::vector<Mention> mentions;
  float tree_weight = 1;    ///< of the tags and the tree in the loss: 1 where people made them
  float name_weight = 0;    ///< of the names in the loss: 0 where none are marked, 1 where people marked them
  bool names_count = false; ///< whether the document is news, interview or biography
};

/// Reads a CoNLL-U file; multiword and empty tokens are dropped, subtypes of relations too. Names
/// are derived from `Entity=` brackets where the file has them. Ends the program with a message
/// when the file cannot be read or holds a tag that the engine does not know.
std::vector<Sentence> read_treebank(const std::string& path);

/// Sums over treebank tokens; `name_*` count mentions.
struct Score {
  long tokens = 0, upos = 0, xpos = 0, uas = 0, las = 0, lemma = 0;
  long name_gold = 0, name_predicted = 0, name_hit = 0;
};

/// Adds one sentence with its predicted tags, heads and names (and lemmas, where given) to a score.
void score_sentence(const Sentence& gold, const std::vector<Token>& predicted, Score& score);

/// One line of percentages.
void print_score(const char* title, const Score& score);

}  // namespace crossread::train
