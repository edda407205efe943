// Holds a report to its schema and to what no schema can say: offsets cut the right words out of the
// text, ids are unique and refer to something, lists are in order. Used on the output of the command
// and of the WebAssembly module.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const schemaPath = new URL("../../docs/report.schema.json", import.meta.url);
export const schema = JSON.parse(readFileSync(schemaPath, "utf8"));

// The published schema lets reports have more keys than it names, so that later versions stay valid.
// Our own output may hold no key that the schema does not name.
function closed(node) {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== "object") return node;
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    copy[key] = ["if", "then", "else"].includes(key) ? value : closed(value);
  }
  if (copy.type === "object" && copy.properties) copy.additionalProperties = false;
  return copy;
}

const ajv = () => new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
export const validateOpen = ajv().compile(schema);
export const validateClosed = ajv().compile({ ...closed(schema), $id: "closed" });

function errorsOf(validate, report) {
  if (validate(report)) return [];
  return validate.errors.map((e) => `${e.instancePath || "/"} ${e.message} ${JSON.stringify(e.params)}`);
}

// One text with the means to cut it by the report's offsets.
function slicer(text, unit) {
  if (unit === "utf-16") return { size: text.length, slice: (a, b) => text.slice(a, b) };
  if (unit === "code-point") {
    const points = Array.from(text);
    return { size: points.length, slice: (a, b) => points.slice(a, b).join("") };
  }
  const bytes = Buffer.from(text, "utf8");
  return { size: bytes.length, slice: (a, b) => bytes.subarray(a, b).toString("utf8") };
}

// Calls visit(object, path) for every object inside `value` that has start and end.
function eachSpan(value, path, visit) {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value) && "start" in value && "end" in value) visit(value, path);
  for (const [key, inner] of Object.entries(value)) eachSpan(inner, `${path}/${key}`, visit);
}

function unique(ids, what) {
  assert.equal(new Set(ids).size, ids.length, `${what} are not unique`);
}

function inOrder(list, path) {
  for (let i = 1; i < list.length; ++i) {
    assert.ok(list[i - 1].start <= list[i].start, `${path}/${i} is out of order`);
  }
}

function checkArticle(article, report, entities, path) {
  const text = article.text === undefined ? undefined : slicer(article.text, report.offsets);
  if (text) {
    eachSpan(article, path, (span, at) => {
      assert.ok(span.start <= span.end, `${at} ends before it starts`);
      assert.ok(span.end <= text.size, `${at} reaches beyond the text`);
      if ("text" in span) assert.equal(text.slice(span.start, span.end), span.text, at);
    });
  }
  for (const list of ["blocks", "paragraphs", "sentences", "times", "quantities", "mentions"]) {
    if (article[list]) inOrder(article[list], `${path}/${list}`);
  }
  for (const [i, block] of (article.blocks ?? []).entries()) {
    if (i > 0) assert.ok(article.blocks[i - 1].end <= block.start, `${path}/blocks/${i} overlaps`);
  }
  for (const [i, run] of (article.source_map ?? []).entries()) {
    if (i === 0) continue;
    const before = article.source_map[i - 1];
    assert.ok(before[0] < run[0] && before[1] <= run[1], `${path}/source_map/${i} goes back`);
  }
  for (const [i, sentence] of (article.sentences ?? []).entries()) {
    if (article.paragraphs) {
      assert.ok(sentence.paragraph < article.paragraphs.length, `${path}/sentences/${i}/paragraph`);
    }
  }
  const quotes = article.quotes ?? [];
  unique(quotes.map((q) => q.id), `${path}/quotes ids`);
  for (const [i, quote] of quotes.entries()) {
    const at = `${path}/quotes/${i}`;
    if (quote.nested !== null) {
      assert.ok(quote.nested !== quote.id && quotes.some((q) => q.id === quote.nested), `${at}/nested`);
    }
    for (const part of quote.content) {
      assert.ok(quote.start <= part.start && part.end <= quote.end, `${at} content lies outside`);
    }
    for (const speaker of [quote.speaker, quote.reported_by]) {
      if (entities && speaker?.entity) assert.ok(entities.has(speaker.entity), `${at} speaker's entity`);
    }
  }
  for (const [i, mention] of (article.mentions ?? []).entries()) {
    if (entities && mention.entity) assert.ok(entities.has(mention.entity), `${path}/mentions/${i}`);
  }
}

// Throws where the report is not what docs/report.md promises.
export function checkReport(report) {
  assert.deepEqual(errorsOf(validateClosed, report), [], "the report does not hold to its schema");
  assert.deepEqual(errorsOf(validateOpen, report), []);
  if (report.error) return;

  const articles = new Map(report.articles.map((a) => [a.id, a]));
  unique(report.articles.map((a) => a.id), "article ids");
  const entities = report.entities && new Set(report.entities.map((e) => e.id));
  if (report.entities) unique(report.entities.map((e) => e.id), "entity ids");
  for (const [i, article] of report.articles.entries()) {
    checkArticle(article, report, entities, `/articles/${i}`);
  }

  const known = (id, at) => assert.ok(articles.has(id), `${at} names no article: ${id}`);
  const checkEvidence = (evidence, at) => {
    known(evidence.article, at);
    const article = articles.get(evidence.article);
    const words = evidence.in === "title" ? article.title : article.text;
    const { sentence } = evidence;
    assert.ok(sentence.start <= evidence.start && evidence.end <= sentence.end,
      `${at} lies outside its sentence`);
    if (words === undefined) return;
    const text = slicer(words, report.offsets);
    assert.ok(sentence.end <= text.size, `${at} reaches beyond the ${evidence.in}`);
    assert.equal(text.slice(evidence.start, evidence.end), evidence.text, at);
  };
  const checkPositions = (holder, at) => {
    unique(holder.positions.map((p) => p.id), `${at} position ids`);
    holder.positions.forEach((position, i) => {
      assert.ok(position.evidence.length > 0, `${at}/positions/${i} has no evidence`);
      position.evidence.forEach((e, k) => checkEvidence(e, `${at}/positions/${i}/evidence/${k}`));
    });
  };
  const facts = report.facts && new Set(report.facts.map((f) => f.id));
  if (report.facts) unique(report.facts.map((f) => f.id), "fact ids");
  (report.facts ?? []).forEach((fact, i) => checkPositions(fact, `/facts/${i}`));
  unique((report.findings ?? []).map((f) => f.id), "finding ids");
  (report.findings ?? []).forEach((finding, i) => {
    checkPositions(finding, `/findings/${i}`);
    if (facts) assert.ok(facts.has(finding.fact), `/findings/${i} names no fact`);
    if (finding.alone !== null) known(finding.alone, `/findings/${i}/alone`);
  });
  (report.timeline ?? []).forEach((entry, i) => {
    entry.evidence.forEach((e, k) => checkEvidence(e, `/timeline/${i}/evidence/${k}`));
  });
  (report.speakers ?? []).forEach((speaker, i) => {
    if (entities && speaker.entity) assert.ok(entities.has(speaker.entity), `/speakers/${i}/entity`);
    for (const { article, quote } of speaker.quotes) {
      known(article, `/speakers/${i}`);
      const { quotes } = articles.get(article);
      if (quotes) assert.ok(quotes.some((q) => q.id === quote), `/speakers/${i} names no quote`);
    }
  });
  (report.entities ?? []).forEach((e, i) => e.articles.forEach((id) => known(id, `/entities/${i}`)));
  (report.reuse ?? []).forEach((group, i) => {
    group.articles.forEach((id) => known(id, `/reuse/${i}`));
    for (const passage of group.passages) {
      known(passage.article, `/reuse/${i}/passages`);
      assert.ok(passage.start <= passage.end, `/reuse/${i}/passages`);
    }
  });
  for (const [i, warning] of report.warnings.entries()) {
    if (warning.article !== null) known(warning.article, `/warnings/${i}`);
  }
}
