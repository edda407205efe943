#include "language/vectors.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/embedded.h"
#include "language/features.h"

namespace crossread::language {

std::vector<std::int16_t> word_vector(std::string_view form) {
  const Model* model = embedded_model();
  if (!model || model->books.empty()) return {};
  const FormKeys keys = form_keys(form);
  const Entry entry = model->find(keys.word_key, keys.vector_key);
  if (entry.codes == Entry::none) return {};
  const std::size_t dims = model->books[0].dims;
  std::array<std::int32_t, largest_width> sum;
  std::fill_n(sum.begin(), dims, 0);
  for (std::size_t level = 0; level < model->books.size(); ++level)
    model->books[level].add_row(model->codes[level * model->code_rows + entry.codes], sum.data());
  std::int64_t square = 0;
  for (std::size_t d = 0; d < dims; ++d) square += static_cast<std::int64_t>(sum[d]) * sum[d];
  if (square == 0) return {};
  // All vectors are brought to one length, so that a product of two is a cosine.
  const double scale = 1000.0 / std::sqrt(static_cast<double>(square));
  std::vector<std::int16_t> out(dims);
  for (std::size_t d = 0; d < dims; ++d)
    out[d] = static_cast<std::int16_t>(static_cast<double>(sum[d]) * scale);
  return out;
}

int alikeness(std::span<const std::int16_t> a, std::span<const std::int16_t> b) {
  if (a.size() != b.size()) return 0;
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<std::int32_t>(a[i]) * b[i];
  return sum / 10000;
}

}  // namespace crossread::language
