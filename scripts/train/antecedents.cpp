// Learns how much each feature of a candidate counts when a pronoun's antecedent is chosen.
//
// usage: antecedents TRAIN DEV      files that scripts/train/antecedents writes: for every document
//   doc <bytes of text> <number of mentions>
//   <the text>
//   <first> <end> <head first> <entity>      one line a mention, in letters without white space
//
// The engine reads each document while a teacher notes every choice and which options are right. In the
// first round the teacher makes right choices, later the ones of the weights learnt so far, so that they
// are learnt for the states that their own mistakes lead to (Ross et al. 2011). What was seen in all rounds
// becomes a conditional logit (the right options against all others and nobody), fitted by gradient steps
// with a penalty on the distance to weights chosen by hand, as GUM has few of the news writer's ways (whoever
// speaks is named; nobody inside a quotation is meant outside it); weights are rounded to integers. Somebody is always meant by "he" and
// "she": where the right one is not among the options, nothing is learnt from them. Prints the new header on standard
// output and figures on standard error. Deterministic.

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "entities/antecedent_weights.h"
#include "entities/coreference.h"
#include "entities/name_links.h"
#include "entities/names.h"
#include "entities/nominals.h"
#include "entities/pronouns.h"
#include "entities/syntax.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "text/text.h"

using namespace crossread;
using namespace crossread::entities;

namespace {

constexpr std::size_t sorts = pronoun_sorts - 1;  // all but descriptions, of which GUM has too few
constexpr double scale = 10.0;   // integer units for one unit of the logit
constexpr double penalty = 20;
constexpr double lowest = -100;  // a threshold that every candidate reaches
constexpr int steps = 400;
constexpr int rounds = 4;

/// What a writer of news would expect, before any text is seen.
constexpr std::array<AntecedentWeights, sorts> expected = {{
    {{-14, -26, -8, -7, 14, -2, 0, 2, 3, 6, 0, 10, 3, -9, -8, 0, 3, -1, 9, -40, 0, 0, 8, 8, 10, 4}, -48},
    {{-16, -34, -8, -10, 12, 0, 2, 2, -4, 7, -3, 0, 0, 0, -6, 0, 2, 0, 3, -30, 0, 0, 3, 8, 4, 0}, -12},
    {{-14, -32, -8, -2, 13, 6, 2, 2, 4, 3, 0, 0, 0, 0, -8, 0, 2, 0, 7, -18, -10, 0, 0, 8, 4, 0}, 3},
}};

struct Gold {
  int entity = 0;
  std::uint32_t first = 0, end = 0, head = 0;
};

struct Document {
  std::string text;
  std::vector<Gold> gold;
};

/// One pronoun: its options, which of them are right; nobody is right where `nobody`.
struct Example {
  std::vector<Features> options;
  std::vector<bool> right;
  bool nobody = false;
};

std::vector<Document> read_documents(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<Document> out;
  std::string word;
  while (in >> word) {
    std::size_t bytes = 0, count = 0;
    in >> bytes >> count;
    in.get();
    Document d;
    d.text.resize(bytes);
    in.read(d.text.data(), static_cast<std::streamsize>(bytes));
    for (std::size_t i = 0; i < count; ++i) {
      Gold g;
      in >> g.first >> g.end >> g.head >> g.entity;
      d.gold.push_back(g);
    }
    out.push_back(std::move(d));
  }
  if (out.empty()) {
    std::fprintf(stderr, "antecedents: %s holds no documents\n", path);
    std::exit(2);
  }
  return out;
}

/// Byte -> number of letters (code points that are no white space) before it.
std::vector<std::uint32_t> letters_before(const std::string& text) {
  std::vector<std::uint32_t> out;
  std::uint32_t n = 0;
  for (const char c : text) {
    out.push_back(n);
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank && (static_cast<unsigned char>(c) & 0xC0) != 0x80) ++n;
  }
  out.push_back(n);
  return out;
}

using Weights = std::array<double, feature_count + 1>;  // the last: the score of nobody

std::vector<double> scores(const Example& e, const Weights& w) {
  std::vector<double> out;
  for (const Features& f : e.options) {
    double sum = 0;
    for (std::size_t i = 0; i < feature_count; ++i) sum += w[i] * f[i];
    out.push_back(sum);
  }
  out.push_back(w[feature_count]);
  return out;
}

/// The option that weighs most; their number for nobody.
std::size_t best(const Example& e, const Weights& w) {
  const std::vector<double> s = scores(e, w);
  std::size_t top = s.size() - 1;
  for (std::size_t k = s.size(); k-- > 0;)
    if (s[k] >= s[top]) top = k;
  return top;
}

using Policy = std::array<Weights, sorts>;
using Seen = std::array<std::vector<Example>, sorts>;

class GoldTeacher : public Teacher {
 public:
  /// `policy` chooses where given, else the gold annotation.
  GoldTeacher(const Document& document, const language::Annotation& annotation, const std::string& text,
              const Policy* policy, Seen& out)
      : words_(annotation.words), at_(letters_before(text)), policy_(policy), out_(out) {
    for (const Gold& g : document.gold) by_head_[g.head].push_back(g);
  }

  std::optional<std::size_t> choose(std::uint32_t word, PronounSort sort, const std::vector<Option>& options) override {
    int entity = -1;
    for (const Gold& g : by_head_[at_[words_[word].span.begin]]) entity = g.entity;
    Example e;
    std::size_t chosen = options.size();
    for (std::size_t k = 0; k < options.size(); ++k) {
      bool right = false;
      for (const Gold& g : by_head_[at_[words_[options[k].candidate->mention.head].span.begin]])
        right = right || g.entity == entity;
      e.options.push_back(options[k].features);
      e.right.push_back(right);
      if (right && chosen == options.size()) chosen = k;
    }
    if (sort == PronounSort::description) return std::nullopt;
    const auto s = static_cast<std::size_t>(sort);
    e.nobody = chosen == options.size();
    if (policy_) chosen = best(e, (*policy_)[s]);
    const bool useful = !options.empty() && !(e.nobody && sort == PronounSort::personal);
    if (useful) out_[s].push_back(std::move(e));
    return chosen;
  }

 private:
  const std::vector<language::Word>& words_;
  std::vector<std::uint32_t> at_;
  std::map<std::uint32_t, std::vector<Gold>> by_head_;
  const Policy* policy_;
  Seen& out_;
};

Seen examples_of(const std::vector<Document>& documents, const Policy* policy) {
  Seen out;
  for (const Document& d : documents) {
    ArticleInput input;
    input.id = "a";
    input.source = d.text;
    input.format = Format::text;
    auto read = text::read(input, Limits{});
    if (!read) continue;
    const text::Document& document = read.value();
    const language::Annotation annotation = language::annotate(document);
    const std::vector<Span> quoted = quotes::quoted_spans(document);
    const Syntax syntax(document, annotation, quoted);
    const std::vector<NameMention> names = find_names(syntax);
    const std::vector<Nominal> nominals = find_nominals(syntax, names);
    GoldTeacher teacher(d, annotation, document.utf8, policy, out);
    resolve(syntax, names, link_names(syntax, names), nominals, &teacher);
  }
  return out;
}

Weights fit(const std::vector<Example>& examples, const AntecedentWeights& expected_ones) {
  Weights start{}, momentum{}, square{};
  for (std::size_t i = 0; i < feature_count; ++i) start[i] = expected_ones.of[i] / scale;
  start[feature_count] = expected_ones.threshold / scale;
  Weights w = start;
  for (int round = 1; round <= steps; ++round) {
    Weights slope{};
    for (const Example& e : examples) {
      const std::vector<double> s = scores(e, w);
      double top = s[0], all = 0, good = 0;
      for (const double x : s) top = std::max(top, x);
      for (std::size_t k = 0; k < s.size(); ++k) {
        const bool right = k < e.right.size() ? e.right[k] : e.nobody;
        all += std::exp(s[k] - top);
        if (right) good += std::exp(s[k] - top);
      }
      for (std::size_t k = 0; k < s.size(); ++k) {
        const bool right = k < e.right.size() ? e.right[k] : e.nobody;
        const double p = std::exp(s[k] - top);
        const double pull = (right ? p / good : 0) - p / all;
        if (k == e.right.size()) slope[feature_count] += pull;
        else
          for (std::size_t i = 0; i < feature_count; ++i) slope[i] += pull * e.options[k][i];
      }
    }
    for (std::size_t i = 0; i <= feature_count; ++i) {
      const double g = slope[i] - penalty * (w[i] - start[i]);
      momentum[i] = 0.9 * momentum[i] + 0.1 * g;
      square[i] = 0.99 * square[i] + 0.01 * g * g;
      const double m = momentum[i] / (1 - std::pow(0.9, round)), v = square[i] / (1 - std::pow(0.99, round));
      w[i] += 0.05 * m / (std::sqrt(v) + 1e-9);
    }
  }
  for (double& x : w) x = std::nearbyint(x * scale);
  return w;
}

double accuracy(const std::vector<Example>& examples, const Weights& w) {
  std::size_t right = 0;
  for (const Example& e : examples) {
    const std::size_t k = best(e, w);
    right += k < e.right.size() ? e.right[k] : e.nobody;
  }
  return 100.0 * static_cast<double>(right) / static_cast<double>(examples.empty() ? 1 : examples.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: antecedents TRAIN DEV\n", stderr);
    return 2;
  }
  const std::vector<Document> documents = read_documents(argv[1]);
  Seen train;
  Policy policy{};
  for (int round = 0; round < rounds; ++round) {
    Seen more = examples_of(documents, round ? &policy : nullptr);
    for (std::size_t s = 0; s < sorts; ++s) {
      for (Example& e : more[s]) train[s].push_back(std::move(e));
      policy[s] = fit(train[s], expected[s]);
    }
  }
  // Nobody is never right for them in training: any candidate is better than none.
  policy[0][feature_count] = lowest;
  const Seen dev = examples_of(read_documents(argv[2]), &policy);
  std::puts(
      "#pragma once\n\n#include <array>\n\n#include \"entities/pronouns.h\"\n\n"
      "// Written by scripts/train/antecedents; do not edit.\n\nnamespace crossread::entities {\n\n"
      "/// One weight for each Feature, in their order, and the sum that the best option must reach.\n"
      "struct AntecedentWeights {\n  Features of;\n  int threshold;\n};\n\n"
      "/// For he and she, for they, for it, for descriptions.\n"
      "inline constexpr std::array<AntecedentWeights, pronoun_sorts> antecedent_weights = {{");
  const char* names[] = {"he, she", "they", "it"};
  for (std::size_t s = 0; s < sorts; ++s) {
    const Weights& w = policy[s];
    std::fprintf(stderr, "%s: %zu choices, right %.1f %%; held out %zu, right %.1f %%\n", names[s], train[s].size(),
                 accuracy(train[s], w), dev[s].size(), accuracy(dev[s], w));
    std::printf("    {{");
    for (std::size_t i = 0; i < feature_count; ++i) std::printf("%s%d", i ? ", " : "", static_cast<int>(w[i]));
    std::printf("}, %d},\n", static_cast<int>(w[feature_count]));
  }
  const AntecedentWeights& chosen = antecedent_weights[static_cast<std::size_t>(PronounSort::description)];
  std::printf("    // Chosen by hand: GUM has too few descriptions of people named before to learn from.\n    {{");
  for (std::size_t i = 0; i < feature_count; ++i) std::printf("%s%d", i ? ", " : "", chosen.of[i]);
  std::printf("}, %d},\n", chosen.threshold);
  std::puts("}};\n\n}  // namespace crossread::entities");
  return 0;
}
