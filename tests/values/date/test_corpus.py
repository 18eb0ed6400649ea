"""What a sentence says of time, and what it does not say."""

from __future__ import annotations

import pytest

from tests.values.date.corpus import ROWS
from tests.values.date.corpus_told import TOLD
from tests.values.date.corpus_wider import WIDER
from xref.extension import Discourse
from xref.values.date import UNIT


@pytest.mark.parametrize(("published", "sentence", "expected"), [*ROWS, *WIDER, *TOLD])
def test_reads_the_dates_of_a_sentence(published: str, sentence: str, expected: list[str]) -> None:
    found = UNIT.find(Discourse(sentence, published), 0, len(sentence))
    assert [UNIT.render(mention.value) for mention in found] == expected
