// The command against the module on stories that nobody wrote: pieces of the corpus, of the samples and of the
// benchmark's stories, cut, joined and strewn with what trips readers of text. The two must write the same bytes,
// or refuse with the same code.
//
//   node tests/fuzz/differential.mjs [--seconds N] [--seed N]     prints the seed; exit 1 with the story that differs
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeStory, randomness } from "../bench/story.mjs";
import { analyzer, cli } from "../wasm/engine.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

function* filesIn(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Lines and sentences to build from. */
const pieces = [
  ...["tests/fuzz/corpus", "tests/golden", "samples"].flatMap((folder) => [...filesIn(join(root, folder))]).map((path) => readFileSync(path).toString()),
  ...[1, 2, 3].flatMap((seed) => makeStory(2, 400, seed).articles.map(({ text }) => text)),
].flatMap((text) => text.split(/(?<=[.!?”"]) +|\n|\0/)).filter((piece) => piece.trim() !== "");

/** What trips readers of text. */
const stumbling = ["“", "”", "‘", "’", '"', "'", "«", "»", "(", ")", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "\u200d", "\u0301", "\ufeff", "\u2028", "😀", "👩‍👩‍👧",
  "ﬁ", "İ", "ß", "\0", "\ufffd", "\u{10ffff}", "&amp;", "&#0;", "&#x110000;", "<b>", "</p>", "<!--", "-->", "<!-- crossread-disable -->", "**", "[a](b)", "> ", "# ", "---\n", "…", "—", "%", "£1.5bn",
  "99999999999999999999", "1e309", "0", "-0", "½", "31 February 2023", "24:00", "not ", "about ", "more than ", "Mr ", " said ", "http://a.b/c", "a@b.c"];

/** Halves of surrogate pairs, which no file can hold, as the library reads them. */
const wellFormed = (text) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

/** A story of one to three articles; the later ones are mostly what the first says, changed here and there. */
function strangeStory(random, id) {
  const upTo = (n) => Math.floor(random() * n);
  const pick = (list) => list[upTo(list.length)];
  const disturb = (text) => {
    for (let n = upTo(5); n > 0; n -= 1) {
      const at = upTo(text.length + 1);
      const cut = random() < 0.3 ? upTo(12) : 0;
      text = text.slice(0, at) + (random() < 0.8 ? pick(stumbling) : pick(pieces)) + text.slice(at + cut);
    }
    return wellFormed(text);
  };
  const sentences = Array.from({ length: 1 + upTo(12) }, () => pick(pieces));
  const articles = Array.from({ length: 1 + upTo(3) }, (_, i) => {
    const told = sentences.filter(() => i === 0 || random() < 0.8).map((sentence) => {
      if (i === 0 || random() < 0.5) return sentence;
      return random() < 0.5 ? sentence.replace(/\d+/g, () => String(upTo(100))) : disturb(sentence);
    });
    const text = disturb(told.join(pick([" ", "\n\n", "\n"])));
    const body = random() < 0.2 ? { blocks: text.split("\n\n").map((block, key) => ({ key: String(key), text: block })) } : random() < 0.3 ? { html: text } : { text, ...(random() < 0.7 && { format: pick(["text", "html", "markdown"]) }) };
    return {
      id: `a${i}`,
      ...body,
      ...(random() < 0.6 && { published: pick(["2024-02-29", "2023-12-31T23:59:59Z", "2023-11-05", ...(random() < 0.1 ? ["not a date"] : [])]) }),
      ...(random() < 0.3 && { title: disturb(pick(pieces)) }),
      ...(random() < 0.2 && { role: pick(["draft", "source", "transcript"]) }),
      ...(random() < 0.1 && { omit: [{ start: upTo(4), end: 4 + upTo(20) }] }),
    };
  });
  return { id, articles };
}

/** The lines of a stream. What readline takes for the end of a line besides "\n" may stand in a report. */
async function* linesOf(stream) {
  let parts = [];
  for await (const chunk of stream) {
    let begin = 0;
    for (let end; (end = chunk.indexOf(10, begin)) >= 0; begin = end + 1) {
      yield Buffer.concat([...parts, chunk.subarray(begin, end)]).toString();
      parts = [];
    }
    parts.push(chunk.subarray(begin));
  }
}

/** Stories from a seed on, without an end or so many of them. */
export function* strangeStories(seed, count = Infinity) {
  const random = randomness(seed);
  for (let n = 0; n < count; n += 1) yield strangeStory(random, `${seed}/${n}`);
}

/** The inputs of the fuzz targets as stories: two articles where a zero byte parts them, and JSON as it is. */
export function* corpusStories() {
  const corpus = join(root, "tests/fuzz/corpus");
  for (const path of filesIn(corpus)) {
    const text = readFileSync(path).toString();
    try {
      yield { id: path, ...JSON.parse(text) };
      continue;
    } catch {}
    for (const format of ["text", "html", "markdown"]) {
      yield { id: `${path}/${format}`, articles: text.split("\0").map((part, i) => ({ id: String(i), text: part, format, published: "2024-02-29" })) };
    }
  }
}

/**
 * Holds the two to what they say of stories; gives how many there were, how many were refused, and the findings.
 * Throws at the first that differs.
 */
export async function holdTogether(stories) {
  const command = spawn(cli, ["analyze", "--ndjson"], { stdio: ["pipe", "pipe", "ignore"] });
  const answers = linesOf(command.stdout);
  const counts = { stories: 0, refused: 0, findings: 0 };
  try {
    for (const story of stories) {
      const json = JSON.stringify(story, (_, value) => (typeof value === "string" ? wellFormed(value) : value));
      command.stdin.write(`${json}\n`);
      const native = (await answers.next()).value;
      const module = new TextDecoder().decode(await analyzer.analyzeToBytes(story));
      const told = native === undefined ? { error: { code: "the command stopped" } } : JSON.parse(native);
      // In what it refuses the command names the line of the stream, and a file it may open.
      const code = JSON.parse(module).error?.code;
      const same = told.error ? code === told.error.code || told.error.code === "unreadable_file" : module === native;
      if (!same) throw new Error(`story ${story.id}: ${told.error?.code ?? "other bytes"} of the command, ${code ?? "a report"} of the module:\n${json}`);
      counts.stories += 1;
      counts.refused += told.error ? 1 : 0;
      counts.findings += told.findings?.length ?? 0;
    }
  } finally {
    command.stdin.end();
    if (command.exitCode === null) await once(command, "close");
  }
  return counts;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: String(Date.now() % 2 ** 32) } } });
  const end = Date.now() + Number(values.seconds) * 1000;
  const until = function* (stories) {
    for (const story of stories) {
      if (Date.now() > end) return;
      yield story;
    }
  };
  const { stories, refused, findings } = await holdTogether(until(strangeStories(Number(values.seed))));
  console.log(`command and module agree on ${stories} stories from seed ${values.seed}: ${refused} refused, ${findings} findings`);
}
