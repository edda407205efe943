#!/usr/bin/env node
// Makes the pictures of the README from the real page: docs/images/*.png (or the folder given).
//
//   scripts/screenshots.mjs [FOLDER [NAME...]]      after scripts/build; NAME is a picture, without .png

import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, open, openSample } from "../tests/browser/browser.mjs";
import { serve } from "./serve.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = resolve(process.argv[2] ?? join(root, "docs/images"));

/** [name, width, height, colours, panel] */
const shots = [
  ["desk-1440", 1440, 1000, "light", "differences"],
  ["desk-1440-dark", 1440, 1000, "dark", "differences"],
  ["quotes-1440", 1440, 1000, "light", "quotes"],
  ["readability-1440", 1440, 1000, "light", "readability"],
  ["timeline-1440", 1440, 1000, "light", "timeline"],
  ["check-1440", 1440, 1000, "light", "check"],
  ["desk-800", 800, 1100, "light", "differences"],
  ["desk-320", 320, 1100, "light", "differences"],
];

await mkdir(folder, { recursive: true });
const server = await serve({ root: join(root, "build/site"), port: 0 });
const browser = await launch();
try {
  const asked = process.argv.slice(3);
  for (const [name, width, height, scheme, panel] of shots.filter(([name]) => asked.length === 0 || asked.includes(name))) {
    const { page, close } = await open(browser, `${server.url}#${panel}`, { width, height, scheme });
    await openSample(page);
    if (panel === "differences") await page.locator(".finding .subject").first().click();
    await page.mouse.move(0, 0); // away from what would light up below it
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    await close();
    console.log(path);
  }
} finally {
  await browser.close();
  await server.close();
}
