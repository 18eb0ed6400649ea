"""Measuring: the bounds of a value as numbers, where its type has them."""

from __future__ import annotations

from math import inf
from typing import Any

from xref.extension import ValueType

_LOW = ("low", "lo", "lower", "minimum")
_HIGH = ("high", "hi", "upper", "maximum")


def bounds(unit: ValueType[Any], value: Any) -> tuple[float, float] | None:
    """The bounds of a value by its own attributes, an open end as infinity; ``None`` for what is not a quantity."""
    low, high = _named(value, _LOW), _named(value, _HIGH)
    if low is None and high is None:
        return None
    return (-inf if low is None else low, inf if high is None else high)


def within(unit: ValueType[Any], a: Any, b: Any, tolerance: float) -> bool:
    """Whether the gap between two quantities is at most ``tolerance``, in the unit that both are kept in."""
    first, second = bounds(unit, a), bounds(unit, b)
    if first is None or second is None:
        return False
    return max(first[0], second[0]) - min(first[1], second[1]) <= tolerance


def grew(unit: ValueType[Any], first: Any, last: Any) -> bool | None:
    """Whether a quantity grew from ``first`` to ``last``; ``None`` where the two cannot be ordered.

    A list grew when members were added and none was lost.
    """
    if hasattr(first, "must") and hasattr(last, "must"):
        return len(last.must) > len(first.must)
    one, other = bounds(unit, first), bounds(unit, last)
    if one is None or other is None:
        return None
    if other[0] > one[1]:
        return True
    return False if other[1] < one[0] else None


def _named(value: Any, names: tuple[str, ...]) -> float | None:
    for name in names:
        found = getattr(value, name, None)
        if found is not None and not isinstance(found, bool | str) and hasattr(found, "__float__"):
            return float(found)
    return None
