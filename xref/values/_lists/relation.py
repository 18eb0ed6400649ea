"""How two lists stand, as families of sets between bounds, item by item under the relation of their type."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from xref.extension import ValueType
from xref.model import Comparison, Relation
from xref.tuples import NamedTuple
from xref.values._lists.value import Listing


class Fit(IntEnum):
    """How an item stands to another list's items, worst first."""

    NO = 0  # it is none of them
    UNTOLD = 1  # whether it is one of them is not told
    OVERLAPS = 2  # it may be one of them
    WIDER = 3  # it contains one of them
    WITHIN = 4  # it is one of them, or part of one


class Outcome(NamedTuple):
    """One reading's relation, with the items that decide it."""

    relation: Relation
    extra: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    sizes: tuple[int, int] | None = None


_FITS = {
    Relation.EQUAL: Fit.WITHIN,
    Relation.NARROWER: Fit.WITHIN,
    Relation.WIDER: Fit.WIDER,
    Relation.OVERLAPS: Fit.OVERLAPS,
    Relation.INCOMPARABLE: Fit.UNTOLD,
    Relation.DISJOINT: Fit.NO,
}


def relate_lists(unit: ValueType[Any], a: Listing[Any], b: Listing[Any]) -> Comparison:
    """Compare two lists strictly (a plain list is complete) and leniently (it may leave some out)."""
    if _of_other_kinds(unit, a, b):
        reason = "the names in the two lists are of different kinds"
        return Comparison(Relation.INCOMPARABLE, Relation.INCOMPARABLE, reason)
    strict, lenient = _reading(unit, a, b, lenient=False), _reading(unit, a, b, lenient=True)
    if strict.relation is Relation.DISJOINT and lenient.relation is not Relation.DISJOINT:
        assumption = "list taken as complete" if strict.extra else "spelling"
        reason = f"{_words(strict)}, if the lists are complete" if strict.extra else _words(strict)
        return Comparison(Relation.DISJOINT, Relation.OVERLAPS, reason, assumption, _detail(strict))
    told = strict.relation in (Relation.EQUAL, Relation.NARROWER, Relation.WIDER)
    accepted = strict.relation if told else lenient.relation
    assumption = "spelling" if accepted is Relation.EQUAL and not told else ""
    return Comparison(strict.relation, accepted, _words(strict), assumption, _detail(strict))


def _of_other_kinds(unit: ValueType[Any], a: Listing[Any], b: Listing[Any]) -> bool:
    """Whether one list holds persons alone and the other none: a union, and the envoys that it sent."""
    pairs = [(one, other) for one in a.must for other in b.must]
    details = [unit.relate(*pair).detail for pair in pairs]
    return bool(pairs) and all(detail.startswith("kind:") and "person" in detail for detail in details)


def _reading(unit: ValueType[Any], a: Listing[Any], b: Listing[Any], *, lenient: bool) -> Outcome:
    may_a, may_b = _may(a, lenient), _may(b, lenient)
    if unit.name.startswith("date") and may_a is not None and may_b is not None:
        stretch = _stretch(unit, a, b, lenient)
        if stretch is not None:
            return Outcome(stretch)
    outside_b = _outside(unit, a.must, may_b, lenient)
    outside_a = _outside(unit, b.must, may_a, lenient)
    ruled_out = (*_inside(unit, a.must, b.excluded, lenient), *_inside(unit, b.must, a.excluded, lenient))
    if outside_a or outside_b or ruled_out:
        extra = sorted({unit.render(item) for item in (*outside_a, *outside_b)})
        missing = sorted({unit.render(item) for item in ruled_out})
        return Outcome(Relation.DISJOINT, tuple(extra), tuple(missing))
    if sizes := _clash(a, may_a, b, may_b):
        return Outcome(Relation.DISJOINT, sizes=sizes)
    narrower, wider = _covers(unit, b, may_b, a, may_a, lenient), _covers(unit, a, may_a, b, may_b, lenient)
    if narrower and wider:
        return Outcome(Relation.EQUAL)
    if narrower or wider:
        return Outcome(Relation.NARROWER if narrower else Relation.WIDER)
    return Outcome(Relation.OVERLAPS if _touch(unit, a, b, lenient) else Relation.INCOMPARABLE)


def _may(value: Listing[Any], lenient: bool) -> tuple[Any, ...] | None:
    return None if lenient and value.complete == "plain" else value.may


def _fit(unit: ValueType[Any], item: Any, others: Iterable[Any], lenient: bool) -> Fit:
    """Return the best fit of an item among others; named things of different kinds are different things."""
    best = Fit.NO
    for other in others:
        comparison = unit.relate(item, other)
        relation = comparison.lenient if lenient else comparison.strict
        fit = Fit.NO if comparison.detail.startswith("kind:") else _FITS[relation]
        best = max(best, fit)
    return best


def _outside(unit: ValueType[Any], items: Iterable[Any], may: tuple[Any, ...] | None, lenient: bool) -> list[Any]:
    """Return the items that a closed list rules out."""
    return [] if may is None else [item for item in items if _fit(unit, item, may, lenient) is Fit.NO]


def _inside(unit: ValueType[Any], items: Iterable[Any], excluded: tuple[Any, ...], lenient: bool) -> list[Any]:
    return [item for item in items if _fit(unit, item, excluded, lenient) is Fit.WITHIN]


def _clash(a: Listing[Any], may_a: Any, b: Listing[Any], may_b: Any) -> tuple[int, int] | None:
    """Return the counts of two lists, smaller first, where a count that a text gives rules the other list out."""
    if a.size is None and b.size is None:
        return None
    left, right = _size(a, may_a), _size(b, may_b)
    return None if left is None or right is None or left == right else (min(left, right), max(left, right))


def _size(value: Listing[Any], may: tuple[Any, ...] | None) -> int | None:
    """Return how many a list has: by its own count, or by its items where it is closed."""
    if value.size is not None:
        return value.size
    return len(value.must) if may is not None and value.complete != "or" else None


def _covers(
    unit: ValueType[Any], outer: Listing[Any], may_outer: Any, inner: Listing[Any], may_inner: Any, lenient: bool
) -> bool:
    """Return whether every set that ``inner`` allows is one that ``outer`` allows."""
    if outer.size is not None and _size(inner, may_inner) != outer.size:
        return False  # "one of A or B" does not say two
    if not all(_has(unit, inner.must, item, lenient) for item in outer.must):
        return False
    if may_outer is not None:
        if may_inner is None:
            return False
        if not all(_fit(unit, item, may_outer, lenient) is Fit.WITHIN for item in may_inner):
            return False
    for item in outer.excluded:
        ruled = _fit(unit, item, inner.excluded, lenient) is Fit.WITHIN
        if not ruled and (may_inner is None or _fit(unit, item, may_inner, lenient) is not Fit.NO):
            return False
    return True


def _has(unit: ValueType[Any], items: Iterable[Any], wanted: Any, lenient: bool) -> bool:
    """Return whether some item is the wanted thing or part of it."""
    return any(_fit(unit, item, (wanted,), lenient) is Fit.WITHIN for item in items)


def _touch(unit: ValueType[Any], a: Listing[Any], b: Listing[Any], lenient: bool) -> bool:
    """Return whether the two are compatible rather than unknown to one another."""
    left, right = a.may or a.must, b.may or b.must
    if not left or not right or (a.may is None and b.may is None):
        return True
    return any(_fit(unit, item, right, lenient) >= Fit.OVERLAPS for item in left)


def _stretch(unit: ValueType[Any], a: Listing[Any], b: Listing[Any], lenient: bool) -> Relation | None:
    """Compare days: one of the days of a stretch is a closer word for when it was."""
    forth = bool(a.must) and all(_fit(unit, item, b.must, lenient) is Fit.WITHIN for item in a.must)
    back = bool(b.must) and all(_fit(unit, item, a.must, lenient) is Fit.WITHIN for item in b.must)
    if forth and back:
        return Relation.EQUAL
    return Relation.NARROWER if forth else Relation.WIDER if back else None


def _detail(outcome: Outcome) -> str:
    if outcome.extra:
        return f"list-extra: {', '.join(outcome.extra)}"
    if outcome.missing:
        return f"list-missing: {', '.join(outcome.missing)}"
    return f"count-vs-list: {outcome.sizes[0]} / {outcome.sizes[1]}" if outcome.sizes else ""


def _words(outcome: Outcome) -> str:
    """Return the reason in one sentence."""
    if outcome.extra:
        return f"only one of the lists has room for {' and '.join(outcome.extra)}"
    if outcome.missing:
        return f"one list has {' and '.join(outcome.missing)}, the other leaves it out by name"
    if outcome.sizes:
        return f"one list counts {outcome.sizes[0]}, the other {outcome.sizes[1]}"
    return {
        Relation.EQUAL: "the lists name the same",
        Relation.NARROWER: "the first list says more closely what the second says",
        Relation.WIDER: "the second list says more closely what the first says",
        Relation.OVERLAPS: "both lists can be true of one set",
        Relation.INCOMPARABLE: "whether the lists name the same is not told by their words",
        Relation.DISJOINT: "the lists cannot both be true",
    }[outcome.relation]
