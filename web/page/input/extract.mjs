// Which blocks of a web page are no part of its article. @mozilla/readability proposes; nothing is
// dropped that reads like a paragraph of prose, since it loses first and last paragraphs now and then,
// and a comparison that misses a paragraph reports gaps that are not there.

import { Readability } from "@mozilla/readability";
import { inertDocument } from "../../engine/trusted.mjs";
import { tidied } from "./tidy-html.mjs";

const squeezed = (text) => text.replace(/\s+/g, "");

/** Whether a block looks like prose: some words, and a sentence that ends. */
const isProse = (text) => text.split(/\s+/).length >= 12 && /[.!?]["”’)]*\s*$/.test(text.trim());

/**
 * Looks at the blocks of an article's report: {drop: [block index], doubtful: [block index]}. Those to
 * drop are named by Readability and do not read as prose, or the engine takes them for boilerplate too;
 * the doubtful ones are left in for the reader to judge.
 */
export function proposals(html, { text, title, blocks }) {
  let kept;
  try {
    // No text is too short: it would start over, from mark-up that it had kept, and writing mark-up is forbidden.
    kept = new Readability(inertDocument(tidied(html), "text/html"), { serializer: (element) => element, charThreshold: -1, maxElemsToParse: 50_000, disableJSONLD: true }).parse();
  } catch {
    kept = null; // a page that is too large or too odd; the engine reads it all the same
  }
  const none = { drop: [], doubtful: [] };
  if (!kept) return none;
  const inside = squeezed(kept.content.textContent);
  const words = (block) => text.slice(block.start, block.end);
  const outside = blocks.map((block) => !inside.includes(squeezed(words(block))));
  const length = (chosen) => blocks.filter((block, i) => chosen(block, i)).reduce((sum, { start, end }) => sum + end - start, 0);
  // Where Readability has found something else than the engine, it is no help.
  if (length((_, i) => !outside[i]) < 0.5 * length(({ kind }) => kind !== "boilerplate")) return none;
  const isTitle = (block) => block.kind === "heading" && squeezed(words(block)) === squeezed(title ?? "");
  const firstHeading = blocks.findIndex(({ kind }) => kind === "heading");
  const out = { drop: [], doubtful: [] };
  // From the end, since a heading goes the way of what stands below it.
  for (const [i, block] of [...blocks.entries()].reverse()) {
    if (!outside[i] || isTitle(block) || i === firstHeading) continue;
    const prose = block.kind !== "boilerplate" && isProse(words(block));
    const headsProse = block.kind === "heading" && i + 1 < blocks.length && !out.drop.includes(i + 1);
    (prose || headsProse ? out.doubtful : out.drop).push(i);
  }
  return out;
}
