// The report in other forms, all of them made by the engine.

/** [words on the menu, what it is for, media type, ending of the file] */
const forms = {
  json: ["JSON", "the whole report, for programs", "application/json", ".json"],
};

export function exporters(store, getAnalyzer) {
  return {
    list: () => Object.entries(forms).map(([format, [words, hint]]) => [format, words, hint]),

    /** The report in one of the forms: {content, type, ending}. */
    async make(format) {
      const [, , type, ending] = forms[format];
      if (!store.state.model) throw new Error("there is no report yet.");
      return { content: JSON.stringify(store.state.model.report, null, 2), type, ending };
    },
  };
}
