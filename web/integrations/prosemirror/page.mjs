// Tiptap with the plug-in. Bundle this file with any bundler; the page's policy needs no inline styles.

import { Editor, Extension } from "@tiptap/core";
import * as state from "@tiptap/pm/state";
import * as view from "@tiptap/pm/view";
import StarterKit from "@tiptap/starter-kit";
import { placeInHost } from "crossread/elements";
import "crossread/define";
import { crossreadPlugin } from "./plugin.mjs";

const score = document.querySelector("crossread-score");

export const editor = new Editor({
  element: document.querySelector("#editor"),
  editorProps: { attributes: { "aria-label": "Article" } },
  injectCSS: false,
  extensions: [StarterKit, Extension.create({ name: "crossread", addProseMirrorPlugins: () => [crossreadPlugin({ state, view, score, placeInHost })] })],
  // As a document rather than as mark-up, which a page with Trusted Types would have to vouch for.
  content: {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "The river wall, which had been " },
          { type: "text", text: "repaired twice", marks: [{ type: "link", attrs: { href: "#x" } }] },
          { type: "text", text: " since the flood of the previous spring and which the authority, against the advice of its own engineers, had declared to be safe for another ten years, gave way, without any of the warnings that the inhabitants of the lower town had been promised by the provincial administration, early on Tuesday." },
        ],
      },
      { type: "paragraph", content: [{ type: "text", text: "Nobody was hurt." }] },
    ],
  },
});
globalThis.editor = editor;
