// What both elements have in common: attributes for addresses, events, the shared engine, and a shadow
// root with the style sheet.

import styles from "crossread-styles";
import { joinEngine } from "./shared.mjs";

const sheets = new Map();

/** A style sheet made once for all elements; adopted sheets pass a policy without inline styles. */
function sheetOf(css) {
  if (!sheets.has(css)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheets.get(css);
}

/** Milliseconds after which an element that was taken out of the page is held to be removed, not moved. */
const moved = 100;

/**
 * The base of the elements. `createAnalyzer` makes the engine's client; `start(root)` builds what is
 * shown, `stop()` lets go of it.
 */
export function crossreadElement(createAnalyzer, css) {
  return class extends HTMLElement {
    #client = null;
    #leaving;

    constructor() {
      super();
      this.attachShadow({ mode: "open" });
      this.shadowRoot.adoptedStyleSheets = [sheetOf(styles), sheetOf(css)];
    }

    connectedCallback() {
      clearTimeout(this.#leaving);
      if (this.running) return;
      this.running = true;
      this.#upgrade();
      this.start();
      this.tell("crossread-ready", {});
    }

    disconnectedCallback() {
      this.#leaving = setTimeout(() => {
        if (this.isConnected) return;
        this.running = false;
        this.stop();
        this.leaveEngine();
        this.shadowRoot.replaceChildren();
      }, moved);
    }

    /** Properties that were set before the element was defined. */
    #upgrade() {
      for (const name of Object.keys(this)) {
        if (!(name in Object.getPrototypeOf(this))) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    /** Whether the element needs more of the engine than readability. */
    get whole() {
      return true;
    }

    /** Lets go of the engine; the next request joins one anew. */
    leaveEngine() {
      this.#client?.leave();
      this.#client = null;
    }

    /** The engine, shared with the other elements that have it from the same addresses. */
    get client() {
      const given = { workerUrl: this.getAttribute("worker-url"), glueUrl: this.getAttribute("glue-url"), wasmUrl: this.getAttribute("wasm-url") };
      this.#client ??= joinEngine(createAnalyzer, Object.fromEntries(Object.entries(given).filter(([, url]) => url)), this.whole);
      return this.#client;
    }

    /** Sends an event that crosses the shadow root; false if the host has cancelled it. */
    tell(type, detail, { cancelable = false } = {}) {
      return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
    }
  };
}
