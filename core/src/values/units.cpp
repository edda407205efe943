#include "values/units.h"

#include <initializer_list>
#include <iterator>

#include "values/spellings.h"

namespace crossread::values {
namespace {

struct UnitRow {
  std::string_view words;  ///< as Spellings has them
  Unit unit;
};

constexpr UnitRow unit_rows[] = {
    {"kilometres per hour|kilometers per hour|kilometre per hour|kilometer per hour|km per hour|km "
     "/ h|kmh|kph|km/h|kilometres an hour|kilometers an hour|kilometre an hour|kilometer an hour|km an hour",
     {"kilometre per hour", "speed", 1 / 3.6}},
    {"miles per hour|mile per hour|miles an hour|mile an hour|mph", {"mile per hour", "speed", 0.44704}},
    {"metres per second|meters per second|metres a second|meters a second|m/s", {"metre per second", "speed", 1}},
    {"knots|knot", {"knot", "speed", 1852.0 / 3600}},
    {"square kilometres|square kilometers|square kilometre|square kilometer|sq km|sq. km|km2|km\xC2\xB2|sqkm",
     {"square kilometre", "area", 1e6}},
    {"square miles|square mile|sq mi|sq miles", {"square mile", "area", 2589988.110336}},
    {"square metres|square meters|square metre|square meter|sq m|m2|m\xC2\xB2|sqm", {"square metre", "area", 1}},
    {"square feet|square foot|square-foot|sq ft|sq. ft|sqft|ft\xC2\xB2", {"square foot", "area", 0.09290304}},
    {"square yards|square yard", {"square yard", "area", 0.83612736}},
    {"acres|acre", {"acre", "area", 4046.8564224}},
    {"hectares|hectare|ha", {"hectare", "area", 1e4}},
    {"cubic metres|cubic meters|cubic metre|cubic meter|m3|m\xC2\xB3", {"cubic metre", "volume", 1}},
    {"cubic yards|cubic yard", {"cubic yard", "volume", 0.764554857984}},
    {"cubic feet|cubic foot", {"cubic foot", "volume", 0.028316846592}},
    {"kilometres|kilometers|kilometre|kilometer|kms|km", {"kilometre", "length", 1000}},
    {"nautical miles|nautical mile", {"nautical mile", "length", 1852}},
    {"miles|mile|mi", {"mile", "length", 1609.344}},
    {"centimetres|centimeters|centimetre|centimeter|cms|cm", {"centimetre", "length", 0.01}},
    {"millimetres|millimeters|millimetre|millimeter|mm", {"millimetre", "length", 0.001}},
    {"metres|meters|metre|meter", {"metre", "length", 1}},
    {"feet|foot|ft", {"foot", "length", 0.3048}},
    {"decimetres|decimeters|decimetre|decimeter|dm", {"decimetre", "length", 0.1}},
    {"micrometres|micrometers|micrometre|micrometer|microns|micron",
     {"micrometre", "length", 1e-6}},
    {"nanometres|nanometers|nanometre|nanometer|nm", {"nanometre", "length", 1e-9}},
    {"furlongs|furlong", {"furlong", "length", 201.168}},
    {"fathoms|fathom", {"fathom", "length", 1.8288}},
    {"inches|inch", {"inch", "length", 0.0254}},
    {"yards|yard|yds|yd", {"yard", "length", 0.9144}},
    {"light years|light year", {"light year", "length", 9460730472580800.0}},
    {"kilograms|kilogrammes|kilogram|kilos|kilo|kgs|kg", {"kilogram", "mass", 1}},
    {"micrograms|microgram|mcg|\xC2\xB5g|\xCE\xBCg", {"microgram", "mass", 1e-9}},
    {"milligrams|milligram|mg", {"milligram", "mass", 1e-6}},
    {"grams|grammes|gram|gramme", {"gram", "mass", 1e-3}},
    {"metric tons|metric ton|tonnes|tonne", {"tonne", "mass", 1000}},
    {"short tons|tons|ton", {"ton", "mass", 907.18474}},
    {"stones|stone|st", {"stone", "mass", 6.35029318}},
    {"ounces|ounce|oz", {"ounce", "mass", 0.028349523125}},
    {"lbs|lb", {"pound", "mass", 0.45359237}},
    {"degrees celsius|degree celsius|degrees c|deg celsius|deg c|degrees centigrade|degree "
     "centigrade|centigrade|celsius",
     {"degree Celsius", "temperature", 1, 273.15}},
    {"degrees fahrenheit|degree fahrenheit|degrees f|deg fahrenheit|deg f|fahrenheit",
     {"degree Fahrenheit", "temperature", 5.0 / 9, 255.3722222222222}},
    {"degrees|degree|deg", {"degree", "angle", 1}},
    {"kelvins|kelvin", {"kelvin", "temperature", 1}},
    {"millilitres|milliliters|millilitre|milliliter|ml", {"millilitre", "volume", 1e-6}},
    {"centilitres|centiliters|centilitre|centiliter|cl", {"centilitre", "volume", 1e-5}},
    {"teaspoons|teaspoon|tsps|tsp", {"teaspoon", "volume", 4.92892159375e-6}},
    {"tablespoons|tablespoon|tbsps|tbsp", {"tablespoon", "volume", 1.478676478125e-5}},
    {"litres|liters|litre|liter", {"litre", "volume", 1e-3}},
    {"gallons|gallon", {"gallon", "volume", 3.785411784e-3}},
    {"barrels|barrel", {"barrel", "volume", 0.158987294928}},
    {"pints|pint", {"pint", "volume", 4.73176473e-4}},
    {"cups|cup", {"cup", "volume", 2.365882365e-4}},
    {"gigawatt hours|gwh", {"gigawatt-hour", "energy", 3.6e12}},
    {"megawatt hours|mwh", {"megawatt-hour", "energy", 3.6e9}},
    {"kilowatt hours|kwh", {"kilowatt-hour", "energy", 3.6e6}},
    {"terawatt hours|twh", {"terawatt-hour", "energy", 3.6e15}},
    {"watt hours|watt hour|wh", {"watt-hour", "energy", 3600}},
    {"gigajoules|gigajoule|gj", {"gigajoule", "energy", 1e9}},
    {"megajoules|megajoule|mj", {"megajoule", "energy", 1e6}},
    {"kilojoules|kilojoule|kj", {"kilojoule", "energy", 1e3}},
    {"joules|joule", {"joule", "energy", 1}},
    {"gigawatts|gigawatt|gw", {"gigawatt", "power", 1e9}},
    {"megawatts|megawatt|mw", {"megawatt", "power", 1e6}},
    {"kilowatts|kilowatt|kw", {"kilowatt", "power", 1e3}},
    {"watts|watt", {"watt", "power", 1}},
    {"horsepower|hp", {"horsepower", "power", 745.6998715822702}},
    {"kilotons|kiloton", {"kiloton", "energy", 4.184e12}},
    {"megatons|megaton", {"megaton", "energy", 4.184e15}},
    {"calories|calorie", {"calorie", "energy", 4184}},
    {"petabytes|petabyte|pb", {"petabyte", "data", 8e15}},
    {"terabytes|terabyte|tb", {"terabyte", "data", 8e12}},
    {"gigabytes|gigabyte|gb", {"gigabyte", "data", 8e9}},
    {"megabytes|megabyte|mb", {"megabyte", "data", 8e6}},
    {"kilobytes|kilobyte|kb", {"kilobyte", "data", 8e3}},
    {"bytes|byte", {"byte", "data", 8}},
    {"megahertz|mhz", {"megahertz", "frequency", 1e6}},
    {"gigahertz|ghz", {"gigahertz", "frequency", 1e9}},
    {"hertz|hz", {"hertz", "frequency", 1}},
    {"volts|volt", {"volt", "voltage", 1}},
    {"decibels|decibel|db", {"decibel", "level", 1}},
    {"kilometres per second|kilometers per second", {"kilometre per second", "speed", 1000}},
    {"feet per second", {"foot per second", "speed", 0.3048}},
    {"cubic kilometres|cubic kilometers|cubic kilometre|cubic kilometer",
     {"cubic kilometre", "volume", 1e9}},
    {"cubic centimetres|cubic centimeters|cc", {"cubic centimetre", "volume", 1e-6}},
    {"square centimetres|square centimeters", {"square centimetre", "area", 1e-4}},
    {"square inches|square inch", {"square inch", "area", 6.4516e-4}},
    {"acre feet|acre foot", {"acre-foot", "volume", 1233.48183754752}},
    {"millibars|millibar", {"millibar", "pressure", 100}},
    {"pascals|pascal", {"pascal", "pressure", 1}},
};

struct CurrencyRow {
  std::string_view words;
  std::string_view code;
  double part = 1;
  bool sign = false;
};

constexpr CurrencyRow currency_rows[] = {
    {"us $|$ us|u.s $|usd $|usd|us dollars|us dollar|american dollars", "USD", 1, true},
    {"au $|a $|$ a|$ au|aud $|aud|australian dollars|australian dollar", "AUD", 1, true},
    {"c $|$ c|$ ca|ca $|cad $|cad|canadian dollars|canadian dollar", "CAD", 1, true},
    {"nz $|$ nz|nzd $|nzd|new zealand dollars|new zealand dollar", "NZD", 1, true},
    {"hk $|$ hk|hkd|hong kong dollars|hong kong dollar", "HKD", 1, true},
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
    {"\xE2\x82\xA6|ngn|n", "NGN", 1, true},
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
    {"isk|icelandic crowns|icelandic kronur|kronur|kr\xC3\xB3nur", "ISK", 1, true},
    {"swedish crowns", "SEK"},
    {"norwegian crowns", "NOK"},
    {"danish crowns", "DKK"},
    {"crowns", "crown"},
    {"zar|r", "ZAR", 1, true},
    {"rand", "ZAR"},
    {"sar|saudi riyals|saudi riyal|riyals|riyal", "SAR", 1, true},
    {"rials|rial", "IRR"},
    {"aed", "AED", 1, true},
    {"dirhams|dirham", "AED"},
    {"kwd", "KWD", 1, true},
    {"bgn", "BGN", 1, true},
    {"bulgarian leva|bulgarian levs|bulgarian lev|leva|levs|lev", "BGN"},
    {"myr|rm", "MYR", 1, true},
    {"malaysian ringgit|malaysian ringgits|ringgit|ringgits", "MYR"},
    {"thb|thai baht|baht", "THB", 1, true},
    {"pesos|peso", "MXN"},
    {"deutschmarks|deutsche marks|marks", "DEM"},
    {"pesetas|peseta", "ESP"},
    {"dutch guilders|guilders|guilder", "NLG"},
    {"finnish markka|markka", "FIM"},
    {"bitcoins|bitcoin|btc", "BTC"},
    {"kuwaiti dinars|dinars|dinar", "KWD"},
    {"penny|pennies", "GBP", 0.01},
    {"lire|lira", "ITL"},
    {"tugriks|tugrik|togrog|togrogs", "MNT"},
    {"peruvian soles|soles", "PEN"},
    {"brazilian reais|reais", "BRL"},
    {"romanian lei|lei", "RON"},
    {"hungarian forints|forints|forint", "HUF"},
    {"czech koruna|czech crowns|koruna|korunas", "CZK"},
    {"kes|ksh", "KES", 1, true},
    {"kenyan shillings|kenyan shilling", "KES"},
    {"ugx", "UGX", 1, true},
    {"ghs|gh \xC2\xA2|gh \xE2\x82\xB5|\xE2\x82\xB5", "GHS", 1, true},
    {"bdt|tk", "BDT", 1, true},
    {"php|\xE2\x82\xB1", "PHP", 1, true},
    {"idr|rp", "IDR", 1, true},
    {"nis", "ILS", 1, true},
    {"cfa francs|cfa franc|xof", "XOF", 1, true},
    {"ugandan shillings|tanzanian shillings|shillings|shilling", "shilling"},
    {"indonesian rupiah|rupiah|rupiahs", "IDR"},
    {"vietnamese dong|dong", "VND"},
    {"ghanaian cedis|cedis|cedi", "GHS"},
    {"ethiopian birr|birr", "ETB"},
    {"zambian kwacha|malawian kwacha|kwacha", "kwacha"},
    {"bangladeshi taka|taka", "BDT"},
    {"chilean pesos|chilean peso", "CLP"},
    {"colombian pesos|colombian peso", "COP"},
    {"argentine pesos|argentine peso", "ARS"},
    {"philippine pesos|philippine peso", "PHP"},
    {"bolivianos|boliviano", "BOB"},
    {"quetzales|quetzal", "GTQ"},
    {"lempiras|lempira", "HNL"},
    {"georgian lari|lari", "GEL"},
    {"kazakh tenge|tenge", "KZT"},
    {"afghanis|afghani", "AFN"},
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

template <class Row, std::size_t N>
Spellings spellings_of(const Row (&rows)[N]) {
  Spellings spellings;
  for (std::uint32_t i = 0; i < N; ++i) spellings.add(rows[i].words, i);
  spellings.finish();
  return spellings;
}

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  return url.substr(0, url.find('/'));
}

// "10 stone", "a 10-stone dog" and "9st 4lb" weigh; "two stone walls" and "he threw ten stones" do not.
bool weighed(const Atoms& atoms, std::uint32_t at) {
  const Atom &stone = atoms[at], &before = atoms.before(at);
  if (stone.is("st")) return !stone.gap && !stone.capital && before.kind == AtomKind::digits;
  if (before.sign == Sign::dash) return !stone.is("stones") && atoms.before(at, 2).kind == AtomKind::digits;
  bool weighing = false;
  for (std::uint32_t back = 2; back <= 7 && !weighing; ++back)
    weighing = one_of(atoms.before(at, back), {"weigh", "weighs", "weighed", "weighing", "lost", "gained", "shed"});
  if (stone.is("stones")) return weighing;
  const Atom& next = atoms.beside(at, at + 1);
  return weighing || (before.kind == AtomKind::digits && (next.span.end == 0 || next.kind == AtomKind::sign));
}

const Spellings& unit_spellings() {
  static const Spellings spellings = spellings_of(unit_rows);
  return spellings;
}

const Spellings& currency_spellings() {
  static const Spellings spellings = spellings_of(currency_rows);
  return spellings;
}

/// Letters that `unit_at` judges by what stands around them.
constexpr std::string_view unit_letters[] = {"m", "km", "t", "g", "c", "f"};

}  // namespace

std::vector<std::string_view> first_words_of_units() {
  std::vector<std::string_view> words = unit_spellings().first_words();
  words.insert(words.end(), std::begin(unit_letters), std::end(unit_letters));
  return words;
}

std::vector<std::string_view> first_words_of_currencies() {
  return currency_spellings().first_words();
}

UnitMatch unit_at(const Atoms& atoms, std::uint32_t at) {
  UnitMatch match;
  const Atom& atom = atoms[at];
  if (atom.text().empty()) return match;
  if (atom.sign == Sign::degree) {
    const Atom& scale = atoms[at + 1];
    if (scale.is("c") || scale.is("f"))
      for (const UnitRow& row : unit_rows)
        if (row.unit.dimension == "temperature" && (row.unit.shift == 273.15) == scale.is("c"))
          return {at + 2, row.unit};
    return {at + 1, {"degree", "angle", 1}};
  }
  if (atom.kind != AtomKind::word || !atom.known->unit) return match;
  // "85 m2", "30 m3", "12 km2": the exponent touches its letters.
  const Atom& exponent = atoms[at + 1];
  if ((atom.is("m") || atom.is("km")) && !exponent.gap && exponent.integer() && (exponent.mantissa == 2 || exponent.mantissa == 3)) {
    const double metres = atom.is("m") ? 1 : 1000;
    if (exponent.mantissa == 3) return {at + 2, {atom.is("m") ? "cubic metre" : "cubic kilometre", "volume", metres * metres * metres}};
    return {at + 2, {atom.is("m") ? "square metre" : "square kilometre", "area", metres * metres}};
  }
  if (atom.is("m") && !atom.capital) {
    if (atoms[at + 1].sign == Sign::slash && atoms[at + 2].is("s"))
      return {at + 3, {"metre per second", "speed", 1}};
    return {at + 1, {"metre", "length", 1}};
  }
  if (atom.is("km") && atoms[at + 1].sign == Sign::slash && atoms[at + 2].is("h"))
    return {at + 3, {"kilometre per hour", "speed", 1 / 3.6}};
  if (!atom.gap && atom.is("t") && !atom.capital) return {at + 1, {"tonne", "mass", 1000}};
  const bool closed = !atoms.together(at, at + 1) || atoms[at + 1].kind == AtomKind::sign ||
                      atoms[at + 1].is("of");
  if ((!atom.gap || closed) && atom.is("g") && !atom.capital)
    return {at + 1, {"gram", "mass", 1e-3}};
  if (!atom.gap && (atom.is("c") || atom.is("f")) && atom.capital)
    return {at + 1, atom.is("c")
                        ? Unit{"degree Celsius", "temperature", 1, 273.15}
                        : Unit{"degree Fahrenheit", "temperature", 5.0 / 9, 255.3722222222222}};
  // Of "stone" only weighing tells that it is no stone: figures before it, as in "10 stone" and "10-stone".
  if (one_of(atom, {"st", "stone", "stones"}) && !weighed(atoms, at)) return match;
  if (const Spellings::Found found = unit_spellings().find(atoms, at); found.end != 0)
    return {found.end, unit_rows[found.row].unit};
  return match;
}

CurrencyMatch currency_at(const Atoms& atoms, std::uint32_t at) {
  CurrencyMatch match;
  const Atom& atom = atoms[at];
  if (!atom.known->currency) return match;
  const auto code = [&](const Spellings::Found& found) {
    return currency_rows[found.row].sign && atom.kind == AtomKind::word && found.end == at + 1 &&
           atom.text().size() <= 3;
  };
  const auto prefixed = [&](const Spellings::Found& found) {
    return currency_rows[found.row].sign && atom.kind == AtomKind::word &&
           atoms[found.end - 1].sign == Sign::currency;
  };
  const Spellings::Found found = currency_spellings().find(atoms, at, [&](const Spellings::Found& spelt) {
    // "A$5" is Australian, "a $5 note" is not: one letter before the sign is a capital that touches
    // it, and so are "us" and "can", which are words.
    const bool letters_only = atom.text().size() >= 2 && !atom.is("us") && !atom.is("can");
    if (prefixed(spelt) && !letters_only && (!atom.capital || atoms[spelt.end - 1].gap)) return false;
    // "$A3" and "$US40": the letters stand between the sign and the figure and touch both.
    if (atom.sign == Sign::currency && spelt.end == at + 2) {
      const Atom &letters = atoms[at + 1], &figure = atoms[at + 2];
      return letters.capital && !letters.gap && figure.kind == AtomKind::digits && !figure.gap;
    }
    // A code is written in capitals: "try" and "all" are words. A single letter touches its figure, "R40 million".
    if (!code(spelt)) return true;
    if (atom.text().size() == 1) return atom.capital && atoms[at + 1].kind == AtomKind::digits && !atoms[at + 1].gap;
    return (atom.capital ||
            one_of(atom, {"usd", "eur", "gbp", "rmb", "aud", "nzd", "chf", "hkd"})) &&
           (!atom.is("try") || atoms[at + 1].integer());
  });
  if (found.end == 0) return match;
  const CurrencyRow& row = currency_rows[found.row];
  match.end = found.end;
  match.code = row.code;
  match.part = row.part;
  match.sign = row.sign && (code(found) || prefixed(found) || atom.kind != AtomKind::word);
  match.dollar = (atom.text() == "$" && found.end == at + 1) || atom.is("dollars") || atom.is("dollar") || atom.is("cents") ||
                 atom.is("cent") || atom.is("bucks");
  match.krone = found.end == at + 1 && (atom.is("kroner") || atom.is("krone"));
  return match;
}

FigureOrder order_of_outlet(std::string_view url) {
  const std::string_view host = host_of(url);
  const auto ends_with = [host](std::string_view ending) {
    return host.size() > ending.size() && host.substr(host.size() - ending.size()) == ending;
  };
  for (std::string_view ending : {".uk", ".au", ".nz", ".ie", ".in", ".za", ".eu", ".de", ".fr",
                                  ".it", ".es", ".pk", ".ng", ".ke", ".sg", ".hk"})
    if (ends_with(ending)) return FigureOrder::day_first;
  for (std::string_view ending : {".us", ".gov"})
    if (ends_with(ending)) return FigureOrder::month_first;
  return FigureOrder::unknown;
}

std::string_view dollar_of(std::string_view url) {
  const std::string_view host = host_of(url);
  for (const DollarRow& row : dollar_rows)
    if (host.size() > row.ending.size() &&
        host.substr(host.size() - row.ending.size()) == row.ending)
      return row.code;
  return "USD";
}

namespace {

std::size_t count_of(std::string_view text, std::initializer_list<std::string_view> words) {
  std::size_t out = 0;
  for (const std::string_view word : words)
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++out;
  return out;
}

}  // namespace

std::string_view krone_of(std::string_view text) {
  return count_of(text, {"Norw", "NOK", "Oslo"}) > count_of(text, {"Denmark", "Danish", "DKK", "Copenhagen"}) ? "NOK" : "DKK";
}

std::string_view money_of(std::string_view text, std::string_view dollar) {
  const std::size_t pounds = count_of(text, {"\u00a3", "GBP", "pounds", "quid"}), euros = count_of(text, {"\u20ac", "EUR", "euros"}),
                    dollars = count_of(text, {"$", "dollars", "bucks"});
  return pounds > std::max(euros, dollars) ? "GBP" : euros > std::max(pounds, dollars) ? "EUR" : dollar;
}

}  // namespace crossread::values
