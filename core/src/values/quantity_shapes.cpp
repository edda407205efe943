#include "text/word_set.h"
#include "values/number_names.h"
#include "values/quantity_reader.h"

/// Quantities that are known by their shape and the words around them rather than by a unit: scores
/// and votes, ages in apposition, magnitudes, ratios, ordinals.
namespace crossread::values {

namespace {

/// Words around two figures with a dash between that make them a score or a vote.
constexpr text::WordSet before_score({
    "voted", "vote", "votes", "won", "win", "beat", "lost", "lead", "led", "leading", "score",
    "scored", "passed", "approved", "rejected", "drew", "defeated", "ruled", "ahead", "trailed",
    "trailing", "record", "by", "margin", "down", "up", "it", "made"});
constexpr text::WordSet behind_score({
    "vote", "win", "victory", "lead", "defeat", "loss", "draw", "decision", "ruling", "majority",
    "triumph", "thrashing", "margin", "against", "over", "favor", "favour", "aggregate", "party"});

/// Nouns of which it is news that there were none.
constexpr text::WordSet counted_losses({
    "people", "person", "passenger", "passengers", "death", "deaths", "injury", "injuries", "casualty", "casualties",
    "fatality", "fatalities", "victim", "victims", "survivor", "survivors", "arrest", "arrests", "life", "lives"});

}  // namespace

bool QuantityReader::read_score(std::uint32_t at, Reading& reading) const {
  const Atom& first = atoms_[at];
  if (!first.integer() || !joined_dash(atoms_, at + 1)) return false;
  // "134-63", or "134-to-63".
  const std::uint32_t other = atoms_[at + 2].is("to") && joined_dash(atoms_, at + 3) ? at + 4 : at + 2;
  const Atom& second = atoms_[other];
  if (!second.integer() || (joined_dash(atoms_, other + 1) && atoms_[other + 2].kind == AtomKind::digits))
    return false;
  if (atoms_[other + 1].sign == Sign::slash && !atoms_[other + 1].gap) return false;  // "7-1/2"
  if (!first.gap &&
      (atoms_.before(at).kind == AtomKind::word || atoms_.before(at).sign == Sign::dash ||
       atoms_.before(at).sign == Sign::currency || atoms_.before(at).sign == Sign::slash))
    return false;
  const std::uint32_t next = skip_hyphen(atoms_, other + 1);
  bool cue = false;
  for (std::uint32_t back = 1; back <= 5; ++back)
    cue = cue || before_score.has(atoms_.before(at, back).key);
  for (std::uint32_t on = 0; on < 3; ++on) cue = cue || behind_score.has(atoms_[next + on].key);
  if (first.mantissa < second.mantissa && !cue) return false;
  if (unit_at(atoms_, next).end != 0 || atoms_[next].as(Role::time_unit) != nullptr ||
      atoms_[next].sign == Sign::percent)
    return false;
  if (first.text().size() == 4 && second.text().size() == 2) return false;
  if (!cue && (first.mantissa > 200 || second.mantissa > 200)) return false;
  reading.set_score(at, other + 1, first.mantissa, second.mantissa);
  return true;
}

namespace {

/// "fifties", "50s": the tens, 0 for none; `end` is past it.
double decade_of_life(const Atoms& atoms, std::uint32_t at, std::uint32_t& end) {
  if (const Row* row = atoms[at].as(Role::decade)) {
    end = at + 1;
    return row->a;
  }
  const Atom& tail = atoms[at + 1];
  const bool plural = !tail.gap && tail.is("s");
  if (!atoms[at].integer() || atoms[at].figures != 2 || !plural) return 0;
  end = at + 2;
  const auto tens = static_cast<std::int64_t>(atoms[at].mantissa);
  return tens % 10 == 0 && tens >= 20 ? atoms[at].mantissa : 0;
}

}  // namespace

/// "in his fifties", "in her late 30s"
bool QuantityReader::read_age_by_decade(std::uint32_t at, Reading& reading) const {
  std::uint32_t end = 0;
  const double tens = decade_of_life(atoms_, at, end);
  if (tens == 0) return false;
  const Atom& before = atoms_.before(at);
  std::uint32_t back = one_of(before, {"early", "mid", "late"}) ? 2 : 1;
  if (before.sign == Sign::dash && atoms_.before(at, 2).is("mid")) back = 3;
  if (!one_of(atoms_.before(at, back), {"his", "her", "their", "my", "your", "our"}) ||
      !atoms_.before(at, back + 1).is("in"))
    return false;
  const bool early = before.is("early");
  const bool late = before.is("late");
  const bool mid = back == 3 || before.is("mid");
  reading.begin = at;
  reading.end = end;
  reading.kind = Kind::age;
  reading.value = tens;
  reading.low = tens == 10 ? 13 : tens + (late ? 6 : mid ? 3 : 0);
  reading.high = tens + (early ? 3 : mid ? 6 : 9);
  reading.grain = 10;
  reading.unit_name = "year";
  reading.dimension = "age";
  reading.range = true;
  return true;
}

/// "Li, 54, said": figures between commas right behind a name; and "aged 34".
bool QuantityReader::read_age_before(std::uint32_t at, Reading& reading) const {
  const Atom& before = atoms_.before(at);
  const bool of_age = before.is("of") && one_of(atoms_.before(at, 2), {"age", "ages"});
  const bool aged = (of_age || one_of(before, {"aged", "age", "ages"})) &&
                    atoms_[at].kind != AtomKind::sign;
  const Number& number = number_at(atoms_, at);
  if (!number || number.value > 120 || number.mixed || number.form == NumberForm::vague ||
      number.form == NumberForm::fraction)
    return false;
  bool apposition = false;
  if (before.sign == Sign::comma && number.form == NumberForm::figures && number.end == at + 1 &&
      atoms_[at].integer() && number.value >= 1) {
    const Atom& name = atoms_.before(at, 2);
    const Atom& after = atoms_[number.end];
    const bool closed = !atoms_.together(at, number.end) || after.sign == Sign::comma ||
                        after.sign == Sign::stop || after.is("and") || after.sign == Sign::close ||
                        after.sign == Sign::semicolon ||
                        one_of(after, {"of", "from", "who", "was", "said"});
    // A month or an abbreviation before the comma makes it a date.
    apposition = name.capital && name.kind == AtomKind::word && name.as(Role::month) == nullptr &&
                 name.as(Role::weekday) == nullptr && closed &&
                 !(after.sign == Sign::comma && atoms_[number.end + 1].kind == AtomKind::digits);
  }
  // "Ana Li (34)": two capitals before the bracket, as persons have them
  const bool bracketed = before.sign == Sign::open && atoms_[at].integer() &&
                         number.end == at + 1 && atoms_[at + 1].sign == Sign::close &&
                         number.value >= 5 && number.value <= 105 &&
                         atoms_.xpos(atoms_.before(at, 2)) == language::Xpos::NNP &&
                         atoms_.xpos(atoms_.before(at, 3)) == language::Xpos::NNP;
  if (!aged && !apposition && !bracketed) return false;
  set_number(number, reading);
  reading.kind = Kind::age;
  reading.unit_name = "year";
  reading.dimension = "age";
  if (aged) {
    // "aged 3 months", "aged between 3 and 5" end where their number does.
    const Atom& dash = atoms_[number.end];
    const Number& high = number_at(atoms_, number.end + 1);
    if ((dash.is("to") || joined_dash(atoms_, number.end)) && high && high.value > number.value) {
      reading.high = high.value;
      reading.end = high.end;
      reading.range = true;
    }
  }
  return true;
}

/// "a magnitude of 6.1", "6.4-magnitude", "an aftershock of 4.9": of earthquakes.
bool QuantityReader::read_magnitude(std::uint32_t at, Reading& reading) const {
  const Atom& atom = atoms_[at];
  if (atom.kind != AtomKind::digits || atom.odd || atom.places > 1 ||
      atom.mantissa >= (atom.places == 1 ? 100 : 10))
    return false;
  const std::uint32_t next = skip_hyphen(atoms_, at + 1);
  bool cue = atoms_.together(at, next) && one_of(atoms_[next], {"magnitude"});
  std::uint32_t begin = at;
  std::uint32_t end = cue ? next + 1 : at + 1;
  for (std::uint32_t back = 1; back <= 5 && !cue; ++back) {
    const Atom& word = atoms_.before(at, back);
    if (word.span.end == 0 || (word.kind == AtomKind::sign && word.sign != Sign::dash)) break;
    if (one_of(word, {"magnitude"})) {
      cue = true;
      if (back == 1 || (back == 2 && atoms_.before(at).sign == Sign::dash)) begin = at - back;
    } else if (atom.places == 1 && back == 2 && atoms_.before(at).is("of") &&
               one_of(word, {"aftershock", "quake", "earthquake", "tremor", "foreshock"})) {
      cue = true;
    } else if (word.kind == AtomKind::digits) {
      break;
    }
  }
  for (std::uint32_t on = 1; on <= 4 && !cue; ++on)
    cue = atoms_.together(at, at + on) && one_of(atoms_[at + on], {"richter"});
  if (!cue) return false;
  if (end == at + 1 && atoms_.together(at, end) && one_of(atoms_[end], {"degrees"})) ++end;
  const double value = atom.places == 1 ? atom.mantissa / 10 : atom.mantissa;
  reading.begin = begin;
  reading.end = end;
  reading.kind = Kind::measure;
  reading.value = value;
  reading.low = value;
  reading.high = value;
  reading.grain = atom.places == 1 ? 0.1 : 1;
  reading.unit_name = "magnitude";
  reading.dimension = "magnitude";
  return true;
}

/// "one in five voters", "two out of three", "one voter in five": a share.
bool QuantityReader::read_ratio(const Number& part, Reading& reading) const {
  std::uint32_t joint = skip_hyphen(atoms_, part.end);  // "a two-in-three chance"
  const Atom& noun = atoms_[joint];
  const bool counted = part.value == 1 && part.form == NumberForm::words && joint == part.end && noun.kind == AtomKind::word && !noun.capital &&
                       (atoms_[joint + 1].is("in") || atoms_[joint + 1].is("out")) && !noun.is("in") && !noun.is("out") && noun.as(Role::time_unit) == nullptr;
  if (counted) ++joint;
  const bool in = atoms_[joint].is("in");
  const bool out_of = atoms_[joint].is("out") && atoms_[joint + 1].is("of");
  if ((!in && !out_of) || part.mixed || part.scaled || part.form == NumberForm::fraction ||
      part.form == NumberForm::vague)
    return false;
  const std::uint32_t at = skip_hyphen(atoms_, joint + (in ? 1 : 2));
  if (!free(at) || !atoms_.together(part.begin, at)) return false;
  const Number& whole = number_at(atoms_, at);
  if (!whole || whole.mixed || whole.form == NumberForm::vague ||
      whole.form == NumberForm::fraction || whole.value <= part.value || whole.value > 1e6)
    return false;
  // "killed three in 10 days", "12 in 30 minutes" are no shares; nor is "three in 2020".
  // "Two in five voters" is one, but "two in five matches" are goals.
  const Atom& next = atoms_.beside(at, whole.end);
  const bool in_words = part.form == NumberForm::words && whole.form == NumberForm::words && whole.value <= 5 &&
                        !one_of(next, {"games", "matches", "tests", "races", "starts", "rounds", "attempts"});
  // "One ship in three convoys" is no share of ships.
  const std::vector<language::Word>& words = context_.annotation.words;
  const bool thing = next.kind == AtomKind::word && next.token < words.size() &&
                     (words[next.token].upos == language::Upos::NOUN || words[next.token].upos == language::Upos::ADJ);
  if (counted && (whole.form != NumberForm::words || thing)) return false;
  if (next.as(Role::time_unit) != nullptr ||
      (in && part.value > 1 && joint == part.end && whole.value != 10 && whole.value != 100 && !in_words))
    return false;
  reading.begin = part.begin;
  reading.end = whole.end;
  reading.kind = Kind::percentage;
  reading.value = part.value / whole.value;
  reading.low = reading.value;
  reading.high = reading.value;
  reading.grain = 0.04;
  reading.unit_name = "fraction";
  reading.dimension = "share";
  reading.unit.factor = 100;
  return true;
}

bool QuantityReader::read_ordinal(std::uint32_t at, Reading& reading) const {
  const Number number = ordinal_at(atoms_, at);
  if (!number) return false;
  const Atom& atom = atoms_[at];
  if (atom.is("second") &&
      !one_of(atoms_.before(at), {"the", "a", "his", "her", "its", "their", "s"}) &&
      atoms_.before(at).kind == AtomKind::digits)
    return false;
  // "Henry the Eighth", "Fifth Avenue", "at first", "first of all", "First Lady"
  if (atom.capital && atoms_[number.end].capital && atoms_.before(at).span.end != 0 &&
      atom.kind == AtomKind::word)
    return false;
  if (is_street(atoms_[number.end])) return false;
  if (atom.is("first") && one_of(atoms_.before(at), {"at"})) return false;
  set_number(number, reading);
  reading.kind = Kind::ordinal;
  return true;
}

/// "A single shot": one, and not one in a kind of things, as "a single mother" is.
bool QuantityReader::read_single(std::uint32_t at, Reading& reading) const {
  if (!atoms_[at].is("single") || !atoms_.before(at).is("a") || !atoms_.together(at, at + 1) || atoms_[at + 1].kind != AtomKind::word) return false;
  if (one_of(atoms_[at + 1], {"mother", "father", "parent", "mum", "mom", "dad", "man", "woman", "currency", "market", "bed", "room", "malt", "person"})) return false;
  if (one_of(atoms_.before(at, 2), {"not", "without", "no", "never"})) return false;
  reading.set_count(at - 1, at + 1, 1);
  return true;
}

/// "No one", "nobody", "none of them", "no injuries", "no serious injuries": a count of nought.
bool QuantityReader::read_none(std::uint32_t at, Reading& reading) const {
  constexpr std::uint32_t reach = 3;  // atoms behind "no": an adjective may stand between
  std::uint32_t end = at;
  if (one_of(atoms_[at], {"nobody", "none"})) end = at + 1;
  else if (atoms_[at].is("no")) {
    const std::uint32_t next = skip_hyphen(atoms_, at + 1);
    if (atoms_[next].is("one") && atoms_.together(at, next)) end = next + 1;
    for (std::uint32_t on = 1; on < reach && end == at; ++on)
      if (atoms_.together(at, at + on) && counted_losses.has(atoms_[at + on].key)) end = at + 1;
  }
  // "No one else", "no more deaths" are none beside those who are told of.
  if (end == at || one_of(atoms_[end], {"else", "more", "other", "others", "further", "new", "additional"})) return false;
  reading.set_count(at, end, 0);
  reading.none = true;
  return true;
}

}  // namespace crossread::values
