#pragma once

#include <memory>

#include "language/language.h"

namespace crossread::language {

struct Workspace;

/// `annotate` for several documents. It keeps what it has worked out about the forms of words, so that
/// the second article of a story costs less than the first; what it says never depends on that. For
/// one thread.
class Annotator {
 public:
  Annotator();
  ~Annotator();

  Annotation annotate(const text::Document& document);

 private:
  std::unique_ptr<Workspace> space_;
};

}  // namespace crossread::language
