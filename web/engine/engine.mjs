import { CrossreadError } from "./errors.mjs";

const encoder = new TextEncoder();
// A mark of the byte order is a character of the text, and counts.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The same string with every half of a broken surrogate pair replaced by U+FFFD, which is as long in
 * UTF-16, so that offsets into the result hold for the original too. JSON.stringify would write such a
 * half as an escape that no JSON reader has to accept.
 */
function wellFormed(text) {
  return text.isWellFormed?.() ? text : decoder.decode(encoder.encode(text));
}

/** A story as the bytes that the engine reads. */
function encodeStory(story) {
  let json;
  try {
    json = JSON.stringify(story, (_, value) => (typeof value === "string" ? wellFormed(value) : value));
  } catch (cause) {
    throw new CrossreadError("bad_shape", "The story cannot be written as JSON.", { cause });
  }
  if (json === undefined) throw new CrossreadError("bad_shape", "The story is no object.");
  return encoder.encode(json);
}

/** The options as the module reads them: limits by name as the command's `--limit` has them. */
const asTexts = ({ limits, ...options }) =>
  limits ? { ...options, limits: Object.entries(limits).map(([name, number]) => `${name}=${number}`) } : options;

/**
 * One instance of the WebAssembly module. It runs wherever it is made: in a worker by way of
 * worker.mjs, in Node by way of node.mjs. After a trap an instance is not to be trusted again, so that
 * `broken` then stays true and every later call is refused; make a new one.
 */
export class Engine {
  #module;
  #broken = false;
  #lastWords = "";

  /**
   * `factory` is the default export of crossread.mjs. The module's bytes come from `wasmBinary`, or
   * are fetched from `wasmUrl`, or from beside crossread.mjs.
   */
  static async load(factory, { wasmBinary, wasmUrl } = {}) {
    const engine = new Engine();
    const note = (text) => {
      engine.#lastWords = String(text);
    };
    try {
      engine.#module = await factory({
        ...(wasmBinary && { wasmBinary }),
        ...(wasmUrl && { locateFile: (name) => (name.endsWith(".wasm") ? wasmUrl : name) }),
        print: note,
        printErr: note,
        onAbort: note,
      });
    } catch (cause) {
      const reason = cause?.message ?? String(cause);
      throw new CrossreadError("engine_unavailable", `The engine could not be started: ${reason}`, {
        cause,
      });
    }
    return engine;
  }

  get broken() {
    return this.#broken;
  }

  get version() {
    return this.#module.version();
  }

  /**
   * The report on a story, as the UTF-8 bytes of its JSON: the same bytes as the command's. A story
   * that the engine refuses gives a report with `error` in it, see readReport().
   */
  analyze(story, options = {}) {
    return this.#call(story, (address, size) => this.#module.analyze(address, size, asTexts(options)));
  }

  /**
   * The report in another format ("sarif", "html" ...), as UTF-8 bytes: the same as the command's.
   * Throws what the engine refused the story with.
   */
  export(story, format, options = {}) {
    const made = this.#call(story, (address, size) => this.#module.write(address, size, format, asTexts(options)));
    if (made instanceof Uint8Array) return made;
    throw new CrossreadError(made.code, made.message);
  }

  /** Lays the story into the engine's memory for the time of one call. */
  #call(story, work) {
    if (this.#broken) throw this.#crashed();
    const bytes = encodeStory(story);
    const module = this.#module;
    try {
      const address = module.alloc(bytes.length);
      if (address === 0) {
        throw new CrossreadError("story_too_large", "The story does not fit into the engine's memory.");
      }
      module.view(address, bytes.length).set(bytes);
      const made = work(address, bytes.length);
      module.free(address);
      return made;
    } catch (cause) {
      if (cause instanceof CrossreadError) throw cause;
      this.#broken = true;
      throw this.#crashed(cause);
    }
  }

  #crashed(cause) {
    const words = this.#lastWords || cause?.message || "";
    return new CrossreadError(
      "engine_crashed",
      `The engine stopped unexpectedly${words ? ` (${words})` : ""}. Your text is untouched.`,
      { cause },
    );
  }
}

/** Reads the bytes that Engine.analyze() gave; throws what the engine refused the story with. */
export function readReport(bytes) {
  const report = JSON.parse(decoder.decode(bytes));
  if (report.error) throw new CrossreadError(report.error.code, report.error.message);
  return report;
}
