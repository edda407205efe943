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

const build = process.env.CROSSREAD_WASM ?? new URL("../../build/wasm", import.meta.url).pathname;

test("the module says of the corpus, and of stories that nobody wrote, what the command says", async () => {
  assert.ok(existsSync(join(build, "crossread.mjs")), `${build}/crossread.mjs is missing: run scripts/build first`);
  const { corpusStories, holdTogether, strangeStories } = await import("../fuzz/differential.mjs");
  const corpus = await holdTogether(corpusStories());
  assert.ok(corpus.refused < corpus.stories / 2 && corpus.findings > 5, JSON.stringify(corpus));
  const strange = await holdTogether(strangeStories(1, 150));
  assert.ok(strange.refused < strange.stories / 4 && strange.findings > 10, JSON.stringify(strange));
});
