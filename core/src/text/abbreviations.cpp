#include "text/abbreviations.h"

#include <algorithm>
#include <array>

namespace crossread::text {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

using enum Abbreviation;

/// Sorted by word. Abbreviations of single letters with inner stops ("u.s", "a.m") are known by
/// their shape and stand here only where they go on or may end.
constexpr auto table = std::to_array<Entry>({
    {"a.k.a", running},      {"a.m", closing},        {"adj", title},
    {"adm", title},          {"al", closing},         {"ala", closing},
    {"approx", running},     {"apr", month},          {"apt", before_number},
    {"ariz", closing},       {"ark", closing},        {"arr", running},
    {"art", before_number},  {"assn", closing},       {"assoc", closing},
    {"asst", title},         {"attn", running},       {"atty", title},
    {"aug", month},          {"ave", closing},        {"bldg", closing},
    {"blvd", closing},       {"brig", title},         {"bros", closing},
    {"c", running},          {"ca", running},         {"calif", closing},
    {"capt", title},         {"cf", running},         {"ch", before_number},
    {"chap", before_number}, {"cmdr", title},         {"co", closing},
    {"col", title},          {"colo", closing},       {"comdr", title},
    {"conf", closing},       {"conn", closing},       {"cons", title},
    {"corp", closing},       {"cpl", title},          {"ct", closing},
    {"d.c", closing},        {"dec", month},          {"del", closing},
    {"dept", running},       {"det", title},          {"dist", closing},
    {"div", closing},        {"dr", title},           {"e.g", running},
    {"ed", before_number},   {"eds", running},        {"eg", running},
    {"eq", before_number},   {"esp", running},        {"esq", closing},
    {"est", running},        {"etc", closing},        {"ext", before_number},
    {"feb", month},          {"fig", before_number},  {"figs", before_number},
    {"fla", closing},        {"fr", title},           {"fri", month},
    {"ft", running},         {"ga", closing},         {"gen", title},
    {"gov", title},          {"govs", title},         {"hon", title},
    {"hr", running},         {"hrs", closing},        {"hwy", before_number},
    {"i.e", running},        {"ie", running},         {"ill", month},
    {"inc", closing},        {"incl", running},       {"ind", month},
    {"insp", title},         {"jan", month},          {"jr", closing},
    {"jul", month},          {"jun", month},          {"kan", closing},
    {"ky", closing},         {"la", title},           {"lb", closing},
    {"lbs", closing},        {"lieut", title},        {"lt", title},
    {"ltd", closing},        {"m", before_number},    {"maj", title},
    {"mar", month},          {"mass", month},         {"md", closing},
    {"messrs", title},       {"mfg", closing},        {"mgr", title},
    {"mich", closing},       {"min", before_number},  {"minn", closing},
    {"mlle", title},         {"mme", title},          {"mo", closing},
    {"mon", month},          {"mr", title},           {"mrs", title},
    {"ms", title},           {"msgr", title},         {"mt", title},
    {"mts", closing},        {"n.b", running},        {"neb", closing},
    {"nev", closing},        {"no", before_number},   {"nos", before_number},
    {"nov", month},          {"nr", before_number},   {"oct", month},
    {"okla", closing},       {"op", before_number},   {"ore", month},
    {"oz", closing},         {"p", before_number},    {"p.m", closing},
    {"pa", closing},         {"para", before_number}, {"paras", before_number},
    {"pct", running},        {"penn", closing},       {"ph", title},
    {"ph.d", closing},       {"pl", closing},         {"pp", before_number},
    {"pres", title},         {"prof", title},         {"profs", title},
    {"pt", before_number},   {"pte", title},          {"pty", closing},
    {"pvt", title},          {"rd", closing},         {"rep", title},
    {"reps", title},         {"rev", title},          {"sat", month},
    {"sec", before_number},  {"sect", before_number}, {"sen", title},
    {"sens", title},         {"sep", month},          {"sept", month},
    {"sgt", title},          {"sq", running},         {"sr", closing},
    {"st", title},           {"sta", title},          {"ste", title},
    {"sun", month},          {"supt", title},         {"tel", before_number},
    {"tenn", closing},       {"tex", closing},        {"thu", month},
    {"thur", month},         {"thurs", month},        {"tue", month},
    {"tues", month},         {"univ", running},       {"v", running},
    {"va", closing},         {"viz", running},        {"vol", before_number},
    {"vols", before_number}, {"vs", running},         {"vt", closing},
    {"wash", month},         {"wed", month},          {"wis", closing},
    {"wm", title},           {"wyo", closing},        {"yr", closing},
    {"yrs", closing},
});

constexpr bool sorted() {
  for (std::size_t i = 1; i < table.size(); ++i) {
    if (!(table[i - 1].word < table[i].word)) return false;
  }
  return true;
}
static_assert(sorted(), "the table is searched by halves");

}  // namespace

Abbreviation abbreviation(std::string_view lower) {
  const auto at = std::lower_bound(table.begin(), table.end(), lower,
                                   [](const Entry& e, std::string_view w) { return e.word < w; });
  return at != table.end() && at->word == lower ? at->kind : Abbreviation::none;
}

}  // namespace crossread::text
