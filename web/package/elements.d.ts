/** Types of the custom elements; importing `crossread/define` registers them. */
import type { ArticleInput, ArticleReport, Report } from "./index.js";

/** Where something lies in what the host gave. All offsets count UTF-16 units. */
export interface Place {
  /** For text and HTML: a range of what was given. */
  source?: { start: number; end: number };
  /** For blocks: the block, and a range of its own text. */
  block?: { key: string; index: number; start: number; end: number };
}

export interface Decisions {
  dismissed: { scope: "finding" | "story" | "always"; kind: string; reason: string; finding?: string; positions?: string[]; subject?: string }[];
  speakers: { anchor: Anchor; name: string }[];
  merged: { from: string; into: string }[];
  checks: { anchor: Anchor; kind: string; done: boolean; source: string; note: string; by: string }[];
}

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
  readonly results: ArticleReport | null;
  readonly target: HTMLElement | null;
  analyse(): Promise<void>;
}

export interface CrossreadEventMap {
  "crossread-ready": CustomEvent<Record<string, never>>;
  "crossread-progress": CustomEvent<{ step: string }>;
  "crossread-results": CustomEvent<Report | ArticleReport>;
  "crossread-select": CustomEvent<{ start: number; end: number } & Place>;
  "crossread-dismiss": CustomEvent<Decisions>;
  "crossread-error": CustomEvent<{ code: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "crossread-desk": CrossreadDesk;
    "crossread-score": CrossreadScore;
  }
}
