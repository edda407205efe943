#include "consistency/claims_compare.h"

#include <algorithm>
#include <map>
#include <set>

#include "consistency/alignment.h"
#include "consistency/union_find.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

using values::Relation;

/// Two claims taken to be about one thing.
struct Match {
  std::size_t a, b;
  double score;
  Relation relation;
  std::string why;
};

std::string value_text(const Story& story, const ClaimView& v) {
  return std::string(v.claim->passage.in(story.at(v.article).document.utf8));
}

// What is asserted, as text that is equal for equal values.
std::string normalized(const ClaimView& v) {
  if (!v.value) return v.claim->text;
  if (!v.value->timex.empty()) return v.value->timex + (v.value->mod.empty() ? "" : " " + v.value->mod);
  std::string out = v.value->mod;
  const auto number = [](double d) {
    const auto whole = static_cast<long long>(d);
    const auto rest = static_cast<long long>((d - static_cast<double>(whole)) * 1000);
    return std::to_string(whole) + (rest != 0 ? "." + std::to_string(rest < 0 ? -rest : rest) : "");
  };
  out += (out.empty() ? "" : " ") + number(v.value->value);
  if (v.value->second != 0) out += "-" + number(v.value->second);
  return v.value->unit.empty() ? out : out + " " + v.value->unit;
}

class ClaimComparer {
 public:
  ClaimComparer(const Story& story, Ledger& ledger) : story_(story), ledger_(ledger) {}

  void run() {
    for (Index a : story_.order)
      for (const claims::Claim& c : story_.at(a).claims.list)
        if (c.value != no_index) views_.push_back(view(story_, a, c));
    bucket();
    match();
    report();
  }

 private:
  // Sums, shares and measures are often told of the same thing by another noun; for the rest, only
  // claims of one topic can be alike, and are looked up there.
  static bool topic_bound(FindingKind kind) {
    return kind == FindingKind::duration || kind == FindingKind::date || kind == FindingKind::count ||
           kind == FindingKind::ordinal;
  }

  void bucket() {
    for (std::size_t v = 0; v < views_.size(); ++v) {
      const claims::Claim& c = *views_[v].claim;
      std::string key = std::to_string(static_cast<int>(c.kind)) + "|";
      if (c.kind == FindingKind::age) key += std::to_string(story_.global(views_[v].article, c.entity));
      else if (topic_bound(c.kind)) key += views_[v].topic;
      buckets_[key].push_back(v);
    }
  }

  void match() {
    for (const auto& [key, members] : buckets_) {
      std::map<std::pair<Index, Index>, std::vector<Match>> pairs;
      for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j) {
          const ClaimView &a = views_[members[i]], &b = views_[members[j]];
          if (a.article == b.article) continue;
          Likeness like = likeness(story_, a, b);
          if (!like.comparable) continue;
          const Relation relation = values::compatible(*a.value, *b.value);
          const bool agree = relation == Relation::equal || relation == Relation::compatible;
          if (!agree && !like.disputable) continue;
          pairs[{a.article, b.article}].push_back({members[i], members[j], like.score, relation, std::move(like.why)});
        }
      for (auto& [articles, list] : pairs) choose(list);
    }
  }

  // Within two articles each claim takes one partner. Agreement is looked for first: a claim that
  // says the same as one over there is accounted for, and cannot contradict another.
  void choose(std::vector<Match>& list) {
    const auto disagrees = [](const Match& m) { return m.relation == Relation::conflicting || m.relation == Relation::far; };
    std::stable_sort(list.begin(), list.end(), [&](const Match& x, const Match& y) {
      return disagrees(x) != disagrees(y) ? disagrees(y) : x.score > y.score;
    });
    std::set<std::size_t> taken;
    for (Match& m : list) {
      if (taken.count(m.a) || taken.count(m.b)) continue;
      taken.insert(m.a);
      taken.insert(m.b);
      matches_.push_back(std::move(m));
    }
  }

  void report() {
    UnionFind sets(views_.size());
    for (const Match& m : matches_) sets.unite(m.a, m.b);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t v = 0; v < views_.size(); ++v) groups[sets.find(v)].push_back(v);
    std::map<std::size_t, std::vector<const Match*>> found;
    for (const Match& m : matches_) found[sets.find(m.a)].push_back(&m);
    for (const auto& [root, members] : groups) {
      const auto at = found.find(root);
      if (at == found.end() && !worth_telling(views_[members.front()])) continue;
      report_group(members, at == found.end() ? std::vector<const Match*>() : at->second);
    }
  }

  // What one article alone says is listed where a reader would check it: not every "one" and "two".
  bool worth_telling(const ClaimView& v) const {
    const FindingKind k = v.claim->kind;
    if (k == FindingKind::ordinal || k == FindingKind::time || k == FindingKind::date) return false;
    return v.claim->frame.size() >= 2 && v.value->value >= 3;
  }

  // Two articles disagree in a group if nothing that one says there fits anything the other says.
  void report_group(const std::vector<std::size_t>& members, const std::vector<const Match*>& matches) {
    const auto fits = [&](std::size_t a, std::size_t b) {
      const Relation r = values::compatible(*views_[a].value, *views_[b].value);
      return r == Relation::equal || r == Relation::compatible;
    };
    const Match* worst = nullptr;
    for (const Match* m : matches) {
      if (m->relation != Relation::conflicting && m->relation != Relation::far) continue;
      bool settled = false;
      for (std::size_t x : members)
        for (std::size_t y : members)
          settled = settled || (views_[x].article == views_[m->a].article &&
                                views_[y].article == views_[m->b].article && fits(x, y));
      if (settled) continue;
      const bool harder = !worst || (m->relation == Relation::conflicting && worst->relation == Relation::far) ||
                          (m->relation == worst->relation && m->score > worst->score);
      if (harder) worst = m;
    }
    // Positions: claims that fit the first claim of a position join it.
    std::vector<std::vector<std::size_t>> clusters;
    for (std::size_t v : members) {
      auto at = std::find_if(clusters.begin(), clusters.end(),
                             [&](const auto& cluster) { return fits(cluster.front(), v); });
      if (at == clusters.end()) clusters.push_back({v});
      else at->push_back(v);
    }
    std::vector<std::vector<Statement>> positions;
    for (const auto& cluster : clusters) {
      std::vector<Statement> statements;
      for (std::size_t v : cluster)
        statements.push_back({views_[v].article, views_[v].claim->passage, value_text(story_, views_[v]), normalized(views_[v])});
      positions.push_back(std::move(statements));
    }
    const ClaimView& first = views_[members.front()];
    if (!worst || clusters.size() < 2) {
      ledger_.add(first.claim->kind, key(first), subject(members), positions, nullptr);
      return;
    }
    Verdict verdict;
    verdict.severity = worst->relation == Relation::conflicting ? Severity::conflict : Severity::possible;
    verdict.why = worst->why + ".";
    verdict.confidence = std::min(0.95, 0.5 + 0.03 * worst->score);
    if (update(*worst)) {
      verdict.severity = Severity::note;
      verdict.reason = FindingReason::update;
    }
    ledger_.add(first.claim->kind, key(first), subject(members), positions, &verdict);
  }

  // A count that a later day's article gives higher is news, not contradiction.
  bool update(const Match& m) const {
    const ClaimView &a = views_[m.a], &b = views_[m.b];
    const auto &p = story_.at(a.article).published, &q = story_.at(b.article).published;
    if (a.claim->kind != FindingKind::count || !p || !q || *p == *q) return false;
    const bool a_first = values::days_of(*p) < values::days_of(*q);
    return a_first ? b.value->value > a.value->value : a.value->value > b.value->value;
  }

  std::string key(const ClaimView& v) const {
    std::string out = v.topic;
    if (v.claim->kind == FindingKind::age) return std::string(story_.name(story_.global(v.article, v.claim->entity)));
    for (Index e : v.participants) out += "|" + std::string(story_.name(e));
    return out;
  }

  // What is measured, as a noun: a verb of a known sort of event is called by that sort.
  std::string noun_of(const ClaimView& v) const {
    const language::Word& word = story_.at(v.article).annotation.words[v.claim->topic];
    if (word.upos != language::Upos::VERB) return text::lower(word.span.in(story_.at(v.article).document.utf8));
    const std::string_view cls = claims::to_string(claims::event_class(word.lemma));
    return cls.empty() ? "“" + word.lemma + "”" : std::string(cls);
  }

  // Names only whom every claim of the group names.
  std::string subject(const std::vector<std::size_t>& members) const {
    const ClaimView& v = views_[members.front()];
    if (v.claim->kind == FindingKind::age)
      return "age of " + std::string(story_.name(story_.global(v.article, v.claim->entity)));
    std::vector<Index> common = v.participants;
    std::vector<std::string> about = v.claim->frame;
    for (std::size_t m : members) {
      std::erase_if(common, [&](Index e) {
        return !std::binary_search(views_[m].participants.begin(), views_[m].participants.end(), e);
      });
      std::erase_if(about, [&](const std::string& w) {
        const auto& frame = views_[m].claim->frame;
        return !std::binary_search(frame.begin(), frame.end(), w);
      });
    }
    const std::string noun = noun_of(v);
    const std::string& lemma = story_.at(v.article).annotation.words[v.claim->topic].lemma;
    std::string with;
    for (Index e : common) with += (with.empty() ? "" : ", ") + std::string(story_.name(e));
    if (with.empty())
      for (const std::string& w : about)
        if (w != noun && w != lemma) with += (with.empty() ? "" : ", ") + w;
    if (!with.empty()) with = " (" + with + ")";
    switch (v.claim->kind) {
      case FindingKind::duration: return "length of the " + noun + with;
      case FindingKind::date: return "day of the " + noun + with;
      case FindingKind::time: return "hour of the " + noun + with;
      case FindingKind::count: return "number: " + noun + with;
      default: return noun + with;
    }
  }

  const Story& story_;
  Ledger& ledger_;
  std::vector<ClaimView> views_;
  std::map<std::string, std::vector<std::size_t>> buckets_;
  std::vector<Match> matches_;
};

}  // namespace

void compare_claims(const Story& story, Ledger& ledger) { ClaimComparer(story, ledger).run(); }

}  // namespace crossread::consistency
