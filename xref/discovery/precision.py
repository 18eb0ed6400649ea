"""Precision: which values two texts hardly give by chance, and which may be one value that one of them has rounded."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from xref.discovery.figures import Figure
from xref.discovery.kinds import COUNTED
from xref.model import Relation
from xref.values import value_type

_DIGITS = 3  # that a number has at least, zeros at its end not counted, to be precise
_MEASURED = 2  # and a sum of money or a measure
_COMMON = COUNTED | {"percent", "age", "duration"}  # of which two digits are common
_MUCH = 3  # times as many as another account of the same thing has at most
ROUNDED = Fraction(4, 5)  # least ratio of a number to its rounded form, or to the bound that it exceeds
CLOSE = Fraction(19, 20)  # and where nothing else shows that both are of one thing


def is_precise(figure: Figure) -> bool:
    """Whether few texts give a value by chance: a day or the end of its month, a number of three digits.

    >>> from xref.model import Mention, Span
    >>> def count(text): return Figure(Mention("count", Span(0, 1), text, value_type("count").parse(text)), (), ())
    >>> [is_precise(count(text)) for text in ("412", "48,000", "1,580")]
    [True, False, True]
    """
    value = figure.mention.value
    if figure.unit == "date":
        start = value_type("date").stated(value).readings[0].start
        return start.month is not None and (start.day is not None or start.part is not None)
    number = _named(value)
    return number is not None and _digits(number) >= (_DIGITS if figure.unit in _COMMON else _MEASURED)


def near(x: Figure, y: Figure, ratio: Fraction = ROUNDED) -> bool:
    """Whether two figures may give one value: the same, a rounded one, or a date and a longer time that it lies in.

    ``ratio`` is the least of the two numbers to one another.
    """
    a, b = x.mention.value, y.mention.value
    if x.text == y.text:
        return True
    if x.unit == "date":
        return (_of_one_year(a, b) or _in_one_month(a, b)) and not _disjoint(x, y)
    one, other = _named(a), _named(b)
    if not one or not other or min(one, other) < ratio * max(one, other):
        return False
    return not _disjoint(x, y)


def near_in_size(x: Figure, y: Figure) -> bool:
    """Whether two numbers are as near as a number is to its rounded form at least; other values always are."""
    one, other = (None if each.unit == "date" else _named(each.mention.value) for each in (x, y))
    return not one or not other or min(one, other) >= ROUNDED * max(one, other)


def _of_one_year(a: Any, b: Any) -> bool:
    """Whether two dates are years and the same: "2023", and "last year" in 2024."""
    one, other = a.readings[0], b.readings[0]
    years = one.start.grain == other.start.grain == "year" and one.end is None and other.end is None
    return years and one.start.year == other.start.year


def _in_one_month(a: Any, b: Any) -> bool:
    """Whether two dates name one month, or one hour."""
    kind = value_type("date")
    one, other = (kind.stated(each).readings[0].start for each in (a, b))
    pairs = ((one.month, other.month), (one.hour, other.hour))
    return any(this is not None and this == that for this, that in pairs)


def _disjoint(x: Figure, y: Figure) -> bool:
    kind = value_type(x.unit)
    relation = kind.relate(kind.stated(x.mention.value), kind.stated(y.mention.value)).strict
    return relation in (Relation.DISJOINT, Relation.INCOMPARABLE)


def of_one_size(x: Figure, y: Figure) -> bool:
    """Whether two amounts may be accounts of one thing: neither is much more, but for a slip of a zero."""
    one, other = _named(x.mention.value), _named(y.mention.value)
    if x.unit == "date" or not one or not other:
        return True
    many, few = max(one, other), min(one, other)
    return bool(many <= _MUCH * few or many in (10 * few, 100 * few, 1000 * few))


def _named(value: Any) -> Any:
    """The number that an amount names, be it as a bound; None where it is a range or none."""
    ends = {end.value for end in (getattr(value, "low", None), getattr(value, "high", None)) if end is not None}
    return ends.pop() if len(ends) == 1 else None


def _digits(number: Any) -> int:
    """How many digits a number has, zeros at either end not counted."""
    return len(str(number if number != int(number) else int(number)).replace(".", "").strip("0"))
