"""Likeness of places: whether two values are of one thing, and how far they hang on the same words."""

from __future__ import annotations

from collections.abc import Sequence

from xref.discovery.figures import COUNTED, Figure
from xref.discovery.roles import ONCE, SAYING

_ALONE = ONCE | {SAYING}  # roles of dates that are held against none but their like
HELD = 0.6  # least likeness of the words around two values that are held against one another


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two values are of one type, dates of one role, and counts of the same things."""
    if a.derived and b.derived:
        return False
    if a.unit != b.unit or (a.role != b.role and ((a.role and b.role) or {a.role, b.role} & _ALONE)):
        return False
    if a.unit in COUNTED:
        if a.role != b.role or a.part != b.part:
            return False
        return bool(a.head & b.head) or not (a.head or b.head)
    return a.unit != "age" or bool(a.head & b.head)


def alike(a: Figure, b: Figure) -> float:
    """How far two values hang on the same words, from 0 to 1."""
    around = max(_overlap(a.before + a.after, b.before + b.after), _sides(a, b))
    if a.unit in ("date", "age") and a.role and a.role == b.role:
        return max(around, HELD)
    if a.unit == "date" and a.opens and b.opens:
        return max(around, HELD)
    if a.unit in COUNTED and a.head and a.head == b.head:
        return max(around, (1 + around) / 2)
    if a.unit in COUNTED and a.noun and a.noun == b.noun and (a.role or a.head <= b.head or b.head <= a.head):
        return max(around, HELD)
    return around


def _sides(a: Figure, b: Figure) -> float:
    return (_overlap(a.before, b.before) + _overlap(a.after, b.after)) / 2


def _overlap(a: Sequence[str], b: Sequence[str]) -> float:
    shorter, longer = sorted((a, b), key=len)
    return len(set(shorter) & set(longer)) / len(set(shorter)) if shorter else 0.0
