// A finding as a card, with the form to dismiss it.

import { fresh, h, severityShape } from "../dom.mjs";
import { scopes } from "../decisions.mjs";
import { capital, kindWord, reasons, severities, sureness } from "../words.mjs";
import { positions, wordDiff } from "./evidence.mjs";

export function badge(finding) {
  return h(
    "span.severity",
    { class: finding.severity },
    severityShape(finding.severity),
    `${severities[finding.severity].word} · ${kindWord(finding.kind)}`,
  );
}

/** The form below a card that asks how much to dismiss, and why. */
function dismissForm(finding, dismiss, close) {
  const name = fresh("scope");
  const reason = fresh("reason");
  const scopeWords = { finding: "This finding", story: `All differences of this kind (${kindWord(finding.kind)}) in this story`, always: "All of this kind, in every story" };
  const note = h("input", { id: reason, type: "text", autocomplete: "off", placeholder: "Optional" });
  return h(
    "form.dismissal",
    {
      onsubmit: (event) => {
        event.preventDefault();
        dismiss(finding, new FormData(event.target).get(name), note.value.trim());
      },
      onkeydown: (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      },
    },
    h("fieldset", h("legend", "Dismiss"), Object.keys(scopes).map((scope, i) => h("label.check", h("input", { type: "radio", name, value: scope, checked: i === 0 }), scopeWords[scope]))),
    h("div.field", h("label", { for: reason }, "Reason"), note),
    h("div.buttons", h("button.button", { type: "submit" }, "Dismiss"), h("button.quiet", { type: "button", onclick: close }, "Cancel")),
  );
}

/**
 * One finding. `actions`: select(finding), show(evidence), dismiss(finding, scope, reason).
 * `marks`: {fresh, reopened}, what to say of it beside its severity.
 */
export function card(model, finding, actions, marks = {}) {
  const title = fresh("finding");
  const why = [finding.why, reasons[finding.reason] && `Read as: ${reasons[finding.reason]}.`].filter(Boolean).join(" ");
  const place = h("div.dismissplace");
  const button = h("button.quiet.dismiss", { type: "button", "aria-expanded": "false", "aria-label": `Dismiss: ${finding.subject}`, onclick: () => toggle() }, "Dismiss");
  function toggle(open = place.childElementCount === 0) {
    place.replaceChildren(...(open ? [dismissForm(finding, actions.dismiss, () => toggle(false))] : []));
    button.setAttribute("aria-expanded", String(open));
    if (open) place.querySelector("input").focus();
    else button.focus();
  }
  const element = h(
    "article.finding",
    { class: finding.severity, "data-finding": finding.id, "aria-labelledby": title },
    h(
      "header",
      badge(finding),
      marks.fresh && h("span.mark-new", "New"),
      marks.reopened && h("span.mark-new", "Dismissed before; a value is new"),
      h("h3", { id: title }, h("button.subject", { type: "button", "data-key": `finding-${finding.id}`, onclick: () => actions.select(finding) }, capital(finding.subject))),
      button,
    ),
    place,
    finding.positions.length > 0 ? positions(model, finding, actions.show) : h("p.plain", finding.summary),
    finding.diff?.length > 0 && wordDiff(finding.diff),
    h(
      "footer",
      h("p", h("b", finding.kind.startsWith("quote") ? "Why: " : "Why these are compared: "), capital(why)),
      h("span.sure", sureness(finding.confidence)),
    ),
  );
  return element;
}
