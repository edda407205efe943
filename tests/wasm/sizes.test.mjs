// What a reader downloads: bytes as a server sends them, packed by brotli.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const packed = (...names) =>
  names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(new URL(`../../build/wasm/${name}`, import.meta.url))).length, 0);

test("the module with all its data is within 1.2 MB", () => {
  const size = packed("crossread.wasm", "crossread.mjs");
  assert.ok(size <= 1_200_000, `${size} bytes`);
  assert.ok(size > 500_000, "the weights are in it");
});

test("the module for readability alone is within 150 KB", () => {
  const size = packed("crossread_readability.wasm");
  assert.ok(size <= 150_000, `${size} bytes`);
  assert.ok(size > 50_000, "the word tables are in it");
});
