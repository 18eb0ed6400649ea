"""Events: what the articles are about, and which of them speak of the same one.

Entity resolution in two steps: mentions inside an article (``local_events``), then the events of all articles
(``link_events``), blocked by time and joined by complete linkage. Identity is decided by the keys that rule packs
declare.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import combinations

from xref.linking.events.groups import Group
from xref.linking.events.keys import Keys, Types
from xref.linking.events.label import label_of
from xref.linking.events.linked import Linking
from xref.linking.events.local import LocalEvent, LocalEvents, local_events
from xref.linking.events.traits import labels
from xref.model import Event, EventKey, EventKind, Sourced
from xref.records import dataclass
from xref.values import value_type

__all__ = ["Linked", "LocalEvent", "LocalEvents", "link_events", "local_events"]

_ALL_PAIRS = 40  # events of a kind up to which each pair is told apart; beyond it those that share a key or an article


@dataclass(frozen=True, slots=True)
class Linked:
    """The events of a run, and which of them each event of an article is."""

    events: tuple[Event, ...] = ()
    event_of: Mapping[tuple[str, str], str] = field(default_factory=dict)


def link_events(
    locals_: Sequence[LocalEvents],
    kinds: Mapping[str, EventKind],
    published: Mapping[str, Sourced[str]],
    *,
    same_event: bool = False,
    types: Types = value_type,
) -> Linked:
    """Join the events of all articles.

    ``same_event`` takes the main events of one kind for one, unless a key keeps them apart: for a folder that its
    owner knows to be about one thing. Ids are numbered in the order of what the events are, not of the files.
    """
    by_kind: dict[str, list[LocalEvent]] = defaultdict(list)
    for local in locals_:
        for event in local.events:
            by_kind[event.kind].append(event)
    events: list[Event] = []
    event_of: dict[tuple[str, str], str] = {}
    for name in sorted(by_kind):
        relations = Keys(types)
        linking = Linking(kinds.get(name), relations, same_event=same_event)
        nodes = [linking.node(event, _published(published.get(event.article))) for event in by_kind[name]]
        groups = [_Named(group, kinds.get(name), relations) for group in linking.groups(nodes)]
        groups.sort(key=lambda group: group.order)
        _tell_apart(groups)
        apart = _apart(groups, linking)
        for number, group in enumerate(groups, 1):
            others = tuple((f"{name}-{other + 1}", why) for other, why in sorted(apart[number - 1].items()))
            events.append(group.event(f"{name}-{number}", linking.uncertain(group.group), others))
            event_of.update({(node.event.article, node.event.id): f"{name}-{number}" for node in group.group.nodes})
    return Linked(tuple(events), event_of)


def _published(date: Sourced[str] | None) -> str:
    return (date.value or "") if date else ""


class _Named:
    """A group with its label and its place among others, both made of its content."""

    def __init__(self, group: Group, kind: EventKind | None, relations: Keys) -> None:
        self.group = group
        self.keys = tuple(_distinct((key for node in group.nodes for key in node.event.keys), relations))
        self.label = label_of(kind, group.nodes[0].event.kind, self.keys, relations, group.given)
        self.sides = tuple(_sides(kind, group))
        days = [node.days for node in group.nodes if node.days]
        earliest = min((low for low, _ in days), default=10**9)
        texts = tuple((key.name, relations.text(key)) for key in self.keys)
        self.order = (earliest, self.label, self.sides, texts, sorted(group.articles), group.nodes[0].event.id)

    def event(self, name: str, uncertain: tuple[str, ...], apart: tuple[tuple[str, str], ...]) -> Event:
        mentions = sorted(
            (mention for node in self.group.nodes for mention in node.event.mentions),
            key=lambda mention: (mention.article, mention.span),
        )
        return Event(name, self.group.nodes[0].event.kind, self.label, self.keys, tuple(mentions), uncertain, apart)


def _tell_apart(groups: Iterable[_Named]) -> None:
    """Add to labels that two events share what tells these apart; elsewhere it would say more than the texts do."""
    sharing: dict[str, list[_Named]] = defaultdict(list)
    for group in groups:
        sharing[group.label].append(group)
    for label, alike in sharing.items():
        for group in alike if len(alike) > 1 else ():
            group.label = ", ".join([label, *group.sides])


def _sides(kind: EventKind | None, group: Group) -> Iterator[str]:
    """What may tell an event from another of one place and day, where there are such: "by armed groups"."""
    if kind is not None and any(node.event.crowded for node in group.nodes):
        told = labels(trait for node in group.nodes for trait in node.event.traits)
        for trait in kind.traits:
            if trait.separates and len(told.get(trait.name, ())) == 1:
                yield f"{trait.name} {min(told[trait.name])}"


def _distinct(keys: Iterable[EventKey], relations: Keys) -> list[EventKey]:
    """One key for each name and value, that which is stated before one that is inferred."""
    found: dict[tuple[str, str], EventKey] = {}
    for key in sorted(keys, key=lambda key: (key.name, relations.text(key), key.provenance != "stated", key.raw)):
        found.setdefault((key.name, relations.text(key)), key)
    return list(found.values())


def _apart(groups: Sequence[_Named], linking: Linking) -> dict[int, dict[int, str]]:
    """What keeps events apart, in words, for the pairs that a reader might take for one."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for one, other in _neighbours(groups):
        whys = (linking.apart(node, groups[other].group) for node in groups[one].group.nodes)
        why = next(filter(None, whys), "nothing that both state puts them together")
        found[one][other] = found[other][one] = why
    return found


def _neighbours(groups: Sequence[_Named]) -> list[tuple[int, int]]:
    if len(groups) <= _ALL_PAIRS:
        return list(combinations(range(len(groups)), 2))
    sharing: dict[object, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for article in group.group.articles:
            sharing[article].append(number)
    return sorted({pair for numbers in sharing.values() for pair in combinations(numbers, 2)})
