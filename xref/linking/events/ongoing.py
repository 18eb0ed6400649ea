"""The index of groups of a kind that goes on over days, such as talks and accords: where time alone would let all in.

Three questions are asked of it: which groups may have a key in common with an event, which of its time no key keeps
out, and which are about the same. Each is answered from the values of keys, so that an event is held against few of
the thousands that a week can have. What it yields may be too much, never too little (Christen, *Data Matching*, 2012).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from xref.linking.events.fitting import Fitting
from xref.linking.events.groups import Group, Node, about
from xref.linking.events.index import buckets_of, pairs_of
from xref.linking.events.keys import Keys
from xref.linking.events.parties import states_alone
from xref.linking.events.spans import Days, span_of, width
from xref.model import EventKey
from xref.values._names.gazetteer import forms_of

Fit = list[dict[int, None]]  # sets of groups, each of which an event may belong to

_LIST = "+"  # ends the name of a type of lists, which are filed under their members


class Ongoing:
    """Groups by their time, their days and the values of their keys."""

    def __init__(self, bucket: int, precise: int, dates: Collection[str], relations: Keys) -> None:
        self._bucket = max(1, bucket)
        self._precise = precise
        self._dates = frozenset(dates)
        self._relations = relations
        self._fitting: dict[str, Fitting] = {}
        self._groups: dict[int, None] = {}
        self._at: dict[int, dict[int, None]] = defaultdict(dict)
        self._timeless: dict[int, None] = {}
        self._with: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
        self._having: dict[str, dict[int, None]] = defaultdict(dict)
        self._lacking: dict[str, dict[int, None]] = {}
        self._on: dict[int, dict[int, None]] = defaultdict(dict)
        self._of_open_days: dict[int, None] = {}
        self._pairs: dict[tuple[object, ...], dict[int, None]] = defaultdict(dict)
        self._about: dict[frozenset[str], dict[int, None]] = defaultdict(dict)
        self._told: dict[int, frozenset[str]] = {}
        self._states: dict[tuple[str, bool | None], dict[int, None]] = defaultdict(dict)

    def add(self, node: Node, group: Group) -> None:
        """File a group under what a node that joined it has."""
        number = group.number
        self._groups[number] = None
        if node.days is None:
            self._timeless[number] = None
        for bucket in buckets_of(node.days, self._bucket):
            self._at[bucket][number] = None
        for name, keys in node.keys.items():
            self._having[name][number] = None
            if name in self._dates:
                self._date(node, name, number)
                continue
            for text, key in self._parts(keys):
                self._fits(name).add(text, key)
                self._with[name, text][number] = None
            for key in keys.values():
                if key.type.endswith(_LIST):
                    self._states[name, states_alone(key.value)][number] = None
        for name in self._fitting:
            lacking = self._lacking.setdefault(name, dict.fromkeys(other for other in self._groups if other != number))
            if name in group.keys:
                lacking.pop(number, None)
            else:
                lacking[number] = None
        for pair in pairs_of(node):
            self._pairs[pair][number] = None
        self._about[self._told.get(number, frozenset())].pop(number, None)
        self._told[number] = about(group)
        self._about[self._told[number]][number] = None

    def sharing(self, node: Node) -> list[int]:
        """The groups of its time that may have a key in common with an event, in the order in which they were made."""
        found: set[int] = set()
        for name, keys in node.keys.items():
            if name in self._dates:
                found.update(self._of_days(node, name))
                continue
            for text, key in self._parts(keys):
                self._fits(name).add(text, key)
                for other in self._fits(name).alike(text):
                    found.update(self._with.get((name, other), ()))
        allowed = self._allowed(node)
        return sorted(number for number in found if self._near(node, number) and _in_all(number, allowed))

    def open(self, node: Node) -> Iterator[int]:
        """The groups of its time which no place or name keeps an event out of."""
        allowed = sorted(self._allowed(node), key=lambda fitting: sum(map(len, fitting)))
        seen: set[int] = set()
        for number in chain.from_iterable(allowed[0]) if allowed else self._of_its_time(node):
            if number not in seen and self._near(node, number) and _in_all(number, allowed):
                seen.add(number)
                yield number

    def alike(self, node: Node) -> Iterable[int]:
        """The groups of its time that are about the same as an event, by all that is known of them."""
        return [number for number in self._about.get(about(node), ()) if self._near(node, number)]

    def named(self, node: Node) -> Iterator[int]:
        """The groups of its time in a country that the text of an event names."""
        names = set(node.event.names.split())
        for (_, place), numbers in self._with.items():
            if any(names.issuperset(form.casefold().split()) for form in forms_of(place)):
                yield from (number for number in numbers if self._near(node, number))

    def _allowed(self, node: Node) -> list[Fit]:
        """For each key of an event the groups that have a value which fits, or none."""
        found = []
        for name, keys in node.keys.items():
            if name in self._dates:
                continue
            fits, parts = self._fits(name), list(self._parts(keys))
            for text, key in parts:
                fits.add(text, key)
            fitting = [self._with.get((name, other), {}) for text, _ in parts for other in fits.of(text)]
            # Two states may agree to a truce between a government and rebels.
            sorts = {states_alone(key.value) for key in keys.values() if key.type.endswith(_LIST)}
            fitting += [self._states.get((name, not alone), {}) for alone in sorts if alone is not None]
            found.append([*filter(None, fitting), self._lacking.get(name, self._groups)])
        return found

    def _parts(self, keys: Mapping[str, EventKey]) -> Iterator[tuple[str, EventKey]]:
        """The values of a key, of lists their members: two lists that share none are of two events."""
        for text, key in keys.items():
            if not key.type.endswith(_LIST):
                yield text, key
                continue
            for member in key.value.must:
                part = key._replace(type=key.type.removesuffix(_LIST), value=member)
                yield self._relations.text(part), part

    def _fits(self, name: str) -> Fitting:
        if name not in self._fitting:
            self._fitting[name] = Fitting(self._relations)
        return self._fitting[name]

    def _date(self, node: Node, name: str, number: int) -> None:
        for day in self._days(node.dated):
            self._on[day][number] = None
        if any(span_of(key.value) is None for key in node.keys[name].values()):
            self._of_open_days[number] = None

    def _of_days(self, node: Node, name: str) -> Iterator[int]:
        """The groups that may have a day in common: any, where the year or the week of the own day is open."""
        if any(span_of(key.value) is None for key in node.keys[name].values()):
            yield from self._having[name]
        yield from self._of_open_days
        for day in self._days(node.dated):
            yield from self._on.get(day, ())

    def _days(self, days: Days | None) -> Iterable[int]:
        return range(days[0], days[1] + 1) if days and width(days) <= self._precise else ()

    def _near(self, node: Node, number: int) -> bool:
        """Whether a group can be of the time of an event, or has two of its names."""
        if node.days is None or number in self._timeless:
            return True
        at = (self._at.get(bucket, {}) for bucket in buckets_of(node.days, self._bucket, margin=1))
        return any(number in groups for groups in at) or any(number in self._pairs.get(p, {}) for p in pairs_of(node))

    def _of_its_time(self, node: Node) -> Iterator[int]:
        if node.days is None:
            yield from self._groups
            return
        for bucket in buckets_of(node.days, self._bucket, margin=1):
            yield from self._at.get(bucket, ())
        yield from self._timeless
        for pair in pairs_of(node):
            yield from self._pairs.get(pair, ())


def _in_all(number: int, allowed: Iterable[Fit]) -> bool:
    return all(any(number in groups for groups in fitting) for fitting in allowed)
