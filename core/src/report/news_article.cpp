#include "report/news_article.h"

#include <array>
#include <string>

namespace crossread::report {
namespace {

const Json* member(const Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto it = object.find(key);
  return it == object.end() || it->is_null() ? nullptr : &*it;
}

const std::string* text_of(const Json* value) {
  if (value == nullptr || !value->is_string()) return nullptr;
  const auto* text = value->get_ptr<const std::string*>();
  return text->empty() ? nullptr : text;
}

/// The text of a property: as it stands, of a JSON-LD value object, or of the first in a list that
/// has one; `inner` is the key looked into where the value is an object.
const std::string* text_in(const Json* value, std::string_view inner) {
  if (value == nullptr) return nullptr;
  if (const std::string* text = text_of(value)) return text;
  if (value->is_object()) {
    if (const std::string* text = text_of(member(*value, inner))) return text;
    return text_of(member(*value, "@value"));
  }
  if (value->is_array()) {
    for (const Json& item : *value) {
      if (item.is_array()) continue;
      if (const std::string* text = text_in(&item, inner)) return text;
    }
  }
  return nullptr;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// True for "NewsArticle", "schema:NewsArticle", "https://schema.org/NewsArticle" and their kin.
bool names_article(std::string_view type) {
  constexpr std::array<std::string_view, 3> others{"BlogPosting", "LiveBlogPosting", "Report"};
  if (ends_with(type, "Article")) return true;
  const std::size_t cut = type.find_last_of("/:#");
  if (cut != std::string_view::npos) type.remove_prefix(cut + 1);
  for (const std::string_view other : others) {
    if (type == other) return true;
  }
  return false;
}

bool is_article(const Json& value) {
  const Json* type = member(value, "@type");
  if (type == nullptr) return false;
  if (const std::string* name = text_of(type)) return names_article(*name);
  if (!type->is_array()) return false;
  for (const Json& one : *type) {
    const std::string* name = text_of(&one);
    if (name != nullptr && names_article(*name)) return true;
  }
  return false;
}

void take(const std::string* text, std::optional<std::string>& into) {
  if (text != nullptr) into = *text;
}

std::optional<ArticleInput> article_in(const Json& value) {
  if (!is_article(value)) return std::nullopt;
  const std::string* body = text_in(member(value, "articleBody"), "@value");
  if (body == nullptr) body = text_in(member(value, "text"), "@value");
  if (body == nullptr) return std::nullopt;
  ArticleInput article;
  article.source = *body;
  take(text_in(member(value, "headline"), "@value"), article.title);
  take(text_in(member(value, "datePublished"), "@value"), article.published);
  for (const char* key : {"publisher", "sourceOrganization", "provider"}) {
    if (!article.outlet) take(text_in(member(value, key), "name"), article.outlet);
  }
  for (const char* key : {"url", "mainEntityOfPage"}) {
    if (!article.url) take(text_in(member(value, key), "@id"), article.url);
  }
  return article;
}

void collect(const Json& value, std::uint32_t max_articles, std::vector<ArticleInput>& out) {
  if (!value.is_structured() || out.size() > max_articles) return;
  if (std::optional<ArticleInput> article = article_in(value)) {
    out.push_back(std::move(*article));
    return;
  }
  for (const Json& inner : value) collect(inner, max_articles, out);
}

}  // namespace

std::vector<ArticleInput> find_news_articles(const Json& value, std::uint32_t max_articles) {
  std::vector<ArticleInput> found;
  collect(value, max_articles, found);
  return found;
}

}  // namespace crossread::report
