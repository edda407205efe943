#!/usr/bin/env node
// Puts together what a host serves, in build/site (or the folder given by --out): the page, bundled by
// esbuild with its libraries, the large ones in parts that are loaded when they are needed; the engine
// and its worker; the sample story; the service worker with the list of all of them.
//
//   scripts/build-site.mjs [--out FOLDER] [--wasm FOLDER] [--sample FOLDER]

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What every bundle has in common. Source maps hold the sources, so that what runs can be read. */
export const common = { bundle: true, format: "esm", target: "es2023", minify: true, sourcemap: "linked", logLevel: "warning", legalComments: "linked" };

/** The files of the engine's modules of these names, or an error that says how to make them. */
export function moduleFiles(wasm, names = ["crossread"]) {
  const files = names.flatMap((name) => [`${name}.mjs`, `${name}.wasm`]).map((name) => join(wasm, name));
  for (const file of files) {
    if (!existsSync(file)) throw new Error(`${file} is missing: build it with cmake --preset wasm && cmake --build --preset wasm`);
  }
  return files;
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * Writes the service worker with the list of what it keeps, and a version made of their contents: it is
 * fetched anew whenever a file of the site has changed, and only then.
 */
async function writeServiceWorker(out) {
  const files = (await filesBelow(out)).filter((file) => !/\.(map|txt\.LEGAL|LEGAL\.txt)$/.test(file)).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(relative(out, file)).update(await readFile(file));
  const list = ["./", ...files.map((file) => relative(out, file)).filter((file) => file !== "index.html")];
  const version = hash.digest("hex").slice(0, 16);
  await build({
    ...common,
    entryPoints: [join(root, "web/page/service-worker.mjs")],
    outfile: join(out, "service-worker.mjs"),
    define: { SITE_FILES: JSON.stringify(list), SITE_VERSION: JSON.stringify(version) },
  });
}

/** Builds the site into `out` and returns that folder. */
export async function buildSite({
  out = join(root, "build/site"),
  wasm = join(root, "build/wasm"),
  sample = join(root, "samples/harbour"),
} = {}) {
  const modules = moduleFiles(wasm);
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "engine"), { recursive: true });
  await build({
    ...common,
    entryPoints: [{ in: join(root, "web/page/main.mjs"), out: "main" }],
    outdir: out,
    splitting: true,
    outExtension: { ".js": ".mjs" },
    chunkNames: "parts/[name]-[hash]",
  });
  await build({ ...common, entryPoints: [join(root, "web/page/style/style.css")], outfile: join(out, "style.css"), target: [] });
  await build({ ...common, entryPoints: [join(root, "web/engine/worker.mjs")], outfile: join(out, "engine/worker.mjs") });
  await cp(join(root, "node_modules/pdfjs-dist/build/pdf.worker.min.mjs"), join(out, "parts/pdf.worker.mjs"));
  for (const file of modules) await cp(file, join(out, "engine", basename(file)));
  for (const file of ["index.html", "icon.svg", "manifest.webmanifest"]) await cp(join(root, "web/page", file), join(out, file));
  await mkdir(join(out, "sample"));
  for (const name of await readdir(sample)) {
    if (/\.(txt|md|html|json)$/.test(name)) await cp(join(sample, name), join(out, "sample", name));
  }
  await writeServiceWorker(out);
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
