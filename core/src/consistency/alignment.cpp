#include "consistency/alignment.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace crossread::consistency {
namespace {

using claims::EventClass;

// General words for people; which people they are is told by the event.
constexpr auto people = std::to_array<std::string_view>(
    {"people", "person", "man", "woman", "resident", "civilian", "individual", "victim", "other"});

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y) ++x;
    else if (*y < *x) ++y;
    else ++n, ++x, ++y;
  }
  return n;
}

std::vector<Index> shared(const std::vector<Index>& a, const std::vector<Index>& b) {
  std::vector<Index> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

void tidy(auto& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// What the alignment of a kind asks for. Every line must hold.
struct Demand {
  FindingKind kind;
  bool topic;              ///< the measured noun must be the same
  bool event;              ///< both must hang on events of one class or one verb
  std::size_t frame;       ///< shared words among noun, modifiers and event
  std::size_t context;     ///< shared content words in the sentence, the frame included
  std::size_t entities;    ///< shared participants (with `event`) or names in the sentence
};

// For agreement little is asked, since equal values speak for themselves. For dispute, enough that
// real articles on one event, where true conflicts are rare, stay silent: sharing the counted noun
// proves nothing, it must be told of the same thing too.
constexpr Demand agreement[] = {
    {FindingKind::duration, true, true, 1, 1, 1},   {FindingKind::date, true, true, 1, 1, 1},
    {FindingKind::time, false, false, 1, 2, 0},     {FindingKind::count, true, false, 1, 2, 0},
    {FindingKind::money, false, false, 1, 2, 0},    {FindingKind::percentage, false, false, 1, 2, 0},
    {FindingKind::measure, false, false, 1, 2, 0},  {FindingKind::ordinal, true, false, 1, 2, 0},
    {FindingKind::outcome, false, false, 0, 2, 0},
};
constexpr Demand dispute[] = {
    {FindingKind::duration, true, true, 1, 2, 1},   {FindingKind::date, true, true, 1, 3, 2},
    {FindingKind::time, true, true, 1, 3, 1},       {FindingKind::count, true, false, 2, 3, 0},
    {FindingKind::money, true, false, 1, 3, 0},     {FindingKind::percentage, true, false, 1, 3, 0},
    {FindingKind::measure, true, false, 2, 3, 0},   {FindingKind::ordinal, true, false, 2, 3, 1},
    {FindingKind::outcome, false, false, 1, 3, 2},
};

bool same_scope(values::Scope a, values::Scope b) {
  const auto group = [](values::Scope s) {
    switch (s) {
      case values::Scope::whole: case values::Scope::total: case values::Scope::so_far: return 0;
      case values::Scope::part: return 1;
      case values::Scope::added: return 2;
      case values::Scope::expected: return 3;
    }
    return 0;
  };
  return group(a) == group(b);
}

// How many digits of a number carry meaning: 3 for 12,400, 4 for 12,430, 2 for 7.5.
int significant_digits(double value) {
  if (value < 0) value = -value;
  if (value == 0 || value > 1e15) return 0;
  auto scaled = static_cast<std::uint64_t>(value * 1000 + 0.5);
  while (scaled != 0 && scaled % 10 == 0) scaled /= 10;
  int digits = 0;
  for (; scaled != 0; scaled /= 10) ++digits;
  return digits;
}

// Two sets of participants can be those of one event if both name two of the same, or one names
// nobody whom the other does not.
bool participants_fit(const ClaimView& a, const ClaimView& b) {
  const auto common = shared(a.participants, b.participants);
  if (common.size() >= 2) return true;
  return common.size() == std::min(a.participants.size(), b.participants.size());
}

bool days_fit(const ClaimView& a, const ClaimView& b) {
  if (!a.days || !b.days) return true;
  // A day's slack: late on Sunday in one time zone is Monday in another.
  return a.days->first <= b.days->second + 1 && b.days->first <= a.days->second + 1;
}

}  // namespace

std::string fold(std::string_view lemma) {
  const EventClass cls = claims::event_class(lemma);
  if (cls != EventClass::open) return "#" + std::to_string(static_cast<int>(cls));
  if (std::find(people.begin(), people.end(), lemma) != people.end()) return "#people";
  return std::string(lemma);
}

ClaimView view(const Story& story, Index article, const claims::Claim& claim) {
  const ArticleAnalysis& a = story.at(article);
  ClaimView v;
  v.article = article;
  v.claim = &claim;
  if (claim.value != no_index) v.value = &a.values[static_cast<std::size_t>(claim.value)];
  if (claim.event != no_index) v.event = &a.claims.events[static_cast<std::size_t>(claim.event)];
  v.topic = fold(a.annotation.words[claim.topic].lemma);
  for (const std::string& w : claim.frame) v.frame.push_back(fold(w));
  for (const std::string& w : claim.context) v.context.push_back(fold(w));
  tidy(v.frame);
  const text::Sentence& sentence = a.document.sentences[claim.sentence];
  for (std::uint32_t w = sentence.first_token; w < sentence.end_token; ++w) {
    const language::Word& word = a.annotation.words[w];
    if (word.head == static_cast<std::int32_t>(claim.topic) &&
        (word.deprel == language::Deprel::amod || word.deprel == language::Deprel::compound))
      v.modifiers.push_back(fold(text::lower(word.lemma)));
  }
  tidy(v.modifiers);
  v.context.insert(v.context.end(), v.frame.begin(), v.frame.end());
  tidy(v.context);
  v.voice = story.global(article, claim.voice);
  if (v.event) {
    for (const claims::Participant& p : v.event->participants) {
      const Index g = story.global(article, p.entity);
      const bool named = g != no_index && a.annotation.words[p.word].upos == language::Upos::PROPN;
      if (named) v.participants.push_back(g);
      else v.described.push_back(text::lower(a.annotation.words[p.word].lemma));
    }
    tidy(v.participants);
    tidy(v.described);
    if (v.event->date != no_index && claim.kind != FindingKind::date) {
      const values::Value& date = a.values[static_cast<std::size_t>(v.event->date)];
      if (date.kind == values::Kind::date && date.low && date.high) v.days = {*date.low, *date.high};
    }
  }
  for (std::uint32_t w = sentence.first_token; w < sentence.end_token; ++w) {
    const Index g = story.global(article, a.entities.of_word(w));
    if (g != no_index) v.mentioned.push_back(g);
  }
  tidy(v.mentioned);
  return v;
}

Likeness likeness(const Story& story, const ClaimView& a, const ClaimView& b) {
  Likeness none;
  const claims::Claim &x = *a.claim, &y = *b.claim;
  if (x.kind != y.kind || x.forecast != y.forecast) return none;
  if (a.value && b.value) {
    if (values::compatible(*a.value, *b.value) == values::Relation::incomparable) return none;
    if (!same_scope(a.value->scope, b.value->scope)) return none;
  }
  // Two sources may well differ; only one voice, or two writers, can contradict each other.
  if (a.voice != b.voice && a.voice != no_index && b.voice != no_index) return none;
  if (!days_fit(a, b)) return none;

  if (x.kind == FindingKind::age) {
    const Index p = story.global(a.article, x.entity), q = story.global(b.article, y.entity);
    if (p == no_index || p != q) return none;
    return {true, true, 10, "the age of " + std::string(story.name(p))};
  }

  const bool same_event = a.event && b.event && a.event->negated == b.event->negated &&
                          (a.event->cls != EventClass::open ? a.event->cls == b.event->cls
                                                            : a.event->lemma == b.event->lemma);
  const auto entities = shared(a.mentioned, b.mentioned);
  const auto takers = shared(a.participants, b.participants);
  const std::size_t frame = shared(a.frame, b.frame), context = shared(a.context, b.context);
  // People are told apart by what happened to them.
  if (x.kind == FindingKind::count && a.topic == "#people" && !same_event) return none;
  if (same_event && !participants_fit(a, b)) return none;
  // Who took part, by name or by description; a day that both name is worth as much.
  const bool same_day = a.days && b.days && *a.days == *b.days;
  const std::size_t parties = takers.size() + shared(a.described, b.described) + (same_day ? 1 : 0);
  const auto meets = [&](const Demand& d) {
    if ((d.topic && a.topic != b.topic) || (d.event && !same_event)) return false;
    const std::size_t who = d.event ? parties : entities.size();
    // One party more than asked for makes up for words: "The meeting lasted three hours" has few.
    return frame >= d.frame && who >= d.entities && (context >= d.context || (d.event && who > d.entities));
  };
  const auto demand_of = [&](const auto& table) {
    return std::find_if(std::begin(table), std::end(table), [&](const Demand& d) { return d.kind == x.kind; });
  };
  // Equal values that few things have, such as 12,430, are told of one thing wherever they meet.
  const bool telling = a.value && b.value && significant_digits(a.value->value) >= 3 &&
                       values::compatible(*a.value, *b.value) == values::Relation::equal &&
                       (a.topic == b.topic || x.kind == FindingKind::money || x.kind == FindingKind::measure);
  const auto weak = demand_of(agreement), strong = demand_of(dispute);
  if (weak == std::end(agreement) || strong == std::end(dispute) || !(telling || meets(*weak))) return none;
  const std::size_t who = std::max(parties, entities.size());

  Likeness like;
  like.comparable = true;
  // Another modifier is another thing: "Republican senators", "state senators".
  const bool narrowed = !a.modifiers.empty() && !b.modifiers.empty() && a.modifiers != b.modifiers;
  like.disputable = meets(*strong) && !narrowed;
  like.score = 3.0 * (a.topic == b.topic) + 2.0 * static_cast<double>(frame) +
               static_cast<double>(context - std::min(context, frame)) + 2.0 * static_cast<double>(who) +
               (same_event ? 2.0 : 0.0) + (a.days && b.days ? 1.0 : 0.0);
  const auto word = [&](const ClaimView& v) -> const std::string& {
    return story.at(v.article).annotation.words[v.claim->topic].lemma;
  };
  like.why = word(a) == word(b) ? "both speak of “" + word(a) + "”"
                                : "“" + word(a) + "” and “" + word(b) + "” name one thing";
  std::string names;
  for (Index e : takers.empty() ? entities : takers)
    names += (names.empty() ? "" : ", ") + std::string(story.name(e));
  if (!names.empty()) like.why += "; the same names (" + names + ")";
  for (const std::string& noun : a.described)
    if (std::binary_search(b.described.begin(), b.described.end(), noun)) like.why += "; “" + noun + "” in both";
  if (same_day) like.why += "; the same day";
  return like;
}

}  // namespace crossread::consistency
