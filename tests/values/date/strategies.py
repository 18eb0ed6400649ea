"""Dates of every shape and grain, and texts that are full of words of time, for hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from xref.values.date import Date, Moment, Part, Reading, Shape, Unit
from xref.values.date._model import valid
from xref.values.date._sets import DAYPARTS
from xref.values.date._words import lexicon

YEARS = st.integers(1990, 1996)  # few, so that values meet
_MAYBE_YEAR = st.one_of(st.none(), YEARS, YEARS)


def _moments(**components: st.SearchStrategy[Any]) -> st.SearchStrategy[Moment]:
    """Moments with some components drawn and the others open."""
    return st.fixed_dictionaries(components).map(lambda drawn: Moment(**drawn))


_NUMBERS = st.integers(1, 4)
_WEEKDAYS = st.integers(0, 6)
MOMENTS = st.one_of(
    _moments(year=YEARS, approximate=st.booleans(), uncertain=st.booleans()),
    _moments(year=_MAYBE_YEAR, month=_NUMBERS, part=st.sampled_from([None, None, *Part])),
    _moments(year=_MAYBE_YEAR, month=st.integers(1, 3), day=st.integers(1, 28)),
    _moments(year=_MAYBE_YEAR, month=st.integers(1, 3), day=st.integers(1, 28), weekday=_WEEKDAYS),
    _moments(year=_MAYBE_YEAR, month=st.integers(1, 2), day=st.integers(1, 3), hour=st.integers(0, 23)),
    _moments(year=_MAYBE_YEAR, month=st.integers(1, 2), day=st.integers(1, 3), daypart=st.sampled_from([*DAYPARTS])),
    _moments(weekday=_WEEKDAYS, daypart=st.sampled_from(["", *DAYPARTS])),
    _moments(day=st.integers(1, 31)),
    _moments(hour=st.integers(0, 23), minute=st.one_of(st.none(), st.integers(0, 59))),
    _moments(year=_MAYBE_YEAR, unit=st.sampled_from([Unit.SEASON, Unit.QUARTER]), number=_NUMBERS),
    _moments(year=_MAYBE_YEAR, unit=st.sampled_from([Unit.WEEK, Unit.WEEKEND]), number=st.integers(1, 50)),
    _moments(year=st.sampled_from([1980, 1990, -499]), unit=st.just(Unit.DECADE)),
    _moments(year=st.sampled_from([1900, -499]), unit=st.just(Unit.CENTURY)),
    _moments(year=YEARS, month=st.integers(1, 3), weekday=_WEEKDAYS, number=_NUMBERS),
    _moments(year=_MAYBE_YEAR, feast=st.sampled_from(["easter", "thanksgiving"])),
).filter(valid)

_FULL = _moments(year=YEARS, month=st.integers(1, 3), day=st.integers(1, 28))
_ENDS = st.tuples(_FULL, _FULL).map(lambda ends: Reading(min(ends), max(ends)))
_INFERRED = st.sampled_from([(), ("year",), ("year", "month", "day")])

DATES = st.one_of(
    st.builds(Date, st.just(Shape.POINT), MOMENTS.map(lambda moment: (Reading(moment),)), _INFERRED),
    st.builds(Date, st.just(Shape.POINT), st.tuples(_FULL.map(Reading), _FULL.map(Reading))),
    st.builds(Date, st.sampled_from([Shape.SPAN, Shape.RANGE]), _ENDS.map(lambda ends: (ends,)), _INFERRED),
    st.builds(
        Date,
        st.sampled_from([shape for shape in Shape if shape not in (Shape.POINT, Shape.SPAN, Shape.RANGE)]),
        st.one_of(_FULL, MOMENTS).map(lambda moment: (Reading(moment),)),
    ),
)

_MARKS = ["'", "-", "--", "/", ",", ".", "\n", "\n\n", "(", ")", "?", "~", "$", "%", "İ", "é"]
_NUMERIC = [*"0123456789", "23", "2017", "31", "07/08/1969", "10:30", "1990s"]
_PIECES = [*sorted(lexicon()), *_NUMERIC, *_MARKS, "said", "talks", "will", "was"]
TEXTS = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from([" ", " ", " ", ""])), max_size=14).map(
    lambda pieces: "".join(piece + space for piece, space in pieces)
)
