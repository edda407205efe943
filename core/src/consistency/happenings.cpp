#include "consistency/happenings.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "consistency/common.h"
#include "consistency/groups.h"
#include "consistency/sayings.h"
#include "consistency/worst_conflicts.h"
#include "entities/roles.h"
#include "text/chars.h"
#include "text/parted.h"

namespace crossread::consistency {
namespace {

using claims::Assertion;
using claims::Scale;
using claims::Theme;

/// What an assertion says, wherever it stands: two that say the same stand alike to any other.
struct Said {
  Scale scale = Scale::presence;
  std::uint8_t pole = 0;
  std::string_view act, hour;
  std::array<bool, 13> marks{};  ///< how it is told
  Phrase theme;
  std::optional<Phrase> other, scene;
  std::vector<std::pair<std::string_view, Phrase>> asides;
  std::optional<double> low, high;  ///< the days on which it was, where they are told
  std::optional<double> clock;

  bool operator<(const Said& o) const {
    const auto parts = [](const Said& s) {
      return std::tie(s.scale, s.pole, s.act, s.hour, s.marks, s.theme, s.other, s.scene, s.asides, s.low, s.high, s.clock);
    };
    return parts(*this) < parts(o);
  }
};

/// One assertion with whom it names across articles.
struct View {
  Index article = no_index;
  const Assertion* assertion = nullptr;
  Index theme = no_index, other = no_index, voice = no_index;
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
  using Side = std::pair<std::uint8_t, bool>;  ///< the pole, and whether it is denied

  // "An invitation", "a proposal": one of several there may be.
  bool indefinite(const View& v) const {
    const auto& words = story_.at(v.article).annotation.words;
    const std::uint32_t head = v.assertion->theme.word;
    for (std::uint32_t w = head; w-- > 0 && head - w < 5 && words[w].upos != language::Upos::VERB;)
      if (words[w].upos == language::Upos::DET) return words[w].lemma == "a" || words[w].lemma == "an";
    // "Three paintings".
    return head > 0 && words[head - 1].upos == language::Upos::NUM && words[head - 1].lemma != "one" && words[head].upos == language::Upos::NOUN;
  }

  const std::string& head_of(const View& v) const { return story_.at(v.article).annotation.words[v.assertion->theme.word].lemma; }

  void collect() {
    for (std::uint32_t place = 0; place < story_.order.size(); ++place) {
      const Index article = story_.order[place];
      for (const Assertion& a : story_.at(article).claims.assertions) {
        if (a.forecast && !a.planned) continue;
        View v{article, &a, themes_.named(article, a.theme), no_index, story_.global(article, a.voice)};
        if (a.other) v.other = themes_.named(article, *a.other);
        if (v.theme == no_index && a.theme.noun.empty() && !a.nobody) continue;
        views_.push_back(v);
        places_.push_back(place);
      }
    }
  }

  Said said(const View& v) const {
    const Assertion& a = *v.assertion;
    const auto phrase = [&](const Theme& t) { return Phrase(t, themes_.named(v.article, t)); };
    Said out{a.pole.scale, a.pole.value, a.act, a.hour,
             {a.negated, indefinite(v), one_person(v), a.sole, a.sole_other, a.planned, a.lasting, a.before, a.present, a.of_person, a.refused, a.nobody, a.none},
             phrase(a.theme), {}, {}, {}, {}, {}, a.clock};
    for (const claims::Aside& aside : a.asides) out.asides.emplace_back(aside.marker, phrase(aside.theme));
    if (a.other) out.other = phrase(*a.other);
    if (a.scene) out.scene = phrase(*a.scene);
    if (a.date == no_index) return out;
    const values::Value& when = day(v);
    if (when.low && when.high) out.low = when.low, out.high = when.high;
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

  // Who talks, and the talks.
  static bool of_talks(const Theme& t) {
    static constexpr auto words = std::to_array<std::string_view>({"side", "party", "talk", "negotiation", "negotiator", "delegation", "discussion", "envoy"});
    return std::find(words.begin(), words.end(), t.noun) != words.end();
  }

  static bool person_scale(Scale s) {
    return s == Scale::concession || s == Scale::apology || s == Scale::confession || s == Scale::resignation ||
           s == Scale::life || s == Scale::verdict || s == Scale::feeling || s == Scale::custody;
  }

  // Whether it is told of a day long before the news.
  bool long_past(const View& v) const {
    constexpr double news = 270;  // days: "in June" may be of last year
    const values::Value& told = day(v);
    const auto& published = story_.at(v.article).published;
    return published && told.high && *told.high + news < static_cast<double>(values::days_of(*published));
  }

  // The day of an assertion that tells one.
  const values::Value& day(const View& v) const { return story_.at(v.article).values[static_cast<std::size_t>(v.assertion->date)]; }

  // Whether both tell a day and it may be the same, to the day.
  bool one_day(const View& a, const View& b) const {
    if (a.assertion->date == no_index || b.assertion->date == no_index) return false;
    const values::Value &x = day(a), &y = day(b);
    return x.low && x.high && y.low && y.high && *x.low <= *y.high && *y.low <= *x.high;
  }

  bool dates_fit(const View& a, const View& b) const {
    const bool dated = a.assertion->date != no_index;
    if (dated != (b.assertion->date != no_index)) return !long_past(dated ? a : b);
    if (!dated) return true;
    // Who was there on Saturday need not have been on Sunday.
    if (a.assertion->pole.scale == Scale::presence && !one_day(a, b)) return false;
    const values::Value &x = day(a), &y = day(b);
    // What was not yet done on Tuesday was not done on Monday.
    const Assertion &p = *a.assertion, &q = *b.assertion;
    if (p.negated != q.negated && p.pole.value == q.pole.value && x.high && y.high && (p.negated ? p : q).lasting && (p.negated ? *x.high >= *y.high : *y.high >= *x.high)) return true;
    // A day's slack: late on Sunday in one time zone is Monday in another.
    return !x.low || !x.high || !y.low || !y.high || (*x.low <= *y.high + 1 && *y.low <= *x.high + 1);
  }

  static bool contradict(const Assertion& a, const Assertion& b) {
    if (!one_time(a, b)) return false;
    // Who has not voted has not approved; who has voted may have done either.
    constexpr std::uint8_t approved = 1, voted = 3;
    if (a.pole.scale == Scale::approval && (a.pole.value == voted || b.pole.value == voted))
      return (a.pole.value == voted && a.negated && b.pole.value == approved && !b.negated) ||
             (b.pole.value == voted && b.negated && a.pole.value == approved && !a.negated);
    return a.negated == b.negated ? !a.negated && a.pole.value != b.pole.value : a.pole.value == b.pole.value;
  }

  // Whether the one leaves no time for the other: a thing that was so may be about to change, but what is to stay as it is
  // has not changed, and what has been done is not given up.
  static bool one_time(const Assertion& a, const Assertion& b) {
    if (!a.hour.empty() && !b.hour.empty() && a.hour != b.hour) return false;
    // "The museum opens at ten", "closes at six".
    if (a.present && b.present && a.clock && b.clock && *a.clock != *b.clock) return false;
    if (a.pole.scale == Scale::deed && a.present != b.present && !a.planned && !b.planned) return false;
    // A verdict is told of in the pluperfect too: it stays as it was given. And what had been slashed or had died by then was not whole or alive later.
    const Assertion& then = a.before ? a : b;
    const bool for_good = claims::of_court(a.pole.scale) || (!then.negated && ((a.pole.scale == Scale::harm && then.pole.value == 1) || (a.pole.scale == Scale::life && then.pole.value == 2)));
    if (a.before != b.before && a.negated == b.negated && !for_good) return false;
    if (a.planned == b.planned) return true;
    const Assertion &plan = a.planned ? a : b, &done = a.planned ? b : a;
    if (plan.negated && !done.negated && plan.pole.value == done.pole.value) return true;
    if (!plan.negated && done.refused) return true;
    return plan.negated == done.negated && (plan.lasting || plan.pole.scale == Scale::schedule) && !done.present;
  }

  static bool agree(const Assertion& a, const Assertion& b) {
    if (a.planned != b.planned) return false;
    return a.negated == b.negated ? a.pole.value == b.pole.value : a.pole.value != b.pole.value;
  }

  bool one_person(const View& v) const {
    if (v.theme != no_index) return story_.entities.entities[static_cast<std::size_t>(v.theme)].kind == EntityKind::person;
    return story_.at(v.article).annotation.words[v.assertion->theme.word].xpos == language::Xpos::NN;
  }

  // Whether two nouns may be for one body, by those who are it: "the court" and "the judges".
  static bool one_body(const Theme& a, const Theme& b) {
    static constexpr auto bodies = std::to_array<std::string_view>({
        "court,tribunal,judge,bench,panel,magistrate,justice,jury,juror", "parliament,house,lawmaker,deputy,chamber,assembly,legislature,mp,legislator,senator,senate",
        "board,director,management,company,firm,executive", "council,councillor,councilor", "police,officer,cop,detective,investigator,force",
        "union,member,worker,staff", "government,minister,ministry,cabinet,state"});
    // "The nurses' union" and "the nurses".
    static constexpr auto unions = std::to_array<std::string_view>({"union", "association", "federation"});
    const auto of_them = [](const Theme& body, const Theme& members) {
      return std::find(unions.begin(), unions.end(), body.noun) != unions.end() && std::binary_search(body.modifiers.begin(), body.modifiers.end(), members.noun);
    };
    if (of_them(a, b) || of_them(b, a)) return true;
    return std::any_of(bodies.begin(), bodies.end(), [&](std::string_view line) {
      const auto holds = [&](std::string_view noun) { return text::any_part(line, ',', [&](std::string_view one) { return one == noun; }); };
      return holds(a.noun) && holds(b.noun);
    });
  }

  // Whether the doer himself is told to say that he did not.
  static bool own_denial(const Assertion& a) { return a.voice != no_index && a.voice == (a.other ? a.other->entity : a.theme.entity); }

  // "Allowed in the courtroom", "banned from the courtroom".
  static bool where(std::string_view marker) {
    static constexpr auto markers = std::to_array<std::string_view>({"in", "at", "from", "to", "into"});
    return std::find(markers.begin(), markers.end(), marker) != markers.end();
  }

  // Whether what hangs on the predicates tells the two apart, or ties them: below 0, above 0.
  int asides(const View& a, const View& b) const {
    int tied = 0;
    for (const claims::Aside& x : a.assertion->asides) {
      int best = -2;
      for (const claims::Aside& y : b.assertion->asides)
        if (x.marker == y.marker || (where(x.marker) && where(y.marker) && x.theme.noun == y.theme.noun)) {
          const Index p = themes_.named(a.article, x.theme), q = themes_.named(b.article, y.theme);
          // "Of fraud" and "of every charge".
          static constexpr auto charges = std::to_array<std::string_view>({"charge", "count", "allegation", "accusation", "wrongdoing"});
          const auto any_charge = [](const Theme& t) { return t.all && std::find(charges.begin(), charges.end(), t.noun) != charges.end(); };
          if (x.marker == "of" && (any_charge(x.theme) || any_charge(y.theme))) best = 1;
          // "Of bribery" and "of all bribery charges".
          const auto holds = [](const Theme& one, const Theme& in) { return !one.noun.empty() && std::binary_search(in.modifiers.begin(), in.modifiers.end(), one.noun); };
          if (holds(x.theme, y.theme) || holds(y.theme, x.theme)) best = 1;
          if (best < 1) best = std::max(best, themes_.alike(x.theme, p, false, y.theme, q, false) < 0 && !themes_.kindred(x.theme, p, y.theme, q) ? -1 : themes_.alike(x.theme, p, y.theme, q) > 0 ? 1 : 0);
        }
      if (best == -1) return -1;
      if (best > 0) tied = 1;
    }
    return tied;
  }

  // "No one from the ministry" means its officials; "nobody" means anybody.
  static bool of_those_meant(const Assertion& x, const Assertion& y) {
    const Theme &none = x.nobody ? x.theme : y.theme, &some = x.nobody ? y.theme : x.theme;
    return none.modifiers.empty() || std::any_of(none.modifiers.begin(), none.modifiers.end(), [&](const std::string& m) {
             return m == some.noun || std::binary_search(some.modifiers.begin(), some.modifiers.end(), m);
           });
  }

  // How much two assertions are about one thing; 0 where they cannot be held against each other.
  int likeness(const View& a, const View& b) const {
    const Assertion &x = *a.assertion, &y = *b.assertion;
    if (x.pole.scale != y.pole.scale || x.act != y.act || !dates_fit(a, b)) return 0;
    const int aside = asides(a, b);
    if (aside < 0) return 0;
    int theme = themes_.alike(x.theme, a.theme, x.sole, y.theme, b.theme, y.sole);
    // What befell two of the passengers befell not all of them; what it says of the others nobody knows.
    if (x.theme.part || y.theme.part) {
      // "Students were not admitted" leaves no two of them; "all the passengers" leaves none out.
      const Assertion& whole = x.theme.part ? y : x;
      const bool none_there = x.pole.scale == Scale::presence && whole.negated && !whole.theme.definite;
      if (theme < 1 || x.theme.part == y.theme.part || !(whole.theme.all || none_there) || narrowed(x.theme, y.theme)) return 0;
      theme = none_there ? 2 : 3;
    }
    // Who was where: the occasion must be the same, or one article leaves it open.
    const int scene = x.pole.scale == Scale::presence && x.scene && y.scene ? themes_.alike(*x.scene, themes_.named(a.article, *x.scene), *y.scene, themes_.named(b.article, *y.scene)) : 0;
    if (scene < 0) return 0;
    if (x.pole.scale == Scale::presence) {
      // "The first meeting", "the afternoon session", "the vote on the schools bill"; the bank's lawyers and the victims'.
      if (x.scene && y.scene && (narrowed(*x.scene, *y.scene) || x.scene->which != y.scene->which)) return 0;
      if (narrowed(x.theme, y.theme) && (a.theme == no_index || a.theme != b.theme) && head_of(a) == head_of(b)) return 0;
      // Who will stay away next year may have come this time.
      if (x.planned != y.planned) return 0;
    }
    // "All the animals were saved", "several animals died".
    const auto some = [&](const View& v) { return !v.assertion->theme.definite && !v.assertion->theme.all && v.theme == no_index && story_.at(v.article).annotation.words[v.assertion->theme.word].xpos == language::Xpos::NNS; };
    const bool all_and_some = theme == 1 && x.negated == y.negated && (x.theme.all ? !y.present || y.lasting : !x.present || x.lasting) && x.theme.all != y.theme.all && some(x.theme.all ? b : a) && !narrowed(x.theme, y.theme);
    if (all_and_some) theme = 2;
    // "No farmer" and "two farmers' representatives".
    const auto stands_for = [](const Theme& one, const Theme& many) {
      return !entities::noun_info(one.noun).body && std::binary_search(many.modifiers.begin(), many.modifiers.end(), one.noun);
    };
    if (x.pole.scale == Scale::presence && theme < 0 && a.theme == no_index && b.theme == no_index &&
        (stands_for(x.theme, y.theme) || stands_for(y.theme, x.theme))) theme = 1;
    // "Nobody was hurt in the blast" denies it of anybody there.
    const bool none = x.nobody != y.nobody && (x.nobody ? y : x).of_person && (aside > 0 || (scene > 0 && of_those_meant(x, y)) || x.pole.scale == Scale::custody || claims::of_injury(x.pole.scale));
    // "No trains are running" denies it of the trains that the other article tells of.
    const bool of_them = x.none != y.none && theme == 1 && !narrowed(x.theme, y.theme) && (aside > 0 || ((x.none ? y : x).sole && (x.none ? y : x).theme.definite && (x.none ? x : y).asides.empty()));
    if (none || of_them) theme = 2;
    int other = x.other && y.other ? themes_.alike(*x.other, a.other, x.sole_other, *y.other, b.other, y.sole_other) : 0;
    // "The council approved it" and "councillors rejected it".
    if (other < 0 && one_body(*x.other, *y.other)) other = x.pole.scale == Scale::approval && (a.other == no_index || b.other == no_index) ? 1 : 0;
    if (other < 0 && themes_.one_state(a.other, b.other)) other = 2;
    // "Fire crews saved the theatre", "the blaze burned it down": who saves and what harms are never one.
    const bool harms = x.pole.scale == Scale::harm || x.pole.scale == Scale::life || x.pole.scale == Scale::floating;
    if (other < 0 && harms && theme >= 2 && entities::noun_info(x.other->noun).any() != entities::noun_info(y.other->noun).any()) other = 0;
    // "Schools will stay open on Thursday" is told of all of them.
    if (theme == 1 && x.planned && y.planned && !x.theme.definite && !y.theme.definite && x.theme.modifiers == y.theme.modifiers && x.date != no_index && y.date != no_index && !indefinite(a) && !indefinite(b) && one_day(a, b)) theme = 2;
    // "No licence for the gun", "a driving licence".
    if (x.act == "have" && (narrowed(x.theme, y.theme) || x.theme.which != y.theme.which || (x.other && y.other && x.other->which != y.other->which))) return 0;
    // "Not damaged by the quake" and "damaged in the war": each of something that the other does not tell.
    const auto qualified = [](const Assertion& s) { return s.other || !s.asides.empty(); };
    if (!(none && (x.nobody ? y : x).asides.empty()) && x.negated != y.negated && theme < 3 && aside == 0 && scene == 0 && other < 1 && x.asides.size() + y.asides.size() > 0 && qualified(x) && qualified(y)) return 0;
    // "The two sides" and "the talks"; "Voss and the army agreed" and "the talks between Voss and the army".
    const auto of_those = [&](const Theme& talks, const Theme& who, Index named) {
      if (!of_talks(talks) || !talks.definite) return false;
      if (of_talks(who)) return who.definite;
      const std::vector<std::string> words = named == no_index ? who.modifiers : name_words(story_.name(named));
      return std::any_of(words.begin(), words.end(), [&](const std::string& m) { return std::binary_search(talks.modifiers.begin(), talks.modifiers.end(), m); });
    };
    if (x.pole.scale == Scale::agreement && theme < 1 && (of_those(x.theme, y.theme, b.theme) || of_those(y.theme, x.theme, a.theme))) theme = 1;
    // Who denied it on Monday may admit it on Tuesday; and each tells of what he means.
    if (x.pole.scale == Scale::confession && x.negated != y.negated) {
      const auto &p = story_.at(a.article).published, &q = story_.at(b.article).published;
      if (p && q && values::days_of(*p) != values::days_of(*q)) return 0;
      if (!x.asides.empty() && !y.asides.empty() && aside < 1) return 0;
    }
    const bool pair = x.pole.scale == Scale::deed || claims::of_both(x.pole.scale);
    if (pair) {
      // One deed or its denial: all that is told of it must be the same.
      if (x.other.has_value() != y.other.has_value() && claims::of_both(x.pole.scale)) return 0;
      if (theme == 1 && (narrowed(x.theme, y.theme) || (other < 2 && indefinite(a) && indefinite(b)))) return 0;
      if (theme < 1 || other < 0 || (x.other && y.other && other < 1)) return 0;
      if (x.pole.scale == Scale::deed) {
        // "Was not born in this country" denies where; who denies his own deed takes a stand.
        const Assertion& no = x.negated ? x : y;
        if (x.negated != y.negated && !no.asides.empty() && aside == 0) return 0;
        if (x.negated != y.negated && own_denial(no)) return 0;
        if (theme == 3 && other + aside < 1) return 0;
      }
      const int sum = theme + other + aside;
      return sum >= 3 || (theme == 2 && !x.other && !y.other) ? sum + 1 : 0;
    }
    // "Signed a new contract" and "refused to sign a new contract" are told of one where the same body is told to do it.
    const bool of_one = x.pole.scale == Scale::approval && (x.negated != y.negated ? other >= 2 : other == 3 && common(x.theme.modifiers, y.theme.modifiers) == std::max(x.theme.modifiers.size(), y.theme.modifiers.size()) && x.theme.which == y.theme.which);
    if (theme == 1 && ((indefinite(a) && indefinite(b) && !of_one) || (x.pole.scale == Scale::schedule && narrowed(x.theme, y.theme)))) return 0;
    // A person stops and goes on with many things.
    if (x.pole.scale == Scale::stopping && other < 1 && (x.of_person || y.of_person)) return 0;
    if (x.pole.scale == Scale::approval) {
      // Whether a board approves: the same board must be told of, and not clearly another matter.
      const bool silent = (!x.other || !y.other) && theme == 2;
      const bool one = theme >= 2 && x.sole && y.sole;
      if ((other < 1 && !silent && !(one && other == 0)) || narrowed(x.theme, y.theme)) return 0;
      if (theme < 0 && undertaking(x.theme) && undertaking(y.theme)) theme = 1;
    }
    // Whoever is refused bail may be one of many: he must be the same, or bail asked for but once.
    if (x.pole.scale == Scale::granting && ((theme < 2 && aside < 1) || (x.asides.size() == 1 && y.asides.size() == 1 && x.asides[0].theme.which != y.asides[0].theme.which))) return 0;
    if (theme < 1 || other < 0) return 0;
    // "The ringleader" is whom some article calls so: who lives or dies is told of one person, by name or not.
    const bool one = one_person(a) && one_person(b) && theme == 2;
    const bool by_description = theme == 2 && x.sole && y.sole && x.theme.definite && y.theme.definite;
    // "A garage owner" of whom one article knows the name, where the other tells of one such owner.
    const auto the_one = [&](const View& described, const View& named) {
      const Theme& t = described.assertion->theme;
      return described.theme == no_index && named.theme != no_index && described.assertion->sole &&
             std::any_of(t.modifiers.begin(), t.modifiers.end(), [&](const std::string& m) { return themes_.called(named.theme, m + " " + t.noun); });
    };
    const bool described = one && ((x.sole && y.sole) || the_one(a, b) || the_one(b, a) || (x.pole.scale == Scale::life && (a.theme != no_index || b.theme != no_index)));
    if (person_scale(x.pole.scale) && theme < 3 && !by_description && !described && !none && !all_and_some) return 0;
    if (x.pole.scale == Scale::presence) {
      if (scene > 0) other += scene;
      else if (theme == 3) return 0;
    }
    return theme + other + aside;
  }

  void match() {
    Buckets<std::pair<Scale, std::string_view>> buckets;
    for (std::size_t v = 0; v < views_.size(); ++v) {
      const Assertion& a = *views_[v].assertion;
      // Whether there was any is asked of every noun: only those of one noun are compared.
      buckets.add({a.pole.scale, a.pole.scale == Scale::existence ? a.theme.noun : a.act}, views_[v].article, v);
    }
    told_both_.resize(views_.size());
    buckets.for_each([&](const auto&, const std::vector<std::size_t>& members) {
      if (views_[members.front()].article != views_[members.back()].article) match(members);
    });
  }

  void match(const std::vector<std::size_t>& members) {
    const Sayings sayings(members, places_, [&](std::size_t v) { return said(views_[v]); });
    struct Disputed { const Sayings::Part *x, *y; int likeness; };
    std::vector<Disputed> disputed;
    sayings.for_two_parts([&](const Sayings::Part& x, const Sayings::Part& y) {
      const View &a = views_[x.front()], &b = views_[y.front()];
      const int like = likeness(a, b);
      if (like == 0) return;
      if (contradict(*a.assertion, *b.assertion)) {
        sayings.for_one_article(x, y, [&](std::size_t s, std::size_t t) { told_both_[s] = told_both_[t] = 1; });
        if (like < enough(*a.assertion, *b.assertion)) return;
        disputed.push_back({&x, &y, like});
        sayings.unite(told_of_one_, x, y);
      } else if (agree(*a.assertion, *b.assertion) && !mere(*a.assertion)) {
        sayings.unite(told_of_one_, x, y);
      }
    });
    if (disputed.empty()) return;
    // An article that tells both sides explains them.
    std::map<std::pair<std::size_t, Index>, std::set<Side>> sides;
    const auto told_by = [&](std::size_t v) -> std::set<Side>& { return sides[{told_of_one_.find(v), views_[v].article}]; };
    for (const std::size_t v : members) told_by(v).insert(side(views_[v]));
    const auto wanted = [&](std::size_t v) { return !told_both_[v] && told_by(v).size() == 1; };
    for (const Disputed& d : disputed)
      sayings.for_first_pairs(*d.x, *d.y, wanted, [&](std::size_t s, std::size_t t) { worst_.consider(told_of_one_.find(s), {s, t, d.likeness}); });
  }

  static Side side(const View& v) { return {v.assertion->pole.value, v.assertion->negated}; }

  // That a thing is spoken of, or that somebody did what people do, is no fact which two articles tell: one is where it is denied.
  static bool mere(const Assertion& a) { return a.pole.scale == Scale::deed || (a.pole.scale == Scale::existence && !a.negated); }

  // Whatever rises and falls does so at many times: more must be the same.
  static int enough(const Assertion& a, const Assertion& b) {
    switch (a.pole.scale) {
      // Who was arrested may have been freed since; who is held has not.
      case Scale::custody: return a.present || b.present || a.lasting || b.lasting || a.negated || b.negated ? 2 : 3;
      case Scale::life: case Scale::success: case Scale::level: return 2;
      case Scale::opening: case Scale::harm: case Scale::stopping: return 2;
      case Scale::existence: return 2;
      case Scale::deed: return 1;
      default: return a.pole.scale >= Scale::opposed ? 2 : 1;
    }
  }

  void report() {
    for_groups(views_.size(), told_of_one_, [&](const auto& members) { report_group(members); });
  }

  std::string words(const View& v) const {
    return std::string(passage(v).in(story_.at(v.article).document.utf8));
  }

  // The clause; of a long one the predicate alone.
  Span passage(const View& v) const {
    const Span whole = v.assertion->passage;
    return whole.size() <= 160 ? whole : story_.at(v.article).annotation.words[v.assertion->predicate].span;
  }

  void report_group(const std::vector<std::size_t>& members) {
    std::map<Side, std::vector<Statement>> by_side;
    for (std::size_t v : members) {
      const Assertion& a = *views_[v].assertion;
      const std::string text = std::string(a.negated ? "not " : "") + std::to_string(a.pole.value);
      by_side[side(views_[v])].push_back({views_[v].article, passage(views_[v]), words(views_[v]), text});
    }
    std::vector<std::vector<Statement>> positions;
    for (auto& [told, list] : by_side) positions.push_back(std::move(list));
    const View& first = views_[members.front()];
    const Assertion& a = *first.assertion;
    const FindingKind kind = a.pole.scale == Scale::presence ? FindingKind::participants : FindingKind::outcome;
    std::string subject = first.theme != no_index ? std::string(story_.name(first.theme)) : a.theme.noun;
    const std::string key = subject + "|" + std::to_string(static_cast<int>(a.pole.scale));
    subject = (kind == FindingKind::participants      ? "whether there: "
               : a.pole.scale == Scale::existence ? "whether there was any "
                                                  : "what became of: ") +
              subject;
    const Conflict* worst = worst_.of(told_of_one_.find(members.front()));
    // Two words may answer two questions at once: one finding tells it.
    if (worst && !told_.insert({views_[worst->a].article, views_[worst->a].assertion->predicate, views_[worst->b].article, views_[worst->b].assertion->predicate}).second) return;
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

  const Story& story_;
  const Themes& themes_;
  Ledger& ledger_;
  std::vector<View> views_;
  std::vector<std::uint32_t> places_;        ///< of the article of each view, in the order of the articles
  UnionFind told_of_one_{0};                 ///< of views
  std::vector<char> told_both_;              ///< views that another one of their article contradicts
  WorstConflicts worst_;                     ///< by the first view of what is told of one thing
  std::set<std::tuple<Index, std::uint32_t, Index, std::uint32_t>> told_;  ///< the predicates of conflicts that were reported
};

}  // namespace

void compare_happenings(const Story& story, const Themes& themes, Ledger& ledger) {
  HappeningComparer(story, themes, ledger).run();
}

}  // namespace crossread::consistency
