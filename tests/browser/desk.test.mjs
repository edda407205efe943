// The page with a report made by hand that holds every state of a report: what is shown, and how one
// gets about in it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { axe, drop, launch, menu, open, openSample } from "./browser.mjs";
import { fixtureSite } from "./fixtures/site.mjs";

let site;
let server;
let browser;

before(async () => {
  site = await fixtureSite();
  server = await serve({ root: site.root, port: 0 });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/** The desk, open on the report, checked for faults at the end. */
function desk(name, options, check) {
  test(name, async () => {
    const opened = await open(browser, server.url + (options.hash ?? ""), options);
    try {
      await openSample(opened.page, 4);
      await check(opened.page, opened);
      assert.deepEqual(await opened.faults(), []);
    } finally {
      await opened.close();
    }
  });
}

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
  await page.getByRole("radio", { name: "portal.example" }).check();
  assert.equal(await page.locator(".reading .title").innerText(), "Flood wall fails in Ostmark");
  assert.match(await page.innerText("#panel-readability"), /No sentence stands out as hard/);
  await page.getByRole("radio", { name: "Ostmark Courier" }).check();
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

desk("what has the focus is never covered, and can be seen", {}, async (page) => {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body || element.closest(".skips")) return null;
      const [box] = element.getClientRects();
      const style = getComputedStyle(element);
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `no outline: ${element.outerHTML.slice(0, 80)}`;
      if (element.role === "tabpanel" || element.role === "region") return null;
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return element.contains(top) || top?.contains(element) ? null : `covered: ${element.outerHTML.slice(0, 80)}`;
    });
    assert.equal(fault, null);
  }
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
  await page.setViewportSize({ width: 1440, height: 900 });
  assert.ok(await page.locator(".pane").isVisible());
  assert.equal(await page.locator(".pane").getAttribute("role"), "region");
});

const tabs = ["differences", "quotes", "readability", "timeline", "check", "text"];

/** The states that the page can be in beside its panels: how each is come by, in this order. */
const states = [
  ["a menu is open", (page) => page.getByRole("button", { name: "Export" }).click()],
  ["the menu is closed", (page) => page.keyboard.press("Escape")],
  ["a finding is chosen", async (page) => {
    await page.locator("#tab-differences").click();
    await page.locator(".finding .subject").first().click();
  }],
  ["reasons to dismiss", (page) => page.getByRole("button", { name: "Dismiss: How many people were hurt" }).click()],
  ["dismissed, with the line that takes it back", (page) => page.getByRole("button", { name: "Dismiss", exact: true }).click()],
  ["everything is filtered away", (page) => page.getByLabel("Search", { exact: true }).fill("no such words")],
  ["all is shown again", (page) => page.getByRole("button", { name: "Show all" }).click()],
  ["every quotation is open, with the forms to merge and to name speakers", async (page) => {
    await page.locator("#tab-quotes").click();
    await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    await page.getByRole("button", { name: "Merge the fire chief with another speaker" }).click();
    await page.getByRole("button", { name: "Name the speakers" }).click();
  }],
  ["items are ticked", async (page) => {
    await page.locator("#tab-check").click();
    await page.getByRole("checkbox", { name: "Checked: 340 people" }).check();
  }],
  ["a file has failed", async (page) => {
    await drop(page, ".findings", { files: [{ name: "picture.png", bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0] }] });
    await page.locator(".articlerow.failed").first().waitFor({ state: "attached" });
  }],
  ["kept in the browser", (page) => menu(page, "Keep in this browser")],
];

const dialogs = [
  ["Add articles", (page) => page.getByRole("button", { name: "Add articles" }).click()],
  ["How to check that", (page) => page.getByRole("button", { name: "How to check that" }).click()],
  ["Keys", (page) => menu(page, "Keys")],
  ["What was read", (page) => page.getByRole("button", { name: "What was read of article A" }).click()],
  ["Edit the text", (page) => page.getByRole("button", { name: "Edit text of article A" }).click()], // the details are open
];

/**
 * Lines and shapes that mean something and stand out by less than 3:1 (SC 1.4.11), of which axe knows
 * nothing: edges of controls, what severities and passages are marked with, the ring of the focus.
 */
const faint = (page) =>
  page.evaluate(() => {
    // "rgb(1, 2, 3)", "rgba(1, 2, 3, 0.5)" and "color(srgb 0.1 0.2 0.3 / 0.5)" as [red, green, blue, alpha], 0 to 1.
    const parsed = (colour) => {
      const [r, g, b, alpha = 1] = colour.match(/[\d.e-]+/g).filter((one) => /\d/.test(one)).map(Number);
      return [...(colour.startsWith("color") ? [r, g, b] : [r / 255, g / 255, b / 255]), alpha];
    };
    const luminance = (colour) => {
      const [r, g, b] = colour.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const over = ([r, g, b, alpha], below) => [r, g, b].map((c, i) => c * alpha + below[i] * (1 - alpha));
    const ground = (element) => (element ? over(parsed(getComputedStyle(element).backgroundColor), ground(element.parentElement)) : [1, 1, 1]);
    const ratio = (one, other) => {
      const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    document.querySelector("#tab-quotes").focus();
    const meant = [
      [".buttons .button:not(.main)", "borderTopColor"], [".findbar input", "borderTopColor"], [".findbar select", "borderTopColor"], [".toggle", "borderTopColor"],
      ["button.letter", "borderTopColor"], ["mark.conflict", "textDecorationColor"], ["mark.possible", "textDecorationColor"], ["mark.note", "textDecorationColor"],
      [".finding.conflict .shape", "fill"], [".finding.possible .shape", "fill"], [".finding.note .shape", "fill"], ["#tab-quotes", "outlineColor"],
    ];
    return meant.flatMap(([selector, property]) => {
      const element = document.querySelector(selector);
      if (!element) return [`nothing is ${selector}`];
      const colour = getComputedStyle(element)[property];
      const below = ground(element.parentElement);
      const contrast = ratio(over(parsed(colour), below), below);
      return contrast < 3 ? [`${selector} ${property} ${colour}: ${contrast.toFixed(2)}`] : [];
    });
  });

for (const width of [1440, 800, 320]) {
  for (const theme of ["light", "dark", "high contrast"]) {
    desk(`axe finds nothing at ${width} px, ${theme}`, { width, scheme: theme === "dark" ? "dark" : "light" }, async (page) => {
      if (theme === "high contrast") await menu(page, "Colours: high contrast");
      if (width === 1440) assert.deepEqual(await faint(page), [], "lines that mean something");
      if (await page.locator(".unfold").isVisible()) await page.locator(".unfold").click();
      for (const tab of tabs) {
        if (!(await page.locator(`#tab-${tab}`).isVisible())) continue;
        await page.locator(`#tab-${tab}`).click();
        await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
        assert.deepEqual(await axe(page), [], tab);
      }
      for (const [name, show] of dialogs) {
        await show(page);
        assert.deepEqual(await axe(page), [], name);
        await page.keyboard.press("Escape");
      }
      for (const [name, reach] of states) {
        await reach(page);
        await page.evaluate(() => scrollTo(0, 0)); // what lies half under a bar that stays in sight counts as covered
        assert.deepEqual(await axe(page), [], name);
      }
      await menu(page, "Clear everything");
      assert.deepEqual(await axe(page), [], "empty");
    });
  }
}

desk("nothing needs sideways scrolling at 320 px, with text spaced out as well", { width: 320 }, async (page) => {
  const spaced = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";
  await page.locator(".unfold").click();
  for (const css of ["", spaced]) {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    for (const tab of tabs) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${tab} ${css && "spaced"}`);
    }
  }
});

desk("in forced colours marks and severities can still be told apart", { forcedColors: "active" }, async (page) => {
  const lines = await page.evaluate(() =>
    ["conflict", "possible", "note"].map((kind) => getComputedStyle(document.querySelector(`.finding mark.${kind}`)).textDecorationStyle),
  );
  assert.deepEqual(lines, ["wavy", "dashed", "dotted"]);
  assert.equal(await page.locator(".finding.conflict .severity").first().evaluate((one) => getComputedStyle(one).borderTopStyle), "solid");
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
