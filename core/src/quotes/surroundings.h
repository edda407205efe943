#pragma once

#include <optional>
#include <vector>

#include "entities/syntax.h"
#include "quotes/cues.h"
#include "quotes/levels.h"
#include "quotes/marks.h"

namespace crossread::quotes {

/// Where stretches between marks stand among the words of an article.
class Surroundings {
 public:
  Surroundings(const entities::Syntax& syntax, const std::vector<Marked>& marked,
               const Levels& levels, const Voices& voices, const std::vector<Cue>& cues);

  const entities::Syntax& syntax() const { return s_; }
  const Voices& voices() const { return voices_; }

  /// The words inside a stretch.
  entities::WordRange words(std::size_t marked) const { return levels_.words(marked); }
  /// The innermost stretch around a word, marks included, or no_index.
  Index around(std::uint32_t word) const { return levels_.around(word); }
  /// Whether the word is one of the marks of a stretch.
  bool mark(std::uint32_t word) const { return levels_.mark(word); }
  /// The cue at a word, or no_index.
  Index cue_at(std::uint32_t word) const { return cue_at_[word]; }

  /// The words beside a stretch, on the same level, up to the next stretch or the end of the
  /// sentence; a following sentence that begins small goes on with it.
  entities::WordRange before(std::size_t marked) const;
  entities::WordRange after(std::size_t marked) const;

  /// Whether the stretch begins its sentence, nothing but marks before it.
  bool begins_sentence(std::size_t marked) const;
  /// Whether it begins with a capital letter, a digit, a bracket or dots.
  bool begins_large(std::size_t marked) const;
  /// Whether it ends as speech does before an attribution: with a comma, a question mark, dots ...
  /// inside the marks, or a comma right behind them.
  bool ends_open(std::size_t marked) const;
  /// Whether a full stop ends it, inside the marks or right behind them.
  bool ends_with_full_stop(std::size_t marked) const;
  /// Whether it ends with a mark that ends sentences.
  bool ends_sentence(std::size_t marked) const;
  /// Whether it ends with a comma or a dash, inside the marks or right behind them.
  bool ends_with_comma(std::size_t marked) const;
  /// Whether a comma or a dash stands right before it.
  bool behind_comma(std::size_t marked) const;
  /// Whether a colon does.
  bool behind_colon(std::size_t marked) const;
  /// The word right before it on its level, punctuation passed over; the number of words where
  /// there is none.
  std::uint32_t word_before(std::size_t marked) const;
  /// Whether the words right before or right behind it are of one phrase with it: a determiner or a
  /// preposition before, a word without punctuation between behind.
  bool embedded_before(std::size_t marked) const;
  bool embedded_behind(std::size_t marked) const;
  /// The sentence that it begins in, an index into Document::sentences.
  std::uint32_t sentence_of(std::size_t marked) const {
    return s_.sentence_of(words(marked).first);
  }
  /// Whether a verb in a finite form stands in it.
  bool has_verb(std::size_t marked) const;
  /// Whether it stands in a heading or a caption, or in a line that looks like one: short, without
  /// a mark at the end that ends sentences.
  bool in_heading(std::size_t marked) const;

 private:
  char last_char(std::size_t marked) const;

  const entities::Syntax& s_;
  const std::vector<Marked>& marked_;
  const Levels& levels_;
  const Voices& voices_;
  std::vector<Index> cue_at_;
};

}  // namespace crossread::quotes
