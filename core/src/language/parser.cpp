#include "language/parser.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "language/kernels.h"

namespace crossread::language {
namespace {

enum class Action { shift, left, right };

constexpr std::uint32_t no_child = 0xFFFFFFFF;

// The label features, by the slots whose words have the labels.
constexpr std::size_t label_feature_count = 4;
constexpr std::size_t no_feature = label_feature_count;
constexpr std::array<std::size_t, slot_count> label_feature_of_slot{
    no_feature, no_feature, no_feature, no_feature, no_feature, 0, 1, no_feature, 2, 3};

struct Node {
  std::uint32_t left_child = no_child, right_child = no_child;
  std::uint32_t left_count = 0;
};

// The state of the parse. Words are numbered from 0; `root` is the number after the last word, and
// the one after that stands for "no word".
class State {
 public:
  explicit State(std::vector<Word>& words)
      : words_(words), nodes_(words.size()), root_(static_cast<std::uint32_t>(words.size())) {
    stack_.reserve(words.size() + 1);
    stack_.push_back(root_);
  }

  bool done() const { return next_ == root_ && stack_.size() == 1; }

  bool allowed(Action action) const {
    if (action == Action::shift) return next_ < root_;
    if (action == Action::left) return next_ < root_ && stack_.size() > 1;
    // The root takes its one child when all else is done.
    return stack_.size() > 1 && (stack_.size() > 2 || next_ == root_);
  }

  void shift() { stack_.push_back(next_++); }

  // The topmost word becomes a child of the next one (left) or of the one below it (right).
  void attach(Action action, Deprel relation) {
    const std::uint32_t child = stack_.back();
    stack_.pop_back();
    const std::uint32_t parent = action == Action::left ? next_ : stack_.back();
    Word& word = words_[child];
    if (parent == root_) {
      word.head = -1;
      word.deprel = Deprel::root;
      return;
    }
    word.head = static_cast<std::int32_t>(parent);
    word.deprel = relation;
    Node& node = nodes_[parent];
    if (child < parent) {
      node.left_child = child;
      ++node.left_count;
    } else {
      node.right_child = child;
    }
  }

  std::array<std::uint32_t, slot_count> slot_words() const {
    const std::uint32_t s0 = depth(0), s1 = depth(1), s2 = depth(2), b0 = ahead(0);
    return {s0,
            s1,
            s2,
            b0,
            ahead(1),
            child(s0, &Node::left_child),
            child(s0, &Node::right_child),
            child(s1, &Node::left_child),
            child(s1, &Node::right_child),
            child(b0, &Node::left_child)};
  }

  // The features behind the labels.
  std::array<std::size_t, state_feature_count - label_feature_count> features() const {
    const std::uint32_t s0 = depth(0), s1 = depth(1), b0 = ahead(0);
    return {distance(s0, b0), distance(s1, s0), 4 * left_count(s0) + left_count(b0)};
  }

  // The label of a child, or what stands for the label of no word.
  std::size_t label(std::size_t child) const {
    return child > root_ ? state_feature_rows - 1 : static_cast<std::size_t>(words_[child].deprel);
  }

 private:
  std::uint32_t depth(std::size_t k) const {
    return k < stack_.size() ? stack_[stack_.size() - 1 - k] : root_ + 1;
  }
  std::uint32_t ahead(std::uint32_t k) const { return next_ + k < root_ ? next_ + k : root_ + 1; }
  std::uint32_t child(std::uint32_t word, std::uint32_t Node::*side) const {
    if (word >= root_ || nodes_[word].*side == no_child) return root_ + 1;
    return nodes_[word].*side;
  }
  std::size_t distance(std::uint32_t from, std::uint32_t to) const {
    if (from >= root_ || to >= root_) return 0;
    const std::size_t d = to - from;
    return d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7;
  }
  std::size_t left_count(std::uint32_t word) const {
    return word >= root_ ? 0 : std::min<std::size_t>(3, nodes_[word].left_count);
  }

  std::vector<Word>& words_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> stack_;
  std::uint32_t root_, next_ = 0;
};

// The hidden layer of a state: products of slots and words are made when first asked for, as most
// of the possible ones never are. The label of a child never changes, so a product holds what the label adds
// as well, and that of the first slot the bias.
class Scorer {
 public:
  Scorer(const Model& model, Workspace& space, std::size_t words)
      : model_(model), space_(space), rows_(words + 2), width_(model.parser_width()),
        sums_(width_), hidden_(width_), pairs_(width_ / 2) {
    at_least(space.slot_products, slot_count * rows_ * width_);
    space.slot_known.assign(slot_count * rows_, 0);
  }

  void look_at(const State& state) {
    const auto words = state.slot_words();
    const auto features = state.features();
    std::array<const std::int32_t*, words.size() + features.size()> parts;
    for (std::size_t k = 0; k < words.size(); ++k) parts[k] = product(state, k, words[k]);
    for (std::size_t k = 0; k < features.size(); ++k)
      parts[words.size() + k] = &model_.state[label_feature_count + k][features[k] * width_];
    kernel_.sum(parts.data(), parts.size(), width_, sums_.data());
    kernel_.activate(sums_.data(), model_.slots[0].scales().data(), width_, 0, hidden_.data());
    inputs_ = {hidden_.data(), pairs_.data(), kernel_.gather(hidden_.data(), width_ / 2, pairs_.data())};
  }

  Action best_action(const State& state) const {
    const auto scores = score<8>(model_.actions);
    Action best = Action::shift;
    bool found = false;
    for (const Action action : {Action::shift, Action::left, Action::right}) {
      if (!state.allowed(action)) continue;
      if (!found || scores[static_cast<std::size_t>(action)] > scores[static_cast<std::size_t>(best)]) {
        best = action;
        found = true;
      }
    }
    return best;
  }

  Deprel best_label(Action action) const {
    const auto scores = score<label_width>(model_.labels[action == Action::left ? 0 : 1]);
    return static_cast<Deprel>(kernel_.greatest(scores.data(), deprel_count));
  }

 private:
  const std::int32_t* product(const State& state, std::size_t slot, std::size_t word) {
    const std::size_t at = slot * rows_ + word;
    std::int32_t* out = &space_.slot_products[at * width_];
    if (!space_.slot_known[at]) {
      space_.slot_known[at] = 1;
      const std::size_t feature = label_feature_of_slot[slot];
      const std::int32_t* start = slot == 0 ? model_.slots[0].bias().data() : nullptr;
      if (feature != no_feature) start = &model_.state[feature][state.label(word) * width_];
      model_.slots[slot].multiply(space_.inputs[word], start, out);
    }
    return out;
  }

  // The scores of a matrix of `count` outputs.
  template <std::size_t count>
  std::array<std::int32_t, count> score(const Matrix& matrix) const {
    std::array<std::int32_t, count> scores;
    matrix.apply(inputs_, scores.data());
    kernel_.scale(matrix.scales().data(), count, scores.data());
    return scores;
  }

  const Model& model_;
  const Kernels& kernel_ = kernels();
  Workspace& space_;
  std::size_t rows_, width_;
  std::vector<std::int32_t> sums_;
  std::vector<std::int16_t> hidden_;
  std::vector<std::uint16_t> pairs_;
  Inputs inputs_;
};

}  // namespace

void parse_sentence(const Model& model, Workspace& space, std::vector<Word>& words) {
  State state(words);
  Scorer scorer(model, space, words.size());
  while (!state.done()) {
    scorer.look_at(state);
    const Action action = scorer.best_action(state);
    if (action == Action::shift) {
      state.shift();
    } else {
      state.attach(action, scorer.best_label(action));
    }
  }
}

}  // namespace crossread::language
