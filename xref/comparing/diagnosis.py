"""Diagnosis: the slip of the pen that would explain two values that clash.

Each test compares two exact values and gives a phrase; the first that fits is shown. A diagnosis
never changes a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from math import isclose, isfinite
from typing import Any

from xref.comparing.measuring import bounds
from xref.comparing.sides import Content

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")


def diagnose(
    a: Content,
    b: Content,
    *,
    others: Collection[tuple[str, str]] = (),
    earlier: Collection[str] = (),
) -> str:
    """Return the likely slip behind two clashing contents, or nothing.

    ``others`` are (name of slot, text of value) of the neighbouring cells of the same subject, ``earlier`` the texts of values
    with an earlier as-of.
    """
    first, second = sorted((a.text, b.text))
    return (
        _dates(first, second)
        or _figures(_exact(a.value), _exact(b.value))
        or _neighbour(first, second, others)
        or _stale(first, second, earlier)
    )


def _dates(a: str, b: str) -> str:
    one, other = _DAY.fullmatch(a), _DAY.fullmatch(b)
    if not one or not other:
        return ""
    if one[1] == other[1] and one[2] != one[3] and (one[2], one[3]) == (other[3], other[2]):
        return "day and month swapped"
    if one[1] != "XXXX" != other[1] and abs((_day(one) - _day(other)).days) == 1:
        return "off by one day"
    if one[1] == other[1] and one[3] == other[3]:
        return "same day of another month"
    return "same day of another year" if (one[2], one[3]) == (other[2], other[3]) else ""


def _day(match: re.Match[str]) -> date:
    return date(int(match[1]), int(match[2]), int(match[3]))


def _exact(value: Any) -> float | None:
    found = bounds(value)
    return found[0] if found and found[0] == found[1] and isfinite(found[0]) else None


def _figures(a: float | None, b: float | None) -> str:
    if a is None or b is None or not a or not b:
        return ""
    ratio = max(a, b) / min(a, b)
    for factor, name in (
        (1000, "×1000: thousand, million or billion confused"),
        (10, "×10: a digit too many or too few"),
    ):
        if isclose(ratio, factor):
            return name
    one, other = f"{a:.15g}", f"{b:.15g}"
    if len(one) == len(other) and sorted(one) == sorted(other) and _adjacent(one, other):
        return "digits transposed"
    return ""


def _adjacent(one: str, other: str) -> bool:
    """Whether two digit strings differ by one exchange of two neighbours."""
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return len(places) == 2 and places[1] == places[0] + 1


def _neighbour(a: str, b: str, others: Collection[tuple[str, str]]) -> str:
    for slot, text in sorted(others):
        if text in (a, b):
            return f"one value is that of {slot}: swapped, or a part against the total"
    return ""


def _stale(a: str, b: str, earlier: Collection[str]) -> str:
    return "equal to an earlier figure" if {a, b} & set(earlier) else ""
