"""Other readers of dates, each run in a process of its own on rows of text, as stretches of time with their spans.

Every reader is told what xref is told: the reference time of the row, whether days come before months, and whether
dates lie ahead. What it answers becomes the whole unit that it says it is sure of: a month and a year that chrono-node
calls certain are that month, an hour and a minute are that minute, and a last day belongs to its range.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from xref.values.date._calendar import DAY, days

_CHRONO = """
const chrono = require("chrono-node");
const units = ["second", "minute", "hour", "day", "weekday", "month", "year"];
function parts(date) {
  const unit = units.find((each) => date.isCertain(each)) || "day";
  const at = ["year", "month", "day", "hour", "minute", "second"].map((each) => date.get(each) || 0);
  const zone = date.isCertain("timezoneOffset") ? date.get("timezoneOffset") : null;
  return [at, unit === "weekday" ? "day" : unit, zone];
}
const answers = JSON.parse(require("fs").readFileSync(0, "utf8")).map(([text, reference, dayFirst, ahead]) => {
  const reader = dayFirst ? chrono.en.GB : chrono;
  const place = (index) => [...text.slice(0, index)].length;
  return reader.parse(text, new Date(reference), { forwardDate: ahead }).map((each) => [
    place(each.index), place(each.index + each.text.length), parts(each.start), each.end ? parts(each.end) : null,
  ]);
});
console.log(JSON.stringify(answers));
"""
_PYTHON = """
import json, sys, warnings
from datetime import datetime, timedelta
warnings.simplefilter("ignore")
def parts(at, unit):
    zone = None if at.utcoffset() is None else int(at.utcoffset().total_seconds() // 60)
    return [[at.year, at.month, at.day, at.hour, at.minute, at.second], unit, zone]
{read}
rows = json.load(sys.stdin)
print(json.dumps([read(text, datetime.fromisoformat(when), first, ahead) for text, when, first, ahead in rows]))
"""
_DATEFINDER = """
import datefinder
def read(text, when, first, ahead):
    answers, coded = [], text.encode()
    def place(octets):  # it counts octets of UTF-8
        return len(coded[:octets].decode(errors="replace"))
    for each in datefinder.extract(text, reference_dt=when, first="day" if first else "month"):
        value, last, unit = each.value, None, each.grain
        if each.kind == "absolute":
            low = value.datetime_value
            if value.timezone_source is None:
                low = low.replace(tzinfo=None)  # it calls local time UTC
            unit = "year" if "year_only_inference" in each.warnings else unit
        elif each.kind == "relative":
            low = value.resolved_datetime.replace(tzinfo=None)
            unit = "minute" if value.delta_seconds % 86400 else unit
        elif each.kind == "interval":
            low, end = value.start.replace(tzinfo=None), value.end.replace(tzinfo=None)
            last = parts(end - timedelta(seconds=1), "second")
        else:
            continue  # a length of time, which is no date
        answers.append([place(each.start), place(each.end), parts(low, unit), last])
    return answers
"""
# It gives no places: its words are looked for one after the other. Lines are read apart, for it takes the square of
# the time for a long text.
_DATEPARSER = """
from dateparser.search import search_dates
UNITS = {"time": "minute", "part_of_day": "day", None: "day"}
def read(text, when, first, ahead):
    settings = {"RELATIVE_BASE": when, "TIMEZONE": "UTC", "RETURN_TIME_AS_PERIOD": True}
    settings["DATE_ORDER"] = "DMY" if first else "MDY"
    settings["PREFER_DATES_FROM"] = "future" if ahead else "current_period"
    answers, offset = [], 0
    for line in text.splitlines(keepends=True):
        after = 0
        found = search_dates(line, languages=["en"], settings=settings, add_period=True) if line.strip() else None
        for words, at, unit in found or ():
            start = line.find(words, after)
            if start >= 0:
                after = start + len(words)
                answers.append([offset + start, offset + after, parts(at, UNITS.get(unit, unit)), None])
        offset += len(line)
    return answers
"""
READERS = {"chrono-node": "", "datefinder": _DATEFINDER, "dateparser.search": _DATEPARSER}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": DAY, "week": 7 * DAY}


class Asked(NamedTuple):
    """A text, the time it is read at, and the hints that a suite gives."""

    text: str
    reference: str
    day_first: bool
    ahead: bool


class Answer(NamedTuple):
    """A date found: its place, its stretch ``[low, high)`` in seconds, and the minutes its own zone lies east."""

    span: tuple[int, int]
    stretch: tuple[int, int]
    zone: int | None


Parts = tuple[list[int], str, int | None]


def answers(reader: str, folder: Path, rows: Sequence[Asked], seconds: int) -> list[list[Answer]] | None:
    """Ask a reader that ``tests/bench/install_rivals.sh`` put in a folder; nothing where it fails or is too slow."""
    python = str((folder / "venv/bin/python").absolute())
    script = _PYTHON.replace("{read}", READERS[reader])
    command = [python, "-c", script] if READERS[reader] else ["node", "-e", _CHRONO]
    try:
        done = subprocess.run(
            command,
            input=json.dumps(rows),
            capture_output=True,
            text=True,
            cwd=folder,
            timeout=seconds,
            check=True,
            env=os.environ | {"TZ": "UTC"},
        )
        given = json.loads(done.stdout.splitlines()[-1])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return None
    return [[Answer((start, end), stretch(low, high), low[2]) for start, end, low, high in each] for each in given]


def stretch(start: Parts, end: Parts | None) -> tuple[int, int]:
    """Return the seconds from the start of one unit to the end of the same or another, ends included.

    >>> from xref.values.date._calendar import DAY
    >>> march = ([2012, 3, 14, 12, 0, 0], "month", None)
    >>> low, high = stretch(march, None)
    >>> (high - low) // DAY
    31
    """
    low, high = _unit(*start[:2])
    return low, max(high, _unit(*end[:2])[1] if end is not None else high)


def _unit(at: list[int], unit: str) -> tuple[int, int]:
    year, month, day, hour, minute, second = at
    if unit in _MONTHS:
        count = _MONTHS[unit]
        first = (year * 12 + month - 1) // count * count
        return _month(first), _month(first + count)
    size = _SECONDS[unit]
    instant = days(year, month, day) * DAY + hour * 3600 + minute * 60 + second
    low = instant - (instant - 4 * DAY) % size if unit == "week" else instant - instant % size
    return low, low + size


def _month(count: int) -> int:
    return days(count // 12, count % 12 + 1, 1) * DAY
