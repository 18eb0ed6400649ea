"""Days: whether two sentences tell news of one week."""

from __future__ import annotations

from datetime import date
from typing import Any

from xref.values import value_type

_LAST = 31  # day of a month that is given as a whole
WEEK = 6  # days: "on Monday" in two articles further apart is two Mondays, and a toll has gone on


def given_day(value: Any) -> str:
    """The day that a date gives in full, as it stands or as its article settles it; "" where it gives none.

    >>> date = value_type("date").parse
    >>> given_day(date("24 January 2017")), given_day(date("January 2017"))
    ('2017-01-24', '')
    """
    start = value.readings[0].start
    if len(value.readings) != 1 or value.readings[0].end is not None or None in (start.year, start.month, start.day):
        return ""
    return f"{start.year:04}-{start.month:02}-{start.day:02}"


def tells_a_day(value: Any) -> bool:
    """Whether a date is as fine as a day, be it only a weekday.

    >>> date = value_type("date").parse
    >>> tells_a_day(date("Monday")), tells_a_day(date("May 2017"))
    (True, False)
    """
    return value.readings[0].start.grain not in ("none", "year", "month") and not value.readings[0].start.unit


def says_when(value: Any) -> bool:
    """Whether a date says when by itself: not "this year", which is another year in another article."""
    moments = value_type("date").stated(value).moments()
    return any(moment.grain != "none" or moment.feast for moment in moments)


def says_a_month(value: Any) -> bool:
    """Whether a date gives a month by itself.

    >>> date = value_type("date").parse
    >>> says_a_month(date("May 2017")), says_a_month(date("2017"))
    (True, False)
    """
    return value_type("date").stated(value).readings[0].start.month is not None


def says_a_year(value: Any) -> bool:
    """Whether a date gives a year by itself.

    >>> date = value_type("date").parse
    >>> says_a_year(date("May 2017")), says_a_year(date("3 May"))
    (True, False)
    """
    return value_type("date").stated(value).readings[0].start.year is not None


def is_after(value: Any, day: str) -> bool:
    """Whether a date is in a month or on a day behind that of its article; one without a year is of the article's.

    >>> date = value_type("date").parse
    >>> is_after(date("3 May"), "2017-04-24"), is_after(date("3 March"), "2017-04-24")
    (True, False)
    """
    start = value.readings[0].start
    if start.month is None or not day:
        return False
    year = int(day[:4]) if start.year is None else start.year
    return f"{year:04}-{start.month:02}-{start.day or _LAST:02}" > day[:10]


def weekday(value: Any) -> int | None:
    """The weekday that a date names, where it is one day.

    >>> date = value_type("date").parse
    >>> weekday(date("Tuesday")), weekday(date("May 2017"))
    (1, None)
    """
    reading = value.readings[0]
    day: int | None = reading.start.weekday if reading.end is None else None
    return day


def is_of(value: Any, day: str) -> bool:
    """Whether a value is a date of that day, written in full or as its weekday: the day of its article's news.

    >>> date = value_type("date").parse
    >>> is_of(date("Tuesday"), "2017-01-24"), is_of(date("23 January 2017"), "2017-01-24")
    (True, False)
    """
    if not hasattr(value, "readings") or len(day) < 10:
        return False
    named = weekday(value)
    full = given_day(value)
    return full == day[:10] if full else named is not None and named == date.fromisoformat(day[:10]).weekday()


def near(a: str, b: str) -> bool:
    """Whether two days lie within a week of one another; days that are not known may.

    >>> near("2017-01-24", "2017-01-29"), near("2017-01-24", "2017-02-24"), near("", "2017-01-24")
    (True, False, True)
    """
    return days_apart(a, b) <= WEEK


def days_apart(a: str, b: str) -> int:
    """Days from one to the other, 0 where one of them is not known to the day.

    >>> days_apart("2017-01-24", "2017-02-01"), days_apart("2017-01", "2017-02-01")
    (8, 0)
    """
    try:
        return abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days)
    except ValueError:
        return 0
