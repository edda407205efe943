// Readability inside ProseMirror, and with it Tiptap: the editor's document goes to a <crossread-score>
// as blocks, and hard sentences come back as decorations, which are no part of the document.

/** Every block of text with where it begins: [{key, text, from}]. Other inline nodes count as one character. */
function blocksOf(doc) {
  const blocks = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    blocks.push({ key: String(blocks.length), text: node.textBetween(0, node.content.size, "\n", "\ufffc"), from: at + 1 });
    return false;
  });
  return blocks;
}

/** The stretch of the document of a place that the element names, or null. */
function stretchOf(blocks, block) {
  const { from } = blocks[block?.index] ?? {};
  return from === undefined ? null : { from: from + block.start, to: from + block.end };
}

/**
 * The plug-in. `state` are the exports of prosemirror-state, `view` those of prosemirror-view, so that the
 * host's own copies are used; `score` is the element; `placeInHost` comes from crossread/elements.
 */
export function crossreadPlugin({ state: { Plugin, PluginKey, TextSelection }, view: { Decoration, DecorationSet }, score, placeInHost }) {
  const key = new PluginKey("crossread");
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => transaction.getMeta(key) ?? set.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
    },
    view(editor) {
      let blocks = [];
      let scored = null; // the document that the blocks were taken from

      const read = () => {
        scored = editor.state.doc;
        blocks = blocksOf(scored);
        score.blocks = blocks;
      };

      const mark = ({ detail: report }) => {
        // What was written in the meantime is on its way already.
        if (editor.state.doc !== scored) return;
        const marks = report.sentences
          .filter(({ level }) => level !== "plain")
          .map((sentence) => ({ sentence, stretch: stretchOf(blocks, placeInHost(report, sentence, blocks).block) }))
          .filter(({ stretch }) => stretch)
          .map(({ sentence, stretch }) => Decoration.inline(stretch.from, stretch.to, { class: `crossread-${sentence.level}` }));
        editor.dispatch(editor.state.tr.setMeta(key, DecorationSet.create(scored, marks)).setMeta("addToHistory", false));
      };

      const select = (event) => {
        const stretch = stretchOf(blocks, event.detail.block);
        if (!stretch || editor.state.doc !== scored) return;
        event.preventDefault();
        editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, stretch.from, stretch.to)).scrollIntoView());
        editor.focus();
      };

      score.addEventListener("crossread-results", mark);
      score.addEventListener("crossread-select", select);
      read();
      return {
        update(_, before) {
          if (editor.state.doc !== before.doc) read();
        },
        destroy() {
          score.removeEventListener("crossread-results", mark);
          score.removeEventListener("crossread-select", select);
        },
      };
    },
  });
}
