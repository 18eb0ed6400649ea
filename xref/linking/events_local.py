"""Events inside one article: which mentions speak of the same one.

A mention that names a place, a date, a round joins the event that shares one of them, and makes another where one
keeps them apart. A bare mention ("the talks", "the blast") goes to the event in focus: the one named last close by,
else the main one, which the article names first. It is sure only while the reader has met no other event of its kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from xref.linking.events_focus import OPEN, Focus, Growing, Overlap
from xref.linking.events_further import told_anew, told_further
from xref.linking.events_keys import (
    DATED,
    NUMBERED,
    STRETCH,
    Days,
    Keys,
    fresh,
    gap,
    momentary,
    published_span,
    separating,
    span_of,
    stated,
)
from xref.model import EventKey, EventKind, EventMention, KeyPolicy, Provenance, Span

_NEWS = 7  # days around publication in which the undated event of an article lies, unless its kind has a wider window
_PRECISE = 10  # days: a longer stretch ("next month") is not when the event of the day is
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|its|their|his|her)\b(?: [\w'.-]+){0,2} ?$", re.IGNORECASE)


class LocalEvent(NamedTuple):
    """What some mentions of one article are taken to be about; ``main`` is the first of its kind."""

    id: str
    kind: str
    article: str
    keys: tuple[EventKey, ...]
    mentions: tuple[EventMention, ...]
    main: bool = False


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

    def focus(self, kind: str, sentence: int, keys: Sequence[EventKey] = ()) -> tuple[str, Provenance]:
        """The event that a claim in a sentence is about, with how sure it is.

        ``keys`` are those of the claim's own match. A sentence that names no event speaks of the one before it, or
        else of the next. Empty and unknown where the article has no event of that kind.
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
                _signature(placed.mention.keys) != wanted,
                placed.certainty is not Provenance.STATED,
                placed.mention.span,
            ),
        )
        own = best.mention.sentence == sentence and _signature(best.mention.keys) == wanted
        alone = sum(1 for event in self.events if event.kind == kind) == 1
        return best.event, best.certainty if own or alone else Provenance.INFERRED

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
) -> LocalEvents:
    """Group the mentions of one article into events, each kind apart.

    ``published`` (EDTF) tells a background event by its date: one that lies well before publication is not the
    undated one that the article is about. ``text`` tells "the talks on Monday" from "talks on Monday": only the first
    speaks of something that the reader knows already.
    """
    events: list[LocalEvent] = []
    placed: list[Placed] = []
    ordered = sorted(dict.fromkeys(mentions), key=_place)
    for kind in sorted({mention.kind for mention in ordered}):
        policies = kinds[kind].keys if kind in kinds else ()
        days = fresh(kinds[kind]) if kind in kinds and momentary(kinds[kind]) else None
        grouping = _Grouping({policy.name: policy for policy in policies}, published, text, days)
        grouping.place([mention for mention in ordered if mention.kind == kind])
        main = grouping.main()
        for number, event in enumerate(grouping.events):
            name = f"{kind}#{number}"
            members = tuple(sorted((mention for mention, _ in event.members), key=_place))
            events.append(LocalEvent(name, kind, article, tuple(event.keys), members, event is main))
            placed += [Placed(mention, name, certainty) for mention, certainty in event.members]
    return LocalEvents(article, tuple(events), tuple(sorted(placed, key=lambda each: _place(each.mention))))


class _Grouping:
    """The mentions of one kind in one article, those with keys first, then the bare ones."""

    def __init__(
        self, policies: Mapping[str, KeyPolicy], published: str, text: str, fresh_for: int | None = None
    ) -> None:
        self._policies = policies
        self._keys = Keys()
        self._day = published_span(published, 0)
        self._news = max(_NEWS, *(policy.window or 0 for policy in policies.values())) if policies else _NEWS
        self._momentary = fresh_for is not None
        if fresh_for is not None:
            self._news = fresh_for
        self._text = text
        self.events: list[Growing] = []

    def place(self, mentions: Sequence[EventMention]) -> None:
        """Give every mention its event."""
        groups = self._overlaps(mentions)
        if self._momentary:
            groups = list(told_further(groups, self._text))
        focus = Focus([(group.place, self._place_keyed(group)) for group in groups if group.keys or group.further])
        bare = [group for group in groups if not (group.keys or group.further)]
        vague = told_anew(bare, self._text) if self._momentary else frozenset()
        lead = focus.main or Growing()
        for group in bare:
            event, certainty = focus.at(group.place)
            certainty = Provenance.INFERRED if group.sentence in vague else certainty
            (event or lead).take(group, certainty, absorb=False)
        if bare and lead not in self.events and lead.members:
            self.events.append(lead)
        self.events.sort(key=lambda event: event.first)

    def main(self) -> Growing:
        """The event that the article is about: the first named that is no background."""
        return min(self.events, key=lambda event: (event.background, event.first))

    def _overlaps(self, mentions: Sequence[EventMention]) -> list[Overlap]:
        """Mentions of overlapping words that nothing keeps apart are one mention with the keys of all."""
        found: list[Overlap] = []
        for mention in mentions:
            keys = tuple(separating(stated(mention.keys), self._policies))
            new = Overlap((mention,), keys, mention.sentence, mention.span)
            place = next((place for place in range(-1, -1 - len(found[-4:]), -1) if self._one(found[place], new)), None)
            if place is None:
                found.append(new)
                continue
            last = found[place]
            more = tuple(key for key in keys if key not in last.keys)
            span = Span(last.span.start, max(last.span.end, mention.span.end))
            joined = last._replace(members=(*last.members, mention), keys=(*last.keys, *more), span=span)
            found[place] = joined
        return found

    def _one(self, group: Overlap, new: Overlap) -> bool:
        same_words = group.sentence == new.sentence and new.span.start < group.span.end
        return same_words and not self._apart(new.keys, group.keys)

    def _place_keyed(self, group: Overlap) -> Growing:
        """Find or make the event that a mention with keys names."""
        if group.further:
            return self._place_further(group)
        candidates = [
            event
            for event in self.events[-OPEN:]
            if not self._apart(group.keys, event.keys) and not self._stale(group, event)
        ]
        shared = [(self._shared(group.keys, event.keys), event) for event in candidates]
        best = max((count for count, _ in shared), default=0)
        if best:
            tied = [event for count, event in shared if count == best]
            event = max(tied, key=lambda event: event.last)
            event.take(group, Provenance.STATED, absorb=True)
            return event
        open_ones = [event for event in candidates if not self._another(group, event)]
        if not open_ones:
            background = self._days_from_news(group.keys) > self._news
            event = Growing(background=background)
            self.events.append(event)
            event.take(group, Provenance.STATED, absorb=True)
            return event
        sure = len(self.events) == 1 and self._same_news(group)
        certainty = Provenance.STATED if sure else Provenance.INFERRED
        event = max(open_ones, key=lambda event: event.last)
        event.take(group, certainty, absorb=sure)
        return event

    def _place_further(self, group: Overlap) -> Growing:
        """The event of "another strike": one told so before of the same place, else one of its own."""
        known = (event for event in self.events[-OPEN:] if event.further and not self._apart(group.keys, event.keys))
        event = next((event for event in known if self._shared(group.keys, event.keys)), None)
        if event is None:
            event = Growing(further=True, background=self._days_from_news(group.keys) > self._news)
            self.events.append(event)
        event.take(group, Provenance.STATED, absorb=True)
        return event

    def _apart(self, keys: Iterable[EventKey], others: Iterable[EventKey]) -> bool:
        known: dict[str, dict[str, EventKey]] = {}
        for other in separating(stated(list(others)), self._policies):
            known.setdefault(other.name, {})[self._keys.text(other)] = other
        return any(
            self._keys.clash({self._keys.text(key): key}, known[key.name], self._policies[key.name])
            for key in keys
            if key.name in known
        )

    def _stale(self, group: Overlap, event: Growing) -> bool:
        """Whether one of two momentary events lies before the news, or over many days, and the other is the news."""
        if not self._momentary or self._day is None:
            return False
        mine, theirs = _dates(group.keys), _dates(event.keys)
        if mine and theirs:
            return (_longest(mine) > STRETCH) is not (_longest(theirs) > STRETCH)
        return self._days_from_news([*group.keys, *event.keys]) > self._news

    def _shared(self, keys: Sequence[EventKey], others: Sequence[EventKey]) -> int:
        """How many keys both have; none, where one alone is numbered and the other has a date that does not meet."""
        names = {other.name for other in others}
        numbered = {key.name for key in keys if key.type in NUMBERED} - names
        if numbered and _dates(others) and not _meet(_dates(keys), _dates(others)):
            return 0
        return sum(1 for key in keys if key.name in names)

    def _another(self, group: Overlap, event: Growing) -> bool:
        """Whether the keys that an event lacks make it another: a number, or a date that is not that of the news."""
        if any(key.type in NUMBERED for key in group.keys) and event.keys:
            return True
        if not any(key.type in DATED for key in group.keys):
            return event.background
        if self._day is None:
            return False
        return not event.background and not self._same_news(group)

    def _same_news(self, group: Overlap) -> bool:
        """Whether a mention with keys of its own speaks of what the reader knows already."""
        dates = _dates(group.keys)
        if (
            dates
            and self._days_from_news(group.keys) <= self._news
            and all(high - low <= _PRECISE for low, high in dates)
        ):
            return True
        if self._text:
            before = self._text[max(0, group.span.start - 40) : group.members[0].span.start + 4]
            return bool(_DEFINITE.search(before))
        return not any(key.type in DATED for key in group.keys)

    def _days_from_news(self, keys: Iterable[EventKey]) -> int:
        gaps = [gap(days, self._day) for days in _dates(keys)]
        return max((days for days in gaps if days is not None), default=0)


def _dates(keys: Iterable[EventKey]) -> list[Days]:
    return [days for key in keys if key.type in DATED and (days := span_of(key.value))]


def _longest(dates: Iterable[Days]) -> int:
    return max(last - first for first, last in dates)


def _meet(some: Iterable[Days], others: Sequence[Days]) -> bool:
    return any(gap(one, other) == 0 for one in some for other in others)


def _place(mention: EventMention) -> tuple[int, int, int]:
    return (mention.sentence, mention.span.start, mention.span.end)


def _signature(keys: Sequence[EventKey]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted((key.name, key.span or (0, 0)) for key in keys))
