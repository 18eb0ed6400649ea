"""How lists are read, by the rows of ``lists.yaml``, and how they stand to one another, in both orders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.extension import Discourse
from xref.model import Relation
from xref.values import value_type
from xref.values._lists.value import Listing

PARTIES = value_type("party+")
PAIRS = [
    ("including Chad and Mali", "Chad, Mali and Niger", "wider", "wider", ""),
    ("including Chad and Mali", "including Niger", "overlaps", "overlaps", ""),
    ("only Chad and Mali", "Chad, Mali and Niger", "disjoint", "disjoint", "list-extra: Niger"),
    ("Chad, Mali and Niger", "Chad, Mali, Niger and Togo", "disjoint", "overlaps", "list-extra: Togo"),
    ("Chad, Mali and Niger", "Niger, Chad and Mali", "equal", "equal", ""),
    ("the government of Chad and Mali", "Chad and Mali", "narrower", "narrower", ""),
    ("all but Chad", "Chad and Mali", "disjoint", "disjoint", "list-missing: Chad"),
    ("all but Chad", "Niger and Mali", "wider", "wider", ""),
    ("Chad but not Mali", "Chad and Mali", "disjoint", "disjoint", "list-extra: Mali"),
    ("Chad or Mali", "Mali", "wider", "wider", ""),
    ("one of Chad or Togo", "all but Mali (2 in all)", "overlaps", "overlaps", ""),
    ("Chad or Mali", "Niger", "disjoint", "disjoint", "list-extra: Niger"),
    ("the UN", "Ali Sow and Anna Berg", "incomparable", "incomparable", ""),
    ("Chad", "the UN", "disjoint", "overlaps", "list-extra: Chad, United Nations"),
    ("the rebels", "the opposition", "incomparable", "incomparable", ""),
    ("Foreign Minister Anna Berg", "only Mr. Berg", "narrower", "narrower", ""),
    ("Aleksandr Orlov", "Alexander Orlov", "overlaps", "equal", ""),
    ("Karim Omar Osman", "Karim Umer Usman", "overlaps", "equal", ""),
    ("Ann Lee Jr", "Ann Lee", "overlaps", "overlaps", ""),
]
READ: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "lists.yaml").read_text("utf-8"))


@pytest.mark.parametrize("row", READ, ids=lambda row: row["text"][:60])
def test_a_list_is_read_with_what_its_words_commit_to(row: dict[str, Any]) -> None:
    text, lists = row["text"], row["lists"]
    assert [PARTIES.render(mention.value) for mention in PARTIES.find(Discourse(text), 0, len(text))] == lists


@pytest.mark.parametrize(("a", "b", "strict", "lenient", "detail"), PAIRS)
def test_two_lists_stand_as_stated_in_both_orders(a: str, b: str, strict: str, lenient: str, detail: str) -> None:
    left, right = PARTIES.parse(a), PARTIES.parse(b)
    forth, back = PARTIES.relate(left, right), PARTIES.relate(right, left)
    assert (forth.strict.value, forth.lenient.value, forth.detail) == (strict, lenient, detail)
    assert (back.strict, back.lenient) == (Relation(strict).swapped, Relation(lenient).swapped)


NAMES = st.lists(st.sampled_from(["Chad", "Mali", "Niger", "Togo", "Benin"]), min_size=1, max_size=4, unique=True)
LISTINGS = st.builds(
    lambda items, complete, without, size: Listing.of(
        str,
        items,
        complete,
        [] if complete == "but" else [name for name in without if name not in items],
        size,
    ).map(lambda name: value_type("party").parse(name)),
    NAMES,
    st.sampled_from(["plain", "stated", "open", "but", "or"]),
    NAMES,
    st.none() | st.integers(1, 5),
)


@settings(max_examples=200, deadline=None)
@given(LISTINGS, LISTINGS)
def test_relations_of_lists_keep_the_laws(a: Listing[object], b: Listing[object]) -> None:
    forth, back = PARTIES.relate(a, b), PARTIES.relate(b, a)
    assert (back.strict, back.lenient) == (forth.strict.swapped, forth.lenient.swapped)
    assert back.detail == forth.detail
    assert PARTIES.relate(a, a).strict is Relation.EQUAL
    if forth.strict is not Relation.DISJOINT:
        assert forth.lenient is not Relation.DISJOINT
    assert PARTIES.parse(PARTIES.render(a)) == a


@settings(max_examples=200, deadline=None)
@given(LISTINGS, LISTINGS, LISTINGS)
def test_narrower_lists_nest(a: Listing[object], b: Listing[object], c: Listing[object]) -> None:
    if PARTIES.relate(a, b).strict is Relation.NARROWER and PARTIES.relate(b, c).strict is Relation.NARROWER:
        assert PARTIES.relate(a, c).strict is Relation.NARROWER
