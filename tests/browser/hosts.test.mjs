// The elements as a host drives them: every attribute, event, part and custom property that docs/embedding.md
// names and the examples do not use.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { examplesServed } from "./fixtures/examples.mjs";

const long = "The river wall, which had been repaired twice since the flood of the previous spring and which the authority, against the advice of its own engineers, had declared to be safe for another ten years, gave way, without any of the warnings that the inhabitants of the lower town had been promised, early on Tuesday.";

/** A page of a host: what can be written in it, and no element yet. */
const hostPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="crossread/define.mjs"></script></head>
<body><main><h1>Host</h1><label for="lead">Text</label><textarea id="lead"></textarea><div id="body"><p>${long}</p></div></main></body></html>`;

const served = examplesServed({ "host.html": hostPage });

/** A test on the host's page; `heard` in it collects what elements tell: [type, element, detail]. */
function host(name, check, { faults: expected = /^$/ } = {}) {
  test(name, async () => {
    const opened = await open(served.browser, `${served.server.url}host.html`);
    try {
      await opened.page.evaluate(() => {
        globalThis.heard = [];
        for (const type of ["ready", "progress", "results", "select", "dismiss", "error"]) {
          document.addEventListener(`crossread-${type}`, ({ target, detail }) => heard.push([type, target.localName, detail]));
        }
      });
      await check(opened.page, opened);
      assert.deepEqual((await opened.faults()).filter((text) => !expected.test(text)), []);
    } finally {
      await opened.close();
    }
  });
}

/** Puts an element with these attributes at the end of the page, and sets its properties. */
const add = (page, name, attributes = {}, properties = {}) =>
  page.evaluate(
    ([tag, given, set]) => {
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
      document.querySelector("main").append(element);
      Object.assign(element, set);
    },
    [name, attributes, properties],
  );

const heard = (page, type) => page.evaluate((wanted) => globalThis.heard.filter(([one]) => one === wanted), type);
const hear = (page, type, n = 1) => page.waitForFunction(([wanted, least]) => globalThis.heard.filter(([one]) => one === wanted).length >= least, [type, n]);

const talks = (hours) => `Ferry talks end\n\nMinister Ella Brook met the ferry crews in Lunde on Monday. The talks lasted ${hours} hours, the ministry said.`;
const two = [
  { id: "a", published: "2026-03-03", text: talks("seven") },
  { id: "b", published: "2026-03-03", text: talks("nine") },
];

host("an element tells when it is ready, and what it found", async (page) => {
  await add(page, "crossread-score", {}, { text: long });
  await add(page, "crossread-desk", {}, { articles: two });
  assert.deepEqual(await heard(page, "ready"), [["ready", "crossread-score", {}], ["ready", "crossread-desk", {}]]);
  await hear(page, "results", 2);
  assert.deepEqual((await heard(page, "results")).map(([, name]) => name).sort(), ["crossread-desk", "crossread-score"]);
  assert.deepEqual(await heard(page, "error"), []);
});

host(
  "an element whose engine is not there tells so, to the host and to the reader",
  async (page) => {
    const nowhere = { "worker-url": "/crossread/nothing.mjs" };
    await add(page, "crossread-score", nowhere, { text: long });
    await add(page, "crossread-desk", nowhere, { articles: two });
    await hear(page, "error", 2);
    for (const [, name, { code, message }] of await heard(page, "error")) {
      assert.equal(code, "engine_unavailable", name);
      assert.match(await page.locator(name).getByRole("alert").innerText(), new RegExp(message.slice(0, 20)));
    }
  },
  { faults: /404|nothing\.mjs/ },
);

host("worker, glue and module are taken from where the host says", async (page, { requests }) => {
  const from = { "worker-url": "/elsewhere/worker.mjs", "glue-url": "/elsewhere/crossread.mjs", "wasm-url": "/elsewhere/crossread.wasm" };
  await add(page, "crossread-desk", from, { articles: two });
  await hear(page, "results");
  const engine = requests.map((url) => new URL(url).pathname).filter((path) => /(worker|crossread)\.(mjs|wasm)$/.test(path));
  assert.deepEqual(engine.sort(), ["/elsewhere/crossread.mjs", "/elsewhere/crossread.wasm", "/elsewhere/worker.mjs"]);
});

host("what is under way can be stopped, and begun anew", async (page) => {
  await page.evaluate(() => document.addEventListener("crossread-progress", ({ target }) => setTimeout(() => target.cancel()), { once: true }));
  await add(page, "crossread-desk", {}, { articles: two });
  await hear(page, "progress");
  const desk = page.locator("crossread-desk");
  await desk.getByText("The analysis was cancelled.").waitFor();
  assert.deepEqual(await heard(page, "results"), []);
  await page.evaluate(() => document.querySelector("crossread-desk").analyse());
  await hear(page, "results");
  assert.equal(await desk.locator(".finding").count(), 1);
});

host("a desk keeps a story in the browser only where the host allows it and the reader asks for it", async (page) => {
  const desk = page.locator("crossread-desk");
  const entries = async () => {
    await desk.getByRole("button", { name: "More to do" }).click();
    return desk.getByRole("menuitem").allInnerTexts();
  };
  const again = async (attributes) => {
    await page.evaluate(() => document.querySelector("crossread-desk").remove());
    await add(page, "crossread-desk", attributes);
  };
  const stored = () => page.evaluate(() => indexedDB.databases().then((all) => all.length));
  await add(page, "crossread-desk");
  await desk.locator(".start").getByLabel("Or paste its text").fill(talks("seven"));
  await desk.locator(".start").getByRole("button", { name: "Add the text" }).click();
  await hear(page, "results");
  assert.ok((await entries()).every((words) => !words.includes("Keep in this browser")));

  await again({ storage: "local" });
  assert.ok(await desk.locator(".start").isVisible());
  await desk.locator(".start").getByLabel("Or paste its text").fill(talks("seven"));
  await desk.locator(".start").getByRole("button", { name: "Add the text" }).click();
  await hear(page, "results", 2);
  assert.equal(await stored(), 0);
  await entries();
  await desk.getByRole("menuitem", { name: "Keep in this browser" }).click();
  await page.waitForFunction(() => indexedDB.databases().then((all) => all.length === 1));

  await again({ storage: "none" });
  assert.ok(await desk.locator(".start").isVisible(), "another host's desk does not open it");
  await again({ storage: "local" });
  await desk.locator(".articlerow").waitFor();
  assert.match(await desk.locator(".articlerow").innerText(), /Ferry talks end/);
  await desk.getByRole("button", { name: "Forget it" }).click();
  await page.waitForFunction(() => indexedDB.databases().then((all) => all.length === 0));
});

host("a score waits as long as it is told to, and each key makes it wait anew", async (page) => {
  await page.clock.install();
  await add(page, "crossread-score", { for: "lead", debounce: "1500" });
  const field = page.getByLabel("Text", { exact: true });
  await field.fill("Rain fell on the town for three days, and the river rose.");
  await page.clock.runFor(1400);
  await field.press("End");
  await page.keyboard.type(" Nobody slept.");
  await page.clock.runFor(1400);
  const results = () => page.evaluate(() => document.querySelector("crossread-score").results);
  assert.equal(await results(), null);
  await page.clock.runFor(200);
  await hear(page, "results");
  assert.match((await results()).text, /Nobody slept\.$/);
  await page.evaluate(() => document.querySelector("crossread-score").setAttribute("debounce", "0"));
  await page.keyboard.type(" Nor did we.");
  await page.clock.runFor(1);
  await page.waitForFunction(() => document.querySelector("crossread-score").results.text.endsWith("Nor did we."));
});

host("hard sentences are left unmarked where the host asks for it, and marked when it does no more", async (page) => {
  const marked = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0));
  await add(page, "crossread-score", { for: "body", marks: "off" });
  await hear(page, "results");
  assert.ok((await heard(page, "results"))[0][2].sentences.some(({ level }) => level !== "plain"));
  assert.equal(await marked(), 0);
  await page.evaluate(() => document.querySelector("crossread-score").removeAttribute("marks"));
  assert.equal(await marked(), 1);
  await page.evaluate(() => document.querySelector("crossread-score").setAttribute("marks", "off"));
  assert.equal(await marked(), 0);
});

host("colours, font and corners are the host's where it sets them, and every part can be styled", async (page) => {
  const properties = { bg: "rgb(1, 20, 40)", fg: "rgb(250, 251, 252)", muted: "rgb(200, 201, 202)", border: "rgb(90, 91, 92)", conflict: "rgb(255, 150, 140)", difference: "rgb(240, 190, 90)", note: "rgb(150, 190, 240)", ok: "rgb(130, 210, 160)", focus: "rgb(255, 0, 255)", font: "monospace", radius: "17px" };
  const parts = { "crossread-desk": ["desk"], "crossread-score": ["score", "badge", "strip", "list", "card"] };
  await page.evaluate(
    ([set, named]) => {
      const sheet = new CSSStyleSheet();
      const rules = Object.entries(named).flatMap(([element, names]) => names.map((name) => `${element}::part(${name}) { text-indent: 7px; }`));
      sheet.replaceSync(`crossread-desk, crossread-score { ${Object.entries(set).map(([name, value]) => `--crossread-${name}: ${value};`).join(" ")} } ${rules.join("\n")}`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    [properties, parts],
  );
  await add(page, "crossread-score", {}, { text: long });
  await add(page, "crossread-desk", {}, { articles: two });
  await hear(page, "results", 2);
  await page.locator("crossread-score summary").click();
  for (const [element, names] of Object.entries(parts)) {
    for (const name of names) assert.equal(await page.locator(element).locator(`[part=${name}]`).first().evaluate((part) => getComputedStyle(part).textIndent), "7px", `${element}::part(${name})`);
  }
  const style = (selector, property) => page.locator(`crossread-desk ${selector}`).first().evaluate((one, name) => getComputedStyle(one)[name], property);
  const colours = {
    bg: [".crossread", "backgroundColor"],
    fg: [".crossread", "color"],
    muted: [".compared", "color"],
    border: [".crossread", "borderTopColor"],
    conflict: [".finding.conflict .severity", "color"],
    font: [".crossread", "fontFamily"],
    radius: [".crossread", "borderTopLeftRadius"],
    note: [".link", "color"],
  };
  for (const [name, [selector, property]] of Object.entries(colours)) assert.equal(await style(selector, property), properties[name], name);
  const inner = { difference: "possible", ok: "agree" };
  for (const [name, own] of Object.entries(inner)) {
    assert.equal(await page.locator("crossread-desk .crossread").evaluate((one, which) => getComputedStyle(one).getPropertyValue(`--${which}`).trim(), own), properties[name], name);
  }
  await page.locator("crossread-desk #tab-differences").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await style("#tab-quotes", "outlineColor"), properties.focus);
});
