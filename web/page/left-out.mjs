// Blocks of an article that are left out of what is analysed, as ranges of its source.

/** The place in the source of a place in the analysed text. */
function sourceOffset(map, offset) {
  let low = 0;
  let high = map.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (map[middle][0] <= offset) low = middle;
    else high = middle;
  }
  const [text, source] = map[low] ?? [0, 0];
  return source + offset - text;
}

/** The range of the source that a block comes from. */
function sourceRange({ source_map: map }, { start, end }) {
  const last = end > start ? sourceOffset(map, end - 1) + 1 : sourceOffset(map, start);
  return { start: sourceOffset(map, start), end: last };
}

/** A block as it is kept among those left out: {start, end, text, by}, `by` being who left it out. */
export function leftOut(report, block, by) {
  return { ...sourceRange(report, block), text: report.text.slice(block.start, block.end), by };
}

/** All blocks in the order of the source: {text, kind, kept, start, end, block?, by?}. */
export function outline(report, left = []) {
  const kept = report.blocks.map((block) => ({ ...sourceRange(report, block), text: report.text.slice(block.start, block.end), kind: block.kind, kept: true, block }));
  const out = left.map((one) => ({ ...one, kept: false }));
  return [...kept, ...out].sort((a, b) => a.start - b.start || a.end - b.end);
}
