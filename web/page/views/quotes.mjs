// The Quotes panel: who said what, those without a speaker first, with what was folded or corrected by
// hand.

import { arriveAt, drawWhenOpen, fresh, h, letterButton, longList } from "../dom.mjs";
import { speakerGroups } from "../speakers.mjs";
import { count, listed, quoteKinds } from "../words.mjs";

const few = 6;

/** What was said, without the writer's words in between: “We will not,” she said. “Ever.” is “We will not, … Ever.” */
function spokenWords({ kind, text, content }, source) {
  const marked = kind !== "indirect";
  const fragments = content.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, " ").trim()).filter(Boolean);
  const words = fragments.length > 0 ? fragments.join(" … ") : text;
  return marked ? `“${words}”` : words;
}

const keyOf = ({ article, quote }) => `${article}\n${quote.id}`;

/** One quotation with the article it stands in. With `pick` it has a box to choose it by. */
function entry(model, item, { show, takeSpeakerBack }, pick) {
  const { article, quote, byHand } = item;
  const source = model.article(article);
  const words = spokenWords(quote, source.report);
  const about = [
    quoteKinds[quote.kind] !== "in full" && quoteKinds[quote.kind],
    quote.reported_by && `as told by ${quote.reported_by.name}`,
    !byHand && quote.speaker?.anonymous && "not named in the article",
  ];
  return h(
    "li.quote",
    { class: quote.kind, "data-quote": keyOf(item), tabindex: -1 },
    pick
      ? h("input", { type: "checkbox", "aria-label": `Choose ${source.letter}: ${words}`, onchange: ({ target }) => pick(item, target.checked) })
      : letterButton(source, "show this quotation in the text", () => show({ article, in: "text", start: quote.start, end: quote.end })),
    h(
      "div",
      pick && h("span.letter", { "aria-hidden": "true" }, source.letter),
      h("blockquote", { lang: source.report.language?.code }, words),
      h("p.soft", about.filter(Boolean).join(" · ")),
      byHand && h("p.soft", "Speaker set by hand. ", h("button.quiet", { type: "button", onclick: () => takeSpeakerBack(item) }, "As found")),
    ),
  );
}

/** The form that folds a speaker into another. */
function mergeForm(name, others, merge, close) {
  const id = fresh("merge");
  const select = h("select", { id }, others.map((other) => h("option", { value: other }, other)));
  return h(
    "form.inline",
    {
      onsubmit: (event) => {
        event.preventDefault();
        merge(name, select.value);
      },
    },
    h("div.field", h("label", { for: id }, `${name} is the same person as`), select),
    h("div.buttons", h("button.button", { type: "submit" }, "Merge"), h("button.quiet", { type: "button", onclick: close }, "Cancel")),
  );
}

/** The form that gives quotations another speaker: choose them, then name who said them. */
function splitForm(model, { name, entries, missing }, names, actions, close) {
  const chosen = new Set();
  const id = fresh("speaker");
  const list = fresh("names");
  const problem = h("p.problem", { role: "alert" });
  const input = h("input", { id, type: "text", list, autocomplete: "off", required: true });
  return h(
    "form.inline",
    {
      onsubmit: (event) => {
        event.preventDefault();
        if (chosen.size === 0) {
          problem.textContent = "Choose the quotations first.";
          return;
        }
        if (input.value.trim()) actions.giveSpeaker([...chosen], input.value.trim());
      },
    },
    h("p", missing ? "Choose quotations and say who said them." : `Choose the quotations that are not by ${name}.`),
    h("ul.plainlist", entries.map((item) => entry(model, item, actions, (one, on) => (on ? chosen.add(one) : chosen.delete(one))))),
    h("div.field", h("label", { for: id }, "Said by"), input, h("datalist", { id: list }, names.map((other) => h("option", { value: other })))),
    problem,
    h("div.buttons", h("button.button", { type: "submit" }, "Move them"), h("button.quiet", { type: "button", onclick: close }, "Cancel")),
  );
}

function group(model, item, names, actions) {
  const { name, roles, aliases, entries, missing, folded } = item;
  const title = fresh("speaker");
  const letters = [...new Set(entries.map(({ article }) => model.article(article).letter))];
  const also = [...new Set(aliases)].filter((alias) => alias !== name);
  const others = names.filter((other) => other !== name);
  const body = h("div.speakerbody");
  const section = h("section.speaker", { class: missing ? "missing" : "", "aria-labelledby": title });
  const list = () => longList(entries, few, (one) => entry(model, one, actions), { tag: "ul", className: "plainlist", noun: "quotations" });
  const close = () => {
    body.replaceChildren(...[list()].flat());
    section.querySelector(".buttons button")?.focus();
  };
  const openForm = (form) => () => {
    body.replaceChildren(form());
    body.querySelector("input, select").focus();
  };
  body.append(...[list()].flat());
  section.append(
    h(
      "header",
      h("h3", { id: title }, name),
      h(
        "div.buttons",
        !missing && others.length > 0 && h("button.quiet", { type: "button", "data-key": `merge-${name}`, "aria-label": `Merge ${name} with another speaker`, onclick: openForm(() => mergeForm(name, others, actions.merge, close)) }, "Merge"),
        h(
          "button.quiet",
          { type: "button", "data-key": `split-${name}`, "aria-label": missing ? "Name the speakers" : `Split ${name}`, onclick: openForm(() => splitForm(model, item, names, actions, close)) },
          missing ? "Name the speakers" : "Split",
        ),
      ),
      h("p.soft", [[...new Set(roles)].slice(0, 2).join(", "), `${count(entries.length, "quotation")} in ${listed(letters)}`].filter(Boolean).join(" · ")),
      also.length > 0 && h("p.soft", `Also called ${listed(also.slice(0, 6).map((alias) => `“${alias}”`))}`),
      missing && h("p.soft", "Check these first: the article may name the speaker where the engine did not see it."),
      folded.map((other) => h("p.soft", `Merged by hand with ${other}. `, h("button.quiet", { type: "button", onclick: () => actions.unmerge(other), "aria-label": `Undo the merge with ${other}` }, "Undo"))),
    ),
    body,
  );
  return section;
}

const choices = [
  ["direct", "In full"],
  ["mixed", "In part"],
  ["indirect", "Reported"],
  ["other", "Marked, but no speech"],
];

/**
 * The panel. `actions`: show(evidence), giveSpeaker(entries, name), takeSpeakerBack(entry),
 * merge(from, into), unmerge(from).
 */
export function quotesPanel(store, actions) {
  const panel = h("div.panel");
  const kinds = new Set(["direct", "mixed", "indirect"]);
  const focusOn = (name) => {
    const buttons = ["merge", "split"].map((deed) => panel.querySelector(`[data-key="${CSS.escape(`${deed}-${name}`)}"]`));
    buttons.find(Boolean)?.focus();
  };

  // After a form has done its work the focus goes to the speaker that it was about.
  const deeds = {
    ...actions,
    merge(from, into) {
      actions.merge(from, into);
      focusOn(into);
    },
    unmerge(from) {
      actions.unmerge(from);
      focusOn(from);
    },
    giveSpeaker(entries, name) {
      actions.giveSpeaker(entries, name);
      focusOn(name);
    },
  };
  let search = "";

  function drawGroups(list) {
    const { model, judged } = store.state;
    const wanted = search.trim().toLowerCase();
    const groups = speakerGroups(model, judged, ({ kind }) => kinds.has(kind));
    const names = groups.filter(({ missing }) => !missing).map(({ name }) => name).sort();
    const shown = groups
      .map((item) => (!wanted || item.name.toLowerCase().includes(wanted) ? item : { ...item, entries: item.entries.filter(({ quote }) => quote.text.toLowerCase().includes(wanted)) }))
      .filter(({ entries }) => entries.length > 0);
    list.replaceChildren(
      ...(shown.length > 0 ? shown.map((item) => group(model, item, names, deeds)) : [h("p.empty", "No quotations of the kinds chosen were found.")]),
    );
  }

  function draw() {
    const { model, judged } = store.state;
    if (!model || !judged) return panel.replaceChildren();
    const all = model.articles.flatMap(({ report }) => report.quotes);
    const list = h("div.speakers");
    const filters = choices.map(([kind, word]) => {
      const n = all.filter((quote) => quote.kind === kind).length;
      return h(
        "label.check",
        h("input", {
          type: "checkbox",
          checked: kinds.has(kind),
          "data-key": `kind-${kind}`,
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
    const id = fresh("search");
    panel.replaceChildren(
      h("h2.spoken", "Quotes"),
      h(
        "div.findbar",
        h("div.field", h("label", { for: id }, "Search speakers and words"), h("input", { id, type: "search", value: search, autocomplete: "off", "data-key": "quote-search", oninput: ({ target }) => { search = target.value; drawGroups(list); } })),
        h("fieldset.filters", h("legend.spoken", "Which quotations to show"), filters),
      ),
      list,
    );
    drawGroups(list);
  }

  drawWhenOpen(store, panel, "quotes", ["judged"], draw);
  return {
    element: panel,
    /** Brings a quotation into view and puts the focus on it. */
    focus(quote, article) {
      const find = () => panel.querySelector(`[data-quote="${CSS.escape(`${article}\n${quote}`)}"]`);
      if (!find()) for (const button of panel.querySelectorAll(".speakerbody > button.quiet")) button.click();
      arriveAt(find());
    },
  };
}
