"""The written form of a date: EDTF where EDTF has one, a like form where it has none; and its way back.

Points are EDTF level 2 (``XXXX-01-23``, ``201X``, ``2017-21`` for spring, ``[a,b]`` one of several). Beyond EDTF: a
weekday, a part, a part of day or a feast in brackets (``2017-01-23(Mon,late)``), ISO weeks (``2017-W04``, ``-WE`` its
weekend), ``FY2017``, a bare clock (``T10:30``), and inferred components at the end (``2017-01-23 {year}``). Shapes:
span ``a/b``, range ``[a..b]``, before ``[..a)``, after ``(a..]``, by ``[..a]``, from ``[a..]``, since ``a/..``, until
``../a``, since at least ``[..a]/..``, until at least ``../[a..]``.
"""

from __future__ import annotations

import re
from functools import cache

from xref.expressions import regex
from xref.values.date._feasts import feast_names
from xref.values.date._model import COMPONENTS, Date, Moment, Part, Reading, Shape, Unit, valid
from xref.values.date._sets import DAYPARTS

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FRAMES = {
    Shape.POINT: "{}",
    Shape.SPAN: "{}/{}",
    Shape.RANGE: "[{}..{}]",
    Shape.BEFORE: "[..{})",
    Shape.AFTER: "({}..]",
    Shape.BY: "[..{}]",
    Shape.FROM: "[{}..]",
    Shape.SINCE: "{}/..",
    Shape.UNTIL: "../{}",
    Shape.SINCE_LEAST: "[..{}]/..",
    Shape.UNTIL_LEAST: "../[{}..]",
}
_INDEXED = {Unit.SEASON: 20, Unit.QUARTER: 32, Unit.HALF: 39}
_DIGITS_OPEN = {Unit.DECADE: 1, Unit.CENTURY: 2, Unit.MILLENNIUM: 3}


def render(value: Date) -> str:
    """Write a date so that ``parse`` gives it back.

    >>> render(Date(Shape.SPAN, (Reading(Moment(None, 1, 23), Moment(None, 1, 24)),)))
    'XXXX-01-23/XXXX-01-24'
    """
    frame = _FRAMES[value.shape]
    texts = [frame.format(moment_text(each.start), moment_text(each.end or each.start)) for each in value.readings]
    joined = (
        texts[0] if len(texts) == 1 else f"[{','.join(texts)}]" if value.shape is Shape.POINT else " | ".join(texts)
    )
    return f"{joined} {{{','.join(value.inferred)}}}" if value.inferred else joined


def moment_text(moment: Moment) -> str:
    """Write one moment.

    >>> moment_text(Moment(2016, 12, part=Part.LATE)), moment_text(Moment(weekday=0))
    ('2016-12(late)', 'Mon')
    """
    marks = [WEEKDAYS[moment.weekday]] if moment.weekday is not None else []
    if moment.number is not None and moment.weekday is not None and moment.unit is None:
        marks[0] += f"#{moment.number}"
    marks += [moment.part.value] if moment.part else []
    if moment.daypart:
        marks.append(f"day:{moment.daypart}" if moment.daypart in set(Part) else moment.daypart)
    if moment.feast:
        marks.append(f"feast:{moment.feast}")
    if moment.unit is not None and not _unit_is_written(moment):
        marks.append(moment.unit.value)
    date = date_text(moment)
    clock = clock_text(moment)
    quality = "%" if moment.approximate and moment.uncertain else "~" * moment.approximate + "?" * moment.uncertain
    if date == "XXXX" and (clock or (marks and not quality)):
        if not clock and not quality and marks[0] in WEEKDAYS and len(marks) == 1:
            return marks[0]
        date = ""
    return f"{date}{clock}{quality}" + (f"({','.join(marks)})" if marks else "")


def parse(text: str) -> Date:
    """Read what ``render`` writes, or plain EDTF.

    Raises ``ValueError`` for anything else.

    >>> parse("2016-12-30").readings[0].start.day, parse("../2017-04").shape.value
    (30, 'until')
    """
    body, _, tail = text.strip().partition(" {")
    inferred = tuple(tail.removesuffix("}").split(",")) if tail else ()
    if not set(inferred) <= set(COMPONENTS):
        raise ValueError(f"not a date: {text!r}")
    readings = []
    shape = None
    for each in _alternatives(body):
        found, reading = _shaped(each.strip())
        if shape is not None and found is not shape:
            raise ValueError(f"not a date: {text!r}")
        shape = found
        readings.append(reading)
    if shape is None:
        raise ValueError(f"not a date: {text!r}")
    return Date(shape, tuple(readings), inferred)


def _alternatives(body: str) -> list[str]:
    if " | " in body:
        return body.split(" | ")
    if body.startswith("[") and body.endswith("]") and ".." not in body:
        return regex(r",(?![^(]*\))").split(body[1:-1])
    return [body]


def _shaped(text: str) -> tuple[Shape, Reading]:
    """Shape and moments of one reading, by its frame."""
    opened, closed = text[:1] in ("[", "("), text[-1:] == "]" or (text.startswith("[..") and text.endswith(")"))
    if opened and closed:
        low, dots, high = text[1:-1].partition("..")
        if dots and low and high:
            return Shape.RANGE, Reading(_moment(low), _moment(high))
        if dots and high:
            return Shape.BEFORE if text.endswith(")") else Shape.BY, Reading(_moment(high))
        if dots and low:
            return Shape.AFTER if text.startswith("(") else Shape.FROM, Reading(_moment(low))
    low, slash, high = text.partition("/")
    if not slash:
        return Shape.POINT, Reading(_moment(text))
    if (low[:3], low[-1:], high) == ("[..", "]", ".."):
        return Shape.SINCE_LEAST, Reading(_moment(low[3:-1]))
    if (low, high[:1], high[-3:]) == ("..", "[", "..]"):
        return Shape.UNTIL_LEAST, Reading(_moment(high[1:-3]))
    if high in ("..", ""):
        return Shape.SINCE, Reading(_moment(low))
    if low in ("..", ""):
        return Shape.UNTIL, Reading(_moment(high))
    return Shape.SPAN, Reading(_moment(low), _moment(high))


@cache
def _pattern() -> re.Pattern[str]:
    return regex(
        r"(?:FY(?P<fiscal>\d{4})|Y?(?P<year>-?(?:\d{4,}|\d\d\dX|\d\dXX|\dXXX|XXXX))"
        r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?:-W(?P<week>-?\d\d?|XX)(?P<end>-WE)?)?)?"
        r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?"
        r"(?P<quality>[~?%]{0,2})(?:\((?P<marks>[^()]*)\))?"
    )


def _moment(text: str) -> Moment:
    """Read one moment; every component within its bounds."""
    match = None if text == "" else _pattern().fullmatch(f"({text})" if text in WEEKDAYS else text)
    if match is None:
        raise ValueError(f"not a date: {text!r}")
    get = match.groupdict()
    year, month, unit, index = _year_month(get)
    marks = [mark for mark in (get["marks"] or "").split(",") if mark]
    weekday, part, daypart, named, feast = None, None, "", None, ""
    for mark in marks:
        if mark[:3] in WEEKDAYS and (len(mark) == 3 or regex(r"...#-?\d").fullmatch(mark)):
            weekday = WEEKDAYS.index(mark[:3])
            index = int(mark[4:]) if len(mark) > 3 else index
        elif mark.startswith("feast:") and mark[6:] in feast_names():
            feast = mark[6:]
        elif mark in set(Part):
            part = Part(mark)
        elif mark.removeprefix("day:") in DAYPARTS:
            daypart = mark.removeprefix("day:")
        elif mark in set(Unit):
            named = Unit(mark)
        else:
            raise ValueError(f"not a date: {text!r}")
    moment = Moment(
        year, month, _number(get["day"]), weekday, unit or named, index, part,
        _number(get["hour"]), _number(get["minute"]), _number(get["second"]), daypart, feast, _zone(get["zone"]),
        any(c in get["quality"] for c in "~%"), any(c in get["quality"] for c in "?%"),
    )  # fmt: skip
    if not valid(moment):
        raise ValueError(f"not a date: {text!r}")
    return moment


def _year_month(get: dict[str, str | None]) -> tuple[int | None, int | None, Unit | None, int | None]:
    if get["fiscal"]:
        return int(get["fiscal"]), None, Unit.FISCAL, None
    digits = get["year"]
    if digits is None:
        return None, None, None, None
    month = _number(get["month"])
    sign = -1 if digits.startswith("-") else 1
    magnitude = digits.lstrip("-")
    known = magnitude.rstrip("X")
    opened = len(magnitude) - len(known)
    unit = {1: Unit.DECADE, 2: Unit.CENTURY, 3: Unit.MILLENNIUM}.get(opened)
    year = None if not known else int(known) * 10**opened * sign
    if year is not None and sign < 0 and opened:
        year -= 10**opened - 1
    if get["week"]:
        return year, month, Unit.WEEKEND if get["end"] else Unit.WEEK, _number(get["week"])
    if month is not None and month > 12:
        for indexed, base in _INDEXED.items():
            if base < month <= base + 4:
                return year, None, indexed, month - base
    return year, month, unit if known else None, None


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


def _zone(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    return (int(text[1:3]) * 60 + int(text[4:6])) * (-1 if text[0] == "-" else 1)


def date_text(moment: Moment) -> str:
    """The calendar part of a moment, without its marks."""
    year = "XXXX" if moment.year is None else _year_text(moment.year)
    unit, index = moment.unit, moment.number
    if unit in (Unit.WEEK, Unit.WEEKEND):
        month = "" if moment.month is None else f"-{moment.month:02d}"
        week = "-WXX" if index is None else f"-W{index:02d}"
        return f"{year}{month}{week}{'-WE' if unit is Unit.WEEKEND else ''}"
    if unit is not None:
        if unit in _INDEXED and index is not None:
            return f"{year}-{_INDEXED[unit] + index}"
        if unit is Unit.FISCAL and moment.year is not None:
            return f"FY{moment.year:04d}"
        if unit in _DIGITS_OPEN and moment.year is not None:
            return _open_digits(moment.year, _DIGITS_OPEN[unit])
        return year
    if moment.day is not None:
        return f"{year}-{'XX' if moment.month is None else f'{moment.month:02d}'}-{moment.day:02d}"
    return year if moment.month is None else f"{year}-{moment.month:02d}"


def _unit_is_written(moment: Moment) -> bool:
    """Whether the date text itself shows the unit; else it is a mark in brackets."""
    if moment.unit in (Unit.WEEK, Unit.WEEKEND):
        return True
    if moment.unit in _INDEXED:
        return moment.number is not None
    return moment.year is not None


def _year_text(year: int) -> str:
    text = f"{'-' if year < 0 else ''}{abs(year):04d}"
    return f"Y{text}" if abs(year) > 9999 else text


def _open_digits(year: int, count: int) -> str:
    """``201X``; a century before year 0 starts at its far end: -0499 to -0400 is ``-04XX``."""
    size = 10**count
    known = -(year + size - 1) // size if year < 0 else year // size
    return f"{'-' if year < 0 else ''}{known:0{4 - count}d}{'X' * count}"


def clock_text(moment: Moment) -> str:
    """The clock part of a moment."""
    if moment.hour is None:
        return ""
    text = f"T{moment.hour:02d}"
    if moment.minute is not None:
        text += f":{moment.minute:02d}"
        text += "" if moment.second is None else f":{moment.second:02d}"
    if moment.zone is None:
        return text
    return text + (
        "Z"
        if moment.zone == 0
        else f"{'-' if moment.zone < 0 else '+'}{abs(moment.zone) // 60:02d}:{abs(moment.zone) % 60:02d}"
    )
