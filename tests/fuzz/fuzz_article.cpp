// One article in each of the formats: the first byte picks the format, the rest is its source.
#include <cstddef>
#include <cstdint>

#include <crossread/analyze.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  crossread::ArticleInput article;
  article.id = "a";
  article.format = static_cast<crossread::Format>(data[0] % 4);
  article.source.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  crossread::StoryInput story;
  story.articles.push_back(article);
  article.id = "b";
  story.articles.push_back(article);
  static_cast<void>(crossread::analyze(story));
  return 0;
}
