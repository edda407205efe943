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

  /** Everything that a finding says about one article: [{in, start, end, finding}] by article id. */
  const marks = new Map(report.articles.map(({ id }) => [id, []]));
  for (const finding of report.findings) {
    for (const position of finding.positions) {
      for (const evidence of position.evidence) {
        marks.get(evidence.article)?.push({ ...evidence, finding });
      }
    }
  }

  return {
    report,
    partial,
    article,
    /** Articles of the report in order: {id, letter, name, report}. */
    articles: [...byId.values()],
    entity: (id) => entities.get(id),
    quote: (articleId, quoteId) => quotes.get(`${articleId}\n${quoteId}`),
    marksIn: (articleId) => marks.get(articleId) ?? [],

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
