// The desk: the whole page, built into one element, and what can be done on it.

import { keepAnalysed } from "./analysis.mjs";
import { h } from "./dom.mjs";
import { pastedArticle } from "./input/paste.mjs";
import { readFiles } from "./input/read-file.mjs";
import { createStore } from "./store.mjs";
import { addDialog, fileButton, pasteBox, privacyDialog } from "./views/dialogs.mjs";
import { differencesPanel } from "./views/differences.mjs";
import { quotesPanel } from "./views/quotes.mjs";
import { articleRail } from "./views/rail.mjs";
import { readabilityPanel } from "./views/readability.mjs";
import { readingPane } from "./views/reading.mjs";
import { noticeBar, statusBar } from "./views/status.mjs";
import { tabs } from "./views/tabs.mjs";
import { count, span } from "./words.mjs";

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

const panels = ["differences", "quotes", "readability"];

/**
 * Builds the desk into `root`.
 *
 * `getAnalyzer` resolves to the engine's client; it is asked when there is something to analyse.
 * `getSample` resolves to the files of the sample story. `panel` is the panel to open on, `onPanel` is
 * called with the one that has been opened.
 */
export function createDesk(root, { getAnalyzer, getSample, panel = "differences", onPanel }) {
  const store = createStore({
    articles: [], // {id, letter, name, payload?, given, note?, problem?}, in the order of the rail
    nextLetter: 0,
    storyTitle: null,
    sample: false, // the sample story is open
    model: null, // the report, indexed; stays while the next one is being made
    phase: "idle",
    failure: null,
    notice: null, // {text, action?: {words, run}}
    panel: panels.includes(panel) ? panel : "differences",
    tab: panels.includes(panel) ? panel : "differences", // the panel, or "text" where there is one column
    reading: null, // id of the article in the reading pane
    spot: null, // the passage that was asked for: {article, in, start, end}
    chosen: null, // id of the finding that was chosen
    hidden: new Set(), // severities that are not shown
  });
  const { state } = store;
  const wide = globalThis.matchMedia("(min-width: 900px)");
  let cameFrom = null; // where Escape and Back lead: the element and the tab

  // ---- articles

  function take(found, { sample = false, storyTitle = null } = {}) {
    if (found.length === 0) return;
    const fresh = sample || state.sample || state.articles.length === 0;
    const kept = fresh ? [] : state.articles;
    const taken = new Set(kept.map(({ id }) => id));
    let nextLetter = fresh ? 0 : state.nextLetter;
    const made = found.map((article) => ({
      ...article,
      given: Object.fromEntries(Object.entries(article.given).filter(([, value]) => value !== undefined)),
      id: unique(article.id ?? article.name, taken),
      letter: letterOf(nextLetter++),
    }));
    store.set({
      articles: [...kept, ...made],
      nextLetter,
      sample,
      storyTitle: fresh ? storyTitle : state.storyTitle,
      notice: null,
      ...(fresh && { reading: null, spot: null, chosen: null, model: null }),
    });
  }

  async function addFiles(files) {
    const found = await readFiles(files);
    const failed = found.filter(({ problem }) => problem).length;
    take(found, { storyTitle: found.find(({ story }) => story)?.story });
    if (failed > 0) store.set({ notice: { text: `${count(failed, "file")} could not be read; the list of articles says why.` } });
  }

  async function openSample() {
    try {
      const found = await readFiles(await getSample());
      take(found, { sample: true, storyTitle: found.find(({ story }) => story)?.story });
    } catch (error) {
      store.set({ notice: { text: `The sample story could not be loaded: ${error.message}` } });
    }
  }

  function clear() {
    store.set({ articles: [], nextLetter: 0, sample: false, storyTitle: null, model: null, phase: "idle", reading: null, spot: null, chosen: null, notice: null });
  }

  const articleActions = {
    read: (id) => {
      store.set({ reading: id, spot: null });
      if (!wide.matches) open("text");
    },

    edit(id, changes) {
      store.set({
        articles: state.articles.map((article) =>
          article.id === id ? { ...article, given: { ...article.given, ...changes }, problem: article.payload ? undefined : article.problem } : article,
        ),
      });
    },

    remove(id) {
      const at = state.articles.findIndex((article) => article.id === id);
      const gone = state.articles[at];
      const rest = state.articles.filter((article) => article.id !== id);
      const undo = () => {
        const now = [...state.articles];
        now.splice(Math.min(at, now.length), 0, gone);
        store.set({ articles: now, notice: null });
      };
      store.set({
        articles: rest,
        ...(state.reading === id && { reading: null, spot: null }),
        notice: { text: `Article ${gone.letter} was removed.`, action: { words: "Undo", run: undo } },
      });
    },

    removeAll() {
      const { articles } = state;
      const undo = () => store.set({ articles, notice: null });
      store.set({
        articles: [],
        reading: null,
        spot: null,
        chosen: null,
        sample: false,
        storyTitle: null,
        notice: { text: `${count(articles.length, "article")} removed.`, action: { words: "Undo", run: undo } },
      });
    },

    dateAll(published) {
      store.set({
        articles: state.articles.map((article) => (article.payload ? { ...article, given: { ...article.given, published }, problem: undefined } : article)),
        notice: { text: `All articles are dated ${published}.` },
      });
    },
  };

  const analysis = keepAnalysed(store, getAnalyzer);
  store.watch(["model"], ({ model, reading }) => {
    if (model && !model.article(reading)) store.set({ reading: model.articles[0]?.id ?? null, spot: null });
  });

  // ---- going to and fro between findings and text

  function open(tab) {
    store.set(tab === "text" ? { tab } : { tab, panel: tab });
  }

  /** Shows a passage in its article. */
  function show(evidence) {
    cameFrom = { element: document.activeElement, tab: state.tab };
    store.set({ reading: evidence.article, spot: { ...evidence } });
    if (!wide.matches) {
      open("text");
      pane.reveal();
    }
  }

  /** Chooses a finding, and shows where it stands in the article that is being read if it is in it. */
  function select(finding) {
    const evidence = finding.positions.flatMap((position) => position.evidence);
    const here = evidence.find(({ article }) => article === state.reading) ?? evidence[0];
    store.set({ chosen: finding.id, ...(here && { reading: here.article, spot: { ...here } }) });
  }

  /** Goes from a mark in the text to its card. */
  function follow(target, article) {
    cameFrom = { element: document.activeElement, tab: state.tab };
    if (target.finding) {
      open("differences");
      store.set({ chosen: target.finding });
      differences.focus(target.finding);
    } else if (target.quote) {
      open("quotes");
      quotes.focus(article, target.quote);
    }
  }

  function back() {
    const { element, tab } = cameFrom ?? { tab: state.panel };
    cameFrom = null;
    open(tab);
    (element?.isConnected ? element : bar.button(tab)).focus();
  }

  /** The finding before or after the chosen one, round and round. */
  function step(by) {
    const shown = state.model?.report.findings.filter(({ severity }) => !state.hidden.has(severity)) ?? [];
    if (shown.length === 0) return;
    const at = shown.findIndex(({ id }) => id === state.chosen);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    open("differences");
    select(next);
    differences.focus(next.id);
  }

  // ---- the page

  const differences = differencesPanel(store, { select, show });
  const quotes = quotesPanel(store, { show });
  const readability = readabilityPanel(store, { show, read: (id) => store.set({ reading: id, spot: null }) });
  const pane = readingPane(store, { follow, back });
  const paneBox = h("div.pane", { "data-scroller": true }, pane.element);

  const bar = tabs(
    "What to look at",
    [
      { key: "differences", words: "Differences", panel: differences.element },
      { key: "quotes", words: "Quotes", panel: quotes.element },
      { key: "readability", words: "Readability", panel: readability.element },
      { key: "text", words: "Text", panel: paneBox },
    ],
    open,
  );

  /** Beside the panels the text is a region of its own; where there is one column it is one of the tabs. */
  function arrange() {
    bar.button("text").hidden = wide.matches;
    if (wide.matches) {
      paneBox.setAttribute("role", "region");
      paneBox.removeAttribute("aria-labelledby");
      paneBox.setAttribute("aria-label", "Article text");
      if (state.tab === "text") open(state.panel);
    } else {
      paneBox.setAttribute("role", "tabpanel");
      paneBox.removeAttribute("aria-label");
      paneBox.setAttribute("aria-labelledby", "tab-text");
    }
  }
  wide.addEventListener("change", arrange);

  const adding = addDialog({ addFiles, addArticle: (article) => take([article]) });
  const privacy = privacyDialog();
  const storyTitle = h("h1");
  const storyFacts = h("p.soft");
  const rail = articleRail(store, articleActions, { folded: !wide.matches });

  const sampleBar = h(
    "p.samplebar",
    "This is a sample story: invented articles about one event. ",
    h("button.link", { type: "button", onclick: clear }, "Start with your own articles"),
  );

  const start = h(
    "main.start",
    { tabindex: -1 },
    h("h1", "Read one story in several articles"),
    h("p.lead", "Crossread shows where articles on one story disagree, who said what in them, and how readable each is. It does not say what is true: it shows the words, side by side."),
    h(
      "div.dropzone",
      h("p", "Drop articles here"),
      h("p.soft", "Text, Markdown, HTML or JSON, several at once"),
      fileButton("Choose files", addFiles, "button.main"),
    ),
    pasteBox((article) => take([article])),
    h("p", "No articles at hand? ", h("button.link", { type: "button", onclick: openSample }, "Try the sample story")),
  );

  const work = h("div.desk", h("aside.railbox", { "aria-label": "Articles" }, rail.element), h("main", h("div.findings", bar.element, differences.element, quotes.element, readability.element), paneBox));

  const skip = (words, target) =>
    h("a.skip", {
      href: "#",
      onclick: (event) => {
        event.preventDefault();
        target().focus();
      },
    }, words);

  root.replaceChildren(
    h("nav.skips", { "aria-label": "Skip" }, skip("Skip to the findings", () => bar.button(state.tab)), skip("Skip to the text", () => (wide.matches ? paneBox : bar.button("text")))),
    h(
      "header",
      h(
        "div.top",
        h("p.brand", "Cross", h("span", "read")),
        h("div.story", storyTitle, storyFacts),
        h(
          "div.buttons",
          h("button.button.print", { type: "button", onclick: () => globalThis.print() }, "Print"),
          h("button.button.main", { type: "button", onclick: () => adding.showModal() }, "Add articles"),
        ),
      ),
      h("div.private", h("p", "Nothing you open here leaves this computer. ", h("button.link", { type: "button", onclick: () => privacy.showModal() }, "How to check that"))),
      sampleBar,
      statusBar(store, analysis),
      noticeBar(store),
    ),
    start,
    work,
    adding,
    privacy,
  );

  function drawHead() {
    const { model, articles, sample } = state;
    const empty = articles.length === 0;
    start.hidden = !empty;
    work.hidden = empty;
    sampleBar.hidden = !sample;
    storyTitle.hidden = empty;
    root.querySelector(".buttons").hidden = empty;
    if (!model) {
      storyTitle.textContent = state.storyTitle ?? "";
      storyFacts.textContent = "";
      for (const key of panels) bar.count(key, null);
      return;
    }
    const { report } = model;
    const accounts = model.accounts();
    storyTitle.textContent = state.storyTitle ?? model.face(model.articles[0].id).title;
    storyFacts.textContent = [
      count(report.articles.length, "article"),
      accounts < report.articles.length && count(accounts, "independent account"),
      span(report.articles.map(({ published }) => published)),
    ]
      .filter(Boolean)
      .join(" · ");
    bar.count("differences", report.findings.length, "found");
    bar.count("quotes", report.articles.flatMap(({ quotes }) => quotes).filter(({ kind }) => kind !== "other").length, "found");
    bar.count("readability", null);
    document.title = `${storyTitle.textContent} – Crossread`;
  }
  store.watch(["model", "articles", "sample"], drawHead);
  store.watch(["tab"], () => {
    bar.choose(state.tab);
    if (state.tab !== "text") onPanel?.(state.tab);
  });

  // ---- what comes from outside: drops, pastes, keys

  const carriesFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files") || dataTransfer?.types.includes("text/plain");
  root.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    root.classList.add("dropping");
  });
  root.addEventListener("dragleave", (event) => {
    if (!root.contains(event.relatedTarget)) root.classList.remove("dropping");
  });
  root.addEventListener("drop", (event) => {
    root.classList.remove("dropping");
    if (!carriesFiles(event) || event.target.closest("input, textarea")) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) addFiles(files);
    else take([pastedArticle(event.dataTransfer)].filter(Boolean));
  });

  root.ownerDocument.addEventListener("paste", (event) => {
    if (event.defaultPrevented || event.target.closest?.("input, textarea, select, dialog")) return;
    const files = [...event.clipboardData.files];
    const article = pastedArticle(event.clipboardData);
    if (article) take([article]);
    else if (files.length > 0) addFiles(files);
    else return;
    event.preventDefault();
  });

  root.addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && cameFrom && !event.target.closest("dialog, input, select, textarea")) {
      back();
    }
  });

  arrange();
  bar.choose(state.tab);
  drawHead();
  return { openSample, addFiles, store };
}
