#include "quotes/transcript.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "text/chars.h"

namespace crossread::quotes {
namespace {

using entities::Entities;
using entities::Mention;
using entities::Syntax;

/// Longest label, in bytes and in words.
constexpr std::uint32_t longest_label = 48;
constexpr int most_words = 5;
/// How many labelled paragraphs make a transcript.
constexpr std::size_t fewest_turns = 3;

/// Labels of those who ask on behalf of the outlet.
constexpr auto asking =
    std::to_array<std::string_view>({"q", "question", "reporter", "interviewer", "host",
                                     "moderator", "anchor", "presenter"});

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

bool upper(char c) { return text::is_ascii_upper(static_cast<unsigned char>(c)); }
bool letter(char c) { return text::is_ascii_letter(static_cast<unsigned char>(c)); }

/// "FROST:" or "Q." at the head of a block.
struct Label {
  Span words;            ///< without its colon
  std::uint32_t end = 0;  ///< where what is said begins
};

class TurnFinder {
 public:
  TurnFinder(const Syntax& syntax, const Entities& entities)
      : s_(syntax), entities_(entities), text_(syntax.document().utf8), labels_(blocks().size()) {}

  std::vector<Turn> find() {
    for (std::uint32_t b = 0; b < labels_.size(); ++b) labels_[b] = label_of(b);
    // "Orr: It Is Time to Go" over an article is a headline.
    if (labels_.size() > 1 && !labels_[1]) labels_[0].reset();
    std::map<std::string_view, std::size_t> uses;
    std::size_t named = 0;
    for (const auto& label : labels_) {
      if (!label) continue;
      const std::string_view words = label->words.in(text_);
      ++uses[words];
      named += !interview_label(words);
    }
    const bool interview = uses.count("Q") > 0 && uses.count("A") > 0;
    bool twice = false;
    for (const auto& [words, count] : uses) twice = twice || (count > 1 && !interview_label(words));
    const bool transcript = named >= fewest_turns && twice;
    if (!interview && !transcript) return {};
    for (auto& label : labels_) {
      if (!label) continue;
      const bool q_or_a = interview_label(label->words.in(text_));
      if (q_or_a ? !interview : !transcript) label.reset();
    }
    return turns();
  }

 private:
  const std::vector<Block>& blocks() const { return s_.document().blocks; }

  static bool interview_label(std::string_view words) { return words == "Q" || words == "A"; }

  std::optional<Label> label_of(std::uint32_t b) const {
    const Block& block = blocks()[b];
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list) return std::nullopt;
    const std::string_view line = block.span.in(text_);
    Label label;
    int words = 1;
    bool capitals = true;
    std::uint32_t i = 0;
    for (; i < line.size() && i < longest_label; ++i) {
      const char c = line[i];
      const bool first = i == 0 || line[i - 1] == ' ';
      if (c == ':') break;
      if (c == '.' && i == 1 && interview_label(line.substr(0, 1))) break;
      if (first && letter(c) && !upper(c)) return std::nullopt;
      if (first && text::is_ascii_digit(static_cast<unsigned char>(c))) return std::nullopt;
      if (c == ',' || c == '?' || c == '!' || c == '"' || c == '\n') return std::nullopt;
      words += c == ' ';
      capitals = capitals && (!letter(c) || upper(c));
    }
    const bool short_enough = i > 0 && i < longest_label && words <= most_words;
    if (!short_enough || i + 2 >= line.size() || line[i + 1] != ' ') return std::nullopt;
    label.words = {block.span.begin, block.span.begin + i};
    label.end = block.span.begin + i + 2;
    const bool names = capitals || person(label);
    if (!names && !interview_label(label.words.in(text_))) return std::nullopt;
    return label;
  }

  /// The last word of a label, as index of a word.
  std::optional<std::uint32_t> last_word(const Label& label) const {
    std::optional<std::uint32_t> last;
    std::uint32_t i = first_word_at(label.words.begin);
    for (; i < s_.size() && s_.word(i).span.end <= label.words.end; ++i) {
      if (s_.word(i).upos != language::Upos::PUNCT) last = i;
    }
    return last;
  }

  std::uint32_t first_word_at(std::uint32_t byte) const {
    std::uint32_t low = 0;
    std::uint32_t high = s_.size();
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (s_.word(middle).span.begin < byte) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  bool person(const Label& label) const {
    const auto word = last_word(label);
    const Index entity = word ? entities_.of_word(*word) : no_index;
    return entity != no_index && entities_.list[at(entity)].kind == EntityKind::person;
  }

  /// The person named most before a block, of several the one named last: head of that name.
  std::optional<std::uint32_t> interviewee(std::uint32_t block) const {
    const std::uint32_t until = blocks()[block].span.begin;
    std::map<Index, std::size_t> uses;
    std::optional<std::uint32_t> best;
    Index chosen = no_index;
    for (const Mention& m : entities_.mentions) {
      if (m.span.begin >= until) break;
      if (m.type != MentionType::name || m.entity == no_index) continue;
      if (entities_.list[at(m.entity)].kind != EntityKind::person) continue;
      const std::size_t count = ++uses[m.entity];
      if (chosen != no_index && count < uses[chosen]) continue;
      chosen = m.entity;
      best = m.head;
    }
    return best;
  }

  std::vector<Turn> turns() const {
    std::vector<Turn> out;
    std::uint32_t last = 0;
    std::optional<std::uint32_t> first_answer;
    for (std::uint32_t b = static_cast<std::uint32_t>(labels_.size()); b > 0; --b) {
      if (!labels_[b - 1]) continue;
      if (last == 0) last = b - 1;
      if (labels_[b - 1]->words.in(text_) == "A") first_answer = b - 1;
    }
    const auto answers = first_answer ? interviewee(*first_answer) : std::nullopt;
    bool speaking = false;
    for (std::uint32_t b = 0; b <= last; ++b) {
      const Block& block = blocks()[b];
      if (!labels_[b]) {
        // "(APPLAUSE)" is nobody's.
        const std::string_view line = block.span.in(text_);
        const bool aside = line.starts_with("(") || line.starts_with("[");
        const bool text = block.kind == BlockKind::paragraph && !line.empty() && !aside;
        if (!speaking || !text) continue;
        out.push_back({block.span, b, out.back().speaker, true});
        continue;
      }
      const Label& label = *labels_[b];
      const std::string_view words = label.words.in(text_);
      Turn turn;
      turn.question = std::find(asking.begin(), asking.end(), text::lower(words)) != asking.end();
      speaking = !turn.question;
      turn.content = {label.end, block.span.end};
      turn.block = b;
      if (speaking) turn.speaker = words == "A" ? answers : last_word(label);
      out.push_back(turn);
    }
    return out;
  }

  const Syntax& s_;
  const Entities& entities_;
  std::string_view text_;
  std::vector<std::optional<Label>> labels_;
};

}  // namespace

std::vector<Turn> find_turns(const Syntax& syntax, const Entities& entities) {
  return TurnFinder(syntax, entities).find();
}

void add_turns(const std::vector<Turn>& turns, std::vector<Marked>& marked) {
  std::vector<Marked> all;
  all.reserve(marked.size() + turns.size());
  std::vector<Index> place(marked.size(), no_index);
  std::size_t next = 0;
  const auto take_until = [&](std::uint32_t begin) {
    for (; next < marked.size() && marked[next].span.begin < begin; ++next) {
      place[next] = static_cast<Index>(all.size());
      all.push_back(marked[next]);
    }
  };
  Index before = no_index;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    if (turns[t].question) continue;
    take_until(turns[t].content.begin);
    Marked m;
    m.span = m.content = turns[t].content;
    m.block = turns[t].block;
    m.opened = m.closed = false;
    m.turn = static_cast<Index>(t);
    if (turns[t].goes_on) m.continues = before;
    before = static_cast<Index>(all.size());
    all.push_back(m);
  }
  take_until(0xFFFFFFFF);
  // Parents and what goes on keep their places; what had no parent stands in the turn of its block.
  std::vector<Index> turn_of;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].turn == no_index) continue;
    if (turn_of.size() <= all[i].block) turn_of.resize(all[i].block + 1, no_index);
    turn_of[all[i].block] = static_cast<Index>(i);
  }
  for (Marked& m : all) {
    if (m.turn != no_index) continue;
    if (m.continues != no_index) m.continues = place[at(m.continues)];
    if (m.parent != no_index) {
      m.parent = place[at(m.parent)];
    } else if (m.block < turn_of.size() && turn_of[m.block] != no_index &&
               all[at(turn_of[m.block])].span.begin <= m.span.begin) {
      m.parent = turn_of[m.block];
    }
  }
  marked = std::move(all);
}

}  // namespace crossread::quotes
