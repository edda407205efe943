#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace crossread::language {

/// The pretrained vector of a word, as whole numbers of equal length; empty where the weights hold
/// none for it. `form` is in lower case. These are the vectors that the tagger's net begins with, so
/// they cost no byte more.
std::vector<std::int16_t> word_vector(std::string_view form);

/// How alike two words are by the company they keep: the cosine of their vectors in per cent,
/// -100..100; 0 where either is empty. Words of one sort ("Monday", "Sunday") are as alike as words
/// for one thing, so that likeness alone proves nothing.
int alikeness(std::span<const std::int16_t> a, std::span<const std::int16_t> b);

}  // namespace crossread::language
