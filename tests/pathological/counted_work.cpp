#include "pathological/counted_work.h"

#include <cstddef>

namespace {

std::uint64_t steps = 0;

/// A call of a function of the C library that touches this many bytes.
void touch(std::size_t bytes) { steps += 1 + bytes / 16; }

}  // namespace

std::uint64_t counted_steps() { return steps; }

extern "C" {

// The compiler calls this at every basic block.
void __sanitizer_cov_trace_pc() { ++steps; }

// The linker calls __wrap_NAME where a program says NAME, and NAME where it says __real_NAME.
void* __real_memcpy(void*, const void*, std::size_t);
void* __real_memmove(void*, const void*, std::size_t);
void* __real_memset(void*, int, std::size_t);
void* __real_memchr(const void*, int, std::size_t);
std::size_t __real_strlen(const char*);

void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
  touch(size);
  return __real_memcpy(to, from, size);
}

void* __wrap_memmove(void* to, const void* from, std::size_t size) {
  touch(size);
  return __real_memmove(to, from, size);
}

void* __wrap_memset(void* to, int byte, std::size_t size) {
  touch(size);
  return __real_memset(to, byte, size);
}

// What lies behind the byte that ends the search is not looked at, and not counted.
void* __wrap_memchr(const void* in, int byte, std::size_t size) {
  void* found = __real_memchr(in, byte, size);
  touch(found ? static_cast<std::size_t>(static_cast<const char*>(found) - static_cast<const char*>(in)) : size);
  return found;
}

int __wrap_memcmp(const void* one, const void* other, std::size_t size) {
  const auto* a = static_cast<const unsigned char*>(one);
  const auto* b = static_cast<const unsigned char*>(other);
  std::size_t at = 0;
  while (at < size && a[at] == b[at]) ++at;
  touch(at);
  return at == size ? 0 : a[at] - b[at];
}

std::size_t __wrap_strlen(const char* text) {
  const std::size_t size = __real_strlen(text);
  touch(size);
  return size;
}

}  // extern "C"
