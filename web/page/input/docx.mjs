// Word documents: the paragraphs of the body with its tables, the footnotes behind them, tracked changes
// as if accepted, comments left out.

import { unzipSync } from "fflate";
import { inertDocument } from "../../engine/trusted.mjs";
import { UnreadableFile } from "./unreadable.mjs";

const wanted = new Set(["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/styles.xml", "docProps/core.xml"]);
const largestPart = 64 * 2 ** 20; // what a part may swell to when it is unpacked

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const isWord = (node, name) => node.localName === name && (node.namespaceURI === word || node.namespaceURI === strictWord);
const attribute = (node, name) => node.getAttributeNS(node.namespaceURI, name) ?? node.getAttribute(`w:${name}`);

/** What stands for an element in the text; everything that is not in the table is walked into. */
const written = {
  t: (node) => node.textContent,
  tab: () => "\t",
  br: () => "\n",
  cr: () => "\n",
  noBreakHyphen: () => "\u2011",
  softHyphen: () => "",
  del: () => "", // words struck in tracked changes
  moveFrom: () => "",
  delText: () => "",
  instrText: () => "", // the code of a field, such as of a link; its words follow
  txbxContent: () => "", // text boxes stand twice, once for older versions of Word
};

function wordsOf(node) {
  let out = "";
  for (const child of node.children) {
    const write = isWord(child, child.localName) ? written[child.localName] : null;
    out += write ? write(child) : wordsOf(child);
  }
  return out;
}

/** Ids of the styles that are headings or titles, whatever the language of Word that made them. */
function headingStyles(xml) {
  const found = new Set();
  if (!xml) return found;
  for (const style of xml.getElementsByTagNameNS("*", "style")) {
    const name = [...style.children].find((child) => isWord(child, "name"));
    if (/^(heading \d|title)$/i.test((name && attribute(name, "val")) ?? "")) found.add(attribute(style, "styleId"));
  }
  return found;
}

function paragraphs(xml, headings) {
  const out = [];
  for (const node of xml?.getElementsByTagNameNS("*", "p") ?? []) {
    if (!isWord(node, "p") || node.parentElement?.closest("txbxContent")) continue;
    const text = wordsOf(node).trim();
    if (text === "") continue;
    const style = [...node.getElementsByTagNameNS("*", "pStyle")].map((one) => attribute(one, "val"))[0];
    const numbered = node.getElementsByTagNameNS("*", "numPr").length > 0;
    out.push({ text, tag: headings.has(style) ? "h2" : numbered ? "li" : "p" });
  }
  return out;
}

const escaped = (text) => text.replace(/[&<>]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one]);

/** The article in a .docx file. The engine is handed it as HTML, which keeps headings and lists. */
export async function articleInDocx(bytes, name) {
  let parts;
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        if (!wanted.has(file.name)) return false;
        if (file.originalSize > largestPart) throw new UnreadableFile("The document is larger than any article: over 64 MB when unpacked.");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("The document is damaged: it cannot be unpacked. Open it in Word, save it again, and add the new file.");
  }
  if (!parts["word/document.xml"]) throw new UnreadableFile("This is an archive, but no Word document. Unpack it first and add what is inside.");
  const decoder = new TextDecoder();
  const xmlOf = (part) => {
    if (!parts[part]) return null;
    const xml = inertDocument(decoder.decode(parts[part]), "application/xml");
    if (xml.getElementsByTagName("parsererror").length > 0) throw new UnreadableFile("The document is damaged. Open it in Word, save it again, and add the new file.");
    return xml;
  };
  const headings = headingStyles(xmlOf("word/styles.xml"));
  const body = paragraphs(xmlOf("word/document.xml"), headings);
  if (body.length === 0) throw new UnreadableFile("There is no text in this document. If it holds a picture of a text, type or paste the words.");
  const notes = ["word/footnotes.xml", "word/endnotes.xml"].flatMap((part) => paragraphs(xmlOf(part), headings));
  const title = xmlOf("docProps/core.xml")?.getElementsByTagNameNS("*", "title")[0]?.textContent.trim();
  const html = [...body, ...notes].map(({ text, tag }) => `<${tag}>${escaped(text)}</${tag}>`).join("\n");
  return [{ name, payload: { html }, given: { title: title || undefined }, settled: true }];
}
