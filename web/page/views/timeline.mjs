// The Timeline panel: what the articles place in time, a lane an article, with the list behind it.

import { arriveAt, drawWhenOpen, fresh, h, letterButton, svg } from "../dom.mjs";
import { day, dayWords } from "../words.mjs";
import { passage } from "./evidence.mjs";

/** "18 May 2026", "2019" or "1–3 March 2026": a stretch of days in words. */
function when({ earliest, latest }) {
  return dayWords(earliest, latest);
}

const lane = { height: 30, left: 34, top: 26, narrowest: 52, widest: 90 };

/**
 * Dots in lanes. The columns are the stretches of time in their order, not to scale: a story has ten
 * years of background and two days of news, and on a true scale the news would be one dot.
 */
function plot(model, columns, room) {
  const { articles } = model;
  const column = Math.max(lane.narrowest, Math.min(lane.widest, (room - lane.left - 10) / columns.length));
  const width = lane.left + columns.length * column + 10;
  const height = lane.top + articles.length * lane.height + 8;
  const x = (i) => lane.left + (i + 0.5) * column;
  const y = (i) => lane.top + (i + 0.5) * lane.height;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: "lanes", "aria-hidden": "true" },
    columns.map(({ short }, i) => [
      svg("text", { x: x(i), y: 14, class: "tickword", "text-anchor": "middle" }, short),
      svg("line", { x1: x(i), x2: x(i), y1: 20, y2: height - 6, class: "tick" }),
    ]),
    articles.map(({ letter, id }, row) => [
      svg("text", { x: 12, y: y(row) + 4, class: "laneletter", "text-anchor": "middle" }, letter),
      svg("line", { x1: lane.left, x2: width - 10, y1: y(row), y2: y(row), class: "lane" }),
      columns.map(({ entries }, i) => {
        const n = entries.filter(({ evidence }) => evidence.some(({ article }) => article === id)).length;
        return n > 0 && svg("circle", { cx: x(i), cy: y(row), r: Math.min(10, 4.5 + n), class: "dot" });
      }),
    ]),
  );
}

/** How wide a plot may be. The panel itself has no width yet when it is drawn in the moment of being opened. */
function roomFor({ parentElement: box }) {
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  return box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** Entries of the timeline by their stretch of days, in order, each with its index. */
function columnsOf(timeline) {
  const columns = new Map();
  for (const [index, entry] of timeline.entries()) {
    const key = `${entry.earliest}/${entry.latest}`;
    if (!columns.has(key)) columns.set(key, { earliest: entry.earliest, latest: entry.latest, words: when(entry), short: dayWords(entry.earliest, entry.latest, { short: true }), entries: [] });
    columns.get(key).entries.push({ ...entry, index });
  }
  return [...columns.values()];
}

/** The cell with the words has the focus when one comes to it from the text. */
function row(model, entry, head, show) {
  const [first] = entry.evidence;
  const seen = new Map();
  for (const item of entry.evidence) if (!seen.has(item.article)) seen.set(item.article, item);
  return h(
    "tr",
    head,
    h("td", { tabindex: -1, "data-entry": entry.index }, first ? passage(model, first) : entry.summary),
    h(
      "td",
      h(
        "div.who",
        [...seen.values()].map((item) => letterButton(model.article(item.article), "show the passage in the text", () => show(item))),
      ),
    ),
  );
}

/** The panel; `show(evidence)` is called when a passage is to be shown in its article. */
export function timelinePanel(store, { show }) {
  const panel = h("div.panel");

  function draw() {
    const { model } = store.state;
    if (!model) return panel.replaceChildren();
    const columns = columnsOf(model.report.timeline);
    const title = fresh("timeline");
    if (columns.length === 0) {
      const undated = model.articles.filter(({ report }) => !report.published).length;
      panel.replaceChildren(
        h("h2.spoken", "Timeline"),
        h("p.empty", model.partial ? "The articles are still being read." : undated > 0 ? "Nothing could be placed in time. Give the articles their dates: “on Monday” then means a day." : "Nothing in these articles could be placed in time."),
      );
      return;
    }
    const rows = columns.flatMap(({ words, entries }) =>
      entries.map((entry, i) => row(model, entry, i === 0 && h("th", { scope: "rowgroup", rowspan: entries.length }, words), show)),
    );
    panel.replaceChildren(
      h("h2.spoken", "Timeline"),
      h(
        "section",
        h("h3", { id: title }, "When it happened"),
        h("p.soft", "Days that the articles name, in order and not to scale. A larger dot stands for more passages. What gives no date is not here."),
        h("div.wide.plotbox", { tabindex: 0, role: "region", "aria-label": "Plot of the timeline" }, plot(model, columns, roomFor(panel))),
        h(
          "div.wide",
          { tabindex: 0, role: "region", "aria-labelledby": title },
          h(
            "table.when",
            { "aria-labelledby": title },
            h("thead", h("tr", h("th", { scope: "col" }, "When"), h("th", { scope: "col" }, "What the articles say"), h("th", { scope: "col" }, "In"))),
            h("tbody", rows),
          ),
        ),
        h("p.soft.fine", `Articles: ${model.articles.map(({ id, letter, report }) => `${letter} ${model.face(id).outlet}, ${report.published ? day(report.published) : "no date"}`).join("; ")}.`),
      ),
    );
  }

  drawWhenOpen(store, panel, "timeline", ["model"], draw);
  return {
    element: panel,
    /** Brings an entry into view, by its index in the timeline, and puts the focus on it. */
    focus: (index) => arriveAt(panel.querySelector(`[data-entry="${index}"]`)),
  };
}
