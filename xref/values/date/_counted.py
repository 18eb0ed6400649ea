"""What is counted from a date of the text: "two days after the 5th", "the Monday after Easter"."""

from __future__ import annotations

from xref.values.date._calendar import weekday
from xref.values.date._draft import Draft, Words
from xref.values.date._model import Moment, Shape, Unit
from xref.values.date._settling import day_moment, day_of, week_moment
from xref.values.date._shifting import counts, shifted


def counted_from(words: Words, at: Moment) -> Draft | None:
    """As in "two days after today", "a year before Christmas", "the day after the 5th"."""
    sign = -1 if words.value("v") == "before" else 1
    if words.has("w") and words.has("D"):
        return _nth_beside(words, at, sign)
    if words.has("wpa") and not words.has("dn") and (number := day_of(at)) is not None:
        beside = _beside_day(words, number, sign)
        if beside is not None or words.has("wp"):
            return beside
    pairs = counts(words) or ([(1.0, words.value("u"))] if words.value("a") == 0 and words.has("u") else [])
    moment: Moment | None = at
    for count, unit in pairs:
        moment = None if moment is None else shifted(moment, sign * count, unit, words.setting)
    return None if moment is None or not pairs else Draft([moment], inferred=(), anchored=True)


def _nth_beside(words: Words, at: Moment, sign: int) -> Draft | None:
    """As in "the second Monday before the 25th", "the first Sunday after Easter"."""
    number, wanted, which = day_of(at), words.value("w"), words.value("D")
    if number is None or which > 10:
        return None
    gap = ((wanted - weekday(number)) * sign % 7 or 7) + 7 * (which - 1)
    return Draft([day_moment(number + gap * sign, Moment(weekday=wanted))], anchored=True)


def _beside_day(words: Words, number: int, sign: int) -> Draft | None:
    """As in "the Monday after Easter", "the night before the 5th", "the week before Christmas"."""
    if words.value("a") != 0:
        return None
    if words.has("w"):
        wanted = words.value("w")
        gap = ((wanted - weekday(number)) * sign % 7 or 7) * sign
        return Draft([day_moment(number + gap, Moment(weekday=wanted))], anchored=True)
    if words.has("p"):
        return Draft([day_moment(number + sign, Moment(daypart=words.value("p")))], anchored=True)
    unit = words.value("u")
    if unit == "weekend":
        saturday = number + ((5 - weekday(number)) * sign % 7 or 7) * sign
        return Draft([week_moment(saturday, Unit.WEEKEND)], anchored=True)
    if unit != "week":
        return None
    first, last = sorted((number + sign, number + 7 * sign))
    return Draft([day_moment(first)], day_moment(last), shape=Shape.RANGE, anchored=True)
