// The report in other forms, all of them made by the engine.

import { toInput, usable } from "./analysis.mjs";

/** [words on the menu, what it is for, media type, ending of the file] */
const forms = {
  html: ["Report as a page", "to read, print and send: one HTML file", "text/html", ".html"],
  markdown: ["Markdown", "for notes, issues and comments", "text/markdown", ".md"],
  csv: ["Spreadsheet (CSV)", "one passage a row", "text/csv", ".csv"],
  annotations: ["Annotations", "W3C Web Annotation, for tools that mark texts", "application/ld+json", ".jsonld"],
  json: ["JSON", "the whole report, for programs", "application/json", ".json"],
};

/** `getAnalyzer` resolves to the engine's client. */
export function exporters(store, getAnalyzer) {
  return {
    list: () => Object.entries(forms).map(([format, [words, hint]]) => [format, words, hint]),

    /** The report in one of the forms: {content, type, ending}. */
    async make(format) {
      if (!forms[format]) throw new Error(`there is no format "${format}".`);
      const [, , type, ending] = forms[format];
      const articles = usable(store.state.articles);
      if (articles.length === 0) throw new Error("there is no article.");
      const analyzer = await getAnalyzer();
      return { content: await analyzer.export({ articles: articles.map(toInput) }, format), type, ending };
    },
  };
}
