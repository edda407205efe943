#include "report/conllu.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/tags.h"

namespace crossread::report {
namespace {

using language::Word;

std::string_view gum_type(EntityKind kind) {
  switch (kind) {
    case EntityKind::person: return "person";
    case EntityKind::organisation: return "organization";
    case EntityKind::place: return "place";
    case EntityKind::other: break;
  }
  return "other";
}

/// Adds text to a field of one line: white space of any length becomes one space, as a line break or
/// a tabulator would end the field.
void add_field(std::string_view text, std::string& out) {
  bool space = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && !space) out += ' ';
    if (!blank) out += c;
    space = blank;
  }
}

class Writer {
 public:
  explicit Writer(const ArticleAnalysis& article)
      : a_(article), words_(article.annotation.words), opened_(words_.size()), closed_(words_.size()) {
    // Mentions are sorted by span, outer before inner: openings are met in that order, closings in
    // the opposite one.
    const std::vector<entities::Mention>& mentions = a_.entities.mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const entities::Mention& m = mentions[i];
      if (m.entity == no_index || m.end_word <= m.first_word || m.end_word > words_.size()) continue;
      opened_[m.first_word].push_back(i);
      if (m.end_word - m.first_word > 1) closed_[m.end_word - 1].push_back(i);
    }
  }

  std::string write() {
    out_ = "# newdoc id = ";
    add_field(a_.id, out_);
    out_ += '\n';
    const text::Document& document = a_.document;
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
      const text::Sentence& sentence = document.sentences[s];
      if (sentence.first_token == sentence.end_token) continue;
      if (s == 0 || sentence.block != document.sentences[s - 1].block) out_ += "# newpar\n";
      out_ += "# sent_id = " + std::to_string(s + 1) + "\n# text = ";
      add_field(sentence.span.in(document.utf8), out_);
      out_ += '\n';
      for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) write_word(sentence, t);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  bool joined(const text::Sentence& sentence, std::uint32_t t) const {
    const auto& tokens = a_.document.tokens;
    return t + 1 < sentence.end_token && tokens[t].span.end == tokens[t + 1].span.begin;
  }

  /// Whether a word and the next one are the parts of a contraction: "do" and "n't", "Xi" and "'s".
  bool contracted(const text::Sentence& sentence, std::uint32_t t) const {
    const auto& tokens = a_.document.tokens;
    return joined(sentence, t) && tokens[t].kind == text::TokenKind::word &&
           tokens[t + 1].kind == text::TokenKind::word;
  }

  void write_word(const text::Sentence& sentence, std::uint32_t t) {
    const Word& word = words_[t];
    const std::uint32_t number = t - sentence.first_token + 1;
    const bool starts = contracted(sentence, t) &&
                        (t == sentence.first_token || !contracted(sentence, t - 1));
    if (starts) {
      std::uint32_t last = t + 1;
      while (contracted(sentence, last)) ++last;
      out_ += std::to_string(number) + '-' + std::to_string(last - sentence.first_token + 1) + '\t';
      add_field(Span{word.span.begin, words_[last].span.end}.in(a_.document.utf8), out_);
      out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
      out_ += joined(sentence, last) ? "SpaceAfter=No\n" : "_\n";
    }
    out_ += std::to_string(number) + '\t';
    add_field(word.span.in(a_.document.utf8), out_);
    out_ += '\t';
    add_field(word.lemma.empty() ? "_" : word.lemma, out_);
    out_ += '\t';
    out_ += language::to_string(word.upos);
    out_ += '\t';
    out_ += language::to_string(word.xpos);
    out_ += "\t_\t";
    out_ += word.head < 0 ? "0" : std::to_string(static_cast<std::uint32_t>(word.head) - sentence.first_token + 1);
    out_ += '\t';
    out_ += language::to_string(word.deprel);
    out_ += "\t_\t";
    // Inside a contraction the range says what follows it.
    const bool inside = contracted(sentence, t) || (t > sentence.first_token && contracted(sentence, t - 1));
    std::string misc = joined(sentence, t) && !inside ? "SpaceAfter=No" : "";
    const std::string brackets = brackets_at(t);
    if (!brackets.empty()) misc += (misc.empty() ? "Entity=" : "|Entity=") + brackets;
    out_ += misc.empty() ? "_" : misc;
    out_ += '\n';
  }

  std::string brackets_at(std::uint32_t t) const {
    const auto& mentions = a_.entities.mentions;
    const auto number = [&](std::size_t m) { return std::to_string(mentions[m].entity + 1); };
    std::string out;
    for (const std::size_t m : opened_[t]) {
      const auto entity = static_cast<std::size_t>(mentions[m].entity);
      out += '(' + number(m) + '-' + std::string(gum_type(a_.entities.list[entity].kind));
      if (mentions[m].end_word - mentions[m].first_word == 1) out += ')';
    }
    for (auto m = closed_[t].rbegin(); m != closed_[t].rend(); ++m) out += number(*m) + ')';
    return out;
  }

  const ArticleAnalysis& a_;
  const std::vector<Word>& words_;
  std::vector<std::vector<std::size_t>> opened_, closed_;  ///< word -> mentions
  std::string out_;
};

}  // namespace

std::string to_conllu(const ArticleAnalysis& article) { return Writer(article).write(); }

}  // namespace crossread::report
