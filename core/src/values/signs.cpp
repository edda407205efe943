#include "values/signs.h"

#include <algorithm>
#include <iterator>

namespace crossread::values {
namespace {

/// By code point.
constexpr SignRow sign_rows[] = {
    {U'\u00A2', Sign::currency},  // ¢
    {U'\u00A3', Sign::currency},  // £
    {U'\u00A5', Sign::currency},  // ¥
    {U'\u00B0', Sign::degree},  // °
    {U'\u00BA', Sign::degree},  // º
    {U'\u00BC', Sign::fraction, 1.0 / 4},  // ¼
    {U'\u00BD', Sign::fraction, 1.0 / 2},  // ½
    {U'\u00BE', Sign::fraction, 3.0 / 4},  // ¾
    {U'\u2010', Sign::dash},  // ‐
    {U'\u2011', Sign::dash},  // ‑
    {U'\u2013', Sign::dash},  // –
    {U'\u2014', Sign::dash},  // —
    {U'\u2018', Sign::apostrophe},  // ‘
    {U'\u2019', Sign::apostrophe},  // ’
    {U'\u201C', Sign::quote},  // “
    {U'\u201D', Sign::quote},  // ”
    {U'\u2044', Sign::slash},  // ⁄
    {U'\u20A6', Sign::currency},  // ₦
    {U'\u20A9', Sign::currency},  // ₩
    {U'\u20AA', Sign::currency},  // ₪
    {U'\u20AB', Sign::currency},  // ₫
    {U'\u20AC', Sign::currency},  // €
    {U'\u20B1', Sign::currency},  // ₱
    {U'\u20B4', Sign::currency},  // ₴
    {U'\u20B5', Sign::currency},  // ₵
    {U'\u20B9', Sign::currency},  // ₹
    {U'\u20BA', Sign::currency},  // ₺
    {U'\u20BD', Sign::currency},  // ₽
    {U'\u2153', Sign::fraction, 1.0 / 3},  // ⅓
    {U'\u2154', Sign::fraction, 2.0 / 3},  // ⅔
    {U'\u2155', Sign::fraction, 1.0 / 5},  // ⅕
    {U'\u2156', Sign::fraction, 2.0 / 5},  // ⅖
    {U'\u2157', Sign::fraction, 3.0 / 5},  // ⅗
    {U'\u2158', Sign::fraction, 4.0 / 5},  // ⅘
    {U'\u2159', Sign::fraction, 1.0 / 6},  // ⅙
    {U'\u215A', Sign::fraction, 5.0 / 6},  // ⅚
    {U'\u215B', Sign::fraction, 1.0 / 8},  // ⅛
    {U'\u215C', Sign::fraction, 3.0 / 8},  // ⅜
    {U'\u215D', Sign::fraction, 5.0 / 8},  // ⅝
    {U'\u215E', Sign::fraction, 7.0 / 8},  // ⅞
    {U'\u2212', Sign::dash},  // −
};

}  // namespace

const SignRow* wide_sign_at(std::string_view text) {
  const auto byte = [text](std::size_t i) -> char32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  // Of two bytes and of three, as all of them are.
  char32_t code = 0;
  if (byte(0) == 0xC2)
    code = (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  else if (byte(0) == 0xE2)
    code = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  else
    return nullptr;
  const auto row = std::lower_bound(std::begin(sign_rows), std::end(sign_rows), code,
                                    [](const SignRow& a, char32_t b) { return a.code < b; });
  return row != std::end(sign_rows) && row->code == code ? row : nullptr;
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
