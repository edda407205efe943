// The rules of syllable counting as core/src/readability/syllables.cpp applies them: one decision
// tree a letter, read from core/data/syllable_rules.txt, and the endings behind an apostrophe. The
// table of exceptions is what these rules get wrong, so both sides must agree; a unit test holds them
// to it over the whole dictionary.
import { readFileSync } from "node:fs";

const RULES = new URL("../../../core/data/syllable_rules.txt", import.meta.url);

/** What a tree may ask at a letter: the letters up to four places before and behind (0 = beyond the
 *  word, 1..26 = a..z), how far back the last syllable began (0 = none yet) and how many there were. */
export const FEATURES = ["L1", "R1", "L2", "R2", "L3", "R3", "L4", "R4", "D", "N"];
const OFFSETS = [-1, 1, -2, 2, -3, 3, -4, 4];
const CAP = 9;

export const letterAt = (word, i) => (i < 0 || i >= word.length ? 0 : word.charCodeAt(i) - 96);

/** Writes the ten features of letter `i` into `out`; `counts[j]` are the syllables of letters before. */
export function features(word, i, counts, out) {
  for (let k = 0; k < OFFSETS.length; k++) out[k] = letterAt(word, i + OFFSETS[k]);
  let distance = 0;
  let number = 0;
  for (let j = 0; j < i; j++) {
    number += counts[j];
    if (counts[j]) distance = i - j;
  }
  out[8] = Math.min(distance, CAP);
  out[9] = Math.min(number, CAP);
}

/** The values of a feature as one character each. */
const symbol = (feature, value) =>
  feature < OFFSETS.length ? (value ? String.fromCharCode(96 + value) : ".") : String(value);
const valueOf = (feature, char) =>
  feature < OFFSETS.length ? (char === "." ? 0 : char.charCodeAt(0) - 96) : Number(char);

/** A tree as text, in preorder: "=1" is a leaf with its syllables, "R1:aeiou." asks for a feature and
 *  names the values that lead to the first of the two trees behind it. */
export function writeTree(node) {
  if (!node.yes) return [`=${node.syllables}`];
  const set = [...node.values].sort((a, b) => a - b).map((v) => symbol(node.feature, v)).join("");
  return [`${FEATURES[node.feature]}:${set}`, ...writeTree(node.yes), ...writeTree(node.no)];
}

function readTree(tokens) {
  const token = tokens.shift();
  if (token.startsWith("=")) return { syllables: Number(token.slice(1)) };
  const [name, set] = token.split(":");
  const feature = FEATURES.indexOf(name);
  const values = new Set([...set].map((c) => valueOf(feature, c)));
  const yes = readTree(tokens);
  return { feature, values, yes, no: readTree(tokens) };
}

/** The trees of all letters, index 1..26. */
export function readRules() {
  const trees = [];
  for (const line of readFileSync(RULES, "utf8").split("\n")) {
    if (!line || line.startsWith("#")) continue;
    const [letter, ...tokens] = line.split(" ");
    trees[letterAt(letter, 0)] = readTree(tokens);
  }
  return trees;
}

/** Syllables of a run of the letters a-z by the trees alone; at least one. */
export function countLetters(trees, word) {
  const counts = [];
  const out = new Uint8Array(FEATURES.length);
  let sum = 0;
  for (let i = 0; i < word.length; i++) {
    let node = trees[letterAt(word, i)];
    if (node.yes) features(word, i, counts, out);
    while (node.yes) node = node.values.has(out[node.feature]) ? node.yes : node.no;
    counts.push(node.syllables);
    sum += node.syllables;
  }
  return Math.max(1, sum);
}

/** Endings behind an apostrophe, and after which last letters of the stem they are a syllable. */
export const CLITICS = [
  { ending: "n't", sounded: "bcdfghjklmnpqstvxz" },
  { ending: "'s", sounded: "", hissing: true },
  { ending: "'ll", sounded: "bcdfghjklmnpqrstvxz" },
  { ending: "'ve", sounded: "bcdfghjklmnpqrstvxz" },
  { ending: "'re", sounded: "bcdfghjklmnpqrstvxz" },
  { ending: "'d", sounded: "td" },
  { ending: "'m", sounded: "" },
];
/** A hissing sound at the end makes the s behind it a syllable: "Congress's", "Bush's", "George's". */
const HISSING = ["s", "z", "x", "ch", "sh", "ce", "se", "ze", "ge", "che", "she", "xe"];

/** A word cut before its ending, and the syllables that the ending adds. */
export function cutClitic(word) {
  for (const { ending, sounded, hissing } of CLITICS) {
    if (word.length <= ending.length || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const extra = hissing ? HISSING.some((h) => stem.endsWith(h)) : sounded.includes(stem.at(-1));
    return { stem, extra: extra ? 1 : 0 };
  }
  return { stem: word, extra: 0 };
}

/** Syllables of a lower-case word of letters and apostrophes by the rules, without exceptions. */
export function countByRules(trees, word) {
  const { stem, extra } = cutClitic(word);
  return countLetters(trees, stem.replaceAll("'", "")) + extra;
}
