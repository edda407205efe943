#pragma once

#include <cstdint>

#include "values/atoms.h"
#include "values/number.h"

/// Numbers as they are written: figures, words, fractions, mixed numbers, vague amounts.
namespace crossread::values {

/// The number that begins at atom `at`, as long as it goes, at most some twenty atoms. An article
/// alone is none.
inline const Number& number_at(const Atoms& atoms, std::uint32_t at) { return atoms.number(at); }

/// The same behind the sign of a currency, where single letters are scales ("3m").
Number sum_at(const Atoms& atoms, std::uint32_t at);

/// The ordinal that begins at atom `at`: "third", "twenty-first", "21st".
Number ordinal_at(const Atoms& atoms, std::uint32_t at);

/// What the scale words behind figures multiply them by: a million for "30 million", else 1.
double scale_of(const Atoms& atoms, const Number& number);

/// Whether the words before atom `at`, but for hedges, say by how much something changed: "by", "by no more than", "up almost".
bool says_change(const Atoms& atoms, std::uint32_t at);

}  // namespace crossread::values
