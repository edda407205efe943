#pragma once

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
  /// Room for about so many pairs, between a thousand and the number that `most_bits` bits count.
  explicit PairCache(std::size_t pairs, unsigned most_bits = 18) {
    while (bits_ < most_bits && (std::size_t{1} << bits_) < pairs) ++bits_;
    places_.resize(std::size_t{1} << bits_);
  }

  /// The answer for two numbers in this order; `work_out(answer)` fills in a fresh one where it is not known. It stands
  /// until the next call.
  template <typename WorkOut>
  Answer& get(std::uint32_t a, std::uint32_t b, WorkOut work_out) {
    Place& place = places_[(a * 0x9E3779B1u ^ b * 0x85EBCA77u) >> (32 - bits_)];
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

  unsigned bits_ = 10;
  std::vector<Place> places_;
};

}  // namespace crossread::consistency
