"""Dates and times written with digits: ISO 8601, 07/08/1969, 10:30 pm, the 1990s, 23rd, Q1."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from xref.expressions import regex
from xref.values.date._model import Moment, valid

# "in 2008-09", "the 2010-11 budget" are two years in a row; alone such figures are a month.
_IN_A_ROW = "|".join(f"{first:02}[/-]{first + 1:02}" for first in range(12))
_TWO_YEARS = (  # after "the", "in", "of", "for", "from", "since", "during", "and", "to", "between", "year", "season"
    r"(?:(?<=(?:he|in|of|or|om|ce|ng|nd|to|en|ar|on) )"
    r"|(?=\d{4}[/-]\d\d (?:season|budget|fiscal|financial|school|academic|year)\b))"
    rf"\d\d(?:{_IN_A_ROW})(?![\w/-])"
)
PATTERN = (
    # Most numbers are whole and have nothing beside them that makes a date or a time of them: asked first.
    r"(?P<whole>\d{1,4}(?=,(?!\d)|\s(?![abcopq-])|\.(?:\s|\Z)|\Z))"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?\s?(?:Z\b|[+-]\d\d:?\d\d(?!\d))?|T\d\d)?(?![\w-]))"
    r"|(?P<num>\d{1,4}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{2,4}(?![\w/]|-\d(?!\d?/)|\.\d)|\d{4}(?:/\d{1,2}/|-\d{1,2}-)\d(?![\w/-]|\.\d)"
    r"|\d{1,2}-\d{1,2}-\d{4}(?=-\d{1,2}-\d{1,2}-\d{4}(?![\w-]))|\d{1,2}:\d\d:\d{4}|\d{4}:\d\d:\d\d(?!:))"
    r"|(?P<third>(?-i:[1-4]Q)(?:\s?(?:\d\d){1,2})?\b)"
    r"|(?P<half>(?-i:[12]H)(?:\s?(?:\d\d){1,2})?\b)"
    r"|(?P<clock>\d{1,2}(?:[:.]\d\d(?::\d\d)?)?(?:\s?[ap]\.\s?m\.?|[\s.]?[ap]\s?m\b)"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?[ap]\b(?!\s?[a-z])|(?<=at )\d{1,2}[ap]\b(?!\s?[a-z])"
    r"|\d{1,2}:\d\d:\d\d(?:\.\d{1,9})?(?![\w:])|\d{1,2}:\d\d(?![\w:]|\.\d)"
    r"|\d{1,2}h\d\d\b|(?<!\bin )\d{1,2}h\b(?! ago\b)|\d{1,2}(?::\d\d)?\s?o'?clock(?:\s[ap]\.?m\b\.?)?)"
    rf"|(?P<monthly>(?!{_TWO_YEARS})\d{{4}}[/-](?:0[1-9]|1[0-2])(?![\w/-])|(?:0?[1-9]|1[0-2])[/-]\d{{4}}(?![\w/-]))"
    r"|(?P<yearless>(?!(?<=\d-)\d{1,2}/(?:2|4|8|16|32|64)\b)\d{1,2}/\d{1,2}(?![\w/]|,\d|-(?!\d{1,2}/)\d|\.\d))"
    r"|(?P<decade>(?:\d{3}0|'?\d0)'?s\b)"
    r"|(?P<quarter>(?:(?:\d\d){0,2}\s?-?)?q[1-4]\b)"
    r"|(?P<century>\d{1,2}(?:st|nd|rd|th)?\s?c\b\.?)"
    r"|(?P<ord>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<year>'\d\d\b(?!\s?')|(?:c|ca|fy|cy)\.?\d{4}(?!\d))"
    r"|(?P<num2>\d+(?:\.\d+|,\d{3}(?!\d))*%?)"
)


def read(match: re.Match[str], group: str | None) -> tuple[str, Any] | None:
    """Kind and value of a numeric token; ``None`` for a number that is no date.

    >>> import re; pattern = regex(PATTERN, re.I)
    >>> [read(m, m.lastgroup)[0] for m in pattern.finditer("2017-01-23 07/08/1969 10:30 pm 1990s 23rd 14")]
    ['I', 'I', 't', 'X', 'D', 'd']
    """
    raw = match.group().lstrip()
    if group == "iso":
        return _iso(raw)
    if group in ("num", "sep"):
        return _full(raw)
    if group == "clock":
        moment = clock(raw)
        return None if moment is None else ("t", moment)
    if group == "monthly":
        parts = sorted((int(part) for part in regex(r"[/-]").split(raw)), reverse=True)
        if 1 <= parts[1] <= 12 and 1000 <= parts[0] < 2200:
            return "M", Moment(parts[0], parts[1])
        return None
    if group == "yearless":
        return _yearless(raw)
    if group == "decade":
        return "X", int("".join(filter(str.isdecimal, raw)))
    if group == "quarter":
        year = regex(r"\d+").match(raw)
        return "q", (int(raw[-1]), _century(int(year[0])) if year else None)
    if group == "third":
        return "q", (int(raw[0]), _century(int(raw[2:])) if raw[2:] else None)
    if group == "half":
        return "j", (int(raw[0]), _century(int(raw[2:])) if raw[2:] else None)
    if group == "century":
        return ("C", int("".join(takewhile(str.isdecimal, raw)))) if "c" in raw else None
    if group == "ord":
        number = int(raw[:-2])
        return ("D", number) if number else None
    if group == "year":
        digits = int("".join(filter(str.isdecimal, raw)))
        return (
            "F" if raw[:2].lower() == "fy" else "V" if raw[0] in "cC" and raw[1] not in "yY" else "Y",
            _century(digits),
        )
    if len(raw) > 3 and _YEARS_AGO.match(match.string, match.end()) and regex(r"\d{1,3},?\d{3}").fullmatch(raw):
        return "n", int(raw.replace(",", ""))
    return _integer(raw)


_YEARS_AGO = regex(r"\syears\s(?:ago|earlier|before)\b", re.IGNORECASE)


def _century(number: int) -> int:
    """A year of two digits in the century that is nearest: 50 to 99 are of the 1900s."""
    return number if number > 99 else 1900 + number if number >= 50 else 2000 + number


def _integer(raw: str) -> tuple[str, Any] | None:
    if not raw.isdigit():
        return ("n", float(raw)) if regex(r"\d{1,3}\.\d").fullmatch(raw) else None
    if len(raw) > 4:
        return None
    number = int(raw)
    if len(raw) == 4:
        if 1000 <= number < 2200:
            return "y", number
        return ("n", number) if number < 2400 and number % 100 < 60 else None  # "0930 GMT"
    return ("d" if 1 <= number <= 31 and len(raw) < 3 else "n", number)


_ISO = regex(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)?:?(\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)
_CLOCK = regex(r"(\d{1,2})(?:[:.h](\d\d))?(?::(\d\d))?h?[\s.]?(?:o'?clock\s?)?([ap])?", re.IGNORECASE)


def _iso(raw: str) -> tuple[str, list[Moment]] | None:
    match = _ISO.match(raw)
    if match is None:
        return None
    year, month, day, hour, minute, second = (None if part is None else int(part) for part in match.groups()[:6])
    zone = match[7]
    offset = None
    if zone is not None:
        offset = 0 if zone in "Zz" else (int(zone[1:3]) * 60 + int(zone[-2:])) * (-1 if zone[0] == "-" else 1)
    moment = Moment(year, month, day, hour=hour, minute=minute, second=second, zone=offset)
    return ("I", [moment]) if valid(moment) else None


def _full(raw: str) -> tuple[str, list[Moment]] | None:
    """The readings of ``07/08/1969``: month first, then day first, where both are dates."""
    first, second, third = (int(part) for part in regex(r"[/.:-]").split(raw))
    widths = [len(part) for part in regex(r"[/.:-]").split(raw)]
    if widths[0] == 4:
        moments = [Moment(first, second, third)]
    elif widths[0] == 3 or widths[2] == 3 or (":" in raw and widths[2] != 4):
        return None
    elif widths[2] == 2 and first > 31:
        moments = [Moment(_century(first), second, third)]
    else:
        year = _century(third)
        if widths[2] == 2 and "." in raw:
            return None  # a version, not a date
        moments = [Moment(year, first, second), Moment(year, second, first)]
    readings = list(dict.fromkeys(m for m in moments if valid(m) and 1000 <= (m.year or 0) < 2200))
    return ("I", readings) if readings else None


def _yearless(raw: str) -> tuple[str, list[Moment]] | None:
    first, second = (int(part) for part in raw.split("/"))
    moments = [Moment(month=first, day=second), Moment(month=second, day=first)]
    readings = list(dict.fromkeys(moment for moment in moments if valid(moment)))
    return ("S", readings) if readings else None


def clock(raw: str) -> Moment | None:
    """Read a clock time; with am or pm, or to the minute."""
    match = _CLOCK.match(raw)
    if match is None:
        return None
    hour, minute, second = int(match[1]), match[2], match[3]
    if match[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4] in "pP" else 0)
    moment = Moment(hour=hour, minute=int(minute) if minute else None, second=int(second) if second else None)
    return moment if valid(moment) and hour < 25 and (minute is None or int(minute) < 60) else None
