#include "consistency/places_compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "claims/acts.h"
#include "claims/grounds.h"
#include "claims/oppositions.h"
#include "consistency/asserted.h"
#include "consistency/common.h"
#include "consistency/groups.h"
#include "consistency/sayings.h"
#include "consistency/themes.h"
#include "entities/places.h"
#include "entities/roles.h"
#include "text/chars.h"
#include "text/word_list.h"
#include "values/values.h"

namespace crossread::consistency {
namespace {

using claims::Relation;
using claims::Side;
using claims::Theme;
using claims::Whereabouts;
using text::in;

// Sorts of buildings and of ways into them: two of one sort, or of two sorts, are two places.
constexpr auto buildings = std::to_array<std::string_view>(
    {"airport", "church", "cathedral", "castle", "courthouse", "embassy", "factory", "guesthouse", "hospital", "hotel",
     "library", "mosque", "museum", "palace", "prison", "school", "stadium", "station", "temple", "theatre", "theater",
     "university", "villa", "warehouse", "restaurant", "bar", "pub", "arena", "jail", "clinic", "monastery", "office", "kitchen"});
constexpr auto no_towns = std::to_array<std::string_view>(
    {"park", "square", "centre", "center", "hall", "street", "road", "avenue", "plaza", "piazza", "field", "court", "garden",
     "gardens", "base", "camp", "county", "district", "province", "region", "valley", "river", "lake", "bay", "island",
     "islands", "mount", "mountain", "coast", "sea", "house", "tower", "bridge", "north", "south", "east", "west", "lane", "drive", "highway",
     "boulevard", "rue", "via", "calle", "avenida", "place", "platz", "hills", "beach", "peninsula", "desert", "forest", "club", "inn", "stadion"});
constexpr auto entrances = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"skylight", "roof"}, {"roof", "roof"}, {"glass", "roof"}, {"hatch", "roof"}, {"window", "window"}, {"door", "door"},
     {"gate", "door"}, {"cellar", "cellar"}, {"basement", "cellar"}, {"tunnel", "tunnel"}, {"drain", "tunnel"},
     {"sewer", "tunnel"}, {"chimney", "roof"}, {"fence", "fence"}, {"wall", "wall"}});

// Nouns for those who are kept somewhere.
constexpr auto captives = std::to_array<std::string_view>({"hostage", "prisoner", "captive", "detainee"});

// Nouns for all those who had to leave their homes.
constexpr auto lodged = std::to_array<std::string_view>({"people", "person", "resident", "evacuee", "villager", "inhabitant", "local", "family", "household", "neighbour", "survivor"});

std::string_view entrance(std::string_view noun) {
  for (const auto& [word, sort] : entrances)
    if (word == noun) return sort;
  return {};
}

bool opposite(Relation a, Relation b) {
  const auto pair = [&](Relation x, Relation y) { return (a == x && b == y) || (a == y && b == x); };
  return pair(Relation::inside, Relation::outside) || pair(Relation::above, Relation::below) ||
         pair(Relation::north, Relation::south) || pair(Relation::east, Relation::west);
}

bool opposite(Side a, Side b) {
  const auto pair = [&](Side x, Side y) { return (a == x && b == y) || (a == y && b == x); };
  return pair(Side::north, Side::south) || pair(Side::east, Side::west) || pair(Side::left, Side::right) ||
         pair(Side::front, Side::rear) || pair(Side::upper, Side::lower);
}

bool share_a_word(const std::string& a, const std::string& b) {
  const std::vector<std::string> x = name_words(a), y = name_words(b);
  return std::any_of(x.begin(), x.end(), [&](const std::string& w) { return std::find(y.begin(), y.end(), w) != y.end(); });
}

// Days before its article from which on a day is one of the past.
constexpr double long_before = 45;

struct View {
  Index article = no_index;
  const Whereabouts* where = nullptr;
  Index theme = no_index, ground = no_index;
};

/// What is told of a place, wherever it stands: two that say the same stand alike to any other.
struct Said {
  std::string_view act;
  std::optional<Phrase> theme;
  bool stranger = false;  ///< the theme is somebody or something without a name: to other articles it is no one's
  bool somebody = false;  ///< and that is a person
  bool nominal = false, patient = false;
  Relation relation = Relation::at;
  Phrase ground;
  Held<std::vector<std::string>> grounds;
  std::string_view number, many, which;
  Side side = Side::none;
  std::optional<int> storey;
  Held<std::vector<std::string>> around;
  std::optional<Asserted> date;
  std::vector<Asserted> company;  ///< of one of two sides: what else its sentence tells
  bool ahead = false;  ///< where it will be, if it will
  bool on = false;     ///< on it, not in it

  bool operator<(const Said& o) const {
    const auto parts = [](const Said& s) { return std::tie(s.act, s.theme, s.stranger, s.somebody, s.nominal, s.patient, s.relation, s.ground, s.grounds, s.number, s.many, s.which, s.side, s.storey, s.around, s.date, s.company, s.ahead, s.on); };
    return parts(*this) < parts(o);
  }
};

class PlaceComparer {
 public:
  PlaceComparer(const Story& story, const Themes& themes, Ledger& ledger) : story_(story), themes_(themes), ledger_(ledger) {}

  void run() {
    for (std::uint32_t place = 0; place < story_.order.size(); ++place) {
      const Index article = story_.order[place];
      for (const Whereabouts& w : story_.at(article).claims.whereabouts) {
        if (w.negated) continue;
        View v{article, &w, no_index, place_of(article, w)};
        if (w.theme) v.theme = story_.global(article, w.theme->entity);
        if (v.ground != no_index) named_in_[v.ground];
        views_.push_back(v);
        places_.push_back(place);
      }
    }
    for (Index article : story_.order)
      for (const entities::Mention& m : story_.at(article).entities.mentions) {
        const auto place = named_in_.find(story_.global(article, m.entity));
        if (place != named_in_.end()) place->second.push_back({article, m.sentence});
      }
    for (auto& [place, sentences] : named_in_) std::sort(sentences.begin(), sentences.end());
    match();
    report();
  }

 private:
  enum class Stand { unknown, same, apart };

  Said said(const View& v) const {
    const Whereabouts& w = *v.where;
    Said out{w.act, std::nullopt, stranger(v), false, w.nominal, w.patient, w.relation, {w.ground, v.ground}, w.grounds, w.number, w.many, w.which, w.side, w.storey, w.around, std::nullopt, company(v), w.forecast, on(v)};
    if (w.theme) out.theme = Phrase(*w.theme, out.stranger ? no_index : v.theme);
    out.somebody = out.stranger && story_.entities.entities[static_cast<std::size_t>(v.theme)].kind == EntityKind::person;
    if (w.date != no_index) out.date = Asserted(story_.at(v.article).values[static_cast<std::size_t>(w.date)]);
    return out;
  }

  // The values of the sentence, for one of two sides of a place: "the northern tower is 48 metres high".
  std::vector<Asserted> company(const View& v) const {
    constexpr std::size_t most = 8;
    std::vector<Asserted> out;
    if (v.where->side == Side::none && v.where->relation < Relation::north) return out;
    const ArticleAnalysis& article = story_.at(v.article);
    const Span sentence = article.document.sentences[v.where->sentence].span;
    auto at = std::partition_point(article.values.begin(), article.values.end(), [&](const values::Value& x) { return x.span.begin < sentence.begin; });
    for (; at != article.values.end() && at->span.begin < sentence.end && out.size() < most; ++at) out.emplace_back(*at);
    return out;
  }

  // "The northern tower is 48 metres high" and "the southern one 41": what differs in the place and in a figure is two things.
  bool of_two_sides(const View& a, const View& b) const {
    const std::vector<Asserted> x = company(a), y = company(b);
    return std::any_of(std::begin(figure_kinds), std::end(figure_kinds), [&](values::Kind kind) { return all_differ(kind, x, y); });
  }

  // "The west tower was cracked", "the east tower survived": what excludes itself of one thing is told of two.
  bool opposed(const View& a, const View& b) const {
    const auto verb = [&](const View& v) -> const std::string& {
      const auto& words = story_.at(v.article).annotation.words;
      std::uint32_t at = v.where->ground.word;
      for (int step = 0; step < 4 && words[at].upos != language::Upos::VERB && words[at].head >= 0; ++step) at = static_cast<std::uint32_t>(words[at].head);
      return words[at].lemma;
    };
    const auto x = claims::poles_of(verb(a)), y = claims::poles_of(verb(b));
    return std::any_of(x.begin(), x.end(), [&](const claims::Pole& p) {
      return std::any_of(y.begin(), y.end(), [&](const claims::Pole& q) { return p.scale == q.scale && p.value != q.value; });
    });
  }

  bool stranger(const View& v) const {
    return v.theme != no_index && story_.entities.entities[static_cast<std::size_t>(v.theme)].articles.size() == 1 &&
           themes_.named(v.article, *v.where->theme) == no_index;
  }

  bool on(const View& v) const { return v.where->passage.in(story_.at(v.article).document.utf8).starts_with("on "); }

  // The place that the ground is or lies in.
  Index place_of(Index article, const Whereabouts& w) const {
    const auto place = [&](Index local) {
      const Index e = story_.global(article, local);
      return e != no_index && story_.entities.entities[static_cast<std::size_t>(e)].kind == EntityKind::place ? e : no_index;
    };
    const Index own = place(w.ground.entity), holder = place(w.within);
    return own != no_index || holder == no_index ? story_.global(article, w.ground.entity) : holder;
  }

  std::string name(const View& v) const {
    return v.ground != no_index ? std::string(story_.name(v.ground)) : v.where->ground.noun;
  }

  bool is_place(const View& v) const {
    if (v.ground == no_index) return false;
    const EntityKind kind = story_.entities.entities[static_cast<std::size_t>(v.ground)].kind;
    return kind == EntityKind::place || (kind != EntityKind::organisation && in_a_name(v));
  }

  // "In Carrick Ness": a name that nobody knows, right behind the preposition, is a place's; "in the Santa Elvira" may be a ship.
  bool in_a_name(const View& v) const {
    const auto& words = story_.at(v.article).annotation.words;
    const std::uint32_t word = v.where->ground.word;
    return v.where->relation == Relation::at && word > 0 && words[word].upos == language::Upos::PROPN && words[word - 1].upos == language::Upos::ADP &&
           (words[word - 1].lemma == "in" || words[word - 1].lemma == "at") && v.where->grounds.empty();
  }

  // Two names of places: one within the other, one beside the other in some sentence, or two towns.
  Stand names_stand(const View& a, const View& b) {
    if (a.ground == b.ground) return Stand::same;
    const std::string x = name(a), y = name(b);
    // "Halden" and "Halden market".
    if (share_a_word(x, y)) return Stand::unknown;
    if (entities::place_within(x, y) || entities::place_within(y, x) || together(a.ground, b.ground)) return Stand::unknown;
    const std::string_view country_a = entities::country_of(x), country_b = entities::country_of(y);
    if (!country_a.empty() && !country_b.empty()) return country_a == country_b ? Stand::same : Stand::apart;
    if (entities::in_two_countries(x, y)) return Stand::apart;
    const auto p = entities::places_named(x), q = entities::places_named(y);
    // Two waters; two provinces of one country, two mountains of one range.
    for (const entities::Place& i : p)
      for (const entities::Place& j : q) {
        if (i.sort != j.sort) continue;
        if (i.sort == entities::PlaceSort::water) return Stand::apart;
        const bool region = i.sort == entities::PlaceSort::region || i.sort == entities::PlaceSort::land;
        if (region && !i.holder.empty() && i.holder == j.holder) return Stand::apart;
      }
    // What the gazetteer has not may be a town, unless its name says that it is a venue or a district.
    const auto town = [&](const View& v, const std::string& n) {
      // One is in a town, and on a road.
      if (on(v)) return false;
      for (const std::string& word : name_words(n))
        if (in(buildings, word) || in(no_towns, word)) return false;
      const auto places = entities::places_named(n);
      return places.empty() || std::any_of(places.begin(), places.end(), [](const entities::Place& place) { return place.sort == entities::PlaceSort::city; });
    };
    if (!country_a.empty() || !country_b.empty()) return Stand::unknown;
    return town(a, x) && town(b, y) ? Stand::apart : Stand::unknown;
  }

  // Whether some article names both in one sentence: then one may well lie in the other.
  bool together(Index a, Index b) const {
    const auto &x = named_in_.at(a), &y = named_in_.at(b);
    for (auto p = x.begin(), q = y.begin(); p != x.end() && q != y.end();) {
      if (*p == *q) return true;
      *p < *q ? ++p : ++q;
    }
    return false;
  }

  Stand stand(const View& a, const View& b) {
    const Whereabouts &x = *a.where, &y = *b.where;
    if (x.side != Side::none) return x.side == y.side ? Stand::same : opposite(x.side, y.side) ? Stand::apart : Stand::unknown;
    if (x.storey && y.storey) return *x.storey == *y.storey ? Stand::same : Stand::apart;
    if (opposite(x.relation, y.relation)) return x.ground.noun == y.ground.noun ? Stand::apart : Stand::unknown;
    // Off the coast of one country and on that of another.
    const auto there = [](Relation r) { return r == Relation::at || r == Relation::near || r == Relation::off || r == Relation::inside; };
    if (x.relation != y.relation && there(x.relation) && there(y.relation) && is_place(a) && is_place(b) && names_stand(a, b) == Stand::apart && entities::in_two_countries(name(a), name(b))) return Stand::apart;
    const auto within = [](Relation r) { return r == Relation::at || r == Relation::inside; };
    if (x.relation != y.relation && !(within(x.relation) && within(y.relation))) return Stand::unknown;
    if (x.relation >= Relation::inside && x.ground.noun == y.ground.noun) return Stand::same;
    if (x.relation > Relation::outside || y.relation > Relation::outside) return Stand::unknown;
    if (!x.number.empty() && !y.number.empty() && x.ground.noun == y.ground.noun) return x.number == y.number ? Stand::same : Stand::apart;
    if (sides_of_two(x.ground, y.ground)) return Stand::apart;
    // Who died at the scene did not die in a hospital.
    const auto scene = [](const Whereabouts& w) { return w.ground.noun == "scene"; };
    const auto hospital = [](const Whereabouts& w) { return !w.grounds.empty() && claims::is_hospital(w.grounds.front()); };
    if (x.act == "die" && y.act == "die" && ((scene(x) && hospital(y)) || (scene(y) && hospital(x)))) return Stand::apart;
    Stand by_name = Stand::unknown;
    if (is_place(a) && is_place(b)) {
      by_name = names_stand(a, b);
      // What is near a town may be near another.
      const bool beside = x.relation == Relation::near || x.relation == Relation::off;
      if (beside && by_name == Stand::apart && !entities::in_two_countries(name(a), name(b)) && !two_islands(name(a), name(b))) return Stand::unknown;
      if (by_name == Stand::apart) return by_name;
    }
    if (x.relation == Relation::near || x.relation == Relation::off) return by_name;
    if (by_name == Stand::unknown && venues_apart(a, b)) return Stand::apart;
    if (x.relation == Relation::through) {
      const std::string_view p = entrance(x.ground.noun), q = entrance(y.ground.noun);
      if (p.empty() || q.empty()) return Stand::unknown;
      // "Through the back door" and "by the skylight".
      return p == q ? Stand::same : Stand::apart;
    }
    switch (claims::compare_grounds(x.grounds, y.grounds)) {
      case claims::GroundStand::apart: return Stand::apart;
      case claims::GroundStand::same: return by_name == Stand::same || x.grounds == y.grounds ? Stand::same : by_name;
      case claims::GroundStand::unknown: break;
    }
    return by_name;
  }

  // Off the one island and off the other, as far as the gazetteer knows.
  static bool two_islands(const std::string& a, const std::string& b) {
    const auto island = [](const std::string& name) {
      const auto places = entities::places_named(name);
      return !places.empty() && std::all_of(places.begin(), places.end(), [](const entities::Place& place) { return place.sort == entities::PlaceSort::land; });
    };
    return island(a) && island(b);
  }

  // "On the Italian side", "on the French side".
  static bool sides_of_two(const Theme& a, const Theme& b) {
    static constexpr auto parts = std::to_array<std::string_view>({"side", "part", "bank", "shore", "sector", "territory", "soil", "coast", "water", "half", "zone", "end"});
    if (!in(parts, a.noun) || !in(parts, b.noun)) return false;
    const auto country = [](const Theme& t) {
      for (const std::string& m : t.modifiers)
        if (const std::string_view found = entities::country_of(capitalised(m)); !found.empty()) return found;
      return std::string_view();
    };
    const std::string_view x = country(a), y = country(b);
    return !x.empty() && !y.empty() && x != y;
  }

  // "St Mary's Hospital", "the Royal Infirmary": two names of one sort of building without a word in common.
  bool venues_apart(const View& a, const View& b) const {
    const auto named = [&](const View& v) {
      return v.where->grounds.size() == 1 && claims::is_building(v.where->grounds.front()) &&
             story_.at(v.article).annotation.words[v.where->ground.word].upos == language::Upos::PROPN;
    };
    if (!named(a) || !named(b)) return false;
    if (claims::compare_grounds(a.where->grounds, b.where->grounds) != claims::GroundStand::same) return false;
    // The words of the name between the preposition and the noun.
    const auto words_of = [&](const View& v) {
      std::vector<std::string> words = name_words(v.where->passage.in(story_.at(v.article).document.utf8));
      if (!words.empty()) words.erase(words.begin());
      if (!words.empty()) words.pop_back();
      std::erase(words, "the");
      return words;
    };
    const std::vector<std::string> x = words_of(a), y = words_of(b);
    if (x.empty() || y.empty()) return false;
    return std::none_of(x.begin(), x.end(), [&](const std::string& word) { return std::find(y.begin(), y.end(), word) != y.end(); });
  }

  const values::Value* day(const View& v) const {
    return v.where->date != no_index ? &story_.at(v.article).values[static_cast<std::size_t>(v.where->date)] : nullptr;
  }

  // Whether the day that an article tells lies well before it: "in a mosque last year".
  bool long_ago(const View& v) const {
    const values::Value* const d = day(v);
    const auto published = story_.at(v.article).published;
    return d != nullptr && d->high && published && *d->high + long_before < static_cast<double>(values::days_of(*published));
  }

  bool dates_fit(const View& a, const View& b) const {
    const values::Value *const d = day(a), *const e = day(b);
    if (d != nullptr && e != nullptr)
      return d->kind == e->kind ? values::compatible(*d, *e) != values::Relation::conflicting
                                : !d->low || !d->high || !e->low || !e->high || (*d->low <= *e->high && *e->low <= *d->high);
    // "The shooting", "a shooting last year"; a seat stays.
    return !a.where->listed || a.where->act == "base" || long_ago(a) == long_ago(b);
  }

  // Whether both tell of one deed of one thing.
  bool one_event(const View& a, const View& b) const {
    const Whereabouts &x = *a.where, &y = *b.where;
    // Where a firm will have its seat is as good as where it has it; what else is planned is compared with plans.
    if (x.forecast != y.forecast && x.act != "base") return false;
    if (!dates_fit(a, b)) return false;
    const std::size_t around = common(x.around, y.around);
    const std::size_t own = x.ground.noun == y.ground.noun ? 1 : 0;  // the landmark itself is no evidence
    if (of_two_sides(a, b)) return false;
    if (x.side != Side::none) return !opposed(a, b);
    if (x.relation >= Relation::inside && own > 0) return around >= own + 1;
    if (x.act.empty() || x.act != y.act) return false;
    if (x.which != y.which) return false;
    // A storm hits one town after another.
    if (x.act == "hit" && is_place(a) && (x.date == no_index || y.date == no_index)) return false;
    if (!x.many.empty() && !y.many.empty() && x.many != y.many) return false;
    const bool so_many = !x.many.empty() && x.many == y.many && x.many != "one" && x.many != "two";
    const bool same_theme = x.theme && y.theme && ((a.theme != no_index && a.theme == b.theme) ||
                                                   (!x.theme->noun.empty() && x.theme->noun == y.theme->noun) ||
                                                   themes_.kindred(*x.theme, themes_.named(a.article, *x.theme), *y.theme, themes_.named(b.article, *y.theme)) ||
                                                   so_many ||
                                                   (in(captives, x.theme->noun) && in(captives, y.theme->noun)) ||
                                                   (x.act == "keep" && in(lodged, x.theme->noun) && in(lodged, y.theme->noun)));
    // "Three cranes" are not "the crane".
    if (x.theme && y.theme && !x.nominal && !y.nominal && x.theme->noun == y.theme->noun && many(a) != many(b)) return false;
    // Of one building, and kept there by whatever noun they go.
    if (x.storey && y.storey && same_theme) return true;
    const bool rival = x.theme && y.theme && a.theme != no_index && b.theme != no_index && a.theme != b.theme &&
                       x.theme->noun != y.theme->noun && !x.theme->noun.empty() && !y.theme->noun.empty();
    const bool one_day = x.date != no_index && y.date != no_index;
    if (one_day && x.act == "meet" && around >= own + 1) return true;
    if (rival && !same_theme && around < own + 3) return false;
    // The happening itself, by whatever noun: "the bomb exploded", "the explosion".
    if (x.nominal || y.nominal) {
      if (x.theme && y.theme && x.nominal && y.nominal && narrowed(*x.theme, *y.theme)) return false;
      return x.once || x.nominal == y.nominal || around >= own + 1;
    }
    if (same_theme && !narrowed(*x.theme, *y.theme)) {
      const bool name = a.theme != no_index && a.theme == b.theme && !in(lodged, x.theme->noun);
      if ((x.once && y.once) || one_day) return true;
      if (!name && (so_many || (!person(a) && !person(b)))) return true;
      // People do the same at many places, and are kept, hide or are brought to one.
      const bool done_to = x.act == "keep" || x.act == "bring" || x.act == "hide" || !x.number.empty() || (x.patient && y.patient && !many(a));
      if (around >= own + (name || !done_to ? 2 : 1)) return true;
    }
    // One name or noun for what was there and a word more, or several words.
    // "All seven", "them": those that the news is of.
    const std::size_t told = unspecific(a) || unspecific(b) ? 0 : 1;
    return x.listed && (around >= own + 4 || ((x.act == "enter" || x.act == "base") && around >= own) ||
                        (x.act == "bring" && x.relation == Relation::at && around >= own + told));
  }

  static bool narrowed(const Theme& a, const Theme& b) {
    return !a.modifiers.empty() && !b.modifiers.empty() && common(a.modifiers, b.modifiers) == 0;
  }

  bool many(const View& v) const { return story_.at(v.article).annotation.words[v.where->theme->word].xpos == language::Xpos::NNS; }

  bool unspecific(const View& v) const {
    if (!v.where->theme) return false;
    const language::Upos u = story_.at(v.article).annotation.words[v.where->theme->word].upos;
    return u == language::Upos::NUM || u == language::Upos::PRON || u == language::Upos::DET;
  }

  bool person(const View& v) const {
    if (v.theme != no_index && story_.entities.entities[static_cast<std::size_t>(v.theme)].kind == EntityKind::person) return true;
    return entities::noun_info(v.where->theme->noun).any();
  }

  void match() {
    Buckets<std::string> buckets;
    for (std::size_t v = 0; v < views_.size(); ++v) {
      const Whereabouts& w = *views_[v].where;
      if (w.side != Side::none) buckets.add("%" + w.ground.noun, views_[v].article, v);
      else if (w.relation >= Relation::inside) buckets.add("@" + w.ground.noun, views_[v].article, v);
      if (w.side != Side::none || w.act.empty()) continue;
      if (w.listed) buckets.add(w.act, views_[v].article, v);
      else if (!w.theme->noun.empty()) buckets.add(w.act + " " + w.theme->noun, views_[v].article, v);
      else if (views_[v].theme != no_index) buckets.add(w.act + "|" + std::to_string(views_[v].theme), views_[v].article, v);
    }
    told_of_one_ = UnionFind(views_.size());
    told_both_.resize(views_.size());
    buckets.for_each([&](const auto&, const std::vector<std::size_t>& members) {
      if (members.size() > 1) match(members);
    });
  }

  void match(const std::vector<std::size_t>& members) {
    const Sayings sayings(members, places_, [&](std::size_t v) { return said(views_[v]); });
    std::vector<std::pair<const Sayings::Part*, const Sayings::Part*>> apart;
    sayings.for_two_parts([&](const Sayings::Part& x, const Sayings::Part& y) {
      const auto stand_of = [&](std::size_t v, std::size_t w) { return one_event(views_[v], views_[w]) ? stand(views_[v], views_[w]) : Stand::unknown; };
      // An article that tells of both places tells of two events, or of a journey.
      const auto told_both = [&](std::size_t v, std::size_t w) {
        // "In a battery room in the basement": one clause tells of one place, however many nouns it takes.
        if (views_[v].where->predicate != views_[w].where->predicate) told_both_[v] = told_both_[w] = 1;
      };
      const auto [a, b] = sayings.example(x, y);
      const Stand s = stand_of(a, b);
      // Two nameless ones of two articles are never known for one; within an article they may be.
      if (stranger(views_[a]) && stranger(views_[b]))
        sayings.for_one_article(x, y, [&](std::size_t v, std::size_t w) { if (stand_of(v, w) == Stand::apart) told_both(v, w); });
      else if (s == Stand::apart)
        sayings.for_one_article(x, y, told_both);
      if (s == Stand::apart) apart.push_back({&x, &y});
      if (s != Stand::unknown) sayings.unite(told_of_one_, x, y);
    });
    const auto wanted = [&](std::size_t v) { return !told_both_[v]; };
    for (const auto& [x, y] : apart)
      sayings.for_first_pairs(*x, *y, wanted, [&](std::size_t v, std::size_t) { apart_.insert(told_of_one_.find(v)); });
  }

  void report() {
    for_groups(views_.size(), told_of_one_, [&](const auto& members) { report_group(members); });
  }

  std::string side(const View& v) const {
    const Relation r = v.where->relation;
    if (v.where->side != Side::none) return "side " + std::to_string(static_cast<int>(v.where->side));
    if (v.where->storey) return "storey " + std::to_string(*v.where->storey);
    if (r >= Relation::inside) return std::to_string(static_cast<int>(r)) + " " + v.where->ground.noun;
    if (r == Relation::through) return std::string(entrance(v.where->ground.noun));
    if (!v.where->number.empty()) return v.where->ground.noun + " " + v.where->number;
    if (is_place(v) || v.where->grounds.empty()) return name(v);
    std::string out;
    for (const std::string& noun : v.where->grounds) out += (out.empty() ? "" : ", ") + noun;
    return out;
  }

  void report_group(const std::vector<std::size_t>& members) {
    const bool apart = apart_.count(told_of_one_.find(members.front())) > 0;
    std::map<std::string, std::vector<Statement>> by_side;
    for (std::size_t v : members) {
      const View& w = views_[v];
      by_side[side(w)].push_back({w.article, w.where->passage, std::string(w.where->passage.in(story_.at(w.article).document.utf8)), side(w)});
    }
    std::vector<std::vector<Statement>> positions;
    for (auto& [key, list] : by_side) positions.push_back(std::move(list));
    const View& first = views_[members.front()];
    std::string what = first.where->theme && !first.where->theme->noun.empty() ? first.where->theme->noun : std::string();
    if (!first.where->act.empty()) what = first.where->act + (what.empty() ? "" : ", " + what);
    if (what.empty()) what = first.where->ground.noun;
    Verdict verdict;
    verdict.severity = Severity::conflict;
    verdict.confidence = 0.8;
    verdict.why = "Both say where it was (" + what + "), and the one place is not in the other.";
    ledger_.add(FindingKind::place, what, "where: " + what, positions, apart && positions.size() > 1 ? &verdict : nullptr);
  }

  const Story& story_;
  const Themes& themes_;
  Ledger& ledger_;
  std::vector<View> views_;
  std::map<Index, std::vector<std::pair<Index, std::uint32_t>>> named_in_;  ///< place -> article and sentence
  std::vector<std::uint32_t> places_;  ///< of the article of each view, in the order of the articles
  UnionFind told_of_one_{0};          ///< of views
  std::vector<char> told_both_;       ///< views that another one of their article contradicts
  std::set<std::size_t> apart_;       ///< the first views of what is told to have been in two places
};

}  // namespace

void compare_places(const Story& story, const Themes& themes, Ledger& ledger) { PlaceComparer(story, themes, ledger).run(); }

}  // namespace crossread::consistency
