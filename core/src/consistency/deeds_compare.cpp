#include "consistency/deeds_compare.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "consistency/asserted.h"
#include "consistency/common.h"
#include "consistency/doers.h"
#include "consistency/groups.h"
#include "consistency/sayings.h"
#include "consistency/worst_conflicts.h"
#include "entities/roles.h"
#include "text/word_list.h"
#include "text/lower.h"

namespace crossread::consistency {
namespace {

using claims::Deed;
using claims::DeedSort;
using claims::Theme;

/// One deed with whom it names across articles.
struct View {
  Index article = no_index;
  const Deed* deed = nullptr;
  Index doer = no_index, target = no_index, thing = no_index;
  bool unique = false;  ///< its article tells of no other thing of the kind that the deed is done to
  bool only = false;    ///< its article tells of no other deed of the sort
};

/// What a deed says, wherever it stands: two that say the same stand alike to any other.
struct Said {
  DeedSort sort = DeedSort::collision;
  std::optional<Phrase> doer, target, thing;
  std::vector<Phrase> partners, settings;
  bool alone = false, self = false, the_one = false, unique = false, only = false, attributed = false, speaks = false;
  std::string_view which, number;
  std::string voice;
  Held<std::vector<std::string>> around;
  std::optional<Asserted> date;

  explicit Said(const Deed& deed) : sort(deed.sort), which(deed.which), number(deed.number), around(deed.around) {}

  bool operator<(const Said& o) const {
    const auto parts = [](const Said& s) { return std::tie(s.sort, s.doer, s.target, s.thing, s.partners, s.settings, s.alone, s.self, s.the_one, s.unique, s.only, s.attributed, s.speaks, s.which, s.number, s.voice, s.around, s.date); };
    return parts(*this) < parts(o);
  }
};

class DeedComparer {
 public:
  DeedComparer(const Story& story, const Themes& themes, Ledger& ledger) : story_(story), themes_(themes), doers_(story), ledger_(ledger) {}

  void run() {
    for (std::uint32_t place = 0; place < story_.order.size(); ++place) {
      const Index article = story_.order[place];
      const Nouns nouns = nouns_of(story_.at(article).annotation.words);
      const std::vector<char> alone_of_sort = only(article);
      const auto& deeds = story_.at(article).claims.deeds;
      for (const Deed& d : deeds) {
        const auto who = [&](const std::optional<Theme>& t) { return t ? themes_.named(article, *t) : no_index; };
        views_.push_back({article, &d, who(d.doer), who(d.target), who(d.thing), unique(article, d, nouns), alone_of_sort[static_cast<std::size_t>(&d - deeds.data())] != 0});
        places_.push_back(place);
      }
    }
    match();
    for_groups(views_.size(), told_of_one_, [&](const auto& members) { report_group(members); });
  }

 private:
  enum class Stand { unknown, same, turned, other_doer, other_target };
  struct Match { Stand stand = Stand::unknown; int likeness = 0; };

  Said said(const View& v) const {
    const Deed& d = *v.deed;
    const auto phrase = [](const std::optional<Theme>& t, Index named) { return t ? std::optional<Phrase>({*t, named}) : std::nullopt; };
    Said out(d);
    out.doer = phrase(d.doer, v.doer);
    out.target = phrase(d.target, v.target);
    out.thing = phrase(d.thing, v.thing);
    for (const Theme& t : d.partners) out.partners.emplace_back(t, themes_.named(v.article, t));
    for (const Theme& t : d.settings) out.settings.emplace_back(t, themes_.named(v.article, t));
    out.alone = d.alone;
    out.the_one = d.the_one;
    out.self = d.self;
    out.unique = v.unique;
    out.only = v.only;
    out.attributed = d.attributed;
    if (d.voice != no_index) out.voice = text::lower(story_.at(v.article).entities.list[static_cast<std::size_t>(d.voice)].name);
    out.speaks = speaks(d);
    if (d.date != no_index) out.date = Asserted(story_.at(v.article).values[static_cast<std::size_t>(d.date)]);
    return out;
  }

  // What an article's nouns are seen with, by lemma: in the singular, in the plural, with a word for another one.
  struct Seen { bool one = false, many = false, other = false; };
  using Nouns = std::unordered_map<std::string_view, Seen>;

  static Nouns nouns_of(std::span<const language::Word> words) {
    static constexpr auto others = std::to_array<std::string_view>({"another", "other", "second", "third", "each", "every", "both", "either"});
    Nouns out;
    for (std::size_t w = 0; w < words.size(); ++w) {
      if (words[w].upos != language::Upos::NOUN) continue;
      Seen& seen = out[words[w].lemma];
      (words[w].xpos == language::Xpos::NNS ? seen.many : seen.one) = true;
      if (w > 0 && text::in(others, text::Lower(words[w - 1].lemma))) seen.other = true;
    }
    return out;
  }

  // Whether the article speaks of no two things by the noun for what the deed is done to: "another dog", "the dogs".
  bool unique(Index article, const Deed& d, const Nouns& nouns) const {
    const std::optional<Theme>& t = patient(d);
    if (!t) return false;
    const language::Word& head = story_.at(article).annotation.words[t->word];
    const auto found = nouns.find(head.lemma);
    if (head.upos != language::Upos::NOUN || found == nouns.end()) return true;
    return !found->second.other && (head.xpos == language::Xpos::NNS || !found->second.many);
  }

  // Whether an article tells of no deed of a sort that anybody else did; of more than a few nobody can say. By the number of
  // the deed.
  std::vector<char> only(Index article) const {
    constexpr std::size_t few = 6;
    const auto& deeds = story_.at(article).claims.deeds;
    std::map<DeedSort, std::vector<std::size_t>> of_sort;
    for (std::size_t d = 0; d < deeds.size(); ++d)
      if (std::vector<std::size_t>& all = of_sort[deeds[d].sort]; all.size() <= few && deeds[d].doer) all.push_back(d);
    const auto names = [&](const Theme& t) {
      std::vector<std::string> out = t.modifiers;
      out.push_back(t.noun);
      if (const Index named = themes_.named(article, t); named != no_index)
        for (std::string& word : name_words(story_.name(named))) out.push_back(std::move(word));
      std::sort(out.begin(), out.end());
      return out;
    };
    std::vector<char> out(deeds.size());
    for (const auto& [sort, all] : of_sort) {
      if (sort == DeedSort::single || all.size() > few) continue;
      for (const std::size_t d : all)
        out[d] = std::all_of(all.begin(), all.end(), [&](std::size_t other) { return other == d || common(names(*deeds[d].doer), names(*deeds[other].doer)) > 0; });
    }
    return out;
  }

  // What it is done to; of what is given, that.
  static const std::optional<Theme>& patient(const Deed& d) { return d.thing && (d.sort == DeedSort::gift || !d.target) ? d.thing : d.target; }

  int alike(const std::optional<Theme>& a, Index x, const std::optional<Theme>& b, Index y) const {
    if (!a || !b) return 0;
    const int like = x != y && x != no_index && y != no_index && story_.name(x) == story_.name(y) ? 3 : themes_.alike(*a, x, *b, y);
    // "The president", "the company": of few things that are told by no more there are two.
    static constexpr auto offices = std::to_array<std::string_view>({"president", "government", "company", "court"});
    const bool bare = like == 0 && a->noun == b->noun && a->modifiers.empty() && b->modifiers.empty();
    return bare && text::in(offices, a->noun) ? 1 : like;
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
    const int doers = alike(x.doer, a.doer, y.doer, b.doer);
    int targets = alike(x.target, a.target, y.target, b.target);
    if (targets == 0 && as_many_people(a, b)) targets = 1;
    const int there = alike(x.doer, a.doer, y.target, b.target), back = alike(x.target, a.target, y.doer, b.doer);
    const int straight = std::min(doers, targets) < 0 ? 0 : doers + targets;
    const int turned = std::min(there, back) < 0 || there + back == 0 ? 0 : there + back;
    const bool given = x.sort == DeedSort::gift || x.sort == DeedSort::alarm || x.sort == DeedSort::accusation;
    if (given && thing < 1) return m;
    // Both must be the same, or one of them where such a deed has no third party: a killer of one may be a victim of
    // nobody told of here, but who sues is sued by the one whom he sues.
    const bool of_two = x.sort == DeedSort::collision || x.sort == DeedSort::lawsuit || x.sort == DeedSort::gift ||
                        x.sort == DeedSort::purchase || x.sort == DeedSort::succession || x.sort == DeedSort::contact;
    if (turned > straight && (std::min(there, back) > 0 || (of_two && std::max(there, back) >= 2)) && doers <= 0 && targets <= 0 && (x.sort != DeedSort::defeat || same_time(a, b)) && !told_apart(x.settings, y.settings)) {
      m.stand = Stand::turned;
      m.likeness = turned;
    } else if (other_doer(a, b, targets, thing)) {
      m.stand = Stand::other_doer;
      m.likeness = std::max(targets, thing);
    } else if (other_target(a, b, doers, thing)) {
      m.stand = Stand::other_target;
      m.likeness = thing;
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

  // "With the help of a fisherman", "on their own", of one doer.
  bool helped_or_alone(const View& a, const View& b) const {
    const Deed &x = *a.deed, &y = *b.deed;
    if (x.alone == y.alone || x.partners.empty() == y.partners.empty() || x.alone != x.partners.empty()) return false;
    return themes_.alike(*x.doer, a.doer, *y.doer, b.doer) > 0;
  }

  // Two doers of one deed: its patient is the same by more than a noun, and who does it cannot be one.
  bool other_doer(const View& a, const View& b, int targets, int thing) const {
    const Deed &x = *a.deed, &y = *b.deed;
    if (!x.doer || !y.doer || speaks(x) || speaks(y)) return false;
    const bool helped = helped_or_alone(a, b);
    if (!helped && !doers_apart(a, b)) return false;
    if (!same_patient(a, b) || !same_time(a, b)) return false;
    const int patient = std::max(targets, thing);
    const bool open = x.sort != DeedSort::single && !(x.target && y.target) && !(x.thing && y.thing);
    const bool kin = x.sort != DeedSort::single && x.target && y.target && themes_.kindred(*x.target, a.target, *y.target, b.target);
    if (one_day(a, b) && (patient >= 1 || open || kin)) return true;
    // "It was the union that walked out": of the one time that either tells of.
    if ((x.alone || y.alone) && a.only && b.only && (open || kin || patient >= 1)) return true;
    // Who was at the wheel, who fired first: of one occasion, where the sentences share more than a word.
    if (a.only && b.only && open && (x.sort == DeedSort::driving || x.sort == DeedSort::firing || x.sort == DeedSort::inauguration) && common(x.around, y.around) >= 2) return true;
    if (helped) return patient >= 2 || (patient >= 1 && certain(a, b, patient));
    const bool none_certain = x.sort == DeedSort::single && !x.the_one && !y.the_one;
    return (patient >= 2 && common(x.around, y.around) >= 2 && !none_certain) || (patient >= 1 && certain(a, b, patient));
  }

  // Whether who is said to have done it is the one who says so: the parser takes a speaker for the doer.
  static bool speaks(const Deed& d) { return d.voice != no_index && d.doer && d.doer->entity == d.voice; }

  // "Three men", "three people": told of so many they are the same, though the noun says little.
  static bool as_many_people(const View& a, const View& b) {
    static constexpr auto people = std::to_array<std::string_view>({"man", "woman", "people", "person", "child", "other"});
    const Deed &x = *a.deed, &y = *b.deed;
    return x.target && y.target && !x.number.empty() && x.number != "one" && x.number == y.number && text::in(people, x.target->noun) && text::in(people, y.target->noun);
  }

  // Whether each tells it as what somebody says, and they are two.
  bool two_voices(const View& a, const View& b) const {
    if (!a.deed->attributed || !b.deed->attributed || a.deed->voice == no_index || b.deed->voice == no_index) return false;
    // "An inquiry" and "the inquiry" are one, as far as anybody knows.
    const auto name = [&](const View& v) {
      std::string out = text::lower(story_.at(v.article).entities.list[static_cast<std::size_t>(v.deed->voice)].name);
      for (const std::string_view article : {"the ", "an ", "a "})
        if (out.starts_with(article)) return out.substr(article.size());
      return out;
    };
    return story_.global(a.article, a.deed->voice) != story_.global(b.article, b.deed->voice) && name(a) != name(b);
  }

  // Whether no one of them speaks of a long time, "last year", where the other says nothing of when.
  bool same_time(const View& a, const View& b) const {
    constexpr double long_time = 27;
    const auto days = [&](const View& v) {
      if (v.deed->date == no_index) return 0.0;
      const auto& value = story_.at(v.article).values[static_cast<std::size_t>(v.deed->date)];
      return value.low && value.high ? *value.high - *value.low : long_time;
    };
    const bool told = a.deed->date != no_index && b.deed->date != no_index;
    return told || std::max(days(a), days(b)) < long_time;
  }

  // Two who got one thing.
  bool other_target(const View& a, const View& b, int doers, int thing) const {
    const Deed &x = *a.deed, &y = *b.deed;
    if (x.sort != DeedSort::gift || !x.target || !y.target || !x.thing || !y.thing || thing < 1 || doers < 0) return false;
    if (!certain(a, b, thing) || !same_patient(a, b) || !same_time(a, b)) return false;
    // "From the rebels to the army", then "from the army to the Red Cross".
    if (alike(x.doer, a.doer, y.target, b.target) > 0 || alike(x.target, a.target, y.doer, b.doer) > 0) return false;
    return doers_.apart(a.article, *x.target, a.target, b.article, *y.target, b.target);
  }

  bool person(const View& v) const {
    return v.doer != no_index && story_.entities.entities[static_cast<std::size_t>(v.doer)].kind == EntityKind::person;
  }

  // How many did it, by the words right before the noun: "a forester", "two mushroom pickers"; empty where nothing says so.
  std::string how_many(Index article, const Theme& t) const {
    const auto& words = story_.at(article).annotation.words;
    const language::Word& head = words[t.word];
    if (head.upos != language::Upos::NOUN || !entities::noun_info(t.noun).person) return {};
    for (std::uint32_t w = t.word; w-- > 0 && t.word - w < 4;) {
      if (words[w].head != static_cast<std::int32_t>(t.word)) break;
      if (words[w].upos == language::Upos::NUM) return words[w].lemma;
      if (words[w].upos == language::Upos::DET) return words[w].lemma == "a" || words[w].lemma == "an" ? "one" : "";
    }
    return {};
  }

  // "A forester" and "two mushroom pickers": so many of the one are not so many of the other.
  bool other_number(const View& a, const View& b) const {
    const Deed &x = *a.deed, &y = *b.deed;
    if (x.doer->noun == y.doer->noun || !x.partners.empty() || !y.partners.empty()) return false;
    const std::string p = how_many(a.article, *x.doer), q = how_many(b.article, *y.doer);
    return !p.empty() && !q.empty() && p != q && (p == "one" || q == "one") && themes_.alike(*x.doer, a.doer, *y.doer, b.doer) < 1 &&
           !themes_.kindred(*x.doer, a.doer, *y.doer, b.doer);
  }

  // Whether neither doer, nor any who did it with him, can be one of the other's.
  bool doers_apart(const View& a, const View& b) const {
    const Deed &x = *a.deed, &y = *b.deed;
    if ((x.by_names || y.by_names) && (!person(a) || !person(b) || !doers_.two_names(a.doer, b.doer) || !x.partners.empty() || !y.partners.empty())) return false;
    // Animals' names are of no kind that anybody knows.
    if (x.act == "father" && x.partners.empty() && y.partners.empty() && doers_.two_names(a.doer, b.doer, true)) return true;
    if (x.self != y.self || other_number(a, b)) return true;
    // Where the one says that nobody else did it, any two who are not called alike are two.
    if ((x.alone || y.alone) && x.partners.empty() && y.partners.empty() &&
        doers_.two_parties(a.article, *x.doer, a.doer, b.article, *y.doer, b.doer) && !themes_.kindred(*x.doer, a.doer, *y.doer, b.doer)) return true;
    const auto each = [](const Deed& d, auto test) { return test(*d.doer) && std::all_of(d.partners.begin(), d.partners.end(), test); };
    return each(x, [&](const Theme& s) {
      return each(y, [&](const Theme& t) { return doers_.apart(a.article, s, themes_.named(a.article, s), b.article, t, themes_.named(b.article, t)); });
    });
  }

  // Whether both do it to a certain one: neither article has two, or both tell which one.
  static bool certain(const View& a, const View& b, int patient) {
    static constexpr auto several = std::to_array<std::string_view>({"other", "another", "new", "further", "next"});
    const Deed &x = *a.deed, &y = *b.deed;
    const bool told = !x.which.empty() && x.which == y.which && !text::in(several, x.which);
    return x.the_one && y.the_one && ((a.unique && b.unique) || told || patient >= 2);
  }

  static bool same_patient(const View& a, const View& b) {
    const Deed &x = *a.deed, &y = *b.deed;
    if (told_apart(x.settings, y.settings) || x.which != y.which || (!x.number.empty() && !y.number.empty() && x.number != y.number)) return false;
    const std::optional<Theme>&s = patient(x), &t = patient(y);
    if (!s || !t || s->noun != t->noun || s->modifiers.empty() || t->modifiers.empty()) return true;
    return common(s->modifiers, t->modifiers) > 0 && sides(*s) == sides(*t);
  }

  // "The east wing", "the women's race": words that tell one of two or three from the others.
  static std::vector<std::string_view> sides(const Theme& t) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower", "left", "right", "front", "rear", "inner",
         "outer", "old", "new", "man", "woman", "male", "female", "boy", "girl", "junior", "senior"});
    std::vector<std::string_view> out;
    for (const std::string& m : t.modifiers)
      if (text::in(words, m)) out.push_back(m);
    return out;
  }

  // Whether the deeds were done in two parts of one thing: the first half and the second.
  static bool told_apart(const std::vector<Theme>& a, const std::vector<Theme>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Theme& s) {
      return std::any_of(b.begin(), b.end(), [&](const Theme& t) {
        return s.noun == t.noun && !s.modifiers.empty() && !t.modifiers.empty() && common(s.modifiers, t.modifiers) == 0;
      });
    });
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
    Buckets<std::pair<DeedSort, std::string_view>> buckets;
    for (std::size_t v = 0; v < views_.size(); ++v) buckets.add({views_[v].deed->sort, views_[v].deed->act}, views_[v].article, v);
    told_of_one_ = UnionFind(views_.size());
    told_both_.resize(views_.size());
    buckets.for_each([&](const auto&, const std::vector<std::size_t>& members) {
      if (views_[members.front()].article != views_[members.back()].article)
        match(Sayings(members, places_, [&](std::size_t v) { return said(views_[v]); }));
    });
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
    const bool sources = two_voices(x, y);
    verdict.severity = sources ? Severity::possible : Severity::conflict;
    if (sources) verdict.reason = FindingReason::sources;
    verdict.confidence = std::min(0.95, 0.75 + 0.05 * worst.likeness);
    const Stand stand = compare(x, y).stand;
    verdict.why = stand == Stand::turned         ? "Who does it in the one has it done to them in the other."
                  : stand == Stand::other_target ? "Two are told to have got it."
                                                 : "Two are told to have done it.";
    const std::string subject = words(x);
    ledger_.add(FindingKind::participants, std::to_string(static_cast<int>(x.deed->sort)) + "|" + subject, "who did it to whom: " + subject,
                positions, &verdict);
  }

  const Story& story_;
  const Themes& themes_;
  const Doers doers_;
  Ledger& ledger_;
  std::vector<View> views_;
  std::vector<std::uint32_t> places_;  ///< of the article of each view, in the order of the articles
  UnionFind told_of_one_{0};                 ///< of views
  std::vector<char> told_both_;              ///< views that another one of their article contradicts
  WorstConflicts worst_;                     ///< by the first view of what is told of one deed
};

}  // namespace

void compare_deeds(const Story& story, const Themes& themes, Ledger& ledger) { DeedComparer(story, themes, ledger).run(); }

}  // namespace crossread::consistency
