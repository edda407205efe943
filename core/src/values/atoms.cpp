#include "values/atoms.h"

#include <array>
#include <iterator>

#include "text/letters_key.h"
#include "text/word_key.h"
#include "values/vocabulary.h"

namespace crossread::values {
namespace {

constexpr std::uint32_t no_end = ~std::uint32_t{0};

/// The classes that figures could begin, judged by how many there are.
Classes classes_of_digits(const Atom& atom) {
  Classes classes = bit(Class::num) | bit(Class::card);
  if (atom.figures <= 4 || atom.places > 0) classes |= bit(Class::clock);
  if (!atom.integer()) return classes;
  classes |= bit(Class::ord) | bit(Class::day);
  if (atom.figures <= 2) classes |= bit(Class::small);
  if (atom.figures == 2) classes |= bit(Class::year2) | bit(Class::decade);
  if (atom.text.size() == 4) classes |= bit(Class::year) | bit(Class::decade);
  return classes;
}

void know(Atom& atom, const Known& word) {
  atom.rows = word.rows;
  atom.classes = word.classes;
  atom.number = word.number;
  atom.time = word.time;
  atom.quantity = word.quantity;
}

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

struct SignRow {
  std::string_view bytes;
  Sign sign;
  double number = 0;
};

/// Signs that matter here. All others that are not ASCII count as letters, "é" as well as "中".
constexpr SignRow sign_rows[] = {
    {"-", Sign::dash},
    {"\xE2\x80\x90", Sign::dash},
    {"\xE2\x80\x91", Sign::dash},
    {"\xE2\x80\x93", Sign::dash},
    {"\xE2\x80\x94", Sign::dash},
    {"\xE2\x88\x92", Sign::dash},
    {",", Sign::comma},
    {".", Sign::stop},
    {"/", Sign::slash},
    {"\xE2\x81\x84", Sign::slash},
    {":", Sign::colon},
    {";", Sign::semicolon},
    {"'", Sign::apostrophe},
    {"\xE2\x80\x99", Sign::apostrophe},
    {"\xE2\x80\x98", Sign::apostrophe},
    {"\"", Sign::quote},
    {"\xE2\x80\x9C", Sign::quote},
    {"\xE2\x80\x9D", Sign::quote},
    {"(", Sign::open},
    {"[", Sign::open},
    {")", Sign::close},
    {"]", Sign::close},
    {"%", Sign::percent},
    {"\xC2\xB0", Sign::degree},
    {"\xC2\xBA", Sign::degree},
    {"~", Sign::tilde},
    {"$", Sign::currency},
    {"\xC2\xA3", Sign::currency},
    {"\xE2\x82\xAC", Sign::currency},
    {"\xC2\xA5", Sign::currency},
    {"\xE2\x82\xB9", Sign::currency},
    {"\xC2\xA2", Sign::currency},
    {"\xE2\x82\xBD", Sign::currency},
    {"\xE2\x82\xA9", Sign::currency},
    {"\xE2\x82\xAA", Sign::currency},
    {"\xE2\x82\xBA", Sign::currency},
    {"\xE2\x82\xB1", Sign::currency},
    {"\xE2\x82\xAB", Sign::currency},
    {"\xE2\x82\xA6", Sign::currency},
    {"\xE2\x82\xB4", Sign::currency},
    {"\xC2\xBC", Sign::fraction, 1.0 / 4},
    {"\xC2\xBD", Sign::fraction, 1.0 / 2},
    {"\xC2\xBE", Sign::fraction, 3.0 / 4},
    {"\xE2\x85\x93", Sign::fraction, 1.0 / 3},
    {"\xE2\x85\x94", Sign::fraction, 2.0 / 3},
    {"\xE2\x85\x95", Sign::fraction, 1.0 / 5},
    {"\xE2\x85\x96", Sign::fraction, 2.0 / 5},
    {"\xE2\x85\x97", Sign::fraction, 3.0 / 5},
    {"\xE2\x85\x98", Sign::fraction, 4.0 / 5},
    {"\xE2\x85\x99", Sign::fraction, 1.0 / 6},
    {"\xE2\x85\x9A", Sign::fraction, 5.0 / 6},
    {"\xE2\x85\x9B", Sign::fraction, 1.0 / 8},
    {"\xE2\x85\x9C", Sign::fraction, 3.0 / 8},
    {"\xE2\x85\x9D", Sign::fraction, 5.0 / 8},
    {"\xE2\x85\x9E", Sign::fraction, 7.0 / 8},
};

/// The rows of a sign by its first byte; most bytes begin none.
struct SignIndex {
  std::array<std::uint8_t, 256> first{};  ///< index of the first such row and one, 0 for none
};

constexpr SignIndex index_signs() {
  SignIndex index;
  for (std::size_t i = std::size(sign_rows); i > 0; --i)
    index.first[static_cast<unsigned char>(sign_rows[i - 1].bytes.front())] =
        static_cast<std::uint8_t>(i);
  return index;
}

const SignRow* sign_at(std::string_view text) {
  static constexpr SignIndex index = index_signs();
  if (text.empty()) return nullptr;
  const std::size_t first = index.first[static_cast<unsigned char>(text.front())];
  if (first == 0) return nullptr;
  for (std::size_t i = first - 1; i < std::size(sign_rows); ++i) {
    const SignRow& row = sign_rows[i];
    if (text.substr(0, row.bytes.size()) == row.bytes) return &row;
  }
  return nullptr;
}

/// Bytes of white space at the start of `text`: ASCII, no-break and thin spaces.
std::size_t white(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (text.substr(0, 2) == "\xC2\xA0") return 2;
  const std::string_view three = text.substr(0, 3);
  if (three.size() == 3 && three.substr(0, 2) == "\xE2\x80") {
    const auto last = static_cast<unsigned char>(three[2]);
    if (last <= 0x8A || last == 0xAF) return last >= 0x80 ? 3 : 0;
  }
  return 0;
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

inline Atom& Atoms::put(Span span, std::uint32_t token, std::uint32_t sentence, language::Xpos xpos) {
  Atom& atom = list_.emplace_back();
  atom.span = span;
  atom.token = token;
  atom.sentence = sentence;
  atom.gap = last_end_ != span.begin;
  atom.xpos = xpos;
  atom.capital = lower_[span.begin] != source_[span.begin];
  last_end_ = span.end;
  return atom;
}

Atoms::Atoms(const text::Document& document, const language::Annotation& annotation)
    : lower_(document.utf8), source_(document.utf8) {
  text::lower_ascii(lower_);
  list_.reserve(document.tokens.size() + document.tokens.size() / 8);
  ends_.reserve(document.sentences.size());
  const Vocabulary& words = vocabulary();
  const auto tagged = static_cast<std::uint32_t>(annotation.words.size());
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const text::Sentence& sentence = document.sentences[s];
    last_end_ = no_end;
    for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const Span span = document.tokens[t].span;
      const language::Xpos xpos =
          t < tagged ? annotation.words[t].xpos : language::Xpos::XX;
      if (document.tokens[t].kind == text::TokenKind::address) {
        Atom& atom = put(span, t, s, xpos);
        atom.sign = Sign::other;
        atom.gap = true;
      } else if (const std::uint64_t key = text::letters_key(source_, span); key != 0) {
        Atom& atom = put(span, t, s, xpos);
        atom.kind = AtomKind::word;
        atom.text = std::string_view(lower_.data() + span.begin, span.size());
        atom.key = key;
        know(atom, words[key]);
      } else {
        cut(span, t, s, xpos);
      }
    }
    ends_.push_back(static_cast<std::uint32_t>(list_.size()));
  }
  first_ = list_.data();
  size_ = static_cast<std::uint32_t>(list_.size());
  for (std::uint32_t i = 0; i < size_; ++i)
    if (list_[i].time || list_[i].quantity) starts_.push_back(i);
  read_numbers();
}

void Atoms::know_sign(Atom& atom) {
  atom.classes = atom.kind == AtomKind::digits    ? classes_of_digits(atom)
                 : atom.sign == Sign::fraction   ? bit(Class::num) | bit(Class::card)
                 : atom.sign == Sign::apostrophe ? bit(Class::decade) | bit(Class::year2)
                                                 : 0;
  atom.time = atom.classes != 0;
  atom.quantity = atom.kind == AtomKind::digits || atom.sign == Sign::fraction ||
                  atom.sign == Sign::currency || atom.sign == Sign::dash;
  // The code of a currency stands before its sum: "USD 300", "US$300".
  const bool sum = atom.kind == AtomKind::digits || atom.sign == Sign::currency;
  if (!sum || list_.size() < 2) return;
  Atom& before = list_[list_.size() - 2];
  if (before.kind == AtomKind::word) before.quantity = true;
}

void Atoms::cut(Span span, std::uint32_t token, std::uint32_t sentence, language::Xpos xpos) {
  const std::string_view text = lower_;
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const std::string_view rest = text.substr(at, span.end - at);
    if (const std::size_t n = white(rest); n > 0) {
      at += static_cast<std::uint32_t>(n);
      continue;
    }
    Atom& atom = put({at, at}, token, sentence, xpos);
    std::uint32_t end = at;
    const bool point = rest.front() == '.' && rest.size() > 1 && digit(rest[1]) && atom.gap;
    if (digit(rest.front()) || point) {
      atom.kind = AtomKind::digits;
      std::uint32_t stops = 0;
      while (end < span.end) {
        const char c = text[end];
        if (digit(c)) {
          if (atom.figures < 18) atom.mantissa = atom.mantissa * 10 + (c - '0');
          ++atom.figures;
          if (stops > 0) ++atom.places;
          ++end;
        } else if (c == ',' && stops == 0 && parts_groups(text.substr(end, span.end - end))) {
          ++end;
        } else if (c == '.' && end + 1 < span.end && digit(text[end + 1])) {
          ++stops;
          ++end;
        } else {
          break;
        }
      }
      atom.odd = stops > 1 || atom.figures > 18;
    } else if (rest.front() == '\'' || rest.substr(0, 3) == "\xE2\x80\x99") {
      // An apostrophe at the start of a token with letters behind it is a clitic; all others stand
      // alone.
      const std::uint32_t mark = rest.front() == '\'' ? 1 : 3;
      end = at + mark;
      if (at == span.begin && end < span.end && letter(text[end])) {
        while (end < span.end && letter(text[end])) ++end;
        atom.kind = AtomKind::clitic;
        atom.text = text.substr(at + mark, end - at - mark);
      } else {
        atom.sign = Sign::apostrophe;
      }
    } else if (const SignRow* row = sign_at(rest)) {
      end = at + static_cast<std::uint32_t>(row->bytes.size());
      atom.sign = row->sign;
      atom.mantissa = row->number;
    } else if (letter(rest.front()) || !ascii(rest.front())) {
      atom.kind = AtomKind::word;
      while (end < span.end) {
        const char c = text[end];
        if (letter(c)) {
          ++end;
        } else if (!ascii(c)) {
          const std::string_view tail = text.substr(end, span.end - end);
          if (sign_at(tail) != nullptr || white(tail) > 0) break;
          ++end;
        } else {
          break;
        }
      }
      atom.text = text.substr(at, end - at);
      // "p.m." and "Nov." are one atom; "o'clock" too.
      if (end < span.end && text[end] == '.') {
        std::uint32_t stop = end;
        std::uint32_t letters = 1;
        while (stop < span.end && (letter(text[stop]) || text[stop] == '.')) {
          letters += letter(text[stop]) ? 1 : 0;
          ++stop;
        }
        if (stop == span.end) {
          end = stop;
          atom.dotted = true;
          if (letters > 1) {
            if (atom.text == "p" || atom.text == "a")
              atom.text = atom.text == "p" ? std::string_view("pm") : std::string_view("am");
            else if (atom.text == "u")
              atom.text = "us";
          }
        }
      } else if (text.substr(at, 7) == "o'clock" || text.substr(at, 9) ==
                                                        "o\xE2\x80\x99"
                                                        "clock") {
        end = at + (text[at + 1] == '\'' ? 7 : 9);
        atom.text = "oclock";
      }
    } else {
      ++end;
      atom.sign = Sign::other;
    }
    atom.span.end = end;
    if (atom.kind == AtomKind::word || atom.kind == AtomKind::clitic) {
      atom.key = text::word_key(atom.text);
      const bool clitic = atom.kind == AtomKind::clitic;
      know(atom, vocabulary()[clitic ? Vocabulary::clitic_key(atom.key) : atom.key]);
    } else {
      atom.text = text.substr(at, end - at);
      know_sign(atom);
    }
    at = last_end_ = end;
  }
}

}  // namespace crossread::values
