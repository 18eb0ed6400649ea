"""Events inside one article: which mentions speak of the same one.

A mention that names a place, a date, a round joins the event that shares one of them, and makes another where one
keeps them apart. A bare mention ("the talks", "the blast") goes to the event in focus: the one named last close by,
else the main one, which the article names first. It is sure only while the reader has met no other event of its kind.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from xref.linking.events.keys import of_persons
from xref.linking.events.several import tells_of_several, unnamed_in
from xref.linking.events.spans import Days, dates_of, published_span
from xref.model import EventKey, EventKind, EventMention, Provenance, Span, Trait
from xref.tuples import NamedTuple


class LocalEvent(NamedTuple):
    """What some mentions of one article are taken to be about; ``main`` is the first of its kind."""

    id: str
    kind: str
    article: str
    keys: tuple[EventKey, ...]
    mentions: tuple[EventMention, ...]
    main: bool = False
    traits: tuple[Trait, ...] = ()
    crowded: bool = False  # the article is of a place that sees many such events a day
    names: str = ""  # of a main event: the words with a capital in the text, between blanks
    opening: str = ""  # the words with a capital with which the text opens, between blanks
    suffered: frozenset[str] = frozenset()  # of a main event: the victims of all events of the article
    persons: frozenset[str] = frozenset()  # likewise: the full names of the persons in it
    beside: bool = False  # a person's: told as another one than that of the news

    @property
    def people(self) -> frozenset[str]:
        """The full names of those who are told to have done or suffered it."""
        return frozenset(name for mention in self.mentions for name in mention.people)

    @property
    def victims(self) -> frozenset[str]:
        """The full names of those who are told to have suffered it."""
        return frozenset(name for mention in self.mentions for name in mention.victims)

    @property
    def streets(self) -> frozenset[str]:
        """The streets in which it is told to have happened."""
        return frozenset(name for mention in self.mentions for name in mention.streets)


class Placed(NamedTuple):
    """A mention with its event and how sure that is."""

    mention: EventMention
    event: str
    certainty: Provenance


@dataclass(frozen=True)
class LocalEvents:
    """The events of one article and where each mention went."""

    article: str
    events: tuple[LocalEvent, ...] = ()
    placed: tuple[Placed, ...] = ()
    several: frozenset[str] = frozenset()  # kinds of which the text tells several persons, each with one of his own
    unnamed: tuple[Span, ...] = ()  # of such a text: where it tells of one of them by an age or a number alone

    def focus(
        self, kind: str, sentence: int, keys: Sequence[EventKey] = (), words: Span | None = None
    ) -> tuple[str, Provenance]:
        """The event that a claim in a sentence is about, with how sure it is.

        ``keys`` and ``words`` are the keys and the place of the claim's own match. A sentence that names no event
        speaks of the one before it, or else of the next. Empty and unknown where the article has none of that kind.
        """
        if kind not in self._index:
            return "", Provenance.UNKNOWN
        sentences, by_sentence = self._index[kind]
        after = bisect_right(sentences, sentence)
        here = by_sentence[sentences[max(after - 1, 0)]]
        wanted = _signature(keys)
        best = min(
            here,
            key=lambda placed: (
                placed.mention.span != words,
                _signature(placed.mention.keys) != wanted,
                placed.certainty is not Provenance.STATED,
                placed.mention.span,
            ),
        )
        own = best.mention.sentence == sentence and _signature(best.mention.keys) == wanted
        alone = sum(1 for event in self.events if event.kind == kind) == 1
        said = words or best.mention.span
        another = any(told.start <= said.start < told.end for told in self.unnamed)
        whose = not another and _names_whose(best, here, sentence, said)
        sure = (own or alone) and (whose or kind not in self._of_several)
        return best.event, best.certainty if sure else Provenance.INFERRED

    def held(self, name: str, published: str) -> str:
        """The event that a result is of: not a run-off that is still to come, but the one other vote that is over."""
        today = published_span(published, 0)
        event = next((event for event in self.events if event.id == name), None)
        if event is None or today is None or not _ahead(event, today):
            return name
        over = [other for other in self.events if other.kind == event.kind and not _ahead(other, today)]
        return over[0].id if len(over) == 1 else name

    @cached_property
    def _of_several(self) -> frozenset[str]:
        """The kinds of which the article tells of several persons, each with an event of his own: two defendants."""
        named = {(event.kind, _last_name(key)) for event in self.events for key in event.keys if _is_person(key)}
        told = Counter(kind for kind, _ in named)
        return self.several | {kind for kind, count in told.items() if count > 1}

    @cached_property
    def _index(self) -> dict[str, tuple[list[int], dict[int, list[Placed]]]]:
        """The mentions of each kind by sentence."""
        found: dict[str, dict[int, list[Placed]]] = {}
        for placed in self.placed:
            found.setdefault(placed.mention.kind, {}).setdefault(placed.mention.sentence, []).append(placed)
        return {kind: (sorted(places), places) for kind, places in found.items()}


def local_events(
    article: str,
    mentions: Sequence[EventMention],
    kinds: Mapping[str, EventKind],
    published: str = "",
    text: str = "",
    crowded: Collection[str] = (),
    stories: Sequence[int] = (),
) -> LocalEvents:
    """Group the mentions of one article into events, each kind and each story apart.

    ``published`` (EDTF) tells a background event by its date: one that lies well before publication is not the
    undated one that the article is about. ``text`` tells "the talks on Monday" from "talks on Monday": only the first
    speaks of something that the reader knows already. ``crowded`` are the kinds of which the places of the article see
    many a day. ``stories`` gives the story of each sentence, where there are several; only what opens the text has a
    main event.
    """
    from xref.linking.events.grouping import Grouping  # which a run that reads nothing new can do without

    events: list[LocalEvent] = []
    placed: list[Placed] = []
    told: dict[tuple[str, int], list[EventMention]] = {}
    for mention in sorted(dict.fromkeys(mentions), key=_place):
        told.setdefault((mention.kind, stories[mention.sentence] if stories else 0), []).append(mention)
    numbers: Counter[str] = Counter()
    for kind, story in sorted(told):
        grouping = Grouping(kinds.get(kind), published, text, crowded=kind in crowded)
        grouping.place(told[kind, story])
        main = grouping.main() if not story else None
        persons = (declared := kinds.get(kind)) is not None and of_persons(declared)
        for event in grouping.events:
            name = f"{kind}#{numbers[kind]}"
            numbers[kind] += 1
            members = tuple(sorted((mention for mention, _ in event.members), key=_place))
            traits = tuple(sorted(event.traits))
            local = LocalEvent(name, kind, article, tuple(event.keys), members, event is main, traits, kind in crowded)
            events.append(local._replace(beside=persons and event.further))
            placed += [Placed(mention, name, certainty) for mention, certainty in event.members]
    several = frozenset(told.kind for told in events if (declared := kinds.get(told.kind)) and of_persons(declared))
    return LocalEvents(
        article,
        tuple(events),
        tuple(sorted(placed, key=lambda each: _place(each.mention))),
        several if several and tells_of_several(text) else frozenset(),
        unnamed_in(text) if several else (),
    )


def _is_person(key: EventKey) -> bool:
    return key.type == "person"


def _last_name(key: EventKey) -> str:
    return str(key.value.name.split()[-1])


def _names_whose(best: Placed, here: Sequence[Placed], sentence: int, said: Span) -> bool:
    """Whether a sentence names the person whose event one is, of several such: "He was jailed" does not.

    Nor does who is named behind it: "the two were jailed for nine years, and Berg for ten".
    """
    return any(
        placed.event == best.event
        and placed.mention.sentence == sentence
        and placed.mention.span.start < said.end
        and any(map(_is_person, placed.mention.keys))
        for placed in here
    )


def _ahead(event: LocalEvent, today: Days) -> bool:
    """Whether all days of an event lie after a day."""
    days = dates_of(event.keys)
    return bool(days) and all(first > today[1] for first, _ in days)


def _place(mention: EventMention) -> tuple[int, int, int]:
    return (mention.sentence, mention.span.start, mention.span.end)


def _signature(keys: Sequence[EventKey]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted((key.name, key.span or (0, 0)) for key in keys))
