// The blocks of a host's text: read from it, and found in it again. Nothing here writes to the host.

const blockTags = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "FIGCAPTION", "PRE", "TD", "TH", "DT", "DD", "SECTION", "ARTICLE", "UL", "OL", "TABLE", "TR", "HR"]);

/**
 * The blocks of an element: [{key, text, pieces: [{node, start}]}], `pieces` being the text nodes and
 * where in the block's text they begin. A key is the element's data-block or id, or its place.
 */
export function blocksOf(element) {
  if (element.matches("textarea, input")) {
    return element.value.split(/\n[ \t]*\n/).map((text, i) => ({ key: String(i), text, pieces: [] }));
  }
  const blocks = [];
  let open = null;
  const walk = (node, owner) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (!open) {
          if (child.data.trim() === "") continue;
          open = { key: owner.dataset?.block || owner.id || String(blocks.length), text: "", pieces: [] };
          blocks.push(open);
        }
        open.pieces.push({ node: child, start: open.text.length });
        open.text += child.data;
      } else if (child.nodeType === Node.ELEMENT_NODE && !["SCRIPT", "STYLE"].includes(child.tagName)) {
        if (child.tagName === "BR") {
          if (open) open.text += "\n";
          continue;
        }
        const isBlock = blockTags.has(child.tagName);
        if (isBlock) open = null;
        walk(child, isBlock ? child : owner);
        if (isBlock) open = null;
      }
    }
  };
  walk(element, element);
  return blocks;
}

/** The range of the document that [start, end) of a block's text covers; null for a text field. */
export function rangeIn({ pieces }, start, end) {
  const placeOf = (offset) => {
    let last = pieces[0];
    for (const piece of pieces) if (piece.start <= offset) last = piece;
    return [last.node, Math.min(offset - last.start, last.node.length)];
  };
  if (pieces.length === 0) return null;
  const range = pieces[0].node.ownerDocument.createRange();
  range.setStart(...placeOf(start));
  range.setEnd(...placeOf(end));
  return range;
}

/** The place in the source of a place in the analysed text. */
function sourceOffset(map, offset) {
  let found = [0, 0];
  for (const entry of map) {
    if (entry[0] > offset) break;
    found = entry;
  }
  return found[1] + offset - found[0];
}

/** What the engine puts between two blocks. */
const between = 2;

/**
 * Where [start, end) of an article's analysed text lies in what the host gave: {block: {key, index, start,
 * end}} where it gave `blocks`, {source: {start, end}} where it gave text or HTML. All offsets count
 * UTF-16 units.
 */
export function placeInHost(report, { start, end }, blocks) {
  const from = sourceOffset(report.source_map, start);
  const to = end > start ? sourceOffset(report.source_map, end - 1) + 1 : from;
  if (!blocks) return { source: { start: from, end: to } };
  let origin = 0;
  for (const [index, { key, text }] of blocks.entries()) {
    if (from <= origin + text.length) return { block: { key, index, start: from - origin, end: Math.min(to - origin, text.length) } };
    origin += text.length + between;
  }
  return { source: { start: from, end: to } };
}
