// One story a line in, one report a line out.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createInterface } from "node:readline";
import test from "node:test";
import { abend, folder, morgen, reports, run, start } from "../support/cli.mjs";
import { checkReport } from "../support/report_checks.mjs";

const line = (id, ...texts) =>
  JSON.stringify({ id, articles: texts.map((text, i) => ({ id: `a${i}`, text, format: "text" })) });

test("each story has its report, in order, whatever the number of jobs", () => {
  const stories = Array.from({ length: 40 }, (_, i) =>
    line(`s${i}`, morgen.repeat(1 + ((i * 7) % 5)), abend));
  const alone = run(["analyze", "--ndjson"], { input: stories.join("\n") + "\n" });
  assert.equal(alone.status, 0, alone.stderr);
  const out = reports(alone.stdout);
  assert.deepEqual(out.map((r) => r.id), stories.map((_, i) => `s${i}`));
  out.forEach(checkReport);
  for (const jobs of ["1", "2", "5"]) {
    const many = run(["analyze", "--ndjson", "--jobs", jobs, "-"], { input: stories.join("\n") });
    assert.equal(many.stdout, alone.stdout);
  }
});

test("a bad line costs only itself", () => {
  const input = [line("one", morgen), "{broken", JSON.stringify({ id: "three", articles: [] }),
    JSON.stringify({ id: "four", articles: [{ id: "a", text: 4 }] }), "", "[".repeat(1000),
    line("six", abend)].join("\n");
  for (const jobs of [[], ["--jobs", "3"]]) {
    const out = run(["analyze", "--ndjson", ...jobs], { input });
    assert.equal(out.status, 2);
    assert.match(out.stderr, /^crossread: standard input: 4 of 6 lines refused[^\n]*\n$/);
    const got = reports(out.stdout);
    got.forEach(checkReport);
    assert.deepEqual(got.map((r) => r.id), ["one", undefined, "three", "four", undefined, "six"]);
    assert.deepEqual(got.map((r) => r.error?.code),
      [undefined, "bad_json", "no_articles", "bad_shape", "too_deep", undefined]);
    assert.match(got[1].error.message, /^line 2: .*column 2/);
    assert.match(got[3].error.message, /^line 4: articles\[0\]\.text/);
    assert.match(got[4].error.message, /^line 6: /);
    assert.deepEqual(got[1].articles, []);
    assert.deepEqual(got[1].findings, []);
  }
});

test("line ends of Windows and a last line without one", () => {
  const out = run(["analyze", "--ndjson", "-"], { input: `${line("a", morgen)}\r\n\r\n${line("b", abend)}` });
  assert.equal(out.status, 0, out.stderr);
  assert.deepEqual(reports(out.stdout).map((r) => r.id), ["a", "b"]);
  assert.deepEqual(run(["analyze", "--ndjson"], { input: "" }), { status: 0, stdout: "", stderr: "" });
});

test("stories from a file, whose own files lie beside it", (t) => {
  const cwd = folder(t, {
    "deep/s.ndjson": `{"id":"s","articles":[{"id":"a","file":"a.txt"}]}\n{"articles":[{"id":"a","file":"b.txt"}]}\n`,
    "deep/a.txt": morgen,
  });
  const out = run(["analyze", "--ndjson", "deep/s.ndjson"], { cwd });
  assert.equal(out.status, 2);
  const [good, bad] = reports(out.stdout);
  assert.equal(good.articles[0].text, morgen);
  assert.equal(bad.error.code, "unreadable_file");
  assert.match(bad.error.message, /b\.txt.*no such file/);
});

test("the options of analyze hold for each story", () => {
  const out = run(["analyze", "--ndjson", "--offsets", "code-point", "--no-text", "--published",
    "2024-05-01", "--fail-on", "possible"], { input: line("a", morgen) + "\n" + line("b", morgen, abend) });
  const [a] = reports(out.stdout);
  assert.equal(a.offsets, "code-point");
  assert.equal(a.articles[0].published, "2024-05-01");
  assert.equal(a.articles[0].text, undefined);
  assert.equal(out.status, 1);
});

for (const jobs of ["1", "3"]) {
  test(`with ${jobs} jobs a report comes before the next story is sent`, { timeout: 60000 }, async () => {
    const child = start(["analyze", "--ndjson", "--jobs", jobs]);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ["first", "second"]) {
      child.stdin.write(line(id, morgen) + "\n");
      assert.equal(JSON.parse((await lines.next()).value).id, id);
    }
    child.stdin.end();
    assert.equal((await once(child, "exit"))[0], 0);
  });
}
