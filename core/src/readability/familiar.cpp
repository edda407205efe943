#include "readability/familiar.h"

#include <array>
#include <cstddef>

namespace crossread::readability {

namespace {

/// An ending, what stands for it in the listed word, and what spelling may have done to the stem.
struct Ending {
  std::string_view ending;
  std::string_view restored;  ///< what the listed word has in its place
  bool doubles = false;       ///< the last consonant may stand twice: "stopped"
};

constexpr std::array<Ending, 24> endings = {{
    {"'s", ""},   {"s'", "s"}, {"s'", ""},       {"ies", "y"},   {"es", ""},   {"s", ""},
    {"ied", "y"}, {"ed", "e"}, {"ed", "", true}, {"ying", "ie"}, {"ing", "e"}, {"ing", "", true},
    {"ier", "y"}, {"er", "e"}, {"er", "", true}, {"iest", "y"},  {"est", "e"}, {"est", "", true},
    {"ily", "y"}, {"ly", ""},  {"bly", "ble"},   {"tly", "tle"}, {"n", ""},    {"lly", "l"},
}};

constexpr std::size_t longest_listed = 24;  // longer than any listed word with its ending

constexpr bool is_consonant(char c) {
  return c >= 'a' && c <= 'z' && c != 'a' && c != 'e' && c != 'i' && c != 'o' && c != 'u';
}

constexpr std::uint32_t all_lists =
    static_cast<std::uint32_t>(WordList::dale_chall) | static_cast<std::uint32_t>(WordList::spache);

/// Looks up a stem with `tail` behind it, without memory of its own.
std::uint32_t lists_with(std::string_view stem, std::string_view tail) {
  std::array<char, longest_listed + 4> word{};
  std::size_t size = 0;
  for (const char c : stem) word[size++] = c;
  for (const char c : tail) word[size++] = c;
  return readability::lists_with({word.data(), size});
}

/// The endings by their last letter, 26 being "'": no word has more than a few of them to try.
constexpr std::uint32_t place_of(char letter) {
  return letter == '\'' ? 26u : static_cast<std::uint32_t>(letter - 'a');
}
struct ByLastLetter {
  std::array<std::uint8_t, 28> begin{};  ///< range of `order`
  std::array<std::uint8_t, endings.size()> order{};
};
constexpr ByLastLetter by_last_letter = [] {
  ByLastLetter index;
  std::uint8_t n = 0;
  for (std::uint32_t place = 0; place < 27; ++place) {
    index.begin[place] = n;
    for (std::size_t e = 0; e < endings.size(); ++e)
      if (place_of(endings[e].ending.back()) == place)
        index.order[n++] = static_cast<std::uint8_t>(e);
  }
  index.begin[27] = n;
  return index;
}();

}  // namespace

std::uint32_t lists_with(std::string_view word) { return familiar_words.find(word) & all_lists; }

std::uint32_t lists_with_inflected(std::string_view word) {
  std::uint32_t lists = lists_with(word);
  if (lists == all_lists || word.size() > longest_listed || word.size() < 3) return lists;
  const std::uint32_t place = place_of(word.back());
  if (place > 26) return lists;
  for (std::size_t i = by_last_letter.begin[place]; i < by_last_letter.begin[place + 1]; ++i) {
    const Ending& entry = endings[by_last_letter.order[i]];
    if (word.size() < entry.ending.size() + 2 || !word.ends_with(entry.ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - entry.ending.size());
    lists |= lists_with(stem, entry.restored);
    const std::size_t n = stem.size();
    if (entry.doubles && n > 2 && stem[n - 1] == stem[n - 2] && is_consonant(stem[n - 1]))
      lists |= lists_with(stem.substr(0, n - 1));
  }
  return lists;
}

std::uint32_t familiar_to(const WordForm& word) {
  if (word.figures) return all_lists;
  std::uint32_t lists = lists_with_inflected(word.plain);
  if (!word.hyphened) return lists;
  std::uint32_t parts = all_lists;
  for (std::size_t i = 0; i < word.parts.size(); ++i)
    parts &= word.parts[i].kind == PartKind::letters ? lists_with_inflected(word.part(i)) : 0;
  return lists | parts;
}

}  // namespace crossread::readability
