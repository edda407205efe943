/**
 * The report, indexed the ways that the views look things up. Nothing here decides anything: what
 * differs, and how gravely, is the engine's word.
 *
 * `articles` are the articles that the report was made from, in its order, with the letters that stand
 * for them on the page. `partial` says that they have been scored and not compared yet.
 */
export function createModel(report, articles, partial = false) {
  const byId = new Map(
    report.articles.map((article, i) => [article.id, { ...articles[i], report: article, letter: articles[i].letter }]),
  );
  const article = (id) => byId.get(id);
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
  const quotes = new Map(
    report.articles.flatMap(({ id, quotes }) => quotes.map((quote) => [`${id}\n${quote.id}`, quote])),
  );

  /** Evidence by the article that it stands in: `each` yields [evidence, what to add to it]. */
  function byArticle(each) {
    const lists = new Map(report.articles.map(({ id }) => [id, []]));
    for (const [evidence, more] of each) lists.get(evidence.article)?.push({ ...evidence, ...more });
    return lists;
  }
  const marks = byArticle(report.findings.flatMap((finding) => finding.positions.flatMap(({ evidence }) => evidence.map((one) => [one, { finding }]))));
  const dated = byArticle(report.timeline.flatMap((entry, index) => entry.evidence.map((one) => [one, { entry, index }])));

  return {
    report,
    partial,
    article,
    /** Articles of the report in order: {id, letter, name, report}. */
    articles: [...byId.values()],
    entity: (id) => entities.get(id),
    quote: (articleId, quoteId) => quotes.get(`${articleId}\n${quoteId}`),
    /** Everything that a finding says about one article: [{in, start, end, finding}]. */
    marksIn: (articleId) => marks.get(articleId) ?? [],
    /** Everything that the timeline has of one article: [{in, start, end, entry, index}]. */
    datedIn: (articleId) => dated.get(articleId) ?? [],

    /** Findings of one severity. */
    findings: (severity) => report.findings.filter((finding) => finding.severity === severity),
    facts: (status) => report.facts.filter((fact) => fact.status === status),

    /** How many accounts there are once copies of one report are counted as one. */
    accounts: () => {
      const copies = report.reuse.reduce((sum, group) => sum + group.articles.length - 1, 0);
      return report.articles.length - copies;
    },

    /** The words that a piece of evidence stands in: before, the passage itself, after. */
    passage({ article: id, in: where, start, end, sentence }) {
      const { report: source } = article(id);
      const text = where === "title" ? (source.title ?? "") : source.text;
      const from = sentence ? Math.min(sentence.start, start) : start;
      const to = sentence ? Math.max(sentence.end, end) : end;
      return [text.slice(from, start), text.slice(start, end), text.slice(end, to)].map(oneLine);
    },

    /** What an article says of itself or was told: the title, outlet and date to show. */
    face(id) {
      const { report: source, name } = article(id);
      return {
        outlet: source.source || name,
        title: source.title || name,
        published: source.published,
      };
    },

    warningsOf: (id) => report.warnings.filter((warning) => warning.article === id),
  };
}

const oneLine = (text) => text.replace(/\s+/g, " ");
