// The page: the desk with the engine that lies beside it.

import { createAnalyzer } from "../engine/client.mjs";
import { scriptAddress } from "../engine/trusted.mjs";
import { viewInAddress } from "./address.mjs";
import { createDesk } from "./desk.mjs";

const beside = (path) => new URL(path, document.baseURI);

let analyzer;

/** One analyzer for the page; if it cannot be loaded the next call tries again. */
function getAnalyzer() {
  analyzer ??= createAnalyzer({ workerUrl: beside("engine/worker.mjs"), glueUrl: beside("engine/crossread.mjs"), wasmUrl: beside("engine/crossread.wasm") }).catch((error) => {
    analyzer = undefined;
    throw error;
  });
  return analyzer;
}

async function fetched(name) {
  const response = await fetch(beside(`sample/${name}`));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new File([await response.blob()], name);
}

/** The files of the sample story: story.json and those that it names. */
async function getSample() {
  const story = await fetched("story.json");
  const names = JSON.parse(await story.text()).articles.map(({ file }) => file);
  return [story, ...(await Promise.all(names.map(fetched)))];
}

const { follow, ...view } = viewInAddress();
const desk = createDesk(document.querySelector("#crossread"), {
  getAnalyzer,
  getSample,
  startPdfWorker: async () => new Worker(scriptAddress(beside("parts/pdf.worker.mjs").href), { type: "module" }),
  ...view,
  storage: true,
  listensTo: document,
});
follow(desk);
desk.store.watch(["model", "articles"], ({ articles }) => {
  document.title = articles.length > 0 && desk.title() ? `${desk.title()} – Crossread` : "Crossread";
});
desk.openKept();

getAnalyzer().catch(() => {}); // starts the engine while the reader looks for files; failures show on use

// The browser keeps the page's own files, so that it opens without a network.
navigator.serviceWorker?.register(scriptAddress(beside("service-worker.mjs").href), { type: "module" }).catch(() => {});
