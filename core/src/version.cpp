#include <crossread/analyze.h>

namespace crossread {

std::string_view version() { return CROSSREAD_VERSION; }

}  // namespace crossread
