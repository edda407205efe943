#pragma once

#include <string_view>
#include <vector>

/// The gazetteer: places by name, what sort of place each is, and what holds it. From WordNet's
/// instances of noun.location and noun.object, some 4,500 names; what it does not hold may still be
/// a place.
namespace crossread::entities {

enum class PlaceSort : char { city = 'c', country = 'n', region = 'r', water = 'w', land = 'l' };

/// One place that bears a name.
struct Place {
  PlaceSort sort = PlaceSort::land;
  std::string_view holder;  ///< name of the larger place that it is a part of, or empty
};

/// Every place of this name as written ("San Francisco"); empty where the gazetteer has none.
std::vector<Place> places_named(std::string_view name);

bool is_place_name(std::string_view name);

/// Whether some place of the first name lies within some place of the second, through up to six
/// larger places: Hull within England, Hull within Britain. Names of countries are taken by any of their forms.
bool place_within(std::string_view inner, std::string_view outer);

/// Whether two names are of places in two countries, whichever of the places that bear them is meant: Crete and Cyprus, Moravia and
/// Paris. Never where the gazetteer does not lead to a country.
bool in_two_countries(std::string_view a, std::string_view b);

}  // namespace crossread::entities
