// Keeps the report in step with the articles.

import { createModel } from "./model.mjs";

const pauseMilliseconds = 250;

/** Refusals that are about one article, so that the others can go on without it. */
const aboutOneArticle = new Set(["bad_shape", "bad_date", "bad_range", "empty_article", "not_text", "article_too_large"]);

/** Rejections that mean that somebody wanted it so. */
const wanted = new Set(["superseded", "aborted", "closed"]);

/** An article as the engine reads it. */
function toInput({ id, payload, given }) {
  const input = { id, ...payload, ...given };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== ""));
}

/**
 * Watches the articles of `store` and keeps `report`, `phase` ("idle", "working", "done", "failed",
 * "cancelled") and `failure` up to date. `getAnalyzer` resolves to the analyzer, when one is needed.
 */
export function keepAnalysed(store, getAnalyzer) {
  let timer;
  let running;

  const usable = () => store.state.articles.filter(({ problem }) => !problem);

  /** Asks about each article alone which ones the engine will not take, and says so beside them. */
  async function findCulprits(analyzer, articles, signal) {
    const problems = new Map();
    for (const article of articles) {
      try {
        await analyzer.analyze({ articles: [toInput(article)] }, { signal, steps: ["readability"] });
      } catch (error) {
        if (!aboutOneArticle.has(error.code)) throw error;
        problems.set(article.id, { code: error.code, message: error.message });
      }
    }
    if (problems.size === 0) return false;
    store.set({
      articles: store.state.articles.map((article) =>
        problems.has(article.id) ? { ...article, problem: problems.get(article.id) } : article,
      ),
    });
    return true;
  }

  async function run() {
    const articles = usable();
    if (articles.length === 0) {
      store.set({ phase: "idle", model: null, failure: null });
      return;
    }
    const control = new AbortController();
    running = control;
    store.set({ phase: "working", failure: null });
    let failure;
    try {
      const analyzer = await getAnalyzer();
      if (control.signal.aborted) return;
      try {
        const story = { articles: articles.map(toInput) };
        const report = await analyzer.analyze(story, { signal: control.signal });
        running = null;
        store.set({ phase: "done", model: createModel(report, articles) });
        return;
      } catch (error) {
        if (!aboutOneArticle.has(error.code)) throw error;
        // Marking articles changes the list, which starts the next run.
        if (await findCulprits(analyzer, articles, control.signal)) return;
        failure = error;
      }
    } catch (error) {
      if (wanted.has(error.code)) return;
      failure = error;
    }
    if (running === control) running = null;
    store.set({ phase: "failed", failure: { code: failure.code ?? "internal", message: failure.message } });
  }

  function schedule(pause = pauseMilliseconds) {
    clearTimeout(timer);
    running?.abort();
    running = null;
    timer = setTimeout(run, pause);
  }

  // Only what the engine reads starts a new run: not, say, that a file has failed to be read.
  let last = "";
  store.watch(["articles"], () => {
    const now = JSON.stringify(usable().map(({ id, given }) => [id, given]));
    if (now === last) return;
    last = now;
    schedule();
  });

  return {
    again: () => schedule(0),
    cancel() {
      clearTimeout(timer);
      running?.abort();
      running = null;
      store.set({ phase: "cancelled" });
    },
  };
}
