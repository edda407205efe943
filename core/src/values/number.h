#pragma once

#include <cstdint>
#include <optional>

namespace crossread::values {

/// A figure without its fraction. One that no clock or calendar holds becomes a thousand million.
constexpr std::int32_t whole_number(double figure) {
  constexpr double most = 1e9;
  return static_cast<std::int32_t>(figure < -most ? -most : figure > most ? most : figure);
}

enum class NumberForm : std::uint8_t {
  none,
  figures,   ///< "12", "4.5 billion"
  words,     ///< "twelve", "a dozen", "two and a half"
  article,   ///< "a", "an": one, if anything is counted at all
  vague,     ///< "several", "dozens of", "hundreds of thousands"
  fraction,  ///< "two thirds", "half": a share of something
  ordinal    ///< "third", "21st"
};

struct Number {
  std::uint32_t begin = 0;  ///< atoms, half open
  std::uint32_t end = 0;
  NumberForm form = NumberForm::none;
  double value = 0;
  double grain = 1;  ///< least step that the writing tells apart
  double low = 0;    ///< what a vague number stands for; else equal to value
  std::optional<double> high = 0.0;
  bool mixed = false;   ///< written with a fraction: "7-1/2", "two and a half"
  bool scaled = false;  ///< written with a scale word: "4.5 billion", "a dozen"

  explicit operator bool() const { return form != NumberForm::none; }
};

inline constexpr Number no_number{};

}  // namespace crossread::values
