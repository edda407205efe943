#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "consistency/union_find.h"

namespace crossread::consistency {

/// Statements of several articles, by their numbers, parted by what they say: articles on one story say the same again and
/// again, and how two things said stand to each other is worked out once for all who say them. Whatever is done with the
/// statements of two parts takes time in proportion to their number, and not to that of their pairs.
class Sayings {
 public:
  using Part = std::vector<std::size_t>;  ///< sorted

  /// `statements` are sorted. `article`, of every number: the place of its article, which never falls as the numbers rise.
  /// `said`: what the statement with a number says, ordered, and equal for statements that stand alike to any other.
  template <typename Said>
  Sayings(const std::vector<std::size_t>& statements, const std::vector<std::uint32_t>& article, Said said) : article_(article) {
    std::map<decltype(said(std::size_t{})), std::size_t> parts;
    for (const std::size_t s : statements) {
      const std::size_t part = parts.try_emplace(said(s), parts_.size()).first->second;
      if (part == parts_.size()) parts_.emplace_back();
      parts_[part].push_back(s);
    }
  }

  /// Calls `visit(x, y)` for every two parts, and for every part with itself.
  template <typename Visit>
  void for_two_parts(Visit visit) const {
    for (auto x = parts_.begin(); x != parts_.end(); ++x)
      for (auto y = x; y != parts_.end(); ++y) visit(*x, *y);
  }

  /// A statement of each part, of two articles where there are such.
  std::pair<std::size_t, std::size_t> example(const Part& x, const Part& y) const {
    const auto any = [](std::size_t) { return true; };
    const auto apart = [&](std::size_t s, std::size_t t) { return article_[s] != article_[t]; };
    if (apart(x.front(), y.front())) return {x.front(), y.front()};
    if (const auto other = first_two(y, any).other) return {x.front(), *other};
    return {first_two(x, any).other.value_or(x.front()), y.front()};
  }

  /// Unites every two statements of two articles of which one is of the one part and one of the other.
  void unite(UnionFind& sets, const Part& x, const Part& y) const {
    // Any two are tied together by way of these: the first of each part, and the first of another article than that.
    const auto tie = [&](const Part& part, const Part& to) {
      const FirstTwo two = first_two(to, [](std::size_t) { return true; });
      for (const std::size_t s : part)
        for (const std::optional<std::size_t>& t : {two.first, two.other})
          if (t && article_[s] != article_[*t]) sets.unite(s, *t);
    };
    tie(x, y);
    tie(y, x);
  }

  /// Calls `visit(s, t)`, the smaller number first, for pairs of two articles, one of each part and both wanted. Among them is
  /// every first one: that of which no other pair of one united set has the smaller number, or the same and then a
  /// smaller one.
  template <typename Wanted, typename Visit>
  void for_first_pairs(const Part& x, const Part& y, Wanted wanted, Visit visit) const {
    const auto from = [&](const Part& part, const Part& to) {
      const FirstTwo two = first_two(to, wanted);
      if (!two.first) return;
      for (const std::size_t s : part) {
        const std::optional<std::size_t>& t = article_[s] != article_[*two.first] ? two.first : two.other;
        if (t && wanted(s)) visit(std::min(s, *t), std::max(s, *t));
      }
    };
    from(x, y);
    from(y, x);
  }

  /// Calls `visit(s, t)` for every two statements of one article of which one is of the one part and one of the other.
  template <typename Visit>
  void for_one_article(const Part& x, const Part& y, Visit visit) const {
    auto first = y.begin();
    for (const std::size_t s : x) {
      while (first != y.end() && article_[*first] < article_[s]) ++first;
      for (auto t = first; t != y.end() && article_[*t] == article_[s]; ++t)
        if (s != *t) visit(s, *t);
    }
  }

 private:
  struct FirstTwo {
    std::optional<std::size_t> first, other;  ///< the first, and the first of another article
  };

  template <typename Wanted>
  FirstTwo first_two(const Part& part, Wanted wanted) const {
    FirstTwo out;
    for (const std::size_t s : part) {
      if (!wanted(s)) continue;
      if (!out.first) out.first = s;
      else if (article_[s] != article_[*out.first]) {
        out.other = s;
        break;
      }
    }
    return out;
  }

  const std::vector<std::uint32_t>& article_;
  std::vector<Part> parts_;
};

/// Something that statements hold, ordered by what it is, and not copied.
template <typename T>
struct Held {
  const T* value;

  Held(const T& held) : value(&held) {}
  bool operator<(const Held& other) const { return *value < *other.value; }
};

}  // namespace crossread::consistency
