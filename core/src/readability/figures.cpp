#include <array>
#include <cstddef>

#include "readability/syllables.h"

namespace crossread::readability {

namespace {

constexpr std::array<std::uint32_t, 20> small = {2, 1, 1, 1, 1, 1, 1, 2, 1, 1,   // zero .. nine
                                                 1, 3, 1, 2, 2, 2, 2, 3, 2, 2};  // ten .. nineteen
constexpr std::array<std::uint32_t, 10> tens = {0, 1, 2, 2, 2, 2, 2, 3, 2, 2};  // seventy has three

constexpr std::uint32_t hundred = 2, thousand = 2, million = 2, billion = 2;

constexpr std::uint32_t below_hundred(std::uint32_t n) {
  if (n < 20) return small[n];
  return tens[n / 10] + (n % 10 == 0 ? 0 : small[n % 10]);
}

constexpr std::uint32_t below_thousand(std::uint32_t n) {
  if (n < 100) return below_hundred(n);
  return small[n / 100] + hundred + (n % 100 == 0 ? 0 : below_hundred(n % 100));
}

/// Digit by digit, as telephone numbers and decimals are read; other marks are silent.
std::uint32_t digit_by_digit(std::string_view figures) {
  std::uint32_t total = 0;
  for (const char c : figures)
    if (c >= '0' && c <= '9') total += small[static_cast<std::size_t>(c - '0')];
  return total;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number without its grouping commas, if it is one of at most twelve digits that does not
/// begin with a zero.
bool whole_number(std::string_view figures, std::uint64_t& number) {
  number = 0;
  std::size_t digits = 0;
  for (const char c : figures) {
    if (c == ',') continue;
    if (!is_digit(c) || ++digits > 12) return false;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return digits == 1 || (digits > 1 && figures.front() != '0');
}

/// A year from 1100 to 2099 is read in pairs: "nineteen eighteen", "twenty oh four" is not said,
/// but "two thousand four".
std::uint32_t year(std::uint32_t n) {
  if (n >= 2000 && n < 2010) return syllables_of_cardinal(n);
  const std::uint32_t century = below_hundred(n / 100);
  if (n % 100 == 0) return century + hundred;
  return century + (n % 100 < 10 ? 1 : 0) + below_hundred(n % 100);
}

/// Hours and minutes: "seven thirty", "seven oh five"; a full hour is read with "o'clock".
std::uint32_t clock(std::string_view hours, std::string_view minutes) {
  std::uint64_t h = 0;
  std::uint64_t m = 0;
  whole_number(hours, h);
  for (const char c : minutes) m = m * 10 + static_cast<std::uint64_t>(c - '0');
  if (m == 0) return syllables_of_cardinal(h) + 2;
  return syllables_of_cardinal(h) + (m < 10 ? 1 : 0) + syllables_of_cardinal(m);
}

}  // namespace

std::uint32_t syllables_of_cardinal(std::uint64_t number) {
  if (number < 1000) return below_thousand(static_cast<std::uint32_t>(number));
  struct Step {
    std::uint64_t size;
    std::uint32_t syllables;
  };
  static constexpr std::array<Step, 3> steps = {
      {{1000000000, billion}, {1000000, million}, {1000, thousand}}};
  std::uint32_t total = 0;
  for (const Step& step : steps) {
    const auto group = static_cast<std::uint32_t>(number / step.size % 1000);
    if (group != 0) total += below_thousand(group) + step.syllables;
  }
  const auto rest = static_cast<std::uint32_t>(number % 1000);
  return rest == 0 ? total : total + below_thousand(rest);
}

std::uint32_t syllables_of_figures(std::string_view figures) {
  const std::size_t colon = figures.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view minutes = figures.substr(colon + 1);
    const bool time = colon >= 1 && colon <= 2 && minutes.size() == 2 && is_digit(figures[0]) &&
                      is_digit(figures[colon - 1]) && is_digit(minutes[0]) && is_digit(minutes[1]);
    if (time) return clock(figures.substr(0, colon), minutes);
    return digit_by_digit(figures);
  }
  const std::size_t point = figures.find('.');
  if (point != std::string_view::npos) {
    const std::string_view decimals = figures.substr(point + 1);
    std::uint64_t number = 0;
    if (decimals.find_first_of(".,") == std::string_view::npos &&
        whole_number(figures.substr(0, point), number))
      return syllables_of_cardinal(number) + 1 + digit_by_digit(decimals);
    return digit_by_digit(figures);
  }
  std::uint64_t number = 0;
  if (!whole_number(figures, number)) return digit_by_digit(figures);
  if (figures.size() == 4 && number >= 1100 && number < 2100)
    return year(static_cast<std::uint32_t>(number));
  return syllables_of_cardinal(number);
}

}  // namespace crossread::readability
