#pragma once

#include "consistency/claim_view.h"

namespace crossread::consistency {

/// Whether two ages are of two persons, as far as the articles name them.
bool two_persons(const ClaimView& a, const ClaimView& b);

/// Whether what surrounds two different values tells that they are of two things: of two years, a part and
/// the whole, a forecast and a result, the figures of two people. What is said here no likeness of the words
/// around can make good.
bool told_apart(const Story& story, const Vocabulary& vocabulary, const ClaimView& a, const ClaimView& b);

}  // namespace crossread::consistency
