#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "consistency/union_find.h"
#include "consistency/wording.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

using language::Upos;

/// A sentence, or part of one, of a quotation: what is aligned across articles.
struct Unit {
  Index article = no_index;
  Span span;
  std::vector<QuotedWord> words;
  Index speaker = no_index;      ///< across articles
  std::optional<Span> mention;   ///< the words that name the speaker
  bool by_name = false;          ///< the speaker is named there, not meant by a pronoun or a role
  std::string key;               ///< all words as compared
};

// A word found in more units than this says nothing about which of them belong together.
constexpr std::size_t common_word = 64;

constexpr auto negations = std::to_array<std::string_view>(
    {"not", "n't", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"});

// "F.B.I." and "FBI" are one word.
std::string without_stops(std::string key) {
  if (key.size() > 2 && key.find('.') != std::string::npos) std::erase(key, '.');
  return key;
}

// British to American, by ending: enough to see one word in two spellings, not to spell.
std::string one_spelling(std::string key) {
  static constexpr std::pair<std::string_view, std::string_view> endings[] = {
      {"isation", "ization"}, {"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"},
      {"our", "or"}, {"ours", "ors"}, {"oured", "ored"}, {"wards", "ward"}, {"tre", "ter"},
      {"lled", "led"}, {"lling", "ling"}, {"ogue", "og"}, {"mme", "m"}};
  for (const auto& [from, to] : endings)
    if (key.size() > from.size() + 1 && key.ends_with(from)) {
      key.replace(key.size() - from.size(), from.size(), to);
      break;
    }
  return key;
}

class QuoteComparer {
 public:
  QuoteComparer(const Story& story, Ledger& ledger) : story_(story), ledger_(ledger) {}

  void run() {
    collect();
    match();
    report();
  }

 private:
  struct Pair {
    std::size_t a, b;
    WordingMatch match;
  };

  void collect() {
    for (Index index : story_.order) {
      const ArticleAnalysis& article = story_.at(index);
      if (article.role == Role::transcript) {
        for (const text::Sentence& s : article.document.sentences) add(index, s.span, nullptr);
        continue;
      }
      for (const quotes::Quote& q : article.quotes) {
        if (q.kind != QuoteKind::direct && q.kind != QuoteKind::mixed) continue;
        for (const Span& content : q.content) add_by_sentence(index, content, q);
      }
    }
  }

  void add_by_sentence(Index article, Span content, const quotes::Quote& quote) {
    const auto& sentences = story_.at(article).document.sentences;
    auto s = std::partition_point(sentences.begin(), sentences.end(), [&](const text::Sentence& x) {
      return x.span.end <= content.begin;
    });
    for (; s != sentences.end() && s->span.begin < content.end; ++s)
      add(article, {std::max(s->span.begin, content.begin), std::min(s->span.end, content.end)}, &quote);
  }

  void add(Index article, Span span, const quotes::Quote* quote) {
    const ArticleAnalysis& analysis = story_.at(article);
    const auto& words = analysis.annotation.words;
    auto w = std::partition_point(words.begin(), words.end(), [&](const language::Word& x) {
      return x.span.begin < span.begin;
    });
    Unit unit;
    unit.article = article;
    for (; w != words.end() && w->span.end <= span.end; ++w) {
      if (w->upos == Upos::PUNCT || w->upos == Upos::SYM) continue;
      const auto i = static_cast<std::uint32_t>(w - words.begin());
      QuotedWord word;
      word.printed = std::string(w->span.in(analysis.document.utf8));
      word.key = one_spelling(without_stops(text::normalized(word.printed)));
      word.content = (w->upos == Upos::NOUN || w->upos == Upos::VERB || w->upos == Upos::ADJ ||
                      w->upos == Upos::ADV || w->upos == Upos::PROPN ||
                      w->xpos == language::Xpos::MD) && word.key.size() > 2;
      word.negation = std::find(negations.begin(), negations.end(), word.key) != negations.end();
      word.number = w->upos == Upos::NUM || in_value(article, i);
      const Index local = analysis.entities.of_word(i);
      if (w->upos == Upos::PROPN) word.entity = story_.global(article, local);
      if (unit.words.empty()) unit.span.begin = w->span.begin;
      unit.span.end = w->span.end;
      unit.key += word.key + " ";
      unit.words.push_back(std::move(word));
    }
    if (unit.words.size() < 4) return;
    if (quote && quote->speaker) {
      unit.speaker = story_.global(article, quote->speaker->entity);
      unit.mention = quote->speaker->span;
      unit.by_name = quote->speaker->via == SpeakerVia::name;
    }
    units_.push_back(std::move(unit));
  }

  // A day, a number or a sum: another one in its place says something else.
  bool in_value(Index article, std::uint32_t word) const {
    const auto& values = story_.at(article).values;
    const auto at = std::partition_point(values.begin(), values.end(), [&](const values::Value& v) {
      return v.end_word <= word;
    });
    return at != values.end() && at->first_word <= word;
  }

  // Pairs of units that share rare enough words, each with its best partner in the other article.
  void match() {
    std::map<std::string_view, std::vector<std::size_t>> postings;
    for (std::size_t u = 0; u < units_.size(); ++u) {
      std::set<std::string_view> seen;
      for (const QuotedWord& w : units_[u].words)
        if (w.content && seen.insert(w.key).second) postings[w.key].push_back(u);
    }
    std::vector<Pair> found;
    for (std::size_t u = 0; u < units_.size(); ++u) {
      std::map<std::size_t, std::uint32_t> shared;
      std::set<std::string_view> seen;
      for (const QuotedWord& w : units_[u].words) {
        if (!w.content || !seen.insert(w.key).second) continue;
        const auto& list = postings[w.key];
        if (list.size() > common_word) continue;
        for (std::size_t other : list)
          if (other > u && units_[other].article != units_[u].article) ++shared[other];
      }
      for (const auto& [other, count] : shared) {
        if (count < 2) continue;
        const Unit &a = units_[u], &b = units_[other];
        const bool one_speaker = a.speaker != no_index && a.speaker == b.speaker;
        WordingMatch m = compare_wording(a.words, b.words, one_speaker);
        if (m.wording != Wording::unrelated) found.push_back({u, other, std::move(m)});
      }
    }
    // The most alike pairs first; a unit takes one partner in each other article.
    std::stable_sort(found.begin(), found.end(), [](const Pair& x, const Pair& y) {
      return x.match.overlap > y.match.overlap;
    });
    std::set<std::pair<std::size_t, Index>> taken;
    for (Pair& p : found) {
      const std::pair<std::size_t, Index> left{p.a, units_[p.b].article}, right{p.b, units_[p.a].article};
      if (taken.count(left) || taken.count(right)) continue;
      taken.insert(left);
      taken.insert(right);
      pairs_.push_back(std::move(p));
    }
  }

  void report() {
    UnionFind sets(units_.size());
    for (const Pair& p : pairs_) sets.unite(p.a, p.b);
    std::map<std::size_t, std::vector<const Pair*>> groups;
    for (const Pair& p : pairs_) groups[sets.find(p.a)].push_back(&p);
    for (auto& [root, pairs] : groups) {
      std::set<std::size_t> members;
      for (const Pair* p : pairs) { members.insert(p->a); members.insert(p->b); }
      report_wording(pairs, members);
      report_speakers(members);
    }
  }

  std::string subject_name(const std::set<std::size_t>& members) const {
    for (std::size_t u : members)
      if (units_[u].speaker != no_index) return std::string(story_.name(units_[u].speaker));
    return {};
  }

  // The words that all printed forms share name the utterance, whatever else was changed in it.
  std::string shared_words(const std::set<std::size_t>& members) const {
    std::map<std::string, std::size_t> counts;
    for (std::size_t u : members) {
      std::set<std::string> once;
      for (const QuotedWord& w : units_[u].words)
        if (w.content) once.insert(w.key);
      for (const std::string& key : once) ++counts[key];
    }
    std::string out;
    for (const QuotedWord& w : units_[*members.begin()].words) {
      const auto at = counts.find(w.key);
      if (at == counts.end() || at->second < members.size()) continue;
      out += (out.empty() ? "" : " ") + w.printed;
      counts.erase(at);
    }
    return out;
  }

  std::string printed(const Unit& unit) const {
    return std::string(unit.span.in(story_.at(unit.article).document.utf8));
  }

  void report_wording(const std::vector<const Pair*>& pairs, const std::set<std::size_t>& members) {
    Wording worst = Wording::same;
    const Pair* telling = pairs.front();
    for (const Pair* p : pairs)
      if (p->match.wording > worst) { worst = p->match.wording; telling = p; }
    std::map<std::string_view, std::vector<Statement>> by_words;
    for (std::size_t u : members)
      by_words[units_[u].key].push_back({units_[u].article, units_[u].span, printed(units_[u]), units_[u].key});
    std::vector<std::vector<Statement>> positions;
    for (auto& [key, list] : by_words) positions.push_back(std::move(list));
    const std::string speaker = subject_name(members), shared = shared_words(members);
    std::string subject = speaker.empty() ? "“" + shared + "”" : speaker + " on “" + shared + "”";
    Verdict verdict;
    switch (worst) {
      case Wording::turned: verdict.severity = Severity::conflict; break;
      case Wording::reworded: verdict.severity = Severity::possible; break;
      case Wording::trimmed: verdict.severity = Severity::note; verdict.reason = FindingReason::trimmed; break;
      case Wording::small_words: verdict.severity = Severity::note; break;
      default: verdict.severity = Severity::note; verdict.reason = FindingReason::spelling; break;
    }
    // Longer shared runs leave less to chance; one known speaker adds to it.
    verdict.confidence = std::min(0.95, 0.45 + 0.35 * telling->match.overlap +
                                            (telling->match.shared_content >= 4 ? 0.1 : 0.0) +
                                            (speaker.empty() ? 0.0 : 0.1));
    verdict.why = (speaker.empty() ? std::string("No speaker named in one of them") : "One speaker, " + speaker) +
                  ", and " + std::to_string(telling->match.shared_content) + " words of weight in common, in the same order.";
    verdict.diff = telling->match.diff;
    const bool differ = positions.size() > 1 && worst != Wording::same;
    ledger_.add(FindingKind::quote_wording, speaker + "|" + shared, std::move(subject), positions,
                differ ? &verdict : nullptr);
  }

  // "Dick Durbin" and "Richard J. Durbin" who say the same are one person whom we failed to merge.
  bool one_surname(const std::map<Index, std::vector<Statement>>& by_speaker) const {
    const auto surname = [&](Index e) {
      const std::string_view name = story_.name(e);
      return name.substr(name.rfind(' ') + 1);
    };
    const std::string_view first = surname(by_speaker.begin()->first);
    return by_speaker.size() > 1 && std::any_of(std::next(by_speaker.begin()), by_speaker.end(), [&](const auto& entry) {
      return surname(entry.first) == first;
    });
  }

  // The same words given to two people by name; whom a pronoun means is our reading, not the
  // articles' word. A body and one of its people may well say the same.
  void report_speakers(const std::set<std::size_t>& members) {
    std::map<Index, std::vector<Statement>> by_speaker;
    for (std::size_t u : members) {
      const Unit& unit = units_[u];
      if (unit.speaker == no_index || !unit.by_name) continue;
      if (story_.entities.entities[static_cast<std::size_t>(unit.speaker)].kind != EntityKind::person) return;
      auto& list = by_speaker[unit.speaker];
      const std::string name(story_.name(unit.speaker));
      list.push_back({unit.article, unit.span, name, name});
      if (unit.mention) list.push_back({unit.article, *unit.mention, name, name});
    }
    if (by_speaker.empty() || one_surname(by_speaker)) return;
    std::vector<std::vector<Statement>> positions;
    for (auto& [speaker, list] : by_speaker) positions.push_back(std::move(list));
    const std::string shared = shared_words(members);
    Verdict verdict;
    verdict.severity = Severity::conflict;
    verdict.confidence = 0.85;
    verdict.why = "The same words, given to different speakers.";
    ledger_.add(FindingKind::quote_speaker, shared, "who said “" + shared + "”", positions,
                positions.size() > 1 ? &verdict : nullptr);
  }

  const Story& story_;
  Ledger& ledger_;
  std::vector<Unit> units_;
  std::vector<Pair> pairs_;
};

}  // namespace

void compare_quotes(const Story& story, Ledger& ledger) { QuoteComparer(story, ledger).run(); }

}  // namespace crossread::consistency
