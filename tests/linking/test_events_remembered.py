"""A day on which an event of years ago is marked is no day of that event."""

from __future__ import annotations

import pytest

from tests.linking.test_events_nearby import linked, read, tolls
from xref.extension import Discourse
from xref.linking.events.remembered import remembered
from xref.model import Span

NEWS = "A gunman killed five people at a school in Ulm on Tuesday."


@pytest.mark.parametrize(
    "text",
    [
        "Ulm on Tuesday remembered the 15 people who were killed in a school shooting there nine years ago.",
        "Hundreds gathered in Ulm on Tuesday to mark the ninth anniversary of a shooting that killed 15 people.",
        "Flags flew at half-mast in Ulm on Tuesday, 20 years since a gunman killed 15 people at a school.",
        "Ulm held a vigil on Tuesday in memory of 15 people killed in the 2009 school shooting.",
    ],
)
def test_what_is_remembered_is_no_news_of_the_day(text: str) -> None:
    one, other = read("a", NEWS, "2019-05-08"), read("b", text, "2019-05-08")
    among = linked(one, other)
    assert set(tolls(one, among).values()).isdisjoint(tolls(other, among).values())


@pytest.mark.parametrize(
    "text",
    [
        "Ulm held a vigil on Wednesday for the five people killed in a school shooting there on Tuesday.",
        "Five people were killed in a school shooting in Ulm on Tuesday. The school marks its anniversary in May.",
    ],
)
def test_the_dead_of_the_week_are_mourned_too(text: str) -> None:
    one, other = read("a", NEWS, "2019-05-08"), read("b", text, "2019-05-09")
    among = linked(one, other)
    assert set(tolls(one, among).values()) & set(tolls(other, among).values())


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ulm marked the anniversary of the attack.", "1000/2018"),
        ("Ulm marked the first anniversary of the attack.", "2018"),
        ("Ulm marked the 20th anniversary of the attack.", "1999"),
        ("Ulm marked a year since the attack.", "2018"),
        ("Ulm marked thirty years since the attack.", "1989"),
        ("Ulm mourned those killed in the attack.", None),
        ("Ulm mourned those killed in the attack of 2019.", None),
        ("Ulm mourned those killed in the attack of 2009.", "1000/2018"),
    ],
)
def test_how_far_back_it_lies(text: str, when: str | None) -> None:
    at = text.index("attack")
    found = remembered(Discourse(text, "2019-05-08"), Span(0, len(text)), Span(at, at + 6))
    assert (found.when if found else None) == when


def test_without_a_day_of_publication_nothing_is_reckoned() -> None:
    text = "Ulm marked the first anniversary of the attack."
    assert remembered(Discourse(text), Span(0, len(text)), Span(40, 46)) is None
