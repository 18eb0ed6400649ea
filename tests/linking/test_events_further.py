"""What is told as another event is one, and what only stands beside a figure makes none."""

from __future__ import annotations

import pytest

from tests.linking.test_events_nearby import linked, read, tolls
from xref.engines._record import Extract
from xref.extension import Discourse
from xref.linking.events_places import framed_places

MAIN = "An air strike on a bakery in Tal Rifat killed 15 people on Tuesday, activists said. "


def events_of(one: Extract) -> dict[str, str]:
    return {claim.raw: claim.subject.event for claim in one.claims if claim.rule == "attack-killed"}


@pytest.mark.parametrize(
    "further",
    [
        "Another strike on Kafr Nabl killed four people.",
        "A second raid killed four people.",
        "A separate shelling of a school killed four people.",
        "A further air strike left four people dead.",
        "Elsewhere, a bomb killed four people.",
        "A similar attack killed four people.",
    ],
)
def test_another_event_has_a_toll_of_its_own(further: str) -> None:
    found = events_of(read("A", MAIN + further, "2016-10-12"))
    assert found["15"] != found["four"]


@pytest.mark.parametrize(
    "same",
    [
        "The strike killed 15 people, among them four children.",
        "Officials had earlier said that four people were killed.",
        "Four people were killed at once, said a doctor.",
    ],
)
def test_the_event_told_again_is_the_same(same: str) -> None:
    found = events_of(read("A", MAIN + same, "2016-10-12"))
    assert len(set(found.values())) == 1


def test_an_article_may_open_with_another_attack() -> None:
    one = read("A", "Another suicide bombing in Quetta on Monday killed nine people.", "2016-08-09")
    other = read("B", "A suicide bombing in Quetta on Monday killed 11 people.", "2016-08-09")
    among = linked(one, other)
    assert set(tolls(one, among).values()) == set(tolls(other, among).values())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A bomb went off on a bus south of Minyara on Friday.", ["Minyara"]),
        ("The quake struck eastern Turkana at noon.", ["Turkana"]),
        ("The ferry sank off the coast of Samaro.", ["Samaro"]),
        ("A fire swept through Pine Hollow.", ["Pine Hollow"]),
        ("A blast rocked Baidan on Sunday.", ["Baidan"]),
        ("It was a strike on Islamic State positions.", []),
        ("The raids hit Kurdish fighters.", []),
        ("The strike hit Farouk's palace.", []),
        ("The gunman burst into the Pulse nightclub.", []),
        ("The rockets hit on Friday.", []),
    ],
)
def test_places_by_their_frame(text: str, places: list[str]) -> None:
    assert [place.raw for place in framed_places(Discourse(text), 0, len(text))] == places


def test_what_lies_around_is_told_by_the_opening_alone() -> None:
    text = "A strike on Sarkub was heard south of Minyara."
    assert [place.raw for place in framed_places(Discourse(text), 0, len(text), around=False)] == ["Sarkub"]


@pytest.mark.parametrize(
    "later",
    [
        "The death toll from Monday's blast in Quetta rose to 12 on Tuesday.",
        "Police on Tuesday said the blast in Quetta on Monday had killed 12 people.",
        "At least 12 people are now known to have died in Monday's blast in Quetta.",
    ],
)
def test_the_day_of_a_count_is_not_that_of_the_event(later: str) -> None:
    one = read("A", "A bomb killed nine people at a clinic in Quetta on Monday.", "2016-08-08")
    other = read("B", later, "2016-08-09")
    among = linked(one, other)
    assert set(tolls(one, among).values()) == set(tolls(other, among).values())
