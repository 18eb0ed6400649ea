"""Headlines: what they leave out of a figure that their text gives in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.comparing.build import article, cell, rule
from tests.comparing.build import claim as made
from tests.comparing.counted import COUNT, told
from xref.comparing import compare_cell
from xref.model import Sentence, SlotPolicy, Span, Verdict
from xref.values import value_type

TOLL = rule(SlotPolicy("count", evolves="rising"))


def test_a_headline_drops_the_words_of_a_bound_that_its_text_gives() -> None:
    lines = ("Quake kills *31*", "The quake killed at least *31* people.")
    other, second = told("b", "The quake killed at least *33* people.")
    for titled, expected in ((True, Verdict.CONSISTENT), (False, Verdict.UNDETERMINED)):
        claims, first = told("a", *lines, titled=titled)
        assert compare_cell(cell(*claims, *other), TOLL, COUNT, {"a": first, "b": second}).verdict is expected


def test_a_headline_drops_that_an_attacker_is_counted() -> None:
    other, second = told("b", "The gunman killed *four* people.")
    for who, expected in (("an attacker", Verdict.CONSISTENT), ("a child", Verdict.CONFLICT)):
        claims, first = told("a", "*Five* dead in Oste", f"*Five* people, including {who}, were killed.", titled=True)
        assert compare_cell(cell(*claims, *other), TOLL, COUNT, {"a": first, "b": second}).verdict is expected


def test_an_open_beginning_is_no_bound_that_a_headline_drops() -> None:
    percent = value_type("percent")
    claims = [
        made(percent.parse(raw), article=name, type_name="percent", raw=raw)
        for name, raw in (("a", "fewer than 38 percent"), ("b", "37 percent"))
    ]
    policy = rule(SlotPolicy("percent"))
    assert compare_cell(cell(*claims), policy, percent, {}).verdict is Verdict.CONSISTENT


@pytest.mark.parametrize(
    ("headline", "expected"),
    [("91 percent back it", Verdict.CONSISTENT), ("90 percent back it", Verdict.CONFLICT)],
)
def test_a_headline_drops_more_than(headline: str, expected: Verdict) -> None:
    percent = value_type("percent")
    body, other = "More than 91 percent backed it.", "It was backed by 91.5 percent."
    at = Span(len(headline) + 1, len(headline) + 1 + len(body))
    claims = [
        made(percent.parse(headline[:10]), type_name="percent", raw=headline[:10]),
        replace(
            made(
                percent.parse("more than 91 percent"), type_name="percent", raw="More than 91 percent", start=at.start
            ),
            sentence=at,
        ),
        made(percent.parse("91.5 percent"), article="b", type_name="percent", raw="91.5 percent"),
    ]
    claims[0] = replace(claims[0], sentence=Span(0, len(headline)))
    sentences = (Sentence(Span(0, len(headline)), 0, 0, title=True), Sentence(at, 0, 1))
    texts = {
        "a": article("a", text=f"{headline}\n{body}")._replace(sentences=sentences),
        "b": article("b", text=other),
    }
    finding = compare_cell(cell(*claims), rule(SlotPolicy("percent")), percent, texts)
    assert finding.verdict is expected
