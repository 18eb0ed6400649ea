"""Two accords of one year are one only if their texts have a name in common."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref

TEXT = "---\npublished: 2020-05-0{}\n---\n{}\n\nThe 2003 peace agreement ended {} war, they said in {} this week.\n"


@pytest.mark.parametrize(
    ("other", "together"),
    [(("Congo looks back", "Congo's", "Kinshasa"), False), (("Ten years on", "Liberia's", "Buchanan"), True)],
)
def test_a_year_alone_joins_no_accords(tmp_path: Path, other: tuple[str, str, str], together: bool) -> None:
    (tmp_path / "a.md").write_text(TEXT.format(3, "Liberia looks back", "Liberia's", "Monrovia"), "utf-8")
    (tmp_path / "b.md").write_text(TEXT.format(4, *other), "utf-8")
    found = [event for event in xref.check(tmp_path).events if event.kind == "agreement"]
    assert len(found) == (1 if together else 2)
