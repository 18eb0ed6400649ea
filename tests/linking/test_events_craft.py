"""A ship or a flight that two texts name is one event, wherever they put it."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref
from xref.linking.events.craft import craft_named
from xref.model import Report

HARBOUR = "The ferry Nyota Star, bound for Little Sula, overturned near Dorvik on Monday, killing 12 people."
ISLAND = "Fourteen people drowned on Monday when the MV Nyota Star sank off Little Sula, the coast guard said."
OTHER = "Nine people drowned on Monday when the MV Blue Heron sank off Great Tarn, the coast guard said."


def report(folder: Path, *texts: str) -> Report:
    for number, text in enumerate(texts):
        head = f"---\noutlet: Paper {number}\npublished: 2019-03-05\n---\n"
        (folder / f"{number}.md").write_text(f"{head}# In brief\n\n{text}\n")
    return xref.check(folder)


def test_one_ship_is_one_wreck(tmp_path: Path) -> None:
    (event,) = report(tmp_path, HARBOUR, ISLAND).events
    assert {key.name: key.raw for key in event.keys}["craft"] in ("ferry Nyota Star", "Nyota Star", "MV Nyota Star")
    assert not event.uncertain


def test_two_ships_are_two(tmp_path: Path) -> None:
    assert len(report(tmp_path, ISLAND, OTHER).events) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The MV Nyota Star sank; the USS Tarn came to help.", ["Nyota Star", "Tarn"]),
        ("A tanker, the Olga Bay, caught fire.", ["Olga Bay"]),
        ("Flight XQ 417 vanished. Flight XQ417 was found.", ["flight 417", "flight 417"]),
        ("The vessel, the Coast Guard said, was old; the ferry Monday had left; the ferry Estonia sank.", ["Estonia"]),
        ("The flight carried 417 people, and flight 300 people more.", []),
        ("The ship was in London. A ferry capsized off Dorvik.", []),
    ],
)
def test_ships_and_flights_are_found(text: str, names: list[str]) -> None:
    assert [craft.value.name for craft in craft_named(text, 0, len(text))] == names


@pytest.mark.parametrize(
    "text",
    [
        "Peace talks between the two leaders collapsed in Dorvik on Monday night.",
        "The coalition government in Dorvik collapsed on Monday.",
        "The striker collapsed on the pitch. He had collapsed in Dorvik before.",
    ],
)
def test_talks_that_collapse_are_no_disaster(text: str, tmp_path: Path) -> None:
    assert not [event for event in report(tmp_path, text).events if event.kind == "disaster" and event.keys]


def test_gunfire_in_a_school_is_no_fire(tmp_path: Path) -> None:
    text = "Two gunmen opened fire inside a school in Dayton on Monday, killing one student, police said."
    assert {event.kind for event in report(tmp_path, text).events} == {"attack"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Tal-Sarkub Express derailed", "Sarkub-Tal train"),
        ("the Sarkub-Tal Express derailed", "Sarkub-Tal train"),
        ("the ferry 'MV Olga' sank", "Olga"),
    ],
)
def test_trains_are_known_by_the_ends_of_their_routes_and_quotes_are_no_part_of_a_name(text: str, name: str) -> None:
    assert [craft.value.name for craft in craft_named(text, 0, len(text))] == [name]
