// Runs the built command in a folder of its own. CROSSREAD_CLI names the binary.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const cli = resolve(process.env.CROSSREAD_CLI ?? "build/native/crossread");

// A new folder with the files given ({name: bytes or text}); `t` is the test whose end removes it.
export function folder(t, files = {}) {
  const path = mkdtempSync(join(tmpdir(), "crossread-test-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

// Runs to the end: {status, stdout, stderr} as text.
export function run(args, { cwd, input = "" } = {}) {
  const done = spawnSync(cli, args, { cwd, input, maxBuffer: 1 << 30 });
  if (done.error) throw done.error;
  return { status: done.status, stdout: done.stdout.toString(), stderr: done.stderr.toString() };
}

// Starts and leaves the pipes open, for a test that talks with the command.
export function start(args) {
  return spawn(cli, args, { stdio: ["pipe", "pipe", "inherit"] });
}

export function reports(stdout) {
  return stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

// Two short articles of our own on one event.
export const morgen = `Bakers in Ostwick met the mayor on Monday. The meeting lasted three hours.

"We will open again on Friday," said Dora Lenz, who leads the bakers' guild.
`;
export const abend = `The mayor of Ostwick met bakers on Monday. The meeting lasted five hours.

"We will open again on Saturday," said Dora Lenz, head of the guild.
`;
