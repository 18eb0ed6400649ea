"""The dates of header lines: full calendar dates with a year, perhaps a weekday and a time of day.

Only what publishers print above and below an article is read here; dates in sentences are values and have
their own recogniser. The result is EDTF (Library of Congress, level 0), to the minute where that is stated.
"""

from __future__ import annotations

import re
from datetime import date

from xref.expressions import regex
from xref.loaders._given import exists
from xref.model import Span
from xref.tuples import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_ZONE = (
    r"(?:GMT|UTC|[ECMP][SD]?T|CEST|CET|BST|AKDT|MSK|IST|PKT|SAST|AEST|AEDT|SGT|HKT|KSA|Z)"
    r"(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
)
_CLOCK = rf"\d{{1,2}}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?{_ZONE})?|\d{{4}}(?=\s?(?:{_ZONE}|hrs|$|\s))"
_DATE = regex(
    rf"""
    (?:\b(?P<before>{_CLOCK})(?P<gap>[\s,|/•·-]*)|(?<![\w.]))
    (?:(?P<weekday>{WEEKDAY})\b\.?,?\s+)?
    (?:
      (?P<mon1>{_MONTH})\.?\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s?|\s)?(?P<year1>(?:19|20)\d\d)
    | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-](?P<mon2>{_MONTH})\.?,?[\s-](?P<year2>(?:19|20)\d\d)
    | (?P<year3>(?:19|20)\d\d)[-/.](?P<mon3>\d\d)[-/.](?P<day3>\d\d)
    | (?P<n1>\d{{1,2}})(?P<sep>[./-])(?P<n2>\d{{1,2}})(?P=sep)(?P<year4>(?:19|20)\d\d)
    )(?!\d)
    (?:(?:T|[\s,|/•·-]*(?:at\s+)?)(?P<after>{_CLOCK}))?
    """,
    re.X | re.I,
)
_YEAR = regex(r"(?:19|20)\d\d")


_ADDRESS = regex(r"\S+@\S+")
_LETTERS = regex(r"[^\W\d_]+")
_DATE_WORDS = regex(
    r"\b(?:published|updated?|posted|modified|last|first|on|at|by|am|pm|a\.m|p\.m|gmt|utc|est|edt|bst|cet|et|hrs|date|time"
    r"|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)


class HeaderDate(NamedTuple):
    """A date as a publisher prints it."""

    value: str  # EDTF
    span: Span
    clock_first: bool  # the time of day stands before the date
    glued: bool  # no space between time and date: two elements of a page run together
    weekday: int | None  # as printed, Monday = 0
    readings: tuple[str, ...] = ()  # of 05-09-2013, whose day and month are not settled: its value is the year

    @property
    def fits(self) -> bool:
        """Whether the printed weekday is that of the date."""
        return (
            self.weekday is None
            or len(self.value) < 10
            or date.fromisoformat(self.value[:10]).weekday() == self.weekday
        )


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[HeaderDate]:
    """Return the full dates in ``text[start:end)``, in text order.

    >>> [d.value for d in find_dates("Kazakhstan|politics|January 24, 2017 / 02:14 PM")]
    ['2017-01-24T14:14']
    >>> [d.value for d in find_dates("Fri 07 Apr 2017 at 0914 and 05-09-2013 and 26.12.2014")]
    ['2017-04-07T09:14', '2013', '2014-12-26']
    """
    stop = len(text) if end is None else end
    if not _YEAR.search(text, start, stop):
        return []
    found = []
    for match in _DATE.finditer(text, start, stop):
        read = _read(match)
        if read:
            found.append(read)
    return found


def _read(match: re.Match[str]) -> HeaderDate | None:
    weekday = _weekday(match["weekday"])
    readings = [f"{year:04}-{month:02}-{day:02}" for year, month, day in _parts(match) if exists(year, month, day)]
    if len(readings) > 1 and weekday is not None:
        readings = [r for r in readings if date.fromisoformat(r).weekday() == weekday] or readings
    if not readings:
        return None
    clock = match["after"] or match["before"]
    time = _time(clock) if clock else ""
    settled = len(readings) == 1
    return HeaderDate(
        value=readings[0] + time if settled else readings[0][:4],
        span=Span(match.start(), match.end()),
        clock_first=bool(match["before"]),
        glued=bool(match["before"]) and not match["gap"],
        weekday=weekday,
        readings=() if settled else tuple(reading + time for reading in readings),
    )


def _parts(match: re.Match[str]) -> list[tuple[int, int, int]]:
    """Return year, month and day; two readings where nothing says which of two numbers is the day."""
    for n in "12":
        if match[f"year{n}"]:
            return [(int(match[f"year{n}"]), _MONTHS.index(match[f"mon{n}"][:3].lower()) + 1, int(match[f"day{n}"]))]
    if match["year3"]:
        return [(int(match["year3"]), int(match["mon3"]), int(match["day3"]))]
    year, first, second = int(match["year4"]), int(match["n1"]), int(match["n2"])
    if match["sep"] == "." or first > 12:  # points put the day first everywhere
        return [(year, second, first)]
    if second > 12 or first == second:
        return [(year, first, second)]
    return [(year, second, first), (year, first, second)]


def _weekday(word: str | None) -> int | None:
    if not word:
        return None
    return next(i for i, name in enumerate(WEEKDAYS) if name.startswith(word[:3].lower()))


def _time(clock: str) -> str:
    match = regex(r"(\d{1,2})[:.]?(\d\d)").match(clock)
    if not match:
        return ""
    hour, minute = int(match[1]), int(match[2])
    half = regex(r"([ap])\.?m", re.I).search(clock)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


_HAPPENING = regex(  # "Local elections held on 3 March 2019": what the text is about
    r"\b(?:held|scheduled|signed|opened|closed|took place|taking place|to be held|occurred|happened) (?:on|in) "
)


def date_line(text: str) -> HeaderDate | None:
    """Return the date that a header line gives, None where the line is about something else.

    >>> date_line("Kazakhstan|politics|January 24, 2017 / 02:14 PM").value
    '2017-01-24T14:14'
    >>> date_line("Talks that began on January 24, 2017 went on for days without any result")
    """
    if len(text) > 160 or _HAPPENING.search(text):
        return None
    found = find_dates(text)
    if not found:
        return None
    rest = "".join(text[: found[0].span.start] + text[found[-1].span.end :])
    words = _LETTERS.findall(_DATE_WORDS.sub(" ", rest))
    fields = regex(r"[|•·]").split(_ADDRESS.sub(" ", rest))
    if len(words) <= 4 or (len(fields) > 1 and all(len(_LETTERS.findall(field)) <= 6 for field in fields)):
        return found[0]
    return None
