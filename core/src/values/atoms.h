#pragma once

#include <crossread/span.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "language/tags.h"
#include "text/text.h"
#include "text/word_key.h"
#include "values/number.h"
#include "values/signs.h"
#include "values/vocabulary.h"

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

/// A word that the rules name, as its key ("text/word_key.h"), made when they are compiled.
struct WordName {
  std::uint64_t key;
  consteval WordName(const char* word) : key(text::word_key(word)) {}
};

struct Atom {
  Span span;
  std::uint32_t token = ~std::uint32_t{0};  ///< none of an empty atom
  std::uint32_t sentence = 0;
  AtomKind kind = AtomKind::sign;
  Sign sign = Sign::none;
  bool gap = true;       ///< white space, or the start of the sentence, stands before it
  bool capital = false;  ///< begins with an ASCII capital
  bool dotted = false;   ///< an abbreviation written with stops
  bool odd = false;      ///< digits that are no number: "1.1.3"
  std::uint8_t places = 0;   ///< digits: how many of them stand after the decimal point, at most 255
  std::uint8_t figures = 0;  ///< digits: how many there are, at most 255
  Classes classes = 0;       ///< of the time rules, that could begin here
  std::uint32_t letters = 0;    ///< bytes of `text`
  const char* begin = nullptr;  ///< of `text`
  std::uint64_t key = 0;        ///< of a word or clitic: that of `text`; 0 for all others
  const Known* known = &not_known;
  double mantissa = 0;  ///< digits: all of them as one integer; fraction sign: the fraction

  Atom() = default;
  /// A word that is a whole token, as nearly all atoms are: made in one go, without fields that are
  /// set twice.
  Atom(const text::Token& word, std::uint32_t number, std::uint32_t in_sentence, bool after_gap,
       bool large, const char* lower, const Known& of_word)
      : span(word.span), token(number), sentence(in_sentence), kind(AtomKind::word), gap(after_gap),
        capital(large), classes(of_word.classes), letters(word.span.size()), begin(lower),
        key(word.key), known(&of_word) {}

  /// In lower case, without the stops of an abbreviation.
  std::string_view text() const { return {begin, letters}; }
  void set_text(std::string_view text) {
    begin = text.data();
    letters = static_cast<std::uint32_t>(text.size());
  }
  bool is(WordName word) const { return key == word.key; }
  const Row* as(Role role) const { return known->rows.as(role); }
  /// Whether the lexicon has the word.
  bool listed() const { return known->rows.any(); }
  bool integer() const { return kind == AtomKind::digits && places == 0 && !odd; }
};

/// Whether an atom is one of some words (or clitics, without their apostrophe).
inline bool one_of(const Atom& atom, std::initializer_list<WordName> words) {
  for (const WordName& word : words)
    if (atom.key == word.key) return true;
  return false;
}

/// Whether a class of the time rules could begin at an atom: generous, never too narrow.
inline bool begins_class(const Atom& atom, Class kind) { return (atom.classes & bit(kind)) != 0; }

/// All atoms of a document. Views in the atoms point into `lower_`.
class Atoms {
 public:
  /// `annotation` may be empty: the rules then rest on the words alone. Both must outlive the atoms.
  Atoms(const text::Document& document, const language::Annotation& annotation);
  Atoms(const Atoms&) = delete;
  Atoms& operator=(const Atoms&) = delete;

  std::uint32_t size() const { return size_; }
  /// The atom at a place; an empty one for any behind the last.
  const Atom& operator[](std::uint32_t index) const { return first_[std::min(index, size_)]; }
  /// The atom before, or an empty one at the start of the sentence.
  const Atom& before(std::uint32_t index, std::uint32_t steps = 1) const {
    if (index < steps || index > size_) return first_[size_];
    const Atom& atom = first_[index - steps];
    const std::uint32_t anchor = index < size_ ? index : index - 1;
    return atom.sentence == first_[anchor].sentence ? atom : first_[size_];
  }
  /// Whether two atoms stand in one sentence.
  bool together(std::uint32_t a, std::uint32_t b) const {
    return a < size_ && b < size_ && first_[a].sentence == first_[b].sentence;
  }
  /// The atom at `index` where it stands in one sentence with that at `anchor`, else an empty one.
  const Atom& beside(std::uint32_t anchor, std::uint32_t index) const {
    return first_[together(anchor, index) ? index : size_];
  }
  /// The tag of an atom's token; XX where nothing was annotated.
  language::Xpos xpos(const Atom& atom) const {
    return atom.token < words_.size() ? words_[atom.token].xpos : language::Xpos::XX;
  }
  /// Past the last atom of the sentence of an atom.
  std::uint32_t sentence_end(std::uint32_t index) const { return ends_[first_[index].sentence]; }
  /// The first atom of the sentence of an atom.
  std::uint32_t sentence_begin(std::uint32_t index) const {
    const std::uint32_t sentence = first_[index].sentence;
    return sentence == 0 ? 0 : ends_[sentence - 1];
  }
  /// The atoms at which a time expression could begin, in order: few of all.
  const std::vector<std::uint32_t>& time_starts() const { return time_starts_; }
  /// The same for a quantity.
  const std::vector<std::uint32_t>& quantity_starts() const { return quantity_starts_; }
  /// The number that begins at an atom; read once for all rules.
  const Number& number(std::uint32_t index) const {
    return index < size_ ? numbers_[readings_[index]] : numbers_.front();
  }

 private:
  Atom& put(Span span, std::uint32_t token, std::uint32_t sentence, bool gap);
  /// Puts a token that is no word of ASCII letters behind an atom that ends at `last_end`; tells where
  /// its own last atom ends.
  std::uint32_t take_other(const text::Token& token, std::uint32_t number, std::uint32_t sentence,
                           std::uint32_t last_end);
  /// The same for a token that is more than a mark, too, and so perhaps several atoms.
  std::uint32_t cut(Span span, std::uint32_t token, std::uint32_t sentence, std::uint32_t last_end);
  // What `cut` finds at the place of an atom; each says where it ends.
  std::uint32_t take_figures(std::uint32_t end, Atom& atom) const;
  std::uint32_t take_letters(std::uint32_t end, Atom& atom) const;
  std::uint32_t take_apostrophe(std::uint32_t end, bool first, Atom& atom) const;

  void find_starts();
  bool led(std::uint32_t index) const;
  bool led_quantity(std::uint32_t index) const;
  void read_number(std::uint32_t index);

  std::string lower_;
  std::string_view source_;
  const std::vector<language::Word>& words_;
  const Vocabulary& vocabulary_;
  std::vector<Atom> list_;  ///< the last is empty and stands for all behind the end
  const Atom* first_ = nullptr;
  std::uint32_t size_ = 0;
  std::vector<std::uint32_t> ends_;  ///< of the sentences
  std::vector<std::uint32_t> time_starts_, quantity_starts_;
  std::vector<Number> numbers_;          ///< the first is none
  std::vector<std::uint32_t> readings_;  ///< of an atom: the index of the number that begins there
};

/// `at` after one hyphen that joins two words without white space; `at` itself where none stands.
inline std::uint32_t skip_hyphen(const Atoms& atoms, std::uint32_t at) {
  return atoms[at].sign == Sign::dash && !atoms[at].gap && !atoms[at + 1].gap ? at + 1 : at;
}

}  // namespace crossread::values
