#include "consistency/near_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "claims/meanings.h"
#include "consistency/common.h"
#include "consistency/groups.h"
#include "entities/roles.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using language::Upos;

/// Words of a name that say nothing of whose it is.
constexpr auto small_words = std::to_array<std::string_view>(
    {"the", "and", "of", "for", "in", "de", "la", "le", "el", "al", "du", "des", "der", "den", "van", "von", "bin", "ibn", "san", "st"});

/// Words of a sentence that say nothing of what it tells.
constexpr auto empty_words = std::to_array<std::string_view>({"have", "be", "say", "do", "make", "take", "other", "more"});

constexpr std::size_t lone_letters = 5;   // of a name of one word
constexpr std::size_t long_letters = 7;
constexpr std::size_t longest_name = 6;   // words; more are a title
constexpr std::ptrdiff_t most_passages = 3;  // of an article in a finding

/// A name that the compared articles use, in no article together with the other one of a pair.
struct Bearer {
  Index entity = no_index;
  std::vector<std::string> words;  ///< small words left out
};

bool dictionary_word(const std::string& word) { return claims::word_lists::noun_meanings.has(word); }

bool of_a_country(std::string_view word) {
  std::string capital(word);
  if (text::is_ascii_lower(static_cast<unsigned char>(capital.front()))) capital.front() = static_cast<char>(capital.front() - 32);
  return !entities::country_of(capital).empty();
}

// "American", "Americans"; "Democratic", "Democrats"; "Centre", "Center": forms of one word.
bool inflected(std::string_view a, std::string_view b) {
  static constexpr auto endings = std::to_array<std::string_view>(
      {"s", "es", "er", "ers", "re", "n", "an", "ans", "ns", "ic", "al", "ist", "ists", "ism", "ish", "ese"});
  const auto [x, y] = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  const auto stem = static_cast<std::size_t>(x - a.begin());
  const auto ending = [&](std::string_view word) { return word.size() == stem || text::in(endings, word.substr(stem)); };
  return stem >= 4 && ending(a) && ending(b);
}

// "Senate Majority", "Senate Minority": two words of the language that are kin, and no slip.
bool kin_words(const std::string& a, const std::string& b) {
  const auto line = [](const std::string& w) { return claims::word_lists::noun_meanings.find(w).value_or(std::string_view()); };
  return claims::kinship(line(a), line(b)) != claims::Kinship::none;
}

class NearNames {
 public:
  NearNames(const Story& story, Ledger& ledger) : story_(story), ledger_(ledger) {}

  void run() {
    collect();
    match();
    for_groups(bearers_.size(), near_, [this](const auto& members) { report(members); });
  }

 private:
  const Entity& entity(const Bearer& b) const { return story_.entities.entities[static_cast<std::size_t>(b.entity)]; }

  template <typename Visit>
  void for_names(const Bearer& b, Visit visit) const {
    for (const auto& [a, local] : locals_[static_cast<std::size_t>(b.entity)]) {
      const entities::Entities& of_article = story_.at(a).entities;
      for (Index m : of_article.list[static_cast<std::size_t>(local)].mentions) {
        const entities::Mention& mention = of_article.mentions[static_cast<std::size_t>(m)];
        if (mention.type == MentionType::name && !mention.name.empty()) visit(a, mention);
      }
    }
  }

  void collect() {
    locals_ = story_.locals();
    for (std::size_t e = 0; e < story_.entities.entities.size(); ++e) {
      Bearer b{static_cast<Index>(e), {}};
      const auto& articles = entity(b).articles;
      if (!std::all_of(articles.begin(), articles.end(), [&](Index a) { return story_.compared[static_cast<std::size_t>(a)]; })) continue;
      for (std::string& w : name_words(entity(b).name))
        if (w.size() > 1 && !text::in(small_words, w)) b.words.push_back(std::move(w));
      if (b.words.empty() || b.words.size() > longest_name) continue;
      if (b.words.size() == 1 && (b.words[0].size() < lone_letters || dictionary_word(b.words[0]))) continue;
      bool named = false;
      for_names(b, [&](Index, const entities::Mention&) { named = true; });
      if (named) bearers_.push_back(std::move(b));
    }
  }

  // Names are compared within groups of one set of initials, or of one word in one place of the name.
  void match() {
    Buckets<std::string> alike;
    for (std::size_t n = 0; n < bearers_.size(); ++n) {
      const std::vector<std::string>& words = bearers_[n].words;
      std::set<std::string> keys;
      std::string initials;
      for (std::size_t i = 0; i < words.size(); ++i) {
        initials += words[i].front();
        if (words.size() > 1) keys.insert(std::to_string(words.size()) + std::to_string(i) + words[i]);
      }
      keys.insert(initials);
      for (const std::string& key : keys) alike.add(key, entity(bearers_[n]).articles.front(), n);
    }
    near_ = UnionFind(bearers_.size());
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const auto& [key, list] : alike.all())
      for (std::size_t x = 0; x < list.size(); ++x)
        for (std::size_t y = x + 1; y < list.size(); ++y) {
          const Bearer &a = bearers_[list[x]], &b = bearers_[list[y]];
          if (a.words.size() == b.words.size() && seen.insert({list[x], list[y]}).second && one_name(a, b)) near_.unite(list[x], list[y]);
        }
  }

  /// How much two sentences' worth of words two names must share to be taken for one: none where they are no
  /// two spellings of one name.
  std::optional<std::size_t> wanted(const Bearer& a, const Bearer& b) const {
    const bool person = entity(a).kind == EntityKind::person && entity(b).kind == EntityKind::person;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
      const std::string &p = a.words[i], &q = b.words[i];
      if (p == q) {
        ++equal;
        continue;
      }
      const bool surnames = person && i > 0 && i + 1 == a.words.size() && begin_alike(p, q);
      if ((!near_words(p, q) && !surnames) || inflected(p, q) || kin_words(p, q)) return std::nullopt;
      // A lone word has nothing beside it to speak for it.
      if (a.words.size() == 1 && (!few_edits(p, q) || short_form(p, q) || (of_a_country(p) && of_a_country(q)))) return std::nullopt;
      if (i == 0 && short_form(p, q) && entities::is_given_name(capital(p)) && entities::is_given_name(capital(q))) return std::nullopt;
      if (person && (uses(b, p) || uses(a, q))) return std::nullopt;
    }
    if (equal == a.words.size()) return std::nullopt;
    if (equal > 0) return 1;
    return one_letter(a, b) ? 1 : 3;
  }

  // A long name but for a letter is hardly another one's.
  static bool one_letter(const Bearer& a, const Bearer& b) {
    std::size_t differing = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
      if (std::min(a.words[i].size(), b.words[i].size()) < long_letters) return false;
      differing += letters_apart(a.words[i], b.words[i]);
    }
    return differing == 1;
  }

  bool one_name(const Bearer& a, const Bearer& b) const {
    if (common(entity(a).articles, entity(b).articles) > 0) return false;
    const auto least = wanted(a, b);
    if (!least) return false;
    const std::vector<std::string> x = context(a), y = context(b);
    return common(x, y) >= *least;
  }

  static std::string capital(std::string word) {
    if (text::is_ascii_lower(static_cast<unsigned char>(word.front()))) word.front() = static_cast<char>(word.front() - 32);
    return word;
  }

  // Whether an article that has this name has the word in another one.
  bool uses(const Bearer& b, const std::string& word) const {
    for (Index a : entity(b).articles)
      for (const entities::LocalEntity& e : story_.at(a).entities.list) {
        if (e.anonymous) continue;
        const std::vector<std::string> words = name_words(e.name);
        if (std::find(words.begin(), words.end(), word) != words.end()) return true;
      }
    return false;
  }

  // Lemmas of weight in the sentences that have the name, those of the name left out.
  std::vector<std::string> context(const Bearer& b) const {
    std::vector<std::string> out;
    for_names(b, [&](Index a, const entities::Mention& m) {
      const text::Sentence& s = story_.at(a).document.sentences[m.sentence];
      for (std::uint32_t w = s.first_token; w < s.end_token; ++w) {
        const language::Word& word = story_.at(a).annotation.words[w];
        const bool weight = word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::ADJ ||
                            word.upos == Upos::PROPN || word.upos == Upos::NUM;
        std::string lemma = text::lower(word.lemma);
        if (weight && !text::in(empty_words, lemma) && std::find(b.words.begin(), b.words.end(), lemma) == b.words.end())
          out.push_back(std::move(lemma));
      }
    });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void report(const std::vector<std::size_t>& members) {
    std::vector<std::vector<Statement>> positions;
    for (std::size_t n : members) {
      const Bearer& b = bearers_[n];
      std::vector<Statement> statements;
      for_names(b, [&](Index a, const entities::Mention& m) {
        const auto told = std::count_if(statements.begin(), statements.end(), [&](const Statement& s) { return s.article == a; });
        if (told < most_passages) statements.push_back({a, m.name, entity(b).name, text::normalized(entity(b).name)});
      });
      positions.push_back(std::move(statements));
    }
    std::stable_sort(positions.begin(), positions.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    const std::string name = positions.front().front().value;
    Verdict verdict;
    verdict.severity = Severity::possible;
    verdict.reason = FindingReason::spelling;
    verdict.confidence = 0.8;
    verdict.why = "Two names that are nearly one, told of alike, and in no article together.";
    ledger_.add(FindingKind::name, name + "|near", "spelling of the name of " + name, positions, &verdict);
  }

  const Story& story_;
  Ledger& ledger_;
  std::vector<std::vector<std::pair<Index, Index>>> locals_;  ///< entity -> its article and number there, for each
  std::vector<Bearer> bearers_;
  UnionFind near_{0};  ///< of bearers
};

}  // namespace

void compare_near_names(const Story& story, Ledger& ledger) { NearNames(story, ledger).run(); }

}  // namespace crossread::consistency
