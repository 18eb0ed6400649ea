"""The slips of the pen that a diagnosis names."""

from __future__ import annotations

import pytest

from tests.comparing.build import cell, claim, rule
from xref.comparing import compare_cell
from xref.model import SlotPolicy
from xref.values import value_type

SLIPS = [
    ("date", "2017-08-07", "2017-07-08", "day and month swapped"),
    ("date", "2017-08-07", "2017-08-08", "off by one day"),
    ("date", "2017-12-31", "2018-01-01", "off by one day"),
    ("date", "2017-08-07", "2016-08-07", "same day of another year"),
    ("date", "2017-08-07", "2017-08-19", ""),
    ("count", "2254", "2245", "digits transposed"),
    ("count", "3", "30", "×10: a digit too many or too few"),
    ("count", "4 million", "4 billion", "×1000: thousand, million or billion confused"),
    ("count", "14", "19", ""),
]


@pytest.mark.parametrize(("type_name", "a", "b", "expected"), SLIPS)
def test_slip(type_name: str, a: str, b: str, expected: str) -> None:
    unit = value_type(type_name)
    claims = [
        claim(unit.parse(text), raw=text, article=name, type_name=type_name) for name, text in (("a", a), ("b", b))
    ]
    for order in (claims, claims[::-1]):
        finding = compare_cell(cell(*order), rule(SlotPolicy(type_name)), unit, {})
        assert finding.verdict.conflict_like
        assert finding.diagnosis == expected


def test_killed_and_injured_swapped() -> None:
    unit = value_type("count")
    killed = cell(claim(unit.parse("12"), article="a"), claim(unit.parse("31"), article="b"))
    injured = cell(claim(unit.parse("31"), article="a", slot="injured"))
    finding = compare_cell(killed, rule(SlotPolicy("count")), unit, {}, None, [injured])
    assert finding.diagnosis == "the figure given for “injured”: two figures swapped, or a part taken for the total"


def test_an_earlier_figure() -> None:
    unit = value_type("count")
    rising = SlotPolicy("count", evolves="rising")
    found = [
        claim(unit.parse("12"), article="a", said="2017-05-01"),
        claim(unit.parse("12"), article="b", said="2017-05-02"),
        claim(unit.parse("19"), article="c", said="2017-05-02"),
    ]
    finding = compare_cell(cell(*found), rule(rising), unit, {})
    assert (finding.verdict, finding.diagnosis) == ("conflict", "equal to an earlier figure")


def test_a_figure_that_is_not_older_than_its_rival_is_no_earlier_one() -> None:
    """That the toll grew a day later explains nothing of two that were given on one day."""
    unit = value_type("count")
    found = [
        claim(unit.parse("43"), article="a", said="2017-05-01"),
        claim(unit.parse("60"), article="b", said="2017-05-01"),
        claim(unit.parse("81"), article="c", said="2017-05-02"),
    ]
    finding = compare_cell(cell(*found), rule(SlotPolicy("count", evolves="rising")), unit, {})
    assert (finding.verdict, finding.diagnosis) == ("conflict", "")
