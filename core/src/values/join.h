#pragma once

#include <cstdint>

#include "values/phrase.h"

namespace crossread::values {

/// What stands between two phrases: nothing, a comma, or one small word.
enum class Link : std::uint8_t {
  none,
  nothing,
  comma,
  of,
  on,
  in,
  at,
  the,
  in_the,
  on_the,
  of_the,
  and_,
  before,
  after,
  from
};

Link link_between(const Atoms& atoms, std::uint32_t from, std::uint32_t to);

/// Joins `b` to `a` where together they name one time ("10 p.m." + "Wednesday"); false where they
/// are two.
bool join(Phrase& a, const Phrase& b, Link link);

/// Whether `a` and `b` are the two ends of one stretch of time ("from 10 a.m. to noon", "May 3 -
/// June 2"). Each end then takes from the other what it leaves unsaid; `a` may grow over "between".
bool join_range(const Atoms& atoms, Phrase& a, Phrase& b);

}  // namespace crossread::values
