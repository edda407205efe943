#include "entities/names.h"

#include <algorithm>
#include <array>

#include "entities/name_kind.h"
#include "entities/name_runs.h"
#include "entities/places.h"
#include "text/word_list.h"

namespace crossread::entities {
namespace {

using language::Deprel;
using language::NameType;
using language::Upos;
using language::Xpos;

struct Honorific {
  std::string_view word;
  Gender gender;
  std::string_view office = {};  ///< what its bearer may be called later
};

/// Words before a family name that are no office.
constexpr auto honorifics = std::to_array<Honorific>({
    {"mr", Gender::male},
    {"mr.", Gender::male},
    {"mister", Gender::male},
    {"mrs", Gender::female},
    {"mrs.", Gender::female},
    {"ms", Gender::female},
    {"ms.", Gender::female},
    {"miss", Gender::female},
    {"mme", Gender::female},
    {"madame", Gender::female},
    {"madam", Gender::female},
    {"monsieur", Gender::male},
    {"herr", Gender::male},
    {"frau", Gender::female},
    {"dr", Gender::unknown, "doctor"},
    {"dr.", Gender::unknown, "doctor"},
    {"sir", Gender::male},
    {"dame", Gender::female},
    {"lord", Gender::male, "peer"},
    {"lady", Gender::female},
    {"prof", Gender::unknown, "professor"},
    {"prof.", Gender::unknown, "professor"},
    {"rev.", Gender::unknown, "minister"},
    {"rev", Gender::unknown, "minister"},
    {"sen.", Gender::unknown, "senator"},
    {"sens.", Gender::unknown},
    {"gov.", Gender::unknown, "governor"},
    {"rep.", Gender::unknown, "representative"},
    {"reps.", Gender::unknown},
    {"gen.", Gender::unknown, "general"},
    {"col.", Gender::unknown, "colonel"},
    {"lt.", Gender::unknown, "lieutenant"},
    {"sgt.", Gender::unknown, "sergeant"},
    {"sgt", Gender::unknown, "sergeant"},
    {"capt.", Gender::unknown, "captain"},
    {"cpl.", Gender::unknown, "corporal"},
    {"maj.", Gender::unknown, "major"},
    {"adm.", Gender::unknown, "admiral"},
    {"hon.", Gender::unknown},
    {"pres.", Gender::unknown, "president"},
    {"det.", Gender::unknown, "detective"},
    {"insp.", Gender::unknown, "inspector"},
    {"cllr", Gender::unknown, "councillor"},
    {"pc", Gender::unknown, "constable"},
    {"cmdr.", Gender::unknown, "commander"},
    {"sheikh", Gender::male, "sheikh"},
    {"justice", Gender::unknown, "judge"},
    {"sister", Gender::female, "nun"},
    {"father", Gender::male, "priest"},
    {"brother", Gender::male},
    {"fr", Gender::male, "priest"},
    {"fr.", Gender::male, "priest"},
    {"cllr.", Gender::unknown, "councillor"},
    {"ald.", Gender::unknown, "alderman"},
    {"det", Gender::unknown, "detective"},
    {"insp", Gender::unknown, "inspector"},
    {"capt", Gender::unknown, "captain"},
    {"maj", Gender::unknown, "major"},
    {"gen", Gender::unknown, "general"},
    {"col", Gender::unknown, "colonel"},
    {"lt", Gender::unknown, "lieutenant"},
    {"cpl", Gender::unknown, "corporal"},
    {"supt", Gender::unknown, "superintendent"},
    {"hon", Gender::unknown},
    {"shri", Gender::male},
    {"smt", Gender::female},
    {"señor", Gender::male},
    {"señora", Gender::female},
    {"signor", Gender::male},
    {"signora", Gender::female},
});

const Honorific* honorific(std::string_view lower) {
  const auto at = std::find_if(honorifics.begin(), honorifics.end(),
                               [&](const Honorific& h) { return h.word == lower; });
  return at == honorifics.end() ? nullptr : &*at;
}

/// Takes one run apart into title, bodies and name.
class RunReader {
 public:
  RunReader(const Syntax& syntax, WordRange run) : s_(syntax), run_(run) {}

  void read(std::vector<NameMention>& out) {
    split_title();
    if (name_.empty()) {
      // A title alone is no name; the bodies and countries before it are.
      add_bodies({run_.first, office_}, out);
      return;
    }
    NameMention m;
    m.words = m.name = name_;
    m.honorific = honorific_;
    m.title = title_;
    m.gender = gender_;
    if (!role_.empty()) {
      m.roles.push_back(role_);
      m.role_heads.push_back(office_);
      m.words.first = role_.first;
    }
    if (honorific_) m.words.first = std::min(m.words.first, run_.first);
    add_lower_case_role(m);
    judge_kind(s_, m);
    out.push_back(m);
    if (!role_.empty()) add_bodies({role_.first, office_}, out);
    if (m.kind == EntityKind::organisation) add_places(m.name, out);
  }

 private:
  bool office(std::uint32_t i) const {
    const NounInfo info = noun_info(s_.lower(i));
    return info.person && !is_given_name(s_.text(i));
  }

  /// Finds the last office or honorific in the run with something after it.
  void split_title() {
    name_ = run_;
    for (std::uint32_t i = run_.first; i < run_.end; ++i) {
      const Honorific* h = honorific(s_.lower(i));
      if (h && i + 1 < run_.end) {
        title_ = h->office;
        if (role_.empty()) run_.first = i;
        honorific_ = true;
        gender_ = h->gender;
        name_ = {i + 1, run_.end};
        continue;
      }
      if (!office(i) || inside_name(i)) continue;
      office_ = i;
      role_ = {run_.first, i + 1};
      name_ = {after_office(i), run_.end};
      honorific_ = false;
    }
    if (honorific_ && !role_.empty() && role_.end > name_.first) role_ = {};
    if (!role_.empty()) {
      role_.end = std::min(name_.first, run_.end);
      while (role_.end > role_.first + 1 && honorific(s_.lower(role_.end - 1))) --role_.end;
    }
  }

  /// "Stephen King", "Marta Baker": a word for an office at the end of a person's name.
  bool inside_name(std::uint32_t i) const {
    const bool last = i + 1 == run_.end;
    if (i == run_.first) {
      // "King said" may be either; a bare family name is what the tagger holds to be a person.
      return last && s_.word(i).name == NameType::person && s_.word(i).name_begins;
    }
    if (!last) return false;
    std::uint32_t first = i;
    while (first > run_.first && !office(first - 1) && !honorific(s_.lower(first - 1))) --first;
    if (first == i) return honorific(s_.lower(i - 1)) != nullptr;
    if (is_given_name(s_.text(first))) return true;
    return s_.word(first).name == NameType::person && s_.word(i).name == NameType::person;
  }

  /// Where the name begins after an office: behind "of State" and the like.
  std::uint32_t after_office(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    if (next < run_.end && s_.text(next) == "-") {  // "Secretary-General"
      next += 2;
      return std::min(next, run_.end);
    }
    if (next < run_.end && s_.lower(next) == "general") ++next;
    if (next >= run_.end || (s_.lower(next) != "of" && s_.lower(next) != "for")) return next;
    ++next;
    if (next < run_.end && s_.lower(next) == "the") ++next;
    // At least one word of what the office is of, and the whole of a place: "citizen of San Francisco".
    std::uint32_t end = next + 1;
    for (std::uint32_t longer = end + 1; longer <= next + 3 && longer <= run_.end; ++longer) {
      if (is_place_name(s_.text(WordRange{next, longer}))) end = longer;
    }
    next = end;
    for (std::uint32_t i = next; i < run_.end; ++i) {
      const bool begins = s_.word(i).name == NameType::person && s_.word(i).name_begins;
      if (begins || is_given_name(s_.text(i)) || office(i)) return i;
    }
    const std::uint32_t left = next < run_.end ? run_.end - next : 0;
    return left >= 3 ? run_.end - 2 : next;
  }

  /// "plant manager Oren Pike", "China's top diplomat Wang Yi".
  void add_lower_case_role(NameMention& m) {
    if (m.words.first == 0 || m.words.first != run_.first) return;
    const std::uint32_t noun = m.words.first - 1;
    if (s_.sentence_of(noun) != s_.sentence_of(run_.first)) return;
    const language::Word& w = s_.word(noun);
    if ((w.upos != Upos::NOUN && w.upos != Upos::PROPN && !calling(noun)) || s_.capital(noun)) return;
    if (w.xpos == Xpos::NNS || !noun_info(s_.lower(noun)).person) return;
    std::uint32_t first = noun;
    const std::uint32_t floor = s_.sentence_around(noun).first;
    while (first > floor && premodifier(first - 1)) --first;
    // The mark of whose leader it is has no place at the front without them: "the dockers' leader Joris Haan".
    while (first < noun && s_.word(first).xpos == Xpos::POS) ++first;
    // The article belongs to the mention, not to the role.
    std::uint32_t role_first = first;
    while (role_first < noun &&
           (s_.word(role_first).upos == Upos::DET || s_.word(role_first).xpos == Xpos::PRPS)) {
      ++role_first;
    }
    m.words.first = first;
    m.roles.push_back({role_first, noun + 1});
    m.role_heads.push_back(noun);
    m.kind = EntityKind::person;
    m.kind_known = true;
  }

  /// "The novelist Mara Voss": before a name the tagger may take a calling for an adjective.
  bool calling(std::uint32_t i) const {
    static constexpr auto degrees = std::to_array<std::string_view>({"junior", "senior", "minor", "major", "former"});
    const std::string_view form = s_.lower(i);
    const bool agent = form.ends_with("ist") || form.ends_with("er") || form.ends_with("or");
    return s_.word(i).upos == Upos::ADJ && agent && !text::in(degrees, form);
  }

  bool premodifier(std::uint32_t i) const {
    const language::Word& w = s_.word(i);
    switch (w.upos) {
      case Upos::ADJ:
      case Upos::PROPN:
        return true;
      case Upos::NOUN:
        return w.xpos != Xpos::NNS || w.deprel == Deprel::compound;
      case Upos::DET:
        return true;
      case Upos::PART:
        return w.xpos == Xpos::POS;
      case Upos::PRON:
        return w.xpos == Xpos::PRPS;
      case Upos::VERB:
        return w.xpos == Xpos::VBN && w.deprel == Deprel::amod;
      case Upos::PUNCT:
        return s_.text(i) == "-" && s_.joined(i);
      default:
        return false;
    }
  }

  /// Names inside a title: "State Department" before "Spokesman", "US" before "Secretary of State".
  void add_bodies(WordRange range, std::vector<NameMention>& out) const {
    std::uint32_t end = range.end;
    while (end > range.first && office(end - 1)) --end;
    std::uint32_t first = range.first;
    while (first < end) {
      std::uint32_t stop = end;
      if (!country_of(s_.text(first)).empty()) {
        stop = first + 1;
      } else if (first + 1 < end &&
                 !country_of(std::string(s_.text(first)) + " " + std::string(s_.text(first + 1)))
                      .empty()) {
        stop = first + 2;
      }
      NameMention m;
      m.words = m.name = {first, stop};
      bool named = false;
      for (std::uint32_t i = first; i < stop; ++i) {
        named = named || s_.word(i).name != NameType::none || noun_info(s_.lower(i)).body;
      }
      const bool adjective = stop == first + 1 && s_.word(first).upos == Upos::ADJ;
      const bool country = !country_of(s_.text(m.name)).empty();
      if ((named || country) && !adjective) {
        m.kind = country ? EntityKind::place : EntityKind::organisation;
        m.kind_known = true;
        out.push_back(m);
      }
      first = stop;
    }
  }

  /// The place in the name of a body: "Boston" of "Boston College", "Sydney" of "University of Sydney".
  void add_places(WordRange name, std::vector<NameMention>& out) const {
    const auto add = [&](WordRange place) {
      const std::string_view text = s_.text(place);
      if (country_of(text).empty() && !is_place_name(text)) return false;
      if (s_.word(place.end - 1).upos == Upos::ADJ) return false;
      NameMention m;
      m.words = m.name = place;
      m.kind = EntityKind::place;
      m.kind_known = true;
      out.push_back(m);
      return true;
    };
    for (std::uint32_t end = std::min(name.end, name.first + 4); end-- > name.first + 1;) {
      if (end < name.end && add({name.first, end})) break;
    }
    for (std::uint32_t i = name.first + 1; i + 1 < name.end; ++i) {
      if (s_.lower(i) != "of") continue;
      const std::uint32_t first = i + 1 + (s_.lower(i + 1) == "the" ? 1u : 0u);
      if (first < name.end) add({first, name.end});
    }
  }

  const Syntax& s_;
  WordRange run_;
  WordRange name_;
  WordRange role_;
  std::uint32_t office_ = 0;
  bool honorific_ = false;
  Gender gender_ = Gender::unknown;
  std::string_view title_;
};

/// Descriptions set off by commas beside a person's name: "Lena Ruiz, a nurse from Hull,".
void add_appositions(const Syntax& s, NameMention& m) {
  if (m.kind != EntityKind::person && m.kind_known) return;
  const auto add = [&](WordRange phrase, std::uint32_t head) {
    WordRange role = phrase;
    while (role.first < head &&
           (s.word(role.first).upos == Upos::DET || s.word(role.first).xpos == Xpos::PRPS)) {
      ++role.first;
    }
    m.roles.push_back(role);
    m.role_heads.push_back(head);
    m.appositions.push_back(phrase);
    m.kind = EntityKind::person;
    m.kind_known = true;
    if (m.gender == Gender::unknown) m.gender = noun_info(s.word(head).lemma).gender;
  };
  const auto person = [&](std::uint32_t i) {
    return (s.word(i).upos == Upos::NOUN || s.word(i).upos == Upos::PROPN) &&
           s.word(i).xpos != Xpos::NNS && noun_info(s.word(i).lemma).person;
  };
  const WordRange sentence = s.sentence_around(m.name.first);
  // After the name: a comma, perhaps an article, a noun for a person before the next break.
  if (m.name.end + 1 < sentence.end && s.text(m.name.end) == ",") {
    for (std::uint32_t i = m.name.end + 1; i < sentence.end && i < m.name.end + 10; ++i) {
      const language::Word& w = s.word(i);
      if (s.breaks(i) || w.upos == Upos::AUX || w.upos == Upos::ADP || w.upos == Upos::CCONJ ||
          (w.upos == Upos::PRON && w.xpos != Xpos::PRPS) || s.relative_pronoun(i) ||
          (w.upos == Upos::VERB && w.deprel != Deprel::amod)) {
        break;
      }
      if (!person(i) || (i + 1 < sentence.end && person(i + 1))) continue;
      if (w.deprel == Deprel::nsubj && w.head > static_cast<std::int32_t>(i)) {
        break;  // "In May, Ruiz, the nurse said" has its own subject
      }
      WordRange phrase = s.noun_phrase(i);
      phrase.first = m.name.end + 1;
      if (phrase.end <= i) phrase.end = i + 1;
      add(phrase, i);
      return;
    }
  }
  // Before it: "the chief of civil protection, Clara Holm,".
  const std::uint32_t first = m.words.first;
  if (first < sentence.first + 2 || s.text(first - 1) != ",") return;
  const bool closed =
      m.name.end >= sentence.end || s.breaks(m.name.end) || s.word(m.name.end).upos == Upos::PUNCT;
  const bool listed = m.name.end < sentence.end && s.word(m.name.end).upos == Upos::CCONJ;
  if (!closed || listed) return;
  for (std::uint32_t i = first - 1; i > sentence.first && i + 14 > first; --i) {
    const std::uint32_t noun = i - 1;
    const language::Word& w = s.word(noun);
    if (s.breaks(noun) || w.upos == Upos::AUX || w.upos == Upos::CCONJ || w.upos == Upos::SCONJ ||
        (w.upos == Upos::VERB && w.deprel != Deprel::amod && w.deprel != Deprel::acl)) {
      return;
    }
    if (!person(noun) || w.deprel == Deprel::compound) continue;
    // A noun behind a preposition belongs to another one before it: "a friend of the mayor".
    if (w.deprel == Deprel::nmod && w.head >= 0 && w.head < static_cast<std::int32_t>(noun) &&
        person(static_cast<std::uint32_t>(w.head))) {
      continue;
    }
    WordRange phrase = s.noun_phrase(noun);
    if (phrase.first == noun && w.upos == Upos::NOUN && noun > sentence.first) return;
    phrase.end = first - 1;
    add(phrase, noun);
    return;
  }
}

}  // namespace

std::vector<NameMention> find_names(const Syntax& syntax) {
  std::vector<NameMention> names;
  for (const WordRange run : find_name_runs(syntax)) RunReader(syntax, run).read(names);
  for (NameMention& m : names) add_appositions(syntax, m);
  return names;
}

}  // namespace crossread::entities
