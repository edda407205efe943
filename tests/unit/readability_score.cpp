#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readability/passive.h"
#include "readability/readability.h"
#include "readability/vocabulary.h"
#include "readability/word_roles.h"
#include "text/text.h"

using namespace crossread;
using namespace crossread::readability;

namespace {

text::Document document(std::string_view source, Format format = Format::text) {
  ArticleInput article;
  article.id = "a";
  article.source = std::string(source);
  article.format = format;
  return text::read(article, Limits{}).value();
}

/// The spans between straight double quotes, marks included.
std::vector<Span> between_quotes(std::string_view text) {
  std::vector<Span> spans;
  std::uint32_t open = 0;
  bool inside = false;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] != '"') continue;
    if (inside) spans.push_back({open, i + 1});
    open = i;
    inside = !inside;
  }
  return spans;
}

Analysis scored(std::string_view source) {
  const text::Document d = document(source);
  Vocabulary vocabulary;
  return score(d, {}, between_quotes(d.utf8), vocabulary);
}

const Reason* find(const ReportSentence& sentence, std::string_view rule) {
  for (const Reason& reason : sentence.reasons)
    if (reason.rule == rule) return &reason;
  return nullptr;
}

}  // namespace

TEST_CASE("counts are those of the definitions") {
  const Analysis a = scored(
      "The minister's twenty-one proposals cost $5 each. Parliament rejected them on Monday.");
  CHECK(a.counts.words == 12);
  CHECK(a.counts.sentences == 2);
  CHECK(a.counts.paragraphs == 1);
  // The 1, minister's 3, twenty-one 3, proposals 3, cost 1, $5 3, each 1; Parliament 3, rejected 3,
  // them 1, on 1, Monday 2.
  CHECK(a.counts.syllables == 25);
  CHECK(a.counts.monosyllables == 5);
  CHECK(a.counts.polysyllables == 6);
  // Twenty-one is made of short words, a figure is none, "rejected" has -ed to thank for its third.
  CHECK(a.counts.complex_words == 3);
  CHECK(a.counts.letters == 69);
  CHECK(a.counts.characters == 74);
  CHECK(a.counts.unique_words == 12);
  CHECK(a.counts.quoted_words == 0);
  CHECK(a.whole.counts.words == 12);
}

TEST_CASE("names are neither complex nor unfamiliar") {
  const Analysis a = scored("She flew to Kazakhstan with Aleksandrovich. Aleksandrovich waited.");
  CHECK(a.counts.polysyllables == 3);
  CHECK(a.counts.complex_words == 0);
  CHECK(a.counts.unfamiliar_words == 0);
}

TEST_CASE("headings are counted, listed and not scored") {
  const Analysis a = scored(
      "A long way to go\n\nThe two sides met in the town hall and talked for an hour about the "
      "bridge.\n\nThey will meet again on Friday in the same place, the mayor told the crowd.");
  CHECK(a.counts.words == 36);
  CHECK(a.counts.sentences == 3);
  CHECK(a.counts.paragraphs == 2);
  CHECK(a.whole.counts.words == 31);
  CHECK(a.whole.counts.sentences == 2);
  REQUIRE(a.excluded.size() == 1);
  CHECK(a.excluded[0].reason == "heading");
  CHECK(a.excluded[0].span == Span{0, 16});
  REQUIRE(a.paragraphs.size() == 3);
  CHECK_FALSE(a.paragraphs[0].grade.has_value());
  CHECK(a.paragraphs[1].grade.has_value());
  CHECK(a.sentences[2].paragraph == 2);
  CHECK(a.sentences[2].words == 15);
}

TEST_CASE("where headings are all there is they are scored, and it is said") {
  const Analysis a = scored("Talks end");
  CHECK(a.whole.counts.words == 2);
  CHECK(a.whole.flesch_reading_ease.has_value());
  REQUIRE_FALSE(a.whole.notes.empty());
  CHECK(a.whole.notes[0].find("headings") != std::string::npos);
  CHECK(a.excluded.empty());
}

TEST_CASE("a quotation taken out of a sentence leaves the sentence") {
  const Analysis a = scored(
      "The mayor said the plan was \"a gift to every single child of this town\" and walked off "
      "the "
      "stage. Nobody clapped when she left. \"We will vote against it.\"");
  CHECK(a.whole.counts.words == 30);
  CHECK(a.whole.counts.sentences == 3);
  CHECK(a.without_quotations.counts.words == 16);
  CHECK(a.without_quotations.counts.sentences == 2);
  CHECK(a.quoted_only.counts.words == 14);
  CHECK(a.quoted_only.counts.sentences == 2);
  CHECK(a.counts.quoted_words == 14);
  REQUIRE(a.excluded.size() == 2);
  CHECK(a.excluded[0].reason == "quotation");
}

TEST_CASE("a quoted word or two is no speech to score") {
  const Analysis a =
      scored("The so-called \"peace plan\" of the two old friends fell apart on Monday.");
  CHECK(a.counts.quoted_words == 2);
  CHECK(a.quoted_only.counts.words == 0);
  CHECK_FALSE(a.quoted_only.lix.has_value());
  REQUIRE(a.quoted_only.notes.size() == 1);
  CHECK(a.quoted_only.notes[0].find("no words") != std::string::npos);
}

TEST_CASE("notes tell of short texts and few sentences, and not of long ones") {
  const Analysis brief = scored("The cat sat on the mat. It was warm.");
  CHECK(brief.whole.notes.size() == 2);
  std::string text;
  for (int i = 0; i < 40; ++i) text += "The old cat sat on the warm mat by the door. ";
  CHECK(scored(text).whole.notes.empty());
}

TEST_CASE("an empty selection has no values and a note why") {
  const Analysis a = scored("The cat sat on the mat and then it went home.");
  for (const auto& value : {a.quoted_only.smog, a.quoted_only.spache, a.quoted_only.forcast})
    CHECK_FALSE(value.has_value());
  CHECK_FALSE(a.quoted_only.grade.has_value());
  CHECK(a.quoted_only.reading_seconds == 0);
  CHECK(a.quoted_only.notes.size() == 1);
}

TEST_CASE("a hard sentence is called so, with the words that make it hard") {
  const Analysis a = scored(
      "The intergovernmental commission's preliminary recommendations, which were published "
      "without "
      "consultation, immediately antagonised constitutional specialists throughout the region, and "
      "representatives of several ministries subsequently questioned whether harmonised "
      "legislation "
      "was administratively feasible. The dog ran home because it was cold.");
  REQUIRE(a.sentences.size() == 2);
  const ReportSentence& hard = a.sentences[0];
  CHECK(hard.level == SentenceLevel::very_hard);
  REQUIRE(find(hard, "sentence-length") != nullptr);
  CHECK(find(hard, "sentence-length")->span == hard.span);
  REQUIRE(find(hard, "long-word") != nullptr);
  CHECK(find(hard, "passive") != nullptr);
  for (const Reason& reason : hard.reasons) {
    CHECK(reason.grades > 0);
    CHECK(hard.span.contains(reason.span));
    CHECK(reason.message.back() == '.');
  }
  for (std::size_t i = 1; i < hard.reasons.size(); ++i)
    CHECK(hard.reasons[i - 1].grades >= hard.reasons[i].grades);
  CHECK(a.sentences[1].level == SentenceLevel::plain);
  CHECK(find(a.sentences[1], "long-word") == nullptr);
}

TEST_CASE("plain sentences have their reasons too") {
  const Analysis a = scored("The door was closed by the wind.");
  REQUIRE(a.sentences.size() == 1);
  CHECK(a.sentences[0].level == SentenceLevel::plain);
  const Reason* passive = find(a.sentences[0], "passive");
  REQUIRE(passive != nullptr);
  CHECK(passive->span == Span{9, 19});
}

TEST_CASE("what is tagged as a participle must be spelt like one") {
  const auto passives = [](const std::string& text, const std::string& lemma) {
    std::vector<language::Word> words(3);
    const auto set = [&](std::size_t at, Span span, std::string of, language::Deprel relation, std::int32_t head) {
      words[at].span = span;
      words[at].lemma = std::move(of);
      words[at].deprel = relation;
      words[at].head = head;
    };
    set(0, {0, 4}, "they", language::Deprel::nsubj, 2);
    set(1, {5, 8}, "be", language::Deprel::aux, 2);
    set(2, {9, static_cast<std::uint32_t>(text.size())}, lemma, language::Deprel::root, -1);
    words[2].xpos = language::Xpos::VBN;
    std::vector<std::uint8_t> roles;
    for (const language::Word& word : words) roles.push_back(readability::roles_of(word.span.in(text)));
    return readability::passives_by_parse(text, words, 0, 3, roles, false).size();
  };
  CHECK(passives("they are seen", "see") == 1);
  CHECK(passives("they are cast", "cast") == 1);
  CHECK(passives("they are zinc", "zinc") == 0);
}

TEST_CASE("passives by spelling") {
  for (const char* yes :
       {"The talks were held in the spring.", "It has not yet been fully explained.",
        "He got fired after the game.", "She was quickly re-elected last year.",
        "They are being sent home now."}) {
    CAPTURE(std::string(yes));
    CHECK(find(scored(yes).sentences[0], "passive") != nullptr);
  }
  for (const char* no : {"She was worried about the noise.", "He is a kind man and wanted to help.",
                         "They have held talks in the spring.",
                         "It was late and he closed the door.", "The crowd was tired."}) {
    CAPTURE(std::string(no));
    CHECK(find(scored(no).sentences[0], "passive") == nullptr);
  }
}

TEST_CASE("negations, figures and brackets beyond the ordinary are reasons") {
  const Analysis a = scored(
      "It is not true that nobody came. They sold 12, 15, 19 and 23 of them. The road (which is "
      "long and steep) leads home. She came home - tired but in good spirits - at night.");
  REQUIRE(a.sentences.size() == 4);
  REQUIRE(find(a.sentences[0], "negations") != nullptr);
  CHECK(find(a.sentences[0], "negations")->message == "The second negation in one sentence.");
  REQUIRE(find(a.sentences[1], "numbers") != nullptr);
  CHECK(find(a.sentences[1], "numbers")->message == "The fourth figure in one sentence.");
  REQUIRE(find(a.sentences[2], "brackets") != nullptr);
  REQUIRE(find(a.sentences[3], "brackets") != nullptr);
}

TEST_CASE("the title before the text is left out") {
  ArticleInput article;
  article.id = "a";
  article.title = "Ministers met in Geneva on Tuesday";
  article.source = "The two sides spoke for an hour. Then they left.";
  article.format = Format::text;
  const text::Document d = text::read(article, Limits{}).value();
  REQUIRE(d.title_bytes > 0);
  Vocabulary vocabulary;
  const Analysis a = score(d, {}, {}, vocabulary);
  CHECK(a.counts.words == 10);
  CHECK(a.sentences.size() == 2);
  CHECK(a.sentences[0].span.begin == d.title_bytes);
  CHECK(a.paragraphs.size() == 1);
}

TEST_CASE("what is known of the words of other texts changes nothing") {
  std::string many;  // more spellings than are kept
  for (int i = 0; i < 20000; ++i) many += "word" + std::to_string(i) + " ";
  const std::vector<std::string> sources = {
      "The mayors of Lunde met the miners again. \"We were unprepared,\" Mayor Berg said of May.", many,
      "In May the miners met again, unprepared. Berg, 61, paid $61.", "IN MAY THE MAYORS OF LUNDE MET. 61 again."};
  Vocabulary vocabulary;
  for (const std::string& source : sources) {
    const text::Document d = document(source);
    const Analysis kept = score(d, {}, between_quotes(d.utf8), vocabulary), fresh = scored(source);
    CHECK(kept.counts.syllables == fresh.counts.syllables);
    CHECK(kept.counts.unique_words == fresh.counts.unique_words);
    CHECK(kept.counts.unfamiliar_words == fresh.counts.unfamiliar_words);
    CHECK(kept.whole.spache == fresh.whole.spache);
    CHECK(kept.sentences[0].reasons.size() == fresh.sentences[0].reasons.size());
  }
}

TEST_CASE("hostile texts are scored in their stride") {
  CHECK(scored(std::string(1u << 20, 'x')).counts.words == 1);
  CHECK(scored("yes " + std::string(100000, '(')).counts.words == 1);
  std::string many;
  for (int i = 0; i < 50000; ++i) many += "not 7 ";
  const Analysis a = scored(many);
  CHECK(a.counts.words == 100000);
  CHECK(a.sentences[0].reasons.size() == 24);
}
