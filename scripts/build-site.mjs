#!/usr/bin/env node
// Puts together what a host serves, in build/site (or the folder given by --out): the page, the engine
// beside it, the sample story. Nothing is bundled or changed, so that what is read in the repository is
// what runs in the browser.
//
//   scripts/build-site.mjs [--out FOLDER] [--wasm FOLDER] [--sample FOLDER]

import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Builds the site into `out` and returns that folder. */
export async function buildSite({
  out = join(root, "build/site"),
  wasm = join(root, "build/wasm"),
  sample = join(root, "samples/harbour"),
} = {}) {
  const modules = ["crossread.mjs", "crossread.wasm"].map((name) => join(wasm, name));
  for (const file of modules) {
    if (!existsSync(file)) throw new Error(`${file} is missing: build it with cmake --preset wasm && cmake --build --preset wasm`);
  }
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(join(root, "web/page"), out, { recursive: true });
  await cp(join(root, "web/engine"), join(out, "engine"), { recursive: true, filter: (path) => !path.endsWith("node.mjs") });
  for (const file of modules) await cp(file, join(out, "engine", file.slice(wasm.length + 1)));
  await mkdir(join(out, "sample"));
  for (const name of await readdir(sample)) {
    if (/\.(txt|md|html|json)$/.test(name)) await cp(join(sample, name), join(out, "sample", name));
  }
  return out;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: "string" }, wasm: { type: "string" }, sample: { type: "string" } } });
  try {
    console.log(`site: ${await buildSite(values)}`);
  } catch (error) {
    console.error(`build-site: ${error.message}`);
    process.exitCode = 1;
  }
}
