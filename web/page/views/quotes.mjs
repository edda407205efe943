// The Quotes panel: who said what, those without a speaker first.

import { fresh, h, letterButton, longList } from "../dom.mjs";
import { count, listed, quoteKinds } from "../words.mjs";

const few = 6;

/** What was said, without the writer's words in between: “We will not,” she said. “Ever.” is “We will not, … Ever.” */
function spokenWords({ kind, text, content }, source) {
  const marked = kind !== "indirect";
  const fragments = content.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, " ").trim()).filter(Boolean);
  const words = fragments.length > 0 ? fragments.join(" … ") : text;
  return marked ? `“${words}”` : words;
}

/** One quotation with the article it stands in. */
function entry(model, { article, quote }, show) {
  const about = [quoteKinds[quote.kind] !== "in full" && quoteKinds[quote.kind], quote.reported_by && `as told by ${quote.reported_by.name}`];
  const source = model.article(article);
  return h(
    "li.quote",
    { class: quote.kind, "data-quote": `${article}\n${quote.id}`, tabindex: -1 },
    letterButton(source, "show this quotation in the text", () => show({ article, in: "text", start: quote.start, end: quote.end })),
    h(
      "div",
      h("blockquote", { lang: source.report.language?.code }, spokenWords(quote, source.report)),
      h("p.soft", about.filter(Boolean).join(" · ")),
    ),
  );
}

function group(model, { name, roles = [], aliases = [], entries, missing }, show) {
  const title = fresh("speaker");
  const letters = [...new Set(entries.map(({ article }) => model.article(article).letter))];
  const also = aliases.filter((alias) => alias !== name);
  return h(
    "section.speaker",
    { class: missing ? "missing" : "", "aria-labelledby": title },
    h(
      "header",
      h("h3", { id: title }, name),
      h("p.soft", [roles.length > 0 && roles.slice(0, 2).join(", "), `${count(entries.length, "quotation")} in ${listed(letters)}`].filter(Boolean).join(" · ")),
      also.length > 0 && h("p.soft", `Also called ${listed(also.slice(0, 6).map((alias) => `“${alias}”`))}`),
      missing && h("p.soft", "Check these first: the article may name the speaker where the engine did not see it."),
    ),
    longList(entries, few, (item) => entry(model, item, show), { tag: "ul", className: "plainlist", noun: "quotations" }),
  );
}

/** Groups of quotations: the one without speakers first, then by how much somebody is quoted. */
function groupsOf(model, kinds) {
  const shown = ({ quote }) => quote && kinds.has(quote.kind);
  const speakers = model.report.speakers
    .map(({ entity, name, quotes }) => {
      const { roles, aliases } = model.entity(entity) ?? {};
      const entries = quotes.map(({ article, quote }) => ({ article, quote: model.quote(article, quote) })).filter(shown);
      return { name, roles, aliases, entries };
    })
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => b.entries.length - a.entries.length);
  const missing = model.articles.flatMap(({ id, report }) =>
    report.quotes.filter((quote) => !quote.speaker).map((quote) => ({ article: id, quote })).filter(shown),
  );
  return [
    ...(missing.length > 0 ? [{ name: "No speaker found", entries: missing, missing: true }] : []),
    ...speakers,
  ];
}

const choices = [
  ["direct", "In full"],
  ["mixed", "In part"],
  ["indirect", "Reported"],
  ["other", "Marked, but no speech"],
];

/** The panel; `show(evidence)` is called when a quotation is to be shown in its article. */
export function quotesPanel(store, { show }) {
  const panel = h("div.panel");
  const kinds = new Set(["direct", "mixed", "indirect"]);

  function drawGroups(list) {
    const groups = groupsOf(store.state.model, kinds);
    list.replaceChildren(
      ...(groups.length > 0
        ? groups.map((item) => group(store.state.model, item, show))
        : [h("p.empty", "No quotations of the kinds chosen were found.")]),
    );
  }

  function draw() {
    const { model } = store.state;
    if (!model) return panel.replaceChildren();
    const all = model.articles.flatMap(({ report }) => report.quotes);
    const list = h("div.speakers");
    const filters = choices.map(([kind, word]) => {
      const n = all.filter((quote) => quote.kind === kind).length;
      return h(
        "label.check",
        h("input", {
          type: "checkbox",
          checked: kinds.has(kind),
          onchange: ({ target }) => {
            if (target.checked) kinds.add(kind);
            else kinds.delete(kind);
            drawGroups(list);
          },
        }),
        ` ${word} `,
        h("span.soft", String(n)),
      );
    });
    panel.replaceChildren(
      h("h2.spoken", "Quotes"),
      h("fieldset.filters", h("legend.spoken", "Which quotations to show"), filters),
      list,
    );
    drawGroups(list);
  }

  store.watch(["model"], draw);
  draw();
  return {
    element: panel,
    /** Brings a quotation into view and puts the focus on it; false if it is not listed. */
    focus(article, quote) {
      const find = () => panel.querySelector(`[data-quote="${CSS.escape(`${article}\n${quote}`)}"]`);
      if (!find()) for (const button of panel.querySelectorAll("button.quiet")) button.click();
      const found = find();
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: "nearest" });
      return Boolean(found);
    },
  };
}
