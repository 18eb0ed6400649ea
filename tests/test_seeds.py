"""What a right report says of the five seed articles, read by hand, against the JSON report.

Articles: ST Syria Times, AKI AKIpress, RT, SPU Sputnik, PTV Press TV.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
FILES = {
    "ST": "000_fde71820bce2c3a7.txt",
    "AKI": "001_7fc69e07f9be378f.txt",
    "RT": "002_d647f22a9861e8e9.txt",
    "SPU": "003_77e29180deb53717.txt",
    "PTV": "004_7ee151eeefee2b84.txt",
}
AGAINST = {"conflict", "disputed", "tension"}
FINE = {"consistent", "corroborated"}
SINGLE = {"single origin"}


@cache
def report() -> dict[str, Any]:
    from xref.extension import discover
    from xref.pipeline import check

    rendered = discover("xref.formats")["json"].render(check([SEEDS]), {})
    document: dict[str, Any] = json.loads(rendered)
    return document


def article(short: str) -> dict[str, Any]:
    return next(a for a in report()["articles"] if a["path"].endswith(FILES[short]))


def claims(finding: dict[str, Any]) -> list[dict[str, Any]]:
    return [claim for claim in report()["claims"] if claim["id"] in finding["claims"]]


def sources(finding: dict[str, Any]) -> set[str]:
    return {short for short in FILES for claim in claims(finding) if claim["article"] == article(short)["name"]}


def findings(rule: str, slot: str, *shorts: str) -> list[dict[str, Any]]:
    """The findings of a slot whose claims come from exactly these articles."""
    return [f for f in report()["findings"] if f["rule"] == rule and f["slot"] == slot and sources(f) == set(shorts)]


# line of the table, rule, slot, the articles of the cell, the verdicts that are right, words its values or reason hold
CELLS = [
    (1, "talks-dates", "date", "AKI RT SPU", FINE, "2017-01-23"),
    (2, "talks-place", "place", "AKI RT SPU", {"corroborated"}, "Astana"),
    (3, "talks-host", "host", "RT SPU", {"tension", "disputed"}, "Russia Kazakhstan"),
    (4, "talks-invited", "invited", "RT", SINGLE | {"consistent"}, "United States|United Nations|de Mistura"),
    (5, "talks-participants", "participants", "AKI RT SPU", FINE, "de Mistura"),
    (6, "talks-sponsors", "sponsors", "AKI SPU", {"corroborated"}, "Iran Russia Turkey"),
    (7, "ceasefire-guarantors", "guarantors", "AKI RT", {"conflict", "disputed"}, "Iran"),
    (8, "ceasefire-start", "in_force", "AKI SPU", FINE, "2016-12-30"),
    (9, "ceasefire-start", "in_force", "PTV", SINGLE, "02"),
    (10, "talks-face-to-face", "mode", "AKI SPU", {"conflict", "disputed"}, "direct"),
    (11, "delegation-head", "head", "AKI RT", {"corroborated"}, "Mohammed Alloush"),
    (11, "delegation-head", "group", "AKI RT", {"corroborated"}, "Army of Islam"),
    (12, "delegation-head", "head", "AKI", SINGLE, "Lavrentiev"),
    (13, "delegation-members", "bodies", "RT", SINGLE, "Foreign Ministry|Defense Ministry"),
    (14, "delegation-groups", "groups", "RT", SINGLE, "14"),
    (15, "ceasefire-groups", "groups", "RT", SINGLE, "14"),
    (16, "talks-attendance", "plan", "RT", {"disputed"}, "Alloush Shaam"),
    (17, "talks-attendance", "plan", "ST", SINGLE, "none attend"),
    (18, "talks-dates", "date", "ST", SINGLE, ""),
    (19, "plan-resolution", "resolution", "ST SPU", SINGLE, "2254"),
    (20, "war-length", "duration", "AKI SPU", FINE, "6"),
    (20, "war-start", "started", "SPU", SINGLE, "2011"),
    (21, "talks-start", "started", "PTV", SINGLE, "04-13"),
    (21, "talks-end", "ended", "PTV", SINGLE, "04"),
    (22, "talks-planned", "planned", "AKI", SINGLE, "2017-02"),
    (23, "ceasefire-excluded", "excluded", "PTV", SINGLE, "Nusra Front Islamic State"),
]


@pytest.mark.parametrize(
    ("line", "rule", "slot", "shorts", "verdicts", "words"),
    CELLS,
    ids=[f"{c[0]}-{c[1]}-{c[3].split()[0]}" for c in CELLS],
)
def test_each_line_has_its_verdict(
    line: int, rule: str, slot: str, shorts: str, verdicts: set[str], words: str
) -> None:
    found = findings(rule, slot, *shorts.split())
    assert found, [(f["slot"], sources(f), f["verdict"]) for f in report()["findings"] if f["rule"] == rule]
    assert {f["verdict"] for f in found} <= verdicts, [f["reason"] for f in found]
    told = json.dumps(found, ensure_ascii=False) + json.dumps([claims(f) for f in found], ensure_ascii=False)
    for word in words.split("|") if "|" in words else words.split():
        assert word in told


def test_nothing_else_stands_against_anything() -> None:
    against = {(f["rule"], tuple(sorted(sources(f)))) for f in report()["findings"] if f["verdict"] in AGAINST}
    assert against == {
        ("talks-host", ("RT", "SPU")),
        ("ceasefire-guarantors", ("AKI", "RT")),
        ("talks-face-to-face", ("AKI", "SPU")),
        ("talks-attendance", ("RT",)),
    }


def test_every_finding_shows_a_quote_and_its_place() -> None:
    for finding in report()["findings"]:
        assert claims(finding)
        for claim in claims(finding):
            text = (ROOT / claim_path(claim)).read_text("utf-8")
            assert text[claim["start"] : claim["end"]] == claim["raw"]
            assert claim["quote"]


def claim_path(claim: dict[str, Any]) -> Path:
    return next(Path("seeds") / Path(a["path"]).name for a in report()["articles"] if a["name"] == claim["article"])


@pytest.mark.parametrize(
    ("short", "outlet", "published", "provenance"),
    [
        ("ST", "Syria Times", None, "unknown"),
        ("AKI", "AKIpress", "2017-01-24", "stated"),
        ("RT", "RT", "2017-01-19", "stated"),
        ("SPU", "Sputnik", None, "unknown"),
        ("PTV", "Press TV", None, "unknown"),
    ],
)
def test_metadata_says_how_it_is_known(short: str, outlet: str, published: str | None, provenance: str) -> None:
    metadata = article(short)
    assert metadata["outlet"]["value"] == outlet
    assert (metadata["published"]["value"] or "")[:10] == (published or "")
    assert metadata["published"]["provenance"] == provenance
    if published is None:
        assert metadata["published"]["note"]


@pytest.mark.parametrize(
    ("short", "noise"),
    [
        ("ST", "You might also like"),
        ("ST", "Latest news"),
        ("ST", "11 Weekly Flights"),
        ("AKI", "COVID-19 Latest"),
        ("AKI", "2001-2024"),
        ("AKI", "299/5 Chingiz Aitmatov"),
        ("AKI", "_2727_612_438_95"),
        ("RT", "icon bookmark-bicon"),
        ("SPU", "14:25 GMT30 November 2020"),
        ("SPU", "(173)"),
        ("SPU", "German Academics Pen Open Letter"),
        ("SPU", "The Syrian war, Russian Foreign Ministry"),
        ("PTV", "www.presstv.co.uk"),
    ],
)
def test_noise_yields_no_claim(short: str, noise: str) -> None:
    text = (SEEDS / FILES[short]).read_text("utf-8")
    start = text.index(noise)
    for claim in report()["claims"]:
        if claim["article"] == article(short)["name"]:
            assert not (claim["start"] < start + len(noise) and start < claim["end"])


@pytest.mark.parametrize("rule", ["ceasefire-groups", "delegation-groups"])
def test_numbers_that_are_no_counts_are_none(rule: str) -> None:
    values = {c["raw"] for f in report()["findings"] if f["rule"] == rule for c in claims(f)}
    assert not values & {"2254", "six"}


def test_each_guest_is_known_from_one_origin() -> None:
    (invited,) = findings("talks-invited", "invited", "RT")
    origins: dict[str, set[str]] = {}
    for claim in claims(invited):
        origins.setdefault(claim["text"], set()).add(claim["origin"] if claim["speakers"] else "")
    for guest, known in origins.items():
        assert len(known - {""}) <= 1, guest
