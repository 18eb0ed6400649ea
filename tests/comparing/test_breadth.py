"""Strikes all over a province and one in it are a total and its part; a force and its chief are one voice."""

from __future__ import annotations

from pathlib import Path

import xref

LEADS = (
    "Herald\n\n{} March 2023\n\nA car bomb in the town of Sarkub on Monday killed {} people{}.\n",
    "Post\n\n{} March 2023\n\nA bomb in a van has left {} people dead in the town of Sarkub on Monday{}.\n",
)


def told(tmp_path: Path, *texts: tuple[str, str, str]) -> set[str]:
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.md").write_text("Bomb in Sarkub\n\n" + LEADS[number].format(*text), encoding="utf-8")
    return {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == "attack-killed"}


def test_two_who_count_on_the_first_day_are_at_odds(tmp_path: Path) -> None:
    found = told(tmp_path, ("7", "12", ", the Sarkub police said"), ("7", "19", ", the rebels said"))
    assert "disputed" in found


def test_a_force_and_its_chief_are_no_two_voices(tmp_path: Path) -> None:
    found = told(tmp_path, ("11", "12", ", police said"), ("11", "19", ", police chief Ann Lee said"))
    assert "disputed" not in found


def test_strikes_all_over_a_province_and_one_in_it(tmp_path: Path) -> None:
    wide = "Herald\n\n12 March 2023\n\nRaids in Homs province killed 120 people on Monday, the governor said.\n"
    near = "Post\n\n12 March 2023\n\nA raid on the town of Sarkub in Homs province killed 70 on Monday, a mayor said.\n"
    (tmp_path / "a.md").write_text("Raids in the north\n\n" + wide, encoding="utf-8")
    (tmp_path / "b.md").write_text("Raid on Sarkub\n\n" + near, encoding="utf-8")
    found = {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == "attack-killed"}
    assert not found & {"conflict", "disputed"}
