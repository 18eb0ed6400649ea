"""What linking joins: events of articles as nodes, groups of them, and an index of groups by time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from xref.linking.events_keys import Days
from xref.linking.events_local import LocalEvent
from xref.linking.events_traits import Signature
from xref.model import EventKey


class Node(NamedTuple):
    """An event of one article with what it can be joined by."""

    event: LocalEvent
    keys: Mapping[str, Mapping[str, EventKey]]  # stated and separating: by name, then by normalised value
    dated: Days | None  # as its own dates say
    published: Days | None  # the time around publication
    order: tuple[Any, ...]
    signature: Signature

    @property
    def days(self) -> Days | None:
        """When it lies: by its own dates, else around publication."""
        return self.dated or self.published


@dataclass
class Group:
    """Nodes taken for one event: the union of their keys, and how many of them give each."""

    number: int
    nodes: list[Node] = field(default_factory=list)
    keys: dict[str, dict[str, EventKey]] = field(default_factory=lambda: defaultdict(dict))
    articles: set[str] = field(default_factory=set)
    given: Counter[tuple[str, str]] = field(default_factory=Counter)
    dated: Counter[Days | None] = field(default_factory=Counter)
    undated: Counter[Days | None] = field(default_factory=Counter)  # the times around publication of those without date
    signatures: list[Signature] = field(default_factory=list)  # the distinct ones of the nodes

    def take(self, node: Node) -> None:
        """Add a node and its keys."""
        self.nodes.append(node)
        self.articles.add(node.event.article)
        if node.signature not in self.signatures:
            self.signatures.append(node.signature)
        for name, keys in node.keys.items():
            for text, key in keys.items():
                self.keys[name].setdefault(text, key)
                self.given[name, text] += 1
        if node.dated:
            self.dated[node.dated] += 1
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


class ByTime:
    """Groups by the stretches of time that their events can lie in, so that only those near are looked at."""

    def __init__(self, bucket: int) -> None:
        self._bucket = max(1, bucket)
        self._at: dict[int, set[int]] = defaultdict(set)
        self._timeless: set[int] = set()
        self._all: set[int] = set()

    def add(self, node: Node, group: int) -> None:
        """File a group under the times of a node that joined it."""
        self._all.add(group)
        if node.days is None:
            self._timeless.add(group)
        for bucket in self._buckets(node.days):
            self._at[bucket].add(group)

    def near(self, node: Node) -> list[int]:
        """The groups that a node could belong to, in the order in which they were made."""
        if node.days is None:
            return sorted(self._all)
        found = set(self._timeless)
        for bucket in self._buckets(node.days, margin=1):
            found |= self._at.get(bucket, set())
        return sorted(found)

    def _buckets(self, days: Days | None, margin: int = 0) -> Iterable[int]:
        if days is None:
            return ()
        first, last = days[0] // self._bucket - margin, days[1] // self._bucket + margin
        return range(first, min(last, first + _LONGEST) + 1)


_LONGEST = 4000  # buckets that one stretch may fill; "since the war began" need not fill more
