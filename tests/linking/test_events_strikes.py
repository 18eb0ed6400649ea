"""Where a city sees several strikes a day, a sentence with figures and a place of its own tells of one of its own."""

from __future__ import annotations

import pytest

from tests.linking.texts import events_of, linked, read

MAIN = "Rebels fired mortar shells on the Orchard neighbourhood of Damascus on Sunday, killing 15 people. "
REGION = "Air strikes in Idlib province killed 15 people on Friday. "


def test_shells_in_a_street_are_not_those_told_of_before() -> None:
    found = events_of(
        read("A", MAIN + "Eight people were killed as mortar shells landed in Cedar Street.", "2016-10-12")
    )
    assert found["15"] != found["Eight"]


def test_two_quarters_hit_are_not_the_one_told_of_before() -> None:
    more = "Rocket attacks on Qasr and Hadba districts left eight people dead."
    found = events_of(read("A", MAIN + more, "2016-10-12"))
    assert found["15"] != found["eight"]


def test_a_street_named_before_is_no_other_place() -> None:
    lead = "Mortar shells fell in Cedar Street in Damascus on Sunday, killing 15 people. "
    more = "A monitor said eight people were killed as shells landed in Cedar Street."
    found = events_of(read("A", lead + more, "2016-10-12"))
    assert found["15"] == found["eight"]


@pytest.mark.parametrize("more", ["The attack in Cedar Street killed eight people.", "Medics put the toll at eight."])
def test_what_a_text_goes_on_with_is_the_strike_told_of(more: str) -> None:
    found = events_of(read("A", MAIN + more, "2016-10-12"))
    assert found["15"] == found["eight"]


def test_others_also_killed_in_a_place_of_their_own_are_of_another_strike() -> None:
    more = "Eight people were also killed during rebel fire in west Damascus on Sunday."
    found = events_of(read("A", MAIN.replace("on the Orchard neighbourhood of", "on") + more, "2016-10-12"))
    assert found["15"] != found["Eight"]


def test_a_gas_attack_elsewhere_is_not_the_shelling_of_which_no_place_is_told() -> None:
    lead = "Shelling of a rebel enclave killed 15 people on Tuesday, a monitor said. Rescuers were at work. "
    more = "On Tuesday at least 46 people were killed in a suspected gas attack on the village of Tal Karum."
    found = events_of(read("A", lead + more, "2017-04-04"))
    assert found["15"] != found["at least 46"]


def test_fewer_dead_in_a_village_that_no_list_knows_are_not_those_of_the_province() -> None:
    more = "Eight people were killed when warplanes hit the village of Tal Karum."
    found = events_of(read("A", REGION + more, "2016-10-14"))
    assert found["15"] != found["Eight"]


def test_more_dead_in_such_a_village_may_be_a_rival_count() -> None:
    more = "The air strikes on the village of Tal Karum killed 18 people, a monitor said."
    found = events_of(read("A", REGION + more, "2016-10-14"))
    assert found["15"] == found["18"]


def test_whoever_reports_that_two_died_makes_them_no_known_ones() -> None:
    more = (
        "Meanwhile a correspondent in Deir Ezzor reported that eight people were killed by shells fired by jihadists "
        "on the Qasr neighbourhood in Deir Ezzor."
    )
    found = events_of(read("A", MAIN + more, "2016-10-12"))
    assert found["15"] != found["eight"]


def test_the_village_told_of_behind_its_province_is_where_it_was() -> None:
    text = "In the northern Aleppo countryside ten people were killed when warplanes hit the village of Tal Karum."
    events = linked(read("A", text, "2016-10-12")).events
    assert "Tal Karum" in next(event.label for event in events if event.kind == "attack")


def test_saturdays_attack_is_the_one_of_saturday() -> None:
    text = (
        "At least 37 died when a barracks in Benghazi was attacked late on Saturday, a minister said. "
        "An official described Saturday's attack on the barracks at Al-Khadra as a bombing that killed 30 people."
    )
    found = events_of(read("A", text, "2020-01-05"))
    assert found["At least 37"] == found["30"]


def test_that_attack_is_the_one_told_of_just_before_it() -> None:
    more = (
        "Ten were hurt. Roads were shut. Shops were closed. Schools were closed too. "
        "The enemy was accused of that attack, which killed 1429 people."
    )
    found = events_of(read("A", MAIN + more, "2016-10-12"))
    assert found["15"] != found["1429"]


def test_a_quarter_that_only_the_lead_lists_is_not_the_one_told_of_before() -> None:
    text = (
        "Rocket attacks killed 30 people on Monday in the neighbourhoods of Qasr, Hadba and New Tal in Aleppo city. "
        "Rockets fired by rebels on Qasr neighbourhood killed ten people. "
        "Earlier rebels had fired rockets at New Tal neighbourhood, killing eight people."
    )
    found = events_of(read("A", text, "2016-11-21"))
    assert found["ten"] != found["eight"]


def test_what_rebels_said_in_a_month_gone_by_was_done_then() -> None:
    text = (
        "A truck bomb left at least 34 people dead on Saturday in the rebel-held town of Jarabulus, a monitor said. "
        "In November, rebels said 25 people were killed in a car bomb attack on a rebel post."
    )
    found = events_of(read("A", text, "2017-01-07"))
    assert found["at least 34"] != found["25"]


def test_where_those_are_who_are_cited_is_not_where_it_was() -> None:
    text = (
        "Planes bombed a wedding in the Yemeni town of Ibb on Thursday. "
        "Agencies say that 31 people died, citing medics at the hospital in the city of Taiz."
    )
    events = linked(read("A", text, "2015-10-08")).events
    assert not any("Taiz" in event.label for event in events)


def test_what_troops_also_reportedly_did_soon_afterwards_is_another_strike() -> None:
    text = (
        "A bomb on an army bus killed 14 people in Damascus on Wednesday, state media say. "
        "Soon afterwards, troops' shellfire also reportedly killed at least ten people in the rebel-held north."
    )
    found = events_of(read("A", text, "2021-10-20"))
    assert found["14"] != found["at least ten"]
