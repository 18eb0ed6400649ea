"""Laws of verdicts: nothing depends on order, on copies, on other articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.comparing.build import article, cell, claim, rule
from tests.comparing.toys import NUMBERS, Numbers
from xref.comparing import compare_cell, compare_pair
from xref.model import Article, Claim, Finding, PairVerdict, SlotPolicy, Status, Verdict

POLICIES = [SlotPolicy("count", evolves=way) for way in ("static", "rising", "falling", "evolving", "status")]
NAMES = ["a", "b", "c", "d"]
ARTICLES = {name: article(name, published=f"2017-05-0{number}") for number, name in enumerate(NAMES, 1)}


@st.composite
def values(draw: Any) -> Numbers:
    low = draw(st.integers(0, 12))
    high = low + draw(st.sampled_from([0, 0, 0, 2, 5]))
    return Numbers(low, high, draw(st.sampled_from([0, 0, 1])), draw(st.sampled_from([False, False, False, True])))


@st.composite
def claims(draw: Any, start: int = 0) -> Claim:
    return claim(
        draw(values()),
        article=draw(st.sampled_from(NAMES)),
        speaker=draw(st.sampled_from(["", "", "the army", "the rebels"])),
        anonymous=draw(st.booleans()),
        said=draw(st.sampled_from(["", "2017-05-01", "2017-05-02"])),
        status=draw(st.sampled_from(list(Status))),
        denied=draw(st.sampled_from([False, False, True])),
        hedge=draw(st.sampled_from(["", "could"])),
        origin=draw(st.sampled_from(["", "agency"])),
        certain=draw(st.sampled_from([True, True, False])),
        start=start,
    )


def cells(size: int = 6) -> st.SearchStrategy[list[Claim]]:
    made = st.lists(st.integers(0, 999), min_size=1, max_size=size, unique=True)
    return made.flatmap(lambda starts: st.tuples(*(claims(start=start) for start in starts)).map(list))


def compared(found: Sequence[Claim], policy: SlotPolicy, articles: dict[str, Article] = ARTICLES) -> Finding:
    return compare_cell(cell(*found), rule(policy), NUMBERS, articles)


@given(claims(start=0), claims(start=1), st.sampled_from(POLICIES))
def test_a_pair_is_the_same_in_both_orders(a: Claim, b: Claim, policy: SlotPolicy) -> None:
    one = compare_pair(a, b, policy, NUMBERS, ARTICLES)
    other = compare_pair(b, a, policy, NUMBERS, ARTICLES)
    assert (one.verdict, one.kind, one.reason) == (other.verdict, other.kind, other.reason)


@given(claims(), st.sampled_from(POLICIES))
def test_a_claim_agrees_with_itself(a: Claim, policy: SlotPolicy) -> None:
    other = replace(a, article="z", id="z")
    assert compare_pair(a, other, policy, NUMBERS).verdict is PairVerdict.AGREE


@given(cells(), st.sampled_from(POLICIES), st.randoms(use_true_random=False))
def test_a_cell_does_not_depend_on_order(found: list[Claim], policy: SlotPolicy, random: Any) -> None:
    shuffled = found[:]
    random.shuffle(shuffled)
    assert compared(shuffled, policy) == compared(found, policy)


@given(cells(), st.sampled_from(POLICIES))
def test_saying_it_twice_changes_no_verdict(found: list[Claim], policy: SlotPolicy) -> None:
    again = [replace(each, id=f"{each.id}-again") for each in found]
    one, other = compared(found, policy), compared([*found, *again], policy)
    assert (one.verdict, one.kind, one.id, one.origins) == (other.verdict, other.kind, other.id, other.origins)


@given(cells(), st.sampled_from(POLICIES))
def test_a_copy_under_another_name_adds_no_origin_and_no_conflict(found: list[Claim], policy: SlotPolicy) -> None:
    copied = [replace(each, article=f"{each.article}-copy", id=f"{each.id}-copy") for each in found]
    articles = {**ARTICLES, **{f"{name}-copy": ARTICLES[name]._replace(name=f"{name}-copy") for name in NAMES}}
    one, other = compared(found, policy), compared([*found, *copied], policy, articles)
    assert one.origins == other.origins
    assert (one.verdict, one.id) == (other.verdict, other.id)


@given(cells(), st.sampled_from(POLICIES))
def test_names_of_articles_do_not_decide(found: list[Claim], policy: SlotPolicy) -> None:
    new = dict(zip(NAMES, ["q", "z", "y", "x"], strict=True))
    renamed = [
        replace(each, article=new[each.article], id=f"{new[each.article]}{each.id}", origin=each.origin)
        for each in found
    ]
    articles = {new[name]: ARTICLES[name]._replace(name=new[name]) for name in NAMES}
    one, other = compared(found, policy), compared(renamed, policy, articles)
    assert (one.verdict, one.kind, one.id, one.values) == (other.verdict, other.kind, other.id, other.values)


@given(cells(4), claims(start=5000), st.sampled_from(POLICIES))
def test_a_pair_does_not_depend_on_other_claims(found: list[Claim], more: Claim, policy: SlotPolicy) -> None:
    """Another article may add pairs to a cell, and takes none of its conflicts away, unless it shows a dispute.

    Where it asserts what till then was only proposed, the proposals are no longer looked at: they assert nothing.
    """
    before = compared(found, policy).verdict
    after = compared([*found, replace(more, article="e", id="e")], policy).verdict
    proposed = all(each.stance.status is Status.PROPOSED for each in found)
    if before is Verdict.CONFLICT and (more.stance.status is Status.PROPOSED or not proposed):
        assert after in (Verdict.CONFLICT, Verdict.DISPUTED)


@given(cells(), st.sampled_from(POLICIES))
def test_every_position_holds_together_and_every_claim_has_one(found: list[Claim], policy: SlotPolicy) -> None:
    finding = compared(found, policy)
    asserted = {each.id for each in found if each.stance.status is not Status.PROPOSED} or {each.id for each in found}
    assert {identity for position in finding.positions for identity in position.claims} == asserted
    by_id = {each.id: each for each in found}
    for position in finding.positions:
        members = [by_id[identity] for identity in position.claims]
        for a in members:
            for b in members:
                if {a.stance.status, b.stance.status} <= {Status.HAPPENED}:
                    verdict = compare_pair(a, b, policy, NUMBERS, ARTICLES).verdict
                    assert verdict not in (PairVerdict.CONFLICT, PairVerdict.DISPUTED, PairVerdict.TENSION)


@given(cells())
def test_one_origin_is_never_corroborated(found: list[Claim]) -> None:
    alone = [replace(each, origin="agency") for each in found]
    assert compared(alone, POLICIES[0]).verdict not in (Verdict.CORROBORATED, Verdict.CONSISTENT, Verdict.TENSION)


@pytest.mark.parametrize("size", [50, 5000])
def test_positions_do_not_chain(size: int) -> None:
    """The year fits two months that do not fit each other, however many repeat it."""
    months = [claim(Numbers(7, 7), article="a"), claim(Numbers(8, 8), article="b")]
    year = [claim(Numbers(1, 12), article=f"c{number}", origin="c") for number in range(size)]
    finding = compared([*months, *year], POLICIES[0])
    assert finding.verdict is Verdict.CONFLICT
    assert sorted(position.value for position in finding.positions) == ["7..7~0", "8..8~0"]
