"""Dates for readers: ``XXXX-01-23/XXXX-01-24`` as ``23 to 24 January``.

Values are written in EDTF so that programs can read them; people should not have to. Only what is
understood in full is rewritten; the rest stays as it was.
"""

from __future__ import annotations

import re
from functools import cache, partial

from xref.expressions import regex
from xref.wording import MONTHS, WEEKDAYS

_DAYS = {day[:3]: day for day in WEEKDAYS}
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "first quarter", 34: "second quarter", 35: "third quarter", 36: "fourth quarter"}
_HALVES = {40: "first half", 41: "second half"}
_MOMENT = (
    r"(?:(?P<year{n}>\d{{4}}|\d{{3}}X|\d\dXX|XXXX)(?:-(?P<month{n}>\d\d|XX)(?:-(?P<day{n}>\d\d|XX))?)?"
    r"(?:T(?P<clock{n}>\d\d(?::\d\d)?))?(?P<quality{n}>[~?%])?(?:\((?P<marks{n}>[\w,: ]+)\))?"
    r"|T(?P<hour{n}>\d\d:\d\d)(?P<about{n}>~)?|(?P<weekday{n}>{days})"
    r"|\((?P<marked{n}>(?:{days})(?:,[\w:]+)+)\))"
)
_FRAMES = (
    ("../[{a}..]", "until at least {a}"),
    ("[..{a}]/..", "since at least {a}"),
    ("[{a}..{b}]", "between {a} and {b}"),
    ("[..{a})", "before {a}"),
    ("({a}..]", "after {a}"),
    ("[..{a}]", "by {a}"),
    ("[{a}..]", "from {a} on"),
    ("../{a}", "until {a}"),
    ("{a}/..", "since {a}"),
    ("{a}/{b}", "{a} to {b}"),
    ("{a}", "{a}"),
)


@cache
def _marks() -> tuple[tuple[str, str, str], ...]:
    """Every frame with the longest of its signs, which a text is looked through for first, and its words."""
    return tuple((frame, max(regex(r"\{[ab]\}").split(frame), key=len), words) for frame, words in _FRAMES)


@cache
def _pattern(frame: str) -> re.Pattern[str]:
    days = "|".join(_DAYS)
    a, b = (_MOMENT.format(n=n, days=rf"(?:{days})(?=[\s,;/\])]|$)") for n in "ab")
    framed = "".join({"{a}": a, "{b}": b}.get(part) or re.escape(part) for part in regex(r"(\{[ab]\})").split(frame))
    return regex(rf"(?<![\w/.-]){framed}(?: \{{(?P<inferred>[\w,]+)\}})?(?![\w/]|-\d)")


def plain_dates(text: str) -> str:
    """Return ``text`` with its EDTF dates as a person writes them.

    >>> plain_dates("XXXX-01-23/XXXX-01-24"), plain_dates("2016-12(late)"), plain_dates("2017-01-23 {year}")
    ('23 to 24 January', 'late December 2016', '23 January 2017 (year inferred)')
    >>> plain_dates("(Fri,day:early)"), plain_dates("(Sun,midnight)")
    ('early on a Friday', 'midnight on a Sunday')
    >>> plain_dates("../[2016-04(end)..]"), plain_dates("[..2015]/..")
    ('until at least the end of April 2016', 'since at least 2015')
    >>> plain_dates("2020-08-27T01~(Thu)"), plain_dates("2020-08-27T14:30")
    ('Thursday, 27 August 2020, about 1:00', '27 August 2020, 14:30')
    >>> plain_dates("T14:30~"), plain_dates("T14:30/T16:00")
    ('about 14:30', '14:30 to 16:00')
    """
    for frame, mark, words in _marks():
        if mark in text:
            text = _pattern(frame).sub(partial(_written, words=words), text)
    return text


def _written(match: re.Match[str], words: str) -> str:
    groups = match.groupdict()
    moments = {name: _moment(groups, name) for name in "ab" if f"year{name}" in groups}
    if None in moments.values():
        return match[0]
    known = {name: text for name, text in moments.items() if text is not None}
    if words == "{a} to {b}":
        known["a"] = _shared(known["a"], known["b"])
    inferred = groups.get("inferred")
    return words.format(**known) + (f" ({inferred.replace(',', ', ')} inferred)" if inferred else "")


def _shared(first: str, last: str) -> str:
    """Leave out of the first of two days the year and month that the second repeats."""
    a, b = first.split(), last.split()
    while len(a) > 1 and len(b) > 1 and a[-1] == b[-1] and a[0][0].isdigit():
        a, b = a[:-1], b[:-1]
    return " ".join(a)


_ENDS = {"end": "the end of", "start": "the start of"}


def _moment(groups: dict[str, str | None], name: str) -> str | None:
    if weekday := groups[f"weekday{name}"]:
        return f"a {_DAYS[weekday]}"
    if hour := groups[f"hour{name}"]:
        return f"{'about ' if groups[f'about{name}'] else ''}{hour}"
    if marked := groups[f"marked{name}"]:
        day, *marks = marked.split(",")
        return f"{' '.join(mark.removeprefix('day:') for mark in marks)} on a {_DAYS[day]}"
    date = _date(groups[f"year{name}"] or "", groups[f"month{name}"], groups[f"day{name}"])
    if date is None:
        return None
    clock, quality = groups[f"clock{name}"], groups[f"quality{name}"]
    marks = (groups[f"marks{name}"] or "").split(",") if groups[f"marks{name}"] else []
    weekdays = [_DAYS[mark] for mark in marks if mark in _DAYS]
    others = [_ENDS.get(mark, mark.removeprefix("day:")) for mark in marks if mark not in _DAYS]
    date = " ".join(filter(None, [*others, f"{weekdays[0]}," if weekdays else "", date])).rstrip(",")
    prefix = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(quality or "", "")
    if clock:
        return f"{date}, {prefix}{clock if ':' in clock else f'{int(clock)}:00'}"
    return f"{prefix}{date}"


def _date(year: str, month: str | None, day: str | None) -> str | None:
    if "X" in year and year != "XXXX":
        return None if month else f"the {year.replace('X', '0')}s"
    stated = "" if year == "XXXX" else year
    if month in (None, "XX"):
        if day not in (None, "XX"):
            return f"the {int(day or 0)}. of a month"
        return stated or None
    number = int(month or 0)
    if named := _SEASONS.get(number) or _QUARTERS.get(number) or _HALVES.get(number):
        link = " of " if number > 24 else " "
        return f"{named}{link}{stated}" if stated else named
    if not 1 <= number <= 12:
        return None
    in_month = f"{int(day)} " if day not in (None, "XX") and day is not None else ""
    return f"{in_month}{MONTHS[number - 1]} {stated}".strip()
