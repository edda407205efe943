// The desk: the whole page, built into one element, and what can be done on it.

import { keepAnalysed, usable } from "./analysis.mjs";
import { articleList } from "./articles.mjs";
import { judge, nothingDecided } from "./decisions.mjs";
import { h, handingOn } from "./dom.mjs";
import { exporters } from "./exports.mjs";
import { everything } from "./finding-filter.mjs";
import { createHistory } from "./history.mjs";
import { takeDrops, takeKeys, takePastes } from "./outside.mjs";
import { knownPositions, toProject } from "./project.mjs";
import { download, fileName, keepInBrowser } from "./saving.mjs";
import { createStore } from "./store.mjs";
import { travel } from "./travel.mjs";
import { verdicts } from "./verdicts.mjs";
import { checkPanel } from "./views/check-sheet.mjs";
import { addDialog, editDialog, fileButton, keysDialog, openOver, outlineDialog, pasteBox, privacyDialog } from "./views/dialogs.mjs";
import { differencesPanel } from "./views/differences.mjs";
import { head } from "./views/head.mjs";
import { quotesPanel } from "./views/quotes.mjs";
import { articleRail } from "./views/rail.mjs";
import { readabilityPanel } from "./views/readability.mjs";
import { readingPane } from "./views/reading.mjs";
import { noticeBar, statusBar } from "./views/status.mjs";
import { tabs } from "./views/tabs.mjs";
import { timelinePanel } from "./views/timeline.mjs";

const panels = ["differences", "quotes", "readability", "timeline", "check"];

/** From this width on, in em, the text stands beside the panels; the style sheet has the same figure. */
const wideFrom = 60;

const initialState = {
  articles: [], // {id, letter, name, payload?, given, left, note?, problem?, doubtful?, before?}, in the order of the rail
  incoming: [], // names of files that are being read
  nextLetter: 0,
  storyTitle: null,
  sample: false, // the sample story is open
  model: null, // the report, indexed; stays while the next one is being made
  judged: null, // the reader's decisions, laid over the report
  decisions: nothingDecided,
  baseline: null, // the findings that the reader has seen: positions by id; null if there is no telling
  phase: "idle",
  step: "",
  failure: null,
  notice: null, // {text, undo?}
  panel: "differences",
  tab: "differences", // the panel, or "text" where there is one column
  reading: null, // id of the article in the reading pane
  spot: null, // the passage that was asked for: {article, in, start, end}
  chosen: null, // id of the finding that was chosen
  filter: everything,
  singleKeys: true,
  keeping: false, // the story is kept in this browser
  theme: "auto",
};

/**
 * Builds the desk into `root`.
 *
 * `getAnalyzer` resolves to the engine's client; it is asked when there is something to analyse.
 * `getSample` resolves to the files of the sample story; without it none is offered. `startPdfWorker`
 * resolves to a new worker of pdf.js; without it no PDF is read. `panel` and `filter` are the view to open on, `onView` is called
 * with {panel, filter} when they change. `storage` says whether the reader may have the story kept in the browser. `listensTo`
 * is where keys and pastes are taken from: the document, if the desk is all there is in it. Only then are its parts
 * the landmarks of the page.
 */
export function createDesk(root, { getAnalyzer, getSample, startPdfWorker, panel = "differences", filter = everything, onView, storage = false, listensTo = root }) {
  const opening = panels.includes(panel) ? panel : "differences";
  const store = createStore({ ...initialState, panel: opening, tab: opening, filter });
  const { state } = store;
  root.classList.add("crossread");

  const history = createHistory(store, ["articles", "decisions", "sample", "storyTitle"]);
  const articles = articleList(store, history, { getSample, startPdfWorker });
  const verdict = verdicts(store, history);
  const analysis = keepAnalysed(store, getAnalyzer);
  const keeping = keepInBrowser(store);

  store.watch(["model", "decisions"], ({ model, decisions }) => store.set({ judged: model && judge(model, decisions) }));
  store.watch(["model"], ({ model, reading }) => {
    if (model && !model.article(reading)) store.set({ reading: model.articles[0]?.id ?? null, spot: null });
  });

  // ---- the parts

  const wide = () => root.clientWidth >= wideFrom * parseFloat(getComputedStyle(root).fontSize);
  const views = {};
  const go = travel(store, root, wide, views);

  /** After a card has gone, the focus goes to the one that takes its place. */
  function dismiss(finding, scope, reason) {
    const shown = views.differences.shown();
    const next = shown[shown.findIndex(({ id }) => id === finding.id) + 1] ?? shown.at(-2);
    verdict.dismiss(finding, scope, reason);
    if (next && views.differences.shown().some(({ id }) => id === next.id)) views.differences.focus(next.id);
    else views.bar.button("differences").focus();
  }

  /** The card that comes back has the focus; where there is none, the list. */
  function restore(dismissal) {
    verdict.restore(dismissal);
    const back = views.differences.shown().find(({ id, kind }) => (dismissal.finding ? id === dismissal.finding : kind === dismissal.kind));
    if (back) views.differences.focus(back.id);
  }

  const differences = differencesPanel(store, {
    ...verdict,
    restore,
    select: go.select,
    show: go.show,
    step: (by) => go.step(by),
    dismiss,
    undo: history.undo,
    look: () => store.set({ baseline: knownPositions(state.model.report), filter: { ...state.filter, fresh: false } }),
  });
  const quotes = quotesPanel(store, { ...verdict, show: go.show });
  const readability = readabilityPanel(store, { show: go.show, read: (id) => store.set({ reading: id, spot: null }) });
  const timeline = timelinePanel(store, { show: go.show });
  const check = checkPanel(store, { show: go.show, check: verdict.check, choose: (id) => store.set({ reading: id, spot: null }) });
  const pane = readingPane(store, { follow: go.follow, back: go.back });
  const paneBox = h("div.pane", { "data-scroller": true }, pane.element);
  const bar = tabs(
    "What to look at",
    [
      { key: "differences", words: "Differences", panel: differences.element },
      { key: "quotes", words: "Quotes", panel: quotes.element },
      { key: "readability", words: "Readability", panel: readability.element },
      { key: "timeline", words: "Timeline", panel: timeline.element },
      { key: "check", words: "Check sheet", panel: check.element },
      { key: "text", words: "Text", panel: paneBox },
    ],
    go.open,
  );
  Object.assign(views, { bar, pane, differences, quotes, readability, timeline, check });

  const addArticle = (article) => articles.take([article]);
  const adding = addDialog({ addFiles: articles.addFiles, addArticle });
  const privacy = privacyDialog();
  const keys = keysDialog(store);
  const outline = outlineDialog(store, articles);
  const editing = editDialog(store, articles);
  const [, projectInput] = fileButton("", articles.addFiles);
  const formats = exporters(store, getAnalyzer);

  /** What the desk is there for: the findings, or the empty desk. The focus goes there when what had it has gone. */
  const ground = () => (work.hidden ? start : bar.button(state.tab));
  const leave = () => ground().focus();

  const top = head(store, {
    leave,
    addArticles: () => openOver(adding),
    formats: formats.list,
    async exportAs(format) {
      try {
        const { content, type, ending } = await formats.make(format);
        download(root, fileName(top.title(), ending), content, type);
      } catch (error) {
        store.set({ notice: { text: `Nothing was exported: ${error.message}` } });
      }
    },
    saveProject: () => download(root, fileName(top.title(), ".crossread.json"), JSON.stringify(toProject(state), null, 1), "application/json"),
    openProject: () => projectInput.click(),
    keep: storage ? keeping.start : null,
    forget: keeping.forget,
    undo: history.undo,
    redo: history.redo,
    print: () => globalThis.print(),
    keys: () => openOver(keys),
    privacy: () => openOver(privacy),
    async startOver() {
      analysis.stop();
      articles.clear();
      if (state.keeping) await keeping.forget();
      start.focus();
    },
    setTheme: (theme) => store.set({ theme }),
  });
  function removeAll() {
    articles.removeAll();
    leave();
  }
  const rail = articleRail(store, { ...articles, removeAll, read: go.read }, { outline: outline.open, editText: editing.open }, { folded: !wide() });

  const landmark = (name) => (listensTo === root ? "div" : name);
  const start = h(
    `${landmark("main")}.start`,
    { tabindex: -1 },
    h("h1", "Read one story in several articles"),
    h("p.lead", "Crossread shows where articles on one story disagree, who said what in them, and how readable each is. It does not say what is true: it shows the words, side by side."),
    h(
      "div.dropzone",
      h("p", "Drop articles here"),
      h("p.soft", "Text, Markdown, HTML, saved pages, Word, PDF, mails or JSON; several at once"),
      h("div.buttons", fileButton("Choose files", articles.addFiles, "button.main")),
    ),
    pasteBox(addArticle),
    getSample && h("p", "No articles at hand? ", h("button.link", { type: "button", onclick: articles.openSample }, "Try the sample story")),
  );
  const unreadable = h("p.empty", { hidden: true }, "None of these files could be read. The list of articles says why. You can add others, or paste the text.");
  const work = h(
    "div.desk",
    h(`${landmark("aside")}.railbox`, { role: listensTo === root ? "group" : null, "aria-label": "Articles" }, rail.element),
    h(`${landmark("main")}.columns`, h("div.findings", bar.element, unreadable, differences.element, quotes.element, readability.element, timeline.element, check.element), paneBox),
  );

  const skip = (words, target) =>
    h("a.skip", {
      href: "#",
      onclick: (event) => {
        event.preventDefault();
        target().focus();
      },
    }, words);

  root.replaceChildren(
    h("nav.skips", { "aria-label": "Skip" }, skip("Skip to the findings", ground), skip("Skip to the text", () => (wide() ? paneBox : bar.button("text")))),
    h(landmark("header"), top.element, statusBar(store, analysis, leave), noticeBar(store, history.undo, leave)),
    start,
    work,
    projectInput,
    ...[adding, privacy, keys, outline.element, editing.element],
  );

  // ---- what follows from the state

  /** Beside the panels the text is a region of its own; where there is one column it is one of the tabs. */
  function arrange() {
    const beside = wide();
    if (bar.button("text").hidden === beside && paneBox.hasAttribute("role")) return;
    bar.button("text").hidden = beside;
    paneBox.setAttribute("role", beside ? "region" : "tabpanel");
    if (beside) {
      paneBox.removeAttribute("aria-labelledby");
      paneBox.setAttribute("aria-label", "Article text");
      if (state.tab === "text") go.open(state.panel);
    } else {
      paneBox.removeAttribute("aria-label");
      paneBox.setAttribute("aria-labelledby", "tab-text");
    }
  }
  const resizing = new ResizeObserver(arrange);
  resizing.observe(root);

  function drawCounts() {
    const { model, judged } = state;
    const quoted = model?.report.articles.flatMap((article) => article.quotes).filter(({ kind }) => kind !== "other").length;
    bar.count("differences", model && judged && !model.partial ? judged.open.length : null, "found");
    bar.count("quotes", model && !model.partial ? quoted : null, "found");
  }
  store.watch(["judged"], drawCounts);

  store.watch(["articles"], ({ articles: list }) => {
    const empty = list.length === 0;
    const show = () => {
      start.hidden = !empty;
      work.hidden = empty;
      unreadable.hidden = empty || usable(list).length > 0;
    };
    handingOn(root, show, leave);
  });
  store.watch(["tab"], () => {
    bar.choose(state.tab);
    root.dataset.tab = state.tab;
  });
  store.watch(["panel", "filter"], () => onView?.({ panel: state.panel, filter: state.filter }));
  store.watch(["theme"], ({ theme }) => (root.dataset.theme = theme));

  const stopPastes = takePastes(listensTo, { addFiles: articles.addFiles, addArticle });
  takeDrops(root, { addFiles: articles.addFiles, addArticle });
  const stopKeys = takeKeys(listensTo, { step: (by) => go.step(by), back: go.back, canGoBack: go.canGoBack, undo: history.undo, redo: history.redo });

  work.hidden = true;
  root.dataset.tab = state.tab;
  arrange();
  bar.choose(state.tab);

  return {
    store,
    openSample: articles.openSample,
    addFiles: articles.addFiles,
    take: articles.take,
    replace: articles.replace,
    /** Opens the list of findings at one of them. */
    choose(finding) {
      go.open("differences");
      go.select(finding);
      differences.focus(finding.id);
    },
    /** Opens a panel, under a filter. */
    open(view) {
      differences.filterTo(view.filter);
      go.open(panels.includes(view.panel) ? view.panel : state.panel);
    },
    title: top.title,
    analysis,
    go,
    formats,
    /** Opens what this browser keeps; false if that is nothing. */
    async openKept() {
      const project = storage ? await keeping.read() : null;
      if (!project || store.state.articles.length > 0) return false;
      articles.open(project);
      store.set({ keeping: true });
      return true;
    },
    /** Lets go of everything outside `root`. */
    remove() {
      analysis.stop();
      resizing.disconnect();
      stopPastes();
      stopKeys();
      root.replaceChildren();
    },
  };
}
