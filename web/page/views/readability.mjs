// The Readability panel: the articles beside one another, then one of them in detail.

import { arriveAt, drawWhenOpen, focused, fresh, h, letter, longList, svg } from "../dom.mjs";
import { count, counts, figure, formulas, readingTime } from "../words.mjs";
import { strip } from "./strip.mjs";

const scale = { from: 4, to: 20, width: 120, height: 20 };

/** Where a grade lies on the plot. */
const at = (grade) => {
  const clamped = Math.min(scale.to, Math.max(scale.from, grade));
  return ((clamped - scale.from) / (scale.to - scale.from)) * (scale.width - 12) + 6;
};

/** A line from the lowest to the highest formula with a mark at the median. The figures stand beside it. */
function rangePlot(grade) {
  const y = scale.height / 2;
  const ticks = [5, 10, 15, 20].map((value) => svg("line", { x1: at(value), x2: at(value), y1: 3, y2: scale.height - 3, class: "tick" }));
  return svg(
    "svg",
    { viewBox: `0 0 ${scale.width} ${scale.height}`, width: scale.width, height: scale.height, "aria-hidden": "true", class: "range" },
    ticks,
    grade && svg("line", { x1: at(grade.low), x2: at(grade.high), y1: y, y2: y, class: "spread" }),
    grade && svg("circle", { cx: at(grade.median), cy: y, r: 5, class: "median" }),
  );
}

const gradeWords = (grade) =>
  grade ? [h("b.grade", figure(grade.median)), " ", h("span.soft.whole", `${figure(grade.low)}–${figure(grade.high)}`)] : [h("span.soft", "too short")];

const hardSentences = (report) => report.sentences.filter(({ level }) => level !== "plain");

function overview(model, store) {
  const title = fresh("grades");
  const row = (article) => {
    const { whole, without_quotations: without } = article.report.readability;
    const hard = hardSentences(article.report).length;
    return h(
      "tr",
      h("th", { scope: "row" }, h("span.article", letter(article), model.face(article.id).outlet)),
      h("td", { "data-head": "Grade, with range" }, h("div.gradecell", h("span", gradeWords(whole.grade)), rangePlot(whole.grade))),
      h("td", { "data-head": "Without quotations" }, gradeWords(without.grade)),
      h("td", { "data-head": "Hard sentences" }, `${hard} of ${article.report.sentences.length}`),
      h("td", { "data-head": "Words" }, article.report.counts.words.toLocaleString("en")),
      h("td", { "data-head": "Reading" }, readingTime(whole.reading_seconds)),
    );
  };
  return h(
    "section",
    h("h3", { id: title }, "Grades"),
    h(
      "p.soft",
      "A grade is the years of American schooling that a text asks for: the median of the formulas, then the lowest and highest of them. The line runs from grade 4 to grade 20.",
    ),
    h(
      "div.wide",
      { tabindex: 0, role: "region", "aria-labelledby": title },
      h(
        "table.grades",
        { "aria-labelledby": title },
        h("thead", h("tr", ["Article", "Grade, with range", "Without quotations", "Hard sentences", "Words", "Reading"].map((head) => h("th", { scope: "col" }, head)))),
        h("tbody", model.articles.map(row)),
      ),
    ),
  );
}

/** One hard sentence with what makes it hard. */
function sentenceView(article, sentence, show) {
  const { report } = article;
  const text = report.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
  const reasons = [...sentence.reasons].sort((a, b) => b.grades - a.grades);
  return h(
    "li.sentence",
    { class: sentence.level, "data-start": sentence.start, tabindex: -1 },
    h("p.level", sentence.level === "very-hard" ? "Very hard" : "Hard", h("span.soft", ` · ${count(sentence.words, "word")}`)),
    h(
      "p.words",
      { lang: report.language?.code },
      h("button.intext", { type: "button", onclick: () => show({ article: article.id, in: "text", start: sentence.start, end: sentence.end }) }, text),
    ),
    h(
      "ul.reasons",
      reasons.map(({ message, grades }) =>
        h("li", message, grades > 0 && h("span.soft", ` +${figure(grades)} ${Math.round(grades * 10) === 10 ? "grade" : "grades"}`)),
      ),
    ),
  );
}

function table(caption, heads, rows) {
  const title = fresh("figures");
  return h(
    "section.block",
    h("h4", { id: title }, caption),
    h(
      "div.wide",
      { tabindex: 0, role: "region", "aria-labelledby": title },
      h(
        "table.figures",
        { "aria-labelledby": title },
        h("thead", h("tr", heads.map((head) => h("th", { scope: "col" }, head)))),
        h("tbody", rows.map(([head, ...cells]) => h("tr", h("th", { scope: "row" }, head), cells.map((cell) => h("td", cell))))),
      ),
    ),
  );
}

/** How two texts differ in their main figures, and which hard sentences stand in one only. */
function comparison(one, other) {
  const reports = [one.report, other.report];
  const grade = (report, key) => report.readability[key].grade?.median ?? null;
  const rows = [
    ["Grade", reports.map((report) => grade(report, "whole"))],
    ["Grade without quotations", reports.map((report) => grade(report, "without_quotations"))],
    ["Hard sentences", reports.map((report) => hardSentences(report).length)],
    ["Sentences", reports.map((report) => report.sentences.length)],
    ["Words", reports.map((report) => report.counts.words)],
    ["Words a sentence", reports.map(({ counts: { words, sentences } }) => (sentences > 0 ? words / sentences : null))],
    ...formulas.map(([key, name]) => [name, reports.map((report) => report.readability.whole[key] ?? null)]),
  ];
  const change = ([from, to]) => {
    if (from === null || to === null) return "–";
    // Of the figures as they are shown, so that 7.6 and 7.5 are not the same.
    const [shown, was] = [to, from].map((value) => Math.round(value * 10) / 10);
    const by = Math.round((shown - was) * 10) / 10;
    return by === 0 ? "same" : `${by > 0 ? "+" : "−"}${figure(Math.abs(by))}`;
  };
  const wordsOf = (report) => (sentence) => report.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ").trim();
  const hard = reports.map((report) => hardSentences(report).map(wordsOf(report)));
  const only = (list, rest) => list.filter((text) => !rest.includes(text));
  const listOf = (head, { language }, list) =>
    list.length > 0 && [h("h5", head), longList(list, 5, (text) => h("li", h("blockquote", { lang: language?.code }, text)), { className: "plainlist", noun: "sentences" })];
  const heads = ["Figure", one.words, other.words, "Change"];
  return [
    table(`${one.words} and ${other.words}`, heads, rows.map(([head, values]) => [head, ...values.map((value) => (value === null ? "–" : figure(value))), change(values)])),
    listOf(`Hard sentences in ${one.words} only`, one.report, only(hard[0], hard[1])),
    listOf(`Hard sentences in ${other.words} only`, other.report, only(hard[1], hard[0])),
  ];
}

/** Every text that can be compared: the articles, and how those that were edited here read before. */
function versions(model, articles) {
  const now = model.articles.map((article) => ({ key: article.id, words: article.letter, report: article.report, face: model.face(article.id).outlet }));
  const before = articles.filter(({ before: report, id }) => report && model.article(id)).map(({ id, letter: name, before: report }) => ({ key: `${id}\nbefore`, words: `${name} before your edit`, report, face: "" }));
  return [...now, ...before];
}

/** Two texts side by side, chosen by the reader. */
function compareTwo(store) {
  const { model, articles } = store.state;
  const all = versions(model, articles);
  if (all.length < 2) return null;
  const edited = all.find(({ key }) => key.endsWith("\nbefore"));
  const current = edited && all.find(({ key }) => edited.key.startsWith(`${key}\n`));
  const [first, second] = edited ? [edited, current] : all;
  const result = h("div");
  const select = (label, chosen) => {
    const id = fresh("version");
    const control = h("select", { id, onchange: draw }, all.map(({ key, words, face }) => h("option", { value: key, selected: key === chosen.key }, [words, face].filter(Boolean).join(" · "))));
    return [control, h("div.field", h("label", { for: id }, label), control)];
  };
  const [from, fromField] = select("Compare", first);
  const [to, toField] = select("with", second);
  function draw() {
    const [one, other] = [from, to].map(({ value }) => all.find(({ key }) => key === value));
    result.replaceChildren(...(one === other ? [h("p.soft", "Choose two different texts.")] : comparison(one, other).flat(3).filter(Boolean)));
  }
  draw();
  return h("section.block", h("h3", "Two versions compared"), h("div.findbar", fromField, toField), result);
}

const selections = [
  ["whole", "Whole text"],
  ["without_quotations", "Without quotations"],
  ["quoted_only", "Quotations only"],
];

function detail(model, article, show) {
  const { report } = article;
  const scores = selections.map(([key]) => report.readability[key]);
  const hard = hardSentences(report)
    .map((sentence) => ({ sentence, weight: sentence.reasons.reduce((sum, { grades }) => sum + grades, 0) }))
    .sort((a, b) => Number(b.sentence.level === "very-hard") - Number(a.sentence.level === "very-hard") || b.weight - a.weight)
    .map(({ sentence }) => sentence);
  // A note on two columns stands once, with the names of both.
  const notes = new Map();
  for (const [i, [, words]] of selections.entries()) for (const note of scores[i].notes) notes.set(note, [...(notes.get(note) ?? []), words]);
  return [
    h("h4", count(hard.length, "hard sentence")),
    hard.length > 0 && h("div.stripbox", strip(report), h("p.soft.fine", "A bar a sentence, in the order of the text; high bars are hard ones.")),
    hard.length === 0
      ? h("p.empty", "No sentence stands out as hard to read.")
      : longList(hard, 6, (sentence) => sentenceView(article, sentence, show), { tag: "ol", className: "plainlist", noun: "hard sentences" }),
    table(
      "Formulas",
      ["Formula", ...selections.map(([, words]) => words)],
      formulas.map(([key, name, means]) => [[name, h("span.soft.kind", means)], ...scores.map((score) => figure(score[key]))]),
    ),
    report.readability.by_speaker?.length > 0 &&
      table(
        "By speaker, in quotation marks",
        ["Speaker", "Grade, with range", "Words", "Words a sentence"],
        report.readability.by_speaker.map(({ name, scores: { grade, counts: { words, sentences } } }) => [
          name,
          grade ? `${figure(grade.median)} (${figure(grade.low)}–${figure(grade.high)})` : "–",
          words.toLocaleString("en"),
          figure(sentences > 0 ? words / sentences : null),
        ]),
      ),
    notes.size > 0 && h("ul.soft.notes", [...notes].map(([note, columns]) => h("li", `${columns.join(", ")}: ${note}`))),
    table(
      "Counts",
      ["Count", "In all", "Scored", "Without quotations"],
      counts.map(([key, words]) => [words, ...[report.counts, scores[0].counts, scores[1].counts].map((set) => set[key].toLocaleString("en"))]),
    ),
  ];
}

/** The panel; `show(evidence)` is called when a sentence is to be shown in its article. */
export function readabilityPanel(store, { show, read }) {
  const panel = h("div.panel");
  const one = h("section.block");
  let drawn;

  function drawDetail() {
    const { model, reading } = store.state;
    const article = model?.article(reading);
    if (!article || drawn === article) return;
    drawn = article;
    const name = fresh("pick");
    one.replaceChildren(
      h("h3", "In detail"),
      h(
        "fieldset.pick",
        h("legend.spoken", "Article"),
        model.articles.map((other) =>
          h(
            "label",
            h("input", { type: "radio", name, value: other.id, checked: other.id === article.id, onchange: () => read(other.id) }),
            letter(other),
            h("span", model.face(other.id).outlet),
          ),
        ),
      ),
      ...detail(model, article, show).flat().filter(Boolean),
    );
  }

  function draw() {
    const { model } = store.state;
    drawn = null;
    if (!model) return panel.replaceChildren();
    // What an edit did is asked for first; two articles are compared after each has been looked at.
    const edited = store.state.articles.some(({ before }) => before);
    const compared = compareTwo(store);
    panel.replaceChildren(...[h("h2.spoken", "Readability"), overview(model, store), ...(edited ? [compared, one] : [one, compared])].filter(Boolean));
    drawDetail();
  }

  drawWhenOpen(store, panel, "readability", ["model"], draw);
  store.watch(["reading"], () => {
    if (store.state.panel !== "readability") {
      drawn = null;
      return;
    }
    const had = focused(panel);
    const hadFocus = had?.type === "radio" && one.contains(had);
    drawDetail();
    if (hadFocus) one.querySelector("input:checked")?.focus();
  });
  store.watch(["panel"], ({ panel: open }) => {
    if (open === "readability") drawDetail();
  });
  return {
    element: panel,
    /** Brings a hard sentence of the article that is being read into view, and puts the focus on it. */
    focus(start) {
      const find = () => one.querySelector(`[data-start="${start}"]`);
      if (!find()) one.querySelector("ol.plainlist + button.quiet")?.click();
      arriveAt(find());
    },
  };
}
