"""News of one town that gives the same dead and the same hurt is of one event, whatever day it leaves out."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import xref

NEWS = "A truck ran down a crowd in Tallinn on Friday, killing four people and wounding 15."
MOURNED = "Thousands honoured the four people killed and 15 wounded in the truck attack in Tallinn."


def events(folder: Path, *texts: tuple[str, str]) -> set[str]:
    """The events of which the texts tell who was killed."""
    folder.mkdir()
    for number, (published, text) in enumerate(texts):
        (folder / f"{number}.txt").write_text(f"---\npublished: {published}\n---\n{text}\n")
    return {claim.subject.event for claim in xref.check(folder).claims if claim.rule == "attack-killed"}


@pytest.mark.parametrize(
    ("published", "text", "together"),
    [
        ("2017-04-13", MOURNED, 1),
        ("2017-05-23", MOURNED, 2),
        ("2017-04-13", MOURNED.replace("15", "16"), 2),
        ("2017-04-13", MOURNED.replace("Tallinn", "Riga"), 2),
        ("2017-04-13", MOURNED.replace("four", "five"), 2),
        ("2017-04-13", f"{MOURNED} The city sees a string of attacks by rebels amid the civil war.", 2),
    ],
    ids=["days after", "weeks after", "other hurt", "another town", "other dead", "a war"],
)
def test_one_toll_of_one_town_is_of_one_event(published: str, text: str, together: int, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations((("2017-04-07", NEWS), (published, text)))):
        assert len(events(tmp_path / str(number), *texts)) == together
