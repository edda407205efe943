#include "consistency/wording.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/word_list.h"

namespace crossread::consistency {
namespace {

constexpr std::size_t longest = 400;

/// One step of the alignment: words of a and b that stand at the same place.
struct Step {
  DiffOp op;
  std::size_t a, b;
};

// "F***ing" stands for any word of that beginning.
bool same_word(const QuotedWord& a, const QuotedWord& b) {
  return a.key == b.key || ((a.masked || b.masked) && a.key.front() == b.key.front());
}

std::vector<Step> align(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b) {
  const std::size_t n = std::min(a.size(), longest), m = std::min(b.size(), longest);
  std::vector<std::uint16_t> table((n + 1) * (m + 1), 0);
  const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      table[at(i, j)] = same_word(a[i], b[j])
                            ? static_cast<std::uint16_t>(table[at(i + 1, j + 1)] + 1)
                            : std::max(table[at(i + 1, j)], table[at(i, j + 1)]);
  std::vector<Step> steps;
  std::size_t i = 0, j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && same_word(a[i], b[j])) steps.push_back({DiffOp::same, i++, j++});
    else if (j >= m || (i < n && table[at(i + 1, j)] >= table[at(i, j + 1)])) steps.push_back({DiffOp::erase, i++, j});
    else steps.push_back({DiffOp::insert, i, j++});
  }
  return steps;
}

// A lone word that matches early, with the next match right after a later copy of it, belongs to that
// copy: "you know that's the one thing you don't do" and "you don't do".
void slide(std::vector<Step>& steps, const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b) {
  for (std::size_t s = 0; s + 2 < steps.size(); ++s) {
    if (steps[s].op != DiffOp::same || (s > 0 && steps[s - 1].op == DiffOp::same)) continue;
    std::size_t end = s + 1;
    const DiffOp op = steps[end].op;
    if (op == DiffOp::same) continue;
    while (end < steps.size() && steps[end].op == op) ++end;
    if (end == steps.size() || steps[end].op != DiffOp::same) continue;
    const Step last = steps[end - 1];
    const bool copy = op == DiffOp::insert ? same_word(a[steps[s].a], b[last.b]) : same_word(a[last.a], b[steps[s].b]);
    if (!copy) continue;
    const Step first = steps[s];
    for (std::size_t i = s; i + 1 < end; ++i)
      steps[i] = op == DiffOp::insert ? Step{op, first.a, first.b + (i - s)} : Step{op, first.a + (i - s), first.b};
    steps[end - 1] = op == DiffOp::insert ? Step{DiffOp::same, first.a, last.b} : Step{DiffOp::same, last.a, first.b};
  }
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

// Words before a number that leave it as it is, or nearly so.
bool hedges(std::string_view word) {
  static constexpr std::string_view list[] = {"about", "around", "roughly", "approximately", "some", "nearly", "almost", "just", "over", "more", "than", "at", "least", "maybe", "perhaps"};
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// One name in two spellings, as of two alphabets.
bool one_name(const std::vector<const QuotedWord*>& a, const std::vector<const QuotedWord*>& b) {
  const auto joined = [](const std::vector<const QuotedWord*>& words) {
    std::string out;
    for (const QuotedWord* w : words) out += (out.empty() ? "" : " ") + w->key;
    return out;
  };
  const auto named = [](const std::vector<const QuotedWord*>& words) {
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const QuotedWord* w) { return w->name; });
  };
  if (!named(a) || !named(b)) return false;
  if (a.front()->entity != no_index && a.front()->entity == b.front()->entity && a.size() == b.size()) return true;
  const NameRelation relation = compare_names(joined(a), joined(b));
  return relation == NameRelation::spelling || relation == NameRelation::same;
}

/// What differs between the first and the last shared word, and at the ends.
struct Differences {
  std::size_t inner = 0;          ///< words put in, left out or changed
  std::size_t inner_content = 0;  ///< of these, words that carry meaning
  std::size_t outer = 0;          ///< words cut off at an end of one text, or left out and marked so
  std::size_t respelt = 0;        ///< runs of other words but the same letters
  /// Negations, numbers and named entities among the inner words of each text.
  std::size_t negations[2] = {0, 0}, numbers[2] = {0, 0};
  std::size_t outer_negations[2] = {0, 0};  ///< of the words that the other text may have cut off
  std::vector<Index> named[2];
  std::vector<std::string_view> persons[2];  ///< personal pronouns
  std::size_t passives[2] = {0, 0};          ///< forms of "be" that may make a passive
  std::vector<std::string_view> lemmas[2];  ///< of the inner words that carry meaning

  void add_run(const std::vector<Step>& steps, std::size_t from, std::size_t to, const std::vector<QuotedWord>& a,
               const std::vector<QuotedWord>& b, bool at_end) {
    std::vector<const QuotedWord*> words[2];
    for (std::size_t s = from; s < to; ++s) {
      const bool side = steps[s].op == DiffOp::insert;
      words[side].push_back(side ? &b[steps[s].b] : &a[steps[s].a]);
    }
    // "He has spent it" and "to spend it": beside what is shared the ends begin with one word in two forms.
    const bool before = to < steps.size();
    while (at_end && !words[0].empty() && !words[1].empty()) {
      const auto edge = [before](const std::vector<const QuotedWord*>& list) { return before ? list.back() : list.front(); };
      if (edge(words[0])->lemma != edge(words[1])->lemma) break;
      for (auto& list : words) list.erase(before ? std::prev(list.end()) : list.begin());
      inner += 2;
    }
    if (words[0].empty() && words[1].empty()) return;
    // "Work force" and "workforce" are the same letters.
    const auto letters = [](const std::vector<const QuotedWord*>& list) {
      std::string out;
      for (const QuotedWord* w : list) out += w->key;
      std::erase_if(out, [](char c) { return c == '-' || c == '\''; });
      return out;
    };
    if (letters(words[0]) == letters(words[1]) || one_name(words[0], words[1])) {
      ++respelt;
      return;
    }
    // Words that only one text has were cut off by the other at its end, or left out where it says so.
    const std::size_t full = words[0].empty() ? 1 : 0;
    const auto gap_after = [&](const std::vector<QuotedWord>& text, std::size_t at) { return at < text.size() && text[at].after_gap; };
    const bool gap = full == 1 ? gap_after(a, steps[from].a) : gap_after(b, steps[from].b);
    if (words[1 - full].empty() && (at_end || gap)) {
      outer += words[full].size();
      outer_negations[full] += static_cast<std::size_t>(std::count_if(words[full].begin(), words[full].end(), [](const QuotedWord* w) { return w->negation; }));
      return;
    }
    const QuotedWord* next = to < steps.size() ? &(full == 1 ? b[steps[to].b] : a[steps[to].a]) : nullptr;
    // "About" before a number and "Senator" before a name leave what is said as it is.
    const auto all = [&](auto&& is) { return std::all_of(words[full].begin(), words[full].end(), is); };
    const bool light = words[1 - full].empty() && next &&
                       ((next->number && all([](const QuotedWord* w) { return hedges(w->key); })) ||
                        (next->name && all([](const QuotedWord* w) { return w->title; })));
    for (std::size_t side = 0; side < 2; ++side)
      for (const QuotedWord* w : words[side]) {
        ++inner;
        if (w->content && !light) {
          ++inner_content;
          lemmas[side].push_back(w->lemma);
        }
        negations[side] += w->negation;
        static constexpr auto pronouns = std::to_array<std::string_view>({"i", "me", "we", "us", "you", "he", "him", "she", "they", "them"});
        static constexpr auto being = std::to_array<std::string_view>({"was", "were", "been", "being"});
        if (text::in(pronouns, w->key)) persons[side].push_back(w->key);
        passives[side] += text::in(being, w->key);
        numbers[side] += w->number;
        if (w->entity != no_index) named[side].push_back(w->entity);
      }
  }

  /// "Has spent" and "will spend": the words that carry meaning stand there in another form alone.
  bool other_forms() const {
    std::vector<std::string_view> sorted[2] = {lemmas[0], lemmas[1]};
    for (auto& list : sorted) std::sort(list.begin(), list.end());
    return sorted[0] == sorted[1];
  }

  /// "I" for "we", or "was told" for "told me": the small words say of another one who did it, or to whom.
  bool other_persons() const {
    std::vector<std::string_view> told[2] = {persons[0], persons[1]};
    for (auto& list : told) std::sort(list.begin(), list.end());
    if (!told[0].empty() && !told[1].empty()) return told[0] != told[1];
    return (passives[0] > 0 && !told[1].empty()) || (passives[1] > 0 && !told[0].empty());
  }

  /// A negation more on one side, another number, or another person turns what is said.
  bool turned() const {
    // "Until everyone is paid", "paid or not": where the words before differ too, the end was not cut off.
    const auto denied = [this](std::size_t side) { return negations[side] + (inner > 2 ? outer_negations[side] : 0); };
    return denied(0) != denied(1) || (numbers[0] > 0 && numbers[1] > 0) ||
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
  for (std::size_t s = 0; s < steps.size();) {
    if (steps[s].op == DiffOp::same) { ++s; continue; }
    std::size_t end = s;
    while (end < steps.size() && steps[end].op != DiffOp::same) ++end;
    d.add_run(steps, s, end, a, b, s < first || s > last);
    s = end;
  }
  return d;
}

// How many words that carry meaning stand in both texts, whatever their form and order.
std::size_t shared_lemmas(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b) {
  const auto sorted = [](const std::vector<QuotedWord>& words) {
    std::vector<std::string_view> out;
    for (const QuotedWord& w : words)
      if (w.content) out.push_back(w.lemma);
    std::sort(out.begin(), out.end());
    return out;
  };
  const auto x = sorted(a), y = sorted(b);
  std::vector<std::string_view> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return both.size();
}

/// The words that two texts share, in their order.
struct Alignment {
  std::vector<Step> steps;
  std::size_t shared = 0;
  std::uint32_t shared_content = 0;
  std::uint32_t shared_names = 0;  ///< words of names among them
  double overlap = 0;  ///< Dice's coefficient
};

Alignment align_best(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b) {
  Alignment out;
  out.steps = align(a, b);
  slide(out.steps, a, b);
  for (const Step& s : out.steps)
    if (s.op == DiffOp::same) {
      ++out.shared;
      out.shared_content += a[s.a].content;
      out.shared_names += a[s.a].content && a[s.a].name;
    }
  const std::size_t all = std::min(a.size(), longest) + std::min(b.size(), longest);
  out.overlap = 2 * static_cast<double>(out.shared) / static_cast<double>(all);
  return out;
}

}  // namespace

WordingMatch retold_wording(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b) {
  const Alignment alignment = align_best(a, b);
  return {Wording::reworded, alignment.overlap, alignment.shared_content, diff_of(alignment.steps, a, b), true};
}

WordingMatch compare_wording(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b,
                             Speakers speakers) {
  WordingMatch match;
  if (a.empty() || b.empty()) return match;
  const Alignment alignment = align_best(a, b);
  const std::vector<Step>& steps = alignment.steps;
  const std::size_t shared = alignment.shared;
  const double shorter = static_cast<double>(std::min({a.size(), b.size(), longest})), common = static_cast<double>(shared);
  match.overlap = alignment.overlap;
  match.shared_content = alignment.shared_content;
  const double contained = common / shorter;
  const auto weight = [](const std::vector<QuotedWord>& words) {
    return static_cast<double>(std::count_if(words.begin(), words.end(), [](const QuotedWord& w) { return w.content; }));
  };
  const double weights = std::max(1.0, weight(a) + weight(b));
  const double content = 2 * static_cast<double>(match.shared_content) / weights;
  const std::size_t lemmas = shared_lemmas(a, b);
  const double retold = 2 * static_cast<double>(lemmas) / weights;
  // One speaker may be printed in two translations; two speakers must be given the very words.
  const bool likely = match.overlap >= 0.65 && content >= 0.6 && shorter >= 7 && match.shared_content >= 3 && match.shared_content > alignment.shared_names;
  const bool loosely = (match.overlap >= 0.5 && shared >= 3 && match.shared_content >= 2 && match.shared_content > alignment.shared_names && content >= 0.4 && shorter >= 4) ||
                       (contained >= 0.8 && shorter >= 5 && match.shared_content >= 3);
  const bool very_words = (match.overlap >= 0.85 || contained >= 0.95) && shorter >= 6 && (match.shared_content >= 3 || (match.overlap >= 1 && match.shared_content == 2));
  const bool alike = speakers == Speakers::one ? loosely : very_words || (speakers == Speakers::open && likely);
  if (!alike) return match;
  const Differences d = differences(steps, a, b);
  match.diff = diff_of(steps, a, b);
  if (d.inner == 0 && d.outer == 0) {
    const bool letters = d.respelt == 0 && std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const QuotedWord& x, const QuotedWord& y) {
      return x.printed.size() == y.printed.size();
    });
    match.wording = letters ? Wording::same : Wording::spelling;
  } else if (d.inner == 0) {
    match.wording = Wording::trimmed;
  } else if (d.turned() && match.overlap >= 0.5) {
    match.wording = Wording::turned;
  } else if ((d.inner_content == 0 || retold >= 1 || d.other_forms()) && !d.turned() && !d.other_persons()) {
    match.wording = Wording::small_words;
  } else {
    match.wording = Wording::reworded;
  }
  return match;
}

}  // namespace crossread::consistency
