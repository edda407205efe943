/**
 * Everything that this library rejects with. `code` is stable and is what callers branch on; `message`
 * is one sentence for a person.
 *
 * Codes of the engine, the same as in its JSON and on its command line: bad_json, bad_shape, too_deep,
 * no_articles, duplicate_id, bad_date, bad_range, empty_article, not_text, article_too_large,
 * story_too_large, too_many_articles, bad_usage, internal.
 * Codes of this library: aborted (the caller's signal), superseded (a newer request took its place),
 * timeout, engine_crashed (it is replaced for the next request), engine_unavailable (the worker or the
 * module could not be loaded), closed.
 */
export class CrossreadError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = "CrossreadError";
    this.code = code;
  }
}
