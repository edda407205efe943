// Which findings are shown, and in which order.

/** `severities` are those that are hidden, `article` is the letter of one. */
export const everything = { severities: [], kind: "", article: "", text: "", fresh: false, order: "weight" };

/** Orders to choose from: [words, key of a finding to sort by, or null for the engine's own order]. */
export const orders = {
  weight: ["By weight", null],
  place: ["As in the article read", (finding, { reading }) => Math.min(...finding.positions.flatMap(({ evidence }) => evidence).filter(({ article }) => article === reading).map(({ start }) => start), Infinity)],
  kind: ["By kind", ({ kind }) => kind],
};

const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** All words that are shown of a finding. */
function wordsOf(finding) {
  const evidence = finding.positions.flatMap(({ value, evidence: passages }) => [value, ...passages.map(({ text }) => text)]);
  return plain([finding.subject, finding.summary, finding.why, ...evidence].join(" "));
}

/** Whether a finding was not there, or had not this value, when the reader last looked. */
export function isFresh(finding, baseline) {
  if (!baseline) return false;
  const known = baseline.get(finding.id);
  return !known || finding.positions.some(({ id }) => !known.includes(id));
}

/** The findings that the filter lets through, in its order. */
export function filtered(findings, filter, { model, baseline, reading }) {
  const text = plain(filter.text.trim());
  const of = filter.article && model.articles.find(({ letter }) => letter === filter.article)?.id;
  const shown = findings.filter(
    (finding) =>
      !filter.severities.includes(finding.severity) &&
      (!filter.kind || finding.kind === filter.kind) &&
      (!of || finding.positions.some(({ evidence }) => evidence.some(({ article }) => article === of))) &&
      (!text || wordsOf(finding).includes(text)) &&
      (!filter.fresh || isFresh(finding, baseline)),
  );
  const key = orders[filter.order]?.[1];
  if (!key) return shown;
  const keyed = shown.map((finding) => [key(finding, { reading }), finding]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
}
