#pragma once

#include <cstdint>

#include "text/word_map.h"
#include "values/lexicon.h"
#include "values/values.h"
#include "values/word_class.h"

namespace crossread::values {

/// A class that a word has by a row of the lexicon alone, wherever it stands.
struct RoleClass {
  Class kind;
  Role role;
  double b = -1;  ///< the row's `b` where it must be this, else any

  constexpr bool has(const Row& row) const { return row.role == role && (b < 0 || row.b == b); }
};
inline constexpr RoleClass role_classes[] = {
    {Class::unit, Role::time_unit},     {Class::units, Role::time_unit, 1},
    {Class::weekdays, Role::weekday, 3}, {Class::season, Role::season},
    {Class::part, Role::part},          {Class::rel, Role::relation},
    {Class::freq, Role::frequency},     {Class::deictic, Role::deictic},
    {Class::ref, Role::reference},
};

/// Whether something could begin with a word.
enum class Begins : std::uint8_t {
  never,
  led,   ///< only where what stands behind is known, too: "the", "this", "a", "from"
  alone
};

/// What a word near a value says of how the value stands to the whole.
struct ScopeCue {
  Scope scope = Scope::whole;  ///< whole: nothing
  bool far_off = false;        ///< also from further off, in the same clause
};

/// What is known of a word whatever stands around it. One look per word of an article says which
/// rules are worth a try there; at most words none is.
struct Known {
  Rows rows;
  const Row* plural_of = nullptr;  ///< of "thirds" or "mornings": the row of the singular
  Classes classes = 0;       ///< that could begin with the word: generous, never too narrow
  std::uint16_t number = 0;  ///< of a word that the time rules name, from 1; 0 for all others
  bool counts = false;       ///< whether it could be the second word of a number with an article
  bool carries = false;      ///< whether it could carry on a time expression or a number
  Begins time = Begins::never;      ///< a time expression
  Begins quantity = Begins::never;  ///< a quantity
  bool currency = false;            ///< whether the name or the code of a currency begins with it
  bool unit = false;                ///< whether the name or the sign of a measure begins with it
  bool tells_scope = false;         ///< whether it could say of a value how it stands to the whole,
  ScopeCue cue;                     ///< and what it says alone
};
/// What is known of all other words.
inline constexpr Known not_known{};

/// Every word that the rules of this step know, in one table: the lexicon, the words that the time
/// rules name, the first words of holidays, units and currencies, and the words around numbers.
class Vocabulary {
 public:
  Vocabulary();

  /// By the key of the word, of a clitic by `clitic_key`.
  const Known& operator[](std::uint64_t key) const { return words_.get(key); }
  /// The highest `number` of a word.
  std::uint16_t numbers() const { return numbers_; }
  /// Clitics are told from words of the same letters.
  static constexpr std::uint64_t clitic_key(std::uint64_t key) { return ~key; }

 private:
  text::WordMap<Known> words_;
  std::uint16_t numbers_ = 0;
};

const Vocabulary& vocabulary();

}  // namespace crossread::values
