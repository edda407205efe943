#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string_view>

namespace crossread::text {

/// Finds addresses of pages and mail, and names of sites and files, in one stretch without white
/// space. Mail and site names are looked for within 255 bytes, as long as such names may be (RFC
/// 1035, RFC 5321), and no byte is looked at twice in vain.
/// Limit: a site name without "www." counts only under a known top-level domain.
class AddressFinder {
 public:
  AddressFinder(std::string_view text, Span chunk);

  /// The end of the address that begins at `at`, a place where a word could begin, marks of the
  /// sentence behind it left out; `at` where none begins. Ask with rising places.
  std::uint32_t end(std::uint32_t at);

 private:
  std::uint32_t mail_end(std::uint32_t at);
  std::uint32_t site_end(std::uint32_t at);

  std::string_view text_;
  Span chunk_;
  bool may_hold_ = false;             ///< the chunk holds a mark that every address has inside
  std::uint32_t no_name_before_ = 0;  ///< no mail or site name begins before this place
};

}  // namespace crossread::text
