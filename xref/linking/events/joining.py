"""Putting groups together that turn out to be one event: each with the one other that fits, of several with none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from xref.linking.events.groups import Group
from xref.linking.events.spans import Days, gap, width

NIGHT = 1  # days: what happened "on Monday night" lies in two


def joined_with_the_one(
    groups: Sequence[Group],
    near: Callable[[Group], Mapping[int, Group]],
    fits: Callable[[Group, Group], bool],
    *,
    sure: bool = False,
) -> list[Group]:
    """Return the groups, each in the one before it that fits; ``near`` gives those to be looked at, by number.

    Where it is ``sure``, as one text names what the other tells, the articles of both are surely of the event.
    """
    joined: set[int] = set()
    for group in groups:
        others = near(group)
        open_ones = [others[number] for number in sorted(others.keys() - joined - {group.number})]
        found = [other for other in open_ones if fits(group, other)]
        if len(found) == 1 and found[0].number < group.number:
            target = found[0]
            if sure:
                target.named |= target.articles | group.articles
            for node in group.nodes:
                target.take(node)
            joined.add(group.number)
    return [group for group in groups if group.number not in joined]


class Merging:
    """Groups put together pair by pair, the later of two into the earlier, whose articles are surely of the event."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._into: dict[int, Group] = {}  # where the nodes of a group went

    def at(self, group: Group) -> Group:
        """The group in which the nodes of a group are by now."""
        while group.number in self._into:
            group = self._into[group.number]
        return group

    def join(self, one: Group, other: Group) -> None:
        """Put the later of two groups into the earlier."""
        first, second = (one, other) if one.number < other.number else (other, one)
        first.named |= first.articles | second.articles
        for node in second.nodes:
            first.take(node)
        self._into[second.number] = first

    def left(self) -> list[Group]:
        """The groups that went into no other."""
        return [group for group in self._groups if group.number not in self._into]


def day_of(group: Group) -> Days | None:
    """The day or the night that all texts of a group give that give any."""
    known = sorted(days for days in group.dated if days)
    if not known or any(width(days) > NIGHT or gap(days, known[0]) for days in known):
        return None
    return known[0]
