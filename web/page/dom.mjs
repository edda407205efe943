// The few helpers that the views build the page with. Whatever an article says reaches the page only
// through these, as text nodes and attribute values; there is no way here to hand over markup.

const svgSpace = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.classList.add(...value.split(" ").filter(Boolean));
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (["value", "checked", "open", "indeterminate"].includes(name)) element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0 || child === ""));
  return element;
}

/**
 * An HTML element: h("p", {class: "why", onclick: f}, "text", otherElement, [more]). `name` may be
 * followed by classes: h("p.why.soft"). Attributes that are undefined, null or false are left out, and
 * so are children that are undefined, null or false.
 */
export function h(name, attributes = {}, ...children) {
  if (attributes === null || attributes instanceof Node || typeof attributes !== "object" || Array.isArray(attributes)) {
    return h(name, {}, attributes, ...children);
  }
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  return fill(element, attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(svgSpace, tag), attributes, children);
}

/** Words for those who listen instead of looking. */
export function spoken(text) {
  return h("span.spoken", text);
}

/** A number that no other call has given, for ids that tie labels to their controls. */
export const fresh = (() => {
  let last = 0;
  return (prefix) => `${prefix}-${++last}`;
})();

/** The letter of an article in its box. */
export function letter(article) {
  return h("span.letter", { "aria-hidden": "true" }, article.letter);
}

/**
 * The letter as a button that shows the passage in the article's text. `what` completes the sentence
 * that is read out.
 */
export function letterButton(article, what, onclick) {
  return h("button.letter", { type: "button", onclick, "aria-label": `${article.letter}: ${what}` }, article.letter);
}

const shapes = {
  conflict: () => svg("path", { d: "M4.7 1h6.6L16 5.7v5.6L11.3 16H4.7L0 11.3V5.7z" }),
  possible: () => svg("path", { d: "M8 1l8 14H0z" }),
  note: () => svg("circle", { cx: 8, cy: 8.5, r: 7 }),
};

/** The shape that stands for a severity: octagon, triangle, disc. */
export function severityShape(severity) {
  return svg("svg", { viewBox: "0 0 16 17", width: 11, height: 12, "aria-hidden": "true", class: "shape" }, shapes[severity]());
}

/**
 * Lists the first `few` items and offers the rest behind a button. `make` turns an item into an element.
 */
export function longList(items, few, make, { tag = "ul", className = "", noun = "entries" } = {}) {
  const list = h(tag, { class: className }, items.slice(0, few).map(make));
  if (items.length <= few) return list;
  const button = h("button.quiet", { type: "button" }, `Show all ${items.length} ${noun}`);
  button.addEventListener("click", () => {
    const rest = items.slice(few).map(make);
    list.append(...rest);
    button.remove();
    rest[0].tabIndex = -1;
    rest[0].focus();
  });
  return [list, button];
}

/** The element that has the focus, also inside a shadow root. */
export function focused(element) {
  return element.getRootNode().activeElement;
}

/**
 * Calls `draw`, after which `part` may be hidden or hold other controls. If the focus was in it and has gone
 * with them, `leave` puts it elsewhere.
 */
export function handingOn(part, draw, leave) {
  const had = part.contains(focused(part));
  draw();
  const now = focused(part);
  if (had && !(part.contains(now) && now.checkVisibility())) leave();
}

/** Brings an entry of a list into view and puts the focus on it, or on `control` inside it. */
export function arriveAt(entry, control = entry) {
  control?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: "nearest" });
}

/**
 * Calls `draw`, which makes the content of `panel` anew, and gives the focus back to the control with
 * the same `data-key` as the one that had it; where that has gone, to the panel.
 */
export function keepingFocus(panel, draw) {
  const had = focused(panel);
  if (!had || !panel.contains(had)) return draw();
  const key = had.closest("[data-key]")?.dataset.key;
  draw();
  if (panel.contains(focused(panel))) return;
  const again = key && panel.querySelector(`[data-key="${CSS.escape(key)}"]`);
  (again || panel).focus({ preventScroll: true });
}

/**
 * Draws a panel when it is open: at once when one of `keys` of the store has changed, or when it is
 * opened later.
 */
export function drawWhenOpen(store, panel, name, keys, draw) {
  let stale = true;
  const drawIfOpen = () => {
    if (!stale || store.state.panel !== name) return;
    stale = false;
    keepingFocus(panel, draw);
  };
  store.watch([...keys, "panel"], (_, changed) => {
    if (changed.some((key) => keys.includes(key))) stale = true;
    drawIfOpen();
  });
  drawIfOpen();
}

/**
 * A button with a list of actions below it. `items` are [words, run, hint?] or null for a line between
 * them; `items` may be a function that makes the list when it is opened.
 */
export function menu(words, items, { className = "button", label } = {}) {
  const id = fresh("menu");
  const list = h("div.menu", { id, popover: "auto", role: "menu", "aria-label": label ?? words });
  const button = h(`button.${className}`, { type: "button", popovertarget: id, "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": label }, words);
  const entries = () => [...list.querySelectorAll("[role=menuitem]")];
  const entry = (item) =>
    item === null
      ? h("hr")
      : h(
          "button",
          {
            type: "button",
            role: "menuitem",
            tabindex: -1,
            onclick: () => {
              list.hidePopover();
              button.focus();
              item[1]();
            },
          },
          item[0],
          item[2] && h("span.soft", item[2]),
        );
  const moves = {
    ArrowDown: (all, i) => all[(i + 1) % all.length],
    ArrowUp: (all, i) => all[(i + all.length - 1) % all.length],
    Home: (all) => all[0],
    End: (all) => all.at(-1),
  };
  list.addEventListener("beforetoggle", ({ newState }) => {
    button.setAttribute("aria-expanded", String(newState === "open"));
    if (newState !== "open") return;
    list.replaceChildren(...(typeof items === "function" ? items() : items).map(entry));
  });
  // At once, and not when the browser tells of it: by then the next key may have come. `popovertarget` stays, so
  // that a press on the button is none outside the list.
  button.addEventListener("click", (event) => {
    event.preventDefault();
    list.togglePopover();
    if (button.getAttribute("aria-expanded") !== "true") return;
    const box = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = list;
    const view = button.ownerDocument.documentElement;
    list.style.left = `${Math.max(8, Math.min(box.right - width, view.clientWidth - width - 8))}px`;
    const below = box.bottom + 4;
    list.style.top = `${below + height > view.clientHeight ? Math.max(8, box.top - height - 4) : below}px`;
    entries()[0]?.focus();
  });
  list.addEventListener("keydown", (event) => {
    if (event.key === "Tab") return list.hidePopover();
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const all = entries();
    move(all, all.indexOf(focused(list)))?.focus();
  });
  return [button, list];
}
