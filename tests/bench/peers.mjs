// Times the peers on the same files: `node peers.mjs REPEATS FILE...` prints one line of JSON, for every
// peer the microseconds of processor time of its fastest pass over all files (processor_time.cjs). Each is called
// as its own documentation does.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const [repeats, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, "utf8"));
const day = new Date("2023-01-16T12:00:00Z");

const winkNLP = require("wink-nlp");
const model = require("wink-eng-lite-web-model");
const wink = winkNLP(model);
const winkLean = winkNLP(model, ["sbd", "pos"]);
const compromise = require("compromise");
const chrono = await import("chrono-node");
const Recognizers = require("@microsoft/recognizers-text-date-time");
const { default: textReadability } = await import("text-readability");
const { default: readabilityScores } = await import("readability-scores");
const { syllable } = await import("syllable");
const { unified } = await import("unified");
const { default: retextEnglish } = await import("retext-english");
const { default: retextReadability } = await import("retext-readability");
const retext = unified().use(retextEnglish).use(retextReadability).use(function () {
  this.compiler = () => "";
});

const dates = new Recognizers.DateTimeRecognizer(Recognizers.Culture?.English ?? "en-us").getDateTimeModel();
const its = wink.its;

const peers = {
  // As its documentation loads it: sentences, parts of speech, entities, negation, sentiment.
  "wink-nlp": (text) => wink.readDoc(text).tokens().out(its.pos).length,
  // The leanest pipe that still has parts of speech.
  "wink-nlp, sentences and tags alone": (text) => winkLean.readDoc(text).tokens().out(its.pos).length,
  compromise: (text) => compromise(text).json({ offset: false }).length,
  "chrono-node": (text) => chrono.parse(text, day).length,
  "Recognizers-Text": (text) => dates.parse(text, day).length,
  "text-readability": (text) =>
    textReadability.fleschReadingEase(text) + textReadability.smogIndex(text) + textReadability.gunningFog(text) +
    textReadability.daleChallReadabilityScore(text) + textReadability.colemanLiauIndex(text) +
    textReadability.automatedReadabilityIndex(text) + textReadability.linsearWriteFormula(text),
  "retext-readability": (text) => retext.processSync(text).messages.length,
  "readability-scores": (text) => readabilityScores(text).wordCount,
  // Syllables alone, of words that are already cut.
  syllable: (text) => text.split(/\s+/).reduce((sum, word) => sum + syllable(word), 0),
};

const processorMicroseconds = require("./processor_time.cjs");

/** Each is run for at least so long, and timed over as many passes as last so long, as the steps of Crossread are. */
const leastMicroseconds = 100_000;
const leastReading = 3_000;

const out = {};
for (const [name, read] of Object.entries(peers)) {
  let best = Infinity;
  let spent = 0;
  let made = 0;
  let passes = 1;
  for (let n = 0; n < Number(repeats) || spent < leastMicroseconds; n += 1) {
    const begin = processorMicroseconds();
    for (let pass = 0; pass < passes; pass += 1) {
      made = 0;
      for (const text of texts) made += read(text);
    }
    const took = processorMicroseconds() - begin;
    best = Math.min(best, took / passes);
    spent += took;
    passes = Math.ceil(leastReading / Math.max(best, 1));
    // The slowest of them need seconds for one pass: two tell what thirty would.
    if (n >= 1 && best > 1e6) break;
  }
  out[name] = { microseconds: best, made };
}
console.log(JSON.stringify(out));
