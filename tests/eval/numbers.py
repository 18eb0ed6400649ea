"""Counts, numbers and quantities against suites that others wrote, each source apart.

A gold item is *exact* when an overlapping mention has the same ends, *overlapping* when the intervals
share a number, *missed* when no mention of the right type overlaps it. Closedness of an end is not
counted, since the suites do not agree on it. Where a convention is refused, what is not exact is counted apart.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from tests.eval._conventions import pattern
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Mention, Relation
from xref.values import value_type
from xref.values._numerals.intervals import Interval, Real, stand
from xref.values._numerals.units import Unit, named, units

MEASURES = (
    *("money", "percent", "distance", "area", "volume", "weight", "speed", "temperature", "duration"),
    *("power", "energy", "information"),
)
TYPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ordinal", ("ordinal",)),
    ("PercentModelPercentMode", ("percent", "number")),
    ("PercentModel", ("percent",)),
    ("Number", ("number",)),
    ("Numeral", ("number",)),
    ("Currency", ("money",)),
    ("AmountOfMoney", ("money", "number")),
    ("Dimension", tuple(m for m in MEASURES if m not in ("money", "temperature", "duration", "percent"))),
    ("Temperature", ("temperature",)),
    ("Age", ("age",)),
    ("Quantity", ("weight", "volume", "number")),
    ("Distance", ("distance",)),
    ("Volume", ("volume",)),
    ("quantit", (*MEASURES, "number")),
    ("numeric", MEASURES),
)
NAMES = {"dollar": "USD", "pound": "GBP", "cent": "cents", "c": "°C", "f": "°F", "degree": "degrees", "ton": "tons"}
NAMES |= {"pound sterling": "GBP", "japanese yen": "JPY", "pound-mass": "lb", "united states dollar": "USD"}


@dataclass(frozen=True)
class Gold:
    """An expected value: its place, its ends, its unit where it is one of ours."""

    start: int | None
    end: int | None
    text: str
    lo: Real | None
    hi: Real | None
    unit: str

    def overlaps(self, mention: Mention) -> bool:
        if self.start is None or self.end is None:
            return True
        return mention.span.start < self.end and self.start < mention.span.end


def main(paths: Sequence[Path]) -> int:
    refused = yaml.safe_load((Path(__file__).parent / "numbers_refused.yaml").read_text("utf-8"))
    patterns = [(entry["name"], pattern(entry["text"]), entry.get("source", "")) for entry in refused]
    scores: dict[str, Counter[str]] = defaultdict(Counter)
    shown = os.environ.get("SHOW", "")
    for row in (json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()):
        source = row["source"]
        types = next((names for part, names in TYPES if part in source), None)
        if types is None:
            continue
        convention = next((n for n, p, s in patterns if p.search(row["text"]) and s in source), "")
        refusals = scores["refused: " + convention] if convention else None
        score_row(row, types, scores[source], refusals, shown in source if shown else False)
    _print(scores)
    return 0


def score_row(
    row: dict[str, Any], types: Iterable[str], score: Counter[str], refusals: Counter[str] | None, show: bool
) -> None:
    """Compare one text with its gold items; where a convention is refused, what is not exact counts apart."""
    text = fold(row["text"])
    mentions = [m for name in types for m in value_type(name).find(Discourse(text), 0, len(text))]
    if "Range" in row["source"]:  # a bare number is no range, right or wrong
        places = [(item["start"], item["end"]) for item in row["expected"]]
        bare = [
            m for m in mentions if m.value.exact and not any(a < m.span.end and m.span.start < b for a, b in places)
        ]
        mentions = [m for m in mentions if m not in bare]
    golds = [gold for item in row["expected"] if (gold := _gold(item)) is not None]
    if not golds and mentions and refusals is not None:
        score["refused"] += 1
        refusals["refused"] += 1
        return
    if not golds:
        score["negatives"] += 1
        score["false"] += bool(mentions)
        if show and mentions:
            print(f"  false    {row['text']!r}: {[m.raw for m in mentions]}")
        return
    used: set[int] = set()
    for gold in golds:
        near = [m for m in mentions if gold.overlaps(m)]
        best = max((_grade(gold, m) for m in near), default="0missed")[1:]
        used |= {id(m) for m in near}
        if refusals is not None and best != "exact":
            score["refused"] += 1
            refusals["refused"] += 1
            continue
        score["gold"] += 1
        score[best] += 1
        if show and best != "exact":
            said = [(m.raw, value_type(m.type).render(m.value)) for m in near]
            print(f"  {best:8} {gold.text!r} in {row['text'][:90]!r}: {gold.lo}..{gold.hi} {gold.unit}, ours {said}")
    extra = [m for m in mentions if id(m) not in used and refusals is None]
    score["extra"] += len(extra)
    if show and extra:
        print(f"  extra    {[m.raw for m in extra]} in {row['text'][:90]!r}")


def _gold(item: dict[str, Any]) -> Gold | None:
    number = item.get("number", item.get("value"))
    lo, hi = item.get("lo"), item.get("hi")
    if isinstance(number, str):
        number = _leading_number(number)
    if item.get("relativeTo") in ("end", "current"):
        if item["relativeTo"] == "current":
            return None
        number = -1 - abs(int(item["offset"]))
    elif item.get("offset") not in (None, ""):
        number = int(item["offset"])
    if lo is None and hi is None:
        if number is None:
            return None
        lo = hi = number
    unit = str(item.get("isoCurrency") or item.get("unit") or "")
    return Gold(item["start"], item["end"], item["text"] or "", _real(lo), _real(hi), unit)


def _leading_number(text: str) -> float | None:
    match = re.match(r"-?\d[\d.]*(?:[eE][+-]?\d+)?", text)
    return float(match.group()) if match else None


def _real(number: Any) -> Real | None:
    return None if number is None else Fraction(str(number)) if not isinstance(number, int) else number


def _unit(name: str) -> Unit | None:
    low = name.lower()
    if low in NAMES:
        return named(NAMES[low])
    return units().get(low) or units().get(low + "s") or (named(name) if re.fullmatch("[A-Z]{3}", name) else None)


def _grade(gold: Gold, mention: Mention) -> str:
    """Return how a mention stands to a gold item, best last in the order of the alphabet."""
    if mention.type == "ordinal":
        place = -mention.value.place if mention.value.from_end else mention.value.place
        return "3exact" if place == gold.lo else "1wrong"
    value, unit = mention.value, _unit(gold.unit) if gold.unit else None
    ours: Interval = value.strict
    loose: Interval = value.lenient
    theirs = Interval(gold.lo, gold.hi)
    if unit is not None and value.unit:
        own = named(value.unit)
        if own.family == unit.family:
            ours, loose, theirs = _based(ours, own), _based(loose, own), _based(theirs, unit)
    if _same(ours.lo, theirs.lo, empty=True) and _same(ours.hi, theirs.hi):
        return "3exact"
    return "2overlap" if stand(loose, theirs) is not Relation.DISJOINT else "1wrong"


def _based(interval: Interval, unit: Unit) -> Interval:
    return interval.plus(Fraction(unit.offset) / unit.factor).times(unit.factor)


def _same(a: Real | None, b: Real | None, *, empty: bool = False) -> bool:
    if a is None or b is None:
        return a == b or (empty and a == 0)
    return abs(Fraction(a) - b) <= abs(Fraction(b)) / 10**9


def _print(scores: dict[str, Counter[str]]) -> None:
    columns = ("gold", "exact", "overlap", "wrong", "missed", "extra", "negatives", "false", "refused")
    print(f"{'source':52}" + "".join(f"{c:>10}" for c in columns) + f"{'right':>9}")
    for source in sorted(scores):
        score = scores[source]
        right = 100 * (score["exact"] + score["overlap"]) / score["gold"] if score["gold"] else 100.0
        print(f"{source:52}" + "".join(f"{score[c]:>10}" for c in columns) + f"{right:>8.1f}%")
