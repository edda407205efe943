#include "values/lexicon.h"

#include <algorithm>
#include <array>
#include <vector>

#include "values/word_map.h"

namespace crossread::values {
namespace {

constexpr double of(TimeUnit unit) { return static_cast<double>(unit); }
constexpr double of(Season season) { return static_cast<double>(season); }
constexpr double of(Part part) { return static_cast<double>(part); }
constexpr double of(Anchor anchor) { return static_cast<double>(anchor); }
constexpr double of(Reference reference) { return static_cast<double>(reference); }

constexpr Role C = Role::cardinal;
constexpr Role O = Role::ordinal;
constexpr Role X = Role::scale;
constexpr Role V = Role::vague;
constexpr Role U = Role::time_unit;
constexpr Role M = Role::month;
constexpr Role W = Role::weekday;
constexpr Role R = Role::relation;

constexpr Row number_rows[] = {
    {"zero", C, 0},
    {"nought", C, 0},
    {"naught", C, 0},
    {"nil", C, 0},
    {"one", C, 1},
    {"two", C, 2},
    {"three", C, 3},
    {"four", C, 4},
    {"five", C, 5},
    {"six", C, 6},
    {"seven", C, 7},
    {"eight", C, 8},
    {"nine", C, 9},
    {"ten", C, 10},
    {"eleven", C, 11},
    {"twelve", C, 12},
    {"thirteen", C, 13},
    {"fourteen", C, 14},
    {"fifteen", C, 15},
    {"sixteen", C, 16},
    {"seventeen", C, 17},
    {"eighteen", C, 18},
    {"nineteen", C, 19},
    {"twenty", C, 20},
    {"thirty", C, 30},
    {"forty", C, 40},
    {"fourty", C, 40},
    {"fifty", C, 50},
    {"sixty", C, 60},
    {"seventy", C, 70},
    {"eighty", C, 80},
    {"ninety", C, 90},
    {"hundred", X, 1e2},
    {"thousand", X, 1e3},
    {"lakh", X, 1e5},
    {"lakhs", X, 1e5},
    {"lac", X, 1e5},
    {"million", X, 1e6},
    {"crore", X, 1e7},
    {"crores", X, 1e7},
    {"billion", X, 1e9},
    {"trillion", X, 1e12},
    {"quadrillion", X, 1e15},
    {"millions", X, 1e6},
    {"billions", X, 1e9},
    {"trillions", X, 1e12},
    {"dozen", X, 12},
    {"dozens", X, 12},
    {"score", X, 20},
    {"k", X, 1e3},
    {"m", X, 1e6},
    {"mn", X, 1e6},
    {"mln", X, 1e6},
    {"mil", X, 1e6},
    {"mm", X, 1e6},
    {"b", X, 1e9},
    {"bn", X, 1e9},
    {"bln", X, 1e9},
    {"t", X, 1e12},
    {"tn", X, 1e12},
    {"trn", X, 1e12},
    {"first", O, 1},
    {"second", O, 2},
    {"third", O, 3},
    {"fourth", O, 4},
    {"fifth", O, 5},
    {"sixth", O, 6},
    {"seventh", O, 7},
    {"eighth", O, 8},
    {"ninth", O, 9},
    {"tenth", O, 10},
    {"eleventh", O, 11},
    {"twelfth", O, 12},
    {"thirteenth", O, 13},
    {"fourteenth", O, 14},
    {"fifteenth", O, 15},
    {"sixteenth", O, 16},
    {"seventeenth", O, 17},
    {"eighteenth", O, 18},
    {"nineteenth", O, 19},
    {"twentieth", O, 20},
    {"thirtieth", O, 30},
    {"fortieth", O, 40},
    {"fiftieth", O, 50},
    {"sixtieth", O, 60},
    {"seventieth", O, 70},
    {"eightieth", O, 80},
    {"ninetieth", O, 90},
    {"hundredth", O, 1e2},
    {"thousandth", O, 1e3},
    {"millionth", O, 1e6},
    {"billionth", O, 1e9},
    {"trillionth", O, 1e12},
    {"quarter", O, 4},
    {"half", O, 2},
    // What a vague word stands for, after the notes on interval semantics in values.h.
    {"several", V, 3, 9},
    {"few", V, 2, 9},
    {"couple", V, 2, 2},
    {"some", V, 2, 99},
    {"many", V, 5, 0},
    {"scores", V, 40, 199},
    {"hundreds", V, 100, 999},
    {"thousands", V, 1000, 9999},
};

constexpr Row time_rows[] = {
    {"second", U, of(TimeUnit::second)},
    {"seconds", U, of(TimeUnit::second), 1},
    {"sec", U, of(TimeUnit::second)},
    {"secs", U, of(TimeUnit::second), 1},
    {"minute", U, of(TimeUnit::minute)},
    {"minutes", U, of(TimeUnit::minute), 1},
    {"min", U, of(TimeUnit::minute)},
    {"mins", U, of(TimeUnit::minute), 1},
    {"hour", U, of(TimeUnit::hour)},
    {"hours", U, of(TimeUnit::hour), 1},
    {"hr", U, of(TimeUnit::hour)},
    {"hrs", U, of(TimeUnit::hour), 1},
    {"day", U, of(TimeUnit::day)},
    {"days", U, of(TimeUnit::day), 1},
    {"week", U, of(TimeUnit::week)},
    {"weeks", U, of(TimeUnit::week), 1},
    {"weekend", U, of(TimeUnit::weekend)},
    {"weekends", U, of(TimeUnit::weekend), 1},
    {"month", U, of(TimeUnit::month)},
    {"months", U, of(TimeUnit::month), 1},
    {"quarter", U, of(TimeUnit::quarter)},
    {"quarters", U, of(TimeUnit::quarter), 1},
    {"qtr", U, of(TimeUnit::quarter)},
    {"qtrs", U, of(TimeUnit::quarter), 1},
    {"fortnight", U, of(TimeUnit::week)},
    {"fortnights", U, of(TimeUnit::week), 1},
    {"year", U, of(TimeUnit::year)},
    {"years", U, of(TimeUnit::year), 1},
    {"yr", U, of(TimeUnit::year)},
    {"yrs", U, of(TimeUnit::year), 1},
    {"decade", U, of(TimeUnit::decade)},
    {"decades", U, of(TimeUnit::decade), 1},
    {"century", U, of(TimeUnit::century)},
    {"centuries", U, of(TimeUnit::century), 1},
    {"millennium", U, of(TimeUnit::millennium)},
    {"millennia", U, of(TimeUnit::millennium), 1},
    {"january", M, 1},
    {"february", M, 2},
    {"march", M, 3, 2},
    {"april", M, 4},
    {"may", M, 5, 2},
    {"june", M, 6},
    {"july", M, 7},
    {"august", M, 8},
    {"september", M, 9},
    {"october", M, 10},
    {"november", M, 11},
    {"december", M, 12},
    {"jan", M, 1, 1},
    {"feb", M, 2, 1},
    {"mar", M, 3, 1},
    {"apr", M, 4, 1},
    {"jun", M, 6, 1},
    {"jul", M, 7, 1},
    {"aug", M, 8, 1},
    {"sep", M, 9, 1},
    {"sept", M, 9, 1},
    {"oct", M, 10, 1},
    {"nov", M, 11, 1},
    {"dec", M, 12, 1},
    {"monday", W, 1},
    {"tuesday", W, 2},
    {"wednesday", W, 3},
    {"thursday", W, 4},
    {"friday", W, 5},
    {"saturday", W, 6},
    {"sunday", W, 7},
    {"mon", W, 1, 1},
    {"tue", W, 2, 1},
    {"tues", W, 2, 1},
    {"wed", W, 3, 1},
    {"weds", W, 3, 1},
    {"thu", W, 4, 1},
    {"thur", W, 4, 1},
    {"thurs", W, 4, 1},
    {"fri", W, 5, 1},
    {"sat", W, 6, 1},
    {"sun", W, 7, 1},
    {"mondays", W, 1, 3},
    {"tuesdays", W, 2, 3},
    {"wednesdays", W, 3, 3},
    {"thursdays", W, 4, 3},
    {"fridays", W, 5, 3},
    {"saturdays", W, 6, 3},
    {"sundays", W, 7, 3},
    {"spring", Role::season, of(Season::spring), 2},
    {"summer", Role::season, of(Season::summer)},
    {"autumn", Role::season, of(Season::autumn)},
    {"fall", Role::season, of(Season::autumn), 2},
    {"winter", Role::season, of(Season::winter)},
    {"morning", Role::part, of(Part::morning)},
    {"afternoon", Role::part, of(Part::afternoon)},
    {"evening", Role::part, of(Part::evening)},
    {"night", Role::part, of(Part::night)},
    {"midmorning", Role::part, of(Part::morning), 1},
    {"midafternoon", Role::part, of(Part::afternoon), 1},
    {"lunchtime", Role::part, of(Part::midday)},
    {"daytime", Role::part, of(Part::daytime)},
    {"noon", Role::clock_word, 12},
    {"midday", Role::clock_word, 12},
    {"midnight", Role::clock_word, 24},
    {"last", R, -1, of(Anchor::published)},
    {"past", R, -1, of(Anchor::published)},
    {"this", R, 0, of(Anchor::published)},
    {"current", R, 0, of(Anchor::published)},
    {"next", R, 1, of(Anchor::published)},
    {"coming", R, 1, of(Anchor::published)},
    {"upcoming", R, 1, of(Anchor::published)},
    {"previous", R, -1, of(Anchor::told)},
    {"preceding", R, -1, of(Anchor::told)},
    {"prior", R, -1, of(Anchor::told)},
    {"that", R, 0, of(Anchor::told)},
    {"same", R, 0, of(Anchor::told)},
    {"following", R, 1, of(Anchor::told)},
    {"ensuing", R, 1, of(Anchor::told)},
    {"yesterday", Role::deictic, -1},
    {"today", Role::deictic, 0},
    {"tonight", Role::deictic, 0, 1},
    {"tomorrow", Role::deictic, 1},
    {"overnight", Role::deictic, -1, 1},
    {"daily", Role::frequency, of(TimeUnit::day), 1},
    {"nightly", Role::frequency, of(TimeUnit::day), 1},
    {"hourly", Role::frequency, of(TimeUnit::hour), 1},
    {"weekly", Role::frequency, of(TimeUnit::week), 1},
    {"biweekly", Role::frequency, of(TimeUnit::week), 2},
    {"fortnightly", Role::frequency, of(TimeUnit::week), 2},
    {"monthly", Role::frequency, of(TimeUnit::month), 1},
    {"quarterly", Role::frequency, of(TimeUnit::month), 3},
    {"annually", Role::frequency, of(TimeUnit::year), 1},
    {"yearly", Role::frequency, of(TimeUnit::year), 1},
    {"everyday", Role::frequency, of(TimeUnit::day), 1},
    {"now", Role::reference, of(Reference::present)},
    {"currently", Role::reference, of(Reference::present)},
    {"nowadays", Role::reference, of(Reference::present)},
    {"presently", Role::reference, of(Reference::present)},
    {"recently", Role::reference, of(Reference::past)},
    {"formerly", Role::reference, of(Reference::past)},
    {"christmas", Role::holiday},
    {"xmas", Role::holiday},
    {"thanksgiving", Role::holiday},
    {"easter", Role::holiday},
    {"halloween", Role::holiday},
    {"est", Role::zone},
    {"edt", Role::zone},
    {"et", Role::zone},
    {"cst", Role::zone},
    {"cdt", Role::zone},
    {"pst", Role::zone},
    {"pdt", Role::zone},
    {"gmt", Role::zone},
    {"utc", Role::zone},
    {"bst", Role::zone},
    {"cet", Role::zone},
    {"cest", Role::zone},
    {"ist", Role::zone},
    {"jst", Role::zone},
    {"pt", Role::zone},
    {"ct", Role::zone},
    {"mst", Role::zone},
    {"mdt", Role::zone},
    {"aest", Role::zone},
    {"aedt", Role::zone},
};

/// All rows in the order of their words, so that the rows of one word stand together.
std::vector<Row> sorted() {
  std::vector<Row> rows;
  rows.insert(rows.end(), std::begin(number_rows), std::end(number_rows));
  rows.insert(rows.end(), std::begin(time_rows), std::end(time_rows));
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.word != b.word ? a.word < b.word : a.role < b.role;
  });
  return rows;
}

struct Lexicon {
  std::vector<Row> rows = sorted();
  WordMap<Rows> words;

  Lexicon() {
    for (const Row& row : rows) {
      Rows& of_word = words[row.word];
      if (!of_word.any()) of_word.first = &row;
      of_word.last = &row + 1;
    }
  }
};

}  // namespace

Rows look_up(std::uint64_t key) {
  static const Lexicon lexicon;
  const Rows* rows = lexicon.words.find(key);
  return rows != nullptr ? *rows : Rows{};
}

Rows look_up(std::string_view word) { return look_up(text::word_key(word)); }

}  // namespace crossread::values
