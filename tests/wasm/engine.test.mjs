// What surrounds the module: an instance that has trapped is never used again.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Engine } from "../../web/engine/engine.mjs";
import { createAnalyzer } from "../../web/engine/node.mjs";
import { glueUrl, wasmUrl } from "./engine.mjs";

/** A module that does as it is told. */
const double = (analyze, more = {}) => async (options) => ({
  alloc: () => 8,
  free() {},
  view: (_, size) => new Uint8Array(size),
  analyze: (address, size, asked) => analyze(options, asked),
  version: () => "double",
  ...more,
});

test("a trap is told as engine_crashed and the instance refuses to go on", async () => {
  let calls = 0;
  const engine = await Engine.load(
    double(({ onAbort }) => {
      calls += 1;
      onAbort("out of memory");
      throw new WebAssembly.RuntimeError("unreachable");
    }),
  );
  assert.throws(() => engine.analyze({}), { code: "engine_crashed", message: /out of memory/ });
  assert.equal(engine.broken, true);
  assert.throws(() => engine.analyze({}), { code: "engine_crashed" });
  assert.equal(calls, 1);
});

test("a number thrown from C++ is a crash too", async () => {
  const engine = await Engine.load(double(() => { throw 5246024; }));
  assert.throws(() => engine.analyze({}), { code: "engine_crashed" });
});

test("no memory for the story is no crash", async () => {
  const engine = await Engine.load(double(() => new Uint8Array(), { alloc: () => 0 }));
  assert.throws(() => engine.analyze({}), { code: "story_too_large" });
  assert.equal(engine.broken, false);
});

test("a story that is no JSON is refused before it reaches the engine", async () => {
  const engine = await Engine.load(double(() => assert.fail("reached the engine")));
  const loop = {};
  loop.loop = loop;
  assert.throws(() => engine.analyze(loop), { code: "bad_shape" });
  assert.throws(() => engine.analyze(undefined), { code: "bad_shape" });
});

test("a module that cannot be loaded is told as engine_unavailable", async () => {
  await assert.rejects(Engine.load(async () => { throw new Error("404"); }), { code: "engine_unavailable", message: /404/ });
  await assert.rejects(createAnalyzer({ glueUrl, wasmUrl: new URL("./nothing.wasm", import.meta.url) }), { code: "engine_unavailable" });
});

test("a signal and a close are heard", async () => {
  const analyzer = await createAnalyzer({ glueUrl, wasmUrl });
  const story = { articles: [{ id: "a", text: "It rained all night in the town of Lunde." }] };
  await assert.rejects(analyzer.analyze(story, { signal: AbortSignal.abort() }), { code: "aborted" });
  assert.equal((await analyzer.analyze(story)).articles.length, 1);
  analyzer.close();
  await assert.rejects(analyzer.analyze(story), { code: "closed" });
});

const { default: createModule } = await import(glueUrl);
const wasmBinary = await readFile(wasmUrl);
const story = { articles: [{ id: "a", text: "It rained all night in the town of Lunde." }] };

test("a real trap is told, and the instance is given up", async () => {
  // The engine is handed an address far outside its memory.
  const lost = async (options) => {
    const module = await createModule(options);
    return { ...module, analyze: (_, size, asked) => module.analyze(0x7fff0000, size, asked) };
  };
  const engine = await Engine.load(lost, { wasmBinary });
  assert.throws(() => engine.analyze(story), { code: "engine_crashed" });
  assert.equal(engine.broken, true);
});

test("running out of memory is told, and the next engine works", async () => {
  let filled = false;
  const small = async (options) => {
    const module = await createModule(options);
    if (filled) return module;
    filled = true;
    // All but a last megabyte of what the engine may have is taken.
    let last = 0;
    for (let size = 2 ** 28; size >= 2 ** 20; size /= 2) {
      for (let at = module.alloc(size); at !== 0; at = module.alloc(size)) last = at;
    }
    module.free(last);
    return module;
  };
  const large = { articles: [{ id: "a", text: "Rain fell on Lunde. ".repeat(20000) }] };
  const engine = await Engine.load(small, { wasmBinary });
  assert.throws(() => engine.analyze(large), (error) => error.code === "engine_crashed" || error.code === "story_too_large");
  const next = await Engine.load(small, { wasmBinary });
  assert.ok(next.analyze(story).length > 0);
});
