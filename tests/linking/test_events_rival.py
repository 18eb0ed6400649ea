"""Texts of the same days that tell one accord, of two places or two days, tell one accord."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import xref
from xref.linking.events.naming import names_shared
from xref.model import Report, Verdict

DOHA = "Ali Sow and Omar Diallo signed a peace agreement in Doha on Sunday, 5 August. It ends the war in Chad."
MOVED = "Ali Sow and Omar Diallo signed a peace agreement in Vienna on Sunday, 5 August. It ends the war in Chad."
OTHERS = "Anna Berg and Ivan Orlov signed a peace agreement in Vienna on Sunday, 5 August. It ends the war in Georgia."
LATE = "Ali Sow and Omar Diallo signed a peace agreement in Vienna on Wednesday, 5 September. It ends the war in Chad."
SWAP = "Chad and the Kanem rebels exchanged 80 prisoners of war on Sunday, 5 August."
SWAP_ON = "A total of 95 prisoners of war were exchanged by Chad and the Kanem rebels on Monday, 6 August."


def run(folder: Path, *texts: tuple[str, str]) -> Report:
    folder.mkdir(exist_ok=True)
    for number, (day, text) in enumerate(texts):
        head = f"---\noutlet: Paper {number}\npublished: {day}\n---\n"
        (folder / f"{number}.md").write_text(f"{head}# In brief\n\n{text}\n")
    return xref.check(folder)


def against(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings if finding.verdict is Verdict.CONFLICT}


@pytest.mark.parametrize(
    ("other", "published", "together"),
    [(MOVED, "2018-08-07", True), (OTHERS, "2018-08-07", False), (LATE, "2018-09-07", False)],
)
def test_who_signed_tells_an_accord_of_two_places(other: str, published: str, together: bool, tmp_path: Path) -> None:
    for number, texts in enumerate(permutations([("2018-08-07", DOHA), (published, other)])):
        report = run(tmp_path / str(number), *texts)
        assert ("agreement-place" in against(report)) is together


SIGNED = (
    "Ali Sow and Omar Diallo of the Kanem Front signed a peace agreement last week after 18 months of negotiations."
)
ELSEWHERE = "Anna Berg and Ivan Orlov signed a peace agreement for Georgia on Tuesday after six months of negotiations."
AGAIN = "Omar Diallo of the Kanem Front signed a peace agreement with Chad on Tuesday after six months of negotiations."


@pytest.mark.parametrize(("other", "together"), [(ELSEWHERE, False), (AGAIN, True)])
def test_accords_of_one_week_that_have_no_name_in_common_are_two(other: str, together: bool, tmp_path: Path) -> None:
    report = run(tmp_path, ("2018-08-13", SIGNED), ("2018-08-08", other))
    assert ("agreement-negotiations" in against(report)) is together


def test_a_swap_of_two_days_is_one(tmp_path: Path) -> None:
    report = run(tmp_path, ("2018-08-07", SWAP), ("2018-08-07", SWAP_ON))
    assert {"exchange-date", "exchange-total"} <= against(report)


def test_calendar_and_openers_are_no_names() -> None:
    assert names_shared(" monday the chad sow ", " monday the chad sow ") == 2
    assert names_shared(" monday the chad sow ", " monday the chad sow ", {"chad"}) == 1


@pytest.mark.parametrize(("further", "together"), [("A possible summit of Ali Sow and Anna Berg", False), ("It", True)])
def test_what_a_text_tells_of_besides_is_not_put_with_the_news_of_another(
    further: str, together: bool, tmp_path: Path
) -> None:
    talks = "Chad and the Kanem Front ended peace talks in Oslo on Sunday."
    report = run(
        tmp_path / "a",
        ("2018-08-07", talks),
        ("2018-08-07", f"Peace talks of Chad and Mali ended in Rome. {further} was discussed."),
    )
    assert (sum(event.kind == "talks" for event in report.events) == 2) is together
