#include "consistency/themes.h"

#include <algorithm>
#include <array>

#include "claims/meanings.h"
#include "consistency/common.h"
#include "entities/roles.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using claims::Theme;
using language::Deprel;
using language::Upos;
using text::in;

// Nouns that say of too many things what they are.
constexpr auto general = std::to_array<std::string_view>(
    {"people", "person", "man", "woman", "official", "country", "company", "group", "week", "day", "year", "month",
     "part", "thing", "other", "member", "side", "one", "two", "all", "some", "many", "half", "most", "who", "that",
     "which", "what", "government", "state", "president", "number", "time", "way", "issue", "student",
     "worker", "resident", "family", "friend", "leader", "lawmaker", "voter", "republican", "democrat", "percent", "rate",
     "price", "share", "cost", "this", "it", "door", "eye", "hand", "court", "house", "everyone", "nobody", "anyone"});

// Of these there are many in any report, whether or not it tells of more than one of them.
constexpr auto crowds = std::to_array<std::string_view>(
    {"people", "person", "official", "week", "day", "year", "month", "part", "thing", "other", "member", "one", "two", "all", "some",
     "many", "half", "most", "who", "that", "which", "what", "number", "time", "way", "issue", "resident", "friend", "lawmaker", "voter",
     "percent", "rate", "price", "cost", "this", "it", "eye", "hand", "everyone", "nobody", "anyone", "state", "country",
     "sister", "brother", "cousin", "uncle", "aunt", "neighbour", "neighbor", "colleague"});

// Whether two nouns may mean one thing by their commonest senses: "trucker" and "driver".
bool kin(const std::string& a, const std::string& b) {
  const auto line = [](const std::string& noun) {
    return claims::word_lists::noun_meanings.find(noun).value_or(std::string_view());
  };
  const claims::Kinship k = claims::kinship(line(a), line(b));
  return k == claims::Kinship::synonym || k == claims::Kinship::wider;
}

// Nouns for whoever is told of by his country alone: "a Dutch boy", "the Dutch teenager".
constexpr auto of_anybody = std::to_array<std::string_view>(
    {"boy", "girl", "man", "woman", "teenager", "child", "youth", "youngster", "tourist", "visitor", "holidaymaker", "hiker", "walker", "climber",
     "mountaineer", "skier", "snowboarder", "swimmer", "cyclist", "student", "pensioner", "victim", "survivor", "patient", "casualty", "national", "citizen"});

// Nouns for what is put on for an audience: of one name or kind they are one.
constexpr auto shows = std::to_array<std::string_view>({"concert", "evening", "night", "gala", "show", "performance", "premiere", "matinee", "production", "festival", "play", "opera", "event"});

// Whether both are of one country, by the words before such nouns, and may be one person.
bool of_one_country(const Theme& a, const Theme& b) {
  if (!in(of_anybody, a.noun) || !in(of_anybody, b.noun)) return false;
  const entities::Gender g = entities::noun_info(a.noun).gender, h = entities::noun_info(b.noun).gender;
  if (g != h && g != entities::Gender::unknown && h != entities::Gender::unknown) return false;
  return std::any_of(a.modifiers.begin(), a.modifiers.end(), [&](const std::string& m) {
    if (!std::binary_search(b.modifiers.begin(), b.modifiers.end(), m) || m[0] < 'a' || m[0] > 'z') return false;
    std::string upper = m;
    upper[0] = static_cast<char>(upper[0] - 'a' + 'A');
    return !entities::country_of(upper).empty();
  });
}

}  // namespace

Themes::Themes(const Story& story) : story_(story), nouns_(story.entities.entities.size()) {
  for (Index article : story.order) {
    const ArticleAnalysis& a = story.at(article);
    const auto& words = a.annotation.words;
    for (const entities::Mention& m : a.entities.mentions) {
      const Index global = story.global(article, m.entity);
      if (global == no_index || m.type == MentionType::pronoun) continue;
      auto& nouns = nouns_[static_cast<std::size_t>(global)];
      const auto add = [&](std::uint32_t w) {
        if (words[w].upos != Upos::NOUN) return;
        const std::string noun(claims::theme_word(text::lower(words[w].lemma)));
        // "Taxi driver" says which sort of driver.
        if (w > 0 && words[w - 1].upos == Upos::NOUN && words[w - 1].head == static_cast<std::int32_t>(w)) nouns.push_back(std::string(claims::theme_word(text::lower(words[w - 1].lemma))) + " " + noun);
        nouns.push_back(noun);
      };
      add(m.head);
      // "The freighter Halden Star": the noun stands right before the name, or the name is beside it.
      if (m.type != MentionType::name) continue;
      if (m.first_word > 0) {
        const language::Word& before = words[m.first_word - 1];
        if (before.deprel == Deprel::compound || before.deprel == Deprel::amod || words[m.head].deprel == Deprel::appos ||
            words[m.head].deprel == Deprel::flat)
          add(m.first_word - 1);
      }
    }
  }
  names_.reserve(nouns_.size());
  for (const Entity& entity : story.entities.entities) names_.push_back(text::lower(entity.name));
  for (auto& nouns : nouns_) {
    std::sort(nouns.begin(), nouns.end());
    nouns.erase(std::unique(nouns.begin(), nouns.end()), nouns.end());
  }
}

bool Themes::called(Index entity, const std::string& noun) const {
  const auto& nouns = nouns_[static_cast<std::size_t>(entity)];
  return !noun.empty() && std::binary_search(nouns.begin(), nouns.end(), noun);
}

// Whether some article calls the named one by a noun that may mean the same as this one.
bool Themes::called_by_kin(Index entity, const std::string& noun) const {
  const auto& nouns = nouns_[static_cast<std::size_t>(entity)];
  return !noun.empty() && std::any_of(nouns.begin(), nouns.end(), [&](const std::string& n) { return n.find(' ') == std::string::npos && !in(general, n) && kin(n, noun); });
}

// Whether the named one is told to be another sort of what the noun says: a taxi driver where that is of a bus driver.
bool Themes::another_sort(Index entity, const Theme& described) const {
  const auto& nouns = nouns_[static_cast<std::size_t>(entity)];
  const std::string tail = " " + described.noun;
  const bool sorted = std::any_of(nouns.begin(), nouns.end(), [&](const std::string& noun) { return noun.ends_with(tail); });
  const auto sort = [](const std::string& m) { return claims::word_lists::noun_meanings.find(m).has_value(); };
  return sorted && std::any_of(described.modifiers.begin(), described.modifiers.end(), sort) &&
         std::none_of(described.modifiers.begin(), described.modifiers.end(), [&](const std::string& m) { return std::binary_search(nouns.begin(), nouns.end(), m + tail); });
}

Index Themes::named(Index article, const Theme& theme) const {
  const ArticleAnalysis& a = story_.at(article);
  if (theme.entity == no_index || a.entities.list[static_cast<std::size_t>(theme.entity)].anonymous) return no_index;
  const auto& words = a.annotation.words;
  const language::Word& word = words[theme.word];
  // "The tug Ada Maria", "the tug, Ada Maria".
  const auto name_at = [&](std::uint32_t w) { return w < words.size() && words[w].upos == Upos::PROPN; };
  const bool beside = name_at(theme.word + 1) || (theme.word + 1 < words.size() && words[theme.word + 1].upos == Upos::PUNCT && name_at(theme.word + 2));
  const Index mention = a.entities.mention_of_head[theme.word];
  const bool name = mention != no_index && a.entities.mentions[static_cast<std::size_t>(mention)].type == MentionType::name;
  // "A smaller trial of those who are well, Lantern".
  const auto named_after = [&] {
    for (std::uint32_t w = theme.word + 1; w < words.size() && w < theme.word + 16; ++w)
      if (words[w].deprel == Deprel::appos && words[w].head == static_cast<std::int32_t>(theme.word) && words[w].upos == Upos::PROPN) return true;
    return false;
  };
  // "Ante Voss (67), once the most powerful man on the coast, was led away": the parser may take the man for who was.
  const auto named_before = [&] {
    for (std::uint32_t w = theme.word; w-- > 0 && theme.word - w < 12 && words[w].upos != Upos::VERB && words[w].upos != Upos::AUX;) {
      const Index at = a.entities.mention_of_head[w];
      const auto& known = a.entities.mentions;
      if (at != no_index && known[static_cast<std::size_t>(at)].type == MentionType::name && known[static_cast<std::size_t>(at)].entity == theme.entity) return true;
    }
    return false;
  };
  const bool by_name = name || word.upos == Upos::PROPN || word.upos == Upos::PRON || beside || named_after() || named_before();
  return by_name ? story_.global(article, theme.entity) : no_index;
}

bool Themes::one_state(Index x, Index y) const {
  if (x == no_index || y == no_index) return false;
  const std::string_view a = story_.name(x), b = story_.name(y);
  const std::string_view state = entities::country_of(a, true);
  return !state.empty() && state == entities::country_of(b, true) && (!entities::country_of(a, false).empty() || !entities::country_of(b, false).empty());
}

bool Themes::kindred(const Theme& a, Index x, const Theme& b, Index y) const {
  return alike(a, x, b, y) > 0 || ((x == no_index || y == no_index) && !a.noun.empty() && !b.noun.empty() && kin(a.noun, b.noun));
}

int Themes::alike(const Theme& a, Index x, const Theme& b, Index y) const {
  if (x != no_index && y != no_index) return x == y ? 3 : -1;
  // "The headline act" and "the band Blue Harbour".
  if ((x == no_index) != (y == no_index)) {
    const Theme &name = x != no_index ? a : b, &noun = x != no_index ? b : a;
    const Index entity = x != no_index ? x : y;
    // "It", said of the yard's works council, and "the works council".
    const std::string& full = names_[static_cast<std::size_t>(entity)];
    if (!noun.noun.empty() && !noun.modifiers.empty() && full.ends_with(" " + noun.noun)) return 2;
    if (called(entity, noun.noun) && another_sort(entity, noun)) return 0;
    if (called(entity, noun.noun) && !in(general, noun.noun)) return 2;
    // "The trucker", of a driver whom another article names.
    if (noun.definite && !in(general, noun.noun) && called_by_kin(entity, noun.noun)) return 1;
    return std::binary_search(name.modifiers.begin(), name.modifiers.end(), noun.noun) ? 2 : 0;
  }
  if (a.noun.empty() || b.noun.empty()) return 0;
  if (a.noun != b.noun && (of_one_country(a, b) || (in(shows, a.noun) && in(shows, b.noun) && common(a.modifiers, b.modifiers) > 0))) return 1;
  // "The stadium" and "the stadium plan".
  const auto plan_for = [](const Theme& plan, const Theme& thing) { return plan.noun == "agreement" && std::binary_search(plan.modifiers.begin(), plan.modifiers.end(), thing.noun); };
  if ((plan_for(a, b) || plan_for(b, a)) && !in(general, a.noun) && !in(general, b.noun)) return 1;
  if (a.noun != b.noun) return kin(a.noun, b.noun) ? (common(a.modifiers, b.modifiers) > 0 ? 1 : 0) : -1;
  if (common(a.modifiers, b.modifiers) > 0) return 2;
  return in(general, a.noun) ? 0 : 1;
}

int Themes::alike(const Theme& a, Index x, bool sole_a, const Theme& b, Index y, bool sole_b) const {
  const int like = alike(a, x, b, y);
  if (like < 0 || like == 3) return like;
  // "The first match" is another than the second, and may be another than the match.
  if (!a.which.empty() && !b.which.empty() && common(a.which, b.which) == 0) return -1;
  if (a.which.empty() != b.which.empty()) return 0;
  if ((x == no_index) != (y == no_index) && like == 1 && sole_a && sole_b && a.definite && b.definite) return 2;
  if (x != no_index || y != no_index || a.noun != b.noun || a.noun.empty() || !sole_a || !sole_b || !a.definite || !b.definite) return like;
  if (in(crowds, a.noun)) return like;
  const bool narrowed = !a.modifiers.empty() && !b.modifiers.empty() && common(a.modifiers, b.modifiers) == 0;
  return narrowed ? std::min(like, 1) : 2;
}

}  // namespace crossread::consistency
