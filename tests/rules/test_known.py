"""Matches that hold only of persons whom the article names elsewhere in the same place of the event."""

from __future__ import annotations

import pytest

from xref.model import EventKey, EventMention, Mention, NameKind, Span
from xref.rules.matching.known import of_known
from xref.rules.matching.records import Match
from xref.values._names.value import Name


def match(slot: str, name: str, at: int = 0) -> Match:
    who = Mention("person", Span(at, at + 5), name, Name(name, NameKind.PERSON))
    age = Mention("age", Span(at + 7, at + 9), "43", 43)
    return Match("ages", 0, 1, 0, Span(at, at + 9), {slot: who, "age": age}, keys={slot: slot}, event="trial")


def tried(name: str) -> EventMention:
    key = EventKey("defendant", "person", Name(name, NameKind.PERSON), name, Span(0, 5))
    return EventMention("trial", "a", Span(0, 9), 0, (key,))


@pytest.mark.parametrize(
    ("name", "named", "stands"),
    [
        ("Brandt", ("Karl Brandt",), True),
        ("Karl Brandt", ("Karl Brandt",), True),
        ("Anna Ruiz", ("Karl Brandt",), False),
        ("Anna Brandt", ("Karl Brandt",), False),
        ("Brandt", ("Karl Brandt", "Anna Brandt"), False),
    ],
)
def test_a_match_stands_if_its_person_is_named_as_such(name: str, named: tuple[str, ...], stands: bool) -> None:
    assert bool(list(of_known([match("defendant", name)], [], map(tried, named)))) is stands


def test_what_a_sure_match_has_is_left_to_it_and_names_its_person() -> None:
    sure, again, later = (
        match("defendant", "Karl Brandt"),
        match("defendant", "Brandt"),
        match("defendant", "Brandt", 50),
    )
    assert list(of_known([again, later], [sure], [])) == [later]


def test_a_person_of_another_place_in_the_event_does_not_count() -> None:
    assert list(of_known([match("victim", "Brandt")], [], [tried("Karl Brandt")])) == []


def test_a_slot_that_is_evidence_alone_names_nobody() -> None:
    beside = match("defendant", "Karl Brandt")
    assert list(of_known([match("defendant", "Brandt", 50)], [beside], [], lambda _: ["age"])) == []


def test_a_surname_that_somebody_else_in_the_text_has_names_nobody() -> None:
    told = "Anna Brandt rang about Karl Brandt, 43. Brandt faces a charge."
    assert not list(of_known([match("defendant", "Karl Brandt")], [], [tried("Brandt")], text=told))
    assert list(
        of_known([match("defendant", "Karl Brandt")], [], [tried("Brandt")], text="Karl Brandt, 43, faces one.")
    )
