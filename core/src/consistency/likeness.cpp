#include "consistency/likeness.h"

#include <algorithm>
#include <array>
#include <bit>

#include "consistency/common.h"
#include "consistency/told_apart.h"
#include "language/vectors.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

// Beyond this many arcs of the tree only the same word counts as a counterpart.
constexpr std::uint8_t close_steps = 3;

constexpr std::uint8_t literal = 128;  // beside the per cents of a meeting: the same lemma stands there

// How much a counterpart counts by how close it stands to its value, in per cent.
int standing(const Term& counterpart) { return 50 + counterpart.closeness / 2; }

// A product of two per cents in per cent, rounded down: division by a hundred as a product, which compilers take many
// at a time.
std::uint16_t per_cent_of(std::uint8_t a, std::uint8_t b) {
  const auto product = static_cast<std::uint16_t>(a * b);
  return static_cast<std::uint16_t>(static_cast<std::uint16_t>(product * 41944u >> 16) >> 6);
}
static_assert([] {
  for (std::uint32_t n = 0; n <= 10000; ++n)
    if ((n * 41944u >> 22) != n / 100) return false;
  return true;
}());

/// Weighted sums over the words of one claim: of those near the value, of their counterparts in the
/// other claim, and of the words that the two share literally.
struct Overlap {
  int near_all = 0, near_met = 0, exact = 0;
};

Overlap overlap_of(const WeighedWords& from, const std::uint8_t* met) {
  std::uint16_t near = 0, exact = 0;  // of at most 2 * claim_reach terms
  for (std::size_t t = 0; t < from.near.size(); ++t) {
    const auto per_cent = static_cast<std::uint8_t>(met[t] & ~literal);
    near = static_cast<std::uint16_t>(near + per_cent_of(from.near[t], per_cent));
    exact = static_cast<std::uint16_t>(exact + from.weights[t] * (met[t] >> 7));
  }
  return {from.near_all, near, exact};
}

std::int16_t per_cent(int part, int whole) {
  return whole <= 0 ? std::int16_t{0} : static_cast<std::int16_t>(std::clamp(100 * part / whole, 0, 100));
}

std::int16_t flag(bool on) { return on ? 100 : 0; }

// The figures of a number as written, without the noughts behind: "148" for 1.48 and 148,000.
std::string figures(double value) {
  if (value < 0) value = -value;
  if (value > 1e15) return {};
  auto scaled = static_cast<std::uint64_t>(value * 1000 + 0.5);
  while (scaled != 0 && scaled % 10 == 0) scaled /= 10;
  return scaled == 0 ? std::string() : std::to_string(scaled);
}

// A slip of the pen: one figure is another, or two have changed places.
bool misprint(double a, double b) {
  std::string x = figures(a), y = figures(b);
  if (x == y) return x.size() >= 1;  // a nought too many
  if (x.size() != y.size() || x.size() < 2) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differing += x[i] != y[i];
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return differing == 1 || x == y;
}

// "Six votes to three" and "five to four", "seven women and five men" and "four women and eight men": what the one report gives more
// of to the one part it takes from the other.
bool one_whole(const ClaimForm& a, const ClaimForm& b) {
  constexpr double whole = 7;  // fewer come to one sum by chance
  const values::Value &v = *a.value, &w = *b.value;
  if (v.kind == values::Kind::score && w.kind == values::Kind::score) {
    const double sum = v.value + v.second;
    const bool votes = v.unit == values::vote_unit || w.unit == values::vote_unit || (a.happening == b.happening && a.happening != claims::EventClass::open);
    return votes && sum >= whole && sum == w.value + w.second;
  }
  if (a.kind != FindingKind::count || b.kind != FindingKind::count || a.topic != b.topic) return false;
  return std::any_of(a.company.begin(), a.company.end(), [&](const Asserted& x) {
    return x->kind == values::Kind::count && v.value + x->value >= whole && std::any_of(b.company.begin(), b.company.end(), [&](const Asserted& y) {
      return y->kind == values::Kind::count && v.value + x->value == w.value + y->value;
    });
  });
}

// "412 votes to 187", "412 for, 87 against": two votes seldom have a side of so many in common.
bool one_side(const ClaimForm& a, const ClaimForm& b) {
  constexpr double many = 20;
  const values::Value &v = *a.value, &w = *b.value;
  if (v.kind != values::Kind::score || w.kind != values::Kind::score) return false;
  return (v.value >= many && v.value == w.value) || (v.second >= many && v.second == w.second);
}

// Where a value lies, for asking how far two are apart.
double middle(const values::Value& v) {
  if (v.low && v.high) return (*v.low + *v.high) / 2;
  return v.low ? *v.low : v.high ? *v.high : v.value;
}

constexpr double half_a_year = 184;  // days

std::int16_t closeness(const values::Value& a, const values::Value& b) {
  if (a.clock && b.clock) {
    const double gap = values::clock_distance(a, b);
    return static_cast<std::int16_t>(gap >= 36000 ? 0 : 100 - static_cast<int>(gap / 360));
  }
  if (a.dimension == "since") return 100;  // years, or never
  if (a.kind == values::Kind::score && (a.none || b.none)) return 100;
  if (a.none || b.none) return 50;         // nobody is as far from three as from thirty
  double x = middle(a), y = middle(b);
  if (a.kind == values::Kind::date || a.kind == values::Kind::time) {
    double gap = x < y ? y - x : x - y;  // days
    // One day of two months, "1 July" and "1 September", is a slip as two days of a month are.
    constexpr std::size_t date = 10;  // letters of "2026-07-01"
    const bool one_number = a.timex.size() == date && b.timex.size() == date && std::string_view(a.timex).substr(8) == std::string_view(b.timex).substr(8);
    if (one_number && gap < half_a_year) return 100;
    // Two months of half a year are as near to each other as two days are.
    const auto month = [](const values::Value& v) { return v.low && v.high && *v.high - *v.low >= 27 && *v.high - *v.low < 93; };
    if (month(a) && month(b) && gap < half_a_year) gap /= 30;
    return static_cast<std::int16_t>(gap <= 8 ? 100 : gap <= 100 ? 108 - static_cast<int>(gap) : 0);
  }
  if (x < 0) x = -x;
  if (y < 0) y = -y;
  if (x > y) std::swap(x, y);
  // Beyond three fifths nearer is not likelier: what differs by a tenth may well be another thing.
  return y == 0 ? std::int16_t{100} : static_cast<std::int16_t>(std::min(100, static_cast<int>(100 * x / y) * 5 / 3));
}

int scope_group(values::Scope s) {
  switch (s) {
    case values::Scope::whole: case values::Scope::total: case values::Scope::so_far: return 0;
    case values::Scope::part: return 1;
    case values::Scope::added: return 2;
    case values::Scope::expected: return 3;
  }
  return 0;
}

bool company_agrees(const ClaimForm& a, const ClaimForm& b) {
  for (const Asserted& x : a.company)
    for (const Asserted& y : b.company)
      // Small counts and the day of the news are in company with everything.
      if (x->kind == y->kind && x->kind != values::Kind::date && x->kind != values::Kind::time &&
          (x->value >= 4 || x->kind != values::Kind::count) &&
          values::compatible(*x, *y) == values::Relation::equal)
        return true;
  return false;
}

// The logarithm of n to the base 2 in steps of an eighth, times a hundred over sixteen: 100 for 65,536.
std::int16_t logarithm(std::uint64_t n) {
  const int halvings = std::max(0, static_cast<int>(std::bit_width(n)) - 4);
  n >>= halvings;
  const int eighths = 8 * halvings;
  static constexpr int fine[] = {0, 0, 8, 13, 16, 19, 21, 22, 24, 25, 27, 28, 29, 30, 30, 31};
  return static_cast<std::int16_t>(std::min(100, (eighths + fine[n]) * 100 / 128));
}

bool calendar(FindingKind kind) { return kind == FindingKind::date || kind == FindingKind::time; }

void add_signs_apart(Features& features, const Apart& apart) {
  const auto set = [&](Feature f, bool on) { features[static_cast<std::size_t>(f)] = flag(on); };
  set(Feature::sense_clash, apart.senses);
  set(Feature::deed_clash, apart.deeds);
  set(Feature::row_clash, apart.rows);
  set(Feature::thing_clash, apart.things);
  set(Feature::expected_clash, apart.expected);
  set(Feature::part_clash, apart.part);
  set(Feature::days_clash, apart.days);
  set(Feature::earlier_clash, apart.earlier);
  set(Feature::owner_clash, apart.owners);
  set(Feature::person_clash, apart.persons);
  set(Feature::age_clash, apart.ages);
  set(Feature::contrast_clash, apart.contrast);
}

constexpr int related = 30;   // below this two words are called different
constexpr int one_noun = 60;  // from here on two words may name one thing

// How far a figure may lie above a coarser one that cuts it off: "$43 million" of 43,712,400.
bool cut_off(const values::Value& a, const values::Value& b) {
  const values::Value &coarse = a.grain > b.grain ? a : b, &fine = a.grain > b.grain ? b : a;
  if (coarse.grain <= fine.grain || middle(coarse) < 10 * coarse.grain || !coarse.low || !fine.low || !fine.high) return false;
  const double over = middle(fine) - middle(coarse);
  return over > 0 && over < coarse.grain;
}

// "148 passengers", "154 people on board": so many more are the crew.
bool with_crew(double passengers, double all) { return all > passengers && all - passengers <= 4 + passengers / 8; }

bool calendar_value(const values::Value& v) { return v.kind == values::Kind::date || v.kind == values::Kind::time; }

constexpr double bound_reach = 5400;  // seconds

// Whether a word right beside the verbs is the same, besides the verbs and the subjects.
bool beside_both(const ClaimForm& a, const ClaimForm& b) {
  constexpr std::uint8_t beside = 2;
  return std::any_of(a.terms.begin(), a.terms.end(), [&](const Term& x) {
    if (x.steps > beside || x.lemma == a.verb || x.lemma == a.subject) return false;
    return std::any_of(b.terms.begin(), b.terms.end(), [&](const Term& y) { return y.steps <= beside && x.lemma == y.lemma; });
  });
}

}  // namespace

Features features_of_forms(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b, const Apart& apart) {
  Features out{};
  const auto set = [&out](Feature f, std::int16_t value) { out[static_cast<std::size_t>(f)] = value; };
  const auto nearness = [&](const std::optional<LemmaId>& p, const std::optional<LemmaId>& q) {
    return p && q ? vocabulary.nearness(*p, *q) : 0;
  };
  set(Feature::topic, static_cast<std::int16_t>(nearness(a.topic, b.topic)));
  set(Feature::topic_same, flag(a.topic == b.topic));
  const int verbs = nearness(a.verb, b.verb);
  set(Feature::verb, static_cast<std::int16_t>(verbs));
  set(Feature::verb_clash, flag(a.verb && b.verb && verbs < related));
  const bool one_subject = a.subject_entity.is(b.subject_entity);
  const int subjects = one_subject ? 100 : nearness(a.subject, b.subject);
  set(Feature::names, static_cast<std::int16_t>(std::min<std::size_t>(3, common(a.mentioned, b.mentioned)) * 33));
  set(Feature::company, flag(company_agrees(a, b)));
  set(Feature::verb_and_subject, static_cast<std::int16_t>(std::min(verbs, subjects)));

  const values::Value &v = *a.value, &w = *b.value;
  set(Feature::magnitude, closeness(v, w));
  set(Feature::digits, flag(!calendar(a.kind) && (misprint(v.value, w.value) || one_whole(a, b))));
  set(Feature::scope_clash, flag(scope_group(v.scope) != scope_group(w.scope)));
  set(Feature::forecast_clash, flag(a.forecast != b.forecast));
  const std::string &teller = a.teller, &other = b.teller;
  const bool one_voice = a.voice.is(b.voice) || (!teller.empty() && teller == other);
  const bool both = a.attributed && b.attributed;
  set(Feature::voice_same, flag(one_voice));
  set(Feature::voice_clash, flag(both && !one_voice && (a.voice.known() || !teller.empty()) &&
                                 (b.voice.known() || !other.empty())));
  set(Feature::marker_same, flag(a.marker && a.marker == b.marker));
  const std::size_t modifiers = common(a.modifiers, b.modifiers);
  set(Feature::modifier_same, flag(modifiers > 0));
  set(Feature::modifier_clash, flag(modifiers == 0 && !a.modifiers.empty() && !b.modifiers.empty()));
  if (a.days && b.days) {
    // A day's slack: late on Sunday in one time zone is Monday in another.
    const bool other_days = a.days->first > b.days->second + 1 || b.days->first > a.days->second + 1;
    set(Feature::day_same, flag(!other_days));
  }
  set(Feature::hedged, flag(v.hedge != values::Hedge::none || w.hedge != values::Hedge::none));
  set(Feature::entity_same, flag(a.entity.is(b.entity)));
  set(Feature::series, (a.series && b.series) || one_side(a, b) ? 400 : 0);  // rare and strong: not to be shrunk like the rest
  set(Feature::spoken, flag(a.spoken || b.spoken));
  const bool named = a.subject_entity.known() && b.subject_entity.known();
  set(Feature::subject_clash, flag(a.subject && b.subject && !one_subject && (named || subjects < related)));
  // "Heard from 64 witnesses" is no change from them.
  static constexpr auto taking = std::to_array<std::string_view>({"hear", "come", "collect", "receive", "take", "get", "learn", "draw", "gather", "recruit", "select", "choose", "hail"});
  const auto baseline = [&](const ClaimForm& c) {
    if (!c.marker) return false;
    const std::string& marker = vocabulary.text(*c.marker);
    return marker == "than" || (marker == "from" && !(c.verb && text::in(taking, vocabulary.text(*c.verb))));
  };
  set(Feature::baseline_clash, flag(baseline(a) != baseline(b)));
  set(Feature::anchor_same, flag(a.anchor.is(b.anchor)));
  set(Feature::anchor_clash, flag(a.anchor.known() && b.anchor.known() && !a.anchor.is(b.anchor)));
  set(Feature::unit_same, flag(!v.unit.empty() && v.unit == w.unit));
  set(Feature::ahead, flag(a.ahead && b.ahead));
  set(Feature::ahead_clash, flag(a.ahead != b.ahead));
  set(Feature::dated, flag(a.dated && b.dated));
  const bool counts = a.kind == FindingKind::count;
  set(Feature::large_counts, flag(counts && a.few_have && b.few_have));
  set(Feature::small_counts, flag(counts && !v.none && !w.none && !(a.few_have && b.few_have) && nearness(a.topic, b.topic) < one_noun));
  set(Feature::complement_same, flag(common(a.complements, b.complements) > 0));
  const bool two_sorts = a.happening != b.happening;
  const bool sorts_known = a.happening != claims::EventClass::open && b.happening != claims::EventClass::open;
  set(Feature::class_same, flag(sorts_known && !two_sorts));
  set(Feature::class_clash, flag(sorts_known && two_sorts));
  const auto toll = toll_of(a);
  set(Feature::toll_same, flag(counts && toll && toll == toll_of(b)));
  set(Feature::toll_clash, flag(counts && toll != toll_of(b)));
  set(Feature::deed_same, a.verb && a.verb == b.verb && subjects >= one_noun && beside_both(a, b) ? 400 : 0);  // as series
  add_signs_apart(out, apart);
  return out;
}

bool same_told(const values::Value& a, const values::Value& b) {
  const values::Relation r = values::compatible(a, b);
  if (r != values::Relation::compatible) return r == values::Relation::equal;
  if (!calendar_value(a) && a.value == b.value && a.unit == b.unit) return true;
  return a.hedge == values::Hedge::none && b.hedge == values::Hedge::none &&
         std::min(figures(a.value).size(), figures(b.value).size()) >= 2;
}

values::Relation relation_of(const ClaimForm& a, const ClaimForm& b) {
  const values::Value &v = *a.value, &w = *b.value;
  const values::Relation relation = values::compatible(v, w);
  if (relation != values::Relation::conflicting) return relation;
  // Figures for two days are two figures.
  if (a.as_of && b.as_of && *a.as_of != *b.as_of) return values::Relation::incomparable;
  if (a.kind == FindingKind::time && v.clock && w.clock) {
    if (v.clock == w.clock) return values::Relation::compatible;
    // "After ten" is true of half past ten.
    const auto within = [](double later) { return later > 0 && later <= bound_reach; };
    const double gap = *w.clock - *v.clock;
    if ((a.after && within(gap)) || (b.after && within(-gap)) || (a.before && within(-gap)) || (b.before && within(gap)))
      return values::Relation::compatible;
  }
  if (a.kind == FindingKind::date) {
    // The same words, or the same weekday of another week: the day of publication misleads.
    const double gap = *v.low < *w.low ? *w.low - *v.low : *v.low - *w.low;
    const bool one_day = *v.low == *v.high && *w.low == *w.high;
    // A night is told of the day before it or of the day after, here or there in the world.
    // The same part of two days is two times.
    const auto part = [](const values::Value& x) { return std::string_view(x.timex).substr(std::min(x.timex.size(), x.timex.find('T'))); };
    const bool same_part = !part(v).empty() && part(v) == part(w);
    const bool parted = v.kind == values::Kind::time || w.kind == values::Kind::time || !v.mod.empty() || !w.mod.empty();
    // "On Tuesday morning" was no night before "Wednesday", nor "on Wednesday evening" one after "Tuesday".
    const values::Value &sooner = *v.low < *w.low ? v : w, &later = *v.low < *w.low ? w : v;
    const std::string_view before = part(sooner), after = part(later);
    const bool by_day = before == "TMO" || before == "TMI" || before == "TAF" || after == "TAF" || after == "TEV";
    const bool by_night = parted && !same_part && !by_day;
    const bool weekdays = !(a.dated && b.dated);
    if (one_day && by_night && (gap == 1 || (weekdays && (gap == 6 || gap == 8)))) return values::Relation::compatible;
    const bool weeks = weekdays && (gap == 7 || gap == 14);
    if ((one_day && weeks) || a.printed == b.printed) return values::Relation::compatible;
  }
  // A pact with eleven nations is one of twelve.
  if (a.kind == FindingKind::count && a.others != b.others && w.value - v.value == (a.others ? 1 : -1))
    return values::Relation::compatible;
  if (a.kind == FindingKind::count && a.passengers != b.passengers && a.counted == Counted::people && b.counted == Counted::people &&
      with_crew(a.passengers ? v.value : w.value, a.passengers ? w.value : v.value))
    return values::Relation::compatible;
  if (!calendar(a.kind) && cut_off(v, w)) return values::Relation::compatible;
  return relation;
}

std::vector<std::uint8_t> term_meetings(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b) {
  const std::size_t of_a = in_blocks(a.terms.size());
  std::vector<std::uint8_t> out(of_a + in_blocks(b.terms.size()));
  for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
    const Term &x = a.terms[i], &y = b.terms[j];
    if (x.lemma < y.lemma) ++i;
    else if (y.lemma < x.lemma) ++j;
    else {
      out[i++] = static_cast<std::uint8_t>(literal + standing(y));
      out[of_a + j++] = static_cast<std::uint8_t>(literal + standing(x));
    }
  }
  // A word that does not stand there itself meets with the most similar one, both close to their values.
  const auto meet = [](std::uint8_t& met, int nearness, const Term& counterpart) {
    met = std::max(met, static_cast<std::uint8_t>(nearness * standing(counterpart) / 100));
  };
  for (std::size_t i = 0; i < a.terms.size(); ++i) {
    const Term& x = a.terms[i];
    if (x.steps > close_steps) continue;
    std::uint8_t* met_y = out.data() + of_a;
    for (const Term& y : b.terms) {
      std::uint8_t &of_x = out[i], &of_y = *met_y++;
      if (y.steps > close_steps || (of_x >= literal && of_y >= literal)) continue;
      const int nearness = x.entity.is(y.entity) ? 100 : vocabulary.nearness(x.lemma, y.lemma);
      meet(of_x, nearness, y);
      meet(of_y, nearness, x);
    }
  }
  return out;
}

Covered covered(const WeighedWords& words, const std::uint8_t* met) {
  const Overlap x = overlap_of(words, met);
  return {per_cent(x.near_met, x.near_all), x.exact};
}

// The share of the words of two is no larger than the larger one of their shares.
WordLikeness most_alike(const Covered& a, const Covered& b) {
  const auto near = static_cast<std::int16_t>(std::max(a.near, b.near));
  return {near, near, per_cent(a.exact + b.exact, 800), 100};
}

WordLikeness likeness_of_words(const WeighedWords& a, const std::uint8_t* of_a, const WeighedWords& b, const std::uint8_t* of_b) {
  const Overlap x = overlap_of(a, of_a), y = overlap_of(b, of_b);
  const bool fewer = x.near_all < y.near_all;
  return {fewer ? per_cent(x.near_met, x.near_all) : per_cent(y.near_met, y.near_all),
          per_cent(x.near_met + y.near_met, x.near_all + y.near_all), per_cent(x.exact + y.exact, 800),
          static_cast<std::int16_t>(language::alikeness(a.gist, b.gist))};
}

int loneliness(std::uint32_t of_one, std::uint32_t of_other) {
  return of_one + of_other > 200 ? 0 : 200 / static_cast<int>(std::max<std::uint32_t>(2, of_one + of_other));
}

int crowd(std::uint32_t of_one, std::uint32_t of_other) { return logarithm(static_cast<std::uint64_t>(of_one) * of_other); }

std::string_view to_string(Feature feature) {
  static constexpr std::string_view names[feature_count] = {
      "near_covered", "lead_words", "rare_words", "topic", "topic_same", "verb", "verb_clash", "verb_and_subject",
      "names", "company", "magnitude", "digits", "scope_clash", "forecast_clash", "voice_same", "voice_clash",
      "marker_same", "lead", "place_gap", "alone", "crowd", "modifier_same", "modifier_clash", "day_same", "hedged",
      "entity_same", "series", "spoken", "gist", "lead_gist",
      "subject_clash", "baseline_clash", "anchor_same", "anchor_clash", "unit_same",
      "alone_of_unit", "ahead", "ahead_clash", "dated", "large_counts", "small_counts", "complement_same",
      "class_same", "class_clash", "toll_same", "alone_of_toll", "toll_clash", "sense_clash", "deed_clash", "row_clash", "thing_clash", "expected_clash", "part_clash", "days_clash",
      "earlier_clash", "owner_clash", "person_clash", "age_clash", "contrast_clash", "deed_same", "told_too"};
  return names[static_cast<std::size_t>(feature)];
}

}  // namespace crossread::consistency
