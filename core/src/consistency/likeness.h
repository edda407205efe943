#pragma once

#include <array>
#include <string_view>

#include "consistency/claim_view.h"

namespace crossread::consistency {

/// What two claims of one kind from two articles have in common, and what speaks against their being
/// about one thing: the inputs of the learnt judgement. All are 0..100 where nothing else is said; "clash" means that both say
/// something, and not the same.
enum class Feature : std::uint8_t {
  near_words,      ///< shared words, weighed by how rare they are here and how close to the value
  near_covered,    ///< the same, seen from the claim with the fewer words
  sentence_words,  ///< shared words of the sentences, weighed by how rare they are here
  rare_words,      ///< the weight of the words that are literally the same
  near_square,     ///< near_words again, squared: near copies are another matter than a few words
  lead_words,      ///< near_words less those of the best other pair that either takes part in; may be < 0
  surroundings,    ///< shared words of the sentences before and after
  topic,           ///< nearness of the nouns that are counted or measured
  topic_same,
  verb,            ///< nearness of the governing verbs
  verb_clash,
  verb_and_subject, ///< the lesser of the two nearnesses
  verb_and_topic,
  subject,         ///< nearness of their subjects
  subject_clash,
  names,           ///< people, bodies and places named in both sentences
  name_clash,      ///< names close to one value that the other sentence lacks, on both sides
  company,         ///< another value of the sentence is the same in both
  magnitude,       ///< the smaller value over the larger one
  digits,          ///< the same digits but for one, or in another order
  dress,           ///< as many digits, the same unit
  scope_clash,     ///< part and whole, added and total
  forecast_clash,
  negation_clash,
  voice_same,
  voice_clash,
  voice_one,       ///< one is told by somebody, the other by the writer
  background,      ///< either is told of another time than the news
  background_clash,
  yardstick,       ///< either is a figure that another one is held against
  yardstick_clash,
  marker_same,
  marker_clash,
  lead,            ///< both stand near the head of their articles
  place_gap,       ///< how far apart they stand in their articles
  alone,           ///< few values of the kind in both articles
  crowd,           ///< how many pairs of such values there are, on a logarithmic scale
  topic_alone,     ///< the topic is counted once in each article, and it is the same
  modifier_same,
  modifier_clash,
  day_same,
  day_clash,
  quoted,          ///< both inside quotations
  hedged,          ///< either is hedged
  entity_same,     ///< the age of one person
  entity_clash,
  answered,        ///< an article says elsewhere what the other says here: then it is of something else
  count_
};

inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count_);
using Features = std::array<std::int16_t, feature_count>;

std::string_view to_string(Feature feature);

/// How the values of two claims of one kind stand to each other, with the slack that two articles need:
/// figures cut off rather than rounded, a weekday taken for that of another week.
values::Relation relation_of(const ArticleAnalysis& article_a, const ClaimView& a,
                             const ArticleAnalysis& article_b, const ClaimView& b);

/// Two claims that may be about one thing.
struct Pair {
  std::size_t a = 0, b = 0;  ///< indices of the views
  values::Relation relation = values::Relation::incomparable;
  Features features{};
};

/// The pairs between the claims of one kind of two articles, or of one article with itself, that have
/// anything in common, with their features. Symmetric but for the order. Depends on these two
/// articles alone. The work is that of the product of the two lists.
std::vector<Pair> pairs_between(const Story& story, const Vocabulary& vocabulary, const ValueIndex& values,
                                const std::vector<ClaimView>& views, const std::vector<std::size_t>& left,
                                const std::vector<std::size_t>& right);

}  // namespace crossread::consistency
