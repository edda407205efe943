// The same worker for builds that are one file: the engine's loader is bundled with it, and the client
// hands over the bytes of the module.

import factory from "crossread-glue";
import { answer } from "./answer.mjs";

answer(async () => factory);
