#include "claims/deeds.h"

#include <algorithm>
#include <array>

#include "claims/deed_frames.h"
#include "claims/deed_roles.h"
#include "claims/questions.h"
#include "claims/single_deeds.h"
#include "entities/roles.h"
#include "text/chars.h"
#include "text/lower.h"
#include "text/parted.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;
using enum DeedSort;

// How many words before and after its verb a deed is read with.
constexpr std::uint32_t reach = 40;
// A longer passage than this many bytes is no clause that a reader takes in at once: its verb stands for it.
constexpr std::uint32_t longest_passage = 160;

// Parts that stand for what they are parts of: "into the rear of the bus".
constexpr auto parts = std::to_array<std::string_view>(
    {"rear", "back", "side", "front", "end", "tail", "bow", "stern", "hull", "flank", "door", "bumper", "path", "number", "phone", "office", "hand"});

// What a deed takes is neither who does it nor to whom it is done.
constexpr auto measures = std::to_array<std::string_view>(
    {"second", "minute", "hour", "day", "week", "month", "year", "time", "percent", "%", "mile", "meter", "metre", "point", "home"});

// Nouns for those who belong to a body, which stands for them: "the government's people".
constexpr auto belonging = std::to_array<std::string_view>(
    {"people", "person", "element", "man", "woman", "member", "representative", "delegate", "delegation", "official", "force", "unit", "team",
     "officer", "commando", "crew", "lawyer", "negotiator", "envoy", "fighter", "group", "crowd", "band", "gang", "pair"});

// Nouns that say of nobody who he is.
constexpr auto anybody = std::to_array<std::string_view>(
    {"one", "first", "man", "woman", "person", "boy", "girl", "hero", "thief", "somebody", "someone", "culprit", "rescuer", "killer", "attacker"});

// What makes of a post another one, or one of another time.
constexpr auto not_quite = std::to_array<std::string_view>({"former", "ex", "late", "deputy", "assistant", "next", "future", "co", "new", "other", "another"});
// What somebody may be to a person.
constexpr auto of_people = std::to_array<std::string_view>({"marry", "father", "kill", "rescue", "kidnap", "find", "replace"});

// Prepositions before those who do it too.
constexpr auto company = std::to_array<std::string_view>({"with", "alongside", "together", "beside", "besides", "like"});

// What says that a certain one is meant, and which of several.
constexpr auto definite = std::to_array<std::string_view>({"the", "this", "that", "these", "those", "both"});
constexpr auto ranks = std::to_array<std::string_view>(
    {"first", "opening", "initial", "second", "third", "fourth", "fifth", "last", "final", "other", "another", "next", "new", "further", "earlier",
     "previous", "later"});
constexpr auto of_place = std::to_array<std::string_view>({"in", "of", "from", "on", "at", "near", "behind", "outside", "between"});

bool holds(std::string_view words, std::string_view word) {
  return text::any_part(words, ',', [&](std::string_view one) { return one == word; });
}

class DeedReader {
 public:
  DeedReader(const text::Document& document, const language::Annotation& annotation, const language::Tree& tree,
             const entities::Entities& entities, std::span<const values::Value> values, const AssertionReader& clauses)
      : document_(document), words_(annotation.words), tree_(tree), entities_(entities), values_(values), clauses_(clauses),
        roles_(annotation.words, tree, clauses) {}

  std::vector<Deed> read() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const text::Sentence& sentence = document_.sentences[s];
      if (document_.blocks[sentence.block].kind == BlockKind::boilerplate || asks_whether(words_, sentence)) continue;
      for (std::uint32_t w = sentence.first_token; w < sentence.end_token; ++w) {
        read_verb(w, s);
        read_noun(w, s);
        read_wheel(w, s);
      }
    }
    return std::move(out_);
  }

 private:
  void read_verb(std::uint32_t w, std::uint32_t sentence) {
    const Word& word = words_[w];
    // "Chelimo beat Bekele": what has a subject and an object is a verb, whatever the tagger takes it for.
    const bool governs = word.upos == Upos::NOUN && tree_.child(w, Deprel::nsubj) && tree_.child(w, Deprel::obj);
    if ((word.upos != Upos::VERB && !governs) || word.deprel == Deprel::amod || word.deprel == Deprel::compound) return;
    const text::Lower lemma(word.lemma);
    for (const auto& [frame, particle] : deed_frames(lemma)) {
      if (!particle.empty() && !has_particle(w, particle)) continue;
      if (!frame->carried.empty() && !carries(w, frame->carried)) continue;
      if (read_frame(*frame, w, sentence, particle)) return;
    }
    if (read_self_rescue(w, sentence, lemma)) return;
    if (!read_single(w, sentence, lemma)) read_other(w, sentence, lemma);
  }

  // "Climbed out by himself", "freed herself": nobody else did it.
  bool read_self_rescue(std::uint32_t w, std::uint32_t sentence, std::string_view lemma) {
    static constexpr auto climbing = std::to_array<std::string_view>({"climb", "clamber", "crawl", "scramble", "get", "wriggle", "squeeze", "kick", "jump", "break"});
    static constexpr auto out = std::to_array<std::string_view>({"out", "free", "clear", "ashore"});
    if (!in(climbing, lemma)) return false;
    const auto who = clauses_.subject_of(w);
    if (!who || !by_itself(*who, w)) return false;
    if (std::none_of(out.begin(), out.end(), [&](std::string_view particle) { return has_particle(w, particle); })) return false;
    Parts p{rescue, {}, false, who, who, std::nullopt};
    p.self = true;
    return add(p, w, w, sentence);
  }

  // A deed of the table, by the verb with a particle or by the verb alone.
  bool read_single(std::uint32_t w, std::uint32_t sentence, std::string_view lemma) {
    SingleDeed deed;
    std::string particle;
    const std::uint32_t end = has_phrase(lemma) ? std::min(static_cast<std::uint32_t>(words_.size()), w + 4) : w;
    for (std::uint32_t c = w + 1; deed.name.empty() && c < end; ++c) {
      if (c != w + 1 && words_[c].head != static_cast<std::int32_t>(w)) continue;
      particle = text::lower(words_[c].lemma);
      deed = single_deed(std::string(lemma) + " " + particle);
    }
    const bool alone = deed.name.empty();
    if (alone) deed = single_deed(lemma);
    if (deed.name.empty()) return false;
    AssertionReader::Arguments roles = roles_.roles_of(w);
    if (first_to_do(w)) roles.doer = static_cast<std::uint32_t>(words_[w].head);
    const auto target = roles.patient || alone ? roles.patient : roles_.phrase(w, std::nullopt, particle);
    if (!roles.doer || !target) return false;
    add({single, std::string(deed.name), deed.by_names, roles.doer, target, std::nullopt}, w, w, sentence);
    return true;
  }

  // Any verb for what is not done to one thing by many, with its particle; of verbs that say nothing alone, what they
  // bring somebody to: "brought under control".
  void read_other(std::uint32_t w, std::uint32_t sentence, std::string_view lemma) {
    if (done_by_many(lemma)) return;
    const AssertionReader::Arguments roles = roles_.roles_of(w);
    if (!roles.doer || !roles.patient) return;
    std::string act(lemma);
    const bool empty = light(lemma);
    bool whole = !empty;
    for (std::uint32_t c : tree_.children(w)) {
      if (c < w) continue;
      const auto marker = tree_.case_of(c);
      if (words_[c].deprel == Deprel::compound && words_[c].upos == Upos::ADP) {
        act += " " + text::lower(words_[c].lemma);
      } else if (empty && marker && words_[*marker].lemma != "by" && words_[c].upos == Upos::NOUN && !tree_.child(c, Deprel::det)) {
        act += " " + text::lower(words_[*marker].lemma) + " " + text::lower(words_[c].lemma);
        whole = true;
      } else if ((words_[c].deprel == Deprel::xcomp && words_[c].upos != Upos::ADJ) || words_[c].deprel == Deprel::ccomp) {
        return;  // "called it a fraud", "made him leave"
      }
    }
    if (whole) add({single, act, false, roles.doer, roles.patient, std::nullopt}, w, w, sentence);
  }

  // "The owner of the mill, Ada Voss", "the driver was Otto Brandt", "the discovery of the body by a hiker".
  void read_noun(std::uint32_t w, std::uint32_t sentence) {
    const Word& word = words_[w];
    if (word.upos != Upos::NOUN || word.deprel == Deprel::compound) return;
    const text::Lower lemma(word.lemma);
    std::string_view verb = verb_of_doer(lemma);
    const bool of_doer = !verb.empty();
    if (!of_doer) verb = verb_of_deed(lemma);
    if (verb.empty()) return;
    for (std::uint32_t c : tree_.children(w))
      if (in(not_quite, text::lower(words_[c].lemma))) return;
    std::optional<std::uint32_t> doer, target;
    for (std::uint32_t c : tree_.children(w)) {
      if (words_[c].deprel != Deprel::nmod) continue;
      const auto marker = tree_.case_of(c);
      const bool possessive = !marker || words_[*marker].xpos == language::Xpos::POS;
      if (!of_doer && marker && words_[*marker].lemma == "by") doer = c;
      else if (possessive ? of_doer && c < w : words_[*marker].lemma == "of") target = c;
    }
    if (of_doer) doer = roles_.holder_of(w);
    if (!doer || !target || *doer == *target) return;
    // "His press director": whoever works for somebody is one of several.
    if (of_doer && !in(of_people, verb) && (words_[*target].upos == Upos::PRON || person(*target))) return;
    Parts p{single, std::string(verb), false, doer, target, std::nullopt};
    if (verb == "marry") p.by_names = true;
    for (const auto& [frame, particle] : deed_frames(verb))
      if (particle.empty() && frame->carried.empty() && frame->doer == "S" && frame->target == "O") p.sort = frame->sort, p.act.clear();
    // What is denied of somebody is denied of what he is only where "was" says so: "the driver, Ada Voss, said nothing".
    const auto above = static_cast<std::uint32_t>(word.head);
    const bool said_to_be = word.head >= 0 && word.deprel == Deprel::nsubj && above == *doer;
    add(p, w, said_to_be ? above : w, sentence);
  }

  // "Was at the wheel of the car", "was driving when": who drove.
  void read_wheel(std::uint32_t w, std::uint32_t sentence) {
    static constexpr auto handles = std::to_array<std::string_view>({"wheel", "control", "helm", "handlebar"});
    const Word& word = words_[w];
    const auto marker = tree_.case_of(w);
    const bool at = word.upos == Upos::NOUN && in(handles, word.lemma) && marker && words_[*marker].lemma == "at" && tree_.child(w, Deprel::cop);
    static constexpr auto steering = std::to_array<std::string_view>({"drive", "steer", "fly"});
    const bool driving_when = word.upos == Upos::VERB && in(steering, word.lemma) && word.xpos == language::Xpos::VBG && tree_.child(w, Deprel::aux) && !tree_.child(w, Deprel::obj);
    if (!at && !driving_when) return;
    if (const auto who = clauses_.subject_of(w)) add({driving, {}, false, who, std::nullopt, std::nullopt}, w, w, sentence);
  }

  bool person(std::uint32_t w) const {
    const Index e = clauses_.theme_of(w).entity;
    return e != no_index && entities_.list[static_cast<std::size_t>(e)].kind == EntityKind::person;
  }

  // The phrase with what stands before what stands before its head: "a police helicopter crew".
  Theme whole_theme(std::uint32_t head) const {
    Theme theme = clauses_.theme_of(head);
    for (std::uint32_t c : tree_.children(head))
      if (words_[c].deprel == Deprel::compound)
        for (std::uint32_t d : tree_.children(c))
          if (words_[d].deprel == Deprel::compound || words_[d].deprel == Deprel::amod) theme.modifiers.emplace_back(theme_word(text::Lower(words_[d].lemma)));
    std::sort(theme.modifiers.begin(), theme.modifiers.end());
    return theme;
  }

  bool has_particle(std::uint32_t verb, std::string_view particle) const {
    for (std::uint32_t c : tree_.children(verb))
      if (c > verb && c < verb + 4 && words_[c].lemma == particle) return true;
    return verb + 1 < words_.size() && words_[verb + 1].lemma == particle;
  }

  // Whether the verb has one of these nouns for its object or in a phrase, its own or its object's.
  bool carries(std::uint32_t verb, std::string_view nouns) const {
    const auto is = [&](std::uint32_t w) { return holds(nouns, text::lower(words_[w].lemma)); };
    for (std::uint32_t c : tree_.children(verb)) {
      if (is(c)) return true;
      if (words_[c].deprel == Deprel::obj || words_[c].deprel == Deprel::nsubj)
        for (std::uint32_t d : tree_.children(c))
          if (words_[d].deprel == Deprel::nmod && is(d)) return true;
    }
    const std::int32_t above = words_[verb].head;
    return words_[verb].deprel == Deprel::acl && above >= 0 && is(static_cast<std::uint32_t>(above));
  }

  // "The rear of the bus": the bus; "elements of the guard": the guard.
  template <std::size_t size>
  std::uint32_t whole(std::uint32_t noun, const std::array<std::string_view, size>& of) const {
    if (!in(of, text::lower(words_[noun].lemma))) return noun;
    for (std::uint32_t c : tree_.children(noun)) {
      const auto marker = tree_.case_of(c);
      if (words_[c].deprel == Deprel::nmod && marker && (words_[*marker].lemma == "of" || words_[*marker].xpos == language::Xpos::POS)) return c;
    }
    return noun;
  }

  bool same(std::uint32_t a, std::uint32_t b) const {
    const Theme x = clauses_.theme_of(a), y = clauses_.theme_of(b);
    return a == b || (x.entity != no_index && x.entity == y.entity);
  }

  bool read_frame(const DeedFrame& frame, std::uint32_t w, std::uint32_t sentence, std::string_view particle) {
    const AssertionReader::Arguments roles = roles_.roles_of(w);
    const auto place = [&](std::string_view slot) -> std::optional<std::uint32_t> {
      if (slot.empty()) return std::nullopt;
      if (slot == "S") return roles.doer;
      if (slot == "I") return tree_.child(w, Deprel::iobj);
      if (slot != "O") return roles_.phrase(w, roles.patient, slot);
      if (roles.patient) return roles.patient;
      // "Handed over the prize": the parser may take the particle for a preposition.
      if (!particle.empty())
        if (const auto object = roles_.phrase(w, std::nullopt, particle)) return object;
      // "Handed over to her guest two hives": what stands with no preposition.
      for (std::uint32_t c : tree_.children(w))
        if (c > w && words_[c].deprel == Deprel::obl && words_[c].upos == Upos::NOUN && !tree_.case_of(c)) return c;
      return std::nullopt;
    };
    Parts p{frame.sort, {}, false, place(frame.doer), place(frame.target), place(frame.thing)};
    if (frame.thing == "C") p.thing = roles_.charge(w);
    if ((!frame.target.empty() && !p.target) || (!frame.thing.empty() && !p.thing)) return false;
    return add(p, w, w, sentence);
  }

  /// A deed as it stands in the words, before it is looked at who and what is meant.
  struct Parts {
    DeedSort sort;
    std::string act;
    bool by_names;
    std::optional<std::uint32_t> doer, target, thing;
    bool self = false;
  };

  // Adds the deed that this word tells. `clause`: the word that is denied or supposed if the deed is.
  bool add(Parts p, std::uint32_t w, std::uint32_t clause, std::uint32_t sentence) {
    std::uint32_t first_doer = 0;
    if (p.doer) {
      p.doer = first_doer = roles_.meant(*p.doer);
      // "The shepherds themselves who": the parser hangs the clause on the last word.
      if (words_[first_doer].lemma.ends_with("selves") && words_[first_doer].head >= 0 && words_[static_cast<std::size_t>(words_[first_doer].head)].upos == Upos::NOUN)
        p.doer = first_doer = static_cast<std::uint32_t>(words_[first_doer].head);
      // "The man who pulled her out was Otto Brandt", "Otto Brandt was the one who did".
      if (words_[*p.doer].upos != Upos::PROPN)
        if (const auto holder = roles_.holder_of(*p.doer); holder && (words_[*holder].upos == Upos::PROPN || in(anybody, text::lower(words_[*p.doer].lemma)))) p.doer = first_doer = *holder;
      p.doer = whole(whole(*p.doer, parts), belonging);
    }
    if (p.target) p.target = roles_.meant(*p.target);
    if (p.thing) p.thing = roles_.meant(*p.thing);
    if (p.target) p.target = noun_before(*p.target);
    if (p.target && (p.sort == collision || p.sort == contact)) p.target = whole(*p.target, parts);
    if (!p.doer && (!p.target || !p.thing)) return false;
    if (p.doer && words_[*p.doer].upos == Upos::PRON && clauses_.theme_of(*p.doer).entity == no_index) return false;
    for (const auto& role : {p.doer, p.target})
      if (role && (words_[*role].upos == Upos::NUM || in(measures, text::lower(words_[*role].lemma)))) return false;
    // "Whom he dismissed": nobody does it to himself, whoever the pronoun is taken for.
    if (!p.self && p.doer && p.target && same(*p.doer, *p.target)) return false;
    const bool first_to = first_to_do(w);
    // Who helped to do it is one of several; whom others helped did it with them.
    const std::int32_t above = words_[clause].head;
    const bool helps = above >= 0 && (words_[clause].deprel == Deprel::xcomp || words_[clause].deprel == Deprel::advcl) && words_[static_cast<std::size_t>(above)].lemma == "help";
    const auto helped = helps ? tree_.child(static_cast<std::uint32_t>(above), Deprel::obj) : std::nullopt;
    std::optional<std::uint32_t> helper;
    if (helped && p.doer && p.doer != helped && !tree_.passive(static_cast<std::uint32_t>(above)) && !clauses_.supposed(static_cast<std::uint32_t>(above)) &&
        !clauses_.denied(static_cast<std::uint32_t>(above))) {
      helper = p.doer;
      p.doer = first_doer = *helped;
    }
    if ((!first_to && !helper && clauses_.supposed(clause)) || (helps && !helper) || clauses_.denied(clause) || kept_from(w)) return false;
    Deed d;
    if (first_to) d.which = "first";
    d.sort = p.sort;
    d.act = p.act;
    d.by_names = p.by_names;
    d.self = p.self;
    d.predicate = w;
    d.sentence = sentence;
    d.passage = words_[w].span;
    const auto put = [&](std::optional<Theme>& role, std::optional<std::uint32_t> head) {
      if (!head) return;
      role = whole_theme(*head);
      const Span span = words_[*head].span;
      d.passage = {std::min(d.passage.begin, span.begin), std::max(d.passage.end, span.end)};
    };
    put(d.doer, p.doer);
    put(d.target, p.target);
    put(d.thing, p.thing);
    if (d.passage.size() > longest_passage) d.passage = words_[w].span;
    if (p.doer) add_partners(d, first_doer, w);
    if (helper) d.partners.push_back(whole_theme(*helper));
    if (p.doer) d.alone = clauses_.focus_of(w).has_value() || by_itself(first_doer, w);
    if (const auto object = p.thing && p.sort == gift ? p.thing : p.target ? p.target : p.thing) tell_which(d, *object, w);
    add_settings(d, w);
    d.date = clauses_.date_under(w, sentence);
    // "Last year's winner": the date is of the noun, and not of the deed.
    if (d.date != no_index) {
      const values::Value& value = values_[static_cast<std::size_t>(d.date)];
      const std::uint32_t head = tree_.head_of(value.first_word, value.end_word);
      const auto marker = tree_.case_of(head);
      if (words_[head].deprel == Deprel::nmod && marker && words_[*marker].xpos == language::Xpos::POS) d.date = no_index;
    }
    const text::Sentence& here = document_.sentences[sentence];
    const std::uint32_t first = std::max(here.first_token, w > reach ? w - reach : 0), end = std::min(here.end_token, w + reach);
    for (std::uint32_t c = first; c < end; ++c)
      if (words_[c].upos == Upos::NOUN || words_[c].upos == Upos::PROPN)
        d.around.push_back(std::string(theme_word(text::Lower(words_[c].lemma))));
    std::sort(d.around.begin(), d.around.end());
    d.around.erase(std::unique(d.around.begin(), d.around.end()), d.around.end());
    out_.push_back(std::move(d));
    return true;
  }

  // "The occupiers themselves", "by himself", "alone", "of their own accord".
  bool by_itself(std::uint32_t doer, std::uint32_t verb) const {
    for (const std::uint32_t above : {doer, verb})
      for (const std::uint32_t c : tree_.children(above)) {
        const std::string lemma = text::lower(words_[c].lemma);
        static constexpr auto unhelped = std::to_array<std::string_view>({"alone", "single-handedly", "accord", "unaided", "unassisted", "steam"});
        if (above == verb && in(unhelped, lemma)) return true;
        const auto marker = tree_.case_of(c);
        if ((lemma.ends_with("self") || lemma.ends_with("selves")) && words_[c].deprel != Deprel::obj && (!marker || words_[*marker].lemma == "by")) return true;
        // "On his own", "without help".
        if (above == verb && marker && ((lemma == "own" && words_[*marker].lemma == "on") || ((lemma == "help" || lemma == "assistance") && words_[*marker].lemma == "without"))) return true;
      }
    return false;
  }

  // "Recovered three men alive": the parser may hang the men on how they were.
  std::uint32_t noun_before(std::uint32_t w) const {
    static constexpr auto states = std::to_array<std::string_view>({"alive", "asleep", "dead", "unconscious", "unhurt", "lifeless", "safe"});
    if ((words_[w].upos == Upos::ADJ || in(states, words_[w].lemma)) && w > 0 && words_[w - 1].upos == Upos::NOUN && words_[w - 1].head == static_cast<std::int32_t>(w)) return w - 1;
    return w;
  }

  // "Kept pirates from attacking the ship".
  bool kept_from(std::uint32_t verb) const {
    const auto mark = tree_.child(verb, Deprel::mark);
    return mark && (words_[*mark].lemma == "from" || words_[*mark].lemma == "against");
  }

  // "Was the first to reach the summit".
  bool first_to_do(std::uint32_t verb) const {
    const std::int32_t above = words_[verb].head;
    const auto mark = tree_.child(verb, Deprel::mark);
    return above >= 0 && mark && words_[*mark].xpos == language::Xpos::TO && words_[static_cast<std::size_t>(above)].lemma == "first";
  }

  // "Police and firefighters", "with the help of neighbours", "alongside the army".
  void add_partners(Deed& d, std::uint32_t doer, std::uint32_t verb) const {
    const auto put = [&](std::uint32_t w) {
      static constexpr auto helps = std::to_array<std::string_view>({"help", "assistance", "aid", "support"});
      const bool help = in(helps, words_[w].lemma);
      if (w != d.doer->word && !help) d.partners.push_back(whole_theme(w));
      for (std::uint32_t c : tree_.children(w)) {
        const auto marker = tree_.case_of(c);
        const bool of_help = help && words_[c].deprel == Deprel::nmod && marker && (words_[*marker].lemma == "of" || words_[*marker].lemma == "from") &&
                             (words_[c].upos == Upos::PROPN || entities::noun_info(text::lower(words_[c].lemma)).any());
        if (words_[c].deprel == Deprel::conj || of_help) d.partners.push_back(whole_theme(c));
      }
    };
    for (std::uint32_t c : tree_.children(doer))
      if (words_[c].deprel == Deprel::conj) put(c);
    for (std::uint32_t above : {doer, verb})
      for (std::uint32_t c : tree_.children(above)) {
        // "Helped by a spectator".
        static constexpr auto helping = std::to_array<std::string_view>({"help", "assist", "aid", "support", "join", "accompany"});
        if ((words_[c].deprel == Deprel::advcl || words_[c].deprel == Deprel::acl) && words_[c].xpos == language::Xpos::VBN && in(helping, words_[c].lemma))
          for (std::uint32_t by : tree_.children(c))
            if (const auto agent = tree_.case_of(by); agent && words_[*agent].lemma == "by" && words_[by].deprel == Deprel::obl) put(by);
        const auto marker = tree_.case_of(c);
        // "With great care", "with his own hands" names nobody else, though hands may be sailors elsewhere.
        const std::string with = text::lower(words_[c].lemma);
        const entities::NounInfo info = entities::noun_info(with);
        // "With help from the coastguard", wherever the parser hangs whose it was.
        const bool helps_on = marker && *marker > 0 && words_[*marker].lemma == "from" && (words_[*marker - 1].lemma == "help" || words_[*marker - 1].lemma == "assistance");
        if (helps_on && (words_[c].upos == Upos::PROPN || info.any())) put(c);
        if (marker && in(company, words_[*marker].lemma) && with != "hand" && (words_[c].upos != Upos::NOUN || info.any() || info.maybe)) put(c);
      }
  }

  // "In the second half", "from Leeds to Hull": phrases of the verb with what tells one from another.
  void add_settings(Deed& d, std::uint32_t verb) const {
    for (std::uint32_t c : tree_.children(verb)) {
      const auto marker = tree_.case_of(c);
      if (words_[c].deprel != Deprel::obl || !marker || words_[*marker].lemma == "by") continue;
      Theme theme = whole_theme(c);
      for (std::uint32_t m : tree_.children(c))
        if (std::string told = text::lower(words_[m].span.in(document_.utf8)); in(ranks, told)) theme.modifiers.push_back(std::move(told));
      std::sort(theme.modifiers.begin(), theme.modifiers.end());
      if (!theme.noun.empty()) d.settings.push_back(std::move(theme));
    }
  }

  // Which one of its kind the deed is done to, and whether it is a certain one.
  void tell_which(Deed& d, std::uint32_t object, std::uint32_t verb) const {
    Theme& theme = d.thing && d.thing->word == object ? *d.thing : *d.target;
    d.the_one = words_[object].upos == Upos::PROPN || (theme.entity != no_index && !entities_.list[static_cast<std::size_t>(theme.entity)].anonymous);
    // What stands before "three men alive" hangs on how they were.
    const bool hung = words_[object].deprel == Deprel::compound || words_[object].deprel == Deprel::nmod;
    const std::uint32_t holder = hung && words_[object].head == static_cast<std::int32_t>(object + 1) ? object + 1 : object;
    const auto read = [&](std::uint32_t c) {
      const Word& word = words_[c];
      const std::string lemma = text::lower(word.lemma);
      if (word.deprel == Deprel::det) {
        d.the_one = d.the_one || in(definite, lemma);
        if (lemma == "another") d.which = "other";
      } else if (word.deprel == Deprel::nmod && (word.xpos == language::Xpos::PRPS || (tree_.case_of(c) && words_[*tree_.case_of(c)].xpos == language::Xpos::POS))) {
        d.the_one = true;
      } else if (word.deprel == Deprel::nummod) {
        d.the_one = true;
        d.number = lemma;
      } else if (const std::string told = text::lower(word.span.in(document_.utf8)); in(ranks, told)) {
        d.which = told == "opening" || told == "initial" ? "first" : told;
      }
    };
    for (std::uint32_t c : tree_.children(object)) read(c);
    if (holder != object)
      for (std::uint32_t c : tree_.children(holder)) read(c);
    // "The fire in the kitchen" after a verb: the parser hangs the kitchen on either.
    for (std::uint32_t c : tree_.children(verb)) {
      const auto marker = tree_.case_of(c);
      if (words_[c].deprel != Deprel::obl || !marker || *marker != object + 1 || !in(of_place, words_[*marker].lemma)) continue;
      theme.modifiers.emplace_back(theme_word(text::Lower(words_[c].lemma)));
      std::sort(theme.modifiers.begin(), theme.modifiers.end());
    }
  }

  const text::Document& document_;
  std::span<const Word> words_;
  const language::Tree& tree_;
  const entities::Entities& entities_;
  std::span<const values::Value> values_;
  const AssertionReader& clauses_;
  const DeedRoles roles_;
  std::vector<Deed> out_;
};

}  // namespace

std::vector<Deed> read_deeds(const text::Document& document, const language::Annotation& annotation,
                             const language::Tree& tree, const entities::Entities& entities,
                             std::span<const values::Value> values, const AssertionReader& clauses) {
  return DeedReader(document, annotation, tree, entities, values, clauses).read();
}

}  // namespace crossread::claims
