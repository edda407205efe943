// A page with the parts of WordPress's block editor that the plug-in speaks to, from their npm packages:
// what wp-admin puts into the global `wp`, a post of blocks, and the place where sidebars appear.

import * as blockEditor from "@wordpress/block-editor";
import { registerCoreBlocks } from "@wordpress/block-library";
import * as blocks from "@wordpress/blocks";
import { SlotFillProvider } from "@wordpress/components";
import * as data from "@wordpress/data";
import * as editor from "@wordpress/editor";
import * as element from "@wordpress/element";
import * as i18n from "@wordpress/i18n";
import { ComplementaryArea, store as interfaceStore } from "@wordpress/interface";
import * as plugins from "@wordpress/plugins";
import * as richText from "@wordpress/rich-text";

globalThis.wp = { blockEditor, blocks, data, editor, element, i18n, plugins, richText };

registerCoreBlocks();
const { createElement: el, createRoot, useState } = element;
const paragraph = (content) => blocks.createBlock("core/paragraph", { content });

function Host() {
  const [value, setValue] = useState([
    blocks.createBlock("core/heading", { content: "River wall fails" }),
    paragraph(
      "The river wall, which had been <a href='#x'>repaired twice</a> since the flood of the previous spring and which the authority, against the advice of its own engineers, had declared to be safe for another ten years, gave way, without any of the warnings that the inhabitants of the lower town had been promised by the provincial administration, early on Tuesday.",
    ),
    blocks.createBlock("core/quote", {}, [paragraph("Nobody was hurt.")]),
  ]);
  return el(
    SlotFillProvider,
    null,
    el(
      blockEditor.BlockEditorProvider,
      { value, onChange: setValue, onInput: setValue, useSubRegistry: false },
      el(blockEditor.BlockList),
      el(ComplementaryArea.Slot, { scope: "core" }),
      el(plugins.PluginArea),
    ),
  );
}

createRoot(document.querySelector("#host")).render(el(Host));
globalThis.openSidebar = () => data.dispatch(interfaceStore).enableComplementaryArea("core", "crossread/crossread");
globalThis.saved = () => blocks.serialize(data.select("core/block-editor").getBlocks());
