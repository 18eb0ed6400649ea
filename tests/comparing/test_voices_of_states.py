"""The press of a state is one side of a war, under whatever name; one blast of several has a part of the toll."""

from __future__ import annotations

from pathlib import Path

import xref


def verdict(folder: Path, text: str, rule: str) -> tuple[str, set[str]]:
    (folder / "a.md").write_text(f"---\npublished: 2016-05-24\n---\n{text}\n", "utf-8")
    report = xref.check(folder)
    (finding,) = (each for each in report.findings if each.rule == rule)
    return finding.verdict.value, {pair.verdict.value for pair in finding.pairs}


BOMBS = (
    "Bombs hit Sarkub on Monday. The Observatory said 145 people were killed in the attacks. {} said 78 people died."
)


def test_the_press_of_a_state_and_a_monitor_dispute_a_toll(tmp_path: Path) -> None:
    assert verdict(tmp_path, BOMBS.format("State media"), "attack-killed")[0] == "disputed"


def test_a_state_does_not_dispute_itself(tmp_path: Path) -> None:
    text = "Bombs hit Sarkub on Monday. State TV said 45 people were killed in the attacks. SANA said 78 people died."
    assert verdict(tmp_path, text, "attack-killed")[0] != "disputed"


def test_the_first_of_three_blasts_hurt_a_part(tmp_path: Path) -> None:
    text = (
        "A bomb in Sarkub wounded 100 people on Monday. The first of the three blasts that were heard in Sarkub, at a"
        " shrine, injured two people."
    )
    assert verdict(tmp_path, text, "attack-injured")[1] <= {"compatible", "refines", "incomparable"}


def test_those_among_them_and_those_of_one_attack_of_several_are_parts(tmp_path: Path) -> None:
    text = (
        "Bombs in Sarkub killed 80 people and hurt 93 on Monday. Among them, seven women were killed and 16 wounded."
        " Some 50 people were wounded in one of the attacks."
    )
    assert not verdict(tmp_path, text, "attack-injured")[1] & {"conflict", "disputed", "tension"}
