// Keeps the report in step with the articles.

import { leftOut } from "./left-out.mjs";
import { createModel } from "./model.mjs";

const pauseMilliseconds = 250;

/** A story this long is scored first, since that is done long before it has been compared. */
const longStory = 60_000;

/** Refusals that are about one article, so that the others can go on without it. */
const aboutOneArticle = new Set(["bad_shape", "bad_date", "bad_range", "empty_article", "not_text", "article_too_large"]);

/** Rejections that mean that somebody wanted it so. */
const wanted = new Set(["superseded", "aborted", "closed"]);

/** An article as the engine reads it. */
export function toInput({ id, payload, given, left = [] }) {
  const omit = [...(payload.omit ?? []), ...left.map(({ start, end }) => ({ start, end }))];
  const input = { id, ...payload, ...given, omit: omit.length > 0 ? omit : undefined };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== ""));
}

const lengthOf = ({ payload: { text, html, blocks } }) => text?.length ?? html?.length ?? (blocks ?? []).reduce((sum, block) => sum + block.text.length, 0);

/** The articles that can be analysed: those that were read and have no fault. */
export const usable = (articles) => articles.filter(({ problem, payload }) => payload && !problem);

/**
 * Watches the articles of `store` and keeps `model`, `phase` ("idle", "working", "done", "failed",
 * "cancelled"), `step` and `failure` up to date. `getAnalyzer` resolves to the analyzer, when one is
 * needed.
 */
export function keepAnalysed(store, getAnalyzer) {
  let timer;
  let running;
  let last = "";

  const signature = () => JSON.stringify(usable(store.state.articles).map(({ id, given, left, version }) => [id, given, left?.map(({ start }) => start), version]));

  /** Changes articles without starting over. */
  function amend(change) {
    store.set({ articles: store.state.articles.map(change) });
    last = signature();
  }

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

  /** Web pages that are new: leaves out the blocks that are plainly no part of the article. */
  async function settle(analyzer, articles, signal) {
    const unsettled = articles.filter(({ payload, settled }) => payload.html && !settled);
    if (unsettled.length === 0) return;
    const { proposals } = await import("./input/extract.mjs");
    const settled = new Map();
    for (const article of unsettled) {
      const { articles: [report] } = await analyzer.analyze({ articles: [toInput(article)] }, { signal, steps: ["readability"] });
      const { drop, doubtful } = proposals(article.payload.html, report);
      settled.set(article.id, {
        left: drop.map((i) => leftOut(report, report.blocks[i], "page")),
        doubtful: doubtful.map((i) => report.text.slice(report.blocks[i].start, report.blocks[i].end)),
        settled: true,
      });
    }
    amend((article) => ({ ...article, ...settled.get(article.id) }));
  }

  async function compare(analyzer, control) {
    const signal = control.signal;
    await settle(analyzer, usable(store.state.articles), signal);
    const articles = usable(store.state.articles);
    const story = { articles: articles.map(toInput) };
    const show = (report, partial) => store.set({ model: createModel(report, articles, partial) });
    if (articles.reduce((sum, article) => sum + lengthOf(article), 0) > longStory && !store.state.model) {
      store.set({ step: `Scoring ${articles.length === 1 ? "the article" : `${articles.length} articles`}` });
      show(await analyzer.analyze(story, { signal, steps: ["readability"] }), true);
    }
    store.set({ step: articles.length === 1 ? "Reading the article" : `Reading and comparing ${articles.length} articles` });
    const report = await analyzer.analyze(story, { signal });
    running = null;
    show(report, false);
    store.set({ phase: "done" });
  }

  async function run() {
    const articles = usable(store.state.articles);
    if (articles.length === 0) {
      store.set({ phase: "idle", model: null, failure: null });
      return;
    }
    const control = new AbortController();
    running = control;
    store.set({ phase: "working", step: "Loading the engine", failure: null });
    let failure;
    try {
      const analyzer = await getAnalyzer();
      if (control.signal.aborted) return;
      try {
        await compare(analyzer, control);
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

  function stop() {
    clearTimeout(timer);
    running?.abort();
    running = null;
  }

  function schedule(pause = pauseMilliseconds) {
    stop();
    timer = setTimeout(run, pause);
  }

  // Only what the engine reads starts a new run: not, say, that a file has failed to be read.
  store.watch(["articles"], () => {
    const now = signature();
    if (now === last) return;
    last = now;
    schedule();
  });

  return {
    again: () => schedule(0),
    stop,
    cancel() {
      stop();
      store.set({ phase: "cancelled" });
    },
  };
}
