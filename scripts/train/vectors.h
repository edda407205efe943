#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace crossread::train {

/// Pretrained word vectors as sums of a few code vectors (residual quantisation): every word is
/// `levels` bytes, every level a codebook of 256 vectors of `dims` numbers.
struct CodedVectors {
  int levels = 0, dims = 0;
  std::vector<std::string> words;
  std::vector<std::uint8_t> codes;  ///< words x levels
  std::vector<float> books;         ///< levels x 256 x dims
};

/// Reads at most `limit` word vectors (plus all those of `always`), turns them to their first
/// `dims` principal axes and codes them. Deterministic.
CodedVectors code_vectors(const std::string& path, int limit, int dims, int levels,
                          const std::vector<std::string>& always);

}  // namespace crossread::train
