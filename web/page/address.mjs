// What of the view stands in the page's address, behind the "#": the panel and the filter, so that a view
// can be kept as a bookmark and found again after a reload. Nothing that the articles say is in it: articles
// go by their letters, and what was searched for is left out.

import { everything, orders } from "./finding-filter.mjs";
import { kinds, severities } from "./words.mjs";

/** "differences?kind=date&article=B&hide=note" for a view {panel, filter}. */
export function addressOf({ panel, filter }) {
  const asked = new URLSearchParams();
  if (filter.kind) asked.set("kind", filter.kind);
  if (filter.article) asked.set("article", filter.article);
  if (filter.order !== everything.order) asked.set("order", filter.order);
  if (filter.fresh) asked.set("only", "new");
  for (const severity of filter.severities) asked.append("hide", severity);
  return asked.size > 0 ? `${panel}?${asked}` : panel;
}

/** The view {panel, filter} that an address stands for; what it does not know is passed over. */
export function viewOf(address) {
  const [panel, query = ""] = address.split("?", 2);
  const asked = new URLSearchParams(query);
  const known = (key, list) => (Object.hasOwn(list, asked.get(key) ?? "") ? asked.get(key) : undefined);
  const filter = {
    kind: known("kind", kinds),
    order: known("order", orders),
    article: /^[A-Z]{1,3}$/.exec(asked.get("article") ?? "")?.[0],
    fresh: asked.get("only") === "new" || undefined,
    severities: asked.getAll("hide").filter((one) => Object.hasOwn(severities, one)),
  };
  return { panel, filter: { ...everything, ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) } };
}

/** What createDesk() takes so that its view stands in the address of the page, and follows it. */
export function viewInAddress() {
  return {
    ...viewOf(location.hash.slice(1)),
    onView: (view) => history.replaceState(null, "", `#${addressOf(view)}`),
    follow(desk) {
      globalThis.addEventListener("hashchange", () => desk.open(viewOf(location.hash.slice(1))));
    },
  };
}
