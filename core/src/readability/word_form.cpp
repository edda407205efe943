#include "readability/word_form.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace crossread::readability {

namespace {

/// Latin letters of U+00C0..U+017F without their accents, a string a letter; digraphs give two.
constexpr std::array<const char*, 192> latin = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // C0
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",  // D0
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // E0
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",   // F0
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",   // 100
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",   // 110
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",   // 120
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",   // 130
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",   // 140
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",   // 150
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",   // 160
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};  // 170

/// The Latin form of a small or capital letter, empty where there is none.
std::string_view latin_form(char32_t c) {
  if (c >= 0xC0 && c <= 0x17F) return latin[c - 0xC0];
  return {};
}

/// Signs that are read aloud, and their syllables.
struct Sign {
  char32_t sign;
  std::uint32_t syllables;
};
constexpr std::array<Sign, 16> signs = {{{'$', 2},       // dollars
                                         {'%', 2},       // per cent
                                         {'&', 1},       // and
                                         {'+', 1},       // plus
                                         {'=', 2},       // equals
                                         {'@', 1},       // at
                                         {0xA3, 1},      // pounds
                                         {0xA5, 1},      // yen
                                         {0xB0, 2},      // degrees
                                         {0xB2, 1},      // squared
                                         {0xB3, 1},      // cubed
                                         {0xBC, 2},      // quarter
                                         {0xBD, 1},      // half
                                         {0xBE, 3},      // three quarters
                                         {0xD7, 1},      // times
                                         {0x20AC, 2}}};  // euros

std::uint32_t spoken(char32_t c) {
  for (const Sign& entry : signs)
    if (entry.sign == c) return entry.syllables;
  return 0;
}

constexpr bool is_currency(char32_t c) { return c == '$' || c == 0xA3 || c == 0xA5 || c == 0x20AC; }

/// A letter whose diaeresis or accent sets it apart from the vowel before it.
constexpr bool stands_apart(char32_t lower) {
  return lower == 0xEB || lower == 0xEF || lower == 0xF6 || lower == 0xFC || lower == 0xED ||
         lower == 0xFA;
}

constexpr bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// Builds a form code point by code point.
class Reader {
 public:
  Reader(std::string_view text, Span span, WordForm& form)
      : text_(text), span_(span), form_(form) {}

  void run() {
    std::size_t at = span_.begin;
    bool first = true;
    while (at < span_.end) {
      const text::CodePoint c = text::code_point_at(text_, at);
      if (first) form_.capitalised = text::is_upper(c.value);
      first = false;
      at += c.size;
      take(c.value, at);
    }
    close();
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(form_.plain.size()); }

  void close() {
    if (!open_) return;
    WordPart& part = form_.parts.back();
    part.end = here();
    if (part.kind == PartKind::figures)
      while (part.end > part.begin + 1 &&
             !text::is_ascii_digit(static_cast<unsigned char>(form_.plain[part.end - 1])))
        --part.end;
    open_ = false;
    joined_ = true;
  }

  void part_of(PartKind kind) {
    if (open_ && form_.parts.back().kind == kind) return;
    close();
    WordPart part;
    part.kind = kind;
    part.joined = joined_;
    part.begin = here();
    form_.parts.push_back(part);
    open_ = true;
    only_capitals_ = true;
  }

  void separate(char c) {
    close();
    form_.plain += c;
    joined_ = false;
  }

  void letter(char32_t c, std::size_t next) {
    const bool upper = text::is_upper(c);
    ++form_.letters;
    const char32_t lower = c < 0x80 ? (upper ? c + 32 : c) : text::to_lower(c);
    if (lower >= 'a' && lower <= 'z') {
      part_of(PartKind::letters);
      form_.plain += static_cast<char>(lower);
    } else if (const std::string_view latin_letters = latin_form(lower); !latin_letters.empty()) {
      if (stands_apart(lower) && !form_.plain.empty() && is_vowel(form_.plain.back())) close();
      part_of(PartKind::letters);
      form_.plain += lower == 0xE9 && ends_after(next) ? std::string_view("ay") : latin_letters;
    } else {
      part_of(PartKind::foreign);
      text::append_utf8(form_.plain, lower);
    }
    WordPart& part = form_.parts.back();
    if (upper && only_capitals_ && part.capitals < 0xFFFF) ++part.capitals;
    if (!upper) only_capitals_ = false;
  }

  /// Whether nothing but a plural or feminine ending follows, so that a final "é" is sounded.
  bool ends_after(std::size_t next) const {
    const std::string_view rest = text_.substr(next, span_.end - next);
    return rest.empty() || rest == "e" || rest == "s" || rest == "es" || rest.front() == '-';
  }

  void take(char32_t c, std::size_t next) {
    if (text::is_ascii_digit(c)) {
      part_of(PartKind::figures);
      form_.plain += static_cast<char>(c);
      form_.figures = true;
      ++form_.letters;
    } else if (text::is_letter(c)) {
      letter(c, next);
    } else if (text::char_class(c) == text::CharClass::mark) {
      return;  // a combining accent: its letter has been taken
    } else if (text::is_apostrophe(c) && open_ && form_.parts.back().kind == PartKind::letters) {
      form_.plain += '\'';
    } else if ((c == ',' || c == '.' || c == ':') && open_ &&
               form_.parts.back().kind == PartKind::figures) {
      form_.plain += static_cast<char>(c);
    } else if (const std::uint32_t syllables = spoken(c); syllables != 0) {
      sign(c, syllables);
    } else if (text::is_hyphen(c)) {
      form_.hyphened = true;
      separate('-');
    } else if (text::is_alnum(c)) {
      part_of(PartKind::foreign);  // digits of other scripts, fractions, numerals
      text::append_utf8(form_.plain, c);
      form_.figures = true;
      ++form_.letters;
    } else {
      separate('.');
    }
  }

  void sign(char32_t c, std::uint32_t syllables) {
    close();
    part_of(PartKind::sign);
    form_.parts.back().spoken = syllables;
    text::append_utf8(form_.plain, c);
    if (text::is_alnum(c)) {
      form_.figures = true;
      ++form_.letters;
    }
    close();
  }

  std::string_view text_;
  Span span_;
  WordForm& form_;
  bool open_ = false;
  bool joined_ = false;
  bool only_capitals_ = true;
};

/// A sign that stands outside the word's span but is read with it.
void add_outer_sign(char32_t c, WordForm& form) {
  WordPart part;
  part.kind = PartKind::sign;
  part.begin = part.end = static_cast<std::uint32_t>(form.plain.size());
  part.spoken = spoken(c);
  form.parts.push_back(part);
}

/// Reads a word of ASCII letters alone, as nearly all are.
void read_letters(std::string_view letters, WordForm& form) {
  form.letters = static_cast<std::uint32_t>(letters.size());
  WordPart part;
  part.end = form.letters;
  form.plain = letters;
  for (char& c : form.plain) c = static_cast<char>(c | 0x20);
  std::size_t leading = 0;
  while (leading < letters.size() &&
         text::is_ascii_upper(static_cast<unsigned char>(letters[leading])))
    ++leading;
  part.capitals = static_cast<std::uint16_t>(std::min<std::size_t>(leading, 0xFFFF));
  form.capitalised = leading > 0;
  form.parts.push_back(part);
}

}  // namespace

void read_word(std::string_view text, Span span, WordForm& form) {
  form.plain.clear();
  form.parts.clear();
  form.letters = 0;
  form.capitalised = form.figures = form.hyphened = false;
  if (text::letters_end(text, span.begin, span.end) == span.end) {
    read_letters(span.in(text), form);
    return;
  }
  Reader(text, span, form).run();
  if (!form.figures) return;
  const char32_t before = text::code_point_before(text, span.begin).value;
  const char32_t after = text::code_point_at(text, span.end).value;
  if (is_currency(before)) add_outer_sign(before, form);
  if (after == '%' || after == 0xB0 || is_currency(after)) add_outer_sign(after, form);
}

}  // namespace crossread::readability
