#pragma once

#include <string>

#include "consistency/consistency.h"

namespace crossread::report {

/// One article as CoNLL-U (universaldependencies.org/format), for people who use or check the
/// language layer: `# newdoc`, `# newpar` at every block, `# sent_id` and `# text` for every
/// sentence, ranges for contractions, `SpaceAfter=No`; FEATS and DEPS are `_`. The last column
/// has `Entity=` in the bracket form of GUM (Zeldes 2017): `(3-person` opens a mention of entity 3,
/// `3)` closes it, `(3-person)` is one of one word; types are person, organization, place, other.
/// A title that is not in the text comes first, as a paragraph of its own.
std::string to_conllu(const ArticleAnalysis& article);

}  // namespace crossread::report
