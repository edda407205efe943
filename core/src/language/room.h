#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

// Containers that keep their memory from sentence to sentence.

namespace crossread::language {

/// Makes a vector at least so long; what it held stays, and it never gets shorter, as filling it anew
/// with zeros costs more than what is worked out in it.
template <typename T>
void at_least(std::vector<T>& room, std::size_t size) {
  if (room.size() < size) room.resize(size);
}

/// Rows of one width that never move, as copying them would cost as much as making them.
class Rows {
 public:
  /// A row more, with anything in it. All have the width of the first one since `clear`.
  std::int32_t* add(std::size_t width) {
    if (width != width_) blocks_.clear();
    width_ = width;
    const std::size_t block = count_ / in_block;
    if (block == blocks_.size()) blocks_.emplace_back(new std::int32_t[in_block * width]);
    return &blocks_[block][count_++ % in_block * width];
  }
  const std::int32_t* operator[](std::size_t row) const {
    return &blocks_[row / in_block][row % in_block * width_];
  }
  void clear() { count_ = 0; }

 private:
  static constexpr std::size_t in_block = 64;
  std::vector<std::unique_ptr<std::int32_t[]>> blocks_;
  std::size_t count_ = 0, width_ = 0;
};

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

}  // namespace crossread::language
