#include "consistency/identity.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "consistency/common.h"
#include "consistency/groups.h"
#include "consistency/vocabulary.h"
#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::consistency {
namespace {

/// Content lemmas of a sentence, folded and sorted.
std::vector<std::string> content_of(const ArticleAnalysis& a, std::uint32_t sentence) {
  using language::Upos;
  std::vector<std::string> out;
  const text::Sentence& s = a.document.sentences[sentence];
  for (std::uint32_t w = s.first_token; w < s.end_token; ++w) {
    const language::Word& word = a.annotation.words[w];
    if (word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::ADJ || word.upos == Upos::PROPN)
      out.push_back(fold(text::lower(word.lemma)));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Verdict spelling_verdict(double confidence, std::string why) {
  Verdict v;
  v.severity = Severity::possible;
  v.reason = FindingReason::spelling;
  v.confidence = confidence;
  v.why = std::move(why);
  return v;
}

bool one_word(std::string_view name) { return name.find(' ') == std::string_view::npos; }

// The word by which articles call a person alone: "Qin" for Qin Gang, "Brandt" for Ada Brandt. Where
// none does, the last word of the name.
std::string surname_of(const Entity& person) {
  const std::string full = text::normalized(person.name);
  for (const std::string& alias : person.aliases) {
    const std::string word = text::normalized(alias);
    if (one_word(word) && (full.starts_with(word + " ") || full.ends_with(" " + word))) return word;
  }
  return full.substr(full.rfind(' ') + 1);
}

/// The people of a story by their surnames. Those that may be one surname misspelt have a sound in common or
/// all letters but one, and are looked for under these alone.
class Surnames {
 public:
  explicit Surnames(const Story& story) {
    Buckets<std::uint64_t> people;
    for (std::size_t e = 0; e < story.entities.entities.size(); ++e) {
      const Entity& entity = story.entities.entities[e];
      if (entity.kind != EntityKind::person || one_word(entity.name)) continue;
      surnames_.push_back({e, surname_of(entity)});
      for (const std::uint64_t key : keys(surnames_.back().name)) people.add(key, entity.articles.front(), surnames_.size() - 1);
    }
    people.for_each([&](std::uint64_t key, const std::vector<std::size_t>& numbers) {
      for (const std::size_t at : numbers) people_.emplace_back(key, at);
    });
  }

  /// The numbers of those whose surname may be `name` misspelt, sorted.
  std::vector<std::size_t> like(const std::string& name) const {
    std::vector<std::size_t> out;
    for (const std::uint64_t key : keys(name)) {
      for (auto at = std::lower_bound(people_.begin(), people_.end(), std::pair(key, std::size_t{0})); at != people_.end() && at->first == key; ++at) {
        const Surname& other = surnames_[at->second];
        if (other.name != name && name != other.name + "s" && spelling_variants(other.name, name)) out.push_back(other.person);
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  struct Surname {
    std::size_t person;
    std::string name;
  };

  /// Two words that spelling_variants takes for one have at least one of these in common.
  static std::vector<std::uint64_t> keys(const std::string& word) {
    constexpr std::size_t longest = 40;  // letters of a name; longer ones are never near to another
    std::vector<std::uint64_t> out;
    if (word.empty() || word.size() > longest) return out;
    out.reserve(word.size() + 3);
    for (const bool w_sounds : {false, true}) out.push_back(text::word_key("=" + name_sound(word, w_sounds)));
    out.push_back(text::word_key(word));
    std::string rest = word.substr(1);  // the word without one of its letters
    for (std::size_t i = 0; i < word.size(); ++i) {
      out.push_back(text::word_key(rest));
      if (i < rest.size()) rest[i] = word[i];
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  std::vector<Surname> surnames_;
  std::vector<std::pair<std::uint64_t, std::size_t>> people_;  ///< sorted: a key and the number of a surname
};

/// Where the names of the story stand.
class Passages {
 public:
  explicit Passages(const Story& story) : story_(story), locals_(story.locals()) {
    for (auto& list : locals_) std::sort(list.begin(), list.end());
  }

  /// The mentions of an entity in an article, in order.
  std::vector<const entities::Mention*> of(Index entity, Index article) const {
    std::vector<const entities::Mention*> out;
    const entities::Entities& all = story_.at(article).entities;
    const auto& list = locals_[static_cast<std::size_t>(entity)];
    for (auto at = std::lower_bound(list.begin(), list.end(), std::pair(article, Index(0))); at != list.end() && at->first == article; ++at)
      for (const Index m : all.list[static_cast<std::size_t>(at->second)].mentions) out.push_back(&all.mentions[static_cast<std::size_t>(m)]);
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  const Story& story_;
  std::vector<std::vector<std::pair<Index, Index>>> locals_;  ///< of each entity, by article
};

// The forms of one merged person: for each spelling of the full name, where it stands.
void report_full_names(const Story& story, const Passages& passages, Index person, Ledger& ledger) {
  std::map<std::string, std::vector<Statement>> forms;
  for (Index a : story.entities.entities[static_cast<std::size_t>(person)].articles) {
    if (!story.compared[static_cast<std::size_t>(a)]) continue;
    const ArticleAnalysis& article = story.at(a);
    std::set<std::string> seen;
    for (const entities::Mention* m : passages.of(person, a)) {
      if (m->type != MentionType::name || m->name.empty()) continue;
      std::string name(m->name.in(article.document.utf8));
      if (one_word(name) || !seen.insert(name).second) continue;
      forms[text::normalized(name)].push_back({a, m->name, name, text::normalized(name)});
    }
  }
  if (forms.size() < 2) return;
  // The form that most articles print comes first; the others are held against it.
  std::vector<std::pair<std::string, std::vector<Statement>>> by_use(forms.begin(), forms.end());
  std::stable_sort(by_use.begin(), by_use.end(), [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  std::vector<std::vector<Statement>> positions;
  for (auto& [form, list] : by_use) {
    const NameRelation relation = positions.empty() ? NameRelation::spelling : compare_names(by_use.front().first, form);
    if (relation == NameRelation::same)
      positions.front().insert(positions.front().end(), list.begin(), list.end());
    else if (relation == NameRelation::spelling)
      positions.push_back(std::move(list));
  }
  if (positions.size() < 2) return;
  const std::string name(story.name(person));
  const Verdict verdict = spelling_verdict(0.9, "One person by role and the rest of the name, in two spellings.");
  ledger.add(FindingKind::name, name, "spelling of the name of " + name, positions, &verdict);
}

/// Sentences of a name in an article that are held against those of another, the first ones; more of them
/// repeat what these tell.
constexpr std::size_t most_sentences = 40;

// The words of the first sentences that have the entity.
std::vector<std::vector<std::string>> contents_of(const Story& story, const Passages& passages, Index entity, Index article) {
  std::vector<std::vector<std::string>> out;
  const entities::Mention* before = nullptr;
  for (const entities::Mention* m : passages.of(entity, article)) {
    if (before != nullptr && before->sentence == m->sentence) continue;
    if (out.size() == most_sentences) break;
    out.push_back(content_of(story.at(article), m->sentence));
    before = m;
  }
  return out;
}

// A lone surname with nobody behind it, against a similar surname in a sentence alike. The plural of
// a name is a family, not a misspelling.
void report_lone_surname(const Story& story, const Passages& passages, Index lone, const Surnames& surnames, Ledger& ledger) {
  const Entity& entity = story.entities.entities[static_cast<std::size_t>(lone)];
  if (entity.articles.size() != 1) return;
  const Index a = entity.articles.front();
  if (!story.compared[static_cast<std::size_t>(a)]) return;
  const std::string key = text::normalized(entity.name);
  const std::vector<std::size_t> like = surnames.like(key);
  if (like.empty()) return;
  const auto here = contents_of(story, passages, lone, a);
  Index best = no_index;
  std::size_t best_common = 0;
  for (const std::size_t p : like) {
    for (const Index b : story.entities.entities[p].articles) {
      if (b == a || !story.compared[static_cast<std::size_t>(b)]) continue;
      for (const auto& there : contents_of(story, passages, static_cast<Index>(p), b)) {
        for (const auto& content : here) {
          const std::size_t shared = common(content, there);
          if (shared > best_common) { best_common = shared; best = static_cast<Index>(p); }
        }
      }
    }
  }
  // Six words of weight in one sentence are more than two reports share by chance.
  if (best == no_index || best_common < 6) return;
  std::vector<std::vector<Statement>> positions(2);
  for (const entities::Mention* m : passages.of(lone, a))
    if (!m->name.empty() && positions[1].size() < 3) positions[1].push_back({a, m->name, entity.name, key});
  for (Index b : story.entities.entities[static_cast<std::size_t>(best)].articles) {
    if (!story.compared[static_cast<std::size_t>(b)]) continue;
    for (const entities::Mention* n : passages.of(best, b))
      if (n->type == MentionType::name && !n->name.empty()) {
        const std::string name(story.name(best));
        positions[0].push_back({b, n->name, name, text::normalized(name)});
        break;
      }
  }
  if (positions[0].empty() || positions[1].empty()) return;
  const std::string name(story.name(best));
  const Verdict verdict = spelling_verdict(0.75, "“" + entity.name + "” stands where others name " + name +
                                                     ", in a sentence that otherwise says the same.");
  ledger.add(FindingKind::name, name + "|surname", "surname of " + name, positions, &verdict);
}

}  // namespace

void compare_names_of_people(const Story& story, Ledger& ledger) {
  const Surnames surnames(story);
  const Passages passages(story);
  for (std::size_t e = 0; e < story.entities.entities.size(); ++e) {
    const Entity& entity = story.entities.entities[e];
    // A misspelt surname may not look like a person's name at all.
    const bool person = entity.kind == EntityKind::person;
    if (one_word(entity.name) && (person || entity.kind == EntityKind::other))
      report_lone_surname(story, passages, static_cast<Index>(e), surnames, ledger);
    else if (person && entity.articles.size() > 1)
      report_full_names(story, passages, static_cast<Index>(e), ledger);
  }
}

}  // namespace crossread::consistency
