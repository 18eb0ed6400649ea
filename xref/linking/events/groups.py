"""What linking joins: events of articles as nodes, and groups of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any, TypeAlias

from xref.linking.events.local import LocalEvent
from xref.linking.events.spans import Days, gap, width
from xref.linking.events.traits import Signature
from xref.model import EventKey
from xref.records import dataclass
from xref.tuples import NamedTuple

MONTH = 31  # days
_EVE = 1  # days: news of today or yesterday


class Node(NamedTuple):
    """An event of one article with what it can be joined by."""

    event: LocalEvent
    keys: Mapping[str, Mapping[str, EventKey]]  # stated and separating: by name, then by normalised value
    dated: Days | None  # as its own dates say
    published: Days | None  # the time around publication
    order: tuple[Any, ...]
    signature: Signature
    suggested: Mapping[str, Mapping[str, EventKey]]  # likewise what is only inferred: it keeps apart, and joins none
    told: frozenset[str] = frozenset()  # the words of names with which its text opens
    seats: frozenset[str] = frozenset()  # the words of the places that it gives

    @property
    def late(self) -> bool:
        """Whether the text tells of it a month and more after."""
        return bool(self.dated and self.published and self.published[0] - self.dated[1] >= MONTH)

    @property
    def days(self) -> Days | None:
        """When it lies: by its own dates, else around publication."""
        return self.dated or self.published


_SIGNATURES = 40  # distinct ones that another event is held against: a group of thousands is known by less


@dataclass(slots=True)
class Group:
    """Nodes taken for one event: the union of their keys, and how many of them give each."""

    number: int
    nodes: list[Node] = field(default_factory=list)
    keys: dict[str, dict[str, EventKey]] = field(default_factory=lambda: defaultdict(dict))
    articles: set[str] = field(default_factory=set)
    suggested: dict[str, dict[str, EventKey]] = field(default_factory=lambda: defaultdict(dict))
    given: Counter[tuple[str, str]] = field(default_factory=Counter)
    dated: Counter[Days | None] = field(default_factory=Counter)
    undated: Counter[Days | None] = field(default_factory=Counter)  # the times around publication of those without date
    grains: set[tuple[Days, bool]] = field(default_factory=set)  # distinct dates, and whether told of long after
    signatures: list[Signature] = field(default_factory=list)  # the distinct ones of the nodes
    told: set[str] = field(default_factory=set)  # the words of names with which its texts open
    named: set[str] = field(default_factory=set)  # articles that are surely of it, as one names the place of the other

    def take(self, node: Node) -> None:
        """Add a node and its keys."""
        self.nodes.append(node)
        self.articles.add(node.event.article)
        self.told |= node.told
        if len(self.signatures) < _SIGNATURES and node.signature not in self.signatures:
            self.signatures.append(node.signature)
        for name, keys in node.keys.items():
            for text, key in keys.items():
                self.keys[name].setdefault(text, key)
                self.given[name, text] += 1
        for name, keys in node.suggested.items():
            self.suggested[name].update(keys)
        if node.dated:
            self.dated[node.dated] += 1
            self.grains.add((node.dated, node.late))
        else:
            self.undated[node.published] += 1

    @property
    def times(self) -> Iterator[Days | None]:
        """The distinct times of the nodes."""
        yield from self.dated
        yield from self.undated

    def keys_without(self, node: Node, name: str) -> dict[str, EventKey]:
        """The values of a key that nodes other than one give."""
        own = node.keys.get(name, {})
        return {text: key for text, key in self.keys.get(name, {}).items() if self.given[name, text] > (text in own)}

    def dates_without(self, node: Node) -> list[Days]:
        """The dates that nodes other than one give."""
        return [days for days, count in self.dated.items() if days and count > (days == node.dated)]


def about(told: Node | Group) -> frozenset[str]:
    """The values of all keys that are stated or suggested."""
    return frozenset(text for keys in (*told.keys.values(), *told.suggested.values()) for text in keys)


def stale(node: Node, group: Group) -> bool:
    """Whether one side is news without a day, and the day of the other lies before the day of that news and its eve."""
    dated = [days for days in (node.dated, *group.dated) if days]
    news = [around for around in (*group.undated, None if node.dated else node.published) if around]
    return any(around[1] - days[1] > _EVE for around in news for days in dated)


def contemporary(node: Node, group: Group, days: int | None) -> bool:
    """Whether as many days lie between an event and each of a group; ``None`` stands for times not known.

    Two that give no day must be told of within the time that the news of one takes, not within that of both together.
    """
    near = all(gap(node.days, other) in (days, 0) for other in group.times)
    return near and (node.dated is not None or not any(_apart(node.published, other) for other in group.undated))


def _apart(one: Days | None, other: Days | None) -> bool:
    """Whether the middle of each of two stretches lies outside the other."""
    return one is not None and other is not None and abs(sum(one) - sum(other)) > max(width(one), width(other))


def finest_days(dates: Collection[Days]) -> list[Days]:
    """The dates without those that only say less: of "last week" and "on Tuesday" the day.

    >>> finest_days([(1, 7), (3, 3)])
    [(3, 3)]
    """
    return [days for days in dates if not any(days != day and days[0] <= day[0] and day[1] <= days[1] for day in dates)]


def same_days(one: Days | None, others: Iterable[Days], precise: int) -> bool:
    """Whether dates of few days have one day in common.

    >>> same_days((3, 3), [(3, 4)], 10), same_days((3, 3), [(1, 30)], 10)
    (True, False)
    """
    if one is None or width(one) > precise:
        return False
    return any(width(other) <= precise and gap(one, other) == 0 for other in others)


KeptOut: TypeAlias = Callable[[Node, Group], str]
"""What keeps an event out of a group, in words; empty where nothing does."""
