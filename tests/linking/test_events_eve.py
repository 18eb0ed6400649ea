"""Two texts that put one event on two days tell one event; raids of two days are two."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import xref
from xref.model import Event, Report, Verdict

RAID = "Warplanes struck a wedding in the village of Kelvar on Monday, killing 17 guests. In all 29 people were hurt."
DAY_ON = "An air strike on a wedding in Kelvar on Tuesday killed 11 people. In all 29 people were hurt."
DAY_ON_ALIKE = "An air strike on a wedding in Kelvar on Tuesday killed 17 people. In all 29 people were hurt."
OTHER_TOLL = "An air strike on a wedding in Kelvar on Tuesday killed 11 people. In all 45 people were hurt."
OTHER_SORT = "Gunmen shot at guests in Kelvar on Tuesday, killing 11 people. In all 29 people were hurt."
OTHER_TOWN = "An air strike on a wedding in Dovrek on Tuesday killed 11 people. In all 29 people were hurt."
BOTH = DAY_ON + " On Monday an air strike on a bridge in Kelvar had killed two people."


def attacks(folder: Path, *texts: tuple[str, str]) -> Report:
    folder.mkdir(exist_ok=True)
    for number, (day, text) in enumerate(texts):
        head = f"---\noutlet: Paper {number}\npublished: {day}\n---\n"
        (folder / f"{number}.md").write_text(f"{head}# In brief\n\n{text}\n")
    return xref.check(folder)


def shared(report: Report) -> list[Event]:
    """The events of which both texts speak."""
    return [event for event in report.events if len({mention.article for mention in event.mentions}) > 1]


@pytest.mark.parametrize(
    ("other", "published", "together"),
    [
        (DAY_ON, "2019-03-06", True),
        (DAY_ON, "2019-03-07", False),  # each text a day or two after what it tells: news of two days
        (DAY_ON_ALIKE, "2019-03-07", True),  # as many dead and as many hurt
        (OTHER_TOLL, "2019-03-06", False),
        (OTHER_SORT, "2019-03-06", False),
        (OTHER_TOWN, "2019-03-06", False),
        (BOTH, "2019-03-06", False),
    ],
)
def test_one_toll_one_town_one_sort_are_one_event(other: str, published: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations([("2019-03-06", RAID), (published, other)])):
        events = shared(attacks(tmp_path / str(number), *texts))
        alike = [event for event in events if len([key for key in event.keys if key.name == "when"]) > 1]
        assert bool(alike) is together, [event.label for event in events]


NIGHT = "Gunmen killed nine people in an attack on the village of Kelvar on Thursday night."
NEXT_MORNING = "Ten people died when gunmen attacked the village of Kelvar early on Friday."
NEXT_NOON = "Ten people died when gunmen attacked the village of Kelvar on Friday afternoon."


@pytest.mark.parametrize(("other", "together"), [(NEXT_MORNING, True), (NEXT_NOON, False)])
def test_a_night_and_the_early_hours_after_it_are_one_night(other: str, together: bool, tmp_path: Path) -> None:
    report = attacks(tmp_path / "articles", ("2019-03-08", NIGHT), ("2019-03-08", other))
    assert bool(shared(report)) is together


CRASH = "A train left the rails near Kelvar on Monday. Dozens of people were hurt."
DAY_BEFORE = "A train derailed near Kelvar on Sunday, killing nine people."
OTHER_TOWN_CRASH = "A train derailed near Dovrek on Sunday, killing nine people."
ROADS = ["A bus overturned near Kelvar on Monday.", "A bus plunged off a road near Kelvar on Sunday, killing nine."]


@pytest.mark.parametrize(
    ("texts", "published", "together"),
    [
        ((CRASH, DAY_BEFORE), "2019-03-04", True),
        ((CRASH, DAY_BEFORE), "2019-03-05", False),  # news of another day may be of another crash
        ((CRASH, OTHER_TOWN_CRASH), "2019-03-04", False),
        (ROADS, "2019-03-04", False),  # roads see accidents on any day
    ],
)
def test_what_seldom_happens_is_one_event_a_day_apart(
    texts: tuple[str, str], published: str, together: bool, tmp_path: Path
) -> None:
    dated = [("2019-03-04", texts[0]), (published, texts[1])]
    for number, order in enumerate(permutations(dated)):
        assert bool(shared(attacks(tmp_path / str(number), *order))) is together


def test_their_days_are_held_against_one_another(tmp_path: Path) -> None:
    report = attacks(tmp_path, ("2019-03-06", RAID), ("2019-03-06", DAY_ON))
    against = {finding.rule for finding in report.findings if finding.verdict is Verdict.CONFLICT}
    assert {"attack-date", "attack-killed"} <= against
