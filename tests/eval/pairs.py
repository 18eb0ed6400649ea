"""Pairs of texts known to agree, to conflict or to be neutral: how often discovery says "differ", by source."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from xref.discovery import discover_leads
from xref.engines._passages import passage
from xref.extension import Discourse
from xref.folding import fold
from xref.reading import prose


def says_differ(a: str, b: str) -> list[str]:
    """The values in which two texts, known to be about one thing, are said to differ by the search for leads."""
    articles = [passage(text, name=name) for name, text in (("a", a), ("b", b))]
    read = [(article, Discourse(fold(prose(article)))) for article in articles]
    leads = discover_leads(read, {}, same_event=True)
    return [" / ".join(lead.values) for lead in leads if lead.differs]


def main(paths: Sequence[Path], verbose: bool = False) -> int:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            told = says_differ(row["a"], row["b"])
            kind = row["label"]
            if kind == "conflict" and not {"number", "date"} & set(row["turns_on"]):
                kind = "other conflict"
            table[row["source"]][f"{kind}"] += 1
            table[row["source"]][f"{kind}: differ"] += bool(told)
            if told and kind in ("agree", "neutral"):
                print(f"  {row['source']} {kind}: {told}\n    {row['a'][:300]}\n    {row['b'][:300]}")
    print(f"{'source':<16}{'quiet on agree, neutral':>26}{'precision':>12}{'recall on number, date':>25}")
    for source, row in sorted(table.items()):
        calm = row["agree"] + row["neutral"]
        false = row["agree: differ"] + row["neutral: differ"]
        right = row["conflict: differ"] + row["other conflict: differ"]
        quiet = 1 - false / calm if calm else 1.0
        precision = right / (right + false) if right + false else 1.0
        recall = row["conflict: differ"] / row["conflict"] if row["conflict"] else 0.0
        print(f"{source:<16}{quiet:>20.3f} ({calm:>3}){precision:>12.3f}{recall:>19.3f} ({row['conflict']:>3})")
    return 0
