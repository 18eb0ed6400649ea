"""Feasts and days of remembrance whose dates follow a rule.

Fixed dates, "the fourth Thursday of November", days before or after Easter (Gregorian and Julian, after Meeus,
"Astronomical Algorithms", 2nd ed., ch. 8), and feasts of lunar calendars by their tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from xref.values.date._calendar import days, month_length, weekday
from xref.values.date._feast_tables import (
    AFTER,
    AROUND,
    EASTER,
    FIXED,
    LUNAR,
    MARGINS,
    NTH,
    ORTHODOX,
)
from xref.values.date._lunar import first_day


@cache
def _rules() -> dict[str, tuple[str, tuple[object, ...]]]:
    """Every name with its rule; the first name of a row stands for all of them."""
    tables: tuple[tuple[str, Mapping[Any, str]], ...] = (
        ("fixed", FIXED), ("nth", NTH), ("after", AFTER),
        ("easter", EASTER), ("orthodox", ORTHODOX), ("lunar", LUNAR), ("around", AROUND),
    )  # fmt: skip
    return {
        name: (kind, (names.split("|")[0], key))
        for kind, table in tables
        for key, names in table.items()
        for name in names.split("|")
    }


def feast_names() -> list[str]:
    """Every name of a feast, in lower case."""
    return list(_rules())


def fixed_date(name: str) -> tuple[int, int] | None:
    """Month and day of a feast that is on the same day every year.

    >>> fixed_date("boxing day"), fixed_date("easter")
    ((12, 26), None)
    """
    kind, (_, key) = _rules()[name]
    return key if kind == "fixed" and isinstance(key, tuple) else None


def by_table(name: str) -> bool:
    """Whether the days of a feast come from a table of a lunar calendar, whose days differ by one from place to place.

    >>> by_table("holi"), by_table("easter")
    (True, False)
    """
    return _rules()[name][0] == "lunar"


def canonical(name: str) -> str:
    """The name under which a feast is kept.

    >>> canonical("xmas day")
    'christmas'
    """
    return str(_rules()[name][1][0])


@cache
def feast_days(name: str, year: int) -> tuple[int, int] | None:
    """First and last day number of a feast in a year; ``None`` where its rule or table does not reach.

    >>> from xref.values.date._calendar import civil
    >>> [civil(day) for day in feast_days("easter", 2018)]
    [(2018, 4, 1), (2018, 4, 1)]
    """
    if name not in _rules():
        return None
    kind, (_, key) = _rules()[name]
    first: int | None = None
    length = 1
    if kind == "fixed" and isinstance(key, tuple):
        first = days(year, *key)
    elif kind == "nth" and isinstance(key, tuple):
        first = nth_weekday(year, *key)
    elif kind == "after" and isinstance(key, tuple):
        anchor = feast_days(key[0], year)
        first = anchor[0] + key[1] if anchor else None
    elif kind == "easter" and isinstance(key, int):
        first = easter(year) + key
    elif kind == "orthodox" and isinstance(key, int):
        first = orthodox_easter(year) + key
    elif kind == "lunar" and isinstance(key, tuple):
        calendar, method, shift, length = key
        found = first_day(calendar, method, year)
        before, after = MARGINS.get(calendar, (0, 0))
        first, length = (None if found is None else found + shift - before), length + before + after
    elif kind == "around" and isinstance(key, tuple):
        first, length = days(year, *key[:2]), key[2]
    return None if first is None else (first, first + length - 1)


def nth_weekday(year: int, month: int, wanted: int, which: int) -> int | None:
    """Day number of the n-th (from the end where negative) such weekday of a month; ``None`` where there is none.

    >>> from xref.values.date._calendar import civil
    >>> civil(nth_weekday(2013, 11, 3, 4))
    (2013, 11, 28)
    """
    first = days(year, month, 1)
    length = month_length(year, month)
    found = [first + offset for offset in range(length) if weekday(first + offset) == wanted]
    place = which - 1 if which > 0 else which
    return found[place] if -len(found) <= place < len(found) else None


def easter(year: int) -> int:
    """Day number of Easter Sunday in the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    m = (a + 11 * h) // 319
    i, k = divmod(c, 4)
    x = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + x + 90) // 25
    return days(year, month, (h - m + x + month + 19) % 32)


def orthodox_easter(year: int) -> int:
    """Day number of Easter Sunday in the Julian calendar, as a Gregorian date."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return days(year, month, day + 1) + year // 100 - year // 400 - 2
