#include "treebank.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string_view>

namespace crossread::train {
namespace {

using language::Deprel;
using language::NameType;
using language::Upos;
using language::Xpos;

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "train: %s\n", message.c_str());
  std::exit(2);
}

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == at) {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

struct Bracket {
  std::string id, type;
  int begin = 0, end = 0;
};

// Reads the `Entity=` brackets of a sentence: "(12-person-...)" opens and closes, "12)" closes.
std::vector<Bracket> read_brackets(const std::vector<std::string>& misc) {
  std::vector<Bracket> open, closed;
  for (std::size_t t = 0; t < misc.size(); ++t) {
    const std::size_t start = misc[t].find("Entity=");
    if (start == std::string::npos) continue;
    std::string text = misc[t].substr(start + 7);
    text = text.substr(0, text.find('|'));
    std::size_t at = 0;
    while (at < text.size()) {
      if (text[at] == '(') {
        const std::size_t end = text.find_first_of("()", at + 1);
        const std::string body = text.substr(at + 1, end == std::string::npos ? end : end - at - 1);
        const std::vector<std::string> fields = split(body, '-');
        open.push_back({fields[0], fields.size() > 1 ? fields[1] : "", static_cast<int>(t), 0});
        at = end == std::string::npos ? text.size() : end;
        if (at < text.size() && text[at] == ')') {
          open.back().end = static_cast<int>(t) + 1;
          closed.push_back(open.back());
          open.pop_back();
          ++at;
        }
      } else {
        std::size_t end = text.find(')', at);
        if (end == std::string::npos) end = text.size();
        const std::string id = split(text.substr(at, end - at), '-')[0];
        for (std::size_t k = open.size(); k-- > 0;) {
          if (open[k].id != id) continue;
          open[k].end = static_cast<int>(t) + 1;
          closed.push_back(open[k]);
          open.erase(open.begin() + static_cast<std::ptrdiff_t>(k));
          break;
        }
        at = end + 1;
      }
    }
  }
  return closed;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string lowered(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool is_title(const std::string& form) {
  std::string word = lowered(form);
  if (!word.empty() && word.back() == '.') word.pop_back();
  return is_one_of(word, {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president",
      "vice", "minister", "prime", "secretary", "senator", "sen", "rep", "representative",
      "congressman", "congresswoman", "governor", "gov", "mayor", "judge", "justice", "chief",
      "sir", "dame", "lord", "lady", "rev", "reverend", "father", "captain", "capt", "colonel",
      "col", "general", "gen", "lieutenant", "lt", "major", "maj", "sergeant", "sgt", "admiral",
      "commander", "officer", "director", "chairman", "chairwoman", "ambassador", "chancellor",
      "attorney", "speaker", "premier", "coach", "pastor", "deputy", "first", "foreign",
      "former", "spokesman", "spokeswoman", "king", "queen", "prince", "princess", "emperor",
      "empress", "duke", "duchess", "pope", "saint", "st"});
}

bool is_name_word(const Token& token) {
  return token.upos == Upos::PROPN || token.xpos == Xpos::NNP || token.xpos == Xpos::NNPS;
}

int head_of(const std::vector<Token>& tokens, int begin, int end) {
  int head = end - 1;
  for (int t = begin; t < end; ++t) {
    const int up = tokens[static_cast<std::size_t>(t)].head;
    if (up < begin || up >= end) head = t;
  }
  return head;
}

// The proper-name part of a mention around its head: "Bank of England" of "the Bank of England,
// which ...", "Blinken" of "US Secretary of State Antony Blinken" comes out with its first name.
void mark_names(Sentence& sentence, std::vector<Bracket> brackets) {
  std::vector<Token>& tokens = sentence.tokens;
  std::stable_sort(brackets.begin(), brackets.end(), [](const Bracket& a, const Bracket& b) {
    return a.end - a.begin > b.end - b.begin;
  });
  for (const Bracket& m : brackets) {
    const int head = head_of(tokens, m.begin, m.end);
    const auto at = [&](int t) -> Token& { return tokens[static_cast<std::size_t>(t)]; };
    if (at(head).upos != Upos::PROPN) continue;
    if (m.type == "time") continue;
    NameType type = NameType::other;
    if (m.type == "person") type = NameType::person;
    if (m.type == "organization") type = NameType::organisation;
    if (m.type == "place") type = NameType::place;
    if (type != NameType::other) sentence.mentions.push_back({m.begin, m.end, head, type});
    const bool person = type == NameType::person;
    int begin = head, end = head + 1;
    while (begin > m.begin) {
      if (is_name_word(at(begin - 1))) {
        --begin;
      } else if (begin - 2 >= m.begin && at(begin - 1).xpos == Xpos::HYPH &&
                 is_name_word(at(begin - 2))) {
        begin -= 2;
      } else {
        break;
      }
    }
    const auto nested_at = [&](int t) {
      return std::any_of(brackets.begin(), brackets.end(), [&](const Bracket& other) {
        return other.begin == t && other.end <= m.end;
      });
    };
    while (end < m.end) {
      if (is_name_word(at(end)) || (type == NameType::other && at(end).xpos == Xpos::CD)) {
        ++end;
        continue;
      }
      int next = end;
      while (next < m.end && next - end < 2) {
        const std::string word = lowered(at(next).form);
        const bool particle = is_one_of(word, {"de", "da", "di", "du", "la", "le", "von", "van",
                                               "der", "den", "al", "el", "bin", "ibn", "-", "'s"});
        const bool joins = particle || is_one_of(word, {"of", "the", "for", "and", "&"});
        if (!joins) break;
        if (person && !particle && (word != "the" && (word != "of" || nested_at(next + 1)))) break;
        if (person && word == "'s") break;
        // "Qin and Wang": the parts are mentions of their own.
        const bool alone = std::any_of(brackets.begin(), brackets.end(), [&](const Bracket& o) {
          return o.begin >= m.begin && o.begin <= begin && o.end == next && &o != &m;
        });
        if ((word == "and" || word == "'s") && alone) break;
        ++next;
      }
      if (next == end || next >= m.end || !is_name_word(at(next))) break;
      end = next + 1;
    }
    if (person) {
      while (begin < end && is_title(at(begin).form)) ++begin;
    }
    if (begin >= end) continue;
    bool taken = false;
    for (int t = begin; t < end; ++t) taken = taken || at(t).name != 0;
    if (taken) continue;
    for (int t = begin; t < end; ++t) {
      at(t).name = static_cast<std::uint8_t>(2 * static_cast<int>(type) - 1 + (t > begin ? 1 : 0));
    }
  }
}

/// Labels of a machine count for less than those of people.
constexpr float silver_weight = 0.25f;
// What a larger net says of a tree is right in about five of six words.
constexpr float silver_tree_weight = 0.5f;

// "Silver=B-person" as a name tag; nothing where the column holds none.
int silver_tag(const std::string& misc) {
  const std::size_t at = misc.find("Silver=");
  if (at == std::string::npos) return -1;
  const std::string label = misc.substr(at + 7, misc.find('|', at) - at - 7);
  if (label == "O") return 0;
  const std::string kind = label.substr(2);
  const int type = kind == "person" ? 1 : kind == "organisation" ? 2 : kind == "place" ? 3 : 4;
  return 2 * type - (label[0] == 'B' ? 1 : 0);
}

void mark_silver(Sentence& sentence, const std::vector<std::string>& misc) {
  for (std::size_t t = 0; t < misc.size(); ++t) {
    const int tag = silver_tag(misc[t]);
    if (tag < 0) return;
    sentence.tokens[t].name = static_cast<std::uint8_t>(tag);
    sentence.name_weight = silver_weight;
  }
}

}  // namespace

std::vector<Sentence> read_treebank(const std::string& path) {
  std::ifstream in(path);
  if (!in) fail("cannot read " + path);
  std::vector<Sentence> out;
  Sentence current;
  std::vector<std::string> misc;
  bool names = false, counted = false;
  std::string line;
  while (std::getline(in, line)) {
    if (line.rfind("# newdoc", 0) == 0) {
      names = line.find("GUM_") != std::string::npos;
      counted = line.find("GUM_news") != std::string::npos ||
                line.find("GUM_interview") != std::string::npos ||
                line.find("GUM_bio") != std::string::npos;
    }
    if (line == "# silver trees") current.tree_weight = silver_tree_weight;
    if (!line.empty() && line[0] == '#') continue;
    if (line.empty()) {
      if (!current.tokens.empty()) {
        current.name_weight = names ? 1.0f : 0.0f;
        current.names_count = counted;
        if (names) mark_names(current, read_brackets(misc));
        else mark_silver(current, misc);
        out.push_back(std::move(current));
      }
      current = {};
      misc.clear();
      continue;
    }
    const std::vector<std::string> field = split(line, '\t');
    if (field.size() != 10) fail(path + ": a line without ten fields: " + line);
    if (field[0].find_first_of("-.") != std::string::npos) continue;
    Token token;
    token.form = field[1];
    token.lemma = field[2];
    const auto upos = language::upos_from(field[3]);
    const auto xpos = language::xpos_from(field[4]);
    const auto deprel = language::deprel_from(field[7]);
    if (!upos || !xpos || !deprel) fail(path + ": an unknown tag in: " + line);
    token.upos = *upos;
    token.xpos = *xpos;
    token.deprel = *deprel;
    token.head = std::atoi(field[6].c_str()) - 1;
    current.tokens.push_back(std::move(token));
    misc.push_back(field[9]);
  }
  return out;
}

void score_sentence(const Sentence& gold, const std::vector<Token>& predicted, Score& score) {
  const int n = static_cast<int>(gold.tokens.size());
  for (std::size_t t = 0; t < gold.tokens.size(); ++t) {
    const Token &g = gold.tokens[t], &p = predicted[t];
    ++score.tokens;
    score.upos += g.upos == p.upos;
    score.xpos += g.xpos == p.xpos;
    score.lemma += g.lemma == "_" || lowered(g.lemma) == lowered(p.lemma);
    score.uas += g.head == p.head;
    score.las += g.head == p.head && g.deprel == p.deprel;
  }
  if (!gold.names_count) return;
  std::vector<Mention> guesses;
  for (int t = 0; t < n; ++t) {
    const int tag = predicted[static_cast<std::size_t>(t)].name;
    if (tag % 2 == 0) continue;
    int end = t + 1;
    while (end < n && predicted[static_cast<std::size_t>(end)].name == tag + 1) ++end;
    const int head = head_of(predicted, t, end);
    const NameType type = static_cast<NameType>((tag + 1) / 2);
    if (type == NameType::other) continue;
    if (predicted[static_cast<std::size_t>(head)].upos != Upos::PROPN) continue;
    guesses.push_back({t, end, head, type});
  }
  score.name_gold += static_cast<long>(gold.mentions.size());
  score.name_predicted += static_cast<long>(guesses.size());
  std::vector<bool> used(guesses.size());
  for (const Mention& m : gold.mentions) {
    for (std::size_t k = 0; k < guesses.size(); ++k) {
      if (used[k] || guesses[k].type != m.type) continue;
      if (guesses[k].begin > m.head || guesses[k].end <= m.head) continue;
      used[k] = true;
      ++score.name_hit;
      break;
    }
  }
}

void print_score(const char* title, const Score& s) {
  const auto part = [&](long count) {
    return 100.0 * static_cast<double>(count) / static_cast<double>(s.tokens ? s.tokens : 1);
  };
  const double names = 200.0 * static_cast<double>(s.name_hit) /
                       static_cast<double>(std::max(1L, s.name_gold + s.name_predicted));
  std::printf("%s: upos %.2f xpos %.2f lemma %.2f uas %.2f las %.2f names %.2f (p %.1f r %.1f)\n",
              title, part(s.upos), part(s.xpos), part(s.lemma), part(s.uas), part(s.las), names,
              100.0 * static_cast<double>(s.name_hit) / static_cast<double>(std::max(1L, s.name_predicted)),
              100.0 * static_cast<double>(s.name_hit) / static_cast<double>(std::max(1L, s.name_gold)));
  std::fflush(stdout);
}

}  // namespace crossread::train
