#pragma once

#include <crossread/analyze.h>

namespace crossread::wasm {

/// What this module analyses: everything (engine.cpp), or readability alone, whatever the options
/// say (engine_readability.cpp).
Result<Report> run(const StoryInput& story, const Options& options);

}  // namespace crossread::wasm
