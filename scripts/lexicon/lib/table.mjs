// Word tables as C++ text: sorted lines of "key<TAB>value" that core/src/entities/word_table.h reads.
import { readFileSync } from "node:fs";

/** The lines of one of our own lists in core/data, comments and blank lines left out. */
export function dataLines(name) {
  return readFileSync(new URL(`../../../core/data/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));
}

/** The value of a table as a C++ definition. Keys are put in byte order, as the reader expects. */
export function definition(name, entries) {
  const lines = [...entries].map(([key, value]) => `${key}\t${value}\n`);
  lines.sort((a, b) => Buffer.compare(Buffer.from(a.split("\t")[0]), Buffer.from(b.split("\t")[0])));
  const quoted = lines.map((line) => `    ${JSON.stringify(line)}\n`).join("");
  return `const WordTable ${name}(\n${quoted || '    ""'});\n`;
}
