// What the command is given: files, stories, news articles, and everything that is none of these.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { abend, folder, morgen, run } from "../support/cli.mjs";
import { checkReport } from "../support/report_checks.mjs";

const analyze = (cwd, ...inputs) => {
  const out = run(["analyze", "--format", "json", ...inputs], { cwd });
  assert.equal(out.status, 0, out.stderr);
  const report = JSON.parse(out.stdout);
  checkReport(report);
  return report;
};

const story = (...articles) => JSON.stringify({ articles });

// Each: what is wrong, the files, the arguments, and what the one line must say.
const refused = [
  ["a missing file", {}, ["nowhere.txt"], /nowhere\.txt.*no such file/],
  ["an empty file", { "e.txt": "" }, ["e.txt"], /e\.txt.*empty/],
  ["a file of blanks", { "b.txt": " \n\t\n" }, ["b.txt"], /b\.txt/],
  ["a directory", {}, ["sub"], /sub.*directory/],
  ["a binary file", { "x.txt": Buffer.from([1, 2, 0, 3, 255, 0]) }, ["x.txt"], /x\.txt.*no text/],
  ["a PDF", { "a.pdf": "%PDF-1.7\n..." }, ["a.pdf"], /a\.pdf: looks like a PDF.*give/],
  ["a PDF called .txt", { "a.txt": "%PDF-1.7\n..." }, ["a.txt"], /a\.txt.*PDF/],
  ["a Word file", { "a.docx": "PK\x03\x04..." }, ["a.docx"], /a\.docx.*office document/],
  ["a picture", { "a.png": Buffer.from("\x89PNG\r\n\x1a\n", "latin1") }, ["a.png"], /a\.png.*picture/],
  ["a 50 MB file", { "big.txt": Buffer.alloc(50 << 20, "word ") }, ["big.txt"], /big\.txt.*8 MiB.*split/],
  ["an empty story file", { "s.json": "" }, ["s.json"], /s\.json.*empty/],
  ["broken JSON", { "s.json": "{\n\"articles\": [}" }, ["s.json"], /s\.json.*line 2, column 14/],
  ["JSON of another kind", { "s.json": "{\"a\":1}" }, ["s.json"], /s\.json.*neither a story/],
  ["JSON that nests too deep", { "s.json": "[".repeat(100000) }, ["s.json"], /s\.json.*64/],
  ["a story without articles", { "s.json": story() }, ["s.json"], /s\.json.*no articles/],
  ["two articles with one id",
    { "s.json": story({ id: "a", text: morgen }, { id: "a", text: abend }) }, ["s.json"],
    /s\.json.*"a"/],
  ["one file twice", { "a.txt": morgen }, ["a.txt", "a.txt"], /"a\.txt"/],
  ["an impossible date",
    { "s.json": story({ id: "a", text: morgen, published: "2024-02-30" }) }, ["s.json"],
    /s\.json.*2024-02-30/],
  ["an impossible date on the command line", { "a.txt": morgen }, ["--published", "2024-13-01", "a.txt"],
    /2024-13-01/],
  ["a value of the wrong type", { "s.json": story({ id: "a", text: morgen }, { id: "b", text: 5 }) },
    ["s.json"], /s\.json.*articles\[1\]\.text/],
  ["a range outside the text",
    { "s.json": story({ id: "a", text: "Few words.", omit: [{ start: 5, end: 50 }] }) }, ["s.json"],
    /s\.json.*articles\[0\]\.omit/],
  ["a story that names a missing file", { "s.json": story({ id: "a", file: "gone.txt" }) }, ["s.json"],
    /s\.json.*articles\[0\]\.file.*gone\.txt.*no such file/],
  ["a story that names a PDF", { "s.json": story({ id: "a", file: "a.pdf" }), "a.pdf": "%PDF-1.4" },
    ["s.json"], /s\.json.*a\.pdf.*PDF/],
  ["an article without words in a story", { "s.json": story({ id: "a", text: " " }) }, ["s.json"],
    /s\.json.*"a"/],
  ["a story beside an article", { "s.json": story({ id: "a", text: morgen }), "b.txt": abend },
    ["s.json", "b.txt"], /s\.json.*alone/],
  ["a name with a line break in it", {}, ["a\nb.txt"], /a\?b\.txt/],
];

for (const [what, files, args, message] of refused) {
  test(`${what} gets one clear line`, (t) => {
    const cwd = folder(t, files);
    mkdirSync(join(cwd, "sub"));
    const out = run(["analyze", ...args], { cwd });
    assert.equal(out.status, 2);
    assert.equal(out.stdout, "");
    assert.match(out.stderr, /^crossread: [^\n]+\n$/);
    assert.match(out.stderr, message);
  });
}

test("articles as text, HTML, Markdown and from standard input", (t) => {
  const cwd = folder(t, {
    "a.txt": morgen,
    "b.HTML": `<html><body><p>${abend}</p></body></html>`,
    "c.md": `# Bakers meet mayor\n\n${abend}`,
  });
  const out = run(["analyze", "--format", "json", "a.txt", "b.HTML", "c.md", "-"], { cwd, input: morgen });
  assert.equal(out.status, 0, out.stderr);
  const report = JSON.parse(out.stdout);
  checkReport(report);
  assert.deepEqual(report.articles.map((a) => a.id), ["a.txt", "b.HTML", "c.md", "stdin"]);
  assert.ok(!report.articles[1].text.includes("<p>"));
});

test("the files of a story lie beside it", (t) => {
  const cwd = folder(t, {
    "deep/s.json": JSON.stringify({ id: "s1", articles: [
      { id: "a", file: "a.txt", title: "Given", source: "The Morgen", published: "2024-05-01" },
      { id: "b", file: "more/b.json", role: "draft" }] }),
    "deep/a.txt": morgen,
    "deep/more/b.json": JSON.stringify({ "@graph": [{ "@type": "NewsArticle", headline: "Theirs",
      articleBody: abend, datePublished: "2024-05-02", publisher: { name: "The Abend" } }] }),
  });
  const report = analyze(cwd, "deep/s.json");
  assert.equal(report.id, "s1");
  const [a, b] = report.articles;
  assert.deepEqual([a.id, a.title, a.source, a.published], ["a", "Given", "The Morgen", "2024-05-01"]);
  assert.deepEqual([b.id, b.title, b.source, b.published], ["b", "Theirs", "The Abend", "2024-05-02"]);
  assert.equal(b.role, "draft");
});

test("news articles in JSON are inputs like others", (t) => {
  const news = (body) => ({ "@type": "NewsArticle", headline: "Bakers", articleBody: body });
  const cwd = folder(t, { "a.json": JSON.stringify([news(morgen), news(abend)]), "b.txt": abend });
  const report = analyze(cwd, "a.json", "b.txt");
  assert.deepEqual(report.articles.map((a) => a.id), ["a.json", "a.json#2", "b.txt"]);
});

test("bytes that are no UTF-8 are repaired with a warning", (t) => {
  const cwd = folder(t, {
    "a.txt": Buffer.from("The caf\xe9 in Ostwick was closed on Monday, the owner said.", "latin1"),
    "s.json": Buffer.from("{\"articles\":[{\"id\":\"a\",\"text\":\"The caf\xe9 in Ostwick was closed.\"}]}",
      "latin1"),
  });
  for (const input of ["a.txt", "s.json"]) {
    const report = analyze(cwd, input);
    assert.ok(report.articles[0].text.startsWith("The caf\uFFFD in"));
    assert.deepEqual(report.warnings.map((w) => w.code).filter((c) => c === "invalid_utf8"),
      ["invalid_utf8"]);
  }
});

test("text of a story passed as text is analysed unchanged", (t) => {
  const text = "One <b>word</b> here.\r\n\r\nAnd \u{1F600} two there.  ";
  const cwd = folder(t, { "s.json": story({ id: "a", text, format: "text" }) });
  assert.equal(analyze(cwd, "s.json").articles[0].text, text);
});

test("ranges to omit are left out", (t) => {
  const text = `\u{1F600} ${morgen}`;
  const start = text.indexOf("The meeting");
  const end = text.indexOf("hours.") + 6;
  const cwd = folder(t, { "s.json": story({ id: "a", text, omit: [{ start, end }] }) });
  const [article] = analyze(cwd, "s.json").articles;
  assert.ok(!article.text.includes("The meeting"));
  assert.ok(article.text.includes("Monday."));
});

test("the source map leads back to the source as given", (t) => {
  const html = "<p>Caf\u00e9 &amp; bar \u{1F600} in <b>Ostwick</b> closed.</p>\n<p>It will open again.</p>";
  const cwd = folder(t, { "a.html": html });
  const [article] = analyze(cwd, "a.html").articles;
  const runs = article.source_map;
  let copied = 0;
  runs.forEach(([text, source], i) => {
    const [nextText, nextSource] = runs[i + 1] ?? [article.text.length, html.length];
    const size = Math.min(nextText - text, nextSource - source);
    assert.equal(article.text.slice(text, text + size), html.slice(source, source + size));
    copied += size;
  });
  assert.ok(copied > article.text.length * 0.8);
});
