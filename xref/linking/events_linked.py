"""Events across articles: grouped by their keys, and never through a third that two of them do not share.

An event joins a group only if no key keeps it apart from any member (complete linkage). Joining is certain
with a stated separating key in common, and open to doubt without; keys that are inferred, such as the time around an
article's publication, can keep events apart and never put them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from xref.linking.events_keys import DATED, NUMBERED, Keys, gap, published_span, separating, span_of, stated
from xref.linking.events_local import LocalEvent
from xref.model import EventKey, EventKind, KeyPolicy, Relation

_WINDOW = 31  # days between publication and event, where the kind declares no window for its date
_SHORTEST = 7  # days of news about an event, however short the window of its date
_PRECISE = 10  # days: a longer stretch ("January") is no sign that two events are one
_BUCKET = 32  # days of one entry in the index by time

Days = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Node:
    """An event of one article with what it can be joined by."""

    event: LocalEvent
    keys: Mapping[str, tuple[EventKey, ...]]  # stated, separating
    dated: Days | None  # as its own dates say
    published: Days | None  # the time around publication
    order: tuple[Any, ...]

    @property
    def days(self) -> Days | None:
        """When it lies: by its own dates, else around publication."""
        return self.dated or self.published


@dataclass
class Group:
    """Nodes taken for one event, with the union of their keys."""

    kind: str
    number: int = 0
    nodes: list[Node] = field(default_factory=list)
    keys: dict[str, dict[str, EventKey]] = field(default_factory=lambda: defaultdict(dict))
    articles: set[str] = field(default_factory=set)

    def take(self, node: Node, relations: Keys) -> None:
        """Add a node and its keys."""
        self.nodes.append(node)
        self.articles.add(node.event.article)
        for name, keys in node.keys.items():
            for key in keys:
                self.keys[name].setdefault(relations.text(key), key)


class Linking:
    """Joins the events of one kind."""

    def __init__(self, kind: EventKind | None, relations: Keys, *, same_event: bool = False) -> None:
        self._policies: dict[str, KeyPolicy] = {policy.name: policy for policy in kind.keys} if kind else {}
        self._relations = relations
        self._same_event = same_event
        self._dates = [policy.name for policy in self._policies.values() if policy.type in DATED and policy.separates]
        self._numbers = [
            policy.name for policy in self._policies.values() if policy.type in NUMBERED and policy.separates
        ]
        windows = [self._policies[name].window for name in self._dates]
        self._window = (
            max([_SHORTEST, *(window for window in windows if window is not None)]) if any(windows) else _WINDOW
        )

    def node(self, event: LocalEvent, published: str) -> Node:
        """Prepare an event of one article."""
        keys: dict[str, list[EventKey]] = defaultdict(list)
        for key in separating(stated(event.keys), self._policies):
            keys[key.name].append(key)
        spans = [span_of(key.value) for name in self._dates for key in keys.get(name, ())]
        known = [span for span in spans if span is not None]
        dated = (min(low for low, _ in known), max(high for _, high in known)) if known else None
        texts = tuple(sorted((name, self._relations.text(key)) for name, found in keys.items() for key in found))
        order = (-len(keys), texts, published, event.article, event.id)
        around = published_span(published, self._window)
        return Node(event, {name: tuple(found) for name, found in keys.items()}, dated, around, order)

    def groups(self, nodes: Iterable[Node]) -> list[Group]:
        """Join nodes, those that say most first, so that vaguer ones find their group made."""
        groups: list[Group] = []
        index = _ByTime()
        for node in sorted(nodes, key=lambda node: node.order):
            group = self._group_for(node, [groups[number] for number in index.near(node)])
            if group is None:
                group = Group(node.event.kind, len(groups))
                groups.append(group)
            group.take(node, self._relations)
            index.add(node, group.number)
        return groups

    def _group_for(self, node: Node, near: Sequence[Group]) -> Group | None:
        open_ones = [group for group in near if not self.apart(node, group)]
        tied = [(self.evidence(node, group), group) for group in open_ones]
        best = max((strength for strength, _ in tied), default=0)
        if best:
            return self._closest(node, [group for strength, group in tied if strength == best])
        if self._same_event and node.event.main:
            open_ones = [group for group in open_ones if any(other.event.main for other in group.nodes)]
            return self._closest(node, open_ones) if open_ones else None
        return self._only(node, open_ones)

    def _only(self, node: Node, open_ones: Sequence[Group]) -> Group | None:
        """Without a key in common: the one group of that time, or the one group whose time is not known."""
        known = [group for group in open_ones if self._contemporary(node, group, 0)]
        unknown = [group for group in open_ones if self._contemporary(node, group, None)]
        found = known or unknown
        return found[0] if len(found) == 1 else None

    def _closest(self, node: Node, groups: Sequence[Group]) -> Group:
        """Among groups that fit alike the one nearest in time, then the first made."""
        distance = {id(group): self._distance(node, group) for group in groups}
        return min(groups, key=lambda group: distance[id(group)])

    def _distance(self, node: Node, group: Group) -> int:
        gaps = [gap(node.days, other.days) for other in group.nodes]
        return min((days for days in gaps if days is not None), default=10**6)

    def _contemporary(self, node: Node, group: Group, days: int | None) -> bool:
        """Whether as many days lie between an event and each of a group; ``None`` stands for times not known."""
        return all(gap(node.days, other.days) in (days, 0) for other in group.nodes)

    def apart(self, node: Node, group: Group) -> str:
        """What keeps an event out of a group, in words; empty where nothing does."""
        if node.event.article in group.articles:
            return "one text speaks of both"
        for name, keys in node.keys.items():
            clash = self._relations.clash(keys, list(group.keys.get(name, {}).values()), self._policies[name])
            if clash:
                return f"{name}: {' / '.join(sorted(map(self._relations.text, clash)))}"
        return self._numbered_once(node, group) or self._too_far(node, group)

    def _numbered_once(self, node: Node, group: Group) -> str:
        """A number that one side gives and the other leaves out keeps them apart, unless their dates agree."""
        for name in self._numbers:
            mine, theirs = bool(node.keys.get(name)), bool(group.keys.get(name))
            if mine != theirs and not self._dates_agree(node, group):
                keys = node.keys.get(name) or tuple(group.keys[name].values())
                return f"{name}: {self._relations.text(keys[0])} / not stated"
        return ""

    def _dates_agree(self, node: Node, group: Group) -> bool:
        dated = [other.dated for other in group.nodes if other.dated]
        return bool(node.dated and dated) and all(gap(node.dated, other) == 0 for other in dated)

    def _too_far(self, node: Node, group: Group) -> str:
        """Times around publication keep events apart where one side has no date of its own."""
        if not self._dates:
            return ""
        for other in group.nodes:
            if not (node.dated and other.dated) and gap(node.days, other.days):
                return "time: reported too far apart"
        return ""

    def evidence(self, node: Node, group: Group) -> int:
        """How many separating keys both state alike; equal ones count double."""
        strength = 0
        for name, keys in node.keys.items():
            if name in self._dates:
                strength += 2 * self._same_days(node, group)
                continue
            relations = [
                self._relations.relation(key, other) for key in keys for other in group.keys.get(name, {}).values()
            ]
            fitting = [relation for relation in relations if relation not in (Relation.DISJOINT, Relation.INCOMPARABLE)]
            strength += 2 if Relation.EQUAL in fitting else bool(fitting)
        return strength

    def _same_days(self, node: Node, group: Group) -> bool:
        """Whether both give dates of few days, and one day in common."""
        precise = [other.dated for other in group.nodes if other.dated and _width(other.dated) <= _PRECISE]
        return bool(
            node.dated and _width(node.dated) <= _PRECISE and any(gap(node.dated, other) == 0 for other in precise)
        )

    def uncertain(self, group: Group) -> tuple[str, ...]:
        """Articles whose event shares no stated key with that of any other article in the group."""
        if len(group.articles) < 2 or self._same_event:
            return ()
        return tuple(sorted(node.event.article for node in group.nodes if not self._tied(node, group)))

    def _tied(self, node: Node, group: Group) -> bool:
        others = Group(group.kind)
        for other in group.nodes:
            if other is not node:
                others.take(other, self._relations)
        return self.evidence(node, others) > 0


class _ByTime:
    """Groups by the stretches of time that their events can lie in, so that only those near are looked at."""

    def __init__(self) -> None:
        self._at: dict[int, set[int]] = defaultdict(set)
        self._timeless: set[int] = set()
        self._all: set[int] = set()

    def add(self, node: Node, group: int) -> None:
        """File a group under the times of a node that joined it."""
        self._all.add(group)
        if node.days is None:
            self._timeless.add(group)
        for bucket in _buckets(node):
            self._at[bucket].add(group)

    def near(self, node: Node) -> list[int]:
        """The groups that a node could belong to, in the order in which they were made."""
        if node.days is None:
            return sorted(self._all)
        found = set(self._timeless)
        for bucket in _buckets(node, 1):
            found |= self._at.get(bucket, set())
        return sorted(found)


def _buckets(node: Node, margin: int = 0) -> Iterator[int]:
    if node.days is not None:
        first, last = node.days[0] // _BUCKET - margin, node.days[1] // _BUCKET + margin
        yield from range(first, min(last, first + 1200) + 1)


def _width(days: Days) -> int:
    return days[1] - days[0]
