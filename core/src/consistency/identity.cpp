#include "consistency/identity.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "consistency/alignment.h"
#include "text/chars.h"

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

std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
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

// The forms of one merged person: for each spelling of the full name, where it stands.
void report_full_names(const Story& story, Index person, Ledger& ledger) {
  std::map<std::string, std::vector<Statement>> forms;
  for (Index a : story.entities.entities[static_cast<std::size_t>(person)].articles) {
    if (!story.compared[static_cast<std::size_t>(a)]) continue;
    const ArticleAnalysis& article = story.at(a);
    std::set<std::string> seen;
    for (const entities::Mention& m : article.entities.mentions) {
      if (story.global(a, m.entity) != person || m.type != MentionType::name || m.name.empty()) continue;
      std::string name(m.name.in(article.document.utf8));
      if (one_word(name) || !seen.insert(name).second) continue;
      forms[text::normalized(name)].push_back({a, m.name, name, text::normalized(name)});
    }
  }
  if (forms.size() < 2) return;
  std::vector<std::vector<Statement>> positions;
  const std::string first = forms.begin()->first;
  positions.push_back(std::move(forms.begin()->second));
  for (auto at = std::next(forms.begin()); at != forms.end(); ++at) {
    const NameRelation relation = compare_names(first, at->first);
    if (relation == NameRelation::same)
      positions.front().insert(positions.front().end(), at->second.begin(), at->second.end());
    else if (relation == NameRelation::spelling)
      positions.push_back(std::move(at->second));
  }
  if (positions.size() < 2) return;
  const std::string name(story.name(person));
  const Verdict verdict = spelling_verdict(0.9, "One person by role and the rest of the name, in two spellings.");
  ledger.add(FindingKind::name, name, "spelling of the name of " + name, positions, &verdict);
}

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

// A lone surname with nobody behind it, against a similar surname in a sentence alike.
void report_lone_surname(const Story& story, Index lone, Ledger& ledger) {
  const Entity& entity = story.entities.entities[static_cast<std::size_t>(lone)];
  if (entity.articles.size() != 1) return;
  const Index a = entity.articles.front();
  if (!story.compared[static_cast<std::size_t>(a)]) return;
  const std::string key = text::normalized(entity.name);
  Index best = no_index;
  std::size_t best_common = 0;
  for (std::size_t p = 0; p < story.entities.entities.size(); ++p) {
    const Entity& other = story.entities.entities[p];
    if (static_cast<Index>(p) == lone || other.kind != EntityKind::person || one_word(other.name)) continue;
    const std::string called = surname_of(other);
    if (called == key || !spelling_variants(called, key)) continue;
    for (const entities::Mention& m : story.at(a).entities.mentions) {
      if (story.global(a, m.entity) != lone) continue;
      const auto here = content_of(story.at(a), m.sentence);
      for (Index b : other.articles) {
        if (b == a || !story.compared[static_cast<std::size_t>(b)]) continue;
        for (const entities::Mention& n : story.at(b).entities.mentions) {
          if (story.global(b, n.entity) != static_cast<Index>(p)) continue;
          const std::size_t shared = common(here, content_of(story.at(b), n.sentence));
          if (shared > best_common) { best_common = shared; best = static_cast<Index>(p); }
        }
      }
    }
  }
  // Six words of weight in one sentence are more than two reports share by chance.
  if (best == no_index || best_common < 6) return;
  std::vector<std::vector<Statement>> positions(2);
  for (const entities::Mention& m : story.at(a).entities.mentions)
    if (story.global(a, m.entity) == lone && !m.name.empty() && positions[1].size() < 3)
      positions[1].push_back({a, m.name, entity.name, key});
  for (Index b : story.entities.entities[static_cast<std::size_t>(best)].articles) {
    if (!story.compared[static_cast<std::size_t>(b)]) continue;
    for (const entities::Mention& n : story.at(b).entities.mentions)
      if (story.global(b, n.entity) == best && n.type == MentionType::name && !n.name.empty()) {
        const std::string name(story.name(best));
        positions[0].push_back({b, n.name, name, text::normalized(name)});
        break;
      }
  }
  if (positions[0].empty() || positions[1].empty()) return;
  const std::string name(story.name(best));
  const Verdict verdict = spelling_verdict(0.75, "“" + entity.name + "” stands where others name " + name +
                                                     ", in a sentence that otherwise says the same.");
  ledger.add(FindingKind::name, name + "|surname", "surname of " + name, positions, &verdict);
}

/// Posts that one person does not hold together: one family a line of the table.
struct Post {
  std::string_view words;
  int family;
};
constexpr auto posts = std::to_array<Post>({
    {"captain", 1}, {"first officer", 1}, {"co-pilot", 1}, {"flight engineer", 1},
    {"chief executive", 2}, {"finance director", 2}, {"chief financial officer", 2},
    {"chief operating officer", 2}, {"chairman", 2}, {"chairwoman", 2},
    {"ambassador", 3}, {"prime minister", 3}, {"foreign minister", 3}, {"defence minister", 3},
    {"defense minister", 3}, {"finance minister", 3}, {"interior minister", 3}, {"trade minister", 3},
    {"minister of trade", 3}, {"health minister", 3}, {"deputy minister", 3}, {"president", 3},
    {"bookkeeper", 4}, {"accountant", 4}, {"deputy manager", 4}, {"caretaker", 4},
    {"prosecutor", 5}, {"judge", 5}, {"defence lawyer", 5}, {"defense lawyer", 5},
});

const Post* post_in(std::string_view role) {
  for (std::string_view past : {"former", "ex-", "acting", "incoming", "late "})
    if (role.find(past) != std::string_view::npos) return nullptr;
  const Post* best = nullptr;
  for (const Post& p : posts) {
    const std::size_t at = role.find(p.words);
    if (at == std::string_view::npos) continue;
    const bool begins = at == 0 || role[at - 1] == ' ', ends = at + p.words.size() == role.size() || role[at + p.words.size()] == ' ' || role[at + p.words.size()] == ',';
    if (begins && ends && (!best || p.words.size() > best->words.size())) best = &p;
  }
  // "vice president" and "deputy chairman" are other posts than the word they end in.
  if (best && best->words.substr(0, 6) != "deputy")
    for (std::string_view lower : {"vice", "deputy", "assistant", "co-"})
      if (role.find(lower) != std::string_view::npos) return nullptr;
  return best;
}

}  // namespace

void compare_names_of_people(const Story& story, Ledger& ledger) {
  for (std::size_t e = 0; e < story.entities.entities.size(); ++e) {
    const Entity& entity = story.entities.entities[e];
    // A misspelt surname may not look like a person's name at all.
    const bool person = entity.kind == EntityKind::person;
    if (one_word(entity.name) && (person || entity.kind == EntityKind::other))
      report_lone_surname(story, static_cast<Index>(e), ledger);
    else if (person && entity.articles.size() > 1)
      report_full_names(story, static_cast<Index>(e), ledger);
  }
}

void compare_roles(const Story& story, Ledger& ledger) {
  std::map<Index, std::map<std::string_view, std::vector<Statement>>> by_person;
  for (Index article : story.order) {
    for (const claims::Claim& c : story.at(article).claims.list) {
      if (c.kind != FindingKind::role) continue;
      const Post* post = post_in(c.text);
      const Index person = story.global(article, c.entity);
      if (post && person != no_index)
        by_person[person][post->words].push_back({article, c.passage, std::string(post->words), std::string(post->words)});
    }
  }
  for (auto& [person, held] : by_person) {
    if (held.size() < 2) continue;
    std::vector<std::vector<Statement>> positions;
    std::set<int> families;
    for (auto& [words, list] : held) {
      families.insert(std::find_if(posts.begin(), posts.end(), [&words = words](const Post& p) { return p.words == words; })->family);
      positions.push_back(std::move(list));
    }
    // An article that itself gives both posts explains them.
    std::map<Index, std::size_t> per_article;
    for (const auto& list : positions) {
      std::set<Index> once;
      for (const Statement& s : list) once.insert(s.article);
      for (Index a : once) ++per_article[a];
    }
    const bool explained = std::any_of(per_article.begin(), per_article.end(), [](const auto& p) { return p.second > 1; });
    if (families.size() != 1 || explained) continue;
    const std::string name(story.name(person));
    Verdict verdict;
    verdict.severity = Severity::conflict;
    verdict.confidence = 0.8;
    verdict.why = "One person, " + name + ", in two posts that nobody holds together.";
    ledger.add(FindingKind::role, name, "post of " + name, positions, &verdict);
  }
}

}  // namespace crossread::consistency
