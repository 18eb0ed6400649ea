"""What a moment bounds that others are told from: "more than a year ago", "nearly a decade ago", "later this year"."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date._calendar import DAY
from xref.values.date._draft import Draft, Words
from xref.values.date._model import Moment, Shape
from xref.values.date._sets import hull
from xref.values.date._settling import day_moment, day_of
from xref.values.date._shifting import filled, shifted, today_moment

_LONGEST = 24  # characters
_WEEK = 7 * DAY
_BOUND = regex(
    r"\b(?:(?P<over>(?:more|longer|(?:no|not) less) than|(?:well |just |a (?:little|bit) )?over|at least|upwards of)"
    r"|(?P<under>(?:less|fewer|(?:no|not) more) than|(?:just |well )?under|up to)"
    r"|(?P<near>nearly|almost|barely|close to|some))\s$",
    re.IGNORECASE,
)


def bounded(words: Words, draft: Draft, at: Moment, *, later: bool) -> Draft:
    """The draft of "a year ago" as the words before it bound it; ``at`` is the moment that it is counted from."""
    match = _BOUND.search(words.setting.discourse.text, max(0, words.start - _LONGEST), words.start)
    if match is None:
        return draft
    moment = draft.moment
    if match.lastgroup == "near":
        draft.moments = [moment._replace(approximate=True)]
    elif match.lastgroup == "over":
        draft.shape = Shape.FROM if later else Shape.BY
    else:
        low, draft.end = (at, moment) if later else (moment, at)
        draft.moments, draft.shape = [low], Shape.RANGE
        draft.inferred = tuple(dict.fromkeys((*draft.inferred, *filled(at))))
    return draft


def one_or_two_ago(words: Words) -> Draft | None:
    """As in "a month or two ago": a point between the two."""
    first, second = (1 if words.has("a") else words.value("dn")), words.value("dn", 0 if words.has("a") else 1)
    ago, at, unit = words.value("g") == "ago", today_moment(words.setting), words.value("u")
    if not ago or at is None or words.value("&") != "or" or not first or not second or first >= second:
        return None
    high, low = (shifted(at, -float(count), unit, words.setting) for count in (first, second))
    if low is None or high is None:
        return None
    return Draft([low], high, inferred=filled(low), shape=Shape.RANGE, anchored=True)


def on_one_side(unit: Draft, at: Moment, *, later: bool) -> Draft | None:
    """As in "earlier this year", "later that month": the part of a unit on one side of the moment that it is told from.

    That is publication, or a date of the text; "earlier this year" said in November takes in October, and "earlier this
    week" no more than yesterday: of today one says so.
    """
    whole = hull(unit.moment)
    span = hull(at._replace(hour=None, minute=None, second=None, daypart=""))
    if whole is None or span is None or at.month is None or not whole[0] <= span[0] <= span[1] <= whole[1]:
        return None
    low, high = _ends(unit.moment, whole)
    in_days = whole[0] < span[0] and whole[1] - whole[0] <= _WEEK
    side = at if day_of(at) is None else day_moment(span[0] // DAY - (in_days and not later))
    unit.moments, unit.end = ([side], high) if later else ([low], side)
    unit.shape, unit.anchored = Shape.RANGE, True
    unit.inferred = tuple(dict.fromkeys((*unit.inferred, *filled(side))))
    return unit


def _ends(unit: Moment, whole: tuple[int, int]) -> tuple[Moment, Moment]:
    """The first and last month of a year, the first and last day of shorter units."""
    first, last = day_moment(whole[0] // DAY), day_moment(whole[1] // DAY - 1)
    if unit.month is None and unit.unit is None:
        return first._replace(day=None), last._replace(day=None)
    return first, last
