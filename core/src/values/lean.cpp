#include "values/lean.h"

#include "text/word_set.h"
namespace crossread::values {
namespace {

using language::Xpos;

/// How far around the phrase the words count; a clause is seldom longer.
constexpr std::uint32_t reach = 14;

enum class Cue : std::uint8_t { none, past, future };

bool wall(const Atom& atom) {
  return atom.span.end == 0 || atom.sign == Sign::semicolon || atom.sign == Sign::quote;
}

/// Words that put what they govern ahead of the time they are told of.
constexpr text::WordSet words_ahead({
    "due", "scheduled", "planned", "slated", "expected", "payable", "effective", "upcoming",
    "plans", "intends", "hopes", "expects", "supposed", "starting", "beginning", "tomorrow"});
bool ahead(const Atom& atom) { return words_ahead.has(atom.key); }

bool present_of_be(const Atom& atom) {
  return one_of(atom, {"is", "are", "s", "re", "m", "am", "be", "being"});
}
bool past_of_be(const Atom& atom) { return one_of(atom, {"was", "were", "had", "been"}); }

/// Parts of speech that may stand between an auxiliary and its participle.
bool in_verb_group(Xpos tag) {
  switch (tag) {
    case Xpos::MD:
    case Xpos::RB:
    case Xpos::TO:
    case Xpos::VB:
    case Xpos::VBD:
    case Xpos::VBN:
    case Xpos::VBP:
    case Xpos::VBZ:
    case Xpos::XX:
      return true;
    default:
      return false;
  }
}

/// What the auxiliaries right before a participle make of it.
Cue auxiliary(const Atoms& atoms, std::uint32_t at, std::uint32_t back, bool is_ahead) {
  for (std::uint32_t more = 1; more <= 4; ++more) {
    const Atom& atom = atoms.before(at, back + more);
    if (wall(atom) || !in_verb_group(atoms.xpos(atom))) break;
    if (one_of(atom, {"will", "would", "ll", "to", "shall"})) return Cue::future;
    if (past_of_be(atom)) return Cue::past;
    if (one_of(atom, {"be", "being"})) continue;
    if (present_of_be(atom)) return Cue::future;
    if (one_of(atom, {"has", "have"})) return is_ahead ? Cue::future : Cue::past;
  }
  return Cue::none;
}

/// The simple present of what is scheduled: "the term ends on Friday".
constexpr text::WordSet scheduled({
    "plans",   "intends", "hopes",   "expects", "plan",    "expect",   "hope",     "ends",    "end",     "begins", "begin",
    "starts",  "start",   "opens",   "open",    "closes",  "close",    "expires",  "expire",  "resumes", "resume", "returns",
    "return",  "runs",    "departs", "depart",  "arrives", "arrive",   "reopens",  "reopen",  "restarts", "restart", "leaves",
    "leave",   "launches", "launch", "meets",   "votes",   "rules",    "flies",    "visits",  "travels", "hosts",  "plays",
    "faces",   "convenes", "airs",   "kicks",   "sails",   "goes",     "comes",    "takes",   "sits",    "decides", "appears",
    "lapses",  "steps",   "retires"});

constexpr text::WordSet put_off({"postponed", "rescheduled", "moved", "delayed", "adjourned", "deferred", "pushed"});
constexpr std::uint32_t put_off_reach = 5;

/// What one word before the phrase says, where the parts of speech are known.
Cue tagged(const Atoms& atoms, const Atom& atom, Xpos tag, std::uint32_t at, std::uint32_t back) {
  switch (tag) {
    case Xpos::MD:
      return one_of(atom, {"could"}) ? Cue::none : Cue::future;
    case Xpos::VBD:
      return ahead(atom) ? Cue::future : Cue::past;
    case Xpos::VBN: {
      const Cue cue = auxiliary(atoms, at, back, ahead(atom));
      if (cue != Cue::none) return cue;
      return ahead(atom) ? Cue::future : Cue::past;
    }
    case Xpos::VBG:
      return auxiliary(atoms, at, back, ahead(atom)) == Cue::future ? Cue::future : Cue::none;
    case Xpos::VBZ:
    case Xpos::VBP:
      return scheduled.has(atom.key) ? Cue::future : Cue::none;
    default:
      break;
  }
  if (!ahead(atom)) return Cue::none;
  return auxiliary(atoms, at, back, ahead(atom)) == Cue::past ? Cue::past : Cue::future;
}

/// The same by the words alone.
Cue plain(const Atoms& atoms, const Atom& atom, std::uint32_t at, std::uint32_t back) {
  if (one_of(atom, {"will", "would", "ll", "shall", "wo"})) return Cue::future;
  if (ahead(atom))
    return auxiliary(atoms, at, back, ahead(atom)) == Cue::past ? Cue::past : Cue::future;
  if (one_of(atom, {"said", "was",  "were", "had",  "did",  "told", "rose",  "fell",
                    "made", "took", "came", "went", "met",  "held", "began", "left",
                    "won",  "lost", "hit",  "got",  "sent", "gave", "saw",   "found"}))
    return Cue::past;
  const bool participle = atom.kind == AtomKind::word && atom.text().size() > 4 && !atom.is("need") &&
                          !atom.is("united") && atom.text().substr(atom.text().size() - 2) == "ed";
  return participle ? Cue::past : Cue::none;
}

/// What a word says that stands `back` atoms before the one at `at`.
Cue cue_of(const Atoms& atoms, const Atom& atom, std::uint32_t at, std::uint32_t back) {
  const Xpos tag = atoms.xpos(atom);
  return tag == Xpos::XX ? plain(atoms, atom, at, back) : tagged(atoms, atom, tag, at, back);
}

}  // namespace

Lean lean_of(const Atoms& atoms, const Phrase& p) {
  const Atom& before = atoms.before(p.begin);
  const Atom& far = atoms.before(p.begin, 2);
  if (before.is("coming")) return Lean::future;
  // "Would drop from March's 6 %": where a change begins is known.
  if (before.is("from") && atoms[p.end].kind == AtomKind::clitic && atoms[p.end].is("s")) return Lean::past;
  // "as soon as Tuesday"
  if (before.is("as") && one_of(far, {"soon", "early"})) return Lean::future;
  // "postponed until Tuesday" lies ahead of the verb; "Until Tuesday, nobody knew" does not.
  if (one_of(before, {"until", "till"}) && far.span.end != 0) return Lean::future;
  // "Postponed to Thursday", "moved from Tuesday to Thursday": what is put off lies ahead.
  if (one_of(before, {"to", "for"}))
    for (std::uint32_t back = 2; back <= put_off_reach; ++back)
      if (put_off.has(atoms.before(p.begin, back).key)) return Lean::future;
  for (std::uint32_t back = 1; back <= reach; ++back) {
    const Atom& atom = atoms.before(p.begin, back);
    if (wall(atom)) break;
    const Cue cue = cue_of(atoms, atom, p.begin, back);
    if (cue != Cue::none) return cue == Cue::past ? Lean::past : Lean::future;
  }
  // "On Monday, the court will hear": the verb comes behind.
  for (std::uint32_t on = 0; on < reach; ++on) {
    const std::uint32_t i = p.end + on;
    if (!atoms.together(p.begin, i) || wall(atoms[i])) break;
    const Cue cue = cue_of(atoms, atoms.before(i + 1), i + 1, 1);
    if (cue != Cue::none) return cue == Cue::past ? Lean::past : Lean::future;
  }
  return before.is("by") ? Lean::future : Lean::past;
}

}  // namespace crossread::values
