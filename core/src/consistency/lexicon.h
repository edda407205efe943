#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consistency/contrast_words.h"
#include "text/numbering.h"

namespace crossread::consistency {

/// What is known of a lemma, whichever story it stands in.
struct Lemma {
  std::string text;
  std::string_view nouns, verbs;     ///< lines of the tables of meanings
  int cls = 0;                       ///< sort of event or of people; 0 = none
  std::span<const Contrast> contrasts;  ///< its places in the table of contrasts
  std::vector<std::int16_t> vector;  ///< see language/vectors.h; empty where none is known
};

/// Lemmas that were looked up in the tables of meanings and in the weights, each once, and how near two of them are.
/// It may be kept for the stories that follow, as news is told in the same words day by day; what it answers never
/// depends on what it holds.
class Lexicon {
 public:
  Lexicon();

  /// Makes ready for one more story: forgets the lemmas of those before where they have become many, which bounds the
  /// memory at some 5 MiB beside that of one story.
  void begin_story();

  /// The number of a lemma in lower case, good until the next story. `key`: its text::word_key().
  std::uint32_t number(std::string_view lemma, std::uint64_t key);

  const Lemma& at(std::uint32_t number) const { return lemmas_[number]; }

  /// How near two lemmas are in meaning, 0..95, by their numbers: see Vocabulary.
  int nearness(std::uint32_t a, std::uint32_t b);

  /// Whether two lemmas are two kinds of one thing as nouns, and neither a kind of the other.
  bool siblings(std::uint32_t a, std::uint32_t b) const;

 private:
  text::Numbering numbers_;
  std::vector<Lemma> lemmas_;
  /// What was worked out last for two lemmas, as most pairs of words are asked about many times: by a hash of the two, for
  /// which there are a few places side by side, the newest pair in the first one. The lowest byte is the nearness, the
  /// others are the two numbers.
  std::vector<std::uint64_t> known_;
};

/// Words that name one sort of event or of people, folded into one; others stay as they are.
std::string fold(std::string_view lemma);

}  // namespace crossread::consistency
