#include "report/source_units.h"

#include <algorithm>

#include "text/utf8.h"

namespace crossread::report {

SourceUnits::SourceUnits(std::string_view source) {
  const text::Encoding encoding = text::detect_encoding(source);
  std::uint32_t repaired = 0;
  if (encoding == text::Encoding::utf8) {
    decoded_ = text::repair_utf8(source, false, repaired);
    repaired_ = repaired > 0;
    size_ = static_cast<std::uint32_t>(source.size());
  } else {
    decoded_.text = text::utf16_to_utf8(source, encoding, repaired);
    size_ = static_cast<std::uint32_t>(decoded_.text.size());
  }
}

std::uint32_t SourceUnits::decoded_byte(std::uint32_t byte) const {
  const std::vector<SourceRun>& runs = decoded_.runs;
  const auto after =
      std::upper_bound(runs.begin(), runs.end(), byte,
                       [](std::uint32_t b, const SourceRun& run) { return b < run.source; });
  if (after == runs.begin()) return 0;
  const auto i = static_cast<std::size_t>(after - runs.begin()) - 1;
  const text::SourceMap map(runs, static_cast<std::uint32_t>(decoded_.text.size()), size_);
  return runs[i].text + std::min(byte - runs[i].source, map.copied(i));
}

SourceUnits::Offsets::Offsets(const SourceUnits& source, text::OffsetUnit unit)
    : source_(source), bytes_(unit == text::OffsetUnit::utf8), map_(source.decoded_.text, unit) {}

std::uint32_t SourceUnits::Offsets::at(std::uint32_t byte) const {
  if (bytes_) return byte;
  return map_.at(source_.text_byte(byte));
}

std::optional<std::vector<Span>> SourceUnits::bytes_of(const std::vector<Span>& utf16) const {
  const std::string& text = decoded_.text;
  std::vector<Span> spans = utf16;
  std::vector<std::uint32_t*> ends;
  for (Span& span : spans) {
    ends.push_back(&span.begin);
    ends.push_back(&span.end);
  }
  std::sort(ends.begin(), ends.end(),
            [](const std::uint32_t* a, const std::uint32_t* b) { return *a < *b; });
  std::size_t byte = 0;
  std::uint64_t units = 0;
  for (std::uint32_t* end : ends) {
    while (units < *end && byte < text.size()) {
      const auto lead = static_cast<unsigned char>(text[byte]);
      const std::uint32_t size = lead >= 0xF0 ? 2 : 1;
      if (units + size > *end) break;
      units += size;
      byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    if (units < *end && byte >= text.size()) return std::nullopt;
    *end = static_cast<std::uint32_t>(byte);
  }
  if (!repaired_) return spans;
  const text::SourceMap map(decoded_.runs, static_cast<std::uint32_t>(text.size()), size_);
  for (Span& span : spans) span = map.source_of(span);
  return spans;
}

}  // namespace crossread::report
