#pragma once

#include <span>
#include <vector>

#include "consistency/consistency.h"

namespace crossread::consistency {

/// What sort of text stands where an article should.
enum class ArticleForm : std::uint8_t {
  article,
  paywall_stub,   ///< the first lines of an article and an offer to subscribe
  cookie_banner,  ///< a page's questions about cookies, and little else
  live_blog       ///< entries with their times, written while things happen
};

/// Judges the form of one article by its blocks. Phrases are known for English.
ArticleForm form_of(const ArticleAnalysis& article);

/// A warning for every article that is none. Stubs and banners are not compared, since what little they
/// hold is not what their paper says; a live blog is compared, but its early entries may be overtaken
/// by its later ones.
std::vector<Warning> form_warnings(std::span<const ArticleForm> forms);

}  // namespace crossread::consistency
