"""Disasters: what came after, what was before, and where they were."""

from __future__ import annotations

import pytest

from tests.linking.texts import linked, places_of, read

QUAKE = "A quake killed 90 people in Oruva province on Tuesday."


def disasters(*texts: tuple[str, str]) -> list[set[str]]:
    """The articles of each disaster, of texts with the days on which they appeared."""
    read_ = [read(f"{number}", text, day) for number, (text, day) in enumerate(texts)]
    return [
        {mention.article for mention in event.mentions} for event in linked(*read_).events if event.kind == "disaster"
    ]


@pytest.mark.parametrize(
    "later",
    [
        "Crews dug through rubble in Oruva province on Thursday after a quake killed 90 people.",
        "As waters receded on Thursday, 90 people were dead after the quake in Oruva province.",
        "The quake in Oruva province killed 96 people. The council had counted 90 dead on Wednesday.",
    ],
)
def test_the_day_of_what_came_after_is_not_that_of_the_quake(later: str) -> None:
    assert disasters((QUAKE, "2017-09-20"), (later, "2017-09-22")) == [{"0", "1"}]


@pytest.mark.parametrize(
    "older",
    [
        "A magnitude 6.1 quake killed 90 people in Oruva Tuesday, two months after a magnitude 7.8 quake killed 900.",
        "A quake killed 90 people in Oruva on Tuesday as it was recovering after a tremor in July left 900 dead.",
        "Just a day after a quake that killed 900 people, a stronger quake hit the Oruva region. It killed 90 people.",
        "A quake killed 90 people in Oruva on Tuesday. One of the worst struck in 1902, when 900 died in a town.",
        "A 6.1-magnitude quake killed 90 people in Oruva on Tuesday. July's 7.8-magnitude quake killed 900 people.",
    ],
)
def test_the_dead_of_an_older_quake_are_not_those_of_the_news(older: str) -> None:
    found = read("a", older, "2017-09-21").claims
    (now,) = {claim.subject.event for claim in found if claim.raw == "90"}
    (then,) = {claim.subject.event for claim in found if claim.raw == "900"}
    assert now != then


def test_one_quake_of_a_text_may_be_in_places_of_which_nobody_knows() -> None:
    text = (
        "A quake killed 90 people on Oste island on Tuesday.\n\nMany are homeless.\n\n"
        "Officials met. A powerful quake struck near the town of Tal, 9 km deep."
    )
    one = read("a", text, "2017-09-20")
    assert len({event.id for event in one.events.events if event.kind == "disaster"}) == 1


def test_the_ends_of_a_line_are_not_where_a_train_crashed() -> None:
    text = (
        "KANPUR - Coaches of the Indore-Patna Express came off the tracks on Sunday, and nine people died in the crash."
    )
    assert "Indore" not in places_of(text, "disaster")


def test_a_storm_with_a_name_is_one_in_all_places_and_on_all_days() -> None:
    texts = (
        "Typhoon Maring killed four people in the Philippines on Tuesday. In the Bicol region 300 people were injured.",
        "Typhoon Maring killed nine people in Luzon on Thursday.",
        "A landslide killed nine people in Luzon on Thursday.",
    )
    days = ("2019-12-04", "2019-12-06", "2019-12-06")
    assert {"0", "1"} in disasters(*zip(texts, days, strict=True))


def test_an_earlier_quake_of_another_magnitude_is_another() -> None:
    one = read(
        "a",
        "A magnitude 7.5 quake hit Sulawesi on Friday, killing 40 people. An earlier magnitude 6.1 quake in Sulawesi"
        " killed nine.",
        "2018-09-29",
    )
    events = {claim.raw: claim.subject.event for claim in one.claims if claim.rule == "disaster-killed"}
    assert events["40"] != events["nine"]


def test_a_storm_told_by_the_way_has_a_name_of_its_own_and_no_winds_of_the_next() -> None:
    text = (
        "Cyclone Orla killed 59 people when it struck Madagascar. Orla came ashore just 10 days after Tropical Cyclone "
        "Fenna killed 14 people. At its peak, Orla had winds of 185 km/h."
    )
    found = {claim.raw: claim.subject.event for claim in read("a", text, "2021-02-16").claims}
    assert found["59"] == found["185 km/h"]
    assert found["59"] != found["14"]
