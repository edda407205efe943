#include "claims/sense.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/oppositions.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Verbs of what it would take, which is not what there was.
constexpr auto needs = std::to_array<std::string_view>({"need", "require", "lack"});

// Nouns of a change, beside those that the table of opposites holds as verbs.
constexpr auto changes = std::to_array<std::string_view>(
    {"jump", "surge", "growth", "reduction", "hike", "plunge", "slump", "slide", "spike", "uptick", "dip", "rebound"});

constexpr auto means = std::to_array<std::string_view>({"average", "median", "mean"});
constexpr std::uint8_t mean_steps = 3;  // arcs of the tree

// Whoever reckons what is not known yet, and what they do.
constexpr auto forecasters = std::to_array<std::string_view>(
    {"economist", "analyst", "forecaster", "consensus", "estimate", "forecast", "expectation", "projection", "prediction"});
constexpr auto foretelling = std::to_array<std::string_view>(
    {"expect", "forecast", "predict", "project", "anticipate", "foresee"});

// What foresees a levy provides for it.
constexpr auto provisions = std::to_array<std::string_view>(
    {"agreement", "draft", "plan", "deal", "law", "bill", "contract", "treaty", "accord", "pact"});

// Whoever does so is not there yet: "raced to vaccinate 70 % of adults".
constexpr auto striving = std::to_array<std::string_view>({"aim", "hope", "want", "race", "strive", "bid", "struggle", "wish", "aspire"});

constexpr auto ways = std::to_array<std::string_view>(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
     "south-east", "south-west", "away", "from", "off", "offshore", "inland", "outside", "upstream", "downstream"});

// Nouns for the share of those who voted among those who may.
constexpr auto turning_out = std::to_array<std::string_view>({"turnout", "participation"});

// Nouns for what stands at so many per cent.
constexpr auto rates = std::to_array<std::string_view>({"rate", "level", "tax", "duty", "tariff", "levy", "yield"});

// Nouns for what there may be at most.
constexpr auto bounds = std::to_array<std::string_view>({"limit", "ceiling", "cap"});

// What is cast.
constexpr auto voting = std::to_array<std::string_view>({"vote", "ballot"});

// Words by which only those of some age are meant: "65 and older", "aged 18 to 24", "under 30".
constexpr auto of_some_age = std::to_array<std::string_view>({"old", "young", "aged", "over", "under", "above", "below"});

constexpr auto offsets = std::to_array<std::string_view>({"after", "before", "later", "earlier", "ago", "since"});

// Verbs of a beginning and of an end, with their particles: an hour of the one is no hour of the other.
constexpr auto beginnings = std::to_array<std::string_view>(
    {"begin", "start", "open", "commence", "launch", "erupt", "depart", "leave", "board", "embark", "kick off", "take off", "set off",
     "set out", "break out", "lift off", "blast off", "push off", "get under"});
constexpr auto ends = std::to_array<std::string_view>(
    {"end", "finish", "close", "conclude", "arrive", "land", "dock", "disembark", "extinguish", "contain", "adjourn", "expire", "control",
     "put out", "touch down", "wind up", "break up", "stop"});

constexpr std::size_t longest_particle = 5;  // "under"

struct Extent {
  std::string_view word;
  Sense sense;
};

constexpr auto extents = std::to_array<Extent>({{"depth", Sense::depth}, {"deep", Sense::depth}, {"height", Sense::height},
                                                {"high", Sense::height}, {"tall", Sense::height}, {"altitude", Sense::height},
                                                {"width", Sense::width}, {"wide", Sense::width}, {"length", Sense::length},
                                                {"long", Sense::length}});

Sense extent_of(std::string_view lemma) {
  for (const Extent& e : extents)
    if (e.word == lemma) return e.sense;
  return Sense::plain;
}

bool tells_change(const Word& w) {
  if (w.upos != Upos::NOUN && w.upos != Upos::VERB) return false;
  if (in(changes, w.lemma)) return true;
  for (const Pole& p : poles_of(w.lemma))
    if (p.scale == Scale::level && p.value < 3) return true;
  return false;
}

class SenseReader {
 public:
  SenseReader(std::span<const Word> words, const language::Tree& tree, const values::Value& value, std::uint32_t head,
              const Setting& setting)
      : words_(words), tree_(tree), value_(value), head_(head), setting_(setting) {}

  Sense read() const {
    if (value_.kind == values::Kind::date || value_.kind == values::Kind::time) return of_hour();
    if (value_.kind == values::Kind::ordinal) return narrowed() ? Sense::narrowed : Sense::plain;
    if (setting_.verb >= 0 && in(needs, words_[verb()].lemma) && words_[verb()].upos == Upos::VERB) return Sense::needed;
    if (before_the_news()) return Sense::before;
    const bool figure = value_.kind == values::Kind::count || value_.kind == values::Kind::money ||
                        value_.kind == values::Kind::percentage || value_.kind == values::Kind::measure;
    if (figure && foretold()) return Sense::foretold;
    if (figure && mean()) return Sense::mean;
    if (figure && bounded()) return Sense::limit;
    if (value_.kind == values::Kind::duration) return of_duration();
    if ((value_.kind == values::Kind::count || value_.kind == values::Kind::money) && change_of()) return Sense::shift;
    if (value_.kind == values::Kind::count) return of_vote();
    if (value_.kind == values::Kind::percentage) return of_percentage();
    if (value_.kind == values::Kind::measure && value_.dimension == "length") return of_length();
    return Sense::plain;
  }

 private:
  // "Took off": a verb and the particle right behind it.
  std::string with_particle(std::uint32_t verb) const {
    for (const std::uint32_t c : tree_.children(verb)) {
      const Word& word = words_[c];
      const bool particle = word.deprel == Deprel::compound || word.deprel == Deprel::advmod;
      if (particle && c > verb && c < verb + 4 && word.lemma.size() <= longest_particle) return words_[verb].lemma + " " + word.lemma;
    }
    return words_[verb].lemma;
  }

  Sense of_hour() const {
    for (const std::int32_t at : {static_cast<std::int32_t>(head_), setting_.verb}) {
      if (at < 0) continue;
      const std::string deed = with_particle(static_cast<std::uint32_t>(at));
      if (in(beginnings, deed)) return Sense::begun;
      if (in(ends, deed)) return Sense::over;
    }
    return Sense::plain;
  }

  std::uint32_t verb() const { return static_cast<std::uint32_t>(setting_.verb); }

  bool has_marker(std::uint32_t word, std::string_view lemma) const {
    for (const std::uint32_t c : tree_.children(word))
      if ((words_[c].deprel == Deprel::mark || words_[c].deprel == Deprel::case_) && words_[c].lemma == lemma) return true;
    return false;
  }

  // "The largest deal since it bought Halden for $19 million": a clause behind "since" tells what came before, and so does
  // one of a time gone by, "months ago, when it cost $2".
  bool before_the_news() const {
    if (setting_.verb < 0) return false;
    if (has_marker(verb(), "since")) return true;
    for (const std::uint32_t c : tree_.children(verb())) {
      if (words_[c].lemma != "when" && words_[c].lemma != "where") continue;
      const std::uint32_t before = c > 0 && words_[c - 1].upos == Upos::PUNCT ? c - 1 : c;
      if (before > 0 && words_[before - 1].lemma == "ago") return true;
    }
    return false;
  }

  // "The third round held since January" counts as "the third this year" does; "the first since 2014" counts from then on.
  bool this_year(std::uint32_t since) const {
    return value_.value > 1 && (words_[since].upos == Upos::PROPN || words_[since].upos == Upos::NUM);
  }

  // "The first election held since the reform": counted from another one than "the fourth election".
  bool narrowed() const {
    const std::int32_t above = words_[head_].head;
    if (above < 0 || words_[head_].deprel != Deprel::amod) return false;
    auto clause = tree_.child(static_cast<std::uint32_t>(above), Deprel::acl);
    const std::uint32_t next = static_cast<std::uint32_t>(above) + 1;
    const bool participle = next < words_.size() && words_[next].upos == Upos::VERB && words_[next].xpos != language::Xpos::VBZ &&
                            words_[static_cast<std::size_t>(above)].head != static_cast<std::int32_t>(next);
    if (!clause && participle) clause = next;
    if (!clause) return false;
    for (const std::uint32_t c : tree_.children(*clause))
      if ((has_marker(c, "since") && !this_year(c)) || has_marker(c, "after") || has_marker(c, "under")) return true;
    return false;
  }

  bool foretold() const {
    const auto of = [&](const auto& nouns) { return setting_.subject >= 0 && in(nouns, words_[static_cast<std::size_t>(setting_.subject)].lemma); };
    const bool said = setting_.verb >= 0 && !of(provisions) && (in(foretelling, words_[verb()].lemma) || foretold_above());
    const bool by = of(forecasters);
    return said || by || strived_for() || value_.scope == values::Scope::expected;
  }

  // "Expected the rate to fall to 5 %", "projected that output would grow by 3 %".
  bool foretold_above() const {
    const Word& clause = words_[verb()];
    return (clause.deprel == Deprel::xcomp || clause.deprel == Deprel::ccomp) && clause.head >= 0 && in(foretelling, words_[static_cast<std::size_t>(clause.head)].lemma);
  }

  bool strived_for() const {
    if (setting_.verb < 0 || !has_marker(verb(), "to")) return false;
    const std::int32_t above = words_[verb()].head;
    return above >= 0 && in(striving, words_[static_cast<std::size_t>(above)].lemma);
  }

  bool mean() const {
    for (std::uint32_t w = value_.first_word; w < value_.end_word; ++w)
      if (in(means, words_[w].lemma)) return true;
    for (const NearWord& near : setting_.near)
      if (near.steps <= mean_steps && in(means, words_[near.word].lemma)) return true;
    return false;
  }

  // "The speed limit is 60".
  bool bounded() const {
    const auto is = [&](std::int32_t w) { return w >= 0 && in(bounds, words_[static_cast<std::size_t>(w)].lemma); };
    const auto subject = tree_.child(head_, Deprel::nsubj);
    return is(setting_.subject) || is(words_[head_].head) || (subject && is(static_cast<std::int32_t>(*subject)));
  }

  // "76 % of Americans 65 and older": of those of some age.
  bool of_an_age() const {
    constexpr std::uint32_t reach = 6;
    const auto whole = tree_.child(head_, Deprel::nmod);
    if (!whole) return false;
    for (std::uint32_t w = *whole + 1; w < words_.size() && w < *whole + reach; ++w) {
      if (words_[w].upos == Upos::PUNCT || words_[w].upos == Upos::VERB) return false;
      if (words_[w].upos == Upos::NUM) {
        for (std::uint32_t near = w - 1; near < words_.size() && near < w + 3; ++near)
          if (in(of_some_age, words_[near].lemma)) return true;
      }
    }
    return false;
  }

  bool tells_turnout() const {
    const auto is = [&](std::int32_t w) { return w >= 0 && in(turning_out, words_[static_cast<std::size_t>(w)].lemma); };
    const auto subject = tree_.child(head_, Deprel::nsubj);
    return is(setting_.subject) || is(setting_.verb) || is(words_[head_].head) || (subject && is(static_cast<std::int32_t>(*subject)));
  }

  // "A drop of 21,000": how much more or less, and not how many.
  bool change_of() const {
    const std::int32_t above = words_[head_].head;
    return above >= 0 && words_[static_cast<std::size_t>(above)].upos == Upos::NOUN && tells_change(words_[static_cast<std::size_t>(above)]);
  }

  // "Rents up 8 %", "8 % higher than a year ago".
  bool up_or_down() const {
    const auto word = [&](std::uint32_t w) { return w < words_.size() ? std::string_view(words_[w].lemma) : std::string_view(); };
    const std::string_view before = value_.first_word > 0 ? word(value_.first_word - 1) : std::string_view(), behind = word(value_.end_word);
    const bool compared = value_.end_word < words_.size() && (words_[value_.end_word].xpos == language::Xpos::JJR || words_[value_.end_word].xpos == language::Xpos::RBR);
    return before == "up" || before == "down" || (compared && (behind == "high" || behind == "low" || behind == "much" || behind == "little"));
  }

  Sense of_percentage() const {
    const std::int32_t above = words_[head_].head;
    if (tells_turnout()) return Sense::turnout;
    const bool part = value_.end_word < words_.size() && words_[value_.end_word].lemma == "of";
    if (part && of_an_age()) return Sense::narrowed;
    const auto whole = part ? tree_.child(head_, Deprel::nmod) : std::nullopt;
    if (setting_.verb >= 0 && whole && in(voting, words_[*whole].lemma)) return Sense::votes;
    if (part || words_[head_].deprel == Deprel::nsubj) return Sense::share;
    if (up_or_down()) return Sense::change;
    const auto subject = tree_.child(head_, Deprel::nsubj);
    if (subject && in(rates, words_[*subject].lemma)) return Sense::level;
    if (above < 0) return Sense::plain;
    const Word& of = words_[static_cast<std::size_t>(above)];
    const bool is_rate = in(rates, of.lemma);
    if (!is_rate && !tells_change(of)) return Sense::plain;
    // "Rose to 6 %" and "up from 5 %" are levels.
    const auto marker = tree_.case_of(head_);
    const bool level = marker && (words_[*marker].lemma == "to" || words_[*marker].lemma == "from" || words_[*marker].lemma == "at");
    return level || is_rate ? Sense::level : Sense::change;
  }

  Sense of_duration() const {
    const auto after_it = value_.end_word < words_.size() ? std::string_view(words_[value_.end_word].lemma) : std::string_view();
    if (in(offsets, after_it)) return Sense::after;
    if (after_it == "of") return Sense::filled;
    if (setting_.marker >= 0 && words_[static_cast<std::size_t>(setting_.marker)].lemma == "within") return Sense::deadline;
    for (std::uint32_t w = value_.first_word > 0 ? value_.first_word - 1 : 0; w < value_.end_word; ++w) {
      if (words_[w].lemma == "first") return Sense::first;
      if (words_[w].lemma == "last" || words_[w].lemma == "past") return Sense::last;
    }
    return Sense::plain;
  }

  // "31 voted against it", "24 members voted for it".
  Sense of_vote() const {
    if (setting_.verb < 0 || words_[verb()].lemma != "vote") return Sense::plain;
    for (std::uint32_t w = verb() + 1; w < words_.size() && w < verb() + 3; ++w) {
      if (words_[w].lemma == "against") return Sense::against;
      if (words_[w].lemma == "for" || words_[w].lemma == "with" || words_[w].lemma == "in") return Sense::in_favour;
    }
    return Sense::plain;
  }

  Sense of_length() const {
    const std::int32_t above = words_[head_].head;
    for (const std::int32_t w : {static_cast<std::int32_t>(head_), above})
      if (w >= 0)
        if (const Sense s = extent_of(words_[static_cast<std::size_t>(w)].lemma); s != Sense::plain) return s;
    for (std::uint32_t w = value_.end_word; w < words_.size() && w < value_.end_word + 2; ++w) {
      if (in(ways, words_[w].lemma)) return Sense::distance;
      if (const Sense s = extent_of(words_[w].lemma); s != Sense::plain) return s;
      if (words_[w].upos == Upos::PUNCT) break;
    }
    return Sense::plain;
  }

  std::span<const Word> words_;
  const language::Tree& tree_;
  const values::Value& value_;
  std::uint32_t head_;
  const Setting& setting_;
};

bool length_sense(Sense s) {
  return s == Sense::distance || s == Sense::depth || s == Sense::height || s == Sense::width || s == Sense::length;
}

}  // namespace

Sense sense_of(std::span<const Word> words, const language::Tree& tree, const values::Value& value, std::uint32_t head,
               const Setting& setting) {
  return SenseReader(words, tree, value, head, setting).read();
}

bool exclude(Sense a, Sense b) {
  using enum Sense;
  static constexpr Sense of_their_own[] = {mean, foretold, shift, needed, before, narrowed, limit};
  static constexpr std::pair<Sense, Sense> apart[] = {
      {share, change}, {after, deadline}, {after, filled}, {first, last}, {in_favour, against}, {begun, over},
      {turnout, votes}, {turnout, change}, {votes, change}, {level, change}};
  if (a == b) return false;
  if (length_sense(a) && length_sense(b)) return true;
  const auto either = [&](Sense s) { return a == s || b == s; };
  return std::any_of(std::begin(of_their_own), std::end(of_their_own), either) ||
         std::any_of(std::begin(apart), std::end(apart), [&](const auto& p) { return either(p.first) && either(p.second); });
}

}  // namespace crossread::claims
