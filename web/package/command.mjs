#!/usr/bin/env node
// `npx crossread`: the command for those who have Node and no build of the native one. It runs the same
// engine: from article files the output is the same; a story file loses its id and its articles the paths
// of their files, and no settings are read.

import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { readFiles } from "../page/input/read-file.mjs";
import { createAnalyzer } from "../engine/node.mjs";

const formats = ["text", "json", "html", "csv", "markdown", "sarif", "annotations", "github"];
const severities = ["note", "possible", "conflict"];

const usage = `usage: crossread analyze [--format ${formats.join("|")}] [--published DATE] [--fail-on conflict|possible|never] [-o FILE] INPUT...
       crossread version
INPUT: article files (.txt .md .html .mhtml .eml), a schema.org NewsArticle or a story (.json)
`;

class UsageError extends Error {}

async function readInput(path) {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`${path}: ${error.code === "ENOENT" ? "there is no such file." : error.message}`);
  }
}

/** The files that a story file names, which lie beside it; none for what is no story. */
async function filesOfStory(path, bytes) {
  let value;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return []; // what is wrong with it is told where it is read
  }
  const named = (Array.isArray(value?.articles) ? value.articles : []).map((article) => article?.file).filter((file) => typeof file === "string");
  return Promise.all(named.map(async (file) => new File([await readInput(join(dirname(path), file))], basename(file))));
}

/** The articles in the files named, as a story for the engine. Throws in words that name the file. */
async function readStory(paths) {
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readInput(path);
      return [new File([bytes], path), ...(path.endsWith(".json") ? await filesOfStory(path, bytes) : [])];
    }),
  );
  const found = await readFiles(files.flat());
  const failed = found.find(({ problem }) => problem);
  if (failed) throw new UsageError(`${failed.name}: ${failed.problem.message}`);
  const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
  return { articles: found.map(({ id, name, payload, given }) => defined({ id: id ?? name, ...payload, ...given })) };
}

const commands = {
  async version(analyzer) {
    process.stdout.write(`crossread ${analyzer.version}\n`);
    return 0;
  },

  async analyze(analyzer, paths, { format, published, output, "fail-on": failOn }) {
    if (paths.length === 0) throw new UsageError("no article was given.");
    if (failOn !== "never" && !severities.slice(1).includes(failOn)) throw new UsageError(`--fail-on takes conflict, possible or never.`);
    const story = await readStory(paths);
    const text = await analyzer.export(story, format, published ? { published } : {});
    if (output) await writeFile(output, text);
    else process.stdout.write(text);
    if (failOn === "never") return 0;
    const { findings } = await analyzer.analyze(story, published ? { published } : {});
    return findings.some(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn)) ? 1 : 0;
  },
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      published: { type: "string" },
      output: { type: "string", short: "o" },
      "fail-on": { type: "string", default: "never" },
      help: { type: "boolean", short: "h" },
    },
  });
  const [name, ...paths] = positionals;
  if (values.help) process.stdout.write(usage);
  else if (!commands[name]) throw new UsageError(name ? `there is no command "${name}".\n${usage}` : usage);
  else process.exitCode = await commands[name](await createAnalyzer(), paths, values);
} catch (error) {
  const known = error instanceof UsageError || error.name === "CrossreadError" || String(error.code).startsWith("ERR_PARSE_ARGS");
  process.stderr.write(`${basename(process.argv[1] ?? "crossread")}: ${known ? error.message : error.stack}\n`);
  process.exitCode = 2;
}
