// A real Chromium on a served site, with everything written down that must not happen.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/chromium-browser"];

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launch() {
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("No Chromium: run scripts/setup --browser, or set CHROMIUM to its path.");
  return chromium.launch({ executablePath, args: flags });
}

/** A machine that is busy with other things is no fault of the page. */
const patience = 120_000;

/**
 * Opens `url` in a page of its own. `faults` collects error messages of the console, uncaught errors and
 * violations of the policy; `requests` every address asked for.
 */
export async function open(browser, url, { width = 1440, height = 900, scheme = "light", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce", acceptDownloads: true, serviceWorkers: "block", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  const requests = [];
  page.on("console", (message) => {
    // What the driver itself says of a service worker that it was told to block.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    // Browsers ask for an icon that nobody named.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (["error", "warning"].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  await page.goto(url);
  const settled = async () => {
    const violations = await page.evaluate(() => globalThis.violations);
    return [...faults, ...violations.map((text) => `policy: ${text}`)];
  };
  return { page, requests, faults: settled, close: () => context.close() };
}

/** Waits until the page shows a report on `n` articles that is in step with the list. */
export async function analysed(page, n) {
  await page.waitForFunction(
    (wanted) => document.querySelector("[role=status].spoken")?.textContent.startsWith(`${wanted} article`),
    n,
  );
}

/** Opens the sample story from the empty desk, and waits for its report. */
export async function openSample(page, n = 3) {
  await page.getByRole("button", { name: "Try the sample story" }).click();
  await analysed(page, n);
}

// The browser reads a dropped file when the page asks for it, so they lie there until the tests have ended.
const dropped = mkdtempSync(join(tmpdir(), "crossread-dropped-"));
process.on("exit", () => rmSync(dropped, { recursive: true, force: true }));

/** A name that no disk can hold. */
const impossible = ({ name }) => name.includes("/");

/**
 * Drops files, [{name, text | bytes}], onto an element: from this disk, as a file manager does. Only a name
 * that no disk can hold is given to the page by an event of the test's own.
 */
export async function drop(page, selector, { files }) {
  if (files.some(impossible)) return dropMadeUp(page, selector, files);
  const folder = await mkdtemp(join(dropped, "drop-"));
  const paths = await Promise.all(files.map(async ({ name, text, bytes }) => {
    const path = join(folder, name);
    await writeFile(path, bytes ? new Uint8Array(bytes) : text);
    return path;
  }));
  await dragOnto(page, selector, { items: [], files: paths });
}

async function dropMadeUp(page, selector, files) {
  const dataTransfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, text, bytes } of given) made.items.add(new File([bytes ? new Uint8Array(bytes) : text], name));
    return made;
  }, files);
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent(selector, type, { dataTransfer });
}

/** Drags something onto the middle of what is in sight of an element, and lets it fall there. */
async function dragOnto(page, selector, data) {
  const at = await page.locator(selector).first().evaluate((element) => {
    element.scrollIntoView({ block: "nearest" });
    const box = element.getBoundingClientRect();
    const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    return { x: middle(box.left, box.right, innerWidth), y: middle(box.top, box.bottom, innerHeight) };
  });
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, ...at, data: { files: [], dragOperationsMask: 1, ...data } });
  await session.detach();
}

/** Drops a text onto an element, as from another window. */
export const dropText = (page, selector, text) => dragOnto(page, selector, { items: [{ mimeType: "text/plain", data: text }] });

/** Copies texts by their types to the clipboard, and pastes them with the keys that a reader would press. */
export async function pasteByKeys(page, texts) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((given) => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })])))]), texts);
  await page.keyboard.press("Control+v");
}

const axeSource = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/**
 * What axe finds in a page or frame against WCAG 2.2 A and AA and its own best practices, in words; in the one
 * element that `within` names, where the rest is somebody else's.
 */
export async function axe(page, within = null) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (selector) =>
      globalThis.axe.run(selector ?? document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
      }),
    within,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 120)} (${failureSummary.replace(/\s+/g, " ").slice(0, 200)})`).join(" | ")}`);
}

/**
 * Controls and words of the page that cannot be seen whole: cut off by what they stand in, or beyond the edge of
 * a window that is not to be scrolled sideways.
 */
export const cutOff = (page) =>
  page.evaluate(() => {
    const named = (element) => `${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className} “${element.textContent.trim().slice(0, 40)}”`;
    const seen = [...document.querySelectorAll("#crossread *")].filter((one) => one.checkVisibility() && !one.closest("svg, .spoken, .skips, thead, option"));
    const faults = [];
    for (const element of seen) {
      // What is written into a field can be scrolled in it, and so can a table.
      if (element.matches("input, textarea, select, .wide")) continue;
      const { overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth > 0 && scrollWidth > clientWidth + 1) faults.push(`too wide: ${named(element)}`);
      if (["hidden", "clip"].includes(overflowY) && scrollHeight > clientHeight + 1) faults.push(`cut: ${named(element)}`);
      const { right, left, width } = element.getBoundingClientRect();
      if (width > 0 && (right > innerWidth + 1 || left < -1) && !element.closest(".wide")) faults.push(`outside: ${named(element)}`);
    }
    return faults;
  });

/** Chooses an entry of the menu of what is seldom done. */
export async function menu(page, entry) {
  await page.getByRole("button", { name: "More to do" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}
