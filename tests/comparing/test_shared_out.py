"""Counts that a sentence shares out over places."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from xref.comparing.whereabouts import shared_out


@pytest.mark.parametrize(
    ("count", "rest", "shared"),
    [
        ("Thirteen", " people died in Kolb province, 4 in Marn.", True),
        ("Thirteen", " people died in Kolb, and four in Marn.", True),
        ("One", " person died in Kolb city and another in hard-hit Marn.", True),
        ("Thirteen", " people died in Kolb, officials said.", False),
        ("Thirteen", " people died in Kolb on Monday.", False),
    ],
)
def test_a_count_beside_that_of_another_place_is_shared_out(count: str, rest: str, shared: bool) -> None:
    text = count + rest
    span, sentence = SimpleNamespace(start=0, end=len(count)), SimpleNamespace(start=0, end=len(text))
    claim: Any = SimpleNamespace(article="a", span=span, sentence=sentence)
    articles: Any = {"a": SimpleNamespace(text=text)}
    assert shared_out(claim, articles) is shared
