#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "consistency/pair_cache.h"
#include "consistency/quoted_voices.h"
#include "consistency/retelling.h"
#include "consistency/union_find.h"
#include "consistency/wording.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {


/// A sentence, or part of one, of a quotation: what is aligned across articles.
struct Unit {
  Index article = no_index;
  Span span;
  std::vector<QuotedWord> words;
  Voice voice;
  bool goes_on = false;          ///< the next unit of the list is the next sentence of the same speech
  bool parted = false;           ///< the writer's own words stand between it and the part of the speech before
  std::string key;               ///< all words as compared
  std::uint32_t text = 0;        ///< equal for equal words
  std::uint32_t sense = 0;       ///< equal for equal senses
};

// A word found in more units than this says nothing about which of them belong together.
constexpr std::size_t common_word = 64;

// How alike in sense two sentences must be if they are the only ones of their speaker, how much more for
// each further choice, and how many choices are too many; see likeness_in_sense().
constexpr int one_choice = 22, one_more = 7;
constexpr std::size_t most_choices = 12;

/// How much two parts of a speech must have of what another article prints as one, see WordingMatch::overlap.
constexpr double one_breath = 0.75;

/// Of so many pairs of sentences it is kept how they stand to each other.
constexpr std::size_t most_kept = 1 << 14;

class QuoteComparer {
 public:
  QuoteComparer(const Story& story, const Vocabulary& vocabulary, Ledger& ledger)
      : story_(story), vocabulary_(vocabulary), ledger_(ledger), voices_(story) {}

  void run() {
    collect();
    wordings_ = {speaker_sorts * texts_.size(), texts_.size(), most_kept};
    likeness_ = {senses_.size(), senses_.size(), most_kept};
    taken_.resize(units_.size());
    match();
    match_retold();
    report();
  }

 private:
  struct Pair {
    std::size_t a, b;
    std::optional<WordingMatch> match;  ///< none where the two were found by what was said: made when it is shown
  };

  static Wording wording_of(const Pair& p) { return p.match ? p.match->wording : Wording::reworded; }

  void collect() {
    for (Index index : story_.order) {
      const ArticleAnalysis& article = story_.at(index);
      if (article.role == Role::transcript) {
        for (const text::Sentence& s : article.document.sentences) add(index, s.span, turn_with(article, s.span));
        continue;
      }
      for (const quotes::Quote& q : article.quotes) {
        if (q.kind != QuoteKind::direct && q.kind != QuoteKind::mixed) continue;
        // "We waited," she said. "Nobody came": the parts of one utterance go on with each other.
        for (const Span& content : q.content) add_by_sentence(index, content, q, &content != &q.content.front());
      }
    }
  }

  // The turn of a transcript that a sentence is part of, where a label says whose it is.
  static const quotes::Quote* turn_with(const ArticleAnalysis& article, Span sentence) {
    const auto after = std::partition_point(article.quotes.begin(), article.quotes.end(), [&](const quotes::Quote& q) {
      return q.span.begin <= sentence.begin;
    });
    if (after == article.quotes.begin()) return nullptr;
    const quotes::Quote& turn = *std::prev(after);
    return turn.kind == QuoteKind::direct && turn.span.contains(sentence) ? &turn : nullptr;
  }

  void add_by_sentence(Index article, Span content, const quotes::Quote& quote, bool goes_on) {
    const auto& sentences = story_.at(article).document.sentences;
    auto s = std::partition_point(sentences.begin(), sentences.end(), [&](const text::Sentence& x) {
      return x.span.end <= content.begin;
    });
    for (bool first = !goes_on; s != sentences.end() && s->span.begin < content.end; ++s, first = false) {
      const std::size_t before = units_.size();
      add(article, {std::max(s->span.begin, content.begin), std::min(s->span.end, content.end)}, &quote);
      if (!first && before > 0 && units_.size() > before) {
        units_[before - 1].goes_on = true;
        units_.back().parted = goes_on;
        goes_on = false;
      }
    }
  }

  void add(Index article, Span span, const quotes::Quote* quote) {
    Unit unit;
    unit.article = article;
    unit.words = quoted_words(story_, article, span);
    if (unit.words.size() < 4) return;
    unit.span = {unit.words.front().span.begin, unit.words.back().span.end};
    for (const QuotedWord& w : unit.words) unit.key += w.key + " ";
    unit.text = texts_.try_emplace(std::vector<SaidWord>(unit.words.begin(), unit.words.end()), texts_.size()).first->second;
    if (quote) unit.voice = voices_.of(article, *quote);
    if (told_by(unit) != no_index) {
      const auto [known, fresh] = sense_numbers_.try_emplace(sense_of(story_, vocabulary_, article, unit.words), senses_.size());
      if (fresh) senses_.push_back(&known->first);
      unit.sense = known->second;
    }
    units_.push_back(std::move(unit));
  }

  // Pairs of units that share rare enough words, each with its best partner in the other article.
  void match() {
    std::map<std::string_view, std::vector<std::size_t>> postings;
    for (std::size_t u = 0; u < units_.size(); ++u) {
      std::set<std::string_view> seen;
      for (const QuotedWord& w : units_[u].words)
        if (w.content && seen.insert(w.lemma).second) postings[w.lemma].push_back(u);
    }
    std::vector<Pair> found;
    std::vector<std::uint32_t> shared(units_.size(), 0);  // words with each other unit
    std::vector<std::size_t> met;
    for (std::size_t u = 0; u < units_.size(); ++u) {
      met.clear();
      std::set<std::string_view> seen;
      for (const QuotedWord& w : units_[u].words) {
        if (!w.content || !seen.insert(w.lemma).second) continue;
        const auto& list = postings[w.lemma];
        if (list.size() > common_word) continue;
        for (std::size_t other : list)
          if (other > u && units_[other].article != units_[u].article && shared[other]++ == 0) met.push_back(other);
      }
      std::sort(met.begin(), met.end());
      for (const std::size_t other : met) {
        if (std::exchange(shared[other], 0) < 2) continue;
        const Unit &a = units_[u], &b = units_[other];
        const bool one_speaker = a.voice.speaker != no_index && a.voice.speaker == b.voice.speaker;
        const bool open = a.voice.speaker == no_index || b.voice.speaker == no_index;
        WordingMatch m = wording(u, other, one_speaker ? Speakers::one : open ? Speakers::open : Speakers::two);
        if (one_speaker && m.wording == Wording::trimmed) m = with_next_sentence(u, other, std::move(m));
        if (m.wording != Wording::unrelated) found.push_back({u, other, std::move(m)});
      }
    }
    // The most alike pairs first; a unit takes one partner in each other article.
    std::stable_sort(found.begin(), found.end(), [](const Pair& x, const Pair& y) {
      return x.match->overlap > y.match->overlap;
    });
    for (Pair& p : found) pair_off(std::move(p));
  }

  // Articles on one story quote the same words again and again.
  const WordingMatch& wording(std::size_t u, std::size_t v, Speakers speakers) {
    return wordings_.get(speaker_sorts * units_[u].text + static_cast<std::uint32_t>(speakers), units_[v].text, [&](WordingMatch& out) {
      out = compare_wording(units_[u].words, units_[v].words, speakers);
    });
  }

  bool free(std::size_t unit, Index other_article) const {
    const std::vector<bool>& taken = taken_[unit];
    return taken.empty() || !taken[static_cast<std::size_t>(other_article)];
  }

  void take(std::size_t unit, Index other_article) {
    taken_[unit].resize(story_.articles.size());
    taken_[unit][static_cast<std::size_t>(other_article)] = true;
  }

  void pair_off(Pair pair) {
    const Index of_a = units_[pair.a].article, of_b = units_[pair.b].article;
    if (!free(pair.a, of_b) || !free(pair.b, of_a)) return;
    take(pair.a, of_b);
    take(pair.b, of_a);
    pairs_.push_back(std::move(pair));
  }

  // Whose words they surely are; none where nobody knows.
  static Index told_by(const Unit& unit) { return unit.voice.known ? unit.voice.speaker : no_index; }

  int likeness(std::size_t u, std::size_t v) {
    const std::uint32_t a = units_[u].sense, b = units_[v].sense;
    return likeness_.get(a, b, [&](int& out) { out = likeness_in_sense(vocabulary_, *senses_[a], *senses_[b]); });
  }

  // What one speaker says in two articles in words of their own. The fewer of his sentences are left over
  // there, the likelier two of them that are somewhat alike are one; where many are, nothing is said.
  void match_retold() {
    std::map<Index, std::map<Index, std::vector<std::size_t>>> by_speaker;  // speaker -> article -> units
    for (std::size_t u = 0; u < units_.size(); ++u)
      if (const Index speaker = told_by(units_[u]); speaker != no_index) by_speaker[speaker][units_[u].article].push_back(u);
    for (const auto& [speaker, articles] : by_speaker)
      for (auto x = articles.begin(); x != articles.end(); ++x)
        for (auto y = std::next(x); y != articles.end(); ++y) {
          const std::vector<std::size_t> left = left_over(x->second, y->first), right = left_over(y->second, x->first);
          if (left.size() * right.size() <= most_choices) pair_retold(left, right);
        }
  }

  std::vector<std::size_t> left_over(const std::vector<std::size_t>& units, Index other_article) const {
    std::vector<std::size_t> out;
    for (std::size_t u : units)
      if (free(u, other_article)) out.push_back(u);
    return out;
  }

  void pair_retold(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
    int best = one_choice + one_more * (static_cast<int>(left.size() * right.size()) - 1);
    std::optional<std::pair<std::size_t, std::size_t>> chosen;
    for (std::size_t u : left)
      for (std::size_t v : right) {
        const int alike = likeness(u, v);
        if (alike < best) continue;
        best = alike + 1;
        chosen = {u, v};
      }
    if (chosen) pair_off({chosen->first, chosen->second, std::nullopt});
  }

  static std::size_t content_of(const std::vector<QuotedWord>& words) {
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](const QuotedWord& w) { return w.content; }));
  }

  // One article ends a sentence where the other goes on with it: what the first says next is held
  // against that. If the two go different ways, the longer texts are what differs.
  WordingMatch with_next_sentence(std::size_t u, std::size_t v, WordingMatch alone) {
    if (units_[u].words.size() > units_[v].words.size()) std::swap(u, v);
    const Unit &shorter = units_[u], &longer = units_[v];
    if (!shorter.goes_on || shorter.key != longer.key.substr(0, shorter.key.size())) return alone;
    std::vector<QuotedWord> both = shorter.words;
    both.insert(both.end(), units_[u + 1].words.begin(), units_[u + 1].words.end());
    WordingMatch joined = compare_wording(both, longer.words, Speakers::one);
    // The longer text ends its sentence; what the shorter says beyond it was not cut off there.
    // A word that only the first has between shared ones says that the two take another turn.
    const bool other_turn = joined.diff.size() > 1 && std::any_of(joined.diff.begin(), std::prev(joined.diff.end()), [](const DiffPart& d) {
      return d.op == DiffOp::erase;
    });
    const bool other_end = joined.wording == Wording::small_words && other_turn && joined.shared_content < content_of(both);
    if (other_end) joined.wording = Wording::reworded;
    const std::string& next = longer.words[shorter.words.size()].key;
    const bool goes_on = next == "but" || next == "and" || next == "because" || next == "though" || next == "yet" || next == "or";
    // Behind "she said" the first article may well go on with another sentence of the speech.
    const bool parted = units_[u + 1].parted;
    if (parted && joined.overlap < one_breath) return alone;
    if (joined.wording == Wording::unrelated && goes_on) {
      // The two go on with nothing in common.
      joined = std::move(alone);
      joined.wording = Wording::reworded;
    }
    if (joined.wording < Wording::reworded) return alone;
    units_[u].span.end = units_[u + 1].span.end;
    return joined;
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
    Index described = no_index;
    for (std::size_t u : members) {
      if (units_[u].voice.speaker == no_index) continue;
      if (units_[u].voice.by_name) return std::string(story_.name(units_[u].voice.speaker));
      if (described == no_index) described = units_[u].voice.speaker;
    }
    return described == no_index ? std::string() : std::string(story_.name(described));
  }

  // What names an utterance, whatever else was changed in it.
  struct Shared {
    std::string words;    ///< the words of weight that all printed forms have; nobody said them in one breath
    std::string passage;  ///< the first form from the first of these words to the last, cut where it grows long
  };

  // Where the words stand in other forms throughout, their dictionary forms are what is shared.
  Shared shared_words(const std::set<std::size_t>& members) const {
    const Shared same = shared_words(members, &QuotedWord::key);
    return same.words.empty() ? shared_words(members, &QuotedWord::lemma) : same;
  }

  Shared shared_words(const std::set<std::size_t>& members, std::string QuotedWord::* form) const {
    static constexpr std::size_t longest_passage = 7;  // words
    std::map<std::string, std::size_t> counts;
    for (std::size_t u : members) {
      std::set<std::string> once;
      for (const QuotedWord& w : units_[u].words)
        if (w.content) once.insert(w.*form);
      for (const std::string& key : once) ++counts[key];
    }
    Shared out;
    const auto append = [](std::string& to, const std::string& word) { to += (to.empty() ? "" : " ") + word; };
    const std::vector<QuotedWord>& words = units_[*members.begin()].words;
    std::size_t first = words.size(), end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto at = counts.find(words[i].*form);
      if (at == counts.end() || at->second < members.size()) continue;
      append(out.words, words[i].printed);
      counts.erase(at);
      first = std::min(first, i);
      end = i + 1;
    }
    for (std::size_t i = first; i < std::min(end, first + longest_passage); ++i) append(out.passage, words[i].printed);
    if (end > first + longest_passage) out.passage += " …";
    return out;
  }

  std::string printed(const Unit& unit) const {
    return std::string(unit.span.in(story_.at(unit.article).document.utf8));
  }

  void report_wording(const std::vector<const Pair*>& pairs, const std::set<std::size_t>& members) {
    Wording worst = Wording::same;
    const Pair* telling = pairs.front();
    for (const Pair* p : pairs)
      if (wording_of(*p) > worst) { worst = wording_of(*p); telling = p; }
    const WordingMatch match = telling->match ? *telling->match : retold_wording(units_[telling->a].words, units_[telling->b].words);
    std::map<std::string_view, std::vector<Statement>> by_words;
    for (std::size_t u : members)
      by_words[units_[u].key].push_back({units_[u].article, units_[u].span, printed(units_[u]), units_[u].key});
    std::vector<std::vector<Statement>> positions;
    for (auto& [key, list] : by_words) positions.push_back(std::move(list));
    const std::string speaker = subject_name(members);
    const Shared shared = shared_words(members);
    std::string subject = speaker.empty()          ? "“" + shared.passage + "”"
                          : shared.passage.empty() ? "what " + speaker + " said"
                                                   : speaker + " on “" + shared.passage + "”";
    Verdict verdict;
    switch (worst) {
      case Wording::turned: verdict.severity = Severity::conflict; break;
      case Wording::reworded: verdict.severity = Severity::possible; break;
      case Wording::trimmed: verdict.severity = Severity::note; verdict.reason = FindingReason::trimmed; break;
      case Wording::small_words: verdict.severity = Severity::note; break;
      default: verdict.severity = Severity::note; verdict.reason = FindingReason::spelling; break;
    }
    // Longer shared runs leave less to chance; one known speaker adds to it.
    verdict.confidence = std::min(0.95, 0.45 + 0.35 * match.overlap +
                                            (match.shared_content >= 4 ? 0.1 : 0.0) +
                                            (speaker.empty() ? 0.0 : 0.1));
    const std::string common = match.retold
        ? ", of whom each article has little else to quote, and two sentences that say the like in other words."
        : ", and " + std::to_string(match.shared_content) + " words of weight in common, in the same order.";
    verdict.why = (speaker.empty() ? std::string("No speaker named in one of them") : "One speaker, " + speaker) + common;
    verdict.diff = match.diff;
    const bool differ = positions.size() > 1 && worst != Wording::same;
    ledger_.add(FindingKind::quote_wording, speaker + "|" + shared.words, std::move(subject), positions,
                differ ? &verdict : nullptr);
  }

  // "Ned Holm" and "Edward J. Holm Jr." who say the same are one person whom we failed to merge, and so are Una Holm and
  // Una Holst, as whom another finding has her.
  bool one_surname(const std::map<Index, std::vector<Statement>>& by_speaker) const {
    for (auto x = by_speaker.begin(); x != by_speaker.end(); ++x)
      for (auto y = std::next(x); y != by_speaker.end(); ++y) {
        const std::vector<std::string> a = name_words(story_.name(x->first)), b = name_words(story_.name(y->first));
        if (a.empty() || b.empty() || a.back() == b.back()) return true;
        if (a.front() == b.front() && (begin_alike(a.back(), b.back()) || near_words(a.back(), b.back()))) return true;
      }
    return false;
  }

  /// The words that a man says in one article and a woman in another: whoever they are, they are two. Empty where nobody is
  /// surely of either sex, or somebody is taken for both.
  std::vector<std::vector<Statement>> man_and_woman(const std::set<std::size_t>& members) const {
    using entities::Gender;
    std::map<Gender, std::vector<Statement>> positions;
    std::map<Index, Gender> people;
    for (std::size_t u : members) {
      const Unit& unit = units_[u];
      const Gender gender = voices_.gender(unit.article, unit.voice);
      if ((gender != Gender::male && gender != Gender::female) || !unit.voice.known || !unit.voice.mention) continue;
      if (unit.voice.speaker != no_index) {
        if (voices_.speaks_for_others(unit.voice.speaker) || people.try_emplace(unit.voice.speaker, gender).first->second != gender) return {};
      }
      const std::string sex = gender == Gender::male ? "a man" : "a woman";
      const bool named = unit.voice.speaker != no_index && !unit.voice.anonymous;
      const std::string who(named ? story_.name(unit.voice.speaker) : unit.voice.mention->in(story_.at(unit.article).document.utf8));
      for (const Span& passage : {*unit.voice.mention, unit.span}) positions[gender].push_back({unit.article, passage, who, sex});
    }
    if (positions.size() < 2) return {};
    std::vector<std::vector<Statement>> out;
    for (auto& [gender, list] : positions) out.push_back(std::move(list));
    return out;
  }

  // The same words given to two people. A body and one of its people may well say the same, and so
  // may somebody without a name.
  void report_speakers(const std::set<std::size_t>& members) {
    std::set<Index> speakers;
    for (std::size_t u : members)
      if ((units_[u].voice.known || units_[u].voice.floating) && units_[u].voice.speaker != no_index) speakers.insert(units_[u].voice.speaker);
    std::map<Index, std::vector<Statement>> by_speaker;
    for (std::size_t u : members) {
      const Unit& unit = units_[u];
      if (unit.voice.speaker == no_index || !(unit.voice.known || unit.voice.floating) || unit.voice.anonymous || voices_.doubtful(unit.article, unit.span, unit.voice, speakers)) continue;
      if (story_.entities.entities[static_cast<std::size_t>(unit.voice.speaker)].kind != EntityKind::person) return;
      if (voices_.speaks_for_others(unit.voice.speaker)) return;
      auto& list = by_speaker[unit.voice.speaker];
      const std::string name(story_.name(unit.voice.speaker));
      // Where a surname or a pronoun stands, the full name before it is worth showing too.
      if (!unit.voice.by_name || (unit.voice.mention && unit.voice.mention->size() < name.size()))
        if (const auto* m = voices_.last_named(unit.article, unit.voice.speaker, unit.voice.mention ? std::min(unit.voice.mention->begin, unit.span.begin) : unit.span.begin)) list.push_back({unit.article, m->name, name, name});
      if (unit.voice.mention) list.push_back({unit.article, *unit.voice.mention, name, name});
      list.push_back({unit.article, unit.span, name, name});
    }
    if (one_surname(by_speaker)) return;
    std::vector<std::vector<Statement>> positions;
    for (auto& [speaker, list] : by_speaker) positions.push_back(std::move(list));
    if (positions.size() < 2)
      if (auto two = man_and_woman(members); !two.empty()) positions = std::move(two);
    if (positions.empty()) return;
    if (positions.size() > 1) {
      // The next sentence of a speech that is given to two is no second finding.
      const bool goes_on = std::all_of(members.begin(), members.end(), [&](std::size_t u) { return u > 0 && units_[u - 1].goes_on && of_two_.count(u - 1) > 0; });
      of_two_.insert(members.begin(), members.end());
      if (goes_on) return;
    }
    const Shared shared = shared_words(members);
    Verdict verdict;
    verdict.severity = Severity::conflict;
    verdict.confidence = 0.85;
    verdict.why = "The same words, given to different speakers.";
    ledger_.add(FindingKind::quote_speaker, shared.words, "who said “" + shared.passage + "”", positions,
                positions.size() > 1 ? &verdict : nullptr);
  }

  const Story& story_;
  const Vocabulary& vocabulary_;
  Ledger& ledger_;
  QuotedVoices voices_;
  std::vector<Unit> units_;
  std::vector<Pair> pairs_;
  std::vector<std::vector<bool>> taken_;  ///< unit -> article -> has a partner there; empty where it has none at all
  std::set<std::size_t> of_two_;  ///< units that were given to two speakers
  std::map<std::vector<SaidWord>, std::uint32_t> texts_;
  PairCache<WordingMatch> wordings_{0, 0, 0};  ///< of two texts, by their numbers, of which the first stands once for each sort of speakers
  std::map<Sense, std::uint32_t> sense_numbers_;
  std::vector<const Sense*> senses_;      ///< by their numbers
  PairCache<int> likeness_{0, 0, 0};  ///< of two senses, by their numbers
};

}  // namespace

void compare_quotes(const Story& story, const Vocabulary& vocabulary, Ledger& ledger) {
  QuoteComparer(story, vocabulary, ledger).run();
}

}  // namespace crossread::consistency
