"""Restrictive relative clauses: what a pattern passes over between a subject and its verb."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.stubs import article, discourse, types
from xref.rules import load
from xref.rules.language.words import read_words
from xref.rules.matching.relatives import relatives

PACKS = Path(__file__).parent / "packs"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce that both sides had hailed was signed.", ["that both sides had hailed"]),
        ("The bomb that killed nine was hidden.", ["that killed nine"]),
        ("The number of people that died there is 39.", []),
        ("Those who died there were met.", []),
        ("Talks that had been held were fruitful.", ["that had been held"]),
        ("They said that both sides had hailed what was signed.", []),
        ("The truce that both had hailed, police said, was signed.", []),
        ("It is so that they had come was known.", []),
        ("The truce that both sides signed.", []),
        ('The "truce that nobody wanted" was signed.', []),
    ],
)
def test_a_clause_ends_where_the_verb_of_its_noun_comes(text: str, expected: list[str]) -> None:
    words = read_words(text, 0, len(text))
    found = relatives(words)
    assert [text[words.starts[at] : words.ends[end - 1]] for at, ends in found.items() for end in ends] == expected


def test_a_pattern_passes_over_a_relative_clause() -> None:
    rules = load([PACKS], types=types())
    whole = article("Russia that had sponsored the truce has invited Iran to take part in the talks.")
    (match,) = rules.match(whole, discourse(whole)).matches
    assert {name: mention.raw for name, mention in match.slots.items()} == {"host": "Russia", "guest": "Iran"}
