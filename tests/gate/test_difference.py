"""Two reports of one story: what is told of a changed value, a lost article, a re-wrapped text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.formats import papers, story
from xref.errors import XrefError
from xref.formats import formats
from xref.formats._corrections import correction
from xref.gate.difference import difference, lines, read_report
from xref.model import Claim, Finding, Report, Span, Verdict
from xref.values import value_type


def tree(report: Report) -> Any:
    return json.loads(formats()["json"].render(report, {}))


def with_eighteen(notice: str = "") -> Report:
    """The story after Coast Daily has changed its toll."""
    value = "Eighteen"
    report = story.report()
    text = papers.ARTICLES["coast.txt"].text.replace("Nineteen", value) + notice
    article = papers.ARTICLES["coast.txt"]._replace(text=text, digest=f"digest-{value}")
    claims = tuple(_told(claim, value) if claim.id == "c4" else claim for claim in report.claims)
    findings = tuple(_found(finding, value) for finding in report.findings)
    articles = tuple(article if a.name == "coast.txt" else a for a in report.articles)
    return replace(report, articles=articles, claims=claims, findings=findings)


def _told(claim: Claim, value: str) -> Claim:
    raw = f"{value} people"
    return replace(
        claim, value=value_type("count").parse(value), raw=raw, span=Span(claim.span.start, claim.span.start + len(raw))
    )


def _found(finding: Finding, value: str) -> Finding:
    if finding.rule != "toll":
        return finding
    return finding._replace(id=f"f-toll-{value}", values=("12", "18", "21"))


def told(old: Report, new: Report) -> Sequence[str]:
    return lines(difference(tree(old), tree(new)))


def test_nothing_differs_from_itself() -> None:
    assert told(story.report(), story.report()) == []
    assert not difference(tree(story.report()), tree(story.report()))


def test_a_changed_value_is_a_change_and_a_silent_revision() -> None:
    assert told(story.report(), with_eighteen()) == [
        "changed  conflict: How many people were killed off Port Salen? 12 / 19 / 21 is now 12 / 18 / 21",
        "revised  coast.txt: accident off Port Salen, n (toll) said 19, says 18, without a word",
    ]


def test_a_correction_is_told_from_a_silent_change() -> None:
    revised = difference(tree(story.report()), tree(with_eighteen("\nThis article was amended on 8 March.\n"))).revised
    assert [revision.notice for revision in revised] == ["This article was amended on 8 March."]
    noted = told(story.report(), with_eighteen("\nCorrection: 18.\n"))
    assert noted[1].endswith("(toll) said 19, says 18, with a notice (“Correction: 18.”)")


def test_findings_new_gone_and_changed_in_verdict() -> None:
    report = story.report()
    fewer = replace(report, findings=tuple(f for f in report.findings if f.rule != "chair"))
    settled = replace(
        report, findings=tuple(f._replace(verdict=Verdict.CHANGED) if f.rule == "toll" else f for f in report.findings)
    )
    assert told(report, fewer) == ["gone     corroborated: Who chairs the inquiry? Tomas Ferro"]
    assert told(fewer, report) == ["new      corroborated: Who chairs the inquiry? Tomas Ferro"]
    assert told(report, settled) == [
        "changed  conflict is now changed: How many people were killed off Port Salen? 12 / 19 / 21"
    ]


def test_a_claim_that_only_moved_is_no_change() -> None:
    report = story.report()
    down = {name: a._replace(text="\n\n" + a.text) for name, a in papers.ARTICLES.items()}
    moved = replace(
        report,
        articles=tuple(down.values()),
        claims=tuple(
            replace(
                c, span=Span(c.span.start + 2, c.span.end + 2), sentence=Span(c.sentence.start + 2, c.sentence.end + 2)
            )
            for c in report.claims
        ),
    )
    found = difference(tree(report), tree(moved))
    assert (found.new, found.gone, found.changed) == ((), (), ())
    assert len(found.moved) == len(report.claims)
    assert "moved    harbour.txt: “12” from 3:101 to 5:101" in lines(found)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", ":1:2: not JSON"),
        ("{}", ": not a report of xref: schema_version is missing"),
        ("[]", ": not a report of xref: the whole is of another form"),
    ],
)
def test_what_is_no_report(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "old.json"
    path.write_text(text)
    with pytest.raises(XrefError) as caught:
        read_report(path)
    assert any(str(p).startswith(f"{path}{problem}") for p in caught.value.problems)


def test_a_report_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(formats()["json"].render(story.report(), {}), encoding="utf-8")  # type: ignore[arg-type]
    assert read_report(path) == tree(story.report())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained.\n\nCorrection: the toll is 12, not 13.\n", True),
        ("• This article was amended on 4 May 2031 to correct a name.", True),
        ("An earlier version of this story misstated the toll.", True),
        ("Editor’s note: the name was changed.", True),
        ("The story has been updated with a statement.", True),
        ("This article was published on 4 May.", False),
        ("The correction of the river took ten years.", False),
        ("He corrected the report in his own hand.", False),
    ],
)
def test_the_words_that_announce_a_correction(text: str, found: bool) -> None:
    assert bool(correction(text)) is found
