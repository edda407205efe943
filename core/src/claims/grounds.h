#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossread::claims {

/// How two common nouns for places stand: "kitchen" and "attic" are two rooms, "kitchen" may lie in a "hotel".
enum class GroundStand : unsigned char { unknown, same, apart };

/// Whether the noun, with the noun joined to its front or alone, names a sort of place or thing at which something can
/// be: "car park", "kitchen", "freezer", "leg". With `whole`, only both together count.
bool is_ground(std::string_view noun, bool whole = false);

/// Whether the noun names a sort of building, as names of buildings end: "hospital", "arena".
bool is_building(std::string_view noun);

/// Whether the noun is for a river, a lake or the like.
bool is_water(std::string_view noun);

/// Whether it is a hospital or a clinic.
bool is_hospital(std::string_view noun);

/// Compares two places, each by its nouns from the inmost out ("kitchen", "hotel"): apart where some sort that the
/// one is excludes some sort that the other is, unless the inmost of one is among those of the other.
GroundStand compare_grounds(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crossread::claims
