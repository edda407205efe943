// The one Trusted Types policy of Crossread. It lets through the addresses of its own workers, and
// mark-up on its way into a document that is never shown: scripts in such a document do not run, and
// nothing that it names is fetched. What comes out of here is a worker's address or a document, never a
// string that could be put into the page.

const addresses = new Set();
let policy;

function made() {
  policy ??= globalThis.trustedTypes?.createPolicy("crossread", {
    createScriptURL(asked) {
      if (addresses.has(asked)) return asked;
      throw new TypeError(`No script of Crossread's: ${asked}`);
    },
    createHTML: (text) => text,
  }) ?? { createScriptURL: (asked) => asked, createHTML: (text) => text };
  return policy;
}

/** What Worker and ServiceWorkerContainer.register() take for one of our own scripts. */
export function scriptAddress(url) {
  addresses.add(url);
  return made().createScriptURL(url);
}

/** Mark-up as a document to look through; `type` is text/html or application/xml. */
export function inertDocument(text, type) {
  return new DOMParser().parseFromString(made().createHTML(text), type);
}
