// Every output of the command, and a report made by hand with something in every list, holds to
// docs/report.schema.json.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import test from "node:test";
import { abend, cli, folder, morgen, reports, run } from "../support/cli.mjs";
import { checkReport, schema, validateClosed, validateOpen } from "../support/report_checks.mjs";

const samples = () => reports(execFileSync(join(dirname(cli), "tests", "sample_report")).toString());

test("a report with something in every list, in every unit of offsets", () => {
  const lines = samples();
  assert.deepEqual(lines.slice(0, 3).map((r) => r.offsets), ["utf-16", "code-point", "utf-8"]);
  for (const report of lines) checkReport(report);
  const [full] = lines;
  for (const [key, value] of Object.entries(full)) {
    if (Array.isArray(value)) assert.ok(value.length > 0, `the sample has no ${key}`);
  }
});

test("the checks see what is wrong", () => {
  const wrong = (change) => {
    const [report] = samples();
    change(report);
    assert.throws(() => checkReport(report), assert.AssertionError, change.toString());
  };
  wrong((r) => delete r.findings);
  wrong((r) => delete r.articles[0].quotes[0].speaker);
  wrong((r) => { r.articles[0].quotes[0].start += 1; });
  wrong((r) => { r.articles[0].times[0].type = "moment"; });
  wrong((r) => { r.articles[0].mentions[0].entity = "e9"; });
  wrong((r) => { r.articles[0].blocks.reverse(); });
  wrong((r) => { r.articles[1].id = r.articles[0].id; });
  wrong((r) => { r.findings[0].severity = "high"; });
  wrong((r) => { r.findings[0].positions[0].evidence[0].article = "x"; });
  wrong((r) => { r.compared.duration = "1"; });
  wrong((r) => { r.unheard_of = 1; });
  wrong((r) => { r.error = { code: "internal", message: "x" }; });
});

test("the schema lets later versions add keys, and holds this one to those it names", () => {
  const [report] = samples();
  report.later = 1;
  assert.equal(validateOpen(report), true);
  assert.equal(validateClosed(report), false);
});

test("the schema names every error code of the engine", async () => {
  const { readFileSync } = await import("node:fs");
  const header = readFileSync(new URL("../../core/include/crossread/result.h", import.meta.url), "utf8");
  const codes = [...header.matchAll(/case ErrorCode::\w+: return "(\w+)"/g)].map((m) => m[1]);
  assert.ok(codes.length > 10);
  assert.deepEqual(schema.properties.error.properties.code.enum, codes);
});

test("what the command writes", (t) => {
  const cwd = folder(t, { "morgen.txt": morgen, "abend.md": `---\ntitle: Bakers\n---\n${abend}` });
  for (const offsets of ["utf-16", "code-point", "utf-8"]) {
    const out = run(["analyze", "--format", "json", "--offsets", offsets, "--published", "2024-05-01",
      "morgen.txt", "abend.md"], { cwd });
    assert.equal(out.status, 0, out.stderr);
    assert.equal(out.stderr, "");
    const report = JSON.parse(out.stdout);
    checkReport(report);
    assert.equal(report.offsets, offsets);
    assert.deepEqual(report.articles.map((a) => a.id), ["morgen.txt", "abend.md"]);
    assert.deepEqual(report.articles.map((a) => a.published), ["2024-05-01", "2024-05-01"]);
  }
});

test("a report without some of its parts", (t) => {
  const cwd = folder(t, { "morgen.txt": morgen, "abend.txt": abend });
  const files = ["morgen.txt", "abend.txt"];
  const few = run(["analyze", "--format=json", "--include", "findings,quotes", ...files], { cwd });
  const report = JSON.parse(few.stdout);
  checkReport(report);
  assert.deepEqual(report.included, ["quotes", "findings"]);
  assert.deepEqual(Object.keys(report.articles[0]),
    ["id", "title", "published", "source", "url", "role", "language", "quotes"]);
  const bare = JSON.parse(run(["analyze", "--format=json", "--no-text", ...files], { cwd }).stdout);
  checkReport(bare);
  assert.equal(bare.articles[0].text, undefined);
  assert.ok(bare.articles[0].sentences.length > 0);
});
