// Going to and fro between findings, quotations and the text, with a way back.

import { focused } from "./dom.mjs";

/**
 * `wide()` says whether the text stands beside the panels; `views` are {bar, pane} and the panels by their names,
 * known only once they are made.
 */
export function travel(store, root, wide, views) {
  const { state } = store;
  let cameFrom = null; // where Escape and Back lead: the element and the tab

  function open(tab) {
    store.set(tab === "text" ? { tab } : { tab, panel: tab });
  }

  function leave() {
    cameFrom = { element: focused(root), tab: state.tab };
  }

  return {
    open,

    read(id) {
      store.set({ reading: id, spot: null });
      if (!wide()) open("text");
    },

    /** Shows a passage in its article. */
    show(evidence) {
      leave();
      store.set({ reading: evidence.article, spot: { ...evidence } });
      if (!wide()) {
        open("text");
        views.pane.reveal();
      }
    },

    /** Chooses a finding, and shows where it stands in the article that is being read if it is in it. */
    select(finding) {
      const evidence = finding.positions.flatMap((position) => position.evidence);
      const here = evidence.find(({ article }) => article === state.reading) ?? evidence[0];
      store.set({ chosen: finding.id, ...(here && { reading: here.article, spot: { ...here } }) });
    },

    /** Goes from a mark in the text to the entry of the panel that it stands for. */
    follow(panel, key, article) {
      leave();
      open(panel);
      if (panel === "differences") store.set({ chosen: key });
      views[panel].focus(key, article);
    },

    back() {
      const { element, tab } = cameFrom ?? { tab: state.panel };
      cameFrom = null;
      open(tab);
      (element?.isConnected ? element : views.bar.button(tab)).focus();
    },

    canGoBack: () => cameFrom !== null,

    /** The finding before or after the chosen one, round and round. */
    step(by) {
      const shown = views.differences.shown();
      if (shown.length === 0) return;
      const at = shown.findIndex(({ id }) => id === state.chosen);
      const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
      open("differences");
      this.select(next);
      views.differences.focus(next.id);
    },
  };
}
