#include "input.h"

#include <algorithm>
#include <utility>

#include "files.h"

namespace crossread::cli {
namespace {

Error at(const std::string& place, Error error) {
  error.message = place + ": " + error.message;
  return error;
}

/// Counts the bytes of a story while its files are read, so that too many of them are refused
/// before they fill the memory.
class Budget {
 public:
  explicit Budget(const Limits& limits) : most_(limits.story_bytes) {}

  std::optional<Error> take(const std::string& path, std::size_t bytes) {
    taken_ += bytes;
    if (taken_ <= most_) return std::nullopt;
    return Error{ErrorCode::story_too_large,
                 input_name(path) + ": with this article the story is larger than " +
                     std::to_string(most_ >> 20) + " MiB: give fewer articles"};
  }

 private:
  std::uint64_t most_;
  std::uint64_t taken_ = 0;
};

Result<report::StoryFile> read_json_file(const std::string& path, const Limits& limits) {
  Result<std::string> bytes = read_file(path, report::max_json_bytes(limits));
  if (!bytes) return bytes.error();
  Result<report::StoryFile> file = report::read_story(bytes.value(), limits, path);
  if (!file) return at(path, file.error());
  return file;
}

}  // namespace

std::optional<Error> read_story_files(report::StoryFile& file, const std::string& base,
                                      const Limits& limits) {
  Budget budget(limits);
  for (std::size_t i = 0; i < file.files.size(); ++i) {
    const report::FileReference& reference = file.files[i];
    const std::string path = beside(base, reference.path);
    const std::string place = "articles[" + std::to_string(reference.article) + "].file";
    Result<std::string> bytes = report::is_json_path(path)
                                    ? read_file(path, report::max_json_bytes(limits))
                                    : read_article_file(path, limits);
    if (!bytes) return at(place, bytes.error());
    if (auto error = budget.take(path, bytes.value().size())) return at(place, *error);
    if (auto error = report::give_file(file, i, std::move(bytes).value(), limits, path)) {
      return at(place + ": " + path, *error);
    }
  }
  return std::nullopt;
}

Result<Input> read_inputs(const std::vector<std::string>& paths, const Limits& limits) {
  Input input;
  if (std::count(paths.begin(), paths.end(), "-") > 1) {
    return Error{ErrorCode::bad_usage, "standard input (-) can be read only once"};
  }
  Budget budget(limits);
  for (const std::string& path : paths) {
    if (!report::is_json_path(path)) {
      Result<std::string> bytes = read_article_file(path, limits);
      if (!bytes) return bytes.error();
      if (auto error = budget.take(path, bytes.value().size())) return std::move(*error);
      ArticleInput& article = input.story.articles.emplace_back();
      article.id = path == "-" ? "stdin" : path;
      article.format = report::format_of(path);
      article.source = std::move(bytes).value();
      input.paths.emplace_back();
      continue;
    }
    Result<report::StoryFile> read = read_json_file(path, limits);
    if (!read) return read.error();
    report::StoryFile& file = read.value();
    if (!file.is_news_article && paths.size() > 1) {
      return Error{ErrorCode::bad_usage,
                   path + ": is a story: give it alone, without other inputs"};
    }
    if (auto error = read_story_files(file, path, limits)) return at(path, *error);
    for (Warning& warning : file.warnings) input.warnings.push_back(std::move(warning));
    if (!file.is_news_article) {
      input.story = std::move(file.story);
      input.paths = std::move(file.paths);
      input.story_path = path;
      continue;
    }
    for (ArticleInput& article : file.story.articles) {
      if (auto error = budget.take(path, article.source.size())) return std::move(*error);
      input.story.articles.push_back(std::move(article));
      input.paths.emplace_back("");
    }
  }
  return input;
}

}  // namespace crossread::cli
