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

bool fits(const Atom& atom, std::string_view word) {
  if (word == "'") return atom.sign == Sign::apostrophe;
  if (word.size() > 1 && word.front() == '\'')
    return atom.kind == AtomKind::clitic && atom.text() == word.substr(1);
  return atom.kind != AtomKind::clitic && atom.text() == word;
}

}  // namespace

std::uint32_t Spellings::end_of(const Atoms& atoms, std::uint32_t at, std::string_view rest) {
  std::uint32_t i = at + 1;
  while (!rest.empty()) {
    const std::string_view word = take_word(rest);
    if (atoms[i].sign == Sign::dash && !atoms[i].gap) ++i;
    if (!atoms.together(at, i) || !fits(atoms[i], word)) return 0;
    ++i;
  }
  return i;
}

void Spellings::add(std::string_view list, std::uint32_t row) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    std::string_view words = list.substr(0, bar);
    list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
    const std::string_view first = take_word(words);
    entries_.push_back({text::word_key(first), first, words, row});
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
