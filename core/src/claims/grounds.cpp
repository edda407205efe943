#include "claims/grounds.h"

#include <algorithm>
#include <array>

#include "text/word_list.h"
#include "text/word_map.h"

namespace crossread::claims {
namespace {

// Sorts of ground by what they are parts or kinds of. Before the colon the letter of the group; "|" parts the sorts,
// "," the nouns of one.
constexpr auto groups = std::to_array<std::string_view>({
    // Parts of a building or vessel.
    "r:kitchen,galley|bedroom,dormitory|bathroom,toilet,lavatory,washroom,restroom,shower|living room,lounge,sitting room|"
    "dining room,canteen,cafeteria,dining hall|attic,loft|basement,cellar,crypt|roof,rooftop|lobby,foyer|"
    "lift,elevator,lift shaft,elevator shaft|corridor,hallway|staircase,stairwell,stairs,stairway|boiler room|engine room|vault,strongroom|"
    "classroom|laundry|ward|cell|balcony|car deck|cockpit|storeroom,stockroom,pantry|ballroom|operating theatre,operating room|"
    "departure lounge,departure hall|platform|study,library|workshop",
    // Buildings and grounds that do not lie in one another.
    "b:hospital,clinic,infirmary|school,academy,primary school,high school,secondary school|church,cathedral,basilica,abbey|mosque|synagogue|"
    "temple|factory,mill|office|prison,jail,penitentiary|court,courthouse|embassy,consulate|theatre,theater,opera house|"
    "warehouse,depot|police station|fire station|petrol station,gas station,filling station|barracks|circus|bakery|brewery|cannery|cemetery,graveyard,churchyard|"
    "town hall,city hall|parliament|monastery,convent|power station,power plant|refinery|market,bazaar,marketplace|church hall|"
    "sports hall,sport hall,community centre,community center|ice rink|guesthouse,hostel|zoo|laboratory|barn,stable|garage|airfield|distillery,winery|ministry|base,military base,air base,naval base|custom house|toll post,toll booth,toll plaza|shipyard,boatyard,dockyard|lighthouse",
    // Small ones, which may lie in larger ones.
    "s:museum,gallery|restaurant,cafe,diner|pub,bar,tavern|nightclub|bank|pharmacy|casino|post office|jeweller,jeweler|hairdresser|cinema|supermarket|"
    "nursery,kindergarten",
    // Those that a school or hospital may have.
    "i:library|gym,gymnasium,sports hall,sport hall|pool,swimming pool|chapel",
    // Large ones.
    "c:hotel,motel|shopping centre,shopping center,mall,shopping mall|station,railway station,train station|bus station|"
    "airport|stadium,arena|university,college|campsite,campground,camp site,caravan park|racecourse,racetrack|golf course|amusement park,theme park,fairground",
    "u:palace,mansion|castle|park",
    // Waters, and kinds of country.
    "w:river,stream,creek|canal|lake,reservoir,pond,millpond|sea,ocean,harbour,harbor,port|well",
    "l:ditch|cave|quarry|swamp,marsh|mine",
    "e:grave",
    "t:slipway|quay,quayside,wharf|pier,jetty",
    "m:field,meadow,pasture,hayfield|plain,plateau,steppe,prairie,outback|desert|beach|orchard,vineyard",
    "f:forest,wood,woodland,jungle",
    "h:hillside,mountainside,mountain,hill",
    "g:ravine,gorge,canyon",
    // What one rides in, what things are put in, parts of a body.
    "v:bus,coach,minibus|train,tram|taxi,cab,car,van,lorry,truck|helicopter|tent",
    "z:ship,boat,ferry,yacht",
    "k:bath,bathtub|freezer,fridge,refrigerator|wardrobe,closet,cupboard|drawer,desk|safe|chimney|bed,mattress|dustbin,bin,rubbish bin,trash can|"
    "drain,gutter,sewer|floorboard|piano|boot,trunk|pot,flower pot,vase,jar,urn",
    "q:suitcase|rucksack,backpack|handbag|parcel",
    "d:head,skull,face|neck,throat|chest|stomach,abdomen|back|leg,thigh,knee,calf|foot,ankle|arm,elbow|shoulder|hand,wrist|hip",
    "o:street,pavement,sidewalk,alley",
    "y:studio,atelier|home,house,flat,apartment,farmhouse,cottage,bungalow|hut,cabin,shack,shed",
    "x:bridge,viaduct,overpass,flyover|tunnel|crossroads,junction,intersection,roundabout|level crossing",
    "j:hotel,motel,guesthouse,hostel",
    "a:shed,garage,greenhouse,boathouse,outhouse",
    "n:square,plaza,piazza",
    "p:car park,parking lot|playground|garden|courtyard",
});

// Groups of which no member of the one is or holds a member of the other. A group with itself: its sorts exclude each
// other.
constexpr std::string_view exclusive =
    "rr bb ss cc uu ww ll mm vv kk dd xx pp bc bs bu uc wl wm wh wo wy wb ws wr wp wk lb ls ly lr lk fm vb vs vy or oy yb yc ys "
    "pr mr fr ii is iw iy iv qq qw xb xs xy xr zv zb zs zc zu zy zp zx zm zl zf tt ty tm tf th tl tk tr tx lx im il if ih cm vl vt ev ek er ey ew jv jo jw jx jl jf ar lp lc uv iz lm nr ni nf nm nw nl nh nx np nv ny nk nq ";

/// What a noun is: two characters for each of its sorts, the letter of the group and one for the sort in it.
using Sorts = std::string_view;

const text::WordMap<Sorts>& sorts() {
  static std::string pool;
  static const auto out = [] {
    text::WordMap<Sorts> made;
    std::size_t room = 0;
    for (const std::string_view line : groups) room += line.size();
    pool.reserve(room);  // of every noun, with what it was before, less than its letters
    for (const std::string_view line : groups) {
      char number = '0';
      for (std::size_t begin = 2, end = 0; begin < line.size(); begin = end + 1) {
        end = std::min(line.find_first_of(",|", begin), line.size());
        Sorts& of = made[line.substr(begin, end - begin)];
        const std::size_t at = pool.size();
        pool.append(of).append({line[0], number});
        of = Sorts(pool).substr(at);
        if (end < line.size() && line[end] == '|') ++number;
      }
    }
    return made;
  }();
  return out;
}

// "Packing hall", "waiting room": a room by the noun before it, whatever that is.
bool named_room(std::string_view noun) {
  const std::size_t gap = noun.rfind(' ');
  if (gap == std::string_view::npos) return false;
  static constexpr auto heads = std::to_array<std::string_view>({"room", "hall"});
  return text::in(heads, noun.substr(gap + 1));
}

struct Found {
  Sorts sorts;
  bool room = false;  ///< a room that no line has
};

Found find(std::string_view noun) {
  if (const Sorts whole = sorts().get(noun); !whole.empty()) return {whole};
  if (named_room(noun)) return {{}, true};
  const std::size_t gap = noun.rfind(' ');
  if (gap == std::string_view::npos) return {};
  return {sorts().get(noun.substr(gap + 1))};
}

bool exclude(char a, char b) {
  for (std::size_t i = 0; i + 1 < exclusive.size(); i += 3)
    if ((exclusive[i] == a && exclusive[i + 1] == b) || (exclusive[i] == b && exclusive[i + 1] == a)) return true;
  return false;
}

GroundStand compare(std::string_view a, std::string_view b) {
  if (a == b) return GroundStand::same;
  const Found x = find(a), y = find(b);
  const auto room = [](const Found& f) { return f.room || f.sorts.starts_with('r'); };
  if (x.room || y.room) return room(x) && room(y) ? GroundStand::apart : GroundStand::unknown;
  GroundStand out = GroundStand::unknown;
  for (std::size_t s = 0; s < x.sorts.size(); s += 2)
    for (std::size_t t = 0; t < y.sorts.size(); t += 2) {
      if (x.sorts.substr(s, 2) == y.sorts.substr(t, 2)) return GroundStand::same;
      if (exclude(x.sorts[s], y.sorts[t])) out = GroundStand::apart;
    }
  return out;
}

}  // namespace

bool is_ground(std::string_view noun, bool whole) {
  if (noun == "scene") return true;
  if (whole) return named_room(noun) || !sorts().get(noun).empty();
  const Found found = find(noun);
  return found.room || !found.sorts.empty();
}

bool is_water(std::string_view noun) { return find(noun).sorts.starts_with('w'); }

bool is_hospital(std::string_view noun) { return compare(noun, "hospital") == GroundStand::same; }

bool is_building(std::string_view noun) {
  const Found found = find(noun);
  return !found.sorts.empty() && std::string_view("bscui").find(found.sorts.front()) != std::string_view::npos;
}

GroundStand compare_grounds(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return GroundStand::unknown;
  const auto holds = [](const std::vector<std::string>& all, const std::string& one) {
    for (const std::string& noun : all)
      if (compare(noun, one) == GroundStand::same) return true;
    return false;
  };
  // "In a monastery", "in the library of the monastery".
  const bool same = compare(a.front(), b.front()) == GroundStand::same;
  if (!same && (holds(a, b.front()) || holds(b, a.front()))) return GroundStand::unknown;
  for (std::size_t x = same ? 1 : 0; x < a.size(); ++x)
    for (std::size_t y = same ? 1 : 0; y < b.size(); ++y)
      if (compare(a[x], b[y]) == GroundStand::apart) return GroundStand::apart;
  return same ? GroundStand::same : GroundStand::unknown;
}

}  // namespace crossread::claims
