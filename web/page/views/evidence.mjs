// Positions and their passages, as cards and lists show them.

import { h, letterButton, spoken } from "../dom.mjs";
import { count } from "../words.mjs";

/** The letters of the articles that hold a position; each shows the passage in its article. */
function holders(model, evidence, show) {
  const seen = new Map();
  for (const item of evidence) if (!seen.has(item.article)) seen.set(item.article, item);
  return [...seen.values()].map((item) =>
    letterButton(model.article(item.article), "show the passage in the text", () => show(item)),
  );
}

/** A passage with the words marked that hold the value. */
export function passage(model, item, severity) {
  const [before, words, after] = model.passage(item);
  const { language } = model.article(item.article).report;
  return h(
    "blockquote",
    { lang: language?.code },
    before.trimStart(),
    h("mark", { class: severity ?? "plain" }, words),
    after.trimEnd(),
  );
}

const accountWords = ["", "one account", "two accounts", "three accounts", "four accounts", "five accounts"];

function standing(position, finding, model) {
  if (finding?.alone && position.evidence.every(({ article }) => article === finding.alone)) return "stands alone";
  const articles = new Set(position.evidence.map(({ article }) => article)).size;
  if (articles < 2 || model.report.articles.length < 3) return "";
  return accountWords[position.accounts] ?? `${position.accounts} accounts`;
}

/** Who says it, in a quotation that the position is about. */
function speakerOf(model, item) {
  const quotes = model.article(item.article)?.report.quotes ?? [];
  const quote = quotes.find(({ start, end }) => start <= item.end && item.start <= end);
  return quote?.speaker?.name;
}

const isWording = (kind) => kind === "quote-wording";

/** One position of a finding: value, who holds it, the passages. */
function positionView(model, finding, position, show) {
  const [first, ...more] = position.evidence;
  const words = isWording(finding.kind);
  const notes = [words && first && speakerOf(model, first), standing(position, finding, model)].filter(Boolean);
  const others = more.filter(({ article }, i) => article !== first.article || i > 0);
  return h(
    "div.position",
    !words && h("p.value", position.value),
    h("div.who", holders(model, position.evidence, show), notes.length > 0 && h("span", notes.join(" · "))),
    first && passage(model, first, finding.severity),
    others.length > 0 &&
      h(
        "details.more",
        h("summary", count(others.length, "more passage")),
        others.map((item) =>
          h("div.also", letterButton(model.article(item.article), "show this passage in the text", () => show(item)), passage(model, item, finding.severity)),
        ),
      ),
  );
}

/** The positions of a finding beside one another. */
export function positions(model, finding, show) {
  return h("div.positions", finding.positions.map((position) => positionView(model, finding, position, show)));
}

const diffParts = {
  same: (text) => text,
  insert: (text) => h("ins", spoken("[put in: "), text, spoken("]")),
  delete: (text) => h("del", spoken("[left out: "), text, spoken("]")),
};

/** Whether two parts need a space between them: the engine gives words, not the white space around. */
const parted = (before, after) => before !== "" && !/\s$/.test(before) && !/^[\s,.;:!?’”)\]]/.test(after);

/** Two wordings as one line: words left out are struck, words put in are underlined. */
export function wordDiff(diff) {
  const parts = diff.map(({ op, text }, i) => [parted(diff[i - 1]?.text ?? "", text) ? " " : "", diffParts[op](text)]);
  return h("p.diff", h("span.label", "Word by word: "), parts);
}
