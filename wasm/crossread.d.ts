/**
 * The module that Emscripten makes from bindings.cpp. Most callers want `createAnalyzer` instead, which
 * runs it in a worker; see web/engine/index.d.ts.
 */

/** A place in the engine's memory. Only ever handed back. */
export type Address = number & { readonly address: unique symbol };

/** What one call may ask for. Texts must be well-formed. */
export interface AnalyzeOptions {
  /** `["readability"]` leaves out everything else, and with it the language weights. */
  steps?: "readability"[];
  /** The parts of the report to write; all of them if absent or empty. */
  include?: string[];
  /** What `start` and `end` count; UTF-16 units if absent. */
  offsets?: "utf-16" | "code-point" | "utf-8";
  /** ISO 8601 date of the articles that neither are given one nor state one themselves. */
  published?: string;
  /** Lowers limits of the engine, as the command's `--limit` does: "article-bytes=100000". */
  limits?: string[];
}

/** What a report can be written as. */
export type ReportFormat = "text" | "json" | "html" | "csv" | "markdown" | "sarif" | "annotations" | "github";

export interface CrossreadModule {
  /** Room for `size` bytes, or 0 where there is none. */
  alloc(size: number): Address;
  /** Gives the room back. */
  free(address: Address): void;
  /** The bytes there. Not to be kept: any later call may detach it. */
  view(address: Address, size: number): Uint8Array;
  /**
   * The report on the story whose JSON, in UTF-8, lies there: the bytes of its JSON, the same as the
   * command's. A story that is refused gives `{"error": {"code", "message"}, ...}`. After anything is
   * thrown the instance is not to be used again.
   */
  analyze(address: Address, size: number, options: AnalyzeOptions): Uint8Array;
  /**
   * The same report in another format, as UTF-8, or why the story was refused. As above after anything
   * is thrown.
   */
  write(
    address: Address,
    size: number,
    format: ReportFormat,
    options: AnalyzeOptions,
  ): Uint8Array | { code: string; message: string };
  /** The version of the engine, such as "0.1.0". */
  version(): string;
}

export interface ModuleOptions {
  /** The bytes of crossread.wasm; without them it is fetched. Node must give them. */
  wasmBinary?: ArrayBufferView | ArrayBuffer;
  /** Where a file of the module lies, given its name and the folder of crossread.mjs. */
  locateFile?(name: string, folder: string): string;
  onAbort?(reason: string): void;
  print?(line: string): void;
  printErr?(line: string): void;
}

/** A new instance of the engine. */
export default function createModule(options?: ModuleOptions): Promise<CrossreadModule>;
