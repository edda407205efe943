#include "consistency/pair_finder.h"

#include <algorithm>

namespace crossread::consistency {
namespace {

using values::Relation;

bool equal(const ClaimForm& a, const ClaimForm& b) { return values::compatible(*a.value, *b.value) == Relation::equal; }

/// Where in their articles two claims stand: the features of these names.
struct Places {
  int lead, place_gap;
};

Places places_of(const ClaimList::Place& a, const ClaimList::Place& b) {
  const std::uint32_t gap = a.place < b.place ? b.place - a.place : a.place - b.place;
  return {a.in_lead && b.in_lead ? 100 : 0, static_cast<int>(std::min<std::uint32_t>(gap, 1000) / 10)};
}

std::size_t forms_of(const std::vector<ClaimView>& views) {
  FormId end = 0;
  for (const ClaimView& v : views) end = std::max(end, v.form + 1);
  return end;
}

Judgement sum_with(Judgement sum, const WordLikeness& words, int lead_words, int lead_gist) {
  sum.add(Feature::near_covered, words.near_covered);
  sum.add(Feature::rare_words, words.rare_words);
  sum.add(Feature::gist, words.gist);
  sum.add(Feature::lead_words, lead_words);
  sum.add(Feature::lead_gist, lead_gist);
  return sum;
}

constexpr int most_of(Feature feature, int low, int high) {
  const int weight = pair_weights[static_cast<std::size_t>(feature)];
  return std::max(weight * low, weight * high);
}

/// The most that the places of a pair, and what its articles tell besides, can add to its score, times a hundred.
constexpr int most_of_places = most_of(Feature::lead, 0, 100) + most_of(Feature::place_gap, 0, 100) + most_of(Feature::told_too, 0, 100);

/// The same, and its words and rivals.
constexpr int most_beside = most_of_places + most_of(Feature::near_covered, 0, 100) + most_of(Feature::rare_words, 0, 100) +
                            most_of(Feature::gist, -100, 100) + most_of(Feature::lead_words, -100, 100) +
                            most_of(Feature::lead_gist, -200, 100);
// A rival takes off from a lead, and so from the score.
static_assert(pair_weights[static_cast<std::size_t>(Feature::lead_words)] >= 0 && pair_weights[static_cast<std::size_t>(Feature::lead_gist)] >= 0);

}  // namespace

ClaimList::ClaimList(const std::vector<ClaimView>& views, const std::vector<std::size_t>& indices, bool each_by_itself) {
  for (const std::size_t n : indices) {
    const ClaimView& v = views[n];
    dims_ = std::max(dims_, v.gist.size());
    const auto known = each_by_itself ? told_.end() : std::find_if(told_.begin(), told_.end(), [&](const Told& t) { return t.form == v.form; });
    const Place place{n, v.place, v.in_lead};
    if (known != told_.end()) {
      known->at.push_back(place);
      continue;
    }
    // Days recur in every sentence.
    const bool few_have = v.few_have && v.kind != FindingKind::date;
    told_.push_back({v.form, v.rivals, v.same_unit, few_have, {place}, near_.size(), in_blocks(v.weights.size()), v.near_all});
    for (const TermWeight& w : v.weights) {
      near_.push_back(w.near);
      weights_.push_back(w.weight);
    }
    near_.resize(in_blocks(near_.size()), 0);
    weights_.resize(near_.size(), 0);
  }
  for (const Told& x : told_) {
    const ClaimView& v = views[x.at.front().view];
    gists_.insert(gists_.end(), v.gist.begin(), v.gist.end());
    gists_.resize(gists_.size() + dims_ - v.gist.size(), 0);
    for (const Told& y : told_) one_value_.push_back(equal(v, views[y.at.front().view]));
  }
}

WeighedWords ClaimList::words(std::size_t n) const {
  const Told& t = told_[n];
  return {near_.data() + t.first_term, weights_.data() + t.first_term, t.terms, t.near_all, std::span(gists_).subspan(n * dims_, dims_)};
}

int PairFinder::Best::without(const ClaimList& list, std::size_t partner) const {
  return with >= 0 && list.equal_values(static_cast<std::size_t>(with), partner) ? second : first;
}

void PairFinder::Best::take(int near, const ClaimList& list, std::size_t partner) {
  if (with >= 0 && list.equal_values(static_cast<std::size_t>(with), partner)) {
    first = std::max(first, near);
  } else if (near > first) {
    second = first;
    first = near;
    with = static_cast<std::int32_t>(partner);
  } else {
    second = std::max(second, near);
  }
}

void PairFinder::Side::reset(std::size_t size) {
  hopeful.assign(size, 0);
  told.assign(size, 0);
  told_of_topic.assign(size, 0);
  words.assign(size, Best());
  gist.assign(size, Best());
}

// What an article says of another thing, or says too, is no rival value.
bool PairFinder::Side::told_too(const ClaimList& list, std::size_t n) const { return told[n] && (told_of_topic[n] || list[n].few_have); }

PairFinder::PairFinder(const Vocabulary& vocabulary, const std::vector<ClaimView>& views)
    : vocabulary_(vocabulary), views_(views), known_(forms_of(views) * forms_of(views)) {}

PairFinder::FormPair& PairFinder::form_pair(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j) {
  const auto fill = [&](FormPair& out) { work_out(views_[left[i].at.front().view], views_[right[j].at.front().view], out); };
  if (&left == &right) {
    of_one_article_ = FormPair();
    fill(of_one_article_);
    return of_one_article_;
  }
  return known_.get(std::min(left[i].form, right[j].form), std::max(left[i].form, right[j].form), fill);
}

void PairFinder::work_out(const ClaimForm& a, const ClaimForm& b, FormPair& out) const {
  out.same_told = same_told(*a.value, *b.value);
  out.one_topic = a.topic == b.topic;
  out.one_unit = !a.value->unit.empty() && a.value->unit == b.value->unit;
  out.relation = relation_of(a, b);
  const bool agree = out.relation <= Relation::compatible;
  out.line = agree ? agreement_line(a.few_have && b.few_have) : dispute_line(a.kind);
  out.comparable = out.relation != Relation::incomparable && !(agree && two_persons(a, b));
  if (!out.comparable) return;
  const Apart apart = agree ? Apart() : told_apart(vocabulary_, a, b);
  out.apart = apart.sure();
  if (out.apart) return;
  const Features features = features_of_forms(vocabulary_, a, b, apart);
  out.sum = Judgement(a.kind);
  out.sum.add(features);
  out.other_voice = features[static_cast<std::size_t>(Feature::voice_clash)] > 0;
}

// What is known of every two claims, and which of them may be about one thing.
void PairFinder::fill_cells(const ClaimList& left, const ClaimList& right, Which which) {
  Side& there = right_side(left, right);
  left_.reset(left.size());
  there.reset(right.size());
  cells_.assign(left.size() * right.size(), Cell());
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = &left == &right ? i + 1 : 0; j < right.size(); ++j) {
      const FormPair& known = form_pair(left, i, right, j);
      if (known.same_told) {
        left_.told[i] = there.told[j] = 1;
        if (known.one_topic) left_.told_of_topic[i] = there.told_of_topic[j] = 1;
      }
      if (!known.comparable) continue;
      Cell& cell = cells_[i * right.size() + j];
      cell = {known.relation, true, known.apart, known.other_voice, false, known.line, known.sum, {}};
      if (!cell.apart) {
        const ClaimList::Told &a = left[i], &b = right[j];
        cell.sum.add(Feature::alone, loneliness(a.rivals, b.rivals));
        cell.sum.add(Feature::crowd, crowd(a.rivals, b.rivals));
        if (known.one_unit) cell.sum.add(Feature::alone_of_unit, loneliness(a.same_unit, b.same_unit));
        cell.hopeful = cell.sum.score_with(most_beside) >= cell.line;
      }
      if (which == Which::all) cell.hopeful = true;
      if (cell.hopeful) left_.hopeful[i] = there.hopeful[j] = 1;
    }
}

WordLikeness PairFinder::weigh(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j) {
  FormPair& known = form_pair(left, i, right, j);
  const bool turned = left[i].form > right[j].form;
  const WeighedWords a = left.words(i), b = right.words(j);
  if (known.meetings.empty()) {
    const ClaimForm &x = views_[left[i].at.front().view], &y = views_[right[j].at.front().view];
    known.meetings = turned ? term_meetings(vocabulary_, y, x) : term_meetings(vocabulary_, x, y);
  }
  const std::uint8_t *of_low = known.meetings.data(), *of_high = of_low + (turned ? b : a).size;
  return likeness_of_words(a, turned ? of_high : of_low, b, turned ? of_low : of_high);
}

// Hopeful pairs that share no claim, nor through others, take no partner from each other. Where all that hang together
// are agreements of claims that are joined already, none of them can change anything.
void PairFinder::leave_out_known(const ClaimList& left, const ClaimList& right, UnionFind& joined) {
  const std::size_t width = right.size();
  const auto known = [&](std::size_t i, std::size_t j) {
    if (cells_[i * width + j].relation > Relation::compatible) return false;
    const std::size_t set = joined.find(left[i].at.front().view);
    const auto in_set = [&](const ClaimList::Place& p) { return joined.find(p.view) == set; };
    return std::all_of(left[i].at.begin(), left[i].at.end(), in_set) && std::all_of(right[j].at.begin(), right[j].at.end(), in_set);
  };
  UnionFind together(left.size() + width);
  std::vector<std::size_t> news;
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = 0; j < width; ++j) {
      Cell& cell = cells_[i * width + j];
      if (!cell.hopeful) continue;
      if (!known(i, j)) {
        cell.words = weigh(left, i, right, j);
        cell.hopeful = sum_with(cell.sum, cell.words, cell.words.shared, cell.words.gist).score_with(most_of_places) >= cell.line;
        if (!cell.hopeful) continue;
        news.push_back(i);
      }
      together.unite(i, left.size() + j);
    }
  std::vector<char> tell(left.size() + width, 0);
  for (const std::size_t i : news) tell[together.find(i)] = 1;
  for (std::size_t i = 0; i < left.size(); ++i) left_.hopeful[i] = tell[together.find(i)];
  for (std::size_t j = 0; j < width; ++j) right_.hopeful[j] = tell[together.find(left.size() + j)];
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = 0; j < width; ++j) cells_[i * width + j].hopeful = cells_[i * width + j].hopeful && tell[together.find(i)];
}

// The likeness of words of all pairs that a hopeful claim takes part in.
void PairFinder::find_rivals(const ClaimList& left, const ClaimList& right) {
  Side& there = right_side(left, right);
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = 0; j < right.size(); ++j) {
      Cell& cell = cells_[i * right.size() + j];
      if (!cell.comparable || !(left_.hopeful[i] || there.hopeful[j])) continue;
      cell.words = weigh(left, i, right, j);
      left_.words[i].take(cell.words.shared, right, j);
      there.words[j].take(cell.words.shared, left, i);
      left_.gist[i].take(cell.words.gist, right, j);
      there.gist[j].take(cell.words.gist, left, i);
    }
}

void PairFinder::add_pairs(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j) {
  const Side& there = right_side(left, right);
  const Cell& cell = cells_[i * right.size() + j];
  const int words = std::max(left_.words[i].without(right, j), there.words[j].without(left, i));
  const int gist = std::max(left_.gist[i].without(right, j), there.gist[j].without(left, i));
  Pair pair;
  pair.relation = cell.relation;
  pair.apart = cell.apart;
  pair.other_voice = cell.other_voice;
  pair.told_too = cell.relation > Relation::compatible && (left_.told_too(left, i) || there.told_too(right, j));
  pair.words = cell.words;
  pair.lead_words = static_cast<std::int16_t>(cell.words.shared - words);
  pair.lead_gist = static_cast<std::int16_t>(cell.words.gist - gist);
  pair.line = cell.line;
  Judgement sum = sum_with(cell.sum, pair.words, pair.lead_words, pair.lead_gist);
  sum.add(Feature::told_too, pair.told_too ? 100 : 0);
  for (const ClaimList::Place& a : left[i].at)
    for (const ClaimList::Place& b : right[j].at) {
      Judgement here = sum;
      const Places places = places_of(a, b);
      here.add(Feature::lead, places.lead);
      here.add(Feature::place_gap, places.place_gap);
      pair.a = a.view;
      pair.b = b.view;
      pair.score = here.score();
      found_.push_back(pair);
    }
}

const std::vector<Pair>& PairFinder::between(const ClaimList& left, const ClaimList& right, Which which, UnionFind* joined) {
  const auto hopeless = [&] { return std::find(left_.hopeful.begin(), left_.hopeful.end(), 1) == left_.hopeful.end(); };
  found_.clear();
  fill_cells(left, right, which);
  if (hopeless()) return found_;
  if (joined && &left != &right) leave_out_known(left, right, *joined);
  if (hopeless()) return found_;
  find_rivals(left, right);
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = 0; j < right.size(); ++j)
      if (cells_[i * right.size() + j].hopeful) add_pairs(left, i, right, j);
  return found_;
}

Features PairFinder::features(const Pair& pair) {
  const ClaimView &a = views_[pair.a], &b = views_[pair.b];
  Features out = features_of_forms(vocabulary_, a, b, pair.relation <= Relation::compatible ? Apart() : told_apart(vocabulary_, a, b));
  const auto set = [&out](Feature f, int value) { out[static_cast<std::size_t>(f)] = static_cast<std::int16_t>(value); };
  const Places places = places_of({pair.a, a.place, a.in_lead}, {pair.b, b.place, b.in_lead});
  set(Feature::alone, loneliness(a.rivals, b.rivals));
  set(Feature::crowd, crowd(a.rivals, b.rivals));
  const bool one_unit = !a.value->unit.empty() && a.value->unit == b.value->unit;
  set(Feature::alone_of_unit, one_unit ? loneliness(a.same_unit, b.same_unit) : 0);
  set(Feature::lead, places.lead);
  set(Feature::place_gap, places.place_gap);
  set(Feature::near_covered, pair.words.near_covered);
  set(Feature::rare_words, pair.words.rare_words);
  set(Feature::gist, pair.words.gist);
  set(Feature::lead_words, pair.lead_words);
  set(Feature::lead_gist, pair.lead_gist);
  set(Feature::told_too, pair.told_too ? 100 : 0);
  return out;
}

}  // namespace crossread::consistency
