"""Stretches of days: those that a date allows, how far apart two lie, and how finely a date is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from xref.model import EventKey

Days = tuple[int, int]  # the first and the last day of a stretch, as proleptic Gregorian ordinals
DATED = frozenset({"date"})
STRETCH = 7  # days: "early October" is not how news tells of last Wednesday
_WEEK, _MONTH = "week", "month"
_LONG = 31  # days: a month
_A_YEAR = 300  # days: what is told by a year has no month


def span_of(value: Any) -> Days | None:
    """The first and last day that a date allows, as day numbers; ``None`` where its year or an end is open.

    >>> from xref.values.date import from_edtf
    >>> span_of(from_edtf("2017-01-24")), span_of(from_edtf("XXXX-01-24"))
    ((736353, 736353), None)
    """
    from xref.values.date import Date, as_interval

    if not isinstance(value, Date):
        return None
    first, last = as_interval(value)
    if first is None and last is not None and value.readings[0].start.daypart:  # "before dawn on Tuesday"
        return last.toordinal() - 1, last.toordinal()
    return (first.toordinal(), last.toordinal()) if first and last else None


def published_span(published: str, days: int) -> Days | None:
    """The stretch of ``days`` around a publication date; ``None`` where it is not known to the day.

    >>> published_span("2017-01-24T14:14", 1) == (date(2017, 1, 23).toordinal(), date(2017, 1, 25).toordinal())
    True
    """
    try:
        day = date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None
    return day - days, day + days


def dates_of(keys: Iterable[EventKey]) -> list[Days]:
    """The days of those keys that have any."""
    return [days for key in keys if key.type in DATED and (days := span_of(key.value))]


def width(days: Days) -> int:
    """The days from the first to the last of a stretch.

    >>> width((1, 3))
    2
    """
    return days[1] - days[0]


def gap(a: Days | None, b: Days | None) -> int | None:
    """The days between two stretches, 0 where they meet; ``None`` where one is not known.

    >>> gap((1, 3), (5, 6)), gap((1, 3), (3, 9)), gap(None, (1, 3))
    (2, 0, None)
    """
    if a is None or b is None:
        return None
    return max(0, max(a[0], b[0]) - min(a[1], b[1]))


def longest(dates: Iterable[Days]) -> int:
    """How many days the longest stretch goes beyond its first.

    >>> longest([(1, 3), (5, 5)])
    2
    """
    return max(last - first for first, last in dates)


def meet(some: Iterable[Days], others: Sequence[Days]) -> bool:
    """Whether one stretch of days has a day in common with another.

    >>> meet([(1, 3)], [(3, 5)]), meet([(1, 3)], [(4, 5)])
    (True, False)
    """
    return any(gap(one, other) == 0 for one in some for other in others)


def years_alone(dates: Sequence[Days]) -> bool:
    """Whether dates tell no more than years: "the 2019 election".

    >>> years_alone([(1, 365)]), years_alone([(1, 31)])
    (True, False)
    """
    return bool(dates) and all(width(days) >= _A_YEAR for days in dates)


def grain(value: Any) -> str:
    """How a date is told: by its weekday alone, by its month or year without a day; empty where otherwise.

    >>> from xref.values.date import from_edtf
    >>> grain(from_edtf("2017-01")), grain(from_edtf("2017-01-24"))
    ('month', '')
    """
    from xref.values.date import Date, Shape

    if not isinstance(value, Date) or value.shape is not Shape.POINT or len(value.readings) != 1:
        return ""
    start = value.readings[0].start
    if start.weekday is not None and start.month is start.day is start.year is None:
        return _WEEK
    return _MONTH if start.weekday is start.day is None and (start.month or start.year) else ""


def week_and_month(keys: Iterable[EventKey], others: Iterable[EventKey]) -> bool:
    """Whether of two events one is told by its weekday and the other by its month: news of the week, and an older one.

    That holds where neither the year nor the day of the news is known: "on Sunday", and "in September".
    """
    return {grain(key.value) for key in (*keys, *others) if key.type in DATED} >= {_WEEK, _MONTH}


def hours_apart(a: Any, b: Any) -> float:
    """The hours between two dates of one day: early on Sunday, and at ten that night."""
    from xref.values.date import Date, hours_between

    return hours_between(a, b) if isinstance(a, Date) and isinstance(b, Date) else 0.0


def of_a_past_month(some: Iterable[Days], others: Sequence[Days], published: Days) -> bool:
    """Whether a month long gone by the day of publication is a vague word for a day in it.

    >>> of_a_past_month([(1, 31)], [(14, 14)], (61, 61)), of_a_past_month([(1, 31)], [(14, 14)], (33, 33))
    (True, False)
    """
    pairs = [(one, other) for one in some for other in others]
    return all(
        gap(*pair) == 0 and all(width(days) < _LONG and days[1] + STRETCH < published[0] for days in pair)
        for pair in pairs
    )


def of_day_and_weeks(some: Sequence[Days], others: Sequence[Days], published: Days | None) -> bool:
    """Whether the one is told as of a day, the other as of weeks, and no text long after has the weeks for the day."""
    unlike = (longest(some) > STRETCH) is not (longest(others) > STRETCH)
    return unlike and not (published and of_a_past_month(some, others, published))
