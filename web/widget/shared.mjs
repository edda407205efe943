// One engine for all elements of a page. Each element is a client of its own, for whom the newest request
// wins; requests of different clients wait for each other. As long as all of them only score, it is the
// small module without language weights; the first that asks for more brings the whole one, for all.

import { CrossreadError } from "../engine/errors.mjs";

/** An engine with those who use it. */
class SharedEngine {
  #make;
  #analyzer = null; // the promise of it
  #whole = false; // whether that is the whole engine
  #queue = []; // {client, whole, ask, options, replaces, resolve, reject}
  #running = null;
  clients = 0;

  constructor(make) {
    this.#make = make;
  }

  async #open(whole) {
    if (whole && !this.#whole) await this.#end();
    this.#whole ||= whole;
    this.#analyzer ??= this.#make(this.#whole);
    try {
      return await this.#analyzer;
    } catch (error) {
      this.#analyzer = null;
      throw error;
    }
  }

  /**
   * Runs `ask(analyzer, options)` in its turn, with the whole engine if `whole`. With `replaces` it takes
   * the place of the client's last.
   */
  request({ client, whole, ask, options, replaces }) {
    return new Promise((resolve, reject) => {
      if (replaces) this.drop(client, new CrossreadError("superseded", "A newer request took the place of this one."), true);
      this.#queue.push({ client, whole, ask, options, replaces, resolve, reject });
      this.#next();
    });
  }

  /** Gives up what a client has asked for; with `replaced` only what a newer request replaces. */
  drop(client, reason, replaced = false) {
    const meant = (job) => job?.client === client && (!replaced || job.replaces);
    const waiting = this.#queue.filter(meant);
    this.#queue = this.#queue.filter((job) => !meant(job));
    for (const job of waiting) job.reject(reason);
    if (meant(this.#running)) {
      this.#running.reject(reason);
      this.#running.control.abort();
    }
  }

  async #next() {
    if (this.#running || this.#queue.length === 0) return;
    const job = this.#queue.shift();
    job.control = new AbortController();
    this.#running = job;
    const { signal: given, ...options } = job.options;
    const abort = () => {
      job.reject(new CrossreadError("aborted", "The analysis was cancelled."));
      job.control.abort();
    };
    if (given?.aborted) abort(); // it was given up while it waited
    given?.addEventListener("abort", abort);
    try {
      const analyzer = await this.#open(job.whole);
      job.resolve(await job.ask(analyzer, { ...options, signal: job.control.signal }));
    } catch (error) {
      job.reject(error);
    } finally {
      given?.removeEventListener("abort", abort);
      this.#running = null;
      if (this.clients === 0) this.#end();
      else this.#next();
    }
  }

  async #end() {
    const analyzer = this.#analyzer;
    this.#analyzer = null;
    this.#whole = false;
    (await analyzer?.catch(() => null))?.close();
  }

  leave(client) {
    this.drop(client, new CrossreadError("closed", "The element was removed."));
    this.clients -= 1;
    if (this.clients === 0 && !this.#running) this.#end();
  }
}

const engines = new Map();

/**
 * A client of the engine at these addresses: {analyze(story, options), export(story, format), leave()}. A
 * client that is not `whole` may ask for scores alone. The worker starts with the first request and ends
 * when its last client has left.
 */
export function joinEngine(createAnalyzer, urls, whole) {
  const key = JSON.stringify(urls);
  if (!engines.has(key)) engines.set(key, new SharedEngine((all) => createAnalyzer(all || urls.glueUrl || urls.wasmUrl ? urls : { ...urls, steps: ["readability"] })));
  const engine = engines.get(key);
  const client = Symbol("client");
  engine.clients += 1;
  let left = false;
  return {
    analyze: (story, options = {}) => engine.request({ client, whole, ask: (analyzer, given) => analyzer.analyze(story, given), options, replaces: true }),
    export: (story, format, options = {}) => engine.request({ client, whole, ask: (analyzer, given) => analyzer.export(story, format, given), options, replaces: false }),
    leave() {
      if (left) return;
      left = true;
      engine.leave(client);
    },
  };
}
