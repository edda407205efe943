#include <array>
#include <utility>

#include "claims/claims.h"
#include "text/word_values.h"

namespace crossread::claims {
namespace {

using Entry = std::pair<std::string_view, EventClass>;
using enum EventClass;

// Verbs and nouns that name one sort of event, by lemma. A word stands here only where its use for
// another sort of event is rare in news: "fire" and "charge" are too many things, and stay open.
constexpr auto table = std::to_array<Entry>({
    {"acquisition", sale},   {"acquire", sale},       {"arrest", arrest},     {"arrive", visit},
    {"assault", attack},     {"attack", attack},      {"ballot", vote},       {"bombing", attack},
    {"briefing", statement}, {"buy", sale},           {"buyout", sale},       {"casualty", death},
    {"collide", crash},      {"collision", crash},    {"conference", statement},
    {"conversation", meeting}, {"convict", trial},    {"conviction", trial},  {"crash", crash},
    {"dead", death},         {"death", death},        {"derail", crash},      {"derailment", crash},
    {"detain", arrest},      {"detention", arrest},   {"dialogue", meeting},  {"die", death},
    {"discussion", meeting}, {"drown", death},        {"earthquake", disaster}, {"election", vote},
    {"evacuate", evacuation}, {"evacuation", evacuation}, {"explosion", disaster},
    {"flee", evacuation},    {"flood", disaster},     {"hearing", trial},     {"hurt", injury},
    {"injure", injury},      {"injury", injury},      {"interview", statement}, {"kill", death},
    {"killing", death},      {"launch", launch},      {"liftoff", launch},    {"loss", result},
    {"meet", meeting},       {"meeting", meeting},    {"merger", sale},       {"mission", visit},
    {"negotiation", meeting}, {"poll", vote},         {"profit", result},     {"purchase", sale},
    {"quake", disaster},     {"referendum", vote},    {"remark", statement},  {"revenue", result},
    {"sale", sale},          {"sell", sale},          {"sentence", trial},    {"session", meeting},
    {"shooting", attack},    {"speech", statement},   {"statement", statement}, {"stoppage", strike},
    {"strike", strike},      {"summit", meeting},     {"takeover", sale},     {"talk", meeting},
    {"talks", meeting},      {"toll", death},         {"tour", visit},        {"trial", trial},
    {"tremor", disaster},    {"trip", visit},         {"verdict", trial},     {"victim", death},
    {"perish", death},       {"fatality", death},    {"succumb", death},   {"slay", death},
    {"detainee", arrest},    {"apprehend", arrest},  {"evacuee", evacuation}, {"injured", injury},
    {"visit", visit},        {"vote", vote},          {"walkout", strike},    {"wound", injury},
    {"displace", evacuation}, {"sicken", illness},    {"infect", illness},    {"infection", illness}, {"ill", illness},
    {"sick", illness},       {"hospitalise", treatment}, {"hospitalize", treatment},
    {"rescue", rescue},      {"escape", escape},      {"abscond", escape},    {"hostage", capture},
    {"trap", entrapment},    {"strand", entrapment},  {"stranded", entrapment}, {"trapped", entrapment},
    {"maroon", entrapment},  {"missing", absence},    {"disappear", absence}, {"vanish", absence},
    {"unaccounted", absence}, {"unaccount", absence}, {"layoff", layoff},     {"redundancy", layoff}, {"cancel", cancellation},
    {"cancellation", cancellation}, {"postpone", postponement}, {"postponement", postponement},
    {"reschedule", postponement}, {"destroy", destruction}, {"destruction", destruction}, {"gut", destruction},
    {"raze", destruction},   {"flatten", destruction}, {"homeless", evacuation},
});

constexpr text::WordValues classes(table);

}  // namespace

EventClass event_class(std::string_view lemma) {
  const EventClass* const found = classes.find(lemma);
  return found != nullptr ? *found : open;
}

std::string_view to_string(EventClass cls) {
  static constexpr std::string_view names[] = {
      "", "meeting", "visit", "death", "injury", "arrest", "trial", "vote", "strike", "crash",
      "launch", "sale", "result", "statement", "evacuation", "disaster", "attack", "illness", "treatment", "rescue",
      "escape", "capture", "entrapment", "disappearance", "layoff", "cancellation", "postponement", "destruction",
      "journey", "attendance", "employment", "participation", "offence", "testimony"};
  return names[static_cast<std::size_t>(cls)];
}

}  // namespace crossread::claims
