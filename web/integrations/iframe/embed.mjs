// The desk's side. It takes a port from the page that frames it, and only from origins that
// <meta name="crossread-hosts"> names; without one, from its own. The frame-ancestors of the header
// should name the same.

import "../crossread/define.mjs";

const named = document.querySelector('meta[name="crossread-hosts"]')?.content.split(/\s+/).filter(Boolean) ?? [];
const hosts = new Set(named.length > 0 ? named : [location.origin]);
const desk = document.querySelector("crossread-desk");

const deeds = {
  articles: (list) => void (desk.articles = list),
  select: (id) => desk.select(id),
  export: (format) => desk.export(format),
};

function serve(port) {
  for (const type of ["results", "progress", "select", "dismiss", "error"]) {
    desk.addEventListener(`crossread-${type}`, ({ detail }) => port.postMessage({ type, detail }));
  }
  port.onmessage = async ({ data: { type, id, detail } }) => {
    try {
      if (!Object.hasOwn(deeds, type)) throw new Error(`there is no "${type}".`);
      port.postMessage({ type: "answer", id, detail: await deeds[type](detail) });
    } catch (error) {
      port.postMessage({ type: "answer", id, error: error.message });
    }
  };
}

const isLoaded = (origin) => parent.postMessage({ crossread: 1, type: "loaded" }, origin);

let served = false;
addEventListener("message", ({ source, origin, data, ports }) => {
  if (source !== parent || !hosts.has(origin) || data?.crossread !== 1) return;
  if (data.type === "there?") isLoaded(origin);
  if (data.type !== "init" || served || !ports[0]) return;
  served = true;
  serve(ports[0]);
});
// Whoever frames this page learns no more than that it is there, and only if it is named.
for (const origin of hosts) isLoaded(origin);
