#include <array>
#include <utility>

#include "report/json_value.h"
#include "report/names.h"
#include "report/news_article.h"
#include "report/report.h"
#include "report/source_units.h"

namespace crossread::report {
namespace {

Error bad_shape(const std::string& where, std::string_view what) {
  return {ErrorCode::bad_shape, where + " " + std::string(what)};
}

/// The value under a key; a null is an absent key.
const Json* member(const Json& object, const char* key) {
  const auto it = object.find(key);
  return it == object.end() || it->is_null() ? nullptr : &*it;
}

/// Reads an optional text. An empty one counts as absent: exports of content systems write every
/// field they know of.
std::optional<Error> read_text(const Json& object, const char* key, const std::string& where,
                               std::optional<std::string>& into) {
  const Json* value = member(object, key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) return bad_shape(where + key, "must be text");
  const auto& text = *value->get_ptr<const std::string*>();
  if (!text.empty()) into = text;
  return std::nullopt;
}

/// Reads an optional word of a fixed list. `choices` is what the message offers.
template <typename Enum>
std::optional<Error> read_choice(const Json& object, const char* key, const std::string& where,
                                 std::string_view choices, Enum& into) {
  const Json* value = member(object, key);
  if (value == nullptr) return std::nullopt;
  const auto* word = value->get_ptr<const std::string*>();
  const std::optional<Enum> choice = word ? value_of<Enum>(*word) : std::nullopt;
  if (!choice) return bad_shape(where + key, "must be " + std::string(choices));
  into = *choice;
  return std::nullopt;
}

std::optional<Error> read_blocks(const Json& list, const std::string& where,
                                 ArticleInput& article) {
  if (!list.is_array() || list.empty()) return bad_shape(where, "must be a list of blocks");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string here = where + "[" + std::to_string(i) + "]";
    if (!list[i].is_object()) return bad_shape(here, "must be an object with key and text");
    std::optional<std::string> key, text;
    if (auto error = read_text(list[i], "key", here + ".", key)) return error;
    if (auto error = read_text(list[i], "text", here + ".", text)) return error;
    article.blocks.push_back({key.value_or(""), text.value_or("")});
    if (!article.source.empty()) article.source += "\n\n";
    article.source += article.blocks.back().text;
  }
  return std::nullopt;
}

std::optional<Error> read_omit(const Json& list, const std::string& where,
                               std::vector<Span>& into) {
  if (!list.is_array()) return bad_shape(where, "must be a list of {start, end}");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string here = where + "[" + std::to_string(i) + "]";
    if (!list[i].is_object()) return bad_shape(here, "must be an object with start and end");
    std::array<std::uint32_t, 2> ends{};
    for (std::size_t k = 0; k < 2; ++k) {
      const Json* value = member(list[i], k == 0 ? "start" : "end");
      if (value == nullptr || !value->is_number_unsigned() ||
          *value->get_ptr<const Json::number_unsigned_t*>() > 0xFFFFFFFFu) {
        return bad_shape(here, "must have start and end as whole numbers");
      }
      ends[k] = static_cast<std::uint32_t>(*value->get_ptr<const Json::number_unsigned_t*>());
    }
    if (ends[0] > ends[1]) return Error{ErrorCode::bad_range, here + " ends before it starts"};
    into.push_back({ends[0], ends[1]});
  }
  return std::nullopt;
}

std::optional<Error> set_omit(StoryFile& file, std::size_t index, const std::vector<Span>& utf16) {
  ArticleInput& article = file.story.articles[index];
  std::optional<std::vector<Span>> spans = SourceUnits(article.source).bytes_of(utf16);
  if (!spans) {
    return Error{ErrorCode::bad_range, "articles[" + std::to_string(index) +
                                           "].omit reaches beyond the end of the source"};
  }
  article.omit = std::move(*spans);
  return std::nullopt;
}

/// Reads where the article's words are: exactly one of file, text, html, blocks.
std::optional<Error> read_source(const Json& value, const std::string& where, StoryFile& file,
                                 bool& in_file) {
  ArticleInput& article = file.story.articles.back();
  constexpr std::array<const char*, 4> keys{"file", "text", "html", "blocks"};
  const char* given = nullptr;
  for (const char* key : keys) {
    if (member(value, key) == nullptr) continue;
    if (given != nullptr) {
      return bad_shape(
          where, "has both \"" + std::string(given) + "\" and \"" + key + "\": give one of them");
    }
    given = key;
  }
  if (given == nullptr) {
    return bad_shape(where, "has no text: give \"text\", \"html\", \"file\" or \"blocks\"");
  }
  const Json& source = *member(value, given);
  if (std::string_view(given) == "blocks") {
    article.format = Format::text;
    return read_blocks(source, where + ".blocks", article);
  }
  const auto* text = source.get_ptr<const std::string*>();
  if (text == nullptr) return bad_shape(where + "." + given, "must be text");
  if (std::string_view(given) == "file") {
    in_file = true;
    article.format = format_of(*text);
    file.files.push_back({file.story.articles.size() - 1, *text, {}});
    return std::nullopt;
  }
  if (std::string_view(given) == "html") article.format = Format::html;
  article.source = *text;
  return std::nullopt;
}

std::optional<Error> read_article(const Json& value, std::size_t index, StoryFile& file) {
  const std::string where = "articles[" + std::to_string(index) + "]";
  if (!value.is_object()) return bad_shape(where, "must be an object");
  ArticleInput& article = file.story.articles.emplace_back();

  std::optional<std::string> id;
  if (auto error = read_text(value, "id", where + ".", id)) return error;
  if (!id) return bad_shape(where, "has no \"id\"");
  article.id = std::move(*id);

  bool in_file = false;
  if (auto error = read_source(value, where, file, in_file)) return error;
  if (auto error = read_choice(value, "format", where + ".", "\"text\", \"html\" or \"markdown\"",
                               article.format)) {
    return error;
  }
  const std::array<std::pair<const char*, std::optional<std::string>*>, 4> fields{
      {{"title", &article.title},
       {"published", &article.published},
       {"source", &article.outlet},
       {"url", &article.url}}};
  for (const auto& [key, into] : fields) {
    if (auto error = read_text(value, key, where + ".", *into)) return error;
  }
  if (auto error = read_choice(value, "role", where + ".",
                               "\"source\", \"draft\" or \"transcript\"", article.role)) {
    return error;
  }
  if (const Json* list = member(value, "omit")) {
    std::vector<Span> omit;
    if (auto error = read_omit(*list, where + ".omit", omit)) return error;
    if (!in_file) return set_omit(file, index, omit);
    file.files.back().omit = std::move(omit);
  }
  return std::nullopt;
}

Error too_many(const Limits& limits) {
  return {ErrorCode::too_many_articles,
          "a story may have " + std::to_string(limits.articles) + " articles at most"};
}

std::optional<Error> read_articles(const Json& value, const Limits& limits, StoryFile& file) {
  if (auto error = read_text(value, "id", "", file.story.id)) return error;
  const Json& articles = value["articles"];
  if (!articles.is_array()) return bad_shape("articles", "must be a list");
  if (articles.size() > limits.articles) return too_many(limits);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (auto error = read_article(articles[i], i, file)) return error;
  }
  return std::nullopt;
}

std::optional<Error> read_news(const Json& value, const Limits& limits, std::string_view name,
                               StoryFile& file) {
  file.is_news_article = true;
  file.story.articles = find_news_articles(value, limits.articles);
  std::vector<ArticleInput>& articles = file.story.articles;
  if (articles.empty()) {
    return Error{ErrorCode::bad_shape,
                 "neither a story, {\"articles\": [...]}, nor a schema.org NewsArticle with an "
                 "articleBody"};
  }
  if (articles.size() > limits.articles) return too_many(limits);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].id = name.empty() ? "article" : std::string(name);
    if (i > 0) articles[i].id += "#" + std::to_string(i + 1);
  }
  return std::nullopt;
}

bool has_ending(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  path.remove_prefix(path.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const char c = path[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != ending[i]) return false;
  }
  return true;
}

}  // namespace

Result<StoryFile> read_story(std::string_view json, const Limits& limits, std::string_view name) {
  Result<ParsedJson> parsed = parse_json(json, limits);
  if (!parsed) return parsed.error();
  const Json& value = parsed.value().value;

  StoryFile file;
  const bool is_story = value.is_object() && value.contains("articles");
  if (auto error =
          is_story ? read_articles(value, limits, file) : read_news(value, limits, name, file)) {
    return std::move(*error);
  }
  // The words of a NewsArticle stand in its file escaped, not as they are.
  file.paths.resize(file.story.articles.size());
  if (!is_story) file.paths.assign(file.story.articles.size(), std::string());
  if (parsed.value().repaired > 0) {
    file.warnings.push_back({"invalid_utf8", no_index,
                             "The JSON held " + std::to_string(parsed.value().repaired) +
                                 " pieces that are no valid Unicode; each stands as U+FFFD now."});
  }
  return file;
}

std::optional<Error> give_file(StoryFile& file, std::size_t which, std::string bytes,
                               const Limits& limits, const std::string& path) {
  const FileReference& reference = file.files[which];
  ArticleInput& article = file.story.articles[reference.article];
  if (is_json_path(reference.path)) {
    Result<StoryFile> inner = read_story(bytes, limits, reference.path);
    if (!inner) return inner.error();
    if (!inner.value().is_news_article || inner.value().story.articles.size() != 1) {
      return Error{ErrorCode::bad_shape, "must hold one schema.org NewsArticle"};
    }
    ArticleInput& news = inner.value().story.articles[0];
    article.source = std::move(news.source);
    if (!article.title) article.title = std::move(news.title);
    if (!article.published) article.published = std::move(news.published);
    if (!article.outlet) article.outlet = std::move(news.outlet);
    if (!article.url) article.url = std::move(news.url);
    file.paths[reference.article] = "";
  } else {
    article.source = std::move(bytes);
    file.paths[reference.article] = path.empty() ? reference.path : path;
  }
  if (reference.omit.empty()) return std::nullopt;
  return set_omit(file, reference.article, reference.omit);
}

Format format_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, Format>, 5> endings{
      {{".html", Format::html},
       {".htm", Format::html},
       {".xhtml", Format::html},
       {".md", Format::markdown},
       {".markdown", Format::markdown}}};
  for (const auto& [ending, format] : endings) {
    if (has_ending(path, ending)) return format;
  }
  return Format::automatic;
}

bool is_json_path(std::string_view path) { return has_ending(path, ".json"); }

std::string story_id(std::string_view json, const Limits& limits) {
  const Result<ParsedJson> parsed = parse_json(json, limits);
  if (!parsed || !parsed.value().value.is_object()) return {};
  const Json* id = member(parsed.value().value, "id");
  const auto* text = id ? id->get_ptr<const std::string*>() : nullptr;
  return text ? *text : std::string();
}

std::uint64_t max_json_bytes(const Limits& limits) { return json_bytes(limits); }

}  // namespace crossread::report
