"""Two figures below one that both texts give are parts of it; a day of weather that lasts is none alone."""

from __future__ import annotations

from pathlib import Path

import xref


def told(tmp_path: Path, rule: str, *texts: str) -> set[str]:
    for number, text in enumerate(texts):
        lead = f"News\n\n{('Herald', 'Post')[number]}\n\n7 March 2023\n\n"
        (tmp_path / f"{number}.md").write_text(lead + text, encoding="utf-8")
    return {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == rule}


FIRE = "A hotel fire in the town of Sarkub killed {} people on Monday.\n\n"


def test_what_lies_below_a_figure_of_both_is_a_part_of_it(tmp_path: Path) -> None:
    flames = FIRE.format(6) + "The bodies of two of the victims were carried out.\n"
    smoke = FIRE.format(6) + "Four died from smoke, the mayor said.\n"
    assert not told(tmp_path, "disaster-killed", flames, smoke) & {"conflict", "disputed"}


def test_two_counts_of_one_day_are_still_at_odds(tmp_path: Path) -> None:
    assert "conflict" in told(tmp_path, "disaster-killed", FIRE.format(6), FIRE.format(9))


STORM = "Cyclone Odo {} the coast of Peru on {}, killing four people.\n"


def test_a_storm_has_no_one_day(tmp_path: Path) -> None:
    found = told(tmp_path, "disaster-date", STORM.format("hit", "Sunday"), STORM.format("tore through", "Monday"))
    assert not found & {"conflict", "disputed"}


def test_a_quake_has_one(tmp_path: Path) -> None:
    quake = "A magnitude 6.1 earthquake hit the town of Sarkub on {} March 2023, killing four people.\n"
    assert "conflict" in told(tmp_path, "disaster-date", quake.format(3), quake.format(4))


def test_a_part_beside_the_whole_of_its_own_text_is_no_rival_of_another_whole(tmp_path: Path) -> None:
    one = FIRE.format(12) + "Flames killed five people on the third floor, the mayor said.\n"
    other = "On Monday, nine people died in the town of Sarkub as a fire raged through a hotel. Its owner was abroad.\n"
    assert "conflict" in told(tmp_path, "disaster-killed", one, other)
    (reason,) = [finding.reason for finding in xref.check(tmp_path).findings if finding.verdict.conflict_like]
    assert "12" in reason
    assert "five" not in reason


def test_nobody_hurt_by_one_of_two_bombs_is_no_earlier_count(tmp_path: Path) -> None:
    bomb = "A suicide bombing killed 40 people and injured {} others in the town of Sarkub on Monday, medics said.\n"
    second = "\nA bomb planted at a nearby base exploded shortly afterward but caused no casualties, officials said.\n"
    for day, text in ((6, bomb.format(60) + second), (7, bomb.format(60))):
        (tmp_path / f"{day}.md").write_text(f"News\n\nPost {day}\n\n{day} March 2023\n\n{text}", encoding="utf-8")
    (found,) = [each for each in xref.check(tmp_path).findings if each.rule == "attack-injured"]
    assert found.verdict.value != "changed"
