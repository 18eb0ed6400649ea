"""A siege of a hotel is one event: the guests held, the attackers, and the forces that end it."""

from __future__ import annotations

import pytest

from tests.linking.texts import linked, read, tolls

MAIN = "Gunmen stormed the Olba Grand Hotel in Kampala on Friday, killing at least 21 people and taking 90 hostages."


@pytest.mark.parametrize(
    "other",
    [
        "At least 19 people were killed in a hotel in Kampala on Friday, which was attacked by gunmen "
        "and subsequently stormed by Ugandan special forces. Two gunmen died in the ensuing government raid.",
        "The streets were empty after the bloody assault of Friday on the Olba Grand hotel in the capital, Kampala, "
        "in which at least 20 people were killed, as a general said.",
    ],
)
def test_who_ends_a_siege_did_not_begin_it(other: str) -> None:
    one, two = read("A", MAIN, "2015-03-07"), read("B", other, "2015-03-07")
    found = linked(one, two)
    assert len({*tolls(one, found).values(), *tolls(two, found).values()}) == 1


def test_the_attacks_of_a_week_before_lend_their_place_to_none() -> None:
    more = (
        "Many saw it as a new assault on their interests a week after the Rome attacks. A minister said 20 died there."
    )
    one = read("A", f"{MAIN} {more}", "2015-03-07")
    assert len(set(tolls(one, linked(one)).values())) == 1
