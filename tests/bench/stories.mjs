// Times whole stories: `node stories.mjs COMMAND COUNT,...` prints seconds and megabytes by number of
// articles, for the command and for the module. The stories are those of story.mjs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "./module.mjs";
import { makeStory } from "./story.mjs";

const [command, counts] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "crossread-bench-"));
const out = { native: {}, wasm: {}, memory: { native: {}, wasm: {} } };

function seconds(work) {
  const begin = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

/**
 * The seconds of the fastest of at least three calls, and of as many as fill three seconds: what is compiled while it runs
 * is ready for the last ones of a small story as it is for those of a large one.
 */
function fastest(work) {
  const took = [];
  for (let spent = 0; took.length < 3 || spent < 3; spent += took.at(-1)) took.push(seconds(work));
  return Math.min(...took);
}

/** Runs a program and gives its standard output. */
function run(program, ...args) {
  const done = spawnSync(program, args, { maxBuffer: 2 ** 20 });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
  return done.stdout.toString();
}

// The most memory that a child has held, as the kernel counts it.
const watch = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); " +
  "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";

try {
  for (const count of counts.split(",").map(Number)) {
    const story = makeStory(count);
    const path = join(folder, `${count}.json`);
    writeFileSync(path, JSON.stringify(story));
    const call = [command, "analyze", "--format", "json", "-o", "/dev/null", path];
    const module = await load();
    out.native[count] = fastest(() => run(...call));
    out.wasm[count] = fastest(() => module.analyze(story));
    out.memory.native[count] = Number(run("python3", "-c", watch, ...call)) * 1024 / 1e6;
    out.memory.wasm[count] = module.memory();
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(JSON.stringify(out));
