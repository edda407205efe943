#pragma once

#include <algorithm>

#include "values/numbers.h"

/// Reads one number where it begins; numbers.cpp decides which way of reading it comes first.
namespace crossread::values {

/// Sets what a number stands for where it is exact.
void set(Number& number, NumberForm form, double value, double grain, std::uint32_t end);

class NumberReader {
 public:
  /// Atoms that one number may take; keeps the scan of any text linear.
  static constexpr std::uint32_t longest = 24;

  NumberReader(const Atoms& atoms, std::uint32_t at, bool money, std::uint32_t reach = longest)
      : atoms_(atoms),
        begin_(at),
        limit_(std::min(at + reach, atoms.sentence_end(at))),
        money_(money) {}

  Number figures();        ///< "12", "4.5 billion", "7-1/2"
  Number words();          ///< "twelve", "a dozen", "two and a half"
  Number vague();          ///< "dozens", "several", "hundreds of thousands"
  Number fraction_word();  ///< "half", "two thirds", "half a million"

 private:
  const Atom& at(std::uint32_t i) const {
    static constexpr Atom none{};
    return i < limit_ ? atoms_[i] : none;
  }
  /// Next atom after `i`, over one joining hyphen.
  std::uint32_t over(std::uint32_t i) const {
    return at(i).sign == Sign::dash && !at(i).gap && !at(i + 1).gap ? i + 1 : i;
  }

  // number_figures.cpp
  /// A scale at `i` ("billion", "bn"): its row, or null.
  const Row* scale(std::uint32_t i, bool glued) const;
  void scales(Number& number, double mantissa, double divisor) const;

  // number_words.cpp
  /// Decimals in words behind "point" at `i`; the place of the last one in `unit`, 0 for none.
  double decimals(std::uint32_t& i, double& unit) const;
  void fraction_behind(Number& number, double last_scale) const;

  // fractions.cpp
  /// "and a half", "and three quarters", "-and-a-half" at `i`.
  bool and_fraction(std::uint32_t i, double& value, std::uint32_t& end) const;
  /// "1/2", "Â½" at `i`; less than one.
  bool plain_fraction(std::uint32_t i, double& value, std::uint32_t& end) const;
  /// A fraction in words at `i`: "a half", "three quarters", "two thirds".
  bool worded_fraction(std::uint32_t i, double& value, std::uint32_t& end) const;
  /// The part that is named at `i` ("third", "thirds", "twenty-firsts"); `bottom` 0 for none.
  struct Part {
    double bottom = 0;
    bool plural = false;
    std::uint32_t end = 0;
  };
  Part part_at(std::uint32_t i) const;

  const Atoms& atoms_;
  std::uint32_t begin_;
  std::uint32_t limit_;
  bool money_;
};

}  // namespace crossread::values
