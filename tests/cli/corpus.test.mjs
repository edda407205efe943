// The inputs that the fuzz targets start from, and those they have found, on every run: each target
// itself, and the command against the module.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { cli } from "../support/cli.mjs";

const corpus = new URL("../fuzz/corpus/", import.meta.url).pathname;
const filesOf = (name) => readdirSync(join(corpus, name)).sort().map((file) => join(corpus, name, file));
const names = readdirSync(corpus).sort();

test("every target has a corpus", () => {
  const targets = readdirSync(join(corpus, "..")).flatMap((file) => /^fuzz_(\w+)\.cpp$/.exec(file)?.[1] ?? []);
  assert.deepEqual(names, targets.sort());
});

for (const name of names) {
  test(`replay of ${name}`, () => {
    const program = join(dirname(cli), "tests", `replay_${name}`);
    assert.ok(existsSync(program), `${program} is missing: run scripts/build first`);
    const done = spawnSync(program, filesOf(name));
    assert.equal(done.status, 0, `the last of these stopped it:\n${done.stdout}${done.stderr}`);
    assert.equal(done.stdout.toString().trim().split("\n").length, filesOf(name).length);
  });
}

test("the module says of the corpus what the command says", async () => {
  const build = process.env.CROSSREAD_WASM ?? new URL("../../build/wasm", import.meta.url).pathname;
  assert.ok(existsSync(join(build, "crossread.mjs")), `${build}/crossread.mjs is missing: run scripts/build first`);
  const { analyzer } = await import("../wasm/engine.mjs");
  const texts = [...filesOf("quotes"), ...filesOf("values"), ...filesOf("article"), ...filesOf("compare")]
    .map((path) => readFileSync(path).toString().replaceAll("\0", " "));
  for (const [i, text] of texts.entries()) {
    const format = ["text", "html", "markdown"][i % 3];
    const story = { id: String(i), articles: [{ id: "a", text, format, published: "2024-02-29" }] };
    const done = spawnSync(cli, ["analyze", "--ndjson"], { input: `${JSON.stringify(story)}\n`, maxBuffer: 1 << 30 });
    assert.ok(done.status === 0 || done.status === 2, done.stderr.toString());
    const native = done.stdout;
    const module = await analyzer.analyzeToBytes(story);
    const told = JSON.parse(native);
    // The command names the line of the stream in what it refuses.
    if (told.error) assert.equal(JSON.parse(new TextDecoder().decode(module)).error.code, told.error.code);
    else assert.equal(Buffer.from(module).compare(native.subarray(0, -1)), 0, text.slice(0, 60));
  }
});
