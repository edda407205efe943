#include "entities/roles.h"

#include <algorithm>
#include <array>

#include "entities/word_lists.h"
#include "text/word_list.h"

namespace crossread::entities {
namespace {

using language::Upos;
using language::Xpos;
using text::in;

/// Words that rank or date an office without telling one from another.
constexpr auto ranking = std::to_array<std::string_view>(
    {"top",     "senior",  "chief",   "first",  "new",      "leading",      "high",     "highest",
     "ranking", "then",    "current", "acting", "longtime", "veteran",      "outgoing", "incoming",
     "key",     "main",    "same",    "own",    "powerful", "embattled",    "popular",  "young",
     "old",     "elderly", "late",    "former", "ex",       "long-serving", "newly",    "elected",
     "one",     "two",     "three",   "mr.",    "mr",       "ms",           "mrs"});

/// Words that make the office below another of it: a deputy mayor is no mayor.
constexpr auto below = std::to_array<std::string_view>(
    {"deputy", "vice", "assistant", "associate", "shadow", "junior", "under"});

/// One of the words in a list parted by spaces, or two in a row of them.
bool in_words(std::string_view words, std::string_view word) {
  std::size_t at = 0;
  while ((at = words.find(word, at)) != std::string_view::npos) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (begins && (end == words.size() || words[end] == ' ')) return true;
    at = end;
  }
  return false;
}

/// A name without the accents of Latin-1, as the lists spell it: "Lucía" -> "Lucia".
std::string without_accents(std::string_view name) {
  static constexpr std::string_view base =
      "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty";
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c == 0xC3 && i + 1 < name.size()) {
      out += base[static_cast<unsigned char>(name[++i]) & 0x3F];
    } else {
      out += name[i];
    }
  }
  return out;
}

std::optional<std::string_view> listed_given_name(std::string_view name) {
  const bool accents = name.find('\xC3') != std::string_view::npos;
  return accents ? word_lists::given_names.find(without_accents(name)) : word_lists::given_names.find(name);
}

/// Whether a role stands below the office that its last word names.
bool stands_below(const Role& role) {
  return std::any_of(below.begin(), below.end(), [&](std::string_view word) {
    return in_words(role.head, word) ||
           std::find(role.modifiers.begin(), role.modifiers.end(), word) != role.modifiers.end();
  });
}

/// "spokeswoman" and "spokesperson" name the same office as "spokesman".
std::string neutral(std::string_view head) {
  for (const std::string_view ending : {"woman", "person"}) {
    if (head.size() > ending.size() + 2 && head.ends_with(ending)) {
      return std::string(head.substr(0, head.size() - ending.size())) + "man";
    }
  }
  return std::string(head);
}

}  // namespace

NounInfo noun_info(std::string_view lemma) {
  NounInfo info;
  const auto kinds = word_lists::nouns.find(lemma);
  for (const char kind : kinds.value_or(std::string_view())) {
    switch (kind) {
      case 'p':
        info.person = true;
        break;
      case 'm':
        info.person = true, info.gender = Gender::male;
        break;
      case 'f':
        info.person = true, info.gender = Gender::female;
        break;
      case 'x':
        info.maybe = true;
        break;
      case 'g':
        info.body = true;
        break;
      case 'c':
        info.crowd = true;
        break;
      default:
        break;
    }
  }
  if (!kinds && lemma.size() > 6) {
    if (lemma.ends_with("woman")) {
      info.person = true;
      info.gender = Gender::female;
    } else if (lemma.ends_with("man") || lemma.ends_with("person")) {
      info.person = true;
      if (lemma.ends_with("man")) info.gender = Gender::male;
    }
  }
  return info;
}

std::string_view country_of(std::string_view word, bool seats) {
  const auto found = word_lists::countries.find(word);
  if (!found) return {};
  if (found->starts_with('*')) return seats ? found->substr(1) : std::string_view();
  return *found;
}

Gender given_name_gender(std::string_view name) {
  const auto found = listed_given_name(name);
  if (!found || *found == "u") return Gender::unknown;
  return *found == "m" ? Gender::male : Gender::female;
}

bool is_given_name(std::string_view name) { return listed_given_name(name).has_value(); }

bool is_family_first(std::string_view name) { return word_lists::family_first.has(name); }

Role read_role(const Syntax& syntax, WordRange range, std::uint32_t head) {
  Role role;
  WordRange office{head, head + 1};
  role.head = syntax.word(head).lemma.empty() ? syntax.lower(head) : syntax.word(head).lemma;
  std::string words;
  // The longest office of up to three words that holds the head noun.
  for (std::uint32_t size = 3; size >= 1; --size) {
    bool found = false;
    for (std::uint32_t first = head + 1 >= size ? head + 1 - size : 0; first <= head; ++first) {
      if (first < range.first || first + size > range.end) continue;
      words.clear();
      for (std::uint32_t i = first; i < first + size; ++i) {
        if (!words.empty()) words += ' ';
        words += syntax.lower(i);
      }
      if (word_lists::offices.has(words)) {
        role.head = words;
        office = {first, first + size};
        found = true;
        break;
      }
    }
    if (found) break;
  }
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (office.contains(i)) continue;
    const std::string_view word = syntax.lower(i);
    if (word == "former" || word == "ex" || word == "late") role.former = true;
    std::string_view country = country_of(syntax.text(i), true);
    if (country.empty() && i + 1 < range.end) {
      country = country_of(std::string(syntax.text(i)) + " " + std::string(syntax.text(i + 1)));
    }
    if (!country.empty()) {
      if (role.country.empty()) role.country = std::string(country);
      continue;
    }
    const Upos pos = syntax.word(i).upos;
    const bool weight = pos == Upos::NOUN || pos == Upos::PROPN || pos == Upos::ADJ;
    if (weight && !in(ranking, word)) role.modifiers.emplace_back(word);
  }
  return role;
}

int fits(const Role& held, const Role& asked) {
  if (stands_below(held) && !stands_below(asked)) return 0;
  if (!held.country.empty() && !asked.country.empty() && held.country != asked.country) return 0;
  if (asked.former && !held.former) return 0;
  const std::string held_head = neutral(held.head);
  const std::string asked_head = neutral(asked.head);
  int score = 0;
  if (held_head == asked_head) {
    score = 3;
  } else if (held_head.size() > asked_head.size() + 1 &&
             (held_head.ends_with(" " + asked_head) || held_head.starts_with(asked_head + " "))) {
    score = 2;
  } else if (asked_head.size() > held_head.size() + 1 && asked_head.ends_with(" " + held_head)) {
    // "foreign minister" asks for more than "minister" gives, unless a modifier gives it.
    const std::string_view more =
        std::string_view(asked_head).substr(0, asked_head.size() - held_head.size() - 1);
    if (std::find(held.modifiers.begin(), held.modifiers.end(), more) == held.modifiers.end()) {
      return 0;
    }
    score = 3;
  } else {
    const auto wider = word_lists::offices.find(held.head);
    if (!wider || !in_words(*wider, asked.head)) return 0;
    score = 2;
  }
  for (const std::string& m : asked.modifiers) {
    const bool known =
        std::find(held.modifiers.begin(), held.modifiers.end(), m) != held.modifiers.end() ||
        in_words(held.head, m);
    if (!known) return 0;
  }
  if (!asked.country.empty() && held.country.empty()) --score;
  return score;
}

}  // namespace crossread::entities
