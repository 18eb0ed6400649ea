"""Rival tellings: one accord, truce or meeting that two texts of the same days put in two places or on two days.

A place keeps two accords apart, and so do days that lie far apart. Where two outlets tell within days of one another
who met and signed, and have all but the one key in common, they speak of one accord and differ in where or when.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice

from xref.linking.events.groups import Group, Node, contemporary
from xref.linking.events.joining import NIGHT, joined_with_the_one
from xref.linking.events.keys import Keys
from xref.linking.events.naming import names_shared, names_told, words_of
from xref.linking.events.spans import Days, gap, width
from xref.model import FITTING, KeyPolicy

_PLACE = "place"
_NEWS = 3  # days within which two texts came out that tell the same news
_FAR = 10  # days by which a digit of a day is mistaken
_TOLD = 4  # names in common beside those of the places: who met, and over what
_MANY = 6  # names of a text that tells its news in full
_ALIKE = 2  # fewer show that two texts, which nothing keeps apart, are about the same


class Rivals:
    """Joins the events of one kind that goes on over days."""

    def __init__(
        self,
        policies: Mapping[str, KeyPolicy],
        dates: Collection[str],
        relations: Keys,
        of_others: Callable[[Node, Group], str],
    ) -> None:
        self._of_others = of_others
        self._named = [name for name, policy in policies.items() if policy.separates and name not in dates]
        self._places = [name for name in self._named if policies[name].type == _PLACE]
        self._window = max((policies[name].window or 0 for name in dates), default=0)
        self._relations = relations

    def joined(self, groups: Sequence[Group]) -> list[Group]:
        """Return the groups, those put together that have all but one key in common; of several that fit, none."""
        near = _near(groups)
        return joined_with_the_one(groups, lambda group: near[group.number], self._one)

    def _one(self, one: Group, other: Group) -> bool:
        gaps = [gap(mine, theirs) for mine in _days(one) for theirs in _days(other)]
        if one.articles & other.articles or not gaps:
            return False
        days = min(filter(None, gaps), default=0) if all(gaps) else 0
        clashing = [name for name in self._named if self._clash(one, other, name)]
        if days > _FAR or (clashing and (days or clashing != self._places)):
            return False
        agreeing = any(self._agree(one, other, name) for name in self._named)
        wanted = _ALIKE if not clashing and (agreeing or days <= self._window) else _TOLD
        if not any(self._same_news(mine, theirs, wanted) for mine in one.nodes for theirs in other.nodes):
            return False
        return not any(self._of_others(node, other) for node in one.nodes)

    def _same_news(self, one: Node, other: Node, wanted: int) -> bool:
        """Whether two texts came out together and have names in common beside those of the places."""
        keys = (key for node in (one, other) for name in self._places for key in node.keys.get(name, {}).values())
        taken = {word for key in keys for word in words_of(key)}
        return told_together(one, other) and names_shared(one.event.names, other.event.names, taken) >= wanted

    def _clash(self, one: Group, other: Group, name: str) -> bool:
        """Whether no value of a key of the one fits any of the other."""
        mine, theirs = one.keys.get(name, {}), other.keys.get(name, {})
        return bool(mine and theirs) and not self._agree(one, other, name)

    def _agree(self, one: Group, other: Group, name: str) -> bool:
        relation = self._relations.relation
        theirs = other.keys.get(name, {}).values()
        return any(relation(key, their) in FITTING for key in one.keys.get(name, {}).values() for their in theirs)


def _days(group: Group) -> list[Days]:
    """The days and nights that texts of a group give, which may differ."""
    return [days for days in group.dated if days and width(days) <= NIGHT]


def told_together(one: Node, other: Node, days: int = _NEWS) -> bool:
    """Whether two texts, both about it, came out within days of one another."""
    if not (one.event.main and other.event.main and one.published and other.published):
        return False
    return abs(_middle(one.published) - _middle(other.published)) <= days


def told_as_one(nodes: Sequence[Node]) -> set[str]:
    """The articles that surely tell the same news, each with names in common with the next; of several such, the most.

    Two truces of one month, each told by several texts, are not one because each has its own texts.
    """
    left = list(nodes)
    largest: list[Node] = []
    while left:
        story = [left.pop(0)]
        for node in story:
            alike = [other for other in left if _alike(node, other)]
            story += alike
            left = [other for other in left if other not in alike]
        largest = max(largest, story, key=len)
    return {node.event.article for node in largest} if len(largest) > 1 else set()


def _alike(one: Node, other: Node) -> bool:
    if one.event.article == other.event.article or not told_together(one, other, _FAR):
        return False
    wanted = _ALIKE if told_together(one, other) and (one.keys or other.keys) else _TOLD
    return names_shared(one.event.names, other.event.names) >= wanted


def of_other_news(node: Node, group: Group) -> bool:
    """Whether a text has names enough to tell what it is about, and hardly one in common with any text of a group."""
    mine = names_told(node.event.names)
    if len(mine) < _MANY:
        return False
    others = [names_told(other.event.names) for other in group.nodes]
    return all(len(theirs) >= _MANY and len(mine & theirs) < _ALIKE for theirs in others)


def _middle(days: Days) -> int:
    return (days[0] + days[1]) // 2


def with_the_bare(groups: Sequence[Group], apart: Callable[[Node, Group], str]) -> list[Group]:
    """Put what says neither where nor when with the one event of its time, now that rivals are one."""
    keyed = [group for group in groups if group.keys]
    kept = []
    for group in groups:
        bare = not group.keys and all(
            node.event.main for node in group.nodes
        )  # what a text tells of besides is another
        fits = list(islice((other for other in keyed if _open(group, other, apart)), 2)) if bare else []
        for node in group.nodes if len(fits) == 1 else ():
            fits[0].take(node)
        if len(fits) != 1:
            kept.append(group)
    return kept


def _open(bare: Group, group: Group, apart: Callable[[Node, Group], str]) -> bool:
    return all(contemporary(node, group, 0) and not apart(node, group) for node in bare.nodes)


def _near(groups: Sequence[Group]) -> Mapping[int, Mapping[int, Group]]:
    """For each group those of the days around that may have as many names in common as are asked for.

    Of two sets of names with two in common, each has one of them beside its most frequent one, so that this needs not
    be looked up: prefix filtering (Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006).
    """
    told = [
        (group, day, names)
        for group in groups
        for node in group.nodes
        if (day := _day(node)) is not None
        if len(names := names_told(node.event.names)) >= _ALIKE
    ]
    often = Counter(name for _, _, names in told for name in names)
    filed: dict[tuple[int, str], dict[int, Group]] = defaultdict(dict)
    near: dict[int, dict[int, Group]] = defaultdict(dict)
    for group, day, names in told:
        for name in sorted(names, key=lambda name: (often[name], name))[: 1 - _ALIKE]:
            for other in (
                other for by in range(-_NEWS, _NEWS + 1) for other in filed.get((day + by, name), {}).values()
            ):
                if other is not group:
                    near[group.number][other.number] = other
                    near[other.number][group.number] = group
            filed[day, name][group.number] = group
    return near


def _day(node: Node) -> int | None:
    """The day on which a text came out that is about it."""
    return _middle(node.published) if node.published and node.event.main else None
