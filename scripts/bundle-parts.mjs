// The parts that builds in one file hold instead of fetching them, as a plug-in of esbuild.

import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");

/** The output of esbuild as text. */
async function bundled(options) {
  const { outputFiles } = await build({ bundle: true, minify: true, write: false, logLevel: "warning", legalComments: "none", target: "es2023", format: "esm", ...options });
  return outputFiles[0].text;
}

/** What can be imported under these names: {contents, loader}. */
const parts = {
  "crossread-glue": async ({ wasm }) => ({ contents: await readFile(join(wasm, "crossread.mjs"), "utf8"), loader: "js" }),
  "crossread-wasm-gzip": async ({ wasm }) => ({ contents: packed(await readFile(join(wasm, "crossread.wasm"))), loader: "text" }),
  "crossread-inline-worker": async (folders) => ({
    contents: await bundled({ entryPoints: [join(root, "web/engine/inline-worker.mjs")], plugins: [bundleParts(folders)], format: "iife", define: { "import.meta.url": '"about:blank"' } }),
    loader: "text",
  }),
  "crossread-pdf-worker-gzip": async () => ({ contents: packed(await bundled({ entryPoints: [join(root, "node_modules/pdfjs-dist/build/pdf.worker.min.mjs")], format: "iife", define: { "import.meta.url": '"about:blank"' } })), loader: "text" }),
  "crossread-sample": async ({ sample }) => {
    const names = (await readdir(sample)).filter((name) => /\.(txt|md|html|json)$/.test(name)).sort();
    const files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(sample, name), "utf8") })));
    return { contents: JSON.stringify(files), loader: "json" };
  },
  "crossread-styles": async () => ({ contents: await bundled({ entryPoints: [join(root, "web/page/style/style.css")], target: [] }), loader: "text" }),
};

/** Lets a bundle import the parts above; `folders`: {wasm, sample}. */
export function bundleParts({ wasm = join(root, "build/wasm"), sample = join(root, "samples/harbour") } = {}) {
  return {
    name: "crossread-parts",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^crossread-[a-z-]+$/ }, ({ path }) => (parts[path] ? { path, namespace: "crossread-part" } : null));
      onLoad({ filter: /.*/, namespace: "crossread-part" }, async ({ path }) => ({ ...(await parts[path]({ wasm, sample })), resolveDir: root }));
    },
  };
}
