#pragma once

#include <string>
#include <string_view>

#include "text/html_scanner.h"
#include "text/metadata.h"

namespace crossread::text {

/// Gathers what a page says of itself, as its pieces pass by: meta elements (Open Graph, schema.org
/// properties, Dublin Core), the canonical link, time elements, JSON-LD of an article, the title
/// element and the first h1.
class PageFacts {
 public:
  void start(std::string_view source, const HtmlPiece& tag);
  void dropped(std::string_view source, const HtmlPiece& piece);
  void headline(std::string_view h1);

  /// The best of each: for the title h1, then og:title, JSON-LD, the title element without the name
  /// of the site behind a bar or dash; for the date what is said to be published, then the first
  /// time element.
  Metadata best() const;

 private:
  void read_json_ld(std::string_view json);

  Metadata meta_, json_;
  std::string h1_, title_, time_;
};

}  // namespace crossread::text
