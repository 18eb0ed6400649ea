"""What a text brings back of the past, or likens its event to, is another event."""

from __future__ import annotations

import pytest

from tests.linking.texts import document, events_of, read

MAIN = "An air strike on a bakery in Tal Rifat killed 15 people on Tuesday, activists said. "


@pytest.mark.parametrize(
    "other",
    [
        "Last month a suicide bomber dressed as a cook killed four people at a fair near Tal Rifat.",
        "The hit on the bakery comes just a day after government helicopters killed four people in a village.",
    ],
)
def test_what_came_before_the_news_is_another(other: str) -> None:
    found = events_of(read("A", MAIN + other, "2016-10-12"))
    assert found["15"] != found["four"]


@pytest.mark.parametrize("before", ["The previous week, two boats sank", "A week earlier, a boat sank"])
def test_what_a_story_without_a_day_goes_back_to_is_another(before: str) -> None:
    told = (
        "Up to 140 people are feared drowned after a launch went down off Kolb, officials said on Thursday.\n\n"
        f"{before}, killing at least 23."
    )
    found = events_of(read("A", told, "2018-06-21"), "disaster-killed")
    assert found["Up to 140"] != found["at least 23"]


def test_of_two_told_in_one_sentence_each_has_its_toll() -> None:
    told = (
        "Last month a bomber killed nine people at a fair, and days earlier a bomber killed six in an attack on a mill."
    )
    found = events_of(read("A", MAIN + told, "2016-10-12"))
    assert len(set(found.values())) == 3


def test_what_a_bomb_is_like_is_not_told_of_further() -> None:
    told = (
        "A bomb killed nine people in Kolb on 7 March 2016. It was similar to the one used in the 2013 Tal bombing. "
        "A group claimed responsibility for the incident, in which four people were wounded."
    )
    one = document("A", told, "")
    assert len({claim.subject.event for claim in one.claims if claim.slot in {"killed", "injured"}}) == 1
