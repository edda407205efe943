// A stream of stories takes as much memory at its end as near its begin.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import test from "node:test";
import { makeStory } from "../bench/story.mjs";
import { start } from "../support/cli.mjs";

const resident = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

for (const jobs of [1, 3]) {
  test(`memory after 1,000 stories is that after ${10 * jobs}, with ${jobs} at a time`, { skip: !existsSync("/proc/self/status") }, async () => {
    const stories = Array.from({ length: 5 }, (_, seed) => ({ ...makeStory(2, 120, seed), id: String(seed) }));
    const command = start(["analyze", "--ndjson", "--include", "findings", "--jobs", String(jobs)]);
    const answers = createInterface({ input: command.stdout })[Symbol.asyncIterator]();
    const send = async (count, from) => {
      // In groups, so that neither side waits for the other with a full pipe.
      for (let n = 0; n < count; n += 10) {
        for (let k = 0; k < 10; k += 1) command.stdin.write(`${JSON.stringify(stories[(from + n + k) % 5])}\n`);
        for (let k = 0; k < 10; k += 1) {
          const { value } = await answers.next();
          assert.equal(JSON.parse(value).id, String((from + n + k) % 5));
        }
      }
    };
    await send(10 * jobs, 0); // every thread has worked
    const early = resident(command.pid);
    await send(1000 - 10 * jobs, 10 * jobs);
    const late = resident(command.pid);
    command.stdin.end();
    await once(command, "close");
    assert.ok(late <= early * 1.1 + 2, `${early.toFixed(1)} MB at first, ${late.toFixed(1)} MB after 1,000`);
  });
}
