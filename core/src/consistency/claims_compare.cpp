#include "consistency/claims_compare.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "consistency/claim_matches.h"
#include "consistency/claim_view.h"
#include "consistency/fact_subject.h"
#include "consistency/pair_finder.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

using values::Relation;

std::string value_text(const Story& story, const ClaimView& v) {
  return std::string(v.claim->passage.in(story.at(v.article).document.utf8));
}

// What is asserted, as text that is equal for equal values.
std::string normalized(const ClaimView& v) {
  const auto behind = [](std::string text, std::string_view word) {
    return word.empty() ? text : text + ' ' + std::string(word);
  };
  if (!v.value->timex.empty()) return behind(v.value->timex, v.value->mod);
  std::string out(v.value->mod);
  const auto number = [](double d) {
    const auto whole = static_cast<long long>(d);
    const double part = d - static_cast<double>(whole);
    const long long thousandths = std::min(999ll, static_cast<long long>((part < 0 ? -part : part) * 1000 + 0.5));
    if (thousandths == 0) return std::to_string(whole);
    std::string digits = std::to_string(1000 + thousandths).substr(1);
    digits.resize(digits.find_last_not_of('0') + 1);
    return (d < 0 && whole == 0 ? "-" : "") + std::to_string(whole) + "." + digits;
  };
  out += (out.empty() ? "" : " ") + number(v.value->value);
  if (v.value->second != 0) out += "-" + number(v.value->second);
  return behind(std::move(out), v.value->unit);
}

/// Reports what the claims of a story's articles have to do with each other.
class ClaimReporter {
 public:
  ClaimReporter(const Story& story, const Vocabulary& vocabulary, PairMemory& memory, Ledger& ledger)
      : story_(story), ledger_(ledger), vocabulary_(vocabulary), views_(views_of(story, vocabulary)), found_(story, vocabulary, views_, memory) {}

  // Agreement makes positions, dispute makes facts of them.
  void report() {
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t v = 0; v < views_.size(); ++v) groups[found_.fact(v)].push_back(v);
    for (const auto& [first, members] : groups)
      if (members.size() > 1 || worth_telling(views_[first])) report_group(members, found_.gravest(first));
  }

 private:
  // What one article alone says is listed where a reader would check it: not every "one" and "two".
  bool worth_telling(const ClaimView& v) const {
    const FindingKind k = v.claim->kind;
    if (k == FindingKind::ordinal || k == FindingKind::time || k == FindingKind::date) return false;
    return v.claim->frame.size() >= 2 && v.value->value >= 3;
  }

  void report_group(const std::vector<std::size_t>& all, const Match* best) {
    std::vector<std::size_t> members = all;
    if (best) std::erase_if(members, [&](std::size_t v) { return of_both(v, *best); });
    const std::set<Index> both = best ? told_both(members, *best) : std::set<Index>();
    std::map<std::size_t, std::vector<Statement>> positions;
    for (std::size_t v : members) {
      // Of an article that tells several only what was set against another's stays.
      if (both.count(views_[v].article) && !set_against(v, *best)) continue;
      positions[best ? position(v, *best) : found_.position(v)].push_back({views_[v].article, views_[v].claim->passage, value_text(story_, views_[v]), normalized(views_[v])});
    }
    const ClaimView& first = views_[members.front()];
    std::vector<std::vector<Statement>> list;
    for (auto& [root, statements] : positions) list.push_back(std::move(statements));
    if (!best) {
      ledger_.add(first.claim->kind, key(first), fact_subject(story_, views_, members), list, nullptr);
      return;
    }
    Verdict verdict;
    verdict.confidence = confidence(best->score);
    verdict.why = why(*best);
    switch (found_.gravity(*best)) {
      case Gravity::conflict: verdict.severity = Severity::conflict; break;
      case Gravity::far: verdict.severity = Severity::possible; break;
      case Gravity::sources:
        verdict.severity = Severity::possible;
        verdict.reason = FindingReason::sources;
        break;
      case Gravity::update:
        verdict.severity = Severity::note;
        verdict.reason = FindingReason::update;
        break;
    }
    ledger_.add(first.claim->kind, key(first), fact_subject(story_, views_, members), list, &verdict);
  }

  // Whether a dispute is between two that a third joins in one position: "10 May", "11 May" and "next month".
  bool joined(const Match& m) { return found_.position(m.a) == found_.position(m.b); }

  bool fits(std::size_t v, std::size_t side) {
    return found_.saying(v) == found_.saying(side) || relation_of(views_[v], views_[side]) <= Relation::compatible;
  }

  // Whether what a claim says is true of both sides of such a dispute.
  bool of_both(std::size_t v, const Match& m) { return joined(m) && v != m.a && v != m.b && fits(v, m.a) && fits(v, m.b); }

  // Where a claim stands in a dispute.
  std::size_t position(std::size_t v, const Match& m) {
    if (!joined(m)) return found_.position(v);
    return fits(v, m.a) ? m.a : fits(v, m.b) ? m.b : found_.saying(v);
  }

  // Whether a claim stands where its own article's side of a dispute does.
  bool set_against(std::size_t v, const Match& m) {
    return (views_[v].article == views_[m.a].article && position(v, m) == position(m.a, m)) ||
           (views_[v].article == views_[m.b].article && position(v, m) == position(m.b, m));
  }

  // The articles that stand in several positions of a group: what they were joined by is not what the others
  // disagree on. An article held against itself stands in both by right.
  std::set<Index> told_both(const std::vector<std::size_t>& members, const Match& best) {
    std::map<Index, std::set<std::size_t>> stands;
    for (std::size_t v : members) stands[views_[v].article].insert(position(v, best));
    std::set<Index> out;
    for (const auto& [article, positions] : stands)
      if (positions.size() > 1 && views_[best.a].article != views_[best.b].article) out.insert(article);
    return out;
  }

  // One clause for the reader: what is the same.
  std::string why(const Match& m) const {
    const ClaimView &a = views_[m.a], &b = views_[m.b];
    const auto word = [&](const ClaimView& v) -> const std::string& {
      return story_.at(v.article).annotation.words[v.claim->topic].lemma;
    };
    std::string both;  // the noun, or else a word that stands beside both
    if (word(a) == word(b)) both = word(a);
    for (const std::string& w : a.claim->frame)
      if (both.empty() && std::binary_search(b.claim->frame.begin(), b.claim->frame.end(), w)) both = w;
    std::string out = of_a_person(a) ? "Both tell the age of one person"
                      : both.empty() ? "“" + word(a) + "” here and “" + word(b) + "” there"
                                     : "Both speak of “" + both + "”";
    std::string shared;
    int listed = 0;
    for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end() && listed < 4;) {
      if (x->lemma < y->lemma) ++x;
      else if (y->lemma < x->lemma) ++y;
      else {
        const std::string& text = vocabulary_.text(x->lemma);
        if (text != both) {
          shared += (shared.empty() ? "" : ", ") + text;
          ++listed;
        }
        ++x, ++y;
      }
    }
    std::string names;
    for (const EntityRef& e : a.mentioned)
      if (std::binary_search(b.mentioned.begin(), b.mentioned.end(), e) && !story_.name(e.index).empty())
        names += (names.empty() ? "" : ", ") + std::string(story_.name(e.index));
    if (!names.empty()) out += "; the same names (" + names + ")";
    else if (!shared.empty()) out += "; the same words (" + shared + ")";
    return out + ".";
  }

  static bool of_a_person(const ClaimView& v) { return v.claim->kind == FindingKind::age && v.value->dimension == "age"; }

  std::string key(const ClaimView& v) const {
    std::string out = fold(story_.at(v.article).annotation.words[v.claim->topic].lemma);
    if (of_a_person(v)) return std::string(story_.name(story_.global(v.article, v.claim->entity)));
    for (Index e : v.participants) out += "|" + std::string(story_.name(e));
    return out;
  }


  const Story& story_;
  Ledger& ledger_;
  const Vocabulary& vocabulary_;
  const std::vector<ClaimView> views_;
  ClaimMatches found_;
};

}  // namespace

void compare_claims(const Story& story, const Vocabulary& vocabulary, PairMemory& memory, Ledger& ledger) {
  ClaimReporter(story, vocabulary, memory, ledger).report();
}

}  // namespace crossread::consistency
