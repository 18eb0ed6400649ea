"""Ages of one person at two times, and of two people in one text, in both orders."""

from __future__ import annotations

import pytest

from tests.comparing.build import article, cell, claim, rule
from tests.comparing.toys import exactly, numbers_as
from xref.comparing import compare_cell, compare_pair
from xref.model import SlotPolicy, Subject

OLDER = SlotPolicy("age", evolves="rising")
DEAD = SlotPolicy("age")

PAIRS = [
    ("sixteen months later", OLDER, (39, "2022-08-07"), (40, "2023-12-01"), "update"),
    ("a week later", OLDER, (39, "2022-08-07"), (40, "2022-08-14"), "conflict"),
    ("two months later", OLDER, (39, "2022-08-07"), (40, "2022-10-07"), "undetermined"),
    ("more years than have gone by", OLDER, (39, "2022-08-07"), (43, "2023-12-01"), "conflict"),
    ("younger than before", OLDER, (40, "2022-08-07"), (39, "2023-12-01"), "conflict"),
    ("nobody says when", OLDER, (39, ""), (40, ""), "conflict"),
    ("the dead grow no older", DEAD, (39, "2022-08-07"), (40, "2023-12-01"), "conflict"),
]


@pytest.mark.parametrize(
    ("policy", "a", "b", "expected"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS]
)
def test_an_age_grows_by_birthdays(policy: SlotPolicy, a: tuple[int, str], b: tuple[int, str], expected: str) -> None:
    one = claim(exactly(a[0]), article="a", type_name="age", said=a[1])
    other = claim(exactly(b[0]), article="b", type_name="age", said=b[1])
    assert str(compare_pair(one, other, policy, numbers_as("age")).verdict) == expected
    assert str(compare_pair(other, one, policy, numbers_as("age")).verdict) == expected


@pytest.mark.parametrize(("name", "expected"), [("attacker", "single origin"), ("Karl Brandt", "conflict")])
def test_two_ages_in_one_text_without_a_name_may_be_of_two_people(name: str, expected: str) -> None:
    subject = Subject("attack", "attack-1", "attack in Kabul", (("who", name),))
    ages = [claim(exactly(age), article="a", type_name="age", subject=subject, start=age) for age in (19, 22)]
    found = compare_cell(cell(*ages), rule(OLDER), numbers_as("age"), {"a": article("a")})
    assert str(found.verdict) == expected


@pytest.mark.parametrize(("name", "expected"), [("attacker", "undetermined"), ("Karl Brandt", "conflict")])
def test_an_age_is_no_rival_of_those_of_several_without_a_name(name: str, expected: str) -> None:
    subject = Subject("attack", "attack-1", "attack in Kabul", (("who", name),))
    told = [("a", 19), ("a", 22), ("b", 33)]
    ages = [claim(exactly(age), article=text, type_name="age", subject=subject, start=age) for text, age in told]
    found = compare_cell(cell(*ages), rule(OLDER), numbers_as("age"), {"a": article("a"), "b": article("b")})
    assert str(found.verdict) == expected
