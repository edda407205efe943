#include "language/tree.h"

#include <array>
#include <string_view>

#include "text/word_list.h"

namespace crossread::language {

Tree::Tree(std::span<const Word> words) : words_(words), first_(words.size() + 1, 0), case_(words.size(), none) {
  for (const Word& w : words)
    if (w.head >= 0) ++first_[static_cast<std::size_t>(w.head) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  list_.resize(first_.back());
  relations_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].head < 0) continue;
    const auto head = static_cast<std::size_t>(words[i].head);
    list_[next[head]] = i;
    relations_[next[head]++] = words[i].deprel;
    if (words[i].deprel == Deprel::case_ && case_[head] == none) case_[head] = i;
  }
}

std::optional<std::uint32_t> Tree::child(std::uint32_t word, Deprel relation) const {
  for (std::uint32_t at = first_[word]; at < first_[word + 1]; ++at)
    if (relations_[at] == relation) return list_[at];
  return std::nullopt;
}

std::uint32_t Tree::head_of(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t found = end > first ? end - 1 : first;
  for (std::uint32_t i = first; i < end; ++i) {
    const std::int32_t h = words_[i].head;
    const bool outside = h < static_cast<std::int32_t>(first) || h >= static_cast<std::int32_t>(end);
    if (outside && words_[i].deprel != Deprel::punct && words_[i].deprel != Deprel::case_) found = i;
  }
  return found;
}

std::vector<std::uint32_t> Tree::with_conjuncts(std::uint32_t word) const {
  std::vector<std::uint32_t> out{word};
  for (std::uint32_t c : children(word))
    if (words_[c].deprel == Deprel::conj) out.push_back(c);
  return out;
}

bool Tree::passive(std::uint32_t verb) const {
  if (words_[verb].xpos != Xpos::VBN) return false;
  bool be = false;
  for (std::uint32_t c : children(verb))
    if (words_[c].deprel == Deprel::aux) {
      const std::string& lemma = words_[c].lemma;
      // The last auxiliary decides: "has been held" is passive, "has held" is not.
      be = lemma == "be" || lemma == "get";
    }
  return be;
}

bool negates(std::string_view lemma) {
  static constexpr auto negations = std::to_array<std::string_view>({"not", "never", "no", "neither", "nobody"});
  return text::in(negations, lemma);
}

bool Tree::negated(std::uint32_t word, std::uint32_t last) const {
  for (const std::uint32_t c : children(word))
    if (c <= last && negates(words_[c].lemma)) return true;
  return false;
}

}  // namespace crossread::language
