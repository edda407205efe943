// Writes the word tables of the quotes step: nouns for what is said, with their frames.
// usage: quote_words.mjs OUTPUT.cpp
import { writeFileSync } from "node:fs";
import { dataLines, definition } from "./lib/table.mjs";

const table = (file) => dataLines(file).map((line) => line.split("\t"));

writeFileSync(
  process.argv[2],
  `#include "quotes/word_lists.h"

namespace crossread::quotes::word_lists {

using entities::WordTable;

${definition("reporting_nouns", table("reporting_nouns.txt"))}
}  // namespace crossread::quotes::word_lists
`,
);
