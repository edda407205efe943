#pragma once

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

}  // namespace crossread::language
