"""Attacks of one day of which two texts name the same victim or suspect are one; where a war goes on they are not."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from tests.linking.test_events_naming import attacks

PLANT = "A gunman killed two people in Kelvar Heights on Monday.\n\nPolice arrested Carl Reno, 43, over the shooting."
WORKS = "The shooting at Oste Foods on Monday killed two people.\n\nThe suspect is Carl Reno, who worked there."
NOWHERE = "Two clerks were shot dead on Monday evening.\n\nCarl Reno, 43, is held over the shooting."
OTHER = "A gunman killed two people at Oste Foods on Monday.\n\nPolice arrested Ivo Marsh, 43, over the shooting."
LATER = "A gunman killed two people at Oste Foods on Tuesday.\n\nPolice arrested Carl Reno, 43, over the shooting."
KNIFE = "A man stabbed two people at Oste Foods on Monday.\n\nPolice arrested Carl Reno, 43, over the stabbing."
SURNAME = "A gunman killed two people at Oste Foods on Monday.\n\nPolice questioned a man called Reno about it."
WAR = "Rebel shells killed two people in {} on Monday.\n\nCarl Reno, 43, was shot dead near the front line."


@pytest.mark.parametrize(
    ("other", "together"),
    [(WORKS, True), (NOWHERE, True), (OTHER, False), (LATER, False), (KNIFE, False), (SURNAME, False)],
    ids=["site", "no place", "another suspect", "another day", "another sort", "a surname"],
)
def test_one_suspect_of_one_day_is_of_one_attack(other: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations((PLANT, other))):
        events = attacks(tmp_path / str(number), *texts)
        assert (len(events) == 1) is together
        assert not any(event.uncertain for event in events)


def test_several_texts_come_together_in_any_order(tmp_path: Path) -> None:
    for number, texts in enumerate(permutations((PLANT, WORKS, NOWHERE))):
        assert len(attacks(tmp_path / str(number), *texts)) == 1


def test_in_a_war_a_name_is_not_enough(tmp_path: Path) -> None:
    assert len(attacks(tmp_path, WAR.format("Kelvar"), WAR.format("Oste"))) == 2
