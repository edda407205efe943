#include "consistency/told_apart.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/sense.h"
#include "consistency/common.h"
#include "entities/roles.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

constexpr double like_age = 10;  // years
constexpr double other_time_of_life = 25;
constexpr int unlike = 30;  // nearness below which two words are called different
constexpr int kin = 50;     // nearness from which two words can name one thing
constexpr int one_sort = 65;  // nearness from which two words are of one meaning, or one of a wider one
constexpr double few_days = 6;

// Days, weeks, months, part of years and years.
int sort_of_days(const std::pair<double, double>& d) {
  const double days = d.second - d.first;
  return days < 1 ? 0 : days < 14 ? 1 : days < 40 ? 2 : days < 300 ? 3 : 4;
}

// Whether two figures are of two years, two months or two days, more than `slack` apart: the day on which one is told says
// nothing of the month that it is of.
bool days_apart(const ClaimForm& a, const ClaimForm& b, double slack) {
  if (!a.own_days || !b.own_days || sort_of_days(*a.own_days) != sort_of_days(*b.own_days)) return false;
  return a.own_days->first > b.own_days->second + slack || b.own_days->first > a.own_days->second + slack;
}

// "6 a.m. on Monday" and "ten on Friday": one day apart an article may err in the day.
bool hours_of_two_days(const ClaimForm& a, const ClaimForm& b) {
  const values::Value &v = *a.value, &w = *b.value;
  return v.low && v.high && w.low && w.high && (*v.low > *w.high + 1 || *w.low > *v.high + 1);
}

bool other_days(const ClaimForm& a, const ClaimForm& b) {
  // The day before in another part of the world; "last month" of a report at the turn of one.
  const bool months = a.own_days_named && b.own_days_named && sort_of_days(*a.own_days) > 0;
  return days_apart(a, b, months ? 0 : 1);
}

// One is of a year long past, and the other is not told to be of the same.
bool one_is_earlier(const ClaimForm& a, const ClaimForm& b) {
  const bool one_year = a.days && b.days && a.days->first <= b.days->second && b.days->first <= a.days->second;
  return a.earlier != b.earlier && !one_year;
}

bool figure(FindingKind kind) {
  return kind == FindingKind::count || kind == FindingKind::money || kind == FindingKind::percentage ||
         kind == FindingKind::measure;
}

// Kinds of which two things of one report often have one value each, told alike. Of people, the same people are told of
// by many words; of days and hours see one_deed().
bool contrasting(FindingKind kind) { return figure(kind) || kind == FindingKind::duration || kind == FindingKind::ordinal || kind == FindingKind::outcome; }

// "Police arrested 14 on Monday" and "nine on Tuesday".
bool on_two_days(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  return days_apart(a, b, 0) && sort_of_days(*a.own_days) == 0 && one_deed_told(vocabulary, a.phrasing, b.phrasing);
}

// "Fell by 80 % since January" and "by 34 % in two weeks": each change is told with the time that it took, and these have
// nothing in common.
bool in_two_stretches(const ClaimForm& a, const ClaimForm& b) {
  if (a.sense != claims::Sense::change || b.sense != claims::Sense::change) return false;
  const auto stretch = [](const Asserted& v) { return v->kind == values::Kind::date || v->kind == values::Kind::duration; };
  const auto tells = [&](const ClaimForm& c) { return std::any_of(c.company.begin(), c.company.end(), stretch); };
  return tells(a) && tells(b) && std::none_of(a.company.begin(), a.company.end(), [&](const Asserted& x) {
    return stretch(x) && std::any_of(b.company.begin(), b.company.end(), [&](const Asserted& y) {
      return x->kind == y->kind && values::compatible(*x, *y) <= values::Relation::compatible;
    });
  });
}

// "Rose to three metres" and "rose by one", "rose one metre".
bool to_and_by(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  const auto marker = [&](const ClaimForm& c) { return c.marker ? std::string_view(vocabulary.text(*c.marker)) : std::string_view(); };
  const std::string_view x = marker(a), y = marker(b);
  if (!figure(a.kind) || (x == "to") == (y == "to")) return false;
  const std::string_view other = x == "to" ? y : x;
  return other == "by" || (other.empty() && a.phrasing.predicate && a.phrasing.predicate == b.phrasing.predicate);
}

// "Voss threw for 150 yards" and "Brandt ran for 90": each has his own. What is measured of a body or a place is no
// measure of a person.
bool of_two_people(const ClaimForm& a, const ClaimForm& b) {
  const EntityRef &x = a.subject_entity, &y = b.subject_entity;
  if (!a.subject_named || !b.subject_named || !x.known() || !y.known() || x.is(y)) return false;
  // A bare family name may be known for a name and no more.
  const bool measured = a.kind == FindingKind::measure;
  const auto may_be = [&](EntityKind k) { return k == EntityKind::person || k == EntityKind::other || measured; };
  const bool one_verb = a.phrasing.predicate && a.phrasing.predicate == b.phrasing.predicate && x.kind != EntityKind::place && y.kind != EntityKind::place;
  return (may_be(x.kind) && may_be(y.kind) && (x.kind == EntityKind::person || y.kind == EntityKind::person)) || one_verb;
}

// "8 miles east of Halden" and "17 miles north of Kelwin".
bool from_two_places(const ClaimForm& a, const ClaimForm& b) {
  return a.sense == claims::Sense::distance && b.sense == claims::Sense::distance &&
         a.anchor.known() && b.anchor.known() && !a.anchor.is(b.anchor);
}

int nearness(const Vocabulary& vocabulary, const std::optional<LemmaId>& x, const std::optional<LemmaId>& y) {
  return x && y ? vocabulary.nearness(*x, *y) : 0;
}

bool one_deed_by_verbs(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  return a.verb && b.verb && of_one_deed(vocabulary.contrasts(*a.verb), vocabulary.contrasts(*b.verb));
}

// "Plans another stoppage", "vowed to walk out": the verb of the one tells that there will be one.
bool announcing(const Vocabulary& vocabulary, const ClaimForm& c) {
  static constexpr auto of_any = std::to_array<std::string_view>({"plan", "announce", "schedule", "set", "hold", "threaten", "call", "fix", "be", "expect", "due"});
  return c.verb && text::in(of_any, vocabulary.text(*c.verb));
}

// "The ship sailed on 3 June" and "the ship sank on 5 June", "the offer was made" and "the owners agreed": verbs that have nothing
// in common, of one subject or of two.
bool two_deeds(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  if (announcing(vocabulary, a) != announcing(vocabulary, b) && a.ahead && b.ahead) return false;
  if (one_deed_by_verbs(vocabulary, a, b)) return false;
  if (a.sense != claims::Sense::plain && a.sense == b.sense) return false;  // "begins", "opens"
  if (a.phrasing.phrasal || b.phrasing.phrasal || !a.subject || !b.subject || !a.verb || !b.verb || nearness(vocabulary, a.verb, b.verb) >= unlike) return false;
  return a.subject == b.subject || (nearness(vocabulary, a.subject, b.subject) < unlike && nearness(vocabulary, a.topic, b.topic) < unlike);
}

// Whether both values stand beside one word: "waited 40 minutes for the ambulance", "the ambulance came after 12"; besides the one that
// they may be told of.
bool beside_one_word(const ClaimForm& a, const ClaimForm& b, const std::optional<LemmaId>& besides = {}) {
  constexpr std::uint8_t beside = 2;
  return std::any_of(a.terms.begin(), a.terms.end(), [&](const Term& x) {
    return x.steps <= beside && x.lemma != besides && std::any_of(b.terms.begin(), b.terms.end(), [&](const Term& y) {
      return y.steps <= beside && (x.lemma == y.lemma || x.entity.is(y.entity));
    });
  });
}

// The news brings many deeds on many weekdays: only those of one deed, or of what is named by kin words, can
// differ. A name is no deed. Few days are told by their number. What fell last week did so on no one day.
bool one_deed(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  const auto days = [](const ClaimForm& c) { return *c.value->high - *c.value->low; };
  // "The verdict is expected on Friday", "is due on Thursday".
  if (a.ahead && b.ahead && a.subject && a.subject == b.subject && announcing(vocabulary, a) && announcing(vocabulary, b)) return true;
  if ((days(a) < few_days) != (days(b) < few_days)) return false;
  if (a.dated && b.dated) return !two_deeds(vocabulary, a, b);
  if (one_deed_by_verbs(vocabulary, a, b)) return true;
  // Few days to come are told: "appear before magistrates on Saturday", "go before the magistrates on Monday".
  if (a.ahead && b.ahead && beside_one_word(a, b, a.subject)) return true;
  const std::optional<LemmaId> x = a.topic_named ? a.verb : a.topic, y = b.topic_named ? b.verb : b.topic;
  return std::max({nearness(vocabulary, x, y), nearness(vocabulary, a.verb, b.verb), nearness(vocabulary, x, b.verb),
                   nearness(vocabulary, a.verb, y)}) >= kin;
}

// "The talks lasted seven hours" and "she flew for two": one length is more than twice the other, and the words that
// tell of them have nothing in common.
bool two_lengths(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  const double x = a.value->low.value_or(a.value->value), y = b.value->low.value_or(b.value->value);
  if ((2 * x >= y && 2 * y >= x) || beside_one_word(a, b)) return false;
  return std::max({nearness(vocabulary, a.topic, b.topic), nearness(vocabulary, a.verb, b.verb),
                   nearness(vocabulary, a.topic, b.verb), nearness(vocabulary, a.verb, b.topic)}) < unlike;
}

// "His fourth title" and "won the title for the sixth time": how often is told of what was done so often, and of the deed.
bool of_the_times(const ClaimForm& times, const ClaimForm& other) {
  constexpr std::uint8_t beside = 2;
  return times.topic == times.verb && std::any_of(times.terms.begin(), times.terms.end(), [&](const Term& t) {
    return t.steps <= beside && t.lemma != *times.topic && t.lemma == *other.topic;
  });
}

// "Finished third", "came in fifth": of those who are told in what place they ended.
bool of_placing(const Vocabulary& vocabulary, const ClaimForm& c) {
  static constexpr auto placing = std::to_array<std::string_view>({"finish", "come"});
  return text::in(placing, vocabulary.text(*c.topic));
}

// "A fire on the fourth floor", "watched from the sixth floor": where, and of two deeds.
bool of_two_spots(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  static constexpr auto spots = std::to_array<std::string_view>({"floor", "storey", "story", "platform", "row", "lane", "gate"});
  return a.topic == b.topic && text::in(spots, vocabulary.text(*a.topic)) && nearness(vocabulary, a.verb, b.verb) < kin;
}

// "The third strike" and "the fifth seed" are places in two rows. "The 14th day" goes on from one publication to
// the next.
bool one_row(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  static constexpr auto running = std::to_array<std::string_view>({"day", "night", "week", "month", "year", "hour"});
  const bool one_day = a.own_days && b.own_days ? a.own_days == b.own_days && a.own_days->first == a.own_days->second : a.published && a.published == b.published;
  if (a.topic == b.topic && text::in(running, vocabulary.text(*a.topic)) && !one_day) return false;
  if (of_two_spots(vocabulary, a, b)) return false;
  if ((of_placing(vocabulary, a) && of_placing(vocabulary, b)) || of_the_times(a, b) || of_the_times(b, a)) return true;
  return !a.value->dimension.empty() || (a.series && b.series) || nearness(vocabulary, a.topic, b.topic) >= kin;
}

// "24 seats" and "9 bills": the nouns have nothing in common. Of people too, unless either noun may mean anybody.
bool other_things(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  if (a.counted == Counted::unsaid || b.counted == Counted::unsaid || a.counted != b.counted) return false;
  if (a.counted == Counted::things) return vocabulary.nearness(*a.topic, *b.topic) < unlike;
  static constexpr auto anybody = std::to_array<std::string_view>({"people", "person", "man", "woman", "adult", "other", "victim", "passenger"});
  const std::string_view x = vocabulary.text(*a.topic), y = vocabulary.text(*b.topic);
  return a.topic != b.topic && !text::in(anybody, x) && !text::in(anybody, y) && vocabulary.nearness(*a.topic, *b.topic) < one_sort;
}

// "None of the crew was hurt" and "four passengers were hurt".
bool none_of_others(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  static constexpr auto anybody = std::to_array<std::string_view>({"people", "person", "man", "woman", "other", "victim"});
  if (a.kind != FindingKind::count || a.value->none == b.value->none || a.counted == Counted::unsaid || b.counted == Counted::unsaid || a.topic == b.topic) return false;
  return !text::in(anybody, vocabulary.text(*a.topic)) && !text::in(anybody, vocabulary.text(*b.topic)) && vocabulary.nearness(*a.topic, *b.topic) < one_sort;
}

// "39 million families" and "60 million children": groups are not counted as people are.
bool groups_and_people(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  static constexpr auto groups = std::to_array<std::string_view>({"family", "household", "couple"});
  const auto group = [&](const ClaimForm& c) { return text::in(groups, vocabulary.text(*c.topic)); };
  return a.kind == FindingKind::count && a.counted == Counted::people && b.counted == Counted::people && group(a) != group(b);
}

// "12 injured" and "14 dead": what befell so many is not what befell the others, save of two sorts of which reporters
// tell the same people.
bool other_lots(const ClaimForm& a, const ClaimForm& b) {
  using enum claims::EventClass;
  static constexpr std::pair<claims::EventClass, claims::EventClass> akin[] = {
      {injury, treatment}, {illness, treatment}, {rescue, entrapment}, {rescue, evacuation}, {rescue, capture}, {arrest, capture},
      {capture, entrapment}, {escape, absence}, {cancellation, postponement}, {rescue, carriage}, {evacuation, carriage},
      {entrapment, carriage}, {capture, carriage}, {evacuation, attendance}, {layoff, employment}};
  const auto x = toll_of(a), y = toll_of(b);
  if (!x || !y || *x == *y) return false;
  return std::none_of(std::begin(akin), std::end(akin), [&](const auto& p) {
    return (p.first == *x && p.second == *y) || (p.first == *y && p.second == *x);
  });
}

// "A man" and "the woman".
bool of_two_sexes(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  using entities::Gender;
  const Gender x = entities::noun_info(vocabulary.text(*a.topic)).gender, y = entities::noun_info(vocabulary.text(*b.topic)).gender;
  return x != Gender::unknown && y != Gender::unknown && x != y;
}

// "Her third title" and "his fifth"; "nine women" and "fourteen men".
bool of_other_sexes(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  const entities::Gender x = a.phrasing.owner, y = b.phrasing.owner;
  const bool owners = a.topic == b.topic && x != y && x != entities::Gender::unknown && y != entities::Gender::unknown;
  return owners || (a.kind == FindingKind::count && of_two_sexes(vocabulary, a, b));
}

// "The men's race" and "the women's race", "was asking" and "was sold": a word of the one value, and its contrast of the other,
// of which neither sentence has both.
bool of_contrasts(const ClaimForm& a, const ClaimForm& b) {
  const auto says = [](const ClaimForm& c, const Contrast& word) {
    return std::any_of(c.telling.begin(), c.telling.end(), [&](const Telling& t) { return t.contrast == word; });
  };
  return std::any_of(a.telling.begin(), a.telling.end(), [&](const Telling& x) {
    return x.of_value && std::any_of(b.telling.begin(), b.telling.end(), [&](const Telling& y) {
      return y.of_value && contrast(x.contrast, y.contrast) && !says(a, y.contrast) && !says(b, x.contrast);
    });
  });
}

// "The first ballot gave her 88 votes" and "in the second she got 104": who differs in which one it was and in how many differs
// in nothing.
bool of_two_turns(const ClaimForm& a, const ClaimForm& b) {
  if (a.kind != FindingKind::ordinal && all_differ(values::Kind::ordinal, a.company, b.company)) return true;
  if (a.kind != FindingKind::ordinal && a.kind != FindingKind::date) return false;
  return std::any_of(std::begin(figure_kinds), std::end(figure_kinds), [&](values::Kind kind) {
    // The first in 13 years is not the second in two.
    return (kind != values::Kind::duration || a.kind != FindingKind::ordinal) && all_differ(kind, a.company, b.company);
  });
}

// "The founder owns 51 % of the airline" and "a pension fund owns 24 %": parts of one whole that go into it side by side.
bool of_two_parts(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  if (a.kind != FindingKind::percentage || a.value->value + b.value->value > 100) return false;
  if (a.sense != b.sense || (a.sense != claims::Sense::share && a.sense != claims::Sense::votes)) return false;
  if (!a.subject || !b.subject || a.subject_entity.is(b.subject_entity)) return false;
  return nearness(vocabulary, a.subject, b.subject) < unlike && (a.topic == b.topic || common(a.complements, b.complements) > 0);
}

// Whether the words around two values set what they are told of against each other.
bool contrast_of(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  if (of_contrasts(a, b) || of_two_turns(a, b) || of_two_parts(vocabulary, a, b)) return true;
  if (of_two_ones(vocabulary, a.phrasing, b.phrasing) || of_other_sexes(vocabulary, a, b)) return true;
  return contrasting(a.kind) && (contrasted(vocabulary, a.phrasing, b.phrasing) || on_two_days(vocabulary, a, b) || in_two_stretches(a, b) || to_and_by(vocabulary, a, b));
}

// "Led 2-0 at half-time" and "won 3-1"; 61 to 38 of a senate and 210 to 190 of a house.
bool of_two_ballots(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  static constexpr auto on_the_way = std::to_array<std::string_view>({"half-time", "halftime", "interval", "break", "lead", "trail", "ahead", "behind"});
  const auto interim = [&](const ClaimForm& c) {
    return std::any_of(c.terms.begin(), c.terms.end(), [&](const Term& t) { return t.steps <= 2 && text::in(on_the_way, vocabulary.text(t.lemma)); });
  };
  constexpr double votes = 10, one_house = 1.5;  // fewer are goals; so much may be away
  const double x = a.value->value + a.value->second, y = b.value->value + b.value->second;
  return interim(a) != interim(b) || (std::min(x, y) >= votes && std::max(x, y) > one_house * std::min(x, y));
}

// "United beat Rovers" and "City beat Wanderers".
bool of_two_matches(const ClaimForm& a, const ClaimForm& b) {
  const EntityRef &x = a.subject_entity, &y = b.subject_entity;
  return a.subject_named && b.subject_named && a.subject != b.subject && x.known() && y.known() && !x.is(y) && common(a.mentioned, b.mentioned) == 0;
}

// Whom a description means is guessed where neither article tells the age of another child, or of another grown-up, and
// the ages are like: "a 62-year-old man" and "Otto Brandt, 66", "the driver, 34" and "a 43-year-old man".
bool may_be_one(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  const bool generation = (a.value->value < of_age) == (b.value->value < of_age) && a.lone_of_sort && b.lone_of_sort;
  if (!(generation || (a.lone && b.lone && a.described != b.described)) || !(a.described || b.described)) return false;
  if (of_two_sexes(vocabulary, a, b)) return false;
  // A deputy and a parolee are two.
  const bool people = a.counted == Counted::people && b.counted == Counted::people;
  if (a.described && b.described && (!people || vocabulary.nearness(*a.topic, *b.topic) < kin)) return false;
  if (a.value->grain > 1 || b.value->grain > 1) return false;  // "in his twenties"
  return a.value->value <= b.value->value + like_age && b.value->value <= a.value->value + like_age;
}

// Reports of one person's age seldom lie more than ten years apart; if they lie further, they are of two times of life.
bool of_two_ages(const ClaimForm& a, const ClaimForm& b) {
  const double gap = a.value->value < b.value->value ? b.value->value - a.value->value : a.value->value - b.value->value;
  return gap > (a.entity.is(b.entity) ? other_time_of_life : like_age);
}

}  // namespace

bool two_persons(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  if (a.entity.known() && b.entity.known()) return !a.entity.is(b.entity) && !may_be_one(vocabulary, a, b);
  return a.bearer && b.bearer && *a.bearer != *b.bearer;
}

Apart told_apart(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  const FindingKind kind = a.kind;
  const auto part = [](const ClaimForm& c) { return c.value->scope == values::Scope::part; };
  const auto expected = [](const ClaimForm& c) { return c.value->scope == values::Scope::expected; };
  Apart out;
  out.senses = claims::exclude(a.sense, b.sense) || groups_and_people(vocabulary, a, b) || other_lots(a, b) || none_of_others(vocabulary, a, b);
  out.deeds = (kind == FindingKind::date && !one_deed(vocabulary, a, b)) ||
              (kind == FindingKind::duration && two_lengths(vocabulary, a, b));
  out.rows = kind == FindingKind::ordinal && !one_row(vocabulary, a, b);
  out.things = kind == FindingKind::count && other_things(vocabulary, a, b);
  out.persons = two_persons(vocabulary, a, b);
  if (kind == FindingKind::duration) out.earlier = one_is_earlier(a, b);
  out.ages = kind == FindingKind::age && a.value->dimension == "age" && of_two_ages(a, b);
  if (kind == FindingKind::time) {
    out.expected = a.forecast != b.forecast;
    out.days = days_apart(a, b, 1) || hours_of_two_days(a, b);
  }
  out.contrast = contrast_of(vocabulary, a, b);
  if (kind == FindingKind::ordinal) out.owners = of_two_people(a, b);
  if (kind == FindingKind::outcome) {
    out.contrast = out.contrast || of_two_ballots(vocabulary, a, b);
    out.owners = of_two_matches(a, b);
    out.days = other_days(a, b);
    out.earlier = one_is_earlier(a, b);
  }
  if (!figure(kind)) return out;
  out.expected = expected(a) != expected(b);
  out.part = part(a) != part(b) && a.topic != b.topic;
  out.days = other_days(a, b);
  out.earlier = one_is_earlier(a, b);
  out.owners = of_two_people(a, b) || from_two_places(a, b);
  return out;
}

}  // namespace crossread::consistency
