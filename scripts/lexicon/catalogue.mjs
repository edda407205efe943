// Makes the table of core/src/report/catalogue.h from the pages in docs/explain, so that what
// `crossread explain` prints and what the documentation says is one text. A page is named after what
// it explains and lies in the folder of its group; its first line is its title ("# Title").
//
//   node scripts/lexicon/catalogue.mjs OUTPUT.cpp
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const output = process.argv[2];
if (!output) throw new Error("usage: node scripts/lexicon/catalogue.mjs OUTPUT.cpp");

const PAGES = new URL("../../docs/explain/", import.meta.url);
/** Folders in the order of the table, and the group that the C++ side gives them. */
const GROUPS = [
  ["formulas", "formula"],
  ["rules", "rule"],
  ["findings", "finding"],
  ["severities", "severity"],
  ["reasons", "reason"],
  ["warnings", "warning"],
];
const SCREEN_LINES = 25;
const SCREEN_COLUMNS = 80;

/** The first sentence of the first paragraph, in one line. */
function summaryOf(body) {
  const paragraph = body.split("\n\n")[0].replace(/^- /, "").replaceAll("\n", " ");
  const end = /[.!?](?=\s+["A-Z`]|$)|:$/.exec(paragraph);
  return end ? paragraph.slice(0, end.index + 1).replace(/:$/, ".") : paragraph;
}

const entries = [];
const names = new Set();
for (const [folder, group] of GROUPS) {
  const files = readdirSync(new URL(`${folder}/`, PAGES)).filter((f) => f.endsWith(".md")).sort();
  for (const file of files) {
    const name = file.slice(0, -3);
    const text = readFileSync(new URL(`${folder}/${file}`, PAGES), "utf8").trimEnd();
    const [first, ...rest] = text.split("\n");
    const body = rest.join("\n").trim();
    if (!first.startsWith("# ") || !body) throw new Error(`${file}: a page begins with "# Title" and has text`);
    if (text.split("\n").length > SCREEN_LINES || text.split("\n").some((l) => l.length > SCREEN_COLUMNS))
      throw new Error(`${file}: a page fits a screen of ${SCREEN_LINES} lines of ${SCREEN_COLUMNS}`);
    if (names.has(name)) throw new Error(`${file}: two pages have one name`);
    names.add(name);
    entries.push({ name, group, title: first.slice(2), summary: summaryOf(body), body });
  }
}

const quote = (s) => JSON.stringify(s);
const lines = entries.map(
  (e) => `    {${quote(e.name)}, Group::${e.group}, ${quote(e.title)},\n     ${quote(e.summary)},\n     R"page(${e.body})page"},`,
);
writeFileSync(
  output,
  `// Made by scripts/lexicon/catalogue.mjs from docs/explain.
#include "report/catalogue.h"

namespace crossread::report {

const Entry catalogue_entries[] = {
${lines.join("\n")}
};
const std::size_t catalogue_size = ${entries.length};

}  // namespace crossread::report
`,
);
