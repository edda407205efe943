#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "readability/familiar.h"

using namespace crossread;
using namespace crossread::readability;

namespace {

bool familiar(std::string_view word, WordList list = WordList::dale_chall) {
  WordForm form;
  read_word(word, {0, static_cast<std::uint32_t>(word.size())}, form);
  return has(familiar_to(form), list);
}

}  // namespace

TEST_CASE("listed words and their regular forms are familiar") {
  for (const char* word : {"table",      "Tables",
                           "boxes",      "parties",
                           "boy's",      "boys'",
                           "stopped",    "stopping",
                           "making",     "tried",
                           "trying",     "happier",
                           "biggest",    "slowly",
                           "easily",     "gently",
                           "baked",      "known",
                           "don't",      "Mrs",
                           "good-bye",   "table-top",
                           "well-known", "1923",
                           "7:30",       "doesn\xE2\x80\x99t"}) {
    CAPTURE(std::string(word));
    CHECK(familiar(word));
  }
}

TEST_CASE("other words are not, nor are two endings on one") {
  for (const char* word : {"negotiation", "bilateral", "abolish", "jumpingly", "diplomacy",
                           "de-facto", "xyz", "zs", "s", "\xE4\xB8\xAD"}) {
    CAPTURE(std::string(word));
    CHECK_FALSE(familiar(word));
  }
}

TEST_CASE("the list of Spache is a list of its own") {
  CHECK(familiar("airplane", WordList::spache));
  CHECK(familiar("accept"));
  CHECK_FALSE(familiar("accept", WordList::spache));
}

TEST_CASE("a long word is looked up without harm") {
  CHECK_FALSE(familiar(std::string(100000, 'e') + "s"));
}
