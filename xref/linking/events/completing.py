"""Completing: what the events of one article take from its title and lead, once it is known which are one."""

from __future__ import annotations

from dataclasses import replace

from xref.linking.events.local import LocalEvent, LocalEvents
from xref.linking.events.naming import names_in
from xref.linking.events.nearby import Nearby
from xref.linking.events.spans import DATED, span_of, width
from xref.linking.events.stated import LOCAL
from xref.model import Provenance


def with_lead(events: LocalEvents, nearby: Nearby, persons: frozenset[str] = frozenset()) -> LocalEvents:
    """The events of an article, the main one of each momentary kind with what title and lead give it.

    Each main one knows the ``persons`` whom the article names in full, and whom of them something befell.

    Beside one of which it tells the day, another of which it tells the day alone ("Sunday's quake") was where that one
    was: who writes so of a place that the reader has not been told says which.
    """

    def completed(event: LocalEvent) -> LocalEvent:
        others = [other for other in events.events if other is not event and other.kind == event.kind]
        taken = [key.value for other in others for key in other.keys]
        more = nearby.of_the_lead(event.kind, event.keys, taken)
        names = names_in(nearby.opening, others)
        more_keys = (*event.keys, *more)
        return event._replace(keys=more_keys, names=names, opening=names, suffered=suffered, persons=persons)

    def placed(event: LocalEvent, main: LocalEvent | None) -> LocalEvent:
        told = main is not None and not (event.main or event.crowded) and nearby.is_momentary(event.kind)
        if main is None or not told or not _of_a_day_alone(event) or not any(key.type in DATED for key in main.keys):
            return event
        where = [key._replace(provenance=Provenance.INFERRED) for key in main.keys if key.type in LOCAL]
        return event._replace(keys=(*event.keys, *where))

    suffered = frozenset(name for event in events.events for name in event.victims)
    opening = names_in(nearby.opening, ())
    found = [completed(event) if event.main else event._replace(opening=opening) for event in events.events]
    mains = {event.kind: event for event in found if event.main}
    return replace(events, events=tuple(placed(event, mains.get(event.kind)) for event in found))


def _of_a_day_alone(event: LocalEvent) -> bool:
    """Whether a day is all that is told of an event."""
    spans = [span_of(key.value) for key in event.keys]
    return bool(spans) and all(span is not None and width(span) <= 1 for span in spans)
