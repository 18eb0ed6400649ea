"""Events inside one article: which mentions speak of the same one.

A mention that names a place, a date, a round joins the event that shares one of them, and makes another where one
keeps them apart. A bare mention ("the talks", "the blast") goes to the event in focus: the one named last close by,
else the main one, which the article names first. It is sure only while the reader has met no other event of its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from xref.linking.events_keys import DATED, NUMBERED, Keys, gap, published_span, separating, span_of, stated
from xref.model import EventKey, EventKind, EventMention, KeyPolicy, Provenance

_NEAR = 2  # sentences over which the event named last stays in focus
_OF_ARTICLE = 31  # days around publication in which an undated event of an article lies


@dataclass(frozen=True, slots=True)
class LocalEvent:
    """What some mentions of one article are taken to be about; ``main`` is the first of its kind."""

    id: str
    kind: str
    article: str
    keys: tuple[EventKey, ...]
    mentions: tuple[EventMention, ...]
    main: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with its event and how sure that is."""

    mention: EventMention
    event: str
    certainty: Provenance


@dataclass(frozen=True, slots=True)
class LocalEvents:
    """The events of one article and where each mention went."""

    article: str
    events: tuple[LocalEvent, ...] = ()
    placed: tuple[Placed, ...] = ()

    def focus(self, kind: str, sentence: int, keys: Sequence[EventKey] = ()) -> tuple[str, Provenance]:
        """The event that a claim in a sentence is about, with how sure it is.

        ``keys`` are those of the claim's own match. Empty and unknown where the article has no event of that kind.
        """
        here = [placed for placed in self.placed if placed.mention.kind == kind]
        if not here:
            return "", Provenance.UNKNOWN
        wanted = _signature(keys)
        rank = {Provenance.STATED: 0}
        best = min(
            here,
            key=lambda placed: (
                placed.mention.sentence != sentence,
                _signature(placed.mention.keys) != wanted,
                placed.mention.sentence > sentence,
                abs(placed.mention.sentence - sentence),
                rank.get(placed.certainty, 1),
                placed.mention.span,
            ),
        )
        own = best.mention.sentence == sentence and _signature(best.mention.keys) == wanted
        alone = sum(1 for event in self.events if event.kind == kind) == 1
        return best.event, best.certainty if own or alone else Provenance.INFERRED


@dataclass
class _Growing:
    """An event while its mentions are being collected."""

    kind: str
    mentions: list[EventMention] = field(default_factory=list)
    keys: list[EventKey] = field(default_factory=list)
    background: bool = False

    def take(self, mention: EventMention, *, absorb: bool) -> None:
        self.mentions.append(mention)
        if absorb:
            self.keys.extend(key for key in mention.keys if key not in self.keys)

    @property
    def first(self) -> tuple[int, int]:
        """Where the article names it first."""
        return min((mention.sentence, mention.span.start) for mention in self.mentions)


def local_events(
    article: str,
    mentions: Sequence[EventMention],
    kinds: Mapping[str, EventKind],
    published: str = "",
) -> LocalEvents:
    """Group the mentions of one article into events, each kind apart.

    ``published`` (EDTF) tells a background event by its date: one that lies well before publication is not the
    undated one that the article is about.
    """
    ordered = sorted(set(mentions), key=_place)
    events: list[LocalEvent] = []
    placed: list[Placed] = []
    for kind in sorted({mention.kind for mention in ordered}):
        policies = kinds[kind].keys if kind in kinds else ()
        grouping = _Grouping(kind, {policy.name: policy for policy in policies}, published)
        found = grouping.run([mention for mention in ordered if mention.kind == kind])
        names = {id(event): f"{kind}#{number}" for number, event in enumerate(grouping.events)}
        main = grouping.main()
        events += [
            LocalEvent(
                names[id(event)],
                kind,
                article,
                tuple(event.keys),
                tuple(sorted(event.mentions, key=_place)),
                event is main,
            )
            for event in grouping.events
        ]
        placed += [Placed(mention, names[id(event)], how) for mention, event, how in found]
    return LocalEvents(article, tuple(events), tuple(sorted(placed, key=lambda each: _place(each.mention))))


class _Grouping:
    """The mentions of one kind in one article, keyed ones first, then the bare ones."""

    def __init__(self, kind: str, policies: Mapping[str, KeyPolicy], published: str) -> None:
        self._kind = kind
        self._policies = policies
        self._keys = Keys()
        self._published = published_span(published, _OF_ARTICLE)
        self.events: list[_Growing] = []

    def run(self, mentions: Sequence[EventMention]) -> list[tuple[EventMention, _Growing, Provenance]]:
        keyed = [mention for mention in mentions if self._stated(mention)]
        found = [(mention, *self._place_keyed(mention)) for mention in keyed]
        self.events.sort(key=lambda event: event.first)
        named = {id(event): event.first for event in self.events}
        where = [(_place(mention), event) for mention, event, _ in found]
        for mention in mentions:
            if not self._stated(mention):
                event, certainty = self._place_bare(mention, where, named)
                event.take(mention, absorb=False)
                found.append((mention, event, certainty))
        self.events.sort(key=lambda event: event.first)
        return found

    def main(self) -> _Growing:
        """The event that the article is about: the first named that is no background."""
        return min(self.events, key=lambda event: (event.background, event.first))

    def _stated(self, mention: EventMention) -> list[EventKey]:
        return separating(stated(mention.keys), self._policies)

    def _place_keyed(self, mention: EventMention) -> tuple[_Growing, Provenance]:
        keys = self._stated(mention)
        candidates = [event for event in self.events if not self._apart(keys, event)]
        shared = {id(event): self._shared(keys, event) for event in candidates}
        ties = [event for event in candidates if shared[id(event)]]
        if ties:
            best = max(ties, key=lambda event: (shared[id(event)], event.mentions[-1].sentence))
            best.take(mention, absorb=True)
            return best, Provenance.STATED
        open_ones = [event for event in candidates if not self._adds_identity(keys, event)]
        if not open_ones:
            return self._new(mention), Provenance.STATED
        last = max(open_ones, key=lambda event: event.mentions[-1].sentence)
        sure = len(self.events) == 1
        last.take(mention, absorb=sure)
        return last, Provenance.STATED if sure else Provenance.INFERRED

    def _new(self, mention: EventMention) -> _Growing:
        event = _Growing(self._kind, background=self._long_ago(self._stated(mention)))
        event.take(mention, absorb=True)
        self.events.append(event)
        return event

    def _apart(self, keys: Iterable[EventKey], event: _Growing) -> bool:
        known: dict[str, dict[str, EventKey]] = {}
        for other in separating(stated(event.keys), self._policies):
            known.setdefault(other.name, {})[self._keys.text(other)] = other
        return any(
            self._keys.clash({self._keys.text(key): key}, known[key.name], self._policies[key.name])
            for key in keys
            if key.name in known
        )

    def _shared(self, keys: Sequence[EventKey], event: _Growing) -> int:
        names = {other.name for other in event.keys}
        shared = sum(1 for key in keys if key.name in names)
        numbered = {key.name for key in keys if key.type in NUMBERED} - names
        dated = any(key.type in DATED for key in event.keys)
        return 0 if numbered and dated and not self._dates_meet(keys, event) else shared

    def _adds_identity(self, keys: Sequence[EventKey], event: _Growing) -> bool:
        """Whether keys that an event lacks would make it another: a number, or a date long before publication."""
        if any(key.type in NUMBERED for key in keys) and event.keys:
            return True
        return self._long_ago(keys) != event.background

    def _dates_meet(self, keys: Iterable[EventKey], event: _Growing) -> bool:
        days = [span_of(key.value) for key in keys if key.type in DATED]
        others = [span_of(key.value) for key in event.keys if key.type in DATED]
        return any(gap(day, other) == 0 for day in days for other in others)

    def _long_ago(self, keys: Iterable[EventKey]) -> bool:
        gaps = [gap(span_of(key.value), self._published) for key in keys if key.type in DATED]
        return any(gaps)

    def _place_bare(
        self,
        mention: EventMention,
        where: Sequence[tuple[tuple[int, int, int], _Growing]],
        named: Mapping[int, tuple[int, int]],
    ) -> tuple[_Growing, Provenance]:
        here = {id(event): event for place, event in where if place[0] == mention.sentence}
        if len(here) == 1:
            return next(iter(here.values())), Provenance.STATED
        met = [
            event
            for event in self.events
            if named.get(id(event), event.first) <= (mention.sentence, mention.span.start)
        ]
        if not met:
            return self._lead(mention), Provenance.STATED
        certainty = Provenance.STATED if len(met) == 1 else Provenance.INFERRED
        near = [item for item in where if mention.sentence - _NEAR <= item[0][0] and item[0] <= _place(mention)]
        if near:
            return max(near, key=lambda item: item[0])[1], certainty
        return min(met, key=lambda event: (event.background, event.first)), certainty

    def _lead(self, mention: EventMention) -> _Growing:
        """A bare mention before any named event: it speaks of the first that follows and is not background."""
        following = [event for event in self.events if not event.background]
        if following:
            return min(following, key=lambda event: event.first)
        event = _Growing(self._kind)
        self.events.append(event)
        return event


def _place(mention: EventMention) -> tuple[int, int, int]:
    return (mention.sentence, mention.span.start, mention.span.end)


def _signature(keys: Sequence[EventKey]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted((key.name, key.span or (0, 0)) for key in keys))
