#pragma once

#include "language/language.h"
#include "values/atoms.h"
#include "values/numbers.h"

/// Figures that count nothing.
namespace crossread::values {

/// Whether figures are part of a name, a label, a telephone number or an address: "Boeing 737",
/// "Group of 20", "Article 5", "Covid-19", "10 Downing Street", "555-01-23".
bool is_part_of_a_name(const Atoms& atoms, const language::Annotation& annotation,
                       const Number& number);

/// Whether the word behind an ordinal or a figure makes it an address: "Street", "Avenue" ...
bool is_street(const Atom& atom);

/// Whether a hyphen that touches both its neighbours stands at `at`.
bool joined_dash(const Atoms& atoms, std::uint32_t at);

}  // namespace crossread::values
