#include "consistency/told_apart.h"

#include <algorithm>

#include "claims/sense.h"

namespace crossread::consistency {
namespace {

constexpr double like_age = 10;  // years
constexpr int kin = 30;  // below this two words are called different

// Whether two figures are of two years, two months or two days: the day on which one is told says nothing
// of the month that it is of.
bool other_days(const ClaimView& a, const ClaimView& b) {
  if (!a.own_days || !b.own_days) return false;
  const auto [x, y] = *a.own_days;
  const auto [p, q] = *b.own_days;
  const auto sort = [](double days) { return days < 1 ? 0 : days < 14 ? 1 : days < 40 ? 2 : days < 300 ? 3 : 4; };
  return sort(y - x) == sort(q - p) && (x > q + 1 || p > y + 1);
}

bool figure(FindingKind kind) {
  return kind == FindingKind::count || kind == FindingKind::money || kind == FindingKind::percentage ||
         kind == FindingKind::measure;
}

// "Luck threw for 205 yards" and "Charles ran for 226": each has his own.
bool of_two_people(const Story& story, const ClaimView& a, const ClaimView& b) {
  const auto person = [&](const ClaimView& c) {
    return c.subject_named && story.entities.entities[static_cast<std::size_t>(c.subject_entity)].kind == EntityKind::person;
  };
  return a.subject_entity != b.subject_entity && a.subject_entity != no_index && b.subject_entity != no_index && person(a) && person(b);
}

// "13 miles east of Halden" and "23 miles north of Kelwin".
bool from_two_places(const ClaimView& a, const ClaimView& b) {
  return a.claim->setting.sense == claims::Sense::distance && b.claim->setting.sense == claims::Sense::distance &&
         a.anchor != no_index && b.anchor != no_index && a.anchor != b.anchor;
}

// The news brings many deeds on many weekdays: only those of one deed, or of what is named by kin words, can
// differ. Few days are told by their number.
bool one_deed(const Vocabulary& vocabulary, const ClaimView& a, const ClaimView& b) {
  if (a.dated && b.dated) return true;
  const auto near = [&](const std::optional<LemmaId>& x, const std::optional<LemmaId>& y) {
    return x && y ? vocabulary.nearness(*x, *y) : 0;
  };
  return std::max({near(a.topic, b.topic), near(a.verb, b.verb), near(a.topic, b.verb), near(a.verb, b.topic)}) >= kin;
}

// "25 seats" and "15 bills": the nouns have nothing in common, and do not both mean people.
bool other_things(const Vocabulary& vocabulary, const ClaimView& a, const ClaimView& b) {
  if (a.counted == Counted::unsaid || b.counted == Counted::unsaid || a.counted != b.counted) return false;
  return a.counted == Counted::things && vocabulary.nearness(*a.topic, *b.topic) < kin;
}

// Whom a description means is guessed where neither article tells the age of anybody else and the ages are
// like: "a 71-year-old man" and "Petre Lungu, 77".
bool may_be_one(const ClaimView& a, const ClaimView& b) {
  if (a.described == b.described || a.rivals != 1 || b.rivals != 1) return false;
  if (a.value->grain > 1 || b.value->grain > 1) return false;  // "in his twenties"
  return a.value->value <= b.value->value + like_age && b.value->value <= a.value->value + like_age;
}

}  // namespace

bool two_persons(const ClaimView& a, const ClaimView& b) {
  if (a.entity != no_index && b.entity != no_index) return a.entity != b.entity && !may_be_one(a, b);
  return a.bearer && b.bearer && *a.bearer != *b.bearer;
}

bool told_apart(const Story& story, const Vocabulary& vocabulary, const ClaimView& a, const ClaimView& b) {
  if (claims::exclude(a.claim->setting.sense, b.claim->setting.sense)) return true;
  if (a.claim->kind == FindingKind::date && !one_deed(vocabulary, a, b)) return true;
  if (a.claim->kind == FindingKind::count && other_things(vocabulary, a, b)) return true;
  if (!figure(a.claim->kind)) return false;
  const auto part = [](const ClaimView& c) { return c.value->scope == values::Scope::part; };
  const auto expected = [](const ClaimView& c) { return c.value->scope == values::Scope::expected; };
  if (expected(a) != expected(b) || (part(a) != part(b) && a.topic != b.topic)) return true;
  return other_days(a, b) || a.earlier != b.earlier || of_two_people(story, a, b) || from_two_places(a, b);
}

}  // namespace crossread::consistency
