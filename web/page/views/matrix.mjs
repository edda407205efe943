// All facts that two or more articles tell, by article.

import { fresh, h, spoken } from "../dom.mjs";
import { capital, count, kindWord } from "../words.mjs";

const few = 25;

/** How many accounts hold the position that most hold; null where two positions are level. */
function mostTold(fact) {
  const [first, second] = fact.positions.map(({ accounts }) => accounts).sort((a, b) => b - a);
  return first > (second ?? 0) ? first : null;
}

function cell(model, fact, article, show) {
  const held = fact.positions
    .map((position) => ({ position, evidence: position.evidence.find((item) => item.article === article.id) }))
    .filter(({ evidence }) => evidence);
  if (held.length === 0) return h("td.absent", { "data-letter": article.letter }, "not found");
  const most = mostTold(fact);
  return h(
    "td",
    { "data-letter": article.letter },
    held.map(({ position, evidence }) => {
      const differs = fact.status === "differing" && position.accounts !== most;
      return h(
        "button.cellvalue",
        { type: "button", class: `${differs ? "differs" : ""} ${fact.kind === "quote-wording" ? "words" : ""}`, onclick: () => show(evidence) },
        differs && [h("span", { "aria-hidden": "true" }, "≠ "), spoken("differs: ")],
        position.value,
      );
    }),
  );
}

/**
 * A table with a row a fact and a column an article, the facts that differ first. `show(evidence)` is
 * called for the value that is pressed. On narrow screens the style sheet turns rows into lists.
 */
export function factMatrix(model, show) {
  const facts = [...model.facts("differing"), ...model.facts("agreed")];
  if (facts.length === 0) return null;
  const title = fresh("matrix");
  const row = (fact) =>
    h(
      "tr",
      h("th", { scope: "row" }, capital(fact.subject), h("span.soft.kind", kindWord(fact.kind))),
      model.articles.map((article) => cell(model, fact, article, show)),
    );
  const body = h("tbody", facts.slice(0, few).map(row));
  const table = h(
    "table.matrix",
    { "aria-labelledby": title },
    h("thead", h("tr", h("th", { scope: "col" }, "Fact"), model.articles.map((article) => h("th", { scope: "col" }, h("span.letter", article.letter))))),
    body,
  );
  const rest = facts.slice(few);
  const more =
    rest.length > 0 &&
    h(
      "button.quiet",
      {
        type: "button",
        onclick: ({ target }) => {
          const added = rest.map(row);
          body.append(...added);
          target.remove();
          added[0].querySelector("button").focus();
        },
      },
      `Show all ${count(facts.length, "fact")}`,
    );
  return h(
    "section.block",
    h("h3", { id: title }, "All facts, by article"),
    h(
      "p.soft",
      "Facts that two or more articles tell. ",
      h("span.differs", "≠"),
      " marks a value that is not the one most accounts give; what most say is not for that reason right.",
    ),
    h("div.wide", { tabindex: 0, role: "region", "aria-labelledby": title }, table),
    more,
  );
}
