"""Counts of dead that the text goes on with, and what looks like it and is none."""

from __future__ import annotations

import pytest

from xref.context import counted_on
from xref.extension import Discourse
from xref.model import Span
from xref.values import value_type

ROWS = [
    ("Two men were shot dead", ". A third died in hospital.", "3"),
    ("Two men were shot dead", " and a third person died later of his wounds.", "3"),
    ("Three people were killed", " and a fourth has since died.", "4"),
    ("Two people died", " at the scene and another in hospital.", "3"),
    ("Two people were killed", " and one more died in hospital.", "3"),
    ("Two men were shot dead", ". A third was wounded.", "2"),
    ("Two men were shot dead", ". A fourth died in hospital.", "2"),
    ("Two men were shot dead", ". Police came. A third died in hospital.", "2"),
    ("Two men were wounded", " and a third died in hospital.", "2"),
    ("The death toll rose to two", " after one died and another died in hospital.", "2"),
    ("At least two men were shot dead", ". A third died in hospital.", "at least 2"),
    ("Two men were shot dead", ". A third of the town has died out.", "2"),
]


@pytest.mark.parametrize(("evidence", "behind", "count"), ROWS)
def test_the_next_one_of_the_dead_is_counted_with_those_before(evidence: str, behind: str, count: str) -> None:
    unit, text = value_type("count"), evidence + behind
    found = unit.find(Discourse(text), 0, len(evidence))[0]
    assert unit.render(counted_on(text, found, Span(0, len(evidence))).value) == count
