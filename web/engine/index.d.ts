/**
 * Types of client.mjs (in a page) and node.mjs (in Node). All offsets count UTF-16 units, so that
 * `text.slice(start, end)` is the passage.
 */

/** Codes of the engine, the same on its command line. */
export type EngineErrorCode =
  | "bad_json"
  | "bad_shape"
  | "too_deep"
  | "no_articles"
  | "duplicate_id"
  | "bad_date"
  | "bad_range"
  | "empty_article"
  | "not_text"
  | "article_too_large"
  | "story_too_large"
  | "too_many_articles"
  | "unreadable_file"
  | "bad_usage"
  | "internal";

/** Codes of this library; see errors.mjs. */
export type ClientErrorCode = "aborted" | "superseded" | "timeout" | "engine_crashed" | "engine_unavailable" | "closed";

export class CrossreadError extends Error {
  readonly name: "CrossreadError";
  readonly code: EngineErrorCode | ClientErrorCode;
}

export interface Range {
  start: number;
  end: number;
}

/** One article; exactly one of `text`, `html` and `blocks` holds its words. */
export interface ArticleInput {
  /** The article's name in the report; no other article of the story may have it. */
  id: string;
  text?: string;
  html?: string;
  /** The blocks of an editor's document; their keys come back in the report. */
  blocks?: { key: string; text: string }[];
  /** `text` leaves the text as it is given, unchanged. */
  format?: "text" | "html" | "markdown";
  title?: string;
  /** ISO 8601 date or date-time. */
  published?: string;
  /** Who published it. */
  source?: string;
  url?: string;
  role?: "source" | "draft" | "transcript";
  /** Ranges of the source that are left out of the analysis. */
  omit?: Range[];
}

export interface StoryInput {
  id?: string;
  articles: ArticleInput[];
}

export interface AnalyzerOptions {
  /**
   * Where worker.mjs, crossread.mjs and crossread.wasm are, if not beside this file; with `steps` it is
   * crossread_readability.mjs and .wasm.
   */
  workerUrl?: string | URL;
  glueUrl?: string | URL;
  wasmUrl?: string | URL;
  /** The bytes of crossread.wasm, for builds that hold them instead of fetching it. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** What the worker's script is; a module if absent. */
  workerType?: "module" | "classic";
  /** `["readability"]` leaves out everything else, and loads the module that holds no language weights. */
  steps?: "readability"[];
  /** Milliseconds after which a request is given up and the worker replaced; 120,000 if absent. */
  timeout?: number;
}

/** A part of a report that can be asked for, or left out, by `include`. */
export type ReportPart = ArticlePart | StoryPart;

/** The parts that each article has of its own. */
export type ArticlePart =
  | "text"
  | "source_map"
  | "blocks"
  | "counts"
  | "readability"
  | "excluded"
  | "paragraphs"
  | "sentences"
  | "quotes"
  | "times"
  | "quantities"
  | "mentions";

/** The parts that all articles have in common. */
export type StoryPart = "entities" | "speakers" | "facts" | "findings" | "compared" | "reuse" | "timeline";

/** What a report can be written as; `annotations` are W3C Web Annotations. */
export type ReportFormat = "text" | "json" | "html" | "csv" | "markdown" | "sarif" | "annotations" | "github";

export interface RequestOptions {
  signal?: AbortSignal;
  /** Hears of `loading`, while the engine is fetched, and `reading`, once it works on the story. */
  onProgress?: (progress: { step: "loading" | "reading" }) => void;
  steps?: "readability"[];
  /** The parts of the report to write; all of them if absent. */
  include?: ReportPart[];
  /** Date of the articles that neither are given one nor state one themselves. */
  published?: string;
  /** Lowers limits of the engine, by the names of the command's `--limit`. */
  limits?: Limits;
}

/**
 * Bytes of an article and of a story, articles in a story, findings in a report, and how deep JSON may nest.
 * What lies beyond 8 MiB, 64 MiB, 2,000, 10,000 and 64, or the lower number that is given, is refused with its
 * code; findings beyond theirs are left out with the warning `too_many_findings`.
 */
export type Limits = Partial<Record<"article-bytes" | "story-bytes" | "articles" | "findings" | "json-depth", number>>;

export interface Analyzer {
  /** The version of the engine. */
  readonly version: string;
  /** The report on a story. A newer request takes the place of one that is under way. */
  analyze(story: StoryInput, options?: RequestOptions & { include?: undefined }): Promise<Report>;
  analyze(story: StoryInput, options: RequestOptions): Promise<PartialReport>;
  /**
   * The report on a story in another format, as text to be saved to a file: the same as the command
   * writes with `--format`. An export waits for the analysis under way and takes no other's place.
   */
  export(story: StoryInput, format: ReportFormat, options?: RequestOptions): Promise<string>;
  close(): void;
}

/** Starts the engine. Rejects with `engine_unavailable` where it cannot be loaded. */
export function createAnalyzer(options?: AnalyzerOptions): Promise<Analyzer>;

export type FindingKind =
  | "duration"
  | "date"
  | "time"
  | "count"
  | "money"
  | "percentage"
  | "measure"
  | "age"
  | "name"
  | "role"
  | "place"
  | "participants"
  | "outcome"
  | "ordinal"
  | "quote-wording"
  | "quote-speaker";

/** A passage that holds a value, and the sentence around it. */
export interface Evidence extends Range {
  article: string;
  in: "text" | "title";
  text: string;
  sentence: Range;
}

/** One of the values that articles give for a fact. */
export interface Position {
  id: string;
  value: string;
  normalized: string;
  /** Independent reports that hold it: copies of one count once. */
  accounts: number;
  evidence: Evidence[];
}

export interface Fact {
  id: string;
  kind: FindingKind;
  subject: string;
  status: "agreed" | "differing" | "single";
  positions: Position[];
}

export interface Finding {
  id: string;
  fact: string;
  kind: FindingKind;
  severity: "conflict" | "possible" | "note";
  reason?: "update" | "translation" | "spelling" | "sources" | "trimmed";
  confidence: number;
  subject: string;
  summary: string;
  why: string;
  /** The one article that stands against all others. */
  alone: string | null;
  diff?: { op: "same" | "insert" | "delete"; text: string }[];
  positions: Position[];
}

export interface Counts {
  characters: number;
  letters: number;
  words: number;
  sentences: number;
  paragraphs: number;
  syllables: number;
  monosyllables: number;
  polysyllables: number;
  complex_words: number;
  long_words: number;
  unfamiliar_words: number;
  unique_words: number;
  quoted_words: number;
}

/** The formulas over one selection of sentences; null where one is undefined, with a note why. */
export interface Scores {
  flesch_reading_ease: number | null;
  flesch_kincaid_grade: number | null;
  smog: number | null;
  gunning_fog: number | null;
  coleman_liau: number | null;
  ari: number | null;
  dale_chall: number | null;
  dale_chall_1995: number | null;
  spache: number | null;
  linsear_write: number | null;
  lix: number | null;
  rix: number | null;
  forcast: number | null;
  grade: { median: number; low: number; high: number } | null;
  reading_seconds: number;
  counts: Counts;
  notes: string[];
}

export interface Speaker extends Range {
  entity: string | null;
  name: string;
  text: string;
  anonymous: boolean;
  via: "name" | "pronoun" | "role" | "continuation";
}

export interface Quote extends Range {
  id: string;
  kind: "direct" | "mixed" | "indirect" | "other";
  text: string;
  content: Range[];
  /** The id of the enclosing quotation. */
  nested: string | null;
  cue: (Range & { text: string }) | null;
  speaker: Speaker | null;
  reported_by: Speaker | null;
  confidence: number;
}

export interface ArticleReport {
  id: string;
  title: string | null;
  published: string | null;
  source: string | null;
  url: string | null;
  role: "source" | "draft" | "transcript";
  language: { code: string; confidence: number };
  /** The analysed text, which all offsets refer to. */
  text: string;
  /** Pairs of text offset and source offset; between two of them both advance together. */
  source_map: [number, number][];
  blocks: (Range & { kind: "paragraph" | "heading" | "caption" | "list" | "boilerplate"; key?: string })[];
  counts: Counts;
  readability: {
    whole: Scores;
    without_quotations: Scores;
    quoted_only: Scores;
    /** Of those who say a hundred words or more inside quotation marks, whoever says most first. */
    by_speaker: { entity: string; name: string; scores: Scores }[];
  };
  excluded: (Range & { reason: string })[];
  paragraphs: (Range & { grade: number | null })[];
  sentences: (Range & {
    paragraph: number;
    words: number;
    level: "plain" | "hard" | "very-hard";
    reasons: (Range & { rule: string; message: string; grades: number })[];
  })[];
  quotes: Quote[];
  times: (Range & {
    text: string;
    type: "date" | "time" | "duration" | "set";
    value: string;
    mod: string | null;
    earliest: string | null;
    latest: string | null;
  })[];
  quantities: (Range & {
    text: string;
    kind: "count" | "money" | "percentage" | "measure" | "age" | "ordinal" | "score";
    value: number;
    low: number | null;
    high: number | null;
    mod: string | null;
    unit: string | null;
    of: string | null;
  })[];
  mentions: (Range & { entity: string | null; type: "name" | "nominal" | "pronoun" })[];
}

export interface Report {
  schema: "crossread/report/1";
  engine: { name: string; version: string; weights: string | null };
  id?: string;
  offsets: "utf-16" | "code-point" | "utf-8";
  articles: ArticleReport[];
  entities: {
    id: string;
    kind: "person" | "organisation" | "place" | "other";
    name: string;
    aliases: string[];
    roles: string[];
    articles: string[];
  }[];
  speakers: { entity: string | null; name: string; quotes: { article: string; quote: string }[] }[];
  facts: Fact[];
  findings: Finding[];
  /** How many facts of each kind were held against each other. */
  compared: Record<FindingKind, number>;
  /** Groups of copies of one report. */
  reuse: { articles: string[]; share: number; passages: (Range & { article: string })[] }[];
  timeline: { earliest: string; latest: string; summary: string; evidence: Evidence[] }[];
  warnings: { code: string; article: string | null; message: string }[];
}

/** A report that was asked for with `include`: its other parts are absent. */
export type PartialReport = Omit<Report, StoryPart | "articles"> &
  Partial<Pick<Report, StoryPart>> & {
    /** The parts that it has. */
    included?: ReportPart[];
    articles: (Omit<ArticleReport, ArticlePart> & Partial<Pick<ArticleReport, ArticlePart>>)[];
  };
