#include "consistency/claim_view.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "consistency/company.h"
#include "entities/word_lists.h"
#include "text/chars.h"
#include "text/word_list.h"

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
constexpr std::uint32_t lead_sentences = 5;
constexpr std::uint8_t telling_steps = 3;  // arcs of the tree within which a word tells what a value is of
constexpr std::uint32_t anchor_reach = 6;  // words behind a value
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

constexpr auto pointers = std::to_array<std::string_view>({"it", "this", "that"});

constexpr auto light_verbs = std::to_array<std::string_view>(
    {"be", "have", "do", "get", "say", "tell", "take", "make", "give", "go", "come", "put", "set", "see", "include"});

bool light(const Word& w) {
  return w.upos != Upos::VERB || text::in(light_verbs, w.lemma);
}

/// A sum of word vectors, each with its weight. All numbers are whole and far below the largest that doubles hold
/// exactly, so that the order of the summands changes nothing. What is added is summed up in 32 bits first, of which a
/// machine takes twice as many at a time.
struct VectorSum {
  std::vector<double> sum;
  double weight = 0;

  void add(const std::vector<std::int16_t>& v, std::int16_t w) {
    if (v.empty() || w == 0) return;
    part_.resize(v.size(), 0);
    const std::int16_t* const from = v.data();
    std::int32_t* const to = part_.data();
    for (std::size_t i = 0; i < v.size(); ++i) to[i] += w * from[i];
    part_weight_ += w;
    if (part_weight_ > most_of_part) take_part();
  }

  /// Brings the sum up to date.
  void take_part() {
    sum.resize(part_.size(), 0);
    for (std::size_t i = 0; i < part_.size(); ++i) sum[i] += part_[i];
    std::fill(part_.begin(), part_.end(), 0);
    weight += std::exchange(part_weight_, 0);
  }

  /// The mean, less another mean, brought to the length that language::alikeness expects.
  std::vector<std::int16_t> beside(const VectorSum& common) const {
    if (weight == 0 || common.weight == 0) return {};
    std::vector<double> rest(sum.size());
    double square = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
      rest[i] = sum[i] / weight - common.sum[i] / common.weight;
      square += rest[i] * rest[i];
    }
    if (square <= 0) return {};
    const double scale = 1000.0 / std::sqrt(square);
    std::vector<std::int16_t> out;
    out.reserve(rest.size());
    for (const double x : rest) out.push_back(static_cast<std::int16_t>(x * scale));
    return out;
  }

 private:
  /// Entries are of at most 1000 and weights of at most 10,000: no sum of them leaves 32 bits before it is taken.
  static constexpr std::int32_t most_of_part = 2'000'000;

  std::vector<std::int32_t> part_;
  std::int32_t part_weight_ = 0;
};

bool tells(const Word& w) {
  return w.upos == Upos::NOUN || w.upos == Upos::VERB || w.upos == Upos::ADJ || w.upos == Upos::PROPN;
}

class ViewMaker {
 public:
  ViewMaker(const Story& story, const Vocabulary& vocabulary, Index article)
      : story_(story), vocabulary_(vocabulary), article_(article), source_(story.at(article)) {
    for (std::uint32_t w = 0; w < source_.annotation.words.size(); ++w)
      if (tells(source_.annotation.words[w])) whole_.add(vocabulary_.vector(id(w)), 1);
    whole_.take_part();
  }

  ClaimView make(const claims::Claim& claim) const {
    ClaimView v;
    v.article = article_;
    v.claim = &claim;
    v.kind = claim.kind;
    v.value = Asserted(claim.meant ? *claim.meant : source_.values[static_cast<std::size_t>(claim.value)]);
    v.sense = claim.setting.sense;
    v.teller = claim.setting.teller;
    v.attributed = claim.attributed;
    v.forecast = claim.forecast;
    if (claim.event != no_index) add_event(v, source_.claims.events[static_cast<std::size_t>(claim.event)]);
    v.entity = entity(claim.entity);
    v.toll = claim.toll;
    v.described = claim.entity != no_index && source_.entities.list[static_cast<std::size_t>(claim.entity)].anonymous;
    v.voice = entity(claim.voice);
    v.place = static_cast<std::uint32_t>(1000ull * claim.sentence / std::max<std::size_t>(1, source_.document.sentences.size()));
    v.in_lead = claim.sentence < lead_sentences;
    add_terms(v);
    v.spoken = spoken(claim);
    if (claim.kind == FindingKind::time && v.value->first_word > 0) {
      const std::string& bound = source_.annotation.words[v.value->first_word - 1].lemma;
      v.after = bound == "after";
      v.before = bound == "before";
    }
    if (claim.kind == FindingKind::ordinal) v.published = source_.published;
    if (claim.kind == FindingKind::date) {
      v.printed = text::lower(claim.passage.in(source_.document.utf8));
      v.ahead = v.value->low && source_.published && *v.value->low > static_cast<double>(values::days_of(*source_.published));
      v.dated = dated(*v.value);
    }
    const bool number = claim.kind == FindingKind::count || claim.kind == FindingKind::ordinal;
    v.few_have = !number || v.value->value >= least_telling;
    add_parts(v);
    v.phrasing = phrasing_of(story_, vocabulary_, article_, claim);
    add_telling(v);
    v.counted = counted(source_.annotation.words[claim.topic]);
    v.passengers = v.toll == claims::EventClass::carriage && source_.annotation.words[claim.topic].lemma == "passenger";
    add_company(source_, claim, v);
    return v;
  }

 private:
  LemmaId id(std::uint32_t word) const { return vocabulary_.id(article_, word); }

  EntityRef entity(Index local) const {
    const Index global = story_.global(article_, local);
    if (global == no_index) return {};
    const Entity& known = story_.entities.entities[static_cast<std::size_t>(global)];
    return {global, known.articles.size() > 1, known.kind};
  }
  EntityRef named_at(std::uint32_t word) const { return entity(source_.entities.of_word(word)); }

  void add_terms(ClaimView& v) const {
    struct Found { LemmaId lemma; std::uint8_t steps; std::uint32_t word; };
    std::vector<Found> found;
    found.reserve(v.claim->setting.near.size());
    for (const claims::NearWord& near : v.claim->setting.near) found.push_back({id(near.word), near.steps, near.word});
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
      return std::tie(a.lemma, a.steps, a.word) < std::tie(b.lemma, b.steps, b.word);
    });
    v.terms.reserve(found.size());
    v.words.weights.reserve(in_blocks(found.size()));
    v.words.near.reserve(in_blocks(found.size()));
    VectorSum sum;
    for (const auto& [lemma, steps, word] : found) {
      if (!v.terms.empty() && v.terms.back().lemma == lemma) continue;
      const Term term{lemma, steps, closeness(steps), named_at(word)};
      const int weight = vocabulary_.weight(article_, word) * part_weight(source_.annotation.words[word]) / 100;
      const int near = weight * term.closeness / 100;
      v.terms.push_back(term);
      v.words.weights.push_back(static_cast<std::uint8_t>(weight));
      v.words.near.push_back(static_cast<std::uint8_t>(near));
      v.words.near_all += near;
      sum.add(vocabulary_.vector(term.lemma), static_cast<std::int16_t>(weight * term.closeness));
    }
    v.words.weights.resize(in_blocks(v.terms.size()), 0);
    v.words.near.resize(in_blocks(v.terms.size()), 0);
    sum.take_part();
    v.words.gist = sum.beside(whole_);
  }

  void add_telling(ClaimView& v) const {
    const auto& words = source_.annotation.words;
    const auto verb = [&](LemmaId lemma) {
      return std::any_of(v.claim->setting.near.begin(), v.claim->setting.near.end(), [&](const claims::NearWord& n) {
        return words[n.word].upos == language::Upos::VERB && id(n.word) == lemma;
      });
    };
    for (const Term& t : v.terms)
      for (const Contrast& c : vocabulary_.contrasts(t.lemma)) {
        if (!by_verbs(c) && verb(t.lemma)) continue;
        const bool governs = t.lemma == v.phrasing.predicate;
        if (!of_deeds(c) || governs) v.telling.push_back({c, of_deeds(c) || t.steps <= telling_steps});
      }
  }

  // By a name, be it a word of the language that the tagger takes it for: "Rose ran".
  bool named(std::uint32_t word) const {
    if (source_.annotation.words[word].upos == Upos::PROPN) return true;
    const Index mention = source_.entities.mention_of_head[word];
    return mention != no_index && source_.entities.mentions[static_cast<std::size_t>(mention)].type == MentionType::name;
  }

  // The day of a remark or an interview: told by a noun for a statement, or by a verb of reporting under
  // which something is reported ("pleaded guilty" and "signed" are deeds).
  bool spoken(const claims::Claim& claim) const {
    if (claim.kind != FindingKind::date) return false;
    if (claim.event != no_index &&
        source_.claims.events[static_cast<std::size_t>(claim.event)].cls == claims::EventClass::statement)
      return true;
    if (claims::event_class(source_.annotation.words[claim.topic].lemma) == claims::EventClass::statement) return true;
    return reports(claim.setting.verb) || reports(static_cast<std::int32_t>(claim.topic));
  }

  static Counted counted(const Word& topic) {
    if (topic.upos != Upos::NOUN) return Counted::unsaid;
    const auto kinds = entities::word_lists::nouns.find(topic.lemma);
    const bool people = topic.lemma == "people" || topic.lemma == "person" || (kinds && kinds->find_first_of("pmfx") != std::string_view::npos);
    return people ? Counted::people : Counted::things;
  }

  // "4 May", "the 3rd of June": a number of a day beside a name of a month.
  bool dated(const values::Value& value) const {
    const auto& words = source_.annotation.words;
    for (std::uint32_t w = value.first_word; w < value.end_word; ++w) {
      const std::string_view text = words[w].span.in(source_.document.utf8);
      const std::size_t figures = std::min(text.find_first_not_of("0123456789"), text.size());
      const bool ordinal = text.size() == figures + 2 && text::is_ascii_letter(static_cast<unsigned char>(text.back()));
      const bool number = figures >= 1 && figures <= 2 && (text.size() == figures || ordinal);
      if (!number) continue;
      for (std::uint32_t near = w > value.first_word ? w - 1 : w; near < std::min(value.end_word, w + 3); ++near)
        if (words[near].upos == Upos::PROPN) return true;
    }
    return false;
  }

  bool reports(std::int32_t verb) const {
    if (verb < 0) return false;
    const auto& words = source_.annotation.words;
    const Word& word = words[static_cast<std::size_t>(verb)];
    if (!entities::word_lists::reporting_verbs.has(word.lemma)) return false;
    if (word.deprel == Deprel::parataxis) return true;
    const auto at = static_cast<std::uint32_t>(verb);
    for (std::uint32_t w = at < reach ? 0 : at - reach; w < std::min<std::size_t>(words.size(), at + reach); ++w)
      if (words[w].head == verb && (words[w].deprel == Deprel::ccomp || words[w].deprel == Deprel::parataxis)) return true;
    return false;
  }

  void add_parts(ClaimView& v) const {
    const claims::Setting& s = v.claim->setting;
    const auto part = [&](std::int32_t word) {
      return word < 0 ? std::optional<LemmaId>() : std::optional<LemmaId>(id(static_cast<std::uint32_t>(word)));
    };
    v.topic = id(v.claim->topic);
    v.topic_named = source_.annotation.words[v.claim->topic].upos == Upos::PROPN;
    // "Be" and "have" say nothing, and pronouns name whom the entities know.
    if (s.verb >= 0 && !light(source_.annotation.words[static_cast<std::size_t>(s.verb)])) v.verb = part(s.verb);
    if (s.subject >= 0 && source_.annotation.words[static_cast<std::size_t>(s.subject)].upos != Upos::PRON) v.subject = part(s.subject);
    v.marker = part(s.marker);
    // Who went home with four prizes won no five.
    static constexpr auto going = std::to_array<std::string_view>({"go", "come", "sweep", "return", "leave", "end", "finish", "walk"});
    const bool goes = s.verb >= 0 && text::in(going, source_.annotation.words[static_cast<std::size_t>(s.verb)].lemma);
    v.others = !goes && s.marker >= 0 && source_.annotation.words[static_cast<std::size_t>(s.marker)].lemma == "with";
    if (s.subject >= 0) {
      const auto subject = static_cast<std::uint32_t>(s.subject);
      v.subject_named = named(subject);
      // "Seven people were arrested" in two articles: the same words, be they of people whom nobody names.
      const Index local = source_.entities.of_word(subject);
      const bool unnamed = local != no_index && source_.entities.list[static_cast<std::size_t>(local)].anonymous && source_.annotation.words[subject].upos == Upos::NOUN;
      if (!unnamed) v.subject_entity = named_at(subject);
    }
    if (v.claim->kind == FindingKind::age) v.bearer = bearer_of(*v.value);
    const text::Sentence& sentence = source_.document.sentences[v.claim->sentence];
    const std::uint32_t topic = v.claim->topic;
    const std::uint32_t first = std::max(sentence.first_token, topic < reach ? 0 : topic - reach);
    for (std::uint32_t w = first; w < std::min(sentence.end_token, topic + reach); ++w) {
      const Word& word = source_.annotation.words[w];
      if (word.head == static_cast<std::int32_t>(v.claim->topic) &&
          (word.deprel == Deprel::amod || word.deprel == Deprel::compound))
        v.modifiers.push_back(id(w));
      if (word.head == static_cast<std::int32_t>(topic) && word.deprel == Deprel::nmod && word.xpos != language::Xpos::PRPS && tells(word))
        v.complements.push_back(id(w));
      const std::int32_t counted = v.value->of_word >= 0 ? v.value->of_word : static_cast<std::int32_t>(topic);
      if (v.claim->kind == FindingKind::ordinal && word.head == counted && word.deprel == Deprel::nsubj && text::in(pointers, word.lemma))
        v.series = true;
      if (const EntityRef named = named_at(w); named.known()) v.mentioned.push_back(named);
    }
    tidy(v.modifiers);
    tidy(v.complements);
    std::sort(v.mentioned.begin(), v.mentioned.end());
    v.mentioned.erase(std::unique(v.mentioned.begin(), v.mentioned.end(), [](const EntityRef& a, const EntityRef& b) { return a.is(b); }),
                      v.mentioned.end());
    for (std::uint32_t w = v.value->end_word; w < std::min(sentence.end_token, v.value->end_word + anchor_reach); ++w)
      if (source_.annotation.words[w].upos == Upos::PROPN && !v.anchor.known()) v.anchor = named_at(w);
  }

  // The last name of whom an age is told right beside: "Mara Voss, 54,", "Voss, aged 54,", "the 54-year-old Voss".
  std::optional<LemmaId> bearer_of(const values::Value& age) const {
    const auto& words = source_.annotation.words;
    std::uint32_t at = age.first_word;
    if (at > 0 && words[at - 1].lemma == "aged") --at;
    if (at >= 2 && words[at - 1].upos == Upos::PUNCT && words[at - 2].upos == Upos::PROPN) return id(at - 2);
    std::uint32_t last = age.end_word;
    const Index behind = last < words.size() ? source_.entities.of_word(last) : no_index;
    if (behind == no_index || source_.entities.list[static_cast<std::size_t>(behind)].kind != EntityKind::person) return std::nullopt;
    while (last + 1 < words.size() && words[last + 1].upos == Upos::PROPN && source_.entities.of_word(last + 1) == behind) ++last;
    return words[last].upos == Upos::PROPN ? std::optional<LemmaId>(id(last)) : std::nullopt;
  }

  void add_event(ClaimView& v, const claims::Event& event) const {
    v.happening = event.cls;
    for (const claims::Participant& p : event.participants) {
      const Index g = story_.global(article_, p.entity);
      if (g != no_index && source_.annotation.words[p.word].upos == Upos::PROPN) v.participants.push_back(g);
    }
    tidy(v.participants);
  }

  const Story& story_;
  const Vocabulary& vocabulary_;
  Index article_;
  const ArticleAnalysis& source_;
  VectorSum whole_;  ///< of all words of the article that have a meaning of their own
};

// Tolls grow from day to day: what an article gives that bears no date, or tells of long ago, says not how many there were
// when another one was printed. The greatest figure of a toll stands alone beside those of its parts: "two of the nine died in hospital".
constexpr std::uint32_t not_alone = 2;

void count_rivals(std::vector<ClaimView>& views, std::size_t from, bool dated) {
  // What an article tells twice is no rival of itself.
  const auto told = [](const ClaimView& v) { return std::pair(v.value->clock.value_or(-1), v.value->low.value_or(v.value->value)); };
  using Told = std::set<std::pair<double, double>>;
  std::map<std::tuple<FindingKind, std::string_view, bool>, Told> of_kind;
  std::map<std::tuple<FindingKind, std::string_view, std::string_view>, Told> of_unit;
  std::map<claims::EventClass, Told> of_toll;
  std::array<Told, 2> of_years;  // ages of grown-ups, and of children
  const auto minor = [](const ClaimView& v) { return v.value->value < of_age ? std::size_t{1} : std::size_t{0}; };
  for (std::size_t i = from; i < views.size(); ++i) {
    const ClaimView& v = views[i];
    of_kind[{v.claim->kind, v.value->dimension, v.ahead}].insert(told(v));
    of_unit[{v.claim->kind, v.value->dimension, v.value->unit}].insert(told(v));
    if (!v.earlier) of_toll[v.toll].insert(told(v));
    if (v.kind == FindingKind::age) of_years[minor(v)].insert(told(v));
  }
  const auto size = [](const Told& values) { return static_cast<std::uint32_t>(values.size()); };
  for (std::size_t i = from; i < views.size(); ++i) {
    ClaimView& v = views[i];
    v.rivals = size(of_kind[{v.claim->kind, v.value->dimension, v.ahead}]);
    v.same_unit = size(of_unit[{v.claim->kind, v.value->dimension, v.value->unit}]);
    v.same_toll = dated && !v.earlier ? (told(v) == *of_toll[v.toll].rbegin() ? 1 : size(of_toll[v.toll])) : not_alone;
    v.lone = v.entity.known() && v.rivals == 1;
    v.lone_of_sort = v.entity.known() && of_years[minor(v)].size() == 1;
  }
}

void number_sorts(std::vector<ClaimView>& views) {
  std::map<std::pair<FindingKind, std::string_view>, SortId> sorts;
  for (const ClaimView& v : views) sorts[{v.kind, v.value->dimension}];
  SortId next = 0;
  for (auto& [sort, number] : sorts) number = next++;
  for (ClaimView& v : views) v.sort = sorts[{v.kind, v.value->dimension}];
}

/// A number as bits, the same for equal numbers: of a zero with a sign and one without the sum with zero is one.
std::uint64_t bits_of(double number) {
  number += 0.0;
  std::uint64_t bits = 0;
  static_assert(sizeof bits == sizeof number);
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}

// Equal forms have one key; few others share it.
std::uint64_t key_of(const ClaimForm& form) {
  std::uint64_t key = static_cast<std::uint64_t>(form.kind) << 32 | form.topic.value_or(0);
  const auto mix = [&key](std::uint64_t part) { key = (key ^ part) * 0x9E3779B97F4A7C15u; };
  const auto mix_value = [&mix](const Asserted& asserted) {
    mix(bits_of(asserted->value));
    for (const auto& end : {asserted->low, asserted->high}) mix(end ? bits_of(*end) : 1);
  };
  for (const Term& t : form.terms) mix(t.lemma);
  mix_value(form.value);
  for (const Asserted& other : form.company) mix_value(other);
  for (const EntityRef& e : form.mentioned) mix(e.shared ? static_cast<std::uint64_t>(e.index) + 2 : e.known());
  return key;
}

void number_forms(std::vector<ClaimView>& views) {
  std::map<std::uint64_t, std::vector<const ClaimView*>> known;
  FormId next = 0;
  for (ClaimView& v : views) {
    auto& alike = known[key_of(v)];
    const auto same = std::find_if(alike.begin(), alike.end(), [&](const ClaimView* other) { return static_cast<const ClaimForm&>(*other) == v; });
    v.form = same != alike.end() ? (*same)->form : next++;
    if (same == alike.end()) alike.push_back(&v);
  }
}

}  // namespace

std::optional<claims::EventClass> toll_of(const ClaimForm& v) {
  return v.toll == claims::EventClass::open ? std::nullopt : std::optional(v.toll);
}

std::vector<ClaimView> views_of(const Story& story, const Vocabulary& vocabulary) {
  std::vector<ClaimView> views;
  for (Index a : story.order) {
    const std::size_t from = views.size();
    const ViewMaker maker(story, vocabulary, a);
    for (const claims::Claim& c : story.at(a).claims.list)
      if (c.value != no_index) views.push_back(maker.make(c));
    count_rivals(views, from, story.at(a).published.has_value());
  }
  number_sorts(views);
  number_forms(views);
  return views;
}

}  // namespace crossread::consistency
