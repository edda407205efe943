#include "quotes/surroundings.h"

#include "text/chars.h"

namespace crossread::quotes {

using entities::Syntax;
using entities::WordRange;
using language::Upos;
using language::Xpos;

Surroundings::Surroundings(const Syntax& syntax, const std::vector<Marked>& marked,
                           const Levels& levels, const Voices& voices, const std::vector<Cue>& cues)
    : s_(syntax), marked_(marked), levels_(levels), voices_(voices), cue_at_(syntax.size(), no_index) {
  for (std::size_t c = 0; c < cues.size(); ++c) cue_at_[cues[c].word] = static_cast<Index>(c);
}

WordRange Surroundings::before(std::size_t marked) const {
  const WordRange inside = words(marked);
  if (inside.empty()) return {};
  const WordRange sentence = s_.sentence_around(inside.first);
  const Index level = marked_[marked].parent;
  std::uint32_t end = inside.first;
  while (end > sentence.first && mark(end - 1) && around(end - 1) != level) --end;
  std::uint32_t first = end;
  while (first > sentence.first && around(first - 1) == level) --first;
  return {first, end};
}

WordRange Surroundings::after(std::size_t marked) const {
  const WordRange inside = words(marked);
  if (inside.empty()) return {};
  const Index level = marked_[marked].parent;
  std::uint32_t first = inside.end;
  while (first < s_.size() && mark(first) && around(first) != level) ++first;
  if (first >= s_.size()) return {first, first};
  const std::uint32_t sentence = s_.sentence_of(inside.end - 1);
  const auto& list = s_.document().sentences;
  std::uint32_t stop = s_.sentence(sentence).end;
  const std::uint32_t here = s_.sentence_of(first);
  if (here != sentence) {
    const bool same_block = list[here].block == list[sentence].block;
    const bool goes_on = same_block && here == sentence + 1 && !s_.capital(first);
    if (!goes_on) return {first, first};
    stop = s_.sentence(here).end;
  }
  stop = std::min(stop, first + Syntax::longest_sentence);
  std::uint32_t end = first;
  while (end < stop && around(end) == level) ++end;
  return {first, end};
}

bool Surroundings::begins_sentence(std::size_t marked) const {
  const WordRange left = before(marked);
  for (std::uint32_t i = left.first; i < left.end; ++i) {
    if (s_.word(i).upos != Upos::PUNCT) return false;
  }
  const WordRange inside = words(marked);
  if (inside.empty()) return false;
  // Another stretch right before it in the same sentence is no beginning.
  const WordRange sentence = s_.sentence_around(inside.first);
  return left.first == sentence.first || (left.first > sentence.first && mark(left.first - 1) &&
                                          around(left.first - 1) == marked_[marked].parent);
}

bool Surroundings::begins_large(std::size_t marked) const {
  const WordRange inside = words(marked);
  for (std::uint32_t i = inside.first; i < inside.end; ++i) {
    if (mark(i)) continue;
    if (s_.capital(i)) return true;
    const std::string_view t = s_.text(i);
    const char c = t.empty() ? '\0' : t[0];
    return (c >= '0' && c <= '9') || c == '[' || c == '(' || t == "..." || t == "\xE2\x80\xA6" ||
           c == '.';
  }
  return false;
}

char Surroundings::last_char(std::size_t marked) const {
  const std::string_view text = s_.document().utf8;
  Span content = marked_[marked].content;
  // A nested stretch at the very end hides the punctuation in its own marks.
  while (content.end > content.begin) {
    const auto c = static_cast<unsigned char>(text[content.end - 1]);
    if (c == '"' || c == '\'' || c == '`' || c <= 0x20) {
      --content.end;
      continue;
    }
    if (content.size() >= 3) {
      const std::string_view tail = text.substr(content.end - 3, 3);
      if (tail == "\xE2\x80\x99" || tail == "\xE2\x80\x9D") {
        content.end -= 3;
        continue;
      }
      if (tail == "\xE2\x80\xA6") return '.';
      if (tail == "\xE2\x80\x94" || tail == "\xE2\x80\x93") return '-';
    }
    return static_cast<char>(c);
  }
  return '\0';
}

bool Surroundings::ends_open(std::size_t marked) const {
  const char c = last_char(marked);
  if (c == ',' || c == '?' || c == '!' || c == '-' || c == ';') return true;
  const std::string_view text = s_.document().utf8;
  std::uint32_t at = marked_[marked].span.end;
  while (at < text.size() && text[at] == ' ') ++at;
  return at < text.size() && text[at] == ',';
}

bool Surroundings::ends_with_comma(std::size_t marked) const {
  const char c = last_char(marked);
  if (c == ',' || c == '-') return true;
  const std::string_view text = s_.document().utf8;
  const std::uint32_t at = marked_[marked].span.end;
  return at < text.size() && text[at] == ',';
}

bool Surroundings::behind_comma(std::size_t marked) const {
  const WordRange left = before(marked);
  if (left.empty()) return false;
  const std::string_view t = s_.text(left.end - 1);
  return t == "," || t == "-" || t == "--" || t == "\xE2\x80\x93" || t == "\xE2\x80\x94";
}

bool Surroundings::behind_colon(std::size_t marked) const {
  const WordRange left = before(marked);
  return !left.empty() && s_.text(left.end - 1) == ":";
}

std::uint32_t Surroundings::word_before(std::size_t marked) const {
  const WordRange left = before(marked);
  for (std::uint32_t i = left.end; i > left.first; --i) {
    if (s_.word(i - 1).upos != Upos::PUNCT) return i - 1;
  }
  return s_.size();
}

bool Surroundings::embedded_before(std::size_t marked) const {
  const WordRange left = before(marked);
  if (left.empty() || cue_at_[left.end - 1] != no_index) return false;
  switch (s_.word(left.end - 1).upos) {
    case Upos::ADJ:
    case Upos::ADP:
    case Upos::AUX:
    case Upos::CCONJ:
    case Upos::DET:
    case Upos::PART:
      return true;
    default:
      return false;
  }
}

bool Surroundings::embedded_behind(std::size_t marked) const {
  const WordRange right = after(marked);
  return !right.empty() && s_.word(right.first).upos != Upos::PUNCT && !ends_open(marked) &&
         !ends_sentence(marked);
}

bool Surroundings::ends_with_full_stop(std::size_t marked) const {
  if (last_char(marked) == '.') return true;
  const std::string_view text = s_.document().utf8;
  const std::uint32_t at = marked_[marked].span.end;
  return at < text.size() && text[at] == '.';
}

bool Surroundings::ends_sentence(std::size_t marked) const {
  const char c = last_char(marked);
  return c == '?' || c == '!' || ends_with_full_stop(marked);
}

bool Surroundings::has_verb(std::size_t marked) const {
  const WordRange inside = words(marked);
  for (std::uint32_t i = inside.first; i < inside.end; ++i) {
    const Xpos x = s_.word(i).xpos;
    if (x == Xpos::VBD || x == Xpos::VBP || x == Xpos::VBZ || x == Xpos::MD) return true;
    if (x == Xpos::VB && i == inside.first) return true;
  }
  return false;
}

bool Surroundings::in_heading(std::size_t m) const {
  const Block& block = s_.document().blocks[marked_[m].block];
  if (block.kind == BlockKind::heading || block.kind == BlockKind::caption) return true;
  constexpr std::uint32_t short_line = 160;
  if (block.span.size() > short_line) return false;
  const std::string_view line = block.span.in(s_.document().utf8);
  for (std::size_t i = line.size(); i > 0; --i) {
    const char c = line[i - 1];
    if (static_cast<unsigned char>(c) <= 0x20) continue;
    if (text::is_ascii_letter(static_cast<unsigned char>(c)) ||
        text::is_ascii_digit(static_cast<unsigned char>(c))) {
      return true;
    }
    // A first line that is all in marks.
    return marked_[m].block == 0 && marked_[m].span.end == block.span.begin + i &&
           !ends_sentence(m);
  }
  return false;
}

}  // namespace crossread::quotes
