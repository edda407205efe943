#pragma once

#include <crossread/report.h>

#include <optional>
#include <string>
#include <vector>

#include "text/source_map.h"

namespace crossread::text {

/// What an article says of itself. Dates are as written, not checked.
struct Metadata {
  std::optional<std::string> title, published, outlet, url;
};

/// A source made into text, with its blocks and metadata.
struct Cleaned {
  MappedText mapped;
  std::vector<Block> blocks;
  Metadata metadata;
};

}  // namespace crossread::text
