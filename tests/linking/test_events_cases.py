"""Of one defendant a text may tell of several cases: what each ended in is held against no other's."""

from __future__ import annotations

import pytest

from tests.linking.texts import document, linked

NEWS = "The High Court in Kolbo on Monday sentenced former minister Ina Holm to six years in prison for corruption. "
OTHER = "Former minister Ina Holm was sentenced to six years in prison on Monday for corruption, the court said."
UNDATED = "The High Court in Kolbo has sentenced former minister Ina Holm to six years in prison for corruption. "


@pytest.mark.parametrize(
    "told",
    [
        NEWS + "In a separate case in 2018, Holm was sentenced to two years in prison for perjury.",
        NEWS + "In another trial last year, Holm was sentenced to two years in prison for perjury.",
        NEWS + "Separately, Holm was sentenced to two years in prison for contempt of court.",
        NEWS + "Holm is already serving two years in prison in an unrelated case.",
        NEWS + "It was not the first time Holm was sentenced to two years in prison.",
        UNDATED + "Holm was sentenced to two years in prison in 2017 on charges of perjury.",
    ],
)
def test_another_case_of_the_defendant_has_its_own_term(told: str) -> None:
    one, two = document("A", told, "2021-03-09"), document("B", OTHER, "2021-03-09")
    among = linked(one, two)
    terms = {
        claim.raw: among.event_of[claim.article, claim.subject.event]
        for each in (one, two)
        for claim in each.claims
        if claim.rule == "court-sentence"
    }
    assert terms["six years"] != terms["two years"]


@pytest.mark.parametrize("told", ["Holm was convicted in 2020.", "Holm, 43, was arrested in 2017."])
def test_the_steps_of_one_case_keep_its_term_in_common(told: str) -> None:
    one, two = document("A", UNDATED + told, "2021-03-09"), document("B", OTHER, "2021-03-09")
    among = linked(one, two)
    terms = [(each, claim) for each in (one, two) for claim in each.claims if claim.rule == "court-sentence"]
    assert len({among.event_of[claim.article, claim.subject.event] for _, claim in terms}) == 1
