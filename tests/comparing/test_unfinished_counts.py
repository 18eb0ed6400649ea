"""What shows that a figure was given before all was counted."""

from __future__ import annotations

import pytest

from tests.comparing.build import article, claim
from xref.comparing.earlier import may_change


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the votes announced so far, Bello has 61% of them.", True),
        ("In the ballots counted so far, Bello has 61% of them.", True),
        ("Bello has 61% of the votes. The commission will announce the official result on Friday.", True),
        ("Bello has 61% of the votes. The commission announced the official result on Friday.", False),
        ("Bello has visited all regions so far. He won 61% of the votes.", False),
    ],
)
def test_a_share_told_before_the_result_may_change(text: str, expected: bool) -> None:
    told = claim("61%", start=text.index("61%"))
    assert may_change(told, {"a": article("a", text=text)}) is expected
