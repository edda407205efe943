// Runs the benchmark and prints it; scripts/bench builds what it needs and calls it.
//
//   node tests/bench/bench.mjs [--rounds N] [--repeats N] [--most ARTICLES] [--write] [--json FILE]
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

const { values: asked } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    repeats: { type: "string", default: "15" },
    most: { type: "string", default: "1000" },
    write: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const files = readdirSync(join(here, "text")).sort().map((name) => join(here, "text", name));
const megabyte = 1e6;

/** One core for all: the last, which the system uses least. Where that cannot be asked for, any. */
const pin = (() => {
  try {
    const core = String(cpus().length - 1);
    execFileSync("taskset", ["-c", core, "true"]);
    return ["taskset", "-c", core];
  } catch {
    return [];
  }
})();

function run(command, ...args) {
  const [first, ...rest] = [...pin, command, ...args];
  return execFileSync(first, rest, { maxBuffer: 2 ** 30, cwd: root });
}
const json = (...args) => JSON.parse(run(...args));
// Emscripten 3.1.6 fetches its module wherever there is a fetch, which in Node cannot read files.
const node = (...args) => json(process.execPath, "--no-experimental-fetch", ...args);

const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// --- steps and peers, round by round ---

const native = join(root, "build/native/tests/bench/bench_steps");
const twin = join(root, "build/wasm/tests/bench/bench_steps.cjs");
const cli = join(root, "build/native/crossread");

const rounds = [];
for (let n = 0; n < Number(asked.rounds); n += 1) {
  process.stderr.write(`round ${n + 1} of ${asked.rounds}\n`);
  rounds.push({
    native: json(native, asked.repeats, ...files),
    // Compiled at once as well as it will be, as the passes before the fastest one would see to. What that costs a
    // page is the start-up time below.
    wasm: node("--no-liftoff", twin, asked.repeats, ...files),
    peers: node(join(here, "peers.mjs"), asked.repeats, ...files),
  });
}
const { bytes, words } = rounds[0].native;
for (const [step, { checksum }] of Object.entries(rounds[0].native.steps)) {
  const other = rounds[0].wasm.steps[step].checksum;
  if (checksum !== other) throw new Error(`${step}: WebAssembly made ${other}, the native build ${checksum}`);
}

const seconds = (round, side, name) => (side === "peers" ? round.peers[name] : round[side].steps[name]).microseconds / 1e6;
const time = (side, name) => median(rounds.map((round) => seconds(round, side, name)));
/** How many times as fast as the peer a step is: the median over rounds of the ratio within a round. */
const ratio = (side, step, ...peers) =>
  median(rounds.map((round) => Math.min(...peers.map((peer) => seconds(round, "peers", peer))) / seconds(round, side, step)));

// --- many articles of one story ---

const stories = node(join(here, "stories.mjs"), cli, `25,50,100,${asked.most}`);
const most = Number(asked.most);
const edit = node(join(here, "edit.mjs"), native, "40");
const start = Array.from({ length: 5 }, () => node(join(here, "start.mjs")));
const startUp = median(start.map(({ ready }) => ready));

// --- bytes ---

const packed = (data) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const size = (path) => packed(readFileSync(join(root, path)));
const wire = {
  module: size("build/wasm/crossread.wasm") + size("build/wasm/crossread.mjs"),
  weights: size("core/data/language.bin"),
  readability: size("build/wasm/crossread_readability.wasm"),
};

// --- what is said of it ---

const lean = "wink-nlp, sentences and tags alone";
const targets = [
  ["tag + parse, of wink-nlp's words a second", "native", ratio("native", "tag+parse", "wink-nlp"), 0.7],
  ["", "WebAssembly", ratio("wasm", "tag+parse", "wink-nlp"), 0.5],
  ["tag + parse, of the words a second of wink-nlp without entities", "native", ratio("native", "tag+parse", lean), null],
  ["", "WebAssembly", ratio("wasm", "tag+parse", lean), null],
  ["tag alone, of wink-nlp's words a second", "native", ratio("native", "tag", "wink-nlp"), 1],
  ["", "WebAssembly", ratio("wasm", "tag", "wink-nlp"), 1],
  ["tag alone, of the words a second of wink-nlp without entities", "native", ratio("native", "tag", lean), null],
  ["", "WebAssembly", ratio("wasm", "tag", lean), null],
  ["values, of the faster of chrono-node and Recognizers-Text", "native", ratio("native", "values", "chrono-node", "Recognizers-Text"), 20],
  ["", "WebAssembly", ratio("wasm", "values", "chrono-node", "Recognizers-Text"), null],
  ["whole analysis with comparison, of wink-nlp's words a second", "native", ratio("native", "whole", "wink-nlp"), 0.5],
  ["", "WebAssembly", ratio("wasm", "whole", "wink-nlp"), 0.35],
  ["text + readability + values, of wink-nlp's words a second", "WebAssembly", ratio("wasm", "text+readability+values", "wink-nlp"), 1],
];
const fastest = ["text-readability", "retext-readability", "readability-scores"];
targets.push(["readability alone, of the fastest readability peer", "native", ratio("native", "readability", ...fastest), null]);
targets.push(["", "WebAssembly", ratio("wasm", "readability", ...fastest), null]);

const lines = [];
const table = (head, rows) => {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(" | ")} |`;
  lines.push(line(cells[0]), `|${widths.map((w, i) => (i ? `${"-".repeat(w + 1)}:` : "-".repeat(w + 2))).join("|")}|`);
  for (const row of cells.slice(1)) lines.push(line(row));
  lines.push("");
};
const verdict = (value, target, least = true) => (target === null ? "" : (least ? value >= target : value <= target) ? "met" : "missed");
const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

lines.push(`Text: ${files.length} articles of ours, ${words} words, ${bytes} bytes (${relative(root, join(here, "text"))}).`);
lines.push(`Machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, ${pin.length ? "one of them used" : "not pinned"}; Node ${process.version}.`);
lines.push(`Median of ${asked.rounds} interleaved rounds, each the fastest of ${asked.repeats} readings, or of as many as fill a tenth of a second; a reading is of as many passes as fill three milliseconds, in processor time of the thread that does the work.`);
lines.push("The threads on which V8 compiles and collects garbage are counted for nobody, the peers or Crossread; where a system");
lines.push("tells only the time of a whole process (any but Linux), they are counted for both.", "");

lines.push("## Beside the peers", "");
table(
  ["", "build", "times as fast", "target", ""],
  targets.map(([what, build, value, target]) => [what, build, number(value), target ?? "", verdict(value, target)]),
);

lines.push("## Step by step", "");
const rate = (side, name) => [(words / time(side, name) / 1000).toFixed(0), (bytes / time(side, name) / megabyte).toFixed(2)];
const aims = { readability: { native: 10, wasm: 4 } };
table(
  ["", "build", "1,000 words/s", "MB/s", "target MB/s", ""],
  [
    ...Object.keys(rounds[0].native.steps).flatMap((step) =>
      ["native", "wasm"].map((side, i) => {
        const [w, mb] = rate(side, step);
        const aim = aims[step]?.[side] ?? null;
        return [i ? "" : step, i ? "WebAssembly" : "native", w, mb, aim ?? "", verdict(Number(mb), aim)];
      })),
    ...Object.keys(rounds[0].peers).map((peer) => [peer, "JavaScript", ...rate("peers", peer), "", ""]),
  ],
);

lines.push("## Many articles of one story, 800 words each", "", "In processor time, the fastest of three calls or of as many as fill three seconds.", "");
const growth = (side, n) => stories[side][n] / stories[side][n / 2];
table(
  ["", "native", "", "WebAssembly", ""],
  [
    ["25 articles, seconds", number(stories.native[25]), "", number(stories.wasm[25]), ""],
    ["50 articles, seconds (targets 2 and 4)", number(stories.native[50]), verdict(stories.native[50], 2, false), number(stories.wasm[50]), verdict(stories.wasm[50], 4, false)],
    ["100 articles, seconds", number(stories.native[100]), "", number(stories.wasm[100]), ""],
    [`${most} articles, seconds`, number(stories.native[most]), "", number(stories.wasm[most]), ""],
    ["25 to 50 articles, times the time (at most 2.3)", number(growth("native", 50)), verdict(growth("native", 50), 2.3, false), number(growth("wasm", 50)), verdict(growth("wasm", 50), 2.3, false)],
    ["50 to 100 articles, times the time (at most 2.3)", number(growth("native", 100)), verdict(growth("native", 100), 2.3, false), number(growth("wasm", 100)), verdict(growth("wasm", 100), 2.3, false)],
    [`100 to ${most} articles, times the time (linear: ${most / 100})`, number(stories.native[most] / stories.native[100]), "", number(stories.wasm[most] / stories.wasm[100]), ""],
    ["memory at 50 articles, MB", number(stories.memory.native[50]), "", number(stories.memory.wasm[50]), ""],
    [`memory at ${most} articles, MB`, number(stories.memory.native[most]), "", number(stories.memory.wasm[most]), ""],
  ],
);

lines.push("## An edit of one article while nine others of 800 words are open", "");
lines.push("In processor time of the thread that works, the worker's in a page; ten edits before the 40 make the code ready.", "");
table(
  ["", "native", "", "WebAssembly", ""],
  [
    ["until the new report, milliseconds, median of 40 (at most 50)", number(edit.native.median), verdict(edit.native.median, 50, false), number(edit.wasm.median), verdict(edit.wasm.median, 50, false)],
    ["the fastest of them", number(edit.native.fastest), "", number(edit.wasm.fastest), ""],
  ],
);

lines.push("## Over the wire and at the start", "");
table(
  ["", "", "target", ""],
  [
    ["module and all its data, MB brotli", (wire.module / megabyte).toFixed(3), 1.2, verdict(wire.module / megabyte, 1.2, false)],
    ["of which the weights alone, MB brotli", (wire.weights / megabyte).toFixed(3), "", ""],
    ["module for readability alone, KB brotli", (wire.readability / 1000).toFixed(1), 150, verdict(wire.readability / 1000, 150, false)],
    ["module, uncompressed, MB", (statSync(join(root, "build/wasm/crossread.wasm")).size / megabyte).toFixed(2), "", ""],
    ["ready to analyse, module's bytes at hand, ms", number(startUp), 150, verdict(startUp, 150, false)],
    ["first analysis of an 800-word article after that, ms", number(median(start.map(({ first }) => first))), "", ""],
    ["memory of the module after that, MB", number(start[0].memory), "", ""],
  ],
);

const text = lines.join("\n");
console.log(text);
if (asked.json) writeFileSync(asked.json, JSON.stringify({ rounds, stories, edit, start, wire }, null, 1));
if (asked.write) {
  writeFileSync(
    join(root, "docs/performance.md"),
    `# Performance\n\nMade by \`scripts/bench ${process.argv.slice(2).join(" ")}\`, which anyone can run: it measures Crossread and the programs that do a\npart of its work in one run, on one text and one core. wink-nlp tags but does not parse, and none of the\npeers says who spoke or compares articles. "Times as fast" above 1 means that Crossread is the faster.\n\n${text}`,
  );
}
