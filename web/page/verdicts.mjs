// What the reader can decide about findings, speakers and facts; each of it can be taken back.

import { anchorOf } from "./anchor.mjs";
import { dismissal, dismissedWords, scopes } from "./decisions.mjs";
import { kindWord } from "./words.mjs";

export function verdicts(store, history) {
  const { state } = store;
  const reportOf = (article) => state.model.article(article).report;

  function decide(words, changes, options) {
    history.change(words, { decisions: { ...state.decisions, ...changes } }, options);
  }

  const without = (list, decision) => ({ [list]: state.decisions[list].filter((one) => one !== decision) });

  return {
    dismiss(finding, scope = "finding", reason = "") {
      const words = scope === "finding" ? `Dismissed: ${finding.subject}` : `Dismissed ${scopes[scope]}: ${kindWord(finding.kind)}`;
      decide(words, { dismissed: [...state.decisions.dismissed, dismissal(finding, scope, reason)] });
    },

    restore(decision) {
      decide(`Restored: ${dismissedWords(decision)}`, without("dismissed", decision));
    },

    /** Lets go of a decision whose passage has gone. */
    forget({ list, decision, words }) {
      decide(`No longer kept: ${words}`, without(list, decision));
    },

    /** Gives quotations another speaker; entries are {article, quote}. */
    giveSpeaker(entries, name) {
      const quotes = new Set(entries.map(({ quote }) => quote));
      const others = state.decisions.speakers.filter((one) => !entries.some(({ article, quote }) => one.anchor.article === article && one.anchor.start === quote.start));
      const given = entries.map(({ article, quote }) => ({ anchor: anchorOf(reportOf(article), quote), name }));
      decide(quotes.size === 1 ? `Speaker set to ${name}` : `${quotes.size} quotations moved to ${name}`, { speakers: [...others, ...given] });
    },

    /** Undoes a correction of a speaker. */
    takeSpeakerBack({ article, quote }) {
      const speakers = state.decisions.speakers.filter(({ anchor }) => !(anchor.article === article && anchor.exact === reportOf(article).text.slice(quote.start, quote.end)));
      decide("Speaker as the engine found it", { speakers });
    },

    merge(from, into) {
      decide(`${from} and ${into} are one`, { merged: [...state.decisions.merged.filter((one) => one.from !== from), { from, into }] });
    },

    unmerge(from) {
      decide(`${from} stands alone again`, { merged: state.decisions.merged.filter((one) => one.from !== from) });
    },

    /** Ticks or notes something at an item of the check sheet. */
    check(article, item, changes) {
      const before = state.judged.checkOf(item);
      const others = state.decisions.checks.filter((one) => one !== before);
      const after = { done: false, source: "", note: "", by: "", ...before, anchor: anchorOf(reportOf(article), item), kind: item.kind, ...changes };
      const empty = !after.done && !after.source && !after.note && !after.by;
      decide("Check sheet changed", { checks: empty ? others : [...others, after] }, { quiet: true });
    },
  };
}
