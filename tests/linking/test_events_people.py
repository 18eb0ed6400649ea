"""Attacks of which two texts name the same victim, suspect or street are one; where a war goes on they are not."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import xref
from tests.linking.test_events_naming import attacks

PLANT = "A gunman killed two people in Kelvar Heights on Monday.\n\nPolice arrested Carl Reno, 43, over the shooting."
WORKS = "The shooting at Oste Foods on Monday killed two people.\n\nThe suspect is Carl Reno, who worked there."
NOWHERE = "Two clerks were shot dead on Monday evening.\n\nCarl Reno, 43, is held over the shooting."
OTHER = "A gunman killed two people at Oste Foods on Monday.\n\nPolice arrested Ivo Marsh, 43, over the shooting."
LATER = "A gunman killed two people at Oste Foods on Tuesday.\n\nPolice arrested Carl Reno, 43, over the shooting."
KNIFE = "A man stabbed two people at Oste Foods on Monday.\n\nPolice arrested Carl Reno, 43, over the stabbing."
SURNAME = "A gunman killed two people at Oste Foods on Monday.\n\nPolice questioned a man called Reno about it."
WAR = "Rebel shells killed two people in {} on Monday.\n\nCarl Reno, 43, was shot dead near the front line."

YARD = "A gunman killed a man in Kelvar Heights on Monday.\n\nHe was found in the 400 block of S. Oste Ave. at dusk."
AVENUE = "A gunman hit two men on Monday.\n\nBoth men were found in the 400 block of South Oste Avenue at dusk."
TOWNS = "A gunman killed a man in Dovrek on Monday.\n\nHe was found in the 900 block of South Oste Avenue at dusk."
VERDICT = "A jury convicted Carl Reno of killing Sam Cole.\n\nSam Cole was stabbed to death on May 11, 2016."
SENTENCE = (
    "Carl Reno was jailed for killing Sam Cole.\n\nSam Cole was stabbed to death on May 14, 2016, in Kelvar Heights."
)
NAMESAKE = "Ivo Marsh was jailed for killing Sam Cole.\n\nSam Cole was stabbed to death on May 14, 2011, in Dovrek."


@pytest.mark.parametrize(("other", "together"), [(AVENUE, True), (TOWNS, False)], ids=["no town", "another town"])
def test_one_street_of_one_day_is_of_one_attack(other: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations((YARD, other))):
        assert (len(attacks(tmp_path / str(number), *texts)) == 1) is together


@pytest.mark.parametrize(("other", "together"), [(SENTENCE, True), (NAMESAKE, False)], ids=["day", "years"])
def test_one_victim_is_of_one_attack_on_whatever_days(other: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations((VERDICT, other))):
        events = attacks(tmp_path / str(number), *texts)
        assert len(events) == 2 - together
        assert len({mention.article for event in events for mention in event.mentions}) == 2


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


BRIEF = "Man shot in Dovrek\n\nA man was shot in the leg on Oste Street in Dovrek on {}, police said."
NAMED = "A man was stabbed to death in Dovrek on Friday.\n\nThe victim has been named as {}, who lived there."


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (BRIEF.format("Monday night"), BRIEF.format("Monday"), True),
        (BRIEF.format("Monday night"), BRIEF.format("Friday"), False),
        (BRIEF.format("Monday"), BRIEF.format("Monday").replace("Oste Street", "Kell Road"), False),
        (NAMED.format("Sam Cole"), NAMED.format("Sam Cole"), True),
        (NAMED.format("Sam Cole"), NAMED.format("Ivo Marsh"), False),
    ],
    ids=["one street", "another day", "another street", "one victim", "another victim"],
)
def test_undated_briefs_are_told_apart_by_streets_and_victims(
    one: str, other: str, together: bool, tmp_path: Path
) -> None:
    for text, name in ((one, "one.txt"), (other, "other.txt")):
        (tmp_path / name).write_text(f"{text}\n")
    events = [event for event in xref.check(tmp_path).events if event.kind == "attack"]
    assert (len(events) == 1) is together
