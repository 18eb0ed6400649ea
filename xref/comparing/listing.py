"""Lists: which members two sides have in common, and which of the denied ones the other side names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xref.comparing.sides import Side
from xref.comparing.times import said_before
from xref.model import NameKind, Polarity, Relation
from xref.values import value_type


def is_list(type_name: str) -> bool:
    """Whether values of a type are lists.

    >>> is_list("party+"), is_list("party")
    (True, False)
    """
    return type_name.endswith("+")


def unnamed(value: Any, others: Sequence[Any]) -> bool:
    """Whether a list names one that none of some other lists does: the envoy may stand for his body, and is not it.

    >>> one, other = (value_type("party+").parse(text) for text in ("Russia and Turkey", "Russia and Iran"))
    >>> unnamed(one, [other]), unnamed(one, [other, one])
    (True, False)
    """
    names = getattr(value, "must", ())
    return bool(names) and not any(all(name in other.must for name in names) for other in others)


def named_in_both(type_name: str, asserted: Any, denied: Any) -> list[str]:
    """Members that one side surely names and the other surely denies, as text.

    >>> parties = value_type("party+")
    >>> named_in_both("party+", parties.parse("Russia and Turkey"), parties.parse("Turkey"))
    ['Turkey']
    """
    member = value_type(type_name.removesuffix("+"))
    return sorted(
        {
            member.render(one)
            for one in asserted.must
            for other in denied.must
            if (relation := member.relate(one, other).strict) is Relation.EQUAL
            or (relation is Relation.NARROWER and not _of_any(one))
        }
    )


def _of_any(member: Any) -> bool:
    """Whether a member is no more than what many are: some of the rebels sign and others do not."""
    return getattr(member, "kind", None) is NameKind.ROLE and member.name.endswith("s")


def came_round(a: Side, b: Side) -> bool:
    """Whether what was denied first was asserted later: who refused to sign in May may have signed in June."""
    denied, asserted = (a, b) if a.content.polarity is Polarity.DENIED else (b, a)
    return said_before(denied.context.said, asserted.context.said) == -1


def share_none(type_name: str, a: Any, b: Any) -> bool:
    """Whether two lists of several members each have no member that could be one of the other's.

    A person may stand for the party whose post he holds, so names of different kinds do not tell.

    >>> parties = value_type("party+")
    >>> share_none("party+", parties.parse("Ann Lee and Omar Diallo"), parties.parse("Ivan Orlov and Ali Sow"))
    True
    """
    member = value_type(type_name.removesuffix("+"))
    if min(len(getattr(a, "must", ())), len(getattr(b, "must", ()))) < _SEVERAL:
        return False
    return all(member.relate(one, other).strict is Relation.DISJOINT for one in a.must for other in b.must)


_SEVERAL = 2  # a single name is often the one that a sentence is about
