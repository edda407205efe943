#include <algorithm>
#include <string>
#include <unordered_map>

#include "readability/counts.h"
#include "readability/formulas.h"
#include "readability/readability.h"
#include "readability/reading.h"
#include "readability/word_table.h"
#include "text/chars.h"

namespace crossread::readability {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t window = 8;  // sentences of a gap that a rewritten one is looked for in

/// The scored sentences of one version, with what each adds to the counts.
struct Side {
  std::vector<Span> spans;
  std::vector<Tally> tallies;
  std::vector<std::uint64_t> keys;                ///< hash of the sentence as text::normalized
  std::vector<std::vector<std::uint64_t>> words;  ///< hashes of its different words, sorted
  std::vector<std::size_t> partner;               ///< matched sentence of the other side, or none
  Tally total;
};

void add(Tally& sum, const Tally& part, bool subtract) {
  static constexpr std::uint32_t Counts::*fields[] = {
      &Counts::characters, &Counts::letters,         &Counts::words,         &Counts::sentences,
      &Counts::syllables,  &Counts::monosyllables,   &Counts::polysyllables, &Counts::complex_words,
      &Counts::long_words, &Counts::unfamiliar_words};
  for (const auto field : fields) {
    if (subtract)
      sum.counts.*field -= part.counts.*field;
    else
      sum.counts.*field += part.counts.*field;
  }
}

Side read_side(const Version& version) {
  Side side;
  const std::string_view text = version.document.utf8;
  Vocabulary vocabulary;
  const Reading reading = read(version.document, version.words, {}, vocabulary);
  Counter counter(reading);
  side.total = tally(reading, counter, Selection::whole);
  for (const SentenceFact& sentence : reading.sentences) {
    if (!sentence.scored) continue;
    side.spans.push_back(sentence.span);
    side.tallies.push_back(tally(reading, counter, std::span(&sentence, 1)));
    side.keys.push_back(word_hash(text::normalized(sentence.span.in(text))));
    std::vector<std::uint64_t> words;
    for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i)
      words.push_back(word_hash(text::lower(reading.words[i].span.in(text))));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    side.words.push_back(std::move(words));
  }
  side.partner.assign(side.spans.size(), none);
  return side;
}

/// Pairs of equal sentences that come once on either side, the most of them that keep the order of
/// the text on both sides (patience sorting).
std::vector<std::pair<std::size_t, std::size_t>> anchors(const Side& a, const Side& b) {
  struct Place {
    std::size_t at = none;
    bool twice = false;
  };
  const auto places = [](const Side& side) {
    std::unordered_map<std::uint64_t, Place> map;
    for (std::size_t i = 0; i < side.keys.size(); ++i) {
      Place& place = map[side.keys[i]];
      place.twice = place.at != none;
      place.at = i;
    }
    return map;
  };
  const auto in_a = places(a);
  const auto in_b = places(b);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < a.keys.size(); ++i) {
    const auto other = in_b.find(a.keys[i]);
    if (other != in_b.end() && !other->second.twice && !in_a.at(a.keys[i]).twice)
      pairs.push_back({i, other->second.at});
  }
  // The longest run of pairs that rises on side b, too.
  std::vector<std::size_t> tops;  // pair that ends the best run of each length
  std::vector<std::size_t> before(pairs.size(), none);  // pair before this one in its run
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const auto top = std::partition_point(
        tops.begin(), tops.end(), [&](std::size_t t) { return pairs[t].second < pairs[p].second; });
    if (top != tops.begin()) before[p] = *(top - 1);
    if (top == tops.end())
      tops.push_back(p);
    else
      *top = p;
  }
  std::vector<std::pair<std::size_t, std::size_t>> run;
  for (std::size_t p = tops.empty() ? none : tops.back(); p != none; p = before[p])
    run.push_back(pairs[p]);
  std::reverse(run.begin(), run.end());
  return run;
}

/// Whether two sentences share at least half of all their different words.
bool alike(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool first = a[i] <= b[j];
    const bool second = b[j] <= a[i];
    i += first ? 1 : 0;
    j += second ? 1 : 0;
  }
  return shared > 0 && 2 * shared >= a.size() + b.size() - shared;
}

/// Pairs the sentences of a gap between two matches: equal ones first from both ends, then
/// rewritten ones in order.
void match_gap(Side& a, Side& b, std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1) {
  const auto join = [&](std::size_t i, std::size_t j) {
    a.partner[i] = j;
    b.partner[j] = i;
  };
  while (a0 < a1 && b0 < b1 && a.keys[a0] == b.keys[b0]) join(a0++, b0++);
  while (a0 < a1 && b0 < b1 && a.keys[a1 - 1] == b.keys[b1 - 1]) join(--a1, --b1);
  for (std::size_t i = a0; i < a1; ++i) {
    for (std::size_t j = b0; j < std::min(b1, b0 + window); ++j) {
      if (!alike(a.words[i], b.words[j])) continue;
      join(i, j);
      b0 = j + 1;
      break;
    }
  }
}

void match(Side& a, Side& b) {
  std::size_t a0 = 0;
  std::size_t b0 = 0;
  for (const auto& [i, j] : anchors(a, b)) {
    match_gap(a, b, a0, i, b0, j);
    a.partner[i] = j;
    b.partner[j] = i;
    a0 = i + 1;
    b0 = j + 1;
  }
  match_gap(a, b, a0, a.spans.size(), b0, b.spans.size());
}

double median_of(const Tally& tally) {
  const Scores scores = score(tally);
  return scores.grade ? scores.grade->median : 0;
}

}  // namespace

Comparison compare(const Version& before, const Version& after) {
  Side a = read_side(before);
  Side b = read_side(after);
  match(a, b);

  Comparison result;
  const Scores old_scores = score(a.total);
  const Scores new_scores = score(b.total);
  for (const Formula& formula : formulas())
    result.formulas.push_back({formula.name, old_scores.*formula.score, new_scores.*formula.score});
  result.before = old_scores.grade;
  result.after = new_scores.grade;

  const double now = median_of(b.total);
  const auto note = [&](std::size_t i, std::size_t j) {
    Tally undone = b.total;
    if (j != none) add(undone, b.tallies[j], true);
    if (i != none) add(undone, a.tallies[i], false);
    SentenceChange change;
    if (i != none) change.before = a.spans[i];
    if (j != none) change.after = b.spans[j];
    change.grades = now - median_of(undone);
    result.sentences.push_back(change);
  };
  std::size_t i = 0;
  for (std::size_t j = 0; j <= b.spans.size(); ++j) {
    // What was taken out stands before the match that it stood before.
    const std::size_t stop = j == b.spans.size() ? a.spans.size() : b.partner[j];
    if (stop != none)
      for (; i < stop; ++i)
        if (a.partner[i] == none) note(i, none);
    if (j == b.spans.size()) break;
    if (b.partner[j] == none)
      note(none, j);
    else if (a.keys[b.partner[j]] != b.keys[j])
      note(b.partner[j], j);
    if (b.partner[j] != none) i = b.partner[j] + 1;
  }
  const auto weight = [](const SentenceChange& c) { return c.grades < 0 ? -c.grades : c.grades; };
  std::stable_sort(
      result.sentences.begin(), result.sentences.end(),
      [&](const SentenceChange& x, const SentenceChange& y) { return weight(x) > weight(y); });
  return result;
}

}  // namespace crossread::readability
