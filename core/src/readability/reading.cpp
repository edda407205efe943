#include "readability/reading.h"

#include <algorithm>
#include <cstring>

#include "text/chars.h"
#include "text/words.h"

namespace crossread::readability {

std::uint32_t characters_in(std::string_view text, Span span) {
  // A byte counts that begins a code point and is no ASCII white space; eight bytes a step, the top
  // bit of each telling.
  constexpr std::uint64_t ones = 0x0101010101010101u;
  constexpr std::uint64_t tops = 0x80 * ones;
  std::uint32_t n = 0;
  std::uint64_t all = 0;
  std::uint32_t at = span.begin;
  for (; span.end - at >= 8; at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    all |= bytes;
    const std::uint64_t low = bytes & ~tops;
    const std::uint64_t blanks = (low ^ 0x20 * ones) + 0x7F * ones;  // top bit off where it is ' '
    const std::uint64_t from_tab = low + (0x80 - '\t') * ones;
    const std::uint64_t past_return = low + (0x7F - '\r') * ones;
    const std::uint64_t spaces = (~blanks | (from_tab & ~past_return)) & ~bytes;
    const std::uint64_t continuations = bytes & ~(bytes << 1);
    n += static_cast<std::uint32_t>(((~(spaces | continuations) & tops) >> 7) * ones >> 56);
  }
  for (; at < span.end; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    all |= byte;
    n += text::is_ascii_space(byte) || (byte & 0xC0u) == 0x80 ? 0u : 1u;
  }
  if ((all & tops) == 0) return n;
  for (at = text::ascii_end(text, span.begin); at < span.end;) {
    const text::CodePoint c = text::code_point_at(text, at);
    n -= text::is_space(c.value) ? 1u : 0u;
    at = text::ascii_end(text, at + c.size);
  }
  return n;
}

namespace {

/// Whether a stretch is written in capitals, so that they mark neither names nor initials.
bool is_shouted(std::string_view text) {
  std::size_t upper = 0;
  std::size_t letters = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    upper += text::is_ascii_upper(byte) ? 1u : 0u;
    letters += text::is_ascii_letter(byte) ? 1u : 0u;
  }
  return letters >= 10 && upper * 10 >= letters * 7;
}

/// Whether what stands before a word may ask for a capital: an opening mark, a bracket, a colon.
bool may_open(std::string_view text, std::uint32_t begin) {
  text::CodePoint c = text::code_point_before(text, begin);
  if (c.value == '(' || c.value == '[' || text::is_double_quote(c.value) ||
      text::is_apostrophe(c.value))
    return true;
  while (c.size != 0 && text::is_space(c.value)) {
    begin -= c.size;
    c = text::code_point_before(text, begin);
  }
  return c.value == ':' || text::is_terminal(c.value);
}

/// Walks the sorted quotation spans beside the text.
class Quoted {
 public:
  explicit Quoted(std::span<const Span> spans) : spans_(spans) {}

  /// Whether the byte lies in a span. Calls must not go backwards.
  bool contains(std::uint32_t at) {
    while (next_ < spans_.size() && spans_[next_].end <= at) ++next_;
    return next_ < spans_.size() && spans_[next_].begin <= at;
  }

  /// Characters of `span` that lie in quotations. Calls must not go backwards.
  std::uint32_t characters(std::string_view text, Span span) {
    contains(span.begin);
    std::uint32_t n = 0;
    for (std::size_t i = next_; i < spans_.size() && spans_[i].begin < span.end; ++i)
      n += characters_in(
          text, {std::max(span.begin, spans_[i].begin), std::min(span.end, spans_[i].end)});
    return n;
  }

 private:
  std::span<const Span> spans_;
  std::size_t next_ = 0;
};

/// Tells names, in two passes where there are no tags.
class Names {
 public:
  Names(const text::Document& document, std::span<const language::Word> tags, Reading& reading)
      : text_(document.utf8), tags_(tags), reading_(reading) {}

  /// Takes the next word of the text; `opens` says that it is the first of its sentence.
  void take(std::uint32_t index, bool opens) {
    WordFact& word = reading_.words[index];
    const WordType& type = reading_.type(word);
    if (type.plain >= seen_.size()) seen_.resize(type.plain + 1);
    if (!type.capitalised) {
      seen_[type.plain].small = true;
    } else if (!opens && !may_open(text_, word.span.begin)) {
      seen_[type.plain].capital = true;
      word.name = true;
    } else if (tags_.empty()) {
      open_.push_back(index);
    } else {
      word.name = tagged_name(word.span);
    }
  }

  void finish() {
    for (const std::uint32_t index : open_) {
      WordFact& word = reading_.words[index];
      const Seen& seen = seen_[reading_.type(word).plain];
      word.name = seen.capital && !seen.small;
    }
  }

 private:
  struct Seen {
    bool capital = false;
    bool small = false;
  };

  bool tagged_name(Span span) {
    while (next_ < tags_.size() && tags_[next_].span.end <= span.begin) ++next_;
    return next_ < tags_.size() && tags_[next_].span.begin < span.end &&
           tags_[next_].upos == language::Upos::PROPN;
  }

  std::string_view text_;
  std::span<const language::Word> tags_;
  Reading& reading_;
  std::vector<Seen> seen_;
  std::vector<std::uint32_t> open_;
  std::size_t next_ = 0;
};

}  // namespace

Reading read(const text::Document& document, std::span<const language::Word> words,
             std::span<const Span> quoted, Vocabulary& vocabulary) {
  vocabulary.begin_text();
  Reading reading{vocabulary};
  const std::string_view text = document.utf8;
  const auto size = static_cast<std::uint32_t>(text.size());
  reading.characters = characters_in(text, {std::min(document.title_bytes, size), size});

  Quoted inside(quoted);
  Quoted inside_sentences(quoted);
  Names names(document, words, reading);
  bool anything = false;
  std::vector<Span> spans;
  reading.words.reserve(text.size() / 5);
  reading.sentences.reserve(document.sentences.size());
  for (const text::Sentence& sentence : document.sentences) {
    if (sentence.span.begin < document.title_bytes) continue;
    SentenceFact fact;
    fact.span = sentence.span;
    fact.block = sentence.block;
    fact.first_token = sentence.first_token;
    fact.end_token = sentence.end_token;
    fact.first_word = static_cast<std::uint32_t>(reading.words.size());
    const bool shouted = is_shouted(sentence.span.in(text));
    spans.clear();
    text::words(text, sentence.span, spans);
    for (const Span span : spans) {
      const auto index = static_cast<std::uint32_t>(reading.words.size());
      reading.words.push_back(
          {span, vocabulary.add(text, span, shouted), false, inside.contains(span.begin)});
      if (!shouted) names.take(index, index == fact.first_word);
    }
    fact.end_word = static_cast<std::uint32_t>(reading.words.size());
    fact.characters = characters_in(text, fact.span);
    fact.quoted_characters = inside_sentences.characters(text, fact.span);
    fact.scored = fact.size() > 0 && is_scored(document.blocks[fact.block].kind);
    anything = anything || fact.scored;
    reading.sentences.push_back(fact);
  }
  names.finish();
  reading.nothing_but_extras = !anything && !reading.words.empty();
  if (reading.nothing_but_extras)
    for (SentenceFact& fact : reading.sentences) fact.scored = fact.size() > 0;
  return reading;
}

}  // namespace crossread::readability
