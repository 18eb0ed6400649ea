"""Speakers: the corpus of passages, and the laws of chains."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.context.test_context_robust import article
from xref.context import Attribution, attributed, attributions
from xref.model import Span

CORPUS = yaml.safe_load(Path(__file__).with_name("speaker_corpus.yaml").read_text("utf-8"))
ROWS = [(group["about"], row) for group in CORPUS for row in group["passages"]]
PUBLISHED = "2015-06-18"


def read(row: dict[str, Any]) -> tuple[str, Span, tuple[Attribution, ...]]:
    """Read a passage; gives its text, the span that is marked, and the attributions."""
    marked = f"{row['title']}\n\n{row['text']}" if "title" in row else row["text"]
    head, _, rest = marked.partition("[[")
    claim, _, tail = rest.partition("]]")
    made, discourse = article(head + claim + tail, title="title" in row, published=PUBLISHED)
    return discourse.text, Span(len(head), len(head) + len(claim)), attributions(made, discourse)


@pytest.mark.parametrize(("about", "row"), ROWS, ids=[f"{row.get('title', '')} {row['text']}"[:90] for _, row in ROWS])
def test_corpus(about: str, row: dict[str, Any]) -> None:
    _, span, found = read(row)
    chain, said = attributed(found, span)
    expected = [each if isinstance(each, dict) else {"name": each} for each in row["chain"]]
    assert len(chain) == len(expected), [each.name for each in chain]
    for mine, each in zip(chain, expected, strict=True):
        assert {key: getattr(mine, key) for key in each} == each
    if "said" in row:
        assert said.value == row["said"]


def test_the_corpus_is_large_enough() -> None:
    assert len(ROWS) >= 100
