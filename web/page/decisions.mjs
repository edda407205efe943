// What the reader has decided: findings dismissed, speakers corrected and folded together, facts ticked
// off. The engine's report stays as it is; decisions are laid over it, and those whose passage has gone
// are listed, never dropped in silence.

import { find } from "./anchor.mjs";
import { checkItems } from "./check-items.mjs";
import { beginning, kindWord } from "./words.mjs";

/** Values of `decisions` are replaced, never changed in place. */
export const nothingDecided = {
  dismissed: [], // {scope, kind, reason, finding?, positions?, subject?}, see `scopes`
  speakers: [], // {anchor, name}: the quotation is by somebody else than the engine found
  merged: [], // {from, into}: two names of speakers that are one person
  checks: [], // {anchor, kind, done, source, note, by}
};

/** What a dismissal may cover. */
export const scopes = {
  finding: "this finding",
  story: "all of this kind in this story",
  always: "all of this kind, in every story",
};

const covers = {
  finding: (dismissal, { id }) => dismissal.finding === id,
  story: (dismissal, { kind }) => dismissal.kind === kind,
  always: (dismissal, { kind }) => dismissal.kind === kind,
};

/** A dismissal of a finding with the values that it had: a new value opens it again. */
export function dismissal(finding, scope, reason) {
  return {
    scope,
    kind: finding.kind,
    reason,
    ...(scope === "finding" && { finding: finding.id, positions: finding.positions.map(({ id }) => id), subject: finding.subject }),
  };
}

/** What a dismissal is of, in words: the subject of a finding, or a kind. */
export const dismissedWords = ({ scope, subject, kind }) => (scope === "finding" ? subject : kindWord(kind));

/** What stays when another story is opened. */
export const lasting = (decisions) => ({ ...nothingDecided, dismissed: decisions.dismissed.filter(({ scope }) => scope === "always") });

/** What was said of one thing, found again: a map from thing to decision, and the decisions left over. */
function reunite(decisions, model, candidatesOf) {
  const found = new Map();
  const lost = [];
  for (const decision of decisions) {
    const report = model.article(decision.anchor.article)?.report;
    const candidate = report && find(decision.anchor, report, candidatesOf(report, decision));
    if (candidate) found.set(candidate, decision);
    else lost.push(decision);
  }
  return { found, lost };
}

const short = (text) => beginning(text, 90);

/** The foldings of speakers by whether anybody is quoted under the name that is folded away, or folded into it. */
function quoted(model, corrected, merged) {
  const names = new Set([...model.report.speakers.map(({ name }) => name), ...model.report.articles.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker?.name)), ...[...corrected.values()].map(({ name }) => name)]);
  // One may lead to the next, in any order.
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const { from, into } of merged) if (names.has(from)) names.add(into);
  }
  return { kept: merged.filter(({ from }) => names.has(from)), lost: merged.filter(({ from }) => !names.has(from)) };
}

/** The decisions, laid over a report. */
export function judge(model, decisions) {
  const reopened = new Set();
  const byFinding = new Map();
  for (const finding of model.report.findings) {
    const over = decisions.dismissed.filter((one) => covers[one.scope](one, finding));
    const stands = over.find(({ scope, positions }) => scope !== "finding" || finding.positions.every(({ id }) => positions.includes(id)));
    if (stands) byFinding.set(finding.id, stands);
    else if (over.length > 0) reopened.add(finding.id);
  }
  const ids = new Set(model.report.findings.map(({ id }) => id));
  const quotes = reunite(decisions.speakers, model, (report) => report.quotes);
  const merges = quoted(model, quotes.found, decisions.merged);
  const checks = reunite(decisions.checks, model, (report, { kind }) => checkItems(model, report.id).filter((item) => item.kind === kind));

  const lost = [
    ...decisions.dismissed
      .filter(({ scope, finding }) => scope === "finding" && !ids.has(finding))
      .map((one) => ({ list: "dismissed", decision: one, words: `Dismissed ${kindWord(one.kind)}: ${short(one.subject)}` })),
    ...quotes.lost.map((one) => ({ list: "speakers", decision: one, words: `${one.name} as the speaker of “${short(one.anchor.exact)}”` })),
    ...merges.lost.map((one) => ({ list: "merged", decision: one, words: `${one.from} and ${one.into} as one speaker` })),
    ...checks.lost.map((one) => ({ list: "checks", decision: one, words: `Checked: “${short(one.anchor.exact)}”` })),
  ];

  return {
    /** The dismissal of a finding, or undefined. */
    dismissalOf: ({ id }) => byFinding.get(id),
    dismissals: decisions.dismissed,
    open: model.report.findings.filter(({ id }) => !byFinding.has(id)),
    dismissed: model.report.findings.filter(({ id }) => byFinding.has(id)),
    /** Whether a finding was dismissed before one of its values was known. */
    reopened: ({ id }) => reopened.has(id),
    /** The name that was given to the speaker of a quotation by hand, or undefined. */
    speakerOf: (quote) => quotes.found.get(quote)?.name,
    /** The foldings of speakers that still have somebody to fold: [{from, into}]. */
    merged: merges.kept,
    /** What was ticked and noted at an item of the check sheet, or undefined. */
    checkOf: (item) => checks.found.get(item),
    /** Decisions whose passage is no longer there: {list, decision, words}. */
    lost,
  };
}
