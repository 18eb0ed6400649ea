"""How the answers of other readers become stretches of time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval._readers import READERS, Asked, Parts, answers, stretch
from xref.values.date._calendar import DAY, days


def _at(year: int, month: int, day: int, seconds: int = 0) -> int:
    return days(year, month, day) * DAY + seconds


@pytest.mark.parametrize(
    ("start", "end", "low", "high"),
    [
        (([2019, 8, 17, 12, 0, 0], "year", None), None, _at(2019, 1, 1), _at(2020, 1, 1)),
        (([2019, 12, 17, 12, 0, 0], "month", None), None, _at(2019, 12, 1), _at(2020, 1, 1)),
        (([2019, 5, 17, 12, 0, 0], "quarter", None), None, _at(2019, 4, 1), _at(2019, 7, 1)),
        (([2019, 8, 18, 6, 0, 0], "week", None), None, _at(2019, 8, 12), _at(2019, 8, 19)),
        (([2019, 8, 17, 12, 0, 0], "day", None), None, _at(2019, 8, 17), _at(2019, 8, 18)),
        (([2019, 8, 17, 15, 20, 0], "minute", None), None, _at(2019, 8, 17, 55_200), _at(2019, 8, 17, 55_260)),
        (
            ([2019, 8, 17, 0, 0, 0], "day", None),
            ([2019, 9, 2, 0, 0, 0], "day", None),
            _at(2019, 8, 17),
            _at(2019, 9, 3),
        ),
        (
            ([2019, 8, 17, 0, 0, 0], "day", None),
            ([2019, 8, 2, 0, 0, 0], "day", None),
            _at(2019, 8, 17),
            _at(2019, 8, 18),
        ),
    ],
)
def test_unit_of_an_answer(start: Parts, end: Parts | None, low: int, high: int) -> None:
    assert stretch(start, end) == (low, high)


@pytest.mark.parametrize("reader", READERS)
def test_missing_reader_is_none(reader: str, tmp_path: Path) -> None:
    assert answers(reader, tmp_path, [Asked("He left on 3 May 2011.", "2012-01-01T00:00:00", False, False)], 60) is None
