// The module as shipped, called without a worker, so that its own time and memory can be told.
import { readFileSync } from "node:fs";

const build = (name) => new URL(`../../build/wasm/${name}`, import.meta.url);
const encoder = new TextEncoder();

const wasmBinary = readFileSync(build("crossread.wasm"));
const { default: factory } = await import(build("crossread.mjs"));

/** A fresh instance: `analyze(story)` gives the bytes of the report, `memory()` what it holds, in MB. */
export async function load() {
  const module = await factory({ wasmBinary });
  return {
    analyze(story) {
      const bytes = encoder.encode(JSON.stringify(story));
      const address = module.alloc(bytes.length);
      module.view(address, bytes.length).set(bytes);
      const report = module.analyze(address, bytes.length, {});
      module.free(address);
      return report;
    },
    memory: () => module.view(0, 1).buffer.byteLength / 1e6,
  };
}
