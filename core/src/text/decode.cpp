#include "text/decode.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/utf8.h"

namespace crossread::text {
namespace {

struct Magic {
  std::string_view bytes;
  std::string_view what;
};

/// How files that are no text begin.
constexpr auto magics = std::to_array<Magic>({{"%PDF-", "a PDF document"},
                                              {"%!PS", "a PostScript document"},
                                              {"\x89PNG", "a PNG picture"},
                                              {"GIF8", "a GIF picture"},
                                              {"\xFF\xD8\xFF", "a JPEG picture"},
                                              {"PK\x03\x04", "a ZIP archive or an office document"},
                                              {"\x7F"
                                               "ELF",
                                               "a program"},
                                              {"\xD0\xCF\x11\xE0", "an old office document"},
                                              {"\x1F\x8B", "a gzip archive"},
                                              {"7z\xBC\xAF", "a 7-Zip archive"},
                                              {"{\\rtf", "a rich text document"},
                                              {"RIFF", "a sound or video file"},
                                              {"OggS", "a sound or video file"},
                                              {"ID3", "a sound file"}});

/// The source without the ranges, as a map.
MappedText without(std::string_view source, std::vector<Span> omit) {
  std::sort(omit.begin(), omit.end(),
            [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
  TextMaker maker(source);
  const auto blank = [&](std::size_t at) {
    return at >= source.size() || is_space(static_cast<unsigned char>(source[at]));
  };
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < omit.size();) {
    Span gap = omit[i];
    for (++i; i < omit.size() && omit[i].begin <= gap.end; ++i)
      gap.end = std::max(gap.end, omit[i].end);
    if (gap.empty()) continue;
    maker.copy(at, gap.begin);
    at = gap.end;
    const bool parted = gap.begin == 0 || blank(gap.begin - 1) || blank(gap.end);
    if (!parted) {
      const bool lines = gap.in(source).find('\n') != std::string_view::npos;
      maker.put(lines ? "\n\n" : " ");
    }
  }
  maker.copy(at, static_cast<std::uint32_t>(source.size()));
  return maker.take();
}

}  // namespace

std::optional<std::string> why_not_text(std::string_view bytes) {
  if (detect_encoding(bytes) != Encoding::utf8) return std::nullopt;
  for (const Magic& magic : magics) {
    if (bytes.substr(0, magic.bytes.size()) == magic.bytes)
      return "looks like " + std::string(magic.what) + ", not text: give its text instead";
  }
  if (bytes.find('\0') != std::string_view::npos)
    return "holds zero bytes, so it is no text (UTF-16 is read only with a byte order mark)";
  std::size_t controls = 0;
  for (const char c : bytes) {
    const auto u = static_cast<unsigned char>(c);
    controls += (u < 0x20 && (u < '\t' || u > '\r') && u != 0x1B) || u == 0x7F ? 1 : 0;
  }
  // One in fifty is far beyond stray form feeds and below any compressed file.
  if (controls * 50 > bytes.size())
    return "is full of control characters, so it is no text: save it as UTF-8 text";
  return std::nullopt;
}

std::optional<Decoded> decode(std::string_view bytes, const std::vector<Span>& omit,
                              bool keep_mark) {
  Decoded decoded;
  std::string wide;
  const Encoding encoding = detect_encoding(bytes);
  if (encoding != Encoding::utf8) {
    decoded.utf16 = true;
    wide = utf16_to_utf8(bytes, encoding, decoded.repaired);
    bytes = wide;
  }
  decoded.source_size = static_cast<std::uint32_t>(bytes.size());
  for (const Span range : omit) {
    if (range.begin > range.end || range.end > bytes.size()) return std::nullopt;
  }
  if (omit.empty()) {
    decoded.mapped = repair_utf8(bytes, !keep_mark, decoded.repaired);
    return decoded;
  }
  const MappedText cut = without(bytes, omit);
  decoded.mapped = repair_utf8(cut.text, !keep_mark, decoded.repaired);
  decoded.mapped.runs =
      compose(decoded.mapped.runs, cut.runs, static_cast<std::uint32_t>(decoded.mapped.text.size()),
              static_cast<std::uint32_t>(cut.text.size()), decoded.source_size);
  return decoded;
}

}  // namespace crossread::text
