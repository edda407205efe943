// The client with everything in it: the worker, the loader and the module, for pages that cannot fetch
// files beside them. The page's policy has to allow `worker-src blob:`, and 'wasm-unsafe-eval' for the
// worker, which inherits it.

import wasmInBase64 from "crossread-wasm-gzip";
import workerSource from "crossread-inline-worker";
import { createAnalyzer as createWithUrls, CrossreadError } from "./client.mjs";
import { blobUrl, unpacked } from "./packed.mjs";

export { CrossreadError };

let module;
let workerUrl;

/** As createAnalyzer() of client.mjs, without addresses. */
export async function createAnalyzer({ steps, timeout } = {}) {
  module ??= unpacked(wasmInBase64);
  workerUrl ??= blobUrl(workerSource);
  return createWithUrls({ workerUrl, workerType: "classic", glueUrl: "about:blank", wasmUrl: "about:blank", wasmBinary: await module, steps, timeout });
}
