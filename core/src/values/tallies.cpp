#include "text/word_set.h"
#include "values/quantity_reader.h"

/// Votes that are told in words: by two numbers, by how many took which side, or by how many of all took one.
namespace crossread::values {
namespace {

/// Whether a number may be one side of a vote: a whole one, told as it is.
bool tallied(const Number& number) {
  return number && !number.mixed && !number.scaled && number.form != NumberForm::vague && number.form != NumberForm::fraction;
}

/// Those who vote together in a body of which each member counts.
constexpr text::WordSet voters({
    "members", "judges", "justices", "councillors", "councilors", "senators", "lawmakers", "jurors", "directors", "commissioners",
    "governors", "policymakers", "deputies", "delegates", "ministers", "states", "countries", "mps", "trustees", "shareholders"});

enum class Side : std::uint8_t { none, in_favour, against };

/// The side that words take, and past them.
struct Taken {
  Side side = Side::none;
  std::uint32_t end = 0;
  bool voting = false;  ///< by a word that is told of votes alone
};

/// "For", "in favour", "backed", "voted yes"; "against", "opposed", "voted no".
Taken side_at(const Atoms& atoms, std::uint32_t at) {
  const Atom& atom = atoms[at];
  const bool voted = one_of(atoms.before(at), {"voted", "voting", "vote", "votes", "said"});
  if (atom.is("in") && one_of(atoms[at + 1], {"favour", "favor"})) return {Side::in_favour, at + 2, true};
  if (atom.is("for")) return {Side::in_favour, at + 1, voted};
  if (atom.is("against")) return {Side::against, at + 1, voted};
  if (voted && one_of(atom, {"yes", "aye"})) return {Side::in_favour, at + 1, true};
  if (voted && one_of(atom, {"no", "nay"})) return {Side::against, at + 1, true};
  if (one_of(atom, {"backed", "supported", "favoured", "favored", "approved", "endorsed", "wanted"})) return {Side::in_favour, at + 1, !atom.is("wanted")};
  if (one_of(atom, {"opposed", "rejected", "dissented"})) return {Side::against, at + 1, true};
  return {};
}

/// The first words within reach that take a side; none behind another number or a mark.
Taken side_behind(const Atoms& atoms, std::uint32_t at, std::uint32_t reach) {
  for (std::uint32_t i = at; i < at + reach && atoms.together(at, i) && atoms[i].kind != AtomKind::sign && !number_at(atoms, i); ++i)
    if (const Taken taken = side_at(atoms, i); taken.side != Side::none) return taken;
  return {};
}

constexpr std::uint32_t to_first_side = 7, to_second = 10, to_second_side = 4;  // atoms

}  // namespace

/// "54 votes to 46", "voted 54 to 46", "won by three goals to one", and votes in the words below.
bool QuantityReader::read_tally(std::uint32_t at, Reading& reading) const {
  const Number& first = number_at(atoms_, at);
  if (read_unanimous(at, reading)) return true;
  if (!tallied(first)) return false;
  if (read_two_sides(at, first, reading) || read_one_side(at, first, reading)) return true;
  std::uint32_t to = first.end;
  const bool of_votes = one_of(atoms_[to], {"votes", "hands", "voices", "ballots"}) || voters.has(atoms_[to].key);
  const bool named = of_votes || one_of(atoms_[to], {"goals", "points", "seats", "runs", "sets", "games", "frames", "legs"});
  if (named) ++to;
  const bool opposed = atoms_[to].is("against") && atoms_.before(at).is("by");  // "by five against two"
  if (!(atoms_[to].is("to") || opposed) || !atoms_.together(at, to + 1) || !free(to + 1)) return false;
  const Number& second = number_at(atoms_, to + 1);
  if (!second || second.mixed || second.scaled) return false;
  bool cue = named || opposed;
  for (std::uint32_t back = 1; back <= 3 && !cue; ++back)
    cue = one_of(atoms_.before(at, back), {"voted", "vote", "majority", "split", "won", "beat", "lost", "passed", "carried", "adopted",
                                           "approved", "rejected", "defeated", "ruled"});
  // "By 11 to one"; "ten to 2" is an hour that somebody wrote so.
  if (second.form != first.form && !named && !atoms_.before(at).is("of") && !atoms_.before(at).is("by")) return false;
  const Atom& next = atoms_.beside(at, second.end);
  const bool counted = unit_at(atoms_, second.end).end != 0 ||
                       next.as(Role::time_unit) != nullptr || next.sign == Sign::percent;
  if (!cue || counted) return false;
  reading.set_score(at, second.end, first.value, second.value);
  if (of_votes) reading.unit_name = vote_unit;
  return true;
}

/// "Unanimous", "unanimously", "without dissent": nobody took the other side, however many there were.
bool QuantityReader::read_unanimous(std::uint32_t at, Reading& reading) const {
  const bool dissent = atoms_[at].is("dissent") && atoms_.before(at).is("without");
  if (!dissent && !one_of(atoms_[at], {"unanimous", "unanimously"})) return false;
  reading.set_score(at, at + 1, 0, 0);
  reading.none = true;
  reading.unit_name = vote_unit;
  return true;
}

/// "58 votes in favour and 41 against", "six members backed the rise and three voted against"
bool QuantityReader::read_two_sides(std::uint32_t at, const Number& first, Reading& reading) const {
  const Taken one = side_behind(atoms_, first.end, to_first_side);
  if (one.side == Side::none) return false;
  std::uint32_t next = one.end;
  while (next < one.end + to_second && atoms_.together(at, next) && !number_at(atoms_, next) && atoms_[next].sign != Sign::semicolon) ++next;
  const Number& second = number_at(atoms_, next);
  if (!tallied(second) || !atoms_.together(at, next) || !free(next)) return false;
  const Atom& before = atoms_.before(next);
  if (before.sign != Sign::comma && !one_of(before, {"and", "while", "to", "but", "with", "whereas"})) return false;
  const Taken other = side_behind(atoms_, second.end, to_second_side);
  if (other.side == Side::none || other.side == one.side) return false;
  const bool in_order = one.side == Side::in_favour;
  reading.set_score(at, other.end, in_order ? first.value : second.value, in_order ? second.value : first.value);
  reading.words = first.end;
  reading.unit_name = vote_unit;
  return true;
}

/// "Six of the nine members backed it", "two of the nine judges dissented": the rest took the other side, or none.
bool QuantityReader::read_one_side(std::uint32_t at, const Number& first, Reading& reading) const {
  std::uint32_t next = first.end;
  if (!atoms_[next].is("of")) return false;
  ++next;
  if (one_of(atoms_[next], {"the", "its", "their", "his", "her"})) ++next;
  const Number& all = number_at(atoms_, next);
  if (!tallied(all) || all.value <= first.value || !atoms_.together(at, next)) return false;
  const std::uint32_t noun = atoms_[all.end + 1].kind == AtomKind::word && !voters.has(atoms_[all.end].key) ? all.end + 1 : all.end;
  if (!voters.has(atoms_[noun].key)) return false;
  const Taken taken = side_behind(atoms_, noun + 1, to_second_side);
  if (!taken.voting) return false;
  const double rest = all.value - first.value;
  const bool in_favour = taken.side == Side::in_favour;
  reading.set_score(at, all.end, in_favour ? first.value : rest, in_favour ? rest : first.value);
  reading.about = true;
  reading.unit_name = vote_unit;
  return true;
}

}  // namespace crossread::values
