/** Importing this module registers <crossread-desk> and <crossread-score>; it exports nothing. */
import "./elements.js";

export {};
