#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace crossread {

/// Why an input was refused. Each code has one spelling (`to_string`) that is part of the report's
/// contract and never changes; the sentence beside it may be bettered at any time.
enum class ErrorCode {
  bad_json,            ///< the JSON cannot be parsed
  bad_shape,           ///< the JSON parses, but is no story, article or option of ours
  too_deep,            ///< the JSON nests deeper than Limits::json_depth
  no_articles,         ///< a story without articles
  duplicate_id,        ///< two articles of one story carry one id
  bad_date,            ///< a date that does not exist or is not ISO 8601
  bad_range,           ///< an `omit` range outside its source, or turned round
  empty_article,       ///< an article without any text
  not_text,            ///< bytes that are no text: a picture, a PDF, a program
  article_too_large,   ///< more than Limits::article_bytes
  story_too_large,     ///< more than Limits::story_bytes
  too_many_articles,   ///< more than Limits::articles
  unreadable_file,     ///< the file is missing, a directory, or may not be read
  bad_usage,           ///< the command line or the call is wrong
  internal             ///< a fault of ours
};

/// The stable spelling of a code, as it stands in JSON: "bad_json", "no_articles" ...
constexpr std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_json: return "bad_json";
    case ErrorCode::bad_shape: return "bad_shape";
    case ErrorCode::too_deep: return "too_deep";
    case ErrorCode::no_articles: return "no_articles";
    case ErrorCode::duplicate_id: return "duplicate_id";
    case ErrorCode::bad_date: return "bad_date";
    case ErrorCode::bad_range: return "bad_range";
    case ErrorCode::empty_article: return "empty_article";
    case ErrorCode::not_text: return "not_text";
    case ErrorCode::article_too_large: return "article_too_large";
    case ErrorCode::story_too_large: return "story_too_large";
    case ErrorCode::too_many_articles: return "too_many_articles";
    case ErrorCode::unreadable_file: return "unreadable_file";
    case ErrorCode::bad_usage: return "bad_usage";
    case ErrorCode::internal: return "internal";
  }
  return "internal";
}

/// An expected failure as a value: what went wrong, where, and what to do, in one line.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
};

/// Either a value or an Error; the engine throws nothing of its own.
/// `value()` and `error()` may only be called on the matching side: ask `ok()` first.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return *std::get_if<0>(&state_); }
  T& value() & { return *std::get_if<0>(&state_); }
  T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace crossread
