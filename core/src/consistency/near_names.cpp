#include "consistency/near_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "claims/meanings.h"
#include "consistency/common.h"
#include "consistency/exclusive_posts.h"
#include "consistency/groups.h"
#include "entities/roles.h"
#include "text/listed_words.h"
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

// A given name shorter than this may be a short form of any other with its initial.
constexpr std::size_t given_letters = 5;

// What two people must share who have one part of their names in common, and who have none: a word that an article has in
// one sentence alone counts a hundred, see Vocabulary::weight().
constexpr int one_part_shared = 200, no_part_shared = 150;

// Words that are told of somebody and compared, at most.
constexpr std::size_t most_told = 80;

// Words of one meaning are shared too.
constexpr int one_meaning = 60;

// A part of a name that more people have tells none of them from the others.
constexpr std::size_t most_of_one_part = 24;

// People who share a surname by blood or marriage.
constexpr std::string_view kin = "husband,wife,spouse,brother,sister,sibling,twin,father,mother,dad,mum,mom,son,daughter,cousin,"
                                 "uncle,aunt,nephew,niece,grandfather,grandmother,grandson,granddaughter";

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

bool has_weight(const language::Word& word) {
  const bool weight = word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::ADJ || word.upos == Upos::PROPN || word.upos == Upos::NUM;
  return weight && !text::in(empty_words, text::lower(word.lemma));
}

class NearNames {
 public:
  NearNames(const Story& story, const Vocabulary& vocabulary, Ledger& ledger) : story_(story), vocabulary_(vocabulary), ledger_(ledger) {}

  void run() {
    collect();
    collect_posts();
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
        if (words.size() > 1) keys.insert(part_key(words, i));
      }
      keys.insert(initials);
      for (const std::string& key : keys) {
        alike.add(key, entity(bearers_[n]).articles.front(), n);
        ++bearers_of_[key];
      }
    }
    near_ = UnionFind(bearers_.size());
    std::set<std::pair<std::size_t, std::size_t>> seen;
    alike.for_each([&](const auto&, const std::vector<std::size_t>& list) {
      for (std::size_t x = 0; x < list.size(); ++x)
        for (std::size_t y = x + 1; y < list.size(); ++y) {
          const Bearer &a = bearers_[list[x]], &b = bearers_[list[y]];
          if (a.words.size() == b.words.size() && seen.insert({list[x], list[y]}).second && one_name(a, b)) near_.unite(list[x], list[y]);
        }
    });
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
      if (i == 0 && person && a.words.size() > 1 && pet_names(p, q)) return std::nullopt;
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
    if (one_person(a, b)) return true;
    const auto least = wanted(a, b);
    if (!least) return false;
    const std::vector<std::string> x = context(a), y = context(b);
    return common(x, y) >= *least;
  }

  /// Whether two names are of one person, of whom one article has a part of the name wrong: with one part the same, the other
  /// nearly so or much alike, and of no part the same only where the two are told of alike. Relatives share a surname, and the
  /// short form of a given name may have little in common with it.
  bool one_person(const Bearer& a, const Bearer& b) const {
    if (entity(a).kind != EntityKind::person || entity(b).kind != EntityKind::person || a.words.size() != 2 || b.words.size() != 2) return false;
    const bool same_given = a.words[0] == b.words[0], same_surname = a.words[1] == b.words[1];
    if (same_given && same_surname) return false;
    const std::string key = same_given ? part_key(a.words, 0) : same_surname ? part_key(a.words, 1) : std::string{a.words[0].front(), a.words[1].front()};
    if (!few_have(key)) return false;
    if (!same_given && !given_names_mistaken(a.words[0], b.words[0])) return false;
    if (!same_surname && (!one_beginning(a.words[1], b.words[1]) || inflected(a.words[1], b.words[1]) || kin_words(a.words[1], b.words[1]))) return false;
    for (std::size_t i = 0; i < 2; ++i)
      if (a.words[i] != b.words[i] && (uses(b, a.words[i]) || uses(a, b.words[i]))) return false;
    if (apart(a, b)) return false;
    if (!same_given && !same_surname) return shared(a, b) >= no_part_shared;
    const int told_alike = shared(a, b);
    if (told_alike >= one_part_shared) return true;
    // Where one of them is surely a person, a slip in the name speaks for itself; and few people share a rare given name.
    const std::size_t other = same_given ? 1 : 0;
    const std::string &p = a.words[other], &q = b.words[other];
    const bool slip = letters_apart(p, q) * 5 <= 2 * std::max(p.size(), q.size());
    const bool rare = same_given && !entities::is_given_name(capital(a.words[0]));
    const bool described = !entity(a).roles.empty() || !entity(b).roles.empty();
    return (described && (slip || rare || one_role(a, b))) || (same_given && told_alike >= one_meaning);
  }

  // "Keeper Dauren Beisekov", "keeper Daniyar Beisekov".
  bool one_role(const Bearer& a, const Bearer& b) const {
    const auto roles = [&](const Bearer& n) {
      std::vector<std::string> out;
      for (const std::string& role : entity(n).roles) out.push_back(text::lower(role));
      std::sort(out.begin(), out.end());
      return out;
    };
    return common(roles(a), roles(b)) > 0;
  }

  // "Steve", of Stephen: of two given names with one beginning the one that is short and much shorter.
  static bool pet_names(std::string_view p, std::string_view q) {
    const auto [shorter, longer] = std::minmax(p, q, [](std::string_view x, std::string_view y) { return x.size() < y.size(); });
    return shorter.size() <= given_letters && shorter.size() + 2 <= longer.size() && shorter.size() >= 3 && longer.starts_with(shorter.substr(0, 3));
  }

  static bool one_beginning(std::string_view p, std::string_view q) {
    return std::min(p.size(), q.size()) >= lone_letters && std::mismatch(p.begin(), p.begin() + 3, q.begin()).first == p.begin() + 3;
  }

  static bool given_names_mistaken(std::string_view p, std::string_view q) {
    const auto pet_name = [](std::string_view name) { return name.size() < given_letters || name.back() == 'y' || name.ends_with("ie"); };
    const bool as_long = std::max(p.size(), q.size()) - std::min(p.size(), q.size()) <= 1;
    return p.front() == q.front() && as_long && !pet_name(p) && !pet_name(q) && !short_form(p, q);
  }

  // Whether the articles tell of them as two: a man and a woman, somebody's kin, people in two posts.
  bool apart(const Bearer& a, const Bearer& b) const {
    using entities::Gender;
    const Gender x = gender(a), y = gender(b);
    if (x != Gender::unknown && y != Gender::unknown && x != y) return true;
    const auto of_a_family = [&](const Bearer& n) {
      const std::vector<std::string> words = context(n);
      static const text::ListedWords of_kin(kin);
      return std::any_of(words.begin(), words.end(), [](const std::string& w) { return of_kin.has(w); });
    };
    if (a.words[0] != b.words[0] && (of_a_family(a) || of_a_family(b))) return true;
    const std::set<std::string>&held = posts(a), &other = posts(b);
    return !held.empty() && !other.empty() && std::none_of(held.begin(), held.end(), [&](const std::string& post) { return other.count(post) > 0; });
  }

  // The posts of somebody that few people hold beside another.
  const std::set<std::string>& posts(const Bearer& b) const { return posts_[static_cast<std::size_t>(b.entity)]; }

  void collect_posts() {
    posts_.resize(story_.entities.entities.size());
    for (Index a = 0; a < static_cast<Index>(story_.compared.size()); ++a) {
      if (!story_.compared[static_cast<std::size_t>(a)]) continue;
      for (const claims::Claim& c : story_.at(a).claims.list) {
        const Index e = c.kind == FindingKind::role && c.entity != no_index ? story_.global(a, c.entity) : no_index;
        if (e == no_index) continue;
        for (const ExclusivePost& post : exclusive_posts(c)) posts_[static_cast<std::size_t>(e)].insert(post.name);
      }
    }
  }

  entities::Gender gender(const Bearer& b) const {
    for (const auto& [a, local] : locals_[static_cast<std::size_t>(b.entity)])
      if (const auto told = story_.at(a).entities.list[static_cast<std::size_t>(local)].gender; told != entities::Gender::unknown) return told;
    return entities::Gender::unknown;
  }

  /// A word of the sentences that tell of somebody, and its weight there.
  using Told = std::map<LemmaId, int>;

  Told told_of(const Bearer& b) const {
    Told out;
    for (const auto& [a, local] : locals_[static_cast<std::size_t>(b.entity)]) {
      const ArticleAnalysis& article = story_.at(a);
      for (Index m : article.entities.list[static_cast<std::size_t>(local)].mentions) {
        if (out.size() >= most_told) return out;
        const text::Sentence& s = article.document.sentences[article.entities.mentions[static_cast<std::size_t>(m)].sentence];
        for (std::uint32_t w = s.first_token; w < s.end_token; ++w) {
          if (!has_weight(article.annotation.words[w])) continue;
          const LemmaId id = vocabulary_.id(a, w);
          if (std::find(b.words.begin(), b.words.end(), vocabulary_.text(id)) == b.words.end()) out[id] = vocabulary_.weight(a, w);
        }
      }
    }
    return out;
  }

  // How much the articles say of one that they say of the other.
  int shared(const Bearer& a, const Bearer& b) const {
    const Told x = told_of(a), y = told_of(b);
    int sum = 0;
    for (const auto& [p, weight] : x) {
      int best = 0;
      for (const auto& [q, other] : y)
        if (const int near = vocabulary_.nearness(p, q); near >= one_meaning) best = std::max(best, near * std::min(weight, other) / 100);
      sum += best;
    }
    return sum;
  }

  static std::string part_key(const std::vector<std::string>& words, std::size_t part) {
    return std::to_string(words.size()) + std::to_string(part) + words[part];
  }

  bool few_have(const std::string& key) const { return bearers_of_.at(key) <= most_of_one_part; }

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
        std::string lemma = text::lower(word.lemma);
        if (has_weight(word) && std::find(b.words.begin(), b.words.end(), lemma) == b.words.end())
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
  const Vocabulary& vocabulary_;
  Ledger& ledger_;
  std::vector<std::vector<std::pair<Index, Index>>> locals_;  ///< entity -> its article and number there, for each
  std::vector<Bearer> bearers_;
  std::map<std::string, std::size_t> bearers_of_;  ///< how many have a part of a name, or a set of initials
  std::vector<std::set<std::string>> posts_;       ///< entity -> what it holds
  UnionFind near_{0};  ///< of bearers
};

}  // namespace

void compare_near_names(const Story& story, const Vocabulary& vocabulary, Ledger& ledger) { NearNames(story, vocabulary, ledger).run(); }

}  // namespace crossread::consistency
