"""Events of one day of which two texts name the same victim, suspect or street.

One text puts a shooting in the northeast of a city, another at the plant where it happened, a third names no place.
That the one tells of a suspect or a victim whom the other names in full shows that they speak of one event, whatever
places they give; a street does so where nothing else keeps them apart, as many towns have a Main Street. Where a place
sees many such events a day, as in a war, commanders are named in the news of several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from xref.linking.events.apart import Apart
from xref.linking.events.groups import Group, Node
from xref.linking.events.joining import Merging
from xref.linking.events.naming import is_main, nights_of, of_one_sort
from xref.linking.events.places import is_street
from xref.linking.events.spans import gap
from xref.model import TraitPolicy

_FAR = 10  # days by which a digit of a day is mistaken


def joined_by_people(groups: Sequence[Group], traits: Sequence[TraitPolicy], apart: Apart) -> list[Group]:
    """Return the groups, those put together of which one names whom the other tells to have done or suffered it."""
    near = _near(groups)
    merging = Merging(groups)
    for group in groups:
        for number in sorted(near[group.number]):
            here, other = merging.at(group), merging.at(near[group.number][number])
            if here is not other and _one(here, other, traits, apart):
                merging.join(here, other)
    return merging.left()


def _near(groups: Sequence[Group]) -> Mapping[int, Mapping[int, Group]]:
    """For each group those of its day of which the one names a person of the other, by an index of words."""
    by_word: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in groups:
        streets = {word for street in _streets(group) for word in street}
        told = sorted({word for node in group.nodes for word in node.event.names.split()} | streets)
        for day in nights_of(group):
            for word in told:
                by_word[day, word].append(group)
    near: dict[int, dict[int, Group]] = defaultdict(dict)
    for group in groups:
        for words in sorted(_people(group) | _streets(group)):
            for day in nights_of(group):
                for other in by_word.get((day, max(words, key=len)), ()):
                    if other is not group and _named(words, other):
                        near[group.number][other.number] = other
                        near[other.number][group.number] = group
    return near


Words = tuple[str, ...]


def _people(group: Group) -> set[Words]:
    return {tuple(name.casefold().split()) for node in group.nodes for name in node.event.people}


def _streets(group: Group) -> set[Words]:
    return {tuple(name.casefold().split()) for node in group.nodes for name in node.event.streets}


def _named(words: Words, group: Group) -> bool:
    told = any(all(f" {word} " in node.event.names for word in words) for node in group.nodes)
    return told or words in _streets(group)


def _has_no_town(group: Group) -> bool:
    """Whether nothing but streets tells where it was."""
    places = [key for keys in group.keys.values() for key in keys.values() if key.type == "place"]
    return all(is_street(key.value.name) for key in places)


def _name_a_person(one: Group, other: Group) -> bool:
    """Whether one names a person of the other."""
    return any(_named(words, other) for words in _people(one)) or any(_named(words, one) for words in _people(other))


def _one(one: Group, other: Group, traits: Sequence[TraitPolicy], apart: Apart) -> bool:
    """Whether nothing else keeps them apart."""
    if not (is_main(one) and is_main(other) and of_one_sort(one, other, traits)):
        return False
    sure = _name_a_person(one, other) or _has_no_town(one) or _has_no_town(other)
    return not any(apart(node, other, sure=sure) for node in one.nodes)


def joined_by_victims(groups: Sequence[Group], apart: Callable[[Node, Group], str]) -> list[Group]:
    """Return the groups, those put together that name one victim, unless their days lie far apart.

    A person is killed once: of which day is what texts differ in. A namesake of years before or after is someone else.
    ``apart`` leaves out what days say, and places of which nobody knows.
    """
    merging = Merging(groups)
    for alike in _by_victim(groups).values():
        for number, group in enumerate(alike):
            for before in alike[:number]:
                here, other = merging.at(group), merging.at(before)
                if here is not other and _of_one_victim(here, other, apart):
                    merging.join(here, other)
    return merging.left()


def _by_victim(groups: Iterable[Group]) -> Mapping[str, list[Group]]:
    """The groups that name each victim."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for name in sorted({name.casefold() for node in group.nodes for name in node.event.victims}):
            found[name].append(group)
    return found


def _of_one_victim(one: Group, other: Group, apart: Callable[[Node, Group], str]) -> bool:
    """Whether no war goes on, no text speaks of both, and neither days nor places lie far apart."""
    if any(node.event.crowded for group in (one, other) for node in group.nodes):
        return False
    days = [gap(mine, theirs) or 0 for mine in one.dated if mine for theirs in other.dated if theirs]
    return max(days, default=0) <= _FAR and not any(apart(node, other) for node in one.nodes)
