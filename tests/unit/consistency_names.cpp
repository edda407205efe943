#include <doctest/doctest.h>

#include "consistency/same_entity.h"
#include "consistency/union_find.h"

using namespace crossread::consistency;

TEST_CASE("names: spellings of one name are told from two names") {
  struct Row { const char* a; const char* b; NameRelation relation; };
  static constexpr Row rows[] = {
      {"Antony Harrow", "Anthony Harrow", NameRelation::spelling},
      {"Joris Haan", "Joris Hahn", NameRelation::spelling},
      {"Jon Meier", "John Meier", NameRelation::spelling},
      {"Li Qing", "Li Ching", NameRelation::spelling},
      {"Ada Brandt", "ADA BRANDT", NameRelation::same},
      {"Brandt", "Ada Brandt", NameRelation::partial},
      {"Ada Brandt", "Ada \"Buzz\" Brandt", NameRelation::same},
      {"Ada Brandt", "Ada \xE2\x80\x9CThe Fly\xE2\x80\x9D Brandt", NameRelation::same},
      {"Philip Brandt", "Phil Brandt", NameRelation::partial},
      {"Ada Brandt", "Ida Kessler", NameRelation::different},
      {"Ada Brandt", "Otto Brandt", NameRelation::different},
      {"Maria Lopez", "Mario Gomez", NameRelation::different},
      {"Ann Lee", "Dan Lee", NameRelation::different},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(compare_names(row.a, row.b) == row.relation);
    CHECK(compare_names(row.b, row.a) == row.relation);
  }
}

TEST_CASE("names: words that slips leave near") {
  CHECK(near_words("kestrel", "kessel"));
  CHECK(near_words("holm", "holst"));
  CHECK(near_words("thistle", "whistle"));
  CHECK_FALSE(near_words("kestrel", "vessel"));
  CHECK(begin_alike("hofer", "hofmann"));
  CHECK_FALSE(begin_alike("hofer", "holst"));
  CHECK_FALSE(near_words("kestrel", "kingfisher"));
  CHECK(short_form("dave", "david"));
  CHECK_FALSE(short_form("kestrel", "kessel"));
}

TEST_CASE("union-find: the smallest member stands for the set, whatever the order") {
  UnionFind a(5), b(5);
  a.unite(1, 4);
  a.unite(4, 2);
  b.unite(2, 4);
  b.unite(4, 1);
  for (std::size_t i = 0; i < 5; ++i) CHECK(a.find(i) == b.find(i));
  CHECK(a.find(4) == 1);
  CHECK(a.find(3) == 3);
}
