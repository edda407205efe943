#include "entities/name_runs.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "entities/roles.h"
#include "text/word_set.h"

namespace crossread::entities {
namespace {

using language::NameType;
using language::Upos;

/// Lower-case words inside the names of people.
constexpr text::WordSet particles({
     "al",  "as",  "bin", "bint", "da",  "dal", "das", "de", "dei", "del", "della",
     "den", "der", "di",  "do",   "dos", "du",  "e",   "el", "ibn", "la",  "le",
     "les", "lo",  "ten", "ter",  "van", "von", "y",   "zu", "zur"});

constexpr text::WordSet calendar({
     "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
     "january", "february",  "march",     "april",    "may",      "june",     "july",
     "august",  "september", "october",   "november", "december", "jan.",     "feb.",
     "mar.",    "apr.",      "aug.",      "sept.",    "sep.",     "oct.",     "nov.",
     "dec.",    "mon",       "tue",       "wed",      "thu",      "fri",      "sat",
     "sun",     "a.m.",      "p.m.",      "gmt",      "est",      "edt",      "bst"});

/// By either of its two tags, which the tagger gives independently.
bool proper_noun(const language::Word& w) {
  return w.upos == Upos::PROPN || w.xpos == language::Xpos::NNP || w.xpos == language::Xpos::NNPS;
}

bool quotation_mark(std::string_view t) {
  return t == "\"" || t == "'" || t == "''" || t == "``" || t == "\xE2\x80\x9C" ||
         t == "\xE2\x80\x9D" || t == "\xE2\x80\x98" || t == "\xE2\x80\x99";
}

/// "They say Luck won": a capital inside a sentence on a noun that stands alone, without an article or another word
/// that only nouns have beside them, before what it does.
bool bare_noun(const Syntax& s, std::uint32_t i) {
  if (s.word(i).xpos != language::Xpos::NN || s.word(i).name != NameType::none) return false;
  const auto nominal = [&](std::uint32_t k) {
    switch (s.word(k).upos) {
      case Upos::NOUN: case Upos::PROPN: case Upos::ADJ: case Upos::NUM: case Upos::DET: case Upos::PUNCT: case Upos::PART: case Upos::SYM: return true;
      default: return s.word(k).xpos == language::Xpos::PRPS;
    }
  };
  return !nominal(i - 1) && i + 1 < s.size() && (s.word(i + 1).upos == Upos::VERB || s.word(i + 1).upos == Upos::AUX);
}

/// What an article as a whole tells of its words in lower case, by their forms.
class ArticleWords {
 public:
  explicit ArticleWords(const Syntax& syntax) : s_(syntax), forms_(syntax.forms()) {
    for (std::uint32_t i = 0; i < s_.size(); ++i) {
      const language::Word& w = s_.word(i);
      if (!s_.capital(i)) {
        if (w.upos == Upos::NOUN) forms_[s_.form(i)].small_noun = true;
        continue;
      }
      if (i == s_.sentence(s_.sentence_of(i)).first) continue;
      forms_[s_.form(i)].capital_inside = true;
      const bool last = i + 1 == s_.size() || s_.word(i + 1).upos != Upos::PROPN;
      const bool ends_name = w.upos == Upos::PROPN && last && s_.capital(i - 1);
      if ((ends_name && is_given_name(s_.text(i - 1))) || bare_noun(s_, i)) forms_[s_.form(i)].surname = true;
    }
  }

  /// Whether a word is a common noun, nowhere written with a capital inside a sentence.
  bool common(std::uint32_t i) const {
    const Form& form = forms_[s_.form(i)];
    return form.small_noun && !form.capital_inside;
  }
  /// Whether a word is the last one of the name of a person, or stands where only a name can.
  bool surname(std::uint32_t i) const { return forms_[s_.form(i)].surname; }

 private:
  struct Form {
    bool small_noun = false;
    bool capital_inside = false;
    bool surname = false;
  };

  const Syntax& s_;
  std::vector<Form> forms_;
};

class RunFinder {
 public:
  RunFinder(const Syntax& syntax, const ArticleWords& words, WordRange sentence)
      : s_(syntax), article_(words), range_(sentence) {}

  void find(std::vector<WordRange>& out) const {
    for (std::uint32_t i = range_.first; i < range_.end;) {
      if (!begins(i)) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (const std::uint32_t next = continued(i, end)) end = next;
      if (end > i + 1 || !capital_by_place(i)) out.push_back({i, end});
      i = end;
    }
  }

 private:
  /// A first word that the article elsewhere writes small: its capital is the sentence's.
  bool capital_by_place(std::uint32_t i) const {
    return i == range_.first && article_.common(i);
  }

  bool word_like(std::uint32_t i) const {
    return i < range_.end && s_.word(i).upos != Upos::PUNCT && s_.word(i).upos != Upos::SYM;
  }

  bool nameable(std::uint32_t i) const {
    if (!word_like(i) || !s_.capital(i)) return false;
    // "Mum-of-three": the head of a description, not of a name.
    if (i + 2 < range_.end && s_.joined(i) && s_.text(i + 1) == "-" && s_.lower(i + 2) == "of") {
      return false;
    }
    // "(R-Ohio)": a letter for a party.
    if (s_.text(i).size() == 1 && i > range_.first && s_.text(i - 1) == "(" && s_.joined(i) &&
        s_.text(i + 1) == "-") {
      return false;
    }
    const language::Word& w = s_.word(i);
    const bool person_name = w.name == NameType::person;
    if (!person_name && calendar.has(text::word_key(s_.lower(i)))) return false;
    if (proper_noun(w)) return true;
    if (w.upos == Upos::PRON || w.upos == Upos::DET || w.upos == Upos::AUX || w.upos == Upos::ADP ||
        w.upos == Upos::SCONJ || w.upos == Upos::CCONJ) {
      return false;
    }
    if (w.name != NameType::none && w.upos != Upos::ADJ) return true;
    // "Sarkoshian won": a family name stays one where the tagger takes it for something else.
    if (article_.surname(i)) return true;
    // "Foreign Minister": a capital inside a sentence beside a name.
    if (w.upos == Upos::VERB || w.upos == Upos::ADV) return false;
    const auto proper = [&](std::uint32_t k) {
      return k >= range_.first && k < range_.end && proper_noun(s_.word(k)) && s_.capital(k);
    };
    if (i == range_.first) {
      // "Prime Minister Ana Brel", "Coach Ivan Petrov" at the head of a sentence.
      const bool before_office = i + 1 < range_.end && noun_info(s_.lower(i + 1)).person;
      const bool office = w.xpos == language::Xpos::NNP || noun_info(s_.lower(i)).person || before_office;
      return office && (proper(i + 1) || (before_office && s_.capital(i + 1)));
    }
    return proper(i + 1) || proper(i - 1) ||
           (w.upos == Upos::ADJ && i + 1 < range_.end && s_.capital(i + 1) &&
            s_.word(i + 1).upos == Upos::NOUN);
  }

  bool particle(std::uint32_t i) const {
    return i < range_.end && s_.word(i).upos != Upos::DET && particles.has(text::word_key(s_.lower(i)));
  }

  bool begins(std::uint32_t i) const {
    if (nameable(i)) return true;
    return particle(i) && s_.word(i).upos == Upos::PROPN && continued(i, i + 1) != 0;
  }

  /// Whether the tagger holds this word to be inside the name that the word before belongs to.
  bool same_name(std::uint32_t i) const {
    return i < range_.end && s_.word(i).name != NameType::none && !s_.word(i).name_begins &&
           s_.word(i).name == s_.word(i - 1).name;
  }

  /// The end of the run after one more step, or 0 where it ends. `end` is its end so far.
  std::uint32_t continued(std::uint32_t first, std::uint32_t end) const {
    if (end >= range_.end) return 0;
    if (nameable(end)) return parted_place(first, end) ? 0 : end + 1;
    if (s_.joined(end - 1) && s_.text(end) == "-" && s_.joined(end)) return over_hyphen(end);
    if (particle(end)) return over_particles(end);
    const std::string_view word = s_.lower(end);
    if (word == "of" || word == "for") return over_preposition(end);
    if (word == "&" && nameable(end + 1)) return end + 2;
    if (same_name(end)) {
      if ((word == "and" || word == "'s" || word == "\xE2\x80\x99s" || word == "the") &&
          same_name(end + 1) && nameable(end + 1)) {
        return end + 2;
      }
      if (s_.word(end).upos == Upos::NUM && !nameable(end + 1)) return end + 1;
    }
    if (quotation_mark(word)) return over_nickname(end);
    return 0;
  }

  /// "in Beijing Blinken said": a place the tagger has closed, then a name it has opened.
  bool parted_place(std::uint32_t first, std::uint32_t end) const {
    const language::Word& before = s_.word(end - 1);
    const language::Word& here = s_.word(end);
    return before.name == NameType::place && here.name == NameType::person && here.name_begins &&
           s_.word(first).name == NameType::place && before.deprel == language::Deprel::obl;
  }

  std::uint32_t over_hyphen(std::uint32_t hyphen) const {
    const std::uint32_t next = hyphen + 1;
    if (next >= range_.end) return 0;
    const bool two_countries =
        !country_of(s_.text(hyphen - 1)).empty() && !country_of(s_.text(next)).empty();
    if (two_countries) return 0;
    return nameable(next) || (s_.capital(next) && word_like(next)) ? next + 1 : 0;
  }

  std::uint32_t over_particles(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    if (particle(next)) ++next;
    if (next < range_.end && s_.text(next) == "-") ++next;
    return nameable(next) ? next + 1 : 0;
  }

  /// "Secretary of State", "Ministry of Defence", "Chancellor of the Exchequer".
  std::uint32_t over_preposition(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    if (next < range_.end && s_.lower(next) == "the") ++next;
    if (!nameable(next)) return 0;
    const NounInfo info = noun_info(s_.lower(at - 1));
    const bool office = info.body || (info.person && s_.lower(at) == "of");
    return office || same_name(at) ? next + 1 : 0;
  }

  std::uint32_t over_nickname(std::uint32_t mark) const {
    for (std::uint32_t close = mark + 2; close <= mark + 3 && close + 1 < range_.end; ++close) {
      if (quotation_mark(s_.text(close)) && nameable(close + 1) && s_.capital(mark + 1) &&
          !s_.joined(mark - 1)) {
        return close + 2;
      }
    }
    return 0;
  }

  const Syntax& s_;
  const ArticleWords& article_;
  WordRange range_;
};

/// A sentence that writes nearly all its words with a capital, as headlines do: there a capital makes no name.
bool headline(const Syntax& s, WordRange sentence) {
  std::uint32_t words = 0;   // that headlines write with a capital, the first left out
  std::uint32_t large = 0;   // of these, those with one
  std::uint32_t plain = 0;   // of these, those that are no name by their part of speech
  for (std::uint32_t i = sentence.first + 1; i < sentence.end; ++i) {
    switch (s.word(i).upos) {
      case Upos::NOUN:
      case Upos::VERB:
      case Upos::ADJ:
      case Upos::ADV:
      case Upos::AUX:
      case Upos::PROPN:
        ++words;
        large += s.capital(i);
        plain += s.capital(i) && s.word(i).upos != Upos::PROPN;
        break;
      default:
        break;
    }
  }
  return words >= 3 && 10 * large >= 9 * words && plain >= 2;
}

/// The names of an article's ordinary sentences, by which those of its headlines are known.
class KnownNames {
 public:
  explicit KnownNames(const Syntax& syntax) : s_(syntax) {}

  void add(WordRange run) {
    for (std::uint32_t i = run.first; i < run.end; ++i) {
      if (run.end - i <= longest) names_.insert(key({i, run.end}));
    }
  }

  bool empty() const { return names_.empty(); }

  /// The names in a headline: each the longest that the article gives in full or by its last words, else one that
  /// begins with a given name.
  void find(WordRange headline, std::vector<WordRange>& out) const {
    for (std::uint32_t i = headline.first; i < headline.end;) {
      std::uint32_t end = std::min(headline.end, i + longest);
      while (end > i && !known({i, end})) --end;
      if (end == i || (end == i + 1 && person(i, headline.end))) end = std::max(end, given(i, headline.end));
      if (end > i) out.push_back({i, end});
      i = std::max(end, i + 1);
    }
  }

 private:
  static constexpr std::uint32_t longest = 6;

  std::string key(WordRange words) const {
    std::string all;
    for (std::uint32_t i = words.first; i < words.end; ++i) (all += s_.lower(i)) += ' ';
    return all;
  }

  bool known(WordRange words) const {
    return s_.capital(words.first) && s_.capital(words.end - 1) && names_.count(key(words)) > 0;
  }

  bool person(std::uint32_t i, std::uint32_t stop) const {
    return i < stop && s_.capital(i) && s_.word(i).upos == Upos::PROPN && s_.word(i).name == NameType::person;
  }

  /// The end of "Ana" and "Ana Brel" where no other capital of a name stands behind; `i` for none.
  std::uint32_t given(std::uint32_t i, std::uint32_t stop) const {
    if (!person(i, stop) || !is_given_name(s_.text(i))) return i;
    const std::uint32_t end = person(i + 1, stop) ? i + 2 : i + 1;
    return person(end, stop) ? i : end;
  }

  const Syntax& s_;
  std::unordered_set<std::string> names_;
};

}  // namespace

std::vector<WordRange> find_name_runs(const Syntax& syntax) {
  std::vector<WordRange> runs;
  const ArticleWords words(syntax);
  const auto count = static_cast<std::uint32_t>(syntax.document().sentences.size());
  std::vector<WordRange> headlines;
  for (std::uint32_t i = 0; i < count; ++i) {
    const WordRange sentence = syntax.sentence(i);
    if (headline(syntax, sentence)) {
      headlines.push_back(sentence);
    } else {
      RunFinder(syntax, words, sentence).find(runs);
    }
  }
  KnownNames known(syntax);
  for (const WordRange run : runs) known.add(run);
  for (const WordRange sentence : headlines) {
    if (known.empty()) {
      RunFinder(syntax, words, sentence).find(runs);
    } else {
      known.find(sentence, runs);
    }
  }
  std::sort(runs.begin(), runs.end(), [](WordRange a, WordRange b) { return a.first < b.first; });
  return runs;
}

}  // namespace crossread::entities
