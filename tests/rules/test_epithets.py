"""Epithets: attributes that a pattern passes over, and those that say which one is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.stubs import article, discourse, types
from xref.rules import RuleSet, load
from xref.rules.language.words import read_words
from xref.rules.matching.epithets import epithets

PACKS = Path(__file__).parent / "packs"

PASSED = [
    ("They signed a long-awaited peace deal.", ["long-awaited"]),
    ("The deadly, disputed poll ended.", []),
    ("A devastating market fire killed six.", ["devastating"]),
    ("A deadly months-long siege ended.", ["deadly", "deadly months-long", "months-long"]),
    ("The hotly contested poll is over.", ["hotly contested"]),
    ("The UN-backed talks failed.", ["UN-backed"]),
]
KEPT = [
    ("The failed talks ended.", "what did not come off"),
    ("The proposed truce is new.", "what is not yet"),
    ("The presidential poll ended.", "which poll"),
    ("The poll was controversial and ended.", "said of it, not part of its name"),
    ("The blaze was massive.", "nothing stands behind it"),
    ("Talks were closely and widely watched.", "no noun behind it"),
    ("The group long led it.", "no hyphen"),
]


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load([PACKS], types=types())


def _passed(text: str) -> list[str]:
    words = read_words(text, 0, len(text))
    return sorted(
        text[words.starts[at] : words.ends[end - 1]] for at, ends in epithets(words, text).items() for end in ends
    )


@pytest.mark.parametrize(("text", "expected"), PASSED)
def test_what_describes_a_thing_may_be_taken_out(text: str, expected: list[str]) -> None:
    assert _passed(text) == sorted(expected)


@pytest.mark.parametrize(("text", "why"), KEPT)
def test_what_says_which_one_is_kept(text: str, why: str) -> None:
    assert _passed(text) == [], why


def test_a_pattern_passes_over_an_epithet(rules: RuleSet) -> None:
    whole = article("Russia has invited Iran to take part in the long-awaited, if fragile, talks.")
    assert rules.match(whole, discourse(whole)).matches == ()
    whole = article("Russia has invited Iran to take part in the long-awaited talks.")
    (match,) = rules.match(whole, discourse(whole)).matches
    assert {name: mention.raw for name, mention in match.slots.items()} == {"host": "Russia", "guest": "Iran"}


def test_a_value_may_be_led_by_a_total(rules: RuleSet) -> None:
    whole = article("A total of 14 groups have joined the ceasefire.")
    (match,) = rules.match(whole, discourse(whole)).matches
    assert "14" in [mention.raw for mention in match.slots.values()]
