#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "language/lemma.h"
#include "language/model.h"
#include "language/net.h"
#include "language/weights.h"
#include "text_support.h"

using namespace crossread;
using language::Deprel;
using language::Upos;
using language::Xpos;

namespace {

/// A text read and annotated, for looking at single words.
struct Reading {
  text::Document document;
  language::Annotation annotation;

  explicit Reading(std::string_view text) {
    document = text_test::read(std::string(text));
    annotation = language::annotate(document);
  }

  std::string_view form(std::size_t i) const { return annotation.words[i].span.in(document.utf8); }

  /// The first word of this form.
  const language::Word& word(std::string_view wanted) const {
    for (std::size_t i = 0; i < annotation.words.size(); ++i)
      if (form(i) == wanted) return annotation.words[i];
    FAIL("no word " << std::string(wanted));
    return annotation.words[0];
  }

  std::string head_of(std::string_view wanted) const {
    const std::int32_t head = word(wanted).head;
    return head < 0 ? "ROOT" : std::string(form(static_cast<std::size_t>(head)));
  }
};

}  // namespace

TEST_CASE("language: tags, lemmas and heads of a plain sentence of news") {
  const Reading r("The ministers signed two new treaties in Lisbon on Monday.");
  CHECK(r.word("ministers").upos == Upos::NOUN);
  CHECK(r.word("ministers").xpos == Xpos::NNS);
  CHECK(r.word("ministers").lemma == "minister");
  CHECK(r.word("signed").upos == Upos::VERB);
  CHECK(r.word("signed").xpos == Xpos::VBD);
  CHECK(r.word("signed").lemma == "sign");
  CHECK(r.word("treaties").lemma == "treaty");
  CHECK(r.word("Lisbon").upos == Upos::PROPN);
  CHECK(r.head_of("signed") == "ROOT");
  CHECK(r.head_of("ministers") == "signed");
  CHECK(r.word("ministers").deprel == Deprel::nsubj);
  CHECK(r.head_of("treaties") == "signed");
  CHECK(r.word("treaties").deprel == Deprel::obj);
  CHECK(r.head_of("two") == "treaties");
}

TEST_CASE("language: a passive keeps its participle, auxiliary and agent apart") {
  const Reading r("The bridge was closed by the police after the storm.");
  CHECK(r.word("closed").xpos == Xpos::VBN);
  CHECK(r.word("was").upos == Upos::AUX);
  CHECK(r.word("was").deprel == Deprel::aux);
  CHECK(r.head_of("police") == "closed");
}

TEST_CASE("language: a past form that the tagger took for a present has its lemma all the same") {
  CHECK(language::lemma_of("rose", Upos::VERB, Xpos::VBP) == "rise");
  CHECK(language::lemma_of("sank", Upos::VERB, Xpos::VBP) == "sink");
  CHECK(language::lemma_of("found", Upos::VERB, Xpos::VBP) == "found");
  CHECK(language::lemma_of("come", Upos::VERB, Xpos::VBP) == "come");
  CHECK(language::lemma_of("put", Upos::VERB, Xpos::VBP) == "put");
}

TEST_CASE("language: irregular forms have their lemmas") {
  const Reading r("She went home because the children had been told that the wolves ate sheep.");
  CHECK(r.word("went").lemma == "go");
  CHECK(r.word("children").lemma == "child");
  CHECK(r.word("told").lemma == "tell");
  CHECK(r.word("wolves").lemma == "wolf");
  CHECK(r.word("ate").lemma == "eat");
  CHECK(language::lemma_of("shed", Upos::VERB, Xpos::VBD) == "shed");
  CHECK(language::lemma_of("axed", Upos::VERB, Xpos::VBN) == "axe");
  CHECK(language::lemma_of("fuelled", Upos::VERB, Xpos::VBD) == "fuel");
  CHECK(language::lemma_of("dialled", Upos::VERB, Xpos::VBD) == "dial");
}

TEST_CASE("language: a verb has the tag of a verb, and a noun that of a noun") {
  const Reading r("Flynn, who pleaded guilty on Friday, faces a ban. A school vaccination drive due to start this week has been put back.");
  for (const language::Word& word : r.annotation.words) {
    const std::string_view tag = language::to_string(word.xpos);
    CAPTURE(word.lemma);
    if (word.upos == Upos::VERB) CHECK_FALSE((tag.starts_with("NN") && !tag.starts_with("NNP")));
    if (word.upos == Upos::NOUN) CHECK_FALSE(tag.starts_with("VB"));
  }
}

TEST_CASE("language: every head lies in its own sentence and every sentence is one tree") {
  const Reading r("Rain fell. \"No,\" she said - twice (or more). 14:30? U.S. talks, e.g. on trade, stalled...\n\n- a list");
  for (const text::Sentence& s : r.document.sentences) {
    int roots = 0;
    for (std::uint32_t i = s.first_token; i < s.end_token; ++i) {
      std::int32_t at = static_cast<std::int32_t>(i);
      std::uint32_t steps = 0;
      roots += r.annotation.words[i].head < 0;
      while (at >= 0 && steps++ <= s.end_token - s.first_token) {
        CHECK(at >= static_cast<std::int32_t>(s.first_token));
        CHECK(at < static_cast<std::int32_t>(s.end_token));
        at = r.annotation.words[static_cast<std::size_t>(at)].head;
      }
      CHECK(at < 0);
    }
    CHECK(roots == (s.end_token > s.first_token ? 1 : 0));
  }
}

TEST_CASE("language: a sentence of any length is one tree") {
  std::string text = "The clerk read";
  for (int i = 0; i < 600; ++i) text += " a name and";
  const Reading r(text + " a date.");
  REQUIRE(r.document.sentences.size() == 1);
  REQUIRE(r.annotation.words.size() > 1200);
  int roots = 0;
  for (const language::Word& w : r.annotation.words) {
    roots += w.head < 0;
    CHECK(w.head < static_cast<std::int32_t>(r.annotation.words.size()));
  }
  CHECK(roots == 1);
}

TEST_CASE("language: the hour at the head of an entry is no part of its sentence") {
  for (const std::string_view stamp : {"16:55 ", "**7.20am** ", "9.15am: ", "7pm ", "UPDATE ", ""}) {
    const Reading r(std::string(stamp) + "Ministers turned down the request on Monday.");
    CHECK(r.head_of("turned") == "ROOT");
    CHECK(r.head_of("Ministers") == "turned");
  }
  // "12.50 tonnes" and "7.20am Monday" go on.
  CHECK(Reading("12.50 tonnes of rice were sold.").head_of("12.50") == "tonnes");
}

TEST_CASE("language: English is told from its neighbours") {
  const auto confidence = [](std::string_view text) { return language::english_confidence(Reading(text).document); };
  CHECK(confidence("The mayor of the town said on Monday that the bridge would be closed for a week.") > 0.9);
  CHECK(confidence("Der Bürgermeister der Stadt sagte am Montag, dass die Brücke eine Woche lang gesperrt wird.") < 0.5);
  CHECK(confidence("Le maire de la ville a dit lundi que le pont serait fermé pendant une semaine entière.") < 0.5);
  CHECK(confidence("El alcalde de la ciudad dijo el lunes que el puente estaría cerrado durante una semana.") < 0.5);
}

TEST_CASE("language: damaged weights are refused and nothing outside them is read") {
  const std::string good(language::weights);
  CHECK(language::Model::load(good).ok());
  CHECK_FALSE(language::Model::load("").ok());
  CHECK_FALSE(language::Model::load(good.substr(0, 100)).ok());
  CHECK_FALSE(language::Model::load(good.substr(0, good.size() - 1)).ok());
  CHECK_FALSE(language::Model::load(good + "x").ok());
  std::string flipped = good;
  flipped[good.size() / 2] = static_cast<char>(flipped[good.size() / 2] ^ 1);
  CHECK_FALSE(language::Model::load(flipped).ok());
}

TEST_CASE("language: damage that the checksum does not show does no more than be refused") {
  const std::string good(language::weights);
  // The head holds the size and the checksum (FNV-1a) of what is behind it.
  const auto sealed = [](std::string blob) {
    std::uint32_t sum = 2166136261u;
    for (std::size_t i = 16; i < blob.size(); ++i) sum = (sum ^ static_cast<unsigned char>(blob[i])) * 16777619u;
    const auto put = [&](std::size_t at, std::size_t value) {
      for (std::size_t i = 0; i < 4; ++i) blob[at + i] = static_cast<char>(value >> (8 * i) & 255u);
    };
    put(8, blob.size());
    put(12, sum);
    return blob;
  };
  CHECK(language::Model::load(sealed(good)).ok());
  for (std::size_t size = 16; size < good.size(); size += 1 + size / 3)
    CHECK_FALSE(language::Model::load(sealed(good.substr(0, size))).ok());
  std::size_t refused = 0;
  for (std::size_t at = 16; at < 400; ++at) {
    for (const int change : {1, 128, 255}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ change);
      refused += language::Model::load(sealed(std::move(bad))).ok() ? 0 : 1;
    }
  }
  CHECK(refused > 0);
}

TEST_CASE("language: the fast matrix kernels give the sums of a plain loop") {
  std::uint32_t state = 1;
  const auto next = [&] { return static_cast<int>((state = state * 1664525u + 1013904223u) >> 16); };
  for (const std::size_t inputs : {2u, 8u, 64u, 98u}) {
    for (const std::size_t outputs : {8u, 40u, 96u}) {
      std::vector<std::int8_t> weights(inputs * outputs);
      for (auto& w : weights) w = static_cast<std::int8_t>(next() % 255 - 127);
      std::vector<std::int16_t> x(inputs);
      for (auto& v : x) v = next() % 3 == 0 ? std::int16_t{0} : static_cast<std::int16_t>(next() % 65536 - 32768);
      const language::Matrix matrix(inputs, outputs, weights, std::vector<std::int32_t>(outputs, 0),
                                    std::vector<std::int32_t>(outputs, 1));
      std::vector<std::int32_t> sums(outputs, 5), plain(outputs, 5);
      std::vector<std::uint16_t> pairs(inputs / 2);
      const language::Inputs given{x.data(), pairs.data(),
                                   language::kernels().gather(x.data(), inputs / 2, pairs.data())};
      matrix.multiply(given, sums.data(), sums.data());
      for (std::size_t o = 0; o < outputs; ++o)
        for (std::size_t i = 0; i < inputs; ++i) plain[o] += weights[o * inputs + i] * x[i];
      CHECK(sums == plain);
      std::vector<std::int32_t> alone(outputs);
      matrix.apply(given, alone.data());
      for (std::size_t o = 0; o < outputs; ++o) CHECK(alone[o] + 5 == plain[o]);
    }
  }
}

TEST_CASE("language: the fast kernels rescale, gather and find the greatest as plain loops do") {
  std::uint32_t state = 7;
  const auto next = [&] { return static_cast<std::int32_t>(state = state * 1664525u + 1013904223u); };
  const language::Kernels& kernel = language::kernels();
  std::vector<std::int32_t> sums(64), scales(64), scaled(64);
  std::vector<std::int16_t> x(64), rectified(64), signed_ones(64), onto(64);
  for (auto& value : sums) value = next() >> (next() & 15);
  for (auto& value : scales) value = next() >> 8;
  for (auto& value : x) value = next() % 3 == 0 ? std::int16_t{0} : static_cast<std::int16_t>(next() >> 16);
  scaled = sums;
  kernel.scale(scales.data(), 64, scaled.data());
  kernel.activate(sums.data(), scales.data(), 64, 0, rectified.data());
  kernel.activate(sums.data(), scales.data(), 64, -32768, signed_ones.data());
  onto = x;
  kernel.rectify_onto(sums.data(), scales.data(), 64, onto.data());
  for (std::size_t i = 0; i < 64; ++i) {
    const std::int32_t plain = language::rescale(sums[i], scales[i]);
    CHECK(scaled[i] == plain);
    CHECK(rectified[i] == std::max(language::clip(plain), std::int16_t{0}));
    CHECK(signed_ones[i] == language::clip(plain));
    if (std::abs(plain) < (1 << 30)) CHECK(onto[i] == std::max(language::clip(plain + x[i]), std::int16_t{0}));
  }
  for (const std::size_t pairs : {1u, 15u, 16u, 17u, 32u}) {
    std::vector<std::uint16_t> found(pairs), plain;
    found.resize(kernel.gather(x.data(), pairs, found.data()));
    for (std::size_t i = 0; i < pairs; ++i) {
      if (x[2 * i] != 0 || x[2 * i + 1] != 0) plain.push_back(static_cast<std::uint16_t>(i));
    }
    CHECK(found == plain);
  }
  for (const std::size_t count : {8u, 9u, 17u, 37u, 50u}) {
    for (std::size_t most = 0; most < count; ++most) {
      std::vector<std::int32_t> values(count, -5);
      values[most] = 3;
      CHECK(kernel.greatest(values.data(), count) == most);
      values[count - 1] = 3;  // the first of equal ones
      CHECK(kernel.greatest(values.data(), count) == most);
    }
  }
}
