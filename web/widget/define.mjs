// Defines <crossread-desk> and <crossread-score>, once however often it is loaded.

import { CrossreadDesk, CrossreadScore } from "./index.mjs";

if (!customElements.get("crossread-desk")) customElements.define("crossread-desk", CrossreadDesk);
if (!customElements.get("crossread-score")) customElements.define("crossread-score", CrossreadScore);
