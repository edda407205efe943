// The page with a report made by hand that holds every state of a report: what is shown, and how one
// gets about in it.

import assert from "node:assert/strict";
import { fixtureDesk } from "./fixtures/desk.mjs";

const { desk } = fixtureDesk();

const texts = (page, selector) => page.locator(selector).allInnerTexts();
const squeezed = (text) => text.replace(/\s+/g, " ").trim();

desk("says what was found, and of how much", {}, async (page) => {
  assert.deepEqual((await texts(page, ".summary li")).map(squeezed), [
    "2 conflicts",
    "1 worth a look",
    "1 note",
    "2 facts agree",
    "1 told by one article only",
  ]);
  assert.match(await page.innerText(".compared"), /3 counts, 2 dates, 2 quotations, 1 duration and 1 name/);
  assert.match(await page.innerText(".copies"), /B and C are one report\. 86 %/);
  assert.match(await page.innerText(".story"), /4 articles · 3 independent accounts · 3.*4 March 2026/);
  assert.equal(await page.title(), "River wall gives way at Ostmark – Crossread");
  assert.match(await page.innerText("[role=status].spoken"), /4 articles compared: 2 conflicts, 1 worth a look, 1 note\./);
});

desk("a finding shows its positions, passages and why they were compared", {}, async (page) => {
  const card = page.locator(".finding").first();
  assert.match(squeezed(await card.innerText()), /Conflict · duration How long it rained.* 11 hours A stands alone/);
  assert.deepEqual(await card.locator(".value").allInnerTexts(), ["11 hours", "almost 14 hours"]);
  assert.deepEqual(await card.locator(".position").nth(1).locator(".who button.letter").allInnerTexts(), ["B", "C"]);
  assert.equal(await card.locator("mark").first().innerText(), "eleven hours");
  assert.match(await card.locator("footer").innerText(), /Why these are compared: Same event .*\s+Clear/);
  const wording = page.locator('[data-finding="holm"]');
  assert.equal(await wording.locator("del").first().innerText().then((text) => text.includes("will not")), true);
  assert.ok((await wording.locator("ins").innerText()).includes("do not plan to"));
  assert.match(await page.locator('[data-finding="name"] footer').innerText(), /spelling only[\s\S]*Check by hand/);
});

desk("the matrix says not found where an article is silent, and what differs", {}, async (page) => {
  const rows = page.locator(".matrix tbody tr");
  assert.equal(await rows.count(), 6);
  assert.deepEqual((await rows.nth(3).locator("td").allInnerTexts()).map(squeezed), ["Tilda Holm", "Tilda Holm", "Tilda Holm", "≠ differs: Tilda Holme"]);
  assert.deepEqual((await rows.nth(5).locator("td").allInnerTexts()).map(squeezed), ["40", "40", "40", "not found"]);
  await rows.nth(5).locator("button").nth(1).click();
  assert.equal(await page.locator(".reading .spot").innerText(), "forty pumps");
  assert.match(await page.innerText(".group"), /Ostmark Courier 1 statement/);
});

desk("a finding and its passage lead to each other, and Escape leads back", {}, async (page) => {
  await page.locator('[data-finding="hurt"] .subject').click();
  assert.equal(await page.locator(".finding.chosen").getAttribute("data-finding"), "hurt");
  assert.equal(await page.locator(".reading .spot").innerText(), "One person was hurt");
  await page.locator('[data-finding="hurt"] .position').nth(1).locator("button.letter").first().click();
  assert.equal(await page.locator(".reading .title").innerText(), "Ostmark flood wall fails");
  assert.equal(await page.locator(".reading .spot").innerText(), "Two people were hurt");

  const mark = page.locator('.reading a.mark[data-finding="rain"]');
  await mark.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".finding.chosen").getAttribute("data-finding"), "rain");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding")?.dataset.finding), "rain");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.finding), "rain");
});

desk("offsets are right behind characters outside the first plane", {}, async (page) => {
  await page.locator('[data-finding="hurt"] .subject').click();
  assert.equal(await page.locator(".reading .spot").innerText(), "One person was hurt");
  const whole = await page.locator(".reading article > p:not([lang])").nth(2).innerText();
  assert.ok(whole.endsWith("😀 One person was hurt."), whole);
});

desk("severities can be hidden, in the list and in the text", {}, async (page) => {
  const toggle = page.locator(".toggle.conflict");
  await toggle.click();
  assert.equal(await toggle.getAttribute("aria-pressed"), "false");
  assert.equal(await page.locator(".finding:visible").count(), 2);
  assert.equal(await page.locator(".reading .mark.conflict").count(), 0);
  await toggle.click();
  assert.equal(await page.locator(".finding:visible").count(), 4);
});

desk("quotations without a speaker come first, and marks lead to them", { hash: "#quotes" }, async (page) => {
  assert.deepEqual(await texts(page, ".speaker h3"), ["No speaker found", "Tilda Holm", "the fire chief"]);
  assert.match(await page.locator(".speaker").nth(1).innerText(), /Mayor · 4 quotations in A, B and C[\s\S]*Also called “Tilda Holme” and “Holm”/);
  await page.locator(".reading .mark.said").nth(2).click();
  assert.match(await page.evaluate(() => document.activeElement.innerText), /too few and too late/);
  await page.locator(".check", { hasText: "In part" }).locator("input").uncheck();
  assert.deepEqual(await texts(page, ".speaker h3"), ["No speaker found", "Tilda Holm"]);
  await page.locator(".speaker.missing button.letter").nth(1).click();
  assert.equal((await texts(page, ".reading .spot")).join(""), '"It sounded like a train,"');
});

desk("readability gives the grade with its range, and hard sentences with reasons", { hash: "#readability" }, async (page) => {
  const first = squeezed(await page.locator(".grades tbody tr").first().innerText());
  assert.match(first, /A Ostmark Courier 9 8–11 10 9–12 2 of \d+ \d+ under 1 min/);
  assert.match(squeezed(await page.locator(".grades tbody tr").nth(3).innerText()), /too short/);
  const hard = page.locator(".sentence");
  assert.deepEqual(await hard.locator(".level").allInnerTexts(), ["Very hard · 42 words", "Hard · 27 words"]);
  assert.match(await hard.first().innerText(), /A clause inside a clause.* \+1 grade/);
  await hard.nth(1).locator("button").click();
  assert.match(await page.locator(".reading .spot").innerText(), /^The river wall at Ostmark gave way/);
  await page.locator(".reading .mark.very-hard").first().click();
  assert.match(await page.evaluate(() => document.activeElement.innerText), /^Very hard/, "a mark in the text leads to the sentence in the list");
  await page.getByRole("radio", { name: "portal.example" }).check();
  assert.equal(await page.locator(".reading .title").innerText(), "Flood wall fails in Ostmark");
  assert.match(await page.innerText("#panel-readability"), /No sentence stands out as hard/);
  await page.getByRole("radio", { name: "Ostmark Courier" }).check();
  const notes = await page.locator("#panel-readability .notes li").allInnerTexts();
  assert.ok(notes.length > 0);
  for (const note of notes) assert.match(note, /^(Whole text|Without quotations|Quotations only)(, (Without quotations|Quotations only))*: ./);
  const bars = page.locator(".stripbox .strip rect");
  assert.equal(await bars.count(), await page.locator(".reading .strip rect").count());
  assert.deepEqual(await bars.evaluateAll((all) => ["hard", "very-hard"].map((level) => all.filter((bar) => bar.classList.contains(level)).length)), [1, 1]);
  const versions = page.locator("section", { has: page.getByRole("heading", { name: "Two versions compared" }) });
  assert.match(squeezed(await versions.getByRole("row", { name: /^Grade \d/ }).innerText()), /^Grade 9 7\.5 −1\.5$/);
  await page.getByLabel("with", { exact: true }).selectOption({ label: "C · portal.example" });
  assert.match(squeezed(await versions.getByRole("row", { name: /^Grade \d/ }).innerText()), /^Grade 9 7\.4 −1\.6$/);
  assert.match(await versions.innerText(), /Hard sentences in A only[\s\S]*The river wall at Ostmark gave way/);
});

desk("headings, tables and languages are marked as such, and names begin with the words that are seen", {}, async (page) => {
  for (const summary of await page.locator(".edit summary, .forall summary").all()) await summary.click();
  for (const tab of ["differences", "quotes", "readability", "timeline", "check"]) {
    await page.locator(`#tab-${tab}`).click();
    const faults = await page.evaluate(() => {
      const all = (selector) => [...document.querySelectorAll(`#crossread ${selector}`)].filter((one) => one.checkVisibility());
      const ariaName = (one) => one.ariaLabel.toLowerCase();
      const seen = (one) => one.innerText.trim().replace(/\s+/g, " ").toLowerCase();
      const levels = all(":is(h1, h2, h3, h4, h5)").map(({ tagName }) => Number(tagName[1]));
      return [
        levels.filter((level) => level === 1).length !== 1 && "not one h1",
        !document.querySelector("[role=tabpanel]:not(.closed) > h2") && "a panel without h2",
        ...levels.map((level, i) => i > 0 && level > levels[i - 1] + 1 && `h${levels[i - 1]}, then h${level}`),
        ...all(":is(button, a)[aria-label]").map((one) => !ariaName(one).startsWith(seen(one)) && `“${seen(one)}” is named “${ariaName(one)}”`),
        ...all("table").map((one) => !one.getAttribute("aria-labelledby") && "a table without a name"),
        ...all("th").map((one) => !one.scope && `a head without a scope: ${one.innerText}`),
        ...all(":is(blockquote, .reading article)").map((one) => one.lang !== "en" && `no language: ${one.innerText.slice(0, 40)}`),
        document.documentElement.lang !== "en" && "the page has no language",
      ].filter(Boolean);
    });
    assert.deepEqual(faults, [], tab);
  }
});

desk("the keyboard reaches everything: tabs by arrows, findings by F8", {}, async (page) => {
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-differences", "where the sample was asked for the list of findings is next");
  await page.getByRole("link", { name: "Skip to the findings" }).focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement.id);
  assert.equal(await focused(), "tab-differences");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "tab-quotes");
  assert.ok(await page.locator("#panel-quotes").isVisible());
  assert.ok(!(await page.locator("#panel-differences").isVisible()));
  await page.keyboard.press("End");
  assert.equal(await focused(), "tab-check");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "tab-differences");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "panel-differences");

  const seen = [];
  for (let i = 0; i < 5; i += 1) {
    await page.keyboard.press("F8");
    seen.push(await page.evaluate(() => document.activeElement.closest(".finding").dataset.finding));
  }
  assert.deepEqual(seen, ["rain", "hurt", "holm", "name", "rain"]);
  await page.keyboard.press("Shift+F8");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding").dataset.finding), "name");
  assert.equal(await page.locator(".reading .spot").innerText(), "Tilda Holm");
  await page.keyboard.press("Alt+ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding").dataset.finding), "rain");
  await page.keyboard.press("Alt+ArrowUp");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding").dataset.finding), "name");
  await page.getByRole("link", { name: "Skip to the text" }).focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".pane")));
});

desk("on a narrow screen the text is a tab, with a way back", { width: 320, height: 700 }, async (page) => {
  assert.ok(!(await page.locator(".pane").isVisible()));
  await page.locator('[data-finding="rain"] button.letter').nth(1).click();
  assert.ok(await page.locator(".pane").isVisible());
  assert.equal(await page.locator("#tab-text").getAttribute("aria-selected"), "true");
  assert.equal(await page.locator(".pane").getAttribute("role"), "tabpanel");
  assert.equal(await page.locator(".reading .spot").innerText(), "almost 14 hours");
  await page.locator(".back").click();
  assert.ok(!(await page.locator(".pane").isVisible()));
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding")?.dataset.finding), "rain");
  await page.getByRole("tab", { name: "Readability" }).click();
  const cut = await page.locator("#panel-readability .wide").evaluateAll((all) => all.map(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth));
  assert.deepEqual(cut, cut.map(() => 0), "no column of figures is cut at the edge");
  assert.ok(cut.length >= 4);
  await page.setViewportSize({ width: 1440, height: 900 });
  assert.ok(await page.locator(".pane").isVisible());
  assert.equal(await page.locator(".pane").getAttribute("role"), "region");
});

desk("on paper there are the findings, and no controls", {}, async (page) => {
  const folded = page.locator(".more .also blockquote, .group .plainlist b");
  const shown = () => folded.evaluateAll((all) => all.map((one) => one.checkVisibility()));
  assert.ok((await shown()).includes(false));
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".finding").first().isVisible());
  assert.ok((await shown()).every(Boolean), "what is folded on the screen is told on paper");
  for (const control of [".top .buttons", ".tabs", ".private", ".forall", ".findbar"]) assert.ok(!(await page.locator(control).isVisible()), control);
});
