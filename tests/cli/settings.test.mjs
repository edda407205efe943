// What a newsroom settles: .crossread.json, comments in articles, a baseline, lower limits.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { cli, folder, run } from "../support/cli.mjs";

const tell = (hours, more = "") =>
  `The mayor of Ostwick met bakers on Monday. The meeting of the mayor and the bakers lasted ${hours} hours.${more}\n`;
const two = { "a.txt": tell("three"), "b.txt": tell("five") };

function report(cwd, ...args) {
  const out = run(["analyze", "--format", "json", ...args], { cwd });
  assert.ok(out.status < 2, out.stderr);
  return { ...JSON.parse(out.stdout), status: out.status };
}
const kinds = ({ findings }) => findings.map(({ kind }) => kind);
const settings = (value) => ({ ".crossread.json": JSON.stringify(value) });

test("without settings the two articles differ", (t) => {
  assert.ok(kinds(report(folder(t, two), "a.txt", "b.txt")).includes("duration"));
});

test("a kind is ignored, found from a folder below", (t) => {
  const cwd = folder(t, { ...settings({ ignore: ["duration"] }), "deep/a.txt": two["a.txt"], "deep/b.txt": two["b.txt"] });
  assert.ok(!kinds(report(join(cwd, "deep"), "a.txt", "b.txt")).includes("duration"));
  assert.ok(!kinds(report(cwd, "deep/a.txt", "deep/b.txt")).includes("duration"));
  assert.ok(kinds(report(cwd, "--no-config", "deep/a.txt", "deep/b.txt")).includes("duration"));
});

test("settings above a repository are not its own", (t) => {
  const cwd = folder(t, { ...settings({ ignore: ["duration"] }), "desk/.git/HEAD": "x", "desk/a.txt": two["a.txt"], "desk/b.txt": two["b.txt"] });
  assert.ok(kinds(report(join(cwd, "desk"), "a.txt", "b.txt")).includes("duration"));
});

test("stories keep unrelated files apart, and find their files", (t) => {
  const cwd = folder(t, {
    ...settings({ stories: [["one/*.txt"], ["two/**/*.txt"]] }),
    "one/a.txt": two["a.txt"], "one/b.txt": two["b.txt"], "two/x/c.txt": tell("seven"), "other.txt": tell("nine"),
  });
  const all = report(cwd);
  assert.deepEqual(all.articles.map(({ id }) => id), ["one/a.txt", "one/b.txt", "two/x/c.txt"]);
  const values = all.findings.filter(({ kind }) => kind === "duration").flatMap(({ positions }) => positions.map(({ value }) => value));
  assert.deepEqual(values.sort(), ["five hours", "three hours"]);
  const ids = all.entities.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const given = report(cwd, "one/a.txt", "two/x/c.txt", "other.txt");
  assert.deepEqual(kinds(given), []);
  assert.equal(given.articles.length, 3);
});

test("folders of a pattern end where a name begins", (t) => {
  const cwd = folder(t, { ...settings({ stories: [["**/a.txt"]] }), "a.txt": two["a.txt"], "x/y/a.txt": two["b.txt"], "ba.txt": tell("nine") });
  assert.deepEqual(report(cwd).articles.map(({ id }) => id), ["a.txt", "x/y/a.txt"]);
});

test("whoever speaks in one of several stories keeps his scores", (t) => {
  const speech = `"${"We will mend the old bridge before the snow comes. ".repeat(12).trim()}" said Mara Voss, the mayor.\n`;
  const cwd = folder(t, { ...two, "c.txt": speech, ...settings({ stories: [["a.txt", "b.txt"], ["c.txt"]] }) });
  const all = report(cwd);
  const [scored] = all.articles.at(-1).readability.by_speaker;
  assert.equal(scored.name, "Mara Voss");
  assert.equal(all.entities.find(({ id }) => id === scored.entity).name, "Mara Voss");
});

test("a slip in the settings is told, not passed over", (t) => {
  for (const [wrong, message] of [
    [{ ignor: [] }, /"ignor" is no setting/],
    [{ ignore: ["durations"] }, /"durations", which is nothing that can be ignored/],
    [{ ignore: ["smog"] }, /"smog", which is nothing that can be ignored/],
    [{ limits: { articles: 0 } }, /above 0/],
    [{ limits: { articles: 99999 } }, /lowered to a number from 1 to 2000/],
    [{ failOn: "always" }, /crossread\.json: "failOn" must be conflict, possible or never/],
    [{ words: "Ostwick" }, /list of texts/],
  ]) {
    const out = run(["analyze", "a.txt"], { cwd: folder(t, { ...two, ...settings(wrong) }) });
    assert.equal(out.status, 2, JSON.stringify(wrong));
    assert.match(out.stderr, message);
    assert.match(out.stderr, /^[^\n]+\n$/);
  }
});

test("a comment switches a rule off from there to the end or to the next", (t) => {
  const hush = (names) => `<!-- crossread-disable${names} -->\n`;
  const cases = [
    [hush(" duration") + two["b.txt"], false],
    [hush("") + two["b.txt"], false],
    [hush(" age") + two["b.txt"], true],
    [`${hush(" duration")}Rain fell.\n\n<!-- crossread-enable -->\n\n${two["b.txt"]}`, true],
  ];
  for (const name of ["b.txt", "b.md", "b.html"]) {
    for (const [text, told] of cases) {
      const made = report(folder(t, { "a.txt": two["a.txt"], [name]: text }), "a.txt", name);
      assert.equal(kinds(made).includes("duration"), told, `${name}: ${text}`);
      assert.doesNotMatch(made.articles[1].text, /crossread|<!--/);
    }
  }
});

test("words of the settings are never called unfamiliar", (t) => {
  const text = tell("three", " Ostwickian municipalities deliberated notwithstanding extraordinary circumstances and quintessential perplexities.");
  const rules = (made) => made.articles[0].sentences.flatMap(({ reasons, start }) =>
    reasons.filter(({ rule }) => /word$/.test(rule)).map((reason) => made.articles[0].text.slice(reason.start, reason.end)));
  const bare = rules(report(folder(t, { "a.txt": text }), "a.txt"));
  assert.ok(bare.includes("quintessential"), bare.join());
  const known = rules(report(folder(t, { "a.txt": text, ...settings({ words: ["Quintessential"] }) }), "a.txt"));
  assert.ok(!known.includes("quintessential"));
  assert.ok(known.length > 0);
});

test("a grade above its limit is told and ends with 1", (t) => {
  const cwd = folder(t, { ...two, ...settings({ limits: { grade: 0.5 } }) });
  const made = report(cwd, "a.txt");
  assert.equal(made.status, 1);
  assert.deepEqual(made.warnings.filter(({ code }) => code === "grade_above_limit").map(({ article }) => article), ["a.txt"]);
  assert.equal(report(folder(t, { ...two, ...settings({ limits: { grade: 40 } }) }), "a.txt").status, 0);
});

test("only findings that the baseline has not count", (t) => {
  const cwd = folder(t, two);
  const args = ["analyze", "--format", "json", "--fail-on", "possible", "a.txt", "b.txt"];
  const first = run(args, { cwd });
  assert.equal(first.status, 1);
  writeFileSync(join(cwd, "old.json"), first.stdout);
  assert.equal(run([...args, "--baseline", "old.json"], { cwd }).status, 0);
  writeFileSync(join(cwd, "none.json"), '{"findings":[]}');
  assert.equal(run([...args, "--baseline", "none.json"], { cwd }).status, 1);
  writeFileSync(join(cwd, "bad.json"), "[]");
  const bad = run([...args, "--baseline", "bad.json"], { cwd });
  assert.equal(bad.status, 2);
  assert.match(bad.stderr, /bad\.json: is no report/);
  const settled = folder(t, { ...two, ...settings({ failOn: "possible" }) });
  assert.equal(run(["analyze", "a.txt", "b.txt"], { cwd: settled }).status, 1);
  assert.equal(run(["analyze", "--fail-on", "never", "a.txt", "b.txt"], { cwd: settled }).status, 0);
});

test("limits can be lowered, by name", (t) => {
  const cwd = folder(t, two);
  for (const [limit, message] of [
    ["article-bytes=20", /a\.txt: is larger/],
    ["story-bytes=120", /story|larger/],
    ["articles=1", /2 articles; at most 1/],
  ]) {
    const out = run(["analyze", "--limit", limit, "a.txt", "b.txt"], { cwd });
    assert.equal(out.status, 2, limit);
    assert.match(out.stderr, message);
  }
  const more = " Nine people were hurt.";
  const both = folder(t, { "a.txt": `${two["a.txt"].trim()}${more}\n`, "b.txt": `${two["b.txt"].trim()}${more.replace("Nine", "Four")}\n` });
  assert.equal(report(both, "a.txt", "b.txt").findings.length, 2);
  const few = report(both, "--limit", "findings=1", "a.txt", "b.txt");
  assert.equal(few.findings.length, 1);
  assert.ok(few.warnings.some(({ code }) => code === "too_many_findings"));
  for (const wrong of ["articles", "articles=0", "articles=x", "pages=3", "articles=2001"]) {
    assert.equal(run(["analyze", "--limit", wrong, "a.txt"], { cwd }).status, 2, wrong);
  }
  const deep = run(["analyze", "--ndjson", "--limit", "json-depth=2"], { cwd, input: '{"articles":[{"id":"a","blocks":[{"text":"x"}]}]}\n' });
  assert.equal(JSON.parse(deep.stdout).error.code, "too_deep");
});

test("shells complete what there is", () => {
  const script = run(["completion", "bash"]).stdout;
  const ask = (words) => {
    const list = words.map((word) => `'${word}'`).join(" ");
    const out = spawnSync("bash", ["-c", `${script}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _crossread; printf '%s\\n' "\${COMPREPLY[@]}"`]);
    assert.equal(out.status, 0, out.stderr.toString());
    return out.stdout.toString().trim().split("\n");
  };
  assert.deepEqual(ask(["crossread", "exp"]), ["explain"]);
  assert.deepEqual(ask(["crossread", "explain", "quote-w"]), ["quote-wording"]);
  assert.deepEqual(ask(["crossread", "analyze", "--format", "sa"]), ["sarif"]);
  assert.deepEqual(ask(["crossread", "analyze", "--base"]), ["--baseline"]);
  assert.match(run(["completion", "zsh"]).stdout, /bashcompinit/);
  assert.match(run(["completion", "fish"]).stdout, /-l format -x -a 'text json/);
  assert.equal(run(["completion", "tcsh"]).status, 2);
});

test("progress is shown on a terminal and nowhere else", (t) => {
  const cwd = folder(t, { ...two, ...settings({ stories: [["a.txt"], ["b.txt"]] }) });
  const args = ["analyze", "a.txt", "b.txt"];
  assert.equal(run(args, { cwd }).stderr, "");
  const words = [cli, ...args].map((word) => `'${word}'`).join(" ");
  const terminal = spawnSync("script", ["-qec", words, "/dev/null"], { cwd });
  if (terminal.error) return t.skip("no script(1) to make a terminal with");
  assert.match(terminal.stdout.toString(), /\r2 of 2 stories\r/);
});
