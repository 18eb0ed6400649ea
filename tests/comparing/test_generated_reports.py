"""Laws of whole reports on generated articles: of a war, with rival tolls, several attacks a day and background."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xref.model import PairVerdict, Report, Verdict
from xref.pipeline import check
from xref.settings import Settings

LAWS = settings(
    deadline=None, max_examples=12, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)

PLACES = [
    "a market in rebel-held Aleppo",
    "besieged Aleppo",
    "the Bustan district in Aleppo",
    "the town of Tal Maruf",
    "Quetta",
]
SIDES = [
    "Government air strikes on",
    "Rebel shelling of",
    "A suicide bombing in",
    "An attack on",
    "A barrel bomb attack on",
]
DAYS = ["Friday", "Thursday"]
SPEAKERS = ["", ", the army said", ", rebels said", ", the Halab Observatory said", ", police said"]
MORE = [
    "The dead include {few} children.",
    "Earlier reports put the toll at {few}.",
    "Another {many} people were wounded, doctors said.",
    "A separate raid on Kafr Ruma killed {few} people.",
    "In May 2015 a bombing in the same city killed {many} people.",
    "The war has killed more than 250,000 people since 2011.",
    "Two other people died in rebel fire on the west of the city.",
    "Nobody claimed the attack.",
]
OUTLETS = ["Marn Herald", "Osk Daily", "Tarn Post", "Vell Times", "Nord Gazette"]


@st.composite
def articles(draw: Any) -> dict[str, dict[str, str]]:
    """Two to four articles of one or two days, each with a lead and some sentences more."""
    made = {}
    for number in range(draw(st.integers(2, 4))):
        few, many = draw(st.integers(2, 9)), draw(st.integers(11, 60))
        place, side, day = (draw(st.sampled_from(pool)) for pool in (PLACES, SIDES, DAYS))
        speaker, toll = (
            draw(st.sampled_from(SPEAKERS)),
            draw(st.sampled_from([str(many), f"at least {many}", str(few)])),
        )
        lead = f"{side} {place} on {day} killed {toll} people{speaker}."
        more = draw(st.lists(st.sampled_from(MORE), max_size=3, unique=True))
        text = " ".join([lead, *(sentence.format(few=few, many=many) for sentence in more)])
        made[f"0{number}"] = {"source": OUTLETS[number], "published": "2016-07-02", "text": text}
    return made


Texts = Mapping[str, Mapping[str, str]]


@cache
def kept() -> TemporaryDirectory[str]:
    """A folder for compiled rules, so that they are compiled once."""
    return TemporaryDirectory()


def reported(given_: Texts) -> Report:
    with TemporaryDirectory() as place:
        for name, article in given_.items():
            (Path(place) / f"{name}.json").write_text(json.dumps(article), "utf-8")
        return check(sorted(Path(place).iterdir()), replace(Settings(), cache=Path(kept().name), processes=1))


def cells(report: Report) -> list[tuple[str, ...]]:
    return sorted((f.id, f.rule, f.slot, f.verdict.value, f.kind, *f.values) for f in report.findings)


def clashes(report: Report, verdicts: Sequence[PairVerdict]) -> set[tuple[str, str, frozenset[str]]]:
    """Rule and slot of the pairs of two articles that have one of some verdicts."""
    found = set()
    for finding in report.findings:
        for pair in finding.pairs:
            names = frozenset(Path(claim.partition(":")[0]).stem for claim in (pair.a, pair.b))
            if pair.verdict in verdicts and len(names) == 2:
                found.add((finding.rule, finding.slot, names))
    return found


def conflicts(report: Report) -> set[tuple[str, str]]:
    return {(f.rule, f.slot) for f in report.findings if f.verdict is Verdict.CONFLICT and f.category == "cell"}


@LAWS
@given(articles())
def test_no_pair_conflicts_through_a_third(texts: Texts) -> None:
    among = clashes(reported(texts), [PairVerdict.CONFLICT])
    for one, other in combinations(sorted(texts), 2):
        alone = clashes(reported({one: texts[one], other: texts[other]}), [PairVerdict.CONFLICT])
        assert {clash for clash in among if clash[2] == {one, other}} <= alone


@LAWS
@given(articles(), st.permutations(range(4)))
def test_the_order_of_files_changes_nothing(texts: Texts, order: Sequence[int]) -> None:
    names = {name: f"{order[int(name)]}" for name in texts}
    turned = {names[name]: article for name, article in texts.items()}
    assert cells(reported(turned)) == cells(reported(texts))


@LAWS
@given(articles())
def test_an_article_twice_changes_no_verdict(texts: Texts) -> None:
    usual = cells(reported(texts))
    for name, article in texts.items():
        assert cells(reported({**texts, f"{name}-again": article})) == usual


@LAWS
@given(articles())
def test_a_copy_under_another_name_adds_no_origin(texts: Texts) -> None:
    usual = reported(texts)
    known = {finding.id: len(finding.origins) for finding in usual.findings}
    for name, article in texts.items():
        copied = reported({**texts, f"{name}-copy": {**article, "source": "The Copying Gazette"}})
        assert conflicts(copied) == conflicts(usual)
        assert all(len(f.origins) <= known.get(f.id, len(f.origins)) for f in copied.findings)


@LAWS
@given(articles())
def test_names_of_outlets_only_permute_the_report(texts: Texts) -> None:
    names = [article["source"] for article in texts.values()]
    turned = {
        name: {**article, "source": new}
        for (name, article), new in zip(texts.items(), [*names[1:], names[0]], strict=True)
    }
    assert cells(reported(turned)) == cells(reported(texts))


@LAWS
@given(articles())
def test_cutting_an_article_in_two_makes_no_conflict(texts: Texts) -> None:
    usual = conflicts(reported(texts))
    for name, article in texts.items():
        sentences = article["text"].split(". ")
        for cut in range(1, len(sentences)):
            first, last = ". ".join(sentences[:cut]) + ".", ". ".join(sentences[cut:])
            parts = {f"{name}-a": {**article, "text": first}, f"{name}-b": {**article, "text": last}}
            others = {other: each for other, each in texts.items() if other != name}
            assert conflicts(reported({**others, **parts})) <= usual, (first, last)


def test_the_articles_are_not_all_alike() -> None:
    """The laws say nothing of reports without a clash."""
    found: set[Verdict] = set()

    @settings(LAWS, max_examples=50)
    @given(articles())
    def look(texts: Texts) -> None:
        found.update(finding.verdict for finding in reported(texts).findings)

    look()
    assert {Verdict.CONFLICT, Verdict.CHANGED, Verdict.UNDETERMINED, Verdict.CORROBORATED} <= found
