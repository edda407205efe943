// What a story of our own must give: the differences that were written into it, none of the traps, and
// the same findings whatever the order of its articles.

import assert from "node:assert/strict";
import test from "node:test";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../support/cli.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../samples/harbour");
const story = JSON.parse(readFileSync(join(folder, "story.json"), "utf8"));
for (const article of story.articles) {
  article.text = readFileSync(join(folder, article.file), "utf8");
  delete article.file;
}

function analyze(articles) {
  const out = run(["analyze", "--ndjson", "-"], { input: JSON.stringify({ articles }) + "\n" });
  assert.equal(out.status, 0, out.stderr);
  return JSON.parse(out.stdout);
}

/** A finding as what it says of which articles, without order. */
function essence(finding) {
  const positions = finding.positions.map((p) => ({
    value: p.normalized,
    passages: [...new Set(p.evidence.map((e) => `${e.article}: ${e.text}`))].sort(),
  }));
  positions.sort((a, b) => (a.value < b.value ? -1 : 1));
  return { id: finding.id, kind: finding.kind, severity: finding.severity, positions };
}
const essences = (report) => report.findings.map(essence).sort((a, b) => (a.id < b.id ? -1 : 1));

test("the sample story shows the differences that were written into it", () => {
  const found = analyze(story.articles).findings.map((f) => [f.kind, f.severity, f.positions.map((p) => p.value)]);
  const has = (kind, severity, ...values) =>
    assert.ok(found.some(([k, s, v]) => k === kind && s === severity && values.every((x) => v.includes(x))),
      `${kind} ${values.join(" / ")} in ${JSON.stringify(found)}`);
  has("duration", "conflict", "seven and a half hours", "more than nine hours");
  has("age", "conflict", "52", "57");
  has("percentage", "conflict", "4.5 per cent", "5.4 per cent");
  has("name", "possible", "Joris Haan", "Joris Hahn");
  has("quote-wording", "possible", "We will not move the deadline", "We do not intend to move the deadline");
  has("quote-speaker", "conflict", "Wim Adelaar", "Jannes Kole");
  // Fourteen ships and more than a dozen, 1.2 million euros in three wordings, the organisers' 5,000
  // and the police's 3,000, 2019 and seven years ago: they only look different.
  assert.equal(found.length, 6, JSON.stringify(found));
});

test("the order of the articles changes nothing", () => {
  const [a, b, c] = story.articles;
  const expected = essences(analyze([a, b, c]));
  for (const order of [[c, b, a], [b, c, a], [c, a, b]]) assert.deepEqual(essences(analyze(order)), expected);
});

test("an article more adds evidence and takes nothing away", () => {
  const [a, b, c] = story.articles;
  const two = analyze([a, c]), three = analyze([a, b, c]);
  for (const finding of two.findings) {
    const again = three.findings.find((f) => f.kind === finding.kind && finding.positions.every((p) =>
      p.evidence.every((e) => f.positions.some((q) => q.evidence.some((x) => x.article === e.article && x.start === e.start)))));
    assert.ok(again, `${finding.kind}: ${finding.summary}`);
  }
});

test("an article about something else is said to be, and left out", () => {
  const other = {
    id: "other",
    published: "2026-05-19",
    text: `Orchard owners in the Lisse valley expect the smallest apple harvest in thirty years after
three nights of frost in April. The growers' federation said on Tuesday that two blossoms in three had turned
brown. Its chairwoman, Edda Rook, called the sight of the trees "a funeral in white".

Beekeepers have begun to move their hives to the plain, where rape is in flower. Prices for cider fruit have
doubled since the winter, and the juice factory at Molenkerk has cut a shift. Insurance covers hail but not
frost, and few farms had lit fires between the rows, because straw was short after a wet autumn.

The agriculture office in the valley will send inspectors to every orchard next week. They will count the
fruit that has set, tree by tree, and report to the province before the end of the month. A fund for young
growers may be opened, the office said, but nobody should plant on the strength of it.`,
  };
  const report = analyze([...story.articles, other]);
  assert.deepEqual(report.warnings.filter((w) => w.code === "different_story").map((w) => w.article), ["other"]);
  assert.ok(report.findings.every((f) => f.positions.every((p) => p.evidence.every((e) => e.article !== "other"))));
  assert.equal(report.findings.length, 6);
});

test("what is not English gets a warning, no scores and no findings", () => {
  const german = {
    id: "de",
    text: `Die Gespräche über den Streik im Hafen sind am Montag ohne Ergebnis zu Ende gegangen. Die Ministerin
sprach neun Stunden lang mit der Gewerkschaft. Danach sagte sie, die Frist werde nicht verlängert.`,
  };
  const report = analyze([story.articles[0], german]);
  assert.deepEqual(report.warnings.filter((w) => w.code === "not_english").map((w) => w.article), ["de"]);
  assert.equal(report.articles[1].readability.whole.grade ?? null, null);
  assert.equal(report.findings.length, 0);
});
