"""Events told of a city by one text and of its state by another: a state sees several a day."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref

SHOT = "Herald, 14 January 2022\n\nA man was shot dead in {} on Sunday.\n"
TWO = "Post, 14 January 2022\n\nTwo men were shot dead in {} on Sunday.\n"


@pytest.mark.parametrize(
    ("city", "state", "verdict"),
    [
        ("Houston", "Texas", "undetermined"),
        ("Houston, Texas", "Texas", "undetermined"),
        ("Brooklyn", "New York", "undetermined"),
        ("Houston", "Houston", "conflict"),
        ("Brooklyn", "the Bronx", None),
        ("Houston, Minnesota", "Texas", None),
    ],
)
def test_a_shooting_in_a_city_is_not_surely_that_told_of_its_state(
    tmp_path: Path, city: str, state: str, verdict: str | None
) -> None:
    (tmp_path / "a.md").write_text(f"Man killed in shooting\n\n{SHOT.format(city)}", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"Two killed in shooting\n\n{TWO.format(state)}", encoding="utf-8")
    found = {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == "attack-killed"}
    assert found & {"conflict", "undetermined", "changed"} == ({verdict} if verdict else set())
