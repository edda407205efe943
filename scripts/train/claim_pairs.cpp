// Prints what the engine sees of every two claims of one kind in two articles of a story: the
// inputs from which the script train_pairs learns which of them are about one thing.
//
// In, on standard input, for each story a line "S id", then its articles, each as a line
// "A id published-or-dash bytes-of-title bytes-of-text" followed by the title and the text.
// Out, for each article "T story article hexadecimal-text"; for each pair
// "P story kind article begin end value article begin end value relation features...", the values as numbers
// that are equal for equal values.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "consistency/claim_view.h"
#include "consistency/pair_finder.h"
#include "consistency/same_entity.h"
#include "entities/entities.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "text/text.h"
#include "values/values.h"

namespace {

using namespace crossread;

ArticleAnalysis read_article(const ArticleInput& given) {
  ArticleAnalysis a;
  a.id = given.id;
  auto document = text::read(given, Limits());
  if (!document) return a;
  a.document = std::move(document).value();
  if (given.published) a.published = values::read_date(*given.published);
  a.language = {"en", 1.0};
  a.annotation = language::annotate(a.document);
  const entities::Syntax syntax(a.document, a.annotation, quotes::quoted_spans(a.document));
  a.entities = entities::find(syntax);
  a.values = values::find(a.document, a.annotation, a.published);
  a.quotes = quotes::find(syntax, a.entities);
  a.claims = claims::find(a.document, a.annotation, a.entities, a.values, a.quotes);
  return a;
}

double number(const values::Value& v) { return v.clock ? *v.clock : v.low ? *v.low : v.value; }

void print_pairs(const std::string& id, const std::vector<ArticleAnalysis>& articles) {
  using namespace consistency;
  Story story;
  story.articles = articles;
  story.entities = merge_entities(articles);
  story.compared.assign(articles.size(), true);
  for (std::size_t a = 0; a < articles.size(); ++a) {
    story.order.push_back(static_cast<Index>(a));
    story.account.push_back(static_cast<Index>(a));
    std::string hex;
    for (const char c : articles[a].document.utf8) {
      hex += "0123456789abcdef"[(static_cast<unsigned char>(c) >> 4) & 15];
      hex += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    }
    std::printf("T\t%s\t%s\t%s\n", id.c_str(), articles[a].id.c_str(), hex.c_str());
  }
  Lexicon lexicon;
  const Vocabulary vocabulary(story, lexicon);
  const std::vector<ClaimView> views = views_of(story, vocabulary);
  for (const ClaimView& v : views) {
    const claims::Setting& s = v.claim->setting;
    const auto& words = story.at(v.article).annotation.words;
    const auto lemma = [&](std::int32_t w) { return w < 0 ? std::string("-") : std::string(words[static_cast<std::size_t>(w)].lemma); };
    std::printf("C\t%s\t%s\t%s\t%u\t%u\t%s\t%s\t%s\t%s\t%s\t%s\t%d\n", id.c_str(), story.at(v.article).id.c_str(),
                std::string(to_string(v.claim->kind)).c_str(), v.claim->passage.begin, v.claim->passage.end,
                words[v.claim->topic].lemma.c_str(), lemma(s.verb).c_str(), lemma(s.subject).c_str(),
                lemma(s.marker).c_str(), s.teller.c_str(), std::string(story.name(v.voice.index)).c_str(), v.claim->forecast);
  }
  std::map<std::pair<FindingKind, std::string>, std::map<Index, std::vector<std::uint32_t>>> buckets;
  for (std::uint32_t v = 0; v < views.size(); ++v)
    buckets[{views[v].claim->kind, std::string(views[v].value->dimension)}][views[v].article].push_back(v);
  PairFinder finder(vocabulary, views);
  for (const auto& [kind, lists] : buckets)
    for (auto x = lists.begin(); x != lists.end(); ++x)
      for (auto y = std::next(x); y != lists.end(); ++y)
        for (const Pair& p : finder.between(ClaimList(views, x->second), ClaimList(views, y->second), PairFinder::Which::all)) {
          const ClaimView &a = views[p.a], &b = views[p.b];
          std::printf("P\t%s\t%s\t%s\t%u\t%u\t%.9g\t%s\t%u\t%u\t%.9g\t%d", id.c_str(), std::string(to_string(a.claim->kind)).c_str(),
                      story.at(a.article).id.c_str(), a.claim->passage.begin, a.claim->passage.end, number(*a.value),
                      story.at(b.article).id.c_str(), b.claim->passage.begin, b.claim->passage.end, number(*b.value),
                      static_cast<int>(p.relation));
          for (const std::int16_t f : finder.features(p)) std::printf("\t%d", f);
          std::printf("\n");
        }
}

}  // namespace

int main(int count, char**) {
  if (count > 1) {
    for (std::size_t f = 0; f < consistency::feature_count; ++f)
      std::printf("%s\n", std::string(consistency::to_string(static_cast<consistency::Feature>(f))).c_str());
    return 0;
  }
  std::string tag, id;
  std::vector<ArticleAnalysis> articles;
  while (std::cin >> tag >> id) {
    if (tag == "S") {
      articles.clear();
      std::size_t number = 0;
      std::cin >> number;
      for (std::size_t n = 0; n < number; ++n) {
        ArticleInput given;
        std::string published;
        std::size_t title = 0, text = 0;
        std::cin >> tag >> given.id >> published >> title >> text;
        std::cin.ignore(1);
        std::string bytes(title, ' ');
        std::cin.read(bytes.data(), static_cast<std::streamsize>(title));
        if (title > 0) given.title = bytes;
        given.source.resize(text);
        std::cin.read(given.source.data(), static_cast<std::streamsize>(text));
        if (published != "-") given.published = published;
        given.format = Format::text;
        articles.push_back(read_article(given));
      }
      print_pairs(id, articles);
    }
  }
  return 0;
}
