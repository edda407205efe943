/** Types of the custom elements; importing `crossread/define` registers them. */
import type { ArticleInput, ArticlePart, ArticleReport, FindingKind, Range, Report } from "./index.js";

/** Where something lies in what the host gave. All offsets count UTF-16 units. */
export interface Place {
  /** For text and HTML: a range of what was given. */
  source?: Range;
  /** For blocks: the block, and a range of its own text. */
  block?: Range & { key: string; index: number };
}

/** A block of a host's text, as `blocksOf` reads it. */
export interface HostBlock {
  /** The element's `data-block` or `id`, or its place among the blocks. */
  key: string;
  text: string;
  /** The text nodes, and where in `text` each begins; none in the blocks of a text field. */
  pieces: { node: Text; start: number }[];
}

/** The blocks of an element or a text field of the host's. */
export function blocksOf(element: Element): HostBlock[];

/** The range of the document that [start, end) of a block's text covers; null for a text field. */
export function rangeIn(block: Pick<HostBlock, "pieces">, start: number, end: number): globalThis.Range | null;

/** Where a range of an article's analysed text lies in what the host gave. */
export function placeInHost(report: Pick<ArticleReport, "source_map">, range: Range, blocks?: { key: string; text: string }[]): Place;

/** What the reader has decided: keep it, and set it again. */
export interface Decisions {
  dismissed: { scope: "finding" | "story" | "always"; kind: FindingKind; reason: string; finding?: string; positions?: string[]; subject?: string }[];
  speakers: { anchor: Anchor; name: string }[];
  merged: { from: string; into: string }[];
  checks: { anchor: Anchor; kind: string; done: boolean; source: string; note: string; by: string }[];
}

/** A passage with the words around it, by which it is found again when the text has been edited. */
export interface Anchor {
  article: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

/** The whole desk: <crossread-desk>. */
export class CrossreadDesk extends HTMLElement {
  articles: (ArticleInput & { date?: string })[];
  readonly results: Report | null;
  decisions: Partial<Decisions> | null;
  analyse(): void;
  cancel(): void;
  /** Brings a finding into view; false if there is none with this id. */
  select(id: string): boolean;
  export(format: "json" | "html" | "csv" | "markdown" | "annotations"): Promise<string>;
  clear(): void;
}

/**
 * A live panel with the readability of a text: <crossread-score>. It loads the engine without language
 * weights; with the attribute `full` the whole one, which parses the sentences too.
 */
export class CrossreadScore extends HTMLElement {
  text: string;
  blocks: { key: string; text: string }[];
  readonly results: ScoreReport | null;
  /** The field or element that the attribute `for` names. */
  readonly target: HTMLElement | null;
  analyse(): Promise<void>;
}

/** What <crossread-score> has of a report's article. */
export type ScoreReport = Omit<ArticleReport, Exclude<ArticlePart, "text" | "source_map" | "blocks" | "counts" | "readability" | "excluded" | "paragraphs" | "sentences">>;

/** The passage that was chosen in <crossread-desk>. */
export interface ChosenPassage extends Range, Place {
  article: string;
  in: "text" | "title";
  /** The id of the finding that it belongs to. */
  finding: string | null;
}

/** The sentence that was chosen in <crossread-score>. */
export interface ChosenSentence extends Range, Place {
  text: string;
  level: "hard" | "very-hard";
}

/** The events of both elements. They bubble and cross shadow roots. */
export interface CrossreadEventMap {
  "crossread-ready": CustomEvent<Record<string, never>>;
  "crossread-progress": CustomEvent<{ step: string }>;
  "crossread-results": CustomEvent<Report | ScoreReport>;
  /** Of <crossread-score> it can be cancelled: the host then shows the sentence itself. */
  "crossread-select": CustomEvent<ChosenPassage | ChosenSentence>;
  "crossread-dismiss": CustomEvent<Decisions>;
  "crossread-error": CustomEvent<{ code: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "crossread-desk": CrossreadDesk;
    "crossread-score": CrossreadScore;
  }
  interface HTMLElementEventMap extends CrossreadEventMap {}
}
