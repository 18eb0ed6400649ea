"""Speakers on groups of news articles read by hand: is each quoted claim given to the one who says it?

The input is that of ``news``: ``gold.json`` beside the articles. A row is right when the innermost speaker is one of
the gold speakers behind the outlet, or when both give the words to the outlet alone.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xref.context import Attribution, attributed, attributions
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Document, Span
from xref.reading import read

_IGNORED = frozenset(["the", "a", "an", "of", "local", "french", "several", "named"])


def main(paths: Sequence[Path]) -> int:
    groups = [g for path in paths for g in ([path] if (path / "gold.json").exists() else sorted(path.iterdir()))]
    total: Counter[str] = Counter()
    for group in (group for group in groups if (group / "gold.json").exists()):
        counts = _score(group)
        total.update(counts)
        print(_line(group.name, counts))
    print(_line("all", total))
    return 0


def _line(name: str, counts: Counter[str]) -> str:
    rows = counts["right"] + counts["wrong"]
    share = counts["right"] / rows if rows else 0.0
    spoken = counts["spoken right"] / max(1, counts["spoken"])
    right = f"{counts['right']:4} of {rows:4} right: {share:.3f}"
    return f"{name:12} {right}   with a speaker: {spoken:.3f} of {counts['spoken']}"


def _score(group: Path) -> Counter[str]:
    counts: Counter[str] = Counter()
    gold = json.loads((group / "gold.json").read_text("utf-8"))
    spoken: dict[str, tuple[str, tuple[Attribution, ...]]] = {}
    for row in gold["claims"]:
        name = row["article"]
        if name not in spoken:
            spoken[name] = _attributions(json.loads((group / f"{name}.json").read_text("utf-8")), name)
        text, found = spoken[name]
        at = text.find(fold(row["quote"]))
        if at < 0 or row.get("in") != "text":
            counts["not located"] += 1
            continue
        chain, _ = attributed(found, Span(at, at + len(row["quote"])))
        expected = [_words(speaker) for speaker in row["speakers"][1:]]
        mine = _words(f"{chain[-1].name} {chain[-1].body}") if chain else frozenset()
        right = any(mine & words for words in expected) if expected else not chain
        counts["right" if right else "wrong"] += 1
        if expected:
            counts["spoken"] += 1
            counts["spoken right"] += right
        if not right:
            print(f"  {group.name}/{name} {row['quote'][:60]!r}: {[s.name for s in chain]} for {row['speakers'][1:]}")
    return counts


def _attributions(article: dict[str, Any], name: str) -> tuple[str, tuple[Attribution, ...]]:
    text = article["text"]
    given = {"outlet": article["source"], "title": article["title"] or "", "published": article["published"] or ""}
    made = read(Document(name, name, text, {k: v for k, v in given.items() if v}))
    folded = fold(made.text)
    return folded, attributions(made, Discourse(folded, published=made.published.value or ""))


def _words(name: str) -> frozenset[str]:
    """The words of a name, in the singular: the prosecutor and the prosecutors are one office."""
    found = (re.sub(r"(?<=\w{4})s$", "", word) for word in re.findall(r"[\w]+", name.lower()))
    return frozenset(found) - _IGNORED
