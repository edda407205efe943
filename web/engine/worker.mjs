// The module worker that client.mjs talks to. The engine is fetched from where the client says it lies.

import { answer } from "./answer.mjs";

answer(async ({ glueUrl }) => (await import(glueUrl)).default);
