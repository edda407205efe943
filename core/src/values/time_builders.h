#pragma once

#include <cstdint>

#include "values/match.h"
#include "values/phrase.h"

/// What the patterns of time_rules.cpp build. Each function fills a phrase from what its pattern
/// caught and returns false where the words, looked at closely, are no time.
namespace crossread::values::build {

/// The value of a capture as a whole number; `unset` where there is none.
std::int32_t whole(const Capture* capture);
/// The unit that a pattern caught, singular or plural.
const Capture* unit_capture(const Caught& caught);
TimeUnit unit_of(const Capture* capture);
/// Whether "last" at an atom is a verb: "would last 15 days".
bool last_is_verb(const Atoms& atoms, std::uint32_t at);
/// False for units that are also other words: "a second blast".
bool unit_is_meant(const Atoms& atoms, const Capture& number, const Capture& unit);
/// How many of its unit a word stands for: 2 for "fortnight", else 1.
double unit_times(const Atoms& atoms, const Capture& unit);
/// The part of the day that "mornings", "nights" ... repeat.
std::int32_t part_of_plural(const Atom& word);
/// Makes the phrase a duration of one more amount.
void add_amount(Phrase& phrase, const Capture& number, TimeUnit unit, double times = 1);
/// Whether a bare number of four figures at [begin, end) stands where a year stands.
bool year_in_context(const Atoms& atoms, std::uint32_t begin, std::uint32_t end);

// build_calendar.cpp
bool date_of_era(const Atoms& atoms, const Caught& c, Phrase& p);
bool day_of_month(const Atoms& atoms, const Caught& c, Phrase& p);
bool half_of_month(const Atoms& atoms, const Caught& c, Phrase& p);
bool week_on(const Atoms& atoms, const Caught& c, Phrase& p);
bool weekday_and_day(const Atoms& atoms, const Caught& c, Phrase& p);
bool quarter_code(const Atoms& atoms, const Caught& c, Phrase& p);
bool day_of(const Atoms& atoms, const Caught& c, Phrase& p);
bool last_day_of(const Atoms& atoms, const Caught& c, Phrase& p);
bool weekend_of(const Atoms& atoms, const Caught& c, Phrase& p);
bool week_of(const Atoms& atoms, const Caught& c, Phrase& p);
bool holiday(const Atoms& atoms, const Caught& c, Phrase& p);
bool date(const Atoms& atoms, const Caught& c, Phrase& p);
bool day_range(const Atoms& atoms, const Caught& c, Phrase& p);
bool month_range(const Atoms& atoms, const Caught& c, Phrase& p);
bool bare_month(const Atoms& atoms, const Caught& c, Phrase& p);
bool bare_year(const Atoms& atoms, const Caught& c, Phrase& p);
bool named_year(const Atoms& atoms, const Caught& c, Phrase& p);
bool fiscal_year(const Atoms& atoms, const Caught& c, Phrase& p);
bool year_range(const Atoms& atoms, const Caught& c, Phrase& p);
bool decade(const Atoms& atoms, const Caught& c, Phrase& p);
bool century(const Atoms& atoms, const Caught& c, Phrase& p);
bool quarter(const Atoms& atoms, const Caught& c, Phrase& p);
bool half(const Atoms& atoms, const Caught& c, Phrase& p);
bool season(const Atoms& atoms, const Caught& c, Phrase& p);
bool iso_week(const Atoms& atoms, const Caught& c, Phrase& p);
bool nth_weekday(const Atoms& atoms, const Caught& c, Phrase& p);
bool year_end(const Atoms& atoms, const Caught& c, Phrase& p);
bool weekday(const Atoms& atoms, const Caught& c, Phrase& p);
bool weekday_parts(const Atoms& atoms, const Caught& c, Phrase& p);
bool mid_of_day(const Atoms& atoms, const Caught& c, Phrase& p);
bool weekdays(const Atoms& atoms, const Caught& c, Phrase& p);
bool clock(const Atoms& atoms, const Caught& c, Phrase& p);
bool part(const Atoms& atoms, const Caught& c, Phrase& p);
// build_relative.cpp
bool earlier_at_end(const Atoms& atoms, const Caught& c, Phrase& p);
bool year_earlier_length(const Atoms& atoms, const Caught& c, Phrase& p);
bool year_earlier_period(const Atoms& atoms, const Caught& c, Phrase& p);
bool quarter_of_year(const Atoms& atoms, const Caught& c, Phrase& p);
bool latest_quarter(const Atoms& atoms, const Caught& c, Phrase& p);
bool rel_unit(const Atoms& atoms, const Caught& c, Phrase& p);
bool day_of_rel(const Atoms& atoms, const Caught& c, Phrase& p);
bool nth_weekday_of_rel(const Atoms& atoms, const Caught& c, Phrase& p);
bool weekday_of_rel(const Atoms& atoms, const Caught& c, Phrase& p);
bool after_next(const Atoms& atoms, const Caught& c, Phrase& p);
bool ahead(const Atoms& atoms, const Caught& c, Phrase& p);
bool rel_fiscal(const Atoms& atoms, const Caught& c, Phrase& p);
bool rel_part(const Atoms& atoms, const Caught& c, Phrase& p);
bool rel_month(const Atoms& atoms, const Caught& c, Phrase& p);
bool rel_weekday(const Atoms& atoms, const Caught& c, Phrase& p);
bool ago(const Atoms& atoms, const Caught& c, Phrase& p);
bool earlier(const Atoms& atoms, const Caught& c, Phrase& p);
bool later(const Atoms& atoms, const Caught& c, Phrase& p);
bool from_now(const Atoms& atoms, const Caught& c, Phrase& p);
bool before_day(const Atoms& atoms, const Caught& c, Phrase& p);
bool after_day(const Atoms& atoms, const Caught& c, Phrase& p);
bool day_before(const Atoms& atoms, const Caught& c, Phrase& p);
bool told_before(const Atoms& atoms, const Caught& c, Phrase& p);
bool year_earlier(const Atoms& atoms, const Caught& c, Phrase& p);
bool deictic(const Atoms& atoms, const Caught& c, Phrase& p);
bool the_unit(const Atoms& atoms, const Caught& c, Phrase& p);
// build_length.cpp
bool whole_unit(const Atoms& atoms, const Caught& c, Phrase& p);
bool nights(const Atoms& atoms, const Caught& c, Phrase& p);
bool repeated_part(const Atoms& atoms, const Caught& c, Phrase& p);
bool refer_moment(const Atoms& atoms, const Caught& c, Phrase& p);
bool current(const Atoms& atoms, const Caught& c, Phrase& p);
bool duration_range(const Atoms& atoms, const Caught& c, Phrase& p);
bool mixed_range(const Atoms& atoms, const Caught& c, Phrase& p);
bool duration_or_two(const Atoms& atoms, const Caught& c, Phrase& p);
bool small_quarters(const Atoms& atoms, const Caught& c, Phrase& p);
bool duration(const Atoms& atoms, const Caught& c, Phrase& p);
bool duration_and_half(const Atoms& atoms, const Caught& c, Phrase& p);
bool part_of_unit(const Atoms& atoms, const Caught& c, Phrase& p);
bool bare_units(const Atoms& atoms, const Caught& c, Phrase& p);
bool rel_duration(const Atoms& atoms, const Caught& c, Phrase& p);
bool counted_duration(const Atoms& atoms, const Caught& c, Phrase& p);
bool recent_units(const Atoms& atoms, const Caught& c, Phrase& p);
bool freq(const Atoms& atoms, const Caught& c, Phrase& p);
bool every(const Atoms& atoms, const Caught& c, Phrase& p);
bool rate(const Atoms& atoms, const Caught& c, Phrase& p);
bool refer(const Atoms& atoms, const Caught& c, Phrase& p);
bool refer_future(const Atoms& atoms, const Caught& c, Phrase& p);
bool to_date(const Atoms& atoms, const Caught& c, Phrase& p);
bool refer_present(const Atoms& atoms, const Caught& c, Phrase& p);
bool the_past(const Atoms& atoms, const Caught& c, Phrase& p);

}  // namespace crossread::values::build
