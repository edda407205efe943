// The page as one file that runs from disk: the same desk, with the engine, the sample and pdf.js's
// worker inside. It fetches nothing, and its policy forbids it to.

import pdfWorker from "crossread-pdf-worker-gzip";
import sample from "crossread-sample";
import { createAnalyzer } from "../engine/inline.mjs";
import { blobUrl, unpacked } from "../engine/packed.mjs";
import { scriptAddress } from "../engine/trusted.mjs";
import { viewInAddress } from "./address.mjs";
import { createDesk } from "./desk.mjs";

let analyzer;

function getAnalyzer() {
  analyzer ??= createAnalyzer().catch((error) => {
    analyzer = undefined;
    throw error;
  });
  return analyzer;
}

let pdfWorkerUrl;

const { follow, ...view } = viewInAddress();
const desk = createDesk(document.querySelector("#crossread"), {
  getAnalyzer,
  getSample: async () => sample.map(({ name, text }) => new File([text], name)),
  startPdfWorker: async () => new Worker(scriptAddress((pdfWorkerUrl ??= blobUrl(await unpacked(pdfWorker))))),
  ...view,
  listensTo: document,
});
follow(desk);
desk.store.watch(["model", "articles"], ({ articles }) => {
  document.title = articles.length > 0 && desk.title() ? `${desk.title()} – Crossread` : "Crossread";
});
