// What the page is doing: progress with a way to stop it, failures, and short notices with an undo.

import { focused, h, handingOn } from "../dom.mjs";
import { count } from "../words.mjs";

/** Work that is done sooner is not worth a bar that flashes up. */
const patienceMilliseconds = 400;

function result({ model }) {
  const { report } = model;
  const of = (severity) => model.findings(severity).length;
  const articles = count(report.articles.length, "article");
  if (report.articles.length < 2) return `${articles} read.`;
  return `${articles} compared: ${count(of("conflict"), "conflict")}, ${of("possible")} worth a look, ${count(of("note"), "note")}.`;
}

/** `analysis` has cancel() and again(); `leave()` takes the focus when a line goes that had it. */
export function statusBar(store, analysis, leave) {
  const spoken = h("p.spoken", { role: "status" });
  const words = h("p");
  const progress = h("progress", { "aria-label": "Analysing" });
  const button = h("button.quiet", { type: "button" });
  const bar = h("div.status", { hidden: true }, words, progress, button);
  let timer;

  function lay(text, role, action) {
    words.textContent = text;
    if (role) words.setAttribute("role", role);
    else words.removeAttribute("role");
    progress.hidden = !action?.busy;
    button.textContent = action?.words ?? "";
    button.onclick = action?.run ?? null;
    button.hidden = !action;
    bar.hidden = false;
  }

  const phases = {
    idle: () => {},
    working: ({ step }) => {
      const say = () => lay(`${step} …`, "status", { words: "Cancel", run: analysis.cancel, busy: true });
      if (!bar.hidden && (!progress.hidden || bar.contains(focused(bar)))) return say();
      bar.hidden = true;
      timer = setTimeout(say, patienceMilliseconds);
    },
    done: (state) => {
      if (state.model) spoken.textContent = result(state);
    },
    failed: ({ failure }) => lay(failure.message, "alert", { words: "Try again", run: analysis.again }),
    cancelled: () => lay("The analysis was cancelled.", "status", { words: "Analyse again", run: analysis.again }),
  };

  function draw(state) {
    clearTimeout(timer);
    if (state.phase !== "working") bar.hidden = true;
    spoken.textContent = "";
    phases[state.phase](state);
  }
  store.watch(["phase", "step", "model", "failure"], (state) => handingOn(bar, () => draw(state), leave));
  return [spoken, bar];
}

/**
 * A line about what was just done, until it is closed or the next one comes. `undo` takes it back; `leave()`
 * takes the focus when a line goes that had it.
 */
export function noticeBar(store, undo, leave) {
  const bar = h("div.notice", { role: "status" });
  function draw({ notice }) {
    if (!notice) return bar.replaceChildren();
    bar.replaceChildren(
      h("p", notice.text),
      ...[notice.undo && h("button.quiet", { type: "button", onclick: undo }, "Undo")].filter(Boolean),
      h("button.quiet", { type: "button", onclick: () => store.set({ notice: null }), "aria-label": "Close this line" }, "Close"),
    );
  }
  store.watch(["notice"], (state) => handingOn(bar, () => draw(state), leave));
  return bar;
}
