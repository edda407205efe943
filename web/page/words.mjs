// The words that the page uses for what the engine names in codes.

/** "1 conflict", "3 conflicts". */
export function count(n, one, many = `${one}s`) {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

/** The text with its first letter in capitals. */
export function capital(text) {
  const [first = ""] = text;
  return first.toLocaleUpperCase("en") + text.slice(first.length);
}

/** How far from its end a cut looks for a space; where there is none so near, a word is cut. */
const longestWord = 24;

/** Whether a cut before `at` would part the two halves of one character. */
const partsCharacter = (text, at) => /[\uDC00-\uDFFF]/.test(text[at] ?? "") && /[\uD800-\uDBFF]/.test(text[at - 1] ?? "");

/** The beginning of a text that is longer than `few` characters, up to a space; "…" stands for the rest. */
export function beginning(text, few) {
  if (text.length <= few) return text;
  const space = text.lastIndexOf(" ", few);
  if (space > few - longestWord) return `${text.slice(0, space)} …`;
  return `${text.slice(0, partsCharacter(text, few) ? few - 1 : few)}…`;
}

/** The same with the end of a text. */
export function ending(text, few) {
  if (text.length <= few) return text;
  const from = text.length - few;
  const space = text.indexOf(" ", from - 1);
  if (space >= 0 && space < from + longestWord) return `… ${text.slice(space + 1)}`;
  return `…${text.slice(partsCharacter(text, from) ? from + 1 : from)}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items) {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export const severities = {
  conflict: { word: "Conflict", one: "conflict", many: "conflicts", means: "the two cannot both be true" },
  possible: { word: "Worth a look", one: "worth a look", many: "worth a look", means: "they may both be true, but lie far apart" },
  note: { word: "Note", one: "note", many: "notes", means: "good to know: an update, a spelling, a quotation cut short" },
};

/** Kinds of facts and findings: [on the badge, one of them, several]. */
export const kinds = {
  duration: ["duration", "duration", "durations"],
  date: ["date", "date", "dates"],
  time: ["time of day", "time of day", "times of day"],
  count: ["count", "count", "counts"],
  money: ["money", "sum of money", "sums of money"],
  percentage: ["percentage", "percentage", "percentages"],
  measure: ["measure", "measure", "measures"],
  age: ["age", "age", "ages"],
  name: ["name", "name", "names"],
  role: ["role", "role", "roles"],
  place: ["place", "place", "places"],
  participants: ["who took part", "list of who took part", "lists of who took part"],
  outcome: ["outcome", "outcome", "outcomes"],
  ordinal: ["rank", "rank", "ranks"],
  "quote-wording": ["wording", "quotation", "quotations"],
  "quote-speaker": ["speaker", "speaker of a quotation", "speakers of quotations"],
};

export const kindWord = (kind) => kinds[kind]?.[0] ?? kind;

export const reasons = {
  update: "a later article’s update",
  translation: "perhaps two translations",
  spelling: "spelling only",
  sources: "the articles name different sources",
  trimmed: "the same words, cut shorter",
};

export const roles = {
  source: "An article",
  draft: "My draft",
  transcript: "A transcript",
};

export const quoteKinds = {
  direct: "in full",
  mixed: "in part",
  indirect: "reported, without quotation marks",
  other: "no speech",
};

/** How sure the engine is, in a word; figures would promise more than they hold. */
export function sureness(confidence) {
  if (confidence >= 0.85) return "Clear";
  if (confidence >= 0.6) return "Likely";
  return "Check by hand";
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const plainDayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const asUtc = (iso) => {
  const date = new Date(`${String(iso).slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** "Mon, 18 May 2026" for an ISO date or date-time; the date is the local one, as written. */
export function day(iso) {
  const date = asUtc(iso);
  return date ? dayFormat.format(date) : String(iso ?? "");
}

/** "18–19 May 2026" for the days that some ISO dates span; empty if there are none. */
export function span(isoDates) {
  const dates = isoDates.map(asUtc).filter(Boolean).sort((a, b) => a - b);
  if (dates.length === 0) return "";
  return plainDayFormat.formatRange(dates[0], dates.at(-1));
}

const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const shortMonthName = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
/** "May ’26", since beside days "May 26" reads as one of them. */
const shortMonth = { format: (date) => `${shortMonthName.format(date)} ’${String(date.getUTCFullYear()).slice(2)}` };

/**
 * A stretch of days in the largest unit that it fills: "2019", "May 2026", "18 May 2026",
 * "16 – 17 May 2026". `short` gives words for a narrow column.
 */
export function dayWords(earliest, latest, { short = false } = {}) {
  const from = asUtc(earliest);
  const to = asUtc(latest) ?? from;
  if (!from) return String(earliest ?? "");
  const next = new Date(to.getTime() + 86_400_000);
  const wholeMonths = from.getUTCDate() === 1 && next.getUTCDate() === 1;
  const years = [from.getUTCFullYear(), to.getUTCFullYear()];
  if (wholeMonths && from.getUTCMonth() === 0 && next.getUTCMonth() === 0) return years[0] === years[1] ? String(years[0]) : `${years[0]}–${short ? String(years[1]).slice(2) : years[1]}`;
  if (wholeMonths && from.getUTCMonth() === to.getUTCMonth() && years[0] === years[1]) return (short ? shortMonth : monthFormat).format(from);
  return (short ? shortDay : plainDayFormat).formatRange(from, to);
}

/** "3 min" */
export function readingTime(seconds) {
  return seconds < 60 ? "under 1 min" : `${Math.round(seconds / 60)} min`;
}

/** A grade or score with one decimal where it has one: 9, 12.4 */
export function figure(value) {
  return value === null || value === undefined ? "–" : String(Math.round(value * 10) / 10);
}

const formulaWords = {
  flesch_kincaid_grade: ["Flesch–Kincaid", "grade"],
  smog: ["SMOG", "grade"],
  gunning_fog: ["Gunning fog", "grade"],
  coleman_liau: ["Coleman–Liau", "grade"],
  ari: ["Automated Readability Index", "grade"],
  dale_chall: ["Dale–Chall", "grade"],
  dale_chall_1995: ["Dale–Chall, 1995", "50–100, higher is easier"],
  spache: ["Spache", "grade; made for primary school"],
  linsear_write: ["Linsear Write", "grade"],
  forcast: ["FORCAST", "grade; looks at words only"],
  flesch_reading_ease: ["Flesch Reading Ease", "0–100, higher is easier"],
  lix: ["LIX", "under 30 easy, over 50 hard"],
  rix: ["RIX", "long words a sentence"],
};

/** [key, name, scale] of every formula, in the order of the table. */
export const formulas = Object.entries(formulaWords).map(([key, [name, scale]]) => [key, name, scale]);

/** [key, words] of the counts worth reading, in the order of the table. */
export const counts = [
  ["words", "Words"],
  ["sentences", "Sentences"],
  ["paragraphs", "Paragraphs"],
  ["characters", "Characters"],
  ["syllables", "Syllables"],
  ["unique_words", "Different words"],
  ["long_words", "Long words (over 6 letters)"],
  ["complex_words", "Complex words (Gunning)"],
  ["polysyllables", "Words of 3 or more syllables"],
  ["unfamiliar_words", "Words not on the Dale–Chall list"],
  ["quoted_words", "Words inside quotation marks"],
];
