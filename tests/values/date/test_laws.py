"""Laws that hold for every date, whatever it is and however it was written."""

from __future__ import annotations

import json
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.values.date.strategies import DATES, TEXTS
from xref.extension import Discourse
from xref.model import Relation
from xref.values.date import UNIT, Date, as_interval
from xref.values.date._model import COMPONENTS, valid

LAW = settings(deadline=None)
MORE = settings(deadline=None, max_examples=500)
INSIDE = (Relation.EQUAL, Relation.NARROWER)


@LAW
@given(DATES)
def test_what_is_written_reads_back(value: Date) -> None:
    assert UNIT.parse(UNIT.render(value)) == value


@LAW
@given(DATES)
def test_a_date_equals_itself(value: Date) -> None:
    comparison = UNIT.relate(value, value)
    assert (comparison.strict, comparison.lenient) == (Relation.EQUAL, Relation.EQUAL)


@LAW
@given(DATES, DATES)
def test_relations_are_symmetric_under_swap(a: Date, b: Date) -> None:
    there, back = UNIT.relate(a, b), UNIT.relate(b, a)
    assert there.strict is back.strict.swapped
    assert there.lenient is back.lenient.swapped
    assert there.assumption == back.assumption


@LAW
@given(DATES, DATES)
def test_the_lenient_reading_contains_the_strict_one(a: Date, b: Date) -> None:
    comparison = UNIT.relate(a, b)
    if comparison.strict is not Relation.DISJOINT:
        assert comparison.lenient is not Relation.DISJOINT
    if comparison.strict is Relation.EQUAL:
        assert comparison.lenient is Relation.EQUAL
    assert bool(comparison.assumption) == (
        comparison.strict is Relation.DISJOINT and comparison.lenient is not Relation.DISJOINT
    )


@MORE
@given(DATES, DATES, DATES)
def test_narrower_is_transitive(a: Date, b: Date, c: Date) -> None:
    if UNIT.relate(a, b).strict in INSIDE and UNIT.relate(b, c).strict in INSIDE:
        assert UNIT.relate(a, c).strict in INSIDE


@LAW
@given(DATES)
def test_stated_keeps_nothing_inferred_and_allows_no_less(value: Date) -> None:
    bare = UNIT.stated(value)
    assert bare.inferred == ()
    assert UNIT.stated(bare) == bare
    # A weekday that contradicts the inferred year ("Tuesday 1 January" of 1990) leaves no time that both allow.
    if value.readings[0].end is None and value.shape.value == "point" and value.weekday_fits is not False:
        assert UNIT.relate(value, bare).strict is not Relation.DISJOINT


@LAW
@given(DATES)
def test_dump_is_json_and_keeps_its_keys(value: Date) -> None:
    dumped = UNIT.dump(value)
    assert set(json.loads(json.dumps(dumped))) == {
        "text", "edtf", "from", "to", "shape", "grain", "inferred", "approximate", "weekday_fits",
    }  # fmt: skip


PLAIN_EDTF = re.compile(r"[\[\]YTZX0-9~?%:.,/+-]+")


@LAW
@given(DATES)
def test_plain_edtf_has_no_marks_of_ours(value: Date) -> None:
    assert PLAIN_EDTF.fullmatch(UNIT.dump(value)["edtf"])


@LAW
@given(DATES)
def test_the_interval_is_in_order(value: Date) -> None:
    low, high = as_interval(value)
    assert low is None or high is None or low <= high


@MORE
@given(
    st.one_of(TEXTS, st.text(max_size=60)), st.sampled_from(["", "2021", "2021-06", "2021-06-15", "2021-06-15T10:30"])
)
def test_any_text_can_be_read(text: str, published: str) -> None:
    mentions = UNIT.find(Discourse(text, published), 0, len(text))
    last = 0
    for mention in mentions:
        assert last <= mention.span.start < mention.span.end <= len(text)
        assert mention.raw == text[mention.span.start : mention.span.end]
        assert mention.inferred == mention.value.inferred
        assert set(mention.inferred) <= set(COMPONENTS)
        assert all(valid(moment) for moment in mention.value.moments())
        assert UNIT.parse(UNIT.render(mention.value)) == mention.value
        UNIT.dump(mention.value)
        last = mention.span.end


@LAW
@given(TEXTS, st.integers(0, 30), st.integers(0, 60))
def test_mentions_stay_inside_the_stretch_that_is_asked_for(text: str, start: int, size: int) -> None:
    start, end = min(start, len(text)), min(start + size, len(text))
    for mention in UNIT.find(Discourse(text, "2021-06-15"), start, end):
        assert start <= mention.span.start < mention.span.end <= end


HARD = [
    "On 3 March 2021 the court ruled that the strike, which began last Monday, was lawful. ",
    "1 2 3 4 5 6 7 8 9 10 ",
    "the the the of of in in ",
    "May ",
    "two days after two days after ",
    "from from from between ",
    "2017-01-23/",
    "January, February, March and April, ",
    "in 1990 and 1991 and 1992, on 5 May ",
    "q",
    "12:30:",
    "a " * 8,
]


@pytest.mark.parametrize("piece", HARD)
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = 1e9
        for _ in range(2):
            start = time.process_time()
            UNIT.find(Discourse(text, "2021-06-15"), 0, len(text))
            best = min(best, time.process_time() - start)
        return best

    seconds(1_000)
    small, large = seconds(8_000), seconds(64_000)
    assert large < 8 * 3 * max(small, 0.002)
