// The steps of the GitHub Action, run here as the runner would: a repository, two changes, and a server
// in place of the release's downloads.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { abend, cli, folder, morgen } from "../support/cli.mjs";
import { checkSarif } from "../support/sarif.mjs";

const root = new URL("../../", import.meta.url).pathname;
const action = readFileSync(join(root, "action.yml"), "utf8");

/** Runs one step in `cwd`; gives its status, its output and what it wrote for the runner. */
async function step(t, name, cwd, env) {
  const temp = mkdtempSync(join(tmpdir(), "runner-"));
  t.after(() => rmSync(temp, { recursive: true, force: true }));
  const files = Object.fromEntries(["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"].map((key) => [key, join(temp, key)]));
  for (const file of Object.values(files)) writeFileSync(file, "");
  const child = spawn(join(root, "scripts/action", name), { cwd, env: { ...process.env, ...files, RUNNER_TEMP: temp, ...env } });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  const [status] = await once(child, "close");
  const outputs = Object.fromEntries(readFileSync(files.GITHUB_OUTPUT, "utf8").trim().split("\n").filter(Boolean).map((line) => line.split(/=(.*)/s).slice(0, 2)));
  return { status, text: Buffer.concat(chunks).toString(), outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8") };
}

function git(cwd, ...args) {
  const done = spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main", ...args], { cwd });
  assert.equal(done.status, 0, done.stderr.toString());
  return done.stdout.toString().trim();
}

test("the action's steps are these scripts, and it builds nothing", () => {
  assert.deepEqual([...action.matchAll(/scripts\/action\/(\w+)/g)].map(([, name]) => name), ["get", "check"]);
  assert.doesNotMatch(action, /cmake|npm ci/);
});

test("changed articles are checked, and the others are not", async (t) => {
  const cwd = folder(t, { "old.txt": morgen, "code.js": "x" });
  git(cwd, "init");
  git(cwd, "add", ".");
  git(cwd, "commit", "-qm", "one");
  const before = git(cwd, "rev-parse", "HEAD");
  writeFileSync(join(cwd, "new one.txt"), morgen);
  writeFileSync(join(cwd, "next.md"), abend);
  git(cwd, "add", ".");
  git(cwd, "commit", "-qm", "two");
  const made = await step(t, "check", cwd, { CROSSREAD: cli, BEFORE: before, INPUT_FAIL_ON: "possible" });
  assert.equal(made.status, 1, made.text);
  const log = JSON.parse(readFileSync(join(cwd, made.outputs.sarif), "utf8"));
  checkSarif(log);
  assert.deepEqual(log.runs[0].artifacts.map(({ location }) => location.uri), ["new%20one.txt", "next.md"]);
  assert.ok(Number(made.outputs.findings) > 0);
  assert.match(made.text, /^::error file=/m);
  assert.match(made.summary, /^# Crossread/);
  const calm = await step(t, "check", cwd, { CROSSREAD: cli, BEFORE: before });
  assert.equal(calm.status, 0, calm.text);
  const none = await step(t, "check", cwd, { CROSSREAD: cli, BEFORE: git(cwd, "rev-parse", "HEAD") });
  assert.deepEqual([none.status, none.outputs], [0, { findings: "0" }]);
  const asked = await step(t, "check", cwd, { CROSSREAD: cli, INPUT_FILES: "old*\n*.md" });
  assert.equal(asked.status, 0, asked.text);
});

test("an article that cannot be read fails the job", async (t) => {
  const cwd = folder(t, { "a.txt": "%PDF-1.7 \0\0\0" });
  const made = await step(t, "check", cwd, { CROSSREAD: cli, INPUT_FILES: "a.txt" });
  assert.equal(made.status, 2);
  assert.match(made.text, /^::error::/m);
});

test("a released binary is fetched, checked and used", async (t) => {
  const binary = readFileSync(cli);
  let sum = createHash("sha256").update(binary).digest("hex");
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    if (request.url.endsWith("/crossread-linux-x86_64")) response.end(binary);
    else if (request.url.endsWith("/SHA256SUMS")) response.end(`${sum}  crossread-linux-x86_64\n`);
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const env = { CROSSREAD_DOWNLOADS: `http://127.0.0.1:${server.address().port}/releases`, INPUT_VERSION: "1.2.3" };
  const got = await step(t, "get", root, env);
  assert.equal(got.status, 0, got.text);
  assert.deepEqual(asked, ["/releases/download/v1.2.3/crossread-linux-x86_64", "/releases/download/v1.2.3/SHA256SUMS"]);
  assert.match(spawnSync(got.outputs.command, ["version"]).stdout.toString(), /^crossread /);
  sum = sum.replace(/./, (digit) => (digit === "0" ? "1" : "0"));
  const wrong = await step(t, "get", root, env);
  assert.notEqual(wrong.status, 0);
  assert.equal(wrong.outputs.command, undefined);
  const own = await step(t, "get", root, { INPUT_BINARY: cli });
  assert.equal(own.outputs.command, cli);
});
