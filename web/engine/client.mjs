import { readReport } from "./engine.mjs";
import { CrossreadError } from "./errors.mjs";
import { scriptAddress } from "./trusted.mjs";

export { CrossreadError };

/**
 * How long a request that nobody waits for any more may still run. Most are done sooner, and a worker
 * that is left alone keeps its compiled module; past this it is replaced, so that it does not keep the
 * processor from the request that is waited for.
 */
const graceMilliseconds = 250;

/** A minute a megabyte is far more than any analysis takes; past it the engine is taken for hung. */
const timeoutMilliseconds = 120_000;

const decoder = new TextDecoder();

/**
 * A worker with its engine, from start to death. `send` may be called once `ready` is fulfilled.
 * `onMessage` hears its answers, `onDeath` is called once if it cannot go on.
 */
class EngineWorker {
  #worker;
  #dead = false;

  constructor({ workerUrl, workerType, glueUrl, wasmUrl, wasmBinary }, onMessage, onDeath) {
    this.ready = new Promise((resolve, reject) => {
      const die = (error) => {
        if (this.#dead) return;
        this.end();
        reject(error);
        onDeath(error);
      };
      try {
        this.#worker = new Worker(scriptAddress(workerUrl), { type: workerType, name: "crossread" });
      } catch (cause) {
        reject(new CrossreadError("engine_unavailable", `No worker can be started: ${cause.message}`, { cause }));
        return;
      }
      let open = false;
      this.#worker.addEventListener("message", ({ data }) => {
        if (this.#dead) return;
        if (data.type === "ready") {
          open = true;
          resolve(data.version);
        } else if (data.type === "error" && (data.broken || !open)) {
          die(new CrossreadError(data.code, data.message));
        } else {
          onMessage(data);
        }
      });
      this.#worker.addEventListener("error", (event) => {
        event.preventDefault();
        die(
          open
            ? new CrossreadError("engine_crashed", `The engine stopped unexpectedly: ${event.message}`)
            : new CrossreadError("engine_unavailable", `The engine's worker could not be loaded from ${workerUrl}.`),
        );
      });
      this.#worker.addEventListener("messageerror", () => {
        die(new CrossreadError("engine_crashed", "The engine's answer could not be read."));
      });
      this.#worker.postMessage({ type: "open", glueUrl, wasmUrl, wasmBinary });
    });
    // Whoever sends awaits it; a death in between must not be reported as unhandled as well.
    this.ready.catch(() => {});
  }

  send(message) {
    this.#worker.postMessage(message);
  }

  end() {
    this.#dead = true;
    this.#worker?.terminate();
  }
}

/**
 * Analyses stories in one module worker, the newest request first and only. Made by createAnalyzer().
 */
class Analyzer {
  #urls;
  #steps;
  #timeout;
  #worker = null;
  #running = null; // the job that the worker is busy with, whether or not anyone waits for it
  #next = null; // the newest analysis, waiting for the worker
  #exports = []; // exports, waiting behind it in the order in which they were asked for
  #lastId = 0;
  #closed = false;
  /** The engine's version. */
  version = "";

  constructor(urls, steps, timeout) {
    this.#urls = urls;
    this.#steps = steps;
    this.#timeout = timeout;
  }

  /** Starts the worker if there is none; resolves once its engine is ready. */
  async open() {
    this.#worker ??= new EngineWorker(
      this.#urls,
      (message) => this.#hear(message),
      (error) => this.#mourn(error),
    );
    const worker = this.#worker;
    try {
      this.version = await worker.ready;
    } catch (error) {
      if (this.#worker === worker) this.#worker = null;
      throw error;
    }
    return worker;
  }

  /**
   * The report on a story. A request that is still under way when a newer one comes is rejected as
   * `superseded`.
   */
  analyze(story, options = {}) {
    return this.#ask({ type: "analyze", story }, options, readReport, (job) => {
      for (const older of [this.#next, this.#running]) {
        if (older?.message.type !== "analyze") continue;
        older.reject(new CrossreadError("superseded", "A newer request took the place of this one."));
        this.#abandon(older);
      }
      this.#next = job;
    });
  }

  /**
   * The report in another format, as text. It was asked for by hand and is waited for, so that it
   * neither takes the place of an analysis nor loses its own.
   */
  export(story, format, options = {}) {
    const read = (bytes) => decoder.decode(bytes);
    return this.#ask({ type: "export", story, format }, options, read, (job) => this.#exports.push(job));
  }

  #ask(message, { signal, onProgress, ...options }, read, queue) {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new CrossreadError("closed", "This analyzer has been closed.");
      if (signal?.aborted) throw aborted(signal);
      const job = { id: ++this.#lastId, message, options, onProgress, read, wanted: true };
      const settle = (how) => (value) => {
        if (!job.wanted) return;
        job.wanted = false;
        clearTimeout(job.timer);
        signal?.removeEventListener("abort", abort);
        how(value);
      };
      const abort = () => {
        job.reject(aborted(signal));
        this.#abandon(job);
        this.#start();
      };
      job.resolve = settle(resolve);
      job.reject = settle(reject);
      signal?.addEventListener("abort", abort);
      queue(job);
      this.#start();
    });
  }

  /** Ends the worker and rejects what is under way. */
  close() {
    this.#closed = true;
    for (const job of [this.#next, this.#running, ...this.#exports]) {
      job?.reject(new CrossreadError("closed", "The analyzer was closed."));
    }
    this.#next = null;
    this.#exports = [];
    this.#replaceWorker();
  }

  async #start() {
    if (this.#running) return;
    const job = this.#next ?? this.#exports.shift();
    if (!job) return;
    if (job === this.#next) this.#next = null;
    this.#running = job;
    job.timer = setTimeout(() => {
      const seconds = Math.round(this.#timeout / 1000);
      job.reject(new CrossreadError("timeout", `The analysis was stopped after ${seconds} seconds.`));
      this.#replaceWorker();
    }, this.#timeout);
    try {
      job.onProgress?.({ step: "loading" });
      const worker = await this.open();
      if (this.#running !== job) return;
      job.sent = true;
      worker.send({ ...job.message, id: job.id, options: this.#optionsOf(job) });
    } catch (error) {
      job.reject(
        error instanceof CrossreadError
          ? error
          : new CrossreadError("bad_shape", "The story cannot be handed to the worker.", { cause: error }),
      );
      if (this.#running === job) this.#finish();
    }
  }

  #optionsOf({ options }) {
    return this.#steps ? { steps: this.#steps, ...options } : options;
  }

  #hear(message) {
    const job = this.#running;
    if (!job || message.id !== job.id) return;
    if (message.type === "progress") {
      if (job.wanted) job.onProgress?.({ step: message.step });
      return;
    }
    if (message.type === "error") {
      job.reject(new CrossreadError(message.code, message.message));
    } else if (job.wanted) {
      try {
        job.resolve(job.read(new Uint8Array(message.bytes)));
      } catch (error) {
        job.reject(error);
      }
    }
    this.#finish();
  }

  /** The worker is free again. */
  #finish() {
    clearTimeout(this.#running?.grace);
    clearTimeout(this.#running?.timer);
    this.#running = null;
    this.#start();
  }

  /** The worker has died of itself. */
  #mourn(error) {
    this.#worker = null;
    this.#running?.reject(error);
    this.#finish();
  }

  /** Nobody waits for the job any more: it has until the end of its grace to finish of itself. */
  #abandon(job) {
    if (job === this.#next) this.#next = null;
    this.#exports = this.#exports.filter((waiting) => waiting !== job);
    if (job !== this.#running) return;
    clearTimeout(job.timer);
    // While the engine is still being loaded there is nothing to interrupt.
    if (!job.sent) this.#running = null;
    else job.grace ??= setTimeout(() => this.#replaceWorker(), graceMilliseconds);
  }

  /** Ends the worker, whatever it is doing. The next request starts another. */
  #replaceWorker() {
    this.#worker?.end();
    this.#worker = null;
    this.#finish();
  }
}

function aborted(signal) {
  return new CrossreadError("aborted", "The analysis was cancelled.", { cause: signal.reason });
}

/**
 * Starts the engine in a worker. Resolves when it is ready, so that a page learns at once if it cannot
 * be loaded (`engine_unavailable`).
 *
 * `workerUrl`, `glueUrl` and `wasmUrl` say where worker.mjs, crossread.mjs and crossread.wasm are served
 * if not beside this file; `wasmBinary` is the module itself, for builds that hold it, and `workerType`
 * "classic" where the worker is no module; `steps: ["readability"]` leaves out everything else, and loads
 * the module that holds no language weights; `timeout` is in milliseconds.
 */
export async function createAnalyzer({
  steps,
  workerUrl = new URL("./worker.mjs", import.meta.url),
  // Whole names, since bundlers look for them.
  glueUrl = steps ? new URL("./crossread_readability.mjs", import.meta.url) : new URL("./crossread.mjs", import.meta.url),
  wasmUrl = steps ? new URL("./crossread_readability.wasm", import.meta.url) : new URL("./crossread.wasm", import.meta.url),
  workerType = "module",
  wasmBinary,
  timeout = timeoutMilliseconds,
} = {}) {
  const here = globalThis.document?.baseURI ?? import.meta.url;
  const absolute = (url) => new URL(url, here).href;
  const urls = { workerUrl: absolute(workerUrl), glueUrl: absolute(glueUrl), wasmUrl: absolute(wasmUrl), workerType, wasmBinary };
  const analyzer = new Analyzer(urls, steps, timeout);
  await analyzer.open();
  return analyzer;
}
