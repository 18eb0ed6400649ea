"""How far apart two tolls may lie and still be rival counts of one event."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref

HEAD = "A bomb tore through a market in Lahore on Tuesday, killing {} people{}.\n\n"
ON = "The blast threw stalls into the street.\n\nShops were closed.\n\nTraders came back to look.\n\n"
AGAIN = (
    "Lahore, a city in Pakistan, mourns its dead.\n\nTuesday's explosion at a market in Lahore killed {} people{}.\n"
)
DOWN = "A bomb tore through a market in Lahore on Tuesday.\n\n" + ON + "The bombing killed {} people{}.\n"


def verdicts(tmp_path: Path, *texts: str) -> set[str]:
    for outlet, text in zip(("Herald", "Post"), texts, strict=True):
        (tmp_path / f"{outlet}.md").write_text(f"News\n\n{outlet}\n\n7 March 2023\n\n{text}", encoding="utf-8")
    return {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == "attack-killed"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(HEAD.format(12, ""), AGAIN.format(40, ""), {"conflict"}, id="two figures at the head"),
        pytest.param(HEAD.format(12, ""), DOWN.format(40, ""), {"undetermined"}, id="far apart, one of them below"),
        pytest.param(HEAD.format(12, ""), DOWN.format(19, ""), {"conflict"}, id="near, one of them below"),
        pytest.param(HEAD.format(2, ""), DOWN.format(5, ""), {"conflict"}, id="few, and so never far apart"),
        pytest.param(HEAD.format(4, ""), DOWN.format(40, ""), {"conflict"}, id="a digit too many"),
        pytest.param(
            HEAD.format(12, ", police said"),
            DOWN.format(40, ", the Health Ministry said"),
            {"undetermined"},
            id="two speakers far apart",
        ),
        pytest.param(
            HEAD.format(12, ", the army said"),
            DOWN.format(41, ", the Health Ministry said"),
            {"disputed"},
            id="a party to the fight counts otherwise",
        ),
    ],
)
def test_rival_tolls_lie_close_together(tmp_path: Path, one: str, other: str, expected: set[str]) -> None:
    assert verdicts(tmp_path, one, other) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("The Health Ministry put the death toll of the bombing at 41.", {"disputed"}),
        ("The Health Ministry said the bombing killed 41 people.", {"single origin"}),
    ],
)
def test_a_text_that_puts_another_toll_sets_it_against_the_first(tmp_path: Path, more: str, expected: set[str]) -> None:
    both = HEAD.format(12, ", police said") + ON + more + "\n"
    assert verdicts(tmp_path, both, "Nothing else was told.\n") == expected


@pytest.mark.parametrize(("years", "expected"), [(12, "conflict"), (14, "undetermined")])
def test_a_court_s_terms_that_lie_far_apart_may_be_of_two_counts(tmp_path: Path, years: int, expected: str) -> None:
    told = (
        "Karl Brandt was sentenced to nine years in prison for fraud.\n",
        f"A judge jailed Karl Brandt for {years} years for the fraud.\n",
    )
    for outlet, text in zip(("Herald", "Post"), told, strict=True):
        (tmp_path / f"{outlet}.md").write_text(f"News\n\n{outlet}\n\n7 March 2023\n\n{text}", encoding="utf-8")
    assert [each.verdict.value for each in xref.check(tmp_path).findings if each.rule == "court-sentence"] == [expected]
