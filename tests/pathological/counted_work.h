// How much work the core does, counted rather than timed: the same number in every run and on every machine.
#pragma once

#include <cstdint>

/// The steps since the program began: a step is a basic block of the core that is entered, or sixteen bytes that
/// the C library copies, fills, compares or searches for it. Only code that is compiled with
/// -fsanitize-coverage=trace-pc and linked with the --wrap options of tests/CMakeLists.txt is counted.
std::uint64_t counted_steps();
