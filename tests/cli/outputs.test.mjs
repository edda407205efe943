// Every format that a report is written in, from the command.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { folder, run } from "../support/cli.mjs";
import { checkSarif } from "../support/sarif.mjs";

const root = new URL("../../", import.meta.url).pathname;
const sample = "samples/harbour/story.json";

function write(format, inputs, cwd = root) {
  const out = run(["analyze", "--format", format, ...inputs], { cwd });
  assert.equal(out.status, 0, out.stderr);
  assert.equal(out.stderr, "");
  assert.ok(out.stdout.endsWith("\n"));
  return out.stdout;
}

/** The words of a file between two places as SARIF counts them. */
function wordsAt(source, { startLine, startColumn, endLine, endColumn }) {
  const lines = source.replace(/^\ufeff/, "").split("\n").slice(startLine - 1, endLine);
  lines[lines.length - 1] = lines.at(-1).slice(0, endColumn - 1);
  lines[0] = lines[0].slice(startColumn - 1);
  return lines.join("\n");
}

const html = `\ufeff<!doctype html>
<html><head><title>Bakers &amp; mayor</title></head><body>
<p>Old news 🍞.</p>
<p>🍞 Caf&eacute; owners: the mayor of Ostwick met bakers on Monday.
The meeting of the mayor and the bakers lasted <b>five</b> hours.</p>
</body></html>
`;
const txt = "The mayor of Ostwick met bakers on Monday. The meeting of the mayor and the bakers lasted three hours.\n";

test("sarif: every finding is a result in the files as given", () => {
  const report = JSON.parse(write("json", [sample]));
  const log = JSON.parse(write("sarif", [sample]));
  checkSarif(log);
  const [{ results }] = log.runs;
  const found = results.filter(({ partialFingerprints }) => partialFingerprints);
  assert.deepEqual(found.map((r) => r.partialFingerprints["crossread/1"]), report.findings.map(({ id }) => id));
  const levels = { conflict: "error", possible: "warning", note: "note" };
  for (const [i, finding] of report.findings.entries()) {
    const { ruleId, level, locations, relatedLocations } = found[i];
    assert.deepEqual([ruleId, level], [finding.kind, levels[finding.severity]]);
    const evidence = finding.positions.flatMap((position) => position.evidence);
    assert.equal(locations.length + relatedLocations.length, evidence.length);
    const files = new Set();
    for (const { physicalLocation: { artifactLocation, region } } of [...locations, ...relatedLocations]) {
      files.add(artifactLocation.uri);
      if (!region) continue;
      const words = wordsAt(readFileSync(join(root, artifactLocation.uri), "utf8"), region);
      assert.ok(evidence.some(({ text }) => text === words), words);
    }
    assert.ok(files.size > 1, "the other article is a related location");
  }
});

test("sarif: lines and columns hold in a page with references, wide characters and a byte order mark", (t) => {
  const cwd = folder(t, { "a page.html": html, "b.txt": txt });
  const log = JSON.parse(write("sarif", ["a page.html", "b.txt"], cwd));
  checkSarif(log);
  const [{ results, artifacts }] = log.runs;
  assert.deepEqual(artifacts.map(({ location }) => location.uri), ["a%20page.html", "b.txt"]);
  const duration = results.find(({ ruleId }) => ruleId === "duration");
  assert.ok(duration, "the articles differ in a duration");
  const words = [...duration.locations, ...duration.relatedLocations].map(({ physicalLocation: { artifactLocation, region } }) =>
    wordsAt(artifactLocation.uri === "b.txt" ? txt : html, region));
  assert.deepEqual(words.sort(), ["five</b> hours", "three hours"]);
});

test("sarif: the checks see what is wrong", () => {
  const wrong = (change) => {
    const log = JSON.parse(write("sarif", [sample]));
    change(log, log.runs[0]);
    assert.throws(() => checkSarif(log), change.toString());
  };
  wrong((log) => { log.version = "2.0.0"; });
  wrong((_, run) => { run.colour = "red"; });
  wrong((_, run) => { run.results[0].ruleIndex += 1; });
  wrong((_, run) => { run.results[0].locations[0].physicalLocation.region.startLine = 0; });
  wrong((_, run) => { run.results[0].locations[0].physicalLocation.artifactLocation.uri = "a b"; });
});

test("csv: one row a passage, as many cells in every row, offsets that hold", () => {
  const report = JSON.parse(write("json", [sample]));
  const rows = parseCsv(write("csv", [sample]));
  const [head, ...body] = rows;
  for (const row of rows) assert.equal(row.length, head.length);
  const evidence = report.findings.flatMap((f) => f.positions.flatMap((p) => p.evidence));
  assert.equal(body.length, evidence.length);
  for (const row of body) {
    const cell = Object.fromEntries(head.map((name, i) => [name, row[i]]));
    const article = report.articles.find(({ id }) => id === cell.article);
    const text = cell.in === "title" ? article.title : article.text;
    assert.equal(text.slice(cell.start, cell.end).replace(/\s+/g, " "), cell.passage);
  }
});

function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("annotations: W3C selectors find the words again, in code points", () => {
  const report = JSON.parse(write("json", [sample]));
  const page = JSON.parse(write("annotations", [sample]));
  assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(page.type, "AnnotationPage");
  const ids = page.items.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const motivations = new Set();
  for (const { type, motivation, body, target } of page.items) {
    assert.equal(type, "Annotation");
    motivations.add(motivation);
    assert.ok(body.length > 0);
    const article = report.articles.find(({ id }) => target.source.includes(id));
    const [quote, position] = target.selector;
    assert.equal(quote.type, "TextQuoteSelector");
    if (!position) continue;
    assert.equal([...article.text].slice(position.start, position.end).join(""), quote.exact);
    assert.ok(article.text.includes(quote.prefix + quote.exact + quote.suffix));
  }
  assert.deepEqual([...motivations].sort(), ["assessing", "identifying"]);
});

test("github: one command a line, which names the file and the line", () => {
  const report = JSON.parse(write("json", [sample]));
  const lines = write("github", [sample]).trimEnd().split("\n");
  assert.equal(lines.length, report.findings.length + report.warnings.length);
  for (const line of lines) {
    assert.match(line, /^::(error|warning|notice) (file=[^:,]+(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?,)?title=[^:]+::/);
  }
});

const nasty = `<script>alert(1)</script> *bold* [a](javascript:b) ::error::x | =1+1
%0A met the mayor on Monday & "left".`;

test("no format lets an article break out of its text", (t) => {
  const articles = ["three", "five"].map((hours) => ({
    id: `<img src=x onerror=y>|::warning::${hours}\n`,
    title: nasty,
    format: "text",
    text: `${nasty}\n\nThe bakers of Ostwick met the mayor on Monday. The meeting of the bakers and the mayor lasted ${hours} hours.`,
  }));
  const cwd = folder(t, { "story.json": JSON.stringify({ articles }) });
  const page = write("html", ["story.json"], cwd);
  assert.match(page, /lasted <mark>three hours<\/mark>/);
  assert.doesNotMatch(page, /<script|<img|<a /i);
  assert.match(page, /default-src 'none'/);
  assert.match(write("markdown", ["story.json"], cwd), /lasted <b>three hours<\/b>/);
  assert.doesNotMatch(write("markdown", ["story.json"], cwd), /(^|[^\\])<(script|img)|(^|[^\\])\[a\]/m);
  for (const line of write("github", ["story.json"], cwd).trimEnd().split("\n")) {
    assert.match(line, /^::(error|warning|notice) /);
    assert.doesNotMatch(line, /file=[^,]*::w/);
  }
  for (const row of parseCsv(write("csv", ["story.json"], cwd)).slice(1)) {
    for (const cell of row) assert.doesNotMatch(cell, /^[=+@]/);
  }
  checkSarif(JSON.parse(write("sarif", ["story.json"], cwd)));
  JSON.parse(write("annotations", ["story.json"], cwd));
});

test("an article inside JSON has a file but no line in it", (t) => {
  const news = (hours) => JSON.stringify({
    "@type": "NewsArticle", headline: "Bakers", datePublished: "2026-05-18",
    articleBody: `The bakers of Ostwick met the mayor on Monday. The meeting of the bakers and the mayor lasted ${hours} hours.`,
  });
  const cwd = folder(t, { "a.json": news("three"), "b.json": news("five") });
  const log = JSON.parse(write("sarif", ["a.json", "b.json"], cwd));
  checkSarif(log);
  const [{ locations }] = log.runs[0].results;
  assert.equal(locations[0].physicalLocation.region, undefined);
  assert.match(locations[0].physicalLocation.artifactLocation.uri, /^[ab]\.json$/);
});
