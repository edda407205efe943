#pragma once

#include <crossread/article.h>
#include <crossread/report.h>

#include <string>

#include "report/report.h"

/// One function for each way to write a report; `outputs.cpp` holds the table of them. Private to
/// this step: callers use `write`.
namespace crossread::report {

/// Findings, one passage a row, for spreadsheets. RFC 4180; a cell that a spreadsheet would take for
/// a formula begins with an apostrophe.
std::string to_csv(const Report& report, const StoryInput& story, const WriteOptions& options);

/// A page of its own: no script, no address outside itself, all text of the articles escaped.
std::string to_html(const Report& report);

/// Markdown (CommonMark with tables), for the summary of a CI job or a comment on a change.
std::string to_markdown(const Report& report);

/// SARIF 2.1.0 (OASIS): findings and flagged sentences as results in the files as given. The first
/// passage of a finding is its location, the others are related locations.
std::string to_sarif(const Report& report, const StoryInput& story, const WriteOptions& options);

/// W3C Web Annotation Data Model: one page of annotations on the articles' texts, a finding's
/// passages, quotations with their speakers, and flagged sentences.
std::string to_annotations(const Report& report, const StoryInput& story,
                           const WriteOptions& options);

/// Workflow commands of GitHub Actions, one line a finding or a warning.
std::string to_github(const Report& report, const StoryInput& story, const WriteOptions& options);

}  // namespace crossread::report
