#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "text/text.h"
#include "values/numbers.h"
#include "values/units.h"
#include "values/values.h"

/// Reads one quantity where it begins: the number and what makes it money, a share, an age ...
/// Hedges, the whole and what is counted are judged by the caller.
namespace crossread::values {

/// What the reading of quantities needs to know of the article beside its atoms.
struct QuantityContext {
  const text::Document& document;
  const language::Annotation& annotation;
  std::string_view dollar = "USD";  ///< the outlet's own dollar
  const std::vector<bool>& taken;   ///< atoms that belong to a time expression
};

/// A number with its unit, before hedges. `value`, `low` and `high` are in the written unit.
struct Reading {
  // Not left to the compiler, which would clear the whole by one slow instruction before it sets the fields.
  Reading() {}

  std::uint32_t begin = 0, end = 0;  ///< atoms, half open
  Kind kind = Kind::count;
  double value = 0, low = 0;
  std::optional<double> high;
  double grain = 1;
  Unit unit;
  std::string_view unit_name, dimension;
  bool range = false, vague = false, none = false;
  double second = 0;  ///< second number of a score
  std::uint32_t words = 0;  ///< past the atoms that are the value's own words, where others stand among the rest; else 0
  bool about = false;       ///< the writer's words leave the second number to be reckoned

  void set_score(std::uint32_t first_atom, std::uint32_t end_atom, double first, double other) {
    begin = first_atom;
    end = end_atom;
    kind = Kind::score;
    value = low = first;
    high = first;
    second = other;
  }
  void set_count(std::uint32_t first_atom, std::uint32_t end_atom, double number) {
    begin = first_atom;
    end = end_atom;
    kind = Kind::count;
    value = low = number;
    high = number;
  }
};

class QuantityReader {
 public:
  QuantityReader(const Atoms& atoms, const QuantityContext& context)
      : atoms_(atoms), context_(context) {}

  /// Whether an atom is there and belongs to no time expression.
  bool free(std::uint32_t at) const { return at < atoms_.size() && !context_.taken[at]; }
  /// Sets a fresh reading to the quantity that begins at atom `at`, the longest way of reading it
  /// first; false where there is none.
  bool read(std::uint32_t at, Reading& reading) const;

 private:
  /// A number read as far as its unit, once for all shapes that could begin with it.
  struct Plain {
    const Number& number;
    bool label = false;  ///< part of a name, which counts nothing
    Reading reading;
  };

  // quantity_reader.cpp
  Plain plain_at(std::uint32_t at) const;
  bool read_range(std::uint32_t at, Plain& plain, Reading& reading) const;
  bool read_negative(std::uint32_t at, Reading& reading) const;
  bool count_stands(const Number& number) const;
  void set_number(const Number& number, Reading& reading) const;
  // quantity_units.cpp
  void read_unit(const Number& number, Reading& reading) const;
  bool read_part_of_unit(const Number& number, Reading& reading) const;
  bool read_money_before(std::uint32_t at, Reading& reading) const;
  void read_cents(Reading& reading, const CurrencyMatch& money) const;
  bool pounds_of_mass(const Reading& reading, std::uint32_t at) const;
  // quantity_shapes.cpp
  bool read_score(std::uint32_t at, Reading& reading) const;
  bool read_age_before(std::uint32_t at, Reading& reading) const;
  bool read_age_by_decade(std::uint32_t at, Reading& reading) const;
  // tallies.cpp
  bool read_tally(std::uint32_t at, Reading& reading) const;
  bool read_unanimous(std::uint32_t at, Reading& reading) const;
  bool read_two_sides(std::uint32_t at, const Number& first, Reading& reading) const;
  bool read_one_side(std::uint32_t at, const Number& first, Reading& reading) const;
  // quantity_shapes.cpp
  bool read_magnitude(std::uint32_t at, Reading& reading) const;
  bool read_ratio(const Number& part, Reading& reading) const;
  bool read_ordinal(std::uint32_t at, Reading& reading) const;
  bool read_single(std::uint32_t at, Reading& reading) const;
  bool read_none(std::uint32_t at, Reading& reading) const;

  const Atoms& atoms_;
  const QuantityContext& context_;
  mutable std::string_view krone_, money_;  ///< see krone_of() and money_of(); looked up where the first are met
};

}  // namespace crossread::values
