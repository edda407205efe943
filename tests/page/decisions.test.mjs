// Anchors and decisions, without a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorOf, find, likeness } from "../../web/page/anchor.mjs";
import { filtered, everything, isFresh } from "../../web/page/finding-filter.mjs";
import { fromProject, isProject } from "../../web/page/project.mjs";
import { leftOut, outline } from "../../web/page/left-out.mjs";

const text = 'The wall fell. "We will not rebuild," Holm said. Later she said: "We will not rebuild," again.';
const spans = (words, source = text) => [...source.matchAll(new RegExp(words, "g"))].map(({ index }) => ({ start: index, end: index + words.length }));

test("a passage is found again by its words, its neighbours and its place", () => {
  const [first, second] = spans("We will not rebuild");
  const anchor = anchorOf({ id: "a", text }, second);
  const edited = `Rain fell for hours. ${text}`;
  const candidates = spans("We will not rebuild", edited);
  assert.deepEqual(find(anchor, { id: "a", text: edited }, candidates), candidates[1]);
  assert.deepEqual(find(anchorOf({ id: "a", text }, first), { id: "a", text: edited }, candidates), candidates[0]);
});

test("small changes of the words are forgiven, others are not", () => {
  const [first] = spans("We will not rebuild");
  const anchor = anchorOf({ id: "a", text }, first);
  const edited = text.replace("We will not rebuild", "We will not build");
  const [changed] = spans("We will not build", edited);
  assert.deepEqual(find(anchor, { id: "a", text: edited }, [changed]), changed);
  const other = "Nobody was hurt at all.";
  assert.equal(find(anchor, { id: "a", text: other }, [{ start: 0, end: other.length }]), null);
  assert.equal(likeness("“Rain”", '"rain"'), 1);
});

const finding = (id, positions) => ({ id, kind: "count", severity: "conflict", subject: id, summary: "", why: "", positions: positions.map((p) => ({ id: p, value: p, evidence: [{ article: "a", text: p, start: 5 }] })) });

test("a finding is new when it or one of its values was not known", () => {
  const baseline = new Map([["x", ["1", "2"]]]);
  assert.equal(isFresh(finding("x", ["1", "2"]), baseline), false);
  assert.equal(isFresh(finding("x", ["1", "3"]), baseline), true);
  assert.equal(isFresh(finding("y", ["1"]), baseline), true);
  assert.equal(isFresh(finding("y", ["1"]), null), false);
});

test("search passes over accents and case", () => {
  const list = [finding("Café", ["1"]), finding("Wall", ["2"])];
  assert.deepEqual(filtered(list, { ...everything, text: "cafe" }, {}).map(({ id }) => id), ["Café"]);
});

test("a project file that is damaged or made to harm gives only what has the right shape", () => {
  assert.equal(isProject([]), false);
  assert.equal(isProject({ schema: "crossread/project/2" }), false);
  const made = fromProject({
    schema: "crossread/project/1",
    title: { toString: 1 },
    articles: [null, { id: 1 }, { id: "a", letter: "A", name: "a", payload: { text: "x" }, left: [{ start: "0", end: 4 }] }],
    decisions: { dismissed: [{ scope: "finding", kind: "count", finding: "f" }, { scope: "planet", kind: "count" }, { scope: "story", kind: "count" }], speakers: "no", checks: [{ anchor: {}, kind: "x" }] },
    seen: [["a", ["1"]], ["b", 2], 3],
  });
  assert.equal(made.storyTitle, null);
  assert.deepEqual(made.articles.map(({ id, left }) => [id, left]), [["a", []]]);
  assert.deepEqual(made.decisions.dismissed.map(({ scope }) => scope), ["story"]);
  assert.deepEqual([made.decisions.speakers, made.decisions.checks], [[], []]);
  assert.deepEqual([...made.baseline], [["a", ["1"]]]);
});

test("blocks lead back to the ranges of the source that they come from", () => {
  const report = { text: "One\n\nTwo", blocks: [{ start: 0, end: 3, kind: "heading" }, { start: 5, end: 8, kind: "paragraph" }], source_map: [[0, 4], [3, 30], [5, 30], [8, 60]] };
  assert.deepEqual(leftOut(report, report.blocks[1], "reader"), { start: 30, end: 33, text: "Two", by: "reader" });
  assert.deepEqual(outline(report, [{ start: 20, end: 25, text: "Ad", by: "page" }]).map(({ text, kept }) => [text, kept]), [["One", true], ["Ad", false], ["Two", true]]);
});
