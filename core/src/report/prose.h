#pragma once

#include <crossread/report.h>

#include <string>
#include <string_view>

/// How a report is put into words, shared by everything that is written for people. Private to this
/// step.
namespace crossread::report {

/// The text with runs of white space made one blank each, and without what could steer a terminal or
/// turn the reading direction.
std::string collapsed(std::string_view text);

/// The same without a blank at either end.
std::string one_line(std::string_view text);

/// "1 article", "3 articles".
std::string count_of(std::size_t count, std::string_view noun);

/// How articles are called in running text: A, B ... Z, AA, AB ...
std::string letter_of(Index article);

/// A number with one decimal, rounded half away from zero.
std::string tenths(double number);

/// "grade 9.1 (7.0 to 11.2)", or "no grade".
std::string grade_of(const Scores& scores);

/// How many sentences are flagged so.
std::size_t sentences_at(const ArticleReport& article, SentenceLevel level);

/// A passage within its sentence, which is cut where it is longer than a reader needs. The three
/// parts are `collapsed`; set one behind the other they are the sentence.
struct Passage {
  std::string before, words, after;
};
Passage passage_of(const Report& report, const Evidence& evidence);

/// The text that the spans of the evidence refer to: the article's, or its title.
std::string_view text_of(const Report& report, const Evidence& evidence);

/// The words of a quotation on one line: in quotation marks, its fragments parted by " ... ", unless
/// it is indirect.
std::string words_of(const Report& report, const QuoteRef& ref);

/// "CONFLICT", "WORTH A LOOK", "NOTE".
std::string_view label_of(Severity severity);

/// What was found in one line: "2 articles, 5 comparable statements: 1 conflict, 0 worth a look, 2
/// notes." The first line of every report, since it answers the question that the tool is asked.
std::string headline(const Report& report);

}  // namespace crossread::report
