// Takes out of mark-up what acts, before the browser parses it: event handlers, styles, scripts. Nothing
// of it would act in a document that is never shown, but each would be reported as a breach of the
// page's policy, and a report is a promise to look. Safety does not hang on this; quiet does.

/** Attributes that tell what an element is for; all others go. */
const kept = new Set(["class", "id", "href", "rel", "role", "lang", "dir", "itemprop", "itemtype", "datetime", "aria-hidden", "hidden", "colspan", "rowspan"]);

/** Elements that go with all that is in them. */
const gone = new Set(["script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "video", "audio", "canvas", "select", "textarea", "title"]);

/** Tags that go, and hold nothing: they would act on the document as a whole. */
const dropped = new Set(["base", "meta", "link"]);

const space = /[\t\n\f\r ]/;

/** Reads the attributes from `at`, behind the name of a tag: {end, attributes}, `end` behind the ">". */
function attributesAt(html, at) {
  const attributes = [];
  let i = at;
  while (i < html.length && html[i] !== ">") {
    if (space.test(html[i]) || html[i] === "/") {
      i += 1;
      continue;
    }
    const from = i;
    i += 1; // an attribute may begin with "="
    while (i < html.length && !space.test(html[i]) && !"/>=".includes(html[i])) i += 1;
    const name = html.slice(from, i).toLowerCase();
    while (i < html.length && space.test(html[i])) i += 1;
    let value = "";
    if (html[i] === "=") {
      i += 1;
      while (i < html.length && space.test(html[i])) i += 1;
      const quote = html[i] === '"' || html[i] === "'" ? html[i] : null;
      if (quote) i += 1;
      const start = i;
      while (i < html.length && (quote ? html[i] !== quote : !space.test(html[i]) && html[i] !== ">")) i += 1;
      value = html.slice(start, i);
      if (quote) i += 1;
    }
    if (kept.has(name)) attributes.push([name, value]);
  }
  return { end: Math.min(i + 1, html.length), attributes };
}

/** The same mark-up with only the attributes that tell what an element is for. One pass, linear. */
export function tidied(html) {
  const out = [];
  const tag = /<(\/?)([a-z][^\t\n\f\r />]*)/gi;
  let done = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    out.push(html.slice(done, found.index));
    const name = found[2].toLowerCase();
    const { end, attributes } = attributesAt(html, tag.lastIndex);
    done = end;
    if (!found[1] && gone.has(name)) {
      const close = new RegExp(`</${name}[\\t\\n\\f\\r />]`, "gi");
      close.lastIndex = end;
      done = close.exec(html) ? html.indexOf(">", close.lastIndex - 1) + 1 || html.length : html.length;
    } else if (!gone.has(name) && !dropped.has(name)) {
      const written = attributes.map(([key, value]) => ` ${key}="${value.replace(/"/g, "&quot;")}"`).join("");
      out.push(`<${found[1]}${name.replace(/[^a-z0-9:-]/g, "")}${written}>`);
    }
    tag.lastIndex = done;
  }
  out.push(html.slice(done));
  return out.join("");
}
