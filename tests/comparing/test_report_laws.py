"""Laws of whole reports: copies, cuts and names of outlets change nothing that they should not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from xref.model import Report, Verdict
from xref.pipeline import check
from xref.settings import Settings

GOLD = Path(__file__).resolve().parents[1] / "eval" / "gold"
GROUPS = sorted(folder.name for folder in GOLD.iterdir() if folder.is_dir())
CONFLICTS = (Verdict.CONFLICT,)

Texts = Mapping[str, Mapping[str, Any]]


def texts(group: str) -> dict[str, dict[str, Any]]:
    """The articles of a gold group by their file's stem."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((GOLD / group).glob("0*.json"))}


@pytest.fixture
def reported(tmp_path: Path) -> Any:
    """Write articles and check them; each call in a folder of its own."""
    calls = iter(range(99))

    def run(articles: Texts) -> Report:
        folder = tmp_path / str(next(calls))
        folder.mkdir()
        for name, article in articles.items():
            (folder / f"{name}.json").write_text(json.dumps(article), "utf-8")
        return check(sorted(folder.iterdir()), replace(Settings(), cache=tmp_path / "cache"))

    return run


def cells(report: Report) -> list[tuple[str, ...]]:
    return sorted((f.id, f.rule, f.slot, f.verdict.value, f.kind, *f.values) for f in report.findings)


def conflicts(report: Report) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(f.rule, f.slot, f.values) for f in report.findings if f.verdict in CONFLICTS and f.category == "cell"}


def origins(report: Report) -> dict[str, tuple[str, ...]]:
    return {finding.id: finding.origins for finding in report.findings}


@pytest.mark.parametrize("group", GROUPS)
def test_an_article_twice_changes_no_verdict(group: str, reported: Any) -> None:
    articles = texts(group)
    usual = reported(articles)
    for name, article in articles.items():
        assert cells(reported({**articles, f"{name}-again": article})) == cells(usual)


@pytest.mark.parametrize("group", GROUPS)
def test_a_copy_under_another_name_adds_no_origin(group: str, reported: Any) -> None:
    articles = texts(group)
    usual = reported(articles)
    for name, article in articles.items():
        copied = reported({**articles, f"{name}-copy": {**article, "source": "The Copying Gazette"}})
        assert conflicts(copied) == conflicts(usual)
        for finding, known in origins(copied).items():
            assert len(known) <= len(origins(usual).get(finding, known)), finding


@pytest.mark.parametrize("group", GROUPS)
def test_names_of_outlets_only_permute_the_report(group: str, reported: Any) -> None:
    """Outlets get the names of one another: the same cells with the same verdicts."""
    articles = texts(group)
    names = [article["source"] for article in articles.values()]
    turned = [*names[1:], names[0]]
    renamed = {name: {**article, "source": new} for (name, article), new in zip(articles.items(), turned, strict=True)}
    assert cells(reported(renamed)) == cells(reported(articles))


@pytest.mark.parametrize("group", GROUPS)
def test_cutting_an_article_in_two_makes_no_conflict(group: str, reported: Any) -> None:
    articles = texts(group)
    usual = conflicts(reported(articles))
    for name, article in articles.items():
        for first, last in halves(article["text"]):
            parts = {f"{name}-a": {**article, "text": first}, f"{name}-b": {**article, "text": last}}
            others = {other: each for other, each in articles.items() if other != name}
            made = conflicts(reported({**others, **parts}))
            assert {(rule, slot) for rule, slot, _ in made} <= {(rule, slot) for rule, slot, _ in usual}, (name, last)


def halves(text: str) -> Sequence[tuple[str, str]]:
    """A text cut behind some of its sentences."""
    ends = [at + 1 for at in range(len(text) - 2) if text[at] == "." and text[at + 1] == " " and text[at + 2].isupper()]
    return [(text[:end], text[end + 1 :]) for end in ends[len(ends) // 3 :: max(1, len(ends) // 3)][:2]]


@pytest.mark.parametrize("group", GROUPS)
def test_a_pair_stands_whatever_else_is_read(group: str, reported: Any) -> None:
    """Two articles conflict among others where they conflict alone, unless a third shows a dispute or a change."""
    articles = texts(group)
    everything = reported(articles)
    for one, other in combinations(sorted(articles), 2):
        alone = conflicts(reported({one: articles[one], other: articles[other]}))
        among = {(f.rule, f.slot) for f in everything.findings if f.verdict.conflict_like}
        assert {(rule, slot) for rule, slot, _ in alone} <= among
