"""The day on which a story was written: "today" is that of the dateline, not that of the paper."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref
from xref.values import value_type


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("LOME, May 9 (AFP) - ", "2019-05-09"),
        ("LOME, May 9: ", "2019-05-09"),
        ("LOME (AFP) - ", "2019-05-10"),
        ("LOME, April 2 (AFP) - ", "2019-05-10"),
    ],
)
def test_today_is_the_day_of_the_dateline(tmp_path: Path, dateline: str, day: str) -> None:
    told = f"{dateline}Peace talks between Chad and the rebels ended today in Kara.\n"
    (tmp_path / "a.txt").write_text(f"---\noutlet: Paper\npublished: 2019-05-10\n---\n{told}", encoding="utf-8")
    claims = xref.check(tmp_path, processes=1).claims
    ends = [value_type("date").render(claim.value) for claim in claims if claim.rule == "talks-end"]
    assert [end.partition(" ")[0] for end in ends] == [day]
