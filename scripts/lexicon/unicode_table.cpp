// Asks utf8proc for the class and the cases of every code point and prints them as the tables of
// core/src/text/unicode_table.h. A program rather than a script, as it is utf8proc that knows.
#include <utf8proc.h>

#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "text/unicode_table.h"

namespace {

using crossread::text::CharClass;
using crossread::text::code_point_block;
using crossread::text::code_points;

/// The class of every general category, in utf8proc's order of categories.
constexpr std::array classes{
    CharClass::other,                                                                                    // Cn
    CharClass::upper, CharClass::lower, CharClass::upper, CharClass::letter, CharClass::letter,          // Lu Ll Lt Lm Lo
    CharClass::mark, CharClass::mark, CharClass::mark,                                                   // Mn Mc Me
    CharClass::digit, CharClass::number, CharClass::number,                                              // Nd Nl No
    CharClass::punctuation, CharClass::punctuation, CharClass::punctuation, CharClass::punctuation,      // Pc Pd Ps Pe
    CharClass::punctuation, CharClass::punctuation, CharClass::punctuation,                              // Pi Pf Po
    CharClass::symbol, CharClass::symbol, CharClass::symbol, CharClass::symbol,                          // Sm Sc Sk So
    CharClass::space, CharClass::space, CharClass::space,                                                // Zs Zl Zp
    CharClass::other, CharClass::other, CharClass::other, CharClass::other};                             // Cc Cf Cs Co
static_assert(classes.size() == UTF8PROC_CATEGORY_CO + 1);

/// Numbers things in the order of their coming.
template <typename Thing>
struct Numbers {
  std::map<Thing, unsigned> numbers;
  std::vector<Thing> things;

  unsigned of(const Thing& thing) {
    const auto [known, fresh] = numbers.try_emplace(thing, static_cast<unsigned>(things.size()));
    if (fresh) things.push_back(thing);
    return known->second;
  }
};

template <typename Row>
void print_row(const Row& row) {
  for (const unsigned value : row) std::printf("%u,", value);
}

}  // namespace

int main() {
  Numbers<std::tuple<CharClass, int, int>> kinds;
  Numbers<std::array<unsigned, code_point_block>> rows;
  std::vector<unsigned> blocks;
  for (std::uint32_t first = 0; first < code_points; first += code_point_block) {
    std::array<unsigned, code_point_block> row;
    for (std::uint32_t i = 0; i < code_point_block; ++i) {
      const auto c = static_cast<utf8proc_int32_t>(first + i);
      row[i] = kinds.of({classes[static_cast<std::size_t>(utf8proc_category(c))], utf8proc_tolower(c) - c, utf8proc_toupper(c) - c});
    }
    blocks.push_back(rows.of(row));
  }
  if (kinds.things.size() > 256 || rows.things.size() > 256) {
    std::fprintf(stderr, "unicode_table: this Unicode has more kinds or rows than a byte can number\n");
    return 1;
  }
  std::printf("// Made by scripts/lexicon/unicode_table.cpp from utf8proc %s, Unicode %s.\n"
              "#include \"text/unicode_table.h\"\n\nnamespace crossread::text {\n\n"
              "const std::uint8_t code_point_blocks[] = {\n", utf8proc_version(), utf8proc_unicode_version());
  print_row(blocks);
  std::printf("};\n\nconst std::uint8_t code_point_rows[][code_point_block] = {\n");
  for (const auto& row : rows.things) {
    std::printf("{");
    print_row(row);
    std::printf("},\n");
  }
  std::printf("};\n\nconst CodePointKind code_point_kinds[] = {\n");
  for (const auto& [char_class, lower, upper] : kinds.things)
    std::printf("{static_cast<CharClass>(%d), %d, %d},\n", static_cast<int>(char_class), lower, upper);
  std::printf("};\n\n}  // namespace crossread::text\n");
  return 0;
}
