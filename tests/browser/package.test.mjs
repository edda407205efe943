// The npm package as its users get it: packed, installed into an empty project, and used in Node, in a
// browser without a bundler, through Vite under the strict headers, from one file, and from TypeScript.

import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildPackage } from "../../scripts/build-package.mjs";
import { pagePolicy, serve } from "../../scripts/serve.mjs";
import { cli, reports } from "../support/cli.mjs";
import { schema } from "../support/report_checks.mjs";
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

test("the sample story is analysed in Node, with the command that comes with it", async () => {
  await writeFile(join(project, "node.mjs"), `${script("crossread", await story())}console.log(JSON.stringify(result));`);
  const { stdout } = await run("node", ["node.mjs"], { cwd: project });
  assert.deepEqual({ ...JSON.parse(stdout), kinds: null }, { kinds: null, code: "no_articles", typed: true });
  assert.ok(JSON.parse(stdout).kinds.includes("duration"));
  const command = join(project, "node_modules/.bin/crossread");
  const { stdout: text } = await run(command, ["analyze", join(sample, "story.json")]);
  assert.match(text, /seven and a half hours/);
  await assert.rejects(run(command, ["analyze", "gone.txt"]), ({ code, stderr }) => code === 2 && /gone\.txt: there is no such file/.test(stderr));
  await assert.rejects(run(command, ["analyze", "--fail-on", "conflict", join(sample, "courier.txt"), join(sample, "ledger.txt")]), { code: 1 });
  for (const name of ["LICENSE", "NOTICE", "crossread.wasm", "crossread_readability.wasm"]) assert.ok((await readFile(join(project, "node_modules/crossread", name))).length > 0, name);
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

/** Type-checks files of the project as a user who is strict about it would; the compiler's complaints, or "". */
async function complaints(...files) {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom,dom.iterable", "--types", "", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes"];
  return run("node", [compiler, ...options, ...files], { cwd: project }).then(() => "", ({ stdout, stderr }) => stdout + stderr);
}

/** The project's file `name`, made of `lines`. */
const write = (name, ...lines) => writeFile(join(project, name), `${lines.join("\n")}\n`);

/** A TypeScript line that holds a union of names to a list of them: it is refused if either has one more. */
const sameNames = (union, names) => `({ ${names.map((name) => `${JSON.stringify(name)}: true`).join(", ")} }) satisfies Record<${union}, true>;`;

test("programs in TypeScript that use all of the library and of the elements are type-checked, and run", async () => {
  const programs = ["library.ts", "elements.ts"];
  for (const name of programs) await cp(join(root, "tests/browser/fixtures/typed", name), join(project, name));
  assert.equal(await complaints(...programs), "");

  const site = join(folder, "typed");
  await cp(join(project, "node_modules/crossread"), join(site, "crossread"), { recursive: true });
  const { build } = await import("esbuild");
  const external = { name: "external", setup: ({ onResolve }) => onResolve({ filter: /^crossread\// }, ({ path }) => ({ path: `./${path}.mjs`, external: true })) };
  await build({ entryPoints: [join(project, "library.ts")], outfile: join(project, "library.mjs"), packages: "external", bundle: true, format: "esm", logLevel: "error" });
  await build({ entryPoints: [join(project, "elements.ts")], outfile: join(site, "elements.mjs"), plugins: [external], bundle: true, format: "esm", logLevel: "error" });

  const { stdout } = await run("node", ["library.mjs"], { cwd: project });
  const { version, first, grade, words, ...rest } = JSON.parse(stdout);
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.deepEqual(first, ["Minister Ella Brook met the ferry crews on Monday."]);
  assert.ok(grade > 0 && words > 0);
  assert.deepEqual(rest, {
    kinds: ["duration"],
    refused: "no_articles",
    limited: "too_many_articles",
    steps: ["reading"],
    values: [["seven hours", "nine hours"]],
    places: ["a text seven hours", "b text nine hours"],
    quoted: [],
    included: ["text", "findings"],
    heading: "# ",
    modules: ["wasmBinary"],
    functions: true,
  });

  await writeFile(join(site, "index.html"), '<!doctype html><html lang="en"><title>Typed</title><body><script type="module" src="elements.mjs"></script></body></html>');
  const server = await serve({ root: site, port: 0 });
  try {
    const { page, close } = await open(browser, server.url);
    assert.deepEqual(JSON.parse(await page.locator("#result").textContent()), {
      heard: ["dismiss", "error", "progress", "ready", "results", "select"].map((name) => `crossread-${name}`),
      classes: true,
      target: "text",
      block: "lead",
      range: "Nobody had seen it so high.",
      own: { key: "one", text: "The river fell again." },
      step: "Loading the engine",
      found: true,
      chosen: "a text true",
      kept: [1, 1, 0],
      markdown: "# ",
      cleared: 0,
      score: "Two lines.\n\nOf text.",
      code: "engine_unavailable",
    });
    const members = await page.evaluate(async () => {
      const { CrossreadDesk, CrossreadScore } = await import("/crossread/elements.mjs");
      return Object.entries({ CrossreadDesk, CrossreadScore }).map(([name, { prototype }]) => [name, Object.getOwnPropertyNames(prototype)]);
    });
    // What the elements have for their base class and the browser alone.
    const hooks = ["constructor", "attributeChangedCallback", "start", "stop", "whole"];
    await write(
      "members.ts",
      'import type { CrossreadDesk, CrossreadScore } from "crossread/elements";',
      ...members.map(([name, names]) => sameNames(`Exclude<keyof ${name}, keyof HTMLElement>`, names.filter((one) => !hooks.includes(one)))),
    );
    assert.equal(await complaints("members.ts"), "");
    await close();
  } finally {
    await server.close();
  }
});

test("the declarations name what the modules export, no more and no less", async () => {
  const { build } = await import("esbuild");
  const { exports } = JSON.parse(await readFile(join(project, "node_modules/crossread/package.json"), "utf8"));
  const typed = Object.entries(exports).filter(([, target]) => target.types);
  assert.deepEqual(typed.map(([path]) => path), [".", "./inline", "./elements", "./define", "./crossread.mjs", "./crossread_readability.mjs"]);
  const lines = [];
  for (const [path, { types, ...conditions }] of typed) {
    for (const file of Object.values(conditions)) {
      const { metafile } = await build({ entryPoints: [join(project, "node_modules/crossread", file)], format: "esm", metafile: true, write: false, logLevel: "error" });
      lines.push(sameNames(`keyof typeof import(${JSON.stringify(path.replace(".", "crossread"))})`, Object.values(metafile.outputs)[0].exports));
    }
  }
  await write("exports.ts", ...lines, "export {};");
  assert.equal(await complaints("exports.ts"), "");
  await write("wrong.ts", sameNames('keyof typeof import("crossread")', ["createAnalyzer"]), sameNames('keyof typeof import("crossread")', ["createAnalyzer", "CrossreadError", "more"]), "export {};");
  assert.match(await complaints("wrong.ts"), /wrong\.ts\(1,.*'CrossreadError'[^]*wrong\.ts\(2,.*'"more"'/, "a name too few, and one too many");
});

test("a report is what its declaration says, key by key, and its lists of words are those of the schema", async () => {
  // The library throws where the command writes a refusal.
  const samples = reports(execFileSync(join(dirname(cli), "tests", "sample_report")).toString()).filter(({ error }) => !error);
  const { stdout } = await run("node", ["--input-type=module", "--eval", `${script("crossread", await story())}console.log(JSON.stringify(report));`], { cwd: project, maxBuffer: 2 ** 26 });
  const all = [...samples, JSON.parse(stdout)];
  assert.deepEqual([...new Set(all.map((report) => "included" in report))], [false, true]);
  await write("reports.ts", 'import type { PartialReport, Report } from "crossread";', ...all.map((report, i) => `export const report${i}: ${report.included ? "PartialReport" : "Report"} = ${JSON.stringify(report)};`));
  assert.equal(await complaints("reports.ts"), "");

  const { properties, $defs } = schema;
  await write(
    "words.ts",
    'import type * as given from "crossread";',
    sameNames("given.ReportPart", properties.included.items.enum),
    sameNames("given.EngineErrorCode", properties.error.properties.code.enum),
    sameNames("given.FindingKind", $defs.kind.enum),
  );
  assert.equal(await complaints("words.ts"), "");
});
