#include <doctest/doctest.h>

#include <string>

#include "readability/formulas.h"

using namespace crossread;
using namespace crossread::readability;

namespace {

/// Round figures, so that the values below can be worked out by hand: 20 words a sentence, 1.5
/// syllables and 4 2/3 letters a word.
Tally sample() {
  Tally t;
  t.counts.words = 120;
  t.counts.sentences = 6;
  t.counts.letters = 560;
  t.counts.syllables = 180;
  t.counts.monosyllables = 75;
  t.counts.polysyllables = 15;
  t.counts.complex_words = 12;
  t.counts.long_words = 30;
  t.counts.unfamiliar_words = 18;
  t.spache_unfamiliar = 10;
  return t;
}

}  // namespace

TEST_CASE("every formula gives what its definition gives by hand") {
  const Scores s = score(sample());
  CHECK(*s.flesch_reading_ease == doctest::Approx(59.635).epsilon(1e-9));
  CHECK(*s.flesch_kincaid_grade == doctest::Approx(9.91).epsilon(1e-9));
  CHECK(*s.smog == doctest::Approx(12.161744961).epsilon(1e-9));
  CHECK(*s.gunning_fog == doctest::Approx(12.0).epsilon(1e-9));
  CHECK(*s.coleman_liau == doctest::Approx(10.16).epsilon(1e-9));
  CHECK(*s.ari == doctest::Approx(10.55).epsilon(1e-9));
  CHECK(*s.dale_chall == doctest::Approx(6.997).epsilon(1e-9));
  CHECK(*s.dale_chall_1995 == doctest::Approx(35.95).epsilon(1e-9));
  CHECK(*s.spache == doctest::Approx(3.762333333).epsilon(1e-9));
  CHECK(*s.linsear_write == doctest::Approx(12.5).epsilon(1e-9));
  CHECK(*s.lix == doctest::Approx(45.0).epsilon(1e-9));
  CHECK(*s.rix == doctest::Approx(5.0).epsilon(1e-9));
  CHECK(*s.forcast == doctest::Approx(10.625).epsilon(1e-9));
  CHECK(s.reading_seconds == 30);  // 120 / 238 minutes are 30.25 s
  CHECK(formulas().size() == 13);
}

TEST_CASE("the grade is the median and the range of six formulas") {
  const Scores s = score(sample());
  CHECK(s.grade->low == doctest::Approx(8.994).epsilon(1e-9));  // Dale-Chall 6.997
  CHECK(s.grade->median == doctest::Approx((10.16 + 10.55) / 2).epsilon(1e-9));
  CHECK(s.grade->high == doctest::Approx(12.161744961).epsilon(1e-9));
}

TEST_CASE("a grade never falls below none") {
  Tally t;
  t.counts.words = t.counts.sentences = t.counts.syllables = t.counts.monosyllables = 10;
  t.counts.letters = 20;
  const Scores s = score(t);
  CHECK(*s.flesch_kincaid_grade < 0);
  CHECK(s.grade->low == 0);
}

TEST_CASE("few unfamiliar words leave the constant of Dale and Chall out") {
  Tally t = sample();
  t.counts.unfamiliar_words = 6;  // five in a hundred, not more
  CHECK(*score(t).dale_chall == doctest::Approx(0.1579 * 5 + 0.0496 * 20).epsilon(1e-9));
  t.counts.unfamiliar_words = 7;
  CHECK(*score(t).dale_chall > 5);
}

TEST_CASE("Linsear Write turns at twenty") {
  Tally t = sample();
  t.counts.polysyllables = 0;
  CHECK(*score(t).linsear_write == doctest::Approx(9.0).epsilon(1e-9));
}

TEST_CASE("nothing to score is no value, never nought") {
  Tally t = sample();
  t.counts.words = 0;
  for (const Formula& formula : formulas()) {
    CAPTURE(std::string(formula.name));
    CHECK_FALSE((score(t).*formula.score).has_value());
  }
  CHECK_FALSE(score(t).grade.has_value());
  t = sample();
  t.counts.sentences = 0;
  CHECK_FALSE(score(t).flesch_reading_ease.has_value());
}

TEST_CASE("the bands of Dale and Chall are joined by straight lines") {
  CHECK(dale_chall_grade(0) == 4);
  CHECK(dale_chall_grade(4.75) == doctest::Approx(4.5));
  CHECK(dale_chall_grade(5) == 5);
  CHECK(dale_chall_grade(7.25) == doctest::Approx(9.5));
  CHECK(dale_chall_grade(9.5) == doctest::Approx(14.5));
  CHECK(dale_chall_grade(30) == 16);
}
