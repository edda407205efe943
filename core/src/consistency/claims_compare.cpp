#include "consistency/claims_compare.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "consistency/claim_view.h"
#include "consistency/fact_subject.h"
#include "consistency/pair_finder.h"
#include "consistency/story_fit.h"
#include "consistency/union_find.h"
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

/// Compares the claims of every two articles, and each article's with its own. What is found between
/// two articles rests on these two alone; matches are then joined into facts.
class ClaimComparer {
 public:
  ClaimComparer(const Story& story, const Vocabulary& vocabulary, Ledger& ledger)
      : story_(story), ledger_(ledger), vocabulary_(vocabulary), views_(views_of(story, vocabulary_)),
        finder_(vocabulary, views_), same_(views_.size()), facts_(views_.size()) {}

  void run(PairMemory& memory) {
    sort_claims();
    kept_ = PairMemory::keeps(story_);
    for (std::size_t a = 0; a < of_article_.size(); ++a)
      for (std::size_t b = a; b < of_article_.size(); ++b) {
        const Index left = story_.order[a], right = story_.order[b];
        auto found = memory.take(story_, left, right);
        if (!found) found = matches_between(of_article_[a], of_article_[b]);
        memory.put(story_, left, right, *found);
        for (Match& m : *found) {
          m.a += of_article_[a].first;
          m.b += of_article_[b].first;
          facts_.unite(m.a, m.b);
          if (m.agree) same_.unite(m.a, m.b);
          else disputes_.push_back(m);
        }
      }
    report();
  }

 private:
  /// The claims of an article, and lists of those that can be alike at all: of one kind and one dimension, by its
  /// number among those of the story.
  struct ArticleClaims {
    std::size_t first = 0, end = 0;  ///< indices of its views
    std::vector<std::pair<std::uint32_t, ClaimList>> lists;    ///< sorted
    std::vector<std::pair<std::uint32_t, ClaimList>> singles;  ///< the same, to be held against each other
  };

  void sort_claims() {
    std::map<std::pair<FindingKind, std::string_view>, std::uint32_t> sorts;
    for (const ClaimView& v : views_) sorts[{v.kind, v.value->dimension}];
    std::uint32_t number = 0;
    for (auto& [sort, n] : sorts) n = number++;
    of_article_.resize(story_.order.size());
    std::size_t v = 0;
    for (std::size_t place = 0; place < of_article_.size(); ++place) {
      ArticleClaims& claims = of_article_[place];
      std::map<std::uint32_t, std::vector<std::size_t>> indices;
      for (claims.first = v; v < views_.size() && views_[v].article == story_.order[place]; ++v) {
        auto& list = indices[sorts[{views_[v].kind, views_[v].value->dimension}]];
        if (list.size() < most_claims) list.push_back(v);
      }
      claims.end = v;
      for (const auto& [sort, list] : indices) {
        claims.lists.push_back({sort, ClaimList(views_, list, false)});
        claims.singles.push_back({sort, ClaimList(views_, list, true)});
      }
    }
  }

  // What two articles tell of one thing, or one article twice.
  std::vector<Match> matches_between(const ArticleClaims& left, const ArticleClaims& right) {
    std::vector<Match> out;
    const bool itself = &left == &right;
    const auto &p = itself ? left.singles : left.lists, &q = itself ? right.singles : right.lists;
    for (auto x = p.begin(), y = q.begin(); x != p.end() && y != q.end();) {
      if (x->first < y->first) ++x;
      else if (y->first < x->first) ++y;
      else match((x++)->second, (y++)->second, out);
    }
    for (Match& m : out) {
      m.a -= left.first;
      m.b -= right.first;
    }
    return out;
  }

  void match(const ClaimList& left, const ClaimList& right, std::vector<Match>& out) {
    const bool itself = &left == &right;
    std::vector<Match> list;
    std::optional<int> strange;  // asked only where it matters
    for (const Pair& p : finder_.between(left, right, PairFinder::Which::hopeful, kept_ ? nullptr : &same_)) {
      if (p.score < p.line) continue;
      Match m;
      m.a = p.a;
      m.b = p.b;
      m.score = p.score;
      m.agree = p.relation == Relation::equal || p.relation == Relation::compatible;
      m.far = p.relation == Relation::far;
      m.other_voice = p.other_voice;
      if (itself && !m.agree && !headline_and_body(views_[p.a], views_[p.b])) continue;
      if (!m.agree && !itself && m.score < p.line + strangers) {
        if (!strange) strange = strangeness(views_[p.a].article, views_[p.b].article);
        if (m.score < p.line + *strange) continue;
      }
      list.push_back(m);
    }
    choose(list, out);
  }

  // How much more it takes to hold two articles against each other that share little.
  int strangeness(Index a, Index b) const {
    const double shared = story_fit(story_.terms[static_cast<std::size_t>(a)], story_.terms[static_cast<std::size_t>(b)]);
    return static_cast<int>(strangers * (one_story - std::clamp(shared, two_stories, one_story)) / (one_story - two_stories));
  }

  // An article seldom contradicts itself, save in its headline, which another hand writes.
  bool headline_and_body(const ClaimView& a, const ClaimView& b) const {
    const std::uint32_t title = story_.at(a.article).document.title_bytes;
    return (a.claim->passage.begin < title) != (b.claim->passage.begin < title);
  }

  // Within two articles each claim takes one partner. A claim that says the same as one over there is
  // accounted for, and cannot contradict another: agreement goes before dispute unless the disputed
  // pair is far more alike.
  void choose(std::vector<Match>& list, std::vector<Match>& out) {
    const auto rank = [](const Match& m) { return m.score + (m.agree ? agreement_first : 0); };
    std::sort(list.begin(), list.end(), [&](const Match& x, const Match& y) {
      const int p = rank(x), q = rank(y);
      return p != q ? p > q : x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    ++choice_;
    taken_.resize(views_.size());
    for (const Match& m : list) {
      if (taken_[m.a] == choice_ || taken_[m.b] == choice_) continue;
      taken_[m.a] = taken_[m.b] = choice_;
      out.push_back(m);
    }
  }

  // Agreement makes positions, dispute makes facts of them.
  void report() {
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t v = 0; v < views_.size(); ++v) groups[facts_.find(v)].push_back(v);
    std::map<std::size_t, std::vector<const Match*>> disputes;
    for (const Match& m : disputes_)
      if (same_.find(m.a) != same_.find(m.b) && !granted(m)) disputes[facts_.find(m.a)].push_back(&m);
    for (const auto& [root, members] : groups) {
      if (members.size() == 1 && !worth_telling(views_[root])) continue;
      report_group(members, disputes[root]);
    }
  }

  // Whether an article tells its side of a dispute in other words too, and these leave room for the other
  // side: "$3 billion" in one sentence and "more than $3 billion" in the next.
  bool granted(const Match& m) {
    const auto leaves_room = [&](std::size_t side, std::size_t other) {
      const ArticleClaims& article = claims_of(side);
      for (std::size_t v = article.first; v < article.end; ++v)
        if (v != side && same_.find(v) == same_.find(side) && relation_of(views_[v], views_[other]) <= Relation::compatible) return true;
      return false;
    };
    return leaves_room(m.a, m.b) || leaves_room(m.b, m.a);
  }

  const ArticleClaims& claims_of(std::size_t view) const {
    return *std::prev(std::upper_bound(of_article_.begin(), of_article_.end(), view, [](std::size_t v, const ArticleClaims& c) {
      return v < c.first;
    }));
  }

  // What one article alone says is listed where a reader would check it: not every "one" and "two".
  bool worth_telling(const ClaimView& v) const {
    const FindingKind k = v.claim->kind;
    if (k == FindingKind::ordinal || k == FindingKind::time || k == FindingKind::date) return false;
    return v.claim->frame.size() >= 2 && v.value->value >= 3;
  }

  void report_group(const std::vector<std::size_t>& members, const std::vector<const Match*>& disputes) {
    const Match* best = gravest(disputes);
    const std::set<Index> both = best ? told_both(members, *best) : std::set<Index>();
    std::map<std::size_t, std::vector<Statement>> positions;
    for (std::size_t v : members) {
      // Of an article that tells several only what was set against another's stays.
      if (both.count(views_[v].article) && !set_against(v, *best)) continue;
      positions[same_.find(v)].push_back({views_[v].article, views_[v].claim->passage, value_text(story_, views_[v]), normalized(views_[v])});
    }
    const ClaimView& first = views_[members.front()];
    std::vector<std::vector<Statement>> list;
    for (auto& [root, statements] : positions) list.push_back(std::move(statements));
    if (disputes.empty()) {
      ledger_.add(first.claim->kind, key(first), fact_subject(story_, views_, members), list, nullptr);
      return;
    }
    Verdict verdict;
    verdict.confidence = confidence(best->score);
    verdict.why = why(*best);
    if (update(*best)) {
      verdict.severity = Severity::note;
      verdict.reason = FindingReason::update;
    } else if (best->other_voice) {
      verdict.severity = Severity::possible;
      verdict.reason = FindingReason::sources;
    } else {
      verdict.severity = best->far ? Severity::possible : Severity::conflict;
    }
    ledger_.add(first.claim->kind, key(first), fact_subject(story_, views_, members), list, &verdict);
  }

  const Match* gravest(const std::vector<const Match*>& disputes) const {
    const Match* best = nullptr;
    for (const Match* m : disputes)
      if (!best || (gravity(*m) != gravity(*best) ? gravity(*m) < gravity(*best) : m->score > best->score)) best = m;
    return best;
  }

  // Whether a claim stands where its own article's side of a dispute does.
  bool set_against(std::size_t v, const Match& m) {
    return (views_[v].article == views_[m.a].article && same_.find(v) == same_.find(m.a)) ||
           (views_[v].article == views_[m.b].article && same_.find(v) == same_.find(m.b));
  }

  // The articles that stand in several positions of a group: what they were joined by is not what the others
  // disagree on. An article held against itself stands in both by right.
  std::set<Index> told_both(const std::vector<std::size_t>& members, const Match& best) {
    std::map<Index, std::set<std::size_t>> stands;
    for (std::size_t v : members) stands[views_[v].article].insert(same_.find(v));
    std::set<Index> out;
    for (const auto& [article, positions] : stands)
      if (positions.size() > 1 && views_[best.a].article != views_[best.b].article) out.insert(article);
    return out;
  }

  // The order in which disputes speak for a finding.
  int gravity(const Match& m) const { return update(m) ? 3 : m.other_voice ? 2 : m.far ? 1 : 0; }

  // Tolls grow from day to day: a later day's article that gives more is news, not contradiction.
  bool update(const Match& m) const {
    const ClaimView &a = views_[m.a], &b = views_[m.b];
    const auto &p = story_.at(a.article).published, &q = story_.at(b.article).published;
    if (a.claim->kind != FindingKind::count || !p || !q || *p == *q) return false;
    if (!toll_of(a) && !toll_of(b)) return false;
    const bool a_first = values::days_of(*p) < values::days_of(*q);
    return a_first ? b.value->value > a.value->value : a.value->value > b.value->value;
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
    std::string out = a.claim->kind == FindingKind::age ? "Both tell the age of one person"
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

  std::string key(const ClaimView& v) const {
    std::string out = fold(story_.at(v.article).annotation.words[v.claim->topic].lemma);
    if (v.claim->kind == FindingKind::age) return std::string(story_.name(story_.global(v.article, v.claim->entity)));
    for (Index e : v.participants) out += "|" + std::string(story_.name(e));
    return out;
  }

  // More claims of one kind than this in one article are a table, not a report.
  static constexpr std::size_t most_claims = 200;
  static constexpr int agreement_first = 500;  // thousandths of the log odds
  // Articles that share little seldom tell of one thing: see story_fit.cpp for how much is usual. Short reports
  // in different voices share less than long ones, so the line rises slowly.
  static constexpr double one_story = 0.22, two_stories = 0.16;
  static constexpr int strangers = 2500;

  const Story& story_;
  Ledger& ledger_;
  const Vocabulary& vocabulary_;
  std::vector<ClaimView> views_;
  PairFinder finder_;
  std::vector<ArticleClaims> of_article_;  ///< by the place of the article in the order
  UnionFind same_, facts_;                 ///< of views: those that agree, and those that tell of one thing
  std::vector<Match> disputes_;            ///< between the indices of views
  std::vector<std::uint32_t> taken_;       ///< the number of the choice in which a view took a partner last
  std::uint32_t choice_ = 0;
  bool kept_ = false;                      ///< all that two articles have in common is asked for, known or not
};

}  // namespace

void compare_claims(const Story& story, const Vocabulary& vocabulary, PairMemory& memory, Ledger& ledger) {
  ClaimComparer(story, vocabulary, ledger).run(memory);
}

}  // namespace crossread::consistency
