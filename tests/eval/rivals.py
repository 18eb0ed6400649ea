"""Dates read right by xref and by other readers, on the same rows and by the same rules as ``timex``.

    python -m tests.eval rivals PATH FOLDER
    python -m tests.eval.rivals PATH FOLDER [--reader NAME] [--show missed|wrong|extra|exact]

FOLDER is where ``tests/bench/install_rivals.sh`` put them. *Right* is a gold value whose interval a reader gives or
meets, of all gold values that are points or stretches of time; nothing is forgiven to anyone, so what xref refuses to
read counts against it, and is left out for all readers in a second table. The others give one time where the year or
the day is open, so xref too has one guess here: the time nearest to the reference, or the next one. *Too much* is what
a reader takes for a date outside every gold span, and *negatives read* are texts without a date in which it finds one.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from tabulate import tabulate

from tests.eval._readers import READERS, Answer, Asked, answers
from tests.eval.timex import CONVENTIONS, Conventions, Found, Tally, hints, ours, reference, score, zone

SECONDS = 400
UNDATED = "2000-01-01T00:00:00"  # where a suite gives no reference: the year that `timex` holds open dates against
EPOCH = datetime(1970, 1, 1)
COUNTED = ("exact", "overlap", "wrong", "missed", "unanchored")
Row = dict[str, Any]
Table = dict[str, Tally]


def main(paths: list[Path]) -> int:
    """Print the tables for a file of rows and the folder of the other readers."""
    return run(paths[0], paths[1] if len(paths) > 1 else Path("build/rivals"), list(READERS), "")


def run(path: Path, folder: Path, readers: Sequence[str], show: str) -> int:
    """Score xref and the readers; list outcomes of some kinds."""
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    found = {"xref": [[_guess(row, each) for each in ours(row)] for row in rows]}
    for reader in readers:
        given = answers(reader, folder, [_asked(row) for row in rows], SECONDS)
        if given is None:
            print(f"skipped: {reader} is not in {folder}, fails or takes more than {SECONDS} s")
        else:
            found[reader] = [[_found(row, each) for each in some] for row, some in zip(rows, given, strict=True)]
    data = yaml.safe_load(CONVENTIONS.read_text())
    conventions, nothing = Conventions(data), Conventions(data | {"refused": []})
    fair = [_without(row, nothing) for row in rows]
    kept = [_without(row, conventions) for row in rows]
    full = {name: _scored(fair, some, nothing) for name, some in found.items()}
    part = {name: _scored(kept, some, nothing) for name, some in found.items()}
    print("Right, and exact in brackets, of all gold values\n" + _shares(full))
    print("\nThe same without the values that xref refuses to read\n" + _shares(part))
    print("\nRead where there is no date: too much / negatives read\n" + _noise(full))
    lines = [
        f"{name} {source} {outcome:8} {line}"
        for name, table in full.items()
        for source, tally in sorted(table.items())
        for outcome, line in tally.shown
        if outcome in show.split(",")
    ]
    print("\n".join(lines), end="")
    return 0


def _asked(row: Row) -> Asked:
    day_first, ahead = hints(row)
    ahead = ahead or "forwardDate" in (row.get("options") or "")
    return Asked(row["text"], _instant(reference(row)), bool(day_first), ahead)


def _instant(text: str) -> str:
    return text if "T" in text else f"{text}T00:00:00" if text else UNDATED


def _guess(row: Row, found: Found) -> Found:
    """What xref finds, with one of the times that it leaves open."""
    now = (datetime.fromisoformat(_instant(reference(row))) - EPOCH).total_seconds()
    ahead = hints(row)[1]

    def distance(interval: tuple[float, float]) -> tuple[bool, float]:
        low, high = interval
        return ahead and high <= now, max(low - now, now - high, 0)

    return found._replace(intervals=sorted(found.intervals, key=distance)[:1])


def _found(row: Row, answer: Answer) -> Found:
    """An answer as `timex` scores it, in the zone of the suite."""
    here = zone(row)
    shift = 0 if here is None or answer.zone is None else (here - answer.zone) * 60
    low, high = (instant + shift for instant in answer.stretch)
    words = row["text"][answer.span[0] : answer.span[1]]
    return Found(answer.span, f"{words!r}={_day(low)}/{_day(high)}", ((float(low), float(high)),))


def _day(seconds: float) -> str:
    try:
        return (EPOCH + timedelta(seconds=seconds)).isoformat()
    except OverflowError:  # before the common era
        return str(seconds)


def _without(row: Row, conventions: Conventions) -> Row:
    """The row with the values set apart that no reader could or, by the conventions, should resolve."""
    expected = []
    for gold in row["expected"]:
        words = gold["text"] or row["text"]
        loose = not reference(row) and re.search(r"\b(?:ago|next|last|this)\b", words)
        apart = loose or conventions.refuses(row["source"], words)
        expected.append(gold | {"type": "duration"} if apart else gold)
    return row | {"expected": expected}


def _scored(rows: Sequence[Row], found: Sequence[Sequence[Found]], conventions: Conventions) -> Table:
    table: Table = {}
    for row, some in zip(rows, found, strict=True):
        score(row, table.setdefault(row["source"], Tally()), conventions, some)
    return table


def _shares(tables: dict[str, Table]) -> str:
    lines = []
    for source in sorted(tables["xref"]):
        gold = _gold(tables["xref"][source])
        if gold:
            lines.append([source, gold, *(_share(table[source], gold) for table in tables.values())])
    return tabulate(lines, ["source", "gold", *tables], disable_numparse=True)


def _gold(tally: Tally) -> int:
    return sum(tally.counts[outcome] for outcome in COUNTED)


def _share(tally: Tally, gold: int) -> str:
    exact = tally.counts["exact"]
    return f"{(exact + tally.counts['overlap']) / gold:.1%} ({exact / gold:.1%})"


def _noise(tables: dict[str, Table]) -> str:
    lines = []
    for source in sorted(tables["xref"]):
        counts = [table[source].counts for table in tables.values()]
        if any(each["extra"] or each["noisy negatives"] for each in counts):
            negatives = counts[0]["negatives"]
            lines.append([source, negatives, *(f"{each['extra']} / {each['noisy negatives']}" for each in counts)])
    return tabulate(lines, ["source", "negatives", *tables], disable_numparse=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.eval.rivals")
    parser.add_argument("path", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", action="append", choices=READERS)
    parser.add_argument("--show", default="")
    chosen = parser.parse_args()
    raise SystemExit(run(chosen.path, chosen.folder, chosen.reader or list(READERS), chosen.show))
