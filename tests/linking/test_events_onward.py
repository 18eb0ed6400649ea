"""A sentence goes on from what it knows to another deed by its own words; its figures are not those of the first."""

from __future__ import annotations

import pytest

from tests.linking.texts import read

MAIN = "Bombs killed 15 people at a market in the town of Hama on Tuesday. "


def events_of(text: str) -> dict[str, str]:
    found = read("A", text, "2016-10-12").claims
    return {claim.raw: claim.subject.event for claim in found if claim.rule == "attack-killed"}


@pytest.mark.parametrize(
    "further",
    [
        "The day after the attack in Hama, two bombers killed 48 people in a village.",
        "The governor said another two bombers believed to have come over the border on Monday killed 48 people.",
        "Four more rockets hit a school, killing 48 people.",
        "In the evening the market of Sarkub also came under fire, leaving 48 people dead.",
        "The army launched air strikes after gunmen killed 48 troops.",
        "Meanwhile, an official said 48 soldiers were killed in a suicide attack at a checkpoint in Sarkub.",
        "The bombing came after several raids by rebels. At least 48 people were killed in those raids.",
        "The toll came after 48 people were killed by shelling in the province.",
    ],
)
def test_what_a_sentence_goes_on_to_is_another(further: str) -> None:
    found = events_of(MAIN + further)
    told = next(raw for raw in found if "48" in raw)
    assert found["15"] != found[told]


@pytest.mark.parametrize(
    "text",
    [
        "A bomber killed 15 people at a market in the north just hours after gunmen stormed a bank in Tal, killing 48.",
        "A blast at a market killed 15 people, hours after militants shot 48 people dead in the town of Sarkub.",
        "Bombs killed 15 people at a market in Hama on Tuesday. In 2011 gunmen of the same group shot 48 people dead.",
        "Bombs killed 15 people in Hama on Tuesday, which echoed a 2011 al Kanem raid that killed 48 people at a mall.",
    ],
)
def test_what_came_hours_or_years_before_is_another(text: str) -> None:
    found = events_of(text)
    told = next(raw for raw in found if "48" in raw)
    assert found["15"] != found[told]


def test_what_a_text_had_no_dead_of_at_the_time_is_another() -> None:
    text = (
        "An eruption of Mount Kalem in the town of Hama has killed 15 people. It last erupted in May 2011, displacing"
        " thousands. No casualties were reported at the time."
    )
    claims = [claim for claim in read("A", text, "2016-10-12").claims if claim.rule == "disaster-killed"]
    assert len({claim.subject.event for claim in claims}) == 2


@pytest.mark.parametrize(
    "same",
    [
        "The day after the attack in Hama, the toll rose to 48.",
        "Later on Tuesday, Ann Holm, head of the press office, put the number of dead at 48.",
        "Meanwhile, officials put the toll of the attack at 48.",
        "Later the ministry said that 48 people were killed in the bombing.",
    ],
)
def test_what_it_says_of_the_first_is_of_the_first(same: str) -> None:
    found = events_of(MAIN + same)
    assert found["15"] == found["48"]


def test_a_mosque_with_the_name_of_a_town_elsewhere_is_where_its_sentence_puts_it() -> None:
    text = (
        "The toll of the bombing at a mosque in Mubi this morning has risen to 15. A boy attacked the Medina mosque in"
        " the Tudun area of Mubi. Police said 48 persons had been confirmed dead."
    )
    found = events_of(text)
    assert found["15"] == found["48"]
