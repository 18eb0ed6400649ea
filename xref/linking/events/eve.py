"""Events that texts put on different days: joined where place, sort and a figure say that they are one.

A day keeps two attacks on one town apart, as they may be two. One that two outlets tell with the same town, the same
means and the same toll, and of which neither text knows a second, is one event of which they give different days; that
they do is what a reader wants to know. What seldom happens, such as a crash of trains, needs no toll where two texts of
one day put it a day apart. News that comes in day by day, each text a day after what it tells, is of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from xref.linking.events.groups import Group, KeptOut
from xref.linking.events.joining import day_of, joined_with_the_one
from xref.linking.events.keys import Keys
from xref.linking.events.naming import is_main, name_one_another, words_of
from xref.linking.events.spans import gap
from xref.linking.events.traits import labels, other_figures, telling, weight
from xref.model import EventKey, Relation, Trait, TraitPolicy

Sign = tuple[Trait, str]  # a figure or a rare sort, and a word of the name of a place

_NEAR = 2  # days by which a weekday or the night between two is mistaken
_EVE = 1  # days: a night, or a weekday mistaken for the next
_FAR = 10  # days by which a digit is
_SAME = frozenset({Relation.EQUAL, Relation.OVERLAPS})
_MARKED = 3  # weight of what shows that two texts speak of one event, though of two days: a large toll, the means, more
_MORE = 1  # for days that lie far apart, and for a city or a war that sees more than one; less for a village's eve
_FIGURES = 2  # in common, the dead and the hurt: no two attacks have them, whenever the texts came out
_LARGE = 20  # a toll that no two attacks on one town are likely to have


class Eves:
    """Joins the events of one momentary kind."""

    def __init__(self, places: Collection[str], traits: Sequence[TraitPolicy], relations: Keys, apart: KeptOut) -> None:
        self._places = places
        self._traits = traits
        self._relations = relations
        self._apart = apart
        self._declared = frozenset(trait.name for trait in traits)

    def joined(self, groups: Sequence[Group]) -> list[Group]:
        """Return the groups, those put together that are one but for the day; of several that fit, none."""
        near = self._near(groups)
        return joined_with_the_one(groups, lambda group: near[group.number], self._one)

    def _near(self, groups: Sequence[Group]) -> Mapping[int, Mapping[int, Group]]:
        """For each group those that share a mark, and of which the one has a place that the other names."""
        filed: dict[Sign, list[Group]] = defaultdict(list)
        known = [group for group in groups if day_of(group) and is_main(group)]
        for group in known:
            for sign in self._signs(group):
                filed[sign].append(group)
        near: dict[int, dict[int, Group]] = defaultdict(dict)
        for group in known:
            told = {word for node in group.nodes for word in node.event.names.split()}
            seeking = ((mark, word) for mark in self._marks(group) for word in sorted(told))
            for sign in (*self._signs(group), *seeking):
                for other in filed.get(sign, ()):
                    if other is not group:
                        near[group.number][other.number] = other
                        near[other.number][group.number] = group
        return near

    def _signs(self, group: Group) -> Iterator[Sign]:
        """What a group can be looked up by: each mark with the longest word of each place."""
        words = sorted({max(words, key=len) for key in self._keys(group) if (words := sorted(words_of(key)))})
        yield from ((mark, word) for mark in self._marks(group) for word in words)

    def _marks(self, group: Group) -> list[Trait]:
        """What two tellings of one event have in common: a figure, or a sort that seldom happens."""
        traits = _traits(group)
        rare = telling(traits, self._traits)
        return sorted(trait for trait in traits if trait.name not in self._declared or trait.name in rare)

    def _keys(self, group: Group) -> list[EventKey]:
        return [key for name in self._places for key in group.keys.get(name, {}).values()]

    def _one(self, one: Group, other: Group) -> bool:
        days = gap(day_of(one), day_of(other))
        if not days or days > _FAR or one.articles & other.articles:
            return False
        shared = _traits(one) & _traits(other)
        two = _day_by_day(one, other) and len(labels(shared).keys() - self._declared) < _FIGURES
        alike = self._weighs(shared, (one, other), days) and not two
        if not ((alike or self._seldom(shared, (one, other), days)) and self._at_one_place(one, other)):
            return False
        return not any(self._apart(node, other) for node in one.nodes)

    def _at_one_place(self, one: Group, other: Group) -> bool:
        """Whether they have a place in common, or each names that of the other."""
        relation = self._relations.relation
        same = any(relation(mine, theirs) in _SAME for mine in self._keys(one) for theirs in self._keys(other))
        return same or name_one_another(one, other, self._places)

    def _weighs(self, shared: Collection[Trait], groups: Sequence[Group], days: int) -> bool:
        """Whether what two events share, a figure and the sort among it, is more than two of them would."""
        names = labels(shared).keys()
        if not (names - self._declared and names & self._declared):
            return False
        wide = _crowded(groups) or not all(any(each.local for each in group.signatures) for group in groups)
        large = any(int(label) >= _LARGE for name, label in shared if name not in self._declared)
        needed = _MARKED + _MORE * ((days > _NEAR) + wide - (days <= _EVE and not wide))
        return weight(shared, self._traits) + large >= needed

    def _seldom(self, shared: Collection[Trait], groups: Sequence[Group], days: int) -> bool:
        """Whether two texts of one day tell of what does not happen at one place on two days running."""
        rare = telling(shared, self._traits) & self._declared
        if days > _EVE or _crowded(groups) or not rare:
            return False
        one, other = groups
        apart = other_figures(_traits(one), _traits(other), self._declared)
        return not apart and not _published(one).isdisjoint(_published(other))


def _traits(group: Group) -> set[Trait]:
    return {trait for each in group.signatures for trait in each.traits}


def _crowded(groups: Iterable[Group]) -> bool:
    return any(each.crowded for group in groups for each in group.signatures)


def _published(group: Group) -> set[int]:
    return {node.published[1] for node in group.nodes if node.published and node.event.main}


def _day_by_day(one: Group, other: Group) -> bool:
    """Whether texts came out as long after the one day as others after the other: news of two days."""
    return not _lags(one).isdisjoint(_lags(other))


def _lags(group: Group) -> set[int]:
    return {node.published[1] - node.dated[0] for node in group.nodes if node.published and node.dated}
