// The page as it is built: how much is loaded, what works without a network, and the one file that runs
// from disk.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { buildOneFile } from "../../scripts/build-one-file.mjs";
import { buildSite } from "../../scripts/build-site.mjs";
import { serve } from "../../scripts/serve.mjs";
import { analysed, drop, launch, open, openSample } from "./browser.mjs";
import { pdf } from "./fixtures/files.mjs";

const budget = 60_000; // bytes of scripts and styles before anything is opened, packed by brotli

let folder;
let root;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "crossread-builds-"));
  root = await buildSite({ out: join(folder, "site") });
  server = await serve({ root, port: 0 });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test("the empty desk says what to do, and its first load is within the budget", async () => {
  const { page, requests, close } = await open(browser, server.url);
  try {
    await page.getByRole("button", { name: "Try the sample story" }).waitFor();
    assert.match(await page.locator(".dropzone").innerText(), /Drop articles here/);
    assert.ok(await page.locator(".start").getByLabel("Or paste its text").isVisible());
    assert.match(await page.locator(".private").innerText(), /^Nothing you open here leaves this computer\. How to check that/);
    await page.getByRole("button", { name: "How to check that" }).click();
    assert.match(await page.getByRole("dialog").innerText(), /Go offline[\s\S]*Watch[\s\S]*connect-src 'self'/);
    await page.keyboard.press("Escape");
    await page.waitForLoadState("networkidle");
    const paths = [...new Set(requests)].map((url) => new URL(url).pathname).filter((path) => /\.(mjs|css)$/.test(path) && !path.startsWith("/engine/crossread"));
    const sizes = await Promise.all(paths.map(async (path) => [path, brotliCompressSync(await readFile(join(root, path))).length]));
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    assert.ok(total <= budget, `${total} bytes: ${sizes.map(([path, size]) => `${path} ${size}`).join(", ")}`);
    assert.ok(total > 10_000, "the scripts were counted");
    assert.ok(!paths.some((path) => /pdf|mail|docx|extract/.test(path)), paths.join());
  } finally {
    await close();
  }
});

test("after the first visit the page opens and works without a network", async () => {
  const { page, close } = await open(browser, server.url, { serviceWorkers: "allow" });
  try {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.context().setOffline(true);
    await page.reload();
    await openSample(page);
    await drop(page, ".findings", { files: [{ name: "a.pdf", bytes: pdf([["The ferries stayed in the harbour of Lunde on Monday, and the talks lasted seven hours."]]) }] });
    await analysed(page, 1);
    const headers = await page.evaluate(() => fetch("engine/worker.mjs").then((response) => response.headers.get("content-security-policy")));
    assert.match(headers, /wasm-unsafe-eval/, "files that are kept keep their policy");
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  } finally {
    await close();
  }
});

test("the one file works from disk under its own policy, and asks for nothing", async () => {
  const file = await buildOneFile({ out: join(folder, "crossread.html") });
  const { page, requests, faults, close } = await open(browser, pathToFileURL(file).href);
  try {
    await openSample(page);
    assert.ok((await page.locator(".finding").count()) >= 1);
    await drop(page, ".findings", {
      files: [
        { name: "a.pdf", bytes: pdf([["The ferries stayed in the harbour of Lunde on Monday, and the talks lasted seven hours."]]) },
        { name: "b.html", text: "<h1>Ferries</h1><p>The ferries stayed in the harbour of Lunde on Monday, and the talks lasted nine hours.</p>" },
      ],
    });
    await analysed(page, 2);
    assert.deepEqual(requests.filter((url) => !/^(file|blob|data):/.test(url)), []);
    assert.equal(await page.evaluate(() => fetch("https://example.org/").then(() => "sent", ({ name }) => name)), "TypeError");
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    assert.match(policy, /connect-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
    assert.deepEqual((await faults()).filter((text) => !text.includes("example.org")), []);
  } finally {
    await close();
  }
});
