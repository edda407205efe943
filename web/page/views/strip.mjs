import { svg } from "../dom.mjs";

/** The strip of sentences: a bar a sentence, as wide as it has words, high and dark where it is hard. */
export function strip(report) {
  const heights = { plain: 3, hard: 8, "very-hard": 13 };
  const total = report.sentences.reduce((sum, { words }) => sum + words + 1, 0) || 1;
  let x = 0;
  const bars = report.sentences.map(({ words, level }) => {
    const width = ((words + 1) / total) * 1000;
    const bar = svg("rect", { x: x + 1, width: Math.max(width - 2, 0.6), y: 14 - heights[level], height: heights[level], class: level });
    x += width;
    return bar;
  });
  return svg("svg", { viewBox: "0 0 1000 14", preserveAspectRatio: "none", class: "strip", part: "strip", "aria-hidden": "true" }, bars);
}
