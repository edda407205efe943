// The module's surface: what it offers is what crossread.d.ts says, and what is refused is refused with
// the codes of the command.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeStory } from "../bench/story.mjs";
import { analyzer, cli, glueUrl, reportOn, root, wasmUrl } from "./engine.mjs";

const read = (path) => readFile(`${root}${path}`, "utf8");

const { default: createModule } = await import(glueUrl);
const wasmBinary = await readFile(wasmUrl);

const text = "The talks at Lunde lasted seven hours on Monday, the ministry said. “We are tired,” Anna Berg said.";

test("the module has the functions that its types declare, and no others are bound", async () => {
  const types = await read("wasm/crossread.d.ts");
  const [, body] = /interface CrossreadModule \{([\s\S]*?)\n\}/.exec(types);
  const declared = [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name).sort();
  const bound = [...(await read("wasm/bindings.cpp")).matchAll(/emscripten::function\("(\w+)"/g)].map(([, name]) => name).sort();
  const module = await createModule({ wasmBinary });
  assert.deepEqual(bound, declared);
  for (const name of declared) assert.equal(typeof module[name], "function", name);
});

test("the version is the package's", async () => {
  const { version } = JSON.parse(await read("package.json"));
  assert.equal(analyzer.version, version);
  const report = await reportOn({ articles: [{ id: "a", text }] });
  assert.equal(report.engine.version, version);
});

test("memory that cannot be had is refused, not promised", async () => {
  const module = await createModule({ wasmBinary });
  assert.equal(module.alloc(2 ** 31), 0);
  const address = module.alloc(100);
  assert.ok(address > 0);
  const before = module.view(address, 100);
  before.fill(7);
  const large = module.alloc(100 * 2 ** 20);
  assert.ok(large > 0, "memory grows");
  assert.deepEqual([...module.view(address, 100)], Array(100).fill(7), "growing keeps what is there");
  module.free(large);
  module.free(address);
});

test("what is refused comes back as an error with the command's codes", async () => {
  const refused = [
    ["bad_shape", { neither: true }],
    ["no_articles", { articles: [] }],
    ["duplicate_id", { articles: [{ id: "a", text }, { id: "a", text }] }],
    ["empty_article", { articles: [{ id: "a", text: "  \n" }] }],
    ["bad_date", { articles: [{ id: "a", text, published: "2026-02-30" }] }],
    ["bad_shape", { articles: [{ id: "a", file: "a.txt" }] }],
  ];
  for (const [code, story] of refused) {
    const { error, articles, findings } = await reportOn(story);
    assert.equal(error?.code, code, JSON.stringify(story));
    assert.ok(error.message.length > 10);
    assert.deepEqual([articles, findings], [[], []]);
    await assert.rejects(analyzer.analyze(story), { name: "CrossreadError", code });
  }
  const unknown = [{ steps: ["nonsense"] }, { include: ["nonsense"] }, { offsets: "nonsense" }];
  for (const options of unknown) {
    await assert.rejects(analyzer.analyze({ articles: [{ id: "a", text }] }, options), { code: "bad_usage" });
  }
});

test("the id of a refused story is kept", async () => {
  assert.equal((await reportOn({ id: "mine", articles: [] })).id, "mine");
});

test("halves of surrogate pairs become U+FFFD and offsets stay those of the given text", async () => {
  const broken = `Rain fell. x\ud800y 😀 ${text}`;
  const { articles } = await reportOn({ articles: [{ id: "a", text: broken, format: "text" }] });
  assert.equal(articles[0].text, broken.replace("\ud800", "\ufffd"));
  for (const { start, end, text: words } of articles[0].quotes) {
    assert.equal(articles[0].text.slice(start, end), words);
  }
});

test("options reach the engine", async () => {
  const story = { articles: [{ id: "a", text: `😀 ${text}` }] };
  const some = await reportOn(story, { include: ["findings", "text"] });
  assert.deepEqual(some.included, ["text", "findings"]);
  assert.equal(some.articles[0].sentences, undefined);
  const utf16 = await reportOn(story);
  const utf8 = await reportOn(story, { offsets: "utf-8" });
  assert.equal(utf16.offsets, "utf-16");
  assert.equal(utf8.offsets, "utf-8");
  assert.ok(utf8.articles[0].sentences.at(-1).end > utf16.articles[0].sentences.at(-1).end);
  const scores = await reportOn(story, { steps: ["readability"] });
  assert.ok(scores.articles[0].readability.whole.counts.words > 10);
  assert.deepEqual(scores.articles[0].mentions, []);
});

test("limits can be lowered by their names, and what lies beyond is refused by its code", async () => {
  const articles = ["seven", "nine", "four"].map((hours, i) => ({ id: `${i}`, published: "2026-05-19", text: text.replace("seven", hours) }));
  const story = { articles: articles.slice(0, 2) };
  const code = async (limits, given = story) => (await reportOn(given, { limits })).error?.code;
  assert.equal(await code({ "article-bytes": 50 }), "article_too_large");
  assert.equal(await code({ "story-bytes": 150 }), "story_too_large");
  assert.equal(await code({ articles: 1 }), "too_many_articles");
  assert.equal(await code({ "json-depth": 2 }), "too_deep");
  assert.equal(await code({ "article-bytes": 500, "story-bytes": 500, articles: 2, "json-depth": 3 }), undefined);
  await assert.rejects(analyzer.export(story, "csv", { limits: { articles: 1 } }), { code: "too_many_articles" });
  for (const wrong of [{ pages: 1 }, { articles: 0 }, { articles: -1 }, { articles: 1.5 }, { articles: 2001 }, { articles: "two" }, { articles: NaN }]) {
    assert.equal(await code(wrong), "bad_usage", JSON.stringify(wrong));
  }
  const many = { articles: articles.map((article) => ({ ...article, text: `${article.text} ${article.id}0 people were hurt in the talks at Lunde.` })) };
  const all = await reportOn(many);
  assert.ok(all.findings.length > 1);
  const few = await reportOn(many, { limits: { findings: 1 } });
  assert.equal(few.findings.length, 1);
  assert.ok(few.warnings.some((warning) => warning.code === "too_many_findings"));
});

test("articles in HTML and in an editor's blocks are read", async () => {
  const { articles } = await reportOn({
    articles: [
      { id: "page", html: `<h1>Talks</h1><p>${text}</p><script>alert("no")</script>` },
      { id: "editor", blocks: [{ key: "b1", text: "Talks" }, { key: "b2", text }] },
    ],
  });
  assert.ok(!articles[0].text.includes("alert"));
  assert.deepEqual(articles[1].blocks.map(({ key }) => key), ["b1", "b2"]);
});

test("memory after 1,000 analyses is that after 10, and the same story gives the same bytes", async () => {
  const module = await createModule({ wasmBinary });
  // Five stories in turn whose articles have the same ids, so that what is kept for the next call changes every time.
  const stories = [1, 2, 3, 4, 5].map((seed) => new TextEncoder().encode(JSON.stringify(makeStory(2, 100, seed))));
  const run = (bytes) => {
    const address = module.alloc(bytes.length);
    module.view(address, bytes.length).set(bytes);
    const report = module.analyze(address, bytes.length, {});
    module.free(address);
    return report;
  };
  const first = stories.map(run);
  // The size of the memory grows in steps too coarse to show a small leak; where the next megabyte would lie does.
  const held = () => {
    const address = module.alloc(2 ** 20);
    const { byteLength } = module.view(address, 1).buffer;
    module.free(address);
    return { address, byteLength };
  };
  stories.forEach(run);
  const early = held();
  for (let i = 10; i < 1000; i += 1) assert.deepEqual(run(stories[i % 5]), first[i % 5]);
  const late = held();
  assert.equal(late.byteLength, early.byteLength);
  // Where blocks of many sizes come and go, the last of them settles by and by.
  assert.ok(late.address <= early.address + 2 ** 16, `${late.address - early.address} bytes more`);
});

test("a report is written in every format, the same bytes as the command's", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "crossread-"));
  t.after(() => rm(folder, { recursive: true }));
  const story = {
    articles: [
      { id: "a", text, published: "2026-05-19" },
      { id: "b", text: text.replace("seven", "nine"), published: "2026-05-19" },
    ],
  };
  await writeFile(join(folder, "story.json"), JSON.stringify(story));
  for (const format of ["text", "json", "html", "csv", "markdown", "sarif", "annotations", "github"]) {
    const written = execFileSync(cli, ["analyze", "--format", format, join(folder, "story.json")]);
    assert.equal(await analyzer.export(story, format), written.toString(), format);
  }
  await assert.rejects(analyzer.export(story, "pdf"), { code: "bad_usage", message: /sarif/ });
  await assert.rejects(analyzer.export({ articles: [] }, "html"), { code: "no_articles" });
});
