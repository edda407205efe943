// Commands, options and exit statuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { abend, folder, morgen, run } from "../support/cli.mjs";

const wrong = [
  [[], /command/],
  [["analyse-this"], /analyse-this/],
  [["analyze"], /INPUT/],
  [["analyze", "--colour", "a.txt"], /--colour/],
  [["analyze", "--format", "xml", "a.txt"], /text or json.*xml/],
  [["analyze", "--format", "sarif", "a.txt"], /sarif is not in this version/],
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

test("--fail-on asks for exit status 1 where articles differ", (t) => {
  const cwd = folder(t, { "a.txt": morgen, "b.txt": abend, "c.txt": morgen.replace("guild", "union") });
  const json = JSON.parse(run(["analyze", "--format", "json", "--published", "2024-05-01", "a.txt",
    "b.txt"], { cwd }).stdout);
  const worst = ["note", "possible", "conflict"].findLast((s) => json.findings.some((f) => f.severity === s));
  assert.equal(worst, "conflict", "three hours and five hours of one meeting, Friday and Saturday in one quotation");
  const status = (level) =>
    run(["analyze", "--fail-on", level, "--published", "2024-05-01", "a.txt", "b.txt"], { cwd }).status;
  assert.equal(status("conflict"), 1);
  assert.equal(status("possible"), 1);
  assert.equal(status("never"), 0);
  assert.equal(run(["analyze", "--fail-on", "possible", "a.txt"], { cwd }).status, 0);
});
