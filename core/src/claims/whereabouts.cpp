#include "claims/whereabouts.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/letters_key.h"
#include "text/lower.h"
#include "text/word_set.h"
#include "text/word_values.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;

// Verbs and nouns for one deed that has a place; the first of each line stands for all.
constexpr auto deeds = std::to_array<std::string_view>({
    "land,landing,divert,put,touch,diversion",
    "bring,take,fly,airlift,carry,transport,ferry,drive,move,evacuate,rush,transfer,whisk,convey,admit,hospitalize,hospitalise,deliver",
    "sign,signing,ink,initial",
    "hold,happen,occur,place,stage,ceremony",
    "hospital,clinic,infirmary",
    "base,headquarter,headquarters,seat,office,run",
    "find,discover,recover",
    "die,kill,death",
    "break,burst,collapse,breach,give,rupture",
    "enter,climb,slip,sneak,get,intrude,force",
    "begin,start,depart,leave,set",
    "end,finish,conclude,arrive",
    "arrest,detain,capture,seize",
    "bear,born",
    "crash,ditch,derail",
    "bury,burial,funeral",
    "meet,meeting,talks,talk,summit,negotiation,negotiate,round,session",
    "keep,spend,confine,lock,sleep,shelter,house,accommodate,lodge",
    "stop,dock,anchor,moor",
    "hide,flee,escape",
    "marry,wedding",
});

constexpr text::WordValues prepositions(std::to_array<std::pair<std::string_view, Relation>>({
    {"in", Relation::at}, {"at", Relation::at}, {"on", Relation::at}, {"to", Relation::to}, {"into", Relation::to},
    {"from", Relation::from}, {"through", Relation::through}, {"by", Relation::through}, {"via", Relation::through},
    {"inside", Relation::inside}, {"within", Relation::inside}, {"outside", Relation::outside},
    {"beyond", Relation::outside}, {"above", Relation::above}, {"upstream", Relation::above},
    {"below", Relation::below}, {"downstream", Relation::below}, {"north", Relation::north},
    {"south", Relation::south}, {"east", Relation::east}, {"west", Relation::west},
}));

bool by_landmark(Relation r) { return r >= Relation::inside; }

/// Every word of a line to the first of it; of a word that stands in two lines, the first line counts.
constexpr text::WordValues deed_of_word([] {
  constexpr std::size_t size = [] {
    std::size_t words = deeds.size();
    for (const std::string_view line : deeds) words += static_cast<std::size_t>(std::count(line.begin(), line.end(), ','));
    return words;
  }();
  std::array<std::pair<std::string_view, std::string_view>, size> rows{};
  auto row = rows.rbegin();
  for (const std::string_view line : deeds)
    for (std::size_t begin = 0, end = 0; end != line.size(); begin = end + 1) {
      end = std::min(line.find(',', begin), line.size());
      *row++ = {line.substr(begin, end - begin), line.substr(0, line.find(','))};
    }
  return rows;
}());

std::string_view deed_of(std::string_view lemma) {
  const std::string_view* const deed = deed_of_word.find_key(text::lower_key(lemma));
  return deed != nullptr ? *deed : std::string_view();
}

constexpr text::WordValues sides(std::to_array<std::pair<std::string_view, Side>>({
    {"northern", Side::north}, {"southern", Side::south}, {"eastern", Side::east}, {"western", Side::west},
    {"northbound", Side::north}, {"southbound", Side::south}, {"eastbound", Side::east}, {"westbound", Side::west},
    {"left", Side::left}, {"right", Side::right}, {"port", Side::left}, {"starboard", Side::right}, {"front", Side::front},
    {"rear", Side::rear}, {"back", Side::rear}, {"upper", Side::upper}, {"lower", Side::lower},
}));

constexpr text::WordSet parts_of_vessels({"anchor", "beam", "bow", "engine", "hull", "propeller", "quarter", "rail", "rudder", "side", "tank", "wing"});

struct Storey { std::string_view word; int number; };
constexpr auto storeys = std::to_array<Storey>({{"basement", -1}, {"cellar", -1}, {"attic", 90}, {"loft", 90}, {"roof", 99}});
constexpr auto ordinals = std::to_array<Storey>({{"ground", 0}, {"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5},
    {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9}, {"tenth", 10}, {"top", 90}});

class WhereaboutsReader {
 public:
  WhereaboutsReader(const text::Document& document, const language::Annotation& annotation,
                    const language::Tree& tree, const AssertionReader& clauses)
      : document_(document), words_(annotation.words), tree_(tree), clauses_(clauses) {}

  std::vector<Whereabouts> read() {
    for (sentence_ = 0; sentence_ < document_.sentences.size(); ++sentence_) {
      const text::Sentence& s = document_.sentences[sentence_];
      for (std::uint32_t w = s.first_token; w < s.end_token; ++w) {
        const std::uint64_t lemma = text::lower_key(words_[w].lemma);
        if (const Relation* const relation = prepositions.find_key(lemma)) {
          // "West of the town", not "West Virginia".
          const bool bearing = *relation >= Relation::north;
          if (bearing && (w + 1 >= s.end_token || words_[w + 1].lemma != "of")) continue;
          if (by_landmark(*relation)) add_landmark(w, *relation, s.end_token);
          else if (words_[w].deprel == Deprel::case_ && words_[w].head >= 0) add_phrase(w, *relation);
        }
        if (const Side* const side = sides.find_key(lemma)) add_side(w, *side, s.first_token);
        if (words_[w].lemma == "base" && w >= s.first_token + 2) add_seat(w);
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

  // "Landed in Lunde", "an emergency landing in Lunde", "its head office in Halden".
  void add_phrase(std::uint32_t preposition, Relation relation) {
    const auto place = static_cast<std::uint32_t>(words_[preposition].head);
    const std::int32_t h = words_[place].head;
    if (h < 0 || (words_[place].deprel != Deprel::obl && words_[place].deprel != Deprel::nmod)) return;
    if (words_[place].upos != Upos::PROPN && words_[place].upos != Upos::NOUN) return;
    auto deed_word = static_cast<std::uint32_t>(h);
    std::string_view deed = deed_of(words_[deed_word].lemma);
    // "Treated at a hospital in Halden": the noun right before says most, wherever the parser hangs the town.
    const std::uint32_t before = preposition > 0 ? preposition - 1 : preposition;
    if (words_[place].upos == Upos::PROPN && words_[before].upos == Upos::NOUN && !deed_of(words_[before].lemma).empty()) {
      deed_word = before;
      deed = deed_of(words_[before].lemma);
    }
    // "Hosted the last round at a hotel", "the talks broke down in Halden": what happened is a noun.
    for (const Deprel argument : {Deprel::obj, Deprel::nsubj})
      if (const auto noun = tree_.child(deed_word, argument); noun && deed_of(words_[*noun].lemma) == "meet") deed = "meet";
    // Who travels goes to many places; who is brought somewhere is brought to one.
    const bool travels = deed == "bring" && !tree_.passive(deed_word) && !tree_.child(deed_word, Deprel::obj);
    // Nothing but a storey lies "on" something that another "in" could contradict.
    if (words_[preposition].lemma == "on" && !storey_of(place)) return;
    if (!deed.empty() && !travels) add(preposition, relation, place, deed_word, deed);
  }

  // "The Halden-based lender".
  void add_seat(std::uint32_t based) {
    const std::int32_t firm = words_[based].head;
    if (words_[based - 1].lemma != "-" || words_[based - 2].upos != Upos::PROPN || firm <= static_cast<std::int32_t>(based)) return;
    if (words_[static_cast<std::size_t>(firm)].upos != Upos::NOUN && words_[static_cast<std::size_t>(firm)].upos != Upos::PROPN) return;
    Whereabouts w;
    w.act = "base";
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
    add(word, relation, place, deed_word, deed_of(words_[deed_word].lemma));
  }

  // "The eastern anchorage", "the anchorage on the eastern bank", "her left knee": a definite noun for one of two.
  // Towns have ports too: only a part of a vessel is to port.
  void add_side(std::uint32_t word, Side side, std::uint32_t first) {
    if (words_[word].head <= static_cast<std::int32_t>(word)) return;
    if (words_[word].deprel != Deprel::amod && words_[word].deprel != Deprel::compound) return;
    auto noun = static_cast<std::uint32_t>(words_[word].head);
    if (words_[noun].upos != Upos::NOUN) return;
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

  // "The hospital in Halden", "Halden's hospital", "Halden arena", "the shelter, a school in Halden".
  Index holder_of(std::uint32_t place, std::uint32_t verb) const {
    const auto entity = [&](std::uint32_t w) { return words_[w].upos == Upos::PROPN ? clauses_.theme_of(w).entity : no_index; };
    for (std::uint32_t c : tree_.children(place)) {
      const Deprel r = words_[c].deprel;
      if (r != Deprel::nmod && r != Deprel::compound && r != Deprel::obl) continue;
      const auto marker = tree_.case_of(c);
      const bool in = !marker || words_[*marker].lemma == "in" || words_[*marker].lemma == "at" || words_[*marker].lemma == "of" ||
                      words_[*marker].xpos == language::Xpos::POS;
      if (in && entity(c) != no_index) return entity(c);
    }
    // The parser may hang the town on the verb.
    for (std::uint32_t c : tree_.children(verb)) {
      const auto marker = tree_.case_of(c);
      if (words_[c].deprel == Deprel::obl && c > place && c < place + 6 && marker && words_[*marker].lemma == "in" && *marker == place + 1)
        return words_[c].upos == Upos::PROPN ? entity(c) : holder_of(c, c);  // "in the town of Halden"
    }
    if (const auto beside = tree_.child(place, Deprel::appos)) return holder_of(*beside, *beside);
    return no_index;
  }

  // The verb that a noun hangs on, at most three arcs up; the noun itself where there is none.
  std::uint32_t verb_above(std::uint32_t noun) const {
    std::int32_t at = words_[noun].head;
    for (int step = 0; at >= 0 && step < 3; ++step, at = words_[static_cast<std::size_t>(at)].head)
      if (words_[static_cast<std::size_t>(at)].upos == Upos::VERB) return static_cast<std::uint32_t>(at);
    return noun;
  }

  std::optional<int> storey_of(std::uint32_t place) const {
    const auto number = [](const auto& table, std::string_view word) -> std::optional<int> {
      for (const Storey& s : table)
        if (s.word == word) return s.number;
      return std::nullopt;
    };
    if (const auto named = number(storeys, words_[place].lemma)) return named;
    std::uint32_t floor = place;
    for (std::uint32_t c : tree_.children(place))
      if (words_[c].deprel == Deprel::nmod && (words_[c].lemma == "floor" || words_[c].lemma == "storey" || words_[c].lemma == "story")) floor = c;
    if (words_[floor].lemma != "floor" && words_[floor].lemma != "storey" && words_[floor].lemma != "story") return std::nullopt;
    for (std::uint32_t c : tree_.children(floor))
      if (const auto ordinal = number(ordinals, words_[c].lemma)) return ordinal;
    return std::nullopt;
  }

  void add(std::uint32_t word, Relation relation, std::uint32_t place, std::uint32_t deed_word, std::string_view deed) {
    Whereabouts w;
    w.act = std::string(deed);
    // A seat that comes to a town, or a firm run from there, is in it.
    w.relation = deed == "base" && !by_landmark(relation) && relation != Relation::through ? Relation::at : relation;
    w.ground = clauses_.theme_of(place);
    w.within = holder_of(place, deed_word);
    w.storey = storey_of(place);
    w.around = nouns(document_.sentences[sentence_]);
    w.passage = {words_[word].span.begin, words_[place].span.end};
    if (w.passage.end < w.passage.begin) std::swap(w.passage.begin, w.passage.end);
    w.sentence = sentence_;
    w.predicate = deed_word;
    w.date = clauses_.date_under(deed_word, sentence_);
    w.forecast = clauses_.supposed(deed_word);
    w.negated = clauses_.denied(deed_word);
    // "Was taken to a hospital in Halden": who was taken.
    const std::uint32_t clause = words_[deed_word].upos == Upos::VERB ? deed_word : verb_above(deed_word);
    const auto subject = clauses_.subject_of(clause), object = tree_.child(clause, Deprel::obj);
    // "They spent the night in a school" tells of them.
    const bool of_subject = subject && words_[deed_word].lemma == "spend";
    if (object && !of_subject) w.theme = clauses_.theme_of(*object);
    else if (subject) w.theme = clauses_.theme_of(*subject);
    out_.push_back(std::move(w));
  }

  const text::Document& document_;
  std::span<const Word> words_;
  const language::Tree& tree_;
  const AssertionReader& clauses_;
  std::uint32_t sentence_ = 0;
  std::vector<Whereabouts> out_;
};

}  // namespace

std::vector<Whereabouts> read_whereabouts(const text::Document& document, const language::Annotation& annotation,
                                          const language::Tree& tree, const AssertionReader& clauses) {
  return WhereaboutsReader(document, annotation, tree, clauses).read();
}

}  // namespace crossread::claims
