#pragma once

#include <cstdint>
#include <string_view>

namespace crossread::language {

/// Universal part-of-speech tags, universaldependencies.org.
enum class Upos : std::uint8_t {
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X
};

/// Penn Treebank tags as the English treebanks of UD use them.
enum class Xpos : std::uint8_t {
  CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR,
  RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, ADD, AFX, GW, HYPH, NFP,
  LRB, RRB, COMMA, PERIOD, COLON, OPENQ, CLOSEQ, DOLLAR, XX
};

/// Universal dependency relations, subtypes stripped.
enum class Deprel : std::uint8_t {
  acl, advcl, advmod, amod, appos, aux, case_, cc, ccomp, clf, compound, conj, cop, csubj, dep, det,
  discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj, nummod, obj,
  obl, orphan, parataxis, punct, reparandum, root, vocative, xcomp
};

enum class NameType : std::uint8_t { none, person, organisation, place, other };

/// The spellings of the treebanks: "PROPN", "PRP$", "case".
std::string_view to_string(Upos tag);
std::string_view to_string(Xpos tag);
std::string_view to_string(Deprel relation);

}  // namespace crossread::language
