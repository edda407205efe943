// The Check sheet: every name, title, number, date and quotation of one article, with a box to tick,
// room for the source, a note and initials; the same on paper.

import { checkItems } from "../check-items.mjs";
import { arriveAt, drawWhenOpen, fresh, h, keepingFocus, letter } from "../dom.mjs";
import { beginning, count, day, ending, listed } from "../words.mjs";

const kinds = { name: "Name", title: "Title", number: "Number", date: "Date", quotation: "Quotation" };

/** Where the article stands among the others with what it says here. */
function standing(model, { fact, here }, articleId) {
  if (!fact) return null;
  const lettersOf = (position) => [...new Set(position.evidence.map(({ article }) => article))].filter((id) => id !== articleId).map((id) => model.article(id).letter);
  const same = lettersOf(here);
  const others = fact.positions.filter((position) => position !== here && lettersOf(position).length > 0);
  const parts = [];
  if (same.length > 0) parts.push(h("span", `same in ${listed(same)}`));
  for (const position of others) {
    parts.push(h("span.differs", h("span", { "aria-hidden": "true" }, "≠ "), `${listed(lettersOf(position))}: ${position.value}`));
  }
  if (parts.length === 0) parts.push(h("span", "in no other article"));
  return h("span.standing", parts.flatMap((part, i) => (i === 0 ? [part] : [" · ", part])));
}

/** Characters of its sentence that are shown on either side of an item. */
const around = 70;

/** The sentence around an item, with the item marked. */
function context(report, item) {
  const sentence = report.sentences.find(({ start, end }) => start <= item.start && item.start < end) ?? item;
  const from = Math.min(sentence.start, item.start);
  const to = Math.max(sentence.end, item.end);
  const line = (start, end) => report.text.slice(start, end).replace(/\s+/g, " ");
  return [ending(line(from, item.start), around), h("mark.plain", line(item.start, item.end)), beginning(line(item.end, to), around)];
}

/**
 * The panel. `show(evidence)` is called when an item is to be shown in its article,
 * `check(article, item, changes)` when something has been ticked or written.
 */
export function checkPanel(store, { show, check, choose }) {
  const panel = h("div.panel.checks");
  const kindsShown = new Set(Object.keys(kinds));
  const tally = h("p.tally", { role: "status" });
  let chosen = null; // the article whose sheet it is; the draft unless another was picked
  let drawnFor = null;
  let writing = false; // what changes is being written into the sheet itself

  const article = () => {
    const { model } = store.state;
    return model.article(chosen) ?? model.articles.find(({ report }) => report.role === "draft") ?? model.articles[0];
  };

  function tell(items) {
    const { judged } = store.state;
    const done = items.filter((item) => judged.checkOf(item)?.done).length;
    tally.textContent = `${done} of ${count(items.length, "item")} checked`;
  }

  function field(label, value, save, list) {
    return h("td", { "data-head": label }, h("input", { type: "text", "aria-label": label, value, list, autocomplete: "off", onchange: ({ target }) => save(target.value.trim()) }));
  }

  function row(model, one, item) {
    const { report } = one;
    const known = store.state.judged.checkOf(item) ?? { done: false, source: "", note: "", by: "" };
    const words = report.text.slice(item.start, item.end).replace(/\s+/g, " ");
    const save = (key) => (value) => {
      writing = true;
      check(one.id, item, { [key]: value });
      writing = false;
    };
    const element = h(
      "tr",
      { class: known.done ? "done" : "" },
      h(
        "td.box",
        h("input", {
          type: "checkbox",
          checked: known.done,
          "aria-label": `Checked: ${words}`,
          onchange: ({ target }) => {
            element.classList.toggle("done", target.checked);
            save("done")(target.checked);
          },
        }),
      ),
      h(
        "th",
        { scope: "row" },
        h("span.soft.kind", [kinds[item.kind], item.times > 1 && `${item.times} times`].filter(Boolean).join(" · ")),
        h("button.intext", { type: "button", lang: report.language?.code, "data-key": item.key, onclick: () => show({ article: one.id, in: "text", start: item.start, end: item.end }) }, item.kind === "quotation" ? h("mark.plain", words) : context(report, item)),
        standing(model, item, one.id),
      ),
      field("Source", known.source, save("source")),
      field("Note", known.note, save("note")),
      field("Initials", known.by, save("by")),
    );
    return element;
  }

  function draw() {
    const { model, judged } = store.state;
    if (!model || !judged) return panel.replaceChildren();
    const one = article();
    drawnFor = model;
    const all = checkItems(model, one.id);
    const items = all.filter(({ kind }) => kindsShown.has(kind));
    const name = fresh("sheet");
    const title = fresh("sheettitle");
    const { outlet, title: headline, published } = model.face(one.id);
    tell(all);
    panel.replaceChildren(
      h("h2.spoken", "Check sheet"),
      h(
        "fieldset.pick",
        h("legend.spoken", "Article to check"),
        model.articles.map((other) =>
          h(
            "label",
            h("input", { type: "radio", name, value: other.id, checked: other.id === one.id, "data-key": `sheet-${other.id}`, onchange: () => { chosen = other.id; choose(other.id); redraw(); } }),
            letter(other),
            h("span", model.face(other.id).outlet, other.report.role === "draft" && " (my draft)"),
          ),
        ),
      ),
      h(
        "div.findbar",
        h(
          "fieldset.filters",
          h("legend.spoken", "What to list"),
          Object.entries(kinds).map(([kind, word]) =>
            h(
              "label.check",
              h("input", { type: "checkbox", checked: kindsShown.has(kind), "data-key": `check-${kind}`, onchange: ({ target }) => { if (target.checked) kindsShown.add(kind); else kindsShown.delete(kind); redraw(); } }),
              ` ${word}s `,
              h("span.soft", String(all.filter((item) => item.kind === kind).length)),
            ),
          ),
        ),
        h("button.button", { type: "button", onclick: () => globalThis.print() }, "Print check sheet"),
      ),
      h("section.sheet",
        h("h3", { id: title }, headline),
        h("p.soft", [outlet, published ? day(published) : "no date"].join(" · ")),
        tally,
        items.length === 0
          ? h("p.empty", model.partial ? "The articles are still being read." : "Nothing of the kinds chosen stands in this article.")
          : h(
              "div.wide",
              { tabindex: 0, role: "region", "aria-labelledby": title },
              h(
                "table.checktable",
                { "aria-labelledby": title },
                h("thead", h("tr", ["Done", "What to check", "Source", "Note", "Initials"].map((head) => h("th", { scope: "col" }, head)))),
                h("tbody", items.map((item) => row(model, one, item))),
              ),
            ),
      ),
    );
  }
  const redraw = () => keepingFocus(panel, draw);

  drawWhenOpen(store, panel, "check", ["model"], draw);
  // What is written changes nothing but itself, and the focus is on its way to the next field; what is taken
  // back from elsewhere is drawn anew.
  store.watch(["judged"], ({ model, judged, panel: open }) => {
    if (open !== "check" || !model || !judged || drawnFor !== model) return;
    if (writing) tell(checkItems(model, article().id));
    else redraw();
  });
  return {
    element: panel,
    /** Brings an item of an article into view and puts the focus on it; what hides it is lifted. */
    focus(key, id) {
      const find = () => panel.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (article().id !== id || !find()) {
        chosen = id;
        for (const kind of Object.keys(kinds)) kindsShown.add(kind);
        draw();
      }
      arriveAt(find()?.closest("tr"), find());
    },
  };
}

