#pragma once

#include <crossread/analyze.h>

#include <string>

#include "report/report.h"

namespace crossread::wasm {

/// What this module analyses: everything (engine.cpp), or readability alone, whatever the options
/// say (engine_readability.cpp). The first leaves out what comments in articles switch off, and in plain text the
/// comments too, for which it adds to what the articles omit.
Result<Report> run(StoryInput& story, const Options& options);

/// What this module writes: every format, or JSON alone. Errors: bad_usage for one that it lacks.
Result<std::string> write(const Report& report, const StoryInput& story, report::Output output,
                          const report::WriteOptions& options);

}  // namespace crossread::wasm
