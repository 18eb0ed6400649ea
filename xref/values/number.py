"""Numbers of any kind: integers, decimals, fractions, negative ones."""

from __future__ import annotations

from xref.extension import Discourse, ValueType
from xref.model import Mention
from xref.values._numerals.amounts import Amount, Domain
from xref.values._numerals.measures import amount_of, mention, same, whole
from xref.values._numerals.relating import relate
from xref.values._numerals.scanning import scan
from xref.values._numerals.writing import dump, render

NUMBERED = Domain(signed=True)


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the numbers between two offsets that no unit follows."""
    return [
        mention("number", discourse, said.start, said.end, amount_of(said, discourse.profile, NUMBERED))
        for said in scan(discourse.text, start, end)
        if said.unit is None and said.form != "ordinal"
    ]


def parse(text: str) -> Amount:
    """Read a number that is a text of its own.

    >>> render(parse("half a million"))
    '500,000'
    """
    said, profile = whole(text, "number")
    return amount_of(said, profile, NUMBERED)


UNIT = ValueType("number", "a number, whole or not, above or below zero", find, relate, render, parse, dump, same)
