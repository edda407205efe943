#include "files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "text/decode.h"

namespace crossread::cli {
namespace {

namespace fs = std::filesystem;

Error unreadable(const std::string& path, const std::string& why) {
  return {ErrorCode::unreadable_file, input_name(path) + ": " + why};
}

std::string megabytes(std::uint64_t bytes) {
  return std::to_string((bytes + (1u << 19)) >> 20) + " MiB";
}

}  // namespace

std::string input_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string output_name(const std::string& path) { return path.empty() ? "standard output" : path; }

Result<File> open_input(const std::string& path) {
  if (path == "-") return File(stdin);
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (status.type() == fs::file_type::not_found) return unreadable(path, "there is no such file");
  if (fs::is_directory(status)) return unreadable(path, "is a directory: name the files in it");
  errno = 0;
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) return unreadable(path, "cannot be read: " + std::string(std::strerror(errno)));
  return file;
}

Result<File> open_output(const std::string& path) {
  if (path.empty()) return File(stdout);
  errno = 0;
  File file(std::fopen(path.c_str(), "wb"));
  if (!file) return unreadable(path, "cannot be written: " + std::string(std::strerror(errno)));
  return file;
}

Result<std::string> read_file(const std::string& path, std::uint64_t most) {
  Result<File> opened = open_input(path);
  if (!opened) return opened.error();
  const File file = std::move(opened).value();
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  while (true) {
    const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get());
    bytes.append(buffer.data(), count);
    if (bytes.size() > most) {
      return Error{ErrorCode::article_too_large,
                   input_name(path) + ": is larger than " + megabytes(most) +
                       ", the most that is read: cut it, or split it into several files"};
    }
    if (count == 0) break;
  }
  if (std::ferror(file.get())) return unreadable(path, "cannot be read to its end");
  return bytes;
}

Result<std::string> read_article_file(const std::string& path, const Limits& limits) {
  Result<std::string> read = read_file(path, limits.article_bytes);
  if (!read) return read;
  const std::string& bytes = read.value();
  if (const std::optional<std::string> why = text::why_not_text(bytes)) {
    return Error{ErrorCode::not_text, input_name(path) + ": " + *why};
  }
  if (bytes.empty()) {
    return Error{ErrorCode::empty_article,
                 input_name(path) + ": is empty: give an article with words in it"};
  }
  return read;
}

bool write_all(std::FILE* file, std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
}

std::string beside(const std::string& base, const std::string& path) {
  return (fs::path(base).parent_path() / path).string();
}

}  // namespace crossread::cli
