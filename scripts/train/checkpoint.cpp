#include "checkpoint.h"

#include <cstdio>
#include <memory>

namespace crossread::train {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

template <typename T>
bool write(std::FILE* file, const std::vector<T>& list) {
  const std::uint64_t size = list.size();
  return std::fwrite(&size, sizeof size, 1, file) == 1 &&
         std::fwrite(list.data(), sizeof(T), list.size(), file) == list.size();
}

template <typename T>
bool read(std::FILE* file, std::vector<T>& list) {
  std::uint64_t size = 0;
  if (std::fread(&size, sizeof size, 1, file) != 1 || size > (1u << 28)) return false;
  list.resize(size);
  return std::fread(list.data(), sizeof(T), list.size(), file) == list.size();
}

}  // namespace

bool save_checkpoint(const std::string& path, const Net& net) {
  File file(std::fopen(path.c_str(), "wb"), &std::fclose);
  if (!file) return false;
  bool ok = std::fwrite(&net.shape, sizeof net.shape, 1, file.get()) == 1;
  ok = ok && write(file.get(), net.word_keys) && write(file.get(), net.word_counts) &&
       write(file.get(), net.vector_keys) && write(file.get(), net.codes);
  Net& mutable_net = const_cast<Net&>(net);
  for (const Param* p : mutable_net.all()) ok = ok && write(file.get(), p->w);
  return ok;
}

bool load_checkpoint(const std::string& path, Net& net) {
  File file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return false;
  Shape shape;
  if (std::fread(&shape, sizeof shape, 1, file.get()) != 1) return false;
  CodedVectors none;
  none.books.assign(static_cast<std::size_t>(shape.levels * 256 * shape.code), 0.0f);
  net = make_net(shape, {}, none, 1);
  bool ok = read(file.get(), net.word_keys) && read(file.get(), net.word_counts) &&
            read(file.get(), net.vector_keys) && read(file.get(), net.codes);
  for (Param* p : net.all()) {
    ok = ok && read(file.get(), p->w);
    if (p->cols) p->rows = static_cast<int>(p->w.size()) / p->cols;
  }
  if (!ok) return false;
  for (std::size_t i = 0; i < net.word_keys.size(); ++i) net.word_rows[net.word_keys[i]] = static_cast<int>(i) + 1;
  for (std::size_t i = 0; i < net.vector_keys.size(); ++i) net.vector_rows[net.vector_keys[i]] = static_cast<int>(i);
  return true;
}

}  // namespace crossread::train
