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
                        std::size_t index, std::uint16_t skips) {
  if (index == elements.size()) {
    // Of two ways over the same path the first is added first.
    std::vector<End>& ends = drafts_[node].ends;
    if (ends.empty() || ends.back().rule != size_) ends.push_back({size_, skips});
    return;
  }
  const Element& element = elements[index];
  if (element.optional) skips = static_cast<std::uint16_t>(skips << 1);
  const auto branch = [&](Symbol symbol) {
    add_from(child(node, symbol), elements, index + 1, skips);
  };
  if (element.sign != Sign::none) {
    branch(first_sign + static_cast<Symbol>(element.sign));
  } else if (element.kind != Class::word) {
    branch(static_cast<Symbol>(element.kind));
  }
  for (const PatternWord& word : element.words) {
    const Known& known = vocabulary()[word.clitic ? Vocabulary::clitic_key(word.key) : word.key];
    branch(first_word + known.number);
  }
  if (element.optional)
    add_from(node, elements, index + 1, static_cast<std::uint16_t>(skips | 1));
}

void RuleTree::add(std::string_view pattern) {
  add_from(0, elements_of(pattern), 0, 0);
  ++size_;
}

void RuleTree::finish() {
  for (std::uint32_t n = 0; n < drafts_.size(); ++n) {
    const Draft& draft = drafts_[n];
    Node& node = nodes_.emplace_back();
    for (const Draft::Branch& branch : draft.branches) {
      branches_[branch_of(n, branch.symbol)] = branch.to;
      if (branch.symbol >= first_word)
        node.words = true;
      else if (branch.symbol >= first_sign)
        node.signs |= 1u << (branch.symbol - first_sign);
      else
        node.classes |= 1u << branch.symbol;
    }
    node.ends = static_cast<std::uint32_t>(ends_.size());
    ends_.insert(ends_.end(), draft.ends.begin(), draft.ends.end());
    node.end_ends = static_cast<std::uint32_t>(ends_.size());
  }
  drafts_.clear();
}

RuleTree::Found::Found() {
  matches.reserve(16);
  captures.reserve(64);
  path.reserve(16);
}

struct RuleTree::Walk {
  const Atoms& atoms;
  std::uint32_t begin;
  std::uint32_t limit;  ///< end of the sentence
  Found& found;

  /// Keeps the way at hand where the rule has none that comes before it.
  void keep(const End& way, std::uint32_t at) {
    const auto same = std::find_if(found.matches.begin(), found.matches.end(),
                                   [&](const Match& match) { return match.rule == way.rule; });
    if (same != found.matches.end() && same->skips <= way.skips) return;
    Match& match = same != found.matches.end() ? *same : found.matches.emplace_back();
    match = {at, way.rule, way.skips, static_cast<std::uint32_t>(found.captures.size()), 0};
    for (const Capture& capture : found.path) found.captures.push_back(capture);
    match.end_captures = static_cast<std::uint32_t>(found.captures.size());
  }
};

void RuleTree::walk(std::uint32_t index, std::uint32_t at, Walk& w) const {
  const Node& node = nodes_[index];
  for (std::uint32_t i = node.ends; i < node.end_ends; ++i) w.keep(ends_[i], at);
  if (at >= w.limit || ((node.classes | node.signs) == 0 && !node.words)) return;
  const auto go = [&](Symbol symbol, const Capture& capture) {
    const std::uint32_t* const to = branches_.find(branch_of(index, symbol));
    if (to == nullptr) return;
    w.found.path.push_back(capture);
    walk(*to, capture.end, w);
    w.found.path.pop_back();
  };
  Capture capture;
  const auto sign = static_cast<std::uint32_t>(w.atoms[at].sign);
  if ((node.signs >> sign & 1) != 0) {
    capture.begin = at;
    capture.end = at + 1;
    go(first_sign + sign, capture);
  }
  const std::uint32_t next = at == w.begin ? at : skip_hyphen(w.atoms, at);
  if (next >= w.limit) return;
  const Atom& atom = w.atoms[next];
  for (Classes left = atom.classes & node.classes; left != 0; left &= left - 1) {
    const auto kind = static_cast<std::uint32_t>(std::countr_zero(left));
    if (match_class(w.atoms, next, static_cast<Class>(kind), capture)) go(kind, capture);
  }
  const std::uint16_t number = atom.known->number;
  if (number == 0 || !node.words) return;
  capture = {};
  capture.begin = next;
  capture.end = next + 1;
  go(first_word + number, capture);
}

void RuleTree::find(const Atoms& atoms, std::uint32_t at, Found& found) const {
  found.matches.clear();
  found.captures.clear();
  Walk state{atoms, at, atoms.sentence_end(at), found};
  walk(0, at, state);
  std::sort(found.matches.begin(), found.matches.end(), [](const Match& a, const Match& b) {
    return a.end != b.end ? a.end > b.end : a.rule < b.rule;
  });
}

}  // namespace crossread::values
