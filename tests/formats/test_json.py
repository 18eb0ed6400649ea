"""The JSON report: its published schema, its offsets, and that it does not change from run to run."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.formats import papers, story
from xref.formats import formats
from xref.gate import decide
from xref.model import Coverage, Span
from xref.schema import ReportShape, report_schema
from xref.settings import Settings

PUBLISHED = Path(__file__).parents[2] / "docs/report.schema.json"


def rendered(**options: Any) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(formats()["json"].render(story.report(), options))
    return tree


def test_the_published_schema_is_current() -> None:
    current = json.dumps(report_schema(), indent=1, ensure_ascii=False) + "\n"
    assert PUBLISHED.read_text(encoding="utf-8") == current, "write xref.schema.report_schema() to docs/"


def test_a_report_fits_the_schema() -> None:
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(rendered())


def test_the_models_read_back_what_was_written() -> None:
    tree = rendered(outcome=decide(story.report(), Settings()))
    assert ReportShape.model_validate(tree).model_dump(mode="json") == tree


@pytest.mark.parametrize("claim", rendered()["claims"], ids=lambda claim: str(claim["id"]))
def test_offsets_lead_back_to_the_words(claim: dict[str, Any]) -> None:
    text = papers.ARTICLES[claim["article"]].text
    assert text[claim["start"] : claim["end"]] == claim["raw"]
    sentence = text[claim["sentence"]["start"] : claim["sentence"]["end"]]
    assert claim["quote"] == sentence if len(sentence) <= 2000 else claim["quote"] in sentence
    assert claim["raw"] in claim["quote"]
    assert text.split("\n")[claim["line"] - 1][claim["column"] - 1 :].startswith(claim["raw"])


def test_a_sentence_of_megabytes_is_not_repeated_for_each_of_its_claims() -> None:
    article = papers.ARTICLES["silent.txt"]
    text = "In 12 places " * 100_000
    claims = tuple(
        replace(
            papers.claims()[2],
            id=f"c{i}",
            article=article.name,
            span=Span(i * 13 + 3, i * 13 + 5),
            evidence=Span(0, 5),
            sentence=Span(0, len(text)),
            raw="12",
        )
        for i in range(0, 100_000, 1000)
    )
    report = story.report(
        articles=(article._replace(text=text),), claims=claims, findings=(), events=(), coverage=Coverage()
    )
    assert len(formats()["json"].render(report, {})) < 500_000


def test_findings_are_worst_first_and_say_what_the_gate_made_of_them() -> None:
    findings = rendered(outcome=decide(story.report(), Settings()))["findings"]
    assert [f["id"] for f in findings[:3]] == ["f-accident-date", "f-toll", "f-toll-draft"]
    assert [f["gate"] for f in findings[:4]] == ["failing", "new", "draft", "reported"]


def test_the_same_report_gives_the_same_bytes() -> None:
    report = story.report()
    shuffled = story.report(findings=tuple(reversed(report.findings)))
    render = formats()["json"].render
    assert render(report, {}) == render(story.report(), {}) == render(shuffled, {})
