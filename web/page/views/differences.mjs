// The Differences panel: how much was compared, the findings, the facts by article, what one article
// alone tells, which articles are copies of one report, and what was dismissed.

import { dismissedWords } from "../decisions.mjs";
import { arriveAt, drawWhenOpen, fresh, h, letterButton, longList, severityShape } from "../dom.mjs";
import { everything, filtered, isFresh, orders } from "../finding-filter.mjs";
import { capital, count, kinds, kindWord, listed, severities } from "../words.mjs";
import { card } from "./card.mjs";
import { passage } from "./evidence.mjs";
import { factMatrix } from "./matrix.mjs";

/** "6 dates, 4 counts and 3 durations": the engine's count of what it held against each other. */
function compared(report) {
  const parts = Object.entries(report.compared)
    .filter(([, n]) => n > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]) => count(n, ...(kinds[kind]?.slice(1) ?? [kind])));
  if (parts.length === 0) {
    return h("p.empty", "Nothing could be compared: no two articles were found to tell the same thing. Are they about one story?");
  }
  return h("p.compared", `Compared across the articles: ${listed(parts)}. What is not in this list was not compared.`);
}

/** The first lines of the panel: what was found, of how much, and which severities to show. */
function summary(model, judged, store, setFilter) {
  const toggle = (severity) => {
    const n = judged.open.filter((finding) => finding.severity === severity).length;
    const { one, many, word, means } = severities[severity];
    if (n === 0) return h("li", h("b", "0"), ` ${many}`);
    const hidden = () => store.state.filter.severities;
    const button = h(
      "button.toggle",
      {
        type: "button",
        class: severity,
        "data-key": `severity-${severity}`,
        "aria-pressed": String(!hidden().includes(severity)),
        title: `${word}: ${means}. Press to show or hide.`,
        onclick: () => {
          setFilter({ severities: hidden().includes(severity) ? hidden().filter((one) => one !== severity) : [...hidden(), severity] });
          button.setAttribute("aria-pressed", String(!hidden().includes(severity)));
        },
      },
      severityShape(severity),
      h("b", String(n)),
      ` ${n === 1 ? one : many}`,
    );
    return h("li", button);
  };
  const agreed = model.facts("agreed").length;
  const single = model.facts("single").length;
  return [
    h(
      "ul.summary",
      Object.keys(severities).map(toggle),
      h("li", h("b", String(agreed)), ` ${agreed === 1 ? "fact agrees" : "facts agree"}`),
      h("li", h("b", String(single)), " told by one article only"),
    ),
    model.report.articles.length > 1 && compared(model.report),
  ];
}

function labelled(label, control) {
  const id = fresh("filter");
  control.id = id;
  return h("div.field", h("label", { for: id }, label), control);
}

/** Search, kind, article and order; `setFilter` takes what has changed. */
function filterBar(model, judged, store, setFilter) {
  const { filter, baseline } = store.state;
  // The kind that is asked for has a place even where no finding is of it.
  const present = [...new Set([...judged.open.map(({ kind }) => kind), ...(filter.kind ? [filter.kind] : [])])].sort();
  const option = (chosen) => ([value, words]) => h("option", { value, selected: value === chosen }, words);
  const select = (key, options) => h("select", { "data-key": `filter-${key}`, onchange: ({ target }) => setFilter({ [key]: target.value }) }, options.map(option(filter[key])));
  const newOnes = judged.open.filter((finding) => isFresh(finding, baseline)).length;
  return h(
    "form.findbar",
    { role: "search", "aria-label": "Filter the differences", onsubmit: (event) => event.preventDefault() },
    labelled("Search", h("input", { type: "search", value: filter.text, autocomplete: "off", "data-key": "filter-text", oninput: ({ target }) => setFilter({ text: target.value }) })),
    labelled("Kind", select("kind", [["", "All kinds"], ...present.map((kind) => [kind, capital(kindWord(kind))])])),
    labelled("Article", select("article", [["", "All articles"], ...model.articles.map(({ id, letter }) => [letter, `${letter} · ${model.face(id).outlet}`])])),
    labelled("Order", select("order", Object.entries(orders).map(([key, [words]]) => [key, words]))),
    newOnes > 0 &&
      h("label.check", h("input", { type: "checkbox", checked: filter.fresh, "data-key": "filter-fresh", onchange: ({ target }) => setFilter({ fresh: target.checked }) }), `Only what is new (${newOnes})`),
  );
}

/** The statements that one article alone makes, by article. */
function toldByOne(model, show) {
  const facts = model.facts("single");
  if (facts.length === 0) return null;
  const groups = model.articles
    .map((article) => ({
      article,
      facts: facts.filter(({ positions }) => positions[0]?.evidence[0]?.article === article.id),
    }))
    .filter(({ facts }) => facts.length > 0)
    // What the reader's own article says and nobody else does comes first.
    .sort((a, b) => Number(b.article.report.role === "draft") - Number(a.article.report.role === "draft"));
  const entry = (fact) => {
    const [position] = fact.positions;
    const [evidence] = position.evidence;
    return h(
      "li",
      h("div.lone", h("span", h("b", position.value), " ", h("span.soft", fact.subject))),
      h("div.also", letterButton(model.article(evidence.article), "show the passage in the text", () => show(evidence)), passage(model, evidence)),
    );
  };
  return h(
    "section.block",
    h("h3", "Told by one article only"),
    h("p.soft", "No other article was found to say these. They are not wrong for that, but nobody here bears them out."),
    groups.map(({ article, facts }) =>
      h(
        "details.group",
        { open: (groups.length === 1 && facts.length < 6) || article.report.role === "draft" },
        h("summary", h("span.letter", { "aria-hidden": "true" }, article.letter), ` ${model.face(article.id).outlet} `, h("span.soft", count(facts.length, "statement"))),
        longList(facts, 12, entry, { className: "plainlist", noun: "statements" }),
      ),
    ),
  );
}

/** Which articles are copies of one report. */
function copies(model) {
  return model.report.reuse.map(({ articles, share }) => {
    const letters = articles.map((id) => model.article(id)?.letter ?? id);
    return h(
      "p.copies",
      h("b", `${listed(letters)} are one report. `),
      articles.length === 2 ? `${Math.round(share * 100)} % of the shorter text also stands in the other;` : `Up to ${Math.round(share * 100)} % of one also stands in another;`,
      " they are counted as one account.",
    );
  });
}

/** What was dismissed, with the way back, and decisions whose passage has gone. */
function setAside(model, judged, { restore, forget, show }) {
  // What holds for a whole kind is listed too where there is nothing of that kind.
  const byDismissal = new Map(judged.dismissals.filter(({ scope }) => scope !== "finding").map((one) => [one, []]));
  for (const finding of judged.dismissed) byDismissal.set(judged.dismissalOf(finding), [...(byDismissal.get(judged.dismissalOf(finding)) ?? []), finding]);
  const row = ([dismissal, findings]) =>
    h(
      "li",
      h(
        "p",
        h("b", dismissal.scope === "finding" ? capital(findings[0].subject) : `All of one kind: ${kindWord(dismissal.kind)}`),
        h("span.soft", ` ${dismissal.scope === "finding" ? kindWord(dismissal.kind) : count(findings.length, "finding")}${dismissal.scope === "always" ? ", in every story" : ""}`),
        dismissal.reason && h("span.soft", ` · ${dismissal.reason}`),
      ),
      h("div.buttons", h("button.quiet", { type: "button", onclick: () => restore(dismissal), "aria-label": `Restore: ${dismissedWords(dismissal)}` }, "Restore")),
    );
  const lostRow = (one) =>
    h("li", h("p", one.words), h("div.buttons", h("button.quiet", { type: "button", onclick: () => forget(one), "aria-label": `Let go: ${one.words}` }, "Let go")));
  return [
    judged.lost.length > 0 &&
      h(
        "section.block.lost",
        h("h3", `${count(judged.lost.length, "decision")} no longer found in the text`),
        h("p.soft", "You decided these before, but their passage or their article has gone. They are kept until you let go of them, and come back if the passage does."),
        h("ul.plainlist.rows", judged.lost.map(lostRow)),
      ),
    byDismissal.size > 0 &&
      h("details.group.dismissed", h("summary", `Dismissed (${judged.dismissed.length})`), h("ul.plainlist.rows", [...byDismissal].map(row))),
  ];
}

function emptyWords(model) {
  if (model.partial) return "The articles are still being compared. Readability is ready.";
  if (model.report.articles.length < 2) return "One article alone cannot differ. Add another on the same story to compare them.";
  if (Object.values(model.report.compared).every((n) => n === 0)) return "";
  return "No differences were found in what could be compared.";
}

/** Findings of wording by speaker, where one speech came out in so many that they are better folded. */
function speeches(model, findings) {
  const speakerOf = (finding) => {
    const [first] = finding.positions.flatMap(({ evidence }) => evidence);
    return first && model.article(first.article)?.report.quotes.find(({ start, end }) => start <= first.end && first.start <= end)?.speaker?.name;
  };
  const bySpeaker = new Map();
  for (const finding of findings) {
    if (finding.kind !== "quote-wording") continue;
    const name = speakerOf(finding);
    if (name) bySpeaker.set(name, [...(bySpeaker.get(name) ?? []), finding]);
  }
  const folded = new Map();
  for (const [name, group] of bySpeaker) if (group.length >= 3) for (const finding of group) folded.set(finding, { name, group });
  return folded;
}

/**
 * The panel. `actions`: select(finding), show(evidence), dismiss(finding, scope, reason),
 * restore(dismissal), forget(lost), look() for all that is new to count as seen.
 */
export function differencesPanel(store, actions) {
  const panel = h("div.panel");
  const cards = h("div.cards");
  const hidden = h("p.hiddencount");

  const setFilter = (changes) => store.set({ filter: { ...store.state.filter, ...changes } });

  const shown = () => {
    const { model, judged, filter, baseline, reading } = store.state;
    return model && judged ? filtered(judged.open, filter, { model, baseline, reading }) : [];
  };

  function drawCards() {
    const { model, judged, baseline, filter } = store.state;
    if (!model || !judged) return;
    const list = shown();
    const folded = filter.order === "weight" ? speeches(model, list) : new Map();
    const done = new Set();
    const make = (finding) => card(model, finding, actions, { fresh: isFresh(finding, baseline), reopened: judged.reopened(finding) });
    const views = list.map((finding) => {
      const speech = folded.get(finding);
      if (!speech) return make(finding);
      if (done.has(speech.group)) return null;
      done.add(speech.group);
      return h(
        "details.speech",
        { open: speech.group.some(({ id }) => id === store.state.chosen) },
        h("summary", h("b", `${speech.group.length} wordings of what ${speech.name} said`), h("span.soft", " one speaker, told differently")),
        speech.group.map(make),
      );
    });
    cards.replaceChildren(...views.filter(Boolean));
    const away = judged.open.length - list.length;
    hidden.replaceChildren(
      ...(away > 0 ? [`${count(away, "difference")} hidden by the filter. `, h("button.link", { type: "button", "data-key": "filter-all", onclick: () => clearFilter() }, "Show all")] : []),
    );
    mark();
  }

  /** Takes a filter that was not set by the bar's own controls. */
  function filterTo(filter) {
    store.set({ filter });
    draw();
  }

  function clearFilter() {
    filterTo(everything);
    panel.querySelector("input[type=search]")?.focus();
  }

  function draw() {
    const { model, judged } = store.state;
    if (!model || !judged) return panel.replaceChildren();
    const { facts } = model.report;
    drawCards();
    const news = judged.open.filter((finding) => isFresh(finding, store.state.baseline)).length;
    panel.replaceChildren(
      ...[
        h("h2.spoken", "Differences"),
        !model.partial && summary(model, judged, store, setFilter),
        copies(model),
        news > 0 && h("p.news", h("b", `${news} new`), " since you last looked. ", h("button.link", { type: "button", "data-key": "look", onclick: actions.look }, "Mark as seen")),
        judged.open.length > 1 && filterBar(model, judged, store, setFilter),
        hidden,
        judged.open.length === 0 && emptyWords(model) && h("p.empty", emptyWords(model)),
        cards,
        setAside(model, judged, actions),
        facts.length > 0 && factMatrix(model, actions.show),
        toldByOne(model, actions.show),
      ]
        .flat(3)
        .filter(Boolean),
    );
  }

  const cardOf = (id) => panel.querySelector(`[data-finding="${CSS.escape(id)}"]`);

  function mark() {
    for (const element of panel.querySelectorAll(".finding.chosen")) element.classList.remove("chosen");
    if (store.state.chosen) cardOf(store.state.chosen)?.classList.add("chosen");
  }

  drawWhenOpen(store, panel, "differences", ["judged", "baseline"], draw);
  store.watch(["chosen"], mark);
  store.watch(["filter"], drawCards);

  // Single keys, while the focus is in the list, and only if the reader has not switched them off.
  cards.addEventListener("keydown", (event) => {
    if (!store.state.singleKeys || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const finding = shown().find(({ id }) => id === event.target.closest("[data-finding]")?.dataset.finding);
    const deeds = {
      j: () => actions.step(1),
      k: () => actions.step(-1),
      d: () => finding && actions.dismiss(finding, "finding", ""),
      u: () => actions.undo(),
    };
    if (!deeds[event.key]) return;
    event.preventDefault();
    deeds[event.key]();
  });

  return {
    element: panel,
    shown,
    filterTo,
    /** Brings the card of a finding into view and puts the focus on it; lifts the filter if it hides it. */
    focus(id) {
      if (!cardOf(id)) filterTo(everything);
      const found = cardOf(id);
      if (!found) return;
      const speech = found.closest("details.speech");
      if (speech) speech.open = true;
      arriveAt(found, found.querySelector(".subject"));
    },
  };
}
