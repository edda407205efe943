// The words of the page, without a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { beginning, dayWords, ending } from "../../web/page/words.mjs";

const line = "The river wall gave way early on Tuesday after eleven hours of rain";

test("what is too long is cut at a space, and a dot stands for the rest", () => {
  assert.equal(beginning(line, 30), "The river wall gave way early …");
  assert.equal(ending(line, 30), "… after eleven hours of rain");
  assert.equal(beginning(line, line.length), line);
  assert.equal(ending(line, line.length), line);
});

test("a word without end is cut itself, so that neither nothing nor all of it is left", () => {
  const address = `https://lunde.example/${"ferries".repeat(30)}`;
  assert.equal(beginning(address, 70), `${address.slice(0, 70)}…`);
  assert.equal(ending(address, 70), `…${address.slice(-70)}`);
  assert.equal(beginning(`See ${address}`, 70), `${`See ${address}`.slice(0, 70)}…`, "nor is one short word");
  assert.equal(ending(`${address} now`, 70), `…${`${address} now`.slice(-70)}`);
});

test("no character is cut in two", () => {
  const waves = "🌊".repeat(50);
  for (const few of [29, 30]) {
    for (const part of [beginning(waves, few), ending(waves, few)]) assert.ok(part.isWellFormed(), part);
    assert.equal(beginning(waves, few), `${"🌊".repeat(few >> 1)}…`);
  }
});

test("a month in a narrow column is not taken for a day of it", () => {
  const short = (earliest, latest) => dayWords(earliest, latest, { short: true });
  assert.equal(short("2026-05-26", "2026-05-26"), "26 May");
  assert.equal(short("2026-05-01", "2026-05-31"), "May ’26");
  assert.equal(dayWords("2026-05-01", "2026-05-31"), "May 2026");
});
