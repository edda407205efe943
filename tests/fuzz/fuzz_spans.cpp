// Offsets against a naive reference: what the maps answer in constant time is what counting from the
// begin of the text gives, and what a source map calls copied is the same bytes on both sides.
#include "fuzz/check.h"
#include "text/offsets.h"
#include "text/source_map.h"
#include "text/text.h"

using namespace crossread;

namespace {

std::uint32_t count(std::string_view text, std::uint32_t byte, text::OffsetUnit unit) {
  if (unit == text::OffsetUnit::utf8) return byte;
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at < byte; ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if ((lead & 0xC0) == 0x80) continue;
    units += unit == text::OffsetUnit::utf16 && lead >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 4096) return 0;
  const std::string_view source = fuzz::bytes(data + 1, size - 1);
  const auto format = static_cast<Format>(data[0] % 4);
  const auto read = text::read(fuzz::article("a", source, format), Limits{});
  if (!read) return 0;
  const text::Document& document = read.value();
  for (const auto unit :
       {text::OffsetUnit::utf8, text::OffsetUnit::utf16, text::OffsetUnit::code_point}) {
    const text::OffsetMap map(document.utf8, unit);
    for (std::uint32_t at = 0; at <= document.utf8.size(); ++at) {
      const bool inside = at < document.utf8.size() &&
                          (static_cast<unsigned char>(document.utf8[at]) & 0xC0) == 0x80;
      if (!inside) fuzz::require(map.at(at) == count(document.utf8, at, unit));
    }
  }
  for (const text::Token& token : document.tokens) fuzz::check_span(document.utf8, token.span);
  for (const text::Sentence& s : document.sentences) fuzz::check_span(document.utf8, s.span);
  // UTF-16 counts in its UTF-8 form, repaired bytes are longer than what they stand for.
  for (const text::Notice& notice : document.notices) {
    if (notice.code == "utf16_input" || notice.code == "invalid_utf8") return 0;
  }
  const std::string_view text = std::string_view(document.utf8).substr(document.title_bytes);
  const text::SourceMap map(document.source_map, static_cast<std::uint32_t>(text.size()),
                            static_cast<std::uint32_t>(source.size()));
  for (std::size_t i = 0; i < document.source_map.size(); ++i) {
    const SourceRun run = document.source_map[i];
    const std::uint32_t copied = map.copied(i);
    fuzz::require(text.substr(run.text, copied) == source.substr(run.source, copied));
  }
  return 0;
}
