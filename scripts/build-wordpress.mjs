#!/usr/bin/env node
// Puts the WordPress plug-in together in build/wordpress/crossread, and packs build/crossread-wordpress.zip.
//
//   scripts/build-wordpress.mjs [--out FOLDER] [--wasm FOLDER]

import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { buildPackage } from "./build-package.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What of the package the score needs in a browser: the module without language weights. */
const needed = /^((define|elements|part-[\w-]+|worker|crossread_readability)\.(mjs|wasm)|NOTICE)$/;

/** Builds the plug-in's folder inside `out` and returns {folder, zip}. */
export async function buildWordPress({ out = join(root, "build/wordpress"), wasm } = {}) {
  const folder = join(out, "crossread");
  await rm(out, { recursive: true, force: true });
  await cp(join(root, "web/integrations/wordpress/crossread"), folder, { recursive: true });
  const library = await buildPackage({ out: join(out, "library"), wasm });
  await mkdir(join(folder, "assets"));
  for (const name of await readdir(library)) if (needed.test(name)) await cp(join(library, name), join(folder, "assets", name));
  await cp(join(root, "LICENSE"), join(folder, "assets/LICENSE"));
  await rm(library, { recursive: true });
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const files = await Promise.all(entries.sort().map(async (file) => [file.slice(out.length + 1), await readFile(file)]));
  const zip = join(dirname(out), "crossread-wordpress.zip");
  await writeFile(zip, zipSync(Object.fromEntries(files.map(([name, bytes]) => [name, [bytes, { mtime: "1980-01-01" }]]))));
  return { folder, zip };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: "string" }, wasm: { type: "string" } } });
  try {
    const { folder, zip } = await buildWordPress(values);
    console.log(`WordPress plug-in: ${folder}, ${zip}`);
  } catch (error) {
    console.error(`build-wordpress: ${error.message}`);
    process.exitCode = 1;
  }
}
