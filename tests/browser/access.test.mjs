// The page for those who see, hear or point in other ways than most: every state under axe, in every theme
// and width; text at twice its size; where the focus is. The report is the one made by hand.

import assert from "node:assert/strict";
import { axe, cutOff, drop, menu } from "./browser.mjs";
import { fixtureDesk } from "./fixtures/desk.mjs";

const { desk } = fixtureDesk();

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

for (const scheme of ["light", "dark"]) {
  desk(`a system that asks for more contrast gets it, ${scheme}`, { scheme, contrast: "more" }, async (page) => {
    const colours = () => page.locator(".crossread").evaluate((root) => {
      const style = getComputedStyle(root);
      return ["paper", "sheet", "ink", "soft", "line", "edge", "wash", "conflict", "possible", "note", "agree"].map((name) => `${name} ${style.getPropertyValue(`--${name}`)}`);
    });
    const asked = await colours();
    assert.equal(await page.locator(".crossread").evaluate((root) => getComputedStyle(root).backgroundColor), scheme === "light" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)");
    assert.deepEqual(await faint(page), []);
    assert.deepEqual(await axe(page), []);
    await menu(page, "Colours: high contrast");
    assert.deepEqual(await colours(), asked, "the same as the colours to choose");
    await menu(page, "Colours: light");
    assert.notDeepEqual(await colours(), asked, "what the reader chooses comes before what the system asks for");
  });
}

/** Makes every text of the page twice its size, as a browser does that enlarges text alone. */
const enlargeText = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("#crossread, #crossread *")];
    for (const one of all) one.style.removeProperty("font-size");
    const sizes = all.map((one) => parseFloat(getComputedStyle(one).fontSize));
    for (const [i, one] of all.entries()) one.style.fontSize = `${2 * sizes[i]}px`;
  });

for (const [name, options, enlarge] of [
  ["the page at 200 % in a window of 1280 px", { width: 640, height: 450, deviceScaleFactor: 2 }, async () => {}],
  ["text alone at 200 % in a window of 1280 px", { width: 1280 }, enlargeText],
]) {
  desk(`nothing is lost with ${name}`, options, async (page) => {
    await enlarge(page);
    await page.locator("#tab-text").waitFor(); // there is one column
    await page.getByRole("button", { name: "Show", exact: true }).or(page.getByRole("button", { name: "Hide", exact: true })).waitFor();
    if (await page.getByRole("button", { name: "Show", exact: true }).isVisible()) await page.locator(".unfold").click();
    for (const tab of tabs) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await enlarge(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), options.width, tab);
      assert.deepEqual(await cutOff(page), [], tab);
    }
  });
}

/** What has the focus, in words; "nothing" if it is lost. */
const inFocus = (page) => page.evaluate(() => (document.activeElement === document.body ? "nothing" : document.activeElement.id || document.activeElement.className));

desk("the focus goes on where what had it has gone", {}, async (page) => {
  const press = (name) => page.getByRole("button", { name, exact: true }).press("Enter");
  await page.locator(".edit summary").nth(1).press("Enter");
  await press("Remove article B");
  assert.equal(await inFocus(page), "articles", "a row that is removed leaves it to the list");
  await press("Undo");
  assert.equal(await inFocus(page), "tab-differences", "a line that is gone, to what is below it");
  await press("Close this line");
  assert.equal(await inFocus(page), "tab-differences");

  await menu(page, "Keep in this browser");
  await press("Forget it");
  assert.equal(await inFocus(page), "tab-differences");

  await press("Remove all");
  assert.equal(await inFocus(page), "start");
  await press("Undo");
  assert.equal(await inFocus(page), "tab-differences");
  for (const letter of ["A", "B", "C", "D"]) {
    const summary = page.locator(".articlerow", { has: page.getByText(letter, { exact: true }) }).locator(".edit summary");
    if (!(await page.getByRole("button", { name: `Remove article ${letter}` }).isVisible())) await summary.press("Enter");
    await press(`Remove article ${letter}`);
    assert.equal(await inFocus(page), letter === "D" ? "start" : "articles");
  }
});
