#include "text/clitics.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace crossread::text {
namespace {

/// Words that are two without an apostrophe between them, and the length of the first.
struct Fused {
  std::string_view word;
  std::uint32_t first;
};

constexpr auto fused = std::to_array<Fused>({
    {"aint", 2},  {"alot", 1},    {"arent", 3}, {"cannot", 3}, {"cant", 2},   {"couldnt", 5},
    {"didnt", 3}, {"doesnt", 4},  {"dont", 2},  {"dunno", 2},  {"gimme", 3},  {"gonna", 3},
    {"gotta", 3}, {"hadnt", 3},   {"hasnt", 3}, {"havent", 4}, {"im", 1},     {"isnt", 2},
    {"ive", 1},   {"lemme", 3},   {"lets", 3},  {"lotta", 3},  {"outta", 3},  {"shouldnt", 6},
    {"thats", 4}, {"theyre", 4},  {"wanna", 3}, {"wasnt", 3},  {"werent", 4}, {"whats", 4},
    {"wont", 2},  {"wouldnt", 5}, {"youre", 3}, {"youve", 3},
});

constexpr bool sorted() {
  for (std::size_t i = 1; i < fused.size(); ++i) {
    if (!(fused[i - 1].word < fused[i].word)) return false;
  }
  return true;
}
static_assert(sorted(), "the table is searched by halves");

/// The lengths, a bit each, of the fused words with this first and this last letter: most words are
/// told by these three. "its" is among them, as it may stand for "it's".
constexpr auto fused_lengths = [] {
  std::array<std::uint16_t, 26 * 26> lengths{};
  const auto put = [&](std::string_view word) {
    const auto first = static_cast<std::size_t>(word.front() - 'a');
    const auto last = static_cast<std::size_t>(word.back() - 'a');
    lengths[first * 26 + last] |= static_cast<std::uint16_t>(1u << word.size());
  };
  for (const Fused& f : fused) put(f.word);
  put("its");
  return lengths;
}();

/// The length of the first part of a fused word in any case, or 0.
std::uint32_t fused_at(std::string_view word) {
  std::array<char, 8> low{};
  if (word.size() > low.size() || word.empty()) return 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (!is_ascii_letter(c)) return 0;
    low[i] = static_cast<char>(to_lower(c));
  }
  const std::string_view key(low.data(), word.size());
  const auto at = std::lower_bound(fused.begin(), fused.end(), key,
                                   [](const Fused& f, std::string_view w) { return f.word < w; });
  return at != fused.end() && at->word == key ? at->first : 0;
}

constexpr std::array<std::string_view, 6> endings = {"s", "re", "ve", "ll", "d", "m"};

constexpr std::array<std::string_view, 20> leading = {
    "bout",   "cause", "cos",   "coz", "cuz", "d",   "em",   "er", "ll", "m",
    "nother", "re",    "round", "s",   "til", "tis", "twas", "ve", "n",  "neath"};

}  // namespace

std::uint32_t clitic_at(std::string_view text, Span word) {
  // Contractions are short; a longer tail than this is none.
  constexpr std::uint32_t longest_tail = 8;
  const std::string_view all = word.in(text);
  if (letters_end(text, word.begin, word.end) == word.end) {
    const std::uint32_t first = may_fall_in_two(all) ? fused_at(all) : 0;
    return first > 0 ? word.begin + first : word.end;
  }
  // The last apostrophe, if it stands near the end.
  std::uint32_t mark = word.end;
  for (std::uint32_t at = word.end; at > word.begin && word.end - at < longest_tail;) {
    const CodePoint c = code_point_before(text, at);
    at -= c.size;
    if (is_apostrophe(c.value)) {
      mark = at;
      break;
    }
  }
  if (mark == word.end || mark == word.begin) return word.end;
  const std::uint32_t tail_begin = mark + code_point_at(text, mark).size;
  const std::string tail = lower(text.substr(tail_begin, word.end - tail_begin));
  const char before = static_cast<char>(to_lower(static_cast<unsigned char>(text[mark - 1])));
  if (tail == "t" && before == 'n' && mark - 1 > word.begin) return mark - 1;
  if (tail == "all" && before == 'y' && mark - 1 == word.begin) return tail_begin;
  if (tail == "mon" && before == 'c' && mark - 1 == word.begin) return tail_begin + 1;
  if (std::find(endings.begin(), endings.end(), tail) != endings.end()) return mark;
  return word.end;
}

bool may_fall_in_two(std::string_view letters) {
  constexpr std::size_t longest = 8;
  if (letters.empty() || letters.size() > longest) return false;
  const auto place = [](char c) { return static_cast<std::size_t>((c | 0x20) - 'a'); };
  const std::uint16_t lengths = fused_lengths[place(letters.front()) * 26 + place(letters.back())];
  return (lengths >> letters.size() & 1u) != 0;
}

bool takes_leading_apostrophe(std::string_view rest) {
  return std::find(leading.begin(), leading.end(), rest) != leading.end();
}

}  // namespace crossread::text
