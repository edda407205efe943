// A project: the articles with everything that was decided about them, as one JSON file or as a record
// in this browser, and only when the reader asks for it.

import { nothingDecided } from "./decisions.mjs";

export const projectSchema = "crossread/project/1";

/** The project as plain values. */
export function toProject({ articles, nextLetter, storyTitle, decisions, model, baseline }) {
  const seen = model ? knownPositions(model.report) : baseline;
  return {
    schema: projectSchema,
    title: storyTitle,
    nextLetter,
    articles: articles.filter(({ payload }) => payload).map(({ id, letter, name, payload, given, left, settled, note }) => ({ id, letter, name, payload, given, left, settled, note })),
    decisions,
    seen: seen ? [...seen] : null,
  };
}

/** The ids of the findings with those of their positions: what a reader of the report has seen. */
export function knownPositions(report) {
  return new Map(report.findings.map(({ id, positions }) => [id, positions.map((position) => position.id)]));
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export const isProject = (value) => isObject(value) && value.schema === projectSchema;

const text = (value) => (typeof value === "string" ? value : undefined);

/** Entries of a list that have the texts they need; what else a file holds is left alone. */
const entries = (value, fits) => (Array.isArray(value) ? value.filter((one) => isObject(one) && fits(one)) : []);

const isAnchor = (value) => isObject(value) && ["article", "exact", "prefix", "suffix"].every((key) => text(value[key]) !== undefined) && Number.isInteger(value.start);

const texts = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");

/** What to set in the store for a project. Parts of it that have not the shape they should are left out. */
export function fromProject(project) {
  const decisions = isObject(project.decisions) ? project.decisions : {};
  const articles = entries(project.articles, ({ id, letter, name, payload }) => [id, letter, name].every((one) => text(one) !== undefined) && isObject(payload)).map((one) => ({
    ...one,
    given: isObject(one.given) ? one.given : {},
    left: entries(one.left, ({ start, end }) => Number.isInteger(start) && Number.isInteger(end)),
    settled: true,
  }));
  return {
    articles,
    nextLetter: Number.isInteger(project.nextLetter) ? project.nextLetter : articles.length,
    storyTitle: text(project.title) ?? null,
    decisions: {
      ...nothingDecided,
      dismissed: entries(
        decisions.dismissed,
        ({ scope, kind, finding, positions }) => text(kind) !== undefined && (scope === "story" || scope === "always" || (scope === "finding" && text(finding) !== undefined && texts(positions))),
      ).map((one) => ({ ...one, subject: text(one.subject) ?? "", reason: text(one.reason) ?? "" })),
      speakers: entries(decisions.speakers, ({ anchor, name }) => isAnchor(anchor) && text(name) !== undefined),
      merged: entries(decisions.merged, ({ from, into }) => text(from) !== undefined && text(into) !== undefined),
      checks: entries(decisions.checks, ({ anchor, kind }) => isAnchor(anchor) && text(kind) !== undefined),
    },
    baseline: Array.isArray(project.seen) ? new Map(project.seen.filter((one) => Array.isArray(one) && text(one[0]) !== undefined && texts(one[1]))) : null,
  };
}

// ---- in this browser

const database = "crossread";
const shelf = "project";
const key = "last";

function request(made) {
  return new Promise((resolve, reject) => {
    made.onsuccess = () => resolve(made.result);
    made.onerror = () => reject(made.error);
  });
}

async function withShelf(mode, use) {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
  const opened = await request(opening);
  try {
    return await request(use(opened.transaction(shelf, mode).objectStore(shelf)));
  } finally {
    opened.close();
  }
}

/** The project kept in this browser. Nothing is created by asking whether there is one. */
export const kept = {
  async read() {
    const known = await indexedDB.databases?.();
    if (known && !known.some(({ name }) => name === database)) return null;
    return (await withShelf("readonly", (store) => store.get(key))) ?? null;
  },
  write: (project) => withShelf("readwrite", (store) => store.put(project, key)),
  /** Removes the record, and the database with it. */
  forget: () => request(indexedDB.deleteDatabase(database)),
};
