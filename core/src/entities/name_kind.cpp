#include "entities/name_kind.h"

#include <algorithm>
#include <array>

#include "entities/places.h"
#include "entities/word_lists.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::entities {
namespace {

using language::Deprel;
using language::NameType;
using text::in;

/// Last words of the names of companies and other bodies.
constexpr auto body_endings = std::to_array<std::string_view>(
    {"inc",         "inc.",         "corp",         "corp.",
     "ltd",         "ltd.",         "plc",          "co",
     "co.",         "llc",          "llp",          "ag",
     "sa",          "nv",           "gmbh",         "holdings",
     "news",        "times",        "post",         "herald",
     "tribune",     "gazette",      "guardian",     "journal",
     "fc",          "united",       "airlines",     "airways",
     "motors",      "systems",      "technologies", "pharmaceuticals",
     "partners",    "capital",      "securities",   "studios",
     "records",     "tools",        "watch",        "services",
     "affairs",     "chronicle",    "daily",        "tv",
     "radio",       "trust",        "nations",      "democrats",
     "republicans", "party",        "labs",         "media",
     "solutions",   "international"});

/// Last words of the names of places and of what stands in them.
constexpr auto place_endings = std::to_array<std::string_view>(
    {"street", "road", "avenue", "boulevard", "lane", "square", "bridge", "river", "lake", "bay", "island",
     "islands", "mountain", "mountains", "valley", "beach", "harbour", "harbor", "airport", "station", "park",
     "county", "city", "village", "province", "district", "peninsula", "ocean", "sea", "gulf", "canal", "tunnel",
     "hall", "stadium", "arena", "tower", "palace", "castle", "strait", "coast", "desert", "forest", "hill", "hills",
     "head", "point", "quay", "pier", "falls"});

constexpr auto locatives = std::to_array<std::string_view>({"in", "near", "around", "outside", "across", "throughout"});

class KindJudge {
 public:
  explicit KindJudge(const Syntax& syntax) : s_(syntax) {}

  void judge(NameMention& m) const {
    const std::uint32_t first = m.name.first;
    const std::uint32_t last = m.name.end - 1;
    const bool two = m.name.end - m.name.first >= 2;
    if (m.gender == Gender::unknown) m.gender = given_name_gender(s_.text(first));
    m.family_first = m.name.end - first == 2 && is_family_first(s_.text(first)) &&
                     !is_given_name(s_.text(first)) && !is_given_name(s_.text(last));
    // "Brandt & Lund" is a firm, also where it stands by a word for people: "the caterer Brandt & Lund".
    for (std::uint32_t i = first; i <= last; ++i)
      if (s_.text(i) == "&") {
        m.kind = EntityKind::organisation;
        m.kind_known = true;
        return;
      }
    if (m.honorific || !m.roles.empty()) {
      m.kind = EntityKind::person;
      m.kind_known = true;
      if (!m.honorific) {
        for (const std::uint32_t head : m.role_heads) {
          const Gender g = noun_info(s_.lower(head)).gender;
          if (m.gender == Gender::unknown) m.gender = g;
        }
      }
      return;
    }
    const std::string whole(s_.text(m.name));
    if (!country_of(whole).empty() || behind_party(first)) {
      m.kind = EntityKind::place;
      m.kind_known = true;
      return;
    }
    // "St. Brendan's" is a church, a school, a hospital or a town.
    if (s_.lower(first) == "st" || s_.lower(first) == "st.") {
      m.kind = EntityKind::place;
      m.kind_known = true;
      return;
    }
    std::array<int, 4>& scores = m.scores;
    for (std::uint32_t i = first; i <= last; ++i) {
      const NameType type = s_.word(i).name;
      // "Other" is what the tagger says where it knows least.
      const int weight = type == NameType::other || i != last ? 1 : 3;
      if (type != NameType::none) scores[static_cast<std::size_t>(type) - 1] += weight;
    }
    const auto score = [&](EntityKind kind) -> int& { return scores[static_cast<std::size_t>(kind)]; };
    const std::string_view end = s_.lower(last);
    const bool given = is_given_name(s_.text(first));
    const bool body =
        in(body_endings, end) || noun_info(end).body || noun_info(s_.lower(first)).body;
    // "Ryan Church" may be a man, "the Ryan Church" and what the tagger takes for no person is none.
    const bool article = m.name.first > 0 && s_.lower(first - 1) == "the";
    const bool bearer = two && given && !article && s_.word(last).name == NameType::person;
    if (body && (!bearer || in(body_endings, end))) {
      m.kind = EntityKind::organisation;
      m.kind_known = true;
      return;
    }
    const bool place = is_place_name(whole);
    if (two && given && !place && score(EntityKind::organisation) < 3) {
      m.kind = EntityKind::person;
      m.kind_known = true;
      return;
    }
    if (m.family_first && score(EntityKind::organisation) == 0 && score(EntityKind::place) == 0) {
      m.kind = EntityKind::person;
      m.kind_known = true;
      return;
    }
    if (two && !place && told_of(m.name) && score(EntityKind::organisation) < 3) {
      m.kind = EntityKind::person;
      m.kind_known = true;
      return;
    }
    // "Charles" and "Florence" are of both sorts.
    const bool either = place && given && !two;
    if (place) score(EntityKind::place) += two ? 6 : either ? 2 : 4;
    if (in(place_endings, end)) score(EntityKind::place) += 6;
    if (locative(m.name)) score(EntityKind::place) += 2;
    else if (either) score(EntityKind::person) += 3;
    // A person's name takes no article: "the WHO", "the Bulletin".
    if (speaks(m.name)) score(article ? EntityKind::organisation : EntityKind::person) += 2;
    if (!two && acronym(last)) score(EntityKind::organisation) += article ? 2 : 1;
    if (article) score(EntityKind::person) = 0;
    const auto most = std::max_element(scores.begin(), scores.end());
    m.kind = *most == 0 ? EntityKind::other : static_cast<EntityKind>(most - scores.begin());
    // What the tagger alone says is enough for a person; a body or a place wants more.
    const int enough = m.kind == EntityKind::person ? 4 : 5;
    m.kind_known = two && *most >= enough;
  }

 private:
  /// "says Brandes": subjects of verbs of saying, which parsers take for objects behind the verb.
  bool speaks(WordRange name) const {
    const language::Word& head = s_.word(s_.tree().head_of(name.first, name.end));
    if (head.head < 0 || (head.deprel != Deprel::nsubj && head.deprel != Deprel::obj)) return false;
    const auto frames = word_lists::reporting_verbs.find(s_.word(static_cast<std::uint32_t>(head.head)).lemma);
    return frames && frames->find('c') != std::string_view::npos && frames->find('t') == std::string_view::npos;
  }

  /// "Bastian Roke, who leads them": a relative clause speaks of a person behind the name. Clubs are told of
  /// so too, seldom by two words that the tagger takes for nothing else.
  bool told_of(WordRange name) const {
    const std::uint32_t end = s_.sentence_around(name.first).end;
    std::uint32_t next = name.end;
    if (next < end && s_.text(next) == ",") ++next;
    return next < end && s_.lower(next) == "who";
  }

  /// "(D-Ohio)": whom somebody sits for, behind the letter of his party.
  bool behind_party(std::uint32_t first) const {
    return first >= 3 && s_.text(first - 1) == "-" && s_.text(first - 2).size() == 1 && s_.text(first - 3) == "(";
  }

  /// "in Springfield", "near Bath": what stands behind such a word is seldom a person.
  bool locative(WordRange name) const {
    const std::uint32_t sentence = s_.sentence_around(name.first).first;
    return name.first > sentence && in(locatives, s_.lower(name.first - 1));
  }

  bool acronym(std::uint32_t i) const {
    const std::string_view t = s_.text(i);
    std::size_t upper = 0;
    for (const char c : t) upper += text::is_ascii_upper(static_cast<unsigned char>(c));
    return upper >= 2 && upper + 1 >= t.size();
  }

  const Syntax& s_;
};

}  // namespace

void judge_kind(const Syntax& syntax, NameMention& name) { KindJudge(syntax).judge(name); }

}  // namespace crossread::entities
