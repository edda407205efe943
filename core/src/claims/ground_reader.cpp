#include "claims/ground_reader.h"

#include <array>

#include "claims/grounds.h"
#include "text/chars.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;

struct Storey { std::string_view word; int number; };
constexpr auto storeys = std::to_array<Storey>({{"basement", -1}, {"cellar", -1}, {"attic", 90}, {"loft", 90}, {"roof", 99}});
constexpr auto ordinals = std::to_array<Storey>({{"ground", 0}, {"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5},
    {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9}, {"tenth", 10}, {"top", 90}});

}  // namespace

std::string GroundReader::joined(std::uint32_t noun) const {
  std::string head = text::lower(words_[noun].lemma);
  if (noun == 0 || words_[noun - 1].head != static_cast<std::int32_t>(noun)) return head;
  const Word& before = words_[noun - 1];
  if (before.deprel != Deprel::compound && before.deprel != Deprel::amod) return head;
  // "Shopping centre": the parser may take the noun before for a verb, whose lemma is none of the place.
  std::string both = text::lower(before.upos == Upos::VERB ? before.span.in(document_.utf8) : before.lemma) + " " + head;
  return before.upos == Upos::ADJ && !is_ground(both) ? head : both;
}

// "The hospital in Halden", "Halden's hospital", "Halden arena", "the shelter, a school in Halden".
Index GroundReader::holder_of(std::uint32_t place, std::uint32_t verb) const {
  const auto entity = [&](std::uint32_t w) { return words_[w].upos == Upos::PROPN ? clauses_.theme_of(w).entity : no_index; };
  for (std::uint32_t c : tree_.children(place)) {
    const Deprel r = words_[c].deprel;
    if (r != Deprel::nmod && r != Deprel::compound && r != Deprel::obl) continue;
    const auto marker = tree_.case_of(c);
    // "Halden's hospital" is in Halden, "St Mary's Hospital" goes by that name.
    const bool joined_to = !marker || words_[*marker].xpos == language::Xpos::POS;
    if (joined_to && words_[place].upos == Upos::PROPN) continue;
    const bool in = joined_to || words_[*marker].lemma == "in" || words_[*marker].lemma == "at" || words_[*marker].lemma == "of";
    if (in && entity(c) != no_index) return entity(c);
    // "The car park of the cemetery in Halden".
    if (in && r == Deprel::nmod && words_[c].upos == Upos::NOUN)
      if (const Index outer = holder_of(c, c); outer != no_index) return outer;
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

std::optional<int> GroundReader::storey_of(std::uint32_t place) const {
  const auto number = [](const auto& table, std::string_view word) -> std::optional<int> {
    for (const Storey& s : table)
      if (s.word == word) return s.number;
    return std::nullopt;
  };
  if (const auto named = number(storeys, words_[place].lemma)) return named;
  std::uint32_t floor = place;
  // "A lamp in the attic".
  for (std::uint32_t c : tree_.children(place))
    if (const auto in = words_[c].deprel == Deprel::nmod ? tree_.case_of(c) : std::nullopt; in && words_[*in].lemma == "in")
      if (const auto named = number(storeys, words_[c].lemma)) return named;
  for (std::uint32_t c : tree_.children(place))
    if (words_[c].deprel == Deprel::nmod && (words_[c].lemma == "floor" || words_[c].lemma == "storey" || words_[c].lemma == "story")) floor = c;
  if (words_[floor].lemma != "floor" && words_[floor].lemma != "storey" && words_[floor].lemma != "story") return std::nullopt;
  for (std::uint32_t c : tree_.children(floor))
    if (const auto ordinal = number(ordinals, words_[c].lemma)) return ordinal;
  return std::nullopt;
}

std::vector<std::string> GroundReader::grounds_of(std::uint32_t place) const {
  std::vector<std::string> out;
  std::uint32_t at = place;
  for (int step = 0; step < 3; ++step) {
    const bool mistagged = words_[at].upos == Upos::ADJ && is_ground(words_[at].lemma);  // "at his sister's flat"
    if (words_[at].upos == Upos::NOUN || mistagged) out.push_back(joined(at));
    else if (words_[at].upos == Upos::PROPN && is_building(text::lower(words_[at].lemma))) out.push_back(text::lower(words_[at].lemma));
    std::optional<std::uint32_t> outer;
    for (std::uint32_t c : tree_.children(at)) {
      const bool name = words_[c].upos == Upos::PROPN && is_building(text::lower(words_[c].lemma));
      if (words_[c].upos != Upos::NOUN && !name) continue;
      const auto marker = tree_.case_of(c);
      const bool compound = words_[c].deprel == Deprel::compound && words_[c].lemma != "home" && (c == 0 || words_[c - 1].lemma != "-") && is_ground(text::lower(words_[c].lemma)) && !is_ground(joined(at), true);
      const bool in = marker && (words_[*marker].lemma == "in" || words_[*marker].lemma == "of" || words_[*marker].lemma == "at" ||
                                 words_[*marker].lemma == "inside" || words_[*marker].xpos == language::Xpos::POS);
      if (compound || (words_[c].deprel == Deprel::nmod && in && is_ground(joined(c)))) outer = c;
    }
    if (!outer) break;
    at = *outer;
  }
  return out;
}

std::string GroundReader::number_of(std::uint32_t place) const {
  if (place + 1 < words_.size() && words_[place + 1].upos == Upos::NUM && words_[place + 1].head == static_cast<std::int32_t>(place) &&
      words_[place].xpos == language::Xpos::NN)
    return words_[place + 1].lemma;
  return {};
}

}  // namespace crossread::claims
