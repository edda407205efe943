#!/usr/bin/env python3
"""How often quotations are right, by the confidence that the report gives them.

usage: quote_confidence.py [--cli PATH] INPUT...

INPUT is a file of annotated articles, one JSON object a line, or a folder with a story.json:
  {"text", "quotes": [{"kind", "content": [[start, end]...], "speaker": [start, end] | null,
                       "meta"?: {"speaker_all"?: [[start, end]...]}}]}           offsets in code points
  {"articles": [{"id", "file"...}], "quotes": [{"article", "text", "speakers": [names], "kind"}]}
Articles: a quotation is right where its content and an annotated one share at least half of their
letters and digits (intersection over union, matched one to one, best first) and the speakers overlap.
Stories: where the words of a fragment are those annotated, but for a fifth, and a name is accepted.
Quotations nested in others are left out of the articles. Standard library only.
"""
import argparse
import json
import os
import re
import subprocess

RANGES = ((0.9, 1.01), (0.8, 0.9), (0.7, 0.8), (0.6, 0.7), (0.5, 0.6), (0.0, 0.5))


def analyze(cli, stories):
    lines = "\n".join(json.dumps(s, ensure_ascii=False) for s in stories) + "\n"
    run = subprocess.run([cli, "analyze", "--ndjson", "--offsets", "code-point", "-"],
                         input=lines.encode("utf-8"), stdout=subprocess.PIPE, check=False)
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines() if line.strip()]


def characters(text, spans):
    return {i for a, b in spans for i in range(a, b) if text[i].isalnum()}


def articles(cli, path):
    rows = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    stories = [{"articles": [{"id": "a", "text": r["text"], "format": "text"}]} for r in rows]
    for row, report in zip(rows, analyze(cli, stories)):
        text, gold = row["text"], row["quotes"]
        found = [q for q in report["articles"][0]["quotes"]
                 if q["kind"] != "other" and not q["nested"]]
        wanted = [characters(text, q["content"]) for q in gold]
        got = [characters(text, [(c["start"], c["end"]) for c in q["content"]]) for q in found]
        pairs = sorted(((len(x & y) / len(x | y), i, j) for i, x in enumerate(wanted)
                        for j, y in enumerate(got) if x & y), key=lambda p: (-p[0], p[1], p[2]))
        of_gold, of_found = {}, {}
        for share, i, j in pairs:
            if i not in of_gold and j not in of_found:
                of_gold[i], of_found[j] = j, (i, share)
        for j, quote in enumerate(found):
            right = j in of_found and of_found[j][1] >= 0.5 and speaker(text, gold[of_found[j][0]], quote)
            yield quote, right


def speaker(text, gold, quote):
    spans = gold.get("meta", {}).get("speaker_all") or ([gold["speaker"]] if gold["speaker"] else [])
    s = quote["speaker"]
    if not spans or not s:
        return not spans and not s
    return bool(characters(text, spans) & characters(text, [(s["start"], s["end"])]))


def words(text):
    return re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", text.replace("’", "'").lower())


def alike(a, b):
    rest, hit = list(b), 0
    for w in a:
        if w in rest:
            rest.remove(w)
            hit += 1
    return 2 * hit / (len(a) + len(b)) if a and b else 0.0


def story(cli, folder):
    story = json.load(open(os.path.join(folder, "story.json"), encoding="utf-8"))
    given = [dict(a, file=os.path.abspath(os.path.join(folder, a["file"]))) for a in story["articles"]]
    report = analyze(cli, [{"articles": given}])[0]
    for article in report["articles"]:
        gold = [q for q in story.get("quotes", []) if q["article"] == article["id"]]
        left = [(q, article["text"][c["start"]:c["end"]]) for q in article["quotes"]
                if q["kind"] in ("direct", "mixed") for c in q["content"]]
        for g in gold:
            best = max(left, key=lambda p: alike(words(g["text"]), words(p[1])), default=None)
            if best is None or alike(words(g["text"]), words(best[1])) < 0.8:
                continue
            left.remove(best)
            name = words(best[0]["speaker"]["name"]) if best[0]["speaker"] else []
            accepted = any(set(name) >= set(words(s)) or set(words(s)) >= set(name)
                           for s in g.get("speakers", [])) if name else bool(g.get("speaker_optional"))
            if g["kind"] != "other":
                yield best[0], accepted
        if gold:
            yield from ((q, False) for q, _ in left)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default="build/native/crossread")
    parser.add_argument("inputs", nargs="+")
    options = parser.parse_args()
    tally = {}
    for path in options.inputs:
        results = story(options.cli, path) if os.path.isdir(path) else articles(options.cli, path)
        for quote, right in results:
            marked = "marked" if quote["kind"] in ("direct", "mixed") else "indirect"
            for low, high in RANGES:
                if low <= quote["confidence"] < high:
                    cell = tally.setdefault((marked, low), [0, 0])
                    cell[0] += right
                    cell[1] += 1
    for (marked, low), (right, all_) in sorted(tally.items(), key=lambda t: (t[0][0] != "marked", -t[0][1])):
        print("%-9s from %.1f  %5d  %5.1f %% right" % (marked, low, all_, 100 * right / all_))


if __name__ == "__main__":
    main()
