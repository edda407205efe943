// Makes the table of core/src/readability/familiar.h: the word lists of Dale and Chall (1995) and of
// Spache (1974), from the npm packages dale-chall and spache, in lower case and without full stops; with
// the syllables of the words, as half the words of any text are on the lists.
//
//   node scripts/lexicon/familiar.mjs OUTPUT.cpp
import { writeFileSync } from "node:fs";
import { daleChall } from "dale-chall";
import { spache } from "spache";
import { countSyllables, syllableTables } from "./lib/syllable_tables.mjs";
import { tableSource } from "./lib/word_table.mjs";

const output = process.argv[2];
if (!output) throw new Error("usage: node scripts/lexicon/familiar.mjs OUTPUT.cpp");

const lists = new Map();
for (const [words, bit] of [[daleChall, 1], [spache, 2]])
  for (const word of words) {
    const plain = word.toLowerCase().replace(/\.$/, "");
    lists.set(plain, (lists.get(plain) ?? 0) | bit);
  }

const tables = syllableTables();
for (const [word, bits] of lists) {
  const syllables = /^[a-z]+$/.test(word) ? countSyllables(tables, word) : 4;
  if (syllables <= 3) lists.set(word, bits | (syllables << 2));
}

writeFileSync(
  output,
  `// Made by scripts/lexicon/familiar.mjs from the npm packages dale-chall and spache. ${lists.size} words.
#include "readability/familiar.h"

namespace crossread::readability {

${tableSource("familiar_words", lists)}
}  // namespace crossread::readability
`,
);
