// The library in Node: the same calls as in the page, without a worker.

import { readFile } from "node:fs/promises";
import { Engine, readReport } from "./engine.mjs";
import { CrossreadError } from "./errors.mjs";

export { CrossreadError };

const decoder = new TextDecoder();

const absent = (error) => error.code === "ENOENT" || error.code === "ERR_MODULE_NOT_FOUND";

/**
 * Loads the engine. `glueUrl` and `wasmUrl` are file URLs of crossread.mjs and crossread.wasm, which
 * otherwise lie beside this file; with `steps: ["readability"]` those of the module that holds no language
 * weights. analyze() works while the caller waits; a `signal` is heard before it starts.
 */
export async function createAnalyzer({
  steps,
  glueUrl = new URL(steps ? "./crossread_readability.mjs" : "./crossread.mjs", import.meta.url),
  wasmUrl = new URL(steps ? "./crossread_readability.wasm" : "./crossread.wasm", import.meta.url),
} = {}) {
  let factory;
  let wasmBinary;
  try {
    factory = (await import(glueUrl)).default;
    wasmBinary = await readFile(new URL(wasmUrl));
  } catch (cause) {
    const what = absent(cause) ? "is not there" : `cannot be read (${cause.message})`;
    throw new CrossreadError("engine_unavailable", `The engine at ${glueUrl} ${what}.`, { cause });
  }
  let engine = await Engine.load(factory, { wasmBinary });
  let closed = false;

  /** Makes sure that there is an engine and gives it the options without those of this library. */
  async function call(work, { signal, onProgress, ...options } = {}) {
    if (closed) throw new CrossreadError("closed", "This analyzer has been closed.");
    if (signal?.aborted) {
      throw new CrossreadError("aborted", "The analysis was cancelled.", { cause: signal.reason });
    }
    if (engine.broken) engine = await Engine.load(factory, { wasmBinary });
    onProgress?.({ step: "reading" });
    return work(steps ? { steps, ...options } : options);
  }

  /** The report on a story as the bytes of its JSON, refused stories included. */
  const analyzeToBytes = (story, options) => call((asked) => engine.analyze(story, asked), options);

  return {
    version: engine.version,
    analyzeToBytes,
    analyze: async (story, options) => readReport(await analyzeToBytes(story, options)),
    export: async (story, format, options) =>
      decoder.decode(await call((asked) => engine.export(story, format, asked), options)),
    close() {
      closed = true;
    },
  };
}
