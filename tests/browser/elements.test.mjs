// The elements in other people's pages: a plain one, TinyMCE, Tiptap, a frame. Each with the real
// library, under the policy that it can live with.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeStory } from "../bench/story.mjs";
import { axe, open } from "./browser.mjs";
import { examplesServed } from "./fixtures/examples.mjs";

const served = examplesServed();

function example(name, path, check) {
  test(name, async () => {
    const opened = await open(served.browser, `${served.server.url}${path}`);
    try {
      await check(opened.page, opened);
      assert.deepEqual(await opened.faults(), []);
      assert.deepEqual(opened.requests.filter((url) => !url.startsWith(served.server.url) && !/^(blob|data):/.test(url)), []);
    } finally {
      await opened.close();
    }
  });
}

const graded = (page, selector) => page.waitForFunction((which) => document.querySelector(which)?.results?.readability.whole.grade !== undefined, selector);

example("in a plain page the elements read fields and editable parts, and leave them as they are", "html/", async (page, { requests }) => {
  const before = await page.locator("#body").evaluate((body) => body.innerHTML);
  await graded(page, 'crossread-score[for="body"]');
  await page.waitForFunction(() => document.querySelector("#desk").results?.findings.length >= 1);
  const score = page.locator('crossread-score[for="body"]');
  assert.match(await score.locator(".score").innerText(), /grade[\s\S]*1 hard sentence/);
  assert.equal(await page.evaluate(() => [...CSS.highlights.keys()].filter((key) => key.startsWith("crossread")).flatMap((key) => [...CSS.highlights.get(key)]).map(String)[0].startsWith("The river wall, which had been repaired twice since")), true, "the mark spans the link");

  await score.getByText("1 hard sentence", { exact: true }).click();
  await score.getByRole("button", { name: /^The river wall/ }).click();
  assert.match(await page.evaluate(() => document.getSelection().toString()), /^The river wall, which had been repaired twice[\s\S]*Tuesday\.$/);
  assert.equal(await page.locator("#body").evaluate((body) => body.innerHTML), before, "byte for byte");

  const field = page.getByLabel("Text", { exact: true });
  await field.pressSequentially("Rain fell on the town for three days, and the river rose. Nobody had seen it so high.", { delay: 0 });
  await page.waitForFunction(() => document.querySelector('crossread-score[for="lead"]').results?.text.endsWith("so high."));
  assert.equal(requests.filter((url) => url.endsWith("crossread.wasm")).length, 1, "all elements share one worker");
  assert.equal(page.workers().length, 1);
  for (const theme of ["light", "dark", "contrast"]) {
    await page.evaluate((one) => document.querySelectorAll("crossread-score, crossread-desk").forEach((element) => element.setAttribute("theme", one)), theme);
    assert.deepEqual(await axe(page), [], theme);
  }
});

example("scores alone load the engine without language weights, until one of them asks for more", "prosemirror/", async (page, { requests }) => {
  const loaded = () => requests.map((url) => /\/(crossread\w*)\.wasm$/.exec(url)?.[1]).filter(Boolean);
  await graded(page, "crossread-score");
  assert.deepEqual(loaded(), ["crossread_readability"]);
  const rules = () => page.evaluate(() => document.querySelector("crossread-score").results.sentences.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
  const grade = () => page.evaluate(() => document.querySelector("crossread-score").results.readability.whole.grade.median);
  const [before, small] = [await rules(), await grade()];
  await page.evaluate(() => new Promise((done) => {
    const score = document.querySelector("crossread-score");
    score.addEventListener("crossread-results", done, { once: true });
    score.setAttribute("full", "");
  }));
  assert.deepEqual(loaded(), ["crossread_readability", "crossread"]);
  assert.equal(page.workers().length, 1, "the small one has ended");
  assert.equal(await grade(), small, "formulas do not rest on the parse");
  assert.notDeepEqual(await rules(), before);
});

example("the desk's offsets lead back to the host's own blocks, and its parts can be driven from outside", "html/", async (page) => {
  await page.waitForFunction(() => document.querySelector("#desk").results?.findings.some(({ kind }) => kind === "duration"));
  const id = await page.evaluate(() => document.querySelector("#desk").results.findings.find(({ kind }) => kind === "duration").id);
  assert.equal(await page.evaluate((one) => document.querySelector("#desk").select(one), id), true);
  const text = "Minister Ella Brook met the ferry crews in Lunde on Monday. The talks lasted seven hours, the ministry said.";
  const [key, start, end] = (await page.locator("#desk").getAttribute("data-last-block")).split(/[:-]/);
  assert.equal(key, "p1");
  assert.equal(text.slice(Number(start), Number(end)), "seven hours");

  const dismissed = page.evaluate(() => new Promise((done) => document.querySelector("#desk").addEventListener("crossread-dismiss", ({ detail }) => done(detail.dismissed), { once: true })));
  await page.locator("crossread-desk").getByRole("button", { name: /^Dismiss: / }).first().click();
  await page.locator("crossread-desk").getByRole("button", { name: "Dismiss", exact: true }).click();
  assert.equal((await dismissed).length, 1);
  const cards = page.locator("crossread-desk .finding");
  assert.equal(await cards.count(), 0);
  // What a host has kept of the reader's decisions can be set again, here that there are none.
  await page.evaluate(() => (document.querySelector("#desk").decisions = { dismissed: [] }));
  assert.equal(await cards.count(), 1);

  await page.evaluate(() => {
    const desk = document.querySelector("#desk");
    const [ours, wire] = desk.articles;
    desk.articles = [ours, { ...wire, text: wire.text.replace("nine", "seven") }];
  });
  await page.waitForFunction(() => document.querySelector("#desk").results.findings.every(({ kind }) => kind !== "duration"));
  const shown = (selector) => page.locator("crossread-desk").evaluate((desk, which) => desk.shadowRoot.querySelector(which).checkVisibility(), selector);
  await page.evaluate(() => document.querySelector("#desk").setAttribute("panel", "quotes"));
  assert.deepEqual([await shown("#panel-quotes"), await shown("#panel-differences")], [true, false]);
  await page.locator("crossread-desk").getByRole("tab", { name: "Timeline" }).click();
  assert.equal(await page.locator("#desk").getAttribute("panel"), "timeline", "the attribute follows");
  assert.match(await page.evaluate(() => document.querySelector("#desk").export("markdown")), /^# /);

  // A host dresses the elements by custom properties and parts.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("crossread-desk { --crossread-bg: rgb(1, 2, 3); } crossread-desk::part(desk) { border-top-width: 7px; } crossread-score::part(badge) { letter-spacing: 5px; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const style = (selector, inside, property) => page.locator(selector).first().evaluate((element, [which, key]) => getComputedStyle(element.shadowRoot.querySelector(which))[key], [inside, property]);
  assert.equal(await style("crossread-desk", ".crossread", "backgroundColor"), "rgb(1, 2, 3)");
  assert.equal(await style("crossread-desk", ".crossread", "borderTopWidth"), "7px");
  await graded(page, 'crossread-score[for="body"]');
  assert.equal(await style('crossread-score[for="body"]', "b[part=badge]", "letterSpacing"), "5px");

  // What a host hears: progress and results of an article that is read, and why another is not.
  const heard = page.evaluate(() => new Promise((done) => {
    const desk = document.querySelector("#desk");
    const names = [];
    for (const name of ["crossread-progress", "crossread-results"]) document.addEventListener(name, ({ type, detail }) => names.push([type, typeof detail]));
    document.addEventListener("crossread-results", () => done(names), { once: true });
    desk.articles = [{ id: "one", text: "The ferries stayed in the harbour of Lunde all day, and nobody was hurt." }];
  }));
  const events = await heard;
  assert.deepEqual([events[0], events.at(-1)], [["crossread-progress", "object"], ["crossread-results", "object"]]);
  await page.evaluate(() => document.querySelector("#desk").clear());
  assert.ok(await shown(".start"));

  await page.evaluate(() => document.querySelector("#desk").setAttribute("theme", "dark"));
  assert.equal(await page.locator("crossread-desk").evaluate((desk) => getComputedStyle(desk.shadowRoot.querySelector(".crossread")).colorScheme), "dark");
});

example("an article that is edited among ten is read again, and typing goes on", "html/", async (page) => {
  await page.waitForFunction(() => document.querySelector("#desk").results);
  await page.evaluate(async (story) => {
    const desk = document.querySelector("#desk");
    const field = document.querySelector("#lead");
    desk.articles = story.articles;
    field.addEventListener("input", () => {
      desk.articles = [{ ...story.articles[0], text: `${field.value}\n\n${story.articles[0].text}` }, ...story.articles.slice(1)];
    });
    globalThis.waited = [];
    field.addEventListener("keydown", (event) => globalThis.waited.push(performance.now() - event.timeStamp));
  }, makeStory(10));
  await page.waitForFunction(() => document.querySelector("#desk").results?.articles.length === 10);
  const before = await page.evaluate(() => document.querySelector("#desk").results.articles.slice(1).map(({ text }) => text));
  const typed = "Sixty-one people died when the ferry Solveig struck the breakwater at Sandvik.";
  await page.getByLabel("Text", { exact: true }).pressSequentially(typed, { delay: 40 });
  assert.equal(await page.getByLabel("Text", { exact: true }).inputValue(), typed);
  await page.waitForFunction((sentence) => document.querySelector("#desk").results?.articles[0].text.includes(sentence), typed);
  const { articles, facts } = await page.evaluate(() => document.querySelector("#desk").results);
  assert.deepEqual(articles.slice(1).map(({ text }) => text), before);
  assert.ok(facts.some(({ positions }) => positions.some(({ value }) => value === "Sixty-one")), "and held against the others");
  const waited = await page.evaluate(() => globalThis.waited);
  assert.equal(waited.length, typed.length);
  // Typing has stopped where a key waits for seconds; how long it takes is for the benchmark to say.
  assert.ok(Math.max(...waited) < 3000, `a key waited ${Math.max(...waited)} ms`);
});

example("elements that are removed leave nothing behind", "html/", async (page) => {
  await graded(page, 'crossread-score[for="body"]');
  await page.evaluate(() => document.querySelectorAll("crossread-score, crossread-desk").forEach((one) => one.remove()));
  await page.waitForTimeout(600);
  assert.equal(page.workers().length, 0);
  assert.deepEqual(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]), [0, 0]);
  // And come to life again where they are put back.
  await page.evaluate(() => {
    const score = document.createElement("crossread-score");
    score.setAttribute("for", "body");
    document.body.append(score);
  });
  await graded(page, "crossread-score");

  // Asked not to read along, it waits until it is told to.
  const begins = () => page.evaluate(() => document.querySelector("crossread-score").results.text.slice(0, 11));
  await page.evaluate(() => {
    document.querySelector("crossread-score").setAttribute("live", "off");
    document.querySelector("#first").prepend("Late news. ");
  });
  await page.waitForTimeout(800);
  assert.notEqual(await begins(), "Late news. ");
  await page.evaluate(() => document.querySelector("crossread-score").analyse());
  assert.equal(await begins(), "Late news. ");
});

example("in TinyMCE a sidebar shows the score, and what is saved stays byte-equal", "tinymce/", async (page) => {
  await page.waitForFunction(() => globalThis.tinymce?.activeEditor?.initialized);
  const content = () => page.evaluate(() => tinymce.activeEditor.getContent());
  const before = await content();
  await graded(page, "crossread-score");
  const score = page.locator("crossread-score");
  await score.getByText("1 hard sentence", { exact: true }).click();
  await score.getByRole("button", { name: /^The river wall/ }).click();
  assert.match(await page.evaluate(() => tinymce.activeEditor.selection.getContent({ format: "text" })), /^The river wall[\s\S]*Tuesday\.$/);
  assert.equal(await content(), before);
  await page.evaluate(() => tinymce.activeEditor.setContent("<p>Rain fell on the town for three days. The river rose.</p>"));
  await page.waitForFunction(() => document.querySelector("crossread-score").results?.text.startsWith("Rain fell"));
  assert.deepEqual(await axe(page, "crossread-score"), []);
});

example("in Tiptap hard sentences are decorations, which move with the text and are not saved", "prosemirror/", async (page) => {
  const saved = () => page.evaluate(() => editor.getHTML());
  const before = await saved();
  await page.waitForSelector("#editor .crossread-very-hard, #editor .crossread-hard");
  assert.equal(await saved(), before);
  assert.deepEqual(await axe(page), []);
  const marked = () => page.locator("#editor [class^=crossread]").allInnerTexts().then((all) => all.join(""));
  assert.match(await marked(), /^The river wall, which had been repaired twice since[\s\S]*Tuesday\.$/);
  await page.evaluate(() => editor.commands.insertContentAt(1, { type: "text", text: "Late news: " }));
  assert.match(await marked(), /river wall, which had been repaired twice/);
  const score = page.locator("crossread-score");
  await page.waitForFunction(() => document.querySelector("crossread-score").results?.text.startsWith("Late news"));
  await score.getByText("1 hard sentence", { exact: true }).click();
  await score.locator(".intext").click();
  assert.match(await page.evaluate(() => document.getSelection().toString()), /river wall[\s\S]*Tuesday\.$/);
});

example("in a frame the desk takes articles through a port, and answers", "iframe/", async (page) => {
  await page.waitForFunction(() => Number(document.body.dataset.findings) >= 1);
  const frame = page.frameLocator("iframe");
  assert.ok((await frame.locator(".finding").count()) >= 1);
  assert.equal(JSON.parse(await page.evaluate(() => desk.export("json"))).schema, "crossread/report/1");
  assert.equal(await page.evaluate(() => desk.select("no such finding")), false);
  assert.deepEqual(await axe(page), []);
  const [, inside] = page.frames();
  for (const theme of ["light", "dark", "contrast"]) {
    await inside.evaluate((one) => document.querySelector("crossread-desk").setAttribute("theme", one), theme);
    assert.deepEqual(await axe(inside), [], theme);
  }
  // A message without the port, from the right window, is not obeyed.
  await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ type: "articles", id: 1, detail: [] }, "*"));
  await page.waitForTimeout(200);
  assert.ok((await frame.locator(".finding").count()) >= 1);
});
