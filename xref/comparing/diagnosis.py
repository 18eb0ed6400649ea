"""Diagnosis: the slip of the pen that would explain two values that clash.

Each test compares two exact values and gives a phrase; the first that fits is shown. A diagnosis
never changes a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import Any

from xref.comparing.contents import Content
from xref.comparing.measuring import bounds, exact, slip
from xref.comparing.sides import Side
from xref.comparing.times import said_before
from xref.extension import ValueType
from xref.model import Cell


def diagnosis_of(
    clashing: Iterable[tuple[Side, Side]], sides: Sequence[Side], unit: ValueType[Any], siblings: Sequence[Cell]
) -> str:
    """Return the likely slip behind the first of the clashing pairs that shows one, or nothing.

    ``sides`` are all of the cell, ``siblings`` the other cells of its subject.
    """
    outdated = _outdated(sides)
    others = {
        (cell.slot, unit.render(claim.value)) for cell in siblings if cell.type == unit.name for claim in cell.claims
    }
    found = (
        diagnose(a.content, b.content, others=others, earlier={s.content.text for s in (a, b) if outdated(s)})
        for a, b in clashing
    )
    return next(filter(None, found), "")


def diagnose(
    a: Content,
    b: Content,
    *,
    others: Collection[tuple[str, str]] = (),
    earlier: Collection[str] = (),
) -> str:
    """Return the likely slip behind two clashing contents, or nothing.

    ``others`` are (name of slot, text of value) of the neighbouring cells of the same subject, ``earlier`` the texts
    of values that were given before.
    """
    return (
        _misdated(a.value, b.value)
        or _dates(_day(a.value), _day(b.value))
        or _figures(a.value, b.value)
        or _neighbour({a.text, b.text}, others)
        or ("equal to an earlier figure" if bounds(a.value) and {a.text, b.text} & set(earlier) else "")
    )


def _outdated(sides: Sequence[Side]) -> Callable[[Side], bool]:
    """Whether the figure of a side was given before that side gave it, or a text calls it an earlier one."""
    called = {side.content.text for side in sides if side.context.earlier}
    dated = sorted((side.context.said, side.content.text) for side in sides if side.context.said)
    first = {text: said for said, text in reversed(dated)}

    def outdated(side: Side) -> bool:
        text = side.content.text
        return text in called or said_before(first.get(text, ""), side.context.said) == -1

    return outdated


def _misdated(a: Any, b: Any) -> str:
    wrong = any(getattr(value, "weekday_fits", None) is False for value in (a, b))
    return "weekday does not match the date" if wrong else ""


def _dates(a: date | None, b: date | None) -> str:
    if a is None or b is None or a == b:
        return ""
    if a.year == b.year and (a.month, a.day) == (b.day, b.month):
        return "day and month swapped"
    if abs((a - b).days) == 1:
        return "off by one day"
    if (a.month, a.day) == (b.month, b.day):
        return "same day of another year"
    return "same day of another month" if (a.year, a.day) == (b.year, b.day) else ""


def _day(value: Any) -> date | None:
    """The day of a date that is known to the day."""
    from xref.values.date import Date, as_interval

    if not isinstance(value, Date):
        return None
    first, last = as_interval(value)
    return first if first == last else None


def _figures(a: Any, b: Any) -> str:
    few, many = exact(a), exact(b)
    if few is None or many is None:
        return ""
    return slip(a, b) or ("digits transposed" if _transposed(f"{few:.15g}", f"{many:.15g}") else "")


def _transposed(one: str, other: str) -> bool:
    """Whether two digit strings differ by one exchange of two neighbours.

    >>> _transposed("2254", "2245"), _transposed("12", "13"), _transposed("123", "321")
    (True, False, False)
    """
    if len(one) != len(other) or sorted(one) != sorted(other):
        return False
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return len(places) == 2 and places[1] == places[0] + 1


def _neighbour(texts: Collection[str], others: Collection[tuple[str, str]]) -> str:
    """A value that another slot of the subject has too: two roles swapped, or a part against the total."""
    slots = sorted({slot for slot, text in others if text in texts})
    name = slots[0].replace("_", " ") if slots else ""
    return f"the figure given for “{name}”: two figures swapped, or a part taken for the total" if name else ""
