#!/usr/bin/env python3
"""How many plain pairs of sentences are set against each other, and how many near misses are.

usage: plain_pairs.py [--cli PATH] [--story FOLDER] [--show] FILE...

FILE holds a pair a line, parted by tabs: the kind, whether the two contradict each other (yes or no), the sentence of
one report, that of the other; scripts/train/pairs has some. Each pair is set at the end of two reports of one event:
two short ones of our own, or the first two of a story. A pair counts as found where a finding of any kind touches both
sentences. --show prints what is missed and what is wrong. Standard library only.
"""
import argparse
import collections
import json
import os
import subprocess
import sys

SHORT = [
    ("Fire closes harbour warehouse in Port Elwin", "A fire broke out in a warehouse at the harbour of Port Elwin on Tuesday night. "
     "Firefighters from three towns fought the blaze for hours, the fire chief, Dana Holt, said. Nobody lives in the building, which "
     "belongs to the Elwin Trading Company."),
    ("Warehouse burns in Port Elwin", "A warehouse of the Elwin Trading Company burned at the harbour of Port Elwin on Tuesday night. "
     "Smoke could be seen from the other side of the bay. Fire chief Dana Holt said the cause was not known and that her crews would "
     "stay until morning."),
]


def reports_of(folder):
    """-> two reports as (title, text, date)"""
    if not folder:
        return [(title, text, "2024-06-20") for title, text in SHORT]
    with open(os.path.join(folder, "story.json"), encoding="utf-8") as given:
        articles = json.load(given)["articles"][:2]
    out = []
    for a in articles:
        with open(os.path.join(folder, a["file"]), encoding="utf-8") as given:
            out.append((a.get("title"), given.read().rstrip(), a.get("published")))
    return out


def touches(report, sentences):
    """Whether a finding that is no note has evidence in the sentences at the ends of both articles."""
    ends = {a["id"]: len(a["text"].rstrip()) - len(s) for a, s in zip(report["articles"], sentences)}
    for f in report["findings"]:
        at = {e["article"] for p in f["positions"] for e in p["evidence"] if e["start"] >= ends[e["article"]]}
        if f["severity"] != "note" and len(at) == 2:
            return f["summary"]
    return None


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--cli", default="build/native/crossread")
    ap.add_argument("--story")
    ap.add_argument("--show", action="store_true")
    ap.add_argument("files", nargs="+")
    o = ap.parse_args()
    hosts = reports_of(o.story)
    for path in o.files:
        with open(path, encoding="utf-8") as given:
            rows = [line.rstrip("\n").split("\t") for line in given if line.strip()]
        stories = [json.dumps({"id": str(n), "articles": [
            {"id": name, "title": title, "published": date, "format": "text", "text": text + "\n\n" + sentence}
            for name, (title, text, date), sentence in zip("ab", hosts, row[2:])]}) for n, row in enumerate(rows)]
        run = subprocess.run([o.cli, "analyze", "--ndjson", "--offsets", "code-point", "-"], input="\n".join(stories).encode(),
                             stdout=subprocess.PIPE, check=False)
        reports = [json.loads(line) for line in run.stdout.decode().splitlines() if line.strip()]
        if len(reports) != len(rows):
            sys.exit("plain_pairs: %d reports came back for %d pairs of %s" % (len(reports), len(rows), path))
        found = collections.Counter()
        for row, report in zip(rows, reports):
            hit = touches(report, row[2:])
            for kind in (row[0], "all"):
                found[kind, row[1], "of"] += 1
                found[kind, row[1]] += bool(hit)
            if o.show and bool(hit) != (row[1] == "yes"):
                print("%s %s | %s | %s%s" % ("wrong" if hit else "missed", row[0], row[2], row[3], " => " + hit if hit else ""))
        for kind in sorted({k[0] for k in found} - {"all"}) + ["all"]:
            print("%-12s found %3d of %3d, near misses reported %3d of %3d" %
                  (kind, found[kind, "yes"], found[kind, "yes", "of"], found[kind, "no"], found[kind, "no", "of"]))


if __name__ == "__main__":
    main()
