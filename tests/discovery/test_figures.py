"""Figures: which values of a sentence are held against others, and the words they hang on."""

from __future__ import annotations

import pytest

from xref.discovery.days import days_apart, given_day, is_of
from xref.discovery.difference import differ
from xref.discovery.figures import Figure, figures
from xref.discovery.roles import SAYING
from xref.extension import Discourse
from xref.values import value_type


def found(text: str, published: str = "") -> list[Figure]:
    every = figures(Discourse(text, published), 0, len(text))
    return [figure for figure in every if not figure.left_open]


def raws(text: str) -> list[tuple[str, str]]:
    return [(figure.unit, figure.mention.raw) for figure in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council paid $5 million for 12 buses.", [("money", "$5 million"), ("count", "12")]),
        ("Turnout was 61 percent on 4 May 2012.", [("percent", "61 percent"), ("date", "4 May 2012")]),
        ("The hall seats two or three choirs.", [("count", "two or three")]),
        ("Dozens of boats sank.", []),
        ("Both ferries sank.", []),
        ("It rained in the past 48 hours.", []),
        ("He was never the third man aboard.", []),
        ("It was more than the second attempt.", []),
        ("Nothing is counted here.", []),
        ("Hull has a barrel of tar.", []),
        ("The war lasted four centuries.", [("duration", "four centuries")]),
        ("Hull is the only port with cranes.", [("count", "only")]),
        ("Hull is the only one with cranes.", []),
        ("Marta Quill (1901-1977) was one.", [("date", "1901"), ("date", "1977"), ("age", "1901-1977")]),
        ("Marta Quill (c. 1901 - 1977) was ill.", [("date", "c. 1901"), ("date", "1977")]),
        ("The Alba league (1901-1905) had teams.", [("date", "1901-1905")]),
        ("It is a 1931 novel.", [("date", "1931")]),
        ("She owned 1931 novels.", [("count", "1931")]),
        ("He was 65 when he died.", [("age", "65")]),
        ("The Brock-7 train is now in Hull.", []),
        ("The Six-Day Fair began.", []),
        ("The war first erupted in the north.", []),
        ("It is her debut novel, and she made her debut in Hull.", [("ordinal", "debut")]),
        ("It was a reading of the Christmas Carol.", []),
        ("Slideshow (3 Images) of the harbour.", []),
        ("(updated 1404) The harbour is shut.", []),
        ("He left the yard before he was 30.", [("age", "30")]),
        ("She is the youngest of seven sisters.", [("count", "seven")]),
    ],
)
def test_values_that_are_stated(text: str, expected: list[tuple[str, str]]) -> None:
    assert raws(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("She was born in 1931.", "birth"),
        ("The painter died in 1931.", "death"),
        ("The opera premiered in 1931.", "start"),
        ("The opera was seen in 1931.", ""),
        ("The yard was founded in 1931.", "founding"),
        ("It is a 1931 novel.", "start"),
        ("It is a 1931 tug.", ""),
        ("The queen reigned for 12 years.", "tenure"),
        ("The queen waited for 12 years.", ""),
        ("The tower is 40 metres high.", "height"),
        ("The film cost 4 million pounds.", "cost"),
        ("The brewer was jailed for six years.", "sentence"),
        ("The flood killed 30 people.", "death"),
        ("In the town 30 people were injured.", "injury"),
        ("Police detained 30 people.", "arrest"),
        ("The coach carried 30 people.", ""),
        ("The painter was 71 when she died.", "death"),
        ("The painter died of fever at the age of 71.", "death"),
        ("The painter moved to Hull at the age of 71.", ""),
        ("Her father died when she was 16 years old.", ""),
        ("The painter was 16 at the death of her father.", ""),
        ("A Star Was Born is a film of 1954.", ""),
        ("The mayor said on Thursday that the hall is full.", SAYING),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [figure.role for figure in found(text)] == [role]


def test_words_of_other_values_are_no_context() -> None:
    first = found("The council paid five million pounds for twelve red buses in October 2014.")[0]
    assert first.before == ("pay", "council")
    assert first.after == ("red", "bus")


def test_a_table_that_lost_its_lines_has_no_figures() -> None:
    assert found(" ".join(f"{n} sheep" for n in range(200, 400))) == []


@pytest.mark.parametrize(
    ("unit", "a", "b", "apart"),
    [
        ("count", "14 boats", "12 boats", True),
        ("count", "more than 12 boats", "14 boats", False),
        ("count", "more than 160,000 copies", "159,500 copies", False),
        ("count", "more than 176 cases", "175 cases", True),
        ("date", "3 May 2011", "4 May 2011", True),
        ("date", "May 2011", "4 May 2011", False),
        ("money", "$48 million", "$53 million", True),
        ("percent", "less than 40 percent", "31 percent", False),
    ],
)
def test_difference(unit: str, a: str, b: str, apart: bool) -> None:
    one, other = (value_type(unit).find(Discourse(text), 0, len(text))[0].value for text in (a, b))
    assert differ(one, other, unit) is apart
    assert differ(other, one, unit) is apart


def test_days() -> None:
    monday = found("The fair opened on Monday.", "2019-05-14")[0].mention.value
    assert given_day(monday) == "2019-05-13"
    assert is_of(monday, "2019-05-13")
    assert not is_of(monday, "2019-05-14")
    assert not is_of(found("It cost $5 million.")[0].mention.value, "2019-05-13")
    assert days_apart("2019-05-13T10:00", "2019-05-20") == 7
    assert days_apart("", "2019-05-20") == days_apart("2019-05", "2019-05-20") == 0


def test_roles_of_neighbours() -> None:
    assert [figure.role for figure in found("The blast killed 12 and injured 30 people.")] == ["death", "injury"]
    assert [figure.role for figure in found("The blast left 12 people killed and 30 others wounded.")] == [
        "death",
        "injury",
    ]
    assert [figure.role for figure in found("He was born in 1904 and moved to Hull in 1920.")] == ["birth", ""]


def test_parts_and_heads() -> None:
    whole, part = found("The blast killed 12 people, including 3 armed guards.")
    assert (whole.part, part.part) == (False, True)
    assert (part.head, part.noun) == (frozenset({"arm", "guard"}), "guard")
