// Stories and schema.org articles in JSON.

import { UnreadableFile } from "./unreadable.mjs";

const deepest = 64;

const typesOf = (node) => [node["@type"] ?? []].flat().filter((type) => typeof type === "string");

const isArticle = (node) => typesOf(node).some((type) => /Article$|BlogPosting$|^Report$/.test(type));

const textOf = (value) => (typeof value === "string" && value.trim() ? value : undefined);

/** The name of a person or body that schema.org gives as text, object or list. */
function nameOf(value) {
  const first = Array.isArray(value) ? value[0] : value;
  return textOf(first) ?? textOf(first?.name);
}

function fromNewsArticle(node, name) {
  const body = textOf(node.articleBody) ?? textOf(node.text);
  if (!body) throw new UnreadableFile("The article in this file has no articleBody, so there is no text to read.");
  return {
    name,
    payload: { text: body, url: textOf(node.url) },
    given: {
      title: textOf(node.headline) ?? textOf(node.name),
      published: textOf(node.datePublished),
      source: nameOf(node.publisher) ?? nameOf(node.author),
    },
  };
}

/** Every schema.org article in a value, wherever it lies: alone, in a list, in @graph. */
function* newsArticles(value, depth = 0) {
  if (value === null || typeof value !== "object" || depth > deepest) return;
  if (!Array.isArray(value) && isArticle(value)) {
    yield value;
    return;
  }
  for (const inner of Object.values(value)) yield* newsArticles(inner, depth + 1);
}

async function fromStory(story, name, others, readFile) {
  const read = async (article, i) => {
    const label = textOf(article?.id) ?? `${name}, article ${i + 1}`;
    const given = {
      title: textOf(article?.title),
      published: textOf(article?.published),
      source: textOf(article?.source),
      role: textOf(article?.role),
    };
    const extras = { format: article?.format, omit: article?.omit, url: article?.url };
    if (typeof article?.file === "string") {
      const file = others.get(article.file.replace(/^.*\//, ""));
      others.delete(file?.name);
      if (!file) throw new UnreadableFile(`The story names the file ${article.file}. Add it together with the story.`);
      const [inner] = await readFile(file, new Map());
      return {
        ...inner,
        id: textOf(article.id),
        payload: { ...inner.payload, ...extras, format: extras.format ?? inner.payload.format },
        given: { ...inner.given, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)) },
      };
    }
    const { text, html, blocks } = article ?? {};
    if (text === undefined && html === undefined && blocks === undefined) {
      throw new UnreadableFile(`${label} has neither text nor html nor blocks.`);
    }
    return { name: label, id: textOf(article.id), payload: { text, html, blocks, ...extras }, given };
  };
  const articles = await Promise.all(story.articles.map(read));
  if (articles[0]) articles[0].story = textOf(story.title);
  return articles;
}

/** The articles of a .json file: a story of ours, or schema.org articles. Throws UnreadableFile. */
export async function articlesInJson(text, name, others, readFile) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`The JSON cannot be read: ${error.message}`);
  }
  if (Array.isArray(value?.articles)) {
    if (value.articles.length === 0) throw new UnreadableFile("The story in this file has no articles.");
    return fromStory(value, name, others, readFile);
  }
  const found = [...newsArticles(value)];
  if (found.length === 0) {
    throw new UnreadableFile("There is no story and no schema.org article in this JSON file.");
  }
  return found.map((node, i) => fromNewsArticle(node, found.length > 1 ? `${name} (${i + 1})` : name));
}
