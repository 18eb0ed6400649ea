"""Dates as sets: the stretches of time that a moment allows, and how two such sets stand.

Open components make a set periodic (every 23 January, every Monday). Periodic sets are laid out inside a window: the
hull of the other value where that is known, else one 28-year cycle, after which weekdays and dates repeat.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from xref.model import Relation
from xref.values.date._calendar import (
    DAY,
    HOUR,
    MINUTE,
    Interval,
    add_months,
    civil,
    day_interval,
    days,
    first_iso_day,
    month_length,
    weekday,
    weekly,
)
from xref.values.date._feasts import feast_days, nth_weekday
from xref.values.date._model import Moment, Part, Unit

CYCLE: Interval = day_interval(days(1990, 1, 1), days(2017, 12, 31))
FOUR_WEEKS: Interval = day_interval(days(1990, 1, 1), days(1990, 1, 28))  # for weekdays and clocks alone
FOREVER = 10**15  # further than any instant of a calendar

DAYPARTS: dict[str, tuple[int, int]] = {  # hours of the day, as Recognizers-Text and Duckling share them out
    "early morning": (4, 9),
    "morning": (4, 12),
    "mid-morning": (9, 11),
    "late morning": (10, 12),
    "midday": (11, 14),
    "noon": (12, 12),
    "lunch": (11, 14),
    "early afternoon": (12, 15),
    "afternoon": (12, 18),
    "late afternoon": (15, 18),
    "early evening": (16, 20),
    "evening": (16, 24),
    "late evening": (20, 24),
    "tonight": (18, 24),
    "night": (18, 24),
    "late": (18, 24),
    "early": (0, 9),
    "overnight": (0, 9),
    "dawn": (4, 8),
    "dusk": (16, 20),
    "business hours": (8, 18),
    "daytime": (6, 18),
    "midnight": (0, 0),
}
LATE_HOURS = ("night", "tonight", "late", "midnight", "overnight", "late evening")  # one may say either day
_SEASON_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}


@lru_cache(maxsize=256)
def intervals(moment: Moment, window: Interval = CYCLE) -> list[Interval]:
    """The stretches that a moment allows, in order; open components are laid out inside ``window``.

    Kept, for the dates of an event are compared with one another many times; not to be changed by who gets them.

    >>> [stretch] = intervals(Moment(2017, 1)); (stretch[1] - stretch[0]) // DAY
    31
    """
    dates = _dates(moment, window)
    if moment.part is not None:
        dates = (_part(moment.part, stretch) for stretch in dates)
    if moment.hour is None and not moment.daypart:
        return merged(dates)
    return merged(
        clock
        for low, high in dates
        for day in range(low // DAY, (high - 1) // DAY + 1)
        for clock in _clock(moment, day)
    )


def merged(stretches: Iterable[Interval]) -> list[Interval]:
    """Sorted stretches, those that touch joined."""
    found: list[Interval] = []
    for low, high in sorted(stretches):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return found


def compare(a: list[Interval], b: list[Interval]) -> Relation:
    """How two sets of stretches stand.

    >>> compare([(0, 10)], [(2, 3)]).value
    'wider'
    """
    if a == b:
        return Relation.EQUAL
    if _inside(a, b):
        return Relation.NARROWER
    if _inside(b, a):
        return Relation.WIDER
    return Relation.OVERLAPS if touches(a, b) else Relation.DISJOINT


def touches(a: list[Interval], b: list[Interval]) -> bool:
    """Whether two sets share an instant."""
    if len(b) < len(a):  # the more of the two is looked up in
        a, b = b, a
    return any(_containing_or_next(b, low, high) for low, high in a)


def hull(moment: Moment) -> Interval | None:
    """From the first to the last instant that a moment allows; ``None`` where its year is open."""
    if moment.year is None:
        return None
    found = intervals(moment)
    return (found[0][0], found[-1][1]) if found else None


def _inside(a: list[Interval], b: list[Interval]) -> bool:
    for low, high in a:
        place = bisect_right(b, (low, FOREVER)) - 1
        if place < 0 or b[place][1] < high:
            return False
    return bool(a)


def _containing_or_next(stretches: list[Interval], low: int, high: int) -> bool:
    place = bisect_left(stretches, (high,)) - 1  # the last that starts before the end
    return place >= 0 and stretches[place][1] > low


def _dates(moment: Moment, window: Interval) -> Iterator[Interval]:
    """The days that a moment allows, without its part and clock."""
    if moment.feast:
        laid_out = (feast_days(moment.feast, year) for year in _years(moment, window))
        yield from (day_interval(*each) for each in laid_out if each is not None)
        return
    if moment.unit is not None:
        yield from _units(moment, window)
        return
    if moment.weekday is not None and moment.number is not None and moment.month is not None:
        found = (nth_weekday(y, moment.month, moment.weekday, moment.number) for y in _years(moment, window))
        yield from (day_interval(day, day) for day in found if day is not None)
        return
    if moment.month is None and moment.day is None:
        stretches = [_year(moment.year)] if moment.year is not None else [_days_of(window)]
    else:
        stretches = list(_months(moment, window))
    if moment.day is not None:
        stretches = [(first + moment.day - 1,) * 2 for first, last in stretches if moment.day <= last - first + 1]
        if moment.weekday is not None and (moment.year is None or moment.month is None):
            stretches = [stretch for stretch in stretches if weekday(stretch[0]) == moment.weekday]
    elif moment.weekday is not None:
        stretches = [(day, day) for first, last in stretches for day in weekly(moment.weekday, first, last)]
    for first, last in stretches:
        yield day_interval(first, last)


def _days_of(window: Interval) -> tuple[int, int]:
    return window[0] // DAY, (window[1] - 1) // DAY


def _year(year: int, count: int = 1) -> tuple[int, int]:
    return days(year, 1, 1), days(year + count, 1, 1) - 1


def _years(moment: Moment, window: Interval) -> range:
    if moment.year is not None:
        return range(moment.year, moment.year + 1)
    first, last = _days_of(window)
    return range(civil(first)[0], civil(last)[0] + 1)


def _months(moment: Moment, window: Interval) -> Iterator[tuple[int, int]]:
    for year in _years(moment, window):
        for month in range(1, 13) if moment.month is None else (moment.month,):
            first = days(year, month, 1)
            yield first, first + month_length(year, month) - 1


def _units(moment: Moment, window: Interval) -> Iterator[Interval]:
    unit, index = moment.unit, moment.number
    if unit in (Unit.WEEK, Unit.WEEKEND):
        yield from _weeks(moment, window)
        return
    if moment.year is None and index is None:
        yield window
        return
    for year in _years(moment, window):
        if unit is Unit.SEASON and index is not None:
            yield _from_month(*(year - (index == 4), _SEASON_MONTH[index]), 3)
        elif unit is Unit.QUARTER and index is not None:
            yield _from_month(year, index * 3 - 2, 3)
        elif unit is Unit.HALF and index is not None:
            yield _from_month(year, index * 6 - 5, 6)
        else:
            length = {Unit.MILLENNIUM: 1000, Unit.CENTURY: 100, Unit.DECADE: 10}.get(unit or Unit.FISCAL, 1)
            yield day_interval(*_year(year, length))


def _from_month(year: int, month: int, count: int) -> Interval:
    return day_interval(days(year, month, 1), days(*add_months(year, month, count), 1) - 1)


def _weeks(moment: Moment, window: Interval) -> Iterator[Interval]:
    offset, length = (5, 2) if moment.unit is Unit.WEEKEND else (0, 7)
    mondays: Iterable[int]
    if moment.number is not None and moment.month is None:
        mondays = (
            first_iso_day(year) + 7 * (moment.number - 1)
            if moment.number > 0
            else first_iso_day(year + 1) + 7 * moment.number
            for year in _years(moment, window)
        )
    elif moment.number is not None:
        middle = 3 if moment.unit is Unit.WEEK else 5
        mondays = (_week_of_month(*each, moment.number, middle) for each in _months(moment, window))
    elif moment.unit is Unit.WEEKEND:
        first, last = _days_of(window) if moment.year is None else _year(moment.year)
        mondays = weekly(0, first - 6, last)
    else:
        yield window if moment.year is None else day_interval(*_year(moment.year))
        return
    for monday in mondays:
        yield day_interval(monday + offset, monday + offset + length - 1)


def _week_of_month(first: int, last: int, index: int, middle: int) -> int:
    """The Monday of a week of a month: that of its Thursday, as in ISO 8601, a weekend that of its Saturday."""
    if index > 0:
        return first + (middle - weekday(first)) % 7 - middle + 7 * (index - 1)
    return last - (weekday(last) - middle) % 7 - middle + 7 * (index + 1)


def _part(part: Part, stretch: Interval) -> Interval:
    """Early is the first half, mid the middle third, late the second half; start and end the outer thirds.

    The halves are those of Recognizers-Text, whose "early" and "late" are the widest in use: a narrow reading
    would make conflicts out of words that commit to little.
    """
    low, high = stretch
    length = high - low
    whole = length // DAY
    if whole <= 1:
        return (low, low + length // 2) if part in (Part.EARLY, Part.START) else (low + length // 2, high)
    half, third = (whole + 1) // 2 * DAY, (whole + 2) // 3 * DAY
    return {
        Part.EARLY: (low, low + half),
        Part.MID: (low + whole // 3 * DAY, high - whole // 3 * DAY),
        Part.LATE: (high - half, high),
        Part.START: (low, low + third),
        Part.END: (high - third, high),
    }[part]


def _clock(moment: Moment, day: int) -> Iterator[Interval]:
    start = day * DAY
    if moment.hour is None:
        first, last = DAYPARTS[moment.daypart]
        yield start + first * HOUR, start + max(last * HOUR, first * HOUR + MINUTE)
        if moment.daypart == "midnight":  # the one before the day or the one after: the words do not say
            yield start + DAY - MINUTE, start + DAY
        return
    at = start + moment.hour * HOUR
    if moment.minute is None:
        yield at, at + HOUR
        return
    at += moment.minute * MINUTE
    yield (at, at + MINUTE) if moment.second is None else (at + moment.second, at + moment.second + 1)
