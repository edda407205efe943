// A sidebar for TinyMCE (version 8, classic mode) with the readability of what is being written.
//
//   <script src="tinymce/tinymce.min.js"></script>
//   <script type="module" src="plugin.mjs"></script>
//   tinymce.init({ plugins: "crossread", toolbar: "… crossread", ... })
//
// It reads the editor's content and writes nothing into it. TinyMCE is not bundled: hosts have it under
// a licence of their own.

import { blocksOf, rangeIn } from "../crossread/elements.mjs";
import "../crossread/define.mjs";

const changes = "input Undo Redo SetContent ExecCommand";

tinymce.PluginManager.add("crossread", (editor) => {
  editor.ui.registry.addSidebar("crossread", {
    tooltip: "Readability",
    icon: "character-count",
    onSetup(sidebar) {
      const score = document.createElement("crossread-score");
      // The marks would have to lie in the editor's own frame, and so in what it saves.
      score.setAttribute("marks", "off");
      score.style.width = "340px";
      let blocks = [];
      const read = () => {
        blocks = blocksOf(editor.getBody());
        score.blocks = blocks;
      };
      const select = (event) => {
        const { block } = event.detail;
        const range = block && blocks[block.index] && rangeIn(blocks[block.index], block.start, block.end);
        if (!range) return;
        event.preventDefault();
        editor.selection.setRng(range);
        editor.selection.scrollIntoView();
        editor.focus();
      };
      score.addEventListener("crossread-select", select);
      sidebar.element().append(score);
      editor.on(changes, read);
      if (editor.initialized) read();
      else editor.once("init", read);
      return () => {
        editor.off(changes, read);
        score.remove();
      };
    },
  });
  return { getMetadata: () => ({ name: "Crossread" }) };
});
