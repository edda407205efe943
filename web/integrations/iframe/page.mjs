// Hands two articles to the desk in the frame.

import { openDesk } from "./host.mjs";

const text = (hours) => `Ferry talks end\n\nMinister Ella Brook met the ferry crews in Lunde on Monday. The talks lasted ${hours} hours, the ministry said.\n\n"We have made no progress at all," Brook said.`;

const desk = await openDesk(document.querySelector("iframe"), (type, detail) => {
  if (type === "results") document.body.dataset.findings = String(detail.findings.length);
});
await desk.articles([
  { id: "a", source: "Post", published: "2026-03-03", text: text("seven") },
  { id: "b", source: "Wire", published: "2026-03-03", text: text("nine") },
]);
globalThis.desk = desk;
