#include "values/spellings.h"

#include <algorithm>

namespace crossread::values {
namespace {

/// Cuts the first word off a spelling.
std::string_view take_word(std::string_view& words) {
  const std::size_t space = words.find(' ');
  const std::string_view word = words.substr(0, space);
  words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
  return word;
}

}  // namespace

bool Spellings::fits(const Atom& atom, const Word& word) {
  if (word.clitic && word.key == 0) return atom.sign == Sign::apostrophe;
  return (atom.kind == AtomKind::clitic) == word.clitic && key_of(atom) == word.key;
}

std::uint32_t Spellings::end_of(const Atoms& atoms, std::uint32_t at, const Entry& entry) const {
  std::uint32_t i = at + 1;
  for (std::uint32_t w = entry.words; w < entry.end_words; ++w, ++i) {
    if (atoms[i].sign == Sign::dash && !atoms[i].gap) ++i;
    if (!atoms.together(at, i) || !fits(atoms[i], words_[w])) return 0;
  }
  return i;
}

void Spellings::add(std::string_view list, std::uint32_t row) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    std::string_view words = list.substr(0, bar);
    list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
    const std::string_view first = take_word(words);
    Entry& entry = entries_.emplace_back();
    entry = {text::word_key(first), first, words, row, static_cast<std::uint32_t>(words_.size()), 0};
    while (!words.empty()) {
      std::string_view word = take_word(words);
      const bool clitic = word.front() == '\'';
      if (clitic) word.remove_prefix(1);
      words_.push_back({word.empty() ? 0 : text::word_key(word), clitic});
    }
    entry.end_words = static_cast<std::uint32_t>(words_.size());
  }
}

void Spellings::finish() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.first != b.first ? a.first < b.first : a.rest.size() > b.rest.size();
  });
  for (std::size_t i = entries_.size(); i > 0; --i)
    first_[entries_[i - 1].first] = static_cast<std::uint32_t>(i - 1);
}

std::vector<std::string_view> Spellings::first_words() const {
  std::vector<std::string_view> words;
  for (const Entry& entry : entries_)
    if (words.empty() || words.back() != entry.first) words.push_back(entry.first);
  return words;
}

}  // namespace crossread::values
