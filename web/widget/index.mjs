// The classes of the elements, for pages that give them names of their own.

import { createAnalyzer } from "../engine/client.mjs";
import { deskElement } from "./desk-element.mjs";
import { scoreElement } from "./score-element.mjs";

export { blocksOf, placeInHost, rangeIn } from "./blocks.mjs";
export const CrossreadDesk = deskElement(createAnalyzer);
export const CrossreadScore = scoreElement(createAnalyzer);
