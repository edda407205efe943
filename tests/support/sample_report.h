#pragma once

#include <crossread/article.h>
#include <crossread/report.h>

namespace crossread::testing {

/// A report made by hand, with something in every list and every kind of absence, and the story it
/// could have been made from. Its first text holds characters of one to four bytes, so that an
/// offset in the wrong unit shows.
struct Sample {
  StoryInput story;
  Report report;
};

Sample sample_report();

/// The span of `words` in `text`; the test program ends where they are not in it.
Span span_of(std::string_view text, std::string_view words);

}  // namespace crossread::testing
