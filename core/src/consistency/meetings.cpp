#include "consistency/meetings.h"

#include <algorithm>
#include <map>
#include <set>

namespace crossread::consistency {
namespace {

using claims::Event;
using claims::EventClass;

/// A meeting with the people of the story who took part in it.
struct Meeting {
  Index article = no_index;
  const Event* event = nullptr;
  std::set<Index> people;
  const values::Value* date = nullptr;
  const values::Value* duration = nullptr;
};

std::vector<Meeting> meetings_of(const Story& story) {
  std::vector<Meeting> out;
  for (Index a : story.order) {
    const ArticleAnalysis& article = story.at(a);
    for (const Event& e : article.claims.events) {
      if (e.cls != EventClass::meeting || e.forecast || e.negated) continue;
      Meeting m;
      m.article = a;
      m.event = &e;
      for (const claims::Participant& p : e.participants) {
        const Index g = story.global(m.article, p.entity);
        if (g != no_index && story.entities.entities[static_cast<std::size_t>(g)].kind == EntityKind::person) m.people.insert(g);
      }
      if (m.people.empty()) continue;
      const auto value = [&](Index v) { return v == no_index ? nullptr : &article.values[static_cast<std::size_t>(v)]; };
      m.date = value(e.date);
      m.duration = value(e.duration);
      out.push_back(std::move(m));
    }
  }
  return out;
}

bool agree(const values::Value* a, const values::Value* b) {
  if (!a || !b) return false;
  const values::Relation r = values::compatible(*a, *b);
  return r == values::Relation::equal || r == values::Relation::compatible;
}

bool clash(const values::Value* a, const values::Value* b) {
  return a && b && values::compatible(*a, *b) == values::Relation::conflicting;
}

Span passage(const Story& story, const Meeting& m) {
  const auto& words = story.at(m.article).annotation.words;
  Span s = words[m.event->head].span;
  const auto widen = [&s](Span t) { s = {std::min(s.begin, t.begin), std::max(s.end, t.end)}; };
  for (const claims::Participant& p : m.event->participants) widen(words[p.word].span);
  if (m.duration) widen(m.duration->span);
  const Span sentence = story.at(m.article).document.sentences[m.event->sentence].span;
  return {std::max(s.begin, sentence.begin), std::min(s.end, sentence.end)};
}

std::string names(const Story& story, const std::set<Index>& people) {
  std::string out;
  for (Index p : people) out += (out.empty() ? "" : ", ") + std::string(story.name(p));
  return out;
}

// Whether both stand on one side of the meeting: "with Q and W". A host who meets each of them in
// turn is in every meeting, and no sign that two were told as one.
bool same_side(const Story& story, const Meeting& m, Index a, Index b) {
  std::optional<claims::Part> first, second;
  for (const claims::Participant& p : m.event->participants) {
    const Index g = story.global(m.article, p.entity);
    if (g == a) first = p.part;
    if (g == b) second = p.part;
  }
  return first && first == second && *first != claims::Part::agent;
}

}  // namespace

void compare_meetings(const Story& story, Ledger& ledger) {
  const std::vector<Meeting> all = meetings_of(story);
  for (const Meeting& joint : all) {
    if (joint.people.size() < 2) continue;
    // For each pair of people in the joint meeting: articles that tell of one meeting with the
    // first, alike in length or day, and of another with the second.
    for (Index kept : joint.people)
      for (Index extra : joint.people) {
        if (kept == extra || !same_side(story, joint, kept, extra)) continue;
        std::vector<Statement> apart, other_day;
        for (const Meeting& m : all) {
          if (m.article == joint.article || !m.people.count(kept) || m.people.count(extra)) continue;
          if (!agree(m.duration, joint.duration) || clash(m.date, joint.date)) continue;
          const auto second = std::find_if(all.begin(), all.end(), [&](const Meeting& n) {
            return n.article == m.article && n.people.count(extra) && !n.people.count(kept);
          });
          if (second == all.end()) continue;
          apart.push_back({m.article, passage(story, m), names(story, {kept}), names(story, {kept})});
          if (clash(second->date, joint.date))
            other_day.push_back({m.article, passage(story, *second),
                                 std::string(second->date->span.in(story.at(m.article).document.utf8)), second->date->timex});
        }
        if (apart.empty()) continue;
        const Statement merged{joint.article, passage(story, joint), names(story, {kept, extra}), names(story, {kept, extra})};
        Verdict verdict;
        verdict.severity = Severity::conflict;
        verdict.confidence = 0.75;
        verdict.why = "The same length, told of one meeting with both here and of one with " +
                      std::string(story.name(kept)) + " alone there, who tells of another with " +
                      std::string(story.name(extra)) + ".";
        ledger.add(FindingKind::participants, names(story, {kept, extra}),
                   "who took part in the meeting with " + std::string(story.name(kept)), {{merged}, apart}, &verdict);
        if (other_day.empty()) continue;
        const Statement day{joint.article, passage(story, joint),
                            std::string(joint.date->span.in(story.at(joint.article).document.utf8)), joint.date->timex};
        std::vector<std::vector<Statement>> positions{{day}};
        std::map<std::string, std::vector<Statement>> days;
        for (const Statement& s : other_day) days[s.normalized].push_back(s);
        for (auto& [timex, list] : days) positions.push_back(std::move(list));
        verdict.why = "Both tell of a meeting with " + std::string(story.name(extra)) + ".";
        ledger.add(FindingKind::date, names(story, {kept, extra}),
                   "day of the meeting with " + std::string(story.name(extra)), positions, &verdict);
      }
  }
}

}  // namespace crossread::consistency
