"""Laws of amounts on generated ones: every hedge, range, unit, vague word and profile."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.extension import Discourse
from xref.model import Relation
from xref.values import value_type
from xref.values._numerals.amounts import Amount
from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.intervals import stand
from xref.values._numerals.profiles import PROFILES
from xref.values._numerals.relating import relate
from xref.values._numerals.units import named
from xref.values._numerals.writing import render
from xref.values.count import COUNTED

SINGLE = ("", "about", "nearly", "just over", "more than", "at least", "less than", "up to")
DOUBLE = ("to", "about", "inside", "from", "above")
UNITS = (
    "km",
    "mi",
    "m",
    "in",
    "kg",
    "lb",
    "t",
    "hours",
    "days",
    "years",
    "months",
    "°C",
    "°F",
    "K",
    "USD",
    "EUR",
    "percent",
)

WHOLE = st.one_of(st.integers(0, 60), st.integers(0, 10**7), st.integers(1, 99).map(lambda n: n * 10**4))
VAGUE = st.sampled_from(
    [Figure(1, 1, word) for word in ("several", "a few", "a handful", "a couple")]
    + [Figure(scale, 1, "several") for scale in (12, 100, 1000, 10**6)]
    + [Figure(100, 1, "a few"), Figure(12, 1, "dozens"), Figure(20, 1, "scores"), Figure(10_000, 1, "plural")]
)
EXACT = st.one_of(WHOLE, st.integers(0, 10**5).map(lambda n: Fraction(n, 100))).map(figure)


@st.composite
def counts(draw: st.DrawFn) -> Amount:
    profile = draw(st.sampled_from(sorted(PROFILES)))
    low = draw(st.one_of(WHOLE.map(figure), VAGUE))
    if not low.vague and draw(st.booleans()):
        high = figure(int(low.value) + draw(st.integers(2, 500)))
        return Amount(low, high, draw(st.sampled_from(DOUBLE)), "", profile, COUNTED)
    return Amount(low, None, draw(st.sampled_from(SINGLE)), "", profile, COUNTED)


@st.composite
def quantities(draw: st.DrawFn) -> Amount:
    unit = draw(st.sampled_from(UNITS))
    domain = {"°C": "temperature", "°F": "temperature", "K": "temperature"}.get(unit) or named(unit).dimension
    return value_type(domain).parse(f"{draw(st.sampled_from(SINGLE))} {render(Amount(draw(EXACT), unit=unit))}".strip())  # type: ignore[no-any-return]


@given(counts())
def test_a_count_reads_back(count: Amount) -> None:
    assert value_type("count").parse(render(count)) == count


@given(quantities())
def test_a_quantity_reads_back(quantity: Amount) -> None:
    assert value_type(named(quantity.unit).dimension).parse(render(quantity)) == quantity


@given(st.one_of(counts(), quantities()))
def test_lenient_contains_strict_and_neither_is_empty(amount: Amount) -> None:
    assert not amount.strict.empty
    assert stand(amount.strict, amount.lenient) in (Relation.EQUAL, Relation.NARROWER)


@given(st.one_of(st.tuples(counts(), counts()), st.tuples(quantities(), quantities())))
def test_relations_swap(pair: tuple[Amount, Amount]) -> None:
    one, other = relate(*pair), relate(pair[1], pair[0])
    assert (one.strict, one.lenient) == (other.strict.swapped, other.lenient.swapped)
    assert one.assumption == other.assumption
    assert relate(pair[0], pair[0]).strict is Relation.EQUAL


@settings(max_examples=300)
@given(st.one_of(st.tuples(counts(), counts(), counts()), st.tuples(quantities(), quantities(), quantities())))
def test_narrower_is_transitive(three: tuple[Amount, Amount, Amount]) -> None:
    a, b, c = three
    inside = (Relation.NARROWER, Relation.EQUAL)
    if relate(a, b).strict in inside and relate(b, c).strict in inside:
        assert relate(a, c).strict in inside


@given(st.integers(20, 10**9))
def test_a_relation_does_not_depend_on_how_a_number_is_written(number: int) -> None:
    count = value_type("count")
    ways = [count.parse(text) for text in (str(number), f"{number:,}")]
    assert {relate(way, other).strict for way in ways for other in ways} == {Relation.EQUAL}
    assert {relate(way, ways[0]).lenient for way in ways} == {Relation.EQUAL}


@pytest.mark.parametrize(
    ("type_", "a", "b", "strict"),
    [
        ("distance", "1 mile", "1,609.344 metres", "equal"),
        ("distance", "5 feet 10 inches", "70 inches", "equal"),
        ("weight", "1 lb", "0.45359237 kg", "equal"),
        ("temperature", "100 °C", "212 °F", "equal"),
        ("temperature", "0 °C", "273.15 K", "equal"),
        ("duration", "two hours", "120 minutes", "equal"),
        ("duration", "two years", "24 months", "equal"),
        ("duration", "one month", "30 days", "incomparable"),
        ("duration", "six-year", "six years", "equal"),
        ("money", "$5", "5 euros", "incomparable"),
        ("percent", "5 percent", "5 percentage points", "incomparable"),
        ("weight", "5 tons", "5 tonnes", "incomparable"),
        ("temperature", "30 degrees", "30 °C", "incomparable"),
        ("area", "100 hectares", "1 km2", "equal"),
    ],
)
def test_units_convert_exactly_or_not_at_all(type_: str, a: str, b: str, strict: str) -> None:
    unit = value_type(type_)
    compared = unit.relate(unit.parse(a), unit.parse(b))
    assert compared.strict.value == strict
    assert (compared.detail != "") == (strict == "incomparable")


REPEATED = (
    "one ",
    "hundred ",
    "twenty-",
    "one hundred and ",
    "1,",
    "12 ",
    "$5 ",
    "5 feet ",
    "a ",
    "1/2 ",
    "½",
    "5-",
    "1.",
    "0",
)


@pytest.mark.parametrize(
    "part", [*REPEATED, "between ", "several ", "dozens of ", "at least ", "5 to 6 to ", 'a man "5" ']
)
@pytest.mark.usefixtures("no_collection")
def test_no_text_takes_more_than_its_length(part: str) -> None:
    """Eight times the text takes about eight times as long: thirty times is allowed for a busy machine."""
    times = []
    for size in (4_000, 32_000):
        text = (part * (size // len(part) + 1))[:size]
        started = time.process_time()
        for name in ("count", "ordinal", "money", "duration"):
            value_type(name).find(Discourse(text), 0, size)
        times.append(time.process_time() - started)
    assert times[1] <= 30 * times[0] + 0.2, times
