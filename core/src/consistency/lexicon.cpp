#include "consistency/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/claims.h"
#include "claims/meanings.h"
#include "language/vectors.h"

namespace crossread::consistency {
namespace {

using claims::Kinship;

// General words for people; which people they are is told by the event.
constexpr auto people = std::to_array<std::string_view>(
    {"people", "person", "man", "woman", "resident", "civilian", "individual", "victim", "other",
     "inhabitant", "citizen"});

constexpr int people_class = 100;

int class_of(std::string_view lemma) {
  if (std::find(people.begin(), people.end(), lemma) != people.end()) return people_class;
  return static_cast<int>(claims::event_class(lemma));
}

// Cosines below this say nothing: half of all pairs of nouns reach a third.
constexpr int alike_from = 35;

// Room for the pairs of words that a few comparisons of a dozen articles ask about: 32,768.
constexpr unsigned known_bits = 15;
constexpr std::size_t places = 4;  // of one hash: what they hold is one line of a cache

// "Reopen", of "open": the same done once more.
bool again(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 4;  // letters of the verb; "react" is no "act"
  return b.size() >= shortest && a.size() == b.size() + 2 && a.starts_with("re") && a.ends_with(b);
}

int nearness_of(const Lemma& x, const Lemma& y) {
  if (x.cls != 0 && x.cls == y.cls) return 90;
  if (again(x.text, y.text) || again(y.text, x.text)) return 85;
  int best = 0;
  const auto kinship = [](std::string_view a, std::string_view b) {
    return a.empty() || b.empty() ? Kinship::none : claims::kinship(a, b);
  };
  for (const Kinship kin : {kinship(x.nouns, y.nouns), kinship(x.verbs, y.verbs)}) {
    const int near = kin == Kinship::synonym ? 85 : kin == Kinship::wider ? 65 : kin == Kinship::sibling ? 35 : 0;
    best = std::max(best, near);
  }
  if (best >= 60) return best;
  const int alike = language::alikeness(x.vector, y.vector);
  return std::max(best, alike <= alike_from ? 0 : std::min(60, (alike - alike_from) * 3 / 2));
}

}  // namespace

std::string fold(std::string_view lemma) {
  const int cls = class_of(lemma);
  return cls == 0 ? std::string(lemma) : "#" + std::to_string(cls);
}

Lexicon::Lexicon() : known_(std::size_t{1} << known_bits) {}

void Lexicon::begin_story() {
  constexpr std::size_t most_lemmas = 1 << 14;
  if (lemmas_.size() > most_lemmas) *this = {};
}

std::uint32_t Lexicon::number(std::string_view lemma, std::uint64_t key) {
  const text::Numbering::Number number = numbers_[key];
  if (number.fresh) {
    const auto line = [&](const entities::WordTable& table) { return table.find(lemma).value_or(std::string_view()); };
    lemmas_.push_back({std::string(lemma), line(claims::word_lists::noun_meanings), line(claims::word_lists::verb_meanings),
                       class_of(lemma), contrasts_of(lemma), language::word_vector(lemma)});
  }
  return number.value;
}

bool Lexicon::siblings(std::uint32_t a, std::uint32_t b) const {
  const Lemma &x = lemmas_[a], &y = lemmas_[b];
  return !x.nouns.empty() && !y.nouns.empty() && claims::kinship(x.nouns, y.nouns) == Kinship::sibling;
}

int Lexicon::nearness(std::uint32_t a, std::uint32_t b) {
  if (a == b) return 95;  // "to vote", "a vote"
  if (a > b) std::swap(a, b);
  const std::uint64_t pair = std::uint64_t{a} << 36 | std::uint64_t{b} << 8;
  const std::uint32_t hash = (a * 0x9E3779B1u ^ b * 0x85EBCA77u) >> (32 - known_bits);
  std::uint64_t* const known = &known_[hash & ~static_cast<std::uint32_t>(places - 1)];
  for (std::size_t i = 0; i < places; ++i)
    if ((known[i] ^ pair) >> 8 == 0) return static_cast<int>(known[i] & 0xFF);
  std::copy_backward(known, known + places - 1, known + places);
  known[0] = pair | static_cast<std::uint64_t>(nearness_of(lemmas_[a], lemmas_[b]));
  return static_cast<int>(known[0] & 0xFF);
}

}  // namespace crossread::consistency
