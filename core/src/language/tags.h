#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

// The order of the enumerators is the order of the output rows in the weights file, so a new value
// goes at the end of its list and asks for weights trained anew.

namespace crossread::language {

/// Universal part-of-speech tags, universaldependencies.org.
enum class Upos : std::uint8_t {
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
  X
};

/// Penn Treebank tags as the English treebanks of UD use them; XX is used by none of them.
enum class Xpos : std::uint8_t {
  CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB,
  RBR, RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, ADD, AFX, GW,
  HYPH, NFP, LRB, RRB, COMMA, PERIOD, COLON, OPENQ, CLOSEQ, DOLLAR, XX
};

/// Universal dependency relations, subtypes stripped.
enum class Deprel : std::uint8_t {
  acl, advcl, advmod, amod, appos, aux, case_, cc, ccomp, clf, compound, conj, cop, csubj, dep,
  det, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj,
  nummod, obj, obl, orphan, parataxis, punct, reparandum, root, vocative, xcomp
};

/// What a name is the name of.
enum class NameType : std::uint8_t { none, person, organisation, place, other };

inline constexpr std::size_t upos_count = 17;
inline constexpr std::size_t xpos_count = 50;
inline constexpr std::size_t deprel_count = 37;

/// The spellings of the treebanks: "PROPN", "PRP$", "case".
std::string_view to_string(Upos tag);
std::string_view to_string(Xpos tag);
std::string_view to_string(Deprel relation);

/// The spellings that reports use: "person", "organisation", "place", "other", "none".
std::string_view to_string(NameType type);

/// The tag of a treebank's spelling; nothing for an unknown one. A subtype is dropped from a
/// relation before it is looked up. Linear in the number of tags: for tools, not for loops.
std::optional<Upos> upos_from(std::string_view name);
std::optional<Xpos> xpos_from(std::string_view name);
std::optional<Deprel> deprel_from(std::string_view name);

}  // namespace crossread::language
