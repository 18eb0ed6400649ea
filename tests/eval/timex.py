"""Dates and times against other readers' own test suites: found, exact, overlapping, missed, too much.

    python -m tests.eval timex PATH
    python -m tests.eval.timex PATH [--source NAME] [--show missed|wrong|extra|refused|exact] [--limit N]

Each source is scored apart, for conventions differ between them (range ends, "last week", "next Friday"). A gold
value is *found* where a mention overlaps its span, *exact* where one of its intervals is one of ours at the grain of
the suite, *right* where it is exact or overlaps; *refused* where ``conventions-dates.yaml`` says why we read something
else or nothing. Durations and recurring times are other types of value and are counted apart.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from tabulate import tabulate

from tests.eval._conventions import pattern
from xref.extension import Discourse
from xref.folding import fold
from xref.values.date import UNIT, Date, Moment, Reading, Shape, from_edtf
from xref.values.date._calendar import DAY, days
from xref.values.date._sets import FOREVER, intervals

Interval = tuple[float, float]
CONVENTIONS = Path(__file__).with_name("conventions-dates.yaml")
APART = ("duration", "set", "timezone")
OUTCOMES = ("exact", "overlap", "wrong", "missed", "refused")


class Found(NamedTuple):
    """What a reader finds: its place, its words and value for a list, and the stretches that the value allows."""

    span: tuple[int, int]
    shown: str
    intervals: Sequence[Interval]


@dataclass
class Tally:
    """The score of one source."""

    counts: Counter[str] = field(default_factory=Counter)
    shown: list[tuple[str, str]] = field(default_factory=list)

    def add(self, outcome: str, line: str) -> None:
        self.counts[outcome] += 1
        self.shown.append((outcome, line))


def main(paths: list[Path]) -> int:
    """Print the table for a file of rows."""
    return run(paths[0], "", "", 0)


def run(path: Path, source: str, show: str, limit: int) -> int:
    """Score the rows of the sources that hold a text; list outcomes of some kinds."""
    conventions = Conventions(yaml.safe_load(CONVENTIONS.read_text()))
    tallies: dict[str, Tally] = {}
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if source in row["source"]:
            score(row, tallies.setdefault(row["source"], Tally()), conventions, ours(row))
    print(table(tallies))
    if show:
        wanted = show.split(",")
        lines = [f"{name} {o:8} {line}" for name, t in sorted(tallies.items()) for o, line in t.shown if o in wanted]
        print("\n".join(lines[:limit]))
    return 0


class Conventions:
    """What we refuse to read as a date, by source and words."""

    def __init__(self, data: dict[str, list[dict[str, str]]]) -> None:
        self.refused = [(re.compile(each["source"]), pattern(each["words"])) for each in data["refused"]]
        self.named = [(re.compile(each["source"]), pattern(each["words"])) for each in data["dates"]]

    def dates(self, source: str, text: str) -> bool:
        """Whether a suite leaves out what we take for a date."""
        return any(where.search(source) and what.search(text) for where, what in self.named)

    def refuses(self, source: str, words: str) -> bool:
        """Whether we decline to read these words as a date."""
        return any(where.search(source) and what.search(words) for where, what in self.refused)


def ours(row: dict[str, Any]) -> list[Found]:
    """Read the dates of a row with xref."""
    text = fold(row["text"])
    published = reference(row)
    day_first, ahead = hints(row)
    discourse = Discourse(text, published, day_first=day_first, direction="future" if ahead else "")
    found = []
    for mention in UNIT.find(discourse, 0, len(text)):
        value = mention.value
        if row["source"] == "wikiwars" and value.shape not in (Shape.POINT, Shape.SPAN, Shape.RANGE):
            value = Date(Shape.POINT, value.readings)  # TIMEX2 keeps bounds outside the value
        shown = f"{mention.raw!r}={UNIT.render(mention.value)}"
        found.append(Found(mention.span, shown, _ours(value, published, zone(row))))
    return found


def hints(row: dict[str, Any]) -> tuple[bool | None, bool]:
    """What a suite says of its texts: whether days come before months, and whether dates lie ahead."""
    if row["source"].startswith("duckling"):
        return row.get("locale", "") != "en_US", True
    return None, False


def score(row: dict[str, Any], tally: Tally, conventions: Conventions, mentions: Sequence[Found]) -> None:
    """Compare what a reader found in one text with its gold values."""
    text, published = fold(row["text"]), reference(row)
    used: set[int] = set()
    negative = not row["expected"] and "TasksMode" not in row["source"]  # a mode that leaves real dates out
    tally.counts["negatives"] += negative
    for gold in row["expected"]:
        words = gold["text"] or text
        show = f"{text[:90]!r} [{words}] gold={gold['value']} {gold.get('intervals', '')}"
        if gold["type"] in APART or (re.match(r"P[\dX]|PT", str(gold["value"])) and row["source"] in ("wikiwars",)):
            used |= {i for i, m in enumerate(mentions) if _overlap(m.span, gold)}
            tally.counts["apart"] += 1
            continue
        near = [i for i, mention in enumerate(mentions) if _overlap(mention.span, gold)]
        if not near and not published and re.search(r"\b(?:ago|next|last|this)\b", words):
            tally.counts["unanchored"] += 1
            continue
        if not near:
            tally.add("refused" if conventions.refuses(row["source"], words) else "missed", show)
            continue
        used |= set(near)
        gold_sets = list(_gold(gold, published))
        outcome, best = "wrong", ""
        for i in near:
            best += " " + mentions[i].shown
            if not gold_sets or any(_equal(a, b) for a in mentions[i].intervals for b in gold_sets):
                outcome = "exact"
            elif outcome == "wrong" and any(_meet(a, b) for a in mentions[i].intervals for b in gold_sets):
                outcome = "overlap"
        if outcome == "wrong" and not published and not re.search(r"\d{4}", words):
            tally.counts["unanchored"] += 1  # relative to a date that the row does not give
            continue
        if outcome in ("overlap", "wrong") and conventions.refuses(row["source"], words):
            outcome = "refused"
        tally.add(outcome, show + " ours=" + best)
    extra = [mention for i, mention in enumerate(mentions) if i not in used]
    tally.counts["ours"] += len(mentions)
    extra = [mention for mention in extra if not conventions.dates(row["source"], text)]
    if extra:
        tally.counts["noisy negatives"] += negative
        for mention in extra if row["expected"] or negative else ():
            tally.add("extra", f"{text[:90]!r} ours={mention.shown}")


def table(tallies: dict[str, Tally]) -> str:
    """The scores as text."""
    rows = []
    for name, tally in sorted(tallies.items()):
        c = tally.counts
        gold = sum(c[outcome] for outcome in OUTCOMES)
        if not gold and not c["negatives"]:
            continue
        kept = max(gold - c["refused"], 1)
        found = gold - c["missed"] - c["refused"]
        precision, recall = 1 - c["extra"] / max(c["ours"], 1), found / kept
        shares = [f"{share / kept:.1%}" for share in (found, c["exact"], c["exact"] + c["overlap"])]
        noisy = f"{c['noisy negatives']}/{c['negatives']}"
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        rest = [c[key] for key in ("overlap", "wrong", "missed", "extra", "refused")]
        rest.append(c["apart"] + c["unanchored"])
        rows.append([name, gold, *shares, *rest, noisy, f"{f1:.2f}"])
    head = ["source", "gold", "found", "exact", "right", "overlap", "wrong", "missed", "too much", "refused", "apart"]
    return tabulate(rows, [*head, "negatives read", "span F1"], disable_numparse=True)


def reference(row: dict[str, Any]) -> str:
    """The local time that a text is read at, which counts as its publication; empty where the suite gives none."""
    given = row.get("reference_datetime") or ""
    if re.match(r"\d{4}-", given):
        return re.sub(r"([+-]\d\d:\d\d|Z)$", "", given)
    match = re.match(r"\w{3} (\w{3}) (\d+) (\d{4})", given)
    if match is None:
        return ""
    month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].index(match[1]) + 1
    return f"{match[3]}-{month:02d}-{int(match[2]):02d}"


def zone(row: dict[str, Any]) -> int | None:
    """The minutes that the zone of a text lies east, where the suite gives it."""
    offset = re.search(r"([+-])(\d\d):(\d\d)$", row.get("reference_datetime") or "")
    return None if offset is None else (int(offset[2]) * 60 + int(offset[3])) * (-1 if offset[1] == "-" else 1)


def _overlap(span: tuple[int, int], gold: dict[str, Any]) -> bool:
    return gold["start"] is None or (span[0] < gold["end"] and gold["start"] < span[1])


def _ours(value: Date, published: str, here: int | None) -> list[Interval]:
    """The intervals that our value allows, each reading apart, in the zone of the suite."""
    own = next((moment.zone for moment in value.moments() if moment.zone is not None), None)
    shift = 0 if here is None or own is None else (here - own) * 60
    return [(float(low + shift), float(high + shift)) for low, high in possible(value, published)]


def _gold(gold: dict[str, Any], published: str) -> Iterator[Interval]:
    for low, high in gold.get("intervals", []):
        a, b = _instant(low, -1e15), _instant(high, 1e15)
        yield (a, b) if a < b else (a, a + 1)
    if "intervals" in gold:
        return
    value = str(gold["value"])
    if (match := re.fullmatch(r"T(\d\d)(?::(\d\d))?(?::(\d\d))?", value)) is not None:
        moment = Moment(hour=int(match[1]), minute=_int(match[2]), second=_int(match[3]))
        yield from ((float(a), float(b)) for a, b in possible(Date(Shape.POINT, (Reading(moment),)), published))
    elif (edtf := _as_edtf(value)) is not None:
        yield from ((float(a), float(b)) for a, b in possible(edtf, published))


def _as_edtf(value: str) -> Date | None:
    text = value.replace("-XX-XX", "").removesuffix("-XX") if value.count("-") == 2 else value
    low, dashes, high = text.partition(" -- ")
    try:
        if dashes and low.startswith("XXXX-XX"):
            return from_edtf(f"[..{high}]")
        return from_edtf(f"{low}/{high}" if dashes and "ref" not in text else text)
    except ValueError:
        return None


def _int(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _instant(text: str | None, default: float) -> float:
    if text is None:
        return default
    match = re.match(r"(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?", text)
    if match is None:
        return default
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    return days(year, month, day) * DAY + hour * 3600 + minute * 60 + second


def _equal(ours: Interval, gold: Interval) -> bool:
    """The same start and end, give or take how a suite closes its intervals; a bare instant asks for the same start."""
    if gold[1] - gold[0] <= 60:
        length = DAY if gold[0] % DAY == 0 else 3600
        return -60 < gold[0] - ours[0] + 60 <= 120 and ours[1] - ours[0] <= length
    slack = min(DAY, (gold[1] - gold[0]) / 2) if gold[1] - gold[0] > DAY else 60
    same_start = abs(ours[0] - gold[0]) <= 1 or (ours[0] < -1e13 and gold[0] < -1e13)
    same_end = abs(ours[1] - gold[1]) <= slack or (ours[1] > 1e13 and gold[1] > 1e13)
    return same_start and same_end


def _meet(a: Interval, b: Interval) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def possible(value: Date, published: str) -> Iterator[tuple[int, int]]:
    """The stretches that a value allows, each reading and each year apart, near publication where years are open."""
    year = int(published[:4]) if published else 2000
    day = days(year, int(published[5:7]), int(published[8:10])) if len(published) > 9 else days(year, 1, 1)
    months = any(moment.month is not None or moment.unit or moment.feast for moment in value.moments())
    around = 600 if months else 60 if any(m.weekday is not None or m.day for m in value.moments()) else 2
    window = ((day - around) * DAY, (day + around) * DAY)
    for reading in value.readings:
        starts = intervals(reading.start, window)
        ends = intervals(reading.end, window) if reading.end is not None else starts
        if value.shape in (Shape.BEFORE, Shape.BY, Shape.UNTIL):
            yield from ((-FOREVER, low if value.shape is Shape.BEFORE else high) for low, high in starts)
        elif value.shape in (Shape.AFTER, Shape.FROM, Shape.SINCE):
            yield from ((high if value.shape is Shape.AFTER else low, FOREVER) for low, high in starts)
        elif reading.end is None:
            yield from starts
        else:
            for low, _ in starts:
                yield from (
                    (low, high)
                    for _, high in ends[:400]
                    if high - low > 0 and (len(ends) == 1 or high - low < 366 * DAY)
                )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.eval.timex")
    parser.add_argument("path", type=Path)
    parser.add_argument("--source", default="")
    parser.add_argument("--show", default="")
    parser.add_argument("--limit", type=int, default=10_000)
    chosen = parser.parse_args()
    raise SystemExit(run(chosen.path, chosen.source, chosen.show, chosen.limit))
