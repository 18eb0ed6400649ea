"""Events of one day of which two texts name the same victim or suspect.

One text puts a shooting in the northeast of a city, another at the plant where it happened, a third names no place.
That the one tells of a suspect or a victim whom the other names in full shows that they speak of one event, whatever
places they give. Where a place sees many such events a day, as in a war, commanders are named in the news of several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from xref.linking.events.groups import Group, Node
from xref.linking.events.naming import is_main, nights_of, of_one_sort
from xref.model import TraitPolicy

Apart = Callable[[Node, Group], str]  # what keeps an event out of a group, unknown places apart


def joined_by_people(groups: Sequence[Group], traits: Sequence[TraitPolicy], apart: Apart) -> list[Group]:
    """Return the groups, those put together of which one names whom the other tells to have done or suffered it."""
    near = _near(groups)
    into: dict[int, Group] = {}  # where the nodes of a group went

    def at(group: Group) -> Group:
        while group.number in into:
            group = into[group.number]
        return group

    for group in groups:
        for number in sorted(near[group.number]):
            here, other = at(group), at(near[group.number][number])
            if here is not other and _one(here, other, traits, apart):
                first, second = (here, other) if here.number < other.number else (other, here)
                first.named |= first.articles | second.articles
                for node in second.nodes:
                    first.take(node)
                into[second.number] = first
    return [group for group in groups if group.number not in into]


def _near(groups: Sequence[Group]) -> Mapping[int, Mapping[int, Group]]:
    """For each group those of its day of which the one names a person of the other, by an index of words."""
    by_word: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in groups:
        told = sorted({word for node in group.nodes for word in node.event.names.split()})
        for day in nights_of(group):
            for word in told:
                by_word[day, word].append(group)
    near: dict[int, dict[int, Group]] = defaultdict(dict)
    for group in groups:
        for words in sorted({tuple(name.casefold().split()) for node in group.nodes for name in node.event.people}):
            for day in nights_of(group):
                for other in by_word.get((day, max(words, key=len)), ()):
                    if other is not group and _named(words, other):
                        near[group.number][other.number] = other
                        near[other.number][group.number] = group
    return near


def _named(words: Sequence[str], group: Group) -> bool:
    return any(all(f" {word} " in node.event.names for word in words) for node in group.nodes)


def _one(one: Group, other: Group, traits: Sequence[TraitPolicy], apart: Apart) -> bool:
    """Whether nothing else keeps them apart."""
    if not (is_main(one) and is_main(other) and of_one_sort(one, other, traits)):
        return False
    return not any(apart(node, other) for node in one.nodes)
