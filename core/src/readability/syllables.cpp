#include "readability/syllables.h"

#include <array>

#include "readability/familiar.h"
#include "text/word_list.h"

namespace crossread::readability {

namespace {

using text::in;

constexpr std::uint32_t feature_cap = 9;
constexpr std::size_t longest_word = 64;  // a longer run of letters is counted in parts

constexpr std::uint32_t letter_at(std::string_view word, std::ptrdiff_t i) {
  if (i < 0 || i >= static_cast<std::ptrdiff_t>(word.size())) return 0;
  return static_cast<std::uint32_t>(word[static_cast<std::size_t>(i)] - 'a' + 1);
}

/// Runs the letter trees over a run of a-z. The tree of a letter sees four letters to each side,
/// how far back the last syllable began and how many there were.
std::uint32_t count_run(std::string_view run) {
  static constexpr std::array<std::ptrdiff_t, 8> offsets = {-1, 1, -2, 2, -3, 3, -4, 4};
  std::uint32_t total = 0;
  std::uint32_t distance = 0;
  for (std::size_t i = 0; i < run.size(); ++i) {
    const SyllableNode* node =
        &syllable_nodes[syllable_roots[letter_at(run, static_cast<std::ptrdiff_t>(i))]];
    while (node->feature >= 0) {
      std::uint32_t value = 0;
      if (node->feature < 8)
        value = letter_at(
            run, static_cast<std::ptrdiff_t>(i) + offsets[static_cast<std::size_t>(node->feature)]);
      else
        value = node->feature == 8 ? (distance < feature_cap ? distance : feature_cap)
                                   : (total < feature_cap ? total : feature_cap);
      node = (node->set >> value & 1u) != 0 ? node + 1 : &syllable_nodes[node->no];
    }
    total += node->set;
    if (node->set != 0)
      distance = 1;
    else if (distance != 0)
      ++distance;
  }
  return total;
}

/// Letters of a word without its apostrophes, in parts of at most `longest_word`, so that the
/// memory a word takes does not grow with it.
std::uint32_t count_letters(std::string_view word) {
  std::array<char, longest_word> run{};
  std::size_t size = 0;
  std::uint32_t total = 0;
  for (const char c : word) {
    if (c < 'a' || c > 'z') continue;
    if (size == run.size()) {
      total += count_run({run.data(), size});
      size = 0;
    }
    run[size++] = c;
  }
  total += count_run({run.data(), size});
  return total == 0 ? 1 : total;
}

/// Endings behind an apostrophe, and the last letters of a stem after which they are a syllable.
struct Clitic {
  std::string_view ending;
  std::string_view sounded;
  bool hissing = false;
};
constexpr std::array<Clitic, 7> clitics = {{{"n't", "bcdfghjklmnpqstvxz"},
                                            {"'s", "", true},
                                            {"'ll", "bcdfghjklmnpqrstvxz"},
                                            {"'ve", "bcdfghjklmnpqrstvxz"},
                                            {"'re", "bcdfghjklmnpqrstvxz"},
                                            {"'d", "td"},
                                            {"'m", ""}}};
constexpr std::array<std::string_view, 12> hissing = {"s",  "z",  "x",  "ch",  "sh",  "ce",
                                                      "se", "ze", "ge", "che", "she", "xe"};

/// A word cut before its ending, and whether the ending is a syllable of its own.
struct Cut {
  std::string_view stem;
  std::uint32_t extra = 0;
};

Cut cut_clitic(std::string_view word) {
  if (word.find('\'') == std::string_view::npos) return {word, 0};
  for (const Clitic& clitic : clitics) {
    if (word.size() <= clitic.ending.size() || !word.ends_with(clitic.ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - clitic.ending.size());
    bool extra = clitic.sounded.find(stem.back()) != std::string_view::npos;
    if (clitic.hissing)
      for (const std::string_view sound : hissing) extra = extra || stem.ends_with(sound);
    return {stem, extra ? 1u : 0u};
  }
  return {word, 0};
}

/// Capitals that are said as one word though they are three letters or fewer, and words that are
/// mostly initials when they stand in capitals.
constexpr std::array<std::string_view, 8> said_as_word = {"sim", "pin", "gif", "ram",
                                                          "rom", "lax", "zip", "ice"};
constexpr std::array<std::string_view, 4> said_as_letters = {"us", "who", "it", "am"};

constexpr bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// The names of the letters: one syllable each, but "w".
std::uint32_t spell(std::string_view letters) {
  std::uint32_t total = 0;
  for (const char c : letters)
    if (c != '\'') total += c == 'w' ? 3 : 1;
  return total;
}

/// Whether four or more capitals read like a word: vowels and consonants in turn, more or less.
bool pronounceable(std::string_view letters) {
  std::size_t vowels = 0;
  std::size_t run = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    vowels += is_vowel(letters[i]) ? 1u : 0u;
    run = i > 0 && is_vowel(letters[i]) == is_vowel(letters[i - 1]) ? run + 1 : 1;
    if (run > 2) return false;
  }
  return vowels > 0;
}

/// Roman numerals of I, V and X as regnal names and wars have them; 0 where it is none.
std::uint32_t roman(std::string_view letters) {
  std::uint32_t total = 0;
  std::uint32_t before = 0;
  for (const char c : letters) {
    const std::uint32_t value = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
    if (value == 0) return 0;
    total += value;
    if (before != 0 && before < value) total -= 2 * before;
    before = value;
  }
  return letters.size() <= 6 ? total : 0;
}

/// A run of two or more capitals, perhaps with a small s or 's behind: initials or a word.
std::uint32_t count_capitals(std::string_view capitals, std::string_view ending) {
  std::string_view letters = capitals;
  const std::uint32_t spelt = spell(letters);
  const std::uint32_t hiss =
      !ending.empty() && (letters.back() == 's' || letters.back() == 'x') ? 1 : 0;
  if (letters.size() > 6) return syllables_of_letters(letters) + hiss;
  if (letters != "xi") {
    if (const std::uint32_t number = roman(letters); number != 0)
      return syllables_of_cardinal(number);
  }
  if (in(said_as_letters, letters) || syllable_exceptions.find(letters) == spelt)
    return spelt + hiss;
  if (in(said_as_word, letters) || has(lists_with(letters), WordList::dale_chall))
    return syllables_of_letters(letters) + hiss;
  if (letters.size() <= 3 || !pronounceable(letters)) return spelt + hiss;
  return syllables_of_letters(letters) + hiss;
}

/// What letters behind a figure stand for: "20m", "5bn", "90km", "3pm".
struct Unit {
  std::string_view letters;
  std::uint32_t syllables;
};
constexpr std::array<Unit, 14> units = {{{"m", 2},   // million, metres
                                         {"bn", 2},  // billion
                                         {"tn", 2},  // trillion
                                         {"k", 2},   // thousand
                                         {"km", 4},
                                         {"kg", 3},
                                         {"cm", 4},
                                         {"mm", 4},
                                         {"ft", 1},
                                         {"lb", 1},
                                         {"mph", 3},
                                         {"am", 2},
                                         {"pm", 2},
                                         {"s", 0}}};  // "1990s"

/// Letters that follow a figure without a break: a unit, or the ending of an ordinal, which adds a
/// syllable to round tens ("twentieth") and to "second".
std::uint32_t count_after_figures(std::string_view letters, std::string_view figures) {
  if (letters == "th")
    return figures.size() > 1 && figures.back() == '0' && figures[figures.size() - 2] > '1' ? 1 : 0;
  if (letters == "nd") return 1;
  if (letters == "st" || letters == "rd") return 0;
  for (const Unit& unit : units)
    if (unit.letters == letters) return unit.syllables;
  return syllables_of_letters(letters);
}

/// A part made of letters: an initial, initials in a row, or a word.
std::uint32_t count_part(std::string_view letters, std::size_t capitals, bool shouting) {
  if (letters.size() == 1) return spell(letters);
  if (capitals < 2 || shouting) return syllables_of_letters(letters);
  const std::string_view ending = letters.substr(capitals <= letters.size() ? capitals : 0);
  if (!ending.empty() && ending != "s" && ending != "'s") return syllables_of_letters(letters);
  return count_capitals(letters.substr(0, capitals), ending);
}

}  // namespace

std::uint32_t syllables_by_rules(std::string_view word) {
  const Cut cut = cut_clitic(word);
  return count_letters(cut.stem) + cut.extra;
}

std::uint32_t syllables_of_letters(std::string_view word) {
  const std::uint64_t hash = word_hash(word);
  if (const std::uint32_t known = listed_syllables(hash); known != 0) return known;
  if (const std::uint32_t known = syllable_exceptions.find(hash); known != 0) return known;
  const Cut cut = cut_clitic(word);
  if (cut.stem.size() < word.size())
    if (const std::uint32_t known = syllable_exceptions.find(cut.stem); known != 0)
      return known + cut.extra;
  return count_letters(cut.stem) + cut.extra;
}

std::uint32_t syllables(const WordForm& word, bool shouting) {
  std::uint32_t total = 0;
  for (std::size_t i = 0; i < word.parts.size(); ++i) {
    const WordPart& part = word.parts[i];
    const std::string_view letters = word.part(i);
    switch (part.kind) {
      case PartKind::letters:
        total += i > 0 && part.joined && word.parts[i - 1].kind == PartKind::figures
                     ? count_after_figures(letters, word.part(i - 1))
                     : count_part(letters, part.capitals, shouting);
        break;
      case PartKind::figures:
        total += syllables_of_figures(letters);
        break;
      case PartKind::sign:
        total += part.spoken;
        break;
      case PartKind::foreign:
        total += 1;
        break;
    }
  }
  return total == 0 ? 1 : total;
}

}  // namespace crossread::readability
