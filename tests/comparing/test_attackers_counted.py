"""Figures that one text says in short and in full: those who attacked are counted, or not; and names beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref

HEAD = "Herald, 23 November 2022\n\n"
SEVEN = HEAD + "A gunman opened fire at a store in Kolb on Tuesday, leaving seven dead.\n\n"
SIX = HEAD.replace("Herald", "Post") + "A gunman opened fire at a store in Kolb on Tuesday, killing six people.\n"


@pytest.mark.parametrize(
    ("further", "against"),
    [
        ("Police confirmed seven fatalities, including the gunman.\n", False),
        ("Police confirmed seven fatalities.\n", True),
        ("Police confirmed three fatalities, including the gunman.\n", True),
    ],
)
def test_a_figure_counts_the_attackers_where_its_text_says_so_once(tmp_path: Path, further: str, against: bool) -> None:
    (tmp_path / "a.md").write_text("Store shooting kills seven\n\n" + SEVEN + further, encoding="utf-8")
    (tmp_path / "b.md").write_text("Six die at store\n\n" + SIX, encoding="utf-8")
    verdicts = {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == "attack-killed"}
    assert ("conflict" in verdicts or "disputed" in verdicts) is against


def test_those_who_are_named_may_not_be_all(tmp_path: Path) -> None:
    named = "A gunman opened fire in Kolb on Tuesday. Ann Lee, 27, and Karl Berg, 34, died.\n"
    (tmp_path / "a.md").write_text("Store shooting\n\n" + HEAD + named, encoding="utf-8")
    (tmp_path / "b.md").write_text("Six die at store\n\n" + SIX, encoding="utf-8")
    verdicts = {finding.verdict.value for finding in xref.check(tmp_path).findings if finding.rule == "attack-killed"}
    assert not verdicts & {"conflict", "disputed"}
