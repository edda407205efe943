// Makes the tables of core/src/readability/syllables.h: the letter trees of core/data/syllable_rules.txt,
// and the exceptions, which are the words of the CMU Pronouncing Dictionary whose first pronunciation has
// another count than the rules give.
// Beside the C++ file it writes syllables.words.tsv for the tests: word, counts listed, count by the
// rules, and whether the rules have never seen it.
//
//   node scripts/lexicon/syllables.mjs OUTPUT.cpp
import { writeFileSync } from "node:fs";
import { heldOut, nuclei, pronunciations } from "./lib/cmu.mjs";
import { countByRules, cutClitic, readRules } from "./lib/syllable_rules.mjs";
import { buildTable, lookUp, tableSource } from "./lib/word_table.mjs";

const output = process.argv[2];
if (!output) throw new Error("usage: node scripts/lexicon/syllables.mjs OUTPUT.cpp");

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

// Nodes in preorder: the tree of the "yes" side follows its node, `no` is the index of the other.
const nodes = [];
function flatten(node) {
  const at = nodes.length;
  if (!node.yes) return nodes.push(`{-1, 0, ${node.syllables}u}`);
  nodes.push(null);
  flatten(node.yes);
  const no = nodes.length;
  flatten(node.no);
  const mask = [...node.values].reduce((m, v) => m | (1 << v), 0) >>> 0;
  nodes[at] = `{${node.feature}, ${no}, 0x${mask.toString(16)}u}`;
}
const roots = [0];
for (let letter = 1; letter <= 26; letter++) {
  roots.push(nodes.length);
  flatten(trees[letter]);
}

const lines = [];
for (let i = 0; i < nodes.length; i += 6) lines.push("    " + nodes.slice(i, i + 6).join(", "));
writeFileSync(
  output,
  `// Made by scripts/lexicon/syllables.mjs from core/data/syllable_rules.txt and the npm package
// cmu-pronouncing-dictionary. ${exceptions.size} exceptions.
#include "readability/syllables.h"

namespace crossread::readability {

const SyllableNode syllable_nodes[] = {
${lines.join(",\n")}};

const std::uint16_t syllable_roots[27] = {${roots.join(", ")}};

${tableSource("syllable_exceptions", slots)}
}  // namespace crossread::readability
`,
);
writeFileSync(output.replace(/\.cpp$/, "") + ".words.tsv", rows.join("\n") + "\n");
