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

/// Looks up a stem with `tail` behind it, without memory of its own.
bool listed(std::string_view stem, std::string_view tail, WordList list) {
  std::array<char, longest_listed + 4> word{};
  std::size_t size = 0;
  for (const char c : stem) word[size++] = c;
  for (const char c : tail) word[size++] = c;
  return is_listed({word.data(), size}, list);
}

}  // namespace

bool is_listed(std::string_view word, WordList list) {
  return (familiar_words.find(word) & static_cast<std::uint32_t>(list)) != 0;
}

bool is_listed_or_inflected(std::string_view word, WordList list) {
  if (is_listed(word, list)) return true;
  if (word.size() > longest_listed) return false;
  for (const Ending& entry : endings) {
    if (word.size() < entry.ending.size() + 2 || !word.ends_with(entry.ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - entry.ending.size());
    if (listed(stem, entry.restored, list)) return true;
    const std::size_t n = stem.size();
    if (entry.doubles && n > 2 && stem[n - 1] == stem[n - 2] && is_consonant(stem[n - 1]) &&
        listed(stem.substr(0, n - 1), {}, list))
      return true;
  }
  return false;
}

bool is_familiar(const WordForm& word, WordList list) {
  if (word.figures) return true;
  if (is_listed_or_inflected(word.plain, list)) return true;
  if (!word.hyphened) return false;
  for (std::size_t i = 0; i < word.parts.size(); ++i)
    if (word.parts[i].kind != PartKind::letters || !is_listed_or_inflected(word.part(i), list))
      return false;
  return true;
}

}  // namespace crossread::readability
