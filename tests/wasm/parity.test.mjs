// The command and the module write the same bytes, on every article that the repository holds.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { test } from "node:test";
import { analyzer, cli, root } from "./engine.mjs";

const folders = ["samples", "tests/golden"].map((name) => join(root, name)).filter(existsSync);

function* filesIn(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

const files = folders.flatMap((folder) => [...filesIn(folder)]);
const isStory = (path) => path.endsWith(".json") && Array.isArray(parsed(path)?.articles) && !("schema" in parsed(path));

function parsed(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

const formats = { ".html": "html", ".htm": "html", ".md": "markdown" };

/** A file's text as the command hands it to the engine. */
function source(path) {
  const format = formats[/\.\w+$/.exec(path)?.[0]];
  return { text: readFileSync(path, "utf8"), ...(format && { format }) };
}

function command(args, cwd) {
  return execFileSync(cli, ["analyze", "--format", "json", ...args], { cwd, maxBuffer: 2 ** 28 });
}

async function sameBytes(native, story) {
  const module = Buffer.from(await analyzer.analyzeToBytes(story));
  const ours = native.at(-1) === 0x0a ? native.subarray(0, -1) : native;
  if (module.equals(ours)) return;
  const at = module.findIndex((byte, i) => byte !== ours[i]);
  const around = (bytes) => bytes.subarray(Math.max(0, at - 60), at + 60).toString();
  assert.fail(`first difference at byte ${at}\n  command: …${around(ours)}…\n  module:  …${around(module)}…`);
}

test("there are articles to compare and a command to compare with", () => {
  assert.ok(files.some(isStory), "no story in samples or tests/golden");
  assert.ok(existsSync(cli), `${cli} is missing: run scripts/build first`);
});

for (const path of files) {
  if (isStory(path)) {
    test(`story ${relative(root, path)}`, async () => {
      const story = parsed(path);
      const folder = dirname(path);
      const articles = story.articles.map(({ file, ...article }) => (file ? { ...source(join(folder, file)), ...article } : article));
      await sameBytes(command([basename(path)], folder), { ...story, articles });
    });
  } else if (/\.(txt|md|html?)$/.test(path)) {
    test(`article ${relative(root, path)}`, async () => {
      const id = relative(root, path);
      await sameBytes(command([id], root), { articles: [{ id, ...source(path) }] });
    });
  }
}
