"""The index of groups: which of them an event can belong to, by time and by its keys; the rest are not looked at.

Blocking as in record linkage (Christen, *Data Matching*, 2012, chapter 4): an index may only let too much through. Work
then grows with the articles, even where thousands tell of one week.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from xref.linking.events.fitting import COUNTRY, UNPLACED, Fitting, sort_of
from xref.linking.events.groups import Node
from xref.linking.events.keys import NAMED, Keys
from xref.linking.events.spans import Days
from xref.model import EventKey

_LONGEST = 4000  # buckets that one stretch may fill; "since the war began" need not fill more
_NAMES = 10  # names of one event that are looked at in pairs
_EVERY = ("", "")  # the block of values of which nothing is known
_OTHER_SORT = {COUNTRY: UNPLACED, UNPLACED: COUNTRY}  # a place of which no country is known may lie in any


class Index:
    """Groups by the stretches of time that their events can lie in and, where ``named``, by values of their keys.

    ``named`` are the keys of which two events of a kind must share a value to be one; without any, time alone decides.
    """

    def __init__(self, bucket: int, relations: Keys, named: Iterable[str] = ()) -> None:
        self._bucket = max(1, bucket)
        self._named = frozenset(named)
        self._fitting = {name: Fitting(relations) for name in self._named}
        self._at: dict[tuple[int, str, str], set[int]] = defaultdict(set)
        self._timeless: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._all: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._pairs: dict[tuple[object, ...], set[int]] = defaultdict(set)

    def add(self, node: Node, group: int) -> None:
        """File a group under the times and the values of a node that joined it."""
        for name, text in self._blocks(node):
            self._all[name, text].add(group)
            if node.days is None:
                self._timeless[name, text].add(group)
            for bucket in buckets_of(node.days, self._bucket):
                self._at[bucket, name, text].add(group)
        for pair in pairs_of(node):
            self._pairs[pair].add(group)

    def near(self, node: Node) -> list[int]:
        """The groups that a node could belong to, in the order in which they were made."""
        found: set[int] = set()
        buckets = buckets_of(node.days, self._bucket, margin=1)
        for name, text in self._wanted(node):
            if node.days is None:
                found |= self._all.get((name, text), set())
            else:
                found |= self._timeless.get((name, text), set())
                for bucket in buckets:
                    found |= self._at.get((bucket, name, text), set())
        for pair in pairs_of(node):
            found |= self._pairs.get(pair, set())
        return sorted(found)

    def _blocks(self, node: Node) -> Iterator[tuple[str, str]]:
        """What a node is filed under: its values, each by its text."""
        if not self._named:
            yield _EVERY
        for name, text, value in self._values(node):
            yield name, text
            if (sort := sort_of(value)) is not None:
                yield name, sort

    def _wanted(self, node: Node) -> Iterator[tuple[str, str]]:
        """Where groups are filed that a node could belong to."""
        if not self._named:
            yield _EVERY
        for name, text, value in self._values(node):
            yield from ((name, other) for other in self._fitting[name].alike(text))
            if (sort := sort_of(value)) is not None:
                yield name, _OTHER_SORT[sort]

    def _values(self, node: Node) -> Iterator[tuple[str, str, EventKey]]:
        for name in self._named & node.keys.keys():
            for text, value in node.keys[name].items():
                self._fitting[name].add(text, value)
                yield name, text, value


def buckets_of(days: Days | None, size: int, margin: int = 0) -> Iterable[int]:
    """The buckets of so many days that a stretch of time fills, and those around it."""
    if days is None:
        return ()
    first, last = days[0] // size - margin, days[1] // size + margin
    return range(first, min(last, first + _LONGEST) + 1)


def pairs_of(node: Node) -> Iterator[tuple[object, ...]]:
    """Two names that an event has, of which another with both is found at any time."""
    names = [(name, text) for name, keys in node.keys.items() for text, key in keys.items() if key.type in NAMED]
    yield from combinations(sorted(names)[:_NAMES], 2)
