// <crossread-score>: how readable a text is, beside the editor that it is written in. It reads the host's
// text and marks hard sentences without touching it.

import { h, longList } from "../page/dom.mjs";
import { strip } from "../page/views/strip.mjs";
import { count, figure, readingTime } from "../page/words.mjs";
import { blocksOf, placeInHost, rangeIn } from "./blocks.mjs";
import { crossreadElement } from "./element.mjs";
import css from "./score.css";

const usualPause = 400;

/** What is asked of the small engine, and of the whole one: the same parts of an article. */
const scores = { steps: ["readability"] };
const fullScores = { include: ["text", "source_map", "blocks", "counts", "readability", "excluded", "paragraphs", "sentences"] };

/** The marks of all elements in the host's text, by level. They are no part of its document. */
const highlights = new Map();
const markSheet = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    ::highlight(crossread-hard) { text-decoration: underline dashed #9a6200 2px; text-underline-offset: 3px; }
    ::highlight(crossread-very-hard) { text-decoration: underline solid #b3261e 2px; text-underline-offset: 3px; }`);
  return sheet;
};
let marking = null;

function highlightOf(level) {
  if (!globalThis.Highlight || !CSS.highlights) return null;
  if (!highlights.has(level)) {
    highlights.set(level, new Highlight());
    CSS.highlights.set(`crossread-${level}`, highlights.get(level));
  }
  if (!marking) {
    marking = markSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, marking];
  }
  return highlights.get(level);
}

/** Takes the marks' own sheet and registry away when the last element has gone. */
function clearMarks() {
  for (const level of highlights.keys()) CSS.highlights.delete(`crossread-${level}`);
  highlights.clear();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== marking);
  marking = null;
}

let elements = 0;

/**
 * The element. `createAnalyzer` makes the engine's client.
 *
 * Attributes: for (id of the field or element to read), debounce (milliseconds), live ("off" to analyse
 * on demand), marks ("off" to leave the host's text unmarked), full (parse the sentences too, which loads
 * the language weights and finds passives), theme, worker-url, glue-url, wasm-url.
 * Properties: text, blocks, results. Methods: analyse(). Events: crossread-ready, crossread-results,
 * crossread-select (cancelable), crossread-error.
 */
export function scoreElement(createAnalyzer) {
  return class CrossreadScore extends crossreadElement(createAnalyzer, css) {
    static observedAttributes = ["for", "theme", "live", "full", "marks"];
    #given = null; // blocks handed over by the host
    #blocks = [];
    #report = null;
    #timer;
    #root;
    #body;
    #status;
    #ranges = [];
    #unwatch = () => {};

    start() {
      elements += 1;
      this.#status = h("p.spoken", { role: "status" });
      this.#body = h("div", { part: "score" });
      this.#root = h("div.crossread.score", { role: "group", "aria-label": "Readability" }, this.#body, this.#status);
      this.#root.dataset.theme = this.getAttribute("theme") ?? "auto";
      this.shadowRoot.replaceChildren(this.#root);
      this.#draw();
      this.#watch();
    }

    stop() {
      elements -= 1;
      clearTimeout(this.#timer);
      this.#unwatch();
      this.#unmark();
      if (elements === 0) clearMarks();
    }

    attributeChangedCallback(name, before, after) {
      if (!this.running || before === after) return;
      if (name === "theme") {
        this.#root.dataset.theme = after ?? "auto";
        return;
      }
      if (name === "marks") {
        if (this.#report) this.#mark();
        return;
      }
      if (name === "full") this.leaveEngine();
      if (name === "full" && this.#given) this.#later();
      else this.#watch();
    }

    /** The whole engine is loaded only where it is asked for. */
    get whole() {
      return this.hasAttribute("full");
    }

    #live() {
      return this.getAttribute("live") !== "off";
    }

    /** Listens to the field or element that is read. */
    #watch() {
      this.#unwatch();
      const target = this.target;
      if (!target) return;
      const later = () => this.#live() && this.#later();
      const observer = new MutationObserver(later);
      target.addEventListener("input", later);
      if (!target.matches("textarea, input")) observer.observe(target, { childList: true, characterData: true, subtree: true });
      this.#unwatch = () => {
        target.removeEventListener("input", later);
        observer.disconnect();
        this.#unwatch = () => {};
      };
      later();
    }

    /** The element named by `for`, in the same tree. */
    get target() {
      const id = this.getAttribute("for");
      return id ? this.getRootNode().getElementById?.(id) ?? null : null;
    }

    /** The text that is scored, where the host hands it over itself. */
    get text() {
      return this.#blocks.map(({ text }) => text).join("\n\n");
    }
    set text(text) {
      this.blocks = String(text).split(/\n[ \t]*\n/).map((part, i) => ({ key: String(i), text: part }));
    }

    /** The blocks of an editor's document, [{key, text}]; the keys come back in what is selected. */
    get blocks() {
      return this.#blocks.map(({ key, text }) => ({ key, text }));
    }
    set blocks(blocks) {
      this.#given = blocks.map(({ key, text }) => ({ key, text, pieces: [] }));
      if (this.running && this.#live()) this.#later();
    }

    /** What was found, as in a report's article; null before the first text. */
    get results() {
      return this.#report;
    }

    #later() {
      clearTimeout(this.#timer);
      const asked = Number.parseFloat(this.getAttribute("debounce"));
      this.#timer = setTimeout(() => this.analyse(), asked >= 0 ? asked : usualPause);
    }

    /** Scores the text as it is now. */
    async analyse() {
      clearTimeout(this.#timer);
      this.#blocks = this.#given ?? (this.target ? blocksOf(this.target) : []);
      if (this.#blocks.every(({ text }) => text.trim() === "")) {
        this.#report = null;
        this.#unmark();
        this.#draw();
        return;
      }
      try {
        const blocks = this.#blocks;
        const { articles: [report] } = await this.client.analyze({ articles: [{ id: "text", blocks: blocks.map(({ key, text }) => ({ key, text })) }] }, this.whole ? fullScores : scores);
        if (blocks !== this.#blocks) return;
        this.#report = report;
        this.#draw();
        this.#mark();
        this.tell("crossread-results", report);
      } catch (error) {
        if (["superseded", "aborted", "closed"].includes(error.code)) return;
        this.#body.replaceChildren(h("p.problem", { role: "alert" }, error.message));
        this.tell("crossread-error", { code: error.code ?? "internal", message: error.message });
      }
    }

    #unmark() {
      for (const [level, range] of this.#ranges) highlights.get(level)?.delete(range);
      this.#ranges = [];
    }

    /** Marks the hard sentences where the host's text is made of text nodes. */
    #mark() {
      this.#unmark();
      if (this.getAttribute("marks") === "off") return;
      for (const sentence of this.#report.sentences) {
        if (sentence.level === "plain") continue;
        const { block } = placeInHost(this.#report, sentence, this.#blocks);
        const range = block && rangeIn(this.#blocks[block.index], block.start, block.end);
        if (!range) continue;
        highlightOf(sentence.level)?.add(range);
        this.#ranges.push([sentence.level, range]);
      }
    }

    /** Tells the host which sentence was chosen, and selects it unless the host does that itself. */
    #choose(sentence) {
      const place = placeInHost(this.#report, sentence, this.#blocks);
      const detail = { start: sentence.start, end: sentence.end, text: this.#report.text.slice(sentence.start, sentence.end), level: sentence.level, ...place };
      if (!this.tell("crossread-select", detail, { cancelable: true })) return;
      const range = place.block && rangeIn(this.#blocks[place.block.index], place.block.start, place.block.end);
      if (range) {
        range.startContainer.parentElement?.scrollIntoView({ block: "center" });
        const selection = document.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
      } else if (this.target?.setSelectionRange) {
        const at = this.target.value.indexOf(detail.text);
        if (at < 0) return;
        this.target.focus();
        this.target.setSelectionRange(at, at + detail.text.length);
      }
    }

    #sentence(sentence) {
      const text = this.#report.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
      const reasons = [...sentence.reasons].sort((a, b) => b.grades - a.grades).slice(0, 3);
      return h(
        "li.sentence",
        { class: sentence.level, part: "card" },
        h("p.level", sentence.level === "very-hard" ? "Very hard" : "Hard", h("span.soft", ` · ${count(sentence.words, "word")}`)),
        h("button.intext", { type: "button", onclick: () => this.#choose(sentence) }, text),
        h("ul.reasons", reasons.map(({ message }) => h("li", message))),
      );
    }

    #draw() {
      const report = this.#report;
      if (!report) {
        this.#body.replaceChildren(h("p.soft", "The readability of the text stands here once there is some."), h("slot", { name: "empty" }));
        this.#status.textContent = "";
        return;
      }
      const { whole, without_quotations: without } = report.readability;
      const hard = report.sentences.filter(({ level }) => level !== "plain");
      const facts = [
        whole.grade && `grade, ${figure(whole.grade.low)}–${figure(whole.grade.high)} across formulas`,
        without.grade && without.grade.median !== whole.grade?.median && `${figure(without.grade.median)} without quotations`,
        count(report.counts.words, "word"),
        readingTime(whole.reading_seconds),
      ].filter(Boolean);
      const open = this.#body.querySelector("details")?.open ?? false;
      const other = report.language?.code !== "en";
      this.#body.replaceChildren(
        ...(other
          ? [h("p.soft", "This does not look like English, so it is not scored.")]
          : [
              h("p.gradeline", whole.grade ? h("b", { part: "badge" }, figure(whole.grade.median)) : h("span", "Too short for a grade ·"), h("span", facts.join(" · "))),
              strip(report),
              hard.length === 0
                ? h("p.soft", "No sentence stands out as hard to read.")
                : h("details", { open, part: "list" }, h("summary", count(hard.length, "hard sentence")), longList(hard, 5, (one) => this.#sentence(one), { tag: "ol", className: "plainlist", noun: "hard sentences" })),
            ]),
      );
      this.#status.textContent = whole.grade ? `Grade ${figure(whole.grade.median)}, ${count(hard.length, "hard sentence")}` : "";
    }
  };
}
