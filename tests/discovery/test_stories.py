"""Leads of two articles on one story, in sentences however unlike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from xref.discovery import discover_leads
from xref.discovery.stories import read_story, told_together
from xref.engines._passages import passage
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Article

CASES = yaml.safe_load(Path(__file__).with_name("stories.yaml").read_text("utf-8"))


def article(name: str, text: str, published: str) -> tuple[Article, Discourse]:
    read = passage(text, published=published, name=name)
    return read, Discourse(fold(read.text), published)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_leads_of_one_story(case: dict[str, Any]) -> None:
    days = case.get("published", ["2019-05-14", "2019-05-15"])
    read = [article(name, case[name], day) for name, day in zip("ab", days, strict=True)]
    found = discover_leads(read, {}, same_event=case.get("same_event", False))
    assert sorted([" / ".join(lead.values), lead.differs] for lead in found) == sorted(case.get("leads", []))
    assert case.get("leads") or case["why"]


def test_two_values_like_a_third_may_differ() -> None:
    texts = {
        "a": "The Opal school in Hartley was shut by damp. Its 412 children, with brewers' sons, go to church halls.",
        "b": "More than 400 children of brewers go to church halls in Hartley, since damp has shut the Opal school.",
        "c": "Church halls in Hartley take the 421 children of the Opal school, with brewers' sons, after damp.",
    }
    found = discover_leads([article(name, text, "2019-05-14") for name, text in texts.items()], {})
    assert [(lead.values, lead.differs) for lead in found] == [(("412", "421", "more than 400"), True)]
    without = discover_leads([article(name, texts[name], "2019-05-14") for name in "ab"], {})
    assert [(lead.values, lead.differs) for lead in without] == [(("412", "more than 400"), False)]


def test_each_article_meets_few_others() -> None:
    text = "The Opal fair in Hartley drew crowds of farmers, brewers and bakers with stalls and fireworks."
    stories = [read_story(*article(f"{n:03}", text, "2019-05-14")) for n in range(120)]
    assert len(told_together(stories, same_event=True)) < 120 * 7
    assert len(told_together(stories)) < 120 * 7


def test_one_origin_that_is_printed_a_day_later() -> None:
    case = CASES[0]

    def differing(days: tuple[str, str]) -> list[tuple[str, ...]]:
        read = [article(name, case[name], day) for name, day in zip("ab", days, strict=True)]
        return [lead.values for lead in discover_leads(read, {}, lambda told: ["guild" for _ in told]) if lead.differs]

    assert differing(("2019-05-14", "2019-05-15")) == [("318", "381")]
    assert differing(("2019-05-14", "2019-05-16")) == []  # what it says has gone on
