#include "consistency/pair_finder.h"

#include <algorithm>
#include <map>

#include "consistency/union_find.h"

namespace crossread::consistency {
namespace {

using values::Relation;

// Whether both are counts of those whom one sort of happening befell.
bool one_toll(const ClaimForm& a, const ClaimForm& b) { return a.kind == FindingKind::count && toll_of(a) && toll_of(a) == toll_of(b); }

bool equal(const ClaimForm& a, const ClaimForm& b) { return values::compatible(*a.value, *b.value) == Relation::equal; }

// The features `lead` and `place_gap`.
template <typename Standing>
int lead(const Standing& a, const Standing& b) { return a.in_lead && b.in_lead ? 100 : 0; }

template <typename Standing>
int place_gap(const Standing& a, const Standing& b) {
  const std::uint32_t gap = a.place < b.place ? b.place - a.place : a.place - b.place;
  return static_cast<int>(std::min<std::uint32_t>(gap, 1000) / 10);
}

// The feature `alone_of_toll` of two figures of one sort.
template <typename Standing>
int only_tolls(const Standing& a, const Standing& b) { return a.same_toll <= 1 && b.same_toll <= 1 ? 300 : 0; }

/// Of so many pairs of forms of one sort it is kept what they have in common, and how their terms meet: all those of a
/// thousand forms, and of a few hundred.
constexpr std::size_t most_pairs = 1 << 20, most_meetings = 1 << 16;

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

/// The most that the words around two claims can add to their score, times a hundred, if they are no more alike than this.
constexpr int most_of_words(const WordLikeness& most) {
  return most_of(Feature::near_covered, 0, most.near_covered) + most_of(Feature::rare_words, 0, most.rare_words) +
         most_of(Feature::gist, -100, most.gist) + most_of(Feature::lead_words, -100, most.shared) +
         most_of(Feature::lead_gist, -200, most.gist);
}
// A rival takes off from a lead, and so from the score.
static_assert(pair_weights[static_cast<std::size_t>(Feature::lead_words)] >= 0 && pair_weights[static_cast<std::size_t>(Feature::lead_gist)] >= 0);

constexpr int of_told_too = 100 * pair_weights[static_cast<std::size_t>(Feature::told_too)];

/// Of any words.
constexpr int most_of_any_words = most_of_words({100, 100, 100, 100});

/// The most that the places of a pair can add.
constexpr int most_of_places = most_of(Feature::lead, 0, 100) + most_of(Feature::place_gap, 0, 100);

}  // namespace

ClaimList::ClaimList(const std::vector<ClaimView>& views, const std::vector<std::uint32_t>& indices, bool each_by_itself) {
  std::vector<std::uint32_t> in_told;  // of each index
  in_told.reserve(indices.size());
  told_.reserve(indices.size());
  views_.reserve(indices.size());
  for (const std::uint32_t n : indices) {
    const ClaimView& v = views[n];
    const auto known = each_by_itself ? told_.end() : std::find_if(told_.begin(), told_.end(), [&](const Told& t) { return t.form == v.form; });
    in_told.push_back(static_cast<std::uint32_t>(known - told_.begin()));
    // Days recur in every sentence.
    const bool few_have = v.few_have && v.kind != FindingKind::date;
    if (known == told_.end()) told_.push_back({v.form, few_have, 0, 0});
  }
  for (std::uint32_t t = 0; t < told_.size(); ++t) {
    told_[t].first = static_cast<std::uint32_t>(views_.size());
    for (std::size_t n = 0; n < indices.size(); ++n)
      if (in_told[n] == t) views_.push_back(indices[n]);
    told_[t].end = static_cast<std::uint32_t>(views_.size());
  }
  one_value_.reserve(told_.size() * told_.size());
  for (std::size_t x = 0; x < told_.size(); ++x)
    for (std::size_t y = 0; y < told_.size(); ++y) one_value_.push_back(equal(views[first_view(x)], views[first_view(y)]));
}

ClaimList ClaimList::each_by_itself(const std::vector<ClaimView>& views) const {
  std::vector<std::uint32_t> indices = views_;
  std::sort(indices.begin(), indices.end());
  return ClaimList(views, indices, true);
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

bool PairFinder::Side::told_too(const ClaimList& list, std::size_t n) const { return told[n] && (told_of_topic[n] || list[n].few_have); }

// What an article says of another thing, or says too, is no rival value.
bool PairFinder::told_too(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j) {
  const bool agree = cells_[i * right.size() + j].forms.agree();
  return !agree && (left_.told_too(left, i) || right_side(left, right).told_too(right, j));
}

PairFinder::PairFinder(const Vocabulary& vocabulary, const std::vector<ClaimView>& views)
    : vocabulary_(vocabulary), views_(views), in_form_(claims_by_form(views)), kept_(room_for(views, in_form_)) {
  std::map<FormId, std::uint32_t> first;  // of the article so far
  for (std::uint32_t n = 0; n < views.size(); ++n) {
    const ClaimView& v = views[n];
    if (n > 0 && views[n - 1].article != v.article) first.clear();
    first_.push_back(first.emplace(v.form, n).first->second);
    standing_.push_back({v.rivals, v.same_unit, v.same_toll, v.place, v.in_lead});
  }
}

std::vector<PairFinder::Claims> PairFinder::claims_by_form(const std::vector<ClaimView>& views) {
  std::vector<Claims> out;
  std::vector<std::uint32_t> of_sort;  // forms so far
  for (std::uint32_t n = 0; n < views.size(); ++n) {
    const ClaimView& v = views[n];
    if (v.form >= out.size()) out.resize(v.form + 1);
    if (v.sort >= of_sort.size()) of_sort.resize(v.sort + 1);
    Claims& claims = out[v.form];
    const bool first = claims.views.empty();
    if (first) claims.number = of_sort[v.sort]++;
    claims.rivals = first ? v.rivals : std::min(claims.rivals, v.rivals);
    claims.same_unit = first ? v.same_unit : std::min(claims.same_unit, v.same_unit);
    claims.same_toll = first ? v.same_toll : std::min(claims.same_toll, v.same_toll);
    claims.views.push_back(n);
  }
  return out;
}

std::vector<PairFinder::Kept> PairFinder::room_for(const std::vector<ClaimView>& views, const std::vector<Claims>& in_form) {
  std::vector<std::size_t> of_sort;  // forms
  for (const Claims& claims : in_form) {
    const SortId sort = views[claims.views.front()].sort;
    if (sort >= of_sort.size()) of_sort.resize(sort + 1);
    ++of_sort[sort];
  }
  std::vector<Kept> out;
  for (const std::size_t forms : of_sort)
    out.push_back({PairCache<FormPair>(forms, forms, most_pairs), PairCache<std::vector<std::uint8_t>>(forms, forms, most_meetings)});
  return out;
}

Judgement PairFinder::sum_with_rivals(const FormPair& forms, const Standing& a, const Standing& b) {
  Judgement sum = forms.sum;
  sum.add(Feature::alone, loneliness(a.rivals, b.rivals));
  sum.add(Feature::crowd, crowd(a.rivals, b.rivals));
  if (forms.one_unit) sum.add(Feature::alone_of_unit, loneliness(a.same_unit, b.same_unit));
  if (forms.one_toll) sum.add(Feature::alone_of_toll, only_tolls(a, b));
  return sum;
}

void PairFinder::add_places(const Standing& a, const Standing& b, Judgement& sum) {
  sum.add(Feature::lead, lead(a, b));
  sum.add(Feature::place_gap, place_gap(a, b));
}

FormPair& PairFinder::form_pair(std::uint32_t x, std::uint32_t y) {
  const ClaimView &a = views_[x], &b = views_[y];
  const auto fill = [&](FormPair& out) { work_out(a, b, out); };
  if (a.article == b.article) {
    of_one_article_ = FormPair();
    fill(of_one_article_);
    return of_one_article_;
  }
  const std::uint32_t p = in_form_[a.form].number, q = in_form_[b.form].number;
  return kept_[a.sort].forms.get(std::min(p, q), std::max(p, q), fill);
}

const FormPair& PairFinder::forms(std::uint32_t x, std::uint32_t y) { return form_pair(x, y); }

void PairFinder::work_out(const ClaimView& a, const ClaimView& b, FormPair& out) {
  ++work_.forms;
  out.same_told = same_told(*a.value, *b.value);
  out.one_topic = a.topic == b.topic;
  out.one_unit = !a.value->unit.empty() && a.value->unit == b.value->unit;
  out.one_toll = one_toll(a, b);
  out.relation = relation_of(a, b);
  const bool agree = out.agree();
  out.line = static_cast<std::int16_t>(agree ? agreement_line(a.few_have && b.few_have) : dispute_line(a.kind));
  out.comparable = out.relation != Relation::incomparable && !(agree && two_persons(vocabulary_, a, b));
  if (!out.comparable) return;
  const Apart apart = agree ? Apart() : told_apart(vocabulary_, a, b);
  out.apart = apart.sure();
  if (out.apart) return;
  const Features features = features_of_forms(vocabulary_, a, b, apart);
  out.sum = Judgement(a.kind);
  out.sum.add(features);
  out.words = most_of_any_words;
  const Claims &x = in_form_[a.form], &y = in_form_[b.form];
  out.rivals = most_of(Feature::alone, 0, loneliness(x.rivals, y.rivals)) + most_of(Feature::crowd, crowd(x.rivals, y.rivals), 100) +
               (out.one_unit ? most_of(Feature::alone_of_unit, 0, loneliness(x.same_unit, y.same_unit)) : 0) +
               (out.one_toll ? most_of(Feature::alone_of_toll, 0, only_tolls(x, y)) : 0);
  out.other_voice = features[static_cast<std::size_t>(Feature::voice_clash)] > 0;
}

// Of the forms of two views, that with the lower number first.
const std::vector<std::uint8_t>& PairFinder::meetings(std::uint32_t low, std::uint32_t high) {
  const ClaimView &a = views_[low], &b = views_[high];
  const auto fill = [&](std::vector<std::uint8_t>& out) { out = term_meetings(vocabulary_, a, b); };
  if (a.article != b.article) return kept_[a.sort].meetings.get(in_form_[a.form].number, in_form_[b.form].number, fill);
  fill(meetings_of_one_article_);
  return meetings_of_one_article_;
}

WordLikeness PairFinder::weigh(std::uint32_t x, std::uint32_t y) {
  const bool turned = views_[x].form > views_[y].form;
  const ClaimView &low = views_[turned ? y : x], &high = views_[turned ? x : y];
  const std::uint8_t* met = meetings(turned ? y : x, turned ? x : y).data();
  return likeness_of_words(low.words, met, high.words, met + low.words.near.size());
}

const FormPair& PairFinder::weighed(std::uint32_t x, std::uint32_t y) {
  FormPair& forms = form_pair(x, y);
  if (forms.weighed) return forms;
  const bool turned = views_[x].form > views_[y].form;
  const ClaimView &low = views_[turned ? y : x], &high = views_[turned ? x : y];
  const std::uint8_t* met = meetings(turned ? y : x, turned ? x : y).data();
  const auto most = [&](FormId form, const std::uint8_t* of_form) {
    Covered out;
    for (const std::uint32_t v : in_form_[form].views) {
      const Covered here = covered(views_[v].words, of_form);
      out = {std::max(out.near, here.near), std::max(out.exact, here.exact)};
    }
    return out;
  };
  forms.words = most_of_words(most_alike(most(low.form, met), most(high.form, met + low.words.near.size())));
  forms.weighed = true;
  return forms;
}

int PairFinder::most(const FormPair& forms) const {
  return forms.sum.score_with(forms.words + forms.rivals + most_of_places);
}

int PairFinder::most(const FormPair& forms, std::uint32_t x, std::uint32_t y) const {
  Judgement sum = sum_with_rivals(forms, standing_[x], standing_[y]);
  add_places(standing_[x], standing_[y], sum);
  return sum.score_with(forms.words);
}

int PairFinder::most_weighed(const FormPair& forms, std::uint32_t x, std::uint32_t y) {
  Judgement sum = sum_with_rivals(forms, standing_[x], standing_[y]);
  add_places(standing_[x], standing_[y], sum);
  return sum.score_with(most_of_words(weigh(first_[x], first_[y])));
}

// What is known of every two claims, and which of them may be about one thing.
void PairFinder::fill_cells(const ClaimList& left, const ClaimList& right, Which which) {
  Side& there = right_side(left, right);
  left_.reset(left.size());
  there.reset(right.size());
  cells_.resize(left.size() * right.size());
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = 0; j < right.size(); ++j) {
      Cell& cell = cells_[i * right.size() + j];
      cell.forms.comparable = cell.hopeful = false;
      if (&left == &right && j <= i) continue;
      const FormPair& forms = cell.forms = form_pair(left.first_view(i), right.first_view(j));
      if (forms.same_told) {
        left_.told[i] = there.told[j] = 1;
        if (forms.one_topic) left_.told_of_topic[i] = there.told_of_topic[j] = 1;
      }
      if (!forms.comparable) continue;
      cell.sum = forms.sum;
      if (!forms.apart) {
        cell.sum = sum_with_rivals(forms, standing_[left.first_view(i)], standing_[right.first_view(j)]);
        cell.hopeful = cell.sum.score_with(forms.words + most_of_places) >= forms.line;
      }
      if (which == Which::all) cell.hopeful = true;
      if (cell.hopeful) left_.hopeful[i] = there.hopeful[j] = 1;
    }
}

// Hopeful pairs that share no claim, nor through others, take no partner from each other. Where none of all that hang
// together is of interest, they are left out.
void PairFinder::leave_out(const ClaimList& left, const ClaimList& right, Interest& interest) {
  const std::size_t width = right.size();
  UnionFind together(left.size() + width);
  std::vector<std::size_t> news;
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = 0; j < width; ++j) {
      Cell& cell = cells_[i * width + j];
      if (!cell.hopeful) continue;
      const int told = told_too(left, i, right, j) ? of_told_too : 0;
      const auto asked = [&](int words) {
        bool any = cell.hopeful = false;
        for (const std::uint32_t x : left.at(i))
          for (const std::uint32_t y : right.at(j)) {
            Judgement sum = cell.sum;
            add_places(standing_[x], standing_[y], sum);
            const int most = sum.score_with(words + told);
            if (most < cell.forms.line) continue;
            cell.hopeful = true;
            any = any || interest.in(cell.forms, x, y, most);
          }
        return any;
      };
      bool is_asked = asked(cell.forms.words);
      if (is_asked && !cell.forms.weighed) {
        cell.forms = weighed(left.first_view(i), right.first_view(j));
        is_asked = asked(cell.forms.words);
      }
      if (is_asked) {
        cell.words = weigh(left.first_view(i), right.first_view(j));
        is_asked = asked(most_of_words(cell.words));
      }
      if (is_asked) news.push_back(i);
      if (cell.hopeful) together.unite(i, left.size() + j);
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
      if (!cell.forms.comparable || !(left_.hopeful[i] || there.hopeful[j])) continue;
      cell.words = weigh(left.first_view(i), right.first_view(j));
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
  pair.relation = cell.forms.relation;
  pair.apart = cell.forms.apart;
  pair.other_voice = cell.forms.other_voice;
  pair.told_too = told_too(left, i, right, j);
  pair.words = cell.words;
  pair.lead_words = static_cast<std::int16_t>(cell.words.shared - words);
  pair.lead_gist = static_cast<std::int16_t>(cell.words.gist - gist);
  pair.line = cell.forms.line;
  Judgement sum = sum_with(cell.sum, pair.words, pair.lead_words, pair.lead_gist);
  sum.add(Feature::told_too, pair.told_too ? 100 : 0);
  for (const std::uint32_t x : left.at(i))
    for (const std::uint32_t y : right.at(j)) {
      Judgement here = sum;
      add_places(standing_[x], standing_[y], here);
      pair.a = x;
      pair.b = y;
      pair.score = here.score();
      found_.push_back(pair);
    }
}

const std::vector<Pair>& PairFinder::between(const ClaimList& left, const ClaimList& right, Which which, Interest* interest) {
  const auto hopeless = [&] { return std::find(left_.hopeful.begin(), left_.hopeful.end(), 1) == left_.hopeful.end(); };
  found_.clear();
  ++work_.lists;
  fill_cells(left, right, which);
  if (hopeless()) return found_;
  if (interest) leave_out(left, right, *interest);
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
  set(Feature::alone, loneliness(a.rivals, b.rivals));
  set(Feature::crowd, crowd(a.rivals, b.rivals));
  const bool one_unit = !a.value->unit.empty() && a.value->unit == b.value->unit;
  set(Feature::alone_of_unit, one_unit ? loneliness(a.same_unit, b.same_unit) : 0);
  set(Feature::alone_of_toll, one_toll(a, b) ? only_tolls(a, b) : 0);
  set(Feature::lead, lead(a, b));
  set(Feature::place_gap, place_gap(a, b));
  set(Feature::near_covered, pair.words.near_covered);
  set(Feature::rare_words, pair.words.rare_words);
  set(Feature::gist, pair.words.gist);
  set(Feature::lead_words, pair.lead_words);
  set(Feature::lead_gist, pair.lead_gist);
  set(Feature::told_too, pair.told_too ? 100 : 0);
  return out;
}

}  // namespace crossread::consistency
