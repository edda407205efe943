// What JavaScript can call. The engine itself knows nothing of the browser; this file knows nothing
// of the engine but its door. `crossread.d.ts` beside it states the same for TypeScript.

#include <crossread/analyze.h>
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using emscripten::val;

// Addresses cross as numbers that JavaScript treats as opaque.
std::uintptr_t alloc(std::uint32_t size) {
  return reinterpret_cast<std::uintptr_t>(std::malloc(size));
}

void free_bytes(std::uintptr_t address) { std::free(reinterpret_cast<void*>(address)); }

// A view of the engine's memory. It is made anew for every use because growing the memory detaches
// all views that were made before.
val view(std::uintptr_t address, std::uint32_t size) {
  return val(emscripten::typed_memory_view(size, reinterpret_cast<std::uint8_t*>(address)));
}

std::string version() { return std::string(crossread::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(crossread) {
  emscripten::function("alloc", &alloc);
  emscripten::function("free", &free_bytes);
  emscripten::function("view", &view);
  emscripten::function("version", &version);
}
