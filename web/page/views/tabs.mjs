// Tabs after the ARIA Authoring Practices: arrow keys move and open, Home and End go to the ends.

import { focused, h } from "../dom.mjs";

/**
 * `entries` are [{key, words, panel}], `panel` being the element that the tab opens. `open(key)` is
 * called when a tab has been chosen; `choose(key)` opens one from outside.
 */
export function tabs(label, entries, open) {
  const buttons = new Map();
  const counts = new Map();

  for (const { key, words, panel } of entries) {
    const badge = h("span.count");
    counts.set(key, badge);
    buttons.set(
      key,
      h("button.tab", { type: "button", role: "tab", id: `tab-${key}`, "aria-controls": `panel-${key}`, onclick: () => open(key) }, words, badge),
    );
    panel.id = `panel-${key}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `tab-${key}`);
    panel.tabIndex = 0;
  }

  const visible = () => entries.filter(({ key }) => !buttons.get(key).hidden).map(({ key }) => key);

  const moves = {
    ArrowRight: (keys, i) => keys[(i + 1) % keys.length],
    ArrowLeft: (keys, i) => keys[(i + keys.length - 1) % keys.length],
    Home: (keys) => keys[0],
    End: (keys) => keys.at(-1),
  };

  const list = h(
    "div.tabs",
    {
      role: "tablist",
      "aria-label": label,
      onkeydown: (event) => {
        const move = moves[event.key];
        if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const keys = visible();
        const key = move(keys, keys.findIndex((one) => buttons.get(one) === focused(list)));
        open(key);
        buttons.get(key).focus();
      },
    },
    [...buttons.values()],
  );

  return {
    element: list,
    visible,
    button: (key) => buttons.get(key),

    /** Shows the panel of one tab and hides the others. */
    choose(chosen) {
      for (const { key, panel } of entries) {
        const on = key === chosen;
        buttons.get(key).setAttribute("aria-selected", String(on));
        buttons.get(key).tabIndex = on ? 0 : -1;
        panel.classList.toggle("closed", !on);
      }
    },

    /** The figure beside a tab's name; null for none. */
    count(key, n, means) {
      counts.get(key).replaceChildren(...(n === null ? [] : [h("span", { "aria-hidden": "true" }, String(n)), h("span.spoken", ` (${n} ${means})`)]));
    },
  };
}
