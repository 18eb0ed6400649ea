"""Putting groups together that turn out to be one event: each with the one other that fits, of several with none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from xref.linking.events.groups import Group
from xref.linking.events.keys import Days, gap, width

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


def day_of(group: Group) -> Days | None:
    """The day or the night that all texts of a group give that give any."""
    known = sorted(days for days in group.dated if days)
    if not known or any(width(days) > NIGHT or gap(days, known[0]) for days in known):
        return None
    return known[0]
