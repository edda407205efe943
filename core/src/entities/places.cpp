#include "entities/places.h"

#include <algorithm>

#include "entities/roles.h"
#include "entities/word_lists.h"

namespace crossread::entities {
namespace {

constexpr int most_steps = 6;

bool same_place(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::string_view country = country_of(a);
  return !country.empty() && country == country_of(b);
}

bool within(std::string_view inner, std::string_view outer, int steps) {
  const std::vector<Place> places = places_named(inner);
  return std::any_of(places.begin(), places.end(), [&](const Place& place) {
    if (place.holder.empty()) return false;
    return same_place(place.holder, outer) || (steps > 0 && within(place.holder, outer, steps - 1));
  });
}

// Adds the countries that places of this name lie in, as far as the gazetteer leads to one.
void add_countries(std::string_view name, int steps, std::vector<std::string_view>& out) {
  if (const std::string_view country = country_of(name); !country.empty()) out.push_back(country);
  else if (steps > 0)
    for (const Place& place : places_named(name))
      if (!place.holder.empty()) add_countries(place.holder, steps - 1, out);
}

}  // namespace

std::vector<Place> places_named(std::string_view name) {
  std::vector<Place> out;
  const auto found = word_lists::places.find(name);
  std::string_view rest = found.value_or(std::string_view());
  while (!rest.empty()) {
    const std::size_t bar = rest.find('|');
    const std::string_view entry = rest.substr(0, bar);
    out.push_back({static_cast<PlaceSort>(entry[0]), entry.substr(1)});
    rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
  }
  return out;
}

bool is_place_name(std::string_view name) { return word_lists::places.has(name); }

bool place_within(std::string_view inner, std::string_view outer) {
  return within(inner, outer, most_steps);
}

bool in_two_countries(std::string_view a, std::string_view b) {
  std::vector<std::string_view> x, y;
  add_countries(a, most_steps, x);
  add_countries(b, most_steps, y);
  return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](std::string_view c) { return std::find(y.begin(), y.end(), c) != y.end(); });
}

}  // namespace crossread::entities
