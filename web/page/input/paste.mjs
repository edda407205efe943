// Pasted articles: the mark-up where the clipboard has it, since it tells paragraphs from menus.

/** True where mark-up tells more than the plain text: it has paragraphs or headings. */
const tellsMore = (html) => /<(p|h[1-6]|article|li|blockquote|div)\b/i.test(html);

const titleFrom = (text) => {
  const line = text.trim().split("\n", 1)[0].trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};

/** The article in a clipboard (a DataTransfer) or null if it holds no text. */
export function pastedArticle(clipboard) {
  const text = clipboard.getData("text/plain");
  const html = clipboard.getData("text/html");
  if (html && tellsMore(html)) {
    return { name: titleFrom(text) || "Pasted article", payload: { html }, given: {} };
  }
  return text.trim() ? typedArticle(text) : null;
}

/** The article that someone typed, or pasted and then changed. */
export function typedArticle(text) {
  return { name: titleFrom(text), payload: { text }, given: {} };
}
