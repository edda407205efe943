// Times and numbers: values stand in the text, in order, and have no low end above their high end.
#include "fuzz/check.h"
#include "language/language.h"
#include "text/text.h"
#include "values/values.h"

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::bytes(data, size);
  static_cast<void>(values::read_date(bytes));
  const auto document = text::read(fuzz::article("a", bytes, Format::text), Limits{});
  if (!document) return 0;
  const auto annotation = language::annotate(document.value());
  for (const std::optional<Date>& day : {std::optional<Date>(), std::optional<Date>({2024, 2, 29})}) {
    const auto found = values::find(document.value(), annotation, day);
    for (const values::Value& value : found) {
      fuzz::check_span(document.value().utf8, value.span);
      if (value.low && value.high) fuzz::require(*value.low <= *value.high);
      static_cast<void>(values::compatible(value, found.front()));
    }
  }
  return 0;
}
