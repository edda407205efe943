#include "claims/deeds.h"

#include <algorithm>
#include <array>
#include <unordered_map>

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

/// How verbs name those who take part. A place in the frame is S (the doer by grammar), O (the patient), I (the
/// indirect object) or the preposition before it; empty where the frame has none.
struct Frame {
  DeedSort sort;
  std::string_view verbs;    ///< lemmas, parted by commas, with their particle after a space
  std::string_view carried;  ///< nouns of which one must hang on the verb, parted by commas; empty = none
  std::string_view doer, target, thing;
};

constexpr std::string_view legal_steps = "lawsuit,suit,proceeding,action,claim,case,writ,complaint";
constexpr std::string_view giving = "give,hand,present,award,donate,grant,hand over,pass,turn over,bequeath,lend,gift,deliver";

constexpr auto frames = std::to_array<Frame>({
    {collision, "hit,strike,ram,sideswipe,broadside,rear-end,run over,run down,knock down,mow down", "", "S", "O", ""},
    {collision, "run,drive,slam,plow,plough,crash,smash,barrel,career,careen,bump,bang,veer,skid,steam,plunge,cannon,sail,swerve,steer",
     "", "S", "into", ""},
    {lawsuit, "sue", "", "S", "O", ""},
    {lawsuit, "take", "court,tribunal", "S", "O", ""},
    {lawsuit, "begin,start,launch,file,bring,open,lodge,issue,initiate,commence,take,institute", legal_steps, "S", "against", ""},
    {gift, giving, "", "S", "I", "O"},
    {gift, giving, "", "S", "to", "O"},
    {gift, "present,reward,honour,honor,surprise", "", "S", "O", "with"},
    {gift, "receive,get,accept,obtain", "", "from", "S", "O"},
    {purchase, "buy,acquire,purchase,take over,buy out,snap up,buy up", "", "S", "O", ""},
    {rescue, "rescue,save,pull,free,haul,winch,lift,pluck,drag,recover", "", "S", "O", ""},
    {killing, "kill,murder,shoot,stab,shoot dead,gun down,strangle,poison", "", "S", "O", ""},
    {assault, "attack,assault,punch,bite,slap,headbutt,beat up,kick,push,shove", "", "S", "O", ""},
    {defeat, "beat,defeat,overcome,thrash,edge,outpoint,unseat,oust,rout", "", "S", "O", ""},
    {defeat, "lose,fall,succumb", "", "to", "S", ""},
    {chase, "chase,pursue,tail", "", "S", "O", ""},
    {dismissal, "fire,sack,dismiss", "", "S", "O", ""},
    {succession, "replace,succeed,supplant", "", "S", "O", ""},
    {succession, "take over", "", "S", "from", ""},
    {alarm, "raise,sound,give", "alarm,alert", "S", "", "O"},
    {alarm, "call,phone,ring,alert,dial", "police,ambulance,brigade,service,coastguard,999,911,112", "S", "", "O"},
    {complaint, "make,file,lodge,bring", "complaint,report", "S", "", "O"},
    {departure, "walk out,storm out,storm off,walk away,stalk out", "", "S", "", ""},
    {departure, "leave,quit", "talk,hall,table,room,session,meeting,chamber,negotiation", "S", "", ""},
    {discovery, "find,discover,spot,come across,locate,sight,detect,pick out", "", "S", "O", ""},
    {contact, "telephone,phone,ring,ring up,call up,text,email", "", "S", "O", ""},
    {extinction, "extinguish,put out,douse,smother", "", "S", "O", ""},
    {capture, "catch,apprehend,overpower,restrain,tackle,disarm,pin down", "", "S", "O", ""},
    {invitation, "invite", "", "S", "O", ""},
    {storming, "storm,raid", "", "S", "O", ""},
    {storming, "burst,break,blast,storm", "", "S", "into", ""},
    {storming, "burst,break,blast,come", "wall,door,roof,window,gate", "S", "through", ""},
});

// How many words before and after its verb a deed is read with.
constexpr std::uint32_t reach = 40;
// A longer passage than this many bytes is no clause that a reader takes in at once: its verb stands for it.
constexpr std::uint32_t longest_passage = 160;

// Parts that stand for what they are parts of: "into the rear of the bus".
constexpr auto parts = std::to_array<std::string_view>(
    {"rear", "back", "side", "front", "end", "tail", "bow", "stern", "hull", "flank", "door", "bumper", "path", "number", "phone", "office"});

// What a deed takes is neither who does it nor to whom it is done.
constexpr auto measures = std::to_array<std::string_view>(
    {"second", "minute", "hour", "day", "week", "month", "year", "time", "percent", "%", "mile", "meter", "metre", "point", "home"});

// Nouns for those who belong to a body, which stands for them: "the government's people".
constexpr auto belonging = std::to_array<std::string_view>(
    {"people", "person", "element", "man", "woman", "member", "representative", "delegate", "delegation", "official", "force", "unit", "team",
     "officer", "commando", "crew", "lawyer", "negotiator", "envoy", "fighter"});

bool holds(std::string_view words, std::string_view word) {
  return text::any_part(words, ',', [&](std::string_view one) { return one == word; });
}

/// Frames by the lemma of the verb, each with the particle that this verb needs.
using FramesOf = std::unordered_map<std::string_view, std::vector<std::pair<const Frame*, std::string_view>>>;

const FramesOf& frames_of() {
  static const FramesOf table = [] {
    FramesOf out;
    for (const Frame& f : frames)
      text::for_words(f.verbs, [&](std::string_view verb) {
        const std::size_t gap = verb.find(' ');
        out[verb.substr(0, gap)].push_back({&f, gap == std::string_view::npos ? std::string_view() : verb.substr(gap + 1)});
      });
    return out;
  }();
  return table;
}

class DeedReader {
 public:
  DeedReader(const text::Document& document, const language::Annotation& annotation, const language::Tree& tree,
             const AssertionReader& clauses)
      : document_(document), words_(annotation.words), tree_(tree), clauses_(clauses) {}

  std::vector<Deed> read() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const text::Sentence& sentence = document_.sentences[s];
      if (document_.blocks[sentence.block].kind == BlockKind::boilerplate) continue;
      for (std::uint32_t w = sentence.first_token; w < sentence.end_token; ++w) read_verb(w, s);
    }
    return std::move(out_);
  }

 private:
  void read_verb(std::uint32_t w, std::uint32_t sentence) {
    const Word& word = words_[w];
    if (word.upos != Upos::VERB || word.deprel == Deprel::amod || word.deprel == Deprel::compound) return;
    const auto found = frames_of().find(text::Lower(word.lemma));
    if (found == frames_of().end()) return;
    for (const auto& [frame, particle] : found->second) {
      if (!particle.empty() && !has_particle(w, particle)) continue;
      if (!frame->carried.empty() && !carries(w, frame->carried)) continue;
      if (read_frame(*frame, w, sentence)) return;
    }
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

  // The phrase with this preposition under the verb or under its object.
  std::optional<std::uint32_t> phrase(std::uint32_t verb, std::optional<std::uint32_t> object, std::string_view preposition) const {
    const auto under = [&](std::uint32_t w) -> std::optional<std::uint32_t> {
      for (std::uint32_t c : tree_.children(w)) {
        const auto marker = tree_.case_of(c);
        if (c > verb && marker && words_[*marker].lemma == preposition) return c;
      }
      return std::nullopt;
    };
    if (const auto own = under(verb)) return own;
    return object ? under(*object) : std::nullopt;
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

  // What a phrase means; a relative pronoun means the noun that its clause hangs on.
  std::uint32_t meant(std::uint32_t word) const {
    const std::int32_t clause = words_[word].head;
    if (words_[word].upos != Upos::PRON || clause < 0 || words_[static_cast<std::size_t>(clause)].deprel != Deprel::acl) return word;
    const std::string lemma = text::lower(words_[word].lemma);
    const bool relative = lemma == "who" || lemma == "whom" || lemma == "which" || lemma == "that";
    return relative ? static_cast<std::uint32_t>(words_[static_cast<std::size_t>(clause)].head) : word;
  }

  bool same(std::uint32_t a, std::uint32_t b) const {
    const Theme x = clauses_.theme_of(a), y = clauses_.theme_of(b);
    return a == b || (x.entity != no_index && x.entity == y.entity);
  }

  bool read_frame(const Frame& frame, std::uint32_t w, std::uint32_t sentence) {
    const AssertionReader::Arguments roles = clauses_.arguments_of(w);
    const auto place = [&](std::string_view slot) -> std::optional<std::uint32_t> {
      if (slot.empty()) return std::nullopt;
      if (slot == "S") return roles.doer;
      if (slot == "I") return tree_.child(w, Deprel::iobj);
      if (slot != "O") return phrase(w, roles.patient, slot);
      if (roles.patient) return roles.patient;
      // "Handed over to her guest two hives": what stands with no preposition.
      for (std::uint32_t c : tree_.children(w))
        if (c > w && words_[c].deprel == Deprel::obl && words_[c].upos == Upos::NOUN && !tree_.case_of(c)) return c;
      return std::nullopt;
    };
    auto doer = place(frame.doer);
    if (doer) doer = whole(meant(*doer), belonging);
    auto target = place(frame.target), thing = place(frame.thing);
    if (target) target = meant(*target);
    if (thing) thing = meant(*thing);
    if ((!frame.target.empty() && !target) || (!frame.thing.empty() && !thing)) return false;
    if (target && (frame.sort == collision || frame.sort == contact)) target = whole(*target, parts);
    if (!doer && (!target || !thing)) return false;
    if (doer && words_[*doer].upos == Upos::PRON && clauses_.theme_of(*doer).entity == no_index) return false;
    for (const auto& role : {doer, target})
      if (role && (words_[*role].upos == Upos::NUM || in(measures, text::lower(words_[*role].lemma)))) return false;
    // "Whom he dismissed": nobody does it to himself, whoever the pronoun is taken for.
    if (doer && target && same(*doer, *target)) return false;
    if (clauses_.supposed(w) || clauses_.denied(w)) return false;
    Deed d;
    d.sort = frame.sort;
    d.predicate = w;
    d.sentence = sentence;
    d.passage = words_[w].span;
    const auto put = [&](std::optional<Theme>& role, std::optional<std::uint32_t> head) {
      if (!head) return;
      role = clauses_.theme_of(*head);
      const Span span = words_[*head].span;
      d.passage = {std::min(d.passage.begin, span.begin), std::max(d.passage.end, span.end)};
    };
    put(d.doer, doer);
    put(d.target, target);
    put(d.thing, thing);
    if (d.passage.size() > longest_passage) d.passage = words_[w].span;
    d.date = clauses_.date_under(w, sentence);
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

  const text::Document& document_;
  std::span<const Word> words_;
  const language::Tree& tree_;
  const AssertionReader& clauses_;
  std::vector<Deed> out_;
};

}  // namespace

std::vector<Deed> read_deeds(const text::Document& document, const language::Annotation& annotation,
                             const language::Tree& tree, const AssertionReader& clauses) {
  return DeedReader(document, annotation, tree, clauses).read();
}

}  // namespace crossread::claims
