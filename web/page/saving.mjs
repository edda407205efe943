// Handing things to the reader's disk, and keeping the project in the browser where that was asked for.

import { h } from "./dom.mjs";
import { kept, toProject } from "./project.mjs";

/** Offers `content` as a download. */
export function download(root, name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: url, download: name, hidden: true });
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name for a file: the story's title in plain letters. */
export function fileName(title, ending) {
  const words = (title ?? "").normalize("NFKD").replace(/[^\w\s-]/g, "").trim().toLowerCase().replace(/\s+/g, "-").slice(0, 60);
  return `${words || "crossread"}${ending}`;
}

const pauseMilliseconds = 800;

/**
 * Keeps the project in this browser for as long as `store.state.keeping` is true. The record is written
 * a little after the last change.
 */
export function keepInBrowser(store) {
  let timer;
  let writing = Promise.resolve();

  function write() {
    writing = writing
      .then(() => store.state.keeping && kept.write(toProject(store.state)))
      .catch((error) => store.set({ keeping: false, notice: { text: `This browser keeps nothing: ${error.message}` } }));
    return writing;
  }

  store.watch(["articles", "decisions", "model", "keeping"], ({ keeping, articles }) => {
    clearTimeout(timer);
    if (keeping && articles.length > 0) timer = setTimeout(write, pauseMilliseconds);
  });

  return {
    read: () => kept.read().catch(() => null),
    start() {
      store.set({ keeping: true, notice: { text: "From now on this story is kept in this browser, on this computer." } });
      return write();
    },
    async forget() {
      clearTimeout(timer);
      store.set({ keeping: false });
      await writing;
      await kept.forget();
      store.set({ notice: { text: "Nothing is kept in this browser any more." } });
    },
  };
}
