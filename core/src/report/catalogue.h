#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// The one table of everything that the report names and a reader may ask about: formulas, rules
/// for hard sentences, kinds of findings, severities, reasons and warnings. It feeds `crossread
/// explain`, SARIF's rules and the keys to ignore by; its texts are the pages in docs/explain,
/// taken in at build time.
namespace crossread::report {

enum class Group : std::uint8_t { formula, rule, finding, severity, reason, warning };

/// "formula", "rule" ...
std::string_view to_string(Group group);

/// One thing to explain.
struct Entry {
  std::string_view name;  ///< as it stands in the report: "smog", "late-main-verb", "quote-wording"
  Group group;
  std::string_view title;    ///< "SMOG grade"
  std::string_view summary;  ///< one sentence, plain text in one line
  std::string_view text;  ///< a screen of text in Markdown, at most 80 columns, without the title
};

extern const Entry catalogue_entries[];  ///< made at build time: scripts/lexicon/catalogue.mjs
extern const std::size_t catalogue_size;

/// All entries, group by group, within a group by name.
std::span<const Entry> all();

/// A name as names are compared: case does not matter, nor whether its words are joined by a hyphen, an
/// underscore or a blank: "Quote_wording" is "quote-wording".
std::string plain_name(std::string_view name);

/// The entry of this name, as names are compared, or null.
const Entry* find(std::string_view name);

/// What `crossread explain NAME` prints: title, a blank line, text; ends with a line break.
std::string page(const Entry& entry);

/// What `crossread explain` prints without a name: every name with its title, group by group.
std::string contents();

}  // namespace crossread::report
