// Passages that can be found again after a text has been edited: the words themselves, some of what
// stands around them, and where they stood, as in the selectors of the W3C Web Annotation model.

const context = 32;

/** What each part of an anchor weighs when passages are held against it, after Hypothesis. */
const weights = { exact: 50, prefix: 20, suffix: 20, position: 2 };

/** Below this likeness of the words themselves a passage is another one. */
const leastLikeness = 0.6;

/** An anchor for the passage [start, end) of an article's report. */
export function anchorOf({ id, text }, { start, end }) {
  return {
    article: id,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
  };
}

const plain = (text) => text.toLowerCase().replace(/[“”„"]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim();

/** The pairs of neighbouring characters of a text, with how often each occurs. */
function pairsOf(text) {
  const pairs = new Map();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are, from 0 to 1: the Dice coefficient of their pairs of characters. */
export function likeness(one, other) {
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = pairsOf(a);
  let common = 0;
  for (const [pair, n] of pairsOf(b)) common += Math.min(n, pairs.get(pair) ?? 0);
  return (2 * common) / (a.length + b.length - 2);
}

/**
 * The passage among `candidates` ({start, end} in the report's text) that an anchor means, or null if
 * none is like it. Where several have the same words, those around them decide, then the place.
 */
export function find(anchor, report, candidates) {
  let best = null;
  let highest = 0;
  for (const candidate of candidates) {
    const there = anchorOf(report, candidate);
    const exact = likeness(anchor.exact, there.exact);
    if (exact < leastLikeness) continue;
    const away = Math.abs(candidate.start - anchor.start) / Math.max(1, report.text.length);
    const score =
      weights.exact * exact +
      weights.prefix * likeness(anchor.prefix, there.prefix) +
      weights.suffix * likeness(anchor.suffix, there.suffix) +
      weights.position * (1 - away);
    if (score > highest) [best, highest] = [candidate, score];
  }
  return best;
}
