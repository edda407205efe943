#pragma once

#include <cstddef>
#include <memory>

#include <crossread/analyze.h>

namespace crossread {

/// Analyses stories one after the other for someone who changes one article at a time: what was read
/// in an article is kept, and what the claims of two articles were found to share, so that only the articles
/// that have changed are read and held against the others anew.
///
/// What it says never depends on what it keeps: analyze() gives the same report, byte for byte, as the
/// function of that name. For one thread.
class Session {
 public:
  /// Keeps readings of at most `kept_bytes` bytes of articles as given, those that were used last, one for
  /// each id. A reading takes some hundred times the memory of its article. With 0 it keeps nothing but what
  /// it knows of the forms of words, at most some 6 MiB: for one story after the other.
  explicit Session(std::size_t kept_bytes = 1u << 20);
  ~Session();

  Result<Report> analyze(const StoryInput& story, const Options& options = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace crossread
