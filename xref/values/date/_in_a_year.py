"""In a year: where a moment without one lies in a given year, and which year puts it nearest to another date."""

from __future__ import annotations

from xref.values.date._calendar import add_months, days
from xref.values.date._feasts import feast_days
from xref.values.date._model import Moment, Unit, valid

_AT_ONCE = 7  # days in which a date surely goes on from the one before it


def first_last(moment: Moment, year: int) -> tuple[int, int] | None:
    """Day numbers of the first and last day of a moment in a year, roughly for seasons."""
    if moment.feast:
        return feast_days(moment.feast, year)
    month, months = moment.month, 1
    if month is None and moment.number is not None:
        month, months = (moment.number * 3, 3) if moment.unit is Unit.SEASON else (moment.number * 3 - 2, 3)
    if month is None or not valid(moment._replace(year=year)):
        return None
    first = days(year, month, moment.day or 1)
    return first, first if moment.day else days(*add_months(year, month, months), 1) - 1


def is_ahead(moment: Moment, year: int, today: int) -> bool:
    """Whether a date in a year begins after publication."""
    span = first_last(moment, year)
    return span is not None and span[0] > today


def gap(span: tuple[int, int], day: int) -> int:
    """The days from a day to the nearest end of a span; 0 inside it."""
    return max(span[0] - day, day - span[1], 0)


def near_anchor(moment: Moment, anchor: Moment) -> int:
    """The year that puts a date nearest to the one named before it, on its weekday, after it rather than before."""
    assert anchor.year is not None
    if anchor.month is None or anchor.unit is not None:
        return anchor.year
    at = days(anchor.year, anchor.month, anchor.day or 1)
    options = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        span = first_last(moment, year)
        if span is not None:
            apart = gap(span, at)
            misfit = moment._replace(year=year).weekday_fits is False and apart > _AT_ONCE
            options.append((misfit, apart + (100 if span[1] < at and year < anchor.year else 0), year))
    return min(options)[-1] if options else anchor.year
