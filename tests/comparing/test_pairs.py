"""The lines of the pair verdict, each in both orders."""

from __future__ import annotations

from math import inf
from typing import Any

import pytest

from tests.comparing.build import article, cell, claim, rule
from tests.comparing.toys import NUMBERS, Numbers, exactly, numbers_as
from xref.comparing import compare_cell, compare_pair
from xref.model import Claim, SlotPolicy, Status, Verdict

STATIC = SlotPolicy("count")
RISING = SlotPolicy("count", evolves="rising")
EVOLVING = SlotPolicy("count", evolves="evolving")
ABOUT_50 = Numbers(45, 55)

PAIRS: list[tuple[str, SlotPolicy, dict[str, Any], dict[str, Any], str]] = [
    ("the same", STATIC, {"value": exactly(14)}, {"value": exactly(14)}, "agree"),
    ("one inside the other", STATIC, {"value": ABOUT_50}, {"value": exactly(53)}, "refines"),
    ("overlapping", STATIC, {"value": Numbers(20, 99)}, {"value": Numbers(0, 30)}, "compatible"),
    ("rounding", STATIC, {"value": Numbers(1200, 1200, 50)}, {"value": exactly(1247)}, "tension(rounding)"),
    ("apart", STATIC, {"value": exactly(3)}, {"value": exactly(30)}, "conflict(count)"),
    (
        "two named speakers",
        STATIC,
        {"value": exactly(3), "speaker": "the army"},
        {"value": exactly(30), "speaker": "the rebels"},
        "disputed(count)",
    ),
    (
        "what one speaker only fears",
        STATIC,
        {"value": exactly(3), "speaker": "the army"},
        {"value": exactly(30), "speaker": "the rebels", "hedge": "feared"},
        "undetermined(hedge)",
    ),
    (
        "one speaker against himself",
        STATIC,
        {"value": exactly(3), "speaker": "Lavrov"},
        {"value": exactly(30), "speaker": "Sergey Lavrov"},
        "conflict(count)",
    ),
    (
        "nobody is named",
        STATIC,
        {"value": exactly(3), "speaker": "medics", "anonymous": True},
        {"value": exactly(30), "speaker": "the rebels"},
        "conflict(count)",
    ),
    (
        "the outlet's own voice",
        STATIC,
        {"value": exactly(3)},
        {"value": exactly(30), "speaker": "the rebels"},
        "conflict(count)",
    ),
    (
        "two officials on two days, a little more",
        RISING,
        {"value": exactly(100), "speaker": "the mayor", "said": "2017-05-01"},
        {"value": exactly(202), "speaker": "the prosecutor", "said": "2017-05-02"},
        "update",
    ),
    (
        "nobody is missing any more",
        EVOLVING,
        {"value": exactly(11), "speaker": "the mayor", "said": "2017-05-01"},
        {"value": exactly(0), "speaker": "the minister", "said": "2017-05-02"},
        "update",
    ),
    (
        "a later toll so much smaller that it is hardly the same",
        RISING,
        {"value": exactly(40), "said": "2017-05-01"},
        {"value": exactly(12), "said": "2017-05-03"},
        "undetermined(scope)",
    ),
    (
        "two speakers on how long a thing has lasted",
        SlotPolicy("duration", evolves="rising"),
        {"value": exactly(5), "speaker": "the mayor", "said": "2016-05-01"},
        {"value": exactly(6), "speaker": "the minister", "said": "2017-05-01"},
        "update",
    ),
    (
        "two speakers on how long a thing has lasted, nobody knows when",
        SlotPolicy("duration", evolves="rising"),
        {"value": exactly(5), "speaker": "the mayor", "said": "2016-05-01"},
        {"value": exactly(6), "speaker": "the minister"},
        "undetermined(time)",
    ),
    (
        "two sides of a war on two days",
        RISING,
        {"value": exactly(3), "speaker": "the army", "said": "2017-05-01"},
        {"value": exactly(30), "speaker": "the rebels", "said": "2017-05-02"},
        "disputed(count)",
    ),
    (
        "two officials on one day",
        RISING,
        {"value": exactly(100), "speaker": "the mayor", "said": "2017-05-01"},
        {"value": exactly(202), "speaker": "the prosecutor", "said": "2017-05-01"},
        "disputed(count)",
    ),
    (
        "later and larger",
        RISING,
        {"value": exactly(12), "said": "2017-05-01"},
        {"value": exactly(19), "said": "2017-05-02"},
        "update",
    ),
    (
        "later and smaller",
        RISING,
        {"value": exactly(19), "said": "2017-05-01"},
        {"value": exactly(12), "said": "2017-05-02"},
        "regression",
    ),
    (
        "rivals of one day",
        RISING,
        {"value": exactly(12), "said": "2017-05-02T08:00"},
        {"value": exactly(19), "said": "2017-05-02"},
        "conflict(count)",
    ),
    ("no date at all", RISING, {"value": exactly(12)}, {"value": exactly(19)}, "undetermined(time)"),
    (
        "a static slot does not grow",
        STATIC,
        {"value": exactly(12), "said": "2017-05-01"},
        {"value": exactly(19), "said": "2017-05-02"},
        "conflict(count)",
    ),
    (
        "evolves either way",
        EVOLVING,
        {"value": exactly(19), "said": "2017-05-01"},
        {"value": exactly(12), "said": "2017-05-02"},
        "update",
    ),
    ("denied outright", STATIC, {"value": exactly(14)}, {"value": exactly(14), "denied": True}, "conflict(polarity)"),
    ("another one denied", STATIC, {"value": exactly(14)}, {"value": exactly(13), "denied": True}, "compatible"),
    ("a part denied", STATIC, {"value": ABOUT_50}, {"value": exactly(53), "denied": True}, "compatible"),
    ("the whole denied", STATIC, {"value": exactly(53)}, {"value": ABOUT_50, "denied": True}, "conflict(polarity)"),
    ("two denials", STATIC, {"value": exactly(1), "denied": True}, {"value": exactly(2), "denied": True}, "compatible"),
    (
        "a plan kept",
        STATIC,
        {"value": exactly(7), "status": Status.PLANNED},
        {"value": exactly(7)},
        "progression",
    ),
    (
        "a plan changed",
        STATIC,
        {"value": exactly(7), "status": Status.SCHEDULED},
        {"value": exactly(9)},
        "progression(deviation)",
    ),
    (
        "a plan told after the event",
        STATIC,
        {"value": exactly(7), "status": Status.PLANNED, "said": "2017-05-03"},
        {"value": exactly(9), "said": "2017-05-01"},
        "conflict(count)",
    ),
    (
        "a plan and the event told on one day",
        STATIC,
        {"value": exactly(7), "status": Status.PLANNED, "said": "2017-05-01"},
        {"value": exactly(9), "said": "2017-05-01"},
        "undetermined(time)",
    ),
    (
        "a plan called off",
        STATIC,
        {"value": exactly(7), "status": Status.PLANNED, "said": "2017-05-01"},
        {"value": exactly(7), "status": Status.CANCELLED, "said": "2017-05-03"},
        "update(cancelled)",
    ),
    (
        "planned again after it was called off",
        STATIC,
        {"value": exactly(9), "status": Status.PLANNED, "said": "2017-05-03"},
        {"value": exactly(7), "status": Status.POSTPONED, "said": "2017-05-01"},
        "update(rescheduled)",
    ),
    (
        "called off, yet it happened",
        STATIC,
        {"value": exactly(7)},
        {"value": exactly(7), "status": Status.CANCELLED},
        "conflict(status)",
    ),
    (
        "postponed, then held",
        STATIC,
        {"value": exactly(9)},
        {"value": exactly(7), "status": Status.POSTPONED},
        "progression(deviation)",
    ),
    (
        "a proposal asserts nothing",
        STATIC,
        {"value": exactly(7)},
        {"value": exactly(9), "status": Status.PROPOSED},
        "incomparable(proposal)",
    ),
    ("an inferred value", STATIC, {"value": Numbers(5, 5, 0, True)}, {"value": exactly(7)}, "undetermined(inferred)"),
    (
        "an event inferred",
        STATIC,
        {"value": exactly(5), "certain": False},
        {"value": exactly(7)},
        "undetermined(identity)",
    ),
    (
        "only a possibility",
        STATIC,
        {"value": exactly(5), "hedge": "could"},
        {"value": exactly(7)},
        "undetermined(hedge)",
    ),
    (
        "within a tolerance",
        SlotPolicy("count", "within", 5),
        {"value": exactly(5)},
        {"value": exactly(9)},
        "compatible",
    ),
    (
        "beyond a tolerance",
        SlotPolicy("count", "within", 3),
        {"value": exactly(5)},
        {"value": exactly(9)},
        "conflict(count)",
    ),
    ("several can hold", SlotPolicy("count", "any"), {"value": exactly(5)}, {"value": exactly(9)}, "compatible"),
]


def verdict(a: Claim, b: Claim, policy: SlotPolicy) -> str:
    pair = compare_pair(a, b, policy, numbers_as(policy.type))
    return f"{pair.verdict}({pair.kind})" if pair.kind else str(pair.verdict)


@pytest.mark.parametrize(
    ("policy", "a", "b", "expected"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS]
)
def test_first_line_that_fits(policy: SlotPolicy, a: dict[str, Any], b: dict[str, Any], expected: str) -> None:
    one, other = claim(article="a", **a), claim(article="b", **b)
    assert verdict(one, other, policy) == expected
    assert verdict(other, one, policy) == expected


def test_reason_names_both_outlets_speakers_and_values() -> None:
    articles = {"a": article("a", outlet="The Post"), "b": article("b", outlet="The Courier")}
    one = claim(exactly(3), article="a", speaker="the army", raw="three")
    other = claim(exactly(30), article="b", speaker="the rebels", raw="30")
    reason = compare_pair(one, other, STATIC, NUMBERS, articles).reason
    assert (
        reason == "The Courier (the rebels) says “30”; The Post (the army) says “three”: they are disjoint."
        or reason == ("The Post (the army) says “three”; The Courier (the rebels) says “30”: they are disjoint.")
    )


def test_a_figure_that_the_other_text_calls_earlier_is_no_rival() -> None:
    text = "The toll rose from 12 to 19."
    articles = {
        "a": article("a", published="2017-05-02", text=text),
        "b": article("b", published="2017-05-02", text="12 people were killed."),
    }
    old = claim(exactly(12), article="a", raw="12", start=text.index("12"))
    new = claim(exactly(19), article="a", raw="19", start=text.index("19"))
    other = claim(exactly(12), article="b", raw="12")
    found = compare_cell(cell(old, new, other), rule(RISING), NUMBERS, articles)
    assert found.verdict is Verdict.CHANGED


def test_to_leave_room_for_a_figure_is_not_to_give_it() -> None:
    """A text with "31" and "at least 31" speaks against "at least 43"; one with "31" and "43" does not."""
    other = claim(more(43), article="b", said="2016-07-02")
    loose = [claim(exactly(31), said="2016-07-02"), claim(more(31), said="2016-07-02", start=9)]
    both = [claim(exactly(31), said="2016-07-02"), claim(exactly(43), said="2016-07-02", start=9)]
    assert verdict_of(*loose, other) is Verdict.CONFLICT
    assert verdict_of(*both, other) is not Verdict.CONFLICT


def verdict_of(*claims: Claim) -> Verdict:
    articles = {name: article(name) for name in ("a", "b")}
    return compare_cell(cell(*claims), rule(RISING), NUMBERS, articles).verdict


def more(number: float) -> Numbers:
    return Numbers(number, inf)


@pytest.mark.parametrize(
    ("told", "first", "verdict"),
    [
        ("The toll has risen to 42.", 31, "changed"),
        ("Rescuers found more bodies, bringing the number of dead to 42.", 31, "changed"),
        ("The blast killed 42.", 31, "conflict"),
        ("The toll has risen to 42.", 57, "conflict"),  # a toll that rose to less was no higher before
    ],
)
def test_a_figure_that_has_become_what_it_is_comes_after_a_smaller_one_of_that_day(
    told: str, first: int, verdict: str
) -> None:
    day = "2017-05-01"
    rising = claim(exactly(42), article="b", raw="42", start=told.index("42"), said=day)
    smaller = claim(exactly(first), raw=str(first), said=day)
    articles = {"a": article("a", text=f"It killed {first}."), "b": article("b", text=told)}
    assert compare_cell(cell(smaller, rising), rule(RISING), NUMBERS, articles).verdict == verdict


@pytest.mark.parametrize(("repeated", "verdict"), [(42, "changed"), (38, "conflict")])
def test_a_figure_that_has_become_what_it_is_did_so_wherever_its_text_repeats_it(repeated: int, verdict: str) -> None:
    day = "2017-05-01"
    told = f"The blast killed {repeated}. The toll has risen to 42."
    places = {told.index(str(repeated)): repeated, told.rindex("42"): 42}
    later = [claim(exactly(n), article="b", raw=str(n), start=start, said=day) for start, n in places.items()]
    smaller = claim(exactly(31), raw="31", said=day)
    articles = {"a": article("a", text="It killed 31."), "b": article("b", text=told)}
    assert compare_cell(cell(smaller, *later), rule(RISING), NUMBERS, articles).verdict == verdict


def test_a_part_of_the_toll_of_its_own_text_is_no_rival() -> None:
    part = claim(exactly(13), article="a", speaker="the miner", raw="13")
    whole = claim(exactly(31), article="a", raw="31")
    other = claim(Numbers(15, inf), article="b", speaker="the governor", raw="at least 15")
    assert compare_cell(cell(part, other), rule(RISING), NUMBERS, {}).verdict is Verdict.DISPUTED
    assert compare_cell(cell(part, whole, other), rule(RISING), NUMBERS, {}).verdict is Verdict.UNDETERMINED


def test_one_text_may_tell_of_two_lands_that_a_storm_hit_and_of_two_winners() -> None:
    told = [claim(exactly(3), article="a"), claim(exactly(30), article="a")]
    assert compare_cell(cell(*told), rule(STATIC), NUMBERS, {}).verdict is Verdict.CONFLICT
    for kind in ("place", "contender"):
        assert not compare_cell(cell(*told), rule(SlotPolicy(kind)), NUMBERS, {}).verdict.conflict_like
