// A smoke test in Firefox: the page, its inputs and its engine, over WebDriver BiDi.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { buildSite } from "../../scripts/build-site.mjs";
import { serve } from "../../scripts/serve.mjs";
import { docx, pdf } from "./fixtures/files.mjs";

let folder;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "crossread-firefox-"));
  server = await serve({ root: await buildSite({ out: join(folder, "site") }), port: 0 });
  const executablePath = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("No Firefox: run scripts/setup --browser, or set FIREFOX to its path.");
  browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const analysed = (page, n) => page.waitForFunction((wanted) => document.querySelector("[role=status].spoken")?.textContent.startsWith(`${wanted} article`), { timeout: 120_000 }, n);

test("the page works in Firefox: sample, files, panels, keys", async () => {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(server.url);
  await page.locator("::-p-aria(Try the sample story)").click();
  await analysed(page, 3);
  assert.ok((await page.$$(".finding")).length >= 1);
  for (const tab of ["quotes", "readability", "timeline", "check"]) {
    await page.click(`#tab-${tab}`);
    assert.ok((await page.$eval(`#panel-${tab}`, (panel) => panel.innerText.length)) > 100, tab);
  }
  await page.keyboard.press("F8");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".finding") !== null));
  await page.keyboard.press("d");
  assert.match(await page.$eval(".notice", (bar) => bar.innerText), /Dismissed/);

  const line = "Minister Ella Brook met the ferry crews in Lunde on Monday, and the talks lasted seven hours.";
  const files = { "a.docx": Buffer.from(docx([[line]])), "b.pdf": Buffer.from(pdf([[line.replace("seven", "nine")]])), "c.html": `<h1>Talks</h1><p onclick="x()" style="color:red">${line}</p>` };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const input = await page.$("input[type=file]");
  await input.uploadFile(...Object.keys(files).map((name) => join(folder, name)));
  await analysed(page, 3);
  const rows = await page.$$eval(".articlerow", (all) => all.map((row) => row.innerText));
  for (const [i, name] of Object.keys(files).entries()) assert.match(rows[i], /grade|no date/, `${name}: ${rows[i]}`);
  assert.deepEqual(faults, []);
});
