#pragma once

#include <memory>

#include "language/language.h"

namespace crossread::language {

/// `annotate` for several documents. It keeps what it has worked out about the forms of words and about
/// whole sentences, so that the second article of a story costs less than the first, a copy of an agency's
/// report hardly anything, and an article with one sentence changed little more than that sentence; what
/// it says never depends on that. At most some 10 MiB. For one thread.
class Annotator {
 public:
  Annotator();
  ~Annotator();

  Annotation annotate(const text::Document& document);

  /// Keeps only what it knows of forms, for one whose next documents have nothing to do with the last ones.
  void forget_sentences();

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace crossread::language
