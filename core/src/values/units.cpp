#include "values/units.h"

namespace crossread::values {
namespace {

struct UnitRow {
  std::string_view
      words;  ///< spellings, "|" between them; a space stands for white space or a hyphen
  Unit unit;
};

constexpr UnitRow unit_rows[] = {
    {"square kilometres per hour", {"", "", 0}},
    {"kilometres per hour|kilometers per hour|kilometre per hour|kilometer per hour|km per hour|km "
     "/ h|kmh|kph|km/h",
     {"kilometre per hour", "speed", 1 / 3.6}},
    {"miles per hour|mile per hour|miles an hour|mph", {"mile per hour", "speed", 0.44704}},
    {"metres per second|meters per second|m/s", {"metre per second", "speed", 1}},
    {"knots|knot", {"knot", "speed", 1852.0 / 3600}},
    {"square kilometres|square kilometers|square kilometre|square kilometer|sq km|sq. km|km2",
     {"square kilometre", "area", 1e6}},
    {"square miles|square mile|sq mi|sq miles", {"square mile", "area", 2589988.110336}},
    {"square metres|square meters|square metre|square meter|sq m|m2", {"square metre", "area", 1}},
    {"square feet|square foot|square-foot|sq ft|sq. ft", {"square foot", "area", 0.09290304}},
    {"square yards|square yard", {"square yard", "area", 0.83612736}},
    {"acres|acre", {"acre", "area", 4046.8564224}},
    {"hectares|hectare|ha", {"hectare", "area", 1e4}},
    {"cubic metres|cubic meters|cubic metre|cubic meter", {"cubic metre", "volume", 1}},
    {"cubic feet|cubic foot", {"cubic foot", "volume", 0.028316846592}},
    {"kilometres|kilometers|kilometre|kilometer|kms|km", {"kilometre", "length", 1000}},
    {"nautical miles|nautical mile", {"nautical mile", "length", 1852}},
    {"miles|mile|mi", {"mile", "length", 1609.344}},
    {"centimetres|centimeters|centimetre|centimeter|cms|cm", {"centimetre", "length", 0.01}},
    {"millimetres|millimeters|millimetre|millimeter|mm", {"millimetre", "length", 0.001}},
    {"metres|meters|metre|meter", {"metre", "length", 1}},
    {"feet|foot|ft", {"foot", "length", 0.3048}},
    {"inches|inch", {"inch", "length", 0.0254}},
    {"yards|yard|yds|yd", {"yard", "length", 0.9144}},
    {"light years|light year", {"light year", "length", 9460730472580800.0}},
    {"kilograms|kilogrammes|kilogram|kilos|kilo|kgs|kg", {"kilogram", "mass", 1}},
    {"milligrams|milligram|mg", {"milligram", "mass", 1e-6}},
    {"grams|grammes|gram|gramme", {"gram", "mass", 1e-3}},
    {"metric tons|metric ton|tonnes|tonne", {"tonne", "mass", 1000}},
    {"short tons|tons|ton", {"ton", "mass", 907.18474}},
    {"ounces|ounce|oz", {"ounce", "mass", 0.028349523125}},
    {"lbs|lb", {"pound", "mass", 0.45359237}},
    {"degrees celsius|degree celsius|degrees c|celsius",
     {"degree Celsius", "temperature", 1, 273.15}},
    {"degrees fahrenheit|degree fahrenheit|degrees f|fahrenheit",
     {"degree Fahrenheit", "temperature", 5.0 / 9, 255.3722222222222}},
    {"degrees|degree", {"degree", "angle", 1}},
    {"millilitres|milliliters|millilitre|milliliter|ml", {"millilitre", "volume", 1e-6}},
    {"litres|liters|litre|liter", {"litre", "volume", 1e-3}},
    {"gallons|gallon", {"gallon", "volume", 3.785411784e-3}},
    {"barrels|barrel", {"barrel", "volume", 0.158987294928}},
    {"pints|pint", {"pint", "volume", 4.73176473e-4}},
    {"cups|cup", {"cup", "volume", 2.365882365e-4}},
    {"gigawatt hours|gwh", {"gigawatt-hour", "energy", 3.6e12}},
    {"megawatt hours|mwh", {"megawatt-hour", "energy", 3.6e9}},
    {"kilowatt hours|kwh", {"kilowatt-hour", "energy", 3.6e6}},
    {"gigawatts|gigawatt|gw", {"gigawatt", "power", 1e9}},
    {"megawatts|megawatt|mw", {"megawatt", "power", 1e6}},
    {"kilowatts|kilowatt|kw", {"kilowatt", "power", 1e3}},
    {"watts|watt", {"watt", "power", 1}},
    {"horsepower|hp", {"horsepower", "power", 745.6998715822702}},
    {"kilotons|kiloton", {"kiloton", "energy", 4.184e12}},
    {"megatons|megaton", {"megaton", "energy", 4.184e15}},
    {"calories|calorie", {"calorie", "energy", 4184}},
    {"terabytes|terabyte|tb", {"terabyte", "data", 8e12}},
    {"gigabytes|gigabyte|gb", {"gigabyte", "data", 8e9}},
    {"megabytes|megabyte|mb", {"megabyte", "data", 8e6}},
    {"kilobytes|kilobyte|kb", {"kilobyte", "data", 8e3}},
    {"bytes|byte", {"byte", "data", 8}},
    {"megahertz|mhz", {"megahertz", "frequency", 1e6}},
    {"gigahertz|ghz", {"gigahertz", "frequency", 1e9}},
    {"hertz|hz", {"hertz", "frequency", 1}},
    {"volts|volt", {"volt", "voltage", 1}},
    {"decibels|decibel", {"decibel", "level", 1}},
};

struct CurrencyRow {
  std::string_view words;
  std::string_view code;
  double part = 1;
  bool sign = false;
};

/// Names of several words come before those they begin with.
constexpr CurrencyRow currency_rows[] = {
    {"us $|usd $|usd|us dollars|us dollar|american dollars", "USD", 1, true},
    {"au $|a $|aud $|aud|australian dollars|australian dollar", "AUD", 1, true},
    {"c $|ca $|cad $|cad|canadian dollars|canadian dollar", "CAD", 1, true},
    {"nz $|nzd $|nzd|new zealand dollars|new zealand dollar", "NZD", 1, true},
    {"hk $|hkd|hong kong dollars|hong kong dollar", "HKD", 1, true},
    {"s $|sgd|singapore dollars|singapore dollar", "SGD", 1, true},
    {"nt $|twd|taiwan dollars|taiwan dollar", "TWD", 1, true},
    {"r $|brl", "BRL", 1, true},
    {"mx $|mxn $|mxn|mexican pesos|mexican peso", "MXN", 1, true},
    {"\xC2\xA3|gbp", "GBP", 1, true},
    {"egyptian pounds|egyptian pound|egp|l.e", "EGP", 1, true},
    {"lebanese pounds|lebanese pound|lbp", "LBP", 1, true},
    {"syrian pounds|syrian pound", "SYP"},
    {"pounds sterling|pound sterling|british pounds|british pound|sterling", "GBP"},
    {"\xE2\x82\xAC|eur", "EUR", 1, true},
    {"euros|euro", "EUR"},
    {"\xC2\xA5|jpy", "JPY", 1, true},
    {"japanese yen|yen", "JPY"},
    {"cny|rmb|\xE5\x85\x83", "CNY", 1, true},
    {"chinese yuan|yuan|renminbi", "CNY"},
    {"\xE2\x82\xB9|inr|rs", "INR", 1, true},
    {"indian rupees|indian rupee|rupees|rupee", "INR"},
    {"pakistani rupees|pkr", "PKR", 1, true},
    {"\xE2\x82\xBD|rub", "RUB", 1, true},
    {"russian roubles|russian rubles|roubles|rouble|rubles|ruble", "RUB"},
    {"\xE2\x82\xA9|krw", "KRW", 1, true},
    {"south korean won|korean won", "KRW"},
    {"\xE2\x82\xAA|ils", "ILS", 1, true},
    {"shekels|shekel", "ILS"},
    {"\xE2\x82\xBA|try", "TRY", 1, true},
    {"turkish lira|turkish liras", "TRY"},
    {"\xE2\x82\xB4|uah", "UAH", 1, true},
    {"hryvnias|hryvnia|hryvnya", "UAH"},
    {"\xE2\x82\xA6|ngn", "NGN", 1, true},
    {"naira", "NGN"},
    {"chf", "CHF", 1, true},
    {"swiss francs|swiss franc|francs|franc", "CHF"},
    {"sek", "SEK", 1, true},
    {"swedish kronor|swedish krona|kronor|krona", "SEK"},
    {"nok", "NOK", 1, true},
    {"norwegian kroner|norwegian krone", "NOK"},
    {"dkk", "DKK", 1, true},
    {"danish kroner|danish krone|kroner|krone", "DKK"},
    {"pln", "PLN", 1, true},
    {"zlotys|zloty", "PLN"},
    {"czk", "CZK", 1, true},
    {"zar", "ZAR", 1, true},
    {"rand", "ZAR"},
    {"sar|saudi riyals|riyals|riyal", "SAR", 1, true},
    {"rials|rial", "IRR"},
    {"aed", "AED", 1, true},
    {"dirhams|dirham", "AED"},
    {"kwd", "KWD", 1, true},
    {"bgn", "BGN", 1, true},
    {"myr|rm", "MYR", 1, true},
    {"malaysian ringgit|malaysian ringgits|ringgit|ringgits", "MYR"},
    {"thb|baht", "THB", 1, true},
    {"pesos|peso", "MXN"},
    {"deutschmarks|deutsche marks|marks", "DEM"},
    {"pesetas|peseta", "ESP"},
    {"dutch guilders|guilders|guilder", "NLG"},
    {"finnish markka|markka", "FIM"},
    {"bitcoins|bitcoin|btc", "BTC"},
    {"kuwaiti dinars|dinars|dinar", "KWD"},
    {"penny|pennies", "GBP", 0.01},
    {"lire|lira", "ITL"},
    {"tugriks|tugrik", "MNT"},
    {"$", "USD", 1, true},
    {"dollars|dollar|bucks|buck", "USD"},
    {"cents|cent|\xC2\xA2", "USD", 0.01},
    {"pence", "GBP", 0.01},
    {"pounds|pound|quid", "GBP"},
};

struct DollarRow {
  std::string_view ending;
  std::string_view code;
};
constexpr DollarRow dollar_rows[] = {
    {".au", "AUD"}, {".ca", "CAD"}, {".nz", "NZD"}, {".sg", "SGD"}, {".hk", "HKD"}};

/// Matches one spelling of several words at `at`; 0 where it is not there.
std::uint32_t spelling(const Atoms& atoms, std::uint32_t at, std::string_view words) {
  std::uint32_t i = at;
  bool first = true;
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    const std::string_view word = words.substr(0, space);
    words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    if (!first && atoms[i].sign == Sign::dash && !atoms[i].gap) ++i;
    if (!first && !atoms.together(at, i)) return 0;
    if (atoms[i].text != word) return 0;
    first = false;
    ++i;
  }
  return i;
}

std::uint32_t any_spelling(const Atoms& atoms, std::uint32_t at, std::string_view list) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    const std::string_view words = list.substr(0, bar);
    list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
    // Most spellings fail on their first byte.
    if (words.front() != atoms[at].text.front()) continue;
    if (const std::uint32_t end = spelling(atoms, at, words); end != 0) return end;
  }
  return 0;
}

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  return url.substr(0, url.find('/'));
}

}  // namespace

UnitMatch unit_at(const Atoms& atoms, std::uint32_t at) {
  UnitMatch match;
  const Atom& atom = atoms[at];
  if (atom.text.empty()) return match;
  if (atom.sign == Sign::degree) {
    const Atom& scale = atoms[at + 1];
    if (scale.is("c") || scale.is("f"))
      for (const UnitRow& row : unit_rows)
        if (row.unit.dimension == "temperature" && (row.unit.shift == 273.15) == scale.is("c"))
          return {at + 2, row.unit};
    return {at + 1, {"degree", "angle", 1}};
  }
  if (atom.kind != AtomKind::word) return match;
  if (atom.is("m") && !atom.capital) {
    if (atoms[at + 1].sign == Sign::slash && atoms[at + 2].is("s"))
      return {at + 3, {"metre per second", "speed", 1}};
    return {at + 1, {"metre", "length", 1}};
  }
  if (atom.is("km") && atoms[at + 1].sign == Sign::slash && atoms[at + 2].is("h"))
    return {at + 3, {"kilometre per hour", "speed", 1 / 3.6}};
  if (!atom.gap && atom.is("g") && !atom.capital) return {at + 1, {"gram", "mass", 1e-3}};
  if (!atom.gap && (atom.is("c") || atom.is("f")) && atom.capital)
    return {at + 1, atom.is("c")
                        ? Unit{"degree Celsius", "temperature", 1, 273.15}
                        : Unit{"degree Fahrenheit", "temperature", 5.0 / 9, 255.3722222222222}};
  for (const UnitRow& row : unit_rows) {
    if (row.unit.factor == 0) continue;
    const std::uint32_t end = any_spelling(atoms, at, row.words);
    if (end == 0) continue;
    // "6 mi", "4 ha": short forms that are also words need the figure close by, which the caller
    // saw.
    return {end, row.unit};
  }
  return match;
}

CurrencyMatch currency_at(const Atoms& atoms, std::uint32_t at) {
  CurrencyMatch match;
  const Atom& atom = atoms[at];
  if (atom.text.empty() || (atom.kind != AtomKind::word && atom.sign != Sign::currency))
    return match;
  for (const CurrencyRow& row : currency_rows) {
    const std::uint32_t end = any_spelling(atoms, at, row.words);
    if (end == 0) continue;
    const bool code = row.sign && atom.kind == AtomKind::word && end == at + 1;
    // "A$5" is Australian, "a $5 note" is not: a letter before the sign is a capital that touches
    // it.
    const bool prefixed =
        row.sign && atom.kind == AtomKind::word && atoms[end - 1].sign == Sign::currency;
    if (prefixed && (!atom.capital || atoms[end - 1].gap)) continue;
    // A code is written in capitals: "try" and "all" are words.
    if (code && !atom.capital &&
        !one_of(atom, {"usd", "eur", "gbp", "rmb", "aud", "nzd", "chf", "hkd"}))
      continue;
    if (code && atom.is("try") && !atoms[at + 1].integer()) continue;
    match.end = end;
    match.code = row.code;
    match.part = row.part;
    match.sign = row.sign;
    match.dollar = atom.text == "$" || atom.is("dollars") || atom.is("dollar") ||
                   atom.is("cents") || atom.is("cent") || atom.is("bucks");
    return match;
  }
  return match;
}

bool writes_day_first(std::string_view url) {
  const std::string_view host = host_of(url);
  for (std::string_view ending : {".uk", ".au", ".nz", ".ie", ".in", ".za", ".eu", ".de", ".fr",
                                  ".it", ".es", ".pk", ".ng", ".ke", ".sg", ".hk"})
    if (host.size() > ending.size() && host.substr(host.size() - ending.size()) == ending)
      return true;
  return false;
}

std::string_view dollar_of(std::string_view url) {
  const std::string_view host = host_of(url);
  for (const DollarRow& row : dollar_rows)
    if (host.size() > row.ending.size() &&
        host.substr(host.size() - row.ending.size()) == row.ending)
      return row.code;
  return "USD";
}

}  // namespace crossread::values
