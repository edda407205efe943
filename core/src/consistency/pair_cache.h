#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace crossread::consistency {

/// What was worked out last about two numbers. Of the pairs that fall on one place the last one asked about is kept, so
/// that the room is the same however many there are; whoever asks again for one that had to go has it worked out anew.
template <typename Answer>
class PairCache {
 public:
  /// Room for every two of so many numbers.
  explicit PairCache(std::size_t numbers)
      : side_bits_(static_cast<unsigned>(std::bit_width(std::max<std::size_t>(numbers, 1) - 1))), places_(std::size_t{1} << (2 * side_bits_)) {}

  /// The answer for two numbers in this order; `work_out(answer)` fills in a fresh one where it is not known. It stands
  /// until the next call.
  template <typename WorkOut>
  Answer& get(std::uint32_t a, std::uint32_t b, WorkOut work_out) {
    // The pairs of one number stand side by side: whoever asks for one of them asks for the others too.
    Place& place = places_[((std::size_t{a} << side_bits_) + b) & (places_.size() - 1)];
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

  unsigned side_bits_;
  std::vector<Place> places_;
};

}  // namespace crossread::consistency
