"""The formats that programs read: against their schemas, their hosts' own rules, and hostile text.

``schemas/sarif-2.1.0-rtm.5.json`` is the schema of OASIS as the npm package @microsoft/jest-sarif carries it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from tests.formats import flood, papers, story
from xref.formats import formats
from xref.gate import Outcome, Waiver, decide
from xref.gate.baseline import baseline_of
from xref.model import Coverage, Report, RulePolicy, Verdict
from xref.settings import Settings

SARIF = Path(__file__).parent / "schemas/sarif-2.1.0-rtm.5.json"


def rendered(form: str, report: Report | None = None, outcome: Outcome | None = None) -> str:
    text = formats()[form].render(report or story.report(), {"outcome": outcome} if outcome else {})
    assert isinstance(text, str)
    return text


def sarif(report: Report | None = None, outcome: Outcome | None = None) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(rendered("sarif", report, outcome))
    jsonschema.validate(log, json.loads(SARIF.read_text(encoding="utf-8")))
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_results_have_one_place_and_link_the_others() -> None:
    result = next(r for r in sarif()["results"] if r["ruleId"] == "toll")
    assert len(result["locations"]) == 1
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "news/harbour.txt"
    assert [place["region"][key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [3, 101, 3, 103]
    assert result["message"]["text"] == (
        "How many people were killed off Port Salen? conflict (count): The Harbour Post says 12;"
        " [Coast Daily says 19](1), [North Wire says 21](2). 12 and 19 are both given for 5 March 2031; 21 is later."
    )
    assert [related["id"] for related in result["relatedLocations"]] == [1, 2]


def test_sarif_leaves_out_what_is_waived_known_or_draft() -> None:
    report = story.report()
    assert [r["ruleId"] for r in sarif()["results"]] == ["accident-date", "toll", "owners", "aboard"]
    toll = next(f for f in report.findings if f.rule == "toll")
    waiver = Waiver("accident-date", "accident off Port Salen", "known", "2031-04-01")
    outcome = decide(report, Settings(today="2031-03-08"), baseline=baseline_of([toll]), waivers=[waiver])
    assert sarif(outcome=outcome)["results"] == []


def test_sarif_fingerprints_follow_the_values_and_not_the_place() -> None:
    def prints(report: Report) -> list[str]:
        return [r["partialFingerprints"]["primaryLocationLineHash"] for r in sarif(report)["results"]]

    report = story.report()
    moved = tuple(a._replace(path=f"elsewhere/{a.name}", text=a.text + "\n\n") for a in report.articles)
    assert prints(story.report(articles=moved)) == prints(report)
    assert len(set(prints(report))) == 4
    other = tuple(f._replace(id=f"{f.id}-with-another-value") for f in report.findings)
    assert not set(prints(story.report(findings=other))) & set(prints(report))


def test_sarif_says_what_was_not_read() -> None:
    invocation = sarif()["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "not read: not text"


def test_sarif_escapes_paths_and_brackets() -> None:
    odd = tuple(a._replace(path=f"news/näh [1] %/{a.name}") for a in story.report().articles)
    stable = tuple(f._replace(status="stable") for f in story.findings())
    run = sarif(story.report(articles=odd, findings=stable))
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "news/n%C3%A4h%20%5B1%5D%20%25/harbour.txt"
    hostile = next(r for r in run["results"] if r["ruleId"] == "toll-draft")["message"]["text"]
    assert "\\[x\\](javascript" in hostile or "\\[U+202E\\]" in hostile


def test_a_text_against_itself_has_a_place_even_without_claims() -> None:
    own = story.finding("toll", Verdict.CONFLICT, "Do the parts add up?", [3], category="cross-check", groups=[])
    bare = own._replace(id="bare", claims=(), place="news/silent.txt", reason="3 and 4 are 7, not 8.")
    results = sarif(story.report(findings=(own, bare)))["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert [place["artifactLocation"]["uri"] for place in places] == ["news/silent.txt", "news/harbour.txt"]
    assert "The Harbour Post says 12" in results[1]["message"]["text"]
    assert results[0]["message"]["text"] == "Do the parts add up? conflict. 3 and 4 are 7, not 8."
    annotations = rendered("github-annotations", story.report(findings=(own, bare)))
    assert "::error file=news/silent.txt,line=1," in annotations
    assert "::Do the parts add up? conflict. 3 and 4 are 7, not 8." in annotations
    assert "12: The Harbour Post" in " ".join(rendered("table", story.report(findings=(own, bare))).split())


def test_sarif_asks_the_question_of_a_rule_for_any_subject() -> None:
    rules = {"toll": RulePolicy("toll", "How many {who} did {accident} kill in the {accident}?", "warning")}
    toll = tuple(f for f in story.findings() if f.rule == "toll")
    described = sarif(story.report(rules=rules, findings=toll))["tool"]["driver"]["rules"][0]["shortDescription"]
    assert described["text"] == "How many … did the accident kill in the accident?"


def test_junit_is_read_by_junitparser(tmp_path: Path) -> None:
    junitparser = pytest.importorskip("junitparser", reason="needs junitparser: pip install junitparser")
    path = tmp_path / "report.xml"
    outcome = decide(story.report(), Settings())
    path.write_text(rendered("junit", outcome=outcome), encoding="utf-8")
    xml = junitparser.JUnitXml.fromfile(str(path))
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == (9, 1, 1, 1)
    cases = {case.name: case for suite in xml for case in suite}
    failure = cases["When did the ferry capsize off Port Salen? [accident off Port Salen]"].result[0]
    assert failure.type == "conflict (date)"
    assert 'harbour.txt:3:45: 4 March 2031: "The ferry Ellida capsized' in failure.text


def test_junit_holds_hostile_text() -> None:
    root = ET.fromstring(rendered("junit"))
    assert "[U+202E]" in ET.tostring(root, encoding="unicode")


def test_junit_is_not_green_when_nothing_was_compared() -> None:
    empty = Report("1", "default", (), (), (), (), Coverage())
    text = rendered("junit", empty, decide(empty, Settings()))
    assert 'errors="1"' in text
    assert "NOTHING COMPARED" in text
    assert 'errors="0"' in rendered("junit", empty, decide(empty, Settings(allow_empty=True)))


def test_github_annotations() -> None:
    lines = rendered("github-annotations", outcome=decide(story.report(), Settings())).splitlines()
    assert [text.split(" ")[0] for text in lines] == ["::error", "::warning"]
    assert lines[0] == (
        "::error file=news/harbour.txt,line=3,col=45,endLine=3,endColumn=66,title=xref%3A conflict (date)"
        "::When did the ferry capsize off Port Salen? conflict (date): The Harbour Post: 4 March 2031;"
        " Coast Daily: 5 March 2031. 4 March 2031 and 5 March 2031 are different days, and each is stated in full."
    )


def test_github_annotations_stay_within_ten_of_a_kind_and_say_what_is_missing() -> None:
    report = flood.many(64)
    clashing = sum(f.verdict.conflict_like for f in report.findings)
    lines = rendered("github-annotations", report).splitlines()
    assert len(lines) == 10
    assert f"{clashing - 9} more of severity error are not shown here" in lines[-1]
    mixed = tuple(f._replace(severity=("error", "warning")[i // 8 % 2]) for i, f in enumerate(report.findings))
    assert len(rendered("github-annotations", replace(report, findings=mixed)).splitlines()) == 20


def test_github_annotations_cannot_be_made_by_a_text() -> None:
    evil = tuple(f._replace(question="x\n::error::owned %0A::set-output name=a::b") for f in story.findings())
    lines = rendered("github-annotations", story.report(findings=evil)).splitlines()
    assert len(lines) == 4
    assert all(text.startswith(("::error file=", "::warning file=")) for text in lines)
    assert all("%250A" in text for text in lines)


def test_github_summary_is_whole_or_says_what_was_cut() -> None:
    assert rendered("github-summary") == rendered("markdown")
    text = rendered("github-summary", flood.many(1200))
    assert 1_000_000 < len(text.encode()) <= 1024 * 1024
    assert "more lines are left out: a step summary holds 1 MiB" in text.splitlines()[-1]


def test_gitlab_code_quality() -> None:
    issues = json.loads(rendered("gitlab"))
    assert [(i["check_name"], i["severity"], i["location"]["path"]) for i in issues[:2]] == [
        ("accident-date", "critical", "news/harbour.txt"),
        ("toll", "minor", "news/harbour.txt"),
    ]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 4
    assert issues[0]["location"]["lines"] == {"begin": 3, "end": 3}


def test_csv_has_a_row_a_claim_and_no_formulas() -> None:
    evil = papers.ARTICLES["harbour.txt"]._replace(outlet=papers.ARTICLES["harbour.txt"].outlet._replace(value="=1+2"))
    articles = (evil, *list(papers.ARTICLES.values())[1:])
    rows = list(csv.DictReader(io.StringIO(rendered("csv", story.report(articles=articles)), newline="")))
    assert len(rows) == sum(max(len(f.claims), 1) for f in story.findings())
    assert rows[0]["outlet"] == "'=1+2"
    assert (rows[0]["value"], rows[0]["line"], rows[0]["verdict"]) == ("2031-03-04", "3", "conflict")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values() if cell)


def test_parquet_has_the_rows_of_the_csv() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow: pip install pyarrow")
    data = formats()["parquet"].render(story.report(), {})
    assert isinstance(data, bytes)
    table = parquet.read_table(io.BytesIO(data))
    rows = list(csv.DictReader(io.StringIO(rendered("csv"), newline="")))
    assert table.num_rows == len(rows)
    assert [str(cell) for cell in table["line"].to_pylist() if cell] == [row["line"] for row in rows if row["line"]]
    assert table.schema.field("start").type == "int64"


def test_claim_review_has_a_review_a_finding_and_no_rating_in_numbers() -> None:
    graph = json.loads(rendered("claimreview"))["@graph"]
    assert len(graph) == len([f for f in story.findings() if f.claims])
    first = graph[0]
    assert first["reviewRating"]["alternateName"] == "conflict (date)"
    assert "ratingValue" not in first["reviewRating"]
    assert [claim["text"] for claim in first["itemReviewed"]] == [
        "When did the ferry capsize off Port Salen? 4 March 2031",
        "When did the ferry capsize off Port Salen? 5 March 2031",
    ]
    assert first["itemReviewed"][0]["appearance"][0]["publisher"]["name"] == "The Harbour Post"


def test_web_annotations_select_the_words() -> None:
    page = json.loads(rendered("web-annotation"))
    assert (page["type"], len(page["items"])) == ("AnnotationPage", len(papers.claims()))
    for item, claim in zip(page["items"], papers.claims(), strict=True):
        quote, position = item["target"]["selector"]
        text = papers.ARTICLES[claim.article].text
        assert text[position["start"] : position["end"]] == quote["exact"] == claim.raw
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert item["motivation"] == "describing"


EVERY = sorted(formats())


def cracked(text: str) -> str:
    return text.replace("killed", "kil\ud83dled\x00")


@pytest.mark.parametrize("form", EVERY)
@pytest.mark.parametrize(
    "make",
    [
        story.report,
        story.clean,
        lambda: Report("1", "default", (), (), (), (), Coverage()),
        lambda: story.report(
            articles=tuple(a._replace(text=cracked(a.text)) for a in papers.ARTICLES.values()),
            claims=tuple(replace(c, raw=cracked(c.raw), origin="\ud83d") for c in papers.claims()),
            findings=tuple(f._replace(reason="\ud83d\x00", question="\ud83d?") for f in story.findings()),
        ),
    ],
    ids=["full", "clean", "empty", "cracked"],
)
def test_every_format_writes_every_report_twice_the_same(form: str, make: Callable[[], Report]) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    report = make()
    options = {"outcome": decide(report, Settings()), "width": 100}
    first = formats()[form].render(report, options)
    again = formats()[form].render(replace(report, findings=tuple(reversed(report.findings))), options)
    assert first == again
    assert isinstance(first, bytes) or first.encode("utf-8") is not None


@pytest.mark.parametrize("form", EVERY)
def test_every_format_says_what_it_is(form: str) -> None:
    unit = formats()[form]
    assert unit.about
    assert all(suffix.startswith(".") for suffix in unit.suffixes)
    assert len({s for name in EVERY for s in formats()[name].suffixes}) == sum(
        len(formats()[n].suffixes) for n in EVERY
    )


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_its_words(verdict: Verdict) -> None:
    from xref.formats._verdicts import MEANINGS
    from xref.formats._view import ORDER
    from xref.formats.html._page import MARKS
    from xref.formats.markdown import _MARKS

    assert verdict in MEANINGS
    assert verdict in ORDER
    assert verdict in MARKS
    assert verdict in _MARKS
