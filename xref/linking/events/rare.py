"""Events of a kind so rare that a day tells which one is meant: joined without a place in common, and never for sure.

Two attacks on one day are nothing unusual, two plane crashes are. What an article is about, where it names no place, is
the one event of that day that was of the same sort and that nothing keeps apart; of two such, it is neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from xref.linking.events.groups import MONTH, Group, KeptOut, Node
from xref.linking.events.spans import Days, gap


def joined_by_day(groups: Sequence[Group], named: Collection[str], apart: KeptOut) -> list[Group]:
    """Return the groups, those without any of the ``named`` keys in the one that they belong to."""
    by_day: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        for day in sorted({day for days in group.times for day in _each(days)}):
            by_day[day].append(group)
    kept: list[Group] = []
    gone: set[int] = set()
    for group in groups:
        node = group.nodes[0]
        near = {other.number: other for day in _each(node.days) for other in by_day[day]}
        open_ones = [near[number] for number in sorted(near.keys() - gone - {group.number})]
        wanted = None if _names(group, named) else _the_one(node, open_ones, kept, named, apart)
        if wanted is None:
            kept.append(group)
        else:
            gone.add(group.number)
            wanted.take(node)
    return kept


def _the_one(
    node: Node, near: Sequence[Group], before: Sequence[Group], named: Collection[str], apart: KeptOut
) -> Group | None:
    """The one group with a place that fits; where there is none, the one without that came before."""
    if not node.event.main:
        return None
    fits = [group for group in near if _alike(node, group) and not apart(node, group)]
    placed = [group for group in fits if _names(group, named)]
    known = {group.number for group in before}
    found = placed or [group for group in fits if group.number in known]
    return found[0] if len(found) == 1 else None


def _alike(node: Node, group: Group) -> bool:
    """Whether a group is news of the same days and of the same sort."""
    main = any(other.event.main for other in group.nodes)
    shared = all(node.signature.traits & signature.traits for signature in group.signatures)
    return main and shared and all(gap(node.days, days) == 0 for days in group.times)


def _names(group: Group, named: Collection[str]) -> bool:
    return len(group.nodes) > 1 or any(name in group.keys for name in named)


def _each(days: Days | None) -> Iterator[int]:
    if days is not None and days[1] - days[0] <= MONTH:
        yield from range(days[0], days[1] + 1)
