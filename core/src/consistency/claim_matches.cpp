#include "consistency/claim_matches.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "consistency/story_fit.h"

namespace crossread::consistency {
namespace {

using values::Relation;

// More claims of one kind than this in one article are a table, not a report.
constexpr std::size_t most_claims = 200;
constexpr int agreement_first = 500;  // thousandths of the log odds
// Articles that share little seldom tell of one thing: see story_fit.cpp for how much is usual. Short reports
// in different voices share less than long ones, so the line rises slowly, and only for the kinds of which reports on
// any subject have something to tell: measures and hours are of few.
constexpr double one_story = 0.22, two_stories = 0.16;
constexpr int strangers = 2500;
bool in_every_report(FindingKind kind) { return kind != FindingKind::measure && kind != FindingKind::time; }

}  // namespace

/// What is looked for between claims of many articles, and what is made of it.
class ClaimMatches::Search : public Interest {
 public:
  virtual void take(const Match& m) = 0;
  /// Whether nothing is left to look for between the views of two forms.
  virtual bool settled(const FormPair&, const std::vector<std::uint32_t>&, const std::vector<std::uint32_t>&) { return false; }
};

/// What would join claims that are not joined yet: claims that agree into one position, others into one fact.
class ClaimMatches::Joins : public Search {
 public:
  explicit Joins(ClaimMatches& found) : found_(found) {}
  bool in(const FormPair&, int) override { return true; }
  bool in(const FormPair& forms, std::uint32_t x, std::uint32_t y, int) override {
    UnionFind& sets = sets_for(forms);
    return sets.find(x) != sets.find(y);
  }
  bool settled(const FormPair& forms, const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) override {
    UnionFind& sets = sets_for(forms);
    const auto in_set = [&, set = sets.find(left.front())](std::uint32_t v) { return sets.find(v) == set; };
    return std::all_of(left.begin(), left.end(), in_set) && std::all_of(right.begin(), right.end(), in_set);
  }
  void take(const Match& m) override { found_.take(m); }

 private:
  UnionFind& sets_for(const FormPair& forms) { return forms.relation == Relation::equal ? found_.sayings_ : forms.agree() ? found_.positions_ : found_.facts_; }

  ClaimMatches& found_;
};

/// What might be the gravest dispute of one fact.
class ClaimMatches::Graver : public Search {
 public:
  Graver(ClaimMatches& found, std::size_t fact) : found_(found), fact_(fact) {}
  bool in(const FormPair& forms, int most) override {
    if (forms.agree()) return false;
    const Match* best = found_.gravest(fact_);
    const Gravity least = forms.other_voice ? Gravity::sources : forms.relation == Relation::far ? Gravity::far : Gravity::conflict;
    return !best || least < found_.gravity(*best) || most >= best->score;
  }
  bool in(const FormPair& forms, std::uint32_t x, std::uint32_t y, int most) override {
    return !forms.agree() && found_.may_be_gravest({x, y, most, false, forms.relation == Relation::far, forms.other_voice});
  }
  void take(const Match& m) override {
    if (!m.agree) found_.consider(m);
  }

 private:
  ClaimMatches& found_;
  std::size_t fact_;
};

ClaimMatches::ClaimMatches(const Story& story, const Vocabulary& vocabulary, const std::vector<ClaimView>& views, PairMemory& memory)
    : story_(story), views_(views), finder_(vocabulary, views), positions_(views.size()), facts_(views.size()), sayings_(views.size()), gravest_(views.size()),
      taken_(views.size()) {
  sort_claims();
  if (PairMemory::keeps(story_)) find_all(memory);
  else find_telling();
}

void ClaimMatches::sort_claims() {
  for (const ClaimView& v : views_)
    if (v.sort >= of_sort_.size()) of_sort_.resize(v.sort + 1);
  of_article_.resize(story_.order.size());
  std::uint32_t v = 0;
  for (std::size_t place = 0; place < of_article_.size(); ++place) {
    ArticleClaims& claims = of_article_[place];
    std::map<SortId, std::vector<std::uint32_t>> indices;
    for (claims.first = v; v < views_.size() && views_[v].article == story_.order[place]; ++v) {
      place_.push_back(static_cast<std::uint32_t>(place));
      auto& list = indices[views_[v].sort];
      if (list.size() < most_claims) list.push_back(v);
    }
    claims.end = v;
    for (const auto& [sort, list] : indices) {
      claims.lists.push_back({sort, ClaimList(views_, list)});
      of_sort_[sort].insert(of_sort_[sort].end(), list.begin(), list.end());
    }
  }
}

// Everything that two articles tell of one thing, which is kept for the next story.
void ClaimMatches::find_all(PairMemory& memory) {
  for (std::size_t a = 0; a < of_article_.size(); ++a)
    for (std::size_t b = a; b < of_article_.size(); ++b) {
      const Index left = story_.order[a], right = story_.order[b];
      auto found = memory.take(story_, left, right);
      if (!found) found = matches_between(a, b);
      memory.put(story_, left, right, *found);
      for (Match& m : *found) {
        m.a += of_article_[a].first;
        m.b += of_article_[b].first;
        take(m);
      }
    }
  date_positions();
  for (const Match& m : disputes_) consider(m);
}

// Of many articles nearly all tell once more what others have told. First only what joins claims into positions and facts is
// looked for; and then, these being known, the gravest dispute of each fact.
void ClaimMatches::find_telling() {
  for (std::size_t a = 0; a < of_article_.size(); ++a)
    for (Match& m : matches_between(a, a)) {
      m.a += of_article_[a].first;
      m.b += of_article_[a].first;
      take(m);
    }
  Joins joins(*this);
  for (const auto& views : of_sort_) look_for(joins, views);
  date_positions();
  for (const Match& m : disputes_) consider(m);
  std::map<std::size_t, std::vector<std::uint32_t>> of_fact;
  for (const auto& views : of_sort_)
    for (const std::uint32_t v : views) of_fact[fact(v)].push_back(v);
  for (const auto& [first, views] : of_fact) {
    const auto in_one = [this, only = side(first)](std::uint32_t v) { return side(v) == only; };
    if (std::all_of(views.begin(), views.end(), in_one)) continue;
    Graver graver(*this, first);
    look_for(graver, views);
  }
}

// Form by form: what cannot be by the forms alone is settled for all articles that tell the like.
void ClaimMatches::look_for(Search& search, const std::vector<std::uint32_t>& views) {
  std::map<FormId, std::vector<std::uint32_t>> by_form;
  for (const std::uint32_t v : views) by_form[views_[v].form].push_back(v);
  for (auto f = by_form.begin(); f != by_form.end(); ++f)
    for (auto g = f; g != by_form.end(); ++g) look_for(search, f->second, g->second);
}

// Between views of one form and views of another one, or of the same.
void ClaimMatches::look_for(Search& search, const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
  FormPair forms;
  bool known = false;
  const auto may_be = [&] {
    const int most = finder_.most(forms);
    return most >= forms.line && search.in(forms, most);
  };
  const auto asked = [&](std::uint32_t x, std::uint32_t y) {
    if (!search.in(forms, x, y, finder_.most(forms))) return false;
    const int most = finder_.most(forms, x, y);
    return most >= forms.line && search.in(forms, x, y, most);
  };
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = &left == &right ? i + 1 : 0; j < right.size(); ++j) {
      const std::uint32_t x = left[i], y = right[j];
      if (place_[x] == place_[y]) continue;
      if (!known) {
        forms = finder_.forms(x, y);
        known = true;
        if (!forms.comparable || forms.apart || !may_be() || search.settled(forms, left, right)) return;
      }
      if (!asked(x, y)) continue;
      if (!forms.weighed) {
        forms = finder_.weighed(x, y);
        if (!may_be()) return;
        if (!asked(x, y)) continue;
      }
      if (const int most = finder_.most_weighed(forms, x, y); most < forms.line || !search.in(forms, x, y, most)) continue;
      std::vector<Match> found;
      match(list_of(std::min(x, y)), list_of(std::max(x, y)), &search, found);
      for (const Match& m : found) search.take(m);
      if (!may_be()) return;
    }
}

const ClaimList& ClaimMatches::list_of(std::uint32_t view) const {
  const auto& lists = of_article_[place_[view]].lists;
  return std::partition_point(lists.begin(), lists.end(), [&](const auto& list) { return list.first < views_[view].sort; })->second;
}

// What two articles tell of one thing, or one article twice, by the numbers of the claims in each.
std::vector<Match> ClaimMatches::matches_between(std::size_t a, std::size_t b) {
  const ArticleClaims &left = of_article_[a], &right = of_article_[b];
  std::vector<Match> out;
  for (auto x = left.lists.begin(), y = right.lists.begin(); x != left.lists.end() && y != right.lists.end();) {
    if (x->first < y->first) ++x;
    else if (y->first < x->first) ++y;
    else if (a != b) match((x++)->second, (y++)->second, nullptr, out);
    else {
      const ClaimList each = x->second.each_by_itself(views_);
      match(each, each, nullptr, out);
      ++x, ++y;
    }
  }
  for (Match& m : out) {
    m.a -= left.first;
    m.b -= right.first;
  }
  return out;
}

// What two lists tell of one thing, as far as it is of interest, by indices of views.
void ClaimMatches::match(const ClaimList& left, const ClaimList& right, Interest* interest, std::vector<Match>& out) {
  const bool itself = &left == &right;
  std::vector<Match> list;
  std::optional<int> strange;  // asked only where it matters
  for (const Pair& p : finder_.between(left, right, PairFinder::Which::hopeful, interest)) {
    if (p.score < p.line) continue;
    Match m;
    m.a = p.a;
    m.b = p.b;
    m.score = p.score;
    m.same = p.relation == Relation::equal;
    m.agree = m.same || p.relation == Relation::compatible;
    m.far = p.relation == Relation::far;
    m.other_voice = p.other_voice;
    if (itself && !m.agree && !headline_and_body(views_[p.a], views_[p.b])) continue;
    if (!m.agree && !itself && in_every_report(views_[p.a].kind) && m.score < p.line + strangers) {
      if (!strange) strange = strangeness(views_[p.a].article, views_[p.b].article);
      if (m.score < p.line + *strange) continue;
    }
    list.push_back(m);
  }
  choose(list, out);
}

// How much more it takes to hold two articles against each other that share little.
int ClaimMatches::strangeness(Index a, Index b) const {
  const double shared = story_fit(story_.terms[static_cast<std::size_t>(a)], story_.terms[static_cast<std::size_t>(b)]);
  return static_cast<int>(strangers * (one_story - std::clamp(shared, two_stories, one_story)) / (one_story - two_stories));
}

// An article seldom contradicts itself, save in its headline, which another hand writes.
bool ClaimMatches::headline_and_body(const ClaimView& a, const ClaimView& b) const {
  const std::uint32_t title = story_.at(a.article).document.title_bytes;
  return (a.claim->passage.begin < title) != (b.claim->passage.begin < title);
}

// Within two articles each claim takes one partner. A claim that says the same as one over there is
// accounted for, and cannot contradict another: agreement goes before dispute unless the disputed
// pair is far more alike.
void ClaimMatches::choose(std::vector<Match>& list, std::vector<Match>& out) {
  const auto rank = [](const Match& m) { return m.score + (m.agree ? agreement_first : 0); };
  std::sort(list.begin(), list.end(), [&](const Match& x, const Match& y) {
    const int p = rank(x), q = rank(y);
    return p != q ? p > q : x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  ++choice_;
  for (const Match& m : list) {
    if (taken_[m.a] == choice_ || taken_[m.b] == choice_) continue;
    taken_[m.a] = taken_[m.b] = choice_;
    out.push_back(m);
  }
}

void ClaimMatches::take(const Match& m) {
  facts_.unite(m.a, m.b);
  if (m.agree) positions_.unite(m.a, m.b);
  else disputes_.push_back(m);
  if (m.same) sayings_.unite(m.a, m.b);
}

// What a dispute is between.
std::size_t ClaimMatches::side(std::size_t view) {
  const FindingKind kind = views_[view].kind;
  return kind == FindingKind::date || kind == FindingKind::time ? saying(view) : position(view);
}

bool ClaimMatches::may_be_gravest(const Match& m) {
  if (fact(m.a) != fact(m.b) || side(m.a) == side(m.b)) return false;
  const Match* best = gravest(fact(m.a));
  if (!best) return true;
  const Gravity p = gravity(m), q = gravity(*best);
  return p != q ? p < q : m.score >= best->score;
}

void ClaimMatches::consider(const Match& m) {
  if (!may_be_gravest(m)) return;
  const Match* best = gravest(fact(m.a));
  if ((!best || graver(m, *best)) && !granted(m)) gravest_[fact(m.a)] = m;
}

// Of disputes that speak alike the first one counts.
bool ClaimMatches::graver(const Match& m, const Match& than) {
  const auto rank = [&](const Match& x) { return std::make_tuple(gravity(x), -x.score, place_[x.a], place_[x.b], x.a, x.b); };
  return rank(m) < rank(than);
}

// Whether an article tells its side of a dispute in other words too, and these leave room for the other
// side: "$3 billion" in one sentence and "more than $3 billion" in the next.
bool ClaimMatches::granted(const Match& m) {
  const auto leaves_room = [&](std::size_t told, std::size_t other) {
    const ArticleClaims& article = of_article_[place_[told]];
    for (std::size_t v = article.first; v < article.end; ++v)
      if (v != told && side(v) == side(told) && relation_of(views_[v], views_[other]) <= Relation::compatible) return true;
    return false;
  };
  return leaves_room(m.a, m.b) || leaves_room(m.b, m.a);
}

Gravity ClaimMatches::gravity(const Match& m) {
  return update(m) ? Gravity::update : m.other_voice ? Gravity::sources : m.far ? Gravity::far : Gravity::conflict;
}

// Tolls grow from day to day: what later days' articles alone give more of is news, not contradiction. It is none where
// somebody still gives the smaller figure on a day on which the greater one is known; how many came to watch, were on board or
// worked there was settled on the day itself.
bool ClaimMatches::update(const Match& m) {
  using enum claims::EventClass;
  const auto settled = [](const ClaimForm& c) { const auto toll = toll_of(c); return toll == attendance || toll == carriage || toll == employment; };
  const ClaimView &a = views_[m.a], &b = views_[m.b];
  if (a.claim->kind != FindingKind::count || settled(a) || settled(b) || (!toll_of(a) && !toll_of(b))) return false;
  const bool a_less = a.value->value < b.value->value;
  const auto &less = told_on_[position(a_less ? m.a : m.b)], &more = told_on_[position(a_less ? m.b : m.a)];
  return less && more && less->second < more->first;
}

// From which to which day the claims of each position were published.
void ClaimMatches::date_positions() {
  told_on_.assign(views_.size(), std::nullopt);
  for (std::size_t v = 0; v < views_.size(); ++v) {
    const auto& published = story_.at(views_[v].article).published;
    if (!published) continue;
    const std::int64_t day = values::days_of(*published);
    auto& days = told_on_[position(v)];
    days = days ? std::pair(std::min(days->first, day), std::max(days->second, day)) : std::pair(day, day);
  }
}

}  // namespace crossread::consistency
