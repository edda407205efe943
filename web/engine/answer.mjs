// What a worker does for client.mjs. It holds one engine and does one thing at a time; which request is
// worth doing is the client's business.
//
//   in   {type: "open", glueUrl?, wasmUrl?, wasmBinary?}   out  {type: "ready", version}
//        {type: "analyze", id, story, options}                  {type: "progress", id, step}
//        {type: "export", id, story, format, options}           {type: "report", id, bytes}
//                                                               {type: "error", id?, code, message, broken}

import { Engine } from "./engine.mjs";

/** Answers messages for as long as the worker lives. `loadFactory` finds the engine's loader. */
export function answer(loadFactory) {
  let engine;

  /** Hands the bytes over; they are not copied. */
  const send = (id, { buffer: bytes }) => self.postMessage({ type: "report", id, bytes }, [bytes]);

  const answers = {
    async open(message) {
      engine = await Engine.load(await loadFactory(message), message);
      self.postMessage({ type: "ready", version: engine.version });
    },

    analyze({ id, story, options }) {
      self.postMessage({ type: "progress", id, step: "reading" });
      send(id, engine.analyze(story, options));
    },

    export({ id, story, format, options }) {
      self.postMessage({ type: "progress", id, step: "reading" });
      send(id, engine.export(story, format, options));
    },
  };

  self.addEventListener("message", async ({ data }) => {
    try {
      await answers[data.type](data);
    } catch (error) {
      self.postMessage({
        type: "error",
        id: data.id,
        code: error.code ?? (data.type === "open" ? "engine_unavailable" : "internal"),
        message: error.message,
        broken: engine?.broken ?? true,
      });
    }
  });
}
