"""Pairs of texts known to agree, to conflict or to be neutral: how often discovery says "differ", by source."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from xref.discovery.figures import Figure
from xref.discovery.parallels import parallels
from xref.discovery.wording import Wording, read_wording
from xref.extension import Discourse
from xref.folding import fold
from xref.reading.sentences import split


def says_differ(a: str, b: str) -> list[str]:
    """The values in which two texts are said to differ."""
    told = []
    sides = []
    for text in (fold(a), fold(b)):
        discourse = Discourse(text)
        sides.append([read_wording(discourse, start, end) for start, end in split(text, 0, len(text))])
    known = [Counter(value for wording in side for value in wording.values) for side in sides]
    for mine in sides[0]:
        for other in sides[1]:
            for parallel in parallels(mine, other):
                x, y = parallel.a, parallel.b
                elsewhere = _gives(known[1], other, x, parallel.copied) or _gives(known[0], mine, y, parallel.copied)
                if parallel.differs and not elsewhere:
                    told.append(f"{x.mention.raw} / {y.mention.raw}")
    return told


def _gives(known: Counter[str], wording: Wording, figure: Figure, copied: bool) -> bool:
    """Whether a text gives a value in another place as well, for a copy in another sentence, as for leads."""
    value = f"{figure.unit} {figure.text}"
    return known[value] > (copied and value in wording.values)


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
