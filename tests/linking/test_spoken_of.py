"""An event that a sentence only speaks of has no place and no day of what the sentence tells; one that it tells has."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref

LEAD = "Nine people died in the attack on a hotel{}, which shook the whole of the country this week.\n\n"
SPOKEN_OF = [
    "On Tuesday, police said nine people were killed in the attack.",
    "On Tuesday night, Nimal Perera had reported a death toll of 207 in the attack.",
    "On Tuesday night, the toll of the attack stood at nine.",
    "On Tuesday, the health ministry put the number of dead in the attack at nine.",
    "The health ministry raised the death toll on Tuesday morning to 39, all of them guests.",
    "A jury convicted Ali Perera, 38, of murder on Tuesday for the attack.",
    "On Tuesday, Mayor Ann Lee visited the site of the attack.",
    "On Tuesday, police arrested nine men over the attack.",
    "Mr Lee met families in Kandy on Tuesday after the attack.",
    "Mr Lee was in Kandy today as the nation reels over the worst attack in its history.",
    "The president was in London on Tuesday when he was told of the attack.",
    "The cabinet met on Tuesday to discuss the attack.",
    "A curfew was imposed on Tuesday in Kandy after the attack.",
    "Hundreds gathered in Kandy on Tuesday to mourn those killed in the attack.",
    "Tuesday was declared a day of mourning for the victims of the attack.",
    "Kandy was calm on Wednesday, a day after the attack killed nine people.",
]
TOLD = [
    "Nine people were killed in Kandy on Tuesday in the attack.",
    "On Tuesday the attack killed nine people in Kandy.",
    "The attack on Tuesday in Kandy killed nine.",
    "Police said the attack happened on Tuesday in Kandy.",
    "On Tuesday, police said, nine people were killed in the attack in Kandy.",
    "A bomb went off in Kandy on Tuesday, and nine people died in the blast.",
    "Nine people were wounded on Tuesday by the attack in Kandy.",
    "The victims of Tuesday's deadly attack in Kandy were buried.",
    "Police arrested nine men over the attack in Kandy on Tuesday.",
]


def _label(folder: Path, sentence: str, town: str = "") -> str:
    text = f"---\npublished: 2019-04-24\n---\n{LEAD.format(town)}{sentence}\n\nThe shops were closed.\n"
    (folder / "a.md").write_text(text, encoding="utf-8")
    return "; ".join(event.label for event in xref.check(folder).events if event.kind == "attack")


@pytest.mark.parametrize("sentence", SPOKEN_OF)
def test_what_is_only_spoken_of_takes_nothing_from_around(tmp_path: Path, sentence: str) -> None:
    assert _label(tmp_path, sentence, " in Colombo") == "attack in Colombo, 22 April 2019 to 28 April 2019"


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told_has_the_place_and_the_day_of_its_sentence(tmp_path: Path, sentence: str) -> None:
    assert "attack in Kandy, 23 April 2019" in _label(tmp_path, sentence)
