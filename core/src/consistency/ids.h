#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace crossread::consistency {

/// A short name for something that is said about a story, made of what it is about and not of where
/// it stands: twelve hexadecimal digits of FNV-1a (Fowler, Noll, Vo) over the parts. The same parts
/// give the same id on every machine and in every version of the text.
inline std::string make_id(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = 14695981039346656037ull;
  const auto feed = [&hash](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ull; };
  for (std::string_view part : parts) {
    for (char c : part) feed(static_cast<unsigned char>(c));
    feed(0x1f);  // keeps ("ab","c") and ("a","bc") apart
  }
  std::string out;
  for (int shift = 60; shift > 12; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15];
  return out;
}

}  // namespace crossread::consistency
