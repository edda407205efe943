// The client with everything in it: the worker, the loader and the module, for pages that cannot fetch
// files beside them. The page's policy has to allow `worker-src blob:`, and 'wasm-unsafe-eval' for the
// worker, which inherits it.

import wasmInBase64 from "crossread-wasm-gzip";
import workerSource from "crossread-inline-worker";
import { createAnalyzer as createWithUrls, CrossreadError } from "./client.mjs";

export { CrossreadError };

/** The bytes behind base64. */
export function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** What gzip packed, unpacked by the platform. */
export async function unpacked(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The address of a worker whose source is at hand; a page on disk can start only such that are no modules. */
export const blobUrl = (source) => URL.createObjectURL(new Blob([source], { type: "text/javascript" }));

let module;
let workerUrl;

/** As createAnalyzer() of client.mjs, without addresses. */
export async function createAnalyzer({ steps, timeout } = {}) {
  module ??= unpacked(wasmInBase64);
  workerUrl ??= blobUrl(workerSource);
  return createWithUrls({ workerUrl, workerType: "classic", glueUrl: "about:blank", wasmUrl: "about:blank", wasmBinary: await module, steps, timeout });
}
