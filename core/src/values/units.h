#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "values/atoms.h"
#include "values/clock.h"

/// Units of measure and currencies, as tables.
namespace crossread::values {

struct Unit {
  std::string_view name;       ///< as in the report: "metre", "degree Celsius"
  std::string_view dimension;  ///< "length", "mass" ...
  double factor = 1;           ///< base unit = value * factor + shift; the base unit is the SI one
  double shift = 0;
};

/// A unit written at atom `at` ("km/h", "square metres", "lbs"); `end` is 0 where there is none.
struct UnitMatch {
  std::uint32_t end = 0;
  Unit unit;
};
/// `glued` tells that no white space parts the unit from its figure: "5m" is metres, "5 m" may be
/// too, but a lone letter after a space is trusted only for a few units.
UnitMatch unit_at(const Atoms& atoms, std::uint32_t at);
/// The words, in lower case, that units begin with.
std::vector<std::string_view> first_words_of_units();

/// A currency written at atom `at`: sign, code or word. `code` is ISO 4217; `part` is 0.01 for
/// cents.
struct CurrencyMatch {
  std::uint32_t end = 0;
  std::string_view code;
  double part = 1;
  bool sign = false;    ///< written as a sign or a code, which may stand before the figure
  bool dollar = false;  ///< a bare "$" or "dollars": of which country the words do not say
  bool krone = false;   ///< bare "kroner", of Denmark or of Norway
};
CurrencyMatch currency_at(const Atoms& atoms, std::uint32_t at);
/// The words, codes and signs that currencies begin with.
std::vector<std::string_view> first_words_of_currencies();

/// The dollar of an outlet's country by the end of its host name (".com.au" is AUD); USD otherwise.
std::string_view dollar_of(std::string_view url);

/// The kroner of a text by the countries that it names: NOK where it speaks of Norway more often than of Denmark, DKK otherwise.
/// Linear in the text.
std::string_view krone_of(std::string_view text);

/// The money that a text tells most sums in by sign or name, pounds, euros or dollars ("60 grand"); `dollar` where it tells none.
std::string_view money_of(std::string_view text, std::string_view dollar);
/// How the outlet's country writes dates in figures: the day first for ".uk", ".au", ".de" ..., the
/// month for ".us" and ".gov"; unknown for ".com".
FigureOrder order_of_outlet(std::string_view url);

}  // namespace crossread::values
