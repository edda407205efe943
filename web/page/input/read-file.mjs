// Files to articles. What cannot be read gives a sentence that says why and what to do instead.

import { articlesInJson } from "./json.mjs";
import { UnreadableFile } from "./unreadable.mjs";

const largestText = 8 * 2 ** 20; // the engine's limit for one article
const largestFile = 64 * 2 ** 20; // a document may hold pictures, which are left out

const copyInstead = "Open it, select the text, copy it and paste it here.";
const picture = "This is a picture. Only text can be read: have it recognised first, or type the words.";

/** What the first bytes of a file that cannot be read betray, and what to say of it. */
const refusals = [
  [[0xd0, 0xcf, 0x11, 0xe0], `Old Word and Outlook files cannot be read. Save it as .docx, or open it, select the text, copy it and paste it here.`],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `RTF files cannot be read. ${copyInstead}`],
  [[0x89, 0x50, 0x4e, 0x47], picture],
  [[0xff, 0xd8, 0xff], picture],
  [[0x47, 0x49, 0x46, 0x38], picture],
  [[0x1f, 0x8b], "This file is compressed. Unpack it first and add what is inside."],
];

const formats = { html: "html", htm: "html", xhtml: "html", md: "markdown", markdown: "markdown" };

const extension = (name) => /\.([a-z0-9]+)$/i.exec(name)?.[1].toLowerCase() ?? "";

const startsWith = (bytes, start) => start.every((byte, i) => bytes[i] === byte);

/** What a file is, by its first bytes rather than its name where they tell. */
function kindOf(bytes, name) {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (["odt", "pages"].includes(extension(name))) throw new UnreadableFile(`This kind of office file cannot be read. Save it as .docx, or open it, select the text, copy it and paste it here.`);
    return "docx";
  }
  const kinds = { eml: "mail", mht: "savedPage", mhtml: "savedPage", json: "json" };
  return kinds[extension(name)] ?? "text";
}

function refuse(bytes, kind) {
  if (bytes.length === 0) throw new UnreadableFile("The file is empty.");
  const most = kind === "text" || kind === "json" ? largestText : largestFile;
  if (bytes.length > most) {
    const megabytes = (n) => Math.round(n / 2 ** 20);
    throw new UnreadableFile(`The file has ${megabytes(bytes.length)} MB; ${megabytes(most)} MB is the most.`);
  }
  for (const [start, why] of refusals) if (startsWith(bytes, start)) throw new UnreadableFile(why);
}

/** The encoding that an HTML page names near its top, if it names one. */
function declaredEncoding(bytes) {
  const top = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(top)?.[1];
}

function tryDecode(bytes, label) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Bytes as text: by their byte order mark, as UTF-8, by what an HTML page says of itself, and else as
 * Windows-1252, which is what unmarked old files mostly are. `note` tells the reader about a guess.
 */
export function decode(bytes, format) {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder("utf-16be").decode(bytes) };
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) {
    if (utf8.includes("\0")) throw new UnreadableFile("This is not a text file.");
    return { text: utf8 };
  }
  if (bytes.subarray(0, 4096).includes(0)) throw new UnreadableFile("This is not a text file.");
  const declared = format === "html" && declaredEncoding(bytes);
  const asDeclared = declared && tryDecode(bytes, declared);
  if (asDeclared) return { text: asDeclared };
  return {
    text: new TextDecoder("windows-1252").decode(bytes),
    note: "The file does not say how its letters are encoded. It was read as Windows-1252: check accents and quotation marks.",
  };
}

function textFile(bytes, name) {
  const format = formats[extension(name)];
  const { text, note } = decode(bytes, format);
  if (text.trim() === "") throw new UnreadableFile("There is no text in this file.");
  const payload = format === "html" ? { html: text } : { text, ...(format && { format }) };
  return [{ name, payload, given: {}, note }];
}

/**
 * How each kind of file is read. The libraries that the larger formats need are loaded when the first
 * such file comes.
 */
const readers = {
  text: textFile,
  json: (bytes, name, { others }) => articlesInJson(decode(bytes).text, name, others, readFile),
  docx: async (bytes, name) => (await import("./docx.mjs")).articleInDocx(bytes, name),
  async pdf(bytes, name, { startPdfWorker }) {
    if (!startPdfWorker) throw new UnreadableFile(`PDF files cannot be read here. ${copyInstead}`);
    const { articleInPdf } = await import("./pdf.mjs");
    return articleInPdf(bytes, name, await startPdfWorker());
  },
  mail: async (bytes, name) => (await import("./mail.mjs")).articleInMail(bytes, name, { savedPage: false }),
  savedPage: async (bytes, name) => (await import("./mail.mjs")).articleInMail(bytes, name, { savedPage: true }),
};

/**
 * The articles in one file. A story that names its articles' files takes them out of `others`, the
 * files that came with it, by name. Throws UnreadableFile.
 *
 * An article is {name, id?, payload: {text | html | blocks, format?, omit?, url?}, given: {title?,
 * published?, source?, role?}, note?, settled?}; `settled` says that no block of it need be questioned.
 */
async function readFile(file, others, options = {}) {
  let buffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    throw new UnreadableFile("The file could not be opened. If it is a folder, add the files inside it.");
  }
  const bytes = new Uint8Array(buffer);
  const kind = kindOf(bytes, file.name);
  refuse(bytes, kind);
  return readers[kind](bytes, file.name, { ...options, others });
}

/**
 * The articles in several files, in the order of the files. A file that cannot be read stands among
 * them as {name, given: {}, problem: {code, message}}, and the others go on. `options.startPdfWorker`
 * resolves to a new worker of pdf.js.
 */
export async function readFiles(files, options) {
  const others = new Map(files.map((file) => [file.name, file]));
  const isJson = ({ name }) => extension(name) === "json";
  const read = new Map();
  // Stories first: the files that they name are theirs, not articles beside them.
  for (const file of [...files].sort((a, b) => Number(isJson(b)) - Number(isJson(a)))) {
    if (!isJson(file) && !others.has(file.name)) continue;
    try {
      read.set(file, await readFile(file, others, options));
    } catch (error) {
      const message = error instanceof UnreadableFile ? error.message : `Something went wrong while this file was read (${error.message}). ${copyInstead}`;
      read.set(file, [{ name: file.name, given: {}, problem: { code: "unreadable_file", message } }]);
    }
  }
  return files.flatMap((file) => read.get(file) ?? []);
}
