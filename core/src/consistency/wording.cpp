#include "consistency/wording.h"

#include <algorithm>

namespace crossread::consistency {
namespace {

constexpr std::size_t longest = 400;

/// One step of the alignment: words of a and b that stand at the same place.
struct Step {
  DiffOp op;
  std::size_t a, b;
};

std::vector<Step> align(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b) {
  const std::size_t n = std::min(a.size(), longest), m = std::min(b.size(), longest);
  std::vector<std::uint16_t> table((n + 1) * (m + 1), 0);
  const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      table[at(i, j)] = a[i].key == b[j].key
                            ? static_cast<std::uint16_t>(table[at(i + 1, j + 1)] + 1)
                            : std::max(table[at(i + 1, j)], table[at(i, j + 1)]);
  std::vector<Step> steps;
  std::size_t i = 0, j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && a[i].key == b[j].key) steps.push_back({DiffOp::same, i++, j++});
    else if (j >= m || (i < n && table[at(i + 1, j)] >= table[at(i, j + 1)])) steps.push_back({DiffOp::erase, i++, j});
    else steps.push_back({DiffOp::insert, i, j++});
  }
  return steps;
}

std::vector<DiffPart> diff_of(const std::vector<Step>& steps, const std::vector<QuotedWord>& a,
                              const std::vector<QuotedWord>& b) {
  std::vector<DiffPart> out;
  for (const Step& s : steps) {
    const std::string& word = s.op == DiffOp::insert ? b[s.b].printed : a[s.a].printed;
    if (!out.empty() && out.back().op == s.op) out.back().text += " " + word;
    else out.push_back({s.op, word});
  }
  return out;
}

/// What differs between the first and the last shared word, and at the ends.
struct Differences {
  std::size_t inner = 0;          ///< words put in, left out or changed
  std::size_t inner_content = 0;  ///< of these, words that carry meaning
  std::size_t outer = 0;          ///< words cut off at an end of one text
  /// Negations, numbers and named entities among the inner words of each text.
  std::size_t negations[2] = {0, 0}, numbers[2] = {0, 0};
  std::vector<Index> named[2];

  /// A negation more on one side, another number, or another person turns what is said.
  bool turned() const {
    return negations[0] != negations[1] || (numbers[0] > 0 && numbers[1] > 0) ||
           (!named[0].empty() && !named[1].empty() && named[0] != named[1]);
  }
};

Differences differences(const std::vector<Step>& steps, const std::vector<QuotedWord>& a,
                        const std::vector<QuotedWord>& b) {
  Differences d;
  std::size_t first = 0, last = 0;
  bool any = false;
  for (std::size_t s = 0; s < steps.size(); ++s)
    if (steps[s].op == DiffOp::same) {
      if (!any) first = s;
      last = s;
      any = true;
    }
  bool at_end[2][2] = {{false, false}, {false, false}};  // text, end
  for (std::size_t s = 0; s < steps.size(); ++s)
    if (steps[s].op != DiffOp::same && (s < first || s > last)) at_end[steps[s].op == DiffOp::insert][s > last] = true;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    if (steps[s].op == DiffOp::same) continue;
    const std::size_t side = steps[s].op == DiffOp::insert;
    const QuotedWord& word = side ? b[steps[s].b] : a[steps[s].a];
    // An end that both texts have words at was reworded; one that only one has was cut.
    if ((s < first || s > last) && !(at_end[0][s > last] && at_end[1][s > last])) {
      ++d.outer;
      continue;
    }
    ++d.inner;
    d.inner_content += word.content;
    d.negations[side] += word.negation;
    d.numbers[side] += word.number;
    if (word.entity != no_index) d.named[side].push_back(word.entity);
  }
  return d;
}

}  // namespace

WordingMatch compare_wording(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b,
                             bool one_speaker) {
  WordingMatch match;
  if (a.empty() || b.empty()) return match;
  const std::vector<Step> steps = align(a, b);
  std::size_t shared = 0;
  for (const Step& s : steps)
    if (s.op == DiffOp::same) {
      ++shared;
      match.shared_content += a[s.a].content;
    }
  const double n = static_cast<double>(std::min(a.size(), longest)), m = static_cast<double>(std::min(b.size(), longest));
  const double shorter = std::min(n, m), common = static_cast<double>(shared);
  match.overlap = 2 * common / (n + m);
  const double contained = common / shorter;
  const auto weight = [](const std::vector<QuotedWord>& words) {
    return static_cast<double>(std::count_if(words.begin(), words.end(), [](const QuotedWord& w) { return w.content; }));
  };
  const double content = 2 * static_cast<double>(match.shared_content) / std::max(1.0, weight(a) + weight(b));
  // One speaker may be printed in two translations; two speakers must be given the very words.
  const bool alike = one_speaker
      ? (match.overlap >= 0.5 && shared >= 3 && match.shared_content >= 2 && content >= 0.4 && shorter >= 4) ||
            (contained >= 0.8 && shorter >= 5 && match.shared_content >= 3)
      : (match.overlap >= 0.85 || contained >= 0.95) && shorter >= 6 && match.shared_content >= 3;
  if (!alike) return match;
  const Differences d = differences(steps, a, b);
  match.diff = diff_of(steps, a, b);
  if (d.inner == 0 && d.outer == 0) {
    const bool letters = std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const QuotedWord& x, const QuotedWord& y) {
      return x.printed.size() == y.printed.size();
    });
    match.wording = letters ? Wording::same : Wording::spelling;
  } else if (d.inner == 0) {
    match.wording = Wording::trimmed;
  } else if (d.turned()) {
    match.wording = Wording::turned;
  } else if (d.inner_content == 0) {
    match.wording = Wording::small_words;
  } else {
    match.wording = Wording::reworded;
  }
  return match;
}

}  // namespace crossread::consistency
