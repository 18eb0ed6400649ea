"""Difference: when two values cannot both be true, and when two sentences may speak of different days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import product
from math import inf
from typing import Any

from xref.discovery.days import given_day, near, tells_a_day, weekday
from xref.discovery.figures import Figure
from xref.discovery.roles import SAYING, WINDOW
from xref.discovery.wording import Wording
from xref.model import Mention, Relation, Span
from xref.values import value_type

_COUNTED_OUT = 20  # up to so many of a unit are counted
_NEAR = 80  # characters between a value and a date that says when it was so
_DAYS = {
    "hours": (Fraction(1, 24), Fraction(1, 24)),
    "days": (1, 1),
    "weeks": (7, 7),
    "months": (28, 31),
    "years": (365, 366),
}


def differ(a: Any, b: Any, unit: str) -> bool:
    """Whether two values cannot both be true, even to a lenient reader who takes a rounded figure for what it is.

    >>> count = value_type("count").parse
    >>> differ(count("12"), count("19"), "count"), differ(count("159,500"), count("160,000"), "count")
    (True, False)
    """
    kind = value_type(unit)
    a, b = kind.stated(a), kind.stated(b)
    comparison = kind.relate(a, b)
    if comparison.strict is Relation.INCOMPARABLE and unit in ("duration", "age"):
        return _longer(a, b) or _longer(b, a)
    apart = comparison.strict is Relation.DISJOINT and comparison.lenient is Relation.DISJOINT
    return apart and not _by_rounding(a, b)


def apart(x: Figure, y: Figure) -> bool:
    """Whether two figures cannot both be true: values that differ, or two limits on one side.

    Who is "aged six and over" may be "eight and over", but what is open from six on is not open from eight on; and
    what is to be done "by Monday" is done by Tuesday, but the two are not one term.
    """
    if x.either or y.either:
        return all(differ(a.value, b.value, x.unit) for a, b in product(_choices(x), _choices(y)))
    a, b = x.mention.value, y.mention.value
    if x.within or y.within:
        return x.within != y.within and _is_below(*((y, x) if x.within else (x, y)))
    if x.deadline and y.deadline:
        a, b = _term(a), _term(b)
    if x.limit and y.limit:
        return (a.low, a.high) != (b.low, b.high) and (a.high is None) == (b.high is None)
    return differ(a, b, x.unit)


def _is_below(rank: Figure, top: Figure) -> bool:
    """Whether a rank is none of the top ones: the fourth is not among the top three."""
    one, last = rank.mention.value, top.mention.value
    return not one.from_end and bool(one.place > last.place)


def _choices(figure: Figure) -> list[Mention]:
    return [figure.mention, *filter(None, (figure.either,))]


def _term(date: Any) -> Any:
    """The date by which something is to be done, as that date itself."""
    return replace(date, shape=type(date.shape).POINT)


def changed(a: Any, b: Any, unit: str, verbatim: bool) -> bool:
    """Whether a value was changed in a copy: in the same words figures that are near differ as well, and ranges.

    Where the copy is ``verbatim`` but for its values, nobody has rounded them. Bounds that leave room for one another
    do not differ even there.
    """
    if differ(a, b, unit):
        return True
    kind = value_type(unit)
    relation = kind.relate(kind.stated(a), kind.stated(b)).strict
    if not hasattr(a, "hedge") or a.hedge != b.hedge or relation in (Relation.EQUAL, Relation.INCOMPARABLE):
        return False
    closed = a.high is not None and b.high is not None
    return (closed or relation is Relation.DISJOINT) and (verbatim or not _rounds(a, b))


def _rounds(a: Any, b: Any) -> bool:
    """Whether one amount is the other with fewer digits."""
    ends = [(x, y) for x, y in ((a.low, b.low), (a.high, b.high)) if x and y and x.value != y.value]
    return all(x.step != y.step and 2 * abs(x.value - y.value) < max(x.step, y.step) for x, y in ends)


def _longer(a: Any, b: Any) -> bool:
    """Whether one stretch of time is longer than the other in any month and any year: six weeks than a month."""
    least, most = _DAYS.get(a.unit), _DAYS.get(b.unit)
    low, high = a.lenient.lo, b.lenient.hi
    if least is None or most is None or low is None or high is None:
        return False
    return bool(low * least[0] > high * most[1])


def _by_rounding(a: Any, b: Any) -> bool:
    """Whether two amounts are nearer than the half of the last digit that the rounder one gives.

    "More than 160,000" may well be 159,500: who writes so many zeros has not counted them.
    """
    one, other = getattr(a, "lenient", None), getattr(b, "lenient", None)
    if one is None or other is None:
        return False
    if max(a.low.value, b.low.value) <= (_COUNTED_OUT if a.unit else a.domain.exact_below - 1):
        return False  # nobody rounds nine, nor twenty years
    low, high = (one, other) if one.hi is not None and other.lo is not None and one.hi <= other.lo else (other, one)
    if low.hi is None or high.lo is None:
        return False
    grain = max(_last_digit(low.hi), _last_digit(high.lo))
    return grain > 1 and 2 * abs(Fraction(high.lo) - Fraction(low.hi)) < grain


def _last_digit(number: Any) -> int:
    """The place of a whole number's last digit that is no zero: 160000 is counted in tens of thousands."""
    whole, grain = abs(int(number)), 1
    if whole != abs(number):
        return 1
    while whole and whole % 10 == 0:
        whole, grain = whole // 10, grain * 10
    return grain


def other_time(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether two values of two sentences are of two times: no date beside the one may be a date beside the other.

    A date on which something was said is no time of the value; the past 24 hours are not the past 48. In news, where
    the day of the article is known, a date anywhere in the sentence is beside it, else one that is near; and "early in
    March" is no day of this week.
    """
    windows = [{each.figure.text for each in of.outline if each.figure and each.figure.role == WINDOW} for of in (a, b)]
    if all(windows) and not windows[0] & windows[1]:
        return True
    news = bool(a.day and b.day)
    dates_a, dates_b = (_dates(each, of.figures, inf if news else _NEAR) for each, of in ((x, a), (y, b)))
    if not dates_a or not dates_b:
        return False
    return (news and a.news != b.news) or all(_apart(one, other) for one in dates_a for other in dates_b)


def of_one_time(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether two values may be of one time, by the date nearest to each in its sentence; a date is its own time.

    Where only one sentence gives another time than that of its article, the values are of two.
    """
    if x.unit == "date":
        return True
    one, other = _nearest(x, a), _nearest(y, b)
    if one is not None and other is not None:
        return not (a.day and b.day and a.news != b.news) and not _apart(one, other)
    return all(date is None or _is_now(date, of) for date, of in ((one, a), (other, b)))


def of_one_date(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether both values have a date beside them, and it may be the same."""
    one, other = _nearest(x, a), _nearest(y, b)
    return one is not None and other is not None and not _apart(one, other)


def _nearest(figure: Figure, of: Wording) -> Any:
    """The date that stands nearest to a value in its sentence, rather behind it; None where there is none."""
    span = figure.mention.span
    dates = [
        each
        for each in of.figures
        if each.unit == "date" and each.role != SAYING and not _of_the_compared(span, each.mention.span, of)
    ]
    nearest = min(dates, key=lambda each: (_gap(span, each.mention.span), each.mention.span < span), default=None)
    return nearest and nearest.mention.value


def _of_the_compared(value: Span, date: Span, of: Wording) -> bool:
    """Whether a date behind a value is that of another which it is compared with: "1,250, up from 890 in 2019"."""
    return any(
        value.end <= each.mention.span.start and each.mention.span.end <= date.start
        for each in of.every
        if each.compared
    )


def _is_now(date: Any, of: Wording) -> bool:
    """Whether a date is of the week or the year of a sentence's article; one without a year is, whenever that is."""
    if not of.day:
        return value_type("date").stated(date).readings[0].start.year is None
    if near(given_day(date) or of.day, of.day) and tells_a_day(date):
        return True
    return value_type("date").relate(date, _year(of.day)).strict is not Relation.DISJOINT


@cache
def _year(day: str) -> Any:
    return value_type("date").parse(day[:4])


def _apart(a: Any, b: Any) -> bool:
    """Whether two dates cannot be one as they stand, with the year and month that their articles give them."""
    days = weekday(a), weekday(b)
    return (None not in days and days[0] != days[1]) or value_type("date").relate(a, b).strict is Relation.DISJOINT


def _dates(figure: Figure, others: Iterable[Figure], reach: float) -> list[Any]:
    return [
        other.mention.value
        for other in others
        if other.unit == "date" and other.role != SAYING and _gap(figure.mention.span, other.mention.span) <= reach
    ]


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
