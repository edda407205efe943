#pragma once

#include <crossread/limits.h>
#include <crossread/result.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace crossread::cli {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin && file != stdout) std::fclose(file);
  }
};

/// An open file that closes itself, the standard streams apart.
using File = std::unique_ptr<std::FILE, CloseFile>;

/// Opens a file for reading; "-" is standard input.
/// Errors: unreadable_file (missing, a directory, not permitted), naming the file and what to do.
Result<File> open_input(const std::string& path);

/// Opens a file for writing; an empty path is standard output. Errors: unreadable_file.
Result<File> open_output(const std::string& path);

/// The bytes of a file. Nothing beyond `most` bytes is read.
/// Errors: those of open_input, article_too_large.
Result<std::string> read_file(const std::string& path, std::uint64_t most);

/// Like read_file, for the words of an article: what is plainly no text is refused by its kind (a
/// PDF, a Word file, a picture) with what to do about it.
/// Errors: those of read_file, not_text, empty_article.
Result<std::string> read_article_file(const std::string& path, const Limits& limits);

/// Writes all of the bytes and sends them on their way. False where that fails.
bool write_all(std::FILE* file, std::string_view bytes);

/// `path` as seen from the folder that `base` (a file) lies in; absolute paths stay as they are.
std::string beside(const std::string& base, const std::string& path);

/// What a message calls the input: the path, or "standard input".
std::string input_name(const std::string& path);

/// The same of an output: the path, or "standard output".
std::string output_name(const std::string& path);

}  // namespace crossread::cli
