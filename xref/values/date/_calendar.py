"""Civil time as whole seconds: the proleptic Gregorian calendar with astronomical years (0 is 1 BCE).

``datetime`` ends at year 1 and has no open intervals, so instants are plain integers: seconds since
1970-01-01T00:00, local to whatever zone the value is in. Day arithmetic after Howard Hinnant,
"chrono-Compatible Low-Level Date Algorithms".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day  # noqa: N812

DAY = 86_400
HOUR = 3_600
MINUTE = 60

_EPOCH = 719_163  # ordinal of 1970-01-01

Interval = tuple[int, int]  # half-open, seconds


def days(year: int, month: int, day: int) -> int:
    """Count days from 1970-01-01.

    >>> days(1970, 1, 2), days(-44, 3, 15)
    (1, -735525)
    """
    if 1 <= year <= 9999 and 1 <= day <= 28:
        return Day(year, month, day).toordinal() - _EPOCH
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


def civil(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number: the inverse of ``days``.

    >>> civil(days(2017, 1, 23))
    (2017, 1, 23)
    """
    if -700_000 < number < 2_900_000:
        found = Day.fromordinal(number + _EPOCH)
        return found.year, found.month, found.day
    era, of_era = divmod(number + 719_468, 146_097)
    year_of_era = (of_era - of_era // 1_460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    index = (5 * of_year + 2) // 153
    month = index + 3 if index < 10 else index - 9
    return year_of_era + era * 400 + (month <= 2), month, of_year - (153 * index + 2) // 5 + 1


def weekday(number: int) -> int:
    """Day of the week of a day number, Monday = 0.

    >>> weekday(days(2017, 1, 23))
    0
    """
    return (number + 3) % 7


def month_length(year: int, month: int) -> int:
    """Days in a month.

    >>> month_length(2016, 2)
    29
    """
    return days(year + month // 12, month % 12 + 1, 1) - days(year, month, 1)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month ``count`` months on.

    >>> add_months(2017, 1, -1)
    (2016, 12)
    """
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def first_iso_day(year: int) -> int:
    """Day number of the Monday of ISO week 1, the week of 4 January.

    >>> civil(first_iso_day(2017))
    (2017, 1, 2)
    """
    fourth = days(year, 1, 4)
    return fourth - weekday(fourth)


def iso_week(number: int) -> tuple[int, int]:
    """ISO year and week of a day number.

    >>> iso_week(days(2017, 1, 1))
    (2016, 52)
    """
    year = civil(number - weekday(number) + 3)[0]
    return year, (number - first_iso_day(year)) // 7 + 1


def day_interval(first: int, last: int) -> Interval:
    """Seconds from the start of one day to the end of another."""
    return first * DAY, (last + 1) * DAY


def weekly(wanted: int, first: int, last: int) -> Iterator[int]:
    """Day numbers from ``first`` to ``last`` that fall on a day of the week."""
    return iter(range(first + (wanted - weekday(first)) % 7, last + 1, 7))
