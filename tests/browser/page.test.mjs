// The page as it is served, with the real engine: what a reader does with it, and what it must never do.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { buildSite } from "../../scripts/build-site.mjs";
import { serve } from "../../scripts/serve.mjs";
import { docx, mail, pdf, savedPage } from "./fixtures/files.mjs";
import { makeStory } from "../bench/story.mjs";
import { analysed, axe, cutOff, drop, dropText, launch, open, openSample, pasteByKeys } from "./browser.mjs";

let folder;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "crossread-page-"));
  await buildSite({ out: join(folder, "site") });
  server = await serve({ root: join(folder, "site"), port: 0 });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page once its sample is analysed; at the end it must have asked for nothing elsewhere. */
function page(name, options, check) {
  test(name, async () => {
    const opened = await open(browser, server.url, options);
    try {
      await openSample(opened.page);
      await check(opened.page, opened);
      assert.deepEqual(await opened.faults(), []);
      assert.deepEqual(opened.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("blob:")), []);
    } finally {
      await opened.close();
    }
  });
}

const startEmpty = (page) => page.getByRole("button", { name: "Start with your own articles" }).click();

const seven = `Talks on the ferry strike end

Minister Ella Brook met the ferry crews in Lunde on Monday. The talks lasted seven hours, the ministry said.

"We have made no progress at all," Brook said.`;

const nine = `No deal for ferries

Minister Ella Brook met the ferry crews in Lunde on Monday. The talks lasted nine hours, the ministry said.

"We have made no progress at all," Brook said.`;

page("opens on the sample story and shows how it reads, who speaks and what differs", {}, async (page) => {
  assert.ok((await page.locator(".finding").count()) >= 1, "no finding in the sample");
  assert.match(await page.locator(".compared").innerText(), /Compared across the articles: /);
  assert.match(await page.locator(".articlerow").first().innerText(), /grade \d/);
  await page.locator("#tab-quotes").click();
  assert.ok((await page.locator(".speaker:not(.missing)").count()) >= 2);
  await page.locator("#tab-readability").click();
  assert.equal(await page.locator(".grades tbody tr").count(), 3);
  assert.match(await page.locator(".samplebar").innerText(), /sample story/);
});

page("every passage that is shown stands in the article, at its offsets", {}, async (page) => {
  const marks = page.locator(".position .who button.letter");
  for (let i = 0; i < (await marks.count()); i += 1) {
    await marks.nth(i).click();
    const spot = (await page.locator(".reading .spot").allInnerTexts()).join("");
    const card = await marks.nth(i).evaluate((button) => {
      const letters = [...button.parentElement.querySelectorAll("button.letter")];
      return letters.indexOf(button) === 0 ? button.closest(".position").querySelector("mark").textContent : null;
    });
    assert.ok(spot.length > 0);
    if (card) assert.equal(spot.replace(/\s+/g, " "), card);
  }
});

page("files that are dropped take the place of the sample and are compared", {}, async (page) => {
  // How far each file is, as long as it is being read.
  await page.evaluate(() => {
    globalThis.states = [];
    const list = document.querySelector(".incoming");
    new MutationObserver(() => globalThis.states.push(...[...list.children].map(({ textContent }) => textContent))).observe(list, { childList: true });
  });
  await drop(page, ".findings", { files: [{ name: "seven.txt", text: seven }, { name: "nine.md", text: nine }] });
  await analysed(page, 2);
  assert.deepEqual(await page.evaluate(() => globalThis.states), ["seven.txt Reading …", "nine.md Reading …"]);
  assert.equal(await page.locator(".samplebar").isVisible(), false);
  assert.deepEqual(await page.locator(".articlerow .letter").allInnerTexts(), ["A", "B"]);
  assert.equal(await page.locator(".reading .title").innerText(), "Talks on the ferry strike end");
  assert.equal(await page.locator(".mark-new").count(), 0);

  await drop(page, ".findings", { files: [{ name: "third.html", text: "<title>Ferries</title><h1>Ferries stay in</h1><p>Minister Ella Brook met the ferry crews in Lunde on Monday. The talks lasted ten hours, the ministry said.</p>" }] });
  await analysed(page, 3);
  assert.deepEqual(await page.locator(".articlerow .letter").allInnerTexts(), ["A", "B", "C"]);
  assert.match(await page.locator(".news").innerText(), /new since you last looked/);
  assert.match(await page.locator(".finding", { has: page.locator(".mark-new") }).first().innerText(), /ten hours/);
  await page.getByRole("button", { name: "Mark as seen" }).click();
  assert.equal(await page.locator(".mark-new").count(), 0);

  await dropText(page, ".findings", "The ferries stayed in the harbour of Lunde all day, and nobody was hurt.");
  await analysed(page, 4);
  assert.match(await page.locator(".articlerow").nth(3).innerText(), /^D/);
});

page("wordings of one speech are folded together, and opened by the keys that go from one to the next", {}, async (page) => {
  await startEmpty(page);
  const speech = (one, two, three) => `No date for the mine\n\n“We will ${one} open the mine at Lunde before the winter,” Minister Anna Berg said on Monday. “Nobody has asked the council for a single new ${two},” Berg said. “The old pumps have served this town ${three} for forty years,” Berg said.`;
  await drop(page, ".start", { files: [{ name: "a.txt", text: speech("not", "engine", "well") }, { name: "b.txt", text: speech("never", "pump engine", "badly") }] });
  await analysed(page, 2);
  const fold = page.locator(".speech");
  assert.match(await fold.locator("summary").innerText(), /3 wordings of what Anna Berg said/);
  assert.equal(await page.locator(".finding:visible").count(), 0);
  await page.keyboard.press("F8");
  assert.equal(await fold.locator(".finding:visible").count(), 3);
  assert.equal(await page.evaluate(() => document.activeElement.closest(".finding") !== null), true);
});

page("what is on the clipboard is pasted by the keys", {}, async (page) => {
  await startEmpty(page);
  await drop(page, ".start", { files: [{ name: "seven.txt", text: seven }, { name: "nine.md", text: `# ${nine}` }] });
  await analysed(page, 2);
  assert.ok((await page.locator(".finding").count()) >= 1);
  await page.locator("h1").first().click();
  await pasteByKeys(page, { "text/html": "<h1>Ferry talks</h1><p>The talks in Lunde lasted ten hours, a docker said.</p>", "text/plain": "not this" });
  await analysed(page, 3);
  assert.match(await page.locator(".railbox").innerText(), /C/);
  assert.doesNotMatch(await page.locator(".reading").innerText(), /not this/);
});

page("the file chooser works, and the dialog closes", {}, async (page) => {
  await page.getByRole("button", { name: "Add articles" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("dialog").getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles([{ name: "seven.txt", mimeType: "text/plain", buffer: Buffer.from(seven) }]);
  await analysed(page, 1);
  assert.equal(await page.getByRole("dialog").isVisible(), false);
  assert.match(await page.locator("#panel-differences .empty").innerText(), /One article alone cannot differ/);
});

page("pasting works: text on the page, mark-up, and in the box", {}, async (page) => {
  await startEmpty(page);
  await page.locator(".start").focus();
  await pasteByKeys(page, { "text/plain": seven });
  await analysed(page, 1);
  await pasteByKeys(page, { "text/html": "<h1>No deal</h1><nav>Home</nav><p>Minister Ella Brook met the ferry crews in Lunde on Monday.</p>", "text/plain": "No deal Home Minister …" });
  await analysed(page, 2);
  await page.getByRole("button", { name: "Add articles" }).click();
  await page.getByRole("dialog").getByLabel("Or paste its text").fill(nine);
  await page.getByRole("button", { name: "Add the text" }).click();
  await analysed(page, 3);
  await page.getByRole("button", { name: /read article B/ }).click();
  assert.match(await page.locator(".reading").innerText(), /Minister Ella Brook met the ferry crews/);
});

page("the report is exported in every form, made by the engine", {}, async (page) => {
  const contents = {
    "Report as a page": ["harbour-talks-end-without-a-deal.html", /^<!doctype html>[\s\S]*seven and a half hours/i],
    Markdown: ["harbour-talks-end-without-a-deal.md", /seven and a half hours/],
    "Spreadsheet (CSV)": ["harbour-talks-end-without-a-deal.csv", /seven and a half hours/],
    Annotations: ["harbour-talks-end-without-a-deal.jsonld", /anno\.jsonld/],
    JSON: ["harbour-talks-end-without-a-deal.json", /"schema"\s*:\s*"crossread\/report\/1"/],
  };
  for (const [entry, [name, content]] of Object.entries(contents)) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: entry }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), name);
    assert.match(await readFile(await file.path(), "utf8"), content);
    if (entry === "Report as a page") await readAlone(await file.path());
  }
});

/** Opens a report that was saved as a page: it needs nothing but itself, and runs nothing. */
async function readAlone(path) {
  const saved = join(folder, "report.html");
  await copyFile(path, saved);
  const { page, requests, faults, close } = await open(browser, pathToFileURL(saved).href);
  try {
    assert.match(await page.locator("body").innerText(), /seven and a half hours/);
    assert.deepEqual(requests, [pathToFileURL(saved).href]);
    assert.equal(await page.locator("script, [src], link").count(), 0);
    assert.deepEqual(await faults(), []);
    assert.deepEqual(await axe(page), []);
  } finally {
    await close();
  }
}

page("title, outlet and date are edited and read again, one by one and all at once", {}, async (page) => {
  await startEmpty(page);
  await drop(page, ".start", { files: [{ name: "seven.txt", text: seven }, { name: "nine.txt", text: nine }] });
  await analysed(page, 2);
  assert.match(await page.locator(".articlerow").first().innerText(), /no date/);
  await page.locator(".edit summary").first().click();
  const field = page.getByLabel("Title").first();
  await page.getByLabel("Published").first().fill("2026-03-03");
  await page.getByLabel("Outlet").first().click();
  await page.waitForFunction(() => document.querySelector(".byline").textContent.includes("3 Mar 2026"));
  await page.keyboard.type("The Lunde Post");
  await page.keyboard.press("Tab");
  assert.ok(await field.evaluate((one) => one === document.activeElement), "the keys lead from field to field");
  await page.waitForFunction(() => document.querySelector(".byline").textContent.includes("The Lunde Post"));
  await field.fill("A title of my own");
  await field.blur();
  await page.waitForFunction(() => document.querySelector(".reading").textContent.includes("A title of my own"));

  await page.getByText("Set for all articles").click();
  await page.getByLabel("Date all articles").first().fill("2026-03-04");
  await page.getByRole("button", { name: "Set: Date all articles" }).click();
  await page.waitForFunction(() => [...document.querySelectorAll(".articlerow")].every((row) => row.innerText.includes("4 Mar 2026")));
  await page.waitForFunction(() => document.querySelector(".byline").textContent.includes("4 Mar 2026"));
  await page.getByLabel("Outlet of all articles").first().fill("Lunde Weekly");
  await page.getByRole("button", { name: "Set: Outlet of all articles" }).click();
  await page.waitForFunction(() => [...document.querySelectorAll(".articlerow")].every((row) => row.innerText.includes("Lunde Weekly")));
});

page("an article can be moved by buttons, removed, and brought back", {}, async (page) => {
  await page.locator(".edit summary").first().click();
  await page.getByRole("button", { name: "Down: move article A" }).click();
  assert.deepEqual(await page.locator(".articlerow .letter").allInnerTexts(), ["B", "A", "C"]);
  assert.match(await page.evaluate(() => document.activeElement.ariaLabel), /^Down: move article A/, "and may be moved on");
  await page.getByRole("button", { name: "Up: move article A" }).click();
  await page.locator(".edit summary").nth(1).click();
  await page.getByRole("button", { name: "Remove article B" }).click();
  await analysed(page, 2);
  assert.deepEqual(await page.locator(".articlerow .letter").allInnerTexts(), ["A", "C"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await analysed(page, 3);
  assert.deepEqual(await page.locator(".articlerow .letter").allInnerTexts(), ["A", "B", "C"]);
});

page("what cannot be read says why, and the others go on", {}, async (page) => {
  await startEmpty(page);
  await drop(page, ".start", {
    files: [
      { name: "scan.pdf", bytes: pdf([[]]) },
      { name: "seven.txt", text: seven },
      { name: "empty.html", text: "<html><script>1</script><body></body></html>" },
      { name: "letter.docx", bytes: [0x50, 0x4b, 3, 4, 9, 9] },
      { name: "broken.pdf", text: "%PDF-1.7 rest" },
      { name: "nine.txt", text: nine },
    ],
  });
  await analysed(page, 2);
  const rows = await page.locator(".articlerow").allInnerTexts();
  assert.match(rows[0], /scan\.pdf[\s\S]*holds pictures of pages and no text/);
  assert.match(rows[2], /empty\.html[\s\S]*No text was found in it\./);
  assert.match(rows[3], /letter\.docx[\s\S]*damaged: it cannot be unpacked/);
  assert.match(rows[4], /broken\.pdf[\s\S]*This PDF cannot be read[\s\S]*copy it and paste it here/);
  assert.match(await page.locator(".notice").innerText(), /3 files could not be read/);
  assert.deepEqual(await axe(page), []);
});

page("Word, PDF, mails, schema.org articles and saved pages are read, each with what it knows of itself", {}, async (page) => {
  await startEmpty(page);
  const tracked = '<w:p><w:r><w:t>The crews </w:t></w:r><w:del><w:r><w:delText>refused</w:delText></w:r></w:del><w:ins><w:r><w:t>accepted</w:t></w:r></w:ins><w:r><w:t> the offer of 4 per cent.</w:t></w:r></w:p>';
  await drop(page, ".start", {
    files: [
      { name: "talks.docx", bytes: docx([["Ferry talks fail", "U1"], ["Minister Ella Brook met the ferry crews in Lunde on Monday."]], { body: tracked, notes: ["The ministry confirmed the figure."], title: "Ferry talks" }) },
      { name: "talks.pdf", bytes: pdf([["Lunde Post 1", "", "Minister Ella Brook met the ferry crews in Lunde on Monday. The talks in the harbour mas-", "ter's office lasted seven hours, the ministry said, and ended without a date for the next.", "", "The crews went home."], ["Lunde Post 2", "", "They will meet again on Thursday, the ministry said."]]) },
      { name: "talks.eml", text: mail({ subject: "Ferries stay in", from: "Northern Wire <desk@wire.example>", date: "Tue, 03 Mar 2026 10:00:00 +0000", text: "Plain", html: "<h1>Ferries stay in</h1><p>Minister Ella Brook met the ferry crews in Lunde on Monday for nine hours.</p>" }) },
      { name: "talks.json", text: JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: "Ferry crews go home", datePublished: "2026-03-04", publisher: { name: "Lunde Radio" }, articleBody: "Minister Ella Brook met the ferry crews in Lunde on Monday, and the crews went home." }) },
      { name: "talks.mhtml", text: savedPage('<html><head><title>Ferries</title><meta property="og:site_name" content="Lunde Mail"></head><body><h1>Ferries</h1><p>Minister Ella Brook met the ferry crews in Lunde on Monday for nine hours, and no date was named for more talks.</p></body></html>') },
    ],
  });
  await analysed(page, 5);
  const text = () => page.locator(".reading article").innerText();
  await page.getByRole("button", { name: /read article A/ }).click();
  assert.match(await text(), /Ferry talks fail[\s\S]*The crews accepted the offer[\s\S]*ministry confirmed/);
  assert.doesNotMatch(await text(), /refused/);
  await page.getByRole("button", { name: /read article B/ }).click();
  assert.match(await text(), /harbour master's office lasted seven hours, the ministry said, and ended/);
  assert.doesNotMatch(await text(), /Lunde Post/);
  assert.match(await page.locator(".articlerow").nth(1).innerText(), /order of the words in a PDF is a guess/);
  assert.match(await page.locator(".articlerow").nth(2).innerText(), /Northern Wire[\s\S]*3 Mar 2026/);
  assert.match(await page.locator(".articlerow").nth(3).innerText(), /Lunde Radio[\s\S]*4 Mar 2026/);
  await page.getByRole("button", { name: /read article D/ }).click();
  assert.match(await text(), /^Ferry crews go home[\s\S]*and the crews went home/);
  assert.match(await page.locator(".articlerow").nth(4).innerText(), /Lunde Mail/);
});

page("long names, titles and addresses break, at every width", {}, async (page) => {
  await startEmpty(page);
  const address = `https://lunde.example/${"ferries".repeat(40)}`;
  const name = "Donaudampfschifffahrtsgesellschaftskapitänsnachrichtenblatt";
  const articles = [
    { id: "one", title: "Theferrytalksinlundeendwithoutadealandwithoutadateforthenextroundoftalks".repeat(2), source: name, published: "2026-03-03", text: `${seven}\n\nSee ${address} for more.` },
    { id: "two", title: "No deal for the ferries, and a headline that goes on over several lines, as those of some outlets do on most days", source: `${name}, weekend edition`, published: "2026-03-04", text: nine },
  ];
  await drop(page, ".start", { files: [{ name: "story.json", text: JSON.stringify({ articles }) }] });
  await analysed(page, 2);
  for (const width of [1440, 800, 320]) {
    await page.setViewportSize({ width, height: 900 });
    if (await page.getByRole("button", { name: "Show", exact: true }).isVisible()) await page.getByRole("button", { name: "Show", exact: true }).click();
    for (const tab of ["differences", "quotes", "readability", "timeline", "check", "text"]) {
      if (!(await page.locator(`#tab-${tab}`).isVisible())) continue;
      await page.locator(`#tab-${tab}`).click();
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      assert.deepEqual(await cutOff(page), [], `${tab} at ${width} px`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, tab);
    }
  }
});

page("files none of which can be read leave no blank page", {}, async (page) => {
  await startEmpty(page);
  await drop(page, ".start", { files: [{ name: "picture.png", bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0] }] });
  await page.getByText("None of these files could be read.").waitFor();
  assert.match(await page.locator(".articlerow").innerText(), /picture\.png[\s\S]*This is a picture/);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Remove article A" }).click();
  await page.locator(".start").waitFor();
});

page("that articles have no date is said once, and no more when they have one", {}, async (page) => {
  await startEmpty(page);
  await drop(page, ".start", { files: [{ name: "seven.txt", text: seven }, { name: "nine.txt", text: nine }] });
  await analysed(page, 2);
  assert.match(await page.locator(".undated").innerText(), /^2 articles have no date/);
  assert.equal(await page.locator(".articlerow .hint").count(), 0);
  await page.locator(".edit summary").first().click();
  await page.getByLabel("Published").first().fill("2026-03-03");
  await page.getByLabel("Published").first().blur();
  await page.getByText(/^One article has no date/).waitFor();
  await page.getByText("Set for all articles").click();
  await page.getByLabel("Date all articles").first().fill("2026-03-04");
  await page.getByRole("button", { name: "Set: Date all articles" }).click();
  await page.locator(".undated").waitFor({ state: "hidden" });
});

const webPage = `<!doctype html><html><head><title>Ferries stay in</title></head><body>
<div><a href="/">Home</a> <a href="/sport">Sport</a></div>
<div class="share">Share this article</div>
<article><h1>Ferries stay in</h1>
<p>Minister Ella Brook met the ferry crews in Lunde on Monday. The talks lasted seven hours, the ministry said, and ended without a deal.</p>
<p>The crews want a rise of 9 per cent, which the minister has called more than the province can pay this year or the next.</p>
<p>They will meet again on Thursday in the old harbour office, where the last strike was settled eleven years ago after two nights of talks.</p>
</article><div class="related">Most read this week</div></body></html>`;

page("what was left out of a web page can be seen and put back", {}, async (page) => {
  await startEmpty(page);
  await drop(page, ".start", { files: [{ name: "page.html", text: webPage }] });
  await analysed(page, 1);
  assert.doesNotMatch(await page.locator(".reading").innerText(), /Share this article|Most read/);
  const kept = page.locator(".kept");
  assert.match(await kept.innerText(), /^4 of \d blocks kept/);
  await kept.click();
  const dialog = page.getByRole("dialog");
  const share = dialog.getByRole("checkbox", { name: "Share this article" });
  assert.equal(await share.isChecked(), false);
  await share.check();
  await page.waitForFunction(() => document.querySelector(".reading").innerText.includes("Share this article"));
  await dialog.getByRole("checkbox", { name: /^The crews want/ }).uncheck();
  await page.waitForFunction(() => !document.querySelector(".reading").innerText.includes("The crews want"));
  assert.match(await dialog.innerText(), /left out by you/);
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.waitForFunction(() => document.activeElement.matches(".kept"), undefined, { timeout: 10_000 });
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".reading").innerText.includes("The crews want"));

  // A key that comes before the browser has taken the focus out of the closed dialog counts as well.
  await kept.click();
  await dialog.evaluate((open) => {
    const control = open.querySelector("button");
    open.close();
    control.dispatchEvent(new KeyboardEvent("keydown", { key: "y", ctrlKey: true, bubbles: true }));
  });
  await page.waitForFunction(() => !document.querySelector(".reading").innerText.includes("The crews want"), undefined, { timeout: 10_000 });
});

page("an article is marked, its text edited and compared with how it read, and what was decided stays while its passage does", {}, async (page) => {
  const marked = (words) => page.waitForFunction((role) => document.querySelectorAll(".articlerow")[2].innerText.includes(role), words);
  await page.locator(".edit summary").nth(2).click();
  await page.getByLabel("This is").nth(2).selectOption("transcript");
  await marked("A transcript");
  await page.getByLabel("This is").nth(2).selectOption("draft");
  await marked("My draft");
  await analysed(page, 3);

  await page.locator("#tab-check").click();
  assert.ok(await page.getByRole("radio", { name: /my draft/ }).isChecked(), "the sheet is that of the draft");
  await page.getByRole("checkbox", { name: "Checked: 2,400 tonnes" }).check();
  await page.getByRole("checkbox", { name: "Checked: 1.2 million euros" }).check();
  await page.locator("#tab-quotes").click();
  await page.getByRole("button", { name: "Split Jannes Kole" }).click();
  await page.getByRole("checkbox", { name: /have never seen the river so quiet/ }).check();
  await page.getByLabel("Said by").fill("a rope splicer");
  await page.getByRole("button", { name: "Move them" }).click();
  await page.locator("#tab-differences").click();
  await page.getByRole("button", { name: "Dismiss: Age of Joris Haan" }).click();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();

  const edit = async (change) => {
    await page.getByRole("button", { name: "Edit text of article C" }).click();
    const box = page.getByRole("dialog").getByRole("textbox");
    await box.fill(change(await box.inputValue()));
    await page.getByRole("button", { name: "Read it again" }).click();
  };
  await edit((text) => `The lights went out at nine.\n\n${text.replace(/more than nine hours/g, "seven and a half hours")}`);
  await page.waitForFunction(() => !document.querySelector(".cards").innerText.includes("more than nine hours") && document.querySelector("[role=status].spoken").textContent.startsWith("3 articles"));
  assert.doesNotMatch(await page.locator(".cards").innerText(), /Age of Joris Haan/);
  assert.match(await page.locator(".dismissed").textContent(), /Age of Joris Haan/);
  assert.equal(await page.locator(".lost").count(), 0);
  await page.locator("#tab-quotes").click();
  assert.match(await page.locator(".speaker", { hasText: "a rope splicer" }).innerText(), /the river so quiet[\s\S]*Speaker set by hand/);
  await page.locator("#tab-check").click();
  assert.ok(await page.getByRole("checkbox", { name: "Checked: 2,400 tonnes" }).isChecked());
  assert.match(await page.locator(".tally").innerText(), /^2 of/);
  await page.locator("#tab-readability").click();
  assert.match(await page.locator("#panel-readability").innerText(), /C before your edit and C[\s\S]*Words\s+\d+\s+\d+\s+\+\d/);

  await page.locator("#tab-differences").click();
  await edit((text) => text.replace(/One of them, the reefer Alcyone[^.]*\./, "").replace("Mr Hahn, 57, was", "Mr Hahn was"));
  await page.locator(".lost").waitFor();
  assert.match(await page.locator(".lost").innerText(), /2 decisions no longer found[\s\S]*Dismissed age: age of Joris Haan[\s\S]*Checked: “2,400 tonnes”/);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !document.querySelector(".lost"));
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".cards").innerText.includes("more than nine hours"));
});

page("an article with an impossible date is left out until the date is mended", {}, async (page) => {
  await startEmpty(page);
  const story = { articles: [{ id: "seven", text: seven, published: "2026-02-30", source: "Post" }, { id: "nine", text: nine, published: "2026-03-03" }] };
  await drop(page, ".start", { files: [{ name: "story.json", text: JSON.stringify(story) }] });
  await analysed(page, 1);
  assert.match(await page.locator(".articlerow").first().innerText(), /Post[\s\S]*The date is not a day of the calendar\./);
  await page.locator(".edit summary").first().click();
  await page.getByLabel("Published").first().fill("2026-03-02");
  await page.getByLabel("Published").first().blur();
  await analysed(page, 2);
  assert.match(await page.locator(".articlerow").first().innerText(), /2 Mar 2026/);
});

const hostile = `<img src=x onerror="globalThis.pwned = 1"><svg onload="globalThis.pwned = 1">

</script><script>globalThis.pwned = 1</script> Mayor Ella <b onclick="globalThis.pwned = 1">Brook</b> met the crews on Monday for seven hours.

"We <iframe srcdoc='<script>parent.pwned = 1</script>'></iframe> have made no progress," Brook said. {{constructor.constructor('globalThis.pwned = 1')()}}`;

page("hostile text is shown or dropped, and never runs or is fetched", {}, async (page, { requests }) => {
  await startEmpty(page);
  const before = requests.length;
  const markup = `<html><head><title><img src="/hostile.png" onerror="globalThis.pwned=1"></title><script src="/hostile.js"></script><link rel=stylesheet href="/hostile.css"></head><body onload="globalThis.pwned=1">${hostile}<a href="javascript:globalThis.pwned=1">the talks went on</a><form action="//evil.example"><input name=a></form><p style="background:url(/hostile.gif)">Mayor Brook met the crews on Monday for nine hours.</p></body></html>`;
  const id = '"><img src=x onerror=globalThis.pwned=1>.txt';
  const story = { articles: [{ id: "__proto__", text: hostile, format: "text", title: "<img src=x onerror=globalThis.pwned=1>", source: "</script><script>globalThis.pwned=1</script>", published: "2026-03-03" }] };
  await drop(page, ".start", { files: [{ name: id, text: hostile }, { name: "page.html", text: markup }, { name: "story.json", text: JSON.stringify(story) }] });
  await analysed(page, 3);
  for (const tab of ["quotes", "readability", "differences"]) await page.locator(`#tab-${tab}`).click();
  for (const row of await page.locator(".face .open").all()) await row.click();
  assert.match(await page.locator(".reading").innerText(), /<script>globalThis\.pwned = 1<\/script>/);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("#crossread :is(img, script, iframe, form[action], a[href^=javascript], b[onclick])")].map((one) => one.outerHTML)), []);
  assert.deepEqual(requests.slice(before).filter((url) => url.includes("hostile") || url.includes("evil")), []);
});

page("hostile files of every other kind do no more", {}, async (page, { requests }) => {
  await startEmpty(page);
  const before = requests.length;
  const prose = "Mayor Ella Brook met the ferry crews in Lunde on Monday, and the talks lasted seven hours, the ministry said.";
  const bad = '<img src="/hostile.png" onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>';
  const escaped = bad.replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const external = '<!DOCTYPE d [<!ENTITY x SYSTEM "/hostile.xml">]>';
  const project = {
    schema: "crossread/project/1",
    title: bad,
    articles: [{ id: bad, letter: bad, name: bad, payload: { text: prose }, given: { source: bad, title: bad } }],
    decisions: { dismissed: [{ scope: "finding", kind: bad, finding: "gone", positions: [], subject: bad }], merged: [{ from: bad, into: bad }] },
    seen: [[bad, [bad]]],
  };
  await drop(page, ".start", { files: [{ name: "p.json", text: JSON.stringify(project) }] });
  await analysed(page, 1);
  for (const tab of ["quotes", "readability", "timeline", "check", "differences"]) await page.locator(`#tab-${tab}`).click();
  assert.match(await page.locator(".lost").innerText(), /hostile\.png/);
  await drop(page, ".findings", {
    files: [
      { name: `${bad}.docx`, bytes: docx([[prose], [escaped]], { title: escaped, body: '<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>' }) },
      { name: "entities.docx", bytes: docx([[prose]], { title: "" }, external) },
      { name: "b.eml", text: mail({ subject: bad, from: `${bad} <a@b.example>`, date: "Tue, 03 Mar 2026 10:00:00 +0000", text: "x", html: `<p>${prose}</p>${bad}<svg onload="globalThis.pwned=1"><a href="javascript:globalThis.pwned=1">the crews went home</a>` }) },
      { name: "c.mhtml", text: savedPage(`<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=/hostile"><body onload="globalThis.pwned=1">${bad}<p>${prose}</p><iframe src="/hostile.html"></iframe>`) },
      { name: "d.pdf", bytes: pdf([[prose, bad]]) },
    ],
  });
  await analysed(page, 6);
  for (const row of await page.locator(".face .open").all()) await row.click();
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("#crossread :is(img, script, iframe, object, base, meta, a[href^=javascript])")].map((one) => one.outerHTML)), []);
  assert.deepEqual(requests.slice(before).filter((url) => /hostile|evil/.test(url)), []);
});

page("the page works on without a network", {}, async (page) => {
  await page.context().setOffline(true);
  await startEmpty(page);
  await drop(page, ".start", { files: [{ name: "seven.txt", text: seven }, { name: "nine.txt", text: nine }] });
  await analysed(page, 2);
});

page("while a long comparison runs the scores are shown already, and nothing that is not known yet", {}, async (page) => {
  await startEmpty(page);
  // What stands there in between is gone when the comparison is done, so it is noted in the page.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const empty = document.querySelector("#panel-differences .empty")?.textContent;
      if (globalThis.between || !empty?.includes("still being compared")) return;
      const [tab, back] = ["readability", "differences"].map((name) => document.querySelector(`#tab-${name}`));
      tab.click();
      globalThis.between = {
        empty,
        rail: document.querySelector(".articlerow").innerText,
        readability: document.querySelector("#panel-readability").innerText,
        findings: document.querySelectorAll(".finding").length,
        counts: document.querySelector("#tab-differences").innerText,
        spoken: document.querySelector("[role=status].spoken").textContent,
      };
      back.click();
    }).observe(document.querySelector("#crossread"), { childList: true, subtree: true, attributes: true });
  });
  await drop(page, ".start", { files: makeStory(24).articles.map(({ id, text }) => ({ name: `${id}.txt`, text })) });
  await analysed(page, 24);
  const between = await page.evaluate(() => globalThis.between);
  assert.ok(between, "the scores came first");
  assert.match(between.rail, /grade \d/);
  assert.match(between.readability, /grade/i);
  assert.equal(between.findings, 0);
  assert.doesNotMatch(between.counts, /\d/, "no count of what has not been looked for");
  assert.doesNotMatch(between.spoken, /compared/);
  assert.ok(await page.locator(".finding").count() > 0);
  assert.doesNotMatch(await page.locator("#panel-differences").innerText(), /still being compared/);
  // So long a matrix is shown in part at first; the keys go on where the rest begins.
  await page.getByRole("button", { name: /^Show all \d+ facts/ }).press("Enter");
  assert.equal(await page.evaluate(() => [...document.querySelectorAll(".matrix tbody tr")].indexOf(document.activeElement.closest("tr"))), 25);
});

page("long work can be cancelled and taken up again", {}, async (page) => {
  await startEmpty(page);
  const paragraph = "Minister Ella Brook met 340 ferry crews in Lunde on Monday, and the talks lasted seven hours and 20 minutes, the ministry said.\n\n";
  await drop(page, ".start", { files: [{ name: "long.txt", text: paragraph.repeat(16_000) }, { name: "other.txt", text: seven }] });
  await page.getByRole("button", { name: "Cancel" }).click({ timeout: 20_000 });
  assert.match(await page.locator(".status").innerText(), /cancelled/);
  assert.deepEqual(await axe(page), []);
  await page.locator(".edit summary").first().click();
  await page.getByRole("button", { name: "Remove article A" }).click();
  await analysed(page, 1);
});

/** Real faults of the worker, made to happen inside it. */
const faultsOfTheWorker = {
  "a worker that dies": () => self.addEventListener("message", () => { throw new Error("died"); }, { once: true }),
  "an engine that gets no more memory": () => { WebAssembly.Memory.prototype.grow = () => { throw new RangeError("no memory"); }; },
};

for (const [fault, make] of Object.entries(faultsOfTheWorker)) {
  page(`${fault} costs the analysis under way, and no article`, {}, async (page, { faults }) => {
    await page.workers()[0].evaluate(make);
    const paragraph = "Minister Ella Brook met 340 ferry crews in Lunde on Monday, and the talks lasted seven hours and 20 minutes, the ministry said.\n\n";
    await drop(page, "#crossread", { files: [{ name: "long.txt", text: paragraph.repeat(4000) }, { name: "other.txt", text: seven }] });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.match(await alert.innerText(), /engine stopped unexpectedly/i);
    assert.equal(await page.locator(".articlerow").count(), 2, "every article is still there");
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await faults(), []);
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await analysed(page, 2);
    assert.equal(await page.locator(".articlerow").count(), 2);
  });
}

/** Presses Tab, or Shift and Tab, until the focus is on what is named so; fails if it never comes there. */
async function tabTo(page, name, { back = false } = {}) {
  for (let i = 0; i < 150; i += 1) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      return element.ariaLabel ?? element.labels?.[0]?.innerText ?? element.innerText ?? "";
    });
    if (here.trim().startsWith(name)) return;
  }
  assert.fail(`the keys never come to “${name}”`);
}

test("without a mouse: the sample, a finding, a menu, a download, an article typed in, and the way out", async () => {
  const { page, faults, close } = await open(browser, server.url);
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = (read) => page.evaluate(read);
  try {
    await page.getByRole("button", { name: "Try the sample story" }).waitFor();
    await tabTo(page, "Try the sample story");
    await press("Enter");
    await analysed(page, 3);
    assert.equal(await focused(() => document.activeElement.id), "tab-differences");

    const count = await page.locator(".finding").count();
    await press("F8");
    await tabTo(page, "Dismiss: ");
    await press("Enter", "ArrowDown", "Tab");
    await page.keyboard.type("known to us");
    await press("Enter");
    assert.ok((await page.locator(".finding").count()) < count);
    assert.ok(await focused(() => document.activeElement.closest(".finding, [role=tab]") !== null), "the focus is not lost");
    await press("Control+z");
    assert.equal(await page.locator(".finding").count(), count);

    await tabTo(page, "Export", { back: true });
    const download = page.waitForEvent("download");
    await press("Enter", "ArrowDown", "Enter");
    assert.match((await download).suggestedFilename(), /\.md$/);
    assert.equal(await focused(() => document.activeElement.innerText), "Export");

    await press("Enter", "Escape");
    assert.equal(await focused(() => document.activeElement.innerText), "Export", "Escape leads back to the button");
    await tabTo(page, "Add articles");
    await press("Enter");
    await tabTo(page, "Or paste its text");
    await page.keyboard.type("The ferries stayed in the harbour of Lunde all day, and nobody was hurt.");
    await press("Control+Enter");
    await analysed(page, 1);
    assert.equal(await page.getByRole("dialog").isVisible(), false);
    assert.match(await page.locator(".articlerow").innerText(), /The ferries stayed/);
    await tabTo(page, "More to do", { back: true });
    await press("Enter", "End", "Enter");
    assert.ok(await page.locator(".start").isVisible(), "everything is cleared by the last entry");
    assert.ok(await focused(() => document.activeElement.matches(".start")));
    assert.deepEqual(await faults(), []);
  } finally {
    await close();
  }
});

test("a page whose engine is missing says so", async () => {
  const { page, close } = await open(browser, "about:blank");
  try {
    await page.route("**/crossread.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(server.url);
    await page.getByRole("button", { name: "Try the sample story" }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.match(await alert.innerText(), /engine could not be started/i);
    assert.deepEqual(await axe(page), []);
    await page.unroute("**/crossread.wasm");
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await analysed(page, 3);
    assert.equal(await page.evaluate(() => document.activeElement.id), "tab-differences", "the line with the button has gone");
  } finally {
    await close();
  }
});

test("the page may not compile WebAssembly; its worker may", async () => {
  const { page, close } = await open(browser, server.url);
  try {
    const outcome = await page.evaluate(async () => {
      const bytes = await (await fetch("/engine/crossread.wasm")).arrayBuffer();
      return WebAssembly.compile(bytes).then(() => "compiled", ({ name }) => name);
    });
    assert.equal(outcome, "CompileError");
    const elsewhere = await page.evaluate(() => fetch("http://127.0.0.1:9/").then(() => "sent", ({ name }) => name));
    assert.equal(elsewhere, "TypeError");
    const violations = await page.evaluate(() => globalThis.violations);
    assert.ok(violations.some((text) => text.startsWith("connect-src http://127.0.0.1:9/")), violations.join());
    const assigned = await page.evaluate(() => {
      try {
        document.createElement("div").innerHTML = "<b>";
        return "assigned";
      } catch ({ name }) {
        return name;
      }
    });
    assert.equal(assigned, "TypeError");
  } finally {
    await close();
  }
});
