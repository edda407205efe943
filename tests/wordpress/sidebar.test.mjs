// The WordPress plug-in in the block editor's own packages: it reads the post, selects in it, and leaves
// what is saved as it is. scripts/setup --browser installs the packages.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildWordPress } from "../../scripts/build-wordpress.mjs";
import { serve } from "../../scripts/serve.mjs";
import { axe, launch, open } from "../browser/browser.mjs";

let folder;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "crossread-wordpress-"));
  const site = join(folder, "site");
  const { folder: plugin } = await buildWordPress({ out: join(folder, "built") });
  await cp(plugin, join(site, "crossread"), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("./host.mjs", import.meta.url))],
    outfile: join(site, "host.js"),
    bundle: true,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', "process.env.IS_WORDPRESS_CORE": "undefined" },
    loader: { ".svg": "dataurl", ".png": "dataurl" },
  });
  await writeFile(
    join(site, "index.html"),
    '<!doctype html><html lang="en"><head><title>Editor</title></head><body><div id="host"></div><script src="host.js"></script><script type="module" src="crossread/assets/define.mjs"></script><script src="crossread/sidebar.js"></script></body></html>',
  );
  // The policy is the editor's, which writes styles and mark-up of its own.
  server = await serve({ root: site, port: 0, policyOf: (file) => (file.endsWith(".html") ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src blob: data:" : null) });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test("the sidebar shows the score of the post, and what is saved stays byte-equal", async () => {
  const { page, requests, close } = await open(browser, server.url);
  try {
    await page.waitForFunction(() => globalThis.wp?.plugins.getPlugin("crossread"));
    const before = await page.evaluate(() => saved());
    await page.evaluate(() => openSidebar());
    await page.waitForFunction(() => document.querySelector("crossread-score")?.results?.sentences.some(({ level }) => level !== "plain"));
    assert.match(await page.evaluate(() => document.querySelector("crossread-score").results.text), /River wall fails[\s\S]*repaired twice[\s\S]*Nobody was hurt\./);
    const score = page.locator("crossread-score");
    await score.getByText("1 hard sentence", { exact: true }).click();
    await score.locator(".intext").click();
    const selection = await page.evaluate(() => {
      const { getSelectionStart, getSelectionEnd, getBlock } = wp.data.select("core/block-editor");
      const [start, end] = [getSelectionStart(), getSelectionEnd()];
      const { text } = wp.richText.create({ html: String(getBlock(start.clientId).attributes[start.attributeKey]) });
      return text.slice(start.offset, end.offset);
    });
    assert.match(selection, /^The river wall, which had been repaired twice[\s\S]*Tuesday\.$/);
    assert.equal(await page.evaluate(() => saved()), before);
    assert.deepEqual(await axe(page, "crossread-score"), []);
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.url) && !/^(blob|data):/.test(url)), []);
  } finally {
    await close();
  }
});
