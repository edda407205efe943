// What JavaScript can call. The engine knows nothing of the browser; this file knows nothing of the
// engine but its doors. `crossread.d.ts` beside it says the same for TypeScript.

#include <crossread/analyze.h>
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine.h"
#include "report/report.h"

namespace {

using crossread::Error;
using crossread::ErrorCode;
using emscripten::val;
namespace report = crossread::report;

/// What the options of one call ask for.
struct Call {
  crossread::Options analyze;
  report::WriteOptions write;
};

// A list of texts, such as `include: ["findings"]`; a missing one is empty.
std::vector<std::string> texts(const val& options, const char* key) {
  std::vector<std::string> out;
  const val list = options[key];
  if (!list.isArray()) return out;
  const auto size = list["length"].as<std::uint32_t>();
  for (std::uint32_t i = 0; i < size; ++i) {
    if (list[i].isString()) out.push_back(list[i].as<std::string>());
  }
  return out;
}

std::optional<std::string> text(const val& options, const char* key) {
  const val value = options[key];
  if (!value.isString()) return std::nullopt;
  return value.as<std::string>();
}

// `steps: ["readability"]`, `include: [part, ...]`, `offsets: unit`, `published: date`.
crossread::Result<Call> read_options(const val& options) {
  Call call;
  for (const std::string& step : texts(options, "steps")) {
    if (step != "readability")
      return Error{ErrorCode::bad_usage,
                   "there is no step \"" + step + "\" to choose; there is: readability."};
    call.analyze.readability_only = true;
  }
  call.analyze.published = text(options, "published");
  if (const auto name = text(options, "offsets")) {
    const auto unit = report::offset_unit_of(*name);
    if (!unit) return Error{ErrorCode::bad_usage, "\"" + *name + "\" is no unit of offsets."};
    call.write.offsets = *unit;
  }
  const std::vector<std::string> parts = texts(options, "include");
  if (!parts.empty()) call.write.parts = report::Parts::none();
  for (const std::string& name : parts) {
    const auto part = report::part_of(name);
    if (!part)
      return Error{ErrorCode::bad_usage,
                   "there is no part \"" + name + "\"; there are: " + report::part_names() + "."};
    call.write.parts.add(*part);
  }
  return call;
}

std::string analyze_story(std::string_view json, const val& options) {
  const auto call = read_options(options);
  if (!call) return report::error_json({}, call.error());
  const crossread::Limits& limits = call.value().analyze.limits;
  auto file = report::read_story(json, limits);
  if (!file) return report::error_json(report::story_id(json, limits), file.error());
  const crossread::StoryInput& story = file.value().story;
  const std::string id = story.id.value_or("");
  if (!file.value().files.empty())
    return report::error_json(
        id, {ErrorCode::bad_shape,
             "\"file\" cannot be opened here: give the article's \"text\" or \"html\"."});
  auto made = crossread::wasm::run(story, call.value().analyze);
  if (!made) return report::error_json(id, made.error());
  auto& warnings = made.value().warnings;
  warnings.insert(warnings.begin(), file.value().warnings.begin(), file.value().warnings.end());
  return report::to_json(made.value(), story, call.value().write);
}

// Addresses cross as numbers that JavaScript only hands back.
std::uintptr_t alloc(std::uint32_t size) {
  return reinterpret_cast<std::uintptr_t>(std::malloc(size));
}

void free_bytes(std::uintptr_t address) { std::free(reinterpret_cast<void*>(address)); }

// A view of the engine's memory, made anew for every use: growing the memory detaches older ones.
val view(std::uintptr_t address, std::uint32_t size) {
  return val(emscripten::typed_memory_view(size, reinterpret_cast<std::uint8_t*>(address)));
}

val analyze(std::uintptr_t address, std::uint32_t size, val options) {
  const std::string_view json(reinterpret_cast<const char*>(address), size);
  const std::string out = analyze_story(json, options);
  // A copy on the JavaScript side: `out` ends with this call.
  return val::global("Uint8Array")
      .new_(emscripten::typed_memory_view(out.size(),
                                          reinterpret_cast<const std::uint8_t*>(out.data())));
}

std::string version() { return std::string(crossread::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(crossread) {
  emscripten::function("alloc", &alloc);
  emscripten::function("free", &free_bytes);
  emscripten::function("view", &view);
  emscripten::function("analyze", &analyze);
  emscripten::function("version", &version);
}
