#include <algorithm>
#include <array>

#include "consistency/same_entity.h"
#include "entities/roles.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

// The letters U+00C0 to U+017F in lower case without their accents: papers print "Calderón" and
// "Calderon" for one name. A star stands for what is no letter.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

char32_t plain_letter(char32_t c) {
  if (c < 0xC0 || c - 0xC0 >= base_letters.size()) return text::to_lower(c);
  return static_cast<char32_t>(base_letters[c - 0xC0]);
}

// "Irish", "Brazilian": an adjective for people, not the name of the country itself, which may be a
// given name ("Chad", "Jordan").
bool demonym(const std::string& word) {
  std::string capital = word;
  if (capital.front() >= 'a' && capital.front() <= 'z') capital.front() = static_cast<char>(capital.front() - 32);
  const std::string_view country = entities::country_of(capital);
  return !country.empty() && country != capital && !entities::is_given_name(capital);
}

constexpr auto after_names = std::to_array<std::string_view>({"jr", "sr", "ii", "iii", "iv"});

// Where a nickname in quotation marks that begins here ends, or `at` where none does: `Ramon "Buck" Ylagan`.
std::size_t after_nickname(std::string_view name, std::size_t at) {
  const auto mark = [](char32_t c) { return text::is_double_quote(c) || text::is_apostrophe(c); };
  const text::CodePoint open = text::code_point_at(name, at);
  if (at == 0 || name[at - 1] != ' ' || !mark(open.value)) return at;
  for (std::size_t i = at + open.size; i < name.size();) {
    const text::CodePoint c = text::code_point_at(name, i);
    i += c.size;
    if (mark(c.value) && i < name.size() && name[i] == ' ') return i;
  }
  return at;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  std::string word;
  for (std::size_t at = 0; at < name.size();) {
    if (const std::size_t next = after_nickname(name, at); next != at) {
      at = next;
      continue;
    }
    const text::CodePoint c = text::code_point_at(name, at);
    if (text::is_space(c.value) || text::is_hyphen(c.value) || c.value == '.' || c.value == ',') {
      if (!word.empty()) out.push_back(std::move(word));
      word.clear();
    } else {
      text::append_utf8(word, plain_letter(c.value));
    }
    at += c.size;
  }
  if (!word.empty()) out.push_back(std::move(word));
  // What follows a name, and the nationality before it, are no part of it.
  while (out.size() > 1 && std::find(after_names.begin(), after_names.end(), out.back()) != after_names.end()) out.pop_back();
  while (out.size() > 2 && demonym(out.front())) out.erase(out.begin());
  return out;
}

// A middle initial is given by one paper and left out by the next.
std::vector<std::string> without_initials(std::vector<std::string> words) {
  if (words.size() > 2)
    words.erase(std::remove_if(words.begin() + 1, words.end() - 1, [](const std::string& w) { return w.size() == 1; }),
                words.end() - 1);
  return words;
}

// Levenshtein's distance, cut off above `most`; names are short, so the full table is small.
std::size_t edits(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most || b.size() > 40) return most + 1;
  std::array<std::size_t, 42> row{};
  for (std::size_t j = 0; j <= a.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= b.size(); ++i) {
    std::size_t diagonal = row[0], least = i;
    row[0] = i;
    for (std::size_t j = 1; j <= a.size(); ++j) {
      const std::size_t keep = diagonal + (a[j - 1] == b[i - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({keep, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return row[a.size()];
}

// Letters that romanisation and ear confuse, mapped to one: the consonants of a name by sound class
// (after Russell's Soundex, with the affricates of Pinyin and Wade-Giles joined), vowels dropped.
// `w_sounds`: "w" is read as "v", as in Polish and German, and not as a vowel.
std::string skeleton(std::string_view word, bool w_sounds) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (c == 't' && next == 'h') { c = 't'; ++i; }
    else if (c == 'p' && next == 'h') { c = 'f'; ++i; }
    else if ((c == 'c' || c == 's' || c == 'z' || c == 'x') && next == 'h') { c = 'q'; ++i; }
    else if ((c == 'c' || c == 's') && next == 'z') { c = 'q'; ++i; }
    else if (c == 'c' && next == 'k') { c = 'k'; ++i; }
    else if (c == 'w' && w_sounds) { c = 'v'; }
    else if (c == 's' && next == 'c') { c = 'q'; }
    switch (c) {
      case 'a': case 'e': case 'i': case 'o': case 'u': case 'y': case 'h': case 'w': continue;
      case 'b': case 'p': c = 'b'; break;
      case 'f': case 'v': c = 'f'; break;
      case 'c': case 'k': case 'g': c = 'k'; break;
      case 'q': case 'x': case 'j': case 's': case 'z': c = 's'; break;
      case 'd': case 't': c = 't'; break;
      case 'm': case 'n': c = 'n'; break;
      default: break;
    }
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

}  // namespace

bool spelling_variants(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  if (shorter < 3) return false;
  const std::size_t most = longer >= 9 ? 4 : std::min<std::size_t>(3, (longer + 2) / 3), distance = edits(a, b, most);
  // One slip in a longer word is enough; more need the same sound behind them.
  if (distance == 1 && shorter >= 5 && a.front() == b.front()) return true;
  if (distance > most) return false;
  const bool few = distance <= 3 && distance * 3 <= longer + 2;
  const std::string x = skeleton(a, false), y = skeleton(b, false);
  const bool sound = x == y || skeleton(a, true) == y || x == skeleton(b, true);
  return sound && (few || x.size() >= 4);
}

bool near_words(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size()), distance = edits(a, b, 6);
  if (std::min(a.size(), b.size()) < 3) return false;
  return a.front() == b.front() ? distance * 20 <= 9 * longer : distance * 10 <= 3 * longer;
}

bool begin_alike(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin() >= 3 && edits(a, b, 6) * 10 <= 6 * b.size();
}

std::size_t letters_apart(std::string_view a, std::string_view b) { return edits(a, b, 4); }

bool few_edits(std::string_view a, std::string_view b) {
  return edits(a, b, 4) * 3 <= std::max(a.size(), b.size());
}

bool short_form(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin());
  return a.size() < b.size() && end - a.begin() >= 3 && end + 1 >= a.end();
}

std::vector<std::string> name_words(std::string_view name) { return words_of(name); }

std::string name_sound(std::string_view word, bool w_sounds) { return skeleton(word, w_sounds); }

std::string surname(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  return words.empty() ? std::string() : words.back();
}

NameRelation compare_names(std::string_view a, std::string_view b) {
  const std::vector<std::string> x = without_initials(words_of(a)), y = without_initials(words_of(b));
  if (x.empty() || y.empty()) return NameRelation::different;
  if (x == y) return NameRelation::same;
  // "Zsofi Barta" is Zsofia Barta.
  const bool whole = x.front().starts_with(y.front()) || y.front().starts_with(x.front());
  if (x.size() > 1 && whole && short_form(x.front(), y.front()) && std::equal(x.begin() + 1, x.end(), y.begin() + 1, y.end()))
    return NameRelation::partial;
  if (x.size() != y.size()) {
    const auto& small = x.size() < y.size() ? x : y;
    const auto& large = x.size() < y.size() ? y : x;
    // A part of a name keeps its order: a surname, a first name, a name without its middle part.
    std::size_t at = 0;
    for (const std::string& w : large)
      if (at < small.size() && w == small[at]) ++at;
    return at == small.size() ? NameRelation::partial : NameRelation::different;
  }
  std::size_t equal = 0, close = 0, near = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (x[i] == y[i]) ++equal;
    else if (spelling_variants(x[i], y[i])) ++close;
    else if (x[i].front() == y[i].front() && std::min(x[i].size(), y[i].size()) >= 5 && edits(x[i], y[i], 2) <= 2) ++near;
  }
  if (equal + close + near != x.size()) return NameRelation::different;
  // A word that only looks alike needs two others beside it; a single word alone needs other evidence.
  if (near > 0) return near == 1 && equal >= 1 && x.size() >= 3 ? NameRelation::spelling : NameRelation::different;
  if (x.size() == 1 || equal > 0) return NameRelation::spelling;
  // No word is the same: the sounds of all must be, and there must be enough of them.
  std::size_t sounds = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (skeleton(x[i], false) != skeleton(y[i], false)) return NameRelation::different;
    sounds += skeleton(x[i], false).size();
  }
  return sounds >= 6 ? NameRelation::spelling : NameRelation::different;
}

}  // namespace crossread::consistency
