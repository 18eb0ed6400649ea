"""Events of one day and sort that name one another's places are one; two that do not are two."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import xref
from xref.linking.events.keys import Keys
from xref.model import Event, EventKey, NameKind, Relation
from xref.values._names.value import Name

TOWN = "A bomb killed 12 people in Kelvar on Monday.\n\nThe bomber struck the Red Heron market, in Oste district."
AREA = "A bomb killed 14 people in Oste district on Monday.\n\nResidents of Kelvar heard the blast."
ALONE = "A bomb killed 14 people in Oste district on Monday.\n\nResidents heard the blast from afar."
GUNS = "Gunmen shot dead 14 people in Oste district on Monday.\n\nResidents of Kelvar heard of it."
LATER = "A bomb killed 14 people in Oste district on Tuesday.\n\nResidents of Kelvar heard the blast."
BOTH = "A bomb killed 12 people in Kelvar on Monday.\n\nOn Monday another bomb killed three people in Oste district."


def attacks(folder: Path, *texts: str) -> list[Event]:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        head = f"---\noutlet: Paper {number}\npublished: 2019-03-06\n---\n"
        (folder / f"{number}.md").write_text(f"{head}# In brief\n\n{text}\n")
    return [event for event in xref.check(folder).events if event.kind == "attack"]


@pytest.mark.parametrize(("other", "together"), [(AREA, True), (ALONE, False), (GUNS, False), (LATER, False)], ids=str)
def test_what_names_the_place_of_another_is_that_event(other: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations((TOWN, other))):
        events = attacks(tmp_path / str(number), *texts)
        assert (len(events) == 1) is together
        assert not any(event.uncertain for event in events)


def test_an_article_before_a_name_makes_no_other_name(tmp_path: Path) -> None:
    there = "A bomb killed 12 people in Kelvar on Monday.\n\nThe bomber struck the market, in Al-Oste district."
    assert len(attacks(tmp_path, there, AREA)) == 1


def test_a_place_of_a_narrower_type_is_the_same_key(tmp_path: Path) -> None:
    texts = ("The Geneva talks ended on Tuesday.", "The talks in Geneva ended on Wednesday.")
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.md").write_text(f"---\npublished: 2019-03-07\n---\n# In brief\n\n{text}\n")
    assert len([event for event in xref.check(tmp_path).events if event.kind == "talks"]) == 1


def test_a_day_alone_puts_no_two_events_together(tmp_path: Path) -> None:
    texts = ("A bomb killed 12 people on Monday.", "A bomb killed 14 people on Monday.")
    assert len(attacks(tmp_path, *texts)) == 2


def test_a_place_of_another_event_of_the_text_is_not_named(tmp_path: Path) -> None:
    events = attacks(tmp_path, BOTH, AREA)
    assert sorted(len({mention.article for mention in event.mentions}) for event in events) == [1, 2]
    assert [event.label for event in events if len({m.article for m in event.mentions}) == 2] == [
        "attack in Oste, 4 March 2019"
    ]


def test_two_values_of_one_text_may_lie_elsewhere() -> None:
    def bridge(*inside: str) -> EventKey:
        return EventKey("place", "place", Name("Tal Bridge", NameKind.PLACE, inside, level="site"), "Tal Bridge")

    genoa = EventKey("place", "place", Name("Genoa", NameKind.PLACE, ("Italy",), level="city"), "Genoa")
    for first, second in permutations([bridge(), bridge("Genoa", "Italy")]):
        keys = Keys()
        relations = {key.value.inside: keys.relation(key, genoa) for key in (first, second)}
        assert relations == {(): Relation.INCOMPARABLE, ("Genoa", "Italy"): Relation.NARROWER}


def test_the_name_of_a_person_in_a_title_is_no_town(tmp_path: Path) -> None:
    text = "---\ntitle: {} concert attack\noutlet: Paper\npublished: 2019-03-06\n---\nA bomb killed 12 people.\n"
    for name, places in (("Ariana Moretti", ()), ("Quetta", ("Quetta",))):
        (tmp_path / "a.md").write_text(text.format(name))
        told = [key.value.name for event in xref.check(tmp_path).events for key in event.keys if key.name == "place"]
        assert tuple(told) == places


def test_places_of_two_romanisations_are_named_in_either(tmp_path: Path) -> None:
    here = "A bomb killed 12 people in Beni Qalam on Monday.\n\nThe bomber struck a market, in Hazzah district."
    there = "A bomb killed 14 people in Hazza district on Monday.\n\nResidents of Bani Kalam heard the blast."
    assert len(attacks(tmp_path, here, there)) == 1
