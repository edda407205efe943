#include "entities/name_links.h"

#include <algorithm>
#include <array>
#include <map>

#include "text/chars.h"

namespace crossread::entities {
namespace {

using language::Upos;

/// Entities that share one word are looked through this far back, so that a text of a hundred
/// thousand names stays linear.
constexpr std::size_t candidate_limit = 32;

constexpr auto suffixes =
    std::to_array<std::string_view>({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"});

bool suffix(std::string_view word) {
  return std::find(suffixes.begin(), suffixes.end(), word) != suffixes.end();
}

bool initial(std::string_view word) {
  return word.size() == 1 || (word.size() <= 5 && word.ends_with('.'));
}

/// The words of a name in lower case, joined at hyphens, without marks around nicknames.
std::vector<std::string> name_words(const Syntax& s, WordRange name) {
  std::vector<std::string> words;
  bool join = false;
  for (std::uint32_t i = name.first; i < name.end; ++i) {
    if (s.word(i).upos == Upos::PUNCT && s.text(i) != "-") continue;
    const bool hyphen = s.text(i) == "-";
    if ((join || hyphen) && !words.empty()) {
      words.back() += s.lower(i);
    } else {
      words.emplace_back(s.lower(i));
    }
    join = hyphen;
  }
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  while (words.size() > 1 && suffix(words.back())) words.pop_back();
  return words;
}

std::string join(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& w : words) all += (all.empty() ? "" : " ") + w;
  return all;
}

void add_once(std::vector<std::string>& list, std::string_view text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
}

class Linker {
 public:
  Linker(const Syntax& syntax, const std::vector<NameMention>& names) : s_(syntax), names_(names) {}

  NameLinks link() {
    out_.of_name.assign(names_.size(), no_index);
    for (const bool headings : {false, true}) {
      for (std::size_t i = 0; i < names_.size(); ++i) {
        if (in_heading(names_[i]) == headings) link(i);
      }
    }
    for (NamedEntity& e : out_.entities) settle_kind(e);
    return std::move(out_);
  }

 private:
  /// A kind that was only guessed is the one that all names of the entity together speak for; it is
  /// taken as known where they speak for it twice as loud as for all others.
  static void settle_kind(NamedEntity& e) {
    if (e.kind_known) return;
    const auto most = std::max_element(e.scores.begin(), e.scores.end());
    if (*most == 0) return;
    int all = 0;
    for (const int v : e.scores) all += v;
    e.entity.kind = static_cast<EntityKind>(most - e.scores.begin());
    e.kind_known = e.entity.kind != EntityKind::other && *most >= 6 && 3 * *most >= 2 * all;
  }

  bool in_heading(const NameMention& m) const {
    const auto& document = s_.document();
    const text::Sentence& sentence = document.sentences[s_.sentence_of(m.name.first)];
    const BlockKind kind = document.blocks[sentence.block].kind;
    return kind == BlockKind::heading || kind == BlockKind::caption;
  }

  NamedEntity& at(Index entity) { return out_.entities[static_cast<std::size_t>(entity)]; }
  const NamedEntity& at(Index entity) const {
    return out_.entities[static_cast<std::size_t>(entity)];
  }

  void link(std::size_t i) {
    const NameMention& m = names_[i];
    std::vector<std::string> words = name_words(s_, m.name);
    std::string name(s_.text(m.name));
    share_family(i, words, name);
    Index entity = find(m, words);
    if (entity == no_index) entity = make(m, words, name);
    out_.of_name[i] = entity;
    take_in(entity, m, words, name);
    read_acronym(entity, m);
  }

  /// "Ben and Nora Lund": the family name is said once for both.
  void share_family(std::size_t i, std::vector<std::string>& words, std::string& name) const {
    const NameMention& m = names_[i];
    if (words.size() != 1 || !is_given_name(s_.text(m.name))) return;
    if (m.name.end >= s_.size() || s_.lower(m.name.end) != "and") return;
    // Names inside the title of the first may come between in the list.
    std::size_t k = i + 1;
    while (k < names_.size() && k < i + 4 && names_[k].words.first <= m.name.end) ++k;
    if (k >= names_.size() || names_[k].words.first != m.name.end + 1) return;
    const NameMention& next = names_[k];
    const bool person = next.kind == EntityKind::person || is_given_name(s_.text(next.name.first));
    if (next.name.end - next.name.first < 2 || !person) return;
    words.emplace_back(s_.lower(next.name.end - 1));
    name += " " + std::string(s_.text(next.name.end - 1));
  }

  Index find(const NameMention& m, const std::vector<std::string>& words) const {
    const std::string_view country = country_of(s_.text(m.name));
    if (!country.empty() && (m.kind == EntityKind::place || m.kind == EntityKind::other)) {
      const auto found = countries_.find(std::string(country));
      return found == countries_.end() ? no_index : found->second;
    }
    const auto whole = by_name_.find(join(words));
    if (whole != by_name_.end() && agree(at(whole->second), m)) return whole->second;
    if (words.size() == 1) return find_short(m, words[0]);
    return find_long(m, words);
  }

  /// Whether the title of a mention and what is known of an entity go together.
  static bool agree(const NamedEntity& e, const NameMention& m) {
    const bool genders = e.entity.gender == Gender::unknown || m.gender == Gender::unknown ||
                         e.entity.gender == m.gender;
    if (m.kind_known && e.kind_known && m.kind != e.entity.kind) return false;
    return genders || m.kind != EntityKind::person;
  }

  /// A single word: the family name of someone, else the first word of a longer name.
  Index find_short(const NameMention& m, const std::string& word) const {
    const auto found = by_word_.find(word);
    if (found == by_word_.end()) return no_index;
    Index best = no_index;
    int best_rank = 0;
    std::size_t seen = 0;
    for (auto e = found->second.rbegin(); e != found->second.rend() && seen < candidate_limit;
         ++e, ++seen) {
      const NamedEntity& c = at(*e);
      if (!agree(c, m)) continue;
      int rank = 1;
      if (c.entity.kind == EntityKind::person) {
        const bool family = word == family_name(c);
        if (!family && (m.honorific || word != c.words.front())) continue;
        rank = family ? 4 : 2;
      } else {
        if (m.honorific || word != c.words.front() || c.entity.kind == EntityKind::place) continue;
        rank = 2;
      }
      // The one named last is meant: later use in the text wins at the same rank.
      if (rank > best_rank || (rank == best_rank && last_use(*e) > last_use(best))) {
        best = *e;
        best_rank = rank;
      }
    }
    return best;
  }

  std::string_view family_name(const NamedEntity& e) const {
    return e.entity.kind == EntityKind::person && family_first_.count(e.words.front()) > 0 &&
                   e.words.size() == 2
               ? e.words.front()
               : e.words.back();
  }

  std::size_t last_use(Index e) const {
    return e == no_index ? 0 : last_use_[static_cast<std::size_t>(e)];
  }

  /// Several words: the same first and last name, or the long form of a short name met before.
  Index find_long(const NameMention& m, const std::vector<std::string>& words) const {
    for (const std::string& word : {words.back(), words.front()}) {
      const auto found = by_word_.find(word);
      if (found == by_word_.end()) continue;
      std::size_t seen = 0;
      for (auto e = found->second.rbegin(); e != found->second.rend() && seen < candidate_limit;
           ++e, ++seen) {
        const NamedEntity& c = at(*e);
        if (!agree(c, m)) continue;
        const bool person = m.kind == EntityKind::person || c.entity.kind == EntityKind::person;
        if (person ? same_person(m, words, c) : same_body(words, c.words)) return *e;
      }
    }
    return no_index;
  }

  bool same_person(const NameMention& m, const std::vector<std::string>& words,
                   const NamedEntity& c) const {
    if (m.kind != c.entity.kind && m.kind_known && c.kind_known) return false;
    const std::string& family = m.family_first ? words.front() : words.back();
    if (c.words.size() == 1) return c.words[0] == family || c.words[0] == words.front();
    if (c.words.back() != words.back()) return false;
    const std::string& a = c.words.front();
    const std::string& b = words.front();
    if (a == b) return true;
    return (initial(a) || initial(b)) && a[0] == b[0];
  }

  static bool same_body(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto& shorter = a.size() < b.size() ? a : b;
    const auto& longer = a.size() < b.size() ? b : a;
    return std::equal(shorter.begin(), shorter.end(), longer.begin());
  }

  Index make(const NameMention& m, const std::vector<std::string>& words, const std::string& name) {
    NamedEntity e;
    e.entity.kind = m.kind;
    e.kind_known = m.kind_known;
    e.words = words;
    e.entity.name = name;
    e.entity.number = Number::singular;
    out_.entities.push_back(std::move(e));
    last_use_.push_back(0);
    const auto index = static_cast<Index>(out_.entities.size() - 1);
    const std::string_view country = country_of(s_.text(m.name));
    if (!country.empty()) countries_.emplace(std::string(country), index);
    // "WHO" may come in brackets behind its long form or on its own after it.
    std::string letters;
    for (std::uint32_t i = m.name.first; i < m.name.end; ++i) {
      if (s_.capital(i)) letters += s_.text(i).substr(0, 1);
    }
    if (letters.size() >= 3 && m.kind != EntityKind::person)
      by_name_.emplace(text::lower(letters), index);
    return index;
  }

  /// Adds what a mention says of its entity: a longer name, a kind, a gender, roles.
  void take_in(Index index, const NameMention& m, const std::vector<std::string>& words,
               const std::string& name) {
    NamedEntity& e = at(index);
    const bool heading = in_heading(m);
    if (words.size() > e.words.size() && !heading) {
      add_once(e.entity.aliases, e.entity.name);
      e.entity.name = name;
      e.words = words;
    } else if (name != e.entity.name) {
      add_once(e.entity.aliases, name);
    }
    for (std::size_t k = 0; k < e.scores.size(); ++k) e.scores[k] += m.scores[k];
    if (m.kind_known && !e.kind_known) {
      e.entity.kind = m.kind;
      e.kind_known = true;
    }
    if (e.entity.gender == Gender::unknown) e.entity.gender = m.gender;
    if (m.family_first) family_first_.emplace(words.front(), true);
    if (!m.title.empty() && e.titles.insert(std::string(m.title)).second) {
      Role role;
      role.head = std::string(m.title);
      e.roles.push_back(std::move(role));
    }
    for (std::size_t r = 0; r < m.roles.size(); ++r) {
      // Of "the dockers' leader" the office is what follows the owner's apostrophe.
      std::string role(s_.text(m.roles[r]));
      if (role.starts_with("' ")) role.erase(0, 2);
      if (role.starts_with("\u2019 ")) role.erase(0, 4);
      if (std::find(e.entity.roles.begin(), e.entity.roles.end(), role) != e.entity.roles.end()) {
        continue;
      }
      e.entity.roles.push_back(role);
      e.roles.push_back(read_role(s_, m.roles[r], m.role_heads[r]));
    }
    by_name_.emplace(join(words), index);
    for (const std::string& word : {words.front(), words.back()}) {
      auto& list = by_word_[word];
      if (list.empty() || list.back() != index) {
        if (std::find(
                list.end() - static_cast<std::ptrdiff_t>(std::min(list.size(), candidate_limit)),
                list.end(), index) == list.end()) {
          list.push_back(index);
        }
      }
    }
    last_use_[static_cast<std::size_t>(index)] = ++uses_;
  }

  /// "the World Health Organization (WHO)".
  void read_acronym(Index index, const NameMention& m) {
    const std::uint32_t open = m.name.end;
    if (m.name.end - m.name.first < 2 || open + 2 >= s_.size()) return;
    if (s_.text(open) != "(" || s_.text(open + 2) != ")") return;
    const std::string_view letters = s_.text(open + 1);
    if (letters.size() < 2 || letters[0] != s_.text(m.name.first)[0]) return;
    by_name_[std::string(s_.lower(open + 1))] = index;
    add_once(at(index).entity.aliases, letters);
  }

  const Syntax& s_;
  const std::vector<NameMention>& names_;
  NameLinks out_;
  std::map<std::string, Index> by_name_;
  std::map<std::string, std::vector<Index>> by_word_;
  std::map<std::string, Index> countries_;
  std::map<std::string, bool> family_first_;
  std::vector<std::size_t> last_use_;
  std::size_t uses_ = 0;
};

}  // namespace

NameLinks link_names(const Syntax& syntax, const std::vector<NameMention>& names) {
  return Linker(syntax, names).link();
}

}  // namespace crossread::entities
