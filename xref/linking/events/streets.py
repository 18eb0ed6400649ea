"""Streets and victims of two attacks in one town: what shows that local briefs speak of one shooting or of two.

A paper's town sees a shooting a week, told in the same words. Without a day in common their streets and the names of
the dead tell them apart, and one street beside the town tells that they are one; with a day in common both must differ,
as one text gives the corner and another the house, and a name may be mistaken.
"""

from __future__ import annotations

from collections.abc import Iterable

from xref.linking.events.groups import Group, Node

_KINDS = frozenset(
    """street avenue road drive lane court place boulevard highway parkway square terrace circle trail expressway way
    crescent close row walk loop north south east west northeast northwest southeast southwest of the and block near
    area st ave rd dr blvd hwy""".split()
)


def one_street(node: Node, group: Group) -> bool:
    """Whether both tell of one street."""
    mine, theirs = _streets([node]), _streets(group.nodes)
    return not mine.isdisjoint(theirs)


def of_others(node: Node, group: Group) -> str:
    """What shows that two attacks in a town are two: other streets, another only victim."""
    if node.event.crowded:
        return ""
    streets = _differ(_streets([node]), _streets(group.nodes))
    mine, theirs = node.event.victims, {name for other in group.nodes for name in other.event.victims}
    alone = len(mine) == len(theirs) == 1
    victims = alone and _differ(_words(mine), _words(theirs))
    timeless = node.days is None and None in group.undated
    if (streets or victims) if timeless else (streets and victims):
        return "victim: another" if victims else "street: another"
    return ""


def _differ(some: set[str], others: set[str]) -> bool:
    return bool(some and others) and some.isdisjoint(others)


def _streets(nodes: Iterable[Node]) -> set[str]:
    return _words(name for node in nodes for name in node.event.streets) - _KINDS


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.casefold().split()}
