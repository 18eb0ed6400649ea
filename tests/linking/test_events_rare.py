"""Events so rare that their day and sort tell which one is meant."""

from __future__ import annotations

from itertools import permutations

import pytest

from xref.linking.events import Linked, LocalEvents, link_events, local_events
from xref.model import (
    EventKey,
    EventKind,
    EventMention,
    KeyPolicy,
    NameKind,
    Provenance,
    Sourced,
    Span,
    Trait,
    TraitPolicy,
)
from xref.values._names.value import Name
from xref.values.date import from_edtf

SELDOM = EventKind(
    "disaster",
    "disaster in {place}, {when}",
    (KeyPolicy("place", "place", separates=True), KeyPolicy("when", "date", separates=True, window=0, news=10)),
    ("place", "when"),
    (TraitPolicy("sort", separates=True),),
)
OFTEN = SELDOM._replace(keys=(SELDOM.keys[0], SELDOM.keys[1]._replace(news=None)))
DAY = "2019-03-11"


def news(article: str, place: str, day: str, sort: str, kind: EventKind = SELDOM) -> LocalEvents:
    """The one event of an article, with what its words give."""
    keys = []
    if place:
        keys.append(EventKey("place", "place", Name(place, NameKind.PLACE, ("Ethiopia",)), place, Span(5, 6)))
    if day:
        keys.append(EventKey("when", "date", from_edtf(day), day, Span(7, 8)))
    traits = (Trait("sort", sort),) if sort else ()
    mention = EventMention(kind.name, article, Span(0, 20), 0, tuple(keys), traits)
    return local_events(article, [mention], {kind.name: kind}, DAY)


def linked(*events: LocalEvents, kind: EventKind = SELDOM) -> Linked:
    published = {event.article: Sourced(DAY, Provenance.GIVEN) for event in events}
    return link_events(events, {kind.name: kind}, published)


PLACED = news("a", "Bishoftu", "2019-03-10", "a crash in the air")


@pytest.mark.parametrize(
    ("other", "together"),
    [
        (news("b", "", "2019-03-10", "a crash in the air"), True),
        (news("b", "", "", "a crash in the air"), True),  # of these days, as it was published then
        (news("b", "", "2019-03-10", "a fire"), False),
        (news("b", "", "2019-03-10", ""), False),  # of no known sort
        (news("b", "", "2019-03-08", "a crash in the air"), False),
        (news("b", "Bole", "2019-03-10", "a crash in the air"), False),
    ],
)
def test_news_without_a_place_is_of_the_event_of_its_day_and_sort(other: LocalEvents, together: bool) -> None:
    found = linked(PLACED, other)
    assert len(found.events) == (1 if together else 2)
    if together:
        assert found.events[0].uncertain == ("a", "b")


def test_of_two_events_that_fit_it_is_neither() -> None:
    other = news("b", "Gondar", "2019-03-10", "a crash in the air")
    assert len(linked(PLACED, other, news("c", "", "2019-03-10", "a crash in the air")).events) == 3


def test_where_such_events_are_daily_news_a_day_is_not_enough() -> None:
    events = [news("a", "Bishoftu", "2019-03-10", "a fire", OFTEN), news("b", "", "2019-03-10", "a fire", OFTEN)]
    assert len(linked(*events, kind=OFTEN).events) == 2


def test_order_changes_nothing() -> None:
    events = [
        PLACED,
        news("b", "", "2019-03-10", "a crash in the air"),
        news("c", "", "", "a crash in the air"),
        news("d", "", "2019-03-09", "a crash in the air"),
    ]
    told = [linked(*order) for order in permutations(events)]
    assert all(found == told[0] for found in told)


@pytest.mark.parametrize(("rare", "together"), [(("a crash on rails",), True), ((), False)])
def test_undated_news_of_a_town_is_of_the_event_in_its_region_where_that_is_rare(
    rare: tuple[str, ...], together: bool
) -> None:
    kind = SELDOM._replace(traits=(TraitPolicy("sort", separates=True, rare=rare),))
    region = news("a", "Ethiopia", "2019-03-11", "a crash on rails", kind)
    town = news("b", "Bishoftu", "", "a crash on rails", kind)
    assert len(linked(region, town, kind=kind).events) == (1 if together else 2)
