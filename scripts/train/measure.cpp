// Measures the engine's language layer on gold tokens: accuracy, and tokens a second.
// usage: measure WEIGHTS FILE.conllu... [--repeat N] [--tags-only]

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language/language.h"
#include "treebank.h"

using namespace crossread;
using namespace crossread::train;

int main(int argc, char** argv) {
  std::vector<std::string> files;
  int repeat = 1;
  bool parse = true, words_out = false;
  for (int i = 1; i < argc; ++i) {
    if (!std::strcmp(argv[i], "--repeat") && i + 1 < argc) repeat = std::atoi(argv[++i]);
    else if (!std::strcmp(argv[i], "--tags-only")) parse = false;
    else if (!std::strcmp(argv[i], "--misses")) words_out = true;
    else files.push_back(argv[i]);
  }
  if (files.size() < 2) {
    std::fputs("usage: measure WEIGHTS FILE.conllu... [--repeat N] [--tags-only] [--misses]\n", stderr);
    return 2;
  }
  std::ifstream in(files[0], std::ios::binary);
  const std::string blob((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  auto loaded = language::Model::load(blob);
  if (!loaded.ok()) {
    std::fprintf(stderr, "measure: %s\n", loaded.error().message.c_str());
    return 2;
  }
  const language::Model& model = loaded.value();
  std::uint64_t sum = 0xCBF29CE484222325u;
  for (std::size_t f = 1; f < files.size(); ++f) {
    const std::vector<Sentence> sentences = read_treebank(files[f]);
    std::vector<std::string> texts;
    std::vector<std::vector<Span>> spans;
    long tokens = 0;
    for (const Sentence& s : sentences) {
      std::string text;
      std::vector<Span> list;
      for (const Token& t : s.tokens) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += t.form;
        list.push_back({begin, static_cast<std::uint32_t>(text.size())});
        text += ' ';
      }
      tokens += static_cast<long>(list.size());
      texts.push_back(text);
      spans.push_back(list);
    }
    Score score;
    std::vector<language::Word> words;
    double best = 1e9;
    for (int round = 0; round < repeat; ++round) {
      language::Workspace space;
      const auto start = std::chrono::steady_clock::now();
      for (std::size_t i = 0; i < sentences.size(); ++i) {
        language::annotate_sentence(model, space, texts[i], spans[i], words, parse);
        if (round) continue;
        std::vector<Token> predicted(words.size());
        for (std::size_t t = 0; t < words.size(); ++t) {
          const language::Word& w = words[t];
          predicted[t].upos = w.upos;
          predicted[t].xpos = w.xpos;
          predicted[t].deprel = w.deprel;
          predicted[t].head = w.head;
          predicted[t].lemma = w.lemma;
          const int type = static_cast<int>(w.name);
          predicted[t].name = static_cast<std::uint8_t>(type == 0 ? 0 : 2 * type - (w.name_begins ? 1 : 0));
          for (const std::uint64_t v : {static_cast<std::uint64_t>(w.head + 1), static_cast<std::uint64_t>(w.deprel),
                                        static_cast<std::uint64_t>(w.xpos), static_cast<std::uint64_t>(w.upos),
                                        static_cast<std::uint64_t>(predicted[t].name)}) {
            sum = (sum ^ v) * 0x100000001B3u;
          }
          const Token& gold = sentences[i].tokens[t];
          if (words_out && gold.lemma != "_" && gold.lemma != w.lemma && gold.upos == w.upos && gold.xpos == w.xpos) {
            std::printf("lemma\t%s\t%s\t%s\t%s\n", gold.form.c_str(), std::string(language::to_string(w.xpos)).c_str(),
                        gold.lemma.c_str(), w.lemma.c_str());
          }
        }
        score_sentence(sentences[i], predicted, score);
      }
      const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      if (round && seconds < best) best = seconds;
    }
    print_score(files[f].c_str(), score);
    if (repeat > 1) std::printf("  %.0f tokens a second, %s\n", static_cast<double>(tokens) / best, parse ? "tags and trees" : "tags only");
  }
  std::printf("checksum %016llx\n", static_cast<unsigned long long>(sum));
  return 0;
}
