// Who said what, across the articles: the engine's speakers, with what was corrected by hand.

/** Follows foldings by hand to the name at their end. */
function foldedInto(name, merged) {
  const next = new Map(merged.map(({ from, into }) => [from, into]));
  const seen = new Set();
  let last = name;
  while (next.has(last) && !seen.has(last)) {
    seen.add(last);
    last = next.get(last);
  }
  return last;
}

/**
 * The groups of quotations to show: [{name, roles, aliases, entries: [{article, quote, byHand}], missing,
 * folded: [name]}], those without a speaker first, then by how much somebody is quoted. `shown(quote)`
 * says which quotations count; `folded` names what was merged into the group by hand.
 */
export function speakerGroups(model, judged, shown) {
  const { merged } = judged;
  const groups = new Map();
  const missing = [];
  const group = (name) => {
    if (!groups.has(name)) groups.set(name, { name, roles: [], aliases: [], entries: [], folded: [] });
    return groups.get(name);
  };
  const nameOf = new Map();
  for (const { name, quotes } of model.report.speakers) for (const { article, quote } of quotes) nameOf.set(model.quote(article, quote), name);

  for (const { id, report } of model.articles) {
    for (const quote of report.quotes) {
      if (!shown(quote)) continue;
      const given = judged.speakerOf(quote);
      const found = given ?? nameOf.get(quote) ?? quote.speaker?.name;
      const entry = { article: id, quote, byHand: given !== undefined };
      if (!found) missing.push(entry);
      else group(foldedInto(found, merged)).entries.push(entry);
    }
  }
  for (const { entity, name } of model.report.speakers) {
    const into = groups.get(foldedInto(name, merged));
    if (!into) continue;
    const { roles = [], aliases = [] } = model.entity(entity) ?? {};
    into.roles.push(...roles);
    into.aliases.push(...aliases);
  }
  for (const { from } of merged) groups.get(foldedInto(from, merged))?.folded.push(from);
  const named = [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
  return [...(missing.length > 0 ? [{ name: "No speaker found", roles: [], aliases: [], folded: [], entries: missing, missing: true }] : []), ...named];
}
