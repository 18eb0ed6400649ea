"""Rewordings that change no claim: the examples of the shipped rules, each with more words in it, say the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from xref.engines._extract import extract
from xref.engines._passages import passage
from xref.rules import RuleSet
from xref.rules.authoring.workbench import open_packs
from xref.rules.files.cases import Case

CLAIMS = Path(__file__).parents[2] / "claims"
EVERY = 24  # of the examples that can be reworded
MOST_LOST = 0.04  # of the claims: a word may also fall between two that belong together
FEWEST = 60

_DATED = re.compile(
    r"day\b|January|February|March|April|May|June|July|August|September|October|November|December|today|last|week"
)
_SUBJECT = re.compile(
    r"^[\w'’ -]{3,60}? (?<!that )(?<!which )(?<!who )(?<!'s )"
    r"(?=(?:was|were|has|have|had|will|would|signed|won|killed|began|agreed)\b)"
)
_VERB = re.compile(r"\b(?:was|were|has|have|had) (?=\w+ed\b)")
_NOUN = re.compile(
    r"\b(?:the|a) (?=(?:accord|agreement|truce|ceasefire|election|attack|bombing|shooting|crash|merger)\b)"
)
_OBJECT = re.compile(
    r"(?<=[a-z] )(?:signed|killed|wounded|bought|hosted|released|freed|announced) (?=(?:a|an|the|\d+) )"
)


def _put(words: str, where: re.Pattern[str]) -> Callable[[str], str]:
    return lambda text: where.sub(lambda found: f"{found[0]}{words} ", text, count=1)


REWORDINGS: dict[str, Callable[[str], str]] = {
    "an adverb inside the verb": _put("later", _VERB),
    "a day inside the verb": lambda text: text if _DATED.search(text) else _put("on Friday", _VERB)(text),
    "a day behind the subject": lambda text: text if _DATED.search(text) else _put("late on Friday", _SUBJECT)(text),
    "an adverb behind the subject": _put("eventually", _SUBJECT),
    "an epithet": _put("long-awaited", _NOUN),
    "a place before the object": _put("in Lagos", _OBJECT),
    "who says so, behind": lambda text: f"{text[:-1]}, officials said." if text.endswith(".") else text,
    "a new clause, behind": lambda text: f"{text[:-1]}, and the road was closed." if text.endswith(".") else text,
    "a quotation": lambda text: f'"{text[:-1]}," he said.' if text.endswith(".") and '"' not in text else text,
}


@cache
def _opened() -> tuple[RuleSet, tuple[Case, ...]]:
    bench = open_packs([CLAIMS])
    plain = [
        case
        for case in bench.cases
        if case.kind == "example" and case.expect != "nothing" and not case.title and ". " not in case.texts[0]
    ]
    return bench.rules, tuple(plain)


@cache
def _told(text: str, published: str) -> frozenset[tuple[str, str, str]]:
    """The claims of a text, each by its rule, slot and value."""
    found = extract(passage(text, published=published), _opened()[0])
    return frozenset((claim.rule, claim.slot, repr(claim.value)) for claim in found.claims if claim.type != "choice")


@pytest.mark.parametrize("how", REWORDINGS)
def test_a_rewording_that_changes_nothing_loses_no_claim(how: str) -> None:
    reword = REWORDINGS[how]
    cases = [case for case in _opened()[1] if reword(case.texts[0]) != case.texts[0]]
    lost: list[tuple[str, str]] = []
    known = 0
    for case in cases[:: max(1, min(EVERY, len(cases) // FEWEST))]:
        before = _told(case.texts[0], case.published[0])
        after = {claim[:2] for claim in _told(reword(case.texts[0]), case.published[0])}
        known += len(before)
        lost += [(reword(case.texts[0]), claim[0]) for claim in before if claim[:2] not in after]
    assert known >= FEWEST
    assert len(lost) <= MOST_LOST * known, lost
