"""How lists stand to one another, in both orders."""

from __future__ import annotations

import pytest

from xref.model import Relation
from xref.values import value_type

PARTIES = value_type("party+")
PAIRS = [
    ("including Chad and Mali", "Chad, Mali and Niger", "wider", "wider", ""),
    ("including Chad and Mali", "including Niger", "overlaps", "overlaps", ""),
    ("only Chad and Mali", "Chad, Mali and Niger", "disjoint", "disjoint", "list-extra: Niger"),
    ("Chad, Mali and Niger", "Chad, Mali, Niger and Togo", "disjoint", "overlaps", "list-extra: Togo"),
    ("Chad, Mali and Niger", "Niger, Chad and Mali", "equal", "equal", ""),
    ("the government of Chad and Mali", "Chad and Mali", "narrower", "narrower", ""),
    ("all but Chad", "Chad and Mali", "disjoint", "disjoint", "list-missing: Chad"),
]


@pytest.mark.parametrize(("a", "b", "strict", "lenient", "detail"), PAIRS)
def test_two_lists_stand_as_stated_in_both_orders(a: str, b: str, strict: str, lenient: str, detail: str) -> None:
    left, right = PARTIES.parse(a), PARTIES.parse(b)
    forth, back = PARTIES.relate(left, right), PARTIES.relate(right, left)
    assert (forth.strict.value, forth.lenient.value, forth.detail) == (strict, lenient, detail)
    assert (back.strict, back.lenient) == (Relation(strict).swapped, Relation(lenient).swapped)
