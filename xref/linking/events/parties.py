"""Parties: how two lists of those who made or fought over one thing stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xref.extension import ValueType
from xref.model import FITTING, NameKind, Relation


def relation_of(unit: ValueType[Any], a: Sequence[Any], b: Sequence[Any]) -> Relation:
    """How two parties to one thing stand: one may leave some out, but two that each name another are two things."""
    inside = all(any(unit.relate(x, y).strict in FITTING for y in b) for x in a)
    around = all(any(unit.relate(x, y).strict in FITTING for y in a) for x in b)
    if inside and around:
        return Relation.EQUAL
    if inside or around:
        return Relation.NARROWER if inside else Relation.WIDER
    return Relation.DISJOINT


def states_alone(members: Any) -> bool | None:
    """Whether a list names states alone; ``None`` where it names states beside others."""
    kinds = {member.kind is NameKind.COUNTRY for member in members.must}
    return kinds.pop() if len(kinds) == 1 else None
