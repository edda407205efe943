// The host's side of the desk in a frame: for systems in which no script of Crossread's may run. The two
// speak through a MessagePort, which the first message hands over; nothing else on the page can listen.

/**
 * Opens the desk in `frame`, an iframe whose src is embed.html on any origin. Resolves to {articles(list),
 * select(id), export(format), close()}; `on(type, detail)` hears of its events, such as "results".
 */
export async function openDesk(frame, on = () => {}) {
  const origin = new URL(frame.src, document.baseURI).origin;
  await new Promise((resolve) => {
    const loaded = ({ source, origin: from, data }) => {
      if (source !== frame.contentWindow || from !== origin || data?.crossread !== 1 || data.type !== "loaded") return;
      removeEventListener("message", loaded);
      resolve();
    };
    addEventListener("message", loaded);
    // A frame that had loaded before answers this; one that has not says so itself.
    frame.contentWindow.postMessage({ crossread: 1, type: "there?" }, origin);
  });
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map();
  let last = 0;
  port.onmessage = ({ data: { type, id, detail, error } }) => {
    if (type !== "answer") return on(type, detail);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error));
    else resolve?.(detail);
  };
  const ask = (type, detail) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      port.postMessage({ type, id: last, detail });
    });
  frame.contentWindow.postMessage({ crossread: 1, type: "init" }, origin, [port2]);
  return {
    articles: (list) => ask("articles", list),
    select: (id) => ask("select", id),
    export: (format) => ask("export", format),
    close: () => port.close(),
  };
}
