// What a reader decides on the desk, and what becomes of it: dismissed, merged, ticked, taken back,
// saved, opened again, lost. The report is the one made by hand.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { analysed, axe, drop, menu, openSample } from "./browser.mjs";
import { fixtureDesk } from "./fixtures/desk.mjs";

const { desk, openEmpty, url } = fixtureDesk();

const ids = (page) => page.locator(".finding").evaluateAll((all) => all.map((one) => one.dataset.finding));

/** What a press on `entry` of the menu saves, as text. */
async function saved(page, button, entry) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

desk("a finding is dismissed with a reason, listed, undone and restored", {}, async (page) => {
  await page.getByRole("button", { name: "Dismiss: How many people were hurt" }).click();
  assert.deepEqual(await axe(page), []);
  await page.getByLabel("Reason").fill("different times of day");
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  assert.deepEqual(await ids(page), ["rain", "holm", "name"]);
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding")?.dataset.finding), "holm", "the focus goes to the next card");
  assert.equal(await page.locator(".reading .mark[data-finding=hurt]").count(), 0, "its marks go too");
  assert.equal(await page.locator("#tab-differences .count").innerText().then((text) => text.includes("3")), true);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await ids(page), ["rain", "hurt", "holm", "name"]);
  await page.locator("body").press("Control+Shift+Z");
  assert.deepEqual(await ids(page), ["rain", "holm", "name"]);
  await page.getByText("Dismissed (1)").click();
  assert.match(await page.locator(".dismissed").innerText(), /How many people were hurt count · different times of day/);
  await page.getByRole("button", { name: /^Restore/ }).press("Enter");
  assert.deepEqual(await ids(page), ["rain", "hurt", "holm", "name"]);
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding")?.dataset.finding), "hurt", "the focus goes with it");
});

desk("a kind is dismissed as a whole, for this story or for all", {}, async (page) => {
  await page.getByRole("button", { name: "Dismiss: Two spellings of the mayor’s name" }).click();
  await page.getByLabel("All of this kind, in every story").check();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  await page.getByRole("button", { name: "Dismiss: How many people were hurt" }).click();
  await page.getByLabel("All differences of this kind (count) in this story").check();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  assert.deepEqual(await ids(page), ["rain", "holm"]);
  await page.getByRole("button", { name: "Start with your own articles" }).click();
  await openSample(page, 4);
  assert.deepEqual(await ids(page), ["rain", "hurt", "holm"], "what holds for every story stays");
  await page.getByText("Dismissed (1)").click();
  await page.getByRole("button", { name: "Restore: name" }).click();
  assert.deepEqual(await ids(page), ["rain", "hurt", "holm", "name"]);
});

desk("what was dismissed for every story can be restored in one that has nothing of it", {}, async (page) => {
  await page.getByRole("button", { name: "Dismiss: Two spellings of the mayor’s name" }).click();
  await page.getByLabel("All of this kind, in every story").check();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  const project = JSON.parse((await saved(page, "More to do", "Save project")).text);
  project.decisions.dismissed[0].kind = "age";
  await menu(page, "Clear everything");
  await drop(page, ".start", { files: [{ name: "p.json", text: JSON.stringify(project) }] });
  await analysed(page, 4);
  assert.equal((await ids(page)).length, 4);
  await page.getByText("Dismissed (0)").click();
  assert.match(await page.locator(".dismissed").innerText(), /All of one kind: age 0 findings, in every story/);
  await page.getByRole("button", { name: "Restore: age" }).click();
  assert.equal(await page.locator(".dismissed").count(), 0);
});

desk("single keys work in the list, and only while they are switched on", {}, async (page) => {
  await page.keyboard.press("F8");
  for (const [key, id] of [["j", "hurt"], ["j", "holm"], ["k", "hurt"]]) {
    await page.keyboard.press(key);
    assert.equal(await page.evaluate(() => document.activeElement.closest(".finding").dataset.finding), id);
  }
  await page.keyboard.press("d");
  assert.deepEqual(await ids(page), ["rain", "holm", "name"]);
  await page.keyboard.press("u");
  assert.deepEqual(await ids(page), ["rain", "hurt", "holm", "name"]);
  await menu(page, "Keys");
  await page.getByLabel("Use keys of one letter").uncheck();
  await page.keyboard.press("Escape");
  await page.locator('[data-finding="hurt"] .subject').focus();
  await page.keyboard.press("d");
  assert.equal((await ids(page)).length, 4);
});

desk("findings are searched, filtered and put in another order, and what is hidden is counted", {}, async (page) => {
  await page.getByLabel("Search").fill("forty people hurt");
  assert.deepEqual(await ids(page), []);
  assert.match(await page.locator(".hiddencount").innerText(), /4 differences hidden by the filter/);
  await page.getByLabel("Search").fill("mayor");
  assert.deepEqual(await ids(page), ["holm", "name"]);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByLabel("Kind").selectOption("duration");
  assert.deepEqual(await ids(page), ["rain"]);
  await page.getByLabel("Kind").selectOption("");
  await page.getByLabel("Article", { exact: true }).selectOption("D");
  assert.deepEqual(await ids(page), ["name"]);
  await page.keyboard.press("F8");
  assert.equal(await page.locator(".finding.chosen").getAttribute("data-finding"), "name", "next goes by what is shown");
  await page.getByLabel("Article", { exact: true }).selectOption("");
  await page.getByLabel("Order").selectOption("kind");
  assert.deepEqual(await ids(page), ["hurt", "rain", "name", "holm"]);
});

desk("the filter stands in the address, without a word of the articles, and is found there again", {}, async (page) => {
  const hash = () => page.evaluate(() => location.hash);
  await page.getByLabel("Search").fill("Tilda Holm");
  await page.getByLabel("Kind").selectOption("name");
  await page.getByLabel("Article", { exact: true }).selectOption("D");
  await page.getByLabel("Order").selectOption("kind");
  await page.getByRole("button", { name: /conflict/ }).first().click();
  assert.equal(await hash(), "#differences?kind=name&article=D&order=kind&hide=conflict");
  await page.getByRole("button", { name: "Show all" }).click();
  assert.equal(await hash(), "#differences");

  await page.evaluate(() => (location.hash = "differences?kind=duration"));
  await page.waitForFunction(() => document.querySelectorAll(".finding").length === 1);
  assert.deepEqual(await ids(page), ["rain"]);
  assert.equal(await page.getByLabel("Kind").inputValue(), "duration");
  await page.reload();
  await openSample(page, 4);
  assert.deepEqual(await ids(page), ["rain"], "a reload keeps the view");
  assert.match(await page.locator(".hiddencount").innerText(), /3 differences hidden/);
  await page.locator("#tab-quotes").click();
  assert.equal(await hash(), "#quotes?kind=duration");
  await page.evaluate(() => (location.hash = "nonsense?kind=constructor&article=<b>&hide=all&order=toString"));
  await page.waitForFunction(() => document.querySelector("#tab-quotes").getAttribute("aria-selected") === "true");
  assert.equal((await ids(page)).length, 4, "what an address says that is no view is passed over");
});

desk("speakers are merged and split by hand", { hash: "#quotes" }, async (page) => {
  const names = () => page.locator(".speaker h3").allInnerTexts();
  await page.getByRole("button", { name: "Merge the fire chief with another speaker" }).click();
  assert.deepEqual(await axe(page), []);
  await page.getByLabel(/is the same person as/).selectOption("Tilda Holm");
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  assert.deepEqual(await names(), ["No speaker found", "Tilda Holm"]);
  const inFocus = () => page.evaluate(() => document.activeElement.ariaLabel);
  assert.match(await inFocus(), /^Split Tilda Holm/);
  assert.match(await page.locator(".speaker").nth(1).innerText(), /5 quotations[\s\S]*Merged by hand with the fire chief/);
  await page.getByRole("button", { name: "Undo the merge with the fire chief" }).press("Enter");
  assert.match(await inFocus(), /^Merge the fire chief/);
  assert.deepEqual(await names(), ["No speaker found", "Tilda Holm", "the fire chief"]);

  await page.getByRole("button", { name: "Name the speakers" }).click();
  await page.getByRole("checkbox", { name: /sounded like a train/ }).first().check();
  await page.getByLabel("Said by").fill("Ines Vogel");
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Move them" }).press("Enter");
  assert.ok((await names()).includes("Ines Vogel"));
  assert.match(await inFocus(), /^Merge Ines Vogel/);
  assert.match(await page.locator(".speaker", { hasText: "Ines Vogel" }).innerText(), /Speaker set by hand/);
  await page.getByRole("button", { name: "As found" }).press("Enter");
  assert.ok(!(await names()).includes("Ines Vogel"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "panel-quotes");
});

desk("the timeline has a lane an article and the list behind it", { hash: "#timeline" }, async (page) => {
  assert.equal(await page.locator(".lanes .dot").count(), 1);
  assert.match(await page.locator(".when").innerText(), /3 March 2026[\s\S]*early on Tuesday/);
  await page.locator(".when button.letter").click();
  assert.equal(await page.locator(".reading .spot").innerText(), "early on Tuesday");
  await page.locator(".reading .mark.dated").click();
  assert.match(await page.evaluate(() => document.activeElement.innerText), /early on Tuesday/);
});

desk("the check sheet lists what to check, keeps ticks and notes, and prints alone", { hash: "#check" }, async (page) => {
  const rows = page.locator(".checktable tbody tr");
  assert.equal(await rows.count(), 10);
  const eleven = page.getByRole("row", { name: /Checked: eleven hours/ });
  assert.match(await eleven.innerText(), /≠ B and C: almost 14 hours/);
  await page.locator(".reading .mark.item", { hasText: "eleven hours" }).press("Enter");
  assert.ok(await eleven.evaluate((row) => row.contains(document.activeElement)), "a mark in the text leads to its item");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "eleven hours");
  await page.getByRole("checkbox", { name: "Checked: 340 people" }).check();
  await rows.nth(3).getByLabel("Source").click();
  for (const words of ["town hall", "asked again", "eb"]) {
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
  }
  assert.ok(await rows.nth(4).getByRole("checkbox").evaluate((box) => box === document.activeElement), "the keys lead from field to field");
  assert.match(await page.locator(".tally").innerText(), /^1 of 10 items checked/);
  await page.getByLabel("Quotations").uncheck();
  assert.deepEqual([...new Set((await rows.locator(".kind").allInnerTexts()).map((kind) => kind.split(" ")[0]))].sort(), ["Date", "Name", "Number", "Title"]);
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = (globalThis.printed ?? 0) + 1)));
  await page.getByRole("button", { name: "Print check sheet" }).click();
  assert.equal(await page.evaluate(() => globalThis.printed), 1);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".checktable").isVisible());
  assert.deepEqual(await rows.nth(3).locator("input[type=text]").evaluateAll((all) => all.map(({ value }) => value)), ["town hall", "asked again", "eb"]);
  for (const other of [".pane", ".railbox", ".tabs", ".findbar"]) assert.ok(!(await page.locator(other).first().isVisible()), other);
});

desk("the check sheet is that of the article chosen, and a mark in another one opens that one's", { hash: "#check" }, async (page) => {
  const rows = page.locator(".checktable tbody tr");
  await page.locator("#panel-check").getByRole("radio", { name: "Northern Wire" }).check();
  assert.equal(await page.locator(".sheet h3").innerText(), "Ostmark flood wall fails");
  assert.deepEqual(await rows.locator(".kind").allInnerTexts(), ["Quotation", "Title", "Quotation"]);
  assert.equal(await page.locator(".reading .title").innerText(), "Ostmark flood wall fails");
  await page.getByLabel("Numbers").uncheck();
  await page.getByRole("button", { name: /read article A/ }).click();
  await page.locator(".reading .mark.item", { hasText: "340 people" }).click();
  assert.equal(await page.locator(".sheet h3").innerText(), "River wall gives way at Ostmark");
  assert.match(await page.evaluate(() => document.activeElement.closest("tr").innerText), /340 people/);
});

desk("a project is saved and opened with all that was decided", {}, async (page, { requests }) => {
  await page.getByRole("button", { name: "Dismiss: How many people were hurt" }).click();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  await page.locator("#tab-quotes").click();
  await page.getByRole("button", { name: "Merge the fire chief with another speaker" }).click();
  await page.getByLabel(/is the same person as/).selectOption("Tilda Holm");
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await page.getByRole("button", { name: "Name the speakers" }).click();
  await page.getByRole("checkbox", { name: /sounded like a train/ }).first().check();
  await page.getByLabel("Said by").fill("Ines Vogel");
  await page.getByRole("button", { name: "Move them" }).click();
  await page.locator("#tab-check").click();
  await page.getByRole("checkbox", { name: "Checked: 340 people" }).check();
  const project = await saved(page, "More to do", "Save project");
  assert.match(project.name, /\.crossread\.json$/);
  await menu(page, "Clear everything");
  assert.ok(await page.locator(".start").isVisible());
  assert.equal(await page.evaluate(() => indexedDB.databases().then((all) => all.length)), 0, "nothing is stored unasked");
  await drop(page, ".start", { files: [project] });
  await analysed(page, 4);
  assert.match(await page.locator(".tally").innerText(), /^1 of 10/);
  await page.locator("#tab-differences").click();
  assert.deepEqual(await ids(page), ["rain", "holm", "name"]);
  await page.locator("#tab-quotes").click();
  assert.deepEqual(await page.locator(".speaker h3").allInnerTexts(), ["No speaker found", "Tilda Holm", "Ines Vogel"]);
  assert.match(await page.locator(".speaker").nth(1).innerText(), /Merged by hand with the fire chief/);
  assert.equal(requests.filter((asked) => !asked.startsWith("blob:") && !asked.startsWith(url())).length, 0);
});

desk("decisions whose passage has gone are listed, and kept until they are let go of", {}, async (page) => {
  await page.getByRole("button", { name: "Dismiss: How many people were hurt" }).click();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  const project = JSON.parse((await saved(page, "More to do", "Save project")).text);
  project.decisions.dismissed[0].finding = "gone";
  project.decisions.checks.push({ anchor: { article: "courier", exact: "nine hundred elephants", prefix: "", suffix: "", start: 3 }, kind: "number", done: true, source: "", note: "", by: "" });
  project.decisions.merged = [{ from: "Nils Aune", into: "Tilda Holm" }, { from: "the fire chief", into: "Arne Ruud" }];
  project.decisions.speakers = [{ anchor: { article: "wire", exact: "words that nobody said", prefix: "", suffix: "", start: 9 }, name: "Ines Vogel" }];
  await menu(page, "Clear everything");
  await drop(page, ".start", { files: [{ name: "p.json", text: JSON.stringify(project) }] });
  await analysed(page, 4);
  assert.match(await page.locator(".lost").innerText(), /4 decisions no longer found[\s\S]*Dismissed count: How many people were hurt[\s\S]*Ines Vogel as the speaker of “words that nobody said”[\s\S]*Nils Aune and Tilda Holm as one speaker[\s\S]*Checked: “nine hundred elephants”/);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: /^Let go: Checked/ }).click();
  assert.match(await page.locator(".lost").innerText(), /3 decisions no longer found/);
  await page.locator("#tab-quotes").click();
  assert.match(await page.locator(".speaker", { hasText: "Arne Ruud" }).innerText(), /Merged by hand with the fire chief/);
  assert.doesNotMatch(await page.locator(".speaker", { hasText: "Tilda Holm" }).innerText(), /Nils Aune/);
});

desk("a dismissal is opened again by a new value, and what is new is marked", {}, async (page) => {
  await page.getByRole("button", { name: "Dismiss: How many people were hurt" }).click();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  const project = JSON.parse((await saved(page, "More to do", "Save project")).text);
  project.decisions.dismissed[0].positions.pop();
  project.seen = project.seen.filter(([id]) => id !== "rain");
  await menu(page, "Clear everything");
  await drop(page, ".start", { files: [{ name: "p.json", text: JSON.stringify(project) }] });
  await analysed(page, 4);
  assert.match(await page.locator('.finding[data-finding="hurt"]').innerText(), /Dismissed before; a value is new/);
  assert.match(await page.locator('.finding[data-finding="rain"] header').innerText(), /New/);
  await page.getByLabel("Only what is new (1)").check();
  assert.deepEqual(await ids(page), ["rain"]);
  await page.getByRole("button", { name: "Mark as seen" }).click();
  assert.equal((await ids(page)).length, 4);
  assert.equal(await page.locator(".news").count(), 0);
});

test("the browser keeps a story only when it is asked to, and forgets it whole", async () => {
  const { page, close } = await openEmpty();
  try {
    await openSample(page, 4);
    await menu(page, "Keep in this browser");
    await page.getByRole("button", { name: "Forget it" }).waitFor();
    await page.getByRole("button", { name: "Dismiss: How many people were hurt" }).click();
    await page.getByRole("button", { name: "Dismiss", exact: true }).click();
    await page.waitForTimeout(1500);
    await page.reload();
    await analysed(page, 4);
    assert.deepEqual(await ids(page), ["rain", "holm", "name"]);
    await page.getByRole("button", { name: "Forget it" }).click();
    await page.waitForFunction(() => indexedDB.databases().then((all) => all.length === 0));
    await page.reload();
    assert.ok(await page.locator(".start").isVisible());
  } finally {
    await close();
  }
});

desk("colours can be chosen, and high contrast too", {}, async (page) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector(".crossread")).backgroundColor);
  await menu(page, "Colours: dark");
  assert.equal(await ground(), "rgb(23, 22, 20)");
  await menu(page, "Colours: high contrast");
  assert.equal(await ground(), "rgb(255, 255, 255)");
  assert.deepEqual(await axe(page), []);
});

desk("the report is exported as JSON", {}, async (page) => {
  const { name, text } = await saved(page, "Export", "JSON");
  assert.match(name, /\.json$/);
  assert.equal(JSON.parse(text).schema, "crossread/report/1");
});
