#include <doctest/doctest.h>

#include "consistency/wording.h"
#include "text/chars.h"

using namespace crossread;
using consistency::compare_wording;
using consistency::QuotedWord;
using consistency::Speakers;
using consistency::Wording;

namespace {

// A sentence as words; those of four letters and more count as content, which is near enough here.
std::vector<QuotedWord> words(std::string_view text) {
  std::vector<QuotedWord> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    QuotedWord w;
    w.printed = std::string(text.substr(at, end - at));
    w.key = w.lemma = text::lower(w.printed);
    w.content = w.key.size() > 3;
    w.negation = w.key == "not" || w.key == "never" || w.key == "no";
    w.number = w.key.front() >= '0' && w.key.front() <= '9';
    w.masked = w.key.find('*') != std::string::npos;
    out.push_back(std::move(w));
    at = end + 1;
  }
  return out;
}

}  // namespace

TEST_CASE("wording: what kind of difference two printed forms have") {
  struct Row { const char* a; const char* b; Wording wording; };
  static constexpr Row rows[] = {
      {"We will keep the harbour closed", "We will keep the harbour closed", Wording::same},
      {"We will keep the harbour closed", "we will keep the harbour closed until morning comes", Wording::trimmed},
      {"We will accept this offer tonight", "We will never accept this offer tonight", Wording::turned},
      {"Get that damned boat off the quay", "Get that d***** boat off the quay", Wording::same},
      {"It cost us 40 ships that winter", "It cost us 14 ships that winter", Wording::turned},
      {"We will not move the deadline", "We do not intend to move the deadline", Wording::reworded},
      // What stands at one end alone may have been cut off, unless the words before it differ too.
      {"No machine will leave until everyone is paid", "No machine will leave paid or not", Wording::turned},
      {"We want to keep the harbour closed", "They want to keep the harbour closed", Wording::reworded},
      {"This is for everyone who was told to leave", "This is for everyone who told me to leave", Wording::reworded},
      {"It cost us 40 ships that winter", "It cost us nearly 40 ships that winter", Wording::small_words},
      {"The bridge held through the storm", "Nobody has asked me about taxes", Wording::unrelated},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(compare_wording(words(row.a), words(row.b), Speakers::one).wording == row.wording);
    CHECK(compare_wording(words(row.b), words(row.a), Speakers::one).wording == row.wording);
  }
}

TEST_CASE("wording: two speakers need the very words") {
  const auto a = words("We will keep the harbour closed until morning");
  const auto b = words("We shall hold the harbour closed until evening");
  CHECK(compare_wording(a, b, Speakers::one).wording == Wording::reworded);
  CHECK(compare_wording(a, b, Speakers::two).wording == Wording::unrelated);
  CHECK(compare_wording(a, a, Speakers::two).wording == Wording::same);
}

TEST_CASE("wording: where nobody knows one of the speakers, much alike is enough") {
  const auto a = words("We lost an engine and kept the whole rocket"), b = words("We lost an engine and then lost the whole rocket");
  CHECK(compare_wording(a, b, Speakers::two).wording == Wording::unrelated);
  CHECK(compare_wording(a, b, Speakers::open).wording == Wording::reworded);
}

TEST_CASE("wording: the diff puts together both texts") {
  const auto a = words("We will not move the deadline"), b = words("We do not intend to move the deadline");
  std::string left, right;
  for (const DiffPart& part : compare_wording(a, b, Speakers::one).diff) {
    if (part.op != DiffOp::insert) left += part.text + " ";
    if (part.op != DiffOp::erase) right += part.text + " ";
  }
  CHECK(left == "We will not move the deadline ");
  CHECK(right == "We do not intend to move the deadline ");
}
