// The top of the page: what story is open, what can be done with it, how the page looks.

import { h, handingOn, menu } from "../dom.mjs";
import { count, span } from "../words.mjs";

const themes = [
  ["auto", "As the system has it"],
  ["light", "Light"],
  ["dark", "Dark"],
  ["contrast", "High contrast"],
];

/**
 * The head. `actions`: addArticles(), exportAs(format), formats() giving [[format, words, hint]],
 * saveProject(), openProject(), keep(), forget(), undo(), redo(), print(), keys(), privacy(), startOver(),
 * setTheme(theme), leave() to take the focus when a line goes that had it.
 */
export function head(store, actions) {
  const { state } = store;
  const title = h("h1");
  const facts = h("p.soft");
  const buttons = h(
    "div.buttons",
    menu("More", () => [
      ["Undo", actions.undo, "Ctrl + Z"],
      ["Redo", actions.redo, "Ctrl + Shift + Z"],
      null,
      ["Save project", actions.saveProject, "articles and decisions, as a file"],
      ["Open project", actions.openProject],
      ...(actions.keep ? [state.keeping ? ["Forget what this browser keeps", actions.forget] : ["Keep in this browser", actions.keep, "on this computer only"]] : []),
      null,
      ["Print", actions.print],
      ["Keys", actions.keys],
      ...themes.filter(([theme]) => theme !== state.theme).map(([theme, words]) => [`Colours: ${words.toLowerCase()}`, () => actions.setTheme(theme)]),
      null,
      ["Clear everything", actions.startOver],
    ], { label: "More to do" }),
    menu("Export", () => actions.formats().map(([format, words, hint]) => [words, () => actions.exportAs(format), hint])),
    h("button.button.main", { type: "button", onclick: actions.addArticles }, "Add articles"),
  );
  const keeping = h("p", "This story is kept in this browser, on this computer. ", h("button.link", { type: "button", onclick: actions.forget }, "Forget it"));
  const sampleBar = h(
    "p.samplebar",
    "This is a sample story: invented articles about one event. ",
    h("button.link", { type: "button", onclick: actions.startOver }, "Start with your own articles"),
  );

  function draw() {
    const { model, articles, sample, storyTitle } = state;
    const empty = articles.length === 0;
    buttons.hidden = empty;
    title.hidden = empty;
    sampleBar.hidden = !sample;
    if (!model) {
      title.textContent = storyTitle ?? "Your articles";
      facts.textContent = "";
      return;
    }
    const { report } = model;
    const accounts = model.accounts();
    title.textContent = storyTitle ?? model.face(model.articles[0].id).title;
    facts.textContent = [
      count(report.articles.length, "article"),
      accounts < report.articles.length && count(accounts, "independent account"),
      span(report.articles.map(({ published }) => published)),
    ]
      .filter(Boolean)
      .join(" · ");
  }
  store.watch(["model", "articles", "sample", "storyTitle"], draw);
  store.watch(["keeping"], ({ keeping: on }) => handingOn(keeping, () => (keeping.hidden = !on), actions.leave));
  keeping.hidden = !state.keeping;
  draw();

  return {
    title: () => title.textContent,
    element: [
      h("div.top", h("p.brand", "Cross", h("span", "read")), h("div.story", title, facts), buttons),
      h(
        "div.private",
        h("p", "Nothing you open here leaves this computer. ", h("button.link", { type: "button", onclick: actions.privacy }, "How to check that")),
        keeping,
      ),
      sampleBar,
    ],
  };
}
