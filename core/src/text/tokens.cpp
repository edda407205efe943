#include "text/tokens.h"

#include <algorithm>
#include <array>

#include "text/abbreviations.h"
#include "text/addresses.h"
#include "text/chars.h"
#include "text/clitics.h"
#include "text/letters_key.h"
#include "text/numbers.h"

namespace crossread::text {
namespace {

/// Prefixes that stay with their word over a hyphen, after the guidelines of the English Web
/// Treebank: "e-mail", "co-operate", "non-profit"; all other hyphens stand alone.
constexpr auto prefixes = std::to_array<std::string_view>(
    {"agro",  "ante",  "anti",  "arch",  "auto",  "bi",     "bio",    "co",    "contra", "counter",
     "cross", "cyber", "e",     "eco",   "ex",    "extra",  "hyper",  "inter", "intra",  "macro",
     "mega",  "micro", "mid",   "mini",  "multi", "neo",    "non",    "over",  "pan",    "para",
     "peri",  "post",  "pre",   "pro",   "proto", "pseudo", "psycho", "quasi", "re",     "semi",
     "socio", "sub",   "super", "trans", "tri",   "ultra",  "un",     "uni"});

bool is_prefix(std::string_view word) {
  return word.size() <= 7 &&
         std::find(prefixes.begin(), prefixes.end(), lower(word)) != prefixes.end();
}

/// Faces made of marks. The longest that fits is taken.
constexpr auto faces = std::to_array<std::string_view>(
    {":-)", ":-(", ";-)", ":-D", ":-P", ":'(", ":)", ":(",  ";)", ":D", ":P", ";P",
     ":O",  "=)",  "=(",  ":/",  ":]",  "=D",  "<3", "^_^", ":|", ":*", "8)"});

/// Cuts one stretch without white space.
class Chunk {
 public:
  Chunk(std::string_view text, Span chunk, Span block, std::vector<Token>& out)
      : text_(text),
        chunk_(chunk),
        block_(block),
        out_(out),
        at_(chunk.begin),
        addresses_(text, chunk) {}

  void cut() {
    while (at_ < chunk_.end) {
      const CodePoint c = code_point_at(text_, at_);
      if (take_face() || take_address(c.value) || take_number(c.value) ||
          take_apostrophe(c.value) || take_word(c.value)) {
        continue;
      }
      take_mark(c);
    }
  }

 private:
  char32_t peek(std::uint32_t at) const {
    return at < chunk_.end ? code_point_at(text_, at).value : 0;
  }

  void put(std::uint32_t end, TokenKind kind) {
    const Span span{at_, end};
    out_.push_back({span, kind, kind == TokenKind::word ? letters_key(text_, span) : 0});
    at_ = end;
  }

  bool take_face() {
    constexpr std::string_view firsts = ":;=<^8";
    const char first = text_[at_];
    if (firsts.find(first) == std::string_view::npos) return false;
    if (at_ > chunk_.begin && is_digit(code_point_before(text_, at_).value)) return false;
    const std::string_view rest = text_.substr(at_, chunk_.end - at_);
    for (const std::string_view face : faces) {
      if (rest.substr(0, face.size()) != face) continue;
      const char32_t next = peek(at_ + static_cast<std::uint32_t>(face.size()));
      if (next == '/' || is_alnum(next)) continue;
      if ((face == ":/" || face == "8)" || face == ":|") && at_ > chunk_.begin) continue;
      put(at_ + static_cast<std::uint32_t>(face.size()), TokenKind::symbol);
      return true;
    }
    return false;
  }

  bool begins_word() const {
    return at_ == chunk_.begin || !is_alnum(code_point_before(text_, at_).value);
  }

  bool take_address(char32_t first) {
    if ((first == '@' || first == '#') && begins_word() && is_letter(peek(at_ + 1))) {
      std::uint32_t end = at_ + 1;
      while (is_alnum(peek(end)) || peek(end) == '_') end += code_point_at(text_, end).size;
      put(end, TokenKind::word);
      return true;
    }
    if (!begins_word()) return false;
    const std::uint32_t end = addresses_.end(at_);
    if (end == at_) return false;
    put(end, TokenKind::address);
    return true;
  }

  bool take_number(char32_t first) {
    const bool plain = is_digit(first);
    const bool marked = (first == '.' || first == '+') && begins_word() && is_digit(peek(at_ + 1));
    if (!plain && !marked) return false;
    std::uint32_t end = number_end(text_, chunk_, at_);
    // "the 1980's" is one word, "2023's" two.
    const bool genitive = is_apostrophe(peek(end)) && is_clitic_s(end);
    if (genitive && text_[end - 1] == '0') end += code_point_at(text_, end).size + 1;
    put(end, TokenKind::number);
    if (genitive && is_apostrophe(peek(end)))
      put(end + code_point_at(text_, end).size + 1, TokenKind::word);
    return true;
  }

  /// Whether the apostrophe at `at` begins "'s" and nothing more.
  bool is_clitic_s(std::uint32_t at) const {
    const std::uint32_t s = at + code_point_at(text_, at).size;
    return (peek(s) == 's' || peek(s) == 'S') && !is_alnum(peek(s + 1));
  }

  bool take_apostrophe(char32_t first) {
    if (!is_apostrophe(first) ||
        (at_ > chunk_.begin && is_alnum(code_point_before(text_, at_).value)))
      return false;
    const std::uint32_t begin = at_ + code_point_at(text_, at_).size;
    std::uint32_t end = begin;
    if (is_digit(peek(begin))) {
      // Years without their century: "'90s", "'99".
      while (is_digit(peek(end))) ++end;
      const std::uint32_t digits = end - begin;
      if (digits != 2) return false;
      if (peek(end) == 's') ++end;
      if (is_alnum(peek(end)) || is_apostrophe(peek(end))) return false;
      put(end, TokenKind::number);
      return true;
    }
    while (end - begin < 8 && is_letter(peek(end))) end += code_point_at(text_, end).size;
    if (end == begin || is_alnum(peek(end)) || is_apostrophe(peek(end))) return false;
    if (!takes_leading_apostrophe(lower(text_.substr(begin, end - begin)))) return false;
    put(end, TokenKind::word);
    return true;
  }

  /// The end of a run of letters, digits, marks and inner apostrophes.
  std::uint32_t run_end(std::uint32_t at) const {
    while (at < chunk_.end) {
      const CodePoint c = code_point_at(text_, at);
      if (is_alnum(c.value) || c.value == '_' || c.value == 0xAD || c.value == 0x200D ||
          c.value == 0x200C || char_class(c.value) == CharClass::mark) {
        at += c.size;
        continue;
      }
      const char32_t next = is_apostrophe(c.value) || c.value == '&' ? peek(at + c.size) : 0;
      if (is_apostrophe(c.value) && is_letter(next)) {
        at += c.size;
        continue;
      }
      // "AT&T", "R&D": capitals on both sides.
      if (c.value == '&' && is_upper(next) && is_upper(code_point_before(text_, at).value) &&
          !is_lower(peek(at + c.size + 1))) {
        at += c.size;
        continue;
      }
      break;
    }
    return at;
  }

  /// The first code point after `at` that is no white space, in the block.
  std::uint32_t next_visible(std::uint32_t at) const {
    while (at < block_.end) {
      const CodePoint c = code_point_at(text_, at);
      if (!is_space(c.value)) break;
      at += c.size;
    }
    return at;
  }

  /// Whether the full stop at `stop` belongs to the word before it.
  bool keeps_stop(std::uint32_t begin, std::uint32_t stop) const {
    const std::string_view word = text_.substr(begin, stop - begin);
    if (word.size() > 8) return false;
    const std::string low = lower(word);
    const std::uint32_t after = stop + 1;
    const std::uint32_t visible = next_visible(after);
    const char32_t next = visible < block_.end ? code_point_at(text_, visible).value : 0;
    // "etc..." is the word and an ellipsis, "Inc.." the abbreviation and the end of the sentence.
    if (peek(after) == '.' && peek(after + 1) == '.') return false;
    const CodePoint first = code_point_at(text_, begin);
    const bool capital = is_upper(first.value);
    if (capital && first.size == word.size()) return is_initial(begin, after, visible, next);
    switch (abbreviation(low)) {
      case Abbreviation::before_number:
        return is_digit(next) || next == '#' || next == '?';
      case Abbreviation::date:
        return capital;
      case Abbreviation::maybe_word:
        return capital && (is_digit(next) || next == ',' || is_lower(next));
      case Abbreviation::running:
        return !capital || word.size() > 2;
      case Abbreviation::title:
      case Abbreviation::clock:
      case Abbreviation::listing:
      case Abbreviation::closing:
        return true;
      case Abbreviation::none:
        break;
    }
    return low.find('.') != std::string::npos;
  }

  /// Whether a single capital with its stop is the initial of a name: before another name or
  /// initial, not before a word that begins a sentence; "I" only behind a name.
  bool is_initial(std::uint32_t begin, std::uint32_t after, std::uint32_t visible,
                  char32_t next) const {
    if (is_upper(peek(after)) || next == ',' || next == '-') return true;
    const bool behind_name = !out_.empty() && out_.back().kind == TokenKind::word &&
                             is_upper(code_point_at(text_, out_.back().span.begin).value) &&
                             out_.back().span.end < begin;
    if (next == ']' || next == ')') return behind_name;
    if (!is_upper(next)) return false;
    if (text_[begin] == 'I' && !behind_name) return false;
    std::uint32_t end = visible;
    while (end < block_.end && end - visible < 16 &&
           is_ascii_letter(code_point_at(text_, end).value))
      ++end;
    return end - visible == 1 || !starts_sentence(lower(text_.substr(visible, end - visible)));
  }

  bool take_word(char32_t first) {
    if (!is_alnum(first)) return false;
    const std::uint32_t begin = at_;
    std::uint32_t end = run_end(at_);
    // A prefix with its hyphen.
    while (is_hyphen(peek(end)) && end - begin <= 7 &&
           is_prefix(text_.substr(begin, end - begin)) &&
           is_alnum(peek(end + code_point_at(text_, end).size))) {
      end = run_end(end + code_point_at(text_, end).size);
    }
    // Letters between full stops: "U.S.", "e.g.", "Ph.D.".
    while (peek(end) == '.' && is_letter(peek(end + 1)) && joins_over_stop(begin, end)) {
      end = run_end(end + 1);
    }
    if (peek(end) == '.' && keeps_stop(begin, end)) {
      ++end;
    } else {
      end = with_tail(begin, end);
    }
    put_word({begin, end});
    return true;
  }

  /// Marks that belong to a word: "w/o", "b/c", "re-" broken off, "n'" for "and", "US$".
  std::uint32_t with_tail(std::uint32_t begin, std::uint32_t end) const {
    const char32_t mark = peek(end);
    const std::uint32_t size = end - begin;
    if (mark == '/' && size == 1 && is_letter(peek(begin))) {
      if (end + 1 == chunk_.end) return end + 1;
      const std::uint32_t behind = end + 1 + code_point_at(text_, end + 1).size;
      const char32_t after = peek(behind);
      if (is_letter(peek(end + 1)) && !is_alnum(after) && after != '/') return behind;
    }
    if (is_hyphen(mark) && size <= 3 && end + 1 == chunk_.end && begin == chunk_.begin)
      return end + 1;
    if (is_apostrophe(mark) && size == 1 && text_[begin] == 'n' && end + 1 == chunk_.end)
      return end + 1;
    if (mark == '$' && size <= 3 && is_digit(peek(end + 1)) && is_upper(peek(end - 1)))
      return end + 1;
    return end;
  }

  bool joins_over_stop(std::uint32_t begin, std::uint32_t stop) const {
    std::uint32_t segment = stop;
    while (segment > begin && text_[segment - 1] != '.' && stop - segment <= 2) --segment;
    const std::uint32_t left = stop - segment;
    std::uint32_t right = stop + 1;
    while (right - stop <= 3 && is_letter(peek(right))) right += code_point_at(text_, right).size;
    right -= stop + 1;
    if ((left == 1 && right <= 2) || (left <= 2 && right == 1 && peek(stop + 2) == '.'))
      return true;
    // Names of groups and files are small letters throughout: "alt.animals.cat", "notebook.url".
    if (left < 2 || right < 2) return false;
    for (std::uint32_t i = begin; i < stop; ++i) {
      if (!is_ascii_lower(static_cast<unsigned char>(text_[i])) && text_[i] != '.') return false;
    }
    return is_lower(peek(stop + 1)) && is_lower(peek(stop + 2));
  }

  /// "its" for "it's", told by the next word: one that no possessive stands before.
  bool is_its(Span word) const {
    constexpr auto after = std::to_array<std::string_view>(
        {"a",      "an",      "the", "not",   "been",    "also",  "now", "just",
         "still",  "so",      "too", "in",    "for",     "from",  "as",  "like",
         "really", "nothing", "no",  "gonna", "getting", "going", "me"});
    if (word.size() != 3 || lower(word.in(text_)) != "its") return false;
    const std::uint32_t begin = next_visible(word.end);
    std::uint32_t end = begin;
    while (end < block_.end && end - begin < 8 && is_ascii_letter(code_point_at(text_, end).value))
      ++end;
    if (begin == word.end || (end < block_.end && !is_space(code_point_at(text_, end).value)))
      return false;
    return std::find(after.begin(), after.end(), lower(text_.substr(begin, end - begin))) !=
           after.end();
  }

  void put_word(Span word) {
    if (is_its(word)) put(word.begin + 2, TokenKind::word);
    // "shouldn't've" falls in three; no English word falls in more.
    std::array<std::uint32_t, 2> cuts{};
    std::size_t n = 0;
    for (std::uint32_t end = word.end; n < cuts.size();) {
      const std::uint32_t cut = clitic_at(text_, {word.begin, end});
      if (cut == end || cut == word.begin) break;
      cuts[n++] = end = cut;
    }
    while (n > 0) put(cuts[--n], TokenKind::word);
    put(word.end, TokenKind::word);
  }

  void take_mark(CodePoint c) {
    std::uint32_t end = at_ + c.size;
    const CharClass kind = char_class(c.value);
    constexpr std::string_view runs = "-=_*~<>'`+$/\\";  // one token where repeated
    const auto run = [&](auto same) {
      while (end < chunk_.end && same(peek(end))) end += code_point_at(text_, end).size;
    };
    if (is_terminal(c.value)) {
      run([](char32_t d) { return is_terminal(d); });
    } else if (c.value < 0x80 && runs.find(static_cast<char>(c.value)) != std::string_view::npos) {
      run([c](char32_t d) { return d == c.value; });
    } else if (c.value >= 0x2190) {
      // A picture with what joins to it: skin tones, variation selectors, joined pictures, flags.
      char32_t last = c.value;
      std::uint32_t flags = is_flag(c.value) ? 1 : 0;
      while (end < chunk_.end) {
        const CodePoint d = code_point_at(text_, end);
        const bool joins =
            d.value == 0x200D || last == 0x200D || char_class(d.value) == CharClass::mark ||
            (d.value >= 0x1F3FB && d.value <= 0x1F3FF) || (flags == 1 && is_flag(d.value));
        if (!joins) break;
        if (is_flag(d.value)) ++flags;
        last = d.value;
        end += d.size;
      }
    } else {
      run([](char32_t d) { return d >= 0x80 && char_class(d) == CharClass::mark; });
    }
    put(end, kind == CharClass::symbol || c.value == '%' || c.value == '#' || c.value == '@' ||
                     c.value == '&' || c.value == '*'
                 ? TokenKind::symbol
                 : TokenKind::punctuation);
  }

  static bool is_flag(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

  std::string_view text_;
  Span chunk_;
  Span block_;
  std::vector<Token>& out_;
  std::uint32_t at_;
  AddressFinder addresses_;
};

/// Cuts the commonest stretch by itself, a word of ASCII letters with no more than one mark behind
/// it: none of the rules of a Chunk has anything to say of it. Returns where it ends, or `at` where
/// the stretch is another.
std::uint32_t take_plain_chunk(std::string_view text, std::uint32_t at, std::uint32_t limit,
                               std::vector<Token>& out) {
  const std::uint32_t word = letters_end(text, at, limit);
  if (word == at || may_fall_in_two(text.substr(at, word - at))) return at;
  const auto ends = [&](std::uint32_t i) {
    return i >= limit || is_space(static_cast<unsigned char>(text[i]));
  };
  const auto marks = [&](char c) {
    return c == ',' || c == ';' || c == ':' || c == '?' || c == '!' || c == '"' || c == ')' ||
           c == ']';
  };
  const bool alone = ends(word);
  if (!alone && (!marks(text[word]) || !ends(word + 1))) return at;
  const Span letters{at, word};
  out.push_back({letters, TokenKind::word, word_key(text, letters, 0x20)});
  if (alone) return word;
  out.push_back({{word, word + 1}, TokenKind::punctuation});
  return word + 1;
}

}  // namespace

void tokenize(std::string_view text, Span block, std::vector<Token>& out) {
  for (std::uint32_t at = block.begin; at < block.end;) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      at += c.size;
      continue;
    }
    if (const std::uint32_t end = take_plain_chunk(text, at, block.end, out); end > at) {
      at = end;
      continue;
    }
    Span chunk{at, at};
    while (chunk.end < block.end) {
      const CodePoint d = code_point_at(text, chunk.end);
      if (is_space(d.value)) break;
      chunk.end += d.size;
    }
    Chunk(text, chunk, block, out).cut();
    at = chunk.end;
  }
}

}  // namespace crossread::text
