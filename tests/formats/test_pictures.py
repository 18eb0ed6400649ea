"""Pictures: axes for any range, and what is drawn for bounds, spans, unknown points and missing years."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.formats import papers, story
from xref.formats.html._lines import plot
from xref.formats.html._page import Page
from xref.formats.html._pictures import pictures
from xref.formats.html._scales import day_scale, number_scale
from xref.model import Verdict
from xref.values import value_type

NUMBERS = st.floats(-1e12, 1e12, allow_nan=False)
DAYS = st.integers(1, 3_650_000)


@given(NUMBERS, NUMBERS)
def test_a_number_line_has_a_few_ticks_inside_it(a: float, b: float) -> None:
    scale = number_scale(min(a, b), max(a, b))
    values = [value for value, _ in scale.ticks]
    assert 2 <= len(values) <= 8
    assert values == sorted(set(values))
    assert scale.low <= values[0] <= values[-1] <= scale.high
    assert len({text for _, text in scale.ticks}) == len(values)


@example(403, 487)  # the first day of a month lies less than a day before the line
@given(DAYS, DAYS)
def test_a_time_line_has_a_few_ticks_inside_it(a: int, b: int) -> None:
    scale = day_scale(min(a, b), max(a, b))
    days = [day for day, _ in scale.ticks]
    assert 1 <= len(days) <= 9
    assert days == sorted(set(days))
    assert scale.low <= days[0] <= days[-1] <= scale.high
    assert all(text for _, text in scale.ticks)


@given(NUMBERS, NUMBERS)
def test_what_lies_between_is_drawn_between(a: float, b: float) -> None:
    scale = number_scale(min(a, b), max(a, b))
    assert 12 <= scale.at(min(a, b), 12, 468) <= scale.at(max(a, b), 12, 468) <= 468


def drawn(kind: str, *values: str) -> str:
    """The pictures of a finding in which three papers give these values."""
    base = {"date": ("accident-date", "when", (1, 2)), "count": ("toll", "n", (3, 4, 5))}[kind]
    numbers = base[2][: len(values)]
    told = dict(zip(numbers, values, strict=True))
    claims = tuple(
        replace(c, value=value_type(kind).parse(told[n])) if (n := int(c.id[1:])) in told else c
        for c in papers.claims()
        for c in papers.claims()
    )
    finding = story.finding(base[0], Verdict.CONFLICT, "?", list(numbers), slot=base[1])
    return "".join(pictures(Page(story.report(claims=claims, findings=(finding,)), {}), finding))


@pytest.mark.parametrize(
    ("kind", "values", "shapes"),
    [
        ("date", ("2031-03-04", "2031-03-05"), {"circle": 2, "rect": 0}),
        ("date", ("2031-03", "2031-03-05"), {"circle": 1, 'class="unsure"': 1}),
        ("date", ("2031-03-01/2031-03-04", "2031-03-05"), {"circle": 1, "rect": 1, 'class="unsure"': 0}),
        ("date", ("2031-02/..", "2031-03-05"), {"polygon": 1}),
        ("count", ("12", "19"), {"circle": 2, "polygon": 0}),
        ("count", ("more than 12", "19"), {"circle": 1, "polygon": 1}),
        ("count", ("about 50", "19"), {"rect": 1, 'class="lenient"': 1}),
    ],
)
def test_shapes(kind: str, values: tuple[str, ...], shapes: dict[str, int]) -> None:
    picture = drawn(kind, *values).split("<figcaption>As reported")[0]
    counted = {shape: picture.count(shape if "=" in shape else f"<{shape} ") for shape in shapes}
    assert counted == shapes


def test_what_has_no_place_on_the_line_is_named_below_it() -> None:
    assert drawn("date", "XXXX-03-04", "2031-03-05") == ""
    assert "Not on the line" not in drawn("count", "12", "13", "15")


def test_equal_values_need_no_picture() -> None:
    assert drawn("count", "12", "12") == ""


def test_labels_of_dots_never_stand_on_one_another() -> None:
    days, near = (737000.0, 737001.0, 737002.0, 737003.0), (10.0, 11.0, 12.0)
    points = [(day, value, value, f"then: {value}, A Paper") for day in days for value in near]
    _, picture = plot(points, day_scale(days[0], days[-1]), number_scale(0, 40))
    found = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" class="(label|side)">([^<]+ Paper)</text>', picture)
    boxes = []
    for x, y, side, text in found:
        first = float(x) - (6.4 * len(text) if side == "side" else 0)
        boxes.append((first, first + 6.4 * len(text), float(y)))
    assert 0 < len(boxes) < len(points)
    for index, (first, last, y) in enumerate(boxes):
        for start, end, height in boxes[:index]:
            assert last < start or end < first or abs(y - height) >= 12
    assert picture.count("<title>") == len(points)  # what has no label is told by its dot


def test_nothing_is_drawn_outside_the_picture() -> None:
    for x in re.findall(r' (?:x|cx|x1|x2)="([-\d.]+)"', drawn("count", "1", "999999", "more than 5")):
        assert 0 <= float(x) <= 480
