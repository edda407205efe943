#include "readability/hard_sentences.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "readability/passive.h"
#include "readability/structure.h"
#include "readability/word_roles.h"

namespace crossread::readability {

namespace {

// The mean of 0.39 W + 11.8 Y/W - 15.59 (Flesch-Kincaid) and of the Dale-Chall grade
// 2 (15.79 U/W + 0.0496 W + 3.6365) - 5, for a sentence of W words, Y syllables, U unfamiliar
// words.
constexpr double per_word = (0.39 + 2 * 0.0496) / 2;
constexpr double per_syllable = 11.8 / 2;
constexpr double per_unfamiliar = 15.79;
constexpr double constant = (-15.59 + 2 * 3.6365 - 5) / 2;

// What is ordinary: the average sentence of news, and the average word.
constexpr std::uint32_t usual_words = 20;
constexpr std::uint32_t long_sentence = 25;
constexpr double usual_syllables = 1.5;

/// A word in quotation marks with what is said of it behind, in one piece of memory: most sentences
/// have several such messages.
std::string about(std::string_view word, std::initializer_list<std::string_view> rest) {
  constexpr std::string_view opening = "\xE2\x80\x9C", closing = "\xE2\x80\x9D";
  std::size_t size = opening.size() + word.size() + closing.size();
  for (const std::string_view part : rest) size += part.size();
  std::string message;
  message.reserve(size);
  message.append(opening).append(word).append(closing);
  for (const std::string_view part : rest) message.append(part);
  return message;
}

std::string number(std::size_t n) { return std::to_string(n); }

/// Collects the reasons of one sentence.
class Reasons {
 public:
  void add(std::string_view rule, Span span, double grades, std::string message) {
    list_.push_back({std::string(rule), span, std::move(message), grades});
  }

  /// The weightiest, in that order; equal ones in the order of the text.
  std::vector<Reason> take() {
    std::stable_sort(list_.begin(), list_.end(), [](const Reason& a, const Reason& b) {
      return a.grades != b.grades ? a.grades > b.grades : a.span.begin < b.span.begin;
    });
    if (list_.size() > most_reasons) list_.resize(most_reasons);
    return std::move(list_);
  }

 private:
  std::vector<Reason> list_;
};

/// Long and unfamiliar words, and the base grade of the sentence.
double judge_words(std::string_view text, const Reading& reading, const SentenceFact& sentence,
                   Reasons& reasons) {
  const double n = sentence.size();
  std::uint32_t syllables = 0;
  std::uint32_t unfamiliar = 0;
  for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i) {
    const WordFact& word = reading.words[i];
    const WordType& type = reading.type(word);
    syllables += type.syllables;
    if (type.familiar || word.name) continue;
    ++unfamiliar;
    if (type.syllables < 2) continue;
    const double grades = (per_syllable * (type.syllables - usual_syllables) + per_unfamiliar) / n;
    if (type.complex)
      reasons.add("long-word", word.span, grades,
                  about(word.span.in(text), {" has ", number(type.syllables),
                                             " syllables and is not on the list of familiar "
                                             "words."}));
    else
      reasons.add("unfamiliar-word", word.span, grades,
                  about(word.span.in(text), {" is not on the list of familiar words."}));
  }
  if (sentence.size() > long_sentence)
    reasons.add("sentence-length", sentence.span, per_word * (n - usual_words),
                "The sentence has " + number(sentence.size()) + " words; the average in news is " +
                    number(usual_words) + ".");
  return per_word * n + (per_syllable * syllables + per_unfamiliar * unfamiliar) / n + constant;
}

}  // namespace

Judge::Judge(const text::Document& document, std::span<const language::Word> words,
             const Reading& reading)
    : document_(document), words_(words), reading_(reading) {}

Judgement Judge::judge(const SentenceFact& sentence) {
  Judgement result;
  if (sentence.size() == 0) return result;
  const std::string_view text = document_.utf8;
  Reasons reasons;
  result.grade = judge_words(text, reading_, sentence, reasons);

  const std::uint32_t first = sentence.first_token;
  const std::uint32_t end = sentence.end_token;
  read_roles(document_, first, end, roles_);
  std::vector<Obstacle> obstacles;
  if (words_.empty()) {
    for (const Span span : passives_by_spelling(document_, first, end, roles_))
      obstacles.push_back(passive_obstacle(text, span));
    clauses_by_spelling(document_, first, end, roles_, obstacles);
  } else {
    const bool headline = document_.blocks[sentence.block].kind == BlockKind::heading;
    for (const Span span : passives_by_parse(text, words_, first, end, roles_, headline))
      obstacles.push_back(passive_obstacle(text, span));
    late_main_verb(text, words_, first, end, obstacles);
    stacked_nouns(text, words_, first, end, obstacles);
    clauses_by_parse(words_, first, end, obstacles);
  }
  brackets(document_, first, end, obstacles);
  negations_and_figures(document_, first, end, roles_, obstacles);
  for (Obstacle& obstacle : obstacles) {
    result.grade += obstacle.grades;
    reasons.add(obstacle.rule, obstacle.span, obstacle.grades, std::move(obstacle.message));
  }

  result.reasons = reasons.take();
  if (sentence.scored && sentence.size() >= least_words) {
    if (result.grade >= very_hard_grade)
      result.level = SentenceLevel::very_hard;
    else if (result.grade >= hard_grade)
      result.level = SentenceLevel::hard;
  }
  return result;
}

}  // namespace crossread::readability
