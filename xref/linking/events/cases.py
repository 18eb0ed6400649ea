"""Cases: what a text is about that names nobody as tried.

A kind of event that is told by a person, such as a trial, has many of its events at any time: that two texts came out
together says nothing. Where a court names no defendant, or one text gives none, the victim shows which case it is, and
so does the defendant whom the other text names in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from xref.linking.events.groups import Group, Node

_PERSON = "person"


def joined_by_case(groups: Sequence[Group], apart: Callable[[Node, Group], str]) -> list[Group]:
    """Return the groups, those that name nobody as tried in the one with whom they share a person; of several, none.

    A later one without a name joins the first that shares its victim.
    """
    tried = _filed(groups, _tried)
    hurt = _filed(groups, _victims)
    gone: set[int] = set()
    for group in groups:
        if any(_tried(group)):
            continue
        named = {other.number: other for name in _told(group) for other in tried.get(name, ())}
        shared = {other.number: other for name in _victims(group) for other in hurt.get(name, ())}
        near = [other for number, other in sorted((named | shared).items()) if number not in gone]
        fits = [other for other in near if other is not group and _open(group, other, apart)]
        known = [other for other in fits if any(_tried(other))]
        known = known or [other for other in fits if other.number < group.number][:1]
        if len(known) == 1:
            known[0].named |= known[0].articles | group.articles
            for node in group.nodes:
                known[0].take(node)
            gone.add(group.number)
    return [group for group in groups if group.number not in gone]


def _filed(groups: Sequence[Group], names: Callable[[Group], Iterator[str]]) -> dict[str, list[Group]]:
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for name in dict.fromkeys(names(group)):
            found[name].append(group)
    return found


def _tried(group: Group) -> Iterator[str]:
    """The persons whose cases a group is, in lower case."""
    for keys in group.keys.values():
        yield from (key.value.name.casefold() for key in keys.values() if key.type == _PERSON)


def _victims(group: Group) -> Iterator[str]:
    """Those who are told in full to have suffered what is tried."""
    yield from sorted({name.casefold() for node in group.nodes if node.event.main for name in node.event.suffered})


def _told(group: Group) -> Iterator[str]:
    """The persons whom texts of a group name at all."""
    yield from sorted({name.casefold() for node in group.nodes if node.event.main for name in node.event.persons})


def _open(group: Group, other: Group, apart: Callable[[Node, Group], str]) -> bool:
    return not any(apart(node, other) for node in group.nodes)
