#include "values/signs.h"

namespace crossread::values {
namespace {

constexpr SignRow sign_rows[] = {
    {"\xE2\x80\x90", Sign::dash},
    {"\xE2\x80\x91", Sign::dash},
    {"\xE2\x80\x93", Sign::dash},
    {"\xE2\x80\x94", Sign::dash},
    {"\xE2\x88\x92", Sign::dash},
    {"\xE2\x81\x84", Sign::slash},
    {"\xE2\x80\x99", Sign::apostrophe},
    {"\xE2\x80\x98", Sign::apostrophe},
    {"\xE2\x80\x9C", Sign::quote},
    {"\xE2\x80\x9D", Sign::quote},
    {"\xC2\xB0", Sign::degree},
    {"\xC2\xBA", Sign::degree},
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
    {"\xE2\x82\xB5", Sign::currency},
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

}  // namespace

const SignRow* wide_sign_at(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.empty() ? '\0' : text.front());
  if (first != 0xC2 && first != 0xE2) return nullptr;
  for (const SignRow& row : sign_rows)
    if (text.substr(0, row.bytes.size()) == row.bytes) return &row;
  return nullptr;
}

std::size_t wide_white(std::string_view text) {
  if (text.substr(0, 2) == "\xC2\xA0") return 2;
  const std::string_view three = text.substr(0, 3);
  if (three.size() == 3 && three.substr(0, 2) == "\xE2\x80") {
    const auto last = static_cast<unsigned char>(three[2]);
    if (last <= 0x8A || last == 0xAF) return last >= 0x80 ? 3 : 0;
  }
  return 0;
}

}  // namespace crossread::values
