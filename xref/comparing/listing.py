"""Lists in denials: which of the denied members the other side names."""

from __future__ import annotations

from typing import Any

from xref.model import Relation
from xref.values import value_type


def is_list(type_name: str) -> bool:
    """Whether values of a type are lists.

    >>> is_list("party+"), is_list("party")
    (True, False)
    """
    return type_name.endswith("+")


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
