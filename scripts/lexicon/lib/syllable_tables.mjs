// What the engine knows of syllables: the letter trees, and as exceptions the words of the CMU
// Pronouncing Dictionary that the trees get wrong.
import { heldOut, nuclei, pronunciations } from "./cmu.mjs";
import { countByRules, cutClitic, readRules } from "./syllable_rules.mjs";
import { buildTable, lookUp } from "./word_table.mjs";

/** `trees`, `exceptions` (word to count) and their table `slots`; `rows` say of each word of the
 *  dictionary: word, counts listed, count by the rules, whether the rules have never seen it. */
export function syllableTables() {
  const trees = readRules();
  const exceptions = new Map();
  const right = [];
  const rows = [];
  // Words without an apostrophe first: what they are exceptions to also mends "their's" and "they'll".
  const words = [...pronunciations()].filter(([word]) => /^[a-z][a-z']*$/.test(word));
  words.sort(([a], [b]) => a.includes("'") - b.includes("'") || (a < b ? -1 : 1));
  for (const [word, all] of words) {
    const counts = all.map(nuclei);
    const ruled = countByRules(trees, word);
    const { stem, extra } = cutClitic(word);
    const counted = exceptions.has(stem) ? exceptions.get(stem) + extra : ruled;
    if (counted === counts[0]) right.push(word);
    else if (counts[0] >= 1) exceptions.set(word, counts[0]);
    rows.push([word, [...new Set(counts)].join(","), ruled, heldOut(word) ? 1 : 0].join("\t"));
  }
  const slots = buildTable(exceptions);
  for (const word of right) if (lookUp(slots, word)) throw new Error(`${word}: taken for an exception`);
  return { trees, exceptions, slots, rows };
}

/** Syllables of a word of the letters a-z as syllables_of_letters() of the engine counts them. */
export const countSyllables = ({ trees, slots }, word) => lookUp(slots, word) || countByRules(trees, word);
