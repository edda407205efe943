#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossread::consistency {

/// What was worked out last about two numbers. Every pair has a place of its own, unless there are more of them than
/// places: of the pairs that then fall on one place the last one asked about is kept, so that the room is bounded
/// however many there are, and whoever asks again for one that had to go has it worked out anew.
template <typename Answer>
class PairCache {
 public:
  /// For first numbers below `rows` and second ones below `columns`, with at most so many places.
  PairCache(std::size_t rows, std::size_t columns, std::size_t most_places)
      : columns_(columns), places_(std::max<std::size_t>(1, std::min(rows * columns, most_places))) {}

  /// The answer for two numbers in this order; `work_out(answer)` fills in a fresh one where it is not known. It stands
  /// until the next call.
  template <typename WorkOut>
  Answer& get(std::uint32_t a, std::uint32_t b, WorkOut work_out) {
    // The pairs of one number stand side by side: whoever asks for one of them asks for the others too.
    std::size_t at = a * columns_ + b;
    if (at >= places_.size()) at %= places_.size();
    Place& place = places_[at];
    if (place.a != a || place.b != b) {
      place = {a, b, Answer()};
      work_out(place.answer);
    }
    return place.answer;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Place {
    std::uint32_t a = none, b = none;
    Answer answer;
  };

  std::size_t columns_;
  std::vector<Place> places_;
};

}  // namespace crossread::consistency
