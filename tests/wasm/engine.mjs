// The shipped module in Node, for the tests beside this file.

import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createAnalyzer } from "../../web/engine/node.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const folder = process.env.CROSSREAD_WASM ?? `${root}build/wasm`;
export const glueUrl = pathToFileURL(`${folder}/crossread.mjs`);
export const wasmUrl = pathToFileURL(`${folder}/crossread.wasm`);
export const cli = process.env.CROSSREAD_CLI ?? `${root}build/native/crossread`;

for (const file of [fileURLToPath(glueUrl), fileURLToPath(wasmUrl)]) {
  if (!existsSync(file)) throw new Error(`${file} is missing: run scripts/build first`);
}

export const analyzer = await createAnalyzer({ glueUrl, wasmUrl });

const decoder = new TextDecoder();

/** The report as parsed JSON, refused stories included. */
export async function reportOn(story, options) {
  return JSON.parse(decoder.decode(await analyzer.analyzeToBytes(story, options)));
}
