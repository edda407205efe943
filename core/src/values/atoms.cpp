#include "values/atoms.h"

#include <algorithm>
#include <array>
#include <limits>

#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::values {
namespace {

constexpr std::uint32_t no_end = ~std::uint32_t{0};

bool digit(char c) { return text::is_ascii_digit(static_cast<unsigned char>(c)); }
bool letter(char c) { return text::is_ascii_letter(static_cast<unsigned char>(c)); }
bool space(char c) { return text::is_ascii_space(static_cast<unsigned char>(c)); }
bool capital_letter(char c) { return text::is_ascii_upper(static_cast<unsigned char>(c)); }
bool ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// The classes that figures could begin, judged by how many there are.
Classes classes_of_digits(const Atom& atom) {
  Classes classes = bit(Class::num) | bit(Class::card);
  if (atom.figures <= 4 || atom.places > 0) classes |= bit(Class::clock);
  if (!atom.integer()) return classes;
  classes |= bit(Class::ord) | bit(Class::day);
  if (atom.figures <= 2) classes |= bit(Class::small);
  if (atom.figures == 2) classes |= bit(Class::year2) | bit(Class::decade);
  if (atom.letters == 4) classes |= bit(Class::year) | bit(Class::decade);
  return classes;
}

constexpr Known beginning(Begins time, Begins quantity) {
  Known known;
  known.time = time;
  known.quantity = quantity;
  return known;
}

/// What is known of figures, and of the signs that could begin something.
constexpr Known known_figures = beginning(Begins::led, Begins::alone);
constexpr Known known_year = beginning(Begins::alone, Begins::alone);
constexpr Known known_apostrophe = beginning(Begins::led, Begins::never);
constexpr Known known_currency = [] {
  Known known = beginning(Begins::never, Begins::alone);
  known.currency = true;
  return known;
}();
constexpr Known known_dash = beginning(Begins::never, Begins::led);

/// What can begin with a sign, by its number.
struct SignUse {
  Classes classes;
  const Known* known;
};
constexpr auto sign_uses = [] {
  std::array<SignUse, static_cast<std::size_t>(Sign::other) + 1> uses{};
  uses.fill({0, &not_known});
  const auto use = [&uses](Sign sign) -> SignUse& { return uses[static_cast<std::size_t>(sign)]; };
  use(Sign::fraction) = {bit(Class::num) | bit(Class::card), &known_figures};  // "½ hour"
  use(Sign::apostrophe) = {bit(Class::decade) | bit(Class::year2), &known_apostrophe};
  use(Sign::currency).known = &known_currency;
  use(Sign::dash).known = &known_dash;
  return uses;
}();

/// Makes an atom a sign.
void name_sign(Atom& atom, Sign sign) {
  const SignUse& use = sign_uses[static_cast<std::size_t>(sign)];
  atom.sign = sign;
  atom.classes = use.classes;
  atom.known = use.known;
}

/// What an ASCII character is as a sign.
Sign ascii_sign(char c) { return ascii_signs[static_cast<unsigned char>(c)]; }

/// Whether a sum stands here, before which the code of its currency may stand: "USD 300", "US$300".
bool sum(const Atom& atom) {
  return atom.kind == AtomKind::digits || atom.sign == Sign::currency;
}

/// Whether a comma parts figures into groups: ",000", and in India ",34,567".
bool parts_groups(std::string_view rest) {
  const auto digits_behind = [&](std::size_t comma) {
    std::size_t n = 0;
    while (comma + 1 + n < rest.size() && digit(rest[comma + 1 + n]) && n < 4) ++n;
    return n;
  };
  std::size_t comma = 0;
  for (int groups = 0; groups < 5 && digits_behind(comma) == 2; ++groups) {
    comma += 3;
    if (comma >= rest.size() || rest[comma] != ',') return false;
  }
  return digits_behind(comma) == 3;
}

}  // namespace

inline Atom& Atoms::put(Span span, std::uint32_t token, std::uint32_t sentence, bool gap) {
  Atom& atom = list_.emplace_back();
  atom.span = span;
  atom.token = token;
  atom.sentence = sentence;
  atom.gap = gap;
  atom.capital = capital_letter(source_[span.begin]);
  return atom;
}

Atoms::Atoms(const text::Document& document, const language::Annotation& annotation)
    : lower_(text::with_lower_ascii(document.utf8)),
      source_(document.utf8),
      words_(annotation.words),
      vocabulary_(vocabulary()) {
  const char* const lower = lower_.data();
  const char* const source = source_.data();
  const text::Token* const tokens = document.tokens.data();
  list_.reserve(document.tokens.size() + document.tokens.size() / 8 + 1);
  ends_.reserve(document.sentences.size());
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const text::Sentence& sentence = document.sentences[s];
    std::uint32_t last_end = no_end;
    for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const text::Token& token = tokens[t];
      if (token.key == 0) {
        last_end = take_other(token, t, s, last_end);
        continue;
      }
      const std::uint32_t begin = token.span.begin;
      list_.emplace_back(token, t, s, begin != last_end, capital_letter(source[begin]), lower + begin,
                         vocabulary_[token.key]);
      last_end = token.span.end;
    }
    ends_.push_back(static_cast<std::uint32_t>(list_.size()));
  }
  size_ = static_cast<std::uint32_t>(list_.size());
  list_.emplace_back();
  first_ = list_.data();
  find_starts();
}

std::uint32_t Atoms::take_other(const text::Token& token, std::uint32_t number, std::uint32_t sentence,
                                std::uint32_t last_end) {
  const Span span = token.span;
  if (token.kind == text::TokenKind::address) {
    put(span, number, sentence, true).sign = Sign::other;
    return span.end;
  }
  if (token.kind != text::TokenKind::punctuation || span.size() != 1)
    return cut(span, number, sentence, last_end);
  Atom& atom = put(span, number, sentence, span.begin != last_end);
  atom.set_text(std::string_view(lower_).substr(span.begin, 1));
  name_sign(atom, ascii_sign(source_[span.begin]));
  return span.end;
}

std::uint32_t Atoms::cut(Span span, std::uint32_t token, std::uint32_t sentence,
                         std::uint32_t last_end) {
  const std::string_view text = lower_;
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const std::string_view rest = text.substr(at, span.end - at);
    const char c = rest.front();
    if (const std::size_t n = ascii(c) ? std::size_t{space(c)} : wide_white(rest); n > 0) {
      at += static_cast<std::uint32_t>(n);
      continue;
    }
    Atom& atom = put({at, at}, token, sentence, at != last_end);
    std::uint32_t end = at;
    if (digit(c) || (c == '.' && rest.size() > 1 && digit(rest[1]) && atom.gap)) {
      end = take_figures(span.end, atom);
    } else if (c == '\'' || rest.substr(0, 3) == "\xE2\x80\x99") {
      end = take_apostrophe(span.end, at == span.begin, atom);
    } else if (letter(c)) {
      end = take_letters(span.end, atom);
    } else if (ascii(c)) {
      ++end;
      name_sign(atom, ascii_sign(c));
    } else if (const SignRow* row = wide_sign_at(rest)) {
      end += row->bytes();
      name_sign(atom, row->sign);
      atom.mantissa = row->number;
    } else {
      end = take_letters(span.end, atom);
    }
    atom.span.end = end;
    if (atom.kind == AtomKind::word || atom.kind == AtomKind::clitic) {
      const bool clitic = atom.kind == AtomKind::clitic;
      atom.key = text::word_key(atom.text());
      atom.known = &vocabulary_[clitic ? Vocabulary::clitic_key(atom.key) : atom.key];
      atom.classes = atom.known->classes;
    } else {
      atom.set_text(text.substr(at, end - at));
      if (atom.kind == AtomKind::digits) {
        atom.classes = classes_of_digits(atom);
        // Four figures may be a year, and those with two stops a date, whatever follows.
        const bool year = atom.odd || begins_class(atom, Class::year);
        atom.known = year ? &known_year : &known_figures;
      }
    }
    at = last_end = end;
  }
  return last_end;
}

/// Figures with the marks inside them: "12,000", "2.15", "1.1.3".
std::uint32_t Atoms::take_figures(std::uint32_t limit, Atom& atom) const {
  const std::string_view text = lower_;
  std::uint32_t end = atom.span.begin;
  std::uint32_t stops = 0, figures = 0, places = 0;
  atom.kind = AtomKind::digits;
  for (; end < limit; ++end) {
    const char c = text[end];
    if (digit(c)) {
      if (figures < 18) atom.mantissa = atom.mantissa * 10 + (c - '0');
      ++figures;
      if (stops > 0) ++places;
    } else if (c == '.' && end + 1 < limit && digit(text[end + 1])) {
      ++stops;
    } else if (c != ',' || stops > 0 || !parts_groups(text.substr(end, limit - end))) {
      break;
    }
  }
  constexpr std::uint32_t most = std::numeric_limits<std::uint8_t>::max();
  atom.figures = static_cast<std::uint8_t>(std::min(figures, most));
  atom.places = static_cast<std::uint8_t>(std::min(places, most));
  atom.odd = stops > 1 || figures > 18;
  return end;
}

/// An apostrophe at the start of a token with letters behind it is a clitic; all others stand alone.
std::uint32_t Atoms::take_apostrophe(std::uint32_t limit, bool first, Atom& atom) const {
  const std::string_view text = lower_;
  const std::uint32_t begin = atom.span.begin + (text[atom.span.begin] == '\'' ? 1 : 3);
  const std::uint32_t end = first ? text::letters_end(text, begin, limit) : begin;
  if (end == begin) {
    name_sign(atom, Sign::apostrophe);
  } else {
    atom.kind = AtomKind::clitic;
    atom.set_text(text.substr(begin, end - begin));
  }
  return end;
}

/// Letters, with the stops of an abbreviation: "p.m." and "Nov." are one atom, "o'clock" too.
std::uint32_t Atoms::take_letters(std::uint32_t limit, Atom& atom) const {
  const std::string_view text = lower_;
  const std::uint32_t begin = atom.span.begin;
  std::uint32_t end = begin;
  atom.kind = AtomKind::word;
  while (end < limit) {
    const std::string_view tail = text.substr(end, limit - end);
    if (!letter(tail.front()) &&
        (ascii(tail.front()) || wide_sign_at(tail) != nullptr || wide_white(tail) > 0))
      break;
    ++end;
  }
  atom.set_text(text.substr(begin, end - begin));
  if (end < limit && text[end] == '.') {
    std::uint32_t stop = end;
    std::uint32_t letters = 1;
    for (; stop < limit && (letter(text[stop]) || text[stop] == '.'); ++stop)
      letters += letter(text[stop]) ? 1u : 0u;
    if (stop != limit) return end;
    end = stop;
    atom.dotted = true;
    if (letters > 1) {
      if (atom.text() == "p" || atom.text() == "a")
        atom.set_text(atom.text() == "p" ? "pm" : "am");
      else if (atom.text() == "u")
        atom.set_text("us");
    }
    return end;
  }
  for (const std::string_view clock : {"o'clock", "o\xE2\x80\x99" "clock"}) {
    if (text.substr(begin, clock.size()) != clock) continue;
    atom.set_text("oclock");
    return begin + static_cast<std::uint32_t>(clock.size());
  }
  return end;
}

/// Whether what stands behind an atom, over one hyphen, could carry a time expression on: a word of
/// the rules, figures, or a sign that may join or part figures.
bool Atoms::led(std::uint32_t index) const {
  const Atom& next = (*this)[skip_hyphen(*this, index + 1)];
  switch (next.sign) {
    case Sign::none:
      return next.kind == AtomKind::digits || next.known->carries;
    case Sign::dash:
    case Sign::slash:
    case Sign::colon:
    case Sign::apostrophe:
    case Sign::fraction:
      return true;
    default:
      return false;
  }
}

/// Whether a quantity could begin behind an atom, or its number goes on there: "from 12", "a dozen", "no one".
bool Atoms::led_quantity(std::uint32_t index) const {
  if ((*this)[index].is("no")) return true;
  const Atom& next = (*this)[index + 1];
  return next.known->quantity != Begins::never || sum((*this)[index + 2]) ||
         (*this)[skip_hyphen(*this, index + 1)].known->counts || next.known->unit;
}

void Atoms::find_starts() {
  time_starts_.reserve(size_ / 4);
  quantity_starts_.reserve(size_ / 4);
  numbers_.reserve(size_ / 8 + 1);
  numbers_.emplace_back();
  readings_.resize(size_);
  const Atom* const first = first_;
  const std::uint32_t size = size_;
  for (std::uint32_t i = 0; i < size; ++i) {
    const Atom& atom = first[i];
    const Known& known = *atom.known;
    if (known.time == Begins::never && known.quantity == Begins::never) continue;
    const bool code = sum(atom) && i > 0 && first[i - 1].kind == AtomKind::word &&
                      first[i - 1].known->currency;
    if (code && (quantity_starts_.empty() || quantity_starts_.back() + 1 != i))
      quantity_starts_.push_back(i - 1);
    const bool time =
        known.time == Begins::alone || (known.time == Begins::led && led(i));
    const bool quantity =
        known.quantity == Begins::alone || (known.quantity == Begins::led && led_quantity(i));
    if (time) time_starts_.push_back(i);
    if (quantity) quantity_starts_.push_back(i);
    if ((time || quantity) && begins_class(atom, Class::num)) read_number(i);
  }
}

}  // namespace crossread::values
