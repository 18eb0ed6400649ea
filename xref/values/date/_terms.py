"""Terms that are named by their end: "the 12 months to March", "the three months ended June 30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xref.expressions import regex
from xref.values.date._calendar import add_months
from xref.values.date._draft import Draft
from xref.values.date._in_a_year import first_last
from xref.values.date._model import Moment, Shape
from xref.values.date._settling import Setting, day_moment, day_of, settle
from xref.values.date._shifting import same_day

if TYPE_CHECKING:
    from xref.values.date._frames import Frames

TERM = regex(r"(a?)(?:D-?)?([dn]?)n?([uF])(T|Z)i?(?=a?[mdDIE])")  # over the kinds of tokens
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_DAYS = {"day": 1, "week": 7}


def term_to(run: Frames, place: int) -> Draft | None:
    """The stretch of so many units that ends in the moment after "to", "ended" or "ending"."""
    match = TERM.match(run.kinds, place)
    if match is None or (match[4] == "T" and (run.word(place) != "the" or run.word(match.start(4)) != "to")):
        return None
    count = run.tokens[match.start(2)].value if match[2] else 1
    unit = "year" if match[3] == "F" else run.tokens[match.start(3)].value
    if "D" in match.group() and unit not in ("quarter", "half"):
        return None
    months, days = _MONTHS.get(unit, 0), _DAYS.get(unit, 0) if match[4] == "Z" else 0
    inner = run.moment(match.end())
    if (
        inner is None
        or inner.end is not None
        or inner.timed
        or inner.moment.month is None
        or inner.moment.unit is not None
    ):
        return None
    if not isinstance(count, int) or not 0 < count <= 60 or not (months or days):
        return None
    start = run.tokens[place].start
    high, filled = (inner.moment, inner.inferred) if inner.anchored else settle(inner.moment, run.setting, "", start)
    if "year" in filled and _is_over(run, match.start(4), start, inner.last):
        high = _last_such(high, run.setting)
    low = _start(high, count * months, count * days)
    if low is None:
        return None
    return Draft([low], high, filled, Shape.SPAN, anchored=True, first=place, last=inner.last)


def _is_over(run: Frames, joint: int, start: int, last: int) -> bool:
    """Whether a term has ended: "the year ended March 31", "in the six months to March profit fell"."""
    if run.kinds[joint] == "Z":
        return run.word(joint).startswith("ended")
    return run.setting.direction(start, run.tokens[last - 1].end) == "past"


def _last_such(high: Moment, setting: Setting) -> Moment:
    """The last end of a term before publication: "the year ended March 31", said in October, ended in that year."""
    span = None if high.year is None else first_last(high, high.year)
    if span is None or setting.today is None or span[0] <= setting.today:
        return high
    return high._replace(year=high.year - 1 if high.year is not None else None)


def _start(high: Moment, months: int, days: int) -> Moment | None:
    """The first month or day of the term."""
    number = day_of(high)
    if number is not None:
        if days:
            return day_moment(number - days + 1)
        back = day_of(same_day(day_moment(number + 1), -months))
        return None if back is None else day_moment(back)
    if high.month is None or not months or high.day is not None:
        return None
    year, month = add_months(high.year if high.year is not None else 2000, high.month, 1 - months)
    return Moment(None if high.year is None else year, month)
