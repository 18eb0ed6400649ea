"""Lists in denials: which of the denied members the other side names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xref.model import Relation
from xref.values import value_type


def is_list(type_name: str) -> bool:
    """Whether values of a type are lists.

    >>> is_list("party+"), is_list("party")
    (True, False)
    """
    return type_name.endswith("+")


def unnamed(value: Any, others: Sequence[Any]) -> bool:
    """Whether a list names one that none of some other lists does: the envoy may stand for his body, and is not it."""
    names = getattr(value, "must", ())
    return bool(names) and not any(all(name in other.must for name in names) for other in others)


def named_in_both(type_name: str, asserted: Any, denied: Any) -> list[str]:
    """Members that one side surely names and the other surely denies, as text."""
    member = value_type(type_name.removesuffix("+"))
    held = (Relation.EQUAL, Relation.NARROWER)
    return sorted(
        {
            member.render(one)
            for one in asserted.must
            for other in denied.must
            if member.relate(one, other).strict in held
        }
    )
