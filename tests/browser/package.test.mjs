// The npm package as its users get it: packed, installed into an empty project, and used in Node, in a
// browser without a bundler, through Vite under the strict headers, and from one file.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildPackage } from "../../scripts/build-package.mjs";
import { pagePolicy, serve } from "../../scripts/serve.mjs";
import { launch, open } from "./browser.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const sample = join(root, "samples/harbour");

let folder;
let project;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "crossread-package-"));
  const built = await buildPackage({ out: join(folder, "package") });
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: built });
  project = join(folder, "project");
  await mkdir(project);
  await writeFile(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }');
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", join(folder, stdout.trim().split("\n").at(-1))], { cwd: project });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The sample story with its texts. */
async function story() {
  const { articles } = JSON.parse(await readFile(join(sample, "story.json"), "utf8"));
  return { articles: await Promise.all(articles.map(async ({ file, ...article }) => ({ ...article, text: await readFile(join(sample, file), "utf8") }))) };
}

const script = (from, given) => `
import { createAnalyzer, CrossreadError } from "${from}";
const analyzer = await createAnalyzer();
const report = await analyzer.analyze(${JSON.stringify(given)});
const refused = await analyzer.analyze({ articles: [] }).catch((error) => error);
analyzer.close();
const result = { kinds: report.findings.map(({ kind }) => kind), code: refused.code, typed: refused instanceof CrossreadError };
`;

async function check(page) {
  const result = JSON.parse(await page.locator("#result").innerText());
  assert.ok(result.kinds.includes("duration"), result.kinds.join());
  assert.equal(result.code, "no_articles");
  assert.equal(result.typed, true);
}

const shown = 'document.body.append(Object.assign(document.createElement("p"), { id: "result", textContent: JSON.stringify(result) }));';

test("the sample story is analysed in Node, with the types and the command that come with it", async () => {
  await writeFile(join(project, "node.mjs"), `${script("crossread", await story())}console.log(JSON.stringify(result));`);
  const { stdout } = await run("node", ["node.mjs"], { cwd: project });
  assert.deepEqual({ ...JSON.parse(stdout), kinds: null }, { kinds: null, code: "no_articles", typed: true });
  assert.ok(JSON.parse(stdout).kinds.includes("duration"));
  const command = join(project, "node_modules/.bin/crossread");
  const { stdout: text } = await run(command, ["analyze", join(sample, "story.json")]);
  assert.match(text, /seven and a half hours/);
  await assert.rejects(run(command, ["analyze", "gone.txt"]), ({ code, stderr }) => code === 2 && /gone\.txt: there is no such file/.test(stderr));
  await assert.rejects(run(command, ["analyze", "--fail-on", "conflict", join(sample, "courier.txt"), join(sample, "ledger.txt")]), { code: 1 });
  for (const name of ["index.d.ts", "elements.d.ts", "LICENSE", "NOTICE", "crossread.wasm", "crossread_readability.wasm"]) assert.ok((await readFile(join(project, "node_modules/crossread", name))).length > 0, name);
});

test("a page without a bundler runs it under the strict headers, in a worker and in one file", async () => {
  const site = join(folder, "plain");
  await mkdir(site);
  await cp(join(project, "node_modules/crossread"), join(site, "crossread"), { recursive: true });
  const given = await story();
  for (const [name, from] of [["plain", "./crossread/client.mjs"], ["inline", "./crossread/inline.mjs"]]) {
    await writeFile(join(site, `${name}.mjs`), script(from, given) + shown);
    await writeFile(join(site, `${name}.html`), `<!doctype html><title>Package</title><script type="module" src="${name}.mjs"></script>`);
  }
  // The worker in one file inherits the page's policy, so that page has to allow what the other need not.
  const inline = pagePolicy.replace("worker-src 'self'", "worker-src blob:").replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
  const server = await serve({ root: site, port: 0, policyOf: (file) => (file.endsWith("inline.html") ? inline : null) });
  try {
    for (const name of ["plain", "inline"]) {
      const { page, faults, close } = await open(browser, `${server.url}${name}.html`);
      await check(page);
      assert.deepEqual(await faults(), [], name);
      await close();
    }
  } finally {
    await server.close();
  }
});

test("a build with Vite runs it under the strict headers, elements included", async () => {
  const app = join(folder, "app");
  await mkdir(app);
  await symlink(join(project, "node_modules"), join(app, "node_modules"));
  await writeFile(join(app, "package.json"), '{ "name": "app", "private": true, "type": "module" }');
  await writeFile(join(app, "index.html"), '<!doctype html><html lang="en"><head><title>App</title></head><body><crossread-desk></crossread-desk><script type="module" src="/main.js"></script></body></html>');
  await writeFile(join(app, "main.js"), `import "crossread/define";${script("crossread", await story())}${shown}document.querySelector("crossread-desk").articles = ${JSON.stringify((await story()).articles)};`);
  const { build } = await import("vite");
  await build({ root: app, logLevel: "error", build: { target: "es2022", modulePreload: { polyfill: false } } });
  const server = await serve({ root: join(app, "dist"), port: 0 });
  try {
    const { page, faults, close } = await open(browser, server.url);
    await check(page);
    await page.waitForFunction(() => document.querySelector("crossread-desk").results?.findings.length > 0);
    assert.deepEqual(await faults(), []);
    await close();
  } finally {
    await server.close();
  }
});
