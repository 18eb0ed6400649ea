"""Measuring: the bounds of a value as numbers, where its type has them."""

from __future__ import annotations

from math import inf, isclose, isfinite
from typing import Any

_LOW = ("lo", "low")
_HIGH = ("hi", "high")
WAYS = frozenset({"rising", "falling"})  # in which alone a figure may move
_LITTLE_LESS = 2 / 3  # of the least that a word for many stands for: who counts 30 may write "several dozen"
RIVALS = 8  # times: rival tolls of one event lie closer together


def bounds(value: Any) -> tuple[float, float] | None:
    """The bounds of a value by its own attributes, an open end as infinity; ``None`` for what is not a quantity.

    >>> from types import SimpleNamespace as V
    >>> bounds(V(lo=12, hi=None)), bounds("Oslo")
    ((12.0, inf), None)
    """
    strict = getattr(value, "strict", value)
    low, high = _named(strict, _LOW), _named(strict, _HIGH)
    if low is None and high is None:
        return None
    return (-inf if low is None else low, inf if high is None else high)


_FINEST = 1e-9  # what is left over where 7.3 is taken from 7.4


def within(a: Any, b: Any, tolerance: float) -> bool:
    """Whether the gap between two quantities is at most ``tolerance``, in the unit that both are kept in.

    >>> from types import SimpleNamespace as V
    >>> within(V(lo=12, hi=12), V(lo=14, hi=20), 2), within(V(lo=12, hi=12), V(lo=15, hi=20), 2)
    (True, False)
    >>> within(V(lo=7.3, hi=7.3), V(lo=7.4, hi=7.4), 0.1)
    True
    """
    first, second = bounds(a), bounds(b)
    if first is None or second is None or not _same_unit(a, b):
        return False
    return max(first[0], second[0]) - min(first[1], second[1]) <= tolerance + _FINEST


def same_bound(a: Any, b: Any) -> bool | None:
    """Whether two quantities name one bound, be it told as a bound or as a figure; ``None`` where they cannot.

    >>> from types import SimpleNamespace as V
    >>> same_bound(V(lo=19, hi=None), V(lo=19, hi=19)), same_bound(V(lo=19, hi=None), V(lo=18, hi=18))
    (True, False)
    >>> within(V(lo=7.3, hi=7.3), V(lo=7.4, hi=7.4), 0.1)
    True
    """
    first, second = bounds(a), bounds(b)
    if first is None or second is None or not _same_unit(a, b):
        return None
    ends = [next((end for end in pair if isfinite(end)), inf) for pair in (first, second)]
    return isclose(*ends)


def grew(first: Any, last: Any) -> bool | None:
    """Whether a quantity grew from ``first`` to ``last``; ``None`` where the two cannot be ordered.

    A list grew when members were added and none was lost.

    >>> from types import SimpleNamespace as V
    >>> grew(V(lo=9, hi=9), V(lo=12, hi=12)), grew(V(lo=9, hi=None), V(lo=12, hi=12))
    (True, None)
    """
    if hasattr(first, "must") and hasattr(last, "must"):
        return len(last.must) > len(first.must)
    one, other = bounds(first), bounds(last)
    if one is None or other is None or not _same_unit(first, last):
        return None
    if other[0] > one[1]:
        return True
    return False if other[1] < one[0] else None


def near(a: Any, b: Any, times: int = RIVALS, slack: int = 0) -> bool:
    """Whether two figures are close enough for rival counts of one thing: so many times as high, and ``slack`` more.

    >>> from types import SimpleNamespace as V
    >>> near(V(lo=3, hi=3), V(lo=20, hi=20)), near(V(lo=3, hi=3), V(lo=300, hi=None))
    (True, False)
    """
    first, second = bounds(a), bounds(b)
    if first is None or second is None:
        return True
    few, many = sorted((first, second))
    return many[0] <= times * max(few[1], 1) + slack


def slip(a: Any, b: Any) -> str:
    """The slip of the pen that would explain two exact figures of which one is a round multiple of the other.

    >>> from types import SimpleNamespace as V
    >>> slip(V(lo=30, hi=30), V(lo=3, hi=3))
    '×10: a digit too many or too few'
    """
    few, many = sorted((exact(a), exact(b)), key=lambda number: number or 0)
    if not few or not many:
        return ""
    return next((name for factor, name in _SLIPS.items() if isclose(many / few, factor)), "")


def loosely_below(a: Any, b: Any) -> str:
    """The word for many, such as "dozens", of which the other figure is larger or little less; else empty.

    >>> from types import SimpleNamespace as V
    >>> loosely_below(V(lo=24, hi=108, low=V(vague="dozens")), V(lo=300, hi=None))
    'dozens'
    >>> several_dozen = V(lo=36, hi=84, low=V(vague="several"))
    >>> loosely_below(several_dozen, V(lo=30, hi=30)), loosely_below(several_dozen, V(lo=9, hi=9))
    ('several', '')
    """
    for one, other in ((a, b), (b, a)):
        word, few, many = getattr(getattr(one, "low", None), "vague", ""), bounds(one), bounds(other)
        if word and few and many and (many[0] > few[1] or few[0] > many[1] >= few[0] * _LITTLE_LESS):
            return str(word)
    return ""


def exact(value: Any) -> float | None:
    """The number of a quantity that is one number.

    >>> from types import SimpleNamespace as V
    >>> exact(V(lo=12, hi=12)), exact(V(lo=12, hi=None))
    (12.0, None)
    """
    found = bounds(value)
    return found[0] if found and found[0] == found[1] else None


_SLIPS = {
    1000: "×1000: thousand, million or billion confused",
    10: "×10: a digit too many or too few",
    100: "×100: two digits too many or too few",
}


def _named(value: Any, names: tuple[str, ...]) -> float | None:
    for name in names:
        found = getattr(value, name, None)
        if found is not None and not isinstance(found, bool | str) and hasattr(found, "__float__"):
            return float(found)
    return None


def _same_unit(a: Any, b: Any) -> bool:
    return bool(getattr(a, "unit", "") == getattr(b, "unit", ""))
