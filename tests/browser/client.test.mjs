// The client in a page: the newest request wins, and whatever becomes of the worker, every request gets
// an answer and the next one works.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { launch, open } from "./browser.mjs";
import { fixtureSite } from "./fixtures/site.mjs";

let site;
let server;
let browser;
let opened;

before(async () => {
  site = await fixtureSite();
  server = await serve({ root: site.root, port: 0 });
  browser = await launch();
  opened = await open(browser, `${server.url}blank.html`);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/**
 * Runs `script` in the page with `make(options)`, which resolves to an analyzer with the double for its
 * worker, and `outcome(promise)`, which resolves to what became of it.
 */
function inPage(script) {
  return opened.page.evaluate(async (source) => {
    const { createAnalyzer } = await import("/engine/client.mjs");
    const made = [];
    const make = async (options) => {
      const analyzer = await createAnalyzer({ workerUrl: "/engine/double-worker.mjs", ...options });
      made.push(analyzer);
      return analyzer;
    };
    const outcome = (promise) => promise.then((value) => value, ({ name, code, message }) => ({ name, code, message }));
    const result = await globalThis[source](make, outcome, createAnalyzer);
    for (const analyzer of made) analyzer.close();
    return result;
  }, script);
}

/** A test whose body runs in the page. Playwright hands functions over by their source. */
function client(name, body, check) {
  test(name, async () => {
    const key = `script${Math.abs([...name].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) | 0, 7))}`;
    await opened.page.evaluate(`globalThis.${key} = ${body}`);
    check(await inPage(key));
  });
}

client(
  "answers come back, with progress before them",
  async (make) => {
    const analyzer = await make();
    const steps = [];
    const report = await analyzer.analyze({ do: "answer", echo: "a" }, { onProgress: ({ step }) => steps.push(step) });
    return { report, steps, version: analyzer.version };
  },
  ({ report, steps, version }) => {
    assert.deepEqual(report, { echo: "a", calls: 1 });
    assert.equal(steps[0], "loading");
    assert.equal(version, "double");
  },
);

client(
  "an export waits for the analysis under way and costs none",
  async (make, outcome) => {
    const analyzer = await make();
    const order = [];
    const note = (what) => (value) => (order.push(what), value);
    const first = outcome(analyzer.analyze({ do: "answer", echo: "a" })).then(note("analysis"));
    const written = [
      analyzer.export({ echo: "b" }, "csv").then(note("csv")),
      analyzer.export({ echo: "c" }, "html").then(note("html")),
    ];
    const gone = outcome(analyzer.export({ echo: "d" }, "text", { signal: AbortSignal.abort() }));
    return { first: await first, written: await Promise.all(written), gone: await gone, order };
  },
  ({ first, written, gone, order }) => {
    assert.equal(first.echo, "a");
    assert.deepEqual(written, ['["csv","b"]', '["html","c"]']);
    assert.equal(gone.code, "aborted");
    assert.deepEqual(order, ["analysis", "csv", "html"]);
  },
);

client(
  "the newest request wins",
  async (make, outcome) => {
    const analyzer = await make();
    return Promise.all([1, 2, 3].map((echo) => outcome(analyzer.analyze({ do: "answer", echo }))));
  },
  ([first, second, third]) => {
    assert.equal(first.code, "superseded");
    assert.equal(first.name, "CrossreadError");
    assert.equal(second.code, "superseded");
    assert.equal(third.echo, 3);
    assert.ok(third.calls <= 2, "the second never reached the worker");
  },
);

client(
  "a newer request does not wait for one that never ends",
  async (make, outcome) => {
    const analyzer = await make();
    const old = outcome(analyzer.analyze({ do: "hang" }));
    const started = performance.now();
    const report = await analyzer.analyze({ do: "answer", echo: "new" });
    return { old: await old, report, waited: performance.now() - started };
  },
  ({ old, report, waited }) => {
    assert.equal(old.code, "superseded");
    assert.deepEqual(report, { echo: "new", calls: 1 });
    assert.ok(waited < 5000, `${waited} ms`);
  },
);

test("requests that come while the engine is being loaded do not start the loading over", async () => {
  const { page, requests, close } = await open(browser, `${server.url}blank.html`);
  try {
    await page.route("**/engine/double-worker.mjs*", async (route) => {
      await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    const echo = await page.evaluate(async () => {
      const { createAnalyzer } = await import("/engine/client.mjs");
      const analyzer = await createAnalyzer({ workerUrl: "/engine/double-worker.mjs?first" });
      analyzer.analyze({ do: "trap" }).catch(() => {});
      await new Promise((done) => setTimeout(done, 100));
      const all = [];
      for (let i = 0; i < 6; i += 1) {
        all.push(analyzer.analyze({ do: "answer", echo: i }).catch(({ code }) => code));
        await new Promise((done) => setTimeout(done, 100));
      }
      return (await all.at(-1)).echo;
    });
    assert.equal(echo, 5);
    assert.equal(requests.filter((url) => url.includes("double-worker")).length, 2);
  } finally {
    await close();
  }
});

client(
  "a signal ends the request, at once or under way, and the next one works",
  async (make, outcome) => {
    const analyzer = await make();
    const early = await outcome(analyzer.analyze({ do: "answer" }, { signal: AbortSignal.abort() }));
    const control = new AbortController();
    const late = outcome(analyzer.analyze({ do: "hang" }, { signal: control.signal }));
    setTimeout(() => control.abort(), 50);
    return [early, await late, await analyzer.analyze({ do: "answer", echo: "on" })];
  },
  ([early, late, next]) => {
    assert.equal(early.code, "aborted");
    assert.equal(late.code, "aborted");
    assert.equal(next.echo, "on");
  },
);

client(
  "a trap, a throw and silence each reject, and a new worker takes over",
  async (make, outcome) => {
    const analyzer = await make({ timeout: 1500 });
    const all = [];
    for (const deed of ["trap", "throw", "hang", "silent"]) {
      all.push(await outcome(analyzer.analyze({ do: deed })), await outcome(analyzer.analyze({ do: "answer", echo: deed })));
    }
    return all;
  },
  (all) => {
    assert.deepEqual(all.filter((_, i) => i % 2 === 0).map(({ code }) => code), ["engine_crashed", "engine_crashed", "timeout", "timeout"]);
    assert.deepEqual(all.filter((_, i) => i % 2 === 1).map(({ echo, calls }) => [echo, calls]), [["trap", 1], ["throw", 1], ["hang", 1], ["silent", 1]]);
  },
);

client(
  "what the engine refuses rejects with its code, and the worker stays",
  async (make, outcome) => {
    const analyzer = await make();
    const before = await analyzer.analyze({ do: "answer" });
    const refused = await outcome(analyzer.analyze({ do: "refuse" }));
    const failed = await outcome(analyzer.analyze({ do: "fail" }));
    return [before, refused, failed, await analyzer.analyze({ do: "answer" })];
  },
  ([before, refused, failed, next]) => {
    assert.deepEqual(refused, { name: "CrossreadError", code: "bad_date", message: "no date" });
    assert.equal(failed.code, "internal");
    assert.equal(next.calls, before.calls + 1);
  },
);

client(
  "an answer to an older request is not taken for this one's",
  async (make) => {
    const analyzer = await make();
    await analyzer.analyze({ do: "answer" });
    return analyzer.analyze({ do: "stray", echo: "right" });
  },
  ({ echo }) => assert.equal(echo, "right"),
);

client(
  "closing rejects what is under way and what comes after",
  async (make, outcome) => {
    const analyzer = await make();
    const under = outcome(analyzer.analyze({ do: "hang" }));
    analyzer.close();
    return [await under, await outcome(analyzer.analyze({ do: "answer" }))];
  },
  (both) => assert.deepEqual(both.map(({ code }) => code), ["closed", "closed"]),
);

client(
  "a story that cannot be handed to a worker is refused",
  async (make, outcome) => {
    const analyzer = await make();
    return [await outcome(analyzer.analyze({ do() {} })), await analyzer.analyze({ do: "answer", echo: 1 })];
  },
  ([refused, next]) => {
    assert.equal(refused.code, "bad_shape");
    assert.equal(next.echo, 1);
  },
);

test("a worker or a module that is not there is told, not waited for", async () => {
  const codes = await opened.page.evaluate(async () => {
    const { createAnalyzer } = await import("/engine/client.mjs");
    const all = [{ workerUrl: "/engine/nothing.mjs" }, { glueUrl: "/engine/nothing.mjs" }];
    return Promise.all(all.map((options) => createAnalyzer(options).then(() => "made", ({ code }) => code)));
  });
  assert.deepEqual(codes, ["engine_unavailable", "engine_unavailable"]);
});

test("two analyzers on one page do not disturb each other", async () => {
  const both = await opened.page.evaluate(async () => {
    const { createAnalyzer } = await import("/engine/client.mjs");
    const options = { workerUrl: "/engine/double-worker.mjs" };
    const [one, two] = await Promise.all([createAnalyzer(options), createAnalyzer(options)]);
    return Promise.all([one.analyze({ do: "answer", echo: 1 }), two.analyze({ do: "answer", echo: 2 })]);
  });
  assert.deepEqual(both.map(({ echo }) => echo), [1, 2]);
});
