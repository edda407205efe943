// The dialogs: adding articles, what was read of one, editing its text, how to check that nothing leaves
// the computer, and the keys.

import { focused, fresh, h, keepingFocus } from "../dom.mjs";
import { pastedArticle, typedArticle } from "../input/paste.mjs";
import { leftOut, outline } from "../left-out.mjs";
import { beginning, count } from "../words.mjs";

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

/**
 * Opens a dialog over the page. What is done in it may draw the control that it was opened from anew; the focus
 * goes to the new one when the dialog closes, where the browser would leave it nowhere.
 */
export function openOver(element) {
  const opener = focused(element);
  const key = opener?.closest("[data-key]")?.dataset.key;
  const handBack = () => {
    if (!key || opener.isConnected) return;
    element.getRootNode().querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  };
  element.addEventListener("close", handBack, { once: true });
  element.showModal();
}

const accepted = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.docx,.pdf,.eml,.json,text/plain,text/html,text/markdown,application/json,application/pdf,message/rfc822";

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
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) box.form.requestSubmit();
  });
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
    h("p", "Text, Markdown, HTML, saved pages (.mhtml), Word (.docx), PDF, mails (.eml) and JSON, several at once. You can also drop files anywhere on the page, or paste with Ctrl + V."),
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

const kindWords = { paragraph: "", heading: "heading", caption: "caption", list: "list", boilerplate: "not scored" };

/** What was kept of an article and what was left out, block by block; each can be put back or left out. */
export function outlineDialog(store, { putBack, leaveOut }) {
  const title = h("p.soft");
  const list = h("ul.outline");
  const element = dialog("What was read", title, h("p.soft", "A block that is not ticked is not analysed. Web pages hold menus, share buttons and other stories; what plainly is none of the article is left out at first."), list);
  let shown = null;

  function draw() {
    const article = store.state.articles.find(({ id }) => id === shown);
    const report = store.state.model?.article(shown)?.report;
    if (!element.open || !article || !report) return;
    const doubtful = new Set(article.doubtful ?? []);
    const blocks = outline(report, article.left);
    const kept = blocks.filter((block) => block.kept).length;
    title.textContent = `${article.letter} · ${report.title ?? article.name}: ${kept} of ${count(blocks.length, "block")} kept`;
    list.replaceChildren(
      ...blocks.map((block) =>
        h(
          "li",
          { class: block.kept ? "" : "out" },
          h(
            "label",
            h("input", {
              type: "checkbox",
              checked: block.kept,
              "data-key": `block-${block.start}`,
              onchange: () => (block.kept ? leaveOut(shown, leftOut(report, block.block, "reader")) : putBack(shown, block)),
            }),
            h("span", beginning(block.text, 240)),
          ),
          h("span.soft", [block.kept ? kindWords[block.kind] : block.by === "page" ? "left out: no part of the article" : "left out by you", block.kept && doubtful.has(block.text) && "perhaps no part of the article"].filter(Boolean).join(" · ")),
        ),
      ),
    );
  }
  store.watch(["model"], () => keepingFocus(list, draw));

  return {
    element,
    open(id) {
      shown = id;
      openOver(element);
      draw();
    },
  };
}

/** A box to edit the text of an article in. */
export function editDialog(store, { editText }) {
  const id = fresh("edit");
  const box = h("textarea", { id, rows: 16 });
  const element = dialog(
    "Edit the text",
    h(
      "form.paste",
      {
        onsubmit: (event) => {
          event.preventDefault();
          element.close();
          if (box.value.trim() && box.value !== store.state.model?.article(shown)?.report.text) editText(shown, box.value);
        },
      },
      h("label", { for: id }, "The text as it was read; paragraphs are parted by an empty line"),
      box,
      h("button.button", { type: "submit" }, "Read it again"),
    ),
  );
  let shown = null;
  return {
    element,
    open(articleId) {
      shown = articleId;
      box.value = store.state.model.article(articleId).report.text;
      openOver(element);
      box.focus();
    },
  };
}

const keys = [
  ["F8, Shift + F8", "next, previous difference"],
  ["Alt + ↓, Alt + ↑", "the same"],
  ["Escape", "back to where you came from"],
  ["Ctrl + Z, Ctrl + Shift + Z", "undo, redo"],
  ["Ctrl + Enter", "add the text in the paste box"],
  ["Ctrl + V", "paste an article, anywhere on the page"],
  ["← → Home End", "between the tabs"],
];

const singleKeys = [
  ["j, k", "next, previous difference"],
  ["d", "dismiss it"],
  ["u", "undo"],
];

/** The keys, with the switch for those that are one letter. */
export function keysDialog(store) {
  const table = (rows) => h("dl.keys", rows.map(([key, means]) => h("div", h("dt", key), h("dd", means))));
  return dialog(
    "Keys",
    table(keys),
    h("p", "While the focus is in the list of differences:"),
    table(singleKeys),
    h("label.check", h("input", { type: "checkbox", checked: store.state.singleKeys, onchange: ({ target }) => store.set({ singleKeys: target.checked }) }), "Use keys of one letter"),
  );
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
    h("p", "Nothing is stored either, unless you ask for it: when you close the page, the articles are gone. There are no cookies and no statistics. The page’s own parts are kept by the browser, so that it opens without a network."),
  );
}
