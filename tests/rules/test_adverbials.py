"""Adverbials in mid-position: what a pattern passes over inside a verb or before it, and what changes what happened."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.stubs import article, discourse, types
from xref.rules import RuleSet, load
from xref.rules.language.words import read_words
from xref.rules.matching.adverbials import adverbials

PACKS = Path(__file__).parent / "packs"

PASSED = [
    ("The court later sentenced him.", ["later"]),
    ("The accord has already been ratified.", ["already"]),
    ("The boards have now formally approved it.", ["formally", "now", "now formally"]),
    ("Rebels on Friday signed a truce.", ["on Friday"]),
    ("The rebels late on Friday night signed a truce.", ["late on Friday night"]),
    ("Rebels Friday signed a truce.", ["Friday"]),
    ("The boxer was on 4 May 2018 jailed for a year.", ["on 4 May 2018"]),
    ("The boxer was on May 4 jailed for a year.", ["on May 4"]),
    ("Talks will on Monday begin in Tal.", ["on Monday"]),
    ("The two sides earlier this week agreed to meet.", ["earlier this week"]),
    ("Six people were also badly hurt.", ["also"]),
    ("The raid on Friday killed six.", ["on Friday"]),
    ("The raid killed on Friday six men.", ["on Friday"]),
    ("They were shot Friday in Tal.", ["Friday"]),
    ("The sides signed in Tal on Friday a truce.", ["in Tal on Friday"]),
    ("The sides signed in Tal a truce.", ["in Tal"]),
]
KEPT = [
    ("Six people were badly hurt.", "how badly is told"),
    ("He had previously been convicted.", "an earlier event"),
    ("The talks were initially planned in Tal.", "what did not stay so"),
    ("The rebels signed on Friday.", "nothing goes on behind it"),
    ("The rebels signed a truce on Friday and left.", "a link stands behind it"),
    ("The truce held until Friday ended.", "the time belongs to a preposition"),
    ("The truce of last week ended.", "the time belongs to a noun"),
    ("A day later, rebels signed.", "a comma stands behind it"),
    ("Rebels joined this truce.", "no time"),
    ("The sides signed in Tal on Friday.", "no object behind it"),
    ("The sides signed in Tal and left.", "a link stands behind it"),
    ("Later it ended.", "it opens the sentence"),
    ("The sides met on May 4, 2018, and left.", "a link stands behind it"),
]


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load([PACKS], types=types())


def _passed(text: str) -> list[str]:
    words = read_words(text, 0, len(text))
    found = adverbials(words)
    return sorted(text[words.starts[at] : words.ends[end - 1]] for at, ends in found.items() for end in ends)


@pytest.mark.parametrize(("text", "expected"), PASSED)
def test_what_stands_inside_a_verb_or_before_it(text: str, expected: list[str]) -> None:
    assert _passed(text) == sorted(expected)


@pytest.mark.parametrize(("text", "why"), KEPT)
def test_what_is_part_of_what_happened(text: str, why: str) -> None:
    assert _passed(text) == [], why


PASSED_OVER = [
    "Russia has now invited Iran to take part in the talks.",
    "Russia on Friday had invited Iran to take part in the talks.",
    "Russia has since formally invited Iran to take part in the talks.",
]


@pytest.mark.parametrize("text", PASSED_OVER)
def test_a_pattern_passes_over_an_adverbial(rules: RuleSet, text: str) -> None:
    whole = article(text)
    (match,) = rules.match(whole, discourse(whole)).matches
    assert {name: mention.raw for name, mention in match.slots.items()} == {"host": "Russia", "guest": "Iran"}
