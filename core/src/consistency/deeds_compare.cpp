#include "consistency/deeds_compare.h"

#include <algorithm>
#include <map>
#include <optional>

#include "consistency/asserted.h"
#include "consistency/common.h"
#include "consistency/groups.h"
#include "consistency/sayings.h"
#include "consistency/worst_conflicts.h"

namespace crossread::consistency {
namespace {

using claims::Deed;
using claims::DeedSort;
using claims::Theme;

// Bodies of which none is another, by the nouns for them and for their people.
constexpr auto bodies = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"police", "police"}, {"soldier", "army"}, {"navy", "navy"}, {"marine", "navy"}, {"sailor", "navy"}, {"firefighter", "firefighters"},
    {"coastguard", "coastguard"}, {"volunteer", "volunteers"}, {"neighbour", "neighbour"}, {"neighbor", "neighbour"},
    {"wife", "wife"}, {"husband", "husband"}, {"son", "son"}, {"daughter", "daughter"}, {"mother", "mother"}, {"father", "father"},
    {"brother", "brother"}, {"sister", "sister"}, {"manufacturer", "maker"}, {"maker", "maker"}, {"regulator", "regulator"},
    {"ministry", "ministry"}, {"court", "court"}, {"union", "union"}, {"government", "government"}, {"rebel", "rebels"},
    {"council", "council"}, {"owner", "owner"}, {"tenant", "tenant"},
});

std::string_view body(const Theme& t) {
  for (const auto& [noun, sort] : bodies)
    if (noun == t.noun || std::binary_search(t.modifiers.begin(), t.modifiers.end(), noun)) return sort;
  return {};
}

/// One deed with whom it names across articles.
struct View {
  Index article = no_index;
  const Deed* deed = nullptr;
  Index doer = no_index, target = no_index, thing = no_index;
};

/// What a deed says, wherever it stands: two that say the same stand alike to any other.
struct Said {
  DeedSort sort = DeedSort::collision;
  std::optional<Phrase> doer, target, thing;
  bool by_person = false;  ///< the doer is a person told by name
  std::vector<std::string> around;
  std::optional<Asserted> date;

  bool operator<(const Said& o) const {
    const auto parts = [](const Said& s) { return std::tie(s.sort, s.doer, s.target, s.thing, s.by_person, s.around, s.date); };
    return parts(*this) < parts(o);
  }
};

class DeedComparer {
 public:
  DeedComparer(const Story& story, const Themes& themes, Ledger& ledger) : story_(story), themes_(themes), ledger_(ledger) {}

  void run() {
    for (std::uint32_t place = 0; place < story_.order.size(); ++place) {
      const Index article = story_.order[place];
      for (const Deed& d : story_.at(article).claims.deeds) {
        const auto who = [&](const std::optional<Theme>& t) { return t ? themes_.named(article, *t) : no_index; };
        views_.push_back({article, &d, who(d.doer), who(d.target), who(d.thing)});
        statements_.add(said(views_.back()), place);
      }
    }
    match();
    for_groups(views_.size(), told_of_one_, [&](const auto& members) { report_group(members); });
  }

 private:
  enum class Stand { unknown, same, turned, other_doer };
  struct Match { Stand stand = Stand::unknown; int likeness = 0; };

  Said said(const View& v) const {
    const Deed& d = *v.deed;
    const auto phrase = [](const std::optional<Theme>& t, Index named) { return t ? std::optional<Phrase>({*t, named}) : std::nullopt; };
    Said out{d.sort, phrase(d.doer, v.doer), phrase(d.target, v.target), phrase(d.thing, v.thing), d.doer && person(v.article, *d.doer, v.doer),
             d.around, std::nullopt};
    if (d.date != no_index) out.date = Asserted(story_.at(v.article).values[static_cast<std::size_t>(d.date)]);
    return out;
  }

  bool person(Index article, const Theme& t, Index e) const {
    return e != no_index && story_.at(article).annotation.words[t.word].upos == language::Upos::PROPN &&
           story_.entities.entities[static_cast<std::size_t>(e)].kind == EntityKind::person;
  }

  int alike(const std::optional<Theme>& a, Index x, const std::optional<Theme>& b, Index y) const {
    return a && b ? themes_.alike(*a, x, *b, y) : 0;
  }

  bool dates_fit(const View& a, const View& b) const {
    if (a.deed->date == no_index || b.deed->date == no_index) return true;
    const auto &x = story_.at(a.article).values[static_cast<std::size_t>(a.deed->date)],
               &y = story_.at(b.article).values[static_cast<std::size_t>(b.deed->date)];
    return values::compatible(x, y) != values::Relation::conflicting;
  }

  Match compare(const View& a, const View& b) const {
    const Deed &x = *a.deed, &y = *b.deed;
    Match m;
    if (!dates_fit(a, b)) return m;
    const int thing = x.thing && y.thing ? likeness_of_things(a, b) : 0;
    if (thing < 0) return m;
    const int doers = alike(x.doer, a.doer, y.doer, b.doer), targets = alike(x.target, a.target, y.target, b.target);
    const int there = alike(x.doer, a.doer, y.target, b.target), back = alike(x.target, a.target, y.doer, b.doer);
    const int straight = std::min(doers, targets) < 0 ? 0 : doers + targets;
    const int turned = std::min(there, back) < 0 || there + back == 0 ? 0 : there + back;
    const bool given = x.sort == DeedSort::gift || x.sort == DeedSort::alarm;
    if (given && thing < 1) return m;
    // Both must be the same, or one of them where such a deed has no third party: a killer of one may be a victim of
    // nobody told of here, but who sues is sued by the one whom he sues.
    const bool of_two = x.sort == DeedSort::collision || x.sort == DeedSort::lawsuit || x.sort == DeedSort::gift ||
                        x.sort == DeedSort::purchase || x.sort == DeedSort::succession || x.sort == DeedSort::contact;
    if (turned > straight && (std::min(there, back) > 0 || (of_two && std::max(there, back) >= 2)) && doers <= 0 && targets <= 0) {
      m.stand = Stand::turned;
      m.likeness = turned;
    } else if (other_doer(a, b, targets, thing)) {
      m.stand = Stand::other_doer;
      m.likeness = std::max(targets, thing);
    } else if (straight > 0 && doers > 0 && targets > 0) {
      m.stand = Stand::same;
      m.likeness = straight;
    }
    return m;
  }

  // Whether both say that it was on one and the same day.
  bool one_day(const View& a, const View& b) const {
    if (a.deed->date == no_index || b.deed->date == no_index) return false;
    const auto &x = story_.at(a.article).values[static_cast<std::size_t>(a.deed->date)],
               &y = story_.at(b.article).values[static_cast<std::size_t>(b.deed->date)];
    return x.low && x.high && y.low && y.high && *x.high - *x.low < 2 && *y.high - *y.low < 2 &&
           values::compatible(x, y) != values::Relation::conflicting;
  }

  // Two doers of one deed: its patient is the same by more than a noun, and who does it cannot be one.
  bool other_doer(const View& a, const View& b, int targets, int thing) const {
    const Deed &x = *a.deed, &y = *b.deed;
    if (!x.doer || !y.doer || !apart(a.article, *x.doer, a.doer, b.article, *y.doer, b.doer)) return false;
    return one_day(a, b) || (std::max(targets, thing) >= 2 && common(x.around, y.around) >= 2);
  }

  // Two people, each told by name, or two bodies. Firms go by too many names to be told apart by them.
  bool apart(Index article, const Theme& x, Index p, Index other, const Theme& y, Index q) const {
    if (p != no_index && q != no_index) return p != q && person(article, x, p) && person(other, y, q);
    const std::string_view s = body(x), t = body(y);
    return !s.empty() && !t.empty() && s != t;
  }

  int likeness_of_things(const View& a, const View& b) const {
    const Theme &x = *a.deed->thing, &y = *b.deed->thing;
    const int like = themes_.alike(x, a.thing, y, b.thing);
    if (like > 0) return like;
    // "Two hives of bees" and "two colonies of bees".
    const auto names = [](const Theme& t) {
      std::vector<std::string> out = t.modifiers;
      if (!t.noun.empty()) out.push_back(t.noun);
      std::sort(out.begin(), out.end());
      return out;
    };
    return common(names(x), names(y)) > 0 ? 1 : like;
  }

  void match() {
    Buckets<DeedSort> buckets;
    for (std::size_t v = 0; v < views_.size(); ++v) buckets.add(views_[v].deed->sort, views_[v].article, v);
    told_of_one_ = UnionFind(views_.size());
    told_both_.resize(views_.size());
    for (const auto& [sort, members] : buckets.all()) match(statements_.parted(members));
  }

  void match(const Sayings& sayings) {
    struct Disputed { const Sayings::Part *x, *y; int likeness; };
    std::vector<Disputed> disputed;
    sayings.for_two_parts([&](const Sayings::Part& x, const Sayings::Part& y) {
      const Match m = compare(views_[x.front()], views_[y.front()]);
      if (m.stand == Stand::unknown) return;
      sayings.unite(told_of_one_, x, y);
      if (m.stand == Stand::same) return;
      sayings.for_one_article(x, y, [&](std::size_t s, std::size_t t) { told_both_[s] = told_both_[t] = 1; });
      disputed.push_back({&x, &y, m.likeness});
    });
    const auto wanted = [&](std::size_t v) { return !told_both_[v]; };
    for (const Disputed& d : disputed)
      sayings.for_first_pairs(*d.x, *d.y, wanted, [&](std::size_t s, std::size_t t) { worst_.consider(told_of_one_.find(s), {s, t, d.likeness}); });
  }

  std::string words(const View& v) const { return std::string(v.deed->passage.in(story_.at(v.article).document.utf8)); }

  void report_group(const std::vector<std::size_t>& members) {
    const Conflict* const found = worst_.of(told_of_one_.find(members.front()));
    if (!found) return;
    const Conflict& worst = *found;
    // Those that say the same as one end of the worst conflict stand with it.
    std::vector<std::vector<Statement>> positions(2);
    const std::size_t ends[] = {worst.a, worst.b};
    const auto add = [&](std::size_t side, std::size_t v) {
      positions[side].push_back({views_[v].article, views_[v].deed->passage, words(views_[v]), std::to_string(side)});
    };
    add(0, ends[0]);
    add(1, ends[1]);
    for (std::size_t v : members) {
      if (v == ends[0] || v == ends[1]) continue;
      for (std::size_t side : {std::size_t{0}, std::size_t{1}})
        if (views_[v].article != views_[ends[side]].article && compare(views_[v], views_[ends[side]]).stand == Stand::same) {
          add(side, v);
          break;
        }
    }
    const View &x = views_[worst.a], &y = views_[worst.b];
    Verdict verdict;
    const bool sources = x.deed->attributed && y.deed->attributed && x.deed->voice != y.deed->voice;
    verdict.severity = sources ? Severity::possible : Severity::conflict;
    if (sources) verdict.reason = FindingReason::sources;
    verdict.confidence = std::min(0.95, 0.75 + 0.05 * worst.likeness);
    verdict.why = compare(x, y).stand == Stand::turned ? "Who does it in the one has it done to them in the other." : "Two are told to have done it.";
    const std::string subject = words(x);
    ledger_.add(FindingKind::participants, std::to_string(static_cast<int>(x.deed->sort)) + "|" + subject, "who did it to whom: " + subject,
                positions, &verdict);
  }

  const Story& story_;
  const Themes& themes_;
  Ledger& ledger_;
  std::vector<View> views_;
  Statements<Said> statements_;  ///< what each view says
  UnionFind told_of_one_{0};                 ///< of views
  std::vector<char> told_both_;              ///< views that another one of their article contradicts
  WorstConflicts worst_;                     ///< by the first view of what is told of one deed
};

}  // namespace

void compare_deeds(const Story& story, const Themes& themes, Ledger& ledger) { DeedComparer(story, themes, ledger).run(); }

}  // namespace crossread::consistency
