// The reading pane: one article's text, with what the open panel is about marked in it.

import { checkItems } from "../check-items.mjs";
import { h } from "../dom.mjs";
import { day, dayWords, figure, kindWord, readingTime, severities } from "../words.mjs";
import { strip } from "./strip.mjs";

/** Pixels above and below a passage that are to be seen with it. */
const linesAround = 60;

const weight = { conflict: 3, possible: 2, note: 1 };

/** Findings that the reader has neither dismissed nor switched off. */
const isShown = ({ judged, filter }, finding) => !judged?.dismissalOf(finding) && !filter.severities.includes(finding.severity);

/**
 * What is marked in an article, by panel: [{in, start, end, weight, kind, label, key}]. `in` is the title or the
 * text, the latter if it is absent; `kind` the class of the mark; `key` what the panel finds the entry by to
 * which a press on the mark leads.
 */
const layers = {
  differences: (model, article, state) =>
    model
      .marksIn(article.id)
      .filter(({ finding }) => isShown(state, finding))
      .map(({ in: where, start, end, finding }) => ({
        in: where,
        start,
        end,
        weight: weight[finding.severity],
        kind: finding.severity,
        label: `${severities[finding.severity].word}, ${kindWord(finding.kind)}: ${finding.subject}`,
        key: finding.id,
      })),

  quotes: (model, article) =>
    article.report.quotes
      .filter(({ kind }) => kind !== "other")
      .flatMap((quote) => (quote.content.length > 0 ? quote.content : [quote]).map(({ start, end }) => ({ quote, start, end })))
      .map(({ quote, start, end }) => ({
        start,
        end,
        weight: quote.nested === null || quote.nested === undefined ? 1 : 2,
        kind: quote.speaker ? "said" : "unsaid",
        label: quote.speaker ? `Quotation of ${quote.speaker.name}` : "Quotation without a speaker",
        key: quote.id,
      })),

  readability: (model, article) =>
    article.report.sentences
      .filter(({ level }) => level !== "plain")
      .map(({ start, end, level }) => ({ start, end, weight: 1, kind: level, label: level === "hard" ? "Hard sentence" : "Very hard sentence", key: start })),

  timeline: (model, article) =>
    model.datedIn(article.id).map(({ in: where, start, end, entry, index }) => ({ in: where, start, end, weight: 1, kind: "dated", label: dayWords(entry.earliest, entry.latest), key: index })),

  check: (model, article) =>
    checkItems(model, article.id).map(({ key, start, end, kind }) => ({ start, end, weight: kind === "quotation" ? 1 : 2, kind: "item", label: `To check: ${kind}`, key })),
};

/**
 * Cuts [start, end) where marks begin and end, and gives each piece the heaviest mark that covers it.
 * `marks` are sorted by start.
 */
function* pieces(start, end, marks) {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    if (mark.start > start) cuts.add(Math.min(mark.start, end));
    if (mark.end < end) cuts.add(Math.max(mark.end, start));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const [from, to] = [sorted[i], sorted[i + 1]];
    const covering = marks.filter((mark) => mark.start <= from && mark.end >= to);
    const heaviest = covering.reduce((best, mark) => (!best || mark.weight > best.weight ? mark : best), null);
    yield { from, to, mark: heaviest, spot: covering.some(({ spot }) => spot) };
  }
}

/** The marks that reach into each of the blocks, block by block; both are in order of their start. */
function byBlock(blocks, marks) {
  const lists = blocks.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first < blocks.length && blocks[first].end <= mark.start) first += 1;
    for (let i = first; i < blocks.length && blocks[i].start < mark.end; i += 1) lists[i].push(mark);
  }
  return lists;
}

const blockTags = { paragraph: "p", heading: "h4", caption: "p.caption", list: "p.item", boilerplate: "p.boilerplate" };

function gradeLine(report) {
  const { whole, without_quotations: without } = report.readability;
  const parts = [
    whole.grade && `grade, ${figure(whole.grade.low)}–${figure(whole.grade.high)} across formulas`,
    without.grade && `${figure(without.grade.median)} without quotations`,
    readingTime(whole.reading_seconds),
  ];
  return h("p.gradeline", whole.grade && h("b", figure(whole.grade.median)), h("span", parts.filter(Boolean).join(" · ")));
}

/**
 * The pane. `follow(panel, key, articleId)` is called when a mark of a panel is pressed; `back()` when the
 * reader wants to return to where they came from.
 */
export function readingPane(store, { follow, back }) {
  const pane = h("div.reading");

  function pieceView(article, text, { from, to, mark, spot }, lastMark) {
    const words = text.slice(from, to);
    if (!mark) return words;
    const { kind, label, key } = mark;
    const classes = `${kind}${spot ? " spot" : ""}`;
    if (key === undefined) return h("mark", { class: classes, title: label }, words);
    const { panel } = store.state;
    // A link, since a button does not break across lines. Pieces of one mark are one stop for the keys.
    return h(
      "a.mark",
      {
        href: "#",
        class: classes,
        title: label,
        tabindex: mark === lastMark ? -1 : undefined,
        "data-finding": panel === "differences" ? key : undefined,
        onclick: (event) => {
          event.preventDefault();
          follow(panel, key, article.id);
        },
      },
      words,
    );
  }

  function marked(article, text, start, end, marks) {
    let last = null;
    return [...pieces(start, end, marks)].map((piece) => {
      const view = pieceView(article, text, piece, last);
      last = piece.mark;
      return view;
    });
  }

  /** What the open panel marks in the article's text, or in a title that is no part of its text. */
  const layerOf = (model, article, where) => layers[store.state.panel](model, article, store.state).filter((mark) => (mark.in ?? "text") === where);

  const spotMark = ({ spot }, where, id) =>
    spot && spot.article === id && (spot.in ?? "text") === where ? [{ start: spot.start, end: spot.end, weight: 0, kind: "plain", spot: true }] : [];

  function titleView(model, article) {
    const { title } = article.report;
    if (!title) return h("h3.title", model.face(article.id).title);
    const marks = [...spotMark(store.state, "title", article.id), ...layerOf(model, article, "title")].sort((a, b) => a.start - b.start);
    return h("h3.title", marked(article, title, 0, title.length, marks));
  }

  function draw() {
    const { model, reading } = store.state;
    const article = model?.article(reading);
    if (!article) return pane.replaceChildren(h("h2.overline", "Reading"), h("p.soft", "The text of an article stands here once it has been read."));
    const { report } = article;
    const { published } = report;
    const face = model.face(article.id);
    const marks = [...layerOf(model, article, "text"), ...spotMark(store.state, "text", article.id)].sort((a, b) => a.start - b.start);
    const lists = byBlock(report.blocks, marks);
    const titleIsFirst = report.blocks[0] && report.text.slice(report.blocks[0].start, report.blocks[0].end).trim() === report.title?.trim();
    const blocks = report.blocks.map((block, i) => {
      return h(
        titleIsFirst && i === 0 ? "h3.title" : blockTags[block.kind],
        block.kind === "boilerplate" && h("span.aside", "Not scored: "),
        marked(article, report.text, block.start, block.end, lists[i]),
      );
    });
    const aside = report.blocks.some(({ kind }) => kind === "boilerplate");
    pane.replaceChildren(
      h("div.overline", h("h2", "Reading ", h("span.letter", article.letter)), h("button.quiet.back", { type: "button", onclick: back }, "Back")),
      h(
        "article",
        { lang: report.language?.code },
        titleIsFirst ? blocks.shift() : titleView(model, article),
        h("p.byline", { lang: "en" }, [face.outlet, published ? day(published) : "no date"].join(" · ")),
        h("div.scores", { lang: "en" }, strip(report), gradeLine(report)),
        blocks,
        aside && h("p.soft.fine", { lang: "en" }, "Passages in grey are kept, but not scored."),
      ),
    );
  }

  /**
   * Brings the passage that was asked for into view; where the pane scrolls by itself, the page stays, and the
   * pane too if the passage is in sight with some lines around it.
   */
  function reveal() {
    const spot = pane.querySelector(".spot");
    const box = pane.closest("[data-scroller]");
    if (!spot) return;
    if (!box || box.scrollHeight <= box.clientHeight) {
      spot.scrollIntoView({ block: "center" });
      return;
    }
    const [frame, passage] = [box, spot].map((element) => element.getBoundingClientRect());
    const [top, bottom] = [Math.max(frame.top, 0), Math.min(frame.bottom, innerHeight)];
    const inSight = passage.top > top + linesAround && passage.bottom < bottom - linesAround;
    if (!inSight) box.scrollTop += (passage.top + passage.bottom) / 2 - (top + bottom) / 2;
    spot.scrollIntoView({ block: "nearest" });
  }

  store.watch(["judged", "reading", "panel", "filter", "spot"], (state, changed) => {
    draw();
    if (changed.includes("spot") && state.spot) reveal();
    else if (changed.includes("reading")) pane.closest("[data-scroller]")?.scrollTo(0, 0);
  });
  draw();
  return { element: pane, reveal };
}
