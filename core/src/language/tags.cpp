#include "language/tags.h"

#include <array>

namespace crossread::language {
namespace {

constexpr std::array<std::string_view, upos_count> upos_names = {
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, xpos_count> xpos_names = {
    "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP",
    "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB",
    "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "ADD", "AFX", "GW", "HYPH",
    "NFP", "-LRB-", "-RRB-", ",", ".", ":", "``", "''", "$", "XX"};

constexpr std::array<std::string_view, deprel_count> deprel_names = {
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound",
    "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
    "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan",
    "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"};

constexpr std::array<std::string_view, 5> name_types = {"none", "person", "organisation", "place",
                                                        "other"};

template <typename Tag, std::size_t count>
std::optional<Tag> find_tag(const std::array<std::string_view, count>& names,
                            std::string_view name) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i] == name) return static_cast<Tag>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Upos tag) { return upos_names[static_cast<std::size_t>(tag)]; }

std::string_view to_string(Xpos tag) { return xpos_names[static_cast<std::size_t>(tag)]; }

std::string_view to_string(Deprel relation) {
  return deprel_names[static_cast<std::size_t>(relation)];
}

std::string_view to_string(NameType type) { return name_types[static_cast<std::size_t>(type)]; }

std::optional<Upos> upos_from(std::string_view name) { return find_tag<Upos>(upos_names, name); }

std::optional<Xpos> xpos_from(std::string_view name) { return find_tag<Xpos>(xpos_names, name); }

std::optional<Deprel> deprel_from(std::string_view name) {
  return find_tag<Deprel>(deprel_names, name.substr(0, name.find(':')));
}

}  // namespace crossread::language
