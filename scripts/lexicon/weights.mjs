// Puts the weights file into the program, as one string literal.
// usage: node scripts/lexicon/weights.mjs OUTPUT.cpp

import { readFileSync, writeFileSync } from "node:fs";

const bytes = readFileSync("core/data/language.bin");
// Octal escapes of three digits cannot run into what follows them, unlike hexadecimal ones.
const escape = Array.from({ length: 256 }, (_, byte) => "\\" + byte.toString(8).padStart(3, "0"));
const lines = [];
for (let at = 0; at < bytes.length; at += 64)
  lines.push(`"${Array.from(bytes.subarray(at, at + 64), (byte) => escape[byte]).join("")}"`);
writeFileSync(
  process.argv[2],
  `#include "language/weights.h"

namespace crossread::language {
namespace {
constexpr char bytes[] =
${lines.join("\n")};
}  // namespace

const std::string_view weights{bytes, sizeof bytes - 1};

}  // namespace crossread::language
`,
);
