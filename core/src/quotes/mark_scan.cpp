#include "quotes/mark_scan.h"

#include <algorithm>
#include <array>

namespace crossread::quotes {
namespace {

/// What stands beside a mark, as far as it tells which way the mark faces.
enum class Beside : std::uint8_t { gap, opening, dash, word, ending };

struct Glyph {
  std::string_view bytes;
  MarkFamily family;
  Facing shape;
};

constexpr std::array glyphs = {
    Glyph{"\"", MarkFamily::doubled, Facing::either},
    Glyph{"\xE2\x80\x9C", MarkFamily::doubled, Facing::open},    // “
    Glyph{"\xE2\x80\x9D", MarkFamily::doubled, Facing::close},   // ”
    Glyph{"\xE2\x80\x9E", MarkFamily::doubled, Facing::open},    // „
    Glyph{"\xE2\x80\x9F", MarkFamily::doubled, Facing::open},    // ‟
    Glyph{"\xEF\xBC\x82", MarkFamily::doubled, Facing::either},  // ＂
    Glyph{"'", MarkFamily::single, Facing::either},
    Glyph{"`", MarkFamily::single, Facing::open},
    Glyph{"\xE2\x80\x98", MarkFamily::single, Facing::open},    // ‘
    Glyph{"\xE2\x80\x99", MarkFamily::single, Facing::either},  // ’ is the apostrophe too
    Glyph{"\xE2\x80\x9A", MarkFamily::single, Facing::open},    // ‚
    Glyph{"\xE2\x80\x9B", MarkFamily::single, Facing::open},    // ‛
    Glyph{"\xE2\x80\xB9", MarkFamily::single, Facing::open},    // ‹
    Glyph{"\xE2\x80\xBA", MarkFamily::single, Facing::close},   // ›
    Glyph{"\xC2\xAB", MarkFamily::angled, Facing::open},        // «
    Glyph{"\xC2\xBB", MarkFamily::angled, Facing::close},       // »
    Glyph{"\xE3\x80\x8C", MarkFamily::corner, Facing::open},    // 「
    Glyph{"\xE3\x80\x8D", MarkFamily::corner, Facing::close},   // 」
    Glyph{"\xE3\x80\x8E", MarkFamily::corner, Facing::open},    // 『
    Glyph{"\xE3\x80\x8F", MarkFamily::corner, Facing::close},   // 』
};

/// Words that are written with an apostrophe at their head, without it, in lower case.
constexpr std::array<std::string_view, 18> clipped_heads = {
    "bout",  "cause",  "cept", "cos",   "coz", "cuz",  "em",  "fraid", "n",
    "neath", "nother", "nuff", "scuse", "til", "till", "tis", "twas",  "tween"};

struct RawMark {
  Span span;
  MarkFamily family;
  Facing shape;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

const Glyph* glyph_at(std::string_view text, std::uint32_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead != '"' && lead != '\'' && lead != '`' && lead != 0xC2 && lead != 0xE2 && lead != 0xE3 &&
      lead != 0xEF) {
    return nullptr;
  }
  for (const Glyph& glyph : glyphs) {
    if (text.substr(at, glyph.bytes.size()) == glyph.bytes) return &glyph;
  }
  return nullptr;
}

/// Two single marks of one kind in a row are how some agencies type a double mark.
std::vector<RawMark> raw_marks(std::string_view text, Span range) {
  std::vector<RawMark> marks;
  std::uint32_t at = range.begin;
  while (at < range.end) {
    const Glyph* glyph = glyph_at(text, at);
    if (glyph == nullptr) {
      ++at;
      continue;
    }
    const auto size = static_cast<std::uint32_t>(glyph->bytes.size());
    const std::uint32_t next = at + size;
    const bool pair = glyph->family == MarkFamily::single && next + size <= range.end &&
                      text.substr(next, size) == glyph->bytes;
    if (pair) {
      const Facing shape = glyph->bytes == "\xE2\x80\x99" ? Facing::close : glyph->shape;
      marks.push_back({{at, next + size}, MarkFamily::doubled, shape});
      at = next + size;
    } else {
      marks.push_back({{at, next}, glyph->family, glyph->shape});
      at = next;
    }
  }
  return marks;
}

/// Classes of the characters beyond ASCII that matter here; every other one counts as a letter.
Beside class_of(std::string_view c) {
  if (c.size() == 1) {
    const char ch = c[0];
    if (is_digit(ch) || is_ascii_letter(ch)) return Beside::word;
    if (static_cast<unsigned char>(ch) <= 0x20) return Beside::gap;
    if (ch == '(' || ch == '[' || ch == '{') return Beside::opening;
    if (ch == '-' || ch == '/') return Beside::dash;
    if (ch == '$' || ch == '#' || ch == '@' || ch == '&' || ch == '*' || ch == '_') {
      return Beside::word;
    }
    return Beside::ending;
  }
  if (c == "\xC2\xA0" || c == "\xE2\x80\xAF" || c == "\xE2\x80\x89" || c == "\xE2\x80\x82" ||
      c == "\xE2\x80\x83" || c == "\xE2\x80\xA8" || c == "\xE3\x80\x80" || c == "\xE2\x80\x8B") {
    return Beside::gap;
  }
  if (c.size() == 3 && c.substr(0, 2) == "\xE2\x80") {
    const auto last = static_cast<unsigned char>(c[2]);
    if (last >= 0x90 && last <= 0x95) return Beside::dash;
    if (last == 0xA2) return Beside::gap;     // a bullet
    if (last == 0xA6) return Beside::ending;  // an ellipsis
  }
  return Beside::word;
}

std::string_view char_before(std::string_view text, std::uint32_t at, std::uint32_t floor) {
  if (at <= floor) return {};
  std::uint32_t begin = at - 1;
  while (begin > floor && at - begin < 4 &&
         (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
    --begin;
  }
  return text.substr(begin, at - begin);
}

std::string_view char_after(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return {};
  std::uint32_t stop = at + 1;
  while (stop < end && stop - at < 4 && (static_cast<unsigned char>(text[stop]) & 0xC0) == 0x80)
    ++stop;
  return text.substr(at, stop - at);
}

bool is_clipped_word(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at + 1 < end && is_digit(text[at]) && is_digit(text[at + 1])) {
    return at + 2 >= end || !is_digit(text[at + 2]);  // '90s, '08
  }
  std::array<char, 8> word{};
  std::size_t size = 0;
  for (std::uint32_t i = at; i < end && is_ascii_letter(text[i]); ++i) {
    if (size == word.size()) return false;
    const char c = text[i];
    word[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  const std::string_view lower(word.data(), size);
  return std::find(clipped_heads.begin(), clipped_heads.end(), lower) != clipped_heads.end();
}

/// `dots`: the dots of an omission follow, with which a quotation may begin.
Facing facing_of(Beside left, Beside right, bool dots, Facing shape) {
  if (left == Beside::gap && right == Beside::gap) return shape;
  if (left == Beside::gap) return right == Beside::ending && !dots ? shape : Facing::open;
  if (right == Beside::gap) return Facing::close;
  if (left == Beside::opening) return right == Beside::ending ? shape : Facing::open;
  if (left == Beside::dash) return right == Beside::word ? Facing::open : shape;
  if (right == Beside::ending || right == Beside::dash) return Facing::close;
  return shape;
}

/// A run of marks without anything between them shares its surroundings.
struct Run {
  std::string_view before, after;
  Beside left, right;
};

}  // namespace

std::vector<Mark> scan_marks(std::string_view text, Span range) {
  const std::vector<RawMark> raw = raw_marks(text, range);
  std::vector<Mark> marks;
  marks.reserve(raw.size());
  std::size_t i = 0;
  while (i < raw.size()) {
    std::size_t stop = i + 1;
    while (stop < raw.size() && raw[stop].span.begin == raw[stop - 1].span.end) ++stop;
    Run run;
    run.before = char_before(text, raw[i].span.begin, range.begin);
    run.after = char_after(text, raw[stop - 1].span.end, range.end);
    run.left = run.before.empty() ? Beside::gap : class_of(run.before);
    run.right = run.after.empty() ? Beside::gap : class_of(run.after);
    const bool dots = run.after == "." || run.after == "\xE2\x80\xA6";
    const bool alone = stop == i + 1;
    for (; i < stop; ++i) {
      const RawMark& r = raw[i];
      Mark mark;
      mark.span = r.span;
      mark.family = r.family;
      mark.typographic = r.shape != Facing::either;
      mark.facing = facing_of(run.left, run.right, dots, r.shape);
      const char before = run.before.size() == 1 ? run.before[0] : '\0';
      const char after = run.after.size() == 1 ? run.after[0] : '\0';
      mark.opens_sentence = mark.facing == Facing::open && after >= 'A' && after <= 'Z';
      if (r.family == MarkFamily::single) {
        const bool inside = alone && run.left == Beside::word && run.right == Beside::word;
        if (inside && r.shape == Facing::either) continue;
        if (mark.facing == Facing::open && r.shape != Facing::close && after != '\0' &&
            is_clipped_word(text, r.span.end, range.end)) {
          continue;
        }
        if (mark.facing == Facing::open) {
          mark.closing = Closing::never;
        } else if (run.left == Beside::ending || !alone) {
          mark.closing = Closing::strong;
        } else {
          const bool possessive = (before == 's' || before == 'S') && run.right == Beside::gap;
          mark.closing = possessive ? Closing::weak : Closing::medium;
        }
        if (mark.facing == Facing::either && r.shape == Facing::either && run.left == Beside::gap) {
          continue;  // stands alone between spaces
        }
      } else if (r.family == MarkFamily::doubled && before != '\0' && is_digit(before) && alone &&
                 r.span.begin >= range.begin + 3) {
        // Feet and inches: 6'2".
        const std::uint32_t feet = r.span.begin - 2;
        const bool after_feet = text[feet] == '\'' && is_digit(text[feet - 1]);
        if (after_feet) continue;
      }
      marks.push_back(mark);
    }
  }
  return marks;
}

}  // namespace crossread::quotes
