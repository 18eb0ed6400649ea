"""Relating: two values under the slot's way of comparing, each pair of distinct values once."""

from __future__ import annotations

from typing import Any

from xref.comparing.listing import share_none
from xref.comparing.measuring import same_bound, within
from xref.extension import ValueType
from xref.model import FITTING, Comparison, Relation, SlotPolicy

_LENIENT = ("any", "compatible", "may-be-partial", "share-one")


class Relating:
    """The relation of values of one slot, remembered by their texts."""

    def __init__(self, unit: ValueType[Any], policy: SlotPolicy) -> None:
        self._unit = unit
        self._policy = policy
        self._known: dict[tuple[str, str], Comparison] = {}

    def __call__(self, a: Any, a_text: str, b: Any, b_text: str) -> Comparison:
        """How ``a`` stands to ``b`` once the slot's policy has had its say."""
        key = (a_text, b_text)
        if key not in self._known:
            self._known[key] = self._adjusted(a, b, self._unit.relate(a, b))
        return self._known[key]

    def _adjusted(self, a: Any, b: Any, plain: Comparison) -> Comparison:
        """Apply ``compare``: what the rule's author takes for the same, and what for different."""
        if self._policy.compare == "bound" and plain.strict is not Relation.INCOMPARABLE:
            return _as_bounds(plain, same_bound(a, b))
        if plain.strict is Relation.INCOMPARABLE and self._policy.compare in _LENIENT:
            return plain if plain.detail.startswith("unit") else _as(plain, Relation.OVERLAPS, plain.reason)
        if plain.strict is not Relation.DISJOINT:
            return plain
        match self._policy.compare:
            case "any":
                return _as(plain, Relation.OVERLAPS, "several values can hold together")
            case "share-one" if share_none(self._unit.name, a, b):
                return plain
            case "compatible" | "may-be-partial" | "share-one" if plain.lenient in FITTING:
                return _as(plain, Relation.OVERLAPS, plain.reason)
            case "within" if within(a, b, self._policy.tolerance or 0):
                return _as(plain, Relation.OVERLAPS, f"they differ by no more than {self._policy.tolerance:g}")
            case "same-set":
                return Comparison(Relation.DISJOINT, Relation.DISJOINT, plain.reason, "", plain.detail)
        return plain


def _as_bounds(plain: Comparison, same: bool | None) -> Comparison:
    if same is None or (not same and plain.strict is Relation.DISJOINT):
        return plain
    if same:
        return _as(plain, Relation.EQUAL, "both name the same bound")
    return _as(plain, Relation.DISJOINT, "they name two bounds")


def _as(plain: Comparison, relation: Relation, reason: str) -> Comparison:
    return Comparison(relation, relation, reason, "", plain.detail)
