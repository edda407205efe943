// What a fact-checker underlines in an article: names, titles, numbers, dates and quotations, in the
// order of the text, each with what the other articles say of it.

const sameSpan = (one, other) => one.start < other.end && other.start < one.end;

/** Names, each once: with the others of its mentions counted. A name inside a longer one is left out. */
function names(model, { mentions }) {
  const named = mentions.filter(({ type }) => type === "name");
  const outer = named.filter((one) => !named.some((other) => other !== one && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start));
  const seen = new Map();
  for (const mention of outer) {
    const key = mention.entity ?? `${mention.start}`;
    if (seen.has(key)) seen.get(key).times += 1;
    else seen.set(key, { kind: "name", start: mention.start, end: mention.end, times: 1 });
  }
  return [...seen.values()];
}

const partOfWord = /[\p{L}\p{N}]/u;

/** Where some words first stand as words of their own, or -1. */
function wholeWords(text, words) {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!partOfWord.test(text[at - 1] ?? "") && !partOfWord.test(text[at + words.length] ?? "")) return at;
  }
  return -1;
}

/** Titles and roles of people, where the article first has them. */
function titles(model, { id, text }) {
  const found = [];
  for (const { kind, roles, articles } of model.report.entities) {
    if (kind !== "person" || !articles.includes(id)) continue;
    for (const role of roles) {
      const start = wholeWords(text, role);
      if (start >= 0) found.push({ kind: "title", start, end: start + role.length, times: 1 });
    }
  }
  return found.filter((one, i) => !found.some((other, j) => sameSpan(one, other) && (other.end - other.start > one.end - one.start || (other.end - other.start === one.end - one.start && j < i))));
}

const spans = (list, kind) => list.map(({ start, end }) => ({ kind, start, end, times: 1 }));

/** Dates and times of day, and numbers: quantities and durations. */
function figures({ quantities, times }) {
  const dates = spans(times.filter(({ type }) => type === "date" || type === "time"), "date");
  const durations = spans(times.filter(({ type }) => type === "duration"), "number");
  const timed = [...dates, ...durations];
  return [...timed, ...spans(quantities, "number").filter((one) => !timed.some((other) => sameSpan(one, other)))];
}

/** What the articles say of the fact that a passage tells: {status, others: [{position, letters}]} or null. */
function factAt(model, articleId, span) {
  for (const fact of model.report.facts) {
    const here = fact.positions.find(({ evidence }) => evidence.some((one) => one.article === articleId && one.in === "text" && sameSpan(one, span)));
    if (here) return { fact, here };
  }
  return null;
}

const cache = new WeakMap();

/**
 * The items of one article: [{key, kind: name | title | number | date | quotation, start, end, times, fact?,
 * here?}], `key` being the item's own in its article, `fact` the fact of the report that the passage tells and
 * `here` the article's position on it. The same report gives the same objects.
 */
export function checkItems(model, articleId) {
  const report = model.article(articleId)?.report;
  if (!report) return [];
  if (!cache.has(report)) {
    const quotations = spans(report.quotes.filter(({ kind }) => kind === "direct" || kind === "mixed"), "quotation");
    const items = [...names(model, report), ...titles(model, report), ...figures(report), ...quotations];
    items.sort((a, b) => a.start - b.start || b.end - a.end);
    cache.set(report, items.map((item) => ({ ...item, key: `${item.kind} ${item.start}`, ...factAt(model, articleId, item) })));
  }
  return cache.get(report);
}
