#include "claims/placed_happenings.h"

#include <array>

#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using text::in;

// Those who sit down somewhere for talks, and the verbs for that.
constexpr auto negotiating = std::to_array<std::string_view>({"delegation", "negotiator", "envoy", "diplomat", "side", "party", "mediator"});
constexpr auto sitting = std::to_array<std::string_view>({"sit", "sit down", "gather", "convene", "confer", "assemble"});

// Verbs of what goes on for a time, of which the noun before says what it is.
constexpr auto lasting = std::to_array<std::string_view>({"last", "begin", "start", "resume", "continue", "end", "finish", "conclude", "drag on", "go on"});

// Verbs by which one happens upon something, and nouns for where a thing began.
constexpr auto coming = std::to_array<std::string_view>({"come", "stumble", "chance", "happen"});
constexpr auto origins = std::to_array<std::string_view>({"origin", "source", "start", "beginning", "cause"});

}  // namespace

Act PlacedHappenings::act_of_noun(std::uint32_t noun) const {
  if (const Act act = act_of(grounds_.joined(noun)); !act.name.empty()) return act;
  return act_of(text::lower(words_[noun].lemma));
}

// "Break out", "take shelter", "lay to rest", "press conference"; else the word itself.
Happening PlacedHappenings::at(std::uint32_t word) const {
  Happening out{word, {}, text::lower(words_[word].lemma), std::nullopt, std::nullopt};
  if (words_[word].upos != Upos::VERB) {
    out.act = act_of_noun(word);
    if (out.act.event && words_[word].upos == Upos::NOUN) out.event = word;
    out.name = out.act.name;
    return out;
  }
  // "Was laid to rest in the cathedral": what hangs on the second verb is told of both.
  if (word >= 2 && words_[word].head == static_cast<std::int32_t>(word) - 2 && words_[word - 1].lemma == "to" && !act_of(words_[word - 2].lemma + " " + out.name).name.empty())
    return at(word - 2);
  // "Came upon the body at the edge of a lake": found it there.
  if (in(coming, out.name) && word + 1 < words_.size() && (words_[word + 1].lemma == "upon" || words_[word + 1].lemma == "across"))
    if (const std::int32_t what = words_[word + 1].head; what > static_cast<std::int32_t>(word + 1)) {
      out.act = act_of("find");
      out.name = out.act.name;
      out.theme = static_cast<std::uint32_t>(what);
      return out;
    }
  // "Traced the origin of the fire to the attic": it began there.
  if (const auto object = out.name == "trace" ? tree_.child(word, Deprel::obj) : std::nullopt; object && in(origins, words_[*object].lemma))
    if (const auto of = tree_.child(*object, Deprel::nmod)) {
      out.act = act_of("begin");
      out.name = out.act.name;
      out.theme = of;
      return out;
    }
  std::string with_particle;
  // "Came to light", "was laid to rest".
  if (word + 2 < words_.size() && words_[word + 1].lemma == "to") out.act = act_of(out.name + " " + words_[word + 2].lemma);
  if (!out.act.name.empty()) out.name = out.act.name;
  for (std::uint32_t c : tree_.children(word)) {
    if (c < word || c > word + 4 || !out.act.name.empty()) continue;
    const Deprel r = words_[c].deprel;
    if (r != Deprel::compound && r != Deprel::advmod && r != Deprel::obj && r != Deprel::xcomp && r != Deprel::obl) continue;
    const std::string both = out.name + " " + text::lower(words_[c].lemma);
    if (out.act = act_of(both); !out.act.name.empty() || carries_event(both)) { out.name = both; break; }
    if (r == Deprel::compound && words_[c].upos == Upos::ADP && c == word + 1) with_particle = both;
  }
  // "The wreck lay off Norway" tells where it was.
  if (out.name == "lay" && !tree_.passive(word) && !tree_.child(word, Deprel::obj)) out.name = "lie";
  if (out.act.name.empty()) out.act = act_of(out.name);
  if (out.act.name.empty() && !with_particle.empty() && !carries_event(out.name)) out.name = with_particle;
  // "Put their names to the treaty": what was signed.
  if (out.name == "put name")
    if (const auto object = tree_.child(word, Deprel::obj))
      for (const std::uint32_t above : {word, *object})
        for (const std::uint32_t c : tree_.children(above))
          if (const auto to = tree_.case_of(c); !out.theme && to && words_[*to].lemma == "to" && words_[c].upos == Upos::NOUN) out.theme = c;
  // What sets something off begins it.
  if (out.act.name == "depart" && out.name == "set off" && (tree_.passive(word) || tree_.child(word, Deprel::obj))) out.act = act_of("begin");
  // Delegations sit down to talk.
  if (in(sitting, out.name)) {
    const auto subject = clauses_.subject_of(word);
    if (subject && in(negotiating, text::lower(words_[*subject].lemma))) out.act = act_of("meet");
  }
  // Who is flown somewhere is brought there.
  if (out.act.name == "travel" && (tree_.passive(word) || tree_.child(word, Deprel::obj))) out.act = act_of("bring");
  // "The talks lasted five hours", "the ceremony began".
  const bool intransitive = !tree_.child(word, Deprel::obj) && !tree_.passive(word) && in(lasting, out.name);
  if (carries_event(out.name) || out.act.name == "keep" || intransitive) {
    // "Was held", "gave a concert": what was there is the event. "Held the prisoners" is none.
    std::optional<std::uint32_t> noun;
    if (const auto object = tree_.child(word, Deprel::obj); object && words_[*object].lemma != "place") noun = object;
    else noun = clauses_.subject_of(word);
    // "The talks between the parties opened": the parser may take those behind the preposition for what opened.
    if (const auto marker = noun ? tree_.case_of(*noun) : std::nullopt; marker && *marker > 0 && *marker < *noun && words_[*marker - 1].upos == Upos::NOUN) noun = *marker - 1;
    if (noun) {
      Act act = words_[*noun].upos == Upos::NOUN ? act_of_noun(*noun) : Act();
      if (words_[*noun].upos == Upos::PRON) act = act_of(clauses_.theme_of(*noun).noun);
      // A fire that began in the attic is told of by where it began.
      if (act.event && !(intransitive && (act.once || act.name == "fire"))) out.act = act, out.event = noun;
    }
    if (out.act.name.empty() && (out.name == "happen" || out.name == "occur" || out.name == "take place")) out.name = "happen";
  }
  if (!out.act.name.empty()) out.name = out.act.name;
  return out;
}

}  // namespace crossread::claims
