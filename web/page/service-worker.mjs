// Keeps the page's own files, so that it opens without a network. It answers for these files and for
// nothing else; articles never pass through it. The build puts in the list of files and its version.

/* global SITE_FILES, SITE_VERSION */

const name = `crossread-${SITE_VERSION}`;
const own = new Set(SITE_FILES.map((file) => new URL(file, self.registration.scope).href));

self.addEventListener("install", (event) => {
  // Past the browser's own cache, so that the files of one version stand together.
  const requests = [...own].map((url) => new Request(url, { cache: "no-cache" }));
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  const others = async () => {
    for (const key of await caches.keys()) if (key.startsWith("crossread-") && key !== name) await caches.delete(key);
    await self.clients.claim();
  };
  event.waitUntil(others());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.hash = "";
  url.search = "";
  const asked = url.href.replace(/\/index\.html$/, "/");
  if (request.method !== "GET" || !own.has(asked)) return;
  event.respondWith(caches.open(name).then(async (cache) => (await cache.match(asked)) ?? fetch(request)));
});
