#include "consistency/company.h"

#include <algorithm>
#include <array>

#include "claims/setting.h"
#include "entities/word_lists.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;

constexpr std::uint32_t reach = 80;       // arcs of a tree: as far as a sentence is looked at around a value
constexpr std::size_t most_company = 16;  // values of a sentence; more are a list
constexpr double long_before = 300;       // days
constexpr double soon = 60;               // so long after its end a year is still that of the news

constexpr auto stretch_bounds = std::to_array<std::string_view>({"from", "since", "between", "to", "through", "until", "till"});

// A word that heads a clause of its own.
bool clause(const Word& w) {
  return w.upos == Upos::VERB || w.deprel == Deprel::root || w.deprel == Deprel::acl || w.deprel == Deprel::advcl ||
         w.deprel == Deprel::ccomp || w.deprel == Deprel::parataxis;
}

class CompanyReader {
 public:
  CompanyReader(const ArticleAnalysis& article, const claims::Claim& claim, ClaimForm& form)
      : source_(article), claim_(claim), form_(form) {}

  void read() {
    const Span sentence = source_.document.sentences[claim_.sentence].span;
    auto at = std::partition_point(source_.values.begin(), source_.values.end(),
                                   [&](const values::Value& x) { return x.span.begin < sentence.begin; });
    for (; at != source_.values.end() && at->span.begin < sentence.end && form_.company.size() < most_company; ++at) {
      if (at->span == form_.value->span) continue;
      form_.company.emplace_back(*at);
      const bool day = at->kind == values::Kind::date && at->low && at->high;
      if (day && !form_.own_days && !bounds_stretch(*at) && nearest(*at) && in_clause_of(*at, *form_.value)) {
        // "In 2010, ..." sets the scene for the whole sentence; a day is told of one deed.
        const bool of_deed = of_clause(*at);
        const bool before_all = at->first_word <= source_.document.sentences[claim_.sentence].first_token + 1;
        const bool of_noun = of_what_it_is_told(*at);
        // Years that are over, of what a day belongs to; else only a day long past says that it is another one's.
        const double since = source_.published ? static_cast<double>(values::days_of(*source_.published)) - *at->high : 0;
        const bool year_over = *at->high - *at->low > long_before && since > (of_noun ? 0 : soon);
        form_.earlier = ((of_deed || before_all || of_noun) && since > long_before) || ((before_all || of_noun) && year_over);
        if (of_deed) {
          form_.own_days = {*at->low, *at->high};
          form_.own_days_named = named(*at);
        }
      }
      if (day && !form_.days && claim_.kind != FindingKind::date) form_.days = {*at->low, *at->high};
      const auto& words = source_.annotation.words;
      const std::uint32_t w = at->first_word;
      if (day && w >= 2 && words[w - 1].lemma == "of" && words[w - 2].lemma == "as") form_.as_of = *at->high;
    }
  }

 private:
  static std::uint32_t gap(const values::Value& a, const values::Value& b) {
    return a.first_word < b.first_word ? b.first_word - std::min(b.first_word, a.end_word) : a.first_word - std::min(a.first_word, b.end_word);
  }

  // Whether a day stands in a clause that holds the value too: "12 were killed on 3 May", and not "the
  // records of 12 patients, some going back to 2006".
  bool in_clause_of(const values::Value& day, const values::Value& value) const {
    const auto& words = source_.annotation.words;
    auto at = static_cast<std::int32_t>(day.first_word);
    for (std::uint32_t step = 0; at >= 0 && step < reach; ++step, at = words[static_cast<std::size_t>(at)].head)
      if (clause(words[static_cast<std::size_t>(at)])) break;
    if (at < 0) return true;
    auto above = static_cast<std::int32_t>(value.first_word);
    for (std::uint32_t step = 0; above >= 0 && step < reach; ++step, above = words[static_cast<std::size_t>(above)].head)
      if (above == at) return true;
    return false;
  }

  // Whether no other value of the kind stands nearer to a day of the sentence.
  bool nearest(const values::Value& day) const {
    const Span sentence = source_.document.sentences[claim_.sentence].span;
    auto at = std::partition_point(source_.values.begin(), source_.values.end(),
                                   [&](const values::Value& x) { return x.span.begin < sentence.begin; });
    for (std::size_t n = 0; at != source_.values.end() && at->span.begin < sentence.end && n < most_company; ++at, ++n)
      if (at->kind == form_.value->kind && gap(*at, day) < gap(*form_.value, day)) return false;
    return true;
  }

  // "From 2003 through 2011", "the six months to 30 June": the ends of a stretch say not when the figure was taken.
  bool bounds_stretch(const values::Value& day) const {
    return day.first_word > 0 && text::in(stretch_bounds, source_.annotation.words[day.first_word - 1].lemma);
  }

  // Whether a day is told of the deed that the claim tells of, or of its noun: not that of an attack that the
  // sentence mentions, nor the day on which somebody said so.
  bool of_clause(const values::Value& day) const {
    const auto& words = source_.annotation.words;
    const std::int32_t verb = claim_.setting.verb;
    std::uint32_t head = day.first_word;
    for (int step = 0; step < 8 && words[head].head >= static_cast<std::int32_t>(day.first_word) &&
                       words[head].head < static_cast<std::int32_t>(day.end_word); ++step)
      head = static_cast<std::uint32_t>(words[head].head);
    const std::int32_t governs = claims::predicate_above(words, head, day.first_word, day.end_word);
    if (verb < 0 || governs < 0) return true;
    auto at = verb;
    for (int step = 0; at >= 0 && step < 4; ++step, at = words[static_cast<std::size_t>(at)].head) {
      if (at == governs) return !entities::word_lists::reporting_verbs.has(words[static_cast<std::size_t>(at)].lemma);
      const Deprel relation = words[static_cast<std::size_t>(at)].deprel;
      if (relation == Deprel::acl || relation == Deprel::amod || relation == Deprel::appos || relation == Deprel::parataxis) break;
    }
    return false;
  }

  // Told by a name or a number, "in May", "in the first quarter", and not as "last month".
  bool named(const values::Value& day) const {
    static constexpr auto numbers = std::to_array<std::string_view>({"first", "second", "third", "fourth"});
    for (std::uint32_t w = day.first_word; w < day.end_word; ++w) {
      const Word& word = source_.annotation.words[w];
      if (word.upos == Upos::PROPN || word.upos == Upos::NUM || text::in(numbers, word.lemma)) return true;
    }
    return false;
  }

  // "The strike of 2014", "last year's budget": a day that tells which one of several is meant.
  bool of_what_it_is_told(const values::Value& day) const {
    const auto& words = source_.annotation.words;
    const auto topic = static_cast<std::int32_t>(claim_.topic);
    for (std::uint32_t w = day.first_word; w < day.end_word; ++w) {
      const bool joined = words[w].deprel == Deprel::nmod || words[w].deprel == Deprel::compound;
      if (joined && (words[w].head == topic || (words[w].head >= 0 && words[w].head == claim_.setting.subject))) return true;
    }
    return false;
  }

  const ArticleAnalysis& source_;
  const claims::Claim& claim_;
  ClaimForm& form_;
};

}  // namespace

void add_company(const ArticleAnalysis& article, const claims::Claim& claim, ClaimForm& form) {
  CompanyReader(article, claim, form).read();
}

}  // namespace crossread::consistency
