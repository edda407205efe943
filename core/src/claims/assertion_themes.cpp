#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "entities/roles.h"
#include "text/chars.h"
#include "text/listed_words.h"
#include "text/lower.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

constexpr auto definite_articles = std::to_array<std::string_view>({"the", "this", "that", "these", "those", "both", "all"});
// What is told of some or all of those behind "of": "two of the passengers", "each of them".
constexpr auto parts = std::to_array<std::string_view>(
    {"some", "many", "most", "half", "several", "few", "one", "both", "all", "none", "each", "more", "majority", "third", "whole", "entirety"});
// "The idea of a joint inquiry" is the inquiry that somebody thinks of.
constexpr auto thoughts = std::to_array<std::string_view>({"idea", "notion", "prospect", "possibility", "suggestion", "concept"});
// Of these, of all.
constexpr auto every = std::to_array<std::string_view>({"all", "each", "both", "whole", "entirety"});

// Words before a noun by which it is one of several.
constexpr auto several_of_them = std::to_array<std::string_view>(
    {"another", "other", "each", "every", "several", "many", "some", "second", "third", "first", "previous", "next"});

// Words before a noun that tell it from others of its kind.
constexpr std::string_view telling_apart =
    "first,second,third,fourth,fifth,sixth,last,final,next,previous,earlier,later,other,another,former,"
    "initial,early,left,right,front,rear,upper,lower,north,south,east,west,northern,southern,eastern,"
    "western,older,elder,younger,half,junior,senior,main,new,old,year,month,week,own,local,deputy,"
    "neighbour,neighbor,nearby,adjacent";

// Verbs and adjectives whose "it" stands for nothing.
constexpr auto impersonal = std::to_array<std::string_view>(
    {"rain", "snow", "take", "seem", "appear", "turn", "emerge", "mean", "happen", "matter", "cost", "clear", "likely", "unlikely", "possible",
     "impossible", "unclear", "time", "day", "first", "late", "early", "year", "hard", "easy", "important", "necessary"});

// Prepositions behind a verb with its particle that govern what it is done to.
constexpr auto governing = std::to_array<std::string_view>({"with", "of", "on", "to", "from", "for"});
constexpr auto general_modifiers = std::to_array<std::string_view>(
    {"other", "own", "new", "first", "last", "such", "more", "many", "same", "several", "next", "few"});

}  // namespace

// What "it" stands for, where it is the subject of its clause: the subject of an earlier clause of its sentence, or that of
// the sentence before, or else what was done to it there. Nothing where that is somebody, or many.
std::optional<std::uint32_t> AssertionReader::antecedent_of(std::uint32_t it) const {
  constexpr int chain = 3;  // sentences of which each begins with "it"
  // Of a noun that may be for somebody or something "it" says that it is something: "booster".
  const auto thing = [&](std::optional<std::uint32_t> noun) {
    if (!noun || words_[*noun].upos != Upos::NOUN || words_[*noun].xpos != language::Xpos::NN || entities::noun_info(text::lower(words_[*noun].lemma)).any()) return false;
    const Index e = entities_.of_word(*noun);
    return e == no_index || entities_.list[static_cast<std::size_t>(e)].anonymous || entities_.list[static_cast<std::size_t>(e)].kind == EntityKind::other;
  };
  for (int step = 0; step < chain; ++step) {
    if (words_[it].deprel != Deprel::nsubj || words_[it].head < 0) return std::nullopt;
    // "It is clear that", "it was he who", "it takes": it stands for nothing.
    const auto clause = static_cast<std::uint32_t>(words_[it].head);
    if (in(impersonal, words_[clause].lemma)) return std::nullopt;
    for (const std::uint32_t c : tree_.children(clause))
      if (words_[c].deprel == Deprel::csubj || (c > clause && tree_.child(clause, Deprel::cop) && (words_[c].deprel == Deprel::acl || words_[c].deprel == Deprel::ccomp || words_[c].deprel == Deprel::advcl))) return std::nullopt;
    const auto sentence = std::partition_point(document_.sentences.begin(), document_.sentences.end(), [&](const text::Sentence& s) { return s.end_token <= it; });
    if (sentence == document_.sentences.end()) return std::nullopt;
    for (std::uint32_t w = it; w-- > sentence->first_token;)
      if (words_[w].deprel == Deprel::nsubj && words_[w].upos == Upos::NOUN) {
        if (thing(w)) return w;
        // "The inspector said it had begun below": of what the sentence before is about.
        if (words_[clause].deprel != Deprel::ccomp || words_[clause].head != words_[w].head) return std::nullopt;
      }
    if (sentence == document_.sentences.begin()) return std::nullopt;
    const text::Sentence& before = *(sentence - 1);
    if (before.block != sentence->block && document_.blocks[before.block].kind != document_.blocks[sentence->block].kind) return std::nullopt;
    std::optional<std::uint32_t> root;
    for (std::uint32_t w = before.first_token; w < before.end_token && !root; ++w)
      if (words_[w].deprel == Deprel::root) root = w;
    if (!root) return std::nullopt;
    const auto subject = tree_.child(*root, Deprel::nsubj), object = tree_.child(*root, Deprel::obj);
    if (thing(subject)) return subject;
    if (subject && text::lower(words_[*subject].lemma) == "it") it = *subject;
    else return thing(object) ? object : std::nullopt;
  }
  return std::nullopt;
}

Theme AssertionReader::theme_of(std::uint32_t head) const {
  // "Two of the passengers", "none of the money": told of passengers and money.
  if (words_[head].upos == Upos::NUM || in(parts, text::Lower(words_[head].lemma)))
    for (const std::uint32_t c : tree_.children(head))
      if (const auto of = tree_.case_of(c); c > head && words_[c].deprel == Deprel::nmod && words_[c].upos == Upos::NOUN && of && words_[*of].lemma == "of") {
        const text::Lower lemma(words_[head].lemma);
        Theme whole = theme_of(c);
        whole.all = in(every, lemma);
        whole.part = !whole.all && std::string_view(lemma) != "none";
        return whole;
      }
  if (in(thoughts, text::Lower(words_[head].lemma)))
    for (const std::uint32_t c : tree_.children(head))
      if (const auto of = tree_.case_of(c); c > head && words_[c].deprel == Deprel::nmod && words_[c].upos == Upos::NOUN && of && words_[*of].lemma == "of") return theme_of(c);
  Theme theme;
  theme.word = head;
  theme.noun = std::string(theme_word(text::Lower(words_[head].lemma)));
  theme.entity = entities_.of_word(head);
  // A pronoun means whatever noun it stands for: "they", of the evacuees.
  if (words_[head].upos == Upos::PRON) {
    theme.noun.clear();
    if (theme.entity != no_index && entities_.list[static_cast<std::size_t>(theme.entity)].anonymous)
      for (const Index m : entities_.list[static_cast<std::size_t>(theme.entity)].mentions) {
        const entities::Mention& mention = entities_.mentions[static_cast<std::size_t>(m)];
        if (mention.type != MentionType::nominal) continue;
        theme.noun = std::string(theme_word(text::Lower(words_[mention.head].lemma)));
        break;
      }
    if (theme.noun.empty() && theme.entity == no_index && text::lower(words_[head].lemma) == "it")
      if (const auto meant = antecedent_of(head)) {
        theme = theme_of(*meant);
        theme.definite = true;
        return theme;
      }
  }
  // "The catering firm, Voss & Brandt", "the officer, Otto Voss": the name beside the noun.
  const bool unnamed = theme.entity == no_index || entities_.list[static_cast<std::size_t>(theme.entity)].anonymous;
  if (const auto beside = tree_.child(head, Deprel::appos); beside && unnamed && words_[*beside].upos == Upos::PROPN)
    if (const Index named = entities_.of_word(*beside); named != no_index) theme.entity = named;
  const auto add = [&](std::uint32_t w) {
    const Word& word = words_[w];
    if (word.upos != Upos::NOUN && word.upos != Upos::PROPN && word.upos != Upos::ADJ) return;
    // Saturday says of no premiere which it is.
    if (word.upos == Upos::PROPN && dated(w)) return;
    const text::Lower lemma(word.lemma);
    if (!in(general_modifiers, lemma)) theme.modifiers.push_back(std::string(theme_word(lemma)));
  };
  for (std::uint32_t c : tree_.children(head)) {
    const Deprel r = words_[c].deprel;
    if (r != Deprel::compound && r != Deprel::amod && r != Deprel::nmod) continue;
    add(c);
    if (r == Deprel::nmod)
      for (std::uint32_t d : tree_.children(c))
        if (words_[d].deprel == Deprel::compound || words_[d].deprel == Deprel::amod) add(d);
  }
  std::sort(theme.modifiers.begin(), theme.modifiers.end());
  theme.definite = words_[head].upos == Upos::PROPN;
  // "Run 14" is a name.
  if (head + 1 < words_.size() && words_[head + 1].upos == Upos::NUM && words_[head + 1].head == static_cast<std::int32_t>(head)) theme.definite = true;
  static const text::ListedWords tells_apart(telling_apart);
  for (const std::uint32_t c : tree_.children(head)) {
    const Word& word = words_[c];
    if (word.deprel == Deprel::det) theme.definite = theme.definite || in(definite_articles, word.lemma);
    if (word.lemma == "all" || word.lemma == "every" || word.lemma == "both") theme.all = true;
    if (word.xpos == language::Xpos::PRPS || (word.deprel == Deprel::nmod && tree_.case_of(c) && words_[*tree_.case_of(c)].xpos == language::Xpos::POS))
      theme.definite = true;
    // "One suspect" is one of several.
    const bool one = word.deprel == Deprel::nummod && word.lemma == "one";
    if (one || tells_apart.has(word.lemma)) theme.which.push_back(word.lemma);
  }
  std::sort(theme.which.begin(), theme.which.end());
  return theme;
}

// Whether the article tells of no second thing of this noun: none has another modifier, a number or "another" before it.
bool AssertionReader::sole(const Theme& theme) const {
  const Word& head = words_[theme.word];
  if (head.upos != Upos::NOUN || theme.noun.empty()) return false;
  const Nouns& all = nouns_.get(theme_word(head.lemma));
  // "A garage owner": by his trade he may be the one whom others call "the garage owner".
  const bool introduced = all.first == theme.word && !theme.modifiers.empty();
  if (all.count == 0 || (!theme.definite && !introduced)) return false;
  // The nouns that say which: "bus", of "the bus driver"; what it is like tells no two apart.
  const auto kind_of = [&](std::uint32_t noun) {
    std::vector<std::string_view> out;
    for (const std::uint32_t c : tree_.children(noun)) {
      const Deprel r = words_[c].deprel;
      if ((r == Deprel::compound || r == Deprel::nmod) && (words_[c].upos == Upos::NOUN || words_[c].upos == Upos::PROPN)) out.push_back(words_[c].lemma);
    }
    return out;
  };
  std::vector<std::string_view> kind = kind_of(theme.word);
  const bool several = head.xpos == language::Xpos::NNS;
  bool told = false;
  for (std::uint32_t n = 0, w = all.first; n < all.count; ++n, w = next_noun_[w]) {
    if ((words_[w].xpos == language::Xpos::NNS) != several) return false;
    bool another = false, indefinite = false, counted = false;
    for (const std::uint32_t c : tree_.children(w)) {
      if (words_[c].deprel == Deprel::nummod) counted = true;
      if (words_[c].deprel != Deprel::det && words_[c].deprel != Deprel::amod) continue;
      if (in(several_of_them, words_[c].lemma)) another = true;
      if (words_[c].lemma == "a" || words_[c].lemma == "an") indefinite = true;
    }
    if (another || (indefinite && told) || (several && counted && told)) return false;
    told = true;
    const std::vector<std::string_view> here = kind_of(w);
    if (here.empty()) continue;
    if (kind.empty()) kind = here;
    else if (std::none_of(here.begin(), here.end(), [&](std::string_view k) { return std::find(kind.begin(), kind.end(), k) != kind.end(); })) return false;
  }
  return true;
}

AssertionReader::Predicate AssertionReader::predicate_with_particle(std::uint32_t word) const {
  std::string lemma = text::lower(words_[word].lemma);
  if (!begins_phrase(lemma)) return {std::move(lemma), {}};
  // "Pressed ahead with the trial", "lost out on the order".
  const auto governed = [&](std::uint32_t particle) -> std::optional<std::uint32_t> {
    // "Said yes to the plan": wherever the parser hangs the plan.
    if (const std::uint32_t next = particle + 1; next < words_.size() && words_[next].deprel == Deprel::case_ && in(governing, words_[next].lemma))
      if (const auto noun = static_cast<std::uint32_t>(words_[next].head); words_[next].head > static_cast<std::int32_t>(next) && words_[noun].upos == Upos::NOUN && noun > next + 1 && !of_time(noun)) return noun;
    for (std::uint32_t c : tree_.children(word)) {
      const auto marker = words_[c].deprel == Deprel::obl ? tree_.case_of(c) : std::nullopt;
      if (marker && *marker > particle && *marker <= particle + 2 && in(governing, words_[*marker].lemma) && words_[c].upos == Upos::NOUN && !of_time(c)) return c;
    }
    return std::nullopt;
  };
  for (std::uint32_t c : tree_.children(word)) {
    if (c < word || c > word + 4) continue;
    const bool particle = words_[c].deprel == Deprel::compound || words_[c].deprel == Deprel::advmod ||
                          (words_[c].deprel == Deprel::case_ && words_[c].upos != Upos::PART);
    if (!particle || words_[c].lemma.size() > 7) continue;
    const std::string both = lemma + " " + text::lower(words_[c].lemma);
    if (!poles_of(both).empty()) return {both, governed(c)};
  }
  // "Vote against the plan": what the preposition governs is what it is done to.
  for (std::uint32_t c : tree_.children(word))
    if (const auto marker = words_[c].deprel == Deprel::obl ? tree_.case_of(c) : std::nullopt) {
      const std::string both = lemma + "+" + text::lower(words_[*marker].lemma);
      if (!poles_of(both).empty()) return {both, c};
      // "Voted in favour of the plan", "ruled in favour of the tenants".
      if (words_[c].lemma == "favour" || words_[c].lemma == "favor")
        if (const auto matter = tree_.child(c, Deprel::nmod); matter && !poles_of(lemma + "+for").empty()) return {lemma + "+for", matter};
    }
  // "Handed her mandate back", "pulled the ferry free": behind the object, wherever the parser hangs it.
  if (const auto object = tree_.child(word, Deprel::obj); object && *object > word && *object + 1 < words_.size() && (words_[*object + 1].upos == Upos::ADV || (words_[*object + 1].upos == Upos::ADJ && words_[*object + 1].deprel == Deprel::xcomp))) {
    const std::string both = lemma + " " + text::lower(words_[*object + 1].lemma);
    if (!poles_of(both).empty()) return {both, {}};
  }
  // "Pulled out of the forum": the parser may hang the particle on the noun.
  if (word + 2 < words_.size() && (words_[word + 1].upos == Upos::ADP || words_[word + 1].upos == Upos::ADV)) {
    const std::string both = lemma + " " + text::lower(words_[word + 1].lemma);
    // "Nodded through the bill": the parser may take the particle for a preposition.
    const auto noun = static_cast<std::uint32_t>(words_[word + 1].head);
    if (!poles_of(both).empty()) return {both, words_[word + 1].deprel == Deprel::case_ && words_[noun].upos == Upos::NOUN && words_[noun].head == static_cast<std::int32_t>(word) ? noun : governed(word + 1)};
  }
  // "Took part", "said yes", "walked free": the word belongs to the verb.
  if (word + 1 < words_.size()) {
    const std::string both = lemma + " " + text::lower(words_[word + 1].lemma);
    if (!poles_of(both).empty()) return {both, governed(word + 1)};
  }
  if (const auto object = tree_.child(word, Deprel::obj)) {
    const std::string both = lemma + " " + words_[*object].lemma;
    if (!poles_of(both).empty()) return {both, governed(*object)};
  }
  return {std::move(lemma), {}};
}

}  // namespace crossread::claims
