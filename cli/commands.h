#pragma once

#include <crossread/analyze.h>
#include <crossread/report.h>
#include <crossread/session.h>

#include "args.h"
#include "report/settings.h"

namespace crossread::cli {

/// What the command ends with.
enum ExitStatus { done = 0, found = 1, refused = 2 };

/// `crossread analyze INPUT...`
int analyze_command(const Arguments& arguments);

/// `crossread analyze --ndjson`
int ndjson_command(const Arguments& arguments);

/// `crossread annotate FILE`
int annotate_command(const Arguments& arguments);

/// `crossread explain [NAME]`
int explain_command(const Arguments& arguments);

/// `crossread completion SHELL`
int completion_command(const Arguments& arguments);

/// From a story as it was read to its report, with what reading it warned of and the settings applied. `above`
/// is raised by the articles above the limit of the grade.
Result<Report> analyze_with(Session& session, const report::Settings& settings, const Options& options,
                            StoryInput& story, std::vector<Warning> warnings, std::size_t& above);

/// True where the report holds a finding that `--fail-on` asks for and `known` has not; `known` is
/// sorted.
bool fails(const Report& report, FailOn fail_on, const std::vector<std::string>& known = {});

/// Says on standard error, in one line whatever the message holds, what was wrong.
/// Returns ExitStatus::refused.
int complain(std::string_view message);

}  // namespace crossread::cli
