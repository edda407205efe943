// Times the steps of the engine by themselves. Compiled twice from this one source, natively and to
// WebAssembly, so that both are measured in the same way; `bench.mjs` runs it beside the peers.
//
//   bench_steps --edits REPEATS STORY
//                                   one line of JSON: the microseconds of the fastest and of the median
//                                   new report after a sentence more in the first article of STORY
//   bench_steps [--only STEP] REPEATS FILE...
//                                   one line of JSON: for every step the microseconds of its fastest
//                                   pass over all files, and a checksum of what it made
//
// Like the peers, the engine keeps what it has worked out about the forms of words; so a pass finds the forms
// of the text known, as in a session that has read some articles, and reads every sentence anew.
//
// Microseconds of processor time of the one thread that works (processor_time.cjs says how in WebAssembly): on a
// machine with other work they stay the same, where those of the clock would not.

#include <crossread/analyze.h>
#include <crossread/session.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "language/language.h"
#include "language/sentence.h"
#include "language/weights.h"
#include "quotes/quotes.h"
#include "readability/readability.h"
#include "readability/vocabulary.h"
#include "report/report.h"
#include "text/text.h"
#include "values/values.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
EM_JS(double, processor_microseconds, (), { return processorMicroseconds(); })
#else
#include <malloc.h>

#include <ctime>
namespace {
double processor_microseconds() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}
}  // namespace
#endif

namespace {

using namespace crossread;

/// Each step is run for at least so long, as the peers are.
constexpr double least_microseconds = 100'000;

/// One reading of the time, for the peers too, is of as many passes as last so long: before it is read the thread has to
/// rest (processor_time.cjs), in which others take the place of what it had near at hand.
constexpr double least_reading = 3'000;

/// What a step has made, boiled down, so that no compiler leaves the work out and a faster version
/// can be held against a slower one.
class Checksum {
 public:
  void add(std::uint64_t value) { sum_ = (sum_ ^ value) * 0x100000001B3u; }
  void add(std::string_view text) {
    // Eight bytes a step, so that the sum takes no time beside the work that it sums up.
    for (; text.size() >= 8; text.remove_prefix(8)) {
      std::uint64_t bytes = 0;
      for (unsigned i = 0; i < 8; ++i) bytes |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
      add(bytes);
    }
    for (const char c : text) add(static_cast<unsigned char>(c));
  }
  std::uint64_t value() const { return sum_; }

 private:
  std::uint64_t sum_ = 0xCBF29CE484222325u;
};

/// An article with what the steps before the timed one have made of it. Files whose names begin
/// with the same two characters tell one story.
struct Prepared {
  ArticleInput input;
  std::string story;
  text::Document document;
  language::Annotation annotation;
};

std::string read_file(const char* path) {
  std::string bytes;
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) {
    std::fprintf(stderr, "bench_steps: %s cannot be read\n", path);
    std::exit(2);
  }
  char buffer[4096];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, n);
  std::fclose(file);
  return bytes;
}

text::Document read_text(const ArticleInput& input) {
  auto document = text::read(input, Limits{});
  if (!document) std::exit(2);
  return std::move(document).value();
}

void add_words(const language::Annotation& annotation, bool heads, Checksum& sum) {
  for (const language::Word& word : annotation.words) {
    sum.add(static_cast<std::uint64_t>(word.upos));
    sum.add(static_cast<std::uint64_t>(word.xpos));
    if (!heads) continue;
    sum.add(static_cast<std::uint64_t>(word.head));
    sum.add(static_cast<std::uint64_t>(word.deprel));
    sum.add(word.lemma);
  }
}

/// The annotation, without heads and relations for a user of the tagger alone.
language::Annotation annotated(const text::Document& document, bool heads) {
  static language::Workspace space;
  static const Result<language::Model> model = language::Model::load(language::weights);
  if (!model) std::exit(2);
  language::Annotation out;
  std::vector<Span> spans;
  std::vector<language::Word> words;
  for (const text::Sentence& s : document.sentences) {
    spans.clear();
    for (std::uint32_t t = s.first_token; t < s.end_token; ++t) {
      spans.push_back(document.tokens[t].span);
    }
    language::annotate_sentence(model.value(), space, document.utf8, spans, words, heads);
    for (language::Word& word : words) out.words.push_back(std::move(word));
  }
  return out;
}

using Step = void (*)(const std::vector<Prepared>&, Checksum&);

void segment(const std::vector<Prepared>& articles, Checksum& sum) {
  for (const Prepared& a : articles) {
    const text::Document document = read_text(a.input);
    sum.add(document.tokens.size());
    sum.add(document.sentences.size());
  }
}

void tag(const std::vector<Prepared>& articles, Checksum& sum) {
  for (const Prepared& a : articles) add_words(annotated(read_text(a.input), false), false, sum);
}

void parse(const std::vector<Prepared>& articles, Checksum& sum) {
  for (const Prepared& a : articles) add_words(annotated(read_text(a.input), true), true, sum);
}

void readability_only(const std::vector<Prepared>& articles, Checksum& sum) {
  for (const Prepared& a : articles) {
    const text::Document document = read_text(a.input);
    readability::Vocabulary vocabulary;
    const auto made = readability::score(document, {}, quotes::quoted_spans(document), vocabulary);
    sum.add(made.whole.counts.syllables);
    sum.add(made.whole.counts.unfamiliar_words);
  }
}

void add_values(const Prepared& a, const text::Document& document, Checksum& sum) {
  for (const values::Value& value : values::find(document, a.annotation, Date{2023, 1, 16})) {
    sum.add(value.span.begin);
    sum.add(value.timex);
  }
}

// The words of the sentences are read anyway; what finding the values adds to that.
void values_only(const std::vector<Prepared>& articles, Checksum& sum) {
  for (const Prepared& a : articles) add_values(a, a.document, sum);
}

// What is set against a tagger: the text, its scores and its values, without the parse.
void text_readability_values(const std::vector<Prepared>& articles, Checksum& sum) {
  for (const Prepared& a : articles) {
    const text::Document document = read_text(a.input);
    readability::Vocabulary vocabulary;
    const auto made = readability::score(document, {}, quotes::quoted_spans(document), vocabulary);
    sum.add(made.whole.counts.syllables);
    add_values(a, document, sum);
  }
}

// From bytes to the JSON report, each story with its comparison.
void whole(const std::vector<Prepared>& articles, Checksum& sum) {
  static Session session(0);
  for (std::size_t at = 0; at < articles.size();) {
    StoryInput story;
    const std::size_t first = at;
    for (; at < articles.size() && articles[at].story == articles[first].story; ++at) {
      story.articles.push_back(articles[at].input);
    }
    const auto report = session.analyze(story);
    if (!report) std::exit(2);
    sum.add(report::to_json(report.value(), story));
  }
}

struct Named {
  const char* name;
  Step run;
};

constexpr Named steps[] = {
    {"segment", segment},
    {"tag", tag},
    {"tag+parse", parse},
    {"readability", readability_only},
    {"values", values_only},
    {"text+readability+values", text_readability_values},
    {"whole", whole},
};

// What somebody waits for who writes in one article while the others of its story are open.
int edits(int repeats, const char* path) {
  auto file = report::read_story(read_file(path), Limits{});
  if (!file) return 2;
  StoryInput& story = file.value().story;
  const std::string before = story.articles[0].source;
  Session session;
  std::vector<double> took;
  for (int n = 0; n <= repeats; ++n) {
    story.articles[0].source = "The mayor counted " + std::to_string(n) + " boats on Monday. " + before;
    const double begin = processor_microseconds();
    const auto made = session.analyze(story);
    if (!made) return 2;
    Checksum sum;
    sum.add(report::to_json(made.value(), story));
    if (n > 0) took.push_back(processor_microseconds() - begin);  // the first one reads them all
  }
  std::sort(took.begin(), took.end());
  std::printf("{\"fastest\":%.1f,\"median\":%.1f}\n", took.front(), took[took.size() / 2]);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
#ifndef __EMSCRIPTEN__
  mallopt(M_TRIM_THRESHOLD, 256 << 20);  // as the command does
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_MXFAST, 0);
#endif
  if (argc == 4 && std::string_view(argv[1]) == "--edits") return edits(std::max(1, std::atoi(argv[2])), argv[3]);
  std::string_view only;
  if (argc > 2 && std::string_view(argv[1]) == "--only") {
    only = argv[2];
    argc -= 2;
    argv += 2;
  }
  if (argc < 3) {
    std::fprintf(stderr, "usage: bench_steps [--only STEP] REPEATS FILE...\n");
    return 2;
  }
  const int repeats = std::atoi(argv[1]);
  std::vector<Prepared> articles;
  std::size_t bytes = 0, words = 0;
  for (int i = 2; i < argc; ++i) {
    Prepared& a = articles.emplace_back();
    a.input.id = argv[i];
    a.input.format = Format::text;
    a.input.published = "2023-01-16";
    a.input.source = read_file(argv[i]);
    a.story = a.input.id.substr(a.input.id.find_last_of('/') + 1, 2);
    a.document = read_text(a.input);
    a.annotation = language::annotate(a.document);
    bytes += a.input.source.size();
    readability::Vocabulary vocabulary;
    words += readability::score(a.document, {}, {}, vocabulary).counts.words;
  }
  std::printf("{\"bytes\":%zu,\"words\":%zu,\"steps\":{", bytes, words);
  bool first = true;
  for (const Named& step : steps) {
    if (!only.empty() && only != step.name) continue;
    double best = 0, spent = 0;
    std::uint64_t checksum = 0;
    int passes = 1;  // of one reading
    // A step of less than a millisecond is not yet at its pace when the slow ones have had all their passes.
    for (int reading = 0; reading < repeats || spent < least_microseconds; ++reading) {
      const double begin = processor_microseconds();
      for (int pass = 0; pass < passes; ++pass) {
        Checksum sum;
        step.run(articles, sum);
        checksum = sum.value();
      }
      const double took = processor_microseconds() - begin;
      best = reading == 0 ? took / passes : std::min(best, took / passes);
      spent += took;
      passes = static_cast<int>(std::ceil(least_reading / std::max(best, 1.0)));
    }
    std::printf("%s\"%s\":{\"microseconds\":%.1f,\"checksum\":\"%016llx\"}", first ? "" : ",",
                step.name, best, static_cast<unsigned long long>(checksum));
    first = false;
  }
  std::printf("}}\n");
  return 0;
}
