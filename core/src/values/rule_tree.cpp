#include "values/rule_tree.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "values/vocabulary.h"

namespace crossread::values {
namespace {

constexpr std::uint32_t first_sign = 32;
constexpr std::uint32_t first_word = 64;
static_assert(static_cast<unsigned>(Class::small) < first_sign &&
              static_cast<unsigned>(Sign::other) < first_word - first_sign);

/// Classes that a word has wherever it stands, so that no look at its neighbours is needed.
constexpr Classes sure_classes = [] {
  Classes classes = 0;
  for (const RoleClass& row : role_classes) classes |= bit(row.kind);
  return classes;
}();

/// Bits below a bit of a set: how many branches stand before its own.
std::uint32_t before(std::uint32_t set, std::uint32_t bit) {
  return static_cast<std::uint32_t>(std::popcount(set & ((1u << bit) - 1)));
}

}  // namespace

std::uint32_t RuleTree::child(std::uint32_t node, Symbol symbol) {
  for (const Draft::Branch& branch : drafts_[node].branches)
    if (branch.symbol == symbol) return branch.to;
  const auto made = static_cast<std::uint32_t>(drafts_.size());
  drafts_[node].branches.push_back({symbol, made});
  drafts_.emplace_back();
  return made;
}

void RuleTree::add_from(std::uint32_t node, const std::vector<Element>& elements,
                        std::size_t index) {
  if (index == elements.size()) {
    std::vector<std::uint16_t>& rules = drafts_[node].rules;
    if (rules.empty() || rules.back() != size_) rules.push_back(size_);
    return;
  }
  const Element& element = elements[index];
  const auto branch = [&](Symbol symbol) { add_from(child(node, symbol), elements, index + 1); };
  if (element.sign != Sign::none) {
    branch(first_sign + static_cast<Symbol>(element.sign));
  } else if (element.kind != Class::word) {
    branch(static_cast<Symbol>(element.kind));
  }
  for (const PatternWord& word : element.words) {
    const Known& known = vocabulary()[word.clitic ? Vocabulary::clitic_key(word.key) : word.key];
    branch(first_word + known.number);
  }
  if (element.optional) add_from(node, elements, index + 1);
}

void RuleTree::add(const Pattern& pattern) {
  add_from(0, pattern.elements(), 0);
  ++size_;
}

void RuleTree::finish() {
  for (std::uint32_t n = 0; n < drafts_.size(); ++n) {
    Draft& draft = drafts_[n];
    std::sort(draft.branches.begin(), draft.branches.end(),
              [](const auto& a, const auto& b) { return a.symbol < b.symbol; });
    Node& node = nodes_.emplace_back();
    node.by_class = static_cast<std::uint32_t>(branches_.size());
    node.rules = static_cast<std::uint32_t>(rules_.size());
    for (const Draft::Branch& branch : draft.branches) {
      if (branch.symbol >= first_word) {
        words_[word_branch(n, static_cast<std::uint16_t>(branch.symbol - first_word))] = branch.to;
        node.words = true;
        continue;
      }
      branches_.push_back(branch.to);
      if (branch.symbol >= first_sign)
        node.signs |= 1u << (branch.symbol - first_sign);
      else
        node.classes |= 1u << branch.symbol;
    }
    rules_.insert(rules_.end(), draft.rules.begin(), draft.rules.end());
    node.by_sign = node.by_class + static_cast<std::uint32_t>(std::popcount(node.classes));
    node.end_rules = static_cast<std::uint32_t>(rules_.size());
  }
  drafts_.clear();
}

struct RuleTree::Walk {
  const Atoms& atoms;
  std::uint32_t begin;
  std::uint32_t limit;  ///< end of the sentence
  std::vector<Match>& found;
  Capture capture;
};

void RuleTree::walk(std::uint32_t index, std::uint32_t at, Walk& w) const {
  const Node& node = nodes_[index];
  for (std::uint32_t i = node.rules; i < node.end_rules; ++i) w.found.push_back({rules_[i], at});
  if (at >= w.limit || ((node.classes | node.signs) == 0 && !node.words)) return;
  const auto go = [&](std::uint32_t branch, std::uint32_t to) { walk(branches_[branch], to, w); };
  const auto sign = static_cast<std::uint32_t>(w.atoms[at].sign);
  if ((node.signs >> sign & 1) != 0) go(node.by_sign + before(node.signs, sign), at + 1);

  const std::uint32_t next = at == w.begin ? at : skip_hyphen(w.atoms, at);
  if (next >= w.limit) return;
  const Atom& atom = w.atoms[next];
  for (Classes left = atom.classes & node.classes; left != 0; left &= left - 1) {
    const auto kind = static_cast<std::uint32_t>(std::countr_zero(left));
    std::uint32_t end = next + 1;
    if ((sure_classes >> kind & 1) == 0) {
      if (!match_class(w.atoms, next, static_cast<Class>(kind), w.capture)) continue;
      end = w.capture.end;
    }
    go(node.by_class + before(node.classes, kind), end);
  }
  const std::uint16_t number = atom.known->number;
  if (number == 0 || !node.words) return;
  if (const std::uint32_t* branch = words_.find(word_branch(index, number))) walk(*branch, next + 1, w);
}

void RuleTree::find(const Atoms& atoms, std::uint32_t at, std::vector<Match>& found) const {
  found.clear();
  Walk state{atoms, at, atoms.sentence_end(at), found, {}};
  walk(0, at, state);
  if (found.size() < 2) return;
  std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) {
    return a.end != b.end ? a.end > b.end : a.rule < b.rule;
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

}  // namespace crossread::values
