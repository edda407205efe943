// Files to articles, as the page reads them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pastedArticle } from "../../web/page/input/paste.mjs";
import { readFiles } from "../../web/page/input/read-file.mjs";

const file = (name, ...parts) => new File(parts, name);
const bytes = (...values) => new Uint8Array(values);

test("text, Markdown and HTML keep their format", async () => {
  const read = await readFiles([file("a.txt", "Rain fell."), file("b.md", "# Rain"), file("c.html", "<p>Rain</p>")]);
  assert.deepEqual(read.map(({ name, payload }) => [name, payload]), [
    ["a.txt", { text: "Rain fell." }],
    ["b.md", { text: "# Rain", format: "markdown" }],
    ["c.html", { html: "<p>Rain</p>" }],
  ]);
});

test("encodings are found by mark, by validity, by what a page declares, and a guess is told", async () => {
  const utf16 = bytes(0xff, 0xfe, ...[..."é!"].flatMap((c) => [c.charCodeAt(0), 0]));
  const latin = bytes(...[..."caf"].map((c) => c.charCodeAt(0)), 0xe9);
  const greek = bytes(...[...'<meta charset="iso-8859-7"><p>'].map((c) => c.charCodeAt(0)), 0xe1);
  const read = await readFiles([file("u8.txt", "\ufeffé"), file("u16.txt", utf16), file("l.txt", latin), file("g.html", greek)]);
  assert.equal(read[0].payload.text, "é");
  assert.equal(read[1].payload.text, "é!");
  assert.equal(read[2].payload.text, "café");
  assert.match(read[2].note, /Windows-1252/);
  assert.match(read[3].payload.html, /α$/);
  assert.equal(read[3].note, undefined);
});

test("what cannot be read says why, and the others go on", async () => {
  const refused = [
    [file("a.rtf", "{\\rtf1 Rain"), /RTF files cannot be read\. Open it, select the text/],
    [file("b.odt", bytes(0x50, 0x4b, 3, 4, 0)), /Save it as \.docx/],
    [file("c.docx", bytes(0x50, 0x4b, 3, 4, 0)), /damaged: it cannot be unpacked/],
    [file("d.doc", bytes(0xd0, 0xcf, 0x11, 0xe0)), /Old Word/],
    [file("e.png", bytes(0x89, 0x50, 0x4e, 0x47)), /picture/],
    [file("f.bin", bytes(1, 0, 2, 0)), /not a text file/],
    [file("g.txt", ""), /empty/],
    [file("h.txt", " \n\t"), /no text/],
    [file("i.json", "{"), /JSON cannot be read/],
    [file("j.json", "{}"), /no story and no schema\.org article/],
    [file("k.json", '{"articles":[]}'), /no articles/],
    [file("l.txt", new Uint8Array(9 * 2 ** 20).fill(97)), /9 MB; 8 MB is the most/],
  ];
  const read = await readFiles([...refused.map(([one]) => one), file("good.txt", "Rain fell.")]);
  assert.equal(read.length, refused.length + 1);
  for (const [i, [{ name }, why]] of refused.entries()) {
    assert.equal(read[i].name, name);
    assert.match(read[i].problem.message, why);
    assert.equal(read[i].payload, undefined);
  }
  assert.equal(read.at(-1).problem, undefined);
});

test("a mail gives its mark-up, with subject, sender and date; a saved page its own", async () => {
  const mail = "From: Ella Brook <ella@lunde.example>\r\nSubject: Ferries\r\nDate: Tue, 03 Mar 2026 10:00:00 +0000\r\nContent-Type: text/plain\r\n\r\nThe ferries stayed in.\r\n";
  const page = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The ferries stayed in.</p>\r\n--b--\r\n';
  const read = await readFiles([file("a.eml", mail), file("b.mhtml", page), file("c.eml", "From: a@b.example\r\n\r\n")]);
  assert.equal(read[0].payload.text.trim(), "The ferries stayed in.");
  assert.deepEqual(read[0].given, { title: "Ferries", source: "Ella Brook", published: "2026-03-03" });
  assert.equal(read[1].payload.html.trim(), "<p>The ferries stayed in.</p>");
  assert.deepEqual(read[1].given, {});
  assert.match(read[2].problem.message, /no text in this message/);
});

test("a folder is refused in words", async () => {
  const folder = { name: "articles", arrayBuffer: () => Promise.reject(new Error("a directory")) };
  const [{ problem }] = await readFiles([folder]);
  assert.match(problem.message, /folder/);
});

test("a story takes the files that it names, whatever their order", async () => {
  const story = { id: "s", articles: [{ id: "one", file: "dir/a.txt", source: "Courier", published: "2026-03-03" }, { id: "two", text: "Snow.", role: "draft" }] };
  const read = await readFiles([file("a.txt", "Rain fell."), file("story.json", JSON.stringify(story)), file("b.txt", "Sun.")]);
  assert.deepEqual(read.map(({ id, name }) => id ?? name), ["one", "two", "b.txt"]);
  assert.deepEqual(read[0].given, { source: "Courier", published: "2026-03-03" });
  assert.equal(read[0].payload.text, "Rain fell.");
  assert.equal(read[1].given.role, "draft");
});

test("a story whose file is not there says which", async () => {
  const [{ problem }] = await readFiles([file("story.json", '{"articles":[{"id":"one","file":"gone.txt"}]}')]);
  assert.match(problem.message, /gone\.txt/);
});

test("schema.org articles are found alone, in lists and in @graph", async () => {
  const node = (headline) => ({ "@type": ["Thing", "NewsArticle"], headline, articleBody: "Rain fell.", datePublished: "2026-03-03", publisher: { name: "Courier" } });
  const graph = { "@graph": [{ "@type": "WebPage" }, node("One"), node("Two")] };
  const read = await readFiles([file("g.json", JSON.stringify(graph)), file("one.json", JSON.stringify(node("Three")))]);
  assert.deepEqual(read.map(({ name }) => name), ["g.json (1)", "g.json (2)", "one.json"]);
  assert.deepEqual({ ...read[2].given }, { title: "Three", published: "2026-03-03", source: "Courier" });
});

test("deep JSON does not exhaust the stack", async () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const [{ problem }] = await readFiles([file("deep.json", deep)]);
  assert.ok(problem.message);
});

const clipboard = (data) => ({ getData: (type) => data[type] ?? "" });

test("pasted mark-up is taken where it tells more than the text", () => {
  const html = "<p>Rain fell.</p><p>Snow followed.</p>";
  assert.deepEqual(pastedArticle(clipboard({ "text/html": html, "text/plain": "Rain fell.\nSnow followed." })).payload, { html });
  assert.deepEqual(pastedArticle(clipboard({ "text/html": "<b>Rain</b>", "text/plain": "Rain" })).payload, { text: "Rain" });
  assert.equal(pastedArticle(clipboard({ "text/plain": " " })), null);
});
