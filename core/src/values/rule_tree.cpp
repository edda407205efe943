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

std::uint32_t RuleTree::draft_child(std::uint32_t node, Symbol symbol) {
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
    add_from(draft_child(node, symbol), elements, index + 1, skips);
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
  const std::vector<Element> elements = elements_of(pattern);
  longest_ = std::max(longest_, elements.size());
  add_from(0, elements, 0, 0);
  ++size_;
}

void RuleTree::place(std::uint32_t node, const std::vector<Draft::Branch>& branches) {
  std::uint32_t& first = nodes_[node].first;
  const auto free = [&](const Draft::Branch& branch) {
    const std::size_t i = first + branch.symbol;
    return i >= branches_.size() || branches_[i].to == 0;
  };
  while (!std::all_of(branches.begin(), branches.end(), free)) ++first;
  // Any symbol may be asked of any node.
  const std::size_t symbols = first_word + vocabulary().numbers() + 1u;
  branches_.resize(std::max(branches_.size(), first + symbols));
  for (const Draft::Branch& branch : branches)
    branches_[first + branch.symbol] = {static_cast<std::uint16_t>(node), static_cast<std::uint16_t>(branch.to)};
}

void RuleTree::finish() {
  for (std::uint32_t n = 0; n < drafts_.size(); ++n) {
    const Draft& draft = drafts_[n];
    Node& node = nodes_.emplace_back();
    for (const Draft::Branch& branch : draft.branches) {
      node.leaf = false;
      if (branch.symbol >= first_word)
        node.words = true;
      else if (branch.symbol >= first_sign)
        node.signs |= 1u << (branch.symbol - first_sign);
      else
        node.classes |= 1u << branch.symbol;
    }
    node.ends = static_cast<std::uint16_t>(ends_.size());
    ends_.insert(ends_.end(), draft.ends.begin(), draft.ends.end());
    node.end_ends = static_cast<std::uint16_t>(ends_.size());
    place(n, draft.branches);
  }
  drafts_.clear();
}

RuleTree::Found::Found(const RuleTree& tree) : path(tree.longest_) {
  matches.reserve(16);
  captures.reserve(64);
}

struct RuleTree::Walk {
  const Atoms& atoms;
  std::uint32_t limit;  ///< end of the sentence
  Found& found;

  /// Keeps the way at hand, of `depth` captures, where the rule has none that comes before it.
  void keep(const End& way, std::uint32_t depth, std::uint32_t at) {
    const auto same = std::find_if(found.matches.begin(), found.matches.end(),
                                   [&](const Match& match) { return match.rule == way.rule; });
    if (same != found.matches.end() && same->skips <= way.skips) return;
    Match& match = same != found.matches.end() ? *same : found.matches.emplace_back();
    match = {at, way.rule, way.skips, static_cast<std::uint32_t>(found.captures.size()), 0};
    found.captures.insert(found.captures.end(), found.path.data(), found.path.data() + depth);
    match.end_captures = static_cast<std::uint32_t>(found.captures.size());
  }
};

void RuleTree::walk(std::uint32_t index, std::uint32_t depth, std::uint32_t at, Walk& w) const {
  const Node& node = nodes_[index];
  for (std::uint32_t i = node.ends; i < node.end_ends; ++i) w.keep(ends_[i], depth, at);
  if (node.leaf || at >= w.limit) return;
  Capture& capture = w.found.path[depth];
  const auto go = [&](Symbol symbol) {
    if (const std::uint32_t to = child(index, symbol); to != 0) walk(to, depth + 1, capture.end, w);
  };
  const auto sign = static_cast<std::uint32_t>(w.atoms[at].sign);
  if ((node.signs >> sign & 1) != 0) {
    capture = Capture{.begin = at, .end = at + 1};
    go(first_sign + sign);
  }
  const std::uint32_t next = depth == 0 ? at : skip_hyphen(w.atoms, at);
  if (next >= w.limit) return;
  const Atom& atom = w.atoms[next];
  for (Classes left = atom.classes & node.classes; left != 0; left &= left - 1) {
    const auto kind = static_cast<std::uint32_t>(std::countr_zero(left));
    if (match_class(w.atoms, next, static_cast<Class>(kind), capture)) go(kind);
  }
  if (!node.words || atom.known->number == 0) return;
  capture = Capture{.begin = next, .end = next + 1};
  go(first_word + atom.known->number);
}

void RuleTree::find(const Atoms& atoms, std::uint32_t at, Found& found) const {
  found.matches.clear();
  found.captures.clear();
  Walk state{atoms, atoms.sentence_end(at), found};
  walk(0, 0, at, state);
  std::sort(found.matches.begin(), found.matches.end(), [](const Match& a, const Match& b) {
    return a.end != b.end ? a.end > b.end : a.rule < b.rule;
  });
}

}  // namespace crossread::values
