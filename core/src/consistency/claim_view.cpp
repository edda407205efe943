#include "consistency/claim_view.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "entities/word_lists.h"

namespace crossread::consistency {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;

void tidy(auto& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Sentences are looked at this far around a value; longer ones are lists and tables.
constexpr std::uint32_t reach = 80;
constexpr std::size_t most_company = 16;
constexpr double least_telling = 13;  // smaller counts and ordinals are met everywhere

std::uint8_t part_weight(const Word& w) {
  switch (w.upos) {
    case Upos::PROPN: case Upos::NOUN: return 100;
    case Upos::VERB: case Upos::ADJ: return 70;
    default: return 40;
  }
}

// How much a word counts by its distance from the value in the tree, in per cent.
std::uint8_t closeness(std::uint8_t steps) {
  static constexpr std::uint8_t table[] = {100, 100, 80, 60, 45, 30, 20};
  return table[std::min<std::size_t>(steps, 6)];
}

constexpr auto light_verbs = std::to_array<std::string_view>(
    {"be", "have", "do", "get", "say", "tell", "take", "make", "give", "go", "come", "put", "set", "see", "include"});

bool light(const Word& w) {
  return w.upos != Upos::VERB || std::find(light_verbs.begin(), light_verbs.end(), w.lemma) != light_verbs.end();
}

class ViewMaker {
 public:
  ViewMaker(const Story& story, const Vocabulary& vocabulary, Index article)
      : story_(story), vocabulary_(vocabulary), article_(article), source_(story.at(article)) {}

  ClaimView make(const claims::Claim& claim) const {
    ClaimView v;
    v.article = article_;
    v.claim = &claim;
    v.value = &source_.values[static_cast<std::size_t>(claim.value)];
    if (claim.event != no_index) v.event = &source_.claims.events[static_cast<std::size_t>(claim.event)];
    v.entity = story_.global(article_, claim.entity);
    v.voice = story_.global(article_, claim.voice);
    v.place = static_cast<std::uint32_t>(1000ull * claim.sentence / std::max<std::size_t>(1, source_.document.sentences.size()));
    add_terms(v);
    v.spoken = spoken(claim);
    const bool number = claim.kind == FindingKind::count || claim.kind == FindingKind::ordinal;
    v.few_have = !number || v.value->value >= least_telling;
    add_parts(v);
    add_people(v);
    add_company(v);
    return v;
  }

 private:
  LemmaId id(std::uint32_t word) const { return vocabulary_.id(article_, word); }

  void add_terms(ClaimView& v) const {
    for (const claims::NearWord& near : v.claim->setting.near) {
      const Word& w = source_.annotation.words[near.word];
      Term t;
      t.lemma = id(near.word);
      t.steps = near.steps;
      t.closeness = closeness(near.steps);
      t.weight = static_cast<std::uint8_t>(vocabulary_.weight(t.lemma, article_) * part_weight(w) / 100);
      t.entity = story_.global(article_, source_.entities.of_word(near.word));
      v.terms.push_back(t);
    }
    std::sort(v.terms.begin(), v.terms.end(), [](const Term& a, const Term& b) {
      return a.lemma != b.lemma ? a.lemma < b.lemma : a.steps < b.steps;
    });
    v.terms.erase(std::unique(v.terms.begin(), v.terms.end(),
                              [](const Term& a, const Term& b) { return a.lemma == b.lemma; }), v.terms.end());
  }

  // The day of a remark or an interview: told by a verb of reporting, or by a noun for a statement.
  bool spoken(const claims::Claim& claim) const {
    if (claim.kind != FindingKind::date) return false;
    if (claim.event != no_index &&
        source_.claims.events[static_cast<std::size_t>(claim.event)].cls == claims::EventClass::statement)
      return true;
    if (claims::event_class(source_.annotation.words[claim.topic].lemma) == claims::EventClass::statement) return true;
    const auto reports = [&](std::int32_t word) {
      return word >= 0 && entities::word_lists::reporting_verbs.has(source_.annotation.words[static_cast<std::size_t>(word)].lemma);
    };
    return reports(claim.setting.verb) || reports(static_cast<std::int32_t>(claim.topic));
  }

  void add_parts(ClaimView& v) const {
    const claims::Setting& s = v.claim->setting;
    const auto part = [&](std::int32_t word) {
      return word < 0 ? std::optional<LemmaId>() : std::optional<LemmaId>(id(static_cast<std::uint32_t>(word)));
    };
    v.topic = id(v.claim->topic);
    // "Be" and "have" say nothing, and pronouns name whom the entities know.
    if (s.verb >= 0 && !light(source_.annotation.words[static_cast<std::size_t>(s.verb)])) v.verb = part(s.verb);
    if (s.subject >= 0 && source_.annotation.words[static_cast<std::size_t>(s.subject)].upos != Upos::PRON) v.subject = part(s.subject);
    v.marker = part(s.marker);
    if (s.subject >= 0)
      v.subject_entity = story_.global(article_, source_.entities.of_word(static_cast<std::uint32_t>(s.subject)));
    const text::Sentence& sentence = source_.document.sentences[v.claim->sentence];
    const std::uint32_t topic = v.claim->topic;
    const std::uint32_t first = std::max(sentence.first_token, topic < reach ? 0 : topic - reach);
    for (std::uint32_t w = first; w < std::min(sentence.end_token, topic + reach); ++w) {
      const Word& word = source_.annotation.words[w];
      if (word.head == static_cast<std::int32_t>(v.claim->topic) &&
          (word.deprel == Deprel::amod || word.deprel == Deprel::compound))
        v.modifiers.push_back(id(w));
      const bool pointed = word.lemma == "it" || word.lemma == "this" || word.lemma == "that";
      if (v.claim->kind == FindingKind::ordinal && word.head == static_cast<std::int32_t>(topic) &&
          word.deprel == Deprel::nsubj && pointed)
        v.series = true;
      const Index g = story_.global(article_, source_.entities.of_word(w));
      if (g != no_index) v.mentioned.push_back(g);
    }
    tidy(v.modifiers);
    tidy(v.mentioned);
  }

  void add_people(ClaimView& v) const {
    if (!v.event) return;
    for (const claims::Participant& p : v.event->participants) {
      const Index g = story_.global(article_, p.entity);
      if (g != no_index && source_.annotation.words[p.word].upos == Upos::PROPN) v.participants.push_back(g);
    }
    tidy(v.participants);
  }

  void add_company(ClaimView& v) const {
    const Span sentence = source_.document.sentences[v.claim->sentence].span;
    auto at = std::partition_point(source_.values.begin(), source_.values.end(),
                                   [&](const values::Value& x) { return x.span.begin < sentence.begin; });
    for (; at != source_.values.end() && at->span.begin < sentence.end && v.company.size() < most_company; ++at) {
      if (&*at == v.value) continue;
      v.company.push_back(&*at);
      const bool day = at->kind == values::Kind::date && at->low && at->high;
      if (day && !v.days && v.claim->kind != FindingKind::date) v.days = {*at->low, *at->high};
      const auto& words = source_.annotation.words;
      const std::uint32_t w = at->first_word;
      if (day && w >= 2 && words[w - 1].lemma == "of" && words[w - 2].lemma == "as") v.as_of = *at->high;
    }
  }

  const Story& story_;
  const Vocabulary& vocabulary_;
  Index article_;
  const ArticleAnalysis& source_;
};

void count_rivals(std::vector<ClaimView>& views, std::size_t from) {
  std::map<std::pair<FindingKind, std::string_view>, std::uint32_t> of_kind;
  std::map<std::tuple<FindingKind, std::string_view, LemmaId>, std::uint32_t> of_topic;
  for (std::size_t i = from; i < views.size(); ++i) {
    const ClaimView& v = views[i];
    ++of_kind[{v.claim->kind, v.value->dimension}];
    ++of_topic[{v.claim->kind, v.value->dimension, *v.topic}];
  }
  for (std::size_t i = from; i < views.size(); ++i) {
    ClaimView& v = views[i];
    v.rivals = of_kind[{v.claim->kind, v.value->dimension}];
    v.same_topic = of_topic[{v.claim->kind, v.value->dimension, *v.topic}];
  }
}

}  // namespace

ValueIndex::ValueIndex(const std::vector<ClaimView>& views) {
  for (const ClaimView& v : views) ++counts_[key(v.article, v)];
}

ValueIndex::Key ValueIndex::key(Index article, const ClaimView& v) {
  const double low = v.value->clock && v.claim->kind == FindingKind::time ? *v.value->clock : v.value->low.value_or(-1);
  return {article, v.claim->kind, v.value->dimension, low, v.value->high.value_or(-1)};
}

bool ValueIndex::holds(Index article, const ClaimView& v, const ClaimView& except) const {
  const auto at = counts_.find(key(article, v));
  const std::uint32_t own = except.article == article && key(article, except) == key(article, v) ? 1 : 0;
  return at != counts_.end() && at->second > own;
}

std::vector<ClaimView> views_of(const Story& story, const Vocabulary& vocabulary) {
  std::vector<ClaimView> views;
  for (Index a : story.order) {
    const std::size_t from = views.size();
    const ViewMaker maker(story, vocabulary, a);
    for (const claims::Claim& c : story.at(a).claims.list)
      if (c.value != no_index) views.push_back(maker.make(c));
    count_rivals(views, from);
  }
  return views;
}

}  // namespace crossread::consistency
