// A stream of many stories through one command: every report comes once and in order, a bad line costs only
// itself, and the most memory that the command has held is the same for ten times the stories.
//
// usage: node tests/scale/stream.mjs COMMAND [FEW [MANY [JOBS]]]     2,000 and 20,000 stories, 2 jobs by default
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { makeStory } from "../bench/story.mjs";

const [command, few = 2000, many = 20000, jobs = 2] = process.argv.slice(2);
if (!command) throw new Error("usage: node tests/scale/stream.mjs COMMAND [FEW [MANY [JOBS]]]");

/** Line `n` of the stream: of forty stories in turn, and one line in fifty is broken. */
const stories = Array.from({ length: 40 }, (_, seed) => makeStory(2, 120, seed).articles);
const broken = (n) => n % 50 === 7;
const line = (n) => (broken(n) ? `{"id":"s${n}",` : JSON.stringify({ id: `s${n}`, articles: stories[n % stories.length] }));

/** Megabytes that a process has held at most. */
const most = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

/** Sends so many stories; gives the seconds that it took and the most memory. */
async function stream(count) {
  const begin = process.hrtime.bigint();
  const child = spawn(command, ["analyze", "--ndjson", "--include", "findings", "--jobs", String(jobs)], { stdio: ["pipe", "pipe", "ignore"] });
  let sent = 0;
  let read = 0;
  let rest = "";
  const send = () => {
    // So far ahead that no thread waits, and the pipe is never full.
    for (; sent < count && sent < read + 200; sent += 1) child.stdin.write(`${line(sent)}\n`);
    if (sent === count && !child.stdin.writableEnded && read === count) child.stdin.end();
  };
  let held = 0;
  send();
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const report of lines) {
      const { id, error } = JSON.parse(report);
      if (broken(read) ? error?.code !== "bad_json" : id !== `s${read}` || error) throw new Error(`report ${read} is ${report.slice(0, 200)}`);
      read += 1;
    }
    if (read < count) held = most(child.pid);
    send();
  }
  if (child.exitCode === null) await once(child, "close");
  if (read !== count || child.exitCode !== 2) throw new Error(`${read} reports of ${count}, exit status ${child.exitCode}`);
  return { seconds: Number(process.hrtime.bigint() - begin) / 1e9, held };
}

const [first, second] = [await stream(Number(few)), await stream(Number(many))];
for (const [count, { seconds, held }] of [[few, first], [many, second]]) {
  console.log(`${count} stories: at most ${held.toFixed(1)} MB, ${Math.round(count / seconds)} stories a second with ${jobs} jobs`);
}
if (second.held > first.held * 1.1 + 2) {
  console.error("memory grows with the number of stories");
  process.exit(1);
}
