"""Times of day by the clock: "at around 10:30 p.m.", "shortly after 2200 GMT"; the day is left to dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from xref.expressions import regex
from xref.extension import Discourse, Nature, ValueType
from xref.model import Comparison, Mention, Relation, Span
from xref.values.date import UNIT as DATES
from xref.values.date import Date, Moment, Reading, Shape, point

_NEARLY, _QUARTER, _DAY = 10, 15, 24 * 60  # minutes; "about 2 a.m." is what a report calls 1:47
_MIDNIGHT = "midnight"  # the part of a day that is a time by the clock
_LOCAL = ("local", "local time")
_AGAIN = regex(r" ?[-\u2013\u2014/] ?| \(|, ")
_SHOWN = regex(r"(\d\d(?::\d\d(?::\d\d)?)?(?:Z|[+-]\d\d:\d\d)?)h?")


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the times of day between two offsets, also those that stand with a day.

    >>> text = "It began at 10:30 p.m. on Friday."
    >>> [render(mention.value) for mention in find(Discourse(text), 0, len(text))]
    ['22:30']
    >>> text = "It began at around 7.45am (0315 GMT)."
    >>> [(mention.raw, render(mention.value)) for mention in find(Discourse(text), 0, len(text))]
    [('around 7.45am (0315 GMT)', 'about 07:45')]
    """
    dates = DATES.find(discourse, start, end)
    if not dates:
        return []
    found = [
        mention._replace(type="time", value=clock, inferred=())
        for mention in dates
        if (clock := _clock(mention.value)) is not None
    ]
    return list(_by_the_local_clock(discourse.text, found)) if len(found) > 1 else found


def _by_the_local_clock(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The times, of one told by two clocks that of the place alone: "7.50pm GMT - 9.50pm local time"."""
    position = 0
    while position < len(found):
        one, other = found[position], found[position + 1] if position + 1 < len(found) else None
        local = None if other is None else _local(text, one, other)
        if other is not None and local is not None:
            end = other.span.end + text.startswith(")", other.span.end)
            one = local._replace(span=Span(one.span.start, end), raw=text[one.span.start : end])
            position += 1
        yield one
        position += 1


def _local(text: str, one: Mention, other: Mention) -> Mention | None:
    """Which of two times that stand together is that of the place; None where they are two times."""
    between = text[one.span.end : other.span.start]
    zoned = [any(moment.zone is not None for moment in each.value.moments()) for each in (one, other)]
    if sum(zoned) != 1 or not _AGAIN.fullmatch(between):
        return None
    local = other if zoned[0] else one
    return local if between == " (" or local.raw.endswith(_LOCAL) else None


def _clock(value: Date) -> Date | None:
    """The time of day alone; None where the words give none."""
    if any(moment.hour is None and moment.daypart != _MIDNIGHT for moment in value.moments()):
        return None
    readings = tuple(
        Reading(_hour(reading.start), None if reading.end is None else _hour(reading.end)) for reading in value.readings
    )
    return Date(value.shape, readings)


def _hour(moment: Moment) -> Moment:
    return Moment(
        hour=0 if moment.daypart == _MIDNIGHT and moment.hour is None else moment.hour,
        minute=moment.minute,
        second=moment.second,
        zone=moment.zone,
        approximate=moment.approximate,
    )


def relate(a: Date, b: Date) -> Comparison:
    """Compare two times of one day.

    Who saw what happened rounds to a quarter of an hour or an hour: leniently every time is about what it says.

    >>> comparison = relate(parse("10:30 p.m."), parse("10:45 p.m."))
    >>> comparison.strict.value, comparison.lenient.value, comparison.assumption
    ('disjoint', 'overlaps', 'rounding')
    """
    strict, loose = DATES.relate(a, b), DATES.relate(_about(a), _about(b))
    both = " and ".join(sorted((render(a), render(b))))
    if strict.strict is Relation.EQUAL:
        return Comparison(strict.strict, strict.lenient, f"both say {min(render(a), render(b))}")
    if strict.strict is not Relation.DISJOINT:
        return Comparison(strict.strict, strict.lenient, f"{both} can both be true")
    if (a.approximate or b.approximate) and _apart(a, b) <= (near := _nearly(a, b)):
        return Comparison(
            Relation.OVERLAPS, Relation.OVERLAPS, f"{both} can both be true: about is within {near} minutes"
        )
    if loose.lenient is Relation.DISJOINT:
        return Comparison(strict.strict, loose.lenient, f"{both} cannot both be true")
    assumption = strict.assumption if strict.assumption == "time zone" else "rounding"
    unless = "unless they are of two time zones" if assumption == "time zone" else "unless one is rounded"
    return Comparison(strict.strict, loose.lenient, f"{both} cannot both be true, {unless}", assumption)


def _apart(a: Date, b: Date) -> int:
    """The minutes between two times of day told to the minute, or by the hour with "about"; also over midnight."""
    minutes = [
        60 * (moment.hour or 0) + (moment.minute or 0)
        for moment in (*a.moments(), *b.moments())
        if moment.minute is not None or moment.approximate
    ]
    apart = max(minutes) - min(minutes) if len(minutes) == 2 else _DAY
    return min(apart, _DAY - apart) if len(minutes) == 2 else apart


def _nearly(a: Date, b: Date) -> int:
    """The minutes within which "about" is true: more of an hour than of a minute."""
    by_the_hour = any(moment.minute is None for moment in (*a.moments(), *b.moments()))
    return _QUARTER if by_the_hour else _NEARLY


def _about(value: Date) -> Date:
    readings = tuple(
        Reading(
            reading.start._replace(approximate=True),
            None if reading.end is None else reading.end._replace(approximate=True),
        )
        for reading in value.readings
    )
    return Date(value.shape, readings)


def render(value: Date) -> str:
    """The time as a clock shows it: "22:30", "about 22:30", "23h" where only the hour is told.

    >>> render(parse("about 10:30 p.m.")), render(parse("11 p.m."))
    ('about 22:30', '23h')
    """
    if value.shape is not Shape.POINT or len(value.readings) != 1 or value.readings[0].end is not None:
        return DATES.render(value)
    moment = value.readings[0].start
    clock = DATES.render(point(moment._replace(approximate=False))).removeprefix("T")
    return f"{'about ' if moment.approximate else ''}{clock}{'h' if moment.minute is None else ''}"


def parse(text: str) -> Date:
    """Read a time that is a text of its own: what ``render`` writes, or words.

    >>> render(parse("10:30 p.m.")), render(parse("22:30"))
    ('22:30', '22:30')
    """
    about, plain = text.startswith("about "), text.removeprefix("about ")
    shown = _SHOWN.fullmatch(plain)
    value = DATES.parse(f"T{shown[1]}" if shown else text if about else plain)
    clock = _clock(_about(value) if about else value)
    if clock is None:
        raise ValueError(f"{text!r} is no time of day")
    return clock


def dump(value: Date) -> dict[str, Any]:
    """The JSON form: the time as text, and whether it is said to be about."""
    return {"text": render(value), "approximate": value.approximate}


def stated(value: Date) -> Date:
    """Return the time itself: nothing of it is inferred."""
    return value


UNIT: ValueType[Date] = ValueType(
    "time",
    "a time of day by the clock",
    find,
    relate,
    render,
    parse,
    dump,
    stated,
    clash="date",
    natures=frozenset({Nature.DATED, Nature.SETTING}),
)
