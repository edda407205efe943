#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "values/match.h"
#include "values/phrase.h"
#include "values/time_rules.h"

namespace crossread::values {

/// The rules, with those that could begin at an atom found by its word or by a class it belongs to.
class Scanner {
 public:
  Scanner();
  /// Whether any rule could begin with this atom: quick, and false of most words.
  bool may_begin(const Atom& atom) const {
    return atom.kind != AtomKind::word || atom.rows.any() || words_.find(atom.key) != nullptr ||
           is_long_plural(atom);
  }
  /// The longest phrase that begins at `at`; `end` is 0 where none does.
  /// `order` says how "6/5/2023" is read.
  Phrase longest(const Atoms& atoms, std::uint32_t at, FigureOrder order, ClassCache& cache) const;

 private:
  struct Compiled {
    Pattern pattern;
    Build build;
  };
  /// A set of rules, one bit each, in the order of the table.
  using Rules = std::array<std::uint64_t, 4>;

  /// Rules by the class or the sign that may stand at one place of their patterns.
  struct Index {
    std::array<Rules, 32> by_class{};
    std::array<Rules, 32> by_sign{};
  };
  /// What is known of a word that the patterns name or that a holiday's name begins with.
  struct Word {
    Rules first{}, second{};  ///< rules that may have it in their first, in their second place
    bool holiday = false;
  };

  static bool is_long_plural(const Atom& atom) {
    return atom.text.size() > 7 && atom.text.back() == 's';
  }
  void add(const Element& element, std::size_t rule, Index& index, Rules Word::*of_word);
  const Word* word_at(const Atom& atom) const;
  /// Which classes an atom could begin, judged by its rows alone: generous, never too narrow.
  std::uint32_t classes_of(const Atom& atom, const Word* word) const;
  /// Rules that may have this atom in their second place.
  Rules second_at(const Atoms& atoms, std::uint32_t at) const;
  /// The rules that could match at the cache's atom, judged by it and what stands behind.
  Rules rules_at(const Atoms& atoms, ClassCache& cache) const;

  std::vector<Compiled> rules_;
  Index first_, second_;
  WordMap<Word> words_;
  Rules single_{};  ///< rules that one element may satisfy
};

}  // namespace crossread::values
