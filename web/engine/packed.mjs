// What a build holds in itself instead of fetching it.

/** The bytes behind base64. */
function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** What gzip packed, unpacked by the platform. */
export async function unpacked(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The address of a worker whose source is at hand; a page on disk can start only such that are no modules. */
export const blobUrl = (source) => URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
