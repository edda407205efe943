// Makes the tables of core/src/readability/syllables.h: the letter trees of core/data/syllable_rules.txt,
// and the exceptions, which are the words of the CMU Pronouncing Dictionary whose first pronunciation has
// another count than the rules give.
// Beside the C++ file it writes syllables.words.tsv for the tests: word, counts listed, count by the
// rules, and whether the rules have never seen it.
//
//   node scripts/lexicon/syllables.mjs OUTPUT.cpp
import { writeFileSync } from "node:fs";
import { syllableTables } from "./lib/syllable_tables.mjs";
import { tableSource } from "./lib/word_table.mjs";

const output = process.argv[2];
if (!output) throw new Error("usage: node scripts/lexicon/syllables.mjs OUTPUT.cpp");

const { trees, exceptions, rows } = syllableTables();

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

${tableSource("syllable_exceptions", exceptions)}
}  // namespace crossread::readability
`,
);
writeFileSync(output.replace(/\.cpp$/, "") + ".words.tsv", rows.join("\n") + "\n");
