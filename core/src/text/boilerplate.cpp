#include "text/boilerplate.h"

#include <array>

#include "text/addresses.h"
#include "text/boilerplate_cues.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::text {
namespace {

/// Ends of lines under pictures that say more than who took them: captions.
constexpr auto credits = std::to_array<std::string_view>(
    {"getty images", "/afp", "/reuters", "/ap", "| reuters", "| ap", "ap photo", "file photo",
     "(reuters)", "(afp)", "(ap)", "[reuters]", "[afp]", "[ap]", "via getty", "shutterstock",
     "/file"});

/// What authors of articles are.
constexpr auto professions = std::to_array<std::string_view>(
    {"author", "columnist", "commentator", "contributor", "correspondent", "editor", "freelancer",
     "intern", "journalist", "producer", "reporter", "writer", "photographer", "blogger"});

/// Nothing but addresses of pages and mail, handles and tags.
bool only_addresses(std::string_view line) {
  std::size_t found = 0;
  for (std::uint32_t at = 0; at < line.size();) {
    std::uint32_t end = at;
    while (end < line.size() && line[end] != ' ') ++end;
    const bool handle = (line[at] == '@' || line[at] == '#') && end - at > 1;
    const bool address = AddressFinder(line, {at, end}).end(at) > at;
    if (!handle && !address) return false;
    ++found;
    at = end + 1;
  }
  return found > 0;
}

/// "By Jane Smith", "By Jane Smith and John Jones, Reuters".
bool is_byline(Said& block) {
  return block.line().starts_with("by") && !block.ended() && block.words() >= 2 &&
         block.words() <= 12 && block.word(0) == "by" && block.names();
}

/// The first position of a profession among the words after a form of "be", with an article
/// between: "is a freelance reporter". `from` is the place of "is"; 0 where there is none.
std::size_t profession_after(Said& block, std::size_t from) {
  constexpr std::size_t reach = 12;
  const std::string_view article = block.word(from + 1);
  if (article != "a" && article != "an" && article != "the" && article != "our" &&
      !article.ends_with("'s"))
    return 0;
  for (std::size_t i = from + 2; i < block.words() && i <= from + reach; ++i) {
    std::string_view word = block.word(i);
    const std::size_t hyphen = word.rfind('-');
    if (hyphen != std::string_view::npos) word = word.substr(hyphen + 1);
    if (in(professions, word)) return i;
    if (word == "who" || word == "that" || word == "which") return 0;
  }
  return 0;
}

/// Whether the second word begins with a small letter, where that can be told without cutting words:
/// no name begins such a block.
bool plainly_no_name(std::string_view line) {
  const auto size = static_cast<std::uint32_t>(line.size());
  const std::uint32_t first = letters_end(line, 0, size);
  if (first < 2 || first + 1 >= size || line[first] != ' ') return false;
  const std::uint32_t second = letters_end(line, first + 1, size);
  return is_ascii_lower(static_cast<unsigned char>(line[first + 1])) && second < size &&
         line[second] == ' ';
}

/// A biography of the author: "I am Jane Smith, a writer ...", "Jane Smith is a reporter for ...",
/// where the article does not speak of that person before.
bool is_biography(std::string_view text, Span span, Said& block) {
  const std::string_view line = span.in(text);
  if (plainly_no_name(line) || block.words() < 5 || block.words() > 120) return false;
  if (block.word(0) == "i" && block.word(1) == "am") {
    for (std::size_t i = 2; i < 16 && i < block.words(); ++i) {
      if (in(professions, block.word(i))) return true;
    }
    return false;
  }
  const std::vector<Span>& all = block.written();
  // The name: capitalised words before "is".
  std::size_t is = 0;
  if (all.size() != block.words()) return false;
  while (is < all.size() && is <= 5 && block.word(is) != "is") {
    if (is_lower(code_point_at(line, all[is].begin).value)) return false;
    ++is;
  }
  if (is < 2 || is > 5 || block.word(is) != "is" || profession_after(block, is) == 0) return false;
  const std::string_view surname = all[is - 1].in(line);
  // A byline may name the author too; a person of the article is named again and again.
  std::size_t named = 0;
  for (std::size_t at = text.find(surname); at < span.begin && named < 2;
       at = text.find(surname, at + 1))
    ++named;
  return named < 2;
}

/// Whether the block ends in the credit of a picture, closing marks apart.
bool is_credited(std::string_view line) {
  while (true) {
    for (const std::string_view credit : credits) {
      if (line.ends_with(credit)) return true;
    }
    if (line.empty() || (line.back() != '.' && line.back() != ')' && line.back() != ']'))
      return false;
    line.remove_suffix(1);
  }
}

}  // namespace

void mark_boilerplate(std::string_view text, std::vector<Block>& blocks) {
  constexpr std::size_t tail = 4, most_authors = 5;
  // Bylines stand before the second paragraph.
  std::size_t head = 0;
  for (std::size_t paragraphs = 0; head < blocks.size() && paragraphs < 2; ++head)
    paragraphs += blocks[head].kind == BlockKind::paragraph ? 1 : 0;
  // How many blocks of the article stand behind each: a biography is among its last.
  std::size_t behind = 0, authors = 0;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    Block& block = blocks[i];
    if (block.kind == BlockKind::boilerplate) continue;
    if (block.span.size() > longest_block) {
      ++behind;
      continue;
    }
    Said said(block.span.in(text));
    const bool cued = is_cued(said);
    const bool biography =
        !cued && behind < tail && authors < most_authors && is_biography(text, block.span, said);
    authors += biography ? 1 : 0;
    if (cued || biography || only_addresses(said.line()) || (i < head && is_byline(said))) {
      block.kind = BlockKind::boilerplate;
      continue;
    }
    ++behind;
    if (is_credited(said.line()) && said.words() <= 60) block.kind = BlockKind::caption;
  }
}

}  // namespace crossread::text
