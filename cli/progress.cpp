#include "progress.h"

#include <cstdio>
#include <string>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace crossread::cli {
namespace {

bool is_terminal() {
#ifdef _WIN32
  return _isatty(_fileno(stderr)) != 0;
#else
  return isatty(STDERR_FILENO) != 0;
#endif
}

void put(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

Progress::Progress(const char* noun, std::size_t total)
    : noun_(noun), total_(total), terminal_(total != 1 && is_terminal()) {}

void Progress::step() {
  ++done_;
  const std::size_t each = total_ > 0 && total_ < 1000 ? (total_ + 9) / 10 : 100;
  if (!terminal_ || done_ % each != 0) return;
  put("\r" + std::to_string(done_) + (total_ > 0 ? " of " + std::to_string(total_) : "") + " " +
      noun_);
  shown_ = true;
}

void Progress::end() {
  // To the begin of the line, and all behind it away.
  if (shown_) put("\r\x1B[K");
  shown_ = false;
}

}  // namespace crossread::cli
