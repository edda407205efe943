#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossread::text {

/// Numbers the hashes that it is shown in the order of their first showing.
class Numbering {
 public:
  struct Number {
    std::uint32_t value;
    bool fresh;
  };

  /// The number of a hash, which is given one where it is new.
  Number operator[](std::uint64_t hash) {
    if (2 * count_ >= places_.size()) grow();
    Place& place = places_[at(hash)];
    const bool fresh = place.number == none;
    if (fresh) place = {hash, count_++};
    return {place.number, fresh};
  }
  std::size_t size() const { return count_; }
  void clear() {
    places_.clear();
    count_ = 0;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t number = none;
  };

  // Where a hash stands or would stand. Never more than half of the places are taken.
  std::size_t at(std::uint64_t hash) const {
    std::size_t place = hash & (places_.size() - 1);
    while (places_[place].number != none && places_[place].hash != hash) place = (place + 1) & (places_.size() - 1);
    return place;
  }

  void grow() {
    std::vector<Place> old(std::max<std::size_t>(512, 2 * places_.size()));
    old.swap(places_);
    for (const Place& from : old) {
      if (from.number != none) places_[at(from.hash)] = from;
    }
  }

  std::vector<Place> places_;
  std::uint32_t count_ = 0;
};

}  // namespace crossread::text
