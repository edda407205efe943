#include "language/parser.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "language/kernels.h"

namespace crossread::language {
namespace {

enum class Action { shift, left, right };

// The label features, by the slots whose words have the labels.
constexpr std::size_t label_feature_count = 4;
constexpr std::size_t no_feature = label_feature_count;
constexpr std::array<std::size_t, slot_count> label_feature_of_slot{
    no_feature, no_feature, no_feature, no_feature, no_feature, 0, 1, no_feature, 2, 3};

// The slots in which every word comes to stand: on top of the stack, next, and after the next, but the first.
struct Passage {
  std::size_t slot, first_word;
};
constexpr std::array<Passage, 3> passages{{{0, 0}, {3, 0}, {4, 1}}};

// What the tree has below a word.
struct Node {
  std::uint32_t left_child, right_child;  ///< the outermost ones
  std::uint32_t left_count = 0;           ///< 3 for more
};

// The state of the parse. Words are numbered from 0; `root_` is the number after the last word, and
// the one after that, `none_`, stands for "no word": it lies twice below the stack and is its own child.
class State {
 public:
  explicit State(std::vector<Word>& words)
      : words_(words), root_(static_cast<std::uint32_t>(words.size())), none_(root_ + 1),
        nodes_(words.size() + 2, Node{none_, none_}) {
    stack_.reserve(words.size() + 3);
    stack_ = {none_, none_, root_};
  }

  bool done() const { return next_ == root_ && on_stack() == 1; }

  bool allowed(Action action) const {
    if (action == Action::shift) return next_ < root_;
    if (action == Action::left) return next_ < root_ && on_stack() > 1;
    // The root takes its one child when all else is done.
    return on_stack() > 1 && (on_stack() > 2 || next_ == root_);
  }

  // With the root alone on the stack there is nothing to do but to shift, and the last word left is the root's.
  bool nothing_to_choose() const { return on_stack() == 1 || (on_stack() == 2 && next_ == root_); }
  void go_on() {
    if (on_stack() == 1) {
      shift();
    } else {
      attach(Action::right, Deprel::root);
    }
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
      node.left_count = std::min(node.left_count + 1, 3u);
    } else {
      node.right_child = child;
    }
  }

  std::array<std::uint32_t, slot_count> slot_words() const {
    const std::uint32_t s0 = depth(0), s1 = depth(1), b0 = ahead(0);
    const Node &n0 = nodes_[s0], &n1 = nodes_[s1];
    return {s0,           s1,           depth(2),      b0,
            ahead(1),     n0.left_child, n0.right_child, n1.left_child,
            n1.right_child, nodes_[b0].left_child};
  }

  // The features behind the labels.
  std::array<std::size_t, state_feature_count - label_feature_count> features() const {
    const std::uint32_t s0 = depth(0), s1 = depth(1), b0 = ahead(0);
    return {distance(s0, b0), distance(s1, s0), 4 * nodes_[s0].left_count + nodes_[b0].left_count};
  }

 private:
  std::size_t on_stack() const { return stack_.size() - 2; }
  std::uint32_t depth(std::size_t k) const { return stack_[stack_.size() - 1 - k]; }
  std::uint32_t ahead(std::uint32_t k) const { return next_ + k < root_ ? next_ + k : none_; }
  std::size_t distance(std::uint32_t from, std::uint32_t to) const {
    if (from >= root_ || to >= root_) return 0;
    const std::size_t d = to - from;
    return d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7;
  }

  std::vector<Word>& words_;
  std::uint32_t root_, none_, next_ = 0;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> stack_;
};

// What a word in a slot adds to the sums of the hidden layer. The label of a child never changes, so this holds
// what the label adds as well, and that of the first slot the bias.
void add_slot(const Model& model, std::size_t slot, const Inputs& word, std::size_t label, std::int32_t* out) {
  const std::size_t feature = label_feature_of_slot[slot];
  const std::int32_t* start = slot == 0 ? model.slots[0].bias().data() : nullptr;
  if (feature != no_feature) start = &model.state[feature][label * model.parser_width()];
  model.slots[slot].multiply(word, start, out);
}

// The same of the root and of "no word", which are no different in any sentence.
void add_outside(const Model& model, Workspace& space) {
  const std::size_t width = model.parser_width();
  space.outside_products.resize(slot_count * 2 * width);
  std::array<std::uint16_t, largest_width / 2> pairs;
  for (std::size_t e = 0; e < 2; ++e) {
    const std::int16_t* row = model.outside[e].data();
    const Inputs inputs{row, pairs.data(), kernels().gather(row, model.width() / 2, pairs.data())};
    for (std::size_t slot = 0; slot < slot_count; ++slot)
      add_slot(model, slot, inputs, state_feature_rows - 1, &space.outside_products[(slot * 2 + e) * width]);
  }
}

// The hidden layer of a state: other products of slots and words than those of `passages` are made when first
// asked for, as most of the possible ones never are.
class Scorer {
 public:
  Scorer(const Model& model, Workspace& space, const std::vector<Word>& words)
      : model_(model), space_(space), words_(words), numbers_(words.size() + 2), width_(model.parser_width()) {
    if (space.outside_products.empty()) add_outside(model, space);
    at_least(space.slot_products, slot_count * words.size() * width_);
    space.slot_rows.assign(slot_count * numbers_, nullptr);
    for (std::size_t row = 0; row < 2 * slot_count; ++row)
      space.slot_rows[row / 2 * numbers_ + words.size() + row % 2] = &space.outside_products[row * width_];
    // One matrix after the other, while it is near at hand: all of them are more than fits beside the processor.
    for (const Passage& passage : passages) {
      for (std::size_t word = passage.first_word; word < words.size(); ++word)
        space.slot_rows[passage.slot * numbers_ + word] = product(passage.slot, word);
    }
  }

  void look_at(const State& state) {
    const auto words = state.slot_words();
    const auto features = state.features();
    std::array<const std::int32_t*, words.size() + features.size()> parts;
    const std::int32_t** rows = space_.slot_rows.data();
    for (std::size_t k = 0; k < words.size(); ++k, rows += numbers_) {
      if (!rows[words[k]]) rows[words[k]] = product(k, words[k]);
      parts[k] = rows[words[k]];
    }
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
  const std::int32_t* product(std::size_t slot, std::size_t word) {
    std::int32_t* out = &space_.slot_products[made_++ * width_];
    add_slot(model_, slot, space_.inputs[word], static_cast<std::size_t>(words_[word].deprel), out);
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
  const std::vector<Word>& words_;
  std::size_t numbers_;  ///< of words, the root and "no word"
  std::size_t width_, made_ = 0;
  std::array<std::int32_t, largest_width> sums_;
  std::array<std::int16_t, largest_width> hidden_;
  std::array<std::uint16_t, largest_width / 2> pairs_;
  Inputs inputs_;
};

}  // namespace

void parse_sentence(const Model& model, Workspace& space, std::vector<Word>& words) {
  State state(words);
  Scorer scorer(model, space, words);
  while (!state.done()) {
    if (state.nothing_to_choose()) {
      state.go_on();
      continue;
    }
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
