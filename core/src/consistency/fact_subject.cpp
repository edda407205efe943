#include "consistency/fact_subject.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace crossread::consistency {
namespace {

using language::Upos;
using language::Word;

/// How many words beside a value are shown to say what it is about.
constexpr std::uint32_t words_before = 6, words_behind = 4;

/// Values that stand at one word at most.
constexpr std::ptrdiff_t most_overlapping = 8;

// Words that lean on one which is not shown.
constexpr auto leaning = std::to_array<Upos>({Upos::ADP, Upos::AUX, Upos::CCONJ, Upos::DET, Upos::PART, Upos::SCONJ});

bool leans(const Word& word) { return std::find(leaning.begin(), leaning.end(), word.upos) != leaning.end(); }

// Behind these another statement begins.
bool parts(const Word& word) { return word.upos == Upos::PUNCT || word.upos == Upos::CCONJ || word.upos == Upos::SCONJ; }

bool says_something(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::VERB || word.upos == Upos::ADJ;
}

// The text with each run of white space as one space.
std::string spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

/// Names one fact by what all of its claims have in common.
class SubjectReader {
 public:
  SubjectReader(const Story& story, std::span<const ClaimView> views, const std::vector<std::size_t>& members)
      : story_(story), views_(views), members_(members), first_(views[members.front()]) {}

  std::string read() const {
    if (first_.claim->kind == FindingKind::age && first_.value->dimension == "age") return "age of " + std::string(story_.name(story_.global(first_.article, first_.claim->entity)));
    const std::vector<std::string> about = frame_of_all();
    std::string names;
    const std::vector<Index> common = named_by_all();
    for (Index e : common) names += (names.empty() ? "" : ", ") + std::string(story_.name(e));
    std::string noun = noun_of_topic();
    if (of_other_value()) {
      const auto better = std::find_if(about.begin(), about.end(), [&](const std::string& w) {
        return std::none_of(common.begin(), common.end(), [&](Index e) { return text::lower(story_.name(e)).find(w) != std::string::npos; });
      });
      noun = better != about.end() ? *better : std::string();
    }
    const bool narrowed = std::any_of(about.begin(), about.end(), [&](const std::string& w) { return w != noun && w != topic().lemma; });
    // A noun that needs further words to say which is better told by the passage.
    if (noun.empty() || (names.empty() && narrowed))
      if (const std::string words = in_words(); !words.empty()) return measure().empty() ? words : measure() + ": " + words;
    if (noun.empty()) noun = text::lower(text_of(topic().span));
    if (!names.empty()) noun += " (" + names + ")";
    switch (first_.claim->kind) {
      case FindingKind::duration: case FindingKind::date: case FindingKind::time: return measure() + " of the " + noun;
      case FindingKind::count: return measure() + " of " + noun;
      default: return noun;
    }
  }

 private:
  const text::Document& document_of(const ClaimView& v) const { return story_.at(v.article).document; }
  std::string_view text_of(Span span) const { return span.in(document_of(first_).utf8); }
  const Word& topic() const { return story_.at(first_.article).annotation.words[first_.claim->topic]; }

  // What is asked of a thing, where the value does not say it by itself.
  std::string measure() const {
    switch (first_.claim->kind) {
      case FindingKind::duration: return "length";
      case FindingKind::date: return "day";
      case FindingKind::time: return "hour";
      case FindingKind::count: return "number";
      default: return {};
    }
  }

  // What is measured, as a noun: a verb of a known sort of event is called by that sort. Where the topic is another
  // verb, a pronoun or a figure there is none, and what is counted stands in the plural.
  std::string noun_of_topic() const {
    const Word& word = topic();
    if (word.upos == Upos::VERB) return std::string(claims::to_string(claims::event_class(word.lemma)));
    const bool noun = word.upos == Upos::NOUN || word.upos == Upos::PROPN;
    const bool counted = word.xpos == language::Xpos::NNS || word.xpos == language::Xpos::NNPS || word.lemma == "people";
    if (!noun || (first_.claim->kind == FindingKind::count && !counted)) return {};
    return text::lower(text_of(word.span));
  }

  // Whether the noun of a claim is what another value is told in: "4.5 per cent over two years". Such a noun
  // names the fact only for want of another.
  bool of_other_value() const {
    const auto& values = story_.at(first_.article).values;
    const std::uint32_t topic = first_.claim->topic;
    // Values stand in the order of the text, and few overlap.
    const auto behind = std::partition_point(values.begin(), values.end(), [&](const values::Value& v) { return v.first_word <= topic; });
    const auto from = behind - std::min<std::ptrdiff_t>(behind - values.begin(), most_overlapping);
    return std::any_of(from, behind, [&](const values::Value& other) {
      return !(other.span == first_.value->span) && topic < other.end_word;
    });
  }

  std::vector<Index> named_by_all() const {
    std::vector<Index> common = first_.participants;
    for (std::size_t m : members_)
      std::erase_if(common, [&](Index e) { return !std::binary_search(views_[m].participants.begin(), views_[m].participants.end(), e); });
    return common;
  }

  std::vector<std::string> frame_of_all() const {
    std::vector<std::string> about = first_.claim->frame;
    for (std::size_t m : members_) {
      const auto& frame = views_[m].claim->frame;
      std::erase_if(about, [&](const std::string& w) { return !std::binary_search(frame.begin(), frame.end(), w); });
    }
    return about;
  }

  // The words beside the value in the first passage where they say something, in marks.
  std::string in_words() const {
    for (std::size_t m : members_)
      if (std::string words = words_beside(views_[m]); !words.empty()) return "“" + words + "”";
    return {};
  }

  // At most a few words on either side, of one clause: "His members had asked for …".
  std::string words_beside(const ClaimView& v) const {
    const text::Document& document = document_of(v);
    const std::span<const Word> words = story_.at(v.article).annotation.words;
    const text::Sentence& sentence = document.sentences[v.claim->sentence];
    const std::uint32_t first = v.value->first_word, end = v.value->end_word;
    std::uint32_t from = first, to = end;
    while (from > sentence.first_token && first - from < words_before && words[from - 1].upos != Upos::PUNCT) --from;
    while (to < sentence.end_token && to - end < words_behind && !parts(words[to])) ++to;
    while (from < first && leans(words[from]) && words[from].upos != Upos::DET) ++from;
    while (to > end && (leans(words[to - 1]) || words[to - 1].head >= static_cast<std::int32_t>(to))) --to;
    const auto tell = [](std::span<const Word> some) { return std::any_of(some.begin(), some.end(), says_something); };
    if (!tell(words.subspan(from, first - from)) && !tell(words.subspan(end, to - end))) return {};
    std::string out;
    if (from < first) out = Span{words[from].span.begin, v.value->span.begin}.in(document.utf8);
    out += "…";
    if (to > end) out += Span{v.value->span.end, words[to - 1].span.end}.in(document.utf8);
    return spaced(out);
  }

  const Story& story_;
  std::span<const ClaimView> views_;
  const std::vector<std::size_t>& members_;
  const ClaimView& first_;
};

}  // namespace

std::string fact_subject(const Story& story, std::span<const ClaimView> views, const std::vector<std::size_t>& members) {
  return SubjectReader(story, views, members).read();
}

}  // namespace crossread::consistency
