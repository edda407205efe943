// The server that shows the page on this computer: what it sends with which headers, and what it does
// not send.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pagePolicy, serve, workerPolicy } from "../../scripts/serve.mjs";

const folder = await mkdtemp(join(tmpdir(), "crossread-serve-"));
const root = join(folder, "site");
await mkdir(join(root, "engine"), { recursive: true });
await writeFile(join(folder, "secret.txt"), "secret");
await writeFile(join(root, "index.html"), "<!doctype html>");
await writeFile(join(root, "engine/worker.mjs"), "");
await writeFile(join(root, "engine/crossread.wasm"), "");
await symlink(join(folder, "secret.txt"), join(root, "link.txt"));
const server = await serve({ root, port: 0 });
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A request whose path is sent as it is written, without fetch's tidying. */
function get(path, { method = "GET", headers = {} } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("every file comes with its type and its policy", async () => {
  const page = await get("/");
  assert.equal(page.status, 200);
  assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
  assert.equal(page.headers["content-security-policy"], `${pagePolicy}; frame-ancestors 'self'`);
  assert.ok(!page.headers["content-security-policy"].includes("wasm-unsafe-eval"));
  const worker = await get("/engine/worker.mjs");
  assert.equal(worker.headers["content-security-policy"], workerPolicy);
  assert.match(workerPolicy, /wasm-unsafe-eval/);
  assert.equal((await get("/engine/crossread.wasm")).headers["content-type"], "application/wasm");
  for (const { headers } of [page, worker]) {
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["cross-origin-opener-policy"], "same-origin");
    assert.equal(headers["cross-origin-resource-policy"], "same-origin");
  }
});

test("the hosting guide names the headers that are sent here, for each kind of host", async () => {
  const guide = await readFile(new URL("../../docs/hosting.md", import.meta.url), "utf8");
  const sections = Object.fromEntries(guide.split(/^## /m).slice(1).map((text) => [text.split("\n", 1)[0], text]));
  const { headers } = await get("/");
  const sent = ["x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy", "cache-control"];
  for (const host of ["nginx", "Apache", "A static host that sets no headers"]) {
    const lines = sections[host].split("\n").map((line) => line.trim());
    for (const policy of [headers["content-security-policy"], workerPolicy]) assert.ok(lines.some((line) => line.includes(policy)), `${host}: ${policy}`);
    for (const name of sent) {
      const line = lines.find((one) => one.toLowerCase().includes(name));
      assert.ok(line?.includes(headers[name]), `${host}: ${name}: ${headers[name]}`);
    }
  }
});

test("nothing outside the folder is sent", async () => {
  const paths = ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/engine/../../secret.txt", "/link.txt", "/%00", "/%", "/engine", "//secret.txt", "/..\\secret.txt"];
  for (const path of paths) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.ok(!body.includes("secret"), path);
  }
});

test("other hosts and other methods are refused", async () => {
  assert.equal((await get("/", { headers: { Host: "evil.example" } })).status, 421);
  assert.equal((await get("/", { method: "POST" })).status, 405);
  const head = await get("/", { method: "HEAD" });
  assert.deepEqual([head.status, head.body], [200, ""]);
});

test("the page carries the same policy itself, for hosts that send no headers", async () => {
  const html = await readFile(new URL("../../web/page/index.html", import.meta.url), "utf8");
  const [, content] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  assert.equal(content, pagePolicy);
});
