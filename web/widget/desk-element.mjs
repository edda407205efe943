// <crossread-desk>: the whole desk inside a page of somebody else's.

import { createDesk } from "../page/desk.mjs";
import { h } from "../page/dom.mjs";
import { placeInHost } from "./blocks.mjs";
import css from "./desk.css";
import { crossreadElement } from "./element.mjs";

/** An article as the host gives it, as the desk keeps it. */
function toFound({ id, title, source, date, published = date, role, text, html, blocks, format, url, omit }) {
  return { id: String(id), name: title || String(id), payload: { text, html, blocks, format, url, omit }, given: { title, source, published, role }, settled: !html };
}

/**
 * The element. `createAnalyzer` makes the engine's client.
 *
 * Attributes: theme (auto, light, dark, contrast), panel, storage (none, local), worker-url, glue-url,
 * wasm-url. Properties: articles, results, decisions. Methods: analyse(), cancel(), select(id), clear(),
 * export(format). Events: crossread-ready, crossread-progress, crossread-results, crossread-select,
 * crossread-dismiss, crossread-error.
 */
export function deskElement(createAnalyzer) {
  return class CrossreadDesk extends crossreadElement(createAnalyzer, css) {
    static observedAttributes = ["theme", "panel"];
    #desk = null;
    #articles = [];
    #decisions = null; // set, or kept, while there is no desk

    start() {
      const root = h("div.embedded", { part: "desk" });
      this.shadowRoot.replaceChildren(root);
      this.#desk = createDesk(root, {
        getAnalyzer: async () => this.client,
        panel: this.getAttribute("panel") ?? undefined,
        storage: this.getAttribute("storage") === "local",
        onView: ({ panel }) => this.getAttribute("panel") !== panel && this.setAttribute("panel", panel),
      });
      const { store } = this.#desk;
      store.set({ theme: this.getAttribute("theme") ?? "auto" });
      if (this.#decisions) this.decisions = this.#decisions;
      store.watch(["model"], ({ model }) => model && !model.partial && this.tell("crossread-results", model.report));
      store.watch(["phase", "step"], ({ phase, step }) => phase === "working" && this.tell("crossread-progress", { step }));
      store.watch(["failure"], ({ failure }) => failure && this.tell("crossread-error", failure));
      store.watch(["decisions"], ({ decisions }) => this.tell("crossread-dismiss", decisions));
      store.watch(["spot"], ({ spot }) => spot && this.#tellSpot(spot));
      if (this.#articles.length > 0) this.#desk.replace(this.#articles.map(toFound));
      else this.#desk.openKept();
    }

    stop() {
      this.#decisions = this.decisions;
      this.#desk?.remove();
      this.#desk = null;
    }

    #tellSpot(spot) {
      const { report } = this.#desk.store.state.model?.article(spot.article) ?? {};
      if (!report) return;
      const given = this.#articles.find(({ id }) => String(id) === spot.article);
      const place = spot.in === "title" ? {} : placeInHost(report, spot, given?.blocks);
      this.tell("crossread-select", { article: spot.article, in: spot.in ?? "text", start: spot.start, end: spot.end, finding: this.#desk.store.state.chosen, ...place });
    }

    attributeChangedCallback(name, before, after) {
      if (!this.#desk || before === after) return;
      if (name === "theme") this.#desk.store.set({ theme: after ?? "auto" });
      if (name === "panel" && after && after !== this.#desk.store.state.tab) this.#desk.open({ panel: after, filter: this.#desk.store.state.filter });
    }

    /** The articles: [{id, title?, source?, published?, role?, text | html | blocks}]. */
    get articles() {
      return this.#articles;
    }
    set articles(list) {
      this.#articles = [...list];
      this.#desk?.replace(this.#articles.map(toFound));
    }

    /** The last report, or null. */
    get results() {
      return this.#desk?.store.state.model?.report ?? null;
    }

    /** What the reader has decided; set it to bring earlier decisions back. */
    get decisions() {
      return this.#desk?.store.state.decisions ?? this.#decisions;
    }
    set decisions(decisions) {
      if (this.#desk) this.#desk.store.set({ decisions: { ...this.#desk.store.state.decisions, ...decisions } });
      else this.#decisions = decisions;
    }

    /** Analyses what there is once more. */
    analyse() {
      this.#desk?.analysis.again();
    }

    /** Stops what is under way. */
    cancel() {
      this.#desk?.analysis.cancel();
    }

    /** Brings a finding into view; false if there is none with this id. */
    select(id) {
      const finding = this.results?.findings.find((one) => one.id === id);
      if (finding) this.#desk.choose(finding);
      return Boolean(finding);
    }

    /** The report in another form, as text. */
    async export(format) {
      return (await this.#desk.formats.make(format)).content;
    }

    clear() {
      this.articles = [];
    }
  };
}
