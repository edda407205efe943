#!/usr/bin/env node
// Builds the page as one HTML file that runs from disk by a double click: build/crossread.html.
//
//   scripts/build-one-file.mjs [--out FILE] [--wasm FOLDER]

import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { common, moduleFiles } from "./build-site.mjs";
import { bundleParts } from "./bundle-parts.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The policy of the file: this script and this style sheet, named by their hashes, and workers made of
 * what is inside; nothing may be fetched from anywhere. Such workers inherit it, so the keyword for
 * WebAssembly stands here, which the page on a server does without.
 */
export function oneFilePolicy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types crossread",
  ].join("; ");
}

/** Writes the file to `out` and returns its path. */
export async function buildOneFile({ out = join(root, "build/crossread.html"), wasm = join(root, "build/wasm") } = {}) {
  moduleFiles(wasm);
  const options = { ...common, sourcemap: false, legalComments: "none", write: false };
  const { outputFiles: [script] } = await build({
    ...options,
    entryPoints: [join(root, "web/page/one-file.mjs")],
    plugins: [bundleParts({ wasm })],
    define: { "import.meta.url": '"about:blank"' },
  });
  const { outputFiles: [style] } = await build({ ...options, entryPoints: [join(root, "web/page/style/style.css")], outdir: "unused", target: [] });
  // In a script these two would end it or change how it is read.
  const code = script.text.replace(/<\/script/gi, "<\\/script").replace(/<!--/g, "<\\!--");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${oneFilePolicy(code, style.text)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Crossread</title>
<style>${style.text}</style>
</head>
<body>
<div id="crossread"></div>
<noscript><p>Crossread reads and compares articles inside this page, and needs JavaScript for it.</p></noscript>
<script type="module">${code}</script>
</body>
</html>
`;
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, html);
  return out;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: "string" }, wasm: { type: "string" } } });
  try {
    console.log(`one file: ${await buildOneFile(values)}`);
  } catch (error) {
    console.error(`build-one-file: ${error.message}`);
    process.exitCode = 1;
  }
}
