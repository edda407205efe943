#include "values/lean.h"

namespace crossread::values {
namespace {

/// How far around the phrase the words count; a clause is seldom longer.
constexpr std::uint32_t reach = 14;

bool wall(const Atom& atom) {
  return atom.span.end == 0 || atom.sign == Sign::semicolon || atom.sign == Sign::quote;
}

bool modal(const Atom& atom) { return one_of(atom, {"will", "ll", "shall", "wo"}); }

/// "due", "scheduled", "planned": ahead, unless told as of the past ("had been due").
bool scheduled(const Atom& atom) {
  return one_of(atom, {"due", "scheduled", "planned", "slated", "set", "expected", "payable",
                       "effective", "upcoming", "plans", "plan", "intends", "hopes", "expects",
                       "begins", "starts", "starting", "beginning"});
}

bool past_verb(const Atom& atom) {
  if (one_of(atom,
             {"said", "was",  "were",   "had",  "did",   "told",  "rose",   "fell",   "made",
              "took", "came", "went",   "met",  "held",  "began", "left",   "won",    "lost",
              "hit",  "got",  "sent",   "gave", "saw",   "found", "killed", "showed", "became",
              "led",  "sold", "bought", "paid", "spoke", "wrote", "struck"}))
    return true;
  return atom.kind == AtomKind::word && atom.text.size() > 4 && !scheduled(atom) &&
         atom.text.substr(atom.text.size() - 2) == "ed" && !atom.is("need") && !atom.is("united");
}

bool past_before(const Atoms& atoms, std::uint32_t at, std::uint32_t back) {
  for (std::uint32_t more = 1; more <= 4; ++more) {
    const Atom& atom = atoms.before(at, back + more);
    if (wall(atom)) return false;
    if (one_of(atom, {"had", "was", "were"})) return true;
    if (one_of(atom, {"is", "are", "has", "have", "will"})) return false;
  }
  return false;
}

}  // namespace

Lean lean_of(const Atoms& atoms, const Phrase& p) {
  const Atom& before = atoms.before(p.begin);
  const bool limit = one_of(before, {"until", "till", "by"});
  if (one_of(before, {"coming"})) return Lean::future;
  // "as soon as Tuesday", "as early as next week"
  if (before.is("as") && one_of(atoms.before(p.begin, 2), {"soon", "early"})) return Lean::future;
  for (std::uint32_t back = 1; back <= reach; ++back) {
    const Atom& atom = atoms.before(p.begin, back);
    if (wall(atom)) break;
    if (modal(atom) || one_of(atom, {"tomorrow"})) return Lean::future;
    if (scheduled(atom))
      return past_before(atoms, p.begin, back) && !limit ? Lean::past
             : past_before(atoms, p.begin, back)         ? Lean::past
                                                         : Lean::future;
    if (atom.is("to") && one_of(atoms.before(p.begin, back + 1), {"is", "are", "going"}))
      return Lean::future;
    if (past_verb(atom)) return Lean::past;
  }
  // "On Monday, the court will hear": the verb comes behind.
  for (std::uint32_t on = 0; on < reach; ++on) {
    const std::uint32_t i = p.end + on;
    if (!atoms.together(p.begin, i) || wall(atoms[i])) break;
    if (modal(atoms[i])) return Lean::future;
    if (past_verb(atoms[i])) return Lean::past;
  }
  return limit ? Lean::future : Lean::past;
}

}  // namespace crossread::values
