#pragma once

#include <optional>
#include <string>
#include <vector>

#include "values/resolve.h"
#include "values/stretch.h"

namespace crossread::values {

/// Anchors the phrases of one article in their order, since later ones count from earlier ones.
class Resolver {
 public:
  Resolver(const Atoms& atoms, std::optional<Day> published)
      : atoms_(atoms), published_(published) {}

  void look_over(const std::vector<Phrase>& phrases);
  Resolved resolve(const Phrase& p);

 private:
  // resolve.cpp: what a phrase says, as TIMEX3 and as a range of days or seconds
  Resolved of_shape(const Phrase& p);
  Resolved point(const Phrase& p);
  Resolved length(const Phrase& p);
  Resolved repeated(const Phrase& p);
  Resolved reference(const Phrase& p);
  // resolve_stretch.cpp: which stretch of the calendar a phrase means
  /// The stretch that a point means, moved where the words move it; empty where it is not known.
  std::optional<Stretch> stretch_of(const Phrase& p) const;
  std::optional<Stretch> told_of(const Phrase& p) const;
  /// The day from which the phrase counts; empty where it is not known.
  std::optional<Day> anchor(const Phrase& p) const;
  std::optional<Stretch> relative(const Phrase& p) const;
  std::optional<Stretch> bare(const Phrase& p) const;
  std::optional<Stretch> named(const Phrase& p) const;
  std::optional<Stretch> nth_week(const Phrase& p) const;

  std::string open_value(const Phrase& p) const;
  void finish(const Phrase& p, const Stretch& s, Resolved& r) const;
  void write_time(const Phrase& p, Resolved& r) const;

  const Atoms& atoms_;
  std::optional<Day> published_;
  std::optional<Day> told_day_;
  std::optional<Stretch> told_;
  std::uint32_t told_sentence_ = 0;
  std::optional<Stretch> told_quarter_;
  std::uint32_t quarter_sentence_ = 0;
  bool narrative_ = false;  ///< a text about the past: bare dates follow the last date told
};

}  // namespace crossread::values
