#pragma once

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "consistency/story.h"

namespace crossread::consistency {

/// A word of a quotation as compared.
struct SaidWord {
  std::string printed;
  std::string key;          ///< lower case, one apostrophe, one spelling; short forms written out
  std::string lemma;        ///< of the key: "promising" and "promise" are one
  bool content = false;     ///< noun, verb, modal, adjective, adverb or name
  bool negation = false;
  bool number = false;
  bool masked = false;      ///< with stars in it: "f***ing"
  bool name = false;        ///< part of a proper name
  bool title = false;       ///< a title or post before a name: "Senator"
  bool after_gap = false;   ///< the writer left something out before it: "...", "[...]"
  Index entity = no_index;  ///< whom it names, across articles

  bool operator<(const SaidWord& other) const {
    const auto parts = [](const SaidWord& w) {
      return std::tie(w.printed, w.key, w.lemma, w.content, w.negation, w.number, w.masked, w.name, w.title, w.after_gap, w.entity);
    };
    return parts(*this) < parts(other);
  }
};

/// The same where it stands.
struct QuotedWord : SaidWord {
  Span span;
  std::uint32_t word = 0;   ///< number of the word in its article
};

/// The words of a stretch of one article. What the writer put between square brackets is no part of
/// what was said, nor is what stands between round ones in speech; both are left out and leave a gap.
std::vector<QuotedWord> quoted_words(const Story& story, Index article, Span span);

}  // namespace crossread::consistency
