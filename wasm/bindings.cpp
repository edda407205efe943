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
#include "report/settings.h"

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

// Refuses a name that there is not.
Error no_such(std::string_view what, std::string_view name, std::string_view there_are) {
  Error error{ErrorCode::bad_usage, "there is no "};
  for (const std::string_view part : {what, std::string_view(" \""), name, std::string_view("\"; there are: "), there_are})
    error.message += part;
  return error;
}

// `steps: ["readability"]`, `include: [part, ...]`, `offsets: unit`, `published: date`, `limits: ["name=number"]`.
crossread::Result<Call> read_options(const val& options) {
  Call call;
  for (const std::string& step : texts(options, "steps")) {
    if (step != "readability") return no_such("step", step, "readability");
    call.analyze.readability_only = true;
  }
  call.analyze.published = text(options, "published");
  for (const std::string& limit : texts(options, "limits"))
    if (auto error = report::lower(call.analyze.limits, limit)) return std::move(*error);
  if (const auto name = text(options, "offsets")) {
    const auto unit = report::offset_unit_of(*name);
    if (!unit) return no_such("unit of offsets", *name, "utf-16, code-point, utf-8");
    call.write.offsets = *unit;
  }
  const std::vector<std::string> parts = texts(options, "include");
  if (!parts.empty()) call.write.parts = report::Parts::none();
  for (const std::string& name : parts) {
    const auto part = report::part_of(name);
    if (!part) return no_such("part", name, report::part_names());
    call.write.parts.add(*part);
  }
  return call;
}

/// A story that was read and analysed, or why it was refused; `id` is the story's, where it has one.
struct Outcome {
  std::string id;
  crossread::StoryInput story;
  report::Paths paths;
  crossread::Result<crossread::Report> report;
};

Outcome analyze_story(std::string_view json, const crossread::Options& options) {
  auto file = report::read_story(json, options.limits);
  if (!file) return {report::story_id(json, options.limits), {}, {}, file.error()};
  Outcome out{file.value().story.id.value_or(""), std::move(file.value().story),
              std::move(file.value().paths), Error{}};
  if (!file.value().files.empty()) {
    out.report = Error{ErrorCode::bad_shape,
                       "\"file\" cannot be opened here: give the article's \"text\" or \"html\"."};
    return out;
  }
  out.report = crossread::wasm::run(out.story, options);
  if (!out.report) return out;
  crossread::Report& made = out.report.value();
  made.warnings.insert(made.warnings.end(), file.value().warnings.begin(), file.value().warnings.end());
  return out;
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

// A copy on the JavaScript side: `bytes` may end with the call.
val copy_of(const std::string& bytes) {
  return val::global("Uint8Array")
      .new_(emscripten::typed_memory_view(bytes.size(),
                                          reinterpret_cast<const std::uint8_t*>(bytes.data())));
}

val analyze(std::uintptr_t address, std::uint32_t size, val options) {
  const std::string_view json(reinterpret_cast<const char*>(address), size);
  const auto call = read_options(options);
  if (!call) return copy_of(report::error_json({}, call.error()));
  const Outcome made = analyze_story(json, call.value().analyze);
  if (!made.report) return copy_of(report::error_json(made.id, made.report.error()));
  return copy_of(report::to_json(made.report.value(), made.story, call.value().write));
}

val write(std::uintptr_t address, std::uint32_t size, std::string format, val options) {
  const std::string_view json(reinterpret_cast<const char*>(address), size);
  const auto refused = [](const Error& error) {
    val out = val::object();
    out.set("code", std::string(crossread::to_string(error.code)));
    out.set("message", error.message);
    return out;
  };
  const auto output = report::output_of(format);
  if (!output) return refused(no_such("format", format, report::output_names()));
  const auto call = read_options(options);
  if (!call) return refused(call.error());
  Outcome made = analyze_story(json, call.value().analyze);
  if (!made.report) return refused(made.report.error());
  report::WriteOptions how = call.value().write;
  how.paths = std::move(made.paths);
  const auto written = crossread::wasm::write(made.report.value(), made.story, *output, how);
  return written ? copy_of(written.value()) : refused(written.error());
}

std::string version() { return std::string(crossread::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(crossread) {
  emscripten::function("alloc", &alloc);
  emscripten::function("free", &free_bytes);
  emscripten::function("view", &view);
  emscripten::function("analyze", &analyze);
  emscripten::function("write", &write);
  emscripten::function("version", &version);
}
