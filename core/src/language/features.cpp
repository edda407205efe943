#include "language/features.h"

#include <array>
#include <cstddef>

namespace crossread::language {
namespace {

constexpr std::size_t longest_form = 96;

// A small string on the stack: forms are short, and features are wanted for every new word.
struct Buffer {
  std::array<char, longest_form * 3> bytes;
  std::size_t size = 0;

  void add(char byte) {
    if (size < bytes.size()) bytes[size++] = byte;
  }
  std::string_view view() const { return {bytes.data(), size}; }
};

struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

// Decodes one code point; a malformed byte counts as one code point of its own value.
CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0);
  };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3Fu); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  if (lead >= 0xC2 && lead < 0xE0 && continues(1)) return {((lead & 0x1Fu) << 6) | tail(1), 2};
  if (lead >= 0xE0 && lead < 0xF0 && continues(1) && continues(2)) {
    return {((lead & 0x0Fu) << 12) | (tail(1) << 6) | tail(2), 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && continues(1) && continues(2) && continues(3)) {
    return {((lead & 0x07u) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3), 4};
  }
  return {lead, 1};
}

void encode(char32_t value, Buffer& out) {
  const auto put = [&](char32_t byte) { out.add(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

// Lower case for the letters that English news meets: ASCII, Latin-1 and Latin Extended-A. The
// full tables of Unicode live in the text layer; a rarer capital merely misses the vocabulary.
char32_t lower(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c < 0xC0) return c;
  if (c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c | 1u;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return (c & 1u) ? c + 1 : c;
  return c;
}

bool is_letter(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return true;
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) &&
         !(c >= 0x3000 && c <= 0x303F) && c < 0x1F000;
}

// The class of a code point in a word's shape.
char shape_class(char32_t c) {
  if (c >= U'0' && c <= U'9') return 'd';
  if (is_letter(c)) return lower(c) != c ? 'X' : 'x';
  if (c == 0x2018) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  if (c == 0x2019) return '\'';
  if (c == 0x2013 || c == 0x2014) return 'D';
  return c < 0x80 ? static_cast<char>(c) : 'u';
}

// The ASCII spelling of a typographic mark, or nothing where the code point stands for itself.
std::string_view plain_mark(char32_t c) {
  switch (c) {
    case 0x2018: case 0x2019: case 0x201B: case 0x02BC: case 0x2032: return "'";
    case 0x201C: case 0x201D: case 0x201E: case 0x2033: return "\"";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212: return "-";
    case 0x2014: case 0x2015: return "--";
    case 0x2026: return "...";
    default: return {};
  }
}

std::uint16_t row_of(std::uint64_t hash, std::uint32_t rows) {
  return static_cast<std::uint16_t>((hash >> 20) & (rows - 1));
}

// The last `count` bytes with the count in front, so that "in" as a word and "in" as an ending of
// a longer one are told apart.
std::uint64_t suffix_hash(std::string_view form, std::size_t count) {
  std::array<char, 6> key{};
  const std::size_t size = form.size() < count ? form.size() : count;
  key[0] = form.size() <= count ? '^' : '+';
  for (std::size_t i = 0; i < size; ++i) key[i + 1] = form[form.size() - size + i];
  return hash_bytes({key.data(), size + 1});
}

// A form of at most `longest_form` bytes: a longer one's beginning and end, put into `shortened`.
std::string_view cut(std::string_view form, Buffer& shortened) {
  if (form.size() <= longest_form) return form;
  for (const char c : form.substr(0, longest_form / 2)) shortened.add(c);
  for (const char c : form.substr(form.size() - longest_form / 2)) shortened.add(c);
  return shortened.view();
}

// Puts a form in lower case, with the ASCII spelling of its marks.
void add_lowered(std::string_view form, Buffer& lowered) {
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint point = decode(form, at);
    at += point.bytes;
    const std::string_view mark = plain_mark(point.value);
    if (mark.empty()) {
      encode(lower(point.value), lowered);
    } else {
      for (const char c : mark) lowered.add(c);
    }
  }
}

// Runs are cut to two letters and four digits: "Xxx" would say no more than "Xx", whereas a number of four digits is
// most often a year.
void add_shape(std::string_view form, Buffer& shape) {
  char last_class = 0;
  std::size_t run = 0;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint point = decode(form, at);
    at += point.bytes;
    const char kind = shape_class(point.value);
    run = kind == last_class ? run + 1 : 1;
    last_class = kind;
    if (run <= (kind == 'd' ? 4u : 2u) && shape.size < 12) shape.add(kind);
  }
}

// The keys of a form in lower case, whose digits become 0.
FormKeys keys_of(Buffer& lowered) {
  constexpr std::uint64_t key_mask = (std::uint64_t{1} << key_bits) - 1;
  FormKeys out;
  out.vector_key = out.word_key = static_cast<std::uint32_t>(hash_bytes(lowered.view()) & key_mask);
  bool digits = false;
  for (std::size_t i = 0; i < lowered.size; ++i) {
    if (lowered.bytes[i] < '0' || lowered.bytes[i] > '9') continue;
    lowered.bytes[i] = '0';
    digits = true;
  }
  if (digits) out.word_key = static_cast<std::uint32_t>(hash_bytes(lowered.view()) & key_mask);
  return out;
}

}  // namespace

std::uint64_t hash_bytes(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93u;
  return hash ^ (hash >> 32);
}

FormFeatures form_features(std::string_view form) {
  Buffer shortened, lowered, shape;
  form = cut(form, shortened);
  add_lowered(form, lowered);
  add_shape(form, shape);
  FormFeatures out{keys_of(lowered)};
  const std::string_view folded = lowered.view();
  out.suffix2 = row_of(suffix_hash(folded, 2), suffix2_rows);
  out.suffix3 = row_of(suffix_hash(folded, 3), suffix3_rows);
  out.suffix4 = row_of(suffix_hash(folded, 4), suffix4_rows);
  out.prefix3 = row_of(hash_bytes(folded.substr(0, 3)) * 31, prefix_rows);
  out.shape = row_of(hash_bytes(shape.view()), shape_rows);
  return out;
}

FormKeys form_keys(std::string_view form) {
  Buffer shortened, lowered;
  add_lowered(cut(form, shortened), lowered);
  return keys_of(lowered);
}

}  // namespace crossread::language
