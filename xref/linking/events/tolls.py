"""News of one town, weeks apart, that gives the same dead and the same hurt.

A week after a raid a text mourns "the nine dead and 20 hurt of Tal", and gives no day. That no town sees two such
events within weeks with both figures alike shows that they are one; where a war goes on, it may.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import combinations

from xref.linking.events.groups import Group, Node
from xref.linking.events.joining import Merging
from xref.linking.events.naming import is_main, of_one_sort
from xref.linking.events.traits import large
from xref.model import Trait, TraitPolicy

_WEEKS = 14  # days over which news of one event goes on
_WIDE = frozenset({"country", "region"})

Toll = tuple[str, Trait, Trait]
"""A town, and two figures."""


def joined_by_tolls(
    groups: Sequence[Group],
    places: Collection[str],
    traits: Sequence[TraitPolicy],
    apart: Callable[[Node, Group], str],
) -> list[Group]:
    """Return the groups, those put together that give the same two figures of one town, and not both a day.

    ``apart`` leaves out what days say.
    """
    merging = Merging(groups)
    for alike in _by_toll(groups, places, traits).values():
        for one, other in combinations(alike, 2):
            here, there = merging.at(one), merging.at(other)
            if here is not there and _one(here, there, traits, apart):
                merging.join(here, there)
    return merging.left()


def _by_toll(
    groups: Sequence[Group], places: Collection[str], traits: Sequence[TraitPolicy]
) -> Mapping[Toll, list[Group]]:
    found: dict[Toll, list[Group]] = defaultdict(list)
    for group in groups:
        for toll in sorted(set(_tolls(group, places, {policy.name for policy in traits}))):
            found[toll].append(group)
    return found


def _tolls(group: Group, places: Collection[str], declared: Collection[str]) -> Iterator[Toll]:
    """What a group gives of its town: pairs of figures of two things, such as dead and hurt, of which one is large."""
    towns = [
        text
        for name in places
        for text, key in group.keys.get(name, {}).items()
        if getattr(key.value, "level", "") not in _WIDE
    ]
    for signature in group.signatures if towns else ():
        figures = sorted(trait for trait in signature.traits if trait.name not in declared and int(trait.label) > 1)
        for one, other in combinations(figures, 2):
            if one.name != other.name and (large(one.label) or large(other.label)):
                yield from ((town, one, other) for town in towns)


def _one(one: Group, other: Group, traits: Sequence[TraitPolicy], apart: Callable[[Node, Group], str]) -> bool:
    """Whether no war goes on, one of them gives no day, both are of the same weeks, and nothing keeps them apart.

    One text of several may speak of "recent attacks", which is no war.
    """
    if any(all(node.event.crowded for node in group.nodes) for group in (one, other)):
        return False
    if any(one.dated) and any(other.dated):
        return False
    told = [days[1] for group in (one, other) for days in group.times if days]
    lasting = not told or max(told) - min(told) > _WEEKS or None in (*one.times, *other.times)
    if lasting or not (is_main(one) and is_main(other) and of_one_sort(one, other, traits)):
        return False
    return not any(apart(node, other) for node in one.nodes)
