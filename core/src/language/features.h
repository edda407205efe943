#pragma once

#include <cstdint>
#include <string_view>

// What the net sees of one token by itself. The trainer compiles this very file, so that training
// and running cannot drift apart.

namespace crossread::language {

/// How many rows each hashed table has; powers of two.
inline constexpr std::uint32_t suffix2_rows = 1024;
inline constexpr std::uint32_t suffix3_rows = 2048;
inline constexpr std::uint32_t suffix4_rows = 4096;
inline constexpr std::uint32_t prefix_rows = 2048;
inline constexpr std::uint32_t shape_rows = 256;

/// Word keys are this many bits long. Two words of one key share a vector: with 40,000 words about
/// one unknown word in 400 is taken for a known one, which costs less than longer keys would.
inline constexpr unsigned key_bits = 24;

/// The keys of a token's form into the vocabulary.
struct FormKeys {
  std::uint32_t word_key = 0;    ///< of the lower-cased form with every digit as 0
  std::uint32_t vector_key = 0;  ///< of the lower-cased form with its digits
};

/// The features of a token's form: its keys, rows of the hashed tables.
struct FormFeatures : FormKeys {
  std::uint16_t suffix2 = 0, suffix3 = 0, suffix4 = 0, prefix3 = 0, shape = 0;
};

/// Hashes bytes to 64 bits (FNV-1a with a final mix, so that any run of bits is well spread).
std::uint64_t hash_bytes(std::string_view bytes);

/// Features of a token given as UTF-8. Typographic quotes, apostrophes and dashes are read as
/// their ASCII forms, save in the shape, which keeps which way a quotation mark opens. Of a token
/// over 96 bytes the first 48 and the last 48 are read. Total: any bytes give features.
FormFeatures form_features(std::string_view form);

/// The keys alone of the same.
FormKeys form_keys(std::string_view form);

}  // namespace crossread::language
