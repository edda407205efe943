// An edit of one article while nine others are open, from the story's JSON to the report's, as the worker
// does it: `node edit.mjs STEPS REPEATS` prints milliseconds for the native build, by its program STEPS, and
// for the module: of processor time of the thread that works (processor_time.cjs), which other work on the machine
// does not stretch as it does the clock's.
// The story is that of story.mjs, which is written to a file for the former.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "./module.mjs";
import processorMicroseconds from "./processor_time.cjs";
import { makeStory } from "./story.mjs";

const [steps, repeats] = process.argv.slice(2);
const story = makeStory(10);

function native() {
  const folder = mkdtempSync(join(tmpdir(), "crossread-bench-"));
  try {
    writeFileSync(join(folder, "story.json"), JSON.stringify(story));
    const { fastest, median } = JSON.parse(execFileSync(steps, ["--edits", repeats, join(folder, "story.json")]));
    return { fastest: fastest / 1000, median: median / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same in the module. A first edit reads all articles, and the code is made ready by a few more. */
async function wasm() {
  const module = await load();
  const [{ text }] = story.articles;
  const took = [];
  for (let n = -10; n < Number(repeats); n += 1) {
    story.articles[0].text = `The mayor counted ${n + 20} boats on Monday. ${text}`;
    const begin = processorMicroseconds();
    module.analyze(story);
    if (n >= 0) took.push((processorMicroseconds() - begin) / 1000);
  }
  took.sort((a, b) => a - b);
  return { fastest: took[0], median: took[took.length >> 1] };
}

console.log(JSON.stringify({ native: native(), wasm: await wasm() }));
