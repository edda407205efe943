#include "readability/counts.h"

#include <algorithm>
#include <cstddef>

namespace crossread::readability {

namespace {

constexpr std::uint32_t long_word = 7;        // letters
constexpr std::uint32_t polysyllable = 3;     // syllables
constexpr std::uint32_t spache_sample = 100;  // words

std::uint32_t one_if(bool condition) { return condition ? 1 : 0; }

/// Whether so many words out of a sentence are scored as speech.
bool is_speech(const SentenceFact& sentence, std::uint32_t quoted) {
  return quoted > 0 && (quoted == sentence.size() || quoted >= least_quoted_words);
}

std::uint32_t quoted_words(const Reading& reading, const SentenceFact& sentence) {
  std::uint32_t n = 0;
  for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i)
    n += one_if(reading.words[i].quoted);
  return n;
}

}  // namespace

Counter::Counter(const Reading& reading)
    : reading_(reading),
      met_(reading.vocabulary.plain_forms(), 0),
      met_sample_(reading.vocabulary.plain_forms(), 0) {}

void Counter::add(const WordFact& word) {
  const WordType& type = reading_.type(word);
  Counts& c = tally_.counts;
  if (c.words % spache_sample == 0) ++sample_number_;
  // No branch in what follows: how a word turns out says little of the next.
  const bool no_name = !word.name;
  ++c.words;
  c.letters += type.letters;
  c.syllables += type.syllables;
  c.monosyllables += one_if(type.syllables == 1);
  c.polysyllables += one_if(type.syllables >= polysyllable);
  c.complex_words += one_if(type.complex & no_name);
  c.long_words += one_if(type.letters >= long_word);
  c.unfamiliar_words += one_if(!type.familiar & no_name);
  c.quoted_words += one_if(word.quoted);
  c.unique_words += one_if(met_[type.plain] != tally_number_);
  met_[type.plain] = tally_number_;
  tally_.spache_unfamiliar += one_if(!type.familiar_to_spache & no_name &
                                     (met_sample_[type.plain] != sample_number_));
  met_sample_[type.plain] = sample_number_;
  in_sentence_ = in_block_ = true;
}

void Counter::end_sentence() {
  tally_.counts.sentences += one_if(in_sentence_);
  in_sentence_ = false;
}

void Counter::end_block(bool is_paragraph) {
  tally_.counts.paragraphs += one_if(in_block_ && is_paragraph);
  in_block_ = false;
}

Tally Counter::take() {
  end_sentence();
  in_block_ = false;
  const Tally done = tally_;
  tally_ = {};
  ++tally_number_;
  ++sample_number_;
  return done;
}

Tally tally(const Reading& reading, Counter& counter, Selection selection) {
  const std::vector<SentenceFact>& sentences = reading.sentences;
  bool in_paragraph = false;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const SentenceFact& sentence = sentences[s];
    if (s > 0 && sentences[s - 1].block != sentence.block) {
      counter.end_block(in_paragraph);
      in_paragraph = false;
    }
    in_paragraph = in_paragraph || sentence.scored;
    if (selection != Selection::all && !sentence.scored) continue;
    const bool take_quoted = selection != Selection::without_quotations &&
                             (selection != Selection::quoted_only ||
                              is_speech(sentence, quoted_words(reading, sentence)));
    const bool take_plain = selection != Selection::quoted_only;
    for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i)
      if (reading.words[i].quoted ? take_quoted : take_plain) counter.add(reading.words[i]);
    counter.end_sentence();
    if (take_plain) counter.add_characters(sentence.characters - sentence.quoted_characters);
    if (take_quoted) counter.add_characters(sentence.quoted_characters);
  }
  counter.end_block(in_paragraph);
  Tally done = counter.take();
  if (selection == Selection::all) done.counts.characters = reading.characters;
  return done;
}

Tally tally(const Reading& reading, Counter& counter, std::span<const SentenceFact> sentences) {
  for (const SentenceFact& sentence : sentences) {
    for (std::uint32_t i = sentence.first_word; i < sentence.end_word; ++i)
      counter.add(reading.words[i]);
    counter.end_sentence();
    counter.add_characters(sentence.characters);
  }
  counter.end_block(true);
  return counter.take();
}

Tally tally(const Reading& reading, Counter& counter, std::string_view text,
            std::span<const Span> spans) {
  std::vector<const WordFact*> inside;
  auto sentence = reading.sentences.begin();
  for (std::size_t i = 0; i < spans.size();) {
    sentence = std::partition_point(sentence, reading.sentences.end(), [&](const SentenceFact& s) {
      return s.span.end <= spans[i].begin;
    });
    if (sentence == reading.sentences.end()) break;
    inside.clear();
    std::uint32_t characters = 0;
    auto word = reading.words.begin() + static_cast<std::ptrdiff_t>(sentence->first_word);
    const auto last = reading.words.begin() + static_cast<std::ptrdiff_t>(sentence->end_word);
    for (std::size_t j = i; j < spans.size() && spans[j].begin < sentence->span.end; ++j) {
      const Span part{std::max(spans[j].begin, sentence->span.begin),
                      std::min(spans[j].end, sentence->span.end)};
      word = std::partition_point(word, last,
                                  [&](const WordFact& w) { return w.span.begin < part.begin; });
      for (; word != last && word->span.begin < part.end; ++word) inside.push_back(&*word);
      if (part.begin < part.end) characters += characters_in(text, part);
    }
    if (sentence->scored && is_speech(*sentence, static_cast<std::uint32_t>(inside.size()))) {
      for (const WordFact* w : inside) counter.add(*w);
      counter.end_sentence();
      counter.add_characters(characters);
    }
    // A span that goes on behind this sentence is met again with the next one.
    ++sentence;
    const std::uint32_t next =
        sentence == reading.sentences.end() ? spans.back().end : sentence->span.begin;
    while (i < spans.size() && spans[i].end <= next) ++i;
  }
  return counter.take();
}

std::uint32_t short_remainders(const Reading& reading) {
  std::uint32_t n = 0;
  for (const SentenceFact& sentence : reading.sentences) {
    const std::uint32_t quoted = quoted_words(reading, sentence);
    const std::uint32_t left = sentence.size() - quoted;
    n += one_if(sentence.scored && quoted > 0 && left > 0 && left < least_quoted_words);
  }
  return n;
}

}  // namespace crossread::readability
