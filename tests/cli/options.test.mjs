// Commands, options and exit statuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { abend, folder, morgen, run } from "../support/cli.mjs";
import { schema } from "../support/report_checks.mjs";

const wrong = [
  [[], /command/],
  [["analyse-this"], /analyse-this/],
  [["analyze"], /INPUT/],
  [["analyze", "--colour", "a.txt"], /--colour/],
  [["analyze", "--format", "xml", "a.txt"], /one of text, json.*"xml"/],
  [["analyze", "--format"], /--format needs a value/],
  [["analyze", "--offsets", "utf-32", "a.txt"], /utf-16, code-point or utf-8.*utf-32/],
  [["analyze", "--fail-on", "all", "a.txt"], /conflict, possible or never.*all/],
  [["analyze", "--include", "quotes,nonsense", "--format", "json", "a.txt"], /"nonsense".*quotes/],
  [["analyze", "--no-text", "a.txt"], /--format json/],
  [["analyze", "--no-text=yes", "a.txt"], /takes no value/],
  [["analyze", "--jobs", "2", "a.txt"], /--ndjson/],
  [["analyze", "--ndjson", "--jobs", "0"], /1 to 256.*"0"/],
  [["analyze", "--ndjson", "--jobs", "99999999999999999999"], /1 to 256/],
  [["analyze", "--ndjson", "--jobs", "two"], /"two"/],
  [["analyze", "--ndjson", "--format", "text"], /json only/],
  [["analyze", "--ndjson", "a", "b"], /one FILE/],
  [["analyze", "-", "-"], /standard input/],
];

for (const [args, message] of wrong) {
  test(`crossread ${args.join(" ")} is refused in one line`, (t) => {
    const out = run(args, { cwd: folder(t, { "a.txt": morgen }) });
    assert.equal(out.status, 2);
    assert.equal(out.stdout, "");
    assert.match(out.stderr, /^crossread: [^\n]+\n$/);
    assert.match(out.stderr, message);
  });
}

test("version and help", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url)));
  for (const word of ["version", "--version"]) {
    assert.deepEqual(run([word]), { status: 0, stdout: `crossread ${version}\n`, stderr: "" });
  }
  for (const args of [["help"], ["--help"], ["-h"], ["analyze", "--help"]]) {
    const out = run(args);
    assert.equal(out.status, 0);
    assert.match(out.stdout, /usage: crossread analyze/);
  }
});

test("explain tells what a name of the report means", () => {
  const all = run(["explain"]);
  assert.equal(all.status, 0);
  for (const name of ["smog", "quote-wording", "conflict"]) {
    assert.match(all.stdout, new RegExp(`\\b${name}\\b`));
    const one = run(["explain", name]);
    assert.equal(one.status, 0, one.stderr);
    assert.ok(one.stdout.length > 200, `${name} is explained in ${one.stdout.length} characters`);
  }
  assert.equal(run(["explain", "quote", "wording"]).stdout, run(["explain", "quote-wording"]).stdout);
  const none = run(["explain", "nonsense"]);
  assert.equal(none.status, 2);
  assert.equal(none.stdout, "");
  assert.match(none.stderr, /^crossread: [^\n]*"nonsense"[^\n]*\n$/);
});

test("everything that a report can name is explained", () => {
  const { $defs } = schema;
  const names = [
    ...$defs.kind.enum,
    ...$defs.finding.properties.severity.enum,
    ...$defs.finding.properties.reason.enum,
    ...Object.keys($defs.scores.properties).filter((key) => $defs.scores.properties[key].type?.includes("null")),
  ];
  assert.ok(names.length > 30);
  for (const name of names) assert.equal(run(["explain", name]).status, 0, `${name} is not explained`);
});

test("text is what is written unless asked otherwise", (t) => {
  const cwd = folder(t, { "a.txt": morgen, "b.txt": abend });
  const out = run(["analyze", "a.txt", "b.txt"], { cwd });
  assert.equal(out.status, 0);
  assert.match(out.stdout, /^2 articles, /);
  assert.match(out.stdout, /HOW MUCH WAS COMPARED/);
  assert.match(out.stdout, /HOW READABLE/);
  assert.ok(!out.stdout.includes("\x1b"));
  assert.equal(run(["analyze", "--format", "text", "a.txt", "b.txt"], { cwd }).stdout, out.stdout);
});

test("-o writes to a file", (t) => {
  const cwd = folder(t, { "a.txt": morgen });
  const direct = run(["analyze", "--format", "json", "a.txt"], { cwd });
  for (const option of [["-o", "out.json"], ["--output", "out.json"], ["--output=out.json"]]) {
    const out = run(["analyze", "--format", "json", ...option, "a.txt"], { cwd });
    assert.deepEqual([out.status, out.stdout], [0, ""]);
    assert.equal(readFileSync(join(cwd, "out.json"), "utf8"), direct.stdout);
  }
  const out = run(["analyze", "-o", "no/such/folder/out.txt", "a.txt"], { cwd });
  assert.equal(out.status, 2);
  assert.match(out.stderr, /^crossread: no\/such\/folder\/out\.txt.*written[^\n]*\n$/);
});

test("-- ends the options", (t) => {
  const cwd = folder(t, { "-a.txt": morgen });
  assert.equal(run(["analyze", "-a.txt"], { cwd }).status, 2);
  assert.equal(run(["analyze", "--", "-a.txt"], { cwd }).status, 0);
});

test("--fail-on asks for exit status 1 where articles differ so much", (t) => {
  const cwd = folder(t, { "a.txt": morgen, "b.txt": abend });
  const sample = fileURLToPath(new URL("../../samples/harbour/story.json", import.meta.url));
  const levels = ["never", "conflict", "possible"];
  const statuses = (...inputs) =>
    levels.map((level) => run(["analyze", "--fail-on", level, ...inputs], { cwd }).status);
  const expected = (...inputs) => {
    const { findings } = JSON.parse(run(["analyze", "--format", "json", ...inputs], { cwd }).stdout);
    const has = (...severities) => Number(findings.some((f) => severities.includes(f.severity)));
    return [0, has("conflict"), has("conflict", "possible")];
  };
  assert.deepEqual(expected(sample), [0, 1, 1], "the sample story holds conflicts");
  assert.deepEqual(statuses(sample), [0, 1, 1]);
  assert.deepEqual(statuses("a.txt", "b.txt"), expected("a.txt", "b.txt"));
  assert.deepEqual(statuses("a.txt"), [0, 0, 0]);
});
