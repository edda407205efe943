// The Differences panel: how much was compared, the findings, the facts by article, what one article
// alone tells, and which articles are copies of one report.

import { fresh, h, longList, severityShape, letterButton } from "../dom.mjs";
import { capital, count, kinds, kindWord, listed, reasons, severities, sureness } from "../words.mjs";
import { passage, positions, wordDiff } from "./evidence.mjs";
import { factMatrix } from "./matrix.mjs";

/** "6 dates, 4 counts and 3 durations": the engine's count of what it held against each other. */
function compared(report) {
  const parts = Object.entries(report.compared)
    .filter(([, n]) => n > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]) => count(n, ...(kinds[kind]?.slice(1) ?? [kind])));
  if (parts.length === 0) {
    return "Nothing could be compared: no two articles were found to tell the same thing.";
  }
  return `Compared across the articles: ${listed(parts)}. What is not in this list was not compared.`;
}

/** The first lines of the panel: what was found, of how much, and which severities to show. */
function summary(model, store) {
  const { report } = model;
  const toggle = (severity) => {
    const n = model.findings(severity).length;
    const { one, many, word, means } = severities[severity];
    if (n === 0) return h("li", h("b", "0"), ` ${many}`);
    const button = h(
      "button.toggle",
      {
        type: "button",
        class: severity,
        "aria-pressed": String(!store.state.hidden.has(severity)),
        title: `${word}: ${means}. Press to show or hide.`,
        onclick: () => {
          const hidden = new Set(store.state.hidden);
          if (!hidden.delete(severity)) hidden.add(severity);
          store.set({ hidden });
          button.setAttribute("aria-pressed", String(!hidden.has(severity)));
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
    h("p.compared", compared(report)),
  ];
}

function badge(finding) {
  return h(
    "span.severity",
    { class: finding.severity },
    severityShape(finding.severity),
    `${severities[finding.severity].word} · ${kindWord(finding.kind)}`,
  );
}

/** One finding. `select` is called with the finding; `show` with a piece of evidence. */
function card(model, finding, { select, show }) {
  const title = fresh("finding");
  const why = [finding.why, reasons[finding.reason] && `Read as: ${reasons[finding.reason]}.`].filter(Boolean).join(" ");
  return h(
    "article.finding",
    { class: finding.severity, "data-finding": finding.id, "aria-labelledby": title },
    h(
      "header",
      badge(finding),
      h("h3", { id: title }, h("button.subject", { type: "button", onclick: () => select(finding) }, capital(finding.subject))),
    ),
    finding.positions.length > 0 ? positions(model, finding, show) : h("p.plain", finding.summary),
    finding.diff?.length > 0 && wordDiff(finding.diff),
    h(
      "footer",
      h("p", h("b", finding.kind.startsWith("quote") ? "Why: " : "Why these are compared: "), capital(why)),
      h("span.sure", sureness(finding.confidence)),
    ),
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
    .filter(({ facts }) => facts.length > 0);
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
        { open: groups.length === 1 && facts.length < 6 },
        h("summary", h("span.letter", { "aria-hidden": "true" }, article.letter), ` ${model.face(article.id).outlet} `, h("span.soft", count(facts.length, "statement"))),
        longList(facts, 12, entry, { className: "plainlist", noun: "statements" }),
      ),
    ),
  );
}

/** Which articles are copies of one report. */
export function copies(model) {
  const { reuse } = model.report;
  if (reuse.length === 0) return null;
  return reuse.map(({ articles, share }) => {
    const letters = articles.map((id) => model.article(id)?.letter ?? id);
    return h(
      "p.copies",
      h("b", `${listed(letters)} are one report. `),
      `${Math.round(share * 100)} % of the shorter text also stands in the other; they are counted as one account.`,
    );
  });
}

function emptyWords(model) {
  if (model.report.articles.length < 2) return "One article alone cannot differ. Add another on the same story to compare them.";
  if (Object.values(model.report.compared).every((n) => n === 0)) return "";
  return "No differences were found in what could be compared.";
}

/**
 * The panel. `select(finding)` is called when a card is chosen, `show(evidence)` when a passage is to
 * be shown in its article.
 */
export function differencesPanel(store, { select, show }) {
  const panel = h("div.panel");

  function draw() {
    const { model } = store.state;
    if (!model) return panel.replaceChildren();
    const { findings, facts } = model.report;
    const cards = findings.map((finding) => card(model, finding, { select, show }));
    panel.replaceChildren(
      h("h2.spoken", "Differences"),
      ...summary(model, store).flat(),
      ...(copies(model) ?? []),
      ...[findings.length === 0 && emptyWords(model) && h("p.empty", emptyWords(model))].filter(Boolean),
      h("div.cards", cards),
      ...[facts.length > 0 && factMatrix(model, show), toldByOne(model, show)].filter(Boolean),
    );
    hide();
    mark();
  }

  function hide() {
    const { model, hidden } = store.state;
    if (!model) return;
    for (const finding of model.report.findings) {
      cardOf(finding.id)?.toggleAttribute("hidden", hidden.has(finding.severity));
    }
  }

  const cardOf = (id) => panel.querySelector(`[data-finding="${CSS.escape(id)}"]`);

  function mark() {
    for (const element of panel.querySelectorAll(".finding.chosen")) element.classList.remove("chosen");
    if (store.state.chosen) cardOf(store.state.chosen)?.classList.add("chosen");
  }

  store.watch(["model"], draw);
  store.watch(["chosen"], mark);
  store.watch(["hidden"], hide);
  draw();

  return {
    element: panel,
    /** Brings the card of a finding into view and puts the focus on it. */
    focus(id) {
      const found = cardOf(id);
      if (!found) return;
      found.hidden = false;
      found.querySelector(".subject").focus({ preventScroll: true });
      found.scrollIntoView({ block: "nearest" });
    },
  };
}
