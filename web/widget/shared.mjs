// One engine for all elements of a page. Each element is a client of its own, for whom the newest request
// wins; requests of different clients wait for each other.

import { CrossreadError } from "../engine/errors.mjs";

/** An engine with those who use it. */
class SharedEngine {
  #make;
  #analyzer = null; // the promise of it
  #queue = []; // {client, story, options, resolve, reject}, one a client at most
  #running = null;
  clients = 0;

  constructor(make) {
    this.#make = make;
  }

  async #open() {
    this.#analyzer ??= this.#make();
    try {
      return await this.#analyzer;
    } catch (error) {
      this.#analyzer = null;
      throw error;
    }
  }

  request(client, story, options) {
    return new Promise((resolve, reject) => {
      this.drop(client, new CrossreadError("superseded", "A newer request took the place of this one."));
      this.#queue.push({ client, story, options, resolve, reject });
      this.#next();
    });
  }

  /** Gives up what a client has asked for. */
  drop(client, reason) {
    const waiting = this.#queue.filter((job) => job.client === client);
    this.#queue = this.#queue.filter((job) => job.client !== client);
    for (const job of waiting) job.reject(reason);
    if (this.#running?.client === client) {
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
    const abort = () => this.drop(job.client, new CrossreadError("aborted", "The analysis was cancelled."));
    given?.addEventListener("abort", abort);
    try {
      const analyzer = await this.#open();
      job.resolve(await analyzer.analyze(job.story, { ...options, signal: job.control.signal }));
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
 * A client of the engine at these addresses: {analyze(story, options), leave()}. The worker starts with
 * the first request and ends when its last client has left.
 */
export function joinEngine(createAnalyzer, urls) {
  const key = JSON.stringify(urls);
  if (!engines.has(key)) engines.set(key, new SharedEngine(() => createAnalyzer(urls)));
  const engine = engines.get(key);
  const client = Symbol("client");
  engine.clients += 1;
  let left = false;
  return {
    analyze: (story, options = {}) => engine.request(client, story, options),
    leave() {
      if (left) return;
      left = true;
      engine.leave(client);
    },
  };
}
