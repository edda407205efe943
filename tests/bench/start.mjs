// From the module's bytes to an engine that is ready, and its first analysis: one line of JSON, in
// milliseconds and MB. A browser keeps the compiled code of a page that was open before; here it is
// compiled anew, so that a warm load of the page is faster than this.
import { load } from "./module.mjs";
import { makeStory } from "./story.mjs";

const story = makeStory(1);
const begin = performance.now();
const module = await load();
const ready = performance.now();
module.analyze(story);
const done = performance.now();
console.log(JSON.stringify({ ready: ready - begin, first: done - ready, memory: module.memory() }));
