"""One event each: a list of persons in the slot of a key for one makes as many matches."""

from __future__ import annotations

from xref.model import Mention, NameKind, Span
from xref.rules.matching.each import each_alone
from xref.rules.matching.found import Found
from xref.rules.matching.search import chosen
from xref.values._lists.value import Listing
from xref.values._names.value import Name

RAW = "Karl Brandt, 19, and Ivo Marsh"


def found(*names: str) -> Found:
    persons = tuple(Name(name, NameKind.PERSON) for name in sorted(names))
    return Found(0, 9, {"who": Mention("person+", Span(10, 10 + len(RAW)), RAW, Listing(persons, persons))}, False)


def test_each_person_of_a_list_has_a_match_of_his_own_where_the_text_names_him() -> None:
    alone = list(each_alone(found("Ivo Marsh", "Karl Brandt"), ("who",)))
    assert [(one.slots["who"].value.name, one.slots["who"].span, one.one) for one in alone] == [
        ("Karl Brandt", Span(10, 21), 0),
        ("Ivo Marsh", Span(31, 40), 1),
    ]


def test_a_name_that_is_written_otherwise_stands_for_the_whole_list() -> None:
    (alone,) = each_alone(found("Karl Max Brandt"), ("who",))
    assert alone.slots["who"] == Mention("person", Span(10, 40), RAW, Name("Karl Max Brandt", NameKind.PERSON))


def test_a_slot_that_gives_no_key_for_one_person_keeps_its_list() -> None:
    whole = found("Ivo Marsh", "Karl Brandt")
    assert list(each_alone(whole, ())) == [whole]


def of_a_sum(*parts: tuple[str, int, int]) -> list[tuple[int, Found]]:
    """A sum of two people, and beside it its parts with whom each is told of."""
    total = Found(0, 9, {"killed": Mention("together", Span(0, 30), "a boy and a girl", 2)}, False)
    found = [total]
    for who, start, end in parts:
        slots = {
            "killed": Mention("count", Span(start, end), "a", 1),
            "who": Mention("choice", Span(end, end + 4), who, who),
        }
        found.append(Found(0, 9, slots, False))
    return list(enumerate(found))


def test_parts_of_a_sum_that_are_of_the_same_people_are_not_their_number() -> None:
    kept = chosen(of_a_sum(("children", 0, 1), ("children", 10, 11)), {"who": "people"})
    assert [found.slots["killed"].value for _, found in kept] == [2]


def test_parts_of_a_sum_that_are_of_different_people_stand_beside_it() -> None:
    kept = chosen(of_a_sum(("men", 0, 1), ("women", 10, 11)), {"who": "people"})
    assert [found.slots["killed"].value for _, found in kept] == [2, 1, 1]
