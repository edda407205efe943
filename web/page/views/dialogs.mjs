// The two dialogs: adding articles, and how to check that nothing leaves the computer.

import { fresh, h } from "../dom.mjs";
import { pastedArticle, typedArticle } from "../input/paste.mjs";

function dialog(title, ...content) {
  const id = fresh("dialog");
  const element = h(
    "dialog",
    { "aria-labelledby": id },
    h("div.dialoghead", h("h2", { id }, title), h("form", { method: "dialog" }, h("button.quiet", "Close"))),
    content,
  );
  // A press on the backdrop, which belongs to the dialog element itself, closes it.
  element.addEventListener("click", (event) => {
    if (event.target === element) element.close();
  });
  return element;
}

export const accepted = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,text/plain,text/html,text/markdown,application/json";

/** A button that opens the file chooser. `add` is called with the files chosen. */
export function fileButton(words, add, className = "button") {
  const input = h("input", {
    type: "file",
    multiple: true,
    accept: accepted,
    hidden: true,
    onchange: () => {
      add([...input.files]);
      input.value = "";
    },
  });
  return [h(`button.${className}`, { type: "button", onclick: () => input.click() }, words), input];
}

/** The box to paste or type an article into. `add` is called with the article. */
export function pasteBox(add) {
  const id = fresh("paste");
  let pasted = null; // the article as pasted with its mark-up, as long as nobody changes the text
  const box = h("textarea", { id, rows: 6, placeholder: "Paste an article here", spellcheck: "false" });
  box.addEventListener("paste", ({ clipboardData }) => {
    const article = pastedArticle(clipboardData);
    const empty = box.value === "";
    // The text arrives in the box only after this event.
    setTimeout(() => {
      pasted = empty && article?.payload.html ? { article, text: box.value } : null;
    });
  });
  return h(
    "form.paste",
    {
      onsubmit: (event) => {
        event.preventDefault();
        if (box.value.trim() === "") {
          box.focus();
          return;
        }
        add(pasted?.text === box.value ? pasted.article : typedArticle(box.value));
        box.value = "";
        pasted = null;
      },
    },
    h("label", { for: id }, "Or paste its text"),
    box,
    h("button.button", { type: "submit" }, "Add the text"),
  );
}

/** The dialog for adding articles. `addFiles` takes files, `addArticle` one article. */
export function addDialog({ addFiles, addArticle }) {
  const element = dialog(
    "Add articles",
    h("p", "Text, Markdown, HTML and JSON files, several at once. You can also drop files anywhere on the page, or paste with Ctrl + V."),
    fileButton("Choose files", (files) => {
      element.close();
      addFiles(files);
    }, "button.main"),
    pasteBox((article) => {
      element.close();
      addArticle(article);
    }),
  );
  return element;
}

/** The dialog that says how to check that nothing leaves the computer. */
export function privacyDialog() {
  return dialog(
    "Nothing leaves this computer. How to check that",
    h(
      "ol.check",
      h("li", h("b", "Go offline. "), "Disconnect from the network and add an article: everything goes on working, because the engine runs inside this page."),
      h(
        "li",
        h("b", "Watch. "),
        "Open the browser’s developer tools (F12), choose “Network”, and add an article. No request appears. What you see when the page opens are its own parts: scripts, the engine, the sample story.",
      ),
      h(
        "li",
        h("b", "Read the rule. "),
        "The page comes with a Content-Security-Policy, which the browser enforces and no script can lift. It says ",
        h("code", "connect-src 'self'"),
        ": the page may fetch from the place that it came from, and from nowhere else. It stands in the first lines of the page’s source.",
      ),
    ),
    h("p", "Nothing is stored either: when you close the page, the articles are gone. There are no cookies and no statistics."),
  );
}
