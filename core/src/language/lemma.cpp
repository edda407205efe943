#include "language/lemma.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "language/lemma_table.h"
#include "text/word_list.h"

namespace crossread::language {
namespace {

// Lower-cases ASCII letters and writes typographic apostrophes and dashes as ASCII, as lemmas do.
std::string normalised(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    const auto next = static_cast<unsigned char>(i + 1 < form.size() ? form[i + 1] : '\0');
    if (c == '\xE2' && i + 2 < form.size() && form[i + 1] == '\x80') {
      const unsigned char last = static_cast<unsigned char>(form[i + 2]);
      if (last == 0x98 || last == 0x99) out += '\'';
      else if (last == 0x9C || last == 0x9D) out += '"';
      else if (last >= 0x90 && last <= 0x95) out += '-';
      else out += form.substr(i, 3);
      i += 2;
    } else if (c == '\xC3' && next >= 0x80 && next <= 0x9E && next != 0x97) {
      out += c;
      out += static_cast<char>(form[++i] + 0x20);
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  return out;
}

struct Pair {
  std::string_view form, lemma;
};

// Words of the closed classes, by what they are in the treebanks.
constexpr std::array<Pair, 20> pronouns = {{{"'em", "they"}, {"'s", "we"}, {"em", "they"},
    {"her", "she"}, {"hers", "her"}, {"him", "he"}, {"i", "I"}, {"me", "I"}, {"mine", "my"},
    {"ours", "our"}, {"theirs", "their"}, {"them", "they"}, {"these", "this"}, {"those", "that"},
    {"u", "you"}, {"us", "we"}, {"whom", "who"}, {"yours", "your"}, {"ya", "you"}, {"ye", "you"}}};

constexpr std::array<Pair, 39> auxiliaries = {{{"'d", "would"}, {"'ll", "will"}, {"'m", "be"},
    {"'re", "be"}, {"'s", "be"}, {"'ve", "have"}, {"ai", "be"}, {"am", "be"}, {"are", "be"},
    {"be", "be"}, {"been", "be"}, {"being", "be"}, {"ca", "can"}, {"d", "would"}, {"did", "do"},
    {"does", "do"}, {"doing", "do"}, {"done", "do"}, {"gets", "get"}, {"getting", "get"},
    {"got", "get"}, {"gotten", "get"}, {"had", "have"}, {"has", "have"}, {"having", "have"},
    {"is", "be"}, {"ll", "will"}, {"m", "be"}, {"re", "be"}, {"s", "be"}, {"sha", "shall"},
    {"ve", "have"}, {"was", "be"}, {"were", "be"}, {"wo", "will"}, {"gon", "go"}, {"wan", "want"},
    {"r", "be"}, {"'s'", "be"}}};

constexpr std::array<Pair, 34> others = {{{"an", "a"}, {"these", "this"}, {"those", "that"},
    {"n't", "not"}, {"nt", "not"}, {"'s", "'s"}, {"'", "'s"}, {"s", "'s"}, {"na", "to"},
    {"ta", "to"}, {"better", "well"}, {"best", "well"}, {"further", "far"}, {"farther", "far"},
    {"worse", "badly"}, {"worst", "bad"}, {"later", "late"}, {"earlier", "early"},
    {"longer", "long"}, {"longest", "long"}, {"sooner", "soon"}, {"vs.", "versus"},
    {"vs", "versus"}, {"less", "less"}, {"least", "least"}, {"more", "more"}, {"most", "most"},
    {"thru", "through"}, {"til", "till"}, {"\xE2\x80\xA6", "\xE2\x80\xA6"}, {"a.k.a.", "a.k.a."},
    {"aka", "a.k.a."}, {"v.", "versus"}, {"v", "versus"}}};

constexpr std::array<Pair, 24> abbreviations = {{{"sept.", "September"}, {"sept", "September"},
    {"oct.", "October"}, {"oct", "October"}, {"nov.", "November"}, {"nov", "November"},
    {"dec.", "December"}, {"dec", "December"}, {"jan.", "January"}, {"jan", "January"},
    {"feb.", "February"}, {"feb", "February"}, {"aug.", "August"}, {"aug", "August"},
    {"mon.", "Monday"}, {"tue.", "Tuesday"}, {"tues.", "Tuesday"}, {"wed.", "Wednesday"},
    {"thu.", "Thursday"}, {"thurs.", "Thursday"}, {"fri.", "Friday"}, {"sat.", "Saturday"},
    {"sun.", "Sunday"}, {"apr.", "April"}}};

constexpr std::array<Pair, 10> nouns = {{{"pm", "p.m."}, {"am", "a.m."}, {"p.m", "p.m."},
    {"a.m", "a.m."}, {"people", "person"}, {"km", "kilometer"}, {"media", "media"},
    {"data", "data"}, {"men", "man"}, {"yr", "year"}}};

constexpr std::array<Pair, 8> numbers = {{{"m", "million"}, {"k", "thousand"}, {"b", "billion"},
    {"bn", "billion"}, {"mn", "million"}, {"tn", "trillion"}, {"t", "trillion"},
    {"m.", "million"}}};

template <std::size_t count>
const Pair* find(const std::array<Pair, count>& list, std::string_view form) {
  for (const Pair& pair : list) {
    if (pair.form == form) return &pair;
  }
  return nullptr;
}

// Looks a form up in a generated table: lines "form digit ending", sorted; the lemma is the form
// without its last `digit` bytes, with the ending added.
bool look_up(std::string_view table, std::string_view form, std::string& lemma) {
  std::size_t low = 0, high = table.size();
  while (low < high) {
    std::size_t line = low + (high - low) / 2;
    while (line > low && table[line - 1] != '\n') --line;
    const std::size_t end = table.find('\n', line), space = table.find(' ', line);
    const std::string_view key = table.substr(line, space - line);
    if (key == form) {
      const std::size_t cut = static_cast<std::size_t>(table[space + 1] - '0');
      lemma = form.substr(0, form.size() - cut);
      lemma += table.substr(space + 2, end - space - 2);
      return true;
    }
    if (key < form) {
      low = end + 1;
    } else {
      high = line;
    }
  }
  return false;
}

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() > end.size() && std::string_view(text).substr(text.size() - end.size()) == end;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

void cut(std::string& text, std::size_t count) { text.resize(text.size() - count); }

// "runn" -> "run", "mak" -> "make", "visit" -> "visit": what stood before -ing, -ed, -er, -est.
// The same function stands in scripts/lexicon/lemmas.mjs, which lists the stems it gets
// wrong; change both.
void restore_stem(std::string& stem) {
  const std::size_t n = stem.size();
  if (n < 2) return;
  const char last = stem[n - 1], before = stem[n - 2];
  if (last == before && std::string_view("bdgkmnprtv").find(last) != std::string_view::npos) {
    cut(stem, 1);
    return;
  }
  if (last == 'i') {
    stem[n - 1] = 'y';
    return;
  }
  if (is_vowel(last)) {
    if (last == 'u') stem += 'e';
    return;
  }
  if (last == 'c' || last == 'v' || last == 'z' || (last == 's' && before != 's')) {
    if (last != 'z' || before != 'z') stem += 'e';
    return;
  }
  if (last == 'g' && (before == 'r' || before == 'd' || before == 'a' || before == 'u' || before == 'e')) {
    stem += 'e';
    return;
  }
  if (last == 'l' && !is_vowel(before) && before != 'l' && before != 'r' && before != 'w') {
    stem += 'e';  // "handl"
    return;
  }
  if (last == 'w' || last == 'x' || last == 'y' || last == 'h') return;
  if (!is_vowel(before) || n < 3) return;
  std::size_t groups = 0;
  for (std::size_t i = 0; i < n; ++i) groups += is_vowel(stem[i]) && (i == 0 || !is_vowel(stem[i - 1]));
  const bool single = !is_vowel(stem[n - 3]) || (stem[n - 3] == 'u' && stem[n - 4 < n ? n - 4 : 0] == 'q');
  if (!single) return;
  const std::string_view end = std::string_view(stem).substr(n - 2);
  if (groups == 1 || end == "at" || end == "ut" || end == "ur" || end == "ir" || end == "id" ||
      end == "in" || end == "am" || end == "ak" || end == "ok" || end == "od" || end == "ik") {
    if (groups == 1 || (end != "in" && end != "am" && end != "ur")) stem += 'e';
  }
}

// "-s" of verbs and plurals.
void cut_s(std::string& word) {
  if (ends_with(word, "ies") && word.size() > 4) {
    cut(word, 3);
    word += 'y';
  } else if (ends_with(word, "sses") || ends_with(word, "shes") || ends_with(word, "ches") ||
             ends_with(word, "xes") || ends_with(word, "zzes") || ends_with(word, "oes")) {
    cut(word, 2);
  } else if (ends_with(word, "s") && !ends_with(word, "ss") && !ends_with(word, "'s")) {
    cut(word, 1);
  }
}

void noun_lemma(std::string& word) {
  if (look_up(lemma_table::nouns, word, word)) return;
  if (word.size() > 1 && word[word.size() - 2] >= '0' && word[word.size() - 2] <= '9') return;
  if (ends_with(word, "men") && word.size() > 4) {
    cut(word, 2);
    word += "an";
    return;
  }
  cut_s(word);
}

// Irregular past forms that are base forms too: "to found", "to saw".
constexpr auto also_bases = std::to_array<std::string_view>({"bore", "bound", "fell", "felt", "found", "ground", "lay",
    "rebound", "rent", "saw", "slew", "smelt", "span", "spat", "wound"});

void verb_lemma(std::string& word, Xpos xpos) {
  if (xpos == Xpos::VB || xpos == Xpos::VBP || xpos == Xpos::NN) {
    // "Prices rose" is neither a present nor an infinitive, whatever the tagger took it for.
    const bool regular = ends_with(word, "s") || ends_with(word, "ed") || ends_with(word, "ing");
    if (!regular && !text::in(also_bases, word)) look_up(lemma_table::verbs, word, word);
    return;
  }
  if (look_up(lemma_table::verbs, word, word)) return;
  if (ends_with(word, "ing") && word.size() > 4) {
    cut(word, 3);
  } else if (ends_with(word, "ed") && word.size() > 3) {
    cut(word, 2);
  } else if (ends_with(word, "in'") && xpos == Xpos::VBG) {
    cut(word, 3);
  } else {
    if (xpos == Xpos::VBZ) cut_s(word);
    return;
  }
  if (!look_up(lemma_table::stems, word, word)) restore_stem(word);
}

void degree_lemma(std::string& word) {
  if (look_up(lemma_table::degrees, word, word)) return;
  if (ends_with(word, "est") && word.size() > 4) {
    cut(word, 3);
  } else if (ends_with(word, "er") && word.size() > 3) {
    cut(word, 2);
  } else {
    return;
  }
  restore_stem(word);
}

std::string with_capital(std::string word, std::string_view form) {
  if (!word.empty() && !form.empty() && form[0] >= 'A' && form[0] <= 'Z' && word[0] >= 'a' && word[0] <= 'z') {
    word[0] = static_cast<char>(word[0] - 32);
  }
  return word;
}

// The lemma of a proper noun keeps the case of the text, save that a plural loses its ending.
std::string name_lemma(std::string_view form, const std::string& word, Xpos xpos) {
  if (const Pair* pair = find(abbreviations, word)) return std::string(pair->lemma);
  if (xpos != Xpos::NNPS) return std::string(form);
  std::string singular = word;
  noun_lemma(singular);
  std::size_t same = 0;
  while (same < singular.size() && same < word.size() && singular[same] == word[same]) ++same;
  if (word.size() != form.size()) return std::string(form);
  return std::string(form.substr(0, same)) + singular.substr(same);
}

// Numbers lose the commas between their digits.
std::string number_lemma(std::string word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool inner = i > 0 && i + 1 < word.size() && word[i - 1] >= '0' && word[i - 1] <= '9';
    if (word[i] != ',' || !inner) out += word[i];
  }
  return out;
}

}  // namespace

std::string lemma_of(std::string_view form, Upos upos, Xpos xpos) {
  std::string word = normalised(form);
  if (xpos == Xpos::NNP && upos != Upos::PROPN && upos != Upos::VERB) return std::string(form);
  const Pair* pair = nullptr;
  switch (upos) {
    case Upos::PROPN:
      return name_lemma(form, word, xpos);
    case Upos::PRON:
      if (xpos == Xpos::PRPS) break;
      pair = find(pronouns, word);
      break;
    case Upos::AUX:
      if (word == "'s" && xpos == Xpos::VBZ) return "be";
      if (word == "'d" && xpos == Xpos::VBD) return "have";
      pair = find(auxiliaries, word);
      break;
    case Upos::VERB:
      if (word != "d" && word != "s") pair = find(auxiliaries, word);
      if (word == "'d") return "have";
      if (!pair) verb_lemma(word, xpos);
      if (xpos == Xpos::NNP) return with_capital(word, form);
      break;
    case Upos::NOUN:
      pair = find(nouns, word);
      if (!pair && xpos == Xpos::NNS) noun_lemma(word);
      break;
    case Upos::ADJ:
      if (xpos == Xpos::JJR || xpos == Xpos::JJS) degree_lemma(word);
      break;
    case Upos::NUM:
      pair = find(numbers, word);
      if (!pair) return number_lemma(word);
      break;
    case Upos::DET:
    case Upos::PART:
    case Upos::ADP:
    case Upos::ADV:
      if (upos == Upos::ADV && xpos != Xpos::RBR && xpos != Xpos::RBS) {
        if (word == "n't" || word == "aka") pair = find(others, word);
        break;
      }
      if (upos == Upos::ADP && word.size() < 2) break;
      if (upos == Upos::DET && word == "s") break;
      pair = find(others, word);
      if (!pair && upos == Upos::ADV) degree_lemma(word);
      break;
    default:
      break;
  }
  return pair ? std::string(pair->lemma) : word;
}

}  // namespace crossread::language
