"""Ranking: what an event is measured by is not when it, or what it counts, was."""

from __future__ import annotations

import pytest

from xref.context.ranking import ranked

TOLD = [
    ("It killed nine in the worst attack since 2004.", "worst attack since 2004"),
    ("It was the deadliest since March, police said.", "deadliest since March"),
    ("Nine died in the third such raid in the past month.", "third such raid in the past month"),
    ("It was the country's worst crash in more than a decade.", "worst crash in more than a decade"),
    ("It was the first bombing there so far this year.", "first bombing there so far this year"),
    (
        "Nine were stabbed, the latest case in a string of stabbings over the past two days.",
        "latest case in a string of stabbings over the past two days",
    ),
    ("A string of stabbings over the past two days has left nine dead.", ""),
    ("Nine died in raids in the past month.", ""),
    ("The first bomb went off on Monday; nine have died since March.", ""),
    ("The worst of it came on Monday, and since then nine have died.", ""),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_ranks_an_event(text: str, expected: str) -> None:
    found = [text[start:end] for start, end in ranked(text, 0, len(text))]
    assert found == ([expected] if expected else [])
