#include "text/numbers.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace crossread::text {
namespace {

/// Units that are written close behind a number and are words of their own.
constexpr auto units = std::to_array<std::string_view>(
    {"am",  "bn",  "cl",  "cm", "db", "ft",  "g",   "gb",   "ghz", "gw",  "ha",   "hr",
     "hrs", "hz",  "in",  "k",  "kb", "kg",  "khz", "km",   "kmh", "kph", "kw",   "kwh",
     "lb",  "lbs", "m",   "mb", "mg", "mhz", "mi",  "mins", "min", "ml",  "mm",   "mn",
     "mph", "mw",  "mwh", "ms", "oz", "p",   "pm",  "px",   "rpm", "sec", "secs", "sq",
     "tb",  "tn",  "tr",  "v",  "w",  "yds", "yrs", "yr"});

bool holds_unit(std::string_view word) {
  return word.size() <= 4 && std::find(units.begin(), units.end(), lower(word)) != units.end();
}

/// Groups of digits that hyphens hold together: telephone numbers, postal codes, dates in figures.
/// A list of the lengths of the groups, closed by 0.
using Groups = std::array<std::uint8_t, 5>;
constexpr auto grouped = std::to_array<Groups>({{1, 3, 3, 4, 0},
                                                {3, 3, 4, 0, 0},
                                                {3, 4, 0, 0, 0},
                                                {5, 4, 0, 0, 0},
                                                {2, 2, 2, 0, 0},
                                                {2, 2, 4, 0, 0},
                                                {1, 2, 4, 0, 0},
                                                {4, 2, 2, 0, 0}});

}  // namespace

std::uint32_t number_end(std::string_view text, Span chunk, std::uint32_t at) {
  const auto byte = [&](std::uint32_t i) { return i < chunk.end ? text[i] : '\0'; };
  const auto digit = [&](std::uint32_t i) {
    return i < chunk.end && is_digit(code_point_at(text, i).value);
  };
  const auto digits_end = [&](std::uint32_t i) {
    while (digit(i)) i += code_point_at(text, i).size;
    return i;
  };
  if (!digit(at)) ++at;
  std::uint32_t end = digits_end(at);
  // Groups over hyphens.
  std::array<std::uint32_t, 5> lengths{};
  std::array<std::uint32_t, 5> ends{};
  std::uint32_t n = 0;
  for (std::uint32_t i = at; n < 5;) {
    const std::uint32_t e = digits_end(i);
    if (e == i) break;
    lengths[n] = e - i;
    ends[n] = e;
    ++n;
    if (byte(e) != '-' && !(n == 1 && byte(e) == '/' && lengths[0] == 3)) break;
    i = e + 1;
  }
  for (const Groups& groups : grouped) {
    std::uint32_t k = 0;
    while (k < n && k < groups.size() && groups[k] == lengths[k]) ++k;
    if (k == n && k < groups.size() && groups[k] == 0 && n > 1 && byte(ends[n - 1]) != '-')
      return ends[n - 1];
  }
  // Inner points, commas, colons and slashes between digits.
  while (true) {
    const char c = byte(end);
    if (!digit(end + 1) || (c != '.' && c != ',' && c != ':' && c != '/')) break;
    const std::uint32_t next = digits_end(end + 1);
    // Commas part thousands (or lakhs, in twos before the last three); others part a list.
    if (c == ',' && next - end != 4 && !(next - end == 3 && byte(next) == ',')) break;
    end = next;
  }
  std::uint32_t letters = end;
  while (letters < chunk.end && is_alnum(code_point_at(text, letters).value))
    letters += code_point_at(text, letters).size;
  if (letters == end || holds_unit(text.substr(end, letters - end))) return end;
  return letters;
}

}  // namespace crossread::text
