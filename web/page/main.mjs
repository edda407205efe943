// The page: the desk with the engine that lies beside it, opened on the sample story.

import { createAnalyzer } from "./engine/client.mjs";
import { createDesk } from "./desk.mjs";

let analyzer;

/** One analyzer for the page; if it cannot be loaded the next call tries again. */
function getAnalyzer() {
  analyzer ??= createAnalyzer().catch((error) => {
    analyzer = undefined;
    throw error;
  });
  return analyzer;
}

async function fetched(name) {
  const response = await fetch(new URL(`sample/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new File([await response.blob()], name);
}

/** The files of the sample story: story.json and those that it names. */
async function getSample() {
  const story = await fetched("story.json");
  const names = JSON.parse(await story.text()).articles.map(({ file }) => file);
  return [story, ...(await Promise.all(names.map(fetched)))];
}

const desk = createDesk(document.querySelector("#crossread"), {
  getAnalyzer,
  getSample,
  panel: location.hash.slice(1),
  onPanel: (panel) => history.replaceState(null, "", `#${panel}`),
});

getAnalyzer().catch(() => {}); // starts the engine while the sample is fetched; failures show on use
desk.openSample();
