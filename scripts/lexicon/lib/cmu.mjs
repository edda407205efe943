// The CMU Pronouncing Dictionary (npm package cmu-pronouncing-dictionary, locked), read for what
// syllable counting needs.
import { dictionary } from "cmu-pronouncing-dictionary";

/** Every spelling with its pronunciations, each a list of ARPAbet phones. A stressed phone (one that
 *  ends in a digit) is the nucleus of a syllable. Alternatives are listed in the package as "word(2)". */
export function pronunciations() {
  const words = new Map();
  for (const [key, phones] of Object.entries(dictionary)) {
    const word = key.replace(/\(\d+\)$/, "");
    if (!words.has(word)) words.set(word, []);
    words.get(word).push(phones.split(" "));
  }
  return words;
}

/** Syllables of one pronunciation. */
export const nuclei = (phones) => phones.filter((p) => /\d$/.test(p)).length;

/** Words on which the rules are judged, never trained: one in ten, by a hash of the spelling, so that
 *  the choice is the same everywhere and for later versions of the dictionary. */
export function heldOut(word) {
  let h = 2166136261;
  for (const c of word) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 12)) >>> 0) % 10 === 0;
}
