"""The index of groups: which of them an event can belong to, by time and by its keys; the rest are not looked at.

Blocking as in record linkage (Christen, *Data Matching*, 2012, chapter 4): an index may only let too much through. Work
then grows with the articles, even where thousands tell of one week.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from xref.linking.events.groups import Node
from xref.linking.events.keys import Days, Keys
from xref.model import EventKey, NameKind
from xref.values._names.spelling import key as romanised
from xref.values._names.value import Name

_LONGEST = 4000  # buckets that one stretch may fill; "since the war began" need not fill more
_ANYWHERE = ("is", "")
_EVERY = ("", "")  # the block of values of which nothing is known


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

    def add(self, node: Node, group: int) -> None:
        """File a group under the times and the values of a node that joined it."""
        for name, text in self._blocks(node):
            self._all[name, text].add(group)
            if node.days is None:
                self._timeless[name, text].add(group)
            for bucket in self._buckets(node.days):
                self._at[bucket, name, text].add(group)

    def near(self, node: Node) -> list[int]:
        """The groups that a node could belong to, in the order in which they were made."""
        found: set[int] = set()
        buckets = self._buckets(node.days, margin=1)
        for name, text in self._wanted(node):
            if node.days is None:
                found |= self._all.get((name, text), set())
            else:
                found |= self._timeless.get((name, text), set())
                for bucket in buckets:
                    found |= self._at.get((bucket, name, text), set())
        return sorted(found)

    def _blocks(self, node: Node) -> Iterator[tuple[str, str]]:
        if not self._named:
            yield _EVERY
        for name in self._named & node.keys.keys():
            for text, value in node.keys[name].items():
                self._fitting[name].add(text, value)
                yield name, text

    def _wanted(self, node: Node) -> Iterator[tuple[str, str]]:
        if not self._named:
            yield _EVERY
        for name in self._named & node.keys.keys():
            for text, value in node.keys[name].items():
                self._fitting[name].add(text, value)
                yield from ((name, other) for other in self._fitting[name].of(text))

    def _buckets(self, days: Days | None, margin: int = 0) -> Iterable[int]:
        if days is None:
            return ()
        first, last = days[0] // self._bucket - margin, days[1] // self._bucket + margin
        return range(first, min(last, first + _LONGEST) + 1)


class Fitting:
    """The distinct values of one key, and which of them one event can have together.

    Values of one text may lie in different places, as far as their articles say: each is held against the others.
    """

    def __init__(self, relations: Keys) -> None:
        self._relations = relations
        self._blocks: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._values: dict[str, list[EventKey]] = defaultdict(list)
        self._fits: dict[str, dict[str, None]] = defaultdict(dict)

    def of(self, text: str) -> Iterable[str]:
        """The values that fit one that was added, itself among them."""
        return self._fits[text]

    def add(self, text: str, value: EventKey) -> None:
        """Hold a value against those that share a block with it."""
        if any(known.value == value.value for known in self._values[text]):
            return
        own, sought = _blocks_of(value)
        others = {other for block in {*own, *sought} for other in self._blocks.get(block, ())} - {text}
        self._values[text].append(value)
        self._fits[text][text] = None
        for other in sorted(others):
            if any(self._relations.possible(value, known) for known in self._values[other]):
                self._fits[text][other] = self._fits[other][text] = None
        for block in {*own, *sought}:
            self._blocks[block][text] = None


def _blocks_of(key: EventKey) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The blocks of a value: names by how they begin, as spellings differ later, and by what they lie in."""
    value = key.value
    if not isinstance(value, Name):
        return {_EVERY}, set()
    own = {("begins", romanised(name)[:1]) for name in (value.name, *value.aliases)}
    inside = {("is", part) for name in (value.name, *value.inside) for part in (name, name.rpartition(" ")[0]) if part}
    if value.kind is NameKind.COUNTRY or not value.inside:
        inside.add(_ANYWHERE)  # a place of which no country is known may lie in any
    return own, inside
