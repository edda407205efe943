#include "pairing.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace crossread::train {
namespace {

// So many sentences say as much of the units as all.
constexpr std::size_t most_sentences = 2000;

using Order = std::vector<int>;

// An order in which the units in places 2 k and 2 k + 1 make a pair: each takes the partner with which it is
// least often needed, then partners are exchanged for as long as that helps.
Order pair(const Needed& needed) {
  const int width = needed.width;
  Order order;
  std::vector<char> taken(static_cast<std::size_t>(width), 0);
  for (int a = 0; a < width; ++a) {
    if (taken[static_cast<std::size_t>(a)]) continue;
    int partner = -1;
    for (int b = a + 1; b < width; ++b) {
      if (!taken[static_cast<std::size_t>(b)] && (partner < 0 || needed.of(a, b) < needed.of(a, partner))) partner = b;
    }
    taken[static_cast<std::size_t>(partner)] = 1;
    order.insert(order.end(), {a, partner});
  }
  const auto pair_cost = [&](std::size_t k) { return needed.of(order[k], order[k + 1]); };
  bool better = true;
  while (better) {
    better = false;
    for (std::size_t j = 0; j < order.size(); j += 2) {
      for (std::size_t k = j + 2; k < order.size(); k += 2) {
        for (std::size_t side = 0; side < 2; ++side) {
          const long before = pair_cost(j) + pair_cost(k);
          std::swap(order[j + 1], order[k + side]);
          if (pair_cost(j) + pair_cost(k) < before) {
            better = true;
          } else {
            std::swap(order[j + 1], order[k + side]);
          }
        }
      }
    }
  }
  return order;
}

void order_columns(Param& p, const Order& order) {
  for (int r = 0; r < p.rows; ++r) {
    const std::vector<float> row(p.row(r), p.row(r) + p.cols);
    for (std::size_t c = 0; c < order.size(); ++c)
      p.w[static_cast<std::size_t>(r) * static_cast<std::size_t>(p.cols) + c] = row[static_cast<std::size_t>(order[c])];
  }
}

// The rows behind the ordered ones stay where they are.
void order_rows(Param& p, const Order& order) {
  const std::vector<float> before = p.w;
  const auto cols = static_cast<std::ptrdiff_t>(p.cols);
  for (std::size_t r = 0; r < order.size(); ++r)
    std::copy_n(before.begin() + order[r] * cols, cols, p.w.begin() + static_cast<std::ptrdiff_t>(r) * cols);
}

}  // namespace

void pair_units(Net& net, const std::vector<Sentence>& sentences) {
  Activity activity{Needed(net.shape.type), Needed(net.shape.hidden), Needed(net.shape.parser)};
  const std::size_t step = std::max<std::size_t>(1, sentences.size() / most_sentences);
  std::vector<Token> out;
  for (std::size_t s = 0; s < sentences.size(); s += step) {
    std::vector<Input> inputs;
    for (const Token& t : sentences[s].tokens) inputs.push_back(resolve(net, t.form));
    predict(net, inputs, out, &activity);
  }
  const Order type = pair(activity.type), hidden = pair(activity.hidden), parser = pair(activity.parser);
  for (Param* p : {&net.type, &net.type_bias, &net.edges}) order_columns(*p, type);
  for (Param& p : net.window) order_rows(p, type);

  for (Param& p : net.window) order_columns(p, hidden);
  for (Param* p : {&net.window_bias, &net.outside}) order_columns(*p, hidden);
  for (Net::Block& b : net.blocks) {
    for (Param* p : {&b.mix, &b.mix_bias}) order_columns(*p, hidden);
    for (Param* p : {&b.gates, &b.mix}) order_rows(*p, hidden);
  }
  order_rows(net.tags, hidden);
  for (Param& p : net.slot) order_rows(p, hidden);

  for (Param& p : net.slot) order_columns(p, parser);
  for (Param& p : net.state) order_columns(p, parser);
  order_columns(net.parser_bias, parser);
  for (Param* p : {&net.actions, &net.labels}) order_rows(*p, parser);
}

}  // namespace crossread::train
