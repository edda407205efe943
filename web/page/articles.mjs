// The list of articles and what can be done to it. Everything that can be taken back goes through the
// history.

import { readFiles } from "./input/read-file.mjs";
import { lasting } from "./decisions.mjs";
import { fromProject, isProject, knownPositions } from "./project.mjs";
import { count } from "./words.mjs";

/** 0 is A, 25 is Z, 26 is AA. */
function letterOf(i) {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : letterOf(Math.floor(i / 26) - 1) + last;
}

/** The same name with a number behind it where it is taken already. */
function unique(name, taken) {
  let made = name;
  for (let n = 2; taken.has(made); n += 1) made = `${name} (${n})`;
  taken.add(made);
  return made;
}

const nothingOpen = { reading: null, spot: null, chosen: null };

/** The project in the only file that was given, or null. */
async function projectIn(files) {
  if (files.length !== 1 || !files[0].name.toLowerCase().endsWith(".json") || files[0].size > 64 * 2 ** 20) return null;
  try {
    const value = JSON.parse(await files[0].text());
    return isProject(value) ? value : null;
  } catch {
    return null; // what is wrong with it is told where articles are read
  }
}

export function articleList(store, history, { getSample, startPdfWorker }) {
  const { state } = store;

  const named = (id) => state.articles.find((article) => article.id === id);
  const changed = (id, change) => state.articles.map((article) => (article.id === id ? { ...article, ...change(article) } : article));

  function take(found, { sample = false, storyTitle = null } = {}) {
    if (found.length === 0) return;
    const fresh = sample || state.sample || state.articles.length === 0;
    const kept = fresh ? [] : state.articles;
    const taken = new Set(kept.map(({ id }) => id));
    let nextLetter = fresh ? 0 : state.nextLetter;
    const made = found.map((article) => ({
      ...article,
      given: Object.fromEntries(Object.entries(article.given).filter(([, value]) => value !== undefined)),
      left: [],
      id: unique(article.id ?? article.name, taken),
      letter: letterOf(nextLetter++),
    }));
    if (fresh) history.clear();
    store.set({
      articles: [...kept, ...made],
      nextLetter,
      sample,
      storyTitle: fresh ? storyTitle : state.storyTitle,
      notice: null,
      // What is found from here on and was not there before is new to the reader.
      baseline: fresh || !state.model || state.model.partial ? null : knownPositions(state.model.report),
      ...(fresh && { ...nothingOpen, model: null, decisions: lasting(state.decisions) }),
    });
  }

  function open(project) {
    history.clear();
    store.set({ ...nothingOpen, sample: false, model: null, notice: null, ...fromProject(project) });
  }

  return {
    take,
    open,
    named,

    async addFiles(files) {
      if (files.length === 0) return;
      const project = await projectIn(files);
      if (project) return open(project);
      store.set({ incoming: [...state.incoming, ...files.map(({ name }) => name)] });
      const found = await readFiles(files, { startPdfWorker });
      const arrived = new Set(files.map(({ name }) => name));
      const failed = found.filter(({ problem }) => problem).length;
      store.set({ incoming: state.incoming.filter((name) => !arrived.has(name)) });
      take(found, { storyTitle: found.find(({ story }) => story)?.story });
      if (failed > 0) store.set({ notice: { text: `${count(failed, "file")} could not be read; the list of articles says why.` } });
    },

    async openSample() {
      try {
        const found = await readFiles(await getSample());
        take(found, { sample: true, storyTitle: found.find(({ story }) => story)?.story });
      } catch (error) {
        store.set({ notice: { text: `The sample story could not be loaded: ${error.message}` } });
      }
    },

    /**
     * Puts the articles of a host in the place of those that are open. One that was there before keeps
     * its letter and what was decided about it; what has not changed is not read again.
     */
    replace(found) {
      const before = new Map(state.articles.map((article) => [article.id, article]));
      let nextLetter = state.nextLetter;
      const articles = found.map((article) => {
        const old = before.get(article.id);
        const changed = !old || JSON.stringify(old.payload) !== JSON.stringify(article.payload);
        const given = Object.fromEntries(Object.entries(article.given).filter(([, value]) => value !== undefined));
        return { ...article, given, letter: old?.letter ?? letterOf(nextLetter++), left: changed ? [] : old.left, version: (old?.version ?? 0) + (changed ? 1 : 0), settled: changed ? article.settled : old.settled };
      });
      const isNew = articles.some(({ id }) => !before.has(id)) && state.model && !state.model.partial;
      store.set({ articles, nextLetter, ...(isNew && { baseline: knownPositions(state.model.report) }) });
    },

    /** Back to the empty desk. */
    clear() {
      history.clear();
      store.set({ ...nothingOpen, articles: [], nextLetter: 0, sample: false, storyTitle: null, model: null, baseline: null, phase: "idle", notice: null, decisions: lasting(state.decisions) });
    },

    edit(id, changes) {
      const { letter } = named(id);
      history.change(`Details of article ${letter} changed`, { articles: changed(id, ({ given, payload, problem }) => ({ given: { ...given, ...changes }, problem: payload ? undefined : problem })) }, { quiet: true });
    },

    /** Puts an edited text in the place of an article's text; how it read before is kept to compare with. */
    editText(id, text) {
      const { letter } = named(id);
      const report = state.model?.article(id)?.report;
      history.change(`Text of article ${letter} changed`, {
        articles: changed(id, ({ payload, given, version = 0, before }) => ({
          payload: { text, format: "text", url: payload.url },
          given: { ...given, title: given.title ?? report?.title ?? undefined, source: given.source ?? report?.source ?? undefined, published: given.published ?? report?.published ?? undefined },
          left: [],
          settled: true,
          problem: undefined,
          version: version + 1,
          before: before ?? report,
        })),
      });
    },

    /** Puts a block that was left out back, or leaves one out; both by its place in the source. */
    putBack(id, block) {
      history.change(`A passage of article ${named(id).letter} put back`, { articles: changed(id, ({ left }) => ({ left: left.filter(({ start }) => start !== block.start), problem: undefined })) }, { quiet: true });
    },
    leaveOut(id, block) {
      history.change(`A passage of article ${named(id).letter} left out`, { articles: changed(id, ({ left }) => ({ left: [...left, block] })) }, { quiet: true });
    },

    remove(id) {
      const gone = named(id);
      history.change(`Article ${gone.letter} removed`, { articles: state.articles.filter((article) => article.id !== id), ...(state.reading === id && { reading: null, spot: null }) });
    },

    removeAll() {
      history.change(`${count(state.articles.length, "article")} removed`, { ...nothingOpen, articles: [], sample: false, storyTitle: null });
    },

    move(id, by) {
      const articles = [...state.articles];
      const at = articles.findIndex((article) => article.id === id);
      const to = at + by;
      if (to < 0 || to >= articles.length) return;
      [articles[at], articles[to]] = [articles[to], articles[at]];
      history.change(`Article ${named(id).letter} moved`, { articles }, { quiet: true });
    },

    /** Gives all articles the same date, outlet or role. */
    editAll(key, value, words) {
      history.change(words, { articles: state.articles.map((article) => (article.payload ? { ...article, given: { ...article.given, [key]: value }, problem: undefined } : article)) });
    },
  };
}
