// Hands the story in the page to the desk, and shows where a passage lies in the host's own blocks.

const desk = document.querySelector("#desk");
await customElements.whenDefined("crossread-desk");
desk.articles = JSON.parse(document.querySelector("#story").textContent);
desk.addEventListener("crossread-select", ({ detail }) => {
  if (detail.block) desk.dataset.lastBlock = `${detail.block.key}:${detail.block.start}-${detail.block.end}`;
});
