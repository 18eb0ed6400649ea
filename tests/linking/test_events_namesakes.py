"""Towns of one name are two, a district holds the town that it is named after, and a siege began before its days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.linking.texts import document, linked, tolls
from xref.model import NameKind, Relation
from xref.values._names.relation import relate
from xref.values._names.value import Name
from xref.values.date import Date, as_interval

LEBANON = "A bomb killed nine people in Tripoli, Lebanon, on Monday, police said."
BARE = "A bomb killed 14 people in Tripoli on Monday, the army said."


def _together(one: str, other: str) -> bool:
    first, second = document("A", one, "2021-03-09"), document("B", other, "2021-03-09")
    among = linked(first, second)
    return not set(tolls(first, among).values()).isdisjoint(tolls(second, among).values())


@pytest.mark.parametrize(
    "other",
    [
        "A bomb killed 14 people in Tripoli, Libya, on Monday, police said.",
        "A bomb killed 14 people in Tripoli on Monday, Libyan police said.",
    ],
)
def test_towns_of_one_name_in_two_lands_are_two(other: str) -> None:
    assert not _together(LEBANON, other)


def test_a_bare_name_may_be_that_of_either_land() -> None:
    assert _together(LEBANON, BARE)


def test_a_district_holds_the_town_that_it_is_named_after() -> None:
    district = Name("Kolbo District", NameKind.PLACE, (), level="site")
    quarter = Name("Dareng", NameKind.PLACE, ("Kolbo", "Chad"), level="site")
    assert relate(quarter, district).strict is Relation.NARROWER


@pytest.mark.parametrize(
    "told",
    [
        "A siege by gunmen that killed nine people in Kelvar entered its third day on Monday.",
        "An attack by gunmen on a villa in Kelvar, in its third day on Monday, has killed nine people.",
        "Nine people were killed in Kelvar as an attack by gunmen went into its third day on Monday.",
    ],
)
@pytest.mark.parametrize(
    ("third", "days"), [("its third day on Monday", set()), ("a villa on Monday", {date(2021, 3, 8)})]
)
def test_a_later_day_of_a_siege_is_none_on_which_it_began(told: str, third: str, days: set[date]) -> None:
    one = document("A", told.replace("its third day on Monday", third), "2021-03-08")
    keys = (key.value for event in one.events.events for key in event.keys if isinstance(key.value, Date))
    assert {as_interval(day)[0] for day in keys} == days


def test_an_accord_that_failed_before_has_a_day_of_its_own() -> None:
    told = (
        "Chad's president Ali Sow and rebel leader Elias Koro signed a peace agreement on Monday in Lome. "
        "An earlier agreement reached in June 2020 in Accra fell apart within weeks."
    )
    one = document("A", told, "2021-03-09")
    events = {claim.subject.event for claim in one.claims if claim.rule.startswith("agreement-")}
    assert len(events) == 2
