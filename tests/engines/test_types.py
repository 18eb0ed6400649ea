"""The type of a claim is that of its slot, whatever narrower type a pattern took it with."""

from pathlib import Path

import xref


def test_no_casualties_are_a_count(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Raid on camp\nHill Echo, 4 March 2019\n\nPlanes bombed a camp near Gao on Sunday. There were no casualties.\n",
        "utf-8",
    )
    report = xref.check(tmp_path)
    told = {(claim.rule, claim.type, claim.raw) for claim in report.claims}
    assert {("attack-killed", "count", "no"), ("attack-injured", "count", "no")} <= told
