#include "text/sentences.h"

#include <algorithm>
#include <array>

#include "text/abbreviations.h"
#include "text/chars.h"
#include "text/letters_key.h"
#include "text/word_list.h"

namespace crossread::text {
namespace {

/// Verbs that report speech, as they stand after a quotation.
constexpr auto speech_verbs = std::to_array<std::string_view>(
    {"added",    "adds",     "admitted",  "agreed",    "announced", "answered",  "argued",
     "asked",    "asks",     "called",    "claimed",   "commented", "concluded", "continued",
     "cried",    "declared", "exclaimed", "explained", "explains",  "insisted",  "joked",
     "noted",    "recalled", "remarked",  "replied",   "replies",   "responded", "said",
     "says",     "shouted",  "stated",    "tells",     "told",      "tweeted",   "warned",
     "wondered", "wrote",    "writes",    "yelled"});

/// What follows the clock without a new sentence: days and the names of time zones.
constexpr auto clock_words = std::to_array<std::string_view>(
    {"monday",  "tuesday", "wednesday", "thursday", "friday",    "saturday", "sunday",
     "eastern", "central", "mountain",  "pacific",  "greenwich", "local",    "moscow",
     "beijing", "january", "february",  "march",    "april",     "may",      "june",
     "july",    "august",  "september", "october",  "november",  "december"});

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& table, std::string_view word) {
  return word.size() <= 12 && in(table, lower(word));
}

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens)
      : text_(text), tokens_(tokens) {}

  /// The token after the sentence that begins with token `begin`.
  std::size_t end_of(std::size_t begin) const {
    for (std::size_t i = begin; i < tokens_.size(); ++i) {
      if (begins_label(begin, i + 1)) return i + 1;
      if (tokens_[i].key != 0) continue;  // a word of letters alone ends nothing
      if ((is_page(i) && page_ends(i)) || (begin == 0 && dateline_ends(i))) return i + 1;
      if (!may_end(i)) continue;
      const std::size_t after = past_closers(i + 1);
      if (after >= tokens_.size() || ends(begin, i, after)) return after;
      i = std::max(i, after - 1);
    }
    return tokens_.size();
  }

  /// Whether token `i` is an abbreviation with its full stop.
  bool carries_stop(std::size_t i) const {
    const std::string_view word = word_at(i);
    return is_word(i) && word.size() > 1 && word.back() == '.';
  }

 private:
  std::string_view word_at(std::size_t i) const { return tokens_[i].span.in(text_); }
  char32_t first_of(std::size_t i) const {
    return i < tokens_.size() ? code_point_at(text_, tokens_[i].span.begin).value : 0;
  }
  bool spaced(std::size_t i) const {
    return i == 0 || i >= tokens_.size() || tokens_[i].span.begin > tokens_[i - 1].span.end;
  }
  bool is_word(std::size_t i) const { return tokens_[i].kind == TokenKind::word; }
  bool is_number(std::size_t i) const { return tokens_[i].kind == TokenKind::number; }
  bool is_mark(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::punctuation &&
           is_terminal(first_of(i));
  }
  bool may_end(std::size_t i) const { return is_mark(i) || carries_stop(i); }

  /// A page address as it is pasted at the end of a line: "http://...".
  bool is_page(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::address &&
           word_at(i).find("://") != std::string_view::npos;
  }

  /// Such an address ends its sentence before another one and before a capital.
  bool page_ends(std::size_t i) const {
    if (!spaced(i + 1) || i + 1 >= tokens_.size()) return false;
    return is_page(i + 1) || (is_word(i + 1) && is_upper(first_of(i + 1)));
  }

  /// Whether a dash at `i` ends the dateline at the beginning of a block: "LONDON, Feb. 3 (UPI)
  /// --". All words before it are capitalised or numbers, with a comma, a bracket or all capitals.
  bool dateline_ends(std::size_t i) const {
    constexpr std::size_t longest = 14;
    if (i == 0 || i > longest || tokens_[i].kind == TokenKind::word) return false;
    const std::string_view dash = word_at(i);
    const bool dashes = dash == "-" || dash == "--" || is_dash(first_of(i));
    if (!dashes || !spaced(i) || !spaced(i + 1)) return false;
    if (i + 1 >= tokens_.size() || is_lower(first_of(i + 1))) return false;
    bool placed = false;
    for (std::size_t k = 0; k < i; ++k) {
      const std::string_view word = word_at(k);
      if (is_word(k) && !is_upper(first_of(k))) return false;
      const bool listed = is_word(k) || is_number(k) || word == "," || word == "(" || word == ")";
      if (!listed) return false;
      const bool capitals = k == 0 && word.size() > 2 && lower(word) != word &&
                            std::none_of(word.begin(), word.end(), [](char c) {
                              return is_ascii_lower(static_cast<unsigned char>(c));
                            });
      placed = placed || word == "," || word == "(" || capitals;
    }
    return placed && is_word(0);
  }

  /// Whether a line of its own, glued to the one before it when line breaks were lost, begins at
  /// `i`: the credit of a picture ("Image: ..."), or the full date at the end of a headline.
  bool begins_label(std::size_t begin, std::size_t i) const {
    constexpr auto credits = std::to_array<std::string_view>(
        {"image", "images", "photo", "photos", "photograph", "picture", "pictures", "credit"});
    if (i <= begin || i + 2 >= tokens_.size() || !is_word(i)) return false;
    const bool may_be_dated = i + 6 == tokens_.size();
    if ((!may_be_dated && text_[tokens_[i + 1].span.begin] != ':') || !is_upper(first_of(i))) return false;
    if (is_word(i - 1) && word_at(i + 1) == ":" && holds(credits, word_at(i))) return true;
    // Weekday, month day, year.
    if (!may_be_dated || word_at(i + 1) != "," || word_at(i + 4) != ",") return false;
    constexpr auto leading = std::to_array<std::string_view>(
        {"after", "and", "before", "by", "dated", "for", "from", "is", "last", "next", "of", "on",
         "or", "since", "this", "till", "to", "until", "was"});
    return is_number(i + 3) && is_number(i + 5) && word_at(i + 5).size() == 4 &&
           word_at(i - 1) != "," && !holds(leading, word_at(i - 1)) &&
           holds(clock_words, word_at(i));
  }

  /// Closing marks that stand close behind the end of the sentence, with further end marks.
  std::size_t past_closers(std::size_t i) const {
    for (; i < tokens_.size(); ++i) {
      const char32_t c = first_of(i);
      // ". . ." is one ellipsis.
      if (c == '.' && is_mark(i) && word_at(i).size() == 1 && first_of(i - 1) == '.') continue;
      if (spaced(i)) break;
      if (c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB) continue;
      const bool either =
          is_double_quote(c) || is_apostrophe(c) || c == '*' || c == '_' || c == '>';
      if (!either || is_word(i)) break;
      if (i + 1 < tokens_.size() && !spaced(i + 1) && is_alnum(first_of(i + 1))) break;
    }
    return i;
  }

  /// Whether the sentence from `begin` ends with the mark at `i`, given the next token `after`.
  bool ends(std::size_t begin, std::size_t i, std::size_t after) const {
    const char32_t direct = first_of(after);
    // Another mark close behind shows that the writer's sentence goes on: "Inc.,", "...?),".
    if (!spaced(after) && (is_mark(after) || direct == ',' || direct == ';' || direct == ':'))
      return false;
    const std::size_t next = past_openers(after);
    const bool closed = after > i + 1 && first_of(after - 1) != '.';
    if (carries_stop(i)) return abbreviation_ends(i, next, closed);
    if (lists(begin, i)) return false;
    const char32_t c = first_of(next);
    if (!spaced(after) && after == i + 1 && !is_upper(c)) return false;
    if (is_lower(c) && !looks_named(next)) return lower_begins(i, after, next);
    if (closed && is_upper(c) && speech_follows(next)) return false;
    return true;
  }

  /// The first token from `i` on that is no opening mark, bullet or dash; at most three are passed.
  std::size_t past_openers(std::size_t i) const {
    std::size_t next = i;
    while (next < tokens_.size() && next - i < 3 && !is_alnum(first_of(next)) && !is_mark(next))
      ++next;
    return next;
  }

  /// Whether an abbreviation at `i` ends the sentence before the word at `next`.
  bool abbreviation_ends(std::size_t i, std::size_t next, bool closed) const {
    const char32_t c = first_of(next);
    if (!is_upper(c)) return false;
    const std::string word = lower(word_at(i).substr(0, word_at(i).size() - 1));
    const bool starts = closed || (is_word(next) && starts_sentence(lower(word_at(next))));
    switch (abbreviation(word)) {
      case Abbreviation::clock: {
        const std::string_view zone = word_at(next);
        const bool capitals = zone.size() > 1 && is_upper(code_point_at(zone, 1).value);
        return starts || (!capitals && !holds(clock_words, zone) && !local_time(next));
      }
      case Abbreviation::listing:
        return true;
      case Abbreviation::closing:
        return starts;
      case Abbreviation::none:
        return starts && word.find('.') != std::string::npos;
      default:
        return false;
    }
  }

  /// "7 p.m. Vienna time", "9 a.m. New York time": the place whose clock it is.
  bool local_time(std::size_t next) const {
    constexpr std::size_t longest = 3;
    std::size_t i = next;
    while (i < tokens_.size() && i < next + longest && is_word(i) && is_upper(first_of(i))) ++i;
    return i > next && i < tokens_.size() && lower(word_at(i)) == "time";
  }

  /// Whether the sentence so far is no more than the number of a list item: "1.", "*3.", "(b)".
  bool lists(std::size_t begin, std::size_t i) const {
    if (i == begin || word_at(i) != ".") return false;
    const std::string_view label = word_at(i - 1);
    const bool labels = label.size() <= 3 && (is_number(i - 1) || label.size() == 1);
    if (!labels || spaced(i)) return false;
    if (i - 1 > begin && first_of(i - 2) == ':' && is_number(i - 1)) return true;
    if (i - 1 - begin > 2) return false;
    for (std::size_t k = begin; k + 1 < i; ++k) {
      if (is_alnum(first_of(k))) return false;
    }
    return true;
  }

  /// A name that is written with a small first letter: "iPhone", "eBay", or an address.
  bool looks_named(std::size_t i) const {
    if (tokens_[i].kind == TokenKind::address) return true;
    const std::string_view word = word_at(i);
    for (std::size_t k = 1; k < word.size() && k < 3; ++k) {
      if (is_ascii_upper(static_cast<unsigned char>(word[k]))) return true;
    }
    return false;
  }

  /// Whether a sentence that a careless writer begins with a small letter begins at `next`: after a
  /// plain end mark, not after a closed quotation or bracket, an ellipsis, or what may be an
  /// unknown abbreviation, one without a vowel.
  bool lower_begins(std::size_t i, std::size_t after, std::size_t next) const {
    if (after > i + 1 || next > after || first_of(next + 1) == ')') return false;
    const std::string_view mark = word_at(i);
    if (mark.find("..") != std::string_view::npos || first_of(i) == 0x2026) return false;
    if (mark != "." || i == 0) return true;
    const std::string before = lower(word_at(i - 1));
    return before.size() > 4 || before.find_first_of("aeiouy0123456789") != std::string::npos;
  }

  /// "Smith said", "Mr. Smith said" after a closed quotation.
  bool speech_follows(std::size_t next) const {
    for (std::size_t i = next; i < tokens_.size() && i - next < 8 && is_word(i); ++i) {
      if (i > next && holds(speech_verbs, word_at(i))) return true;
      if (!is_upper(first_of(i))) return false;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void split_sentences(std::string_view text, std::uint32_t block, const std::vector<Token>& tokens,
                     std::vector<Token>& out_tokens, std::vector<Sentence>& out_sentences) {
  const Splitter splitter(text, tokens);
  for (std::size_t begin = 0; begin < tokens.size();) {
    const std::size_t end = splitter.end_of(begin);
    Sentence sentence;
    sentence.block = block;
    sentence.first_token = static_cast<std::uint32_t>(out_tokens.size());
    std::size_t last_word = end;
    for (std::size_t i = end; i > begin && last_word == end; --i) {
      if (tokens[i - 1].kind != TokenKind::punctuation) last_word = i - 1;
    }
    const bool marked = last_word + 1 < end && tokens[last_word + 1].span.in(text)[0] == '.';
    const auto at = [&](std::size_t i) { return tokens.begin() + static_cast<std::ptrdiff_t>(i); };
    out_tokens.insert(out_tokens.end(), at(begin), at(end));
    if (last_word < end && !marked && splitter.carries_stop(last_word)) {
      const Span span = tokens[last_word].span;
      if (span.in(text).find('.') == span.size() - 1) {
        // The full stop of the abbreviation ends the sentence as well.
        Token& word = *(out_tokens.end() - static_cast<std::ptrdiff_t>(end - last_word));
        word.span.end = span.end - 1;
        word.key = letters_key(text, word.span);
        out_tokens.insert(out_tokens.end() - static_cast<std::ptrdiff_t>(end - last_word - 1),
                          {{span.end - 1, span.end}, TokenKind::punctuation});
      }
    }
    sentence.end_token = static_cast<std::uint32_t>(out_tokens.size());
    sentence.span = {tokens[begin].span.begin, tokens[end - 1].span.end};
    out_sentences.push_back(sentence);
    begin = end;
  }
}

}  // namespace crossread::text
