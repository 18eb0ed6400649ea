"""How the two ends of a stretch complete each other: "14 to 16 March", "3:30 to 6 pm", "1851-52"."""

from __future__ import annotations

import re
from itertools import product

from xref.expressions import regex
from xref.values.date._calendar import weekday
from xref.values.date._draft import Draft
from xref.values.date._model import Moment
from xref.values.date._settling import day_moment, day_of
from xref.values.date._tokens import Token

HALF = regex(r"[ap]\.?\s?m|\d[ap]\b", re.IGNORECASE)  # words that say their half of the day


def same_half(low: Moment, high: Moment) -> Moment:
    """The first time of "3:30 to 6 pm" in the second's half of the day.

    >>> same_half(Moment(hour=3, minute=30), Moment(hour=18)).hour
    15
    """
    if low.hour is None or high.hour is None or not low.hour < 12 <= high.hour or low.hour + 12 >= high.hour:
        return low
    return low._replace(hour=low.hour + 12)


def shortest(lows: list[Moment], highs: list[Moment]) -> tuple[Moment, Moment]:
    """The ends of a stretch of which one can be read in two ways: those that lie nearest, for both are written alike.

    >>> july, august = Moment(2018, 7, 8), Moment(2018, 8, 7)
    >>> shortest([july, august], [Moment(2018, 8, 13)])[0].month
    8
    """
    if len(lows) + len(highs) != 3:
        return lows[0], highs[0]
    best, least = (lows[0], highs[0]), None
    for low, high in product(lows, highs):
        first, last = day_of(low), day_of(high)
        if first is not None and last is not None and first <= last and (least is None or last - first < least):
            best, least = (low, high), last - first
    return best


def start_by_number(number: int, kind: str, second: Draft) -> Moment | None:
    """The first end where it is a bare number: a day or an hour like the second."""
    high = second.moment
    of_day = kind in "dD" and high.day is not None and high.hour is None and not second.anchored
    if of_day and high.day is not None and number < high.day:
        return high._replace(day=number, weekday=None)
    if kind == "d" and high.hour is not None and number <= 12:
        hour = (
            0
            if number == 12 and high.hour < 12
            else number + 12
            if high.hour > 12 and number + 12 < high.hour
            else number
        )
        return high._replace(hour=hour, minute=None)
    return None


def end_by_number(token: Token, first: Moment) -> Moment | None:
    """The second end where it is a bare number: an hour, a day or the last digits of a year."""
    if token.kind not in "dnD" or not isinstance(token.value, int):
        return None
    number, year = token.value, first.year
    if first.hour is not None and 0 < number <= 24 and token.kind == "d":
        later = number if number > first.hour else number + 12
        return first._replace(hour=later if first.hour < later <= 24 else number, minute=None)
    if first.day is not None and first.unit is None and token.kind in "dD" and first.day < number <= 31:
        return first._replace(day=number, weekday=None)
    bare_year = year is not None and first.month is None and first.unit is None
    next_one = year is not None and token.end - token.start == 2 and number == year % 100 + 1
    if bare_year and year is not None and (9 < number < 100 or next_one) and number > year % 100:
        return Moment(year // 100 * 100 + number)
    return None


def clock(moment: Moment) -> tuple[int, int]:
    """Hour and minute."""
    return moment.hour or 0, moment.minute or 0


def start_before(low: Moment, high: Moment) -> Moment | None:
    """The first end of "1 September to 31 December of last year", "Monday to Friday last week", from the second."""
    number = day_of(high)
    if low.year is not None or high.year is None:
        return None
    if low.month is not None and high.month is not None:
        after = (low.month, low.day or 1) > (high.month, high.day or 31)
        return low._replace(year=high.year - after)
    if number is not None and low.month is None and low.day is not None and low.day < (high.day or 0):
        return low._replace(year=high.year, month=high.month)  # "the 3rd to the 7th of next month"
    if low.weekday is not None and low.day is None and number is not None and low.unit is None:
        return day_moment(number - (weekday(number) - low.weekday) % 7, low)
    return None


def completed(low: Moment, high: Moment) -> tuple[Moment, Moment]:
    """Both ends with the month and year that only one of them states: "9th and 17th of April", "June to May 1992"."""
    if low.unit is None and low.month is None and low.day is not None and high.month is not None and high.unit is None:
        later = high.day is not None and low.day > high.day  # "the 27th to the 3rd of April"
        low = low._replace(month=(high.month - 2) % 12 + 1 if later else high.month)
    if high.unit is None and high.month is None and high.day is not None and low.month is not None and low.unit is None:
        later = low.day is not None and high.day < low.day
        month = low.month % 12 + 1 if later else low.month
        year = low.year + (later and low.month == 12) if low.year is not None else None
        high = high._replace(month=month, year=high.year if high.year is not None else year)
    if low.year is None and high.year is not None and (low.month is not None or low.unit is high.unit is not None):
        low = low._replace(
            year=high.year - (low.month is not None and high.month is not None and low.month > high.month)
        )
    return low, high
