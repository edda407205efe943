#!/usr/bin/env node
// Builds the npm package in build/package (or the folder given by --out), ready for `npm pack`.
//
//   scripts/build-package.mjs [--out FOLDER] [--wasm FOLDER]

import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { common, moduleFiles } from "./build-site.mjs";
import { bundleParts } from "./bundle-parts.mjs";
import { notices } from "./release/notice.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What the package's own package.json says; name, version and licence are the repository's. */
const manifest = ({ name, version, description, license }) => ({
  name,
  version,
  description,
  license,
  type: "module",
  sideEffects: ["./define.mjs"],
  bin: { crossread: "bin/crossread.mjs" },
  types: "./index.d.ts",
  exports: {
    ".": { types: "./index.d.ts", node: "./node.mjs", default: "./client.mjs" },
    "./inline": { types: "./inline.d.ts", default: "./inline.mjs" },
    "./elements": { types: "./elements.d.ts", default: "./elements.mjs" },
    "./define": { types: "./define.d.ts", default: "./define.mjs" },
    "./worker.mjs": "./worker.mjs",
    "./crossread.mjs": { types: "./crossread.d.ts", default: "./crossread.mjs" },
    "./crossread.wasm": "./crossread.wasm",
    "./crossread_readability.mjs": { types: "./crossread.d.ts", default: "./crossread_readability.mjs" },
    "./crossread_readability.wasm": "./crossread_readability.wasm",
    "./package.json": "./package.json",
  },
  engines: { node: ">=20" },
  keywords: ["news", "readability", "quotations", "fact-checking", "comparison", "journalism", "webassembly"],
});

/** The elements are not given pdf.js, which is larger than all the rest: pages that want it have it. */
const withoutPdf = {
  name: "without-pdf",
  setup({ onLoad }) {
    onLoad({ filter: /input[\\/]pdf\.mjs$/ }, () => ({ contents: "export function articleInPdf() {}", loader: "js" }));
  },
};

/** Builds the package into `out` and returns that folder. */
export async function buildPackage({ out = join(root, "build/package"), wasm = join(root, "build/wasm") } = {}) {
  const modules = moduleFiles(wasm, ["crossread", "crossread_readability"]);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const options = { ...common, sourcemap: false, outdir: out, outExtension: { ".js": ".mjs" }, plugins: [withoutPdf, bundleParts({ wasm })] };
  const entry = (path, name) => ({ in: join(root, path), out: name });
  // All lie side by side, since they name each other's addresses by where they lie themselves.
  await build({
    ...options,
    splitting: true,
    chunkNames: "part-[hash]",
    entryPoints: [entry("web/engine/client.mjs", "client"), entry("web/widget/index.mjs", "elements"), entry("web/widget/define.mjs", "define")],
    loader: { ".css": "text" },
  });
  await build({ ...options, entryPoints: [entry("web/engine/inline.mjs", "inline")], define: { "import.meta.url": '"about:blank"' } });
  // Not minified: bundlers put files of less than 4 KiB into the page as data: addresses, from which a
  // page with a policy starts no worker.
  await build({ ...options, minify: false, legalComments: "inline", banner: { js: await readFile(join(root, "LICENSE"), "utf8").then((text) => `/*!\n${text}*/`) }, entryPoints: [entry("web/engine/worker.mjs", "worker")] });
  await build({ ...options, platform: "node", entryPoints: [entry("web/engine/node.mjs", "node")] });
  // The command finds the engine through the package, whose files it shares.
  await build({
    ...options,
    platform: "node",
    entryPoints: [entry("web/package/command.mjs", "bin/crossread")],
    plugins: [
      {
        name: "own-engine",
        setup: ({ onResolve }) => onResolve({ filter: /engine\/node\.mjs$/ }, () => ({ path: "../node.mjs", external: true })),
      },
      withoutPdf,
    ],
  });
  await chmod(join(out, "bin/crossread.mjs"), 0o755);
  for (const file of modules) await cp(file, join(out, basename(file)));
  const asTheyAre = ["web/engine/index.d.ts", "wasm/crossread.d.ts", ...["inline.d.ts", "elements.d.ts", "define.d.ts", "README.md"].map((name) => `web/package/${name}`), "LICENSE"];
  for (const path of asTheyAre) await cp(join(root, path), join(out, basename(path)));
  await writeFile(join(out, "NOTICE"), notices());
  await writeFile(join(out, "package.json"), `${JSON.stringify(manifest(JSON.parse(await readFile(join(root, "package.json"), "utf8"))), null, 2)}\n`);
  return out;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: "string" }, wasm: { type: "string" } } });
  try {
    console.log(`package: ${await buildPackage(values)}`);
  } catch (error) {
    console.error(`build-package: ${error.message}`);
    process.exitCode = 1;
  }
}
