"""Ageing: two ages of one person that were told at different times, and ages that may be of two people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xref.comparing.measuring import bounds
from xref.comparing.times import days_between
from xref.model import PairVerdict

if TYPE_CHECKING:
    from xref.comparing.sides import Side

_YEAR = 365.2425  # days
_SOON = 30  # days: within them a birthday is too rare to explain two ages
_LONG = 300  # days: after them a birthday is to be expected


def doubt(a: Side, b: Side, stand: str, *, by_birthdays: bool) -> tuple[PairVerdict, str, str] | None:
    """How two ages may both be right: verdict, kind and reason; ``None`` where nothing explains them.

    Somebody who grows older by birthdays has one age in a text of this year and another in one of which none knows when
    it was written.
    """
    if of_two_people(a, b):
        why = "one text gives several ages and no name, so they may be of two people"
        return PairVerdict.UNDETERMINED, "scope", f"{stand}; {why}"
    if not by_birthdays:
        return None
    if bool(a.context.said) is not bool(b.context.said):
        return PairVerdict.UNDETERMINED, "time", f"{stand}; how long lies between the two texts is not known"
    explained = aged(a, b)
    if explained == "birthdays":
        return PairVerdict.UPDATE, "", "the age grew with the time between the two texts"
    why = "a birthday may lie between the two texts"
    return (PairVerdict.UNDETERMINED, "time", f"{stand}; {why}") if explained else None


def aged(a: Side, b: Side) -> str:
    """How the time between two statements explains two ages: ``birthdays``, ``maybe``, or not at all.

    Over 16 months somebody grows older by one or two years, never by none or by three.
    """
    days = days_between(a.context.said, b.context.said)
    one, other = bounds(a.content.value), bounds(b.content.value)
    if days is None or one is None or other is None:
        return ""
    first, last = (one[0], other[0]) if days >= 0 else (other[0], one[0])
    return explained(first, last, abs(days))


def explained(first: float, last: float, days: int) -> str:
    """What makes somebody who was ``first`` years old ``last`` years old after so many days, as for ``aged``.

    >>> explained(34, 35, 490), explained(34, 38, 490), explained(34, 35, 60), explained(34, 35, 2)
    ('birthdays', '', 'maybe', '')
    """
    years = days / _YEAR
    if days <= _SOON or not int(years) <= last - first <= int(years) + 1 or last == first:
        return ""
    return "birthdays" if days >= _LONG else "maybe"


def of_two_people(a: Side, b: Side) -> bool:
    """Whether one text gives several ages and no name with them: those of several suspects."""
    return a.context.nobody and b.context.nobody and (_gives_several(a) or _gives_several(b))


def _gives_several(side: Side) -> bool:
    return any(bounds(other.value) != bounds(side.content.value) for other in side.also)
