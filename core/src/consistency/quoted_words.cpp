#include "consistency/quoted_words.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using language::Upos;
using language::Word;

constexpr auto negations = std::to_array<std::string_view>(
    {"not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without"});

using Form = std::pair<std::string_view, std::string_view>;

// One word in two forms that papers choose between, by house style and not by ear: contractions as
// the tokenizer parts them, titles, small numbers, spellings of the same sound. Sorted.
constexpr auto forms = std::to_array<Form>({
    {"'d", "would"}, {"'ll", "will"}, {"'m", "am"}, {"'re", "are"}, {"'ve", "have"}, {"apr", "april"}, {"aug", "august"},
    {"ca", "can"}, {"dec", "december"}, {"eight", "8"}, {"eleven", "11"}, {"feb", "february"}, {"five", "5"}, {"four", "4"},
    {"gon", "going"}, {"gov", "governor"}, {"jan", "january"}, {"mister", "mr"}, {"mom", "mum"}, {"n't", "not"}, {"na", "to"}, {"nine", "9"}, {"nov", "november"},
    {"oct", "october"}, {"okay", "ok"}, {"one", "1"}, {"prof", "professor"}, {"rep", "representative"},
    {"sen", "senator"}, {"sept", "september"}, {"seven", "7"}, {"six", "6"}, {"ten", "10"}, {"three", "3"}, {"twelve", "12"}, {"two", "2"},
    {"wan", "want"}, {"wo", "will"}, {"yeah", "yes"},
});
static_assert(std::is_sorted(forms.begin(), forms.end()));

constexpr std::ptrdiff_t longest_insertion = 12;  // words that a writer puts between brackets

// British to American, by ending: enough to see one word in two spellings, not to spell.
constexpr auto endings = std::to_array<Form>({
    {"isation", "ization"}, {"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"},
    {"our", "or"}, {"ours", "ors"}, {"oured", "ored"}, {"wards", "ward"}, {"tre", "ter"},
    {"lled", "led"}, {"lling", "ling"}, {"ogue", "og"}, {"mme", "m"}});

constexpr auto ordinal_endings = std::to_array<std::string_view>({"st", "nd", "rd", "th"});

std::string one_form(std::string key) {
  // "F.B.I." and "FBI", "Sen." and "Sen" are one word.
  if (key.size() > 2) std::erase(key, '.');
  // "August 31st" is August 31.
  const std::size_t figures = key.find_first_not_of("0123456789");
  if (figures != std::string::npos && figures > 0 && figures + 2 == key.size() && text::in(ordinal_endings, std::string_view(key).substr(figures))) key.resize(figures);
  const auto at = std::lower_bound(forms.begin(), forms.end(), key,
                                   [](const Form& f, const std::string& k) { return f.first < k; });
  if (at != forms.end() && at->first == key) return std::string(at->second);
  for (const auto& [from, to] : endings)
    if (key.size() > from.size() + 1 && key.ends_with(from)) {
      key.replace(key.size() - from.size(), from.size(), to);
      break;
    }
  return key;
}

// A day, a number or a sum: another one in its place says something else.
bool in_value(const ArticleAnalysis& article, std::uint32_t word) {
  const auto at = std::partition_point(article.values.begin(), article.values.end(),
                                       [&](const values::Value& v) { return v.end_word <= word; });
  return at != article.values.end() && at->first_word <= word;
}

// "f***ing": the tokenizer parts the stars off, though no space does. One past the last word of it.
std::ptrdiff_t masked_end(const std::vector<Word>& words, std::ptrdiff_t at, std::string_view text) {
  const auto touches = [&](std::ptrdiff_t i) {
    const auto next = static_cast<std::size_t>(i) + 1;
    return next < words.size() && words[static_cast<std::size_t>(i)].span.end == words[next].span.begin;
  };
  if (!touches(at)) return at + 1;
  const std::string_view stars = words[static_cast<std::size_t>(at) + 1].span.in(text);
  if (stars.size() < 2 || stars.find_first_not_of('*') != std::string_view::npos) return at + 1;
  const bool letters = touches(at + 1) && words[static_cast<std::size_t>(at) + 2].upos != Upos::PUNCT;
  return at + (letters ? 3 : 2);
}

/// What a word is in the words that name somebody or something: "Senator" is the title of "Senator Mara Holt".
enum class NamePart : std::uint8_t { none, title, name };

NamePart part_of_name(const ArticleAnalysis& article, Span word) {
  constexpr int nested = 3;  // mentions that may begin between a mention and its last word
  const auto& mentions = article.entities.mentions;
  auto m = std::partition_point(mentions.begin(), mentions.end(), [&](const entities::Mention& x) { return x.span.begin <= word.begin; });
  for (int back = 0; back < nested && m != mentions.begin(); ++back) {
    --m;
    if (m->type != MentionType::name || !m->span.contains(word)) continue;
    if (m->name.contains(word)) return NamePart::name;
    if (word.end <= m->name.begin) return NamePart::title;
  }
  return NamePart::none;
}

bool is_content(const Word& w) {
  return w.upos == Upos::NOUN || w.upos == Upos::VERB || w.upos == Upos::ADJ || w.upos == Upos::ADV ||
         w.upos == Upos::PROPN || w.xpos == language::Xpos::MD;
}

}  // namespace

std::vector<QuotedWord> quoted_words(const Story& story, Index article, Span span) {
  const ArticleAnalysis& analysis = story.at(article);
  const auto& words = analysis.annotation.words;
  auto w = std::partition_point(words.begin(), words.end(),
                                [&](const Word& x) { return x.span.begin < span.begin; });
  std::vector<QuotedWord> out;
  // A bracket that nothing closes within a few words encloses nothing.
  const auto closing = [&](auto open) {
    const std::string_view mark = open->span.in(analysis.document.utf8) == "[" ? "]" : ")";
    const auto end = words.end() - open > longest_insertion ? open + longest_insertion : words.end();
    const auto found = std::find_if(open, end, [&](const Word& x) {
      return x.span.end <= span.end && x.span.in(analysis.document.utf8) == mark;
    });
    return found == end ? words.end() : found;
  };
  bool gap = false;
  for (; w != words.end() && w->span.end <= span.end; ++w) {
    const std::string_view printed = w->span.in(analysis.document.utf8);
    if (printed == "[" || printed == "(")
      if (const auto end = closing(w); end != words.end()) { gap = true; w = end; continue; }
    if (printed == "…" || printed.starts_with("..")) gap = true;
    if (w->upos == Upos::PUNCT || w->upos == Upos::SYM) continue;
    QuotedWord word;
    const std::ptrdiff_t last = masked_end(words, w - words.begin(), analysis.document.utf8) - 1;
    word.span = {w->span.begin, words[static_cast<std::size_t>(last)].span.end};
    word.word = static_cast<std::uint32_t>(w - words.begin());
    word.printed = std::string(word.span.in(analysis.document.utf8));
    word.key = one_form(text::normalized(word.printed));
    word.masked = word.key.find('*') != std::string::npos;
    word.lemma = text::lower(w->lemma);
    word.content = is_content(*w) && word.key.size() > 2;
    word.negation = std::find(negations.begin(), negations.end(), word.key) != negations.end();
    word.number = w->upos == Upos::NUM || in_value(analysis, word.word);
    word.after_gap = std::exchange(gap, false);
    const NamePart part = part_of_name(analysis, w->span);
    word.name = w->upos == Upos::PROPN || part == NamePart::name;
    word.title = part == NamePart::title && (w->upos == Upos::PROPN || w->upos == Upos::NOUN);
    if (w->upos == Upos::PROPN)
      word.entity = story.global(article, analysis.entities.of_word(word.word));
    out.push_back(std::move(word));
    w = words.begin() + last;
  }
  return out;
}

}  // namespace crossread::consistency
