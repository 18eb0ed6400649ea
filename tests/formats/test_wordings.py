"""Whoever is less exact than the others of his position stands in the table by his own words."""

from __future__ import annotations

from pathlib import Path

import xref
from xref.formats._view import View

TOLD = {
    "a": "A bomb killed 31 people in Tallinn on Friday evening.",
    "b": "A bomb killed about 30 people in Tallinn on Friday.",
    "c": "A bomb killed at least 31 people in Tallinn on Friday.",
    "d": "A bomb killed 31 people in Tallinn on Friday.",
}


def test_a_vaguer_figure_and_day_are_not_put_down_as_the_exact_ones(tmp_path: Path) -> None:
    for name, text in TOLD.items():
        (tmp_path / f"{name}.txt").write_text(f"---\noutlet: {name}\npublished: 2018-05-12\n---\n{text}\n")
    view = View(xref.check(tmp_path))
    sides = {
        finding.slot: [
            (value, "".join(Path(name).stem for name in articles)) for value, articles, _ in view.sides(finding)
        ]
        for finding in view.findings
    }
    assert sides["killed"] == [("31", "ad"), ("about 30", "b"), ("at least 31", "c")]
    assert sides["date"] == [("evening Friday, 11 May 2018", "a"), ("11 May 2018", "bcd")]
    assert sides["place"] == [("Tallinn", "abcd")]
