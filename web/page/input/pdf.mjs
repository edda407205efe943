// PDF files: a page of marks at places, of which lines and paragraphs have to be guessed.

import * as pdfjs from "pdfjs-dist";
import { UnreadableFile } from "./unreadable.mjs";

/** Lines of one page: [{text, x, y, height, end}], from the top, in the order that the file gives. */
function linesOf(content) {
  const lines = [];
  let line = null;
  for (const { str, transform, width, height, hasEOL } of content.items) {
    if (str === undefined) continue;
    const [x, y] = [transform[4], transform[5]];
    if (!line && str.trim() !== "") line = { text: "", x, y, height, end: x };
    if (line) {
      const gap = x - line.end;
      if (line.text !== "" && gap > height * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(str)) line.text += " ";
      line.text += str;
      line.end = x + width;
      line.height = Math.max(line.height, height);
    }
    if (hasEOL && line) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines.map((one) => ({ ...one, text: one.text.replace(/\s+/g, " ").trim() })).filter(({ text }) => text !== "");
}

const withoutFigures = (text) => text.replace(/\d+/g, "#");

/** Lines that stand at the edge of many pages, such as the name of the paper or the number of the page. */
function runningLines(pages) {
  const seen = new Map();
  for (const lines of pages) {
    for (const text of new Set([...lines.slice(0, 2), ...lines.slice(-2)].map((line) => withoutFigures(line.text)))) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length / 2));
  return new Set([...seen].filter(([, n]) => n >= often).map(([text]) => text));
}

/** Joins the halves of a word that was parted at the end of a line. */
const joined = (before, after) => (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`);

/** A new paragraph begins after a wide gap, at a size of its own, and after a short line that ends a sentence. */
function begins(line, before, usual, widest) {
  const step = before.y - line.y;
  if (Math.abs(line.height - before.height) > usual * 0.2) return true;
  if (step > usual * 1.75) return true;
  const full = before.end - before.x > widest * 0.85;
  return !full && /[.!?:]["”’)]*$/.test(before.text);
}

function paragraphsOf(pages) {
  const running = pages.length > 1 ? runningLines(pages) : new Set();
  const lines = pages.flatMap((page) => page.filter(({ text }, i) => !((i < 2 || i >= page.length - 2) && running.has(withoutFigures(text)))));
  if (lines.length === 0) return [];
  const heights = lines.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)];
  const widest = Math.max(...lines.map(({ x, end }) => end - x).slice(0, 5000));
  const out = [];
  let before = null;
  for (const line of lines) {
    if (!before || begins(line, before, usual, widest)) out.push(line.text);
    else out[out.length - 1] = joined(out.at(-1), line.text);
    before = line;
  }
  return out;
}

/** The article in a PDF file. `port` is pdf.js's own worker; it is ended afterwards. */
export async function articleInPdf(bytes, name, port) {
  const worker = new pdfjs.PDFWorker({ port, verbosity: pdfjs.VerbosityLevel.ERRORS });
  const loading = pdfjs.getDocument({ data: bytes, worker, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: pdfjs.VerbosityLevel.ERRORS });
  try {
    const file = await loading.promise;
    const pages = [];
    for (let i = 1; i <= file.numPages; i += 1) {
      const page = await file.getPage(i);
      pages.push(linesOf(await page.getTextContent()));
      page.cleanup();
    }
    const paragraphs = paragraphsOf(pages);
    if (paragraphs.length === 0) throw new UnreadableFile("This PDF holds pictures of pages and no text. Have the text recognised first, or type or paste the words.");
    const { info } = await file.getMetadata();
    const title = /^(untitled|microsoft word|document\d*)|\.\w{2,4}$/i.test(info.Title ?? "") ? undefined : info.Title?.trim() || undefined;
    return [
      {
        name,
        payload: { text: paragraphs.join("\n\n"), format: "text" },
        given: { title },
        note: "The order of the words in a PDF is a guess: compare it with the page.",
      },
    ];
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error.name === "PasswordException") throw new UnreadableFile("This PDF is locked with a password. Open it, select the text, copy it and paste it here.");
    throw new UnreadableFile(`This PDF cannot be read (${error.message}). Open it, select the text, copy it and paste it here.`);
  } finally {
    await loading.destroy();
    port.terminate();
  }
}
