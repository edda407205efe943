#pragma once

#include "consistency/claim_view.h"

namespace crossread::consistency {

/// Whether two ages are of two persons, as far as the articles name them.
bool two_persons(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b);

/// What surrounds two different values and tells that they are of two things. Each is an input of the learnt judgement,
/// since parsers err and reporters differ in how they tell one thing; some are sure besides, and no likeness of the words
/// around makes them good.
struct Apart {
  bool senses = false;    ///< a depth and a way, a change and a share, votes for and against, families and people
  bool deeds = false;     ///< days, or lengths far apart, of deeds whose words have nothing in common
  bool rows = false;      ///< places in two rows
  bool things = false;    ///< counts of things whose names have nothing in common
  bool expected = false;  ///< a forecast and a result, an hour to come and one gone by
  bool part = false;      ///< a part and the whole, of two nouns
  bool days = false;      ///< figures of two years, months or days
  bool earlier = false;   ///< one of a year long past
  bool owners = false;    ///< each of two people has his own; ways from two places
  bool persons = false;   ///< ages of two persons
  bool contrast = false;  ///< the words around are said of two things; see phrasing.h, contrast_words.h
  bool ages = false;      ///< ages too far apart for one person

  bool sure() const { return senses || deeds || rows || expected || days || earlier || owners || persons || ages || contrast; }
};

Apart told_apart(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b);

}  // namespace crossread::consistency
