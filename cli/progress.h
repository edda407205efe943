#pragma once

#include <cstddef>
#include <string>

namespace crossread::cli {

/// How far a long run has come, on one line of standard error. Silent where that is no terminal, so
/// that nothing of it ends in a file or a pipe.
class Progress {
 public:
  /// `total` is 0 where nobody knows how many there will be; of one alone nothing is said.
  Progress(const char* noun, std::size_t total);

  /// One more is done. Writes at most once in a hundred steps or where a tenth is done.
  void step();

  /// Takes the line away.
  void end();

 private:
  std::string noun_;
  std::size_t total_, done_ = 0;
  bool shown_ = false, terminal_;
};

}  // namespace crossread::cli
