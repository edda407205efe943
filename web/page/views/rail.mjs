// The list of articles: which are open, what is known of each, and where that can be mended.

import { focused, fresh, h, keepingFocus, letter } from "../dom.mjs";
import { count, day, figure, roles } from "../words.mjs";

/** What the engine's refusals mean to somebody who has files, not JSON. */
const problemWords = {
  empty_article: "No text was found in it.",
  not_text: "This is not a text.",
  bad_date: "The date is not a day of the calendar.",
  article_too_large: "It is longer than 8 MB, the most for one article.",
};

const problemOf = ({ problem }) => problemWords[problem?.code] ?? problem?.message;

/** "14 of 16 blocks kept", which opens the list of them. */
function keptButton({ id, left, doubtful = [] }, known, open) {
  const kept = known.report.blocks.length;
  const words = left.length > 0 ? `${kept} of ${count(kept + left.length, "block")} kept` : `All ${count(kept, "block")} kept`;
  return h("button.link.kept", { type: "button", "data-key": `kept-${id}`, onclick: open }, words, doubtful.length > 0 && `, ${doubtful.length} to look at`);
}

/** What is said in a line of an article that has been read. */
function facts(model, id) {
  const { report } = model.article(id);
  const { grade } = report.readability.whole;
  const quoted = report.quotes.filter(({ kind }) => kind !== "other").length;
  return [grade && `grade ${figure(grade.median)}`, count(quoted, "quote")].filter(Boolean);
}

/** Parts with dots between them, each of which stays on one line. */
const dotted = (parts) => parts.map((part, i) => [i > 0 && " ", h("span.whole", i + 1 < parts.length ? `${part} ·` : part)]);

/** A field of the form under an article. `set` is called when its value has changed. */
function field(label, attributes, value, set, options) {
  const id = fresh("field");
  const control = options
    ? h("select", { id, onchange: ({ target }) => set(target.value) }, options.map(([key, words]) => h("option", { value: key, selected: key === value }, words)))
    : h("input", { id, ...attributes, value, onchange: ({ target }) => set(target.value) });
  return h("div.field", h("label", { for: id }, label), control);
}

/**
 * One article. It is drawn anew when it or the report changes, except while its own form is being
 * filled in, so that no key press is lost.
 */
function row(store, id, actions, { outline, editText }) {
  const element = h("li.articlerow");
  const face = h("div.face");
  const current = () => store.state.articles.find((article) => article.id === id);
  // A file that failed can only be removed, so the way to do it is in sight.
  const form = h("details.edit", { open: !current().payload });
  let writing = false; // what changes is being written into the form itself, and the focus is on its way to the next field
  element.append(face, form);

  function drawFace() {
    const article = current();
    const { model, reading } = store.state;
    const known = model?.article(id) && { ...model.face(id), report: model.article(id).report };
    const name = article.given.source || known?.outlet || article.name;
    const published = article.given.published || known?.published;
    const ready = Boolean(model?.article(id));
    element.classList.toggle("on", ready && reading === id);
    element.classList.toggle("failed", Boolean(article.problem));
    const words = [h("b", name)];
    if (article.problem) words.push(h("span.problem", problemOf(article)));
    else {
      if (article.given.role && article.given.role !== "source") words.push(h("span.role", roles[article.given.role]));
      words.push(h("span.soft", dotted([published ? day(published) : "no date", ...(ready ? facts(model, id) : [])])));
    }
    if (article.note) words.push(h("span.hint", article.note));
    if (ready && (article.left?.length > 0 || article.doubtful?.length > 0)) words.push(keptButton(article, known, () => outline(id)));
    for (const { code, message } of ready ? model.warningsOf(id) : []) if (code !== "undated") words.push(h("span.hint", message));
    face.replaceChildren(
      letter(article),
      ready
        ? h("button.open", { type: "button", "data-key": `open-${id}`, "aria-current": reading === id ? "true" : undefined, onclick: () => actions.read(id), "aria-label": `${name}: read article ${article.letter}` }, words[0])
        : words[0],
      ...words.slice(1),
    );
  }

  function drawForm() {
    const had = focused(form);
    if (writing || (had && form.contains(had) && had.matches("input, select"))) return;
    const article = current();
    const known = store.state.model?.article(id)?.report;
    const value = (key) => article.given[key] ?? known?.[key] ?? "";
    const set = (key) => (text) => {
      writing = true;
      actions.edit(id, { [key]: text });
      writing = false;
    };
    form.replaceChildren(
      h("summary", "Details"),
      h(
        "div.fields",
        ...(article.payload
          ? [
              field("Published", { type: "date" }, String(value("published")).slice(0, 10), set("published")),
              field("Outlet", { type: "text", autocomplete: "off" }, value("source"), set("source")),
              field("Title", { type: "text", autocomplete: "off" }, value("title"), set("title")),
              field("This is", {}, article.given.role ?? "source", set("role"), Object.entries(roles)),
            ]
          : []),
        h("p.soft.file", article.name),
        h(
          "div.buttons",
          known && h("button.quiet", { type: "button", onclick: () => outline(id), "data-key": `outline-${id}`, "aria-label": `What was read of article ${article.letter}` }, "What was read"),
          known && h("button.quiet", { type: "button", onclick: () => editText(id), "data-key": `text-${id}`, "aria-label": `Edit text of article ${article.letter}` }, "Edit text"),
          h("button.quiet", { type: "button", onclick: () => actions.move(id, -1), "data-key": `up-${id}`, "aria-label": `Up: move article ${article.letter}` }, "Up"),
          h("button.quiet", { type: "button", onclick: () => actions.move(id, 1), "data-key": `down-${id}`, "aria-label": `Down: move article ${article.letter}` }, "Down"),
          h("button.quiet", { type: "button", onclick: () => actions.remove(id), "aria-label": `Remove article ${article.letter}` }, "Remove"),
        ),
      ),
    );
  }

  return {
    element,
    draw() {
      drawFace();
      drawForm();
    },
    drawFace: () => keepingFocus(face, drawFace),
  };
}

/** Details that are given to all articles at once. */
function forAll(actions) {
  const form = (label, attributes, key, words) => {
    const id = fresh("all");
    const input = h("input", { id, required: true, autocomplete: "off", ...attributes });
    return h(
      "form.dateall",
      {
        onsubmit: (event) => {
          event.preventDefault();
          actions.editAll(key, input.value, words(input.value));
        },
      },
      h("label", { for: id }, label),
      h("div", input, h("button.button", { type: "submit", "aria-label": `Set: ${label}` }, "Set")),
    );
  };
  return h(
    "details.forall",
    h("summary", "Set for all articles"),
    form("Date all articles", { type: "date" }, "published", (value) => `All articles are dated ${value}`),
    form("Outlet of all articles", { type: "text" }, "source", (value) => `All articles are from ${value}`),
  );
}

/** What is said once of all articles without a date, and not of each. */
function undatedWords(n) {
  if (n === 0) return "";
  if (n === 1) return "One article has no date, so that “on Monday” means no day there. Set it under its details.";
  return `${n} articles have no date, so that “on Monday” means no day there. Set it under their details, or for all below.`;
}

/**
 * The rail. `actions` are those of the list of articles, with read(id); `dialogs`: outline(id) and
 * editText(id). Where there is one column it can be folded to the letters of its articles, and begins so
 * if `folded`.
 */
export function articleRail(store, actions, dialogs, { folded: startFolded = false } = {}) {
  const list = h("ul.articles", { tabindex: -1 });
  const rows = new Map();
  const heading = h("h2.overline", "Articles");
  const letters = h("span.letters");
  const toggle = h("button.quiet.unfold", {
    type: "button",
    "aria-expanded": "true",
    onclick: () => fold(toggle.getAttribute("aria-expanded") === "true"),
  });
  const all = forAll(actions);
  const incoming = h("ul.incoming", { "aria-label": "Files being read" });
  const removeAll = h("button.quiet.removeall", { type: "button", onclick: actions.removeAll }, "Remove all");
  const undated = h("p.hint.undated");
  const body = h("div.railbody", undated, list, incoming, all, removeAll);

  function fold(folded) {
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = folded ? "Show" : "Hide";
    body.classList.toggle("folded", folded);
    letters.hidden = !folded;
  }
  fold(startFolded);

  function drawRows() {
    const { articles } = store.state;
    const ids = new Set(articles.map(({ id }) => id));
    for (const [id, { element }] of rows) {
      if (ids.has(id)) continue;
      element.remove();
      rows.delete(id);
    }
    for (const [i, { id }] of articles.entries()) {
      if (!rows.has(id)) rows.set(id, row(store, id, actions, dialogs));
      const { element, draw: drawRow } = rows.get(id);
      if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
      drawRow();
    }
  }

  function draw() {
    const { articles, model } = store.state;
    keepingFocus(list, drawRows);
    undated.textContent = undatedWords(articles.filter(({ id, given }) => model?.article(id) && !given.published && !model.article(id).report.published).length);
    undated.hidden = undated.textContent === "";
    heading.textContent = articles.length > 0 ? `Articles (${articles.length})` : "Articles";
    letters.replaceChildren(...articles.map(letter));
    all.hidden = articles.filter(({ payload }) => payload).length < 2;
    removeAll.hidden = articles.length < 2;
  }

  store.watch(["articles", "model"], draw);
  store.watch(["incoming"], ({ incoming: names }) => incoming.replaceChildren(...names.map((name) => h("li", h("span.file", name), h("span.soft", " Reading …")))));
  store.watch(["reading"], () => {
    for (const { drawFace } of rows.values()) drawFace();
  });
  draw();
  return { element: h("div.rail", h("div.railhead", heading, letters, toggle), body) };
}
