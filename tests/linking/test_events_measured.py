"""Events that a figure tells apart inside one text: a quake, and the one of the month before."""

from __future__ import annotations

from xref.linking.events import LocalEvents, link_events, local_events
from xref.model import EventKey, EventKind, EventMention, KeyPolicy, NameKind, Provenance, Sourced, Span
from xref.values._names.value import Name
from xref.values.date import from_edtf
from xref.values.magnitude import parse

QUAKES = EventKind(
    "quake",
    "quake in {place}",
    (
        KeyPolicy("place", "place", separates=True),
        KeyPolicy("when", "date", separates=True, window=0),
        KeyPolicy("strength", "magnitude", tolerance=0.3),
    ),
    ("place", "when"),
)
DAY = "2015-05-12"


def quake(article: str, sentence: int, strength: str = "", place: str = "") -> EventMention:
    at = Span(sentence * 50, sentence * 50 + 20)
    keys = []
    if strength:
        keys.append(EventKey("strength", "magnitude", parse(strength), strength, at))
    if place:
        keys.append(EventKey("place", "place", Name(place, NameKind.PLACE, ("Nepal",)), place, at))
    return EventMention("quake", article, at, sentence, tuple(keys))


def on(mention: EventMention, day: str) -> EventMention:
    """The mention with a day of its own."""
    return mention._replace(keys=(*mention.keys, EventKey("when", "date", from_edtf(day), day, mention.span)))


def told(*mentions: EventMention) -> LocalEvents:
    return local_events(mentions[0].article, mentions, {"quake": QUAKES}, DAY)


def test_one_text_tells_two_quakes_apart_by_their_strength() -> None:
    found = told(quake("a", 0, "7.3", "Dolakha"), quake("a", 1, "7.8"), quake("a", 2))
    assert [len(event.mentions) for event in found.events] == [1, 2]


def test_two_institutes_measure_one_quake_a_little_differently() -> None:
    assert len(told(quake("a", 0, "7.3", "Dolakha"), quake("a", 1, "7.4")).events) == 1


def linked(*texts: LocalEvents) -> int:
    published = {text.article: Sourced(DAY, Provenance.GIVEN) for text in texts}
    return len(link_events(texts, {"quake": QUAKES}, published).events)


def test_across_texts_that_tell_its_day_a_strength_is_a_claim() -> None:
    one, other = (on(quake(name, 0, strength, "Dolakha"), DAY) for name, strength in (("a", "7.3"), ("b", "6.3")))
    assert linked(told(one), told(other)) == 1


def test_without_a_day_of_both_two_strengths_are_of_two_quakes() -> None:
    assert linked(told(quake("a", 0, "7.3", "Dolakha")), told(on(quake("b", 0, "6.3", "Dolakha"), DAY))) == 2
    assert linked(told(quake("a", 0, "7.3", "Dolakha")), told(on(quake("b", 0, "7.4", "Dolakha"), DAY))) == 1
