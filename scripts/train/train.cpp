// Trains the language layer's net: tags, names and dependency trees from treebanks in CoNLL-U.
// `scripts/train/train` checks the data and calls this program; run it without arguments for usage.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "checkpoint.h"
#include "export.h"
#include "net.h"
#include "pairing.h"
#include "treebank.h"
#include "vectors.h"

using namespace crossread;
using namespace crossread::train;

namespace {

struct Arguments {
  std::string data, vectors, out = ".", load, silver;
  Shape shape;
  Options options;
  ExportOptions bits;
  int vectors_shipped = 0, epochs = 20, threads = 1, batch_tokens = 320;
  float rate = 0.002f;
  std::uint64_t seed = 1;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Removes the last token when nothing hangs on it: headlines and captions have no full stop.
bool drop_last(Sentence& s) {
  const int last = static_cast<int>(s.tokens.size()) - 1;
  if (last < 2 || s.tokens.back().form != ".") return false;
  for (const Token& t : s.tokens) {
    if (t.head == last) return false;
  }
  s.tokens.pop_back();
  return true;
}

// One sentence as news might print it: without its full stop, as a headline, in capitals, with
// typographic quotation marks. Most sentences stay as they are.
void vary(Sentence& s, Random& random) {
  const float dice = random.uniform();
  if (dice < 0.06f) {
    drop_last(s);
  } else if (dice < 0.09f) {
    drop_last(s);
    for (Token& t : s.tokens) {
      // Title case; names of treebank words stay what they were.
      if (t.form.size() > 3 || t.upos == language::Upos::VERB) t.form[0] = upper(t.form[0]);
    }
  } else if (dice < 0.12f) {
    for (Token& t : s.tokens) {
      for (char& c : t.form) c = upper(c);
    }
  } else if (dice < 0.14f) {
    if (s.tokens[0].upos != language::Upos::PROPN) s.tokens[0].form[0] = lower(s.tokens[0].form[0]);
  }
  if (random.uniform() < 0.3f) {
    for (Token& t : s.tokens) {
      if (t.form == "\"") t.form = t.xpos == language::Xpos::OPENQ ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
      const std::size_t at = t.form.find('\'');
      if (at != std::string::npos && t.form.size() > 1) t.form.replace(at, 1, "\xE2\x80\x99");
    }
  }
}

void evaluate(Net& net, const char* title, const std::vector<Sentence>& sentences) {
  Score score;
  std::vector<Token> out;
  for (const Sentence& s : sentences) {
    std::vector<Input> inputs;
    for (const Token& t : s.tokens) inputs.push_back(resolve(net, t.form));
    predict(net, inputs, out);
    score_sentence(s, out, score);
  }
  print_score(title, score);
}

// Leaves out the vectors of the rarest words, which cost most bytes for what they bring: they come in the
// order of frequency, those of rare words of the treebanks last. The net has learnt to do without a vector.
void keep_vectors(Net& net, std::size_t count) {
  if (count >= net.vector_keys.size()) return;
  for (std::size_t i = count; i < net.vector_keys.size(); ++i) net.vector_rows.erase(net.vector_keys[i]);
  net.vector_keys.resize(count);
  net.codes.resize(count * static_cast<std::size_t>(net.shape.levels));
}

void usage() {
  std::fputs(
      "usage: train_net --data FOLDER --vectors FILE --out FOLDER [--epochs N] [--threads N] [--seed N]\n"
      "                 [--type N] [--hidden N] [--recurrent N] [--blocks N] [--parser N] [--vectors-kept N]\n"
      "                 [--levels N] [--word-count N] [--rate X] [--dropout X] [--load CHECKPOINT]\n"
      "                 [--silver FILE] [--vectors-shipped N]\n",
      stderr);
  std::exit(2);
}

Arguments read_arguments(int argc, char** argv) {
  Arguments a;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    const char* value = argv[i + 1];
    const int number = std::atoi(value);
    if (name == "--data") a.data = value;
    else if (name == "--vectors") a.vectors = value;
    else if (name == "--out") a.out = value;
    else if (name == "--vectors-shipped") a.vectors_shipped = number;
    else if (name == "--silver") a.silver = value;
    else if (name == "--load") a.load = value;
    else if (name == "--epochs") a.epochs = number;
    else if (name == "--threads") a.threads = number;
    else if (name == "--batch") a.batch_tokens = number;
    else if (name == "--seed") a.seed = static_cast<std::uint64_t>(number);
    else if (name == "--type") a.shape.type = number;
    else if (name == "--hidden") a.shape.hidden = number;
    else if (name == "--recurrent") a.shape.recurrent = number;
    else if (name == "--blocks") a.shape.blocks = number;
    else if (name == "--parser") a.shape.parser = number;
    else if (name == "--vectors-kept") a.shape.vectors = number;
    else if (name == "--levels") a.shape.levels = number;
    else if (name == "--code") a.shape.code = number;
    else if (name == "--word") a.shape.word = number;
    else if (name == "--word-count") a.shape.word_count = number;
    else if (name == "--word-bits") a.bits.word_bits = static_cast<unsigned>(number);
    else if (name == "--book-bits") a.bits.book_bits = static_cast<unsigned>(number);
    else if (name == "--affix-bits") a.bits.affix_bits = static_cast<unsigned>(number);
    else if (name == "--rate") a.rate = std::strtof(value, nullptr);
    else if (name == "--dropout") a.options.dropout = std::strtof(value, nullptr);
    else if (name == "--explore") a.options.explore = std::strtof(value, nullptr);
    else if (name == "--name-weight") a.options.name_weight = std::strtof(value, nullptr);
    else usage();
  }
  if (a.data.empty() || (a.vectors.empty() && a.load.empty())) usage();
  return a;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments a = read_arguments(argc, argv);
  std::vector<Sentence> train_set;
  // The silver file holds EWT and PUD too, with names.
  const std::vector<std::string> files = a.silver.empty()
      ? std::vector<std::string>{a.data + "/ewt.train.conllu", a.data + "/gum.train.conllu", a.data + "/pud.conllu"}
      : std::vector<std::string>{a.data + "/gum.train.conllu", a.silver};
  for (const std::string& file : files) {
    for (Sentence& s : read_treebank(file)) train_set.push_back(std::move(s));
  }
  const std::vector<Sentence> ewt = read_treebank(a.data + "/ewt.dev.conllu");
  const std::vector<Sentence> gum = read_treebank(a.data + "/gum.dev.conllu");
  Net net;
  if (!a.load.empty()) {
    if (!load_checkpoint(a.load, net)) {
      std::fprintf(stderr, "train: %s is no checkpoint of this program\n", a.load.c_str());
      return 2;
    }
  } else {
    std::vector<std::string> words;
    for (const Sentence& s : train_set) {
      if (s.tree_weight < 1) continue;
      for (const Token& t : s.tokens) {
        std::string w = t.form;
        for (char& c : w) c = lower(c);
        words.push_back(w);
      }
    }
    const CodedVectors vectors = code_vectors(a.vectors, a.shape.vectors, a.shape.code, a.shape.levels, words);
    net = make_net(a.shape, train_set, vectors, a.seed);
    std::printf("%zu sentences, %zu words of their own, %zu with vectors\n", train_set.size(),
                net.word_keys.size(), net.vector_keys.size());
    std::fflush(stdout);
    long total_tokens = 0;
    for (const Sentence& s : train_set) total_tokens += static_cast<long>(s.tokens.size());
    const double total_steps = static_cast<double>(a.epochs) * static_cast<double>(total_tokens);
    double seen = 0;
    std::vector<std::size_t> order(train_set.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < a.epochs; ++epoch) {
      const auto start = std::chrono::steady_clock::now();
      Random shuffle{a.seed * 1000003u + static_cast<std::uint64_t>(epoch)};
      for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[shuffle.next() % (i + 1)]);
      double loss = 0;
      std::size_t at = 0;
      while (at < order.size()) {
        std::size_t end = at;
        int tokens = 0;
        while (end < order.size() && tokens < a.batch_tokens) tokens += static_cast<int>(train_set[order[end++]].tokens.size());
        double losses[shards] = {};
        const auto work = [&](int shard) {
          for (std::size_t k = at + static_cast<std::size_t>(shard); k < end; k += shards) {
            Random random{(a.seed << 40) ^ (static_cast<std::uint64_t>(epoch) << 24) ^ order[k]};
            random.next();
            Sentence s = train_set[order[k]];
            vary(s, random);
            std::vector<Input> inputs;
            for (const Token& t : s.tokens) inputs.push_back(resolve(net, t.form));
            losses[shard] += train_sentence(net, shard, s, inputs, a.options, epoch >= 1, random);
          }
        };
        if (a.threads > 1) {
          std::thread other(work, 1);
          work(0);
          other.join();
        } else {
          work(0);
          work(1);
        }
        loss += losses[0] + losses[1];
        seen += tokens;
        const float left = static_cast<float>(1.0 - seen / total_steps);
        step(net, a.rate * std::max(0.02f, left), tokens / 16);
        at = end;
      }
      std::printf("epoch %d: loss %.4f, %.0f s\n", epoch + 1, loss / static_cast<double>(total_tokens),
                  std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
      std::fflush(stdout);
      if (epoch % 4 == 3 || epoch + 1 == a.epochs) {
        evaluate(net, " ewt.dev", ewt);
        evaluate(net, " gum.dev", gum);
        save_checkpoint(a.out + "/net.checkpoint", net);
      }
    }
  }
  if (a.vectors_shipped > 0) keep_vectors(net, static_cast<std::size_t>(a.vectors_shipped));
  evaluate(net, "float ewt.dev", ewt);
  evaluate(net, "float gum.dev", gum);
  pair_units(net, train_set);
  const std::string blob = export_net(net, a.bits);
  std::FILE* file = std::fopen((a.out + "/language.bin").c_str(), "wb");
  if (!file || std::fwrite(blob.data(), 1, blob.size(), file) != blob.size()) {
    std::fprintf(stderr, "train: cannot write %s/language.bin\n", a.out.c_str());
    return 2;
  }
  std::fclose(file);
  std::printf("%s/language.bin: %zu bytes\n", a.out.c_str(), blob.size());
  return 0;
}
