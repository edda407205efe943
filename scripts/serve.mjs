#!/usr/bin/env node
// Serves build/site to this computer alone, with the headers that a host should send.
//
//   scripts/serve.mjs [PORT] [--root FOLDER]      the port also comes from the variable PORT; else 8080

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const types = {
  ".html": "text/html; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * The page may run its own scripts and fetch its own parts. It may not compile WebAssembly: only the
 * worker may, whose response carries a policy of its own.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types crossread",
].join("; ");

/** A header can say what a policy inside the page cannot: who may frame it. */
const pageHeaderPolicy = `${pagePolicy}; frame-ancestors 'self'`;

export const workerPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join("; ");

const always = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  // Files may change between two runs of the tests; a host may keep them longer.
  "Cache-Control": "no-cache",
};

/** The worker that holds the engine; bundlers put a hash in its name. */
const isWorker = /[\\/]worker(-[\w-]+)?\.m?js$/;

function headersFor(file, policyOf) {
  const type = types[extname(file)] ?? "application/octet-stream";
  const policy = isWorker.test(file) ? workerPolicy : policyOf(file) ?? pageHeaderPolicy;
  return { ...always, "Content-Type": type, "Content-Security-Policy": policy };
}

/** The file under `root` that a request's path names, or null. Links that lead out of it count as none. */
async function locate(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return null;
  const asked = join(root, decoded.endsWith("/") ? `${decoded}index.html` : decoded);
  try {
    const file = await realpath(asked);
    if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return null;
    return file;
  } catch {
    return null;
  }
}

function refuse(response, status, message) {
  response.writeHead(status, { ...always, "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": "default-src 'none'" });
  response.end(`${message}\n`);
}

/**
 * Serves `root` on 127.0.0.1. Resolves to {url, close()} once it listens. Port 0 takes any free one.
 * `policyOf` may give the policy of a file that is to have another than the page's.
 * Requests that name another host are refused, so that no page elsewhere can reach this server by a
 * name of its own that leads here.
 */
export async function serve({ root, port = 8080, policyOf = () => null }) {
  const folder = await realpath(root);
  const server = createServer(async (request, response) => {
    const { port: listening } = server.address();
    const hosts = [`127.0.0.1:${listening}`, `localhost:${listening}`];
    if (!hosts.includes(request.headers.host)) return refuse(response, 421, "This server answers to 127.0.0.1 only.");
    if (!["GET", "HEAD"].includes(request.method)) return refuse(response, 405, "Only GET and HEAD.");
    const file = await locate(folder, request.url.split(/[?#]/, 1)[0]);
    if (!file) return refuse(response, 404, "Not found.");
    response.writeHead(200, { ...headersFor(file, policyOf), "Content-Length": (await stat(file)).size });
    if (request.method === "HEAD") return response.end();
    pipeline(createReadStream(file), response, () => {});
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  let port;
  let root;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: "string" }, root: { type: "string" } } });
    const asked = positionals[0] ?? values.port ?? process.env.PORT ?? "8080";
    root = values.root ?? join(dirname(fileURLToPath(import.meta.url)), "../build/site");
    port = /^\d+$/.test(asked) ? Number(asked) : NaN;
    if (!(port <= 65535)) throw new Error(`${asked} is no port`);
    const { url } = await serve({ root, port });
    console.log(`Crossread is at ${url}`);
  } catch (error) {
    const advice = {
      EADDRINUSE: `port ${port} is taken: give another, as in scripts/run 8081`,
      EACCES: `port ${port} may not be used: give another, as in scripts/run 8081`,
      ENOENT: `${root} is missing: run scripts/run, or scripts/build-site.mjs`,
    };
    console.error(`serve: ${advice[error.code] ?? error.message}`);
    process.exitCode = 1;
  }
}
