"""Where an event was: in the town of the dateline, at a venue, and never where its victims were brought."""

from __future__ import annotations

import pytest

from tests.linking.texts import document, linked, places_of, read, tolls


def test_a_venue_lies_in_the_town_of_the_dateline() -> None:
    one = document(
        "A",
        "Shooting at club\n\nWICHITA - Three people were killed when a man opened fire outside the Red Heron club on "
        "Saturday, police said.\n\nThe police chief spoke to reporters at noon.",
        "2025-06-15",
    )
    other = document(
        "B",
        "Two dead in Wichita\n\nWICHITA, Kansas - Two people were killed in a shooting at a nightclub in Wichita early "
        "Saturday.\n\nThe club was full.",
        "2025-06-14",
    )
    among = linked(one, other)
    assert set(tolls(one, among).values()) == set(tolls(other, among).values())
    assert [event.label for event in among.events if event.kind == "attack"] == ["attack in Wichita, 14 June 2025"]


def test_a_hospital_is_not_where_the_attack_was() -> None:
    one = document(
        "A",
        "Two shot\n\nWICHITA, Kansas - Two people were killed in a shooting at a bar in Wichita on Saturday.\n\nA "
        "31-year-old woman was shot and later died at Holy Cross Hospital in Denver.",
        "2025-06-15",
    )
    places = {
        key.value.name
        for event in one.events.events
        if event.kind == "attack"
        for key in event.keys
        if key.name == "place"
    }
    assert places == {"Wichita"}


def test_a_hospital_is_not_where_the_crash_was() -> None:
    one = document(
        "A",
        "Bus crash kills 22\n\nKITALE, Kenya - Twenty-two people died in a bus crash near Kitale on Sunday.\n\nNine "
        "survivors are still admitted at Moi Level Five Hospital after the crash.",
        "2021-12-13",
    )
    places = {key.value.name for event in one.events.events for key in event.keys if key.name == "place"}
    assert places == {"Kitale"}


def test_a_capital_in_a_dateline_stands_for_its_country_however_it_is_written() -> None:
    text = "Quake kills 724\n\nPORT-AU-PRINCE - A strong earthquake struck southwestern Haiti on Saturday, killing 724."
    assert places_of(text, "disaster") == {"Haiti"}


def test_where_a_plane_came_from_is_not_where_it_crashed() -> None:
    text = (
        "Jet crashes\n\nA passenger jet crashed on Saturday minutes after taking off from Lima, killing all 98 aboard."
    )
    assert places_of(text, "disaster") == set()


@pytest.mark.parametrize(
    ("dateline", "together"),
    [
        ("MARVANI, Pakistan", True),  # reporters went there
        ("KARACHI, Pakistan", False),  # where the bureau is
        ("MARVANI, Kenya", False),
    ],
)
def test_a_small_town_in_a_dateline_is_where_it_happened(dateline: str, together: bool) -> None:
    one = document(
        "A",
        f"Shrine attacked\n\n{dateline} - A suicide bomber killed 70 at a shrine in Pakistan's Sindh province on "
        "Monday, police said.\n\nThe bomber struck at dusk.",
        "2018-03-06",
    )
    other = document(
        "B",
        "Bomb kills 75\n\nAt least 75 people were killed when a suicide bomber attacked a shrine in Marvani on Monday, "
        "doctors said.",
        "2018-03-06",
    )
    among = linked(one, other)
    assert (set(tolls(one, among).values()) == set(tolls(other, among).values())) is together


def test_a_headline_names_a_venue_without_an_article() -> None:
    text = "Marvani shrine bombing kills 70\n\nA suicide bomber killed 70 worshippers at a shrine on Saturday."
    assert places_of(text, "attack") == {"Marvani"}


def test_the_city_that_a_town_lies_west_of_is_not_the_place() -> None:
    text = (
        "Knife attack kills 19\n\nA man with a knife broke into a home for the disabled in Sagamihara, west of Tokyo, "
        "and killed 19 people on Saturday."
    )
    assert places_of(text, "attack") == {"Sagamihara"}


def test_a_town_of_which_no_region_is_known_may_lie_in_the_region_that_a_text_began_with() -> None:
    text = "A bomb killed 30 people in Sinai on Friday. The attack in the town of Bir Hasan hurt nine."
    one = read("A", text, "2017-11-25")
    (event,) = (event for event in one.events.events if event.kind == "attack")
    assert {key.value.name for key in event.keys if key.name == "place"} == {"Sinai", "Bir Hasan"}


def test_a_street_in_a_quarter_that_nobody_knows_lies_in_the_town_of_the_article() -> None:
    told = (
        "Five people have died after a shooting in Plymouth.",
        "Here is what is known so far.",
        "The shooting shocked all.",
        "Shops were shut.",
        "Police had reports of a shooting in Hill Drive, Kolbham, at 6pm.",
        "Two men were shot dead.",
    )
    article = document("A", "\n\n".join(told), "2021-08-13")
    assert len([event for event in article.events.events if event.kind == "attack"]) == 1
