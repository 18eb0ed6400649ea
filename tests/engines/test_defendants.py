"""Several defendants of one case: what is told of each is held against what another text tells of the same one."""

from __future__ import annotations

from pathlib import Path

import pytest

import xref

BOTH = "Karl Brandt and Ivo Marsh were each sentenced to nine years in prison for arson at a court in Dover."
APART = "A court in Dover sentenced Karl Brandt to nine years for arson and Ivo Marsh to seven years for arson."


def sentences(tmp_path: Path, *texts: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The verdict and the values on each case of which texts tell a sentence, by its name."""
    for number, text in enumerate(texts):
        front = f"---\noutlet: Paper {number}\npublished: 2019-05-1{number}\n---\n"
        (tmp_path / f"{number}.txt").write_text(front + text, encoding="utf-8")
    found = xref.check(tmp_path, processes=1).findings
    return {
        finding.subject: (finding.verdict.value, finding.values)
        for finding in found
        if finding.rule == "court-sentence"
    }


def test_what_is_told_of_two_is_told_of_each(tmp_path: Path) -> None:
    found = sentences(tmp_path, BOTH, BOTH.replace("were each", "were"))
    assert found == {
        "case of Ivo Marsh": ("corroborated", ("9 years",)),
        "case of Karl Brandt": ("corroborated", ("9 years",)),
    }


def test_two_terms_of_one_sentence_are_those_of_two_defendants(tmp_path: Path) -> None:
    found = sentences(tmp_path, BOTH, APART)
    assert found["case of Karl Brandt"] == ("corroborated", ("9 years",))
    assert found["case of Ivo Marsh"] == ("conflict", ("7 years", "9 years"))


@pytest.mark.parametrize(
    "one",
    [
        "Ten teenagers were sentenced at a court in Dover. The 16-year-old was jailed for 13 years.",
        "Karl Brandt pleaded guilty at a court in Dover, and a second man was charged. He was jailed for 13 years.",
    ],
)
def test_a_term_of_one_of_several_contradicts_none_of_another_text(tmp_path: Path, one: str) -> None:
    other = one.replace("13 years", "nine years")
    assert {verdict for verdict, _ in sentences(tmp_path, one, other).values()} <= {"undetermined", "single origin"}


def test_a_term_is_that_of_the_one_whom_its_sentence_names_first(tmp_path: Path) -> None:
    both = "Karl Brandt and Ivo Marsh were convicted of arson at a court in Dover. "
    told = both + "Brandt must go to prison. Marsh, who wept, heard the judge read out a sentence of six years."
    assert sentences(tmp_path, told) == {"case of Ivo Marsh": ("single origin", ("6 years",))}


def test_what_is_told_of_one_by_his_age_contradicts_nothing_of_the_one_who_is_named(tmp_path: Path) -> None:
    told = "Karl Brandt was convicted of theft at a court in Dover, while the 17-year-old was convicted of arson. "
    for number, age in enumerate((18, 18)):
        front = f"---\noutlet: Paper {number}\npublished: 2019-05-1{number}\n---\n"
        (tmp_path / f"{number}.txt").write_text(f"{front}Karl Brandt, {age}, was jailed. {told}", encoding="utf-8")
    ages = {each.verdict.value for each in xref.check(tmp_path, processes=1).findings if each.rule == "court-age"}
    assert ages == {"undetermined"}
