// What comes from outside: drops, pastes and keys.

import { pastedArticle } from "./input/paste.mjs";

/**
 * Whether an event happened in something that is being filled in, where keys have their own meaning. A dialog
 * that has just been closed may hold the focus until the browser draws next, and takes nothing any more.
 */
const fillingIn = (event) => event.composedPath()[0].closest?.("input, textarea, select, dialog[open]");

/** Files or text that are dropped anywhere on `root`. */
export function takeDrops(root, { addFiles, addArticle }) {
  const carriesFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files") || dataTransfer?.types.includes("text/plain");
  root.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    root.classList.add("dropping");
  });
  root.addEventListener("dragleave", (event) => {
    if (!root.contains(event.relatedTarget)) root.classList.remove("dropping");
  });
  root.addEventListener("drop", (event) => {
    root.classList.remove("dropping");
    const files = [...event.dataTransfer.files];
    // A text that falls into a field is the field's; a file there would take the place of the page.
    if (!carriesFiles(event) || (files.length === 0 && event.composedPath()[0].closest?.("input, textarea"))) return;
    event.preventDefault();
    const article = pastedArticle(event.dataTransfer);
    if (files.length > 0) addFiles(files);
    else if (article) addArticle(article);
  });
}

/** Articles and files pasted onto `target`, except into something that takes text itself. */
export function takePastes(target, { addFiles, addArticle }) {
  const paste = (event) => {
    if (event.defaultPrevented || fillingIn(event)) return;
    const files = [...event.clipboardData.files];
    const article = pastedArticle(event.clipboardData);
    if (article) addArticle(article);
    else if (files.length > 0) addFiles(files);
    else return;
    event.preventDefault();
  };
  target.addEventListener("paste", paste);
  return () => target.removeEventListener("paste", paste);
}

/** Keys that hold everywhere on `target`. */
export function takeKeys(target, { step, back, canGoBack, undo, redo }) {
  const press = (event) => {
    if (event.defaultPrevented) return;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const deeds = [
      [key === "F8", () => step(shiftKey ? -1 : 1)],
      [event.altKey && key === "ArrowDown", () => step(1)],
      [event.altKey && key === "ArrowUp", () => step(-1)],
      [command && key.toLowerCase() === "z" && !fillingIn(event), () => (shiftKey ? redo() : undo())],
      [command && key.toLowerCase() === "y" && !fillingIn(event), () => redo()],
      [key === "Escape" && canGoBack() && !fillingIn(event), () => back()],
    ];
    const deed = deeds.find(([meant]) => meant);
    if (!deed) return;
    event.preventDefault();
    deed[1]();
  };
  target.addEventListener("keydown", press);
  return () => target.removeEventListener("keydown", press);
}
