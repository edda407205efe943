#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "language/tags.h"
#include "text/text.h"
#include "values/lexicon.h"

/// The article cut finer than into tokens: numbers, words and signs each alone ("4.5bn" is "4.5"
/// and "bn"; "24-year-old" is five atoms), so that the rules of this step need not know how tokens
/// are cut. Each atom carries what the lexicon knows of it.
namespace crossread::values {

enum class AtomKind : std::uint8_t {
  word,    ///< letters; an abbreviation keeps its stops in the span, but not in `text`
  clitic,  ///< "'s"
  digits,  ///< "7", "12,000", "2.15"
  sign     ///< one mark or symbol
};

/// What a sign is, whatever its code point.
enum class Sign : std::uint8_t {
  none,
  dash,
  comma,
  stop,
  slash,
  colon,
  semicolon,
  apostrophe,
  quote,
  open,
  close,
  percent,
  degree,
  tilde,
  fraction,
  currency,
  other
};

struct Atom {
  Span span;
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  AtomKind kind = AtomKind::sign;
  Sign sign = Sign::none;
  bool gap = true;       ///< white space, or the start of the sentence, stands before it
  bool capital = false;  ///< begins with an ASCII capital
  bool dotted = false;   ///< an abbreviation written with stops
  bool odd = false;      ///< digits that are no number: "1.1.3"
  language::Xpos xpos = language::Xpos::XX;  ///< of its token; XX where nothing was annotated
  std::string_view text;  ///< lower case, without the stops of an abbreviation
  std::uint64_t key = 0;  ///< of a word: that of `text`, for the tables; 0 for all others
  Rows rows;
  double mantissa = 0;        ///< digits: all of them as one integer; fraction sign: the fraction
  std::uint32_t places = 0;   ///< digits: how many of them stand after the decimal point
  std::uint32_t figures = 0;  ///< digits: how many there are

  bool is(std::string_view word) const { return text == word; }
  const Row* as(Role role) const { return rows.as(role); }
  bool integer() const { return kind == AtomKind::digits && places == 0 && !odd; }
};

/// Whether an atom is one of some words (or clitics, without their apostrophe).
inline bool one_of(const Atom& atom, std::initializer_list<std::string_view> words) {
  if (atom.kind != AtomKind::word && atom.kind != AtomKind::clitic) return false;
  for (std::string_view word : words)
    if (atom.text == word) return true;
  return false;
}

/// All atoms of a document. Views in the atoms point into `lower` and `stripped`.
class Atoms {
 public:
  /// `annotation` may be empty: the rules then rest on the words alone.
  Atoms(const text::Document& document, const language::Annotation& annotation);
  Atoms(const Atoms&) = delete;
  Atoms& operator=(const Atoms&) = delete;

  std::uint32_t size() const { return static_cast<std::uint32_t>(list_.size()); }
  const Atom& operator[](std::uint32_t index) const {
    return index < list_.size() ? list_[index] : end_;
  }
  /// The atom before, or an empty one at the start of the sentence.
  const Atom& before(std::uint32_t index, std::uint32_t steps = 1) const {
    if (index < steps || index > list_.size()) return end_;
    const Atom& atom = list_[index - steps];
    const std::uint32_t anchor = index < list_.size() ? index : index - 1;
    return atom.sentence == list_[anchor].sentence ? atom : end_;
  }
  /// Whether two atoms stand in one sentence.
  bool together(std::uint32_t a, std::uint32_t b) const {
    return a < size() && b < size() && list_[a].sentence == list_[b].sentence;
  }

 private:
  /// Puts the atom of a token that is a word of ASCII letters alone.
  void put_word(Span span, std::uint32_t token, std::uint32_t sentence);
  /// Cuts any other token.
  void cut(Span span, std::uint32_t token, std::uint32_t sentence);

  std::string lower_;
  std::vector<Atom> list_;
  Atom end_;
};

}  // namespace crossread::values
