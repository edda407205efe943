// Times whole stories: `node stories.mjs COMMAND COUNT,...` prints seconds and megabytes by number of
// articles, for the command and for the module. The stories are those of story.mjs.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "./module.mjs";
import { makeStory } from "./story.mjs";

const processorMicroseconds = createRequire(import.meta.url)("./processor_time.cjs");
const [command, counts] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "crossread-bench-"));
const out = { native: {}, wasm: {}, memory: { native: {}, wasm: {} } };

/** Seconds of processor time of the thread that works: those of the clock would tell what else the machine does. */
function seconds(work) {
  const begin = processorMicroseconds();
  work();
  return (processorMicroseconds() - begin) / 1e6;
}

/**
 * The seconds of the fastest of at least three calls, and of as many as fill three seconds: what is compiled while it runs
 * is ready for the last ones of a small story as it is for those of a large one.
 */
function fastest(timed) {
  const took = [];
  for (let spent = 0; took.length < 3 || spent < 3; spent += took.at(-1)) took.push(timed());
  return Math.min(...took);
}

/** Runs a program: the seconds of processor time that it took, and the most kilobytes that it held, as the kernel counts them. */
function run(...call) {
  const watch = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); " +
    "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime, used.ru_maxrss)";
  const done = spawnSync("python3", ["-c", watch, ...call], { maxBuffer: 2 ** 20 });
  if (done.status !== 0) throw new Error(`${call[0]}: ${done.stderr}`);
  const [took, kilobytes] = done.stdout.toString().split(" ").map(Number);
  return { took, kilobytes };
}

try {
  for (const count of counts.split(",").map(Number)) {
    const story = makeStory(count);
    const path = join(folder, `${count}.json`);
    writeFileSync(path, JSON.stringify(story));
    const call = [command, "analyze", "--format", "json", "-o", "/dev/null", path];
    const module = await load();
    out.native[count] = fastest(() => run(...call).took);
    // Each call has a story of its own, as the module keeps what it has read.
    let seed = 7;
    out.wasm[count] = fastest(() => {
      const fresh = makeStory(count, 800, seed++);
      const took = seconds(() => module.analyze(fresh));
      out.memory.wasm[count] ??= module.memory();
      return took;
    });
    out.memory.native[count] = run(...call).kilobytes * 1024 / 1e6;
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(JSON.stringify(out));
