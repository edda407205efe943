// Learns core/data/syllable_rules.txt from the CMU Pronouncing Dictionary: for each letter of the
// alphabet a small decision tree that says how many syllables the letter begins where it stands.
//
//   node scripts/train/syllable_rules.mjs            about two minutes, always the same result
//
// First each spelling is aligned with its pronunciation (a letter gives no, one or two phones; the
// chances are learnt by Viterbi training), which labels each letter with the number of vowels it
// sounds. Then a tree a letter is grown (Gini impurity, binary splits on sets of values: Breiman,
// Friedman, Olshen & Stone 1984) and pruned by its cost. Words held out (lib/cmu.mjs) are not seen.
import { writeFileSync } from "node:fs";
import { heldOut, nuclei, pronunciations } from "../lexicon/lib/cmu.mjs";
import { countLetters, FEATURES, features, letterAt, writeTree } from "../lexicon/lib/syllable_rules.mjs";

const MIN_LEAF = 5; // examples in a leaf
const LEAF_COST = 2; // errors that a further leaf must save
const ROUNDS = 5;

const words = [...pronunciations()]
  .filter(([word]) => /^[a-z]+$/.test(word))
  .map(([word, all]) => ({ word, phones: all[0].map((p) => p.replace(/\d/, "0")), counts: all.map(nuclei) }));
const training = words.filter(({ word }) => !heldOut(word));

/** The chance, before anything is learnt, that a letter sounds as these phones. */
function firstGuess(letter, phones) {
  const vowels = nuclei(phones);
  if ("aeiouy".includes(letter)) {
    if (phones.length === 0) return 0.3;
    if (phones.length === 1) return vowels ? 0.5 : 0.02;
    return vowels === 1 ? 0.02 : 0.001;
  }
  if (phones.length === 0) return 0.1;
  if (phones.length === 1) return vowels ? 0.002 : 0.3;
  return vowels ? 0.001 : 0.01;
}

/** The likeliest alignment: for each letter its phones; null where the phones are too many. */
function align(word, phones, chance) {
  const n = word.length;
  const m = phones.length;
  if (m > 2 * n) return null;
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(-Infinity));
  const taken = Array.from({ length: n + 1 }, () => new Int8Array(m + 1));
  best[0][0] = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= m; j++) {
      if (best[i][j] === -Infinity) continue;
      for (let k = 0; k <= 2 && j + k <= m; k++) {
        const score = best[i][j] + Math.log(chance(word[i], phones.slice(j, j + k)));
        if (score > best[i + 1][j + k]) {
          best[i + 1][j + k] = score;
          taken[i + 1][j + k] = k;
        }
      }
    }
  }
  if (best[n][m] === -Infinity) return null;
  const parts = [];
  for (let i = n, j = m; i > 0; i--) {
    parts.unshift(phones.slice(j - taken[i][j], j));
    j -= taken[i][j];
  }
  return parts;
}

let chance = firstGuess;
for (let round = 0; round < ROUNDS; round++) {
  const seen = new Map();
  const total = new Map();
  for (const entry of training) {
    entry.parts = align(entry.word, entry.phones, chance);
    entry.parts?.forEach((part, i) => {
      const key = entry.word[i] + part.join(" ");
      seen.set(key, (seen.get(key) ?? 0) + 1);
      total.set(entry.word[i], (total.get(entry.word[i]) ?? 0) + 1);
    });
  }
  chance = (letter, part) => {
    const count = seen.get(letter + part.join(" "));
    return count ? (count + 0.01) / (total.get(letter) + 5) : 1e-7;
  };
  console.error(`alignment: round ${round + 1} of ${ROUNDS}`);
}

const F = FEATURES.length;
const VALUES = 27;
const CLASSES = 3;
const examples = Array.from({ length: 27 }, () => ({ x: [], y: [] }));
const row = new Uint8Array(F);
for (const { word, parts } of training) {
  if (!parts) continue;
  const counts = parts.map(nuclei);
  for (let i = 0; i < word.length; i++) {
    const set = examples[letterAt(word, i)];
    features(word, i, counts, row);
    set.x.push(...row);
    set.y.push(counts[i]);
  }
}

/** The best split of these examples: values of one feature ordered by their mean, cut in two. */
function bestSplit(x, y, rows, total) {
  let best = null;
  let bestScore = total.reduce((s, t) => s - (t * t) / rows.length, 0) - 1e-6;
  for (let f = 0; f < F; f++) {
    const table = new Int32Array(VALUES * CLASSES);
    for (const r of rows) table[x[r * F + f] * CLASSES + y[r]]++;
    const values = [];
    for (let v = 0; v < VALUES; v++) {
      const [a, b, c] = table.subarray(v * CLASSES, v * CLASSES + CLASSES);
      if (a + b + c) values.push({ v, n: a + b + c, mean: (b + 2 * c) / (a + b + c) });
    }
    values.sort((p, q) => p.mean - q.mean || p.v - q.v);
    const left = [0, 0, 0];
    let leftN = 0;
    for (let k = 0; k + 1 < values.length; k++) {
      for (let c = 0; c < CLASSES; c++) left[c] += table[values[k].v * CLASSES + c];
      leftN += values[k].n;
      const rightN = rows.length - leftN;
      if (leftN < MIN_LEAF || rightN < MIN_LEAF) continue;
      let score = 0;
      for (let c = 0; c < CLASSES; c++) score -= left[c] ** 2 / leftN + (total[c] - left[c]) ** 2 / rightN;
      if (score < bestScore - 1e-9) {
        bestScore = score;
        best = { feature: f, values: new Set(values.slice(0, k + 1).map((p) => p.v)), all: values };
      }
    }
  }
  return best;
}

/** Grows a tree and prunes it on the way back; `cost` is its errors and its leaves. */
function grow(x, y, rows) {
  const total = [0, 0, 0];
  for (const r of rows) total[y[r]]++;
  const syllables = total.indexOf(Math.max(...total));
  const leaf = { syllables, cost: rows.length - total[syllables] + LEAF_COST };
  if (leaf.cost === LEAF_COST || rows.length < 2 * MIN_LEAF) return leaf;
  const split = bestSplit(x, y, rows, total);
  if (!split) return leaf;
  const yes = [];
  const no = [];
  for (const r of rows) (split.values.has(x[r * F + split.feature]) ? yes : no).push(r);
  // A value never met here goes the way of the many.
  if (yes.length > no.length) {
    const met = new Set(split.all.map((p) => p.v));
    const last = split.feature < 8 ? 26 : 9;
    for (let v = 0; v <= last; v++) if (!met.has(v)) split.values.add(v);
  }
  const node = { feature: split.feature, values: split.values, yes: grow(x, y, yes), no: grow(x, y, no) };
  node.cost = node.yes.cost + node.no.cost;
  return node.cost < leaf.cost ? node : leaf;
}

const trees = [];
for (let letter = 1; letter <= 26; letter++) {
  const { x, y } = examples[letter];
  trees[letter] = grow(x, y, y.map((_, i) => i));
}

const share = (list) =>
  (100 * list.filter(({ word, counts }) => counts.includes(countLetters(trees, word))).length) / list.length;
const trained = share(training).toFixed(2);
const held = share(words.filter(({ word }) => heldOut(word))).toFixed(2);
console.error(`words right: ${trained} % of those trained on, ${held} % of those held out`);

const lines = [
  "# How many syllables a letter begins, by the letters around it: one decision tree a letter.",
  "# Learnt from the CMU Pronouncing Dictionary (Carnegie Mellon University, BSD-2-Clause) as given by",
  "# the npm package cmu-pronouncing-dictionary 3.0.0, without the words held out for testing, by",
  "# scripts/train/syllable_rules.mjs, which also says how; do not edit by hand.",
  `# Words right by these rules alone: ${trained} % of those trained on, ${held} % of those held out.`,
  "# L1..L4 and R1..R4: the letter so many places before or behind (. = beyond the word);",
  "# D: places since the last letter that began a syllable (0 = none yet); N: syllables so far.",
];
for (let letter = 1; letter <= 26; letter++)
  lines.push([String.fromCharCode(96 + letter), ...writeTree(trees[letter])].join(" "));
writeFileSync(new URL("../../core/data/syllable_rules.txt", import.meta.url), lines.join("\n") + "\n");
