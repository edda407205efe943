#include "text/sentences.h"

#include <algorithm>
#include <array>

#include "text/abbreviations.h"
#include "text/chars.h"

namespace crossread::text {
namespace {

/// Words that, capitalised after an abbreviation that may end a sentence, begin the next one.
constexpr auto starters = std::to_array<std::string_view>(
    {"a",     "after", "all",   "also",  "although", "an",     "and",       "another", "as",
     "at",    "both",  "but",   "by",    "despite",  "during", "each",      "even",    "every",
     "for",   "from",  "he",    "her",   "here",     "his",    "how",       "however", "i",
     "if",    "in",    "it",    "its",   "last",     "many",   "meanwhile", "more",    "most",
     "my",    "no",    "not",   "now",   "of",       "on",     "once",      "one",     "or",
     "other", "our",   "she",   "since", "so",       "some",   "such",      "that",    "the",
     "their", "then",  "there", "these", "they",     "this",   "those",     "though",  "to",
     "under", "until", "we",    "what",  "when",     "where",  "which",     "while",   "who",
     "why",   "with",  "yet",   "you",   "your"});

/// Verbs that report speech, as they stand after a quotation.
constexpr auto speech_verbs = std::to_array<std::string_view>(
    {"added",    "adds",     "admitted",  "agreed",    "announced", "answered",  "argued",
     "asked",    "asks",     "called",    "claimed",   "commented", "concluded", "continued",
     "cried",    "declared", "exclaimed", "explained", "explains",  "insisted",  "joked",
     "noted",    "recalled", "remarked",  "replied",   "replies",   "responded", "said",
     "says",     "shouted",  "stated",    "tells",     "told",      "tweeted",   "warned",
     "wondered", "wrote",    "writes",    "yelled"});

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& table, std::string_view word) {
  return word.size() <= 12 && std::find(table.begin(), table.end(), lower(word)) != table.end();
}

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens)
      : text_(text), tokens_(tokens) {}

  /// The token after the sentence that begins with token `begin`, and whether the full stop of its
  /// last abbreviation ends it.
  std::size_t end_of(std::size_t begin) {
    for (std::size_t i = begin; i < tokens_.size(); ++i) {
      if (!may_end(i)) continue;
      const std::size_t after = past_closers(i + 1);
      if (after >= tokens_.size() || ends(begin, i, after)) return after;
      i = std::max(i, after - 1);
    }
    return tokens_.size();
  }

  /// Whether token `i` is an abbreviation whose full stop is to be parted from it where it is the
  /// last word of its sentence.
  bool carries_stop(std::size_t i) const {
    const std::string_view word = word_at(i);
    return tokens_[i].kind == TokenKind::word && word.size() > 1 && word.back() == '.';
  }

 private:
  std::string_view word_at(std::size_t i) const { return tokens_[i].span.in(text_); }
  char32_t first_of(std::size_t i) const {
    return code_point_at(text_, tokens_[i].span.begin).value;
  }
  bool spaced(std::size_t i) const {
    return i == 0 || i >= tokens_.size() || tokens_[i].span.begin > tokens_[i - 1].span.end;
  }

  bool may_end(std::size_t i) const {
    return is_terminal(first_of(i)) ? !is_number(i) : carries_stop(i);
  }
  bool is_number(std::size_t i) const { return tokens_[i].kind == TokenKind::number; }

  /// Closing marks that stand close behind the end of the sentence.
  std::size_t past_closers(std::size_t i) const {
    while (i < tokens_.size()) {
      const char32_t c = first_of(i);
      const bool closing =
          c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB;
      const bool straight = (is_double_quote(c) || is_apostrophe(c)) && !spaced(i) &&
                            (i + 1 >= tokens_.size() || spaced(i + 1) || !is_word(i + 1));
      if (!(closing && !spaced(i)) && !straight) break;
      ++i;
    }
    return i;
  }

  bool is_word(std::size_t i) const { return tokens_[i].kind == TokenKind::word; }

  /// Whether the sentence from `begin` ends with the mark at `i`, given the next token `after`.
  bool ends(std::size_t begin, std::size_t i, std::size_t after) const {
    std::size_t next = after;
    // Opening marks before the next word.
    while (next < tokens_.size() && !is_alnum(first_of(next)) && next - after < 3) {
      if (is_terminal(first_of(next))) break;
      ++next;
    }
    const char32_t c = next < tokens_.size() ? first_of(next) : 0;
    const bool closed = after > i + 1;
    if (carries_stop(i)) {
      const std::string word = lower(word_at(i).substr(0, word_at(i).size() - 1));
      const Abbreviation kind = abbreviation(word);
      const bool acronym = word.find('.') != std::string::npos;
      if (kind != Abbreviation::closing && !(kind == Abbreviation::none && acronym)) return false;
      return closed ? is_upper(c) : holds(starters, word_at(next)) && is_upper(c);
    }
    if (!spaced(after) && !closed && is_word(after)) return is_upper(c);
    if (is_lower(c)) return false;
    if (i == begin + 1 && is_number(begin)) return false;
    if (closed && is_upper(c) && speech_follows(next)) return false;
    return true;
  }

  /// "Smith said", "Mr. Smith said", "said Smith" after a closed quotation.
  bool speech_follows(std::size_t next) const {
    if (next > 0 && !is_word(next)) return false;
    std::size_t i = next;
    while (i < tokens_.size() && i - next < 4 && is_word(i)) {
      if (i > next && holds(speech_verbs, word_at(i))) return true;
      if (!is_upper(first_of(i))) return false;
      ++i;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void split_sentences(std::string_view text, std::uint32_t block, const std::vector<Token>& tokens,
                     std::vector<Token>& out_tokens, std::vector<Sentence>& out_sentences) {
  Splitter splitter(text, tokens);
  for (std::size_t begin = 0; begin < tokens.size();) {
    const std::size_t end = splitter.end_of(begin);
    Sentence sentence;
    sentence.block = block;
    sentence.first_token = static_cast<std::uint32_t>(out_tokens.size());
    std::size_t last_word = end;
    for (std::size_t i = end; i > begin && last_word == end; --i) {
      if (tokens[i - 1].kind != TokenKind::punctuation) last_word = i - 1;
    }
    for (std::size_t i = begin; i < end; ++i) {
      const Span span = tokens[i].span;
      const bool part =
          i == last_word && splitter.carries_stop(i) && span.in(text).find('.') == span.size() - 1;
      if (part) {
        out_tokens.push_back({{span.begin, span.end - 1}, tokens[i].kind});
        out_tokens.push_back({{span.end - 1, span.end}, TokenKind::punctuation});
      } else {
        out_tokens.push_back(tokens[i]);
      }
    }
    sentence.end_token = static_cast<std::uint32_t>(out_tokens.size());
    sentence.span = {tokens[begin].span.begin, tokens[end - 1].span.end};
    out_sentences.push_back(sentence);
    begin = end;
  }
}

}  // namespace crossread::text
