#include "readability/formulas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace crossread::readability {

namespace {

double words(const Tally& t) { return t.counts.words; }
double sentences(const Tally& t) { return t.counts.sentences; }
double words_per_sentence(const Tally& t) { return words(t) / sentences(t); }
double syllables_per_word(const Tally& t) { return t.counts.syllables / words(t); }
double per_hundred_words(std::uint32_t n, const Tally& t) { return 100.0 * n / words(t); }

double flesch_reading_ease(const Tally& t) {
  return 206.835 - 1.015 * words_per_sentence(t) - 84.6 * syllables_per_word(t);
}

double flesch_kincaid_grade(const Tally& t) {
  return 0.39 * words_per_sentence(t) + 11.8 * syllables_per_word(t) - 15.59;
}

double smog(const Tally& t) {
  return 1.0430 * std::sqrt(30.0 * t.counts.polysyllables / sentences(t)) + 3.1291;
}

double gunning_fog(const Tally& t) {
  return 0.4 * (words_per_sentence(t) + per_hundred_words(t.counts.complex_words, t));
}

double coleman_liau(const Tally& t) {
  return 0.0588 * per_hundred_words(t.counts.letters, t) -
         0.296 * per_hundred_words(t.counts.sentences, t) - 15.8;
}

double ari(const Tally& t) {
  return 4.71 * t.counts.letters / words(t) + 0.5 * words_per_sentence(t) - 21.43;
}

double dale_chall(const Tally& t) {
  const double unfamiliar = per_hundred_words(t.counts.unfamiliar_words, t);
  return 0.1579 * unfamiliar + 0.0496 * words_per_sentence(t) + (unfamiliar > 5 ? 3.6365 : 0.0);
}

double dale_chall_1995(const Tally& t) {
  return 64 - 0.95 * per_hundred_words(t.counts.unfamiliar_words, t) - 0.69 * words_per_sentence(t);
}

double spache(const Tally& t) {
  return 0.121 * words_per_sentence(t) + 0.082 * per_hundred_words(t.spache_unfamiliar, t) + 0.659;
}

double linsear_write(const Tally& t) {
  const double raw = (words(t) + 2.0 * t.counts.polysyllables) / sentences(t);
  return raw > 20 ? raw / 2 : (raw - 2) / 2;
}

double lix(const Tally& t) {
  return words_per_sentence(t) + per_hundred_words(t.counts.long_words, t);
}

double rix(const Tally& t) { return t.counts.long_words / sentences(t); }

double forcast(const Tally& t) { return 20 - 15.0 * t.counts.monosyllables / words(t); }

constexpr std::array<Formula, 13> all = {{
    {"flesch_reading_ease", &Scores::flesch_reading_ease, flesch_reading_ease},
    {"flesch_kincaid_grade", &Scores::flesch_kincaid_grade, flesch_kincaid_grade},
    {"smog", &Scores::smog, smog},
    {"gunning_fog", &Scores::gunning_fog, gunning_fog},
    {"coleman_liau", &Scores::coleman_liau, coleman_liau},
    {"ari", &Scores::ari, ari},
    {"dale_chall", &Scores::dale_chall, dale_chall},
    {"dale_chall_1995", &Scores::dale_chall_1995, dale_chall_1995},
    {"spache", &Scores::spache, spache},
    {"linsear_write", &Scores::linsear_write, linsear_write},
    {"lix", &Scores::lix, lix},
    {"rix", &Scores::rix, rix},
    {"forcast", &Scores::forcast, forcast},
}};

Grade grade_of(const Tally& t) {
  std::array<double, 6> grades = {flesch_kincaid_grade(t), smog(t),
                                  coleman_liau(t),         ari(t),
                                  gunning_fog(t),          dale_chall_grade(dale_chall(t))};
  for (double& grade : grades) grade = std::max(0.0, grade);
  std::sort(grades.begin(), grades.end());
  return {(grades[2] + grades[3]) / 2, grades.front(), grades.back()};
}

constexpr std::uint32_t words_a_minute = 238;

}  // namespace

std::span<const Formula> formulas() { return all; }

double dale_chall_grade(double raw) {
  struct Point {
    double raw, grade;
  };
  static constexpr std::array<Point, 7> points = {
      {{4.5, 4}, {5, 5}, {6, 7}, {7, 9}, {8, 11}, {9, 13}, {10, 16}}};
  if (raw <= points.front().raw) return points.front().grade;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& a = points[i - 1];
    const Point& b = points[i];
    if (raw <= b.raw) return a.grade + (b.grade - a.grade) * (raw - a.raw) / (b.raw - a.raw);
  }
  return points.back().grade;
}

Scores score(const Tally& tally) {
  Scores scores;
  scores.counts = tally.counts;
  const std::uint32_t n = tally.counts.words;
  scores.reading_seconds =
      static_cast<std::uint32_t>((std::uint64_t{n} * 60 + words_a_minute / 2) / words_a_minute);
  if (n == 0 || tally.counts.sentences == 0) return scores;
  for (const Formula& formula : all) scores.*formula.score = formula.value(tally);
  scores.grade = grade_of(tally);
  return scores;
}

}  // namespace crossread::readability
