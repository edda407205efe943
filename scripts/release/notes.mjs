#!/usr/bin/env node
// Prints the notes of a release: what is in it, and how its findings on the sample articles differ from
// those of the last one.
//
//   scripts/release/notes.mjs COMMAND [COMMAND OF THE LAST RELEASE]
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [command, before] = process.argv.slice(2);
const samples = readdirSync(join(root, "samples")).map((name) => join("samples", name, "story.json")).filter((path) => existsSync(join(root, path)));

/** Findings by story and id, in one line each. */
function findings(program) {
  const found = new Map();
  for (const story of samples) {
    const out = execFileSync(program, ["analyze", "--format", "json", "--include", "findings", story], { cwd: root, maxBuffer: 2 ** 28 });
    for (const { id, kind, severity, subject, summary } of JSON.parse(out).findings) {
      found.set(`${story} ${id}`, `${severity}, ${kind}: ${subject} (${summary})`);
    }
  }
  return found;
}

const version = execFileSync(command, ["version"]).toString().trim();
const now = findings(command);
const lines = [`# ${version}`, "", `Findings on the sample articles: ${now.size}.`, ""];
if (before) {
  const then = findings(before);
  const list = (title, keys, of) => {
    if (keys.length === 0) return;
    lines.push(`## ${title}`, "", ...keys.map((key) => `- ${of.get(key)}`), "");
  };
  list("New findings", [...now.keys()].filter((key) => !then.has(key)), now);
  list("Findings that are gone", [...then.keys()].filter((key) => !now.has(key)), then);
  list("Findings that are told otherwise", [...now.keys()].filter((key) => then.has(key) && then.get(key) !== now.get(key)), now);
  if (lines.length === 4) lines.push("No finding has changed since the last release.", "");
} else {
  lines.push("There is no earlier release to compare them with.", "");
}
console.log(lines.join("\n"));
