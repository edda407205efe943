#include "report/catalogue.h"

#include <algorithm>

namespace crossread::report {

namespace {

/// The characters of names as they are compared.
constexpr char plain(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c + ('a' - 'A'));
  return c == '_' || c == ' ' ? '-' : c;
}

/// Headings of the groups in the table of contents.
std::string_view heading(Group group) {
  switch (group) {
    case Group::formula:
      return "Readability formulas and counts";
    case Group::rule:
      return "What makes a sentence hard";
    case Group::finding:
      return "What articles differ in";
    case Group::severity:
      return "How grave a difference is";
    case Group::reason:
      return "Why a difference may be innocent";
    case Group::warning:
      return "Warnings";
  }
  return "";
}

}  // namespace

std::string_view to_string(Group group) {
  switch (group) {
    case Group::formula:
      return "formula";
    case Group::rule:
      return "rule";
    case Group::finding:
      return "finding";
    case Group::severity:
      return "severity";
    case Group::reason:
      return "reason";
    case Group::warning:
      return "warning";
  }
  return "";
}

std::span<const Entry> all() { return {catalogue_entries, catalogue_size}; }

std::string plain_name(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(), plain);
  return out;
}

const Entry* find(std::string_view name) {
  const std::string plain = plain_name(name);
  for (const Entry& entry : all())
    if (plain_name(entry.name) == plain) return &entry;
  return nullptr;
}

std::string page(const Entry& entry) {
  std::string out(entry.title);
  out += "\n\n";
  out += entry.text;
  out += '\n';
  return out;
}

std::string contents() {
  std::size_t width = 0;
  for (const Entry& entry : all()) width = std::max(width, entry.name.size());
  std::string out;
  const Entry* before = nullptr;
  for (const Entry& entry : all()) {
    if (before == nullptr || before->group != entry.group) {
      out += before == nullptr ? "" : "\n";
      out += heading(entry.group);
      out += '\n';
    }
    before = &entry;
    out += "  ";
    out += entry.name;
    out.append(width - entry.name.size() + 2, ' ');
    out += entry.title;
    out += '\n';
  }
  return out;
}

}  // namespace crossread::report
