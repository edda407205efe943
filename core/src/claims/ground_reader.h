#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/assertions.h"

namespace crossread::claims {

/// Reads from the noun phrase of a place what it tells of the place, whatever was there: what sorts of ground it is and
/// lies in, which of several that are numbered, on which storey, and in which town.
class GroundReader {
 public:
  GroundReader(const text::Document& document, std::span<const language::Word> words, const language::Tree& tree,
               const AssertionReader& clauses)
      : document_(document), words_(words), tree_(tree), clauses_(clauses) {}

  /// The lemma of a noun with the noun that is joined to its front: "car park".
  std::string joined(std::uint32_t noun) const;

  /// The entity that holds a place: Halden, of "the hospital in Halden". `verb`: what happened there.
  Index holder_of(std::uint32_t place, std::uint32_t verb) const;

  std::optional<int> storey_of(std::uint32_t place) const;

  /// The common nouns of a place from the inmost out: "the kitchen of the hotel", "a hotel kitchen".
  std::vector<std::string> grounds_of(std::uint32_t place) const;

  /// "12" of "gate 12".
  std::string number_of(std::uint32_t place) const;

 private:
  const text::Document& document_;
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const AssertionReader& clauses_;
};

}  // namespace crossread::claims
