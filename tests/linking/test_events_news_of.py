"""Where those are who tell of an attack, and what a disaster only marks, give an event no place and no day."""

from __future__ import annotations

import pytest

from tests.linking.texts import read


def keys(text: str, kind: str) -> set[str]:
    return {
        key.raw for event in read("a", text, "2016-08-09").events.events if event.kind == kind for key in event.keys
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tehran radio, monitored in Nicosia, said three civilians were killed in a raid on Monday.", "Nicosia"),
        ("A broadcast monitored by a paper in Nicosia said shells killed three civilians on Monday.", "Nicosia"),
        ("There was no word of Monday's raid, nor of other raids reported by Baghdad.", "Baghdad"),
        ("The manager of Bank of Tokyo in Peru was wounded in a gun attack, police said.", "Tokyo"),
    ],
)
def test_who_tells_of_an_attack_is_elsewhere(text: str, place: str) -> None:
    assert not any(place in raw for raw in keys(text, "attack"))


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, the flood-stricken town asked the banks for relief.",
        "The flood-related costs were told to parliament on Monday.",
    ],
)
def test_what_a_disaster_only_marks_gives_it_no_day(text: str) -> None:
    assert not keys(text, "disaster")


def test_a_winter_storm_is_not_as_long_as_the_winter() -> None:
    assert keys("A winter storm killed nine people in Oslo on Monday.", "disaster") == {"Oslo", "Monday"}
