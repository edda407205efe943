#include "consistency/happenings.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "consistency/common.h"
#include "consistency/groups.h"
#include "consistency/pair_cache.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

using claims::Assertion;
using claims::Scale;
using claims::Theme;

/// Of so many things said it is kept how every two stand to each other.
constexpr std::size_t most_kept = 128;

/// A noun phrase as far as comparisons ask about it.
struct Phrase {
  std::string noun;
  std::vector<std::string> modifiers;
  Index named = no_index;

  bool operator<(const Phrase& o) const { return std::tie(noun, modifiers, named) < std::tie(o.noun, o.modifiers, o.named); }
};

/// What an assertion says, wherever it stands: two that say the same stand alike to any other.
struct Said {
  Scale scale = Scale::presence;
  std::uint8_t pole = 0;
  bool negated = false, indefinite = false, one_person = false;
  Phrase theme;
  std::optional<Phrase> other, scene;
  std::optional<double> low, high;  ///< the days on which it was, where they are told

  bool operator<(const Said& o) const {
    const auto parts = [](const Said& s) {
      return std::tie(s.scale, s.pole, s.negated, s.indefinite, s.one_person, s.theme, s.other, s.scene, s.low, s.high);
    };
    return parts(*this) < parts(o);
  }
};

/// How two assertions stand to each other.
struct Stand {
  int likeness = 0;  ///< see HappeningComparer::likeness
  bool contradict = false, agree = false;
};

/// One assertion with whom it names across articles.
struct View {
  Index article = no_index;
  const Assertion* assertion = nullptr;
  Index theme = no_index, other = no_index, voice = no_index;
  std::uint32_t said = 0;  ///< equal for assertions that say the same
};

class HappeningComparer {
 public:
  HappeningComparer(const Story& story, const Themes& themes, Ledger& ledger) : story_(story), themes_(themes), ledger_(ledger) {}

  void run() {
    collect();
    told_of_one_ = UnionFind(views_.size());
    match();
    report();
  }

 private:
  struct Conflict { std::size_t a, b; int likeness; };

  // "An invitation", "a proposal": one of several there may be.
  bool indefinite(const View& v) const {
    const auto& words = story_.at(v.article).annotation.words;
    const std::uint32_t head = v.assertion->theme.word;
    for (std::uint32_t w = head; w-- > 0 && head - w < 5 && words[w].upos != language::Upos::VERB;)
      if (words[w].upos == language::Upos::DET) return words[w].lemma == "a" || words[w].lemma == "an";
    return false;
  }

  void collect() {
    for (Index article : story_.order)
      for (const Assertion& a : story_.at(article).claims.assertions) {
        if (a.forecast) continue;
        View v{article, &a, themes_.named(article, a.theme), no_index, story_.global(article, a.voice)};
        if (a.other) v.other = themes_.named(article, *a.other);
        if (v.theme == no_index && a.theme.noun.empty()) continue;
        v.said = numbers_.try_emplace(said(v), numbers_.size()).first->second;
        views_.push_back(v);
      }
  }

  Said said(const View& v) const {
    const Assertion& a = *v.assertion;
    const auto phrase = [&](const Theme& t) { return Phrase{t.noun, t.modifiers, themes_.named(v.article, t)}; };
    Said out{a.pole.scale, a.pole.value, a.negated, indefinite(v), one_person(v), phrase(a.theme), {}, {}, {}, {}};
    if (a.other) out.other = phrase(*a.other);
    if (a.scene) out.scene = phrase(*a.scene);
    if (a.date == no_index) return out;
    const values::Value& day = story_.at(v.article).values[static_cast<std::size_t>(a.date)];
    if (day.low && day.high) out.low = day.low, out.high = day.high;
    return out;
  }

  static bool narrowed(const Theme& a, const Theme& b) {
    if (a.modifiers.empty() || b.modifiers.empty()) return false;
    return std::none_of(a.modifiers.begin(), a.modifiers.end(), [&](const std::string& m) {
      return std::binary_search(b.modifiers.begin(), b.modifiers.end(), m);
    });
  }

  // What is up for approval, whatever it is called.
  static bool undertaking(const Theme& t) {
    static constexpr auto words = std::to_array<std::string_view>({"agreement", "merger", "bill", "offer"});
    return std::find(words.begin(), words.end(), t.noun) != words.end();
  }

  static bool person_scale(Scale s) {
    return s == Scale::concession || s == Scale::apology || s == Scale::confession || s == Scale::resignation ||
           s == Scale::life || s == Scale::verdict || s == Scale::feeling || s == Scale::custody;
  }

  bool dates_fit(const View& a, const View& b) const {
    if (a.assertion->date == no_index || b.assertion->date == no_index) return true;
    const auto &x = story_.at(a.article).values[static_cast<std::size_t>(a.assertion->date)],
               &y = story_.at(b.article).values[static_cast<std::size_t>(b.assertion->date)];
    // A day's slack: late on Sunday in one time zone is Monday in another.
    return !x.low || !x.high || !y.low || !y.high || (*x.low <= *y.high + 1 && *y.low <= *x.high + 1);
  }

  static bool contradict(const Assertion& a, const Assertion& b) {
    // Who has not voted has not approved; who has voted may have done either.
    constexpr std::uint8_t approved = 1, voted = 3;
    if (a.pole.scale == Scale::approval && (a.pole.value == voted || b.pole.value == voted))
      return (a.pole.value == voted && a.negated && b.pole.value == approved && !b.negated) ||
             (b.pole.value == voted && b.negated && a.pole.value == approved && !a.negated);
    return a.negated == b.negated ? !a.negated && a.pole.value != b.pole.value : a.pole.value == b.pole.value;
  }

  static bool agree(const Assertion& a, const Assertion& b) {
    return a.negated == b.negated ? a.pole.value == b.pole.value : a.pole.value != b.pole.value;
  }

  bool one_person(const View& v) const {
    if (v.theme != no_index) return story_.entities.entities[static_cast<std::size_t>(v.theme)].kind == EntityKind::person;
    return story_.at(v.article).annotation.words[v.assertion->theme.word].xpos == language::Xpos::NN;
  }

  // How much two assertions are about one thing; 0 where they cannot be held against each other.
  int likeness(const View& a, const View& b) const {
    const Assertion &x = *a.assertion, &y = *b.assertion;
    if (x.pole.scale != y.pole.scale || !dates_fit(a, b)) return 0;
    int theme = themes_.alike(x.theme, a.theme, y.theme, b.theme);
    // "No farmer" and "two farmers' representatives".
    const auto stands_for = [](const Theme& one, const Theme& many) {
      return std::binary_search(many.modifiers.begin(), many.modifiers.end(), one.noun);
    };
    if (x.pole.scale == Scale::presence && theme < 0 && a.theme == no_index && b.theme == no_index &&
        (stands_for(x.theme, y.theme) || stands_for(y.theme, x.theme))) theme = 1;
    int other = x.other && y.other ? themes_.alike(*x.other, a.other, *y.other, b.other) : 0;
    if (theme == 1 && indefinite(a) && indefinite(b)) return 0;
    // A person stops and goes on with many things.
    if (x.pole.scale == Scale::stopping && theme == 3 && other < 1 &&
        story_.entities.entities[static_cast<std::size_t>(a.theme)].kind == EntityKind::person) return 0;
    if (x.pole.scale == Scale::approval) {
      // Whether a board approves: the same board must be told of, and not clearly another matter.
      if (other < 1 || narrowed(x.theme, y.theme)) return 0;
      if (theme < 0 && undertaking(x.theme) && undertaking(y.theme)) theme = 1;
    }
    if (theme < 1 || other < 0) return 0;
    // "The ringleader" is whom some article calls so: who lives or dies is told of one person, by name or not.
    const bool by_description = x.pole.scale == Scale::life && theme == 2 && one_person(a) && one_person(b) && (a.theme != no_index || b.theme != no_index);
    if (person_scale(x.pole.scale) && theme < 3 && !by_description) return 0;
    if (x.pole.scale == Scale::presence) {
      // Who was where: the occasion must be the same, or one article leaves it open.
      const int scene = x.scene && y.scene ? themes_.alike(*x.scene, themes_.named(a.article, *x.scene), *y.scene, themes_.named(b.article, *y.scene)) : 0;
      if (scene < 0) return 0;
      if (scene > 0) other += scene;
      else if (theme == 3) return 0;
    }
    return theme + other;
  }

  void match() {
    Buckets<std::pair<Scale, std::string>> buckets;
    for (std::size_t v = 0; v < views_.size(); ++v) {
      const Assertion& a = *views_[v].assertion;
      // Whether there was any is asked of every noun: only those of one noun are compared.
      buckets.add({a.pole.scale, a.pole.scale == Scale::existence ? a.theme.noun : std::string()}, views_[v].article, v);
    }
    for (const auto& [key, members] : buckets.all())
      for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j) hold(members[i], members[j]);
  }

  // Articles on one story say the same again and again.
  void hold(std::size_t i, std::size_t j) {
    const View &a = views_[i], &b = views_[j];
    const Stand& stand = stands_.get(a.said, b.said, [&](Stand& out) {
      out = {likeness(a, b), contradict(*a.assertion, *b.assertion),
             agree(*a.assertion, *b.assertion) && !mere(*a.assertion)};
    });
    if (stand.likeness == 0) return;
    if (a.article == b.article) {
      if (stand.contradict) told_both_.insert({i, j});
    } else if (stand.contradict && stand.likeness >= enough(*a.assertion)) {
      told_of_one_.unite(i, j);
      conflicts_.push_back({i, j, stand.likeness});
    } else if (!stand.contradict && stand.agree) {
      told_of_one_.unite(i, j);
    }
  }

  // That a thing is spoken of is no fact which two articles tell: one is where there is said to be none.
  static bool mere(const Assertion& a) { return a.pole.scale == Scale::existence && !a.negated; }

  // Whatever rises and falls does so at many times: more must be the same.
  static int enough(const Assertion& a) {
    switch (a.pole.scale) {
      case Scale::level: case Scale::success: case Scale::custody: return 3;
      case Scale::life: return 2;
      case Scale::opening: case Scale::harm: case Scale::stopping: return 2;
      case Scale::existence: return 2;
      default: return 1;
    }
  }

  void report() {
    for_groups(views_.size(), told_of_one_, conflicts_, [&](const auto& members, const auto& conflicts) { report_group(members, conflicts); });
  }

  std::string words(const View& v) const {
    return std::string(passage(v).in(story_.at(v.article).document.utf8));
  }

  // The clause; of a long one the predicate alone.
  Span passage(const View& v) const {
    const Span whole = v.assertion->passage;
    return whole.size() <= 160 ? whole : story_.at(v.article).annotation.words[v.assertion->predicate].span;
  }

  void report_group(const std::vector<std::size_t>& members, const std::vector<const Conflict*>& conflicts) {
    // An article that tells both sides explains them.
    std::map<Index, std::set<std::pair<std::uint8_t, bool>>> sides;
    for (std::size_t v : members) sides[views_[v].article].insert({views_[v].assertion->pole.value, views_[v].assertion->negated});
    const Conflict* worst = nullptr;
    for (const Conflict* m : conflicts)
      if (sides[views_[m->a].article].size() == 1 && sides[views_[m->b].article].size() == 1 && !explained(*m) &&
          (!worst || m->likeness > worst->likeness))
        worst = m;
    std::map<std::pair<std::uint8_t, bool>, std::vector<Statement>> by_side;
    for (std::size_t v : members) {
      const Assertion& a = *views_[v].assertion;
      const std::string side = std::string(a.negated ? "not " : "") + std::to_string(a.pole.value);
      by_side[{a.pole.value, a.negated}].push_back({views_[v].article, passage(views_[v]), words(views_[v]), side});
    }
    std::vector<std::vector<Statement>> positions;
    for (auto& [side, list] : by_side) positions.push_back(std::move(list));
    const View& first = views_[members.front()];
    const Assertion& a = *first.assertion;
    const FindingKind kind = a.pole.scale == Scale::presence ? FindingKind::participants : FindingKind::outcome;
    std::string subject = first.theme != no_index ? std::string(story_.name(first.theme)) : a.theme.noun;
    const std::string key = subject + "|" + std::to_string(static_cast<int>(a.pole.scale));
    subject = (kind == FindingKind::participants      ? "whether there: "
               : a.pole.scale == Scale::existence ? "whether there was any "
                                                  : "what became of: ") +
              subject;
    if (!worst || positions.size() < 2) {
      ledger_.add(kind, key, std::move(subject), positions, nullptr);
      return;
    }
    const View &x = views_[worst->a], &y = views_[worst->b];
    Verdict verdict;
    const bool sources = x.assertion->attributed && y.assertion->attributed && x.voice != y.voice;
    verdict.severity = sources ? Severity::possible : Severity::conflict;
    if (sources) verdict.reason = FindingReason::sources;
    verdict.confidence = std::min(0.95, 0.7 + 0.08 * worst->likeness);
    verdict.why = first.theme != no_index ? "Both tell of " + std::string(story_.name(first.theme)) + "."
                                          : "Both tell of “" + a.theme.noun + "”; the one excludes the other.";
    ledger_.add(kind, key, std::move(subject), positions, &verdict);
  }

  // Whether the article of one side tells of the other side itself.
  bool explained(const Conflict& m) const { return told_both_.count(m.a) > 0 || told_both_.count(m.b) > 0; }

  const Story& story_;
  const Themes& themes_;
  Ledger& ledger_;
  std::vector<View> views_;
  std::map<Said, std::uint32_t> numbers_;
  PairCache<Stand> stands_{most_kept};
  UnionFind told_of_one_{0};               ///< of views
  std::vector<Conflict> conflicts_;        ///< between views of one set
  std::set<std::size_t> told_both_;  ///< views that another one of their article contradicts
};

}  // namespace

void compare_happenings(const Story& story, const Themes& themes, Ledger& ledger) {
  HappeningComparer(story, themes, ledger).run();
}

}  // namespace crossread::consistency
