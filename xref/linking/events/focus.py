"""The event in focus: which one of those met so far a reader takes a bare "the talks" for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import field

from xref.model import EventKey, EventMention, Provenance, Span, Trait
from xref.records import dataclass
from xref.tuples import NamedTuple

Place = tuple[int, int]  # sentence, offset

OPEN = 100  # events of one kind, the latest, that a mention in one article is held against
_PERSON = "person"
_NEAR = 2  # sentences over which the event named last stays in focus
_ASIDE = 1  # the same for one of the past, which a text soon leaves again


@dataclass(slots=True, eq=False)
class Growing:
    """An event while its mentions are being collected."""

    members: list[tuple[EventMention, Provenance]] = field(default_factory=list)
    keys: list[EventKey] = field(default_factory=list)
    guessed: list[EventKey] = field(default_factory=list)  # persons of mentions that may be of it
    traits: set[Trait] = field(default_factory=set)
    background: bool = False
    further: bool = False  # told as another beside one that the reader knows: "a second strike"
    named: Place | None = None  # where the article first names it by a key
    last: int = 0  # sentence of the latest mention that names it

    def take(self, group: Overlap, certainty: Provenance, *, absorb: bool) -> None:
        """Add mentions, and what they say of the event where it is surely meant."""
        self.members += [(mention, certainty) for mention in group.members]
        if certainty is Provenance.STATED:
            self.traits.update(group.traits)
        if absorb:
            known = [(key.name, key.value) for key in self.keys]
            self.keys += [key for key in group.keys if (key.name, key.value) not in known]
        else:
            self.guessed += [key for key in group.keys if key.type == _PERSON]
        if group.keys or group.further:
            self.last = max(self.last, group.sentence)
            self.named = min(self.named or group.place, group.place)

    def join(self, other: Growing) -> None:
        """Add all of another event that turns out to be this one."""
        known = [(key.name, key.value) for key in self.keys]
        self.members += other.members
        self.keys += [key for key in other.keys if (key.name, key.value) not in known]
        self.guessed += other.guessed
        self.traits |= other.traits
        self.background = self.background and other.background
        self.last = max(self.last, other.last)
        self.named = min(filter(None, (self.named, other.named)), default=None)

    @property
    def first(self) -> Place:
        """Where the article speaks of it first."""
        return min((mention.sentence, mention.span.start) for mention, _ in self.members)


class Overlap(NamedTuple):
    """Mentions of one kind whose words overlap: several patterns that found the same words."""

    members: tuple[EventMention, ...]
    keys: tuple[EventKey, ...]  # stated, separating
    sentence: int
    span: Span
    further: bool = False
    traits: tuple[Trait, ...] = ()
    clause: int = -1  # where the last comma stands behind which the sentence goes on with what it told of first
    toll: bool = False  # goes on to count the victims of what was told: "put the toll at six"
    anew: bool = False  # opens a paragraph without a word for what was told: "Police arrested three people"

    @property
    def place(self) -> Place:
        """Where it stands."""
        return (self.sentence, self.span.start)


class Focus:
    """Which event a reader has in mind at a place of the article.

    ``passing`` are the places that name an event by the way ("the worst since the bombing of 1998"): the text does not
    go on with it after the sentence. ``opening`` is where a text speaks first of an event without a key, if that may be
    the news of which it goes on to tell beside one of the past.
    """

    def __init__(
        self,
        where: Sequence[tuple[Place, Growing]],
        passing: Collection[Place] = (),
        opening: Place | None = None,
    ) -> None:
        named = sorted(where, key=lambda item: item[0])
        self._where = [(place, event) for place, event in named if place not in passing]
        self._passing = {place[0]: (place, event) for place, event in named if place in passing}
        self._places = [place for place, _ in self._where]
        self._opened = opening is not None and all(opening < place for place, _ in named)
        self._ahead = opening is not None  # of such news a round that is told as another is still to come
        self._met: list[Place] = []  # where each event is named first
        self._leading: list[Growing] = []  # the main one among those met up to there
        self.events: list[Growing] = []
        for place, event in named:
            if event in self.events[-OPEN:] or event.named != place:
                continue
            self.events.append(event)
            self._met.append(place)
            lead = self._leading[-1] if self._leading else event
            self._leading.append(event if lead.background and not event.background else lead)

    @property
    def main(self) -> Growing | None:
        """The first event that is no background."""
        return next((event for event in self.events if not event.background), None)

    def at(self, mention: Overlap, *, new: bool = False) -> tuple[Growing | None, Provenance]:
        """The event of a bare mention; ``None`` for the one that the article is about, which a ``new`` one is too.

        A toll that the text goes on with is that of the event told of just before.
        """
        place = mention.place
        if new and self.main is not None:
            return self.main, Provenance.STATED
        first, last = (bisect_left(self._places, (place[0] + more, -1)) for more in (0, 1))
        told = (each for each in self._where[first:last] if not _ahead(each, place))
        here = {id(event): event for _, event in told}
        aside, named_aside = self._passing.get(place[0], (place, None))
        if named_aside and aside < place:
            here[id(named_aside)] = named_aside
        if len(here) == 1:
            return next(iter(here.values())), Provenance.STATED
        met = bisect_right(self._met, place)
        if not met:
            return None, Provenance.STATED
        certainty = Provenance.STATED if met == 1 else Provenance.INFERRED
        before = bisect_right(self._places, place)
        goes_on = aside[1] < mention.clause or (before and self._places[before - 1] > aside)
        if named_aside and aside < place and not goes_on:
            return named_aside, certainty  # "weeks after a quake killed nine"
        if before:
            named, event = self._where[before - 1]
            away = self._left(event) or (mention.anew and event.background)
            soon = 0 if away else _ASIDE if event.background else _NEAR
            if named[0] >= place[0] - soon:
                return event, Provenance.STATED if mention.toll else certainty
        leading = self._leading[met - 1]
        left = self._left(leading) or (mention.anew and leading.background)  # of news without a key
        return (self.main if left else leading), certainty

    def _left(self, event: Growing) -> bool:
        """Whether a text tells of an event by the way, and goes on with the news of which it gives no key."""
        return event.background and (self._opened or (self._ahead and event.further))


def _ahead(told: tuple[Place, Growing], place: Place) -> bool:
    """Whether a sentence goes on to another behind a mention: "killed nine, hours after gunmen stormed a bank"."""
    where, event = told
    return event.further and event.named == where and where > place
