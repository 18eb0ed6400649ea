"""Stance: the corpus of sentences, and that a modal never leaks out of its clause."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xref.context import read_stance
from xref.folding import fold
from xref.model import Polarity, Span, Stance, Status

CORPUS = yaml.safe_load(Path(__file__).with_name("stance_corpus.yaml").read_text("utf-8"))
ROWS = [(group, sentence) for group in CORPUS for sentence in group["sentences"]]


def read(marked: str, **flags: bool) -> Stance:
    """Read the stance of the last stretch marked in a sentence."""
    head, _, rest = marked.rpartition("[[")
    head = head.replace("[[", "").replace("]]", "")
    evidence, _, tail = rest.partition("]]")
    text = fold(head + evidence + tail)
    return read_stance(text, Span(0, len(text)), Span(len(head), len(head) + len(evidence)), **flags)


@pytest.mark.parametrize(("group", "sentence"), ROWS, ids=[sentence for _, sentence in ROWS])
def test_corpus(group: dict[str, Any], sentence: str) -> None:
    stance = read(
        sentence,
        negated=group.get("negated", False),
        denied=group.get("denied", False),
        matched=group.get("matched", False),
    )
    expected = group.get("expect", {})
    assert stance.polarity == Polarity(expected.get("polarity", "asserted"))
    assert stance.status == Status(expected.get("status", "happened"))
    if group.get("hedged") or expected.get("hedge"):
        assert stance.hedge
        assert expected.get("hedge", "") in stance.hedge
    elif stance.status == Status.HAPPENED:
        assert not stance.hedge


def test_the_corpus_is_large_enough() -> None:
    assert len({sentence for _, sentence in ROWS}) >= 150


def test_cues_are_the_words_that_show_it() -> None:
    text = "The rebels will not attend the talks."
    stance = read_stance(text, Span(0, len(text)), Span(20, 36))
    assert [text[cue.start : cue.end] for cue in stance.cues] == ["will", "not"]


HAPPENED = ["ten people were killed", "the mayor signed the accord", "two houses burned down"]
OTHER = ["the talks will go on", "the court may rule in May", "the groups refused to leave", "nobody was arrested"]


@given(
    st.sampled_from(HAPPENED), st.sampled_from(OTHER), st.sampled_from([" and ", ", and ", ", but ", "; ", ", while "])
)
def test_a_neighbouring_clause_changes_nothing(mine: str, other: str, joint: str) -> None:
    for sentence in (f"[[{mine}]]{joint}{other}.", f"{other}{joint}[[{mine}]]."):
        stance = read(sentence)
        assert (stance.polarity, stance.status, stance.hedge) == (Polarity.ASSERTED, Status.HAPPENED, ""), sentence
