// `crossread annotate` prints CoNLL-U that other tools can read: ten columns, one root, heads inside the
// sentence, brackets that close, and a text that can be put together again.

import assert from "node:assert/strict";
import test from "node:test";
import { folder, run } from "../support/cli.mjs";

const article = `Harbour talks fail

US Foreign Secretary Ana Brel met dockers in San Francisco on Monday. She didn't sign, the World Trade Council (WTC) said.
"We'll wait," Mr Orr's lawyer told the University of Sydney's paper -- then left.
`;

function annotate(t, text) {
  const out = run(["annotate", "a.txt"], { cwd: folder(t, { "a.txt": text }) });
  assert.equal(out.status, 0, out.stderr);
  return out.stdout;
}

/** The sentences of a CoNLL-U text: comments, and rows of ten columns. */
function sentences(conllu) {
  return conllu.trim().split("\n\n").map((block) => {
    const lines = block.split("\n");
    return {
      text: lines.find((line) => line.startsWith("# text = "))?.slice(9),
      rows: lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t")),
    };
  });
}

test("every sentence is well-formed CoNLL-U", (t) => {
  for (const { text, rows } of sentences(annotate(t, article))) {
    const words = rows.filter(([id]) => !id.includes("-"));
    assert.ok(words.length > 0 && text);
    for (const row of rows) assert.equal(row.length, 10, row.join("|"));
    assert.deepEqual(words.map(([id]) => Number(id)), words.map((_, i) => i + 1));
    assert.equal(words.filter((row) => row[6] === "0").length, 1, text);
    for (const row of words) assert.ok(Number(row[6]) >= 0 && Number(row[6]) <= words.length);
    const depth = (row) => (row[6] === "0" ? 0 : 1 + depth(words[Number(row[6]) - 1]));
    for (const row of words) assert.ok(depth(row) < words.length, "the heads make a tree");
  }
});

test("the words, ranges and SpaceAfter give the text back", (t) => {
  for (const { text, rows } of sentences(annotate(t, article))) {
    let built = "", until = 0;
    for (const row of rows) {
      const [first, last] = row[0].split("-").map(Number);
      if (!last && first <= until) continue;
      if (last) until = last;
      built += row[1] + (row[9].includes("SpaceAfter=No") ? "" : " ");
    }
    assert.equal(built.trim(), text);
  }
});

test("contractions are ranges over their parts", (t) => {
  const rows = sentences(annotate(t, article)).flatMap((s) => s.rows);
  const ranges = rows.filter(([id]) => id.includes("-")).map((row) => row[1]);
  assert.deepEqual(ranges, ["didn't", "We'll", "Orr's", "Sydney's"]);
});

test("brackets of entities open and close inside a sentence, with the types of GUM", (t) => {
  for (const { rows } of sentences(annotate(t, article))) {
    const open = [];
    for (const row of rows) {
      const entity = /Entity=([^|]+)/.exec(row[9])?.[1] ?? "";
      for (const part of entity.match(/\([^()]*\)?|\d+\)/g) ?? []) {
        if (part.startsWith("(")) {
          assert.match(part, /^\(\d+-(person|organization|place|other)\)?$/);
          if (!part.endsWith(")")) open.push(/\d+/.exec(part)[0]);
        } else {
          const at = open.lastIndexOf(part.slice(0, -1));
          assert.ok(at >= 0, `${part} was opened`);
          open.splice(at, 1);
        }
      }
    }
    assert.deepEqual(open, []);
  }
});

test("a pronoun carries the number of the one it stands for", (t) => {
  const rows = sentences(annotate(t, article)).flatMap((s) => s.rows);
  const entity = (form) => /Entity=\((\d+)/.exec(rows.find((row) => row[1] === form)[9])?.[1];
  assert.ok(entity("She"));
  const brel = rows.find((row) => row[1] === "Brel")[9];
  assert.match(brel, new RegExp(`Entity=.*${entity("She")}\\)`));
});

test("annotate takes one file and says so", () => {
  for (const args of [["annotate"], ["annotate", "a", "b"]]) {
    const out = run(args);
    assert.equal(out.status, 2);
    assert.match(out.stderr, /^crossread: annotate takes one FILE/);
  }
});
