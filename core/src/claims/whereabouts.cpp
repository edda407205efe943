#include "claims/whereabouts.h"

#include <algorithm>
#include <array>

#include "claims/acts.h"
#include "claims/ground_reader.h"
#include "claims/grounds.h"
#include "claims/placed_happenings.h"
#include "claims/questions.h"
#include "entities/roles.h"
#include "entities/word_lists.h"
#include "text/chars.h"
#include "text/letters_key.h"
#include "text/lower.h"
#include "text/word_list.h"
#include "text/word_set.h"
#include "text/word_values.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

constexpr text::WordValues prepositions(std::to_array<std::pair<std::string_view, Relation>>({
    {"in", Relation::at}, {"at", Relation::at}, {"on", Relation::at}, {"to", Relation::to}, {"into", Relation::to},
    {"from", Relation::from}, {"out", Relation::from}, {"off", Relation::off}, {"near", Relation::near}, {"under", Relation::at}, {"behind", Relation::at}, {"beneath", Relation::at}, {"among", Relation::at},
    {"aboard", Relation::at}, {"over", Relation::at}, {"through", Relation::through}, {"by", Relation::through}, {"via", Relation::through},
    {"inside", Relation::inside}, {"within", Relation::inside}, {"outside", Relation::outside},
    {"beyond", Relation::outside}, {"above", Relation::above}, {"upstream", Relation::above},
    {"below", Relation::below}, {"downstream", Relation::below}, {"north", Relation::north},
    {"south", Relation::south}, {"east", Relation::east}, {"west", Relation::west},
}));

bool by_landmark(Relation r) { return r >= Relation::inside; }

constexpr text::WordValues sides(std::to_array<std::pair<std::string_view, Side>>({
    {"northern", Side::north}, {"southern", Side::south}, {"eastern", Side::east}, {"western", Side::west},
    {"northbound", Side::north}, {"southbound", Side::south}, {"eastbound", Side::east}, {"westbound", Side::west},
    {"left", Side::left}, {"right", Side::right}, {"port", Side::left}, {"starboard", Side::right}, {"front", Side::front},
    {"rear", Side::rear}, {"back", Side::rear}, {"upper", Side::upper}, {"lower", Side::lower}, {"north", Side::north}, {"south", Side::south}, {"east", Side::east},
    {"west", Side::west},
}));

// What is called by a point of the compass and has its opposite: "the north face".
constexpr text::WordSet two_of_a_kind({"face", "side", "bank", "wing", "entrance", "gate", "exit", "shore", "end", "tower", "stand", "terminal", "pier",
    "tunnel", "wall", "slope", "ridge", "stairs", "staircase", "quay", "rim", "flank", "door", "runway"});

constexpr text::WordSet parts_of_vessels({"anchor", "beam", "bow", "engine", "hull", "propeller", "quarter", "rail", "rudder", "side", "tank", "wing"});

// What a place is to an event.
constexpr text::WordSet venues({"stage", "setting", "host", "venue", "scene", "site", "backdrop"});

// Verbs that say of too many things where they were, or of none.
constexpr auto vague = std::to_array<std::string_view>({"have", "do", "make", "include", "use", "become", "remain", "seem", "want", "call", "show"});

// Words before a noun or at a verb that tell it from the one that the news is of: "another bomb", "was originally to
// be held".
constexpr text::WordSet other_ones({"another", "other", "some", "several", "many", "most", "few", "each", "every", "earlier", "former",
    "follow-up", "future", "subsequent", "similar", "separate", "different", "any", "no", "annual", "originally", "initially", "previously",
    "formerly", "also", "again", "often", "usually", "normally", "sometimes", "once", "elsewhere", "twice", "regularly", "before", "recent"});

// Words that say which one of a row: "the last summit" is that of another article only where that says so too.
constexpr text::WordSet in_a_row({"last", "next", "previous", "later", "second", "third", "fourth", "return", "latest", "final"});

// Verbs for what is done to people wherever they come.
constexpr auto of_guests = std::to_array<std::string_view>({"see", "spot", "welcome", "greet", "receive", "interview", "photograph", "picture", "film",
    "cheer", "applaud", "hear", "quote", "ask", "expect", "join", "accompany", "know"});

// Verbs whose object is no more than a part of them.
constexpr auto of_subjects = std::to_array<std::string_view>({"spend", "take", "catch", "make", "run", "set", "leave", "jump"});

// Verbs by which a seat or a home is where it is.
constexpr auto staying = std::to_array<std::string_view>({"lie", "stay", "remain", "move", "relocate", "transfer", "bring"});

// How somebody or something is found.
constexpr auto postures = std::to_array<std::string_view>({"float", "lie", "hide", "bury", "hang", "sit", "sleep", "curl", "huddle", "wander", "drift", "trap"});

// Nouns for whoever is looked for, for those who hide and for what is left of somebody: where one is, is where he was caught or found.
constexpr auto missing = std::to_array<std::string_view>({"man", "woman", "boy", "girl", "child", "toddler", "teenager", "hiker"});
constexpr auto at_large = std::to_array<std::string_view>({"suspect", "gunman", "fugitive", "killer", "escapee", "attacker", "robber", "thief", "prisoner", "inmate", "convict"});
constexpr auto bodies = std::to_array<std::string_view>({"body", "corpse", "remains"});

class WhereaboutsReader {
 public:
  WhereaboutsReader(const text::Document& document, const language::Annotation& annotation,
                    const language::Tree& tree, const AssertionReader& clauses, std::span<const values::Value> values)
      : document_(document), words_(annotation.words), tree_(tree), clauses_(clauses), values_(values),
        grounds_(document, annotation.words, tree, clauses), happenings_(annotation.words, tree, clauses, grounds_) {}

  std::vector<Whereabouts> read() {
    for (sentence_ = 0; sentence_ < document_.sentences.size(); ++sentence_) {
      const text::Sentence& s = document_.sentences[sentence_];
      if (asks_whether(words_, s)) continue;
      for (std::uint32_t w = s.first_token; w < s.end_token; ++w) {
        const std::uint64_t lemma = text::lower_key(words_[w].lemma);
        if (const Relation* const relation = prepositions.find_key(lemma)) {
          // "West of the town", not "West Virginia".
          const bool bearing = *relation >= Relation::north;
          if (bearing && (w + 1 >= s.end_token || words_[w + 1].lemma != "of")) {}
          else if (by_landmark(*relation)) add_landmark(w, *relation, s.end_token);
          else add_phrase(w, *relation, s.end_token);
        }
        if (words_[w].upos == Upos::VERB && (lemma == text::word_key("hit") || lemma == text::word_key("strike"))) add_hit(w);
        if (const Side* const side = sides.find_key(lemma)) add_side(w, *side, s.first_token);
        if (words_[w].lemma == "base" && w >= s.first_token + 2) add_seat(w);
        if (lemma == text::word_key("where")) add_where(w);
        if ((words_[w].upos == Upos::NOUN || words_[w].lemma == "host") && venues.has(lemma)) add_venue(w);
      }
    }
    return std::move(out_);
  }

 private:
  std::vector<std::string> nouns(const text::Sentence& s) const {
    std::vector<std::string> out;
    for (std::uint32_t w = s.first_token; w < s.end_token; ++w)
      if (words_[w].upos == Upos::NOUN || words_[w].upos == Upos::PROPN)
        out.push_back(std::string(theme_word(text::Lower(words_[w].lemma))));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  // The noun that a preposition stands before: what it hangs on; "sank off Norway", where the parser takes the
  // preposition for a part of the verb, the next noun of that verb.
  std::optional<std::uint32_t> placed_by(std::uint32_t preposition, std::uint32_t end) const {
    const Word& p = words_[preposition];
    if (p.head < 0) return std::nullopt;
    const auto head = static_cast<std::uint32_t>(p.head);
    // "Lifted out of a bakery", not "broke out at a bakery".
    if (p.lemma == "out" && (preposition + 1 >= end || words_[preposition + 1].lemma != "of")) return std::nullopt;
    if (p.deprel == Deprel::case_) return head;
    if (p.deprel != Deprel::compound || p.lemma != "off" || words_[head].upos != Upos::VERB) return std::nullopt;
    for (std::uint32_t w = preposition + 1; w < end && w < preposition + 5; ++w)
      if (words_[w].upos == Upos::NOUN || words_[w].upos == Upos::PROPN) {
        if (words_[w].head == p.head && !tree_.case_of(w)) return w;
      } else if (words_[w].upos == Upos::PUNCT || words_[w].upos == Upos::VERB) {
        break;
      }
    return std::nullopt;
  }

  // "Could be held in Doha", "whether he was born in Kenya": nobody says that it was or will be so.
  bool open(std::uint32_t verb) const {
    static constexpr auto leaving_open = std::to_array<std::string_view>({"could", "may", "might", "can", "should", "if", "whether", "unless"});
    for (std::uint32_t c : tree_.children(verb))
      if ((words_[c].deprel == Deprel::aux || words_[c].deprel == Deprel::mark) && in(leaving_open, words_[c].lemma)) return true;
    return false;
  }

  // Whether some word tells that another one is meant than the news is of.
  bool other_one(std::uint32_t word) const {
    for (std::uint32_t c : tree_.children(word))
      if (words_[c].upos != Upos::VERB && words_[c].upos != Upos::NOUN && other_ones.has(text::lower_key(words_[c].lemma))) return true;
    return false;
  }

  // "Was first treated in", "was later moved to": at which point of a journey.
  std::string stage(std::uint32_t verb) const {
    static constexpr auto early = std::to_array<std::string_view>({"first", "initially", "originally"});
    static constexpr auto late = std::to_array<std::string_view>({"later", "then", "subsequently", "afterwards", "finally", "eventually"});
    for (std::uint32_t c : tree_.children(verb)) {
      if (words_[c].deprel != Deprel::advmod) continue;
      if (in(early, words_[c].lemma)) return "first";
      if (in(late, words_[c].lemma)) return "later";
    }
    return {};
  }

  // "Last" of "the last round".
  std::string which(std::uint32_t noun) const {
    for (std::uint32_t c : tree_.children(noun))
      if (c < noun && words_[c].upos != Upos::VERB && in_a_row.has(text::lower_key(words_[c].lemma))) return text::lower(words_[c].lemma);
    return {};
  }

  // "Shot dead", "gunned down", "stabbed to death".
  bool killed(std::uint32_t verb) const {
    for (std::uint32_t w = verb + 1; w < words_.size() && w < verb + 4 && words_[w].upos != Upos::PUNCT; ++w)
      if (words_[w].lemma == "dead" || words_[w].lemma == "death" || (words_[verb].lemma == "gun" && words_[w].lemma == "down")) return true;
    return false;
  }

  // "Landed in Lunde", "an emergency landing in Lunde", "its head office in Halden", "the museum is in Lunde".
  void add_phrase(std::uint32_t preposition, Relation relation, std::uint32_t end) {
    const auto found = placed_by(preposition, end);
    if (!found) return;
    const std::uint32_t place = *found;
    // "In a rented flat": the tagger may take the noun for an adjective.
    const bool common = words_[place].upos == Upos::NOUN || (words_[place].upos == Upos::ADJ && words_[place].deprel == Deprel::obl && (tree_.child(place, Deprel::det) || tree_.child(place, Deprel::nmod)));
    if (words_[place].upos != Upos::PROPN && !common) return;
    const bool name = words_[place].upos == Upos::PROPN;
    if (tree_.child(place, Deprel::conj) || words_[place].deprel == Deprel::conj) return;
    const bool copula = tree_.child(place, Deprel::cop).has_value();
    const std::int32_t h = words_[place].head;
    if (!copula && h < 0) return;
    Happening what;
    if (copula) {
      what = {place, act_of("lie"), "lie", std::nullopt, std::nullopt};
      // "The next round is in Halden".
      if (const auto subject = tree_.child(place, Deprel::nsubj); subject && words_[*subject].upos == Upos::NOUN)
        if (const Act act = happenings_.act_of_noun(*subject); act.event) what = {place, act, std::string(act.name), subject, std::nullopt};
    } else {
      // "Laid to rest in Rome".
      const Word& above = words_[static_cast<std::size_t>(h)];
      const bool rest = above.upos == Upos::NOUN && above.deprel == Deprel::xcomp && above.head >= 0;
      // "Pulled alive out of a bakery": hung on how they were.
      const bool state = (above.upos == Upos::ADJ || above.upos == Upos::ADV) && above.head >= 0 && words_[static_cast<std::size_t>(above.head)].upos == Upos::VERB &&
                         (above.deprel == Deprel::xcomp || above.deprel == Deprel::advmod);
      what = happenings_.at(static_cast<std::uint32_t>(rest || state ? above.head : h));
      // "Arrested the suspect at a petrol station": the parser may hang the place on whom it was done to.
      const std::string whom = text::lower(above.lemma);
      const bool sought = above.upos == Upos::PROPN || (above.upos == Upos::NOUN && (in(missing, whom) || in(at_large, whom) || in(bodies, whom)));
      if (what.act.name.empty() && sought && above.deprel == Deprel::obj && above.head >= 0 && words_[static_cast<std::size_t>(above.head)].upos == Upos::VERB)
        if (const Happening done = happenings_.at(static_cast<std::uint32_t>(above.head)); done.act.once) what = done;
      // "Found the body floating in a canal", "was found curled up in a hut".
      if (above.upos == Upos::VERB && in(postures, text::lower(above.lemma)) && (above.deprel == Deprel::acl || above.deprel == Deprel::xcomp || above.deprel == Deprel::advcl) && above.head >= 0) {
        auto finder = static_cast<std::uint32_t>(above.head);
        if (words_[finder].upos == Upos::NOUN && words_[finder].head >= 0) finder = static_cast<std::uint32_t>(words_[finder].head);
        if (words_[finder].upos == Upos::VERB)
          if (const Happening finding = happenings_.at(finder); finding.name == "find") what = finding;
      }
      // "Dug out of the cellar": the parser may take the particle for a preposition.
      if (words_[preposition].lemma == "out" && what.act.name.empty())
        if (const Act act = act_of(what.name + " out"); !act.name.empty()) what.act = act, what.name = act.name;
    }
    // "Treated at a hospital in Halden": the noun right before says most, wherever the parser hangs the town.
    if (const std::uint32_t before = preposition - 1; preposition > 0 && words_[before].upos == Upos::NOUN && before != what.word && !what.theme)
      if (const Happening nearer = happenings_.at(before); !nearer.act.name.empty() && (name || nearer.event)) what = nearer;
    // "Hosted the last round at a hotel", "the talks broke down in Halden": what happened is a noun.
    if (what.name != "meet" && !copula)
      for (const Deprel argument : {Deprel::obj, Deprel::nsubj})
        if (const auto noun = tree_.child(what.word, argument); noun && words_[*noun].upos == Upos::NOUN && happenings_.act_of_noun(*noun).name == "meet")
          what.act = act_of("meet"), what.name = "meet", what.event = noun;
    if (const auto subject = tree_.child(what.word, Deprel::nsubj); subject && words_[*subject].upos == Upos::NOUN && in(staying, what.name)) {
      // "The head office will stay in Halden".
      if (happenings_.act_of_noun(*subject).name == "base") what.act = act_of("base"), what.name = "base", what.theme = subject;
      // "Her home is in Halden": where she lives.
      for (const std::uint32_t c : tree_.children(*subject))
        if (words_[*subject].lemma == "home" && words_[c].deprel == Deprel::nmod && c < *subject) what.act = act_of("live"), what.name = "live", what.theme = c;
    }
    // To be in hospital is to be treated there, however one came: "lies in hospital", "is recovering in hospital".
    const bool active = words_[what.word].upos == Upos::VERB && !tree_.passive(what.word) && !tree_.child(what.word, Deprel::obj);
    const auto hospital = [&] { return is_hospital(grounds_.joined(place)); };
    if (relation != Relation::from && !what.event &&
        (what.name == "lie" || what.name == "travel" || (what.name == "find" && active)) && hospital())
      what.act = act_of("bring"), what.name = "bring";
    if (what.name.empty() || in(vague, what.name) || (what.act.name.empty() && entities::word_lists::reporting_verbs.has(what.name))) return;
    if (what.act.name.empty() && !what.event && words_[what.word].upos != Upos::VERB) return;
    // Who was shot dead or stabbed to death died where it was.
    if ((what.name == "shoot" || what.name == "stab" || what.name == "attack") && words_[what.word].upos == Upos::VERB && killed(what.word))
      add(preposition, relation, place, {what.word, act_of("die"), "die", std::nullopt, std::nullopt});
    // Who travels goes to many places; who is brought somewhere is brought to one.
    if (what.name == "bring" && active && !hospital()) return;
    add(preposition, relation, place, what);
  }

  // "The storm hit Halden", "the shell struck a school".
  void add_hit(std::uint32_t verb) {
    const auto object = tree_.child(verb, Deprel::obj);
    if (!object || *object < verb || tree_.passive(verb) || tree_.child(*object, Deprel::conj)) return;
    if (words_[*object].upos != Upos::PROPN && words_[*object].upos != Upos::NOUN) return;
    if (words_[*object].upos == Upos::NOUN && !is_building(grounds_.joined(*object))) return;
    add(*object, Relation::at, *object, {verb, act_of("hit"), "hit", std::nullopt, std::nullopt});
  }

  // "In Halden, where he collapsed": what a clause tells of the place before it.
  void add_where(std::uint32_t word) {
    const std::int32_t verb = words_[word].head;
    if (verb < 0 || words_[static_cast<std::size_t>(verb)].upos != Upos::VERB) return;
    // "The customs house was where they signed the treaty".
    if (word > 0 && words_[word - 1].lemma == "be") {
      const std::uint32_t first = document_.sentences[sentence_].first_token;
      for (std::uint32_t w = word - 1; w-- > first;)
        if (words_[w].deprel == Deprel::nsubj && (words_[w].upos == Upos::NOUN || words_[w].upos == Upos::PROPN)) {
          const Happening what = happenings_.at(static_cast<std::uint32_t>(verb));
          if (!what.act.name.empty()) add(w, Relation::at, w, what);
          return;
        }
      return;
    }
    const Deprel clause = words_[static_cast<std::size_t>(verb)].deprel;
    if (clause != Deprel::acl && clause != Deprel::advcl) return;
    const std::uint32_t gap = word > 1 && words_[word - 1].upos == Upos::PUNCT ? 2 : 1;
    if (word < gap) return;
    const std::uint32_t place = before_date(word - gap);
    if ((words_[place].upos != Upos::NOUN && words_[place].upos != Upos::PROPN) || !tree_.case_of(place)) return;
    const Happening what = happenings_.at(static_cast<std::uint32_t>(verb));
    if (what.act.once) add(place, Relation::at, place, what);
  }

  // "In Halden on Friday, where": the noun before the day; any other word itself.
  std::uint32_t before_date(std::uint32_t word) const {
    const auto v = std::partition_point(values_.begin(), values_.end(), [&](const values::Value& value) { return value.end_word <= word; });
    const bool day = v != values_.end() && v->first_word <= word && v->end_word > v->first_word && (v->kind == values::Kind::date || v->kind == values::Kind::time);
    if (!day || v->first_word < 2) return word;
    return words_[v->first_word - 1].upos == Upos::ADP ? v->first_word - 2 : v->first_word - 1;
  }

  // "The port of Skarrow hosted the final": where it was.
  std::optional<std::uint32_t> named_place(std::uint32_t word) const {
    static constexpr auto towns = std::to_array<std::string_view>({"port", "city", "town", "village", "resort", "capital", "suburb"});
    if (words_[word].upos == Upos::PROPN) return word;
    if (!in(towns, words_[word].lemma)) return std::nullopt;
    for (const std::uint32_t c : tree_.children(word))
      if (words_[c].upos == Upos::PROPN && c > word && (words_[c].deprel == Deprel::nmod || words_[c].deprel == Deprel::appos)) return c;
    return std::nullopt;
  }

  // "Vienna was the stage for the final", "a beach in Bali was the setting for the wedding".
  void add_venue(std::uint32_t word) {
    // "Vienna hosted the final".
    if (words_[word].upos == Upos::VERB && words_[word].lemma == "host") {
      const auto host = clauses_.subject_of(word), hosted = clauses_.object_of(word);
      const auto town = host ? named_place(*host) : std::nullopt;
      if (!town || !hosted || tree_.passive(word)) return;
      if (const Happening what = happenings_.at(*hosted); what.event) add(*town, Relation::at, *town, what);
      return;
    }
    const auto place = tree_.child(word, Deprel::cop) ? tree_.child(word, Deprel::nsubj) : std::nullopt;
    if (!place || *place > word) return;
    for (const std::uint32_t c : tree_.children(word)) {
      const auto marker = tree_.case_of(c);
      if (c < word || words_[c].deprel != Deprel::nmod || words_[c].upos != Upos::NOUN || !marker) continue;
      const Happening what = happenings_.at(c);
      if (what.event) return add(*place, Relation::at, *place, what);
    }
  }

  // "The Halden-based lender".
  void add_seat(std::uint32_t based) {
    const std::int32_t firm = words_[based].head;
    if (words_[based - 1].lemma != "-" || words_[based - 2].upos != Upos::PROPN || firm <= static_cast<std::int32_t>(based)) return;
    if (words_[static_cast<std::size_t>(firm)].upos != Upos::NOUN && words_[static_cast<std::size_t>(firm)].upos != Upos::PROPN) return;
    Whereabouts w;
    w.act = "base";
    w.listed = true;
    w.theme = clauses_.theme_of(static_cast<std::uint32_t>(firm));
    w.ground = clauses_.theme_of(based - 2);
    w.around = nouns(document_.sentences[sentence_]);
    w.passage = {words_[based - 2].span.begin, words_[based].span.end};
    w.sentence = sentence_;
    w.predicate = based;
    out_.push_back(std::move(w));
  }

  // "Upstream of the railway bridge", "beyond the fence": the next noun phrase is the landmark.
  void add_landmark(std::uint32_t word, Relation relation, std::uint32_t end) {
    std::uint32_t place = word + 1;
    while (place < end && place < word + 7 && words_[place].upos != Upos::NOUN && words_[place].upos != Upos::PROPN &&
           words_[place].upos != Upos::PUNCT && words_[place].upos != Upos::VERB && words_[place].upos != Upos::NUM) ++place;
    if (place >= end || place >= word + 7) return;
    while (place + 1 < end && words_[place].deprel == Deprel::compound &&
           (words_[place + 1].upos == Upos::NOUN || words_[place + 1].upos == Upos::PART)) ++place;
    // "The reserve's fence".
    while (place + 2 < end && words_[place + 1].xpos == language::Xpos::POS && words_[place + 2].upos == Upos::NOUN) place += 2;
    if (words_[place].upos != Upos::NOUN && words_[place].upos != Upos::PROPN) return;
    std::int32_t at = words_[word].head;
    std::uint32_t deed_word = word;
    for (int step = 0; at >= 0 && step < 4; ++step, at = words_[static_cast<std::size_t>(at)].head)
      if (words_[static_cast<std::size_t>(at)].upos == Upos::VERB || words_[static_cast<std::size_t>(at)].upos == Upos::ADJ) {
        deed_word = static_cast<std::uint32_t>(at);
        break;
      }
    Happening what = happenings_.at(deed_word);
    if (what.act.name.empty()) what.name.clear();
    add(word, relation, place, what);
  }

  // "The eastern anchorage", "the anchorage on the eastern bank", "her left knee": a definite noun for one of two.
  // Towns have ports too: only a part of a vessel is to port.
  void add_side(std::uint32_t word, Side side, std::uint32_t first) {
    if (words_[word].head <= static_cast<std::int32_t>(word)) return;
    if (words_[word].deprel != Deprel::amod && words_[word].deprel != Deprel::compound) return;
    auto noun = static_cast<std::uint32_t>(words_[word].head);
    if (words_[noun].upos != Upos::NOUN) return;
    if (words_[word].lemma.size() <= 5 && side <= Side::west && !two_of_a_kind.has(text::word_key(words_[noun].lemma))) return;
    if (words_[word].lemma == "port" && !parts_of_vessels.has(text::word_key(words_[noun].lemma))) return;
    const std::string side_noun = text::lower(words_[noun].lemma);
    const bool of_side = side_noun == "side" || side_noun == "bank" || side_noun == "end" || side_noun == "shore";
    if (of_side && words_[noun].deprel == Deprel::nmod && words_[noun].head >= 0 && words_[static_cast<std::size_t>(words_[noun].head)].upos == Upos::NOUN)
      noun = static_cast<std::uint32_t>(words_[noun].head);
    bool definite = false;
    for (std::uint32_t c : tree_.children(noun)) {
      if (c >= noun || c < first) break;
      definite = definite || words_[c].lemma == "the" || words_[c].xpos == language::Xpos::PRPS || words_[c].deprel == Deprel::nmod;
    }
    if (!definite || words_[noun].xpos == language::Xpos::NNS) return;
    Whereabouts w;
    w.side = side;
    w.ground = clauses_.theme_of(noun);
    w.around = nouns(document_.sentences[sentence_]);
    w.passage = {std::min(words_[word].span.begin, words_[noun].span.begin), std::max(words_[word].span.end, words_[noun].span.end)};
    w.sentence = sentence_;
    w.predicate = noun;
    out_.push_back(std::move(w));
  }

  // The verb that a noun hangs on, at most three arcs up; the noun itself where there is none.
  std::uint32_t verb_above(std::uint32_t noun) const {
    std::int32_t at = words_[noun].head;
    for (int step = 0; at >= 0 && step < 3; ++step, at = words_[static_cast<std::size_t>(at)].head)
      if (words_[static_cast<std::size_t>(at)].upos == Upos::VERB) return static_cast<std::uint32_t>(at);
    return noun;
  }

  // The day that is told for what a verb or noun says: "on Monday", "Monday night"; else that right behind the place:
  // "in Halden in 2013".
  Index when(std::uint32_t word, std::uint32_t place) const {
    if (const Index day = clauses_.date_under(word, sentence_); day != no_index) return day;
    auto v = std::partition_point(values_.begin(), values_.end(),
                                  [&](const values::Value& value) { return value.end_word <= document_.sentences[sentence_].first_token; });
    for (; v != values_.end() && v->first_word < document_.sentences[sentence_].end_token; ++v) {
      if (!v->low || !v->high || v->end_word <= v->first_word) continue;
      const bool behind = v->first_word > place && v->first_word <= place + 2;
      const bool hangs = words_[tree_.head_of(v->first_word, v->end_word)].head == static_cast<std::int32_t>(word);
      if ((v->kind == values::Kind::date && behind) || (v->kind == values::Kind::time && !v->clock && (behind || hangs)))
        return static_cast<Index>(v - values_.begin());
    }
    return no_index;
  }

  // Marches and races begin in one place and end in another.
  void tell_phase(Whereabouts& w, std::uint32_t clause) const {
    static constexpr auto beginning = std::to_array<std::string_view>({"begin", "start", "set", "depart", "leave", "assemble", "form"});
    static constexpr auto ending = std::to_array<std::string_view>({"end", "finish", "conclude", "disperse", "culminate", "arrive"});
    const std::string_view verb = words_[clause].lemma;
    const Act of = act_of(w.theme->noun);
    if (of.name != "protest" && of.name != "race") return;
    const bool begins = in(beginning, verb), ends = in(ending, verb) || w.act == "end";
    if (!begins && !ends) return;
    w.act = std::string(of.name) + (begins ? " from" : " to");
    if (w.relation == Relation::from) w.relation = Relation::at;
  }

  // "600", of "six hundred" and "600".
  std::string number_at(std::uint32_t word) const {
    const auto v = std::partition_point(values_.begin(), values_.end(), [&](const values::Value& value) { return value.end_word <= word; });
    const bool counted = v != values_.end() && v->first_word <= word && v->kind == values::Kind::count && v->value >= 3 && v->value < 1e9;
    return counted ? std::to_string(static_cast<std::int64_t>(v->value)) : text::lower(words_[word].lemma);
  }

  void add(std::uint32_t word, Relation relation, std::uint32_t place, const Happening& what) {
    // "In the council chamber, not at his home".
    for (const std::uint32_t c : tree_.children(place))
      if (c < place && words_[c].lemma == "not") return;
    Whereabouts w;
    w.act = what.name;
    w.once = what.act.once;
    // "Was last seen in Halden".
    if (w.act == "see")
      for (std::uint32_t c : tree_.children(what.word)) w.once = w.once || words_[c].lemma == "last";
    w.listed = !what.act.name.empty();
    w.nominal = what.event.has_value() && what.name != "land";
    // A seat that comes to a town, or a firm run from there, is in it; so is what is brought there.
    const bool seat = w.act == "base" && words_[what.word].upos == Upos::VERB && !by_landmark(relation) && relation != Relation::through;
    const bool by_water = words_[word].lemma == "by" && is_water(text::lower(words_[place].lemma));
    w.relation = by_water || relation == Relation::to || (relation == Relation::from && w.act == "find") || seat ? Relation::at : relation;
    w.ground = clauses_.theme_of(place);
    w.within = grounds_.holder_of(place, what.word);
    w.storey = grounds_.storey_of(place);
    w.number = grounds_.number_of(place);
    w.grounds = grounds_.grounds_of(place);
    // "In a reception centre, a school in Halden".
    if (const auto beside = tree_.child(place, Deprel::appos); beside && words_[*beside].upos == Upos::NOUN && (w.grounds.empty() || !is_ground(w.grounds.front())))
      w.grounds = grounds_.grounds_of(*beside);
    // "On the M6".
    if (words_[place].upos == Upos::PROPN && words_[word].lemma == "on" && w.number.empty() &&
        std::any_of(w.ground.noun.begin(), w.ground.noun.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      w.number = w.ground.noun;
      w.ground.noun = "road";
    }
    // "On the Norwegian side".
    const auto below = tree_.children(place);
    const bool of_a_country = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return words_[c].deprel == Deprel::amod && !entities::country_of(words_[c].span.in(document_.utf8)).empty(); });
    const bool told = of_a_country || w.storey || !w.number.empty() || w.within != no_index || by_landmark(relation) ||
                      (words_[place].upos == Upos::PROPN ? w.ground.entity != no_index : std::any_of(w.grounds.begin(), w.grounds.end(), [](const std::string& g) { return is_ground(g); }));
    // What a place lies behind says only in which town it is.
    if (words_[word].lemma == "behind") w.grounds.clear();
    if (relation == Relation::through && !by_water ? !w.listed : !told) return;
    w.around = nouns(document_.sentences[sentence_]);
    w.passage = {words_[word].span.begin, words_[place].span.end};
    if (w.passage.end < w.passage.begin) std::swap(w.passage.begin, w.passage.end);
    w.sentence = sentence_;
    w.predicate = what.word;
    w.date = when(what.word, place);
    w.forecast = clauses_.supposed(what.word);
    w.negated = clauses_.denied(what.word) || open(what.word) || other_one(what.word);
    // "A spate of robberies" is many; talks are one meeting.
    // Where somebody lived is another time.
    const language::Xpos tense = words_[tree_.child(what.word, Deprel::cop).value_or(what.word)].xpos;
    if (w.act == "live") w.negated = w.negated || (tense != language::Xpos::VBZ && tense != language::Xpos::VBP);
    if (what.event) w.negated = w.negated || (words_[*what.event].xpos == language::Xpos::NNS && what.name != "meet" && what.name != "medical");
    // "Was taken to a hospital in Halden": who was taken.
    const std::uint32_t clause = words_[what.word].upos == Upos::VERB || what.name == "lie" ? what.word : verb_above(what.word);
    const auto subject = clauses_.subject_of(clause), object = clauses_.object_of(clause);
    // "Took the driver to the clinic" is told of the driver, "took shelter" of whoever did.
    const bool somebody = object && (words_[*object].upos == Upos::PROPN || entities::noun_info(text::lower(words_[*object].lemma)).person);
    // "They spent the night in a school" tells of them.
    const bool of_subject = subject && ((in(of_subjects, words_[what.word].lemma) && !somebody) || !object || what.name == "hit" || *object == place);
    std::optional<std::uint32_t> theme = what.theme ? what.theme : of_subject ? subject : object ? object : subject;
    w.patient = words_[what.word].upos == Upos::VERB && tree_.passive(what.word) && !in(of_guests, words_[what.word].lemma);
    // "The aircraft made an emergency landing": who made it.
    const bool made = what.event && what.name == "land" && subject && object == what.event;
    if (made) theme = subject;
    else if (what.event) theme = what.event;
    if (theme) {
      w.theme = clauses_.theme_of(*theme);
      // "Will stand trial in Halden": whose trial it is.
      if (what.event && what.name == "trial" && subject && w.theme->entity == no_index) w.theme->entity = clauses_.theme_of(*subject).entity, w.theme->definite = true;
      for (std::uint32_t c : tree_.children(*theme))
        if (words_[c].upos == Upos::NUM) w.many = number_at(c);
      if (words_[*theme].upos == Upos::NUM) w.many = number_at(*theme);
      // "The attack on the market": the place is no mark of the attack.
      std::erase_if(w.theme->modifiers, [&](const std::string& m) {
        return what.event && (m == w.ground.noun || std::binary_search(w.ground.modifiers.begin(), w.ground.modifiers.end(), m));
      });
      w.negated = w.negated || other_one(*theme);
      w.which = which(*theme);
      if (w.which.empty() && (w.act == "bring" || w.act == "keep" || w.act == "travel")) w.which = stage(what.word);
      tell_phase(w, clause);
      // What was hidden somewhere was found there.
      if (w.act == "hide" && w.patient) w.act = "find";
      // "The body lay under a bridge": there it was found.
      if (w.act == "lie" && in(bodies, w.theme->noun)) w.act = "find", w.once = true;
      // Where a fugitive was found, he was caught.
      if (w.act == "find" && in(at_large, w.theme->noun)) w.act = "arrest";
    }
    if (!w.act.empty() && !w.listed && !theme) return;
    out_.push_back(std::move(w));
  }

  const text::Document& document_;
  std::span<const Word> words_;
  const language::Tree& tree_;
  const AssertionReader& clauses_;
  std::span<const values::Value> values_;
  const GroundReader grounds_;
  const PlacedHappenings happenings_;
  std::uint32_t sentence_ = 0;
  std::vector<Whereabouts> out_;
};

}  // namespace

std::vector<Whereabouts> read_whereabouts(const text::Document& document, const language::Annotation& annotation,
                                          const language::Tree& tree, const AssertionReader& clauses,
                                          std::span<const values::Value> values) {
  return WhereaboutsReader(document, annotation, tree, clauses, values).read();
}

}  // namespace crossread::claims
