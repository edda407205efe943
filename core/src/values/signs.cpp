#include "values/signs.h"

#include <array>
#include <iterator>

#include "text/chars.h"

namespace crossread::values {
namespace {

constexpr SignRow sign_rows[] = {
    {"-", Sign::dash},
    {"\xE2\x80\x90", Sign::dash},
    {"\xE2\x80\x91", Sign::dash},
    {"\xE2\x80\x93", Sign::dash},
    {"\xE2\x80\x94", Sign::dash},
    {"\xE2\x88\x92", Sign::dash},
    {",", Sign::comma},
    {".", Sign::stop},
    {"/", Sign::slash},
    {"\xE2\x81\x84", Sign::slash},
    {":", Sign::colon},
    {";", Sign::semicolon},
    {"'", Sign::apostrophe},
    {"\xE2\x80\x99", Sign::apostrophe},
    {"\xE2\x80\x98", Sign::apostrophe},
    {"\"", Sign::quote},
    {"\xE2\x80\x9C", Sign::quote},
    {"\xE2\x80\x9D", Sign::quote},
    {"(", Sign::open},
    {"[", Sign::open},
    {")", Sign::close},
    {"]", Sign::close},
    {"%", Sign::percent},
    {"\xC2\xB0", Sign::degree},
    {"\xC2\xBA", Sign::degree},
    {"~", Sign::tilde},
    {"$", Sign::currency},
    {"\xC2\xA3", Sign::currency},
    {"\xE2\x82\xAC", Sign::currency},
    {"\xC2\xA5", Sign::currency},
    {"\xE2\x82\xB9", Sign::currency},
    {"\xC2\xA2", Sign::currency},
    {"\xE2\x82\xBD", Sign::currency},
    {"\xE2\x82\xA9", Sign::currency},
    {"\xE2\x82\xAA", Sign::currency},
    {"\xE2\x82\xBA", Sign::currency},
    {"\xE2\x82\xB1", Sign::currency},
    {"\xE2\x82\xAB", Sign::currency},
    {"\xE2\x82\xA6", Sign::currency},
    {"\xE2\x82\xB4", Sign::currency},
    {"\xC2\xBC", Sign::fraction, 1.0 / 4},
    {"\xC2\xBD", Sign::fraction, 1.0 / 2},
    {"\xC2\xBE", Sign::fraction, 3.0 / 4},
    {"\xE2\x85\x93", Sign::fraction, 1.0 / 3},
    {"\xE2\x85\x94", Sign::fraction, 2.0 / 3},
    {"\xE2\x85\x95", Sign::fraction, 1.0 / 5},
    {"\xE2\x85\x96", Sign::fraction, 2.0 / 5},
    {"\xE2\x85\x97", Sign::fraction, 3.0 / 5},
    {"\xE2\x85\x98", Sign::fraction, 4.0 / 5},
    {"\xE2\x85\x99", Sign::fraction, 1.0 / 6},
    {"\xE2\x85\x9A", Sign::fraction, 5.0 / 6},
    {"\xE2\x85\x9B", Sign::fraction, 1.0 / 8},
    {"\xE2\x85\x9C", Sign::fraction, 3.0 / 8},
    {"\xE2\x85\x9D", Sign::fraction, 5.0 / 8},
    {"\xE2\x85\x9E", Sign::fraction, 7.0 / 8},
};

/// The rows of a sign by its first byte; most bytes begin none.
struct SignIndex {
  std::array<std::uint8_t, 256> first{};  ///< index of the first such row and one, 0 for none
};

constexpr SignIndex index_signs() {
  SignIndex index;
  for (std::size_t i = std::size(sign_rows); i > 0; --i)
    index.first[static_cast<unsigned char>(sign_rows[i - 1].bytes.front())] =
        static_cast<std::uint8_t>(i);
  return index;
}

}  // namespace

const SignRow* sign_at(std::string_view text) {
  static constexpr SignIndex index = index_signs();
  if (text.empty()) return nullptr;
  const std::size_t first = index.first[static_cast<unsigned char>(text.front())];
  if (first == 0) return nullptr;
  for (std::size_t i = first - 1; i < std::size(sign_rows); ++i) {
    const SignRow& row = sign_rows[i];
    if (row.bytes.size() == 1 ? row.bytes.front() == text.front()
                              : text.substr(0, row.bytes.size()) == row.bytes)
      return &row;
  }
  return nullptr;
}

std::size_t white(std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return text::is_ascii_space(first) ? 1 : 0;
  if (text.substr(0, 2) == "\xC2\xA0") return 2;
  const std::string_view three = text.substr(0, 3);
  if (three.size() == 3 && three.substr(0, 2) == "\xE2\x80") {
    const auto last = static_cast<unsigned char>(three[2]);
    if (last <= 0x8A || last == 0xAF) return last >= 0x80 ? 3 : 0;
  }
  return 0;
}

}  // namespace crossread::values
