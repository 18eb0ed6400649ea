"""Every value type against its own corpus, and the laws that all of them keep.

A unit's examples are ``corpus/<type>.yaml``: rows of ``text`` (``published`` where "today" matters) with ``expect``,
the mentions as ``raw`` and ``value`` (as the unit renders it), or ``nothing`` with the reason ``why``.
A unit without examples fails. The laws are those of ``extension.ValueType``.
"""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.extension import Discourse, ValueType
from xref.folding import fold
from xref.model import Mention, NameBook, NameEntry, NameKind, Relation
from xref.values import types, value_type

CORPUS = Path(__file__).parent / "corpus"
NAMES = sorted(types())


@cache
def rows(name: str) -> list[dict[str, Any]]:
    path = CORPUS / f"{name}.yaml"
    if not path.exists():
        return []
    loaded: list[dict[str, Any]] = yaml.load(
        path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return loaded


def discourse(row: dict[str, Any]) -> Discourse:
    names = NameBook(
        tuple(NameEntry(e["name"], NameKind(e["kind"]), tuple(e["aliases"])) for e in row.get("names", ()))
    )
    published, profile = str(row.get("published", "")), row.get("profile", "default")
    return Discourse(fold(row["text"]), published=published, profile=profile, names=names)


def configured(name: str, row: dict[str, Any]) -> ValueType[Any]:
    unit = value_type(name)
    return unit.configure(row["options"]) if unit.configure is not None and "options" in row else unit


def found(unit: ValueType[Any], row: dict[str, Any]) -> list[Mention]:
    where = discourse(row)
    return unit.find(where, 0, len(where.text))


@cache
def values(name: str) -> tuple[Any, ...]:
    """The distinct values of a corpus, in order."""
    every = [mention.value for row in rows(name) for mention in found(configured(name, row), row)]
    return tuple(value for index, value in enumerate(every) if value not in every[:index])


CASES = [pytest.param(name, row, id=f"{name}: {row['text'][:60]}") for name in NAMES for row in rows(name)]


@pytest.mark.parametrize("name", NAMES)
def test_a_unit_has_examples_and_counter_examples(name: str) -> None:
    assert any(row["expect"] != "nothing" for row in rows(name)), f"tests/values/corpus/{name}.yaml has no example"
    assert any(row["expect"] == "nothing" and row.get("why") for row in rows(name)), (
        "and needs one of what is not taken"
    )


@pytest.mark.parametrize(("name", "row"), CASES)
def test_an_example_gives_what_it_expects(name: str, row: dict[str, Any]) -> None:
    unit = configured(name, row)
    got = [(mention.raw, unit.render(mention.value)) for mention in found(unit, row)]
    wanted = [] if row["expect"] == "nothing" else [(str(item["raw"]), str(item["value"])) for item in row["expect"]]
    assert got == wanted, row.get("why", "")


@pytest.mark.parametrize("name", NAMES)
def test_mentions_lie_in_order_inside_what_was_asked_for(name: str) -> None:
    unit = value_type(name)
    for row in rows(name):
        where = discourse(row)
        middle = len(where.text) // 2
        for start, end in ((0, len(where.text)), (0, middle), (middle, len(where.text))):
            check_mentions(unit, where, start, end)


def check_mentions(unit: ValueType[Any], where: Discourse, start: int, end: int) -> None:
    last = start
    for mention in unit.find(where, start, end):
        assert last <= mention.span.start < mention.span.end <= end, (mention, start, end)
        assert mention.raw == where.text[mention.span.start : mention.span.end]
        assert mention.type == unit.name
        last = mention.span.end


@pytest.mark.parametrize("name", NAMES)
def test_what_a_unit_writes_it_reads_back(name: str) -> None:
    unit = value_type(name)
    for value in values(name):
        assert unit.parse(unit.render(value)) == value, unit.render(value)
        json.dumps(unit.dump(value), allow_nan=False)
        assert unit.stated(unit.stated(value)) == unit.stated(value)


@pytest.mark.parametrize("name", NAMES)
def test_relations_are_the_same_from_both_sides(name: str) -> None:
    unit = value_type(name)
    some = values(name)[:60]
    for value in some:
        same = unit.relate(value, value)
        assert (same.strict, same.lenient) == (Relation.EQUAL, Relation.EQUAL), unit.render(value)
    for a, b in combinations(some, 2):
        one, other = unit.relate(a, b), unit.relate(b, a)
        pair = (unit.render(a), unit.render(b))
        assert one.strict is other.strict.swapped, pair
        assert one.lenient is other.lenient.swapped, pair
        assert one.assumption == other.assumption, pair
        assert one.reason
        assert other.reason
        if one.strict not in (Relation.DISJOINT, Relation.INCOMPARABLE):
            assert one.lenient not in (Relation.DISJOINT, Relation.INCOMPARABLE), pair


@pytest.mark.parametrize("name", NAMES)
def test_narrower_is_transitive(name: str) -> None:
    unit = value_type(name)
    some = values(name)[:40]
    inside = {
        (i, j) for i, a in enumerate(some) for j, b in enumerate(some) if unit.relate(a, b).strict is Relation.NARROWER
    }
    for i, j in inside:
        for k in (k for first, k in inside if first == j):
            assert (i, k) in inside, [unit.render(some[n]) for n in (i, j, k)]


_WORDS = """one two twenty thirty hundred thousand million dozen score half quarter third first and a an of to - or
    between from about nearly at least more than up to less than no none both several few couple hundreds 5 14 1,200 3.5
    1/2 ½ % $ € km feet inches degrees celsius years days January 2017 7 May Monday said by the to , . : ; ( ) " ' 0 00
    1e5 ^ : AM GMT st nd Syria Turkey Iran Mr President Resolution 2254 UN March may"""
_PHRASES = [
    "no one",
    "no people",
    "none of",
    "years old",
    "second to last",
    "age of",
    "below zero",
    "an hour and a half",
]
FRAGMENTS = [*_WORDS.split(), *_PHRASES, "\n"]
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(" ".join))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(text=TEXTS, cut=st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_any_text_is_survived(name: str, text: str, cut: tuple[float, float]) -> None:
    unit = value_type(name)
    where = Discourse(fold(text), published="2017-01-24")
    start, end = sorted(int(part * len(text)) for part in cut)
    check_mentions(unit, where, 0, len(text))
    check_mentions(unit, where, start, end)
    for mention in unit.find(where, 0, len(text)):
        assert unit.parse(unit.render(mention.value)) == mention.value, (text, unit.render(mention.value))
        assert unit.relate(mention.value, mention.value).strict is Relation.EQUAL
