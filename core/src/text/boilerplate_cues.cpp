#include "text/boilerplate_cues.h"

#include <array>
#include <bit>

#include "text/chars.h"
#include "text/word_list.h"
#include "text/words.h"

namespace crossread::text {
namespace {

/// Where in a block a phrase must stand.
enum class Where : std::uint8_t {
  whole,     ///< it is the block, but for a colon or the like
  begins,    ///< at its beginning
  credit,    ///< at its beginning, with nothing but names behind
  ends,      ///< at its end
  anywhere,  ///< inside, where nobody is quoted
  label      ///< inside a block without end mark
};

/// A phrase, in normalized() form, that shows a block of at most `most_words` words to be no part
/// of the article.
struct Cue {
  std::string_view phrase;
  Where where;
  std::uint8_t most_words;
};

using enum Where;

constexpr auto cues =
    std::to_array<Cue>({// Invitations to share, follow, subscribe, join.
                        {"share", whole, 1},
                        {"share this", begins, 12},
                        {"share on", begins, 12},
                        {"share via", begins, 8},
                        {"share article", begins, 8},
                        {"copy link", begins, 6},
                        {"facebook", whole, 1},
                        {"twitter", whole, 1},
                        {"whatsapp", whole, 1},
                        {"email", whole, 1},
                        {"print", whole, 1},
                        {"follow us", begins, 25},
                        {"follow @", begins, 20},
                        {"like us on", begins, 20},
                        {"join us on", begins, 20},
                        {"join our", begins, 25},
                        {"subscribe", begins, 25},
                        {"sign up for", begins, 30},
                        {"sign up to", begins, 30},
                        {"get our", begins, 25},
                        {"download our", begins, 20},
                        {"listen to this article", begins, 15},
                        {"subscribe to our", anywhere, 40},
                        {"our newsletter", anywhere, 40},
                        {"our free newsletter", anywhere, 40},
                        {"newsletter", whole, 3},
                        {"us on telegram", anywhere, 30},
                        {"our telegram channel", anywhere, 40},
                        {"our whatsapp channel", anywhere, 40},
                        {"our youtube channel", anywhere, 40},
                        {"follow us on", anywhere, 30},
                        {"become a member", begins, 25},
                        {"support our journalism", anywhere, 40},
                        {"already a subscriber", begins, 20},
                        {"log in", begins, 8},
                        {"sign in", begins, 8},
                        {"click here to", begins, 25},
                        {"tap here to", begins, 25},
                        // Other articles, navigation.
                        {"read more", begins, 25},
                        {"read also", begins, 25},
                        {"also read", begins, 25},
                        {"see also", begins, 25},
                        {"related", whole, 1},
                        {"related:", begins, 25},
                        {"related articles", begins, 15},
                        {"related stories", begins, 15},
                        {"related topics", begins, 25},
                        {"related coverage", begins, 15},
                        {"related content", begins, 15},
                        {"recommended", whole, 2},
                        {"recommended for you", begins, 8},
                        {"more from", credit, 12},
                        {"more on this story", begins, 12},
                        {"more on:", begins, 20},
                        {"more stories", begins, 8},
                        {"most read", begins, 8},
                        {"most popular", whole, 4},
                        {"trending", whole, 2},
                        {"you may also like", begins, 10},
                        {"you might also like", begins, 10},
                        {"don't miss", whole, 3},
                        {"continue reading", begins, 12},
                        {"story continues below", begins, 10},
                        {"article continues below", begins, 10},
                        {"skip to", begins, 6},
                        {"back to top", whole, 3},
                        {"next article", begins, 12},
                        {"previous article", begins, 12},
                        {"read next", begins, 20},
                        {"up next", begins, 6},
                        {"watch:", begins, 25},
                        {"watch live", begins, 15},
                        {"tags:", begins, 40},
                        {"tags", whole, 1},
                        {"topics:", begins, 40},
                        {"filed under", begins, 25},
                        {"posted in", begins, 15},
                        {"categories:", begins, 40},
                        // Advertising.
                        {"advertisement", begins, 6},
                        {"sponsored", begins, 6},
                        {"advertising", whole, 1},
                        {"paid content", begins, 8},
                        // Comments.
                        {"comments", whole, 1},
                        {"comments are moderated", anywhere, 60},
                        {"comments are closed", begins, 15},
                        {"comments faq", label, 25},
                        {"leave a comment", begins, 15},
                        {"leave a reply", begins, 15},
                        {"post a comment", begins, 15},
                        {"view comments", begins, 8},
                        {"show comments", begins, 8},
                        {"join the conversation", begins, 20},
                        {"no comments", whole, 2},
                        {"all comments are", begins, 40},
                        {"commenting guidelines", label, 40},
                        {"community guidelines", label, 40},
                        {"your email address will not be published", anywhere, 40},
                        // Rights, rules, cookies.
                        {"copyright ©", begins, 40},
                        {"copyright 19", begins, 40},
                        {"copyright 20", begins, 40},
                        {"copyright (c)", begins, 40},
                        {"©", begins, 40},
                        {"(c) 20", begins, 40},
                        {"all rights reserved", anywhere, 60},
                        {"may not be published, broadcast", anywhere, 60},
                        {"may not be reproduced", anywhere, 60},
                        {"terms of use", label, 20},
                        {"terms of service", label, 20},
                        {"terms and conditions", begins, 10},
                        {"privacy policy", label, 25},
                        {"we use cookies", anywhere, 80},
                        {"this site uses cookies", anywhere, 80},
                        {"this website uses cookies", anywhere, 80},
                        {"accept cookies", begins, 8},
                        {"accept all", whole, 3},
                        {"by continuing to use", begins, 40},
                        {"our standards:", begins, 15},
                        {"the views expressed in this article", begins, 60},
                        {"the opinions expressed", begins, 60},
                        {"disclaimer:", begins, 80},
                        // Who made it, and from what.
                        {"with reporting from", begins, 8},
                        {"with reporting by", credit, 20},
                        {"with agencies", whole, 3},
                        {"with inputs from", begins, 15},
                        {"with files from", begins, 15},
                        {"additional reporting by", credit, 40},
                        {"additional reporting from", credit, 40},
                        {"reporting by", credit, 40},
                        {"(reporting by", begins, 40},
                        {"editing by", credit, 25},
                        {"(editing by", begins, 25},
                        {"edited by", credit, 15},
                        {"written by", credit, 12},
                        {"compiled by", credit, 15},
                        {"translated by", credit, 15},
                        {"source:", begins, 12},
                        {"sources:", begins, 20},
                        {"via:", begins, 10},
                        {"this article was originally published", begins, 40},
                        {"this article first appeared", begins, 40},
                        {"this story was originally published", begins, 40},
                        {"this article was produced by", begins, 40},
                        {"originally published", begins, 10},
                        {"contact the reporter", begins, 25},
                        {"contact us", begins, 20},
                        {"write to", begins, 12},
                        {"got a tip", begins, 30},
                        {"have a story", begins, 30},
                        {"do you have a story", begins, 30},
                        {"published:", begins, 15},
                        {"updated:", begins, 15},
                        {"last updated", begins, 10},
                        {"first published", begins, 8},
                        {"last modified", begins, 15},
                        {"min read", ends, 12},
                        {"minute read", ends, 12},
                        {"minutes read", ends, 12},
                        // Pictures' credits.
                        {"photo:", begins, 25},
                        {"photos:", begins, 25},
                        {"photo by", credit, 20},
                        {"photo credit", begins, 20},
                        {"photograph:", begins, 25},
                        {"picture:", begins, 25},
                        {"image:", begins, 25},
                        {"image credit", begins, 20},
                        {"image source", begins, 20},
                        {"credit:", begins, 15},
                        {"getty images", ends, 6},
                        {"file photo", whole, 3},
                        {"enlarge image", begins, 6},
                        {"hide caption", ends, 8},
                        {"toggle caption", ends, 8}});

/// Small words that stand in names and between them.
bool joins_names(std::string_view word) {
  constexpr auto joining = std::to_array<std::string_view>(
      {"al",  "and",       "at",  "bey",     "bin", "by",   "da",   "de",
       "del", "der",       "di",  "editing", "for", "from", "in",   "of",
       "on",  "reporting", "the", "to",      "van", "von",  "with", "writing"});
  return in(joining, word);
}

constexpr bool stands_inside(Where where) { return where == anywhere || where == label; }
constexpr bool stands_first(Where where) {
  return where == whole || where == begins || where == credit;
}

/// The cues that stand at the beginning of a block, by their first byte.
struct FirstByte {
  std::array<std::uint8_t, 257> begin{};  ///< range of `order` by first byte
  std::array<std::uint8_t, cues.size()> order{};
};
static_assert(cues.size() < 256);

constexpr FirstByte by_first_byte = [] {
  FirstByte index;
  std::uint8_t n = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.begin[byte] = n;
    for (std::size_t c = 0; c < cues.size(); ++c) {
      const bool here = stands_first(cues[c].where) &&
                        static_cast<unsigned char>(cues[c].phrase.front()) == byte;
      if (here) index.order[n++] = static_cast<std::uint8_t>(c);
    }
  }
  index.begin[256] = n;
  return index;
}();

/// The cues that stand inside a block, a bit each: which of them have this byte for their first,
/// second, third. One walk over a line then looks for all of them at once.
struct InsideCues {
  std::array<const Cue*, 32> cue{};
  std::array<std::array<std::uint32_t, 256>, 3> with_byte{};
};

constexpr InsideCues inside_cues = [] {
  InsideCues index;
  std::size_t n = 0;
  for (const Cue& cue : cues) {
    if (!stands_inside(cue.where)) continue;
    index.cue[n] = &cue;
    for (std::size_t k = 0; k < 3; ++k)
      index.with_byte[k][static_cast<unsigned char>(cue.phrase[k])] |= 1u << n;
    ++n;
  }
  return index;
}();

bool fits_at_the_beginning(const Cue& cue, Said& block) {
  const std::string_view line = block.line();
  if (!line.starts_with(cue.phrase)) return false;
  if (cue.where == whole) {
    std::string_view bare = line;
    while (!bare.empty() && (bare.back() == ':' || bare.back() == '.' || bare.back() == '!'))
      bare.remove_suffix(1);
    if (bare != cue.phrase) return false;
  } else if (is_letter(code_point_at(line, cue.phrase.size()).value) &&
             is_letter(code_point_before(line, cue.phrase.size()).value)) {
    return false;
  }
  return block.words() <= cue.most_words && (cue.where != credit || block.names());
}

bool fits_inside(Said& block) {
  if (block.quoted() && block.ended()) return false;
  const std::string_view line = block.line();
  const auto& with_byte = inside_cues.with_byte;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(line[i]); };
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const std::uint32_t here =
        with_byte[0][byte(i)] & with_byte[1][byte(i + 1)] & with_byte[2][byte(i + 2)];
    for (std::uint32_t left = here; left != 0; left &= left - 1) {
      const Cue& cue = *inside_cues.cue[static_cast<std::size_t>(std::countr_zero(left))];
      const bool barred = cue.where == anywhere ? block.quoted() : block.ended();
      if (!barred && line.substr(i).starts_with(cue.phrase) && block.words() <= cue.most_words)
        return true;
    }
  }
  return false;
}

}  // namespace

bool is_cued(Said& block) {
  const std::string_view line = block.line();
  if (line.empty()) return false;
  const auto first = static_cast<unsigned char>(line.front());
  for (std::size_t i = by_first_byte.begin[first]; i < by_first_byte.begin[first + 1u]; ++i) {
    if (fits_at_the_beginning(cues[by_first_byte.order[i]], block)) return true;
  }
  for (const Cue& cue : cues) {
    if (cue.where == ends && line.ends_with(cue.phrase) && block.words() <= cue.most_words)
      return true;
  }
  return fits_inside(block);
}

Said::Said(std::string_view source)
    : source_(source),
      line_(normalized(source)),
      quoted_(line_.find('"') != std::string::npos),
      ended_(is_terminal(code_point_before(source, source.size()).value)) {}

bool Said::names() {
  constexpr std::size_t longest_credit = 60;
  if (words() > longest_credit) return false;
  const std::vector<Span>& written = this->written();
  for (std::size_t i = 2; i < written.size(); ++i) {
    const bool small = is_lower(code_point_at(source_, written[i].begin).value);
    if (small && !joins_names(written[i].in(source_))) return false;
  }
  return true;
}

const std::vector<Span>& Said::cut(std::string_view text, std::optional<std::vector<Span>>& spans) {
  if (!spans) spans = text::words(text, {0, static_cast<std::uint32_t>(text.size())});
  return *spans;
}

}  // namespace crossread::text
