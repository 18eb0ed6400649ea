"""Verdicts of cells, their reasons, and the work they take."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from tests.comparing.build import article, cell, claim, rule
from tests.comparing.toys import NUMBERS, Numbers, exactly
from xref.comparing import Course, compare_cell, course_told
from xref.comparing.positions import cliques
from xref.extension import ValueType
from xref.model import Claim, Comparison, Event, EventKey, EventMention, Finding, SlotPolicy, Span, Status, Verdict
from xref.values import value_type

STATIC = SlotPolicy("count")


def compared(*claims: Claim, policy: SlotPolicy = STATIC, unit: ValueType[Numbers] = NUMBERS) -> Finding:
    return compare_cell(cell(*claims), rule(policy), unit, {})


CELLS = [
    ("two origins say the same", [("a", exactly(14), "x"), ("b", exactly(14), "y")], Verdict.CORROBORATED),
    ("one origin through two papers", [("a", exactly(14), "x"), ("b", exactly(14), "x")], Verdict.SINGLE_ORIGIN),
    ("one refines the other", [("a", Numbers(10, 20), "x"), ("b", exactly(14), "y")], Verdict.CONSISTENT),
    ("apart", [("a", exactly(13), "x"), ("b", exactly(14), "y")], Verdict.CONFLICT),
    ("a text against itself", [("a", exactly(13), "x"), ("a", exactly(14), "x")], Verdict.CONFLICT),
    ("rounding", [("a", Numbers(1200, 1200, 50), "x"), ("b", exactly(1247), "y")], Verdict.TENSION),
    ("one origin rounds", [("a", Numbers(1200, 1200, 50), "x"), ("b", exactly(1247), "x")], Verdict.SINGLE_ORIGIN),
]


@pytest.mark.parametrize(("said", "expected"), [case[1:] for case in CELLS], ids=[case[0] for case in CELLS])
def test_verdict(said: list[tuple[str, Numbers, str]], expected: Verdict) -> None:
    claims = [claim(value, article=name, origin=who, start=at) for at, (name, value, who) in enumerate(said)]
    assert compared(*claims).verdict is expected


def test_a_repeated_side_of_a_dispute_makes_no_conflict() -> None:
    army, rebels = claim(exactly(3), article="a", speaker="army"), claim(exactly(30), article="b", speaker="rebels")
    assert compared(army, rebels, claim(exactly(3), article="c")).verdict is Verdict.DISPUTED


def test_a_text_that_measures_twice_measures_two_things() -> None:
    measured = SlotPolicy("count", "within", 1)
    twice = [claim(exactly(6), article="a"), claim(exactly(3), article="a")]
    assert compared(*twice, policy=measured).verdict is Verdict.SINGLE_ORIGIN
    assert compared(*twice, claim(exactly(3), article="b"), policy=measured).verdict is Verdict.CORROBORATED
    assert compared(twice[0], claim(exactly(3), article="b"), policy=measured).verdict is Verdict.CONFLICT


def test_a_text_that_says_dozens_over_its_count_does_not_count_twice() -> None:
    articles = {name: article(name, published="2019-05-03") for name in "ab"}
    told = [claim(Numbers(20, 999), article="a"), claim(exactly(43), article="a", start=40)]
    rising = rule(SlotPolicy("count", evolves="rising"))
    other = claim(Numbers(100, 2000), article="b")
    assert compare_cell(cell(*told, other), rising, NUMBERS, articles).verdict is Verdict.CONFLICT


def test_a_headline_without_the_noun_repeats_a_side_of_a_dispute() -> None:
    texts = {
        "a": "Bomb kills 3\n\nThe bomb killed 3 people, the army said.",
        "b": "Thirty people died, the rebels said.",
    }
    headline = replace(claim(exactly(3), article="a", start=11, raw="3"), sentence=Span(0, 12))
    body = replace(claim(exactly(3), article="a", start=30, raw="3", speaker="army"), sentence=Span(14, 54))
    rebels = replace(claim(exactly(30), article="b", raw="Thirty", speaker="rebels"), sentence=Span(0, 36))
    articles = {name: article(name, text=text) for name, text in texts.items()}
    finding = compare_cell(cell(headline, body, rebels), rule(STATIC), NUMBERS, articles)
    assert finding.verdict is Verdict.DISPUTED


@pytest.mark.parametrize("kind", ["percent", "count"])
def test_a_figure_without_a_lower_bound_repeats_no_headline(kind: str) -> None:
    below, texts = Numbers(-inf, 20), {"a": "Turnout under 20\n\nTurnout was less than 20 percent."}
    claims = [
        replace(claim(below, start=9, raw="under 20", type_name=kind), sentence=Span(0, 16)),
        replace(claim(below, start=30, raw="less than 20", type_name=kind), sentence=Span(18, 51)),
        claim(exactly(34), article="b", type_name=kind),
    ]
    articles = {name: article(name, text=texts.get(name, "")) for name in "ab"}
    assert compare_cell(cell(*claims), rule(STATIC), NUMBERS, articles).verdict is Verdict.CONFLICT


def test_a_dispute_over_people_is_none_over_fighters() -> None:
    texts = {
        "a": "3 people died, the army said.",
        "b": "30 people died, the rebels said.",
        "c": "3 fighters",
        "d": "30 fighters",
    }
    claims = [
        replace(claim(exactly(number), article=name, raw=str(number), speaker=who), sentence=Span(0, len(texts[name])))
        for name, number, who in (("a", 3, "army"), ("b", 30, "rebels"), ("c", 3, ""), ("d", 30, ""))
    ]
    articles = {name: article(name, text=text) for name, text in texts.items()}
    assert compare_cell(cell(*claims), rule(STATIC), NUMBERS, articles).verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("union", "expected"),
    [
        ("The union put the number of dead at 21.", Verdict.DISPUTED),
        ("The union said 21 had died in the yard.", Verdict.CORROBORATED),
    ],
)
def test_a_text_that_sets_the_toll_of_a_speaker_against_its_own_tells_of_a_dispute(
    union: str, expected: Verdict
) -> None:
    text = f"The fire killed 16 people. {union}"
    own = replace(claim(exactly(16), article="a", start=16), sentence=Span(0, 26))
    theirs = replace(
        claim(exactly(21), article="a", start=text.index("21"), speaker="union"), sentence=Span(27, len(text))
    )
    other = claim(exactly(16), article="b", start=20)
    policy = SlotPolicy("number", evolves="rising")
    articles = {"a": article("a", text=text, published="2017-05-01"), "b": article("b", published="2017-05-01")}
    assert compare_cell(cell(own, theirs, other), rule(policy), NUMBERS, articles).verdict is expected


def test_both_outlets_quote_both_sides() -> None:
    claims = [
        claim(exactly(number), article=name, speaker=who, start=number)
        for name in ("a", "b")
        for number, who in ((3, "army"), (30, "rebels"))
    ]
    finding = compared(*claims)
    assert finding.verdict is Verdict.DISPUTED
    assert [position.articles for position in finding.positions] == [("a", "b"), ("a", "b")]


def test_a_proposal_neither_confirms_nor_contradicts() -> None:
    said = claim(exactly(7), article="a")
    for number in (7, 9):
        proposed = claim(exactly(number), article="b", status=Status.PROPOSED)
        assert compared(said, proposed).verdict is Verdict.SINGLE_ORIGIN


def test_a_plan_kept_agrees_and_a_plan_changed_is_a_change() -> None:
    held = claim(exactly(7), article="a")
    assert compared(held, claim(exactly(7), article="b", status=Status.PLANNED)).verdict is Verdict.CORROBORATED
    assert compared(held, claim(exactly(9), article="b", status=Status.PLANNED)).verdict is Verdict.CHANGED


def test_an_event_joined_without_a_key_gives_no_conflict() -> None:
    event = Event("attack-1", "attack", "attack", (), (), uncertain=("b",))
    claims = cell(claim(exactly(7), article="a"), claim(exactly(9), article="b"))
    assert compare_cell(claims, rule(STATIC), NUMBERS, {}, event).verdict is Verdict.UNDETERMINED


def test_a_change_that_is_sure_is_told_beside_a_text_of_which_nothing_is() -> None:
    event = Event("attack-1", "attack", "attack", (), (), uncertain=("c",))
    rising = SlotPolicy("count", evolves="rising")
    one, other = claim(exactly(12), article="a", said="2019-05-01"), claim(exactly(19), article="b", said="2019-05-02")
    third = claim(exactly(15), article="c", said="2019-05-01")
    assert compare_cell(cell(one, other, third), rule(rising), NUMBERS, {}, event).verdict is Verdict.CHANGED
    assert compare_cell(cell(one, third), rule(rising), NUMBERS, {}, event).verdict is Verdict.UNDETERMINED


def test_what_leaves_room_for_the_other_and_may_be_of_another_event_agrees_in_nothing() -> None:
    event = Event("attack-1", "attack", "attack", (), (), uncertain=("b",))
    open_ = cell(claim(Numbers(5, 9), article="a", origin="x"), claim(Numbers(7, 12), article="b", origin="y"))
    assert compare_cell(open_, rule(STATIC), NUMBERS, {}).verdict is Verdict.CONSISTENT
    assert compare_cell(open_, rule(STATIC), NUMBERS, {}, event).verdict is Verdict.UNDETERMINED


def test_two_days_in_one_sentence_are_those_of_two_events() -> None:
    unit = value_type("date")
    may, june = (unit.parse(text) for text in ("7 May 2017", "9 June 2017"))
    dates = rule(SlotPolicy("date"))
    of_one = cell(claim(may, article="a"), claim(june, article="a"))
    of_two = cell(claim(may, article="a"), claim(june, article="b"))
    assert compare_cell(of_one, dates, unit, {}).verdict is Verdict.SINGLE_ORIGIN
    assert compare_cell(of_two, dates, unit, {}).verdict is Verdict.CONFLICT


def test_what_has_happened_is_not_surely_of_an_event_still_to_come() -> None:
    when = (EventKey("when", "date", value_type("date").parse("15 April 2017")),)
    mentions = tuple(EventMention("talks", name, Span(0, 5), 0, when) for name in "ab")
    event = Event("talks-1", "talks", "talks", when, mentions)
    claims = cell(claim(exactly(2), article="a"), claim(exactly(3), article="b"))

    def verdict(first: str) -> Verdict:
        articles = {"a": article("a", published=first), "b": article("b", published="2017-04-16")}
        return compare_cell(claims, rule(STATIC), NUMBERS, articles, event).verdict

    assert verdict("2017-04-16") is Verdict.CONFLICT
    assert verdict("2017-04-02") is Verdict.UNDETERMINED


def test_what_was_said_before_it_happened_is_not_taken_for_the_earlier_count() -> None:
    unit, day = value_type("date").parse("15 April 2017"), "2017-04-15"
    event = Event("attack-1", "attack", "attack", (EventKey("when", "date", unit),), ())
    rising = rule(SlotPolicy("count", evolves="rising"))
    later = claim(exactly(12), article="a", said="2017-04-16")
    articles = {name: article(name, published="2017-04-16") for name in "ab"}

    def finding(said: str) -> Finding:
        return compare_cell(cell(later, claim(exactly(9), article="b", said=said)), rising, NUMBERS, articles, event)

    assert finding(day).verdict is Verdict.CHANGED
    assert finding("2017-04-09").verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize(
    ("lasted", "expected"),
    [
        ("52 years", Verdict.CONFLICT),
        ("2 years", Verdict.CHANGED),
        ("three weeks", Verdict.CHANGED),
        ("", Verdict.CHANGED),
    ],
)
def test_the_toll_of_a_long_war_does_not_leap_within_weeks(lasted: str, expected: Verdict) -> None:
    count, length = value_type("count"), value_type("duration")
    toll = cell(
        claim(count.parse("6.9 million"), article="a", said="2016-08-28"),
        claim(count.parse("8 million"), article="b", said="2016-10-03"),
    )
    told = claim(length.parse(lasted), article="b", type_name="duration", slot="length") if lasted else None
    so_far, fixed = (rule(SlotPolicy("duration", evolves=kind), "length") for kind in ("rising", "static"))
    course = course_told([cell(told)] if told else [], {"toll": so_far})
    assert not told or not course_told([cell(told)], {"toll": fixed}).years
    finding = compare_cell(toll, rule(SlotPolicy("count", evolves="rising")), count, {}, course=course)
    assert finding.verdict is expected
    assert ("does not grow by 16 % in 36 days" in finding.reason) is (expected is Verdict.CONFLICT)


def test_reason_and_identity() -> None:
    articles = {"a": article("a", outlet="The Post"), "b": article("b", outlet="The Courier")}
    unit = value_type("count")
    one = claim(unit.parse("13"), article="a", raw="thirteen", speaker="the mayor")
    other = claim(unit.parse("14"), article="b", raw="14", start=4)
    finding = compare_cell(cell(one, other), rule(STATIC), unit, articles)
    assert (
        finding.reason == "The Post (the mayor) says “thirteen”; The Courier says “14”: 13 and 14 cannot both be true."
    )
    moved = compare_cell(cell(replace(one, article="c"), replace(other, id="z")), rule(STATIC), unit, articles)
    assert finding.id == moved.id
    assert finding.values == ("13", "14")
    assert finding.id != compare_cell(cell(one), rule(STATIC), unit, articles).id


def test_lists_in_another_order_are_one_value() -> None:
    unit = value_type("party+")
    claims = [
        claim(unit.parse(text), article=name, type_name="party+")
        for name, text in (("a", "Russia, Turkey and Iran"), ("b", "Iran, Russia and Turkey"))
    ]
    finding = compare_cell(cell(*claims), rule(SlotPolicy("party+")), unit, {})
    assert finding.verdict is Verdict.CORROBORATED
    assert len(finding.values) == 1


def test_a_position_names_the_body_beside_its_envoy() -> None:
    unit = value_type("party+")
    claims = [
        claim(unit.parse(text), article=name, type_name="party+")
        for name, text in (
            ("a", "the UN"),
            ("b", "UN envoy Anna Berg"),
            ("c", "including Chad"),
            ("d", "Chad and Mali"),
        )
    ]
    finding = compare_cell(cell(*claims), rule(SlotPolicy("party+", compare="may-be-partial")), unit, {})
    assert [position.value for position in finding.positions] == ["Anna Berg; Chad and Mali; United Nations"]


def work(claims: int, distinct: int) -> tuple[int, int]:
    """How often two values are related in a cell, and how many pairs are kept."""
    related = 0

    def relate(a: Numbers, b: Numbers) -> Comparison:
        nonlocal related
        related += 1
        return NUMBERS.relate(a, b)

    many = [
        claim(exactly(number % distinct), article=f"a{number}", origin=f"o{number % 7}") for number in range(claims)
    ]
    finding = compared(*many, unit=NUMBERS._replace(relate=relate))
    return related, len(finding.pairs)


@pytest.mark.parametrize("claims", [1000, 100_000])
def test_work_grows_with_distinct_values(claims: int) -> None:
    """Two values are related once, however many claims have them."""
    few, _ = work(50, distinct=50)
    related, pairs = work(claims, distinct=50)
    assert related <= few + 50
    assert pairs <= 50 * 50


def test_cliques_are_bounded_by_values() -> None:
    """A graph with exponentially many maximal cliques gives no more positions than values."""
    assert len(cliques(40, lambda a, b: a // 2 != b // 2)) <= 40


def test_a_text_that_tells_two_opposites_beside_each_other_knows_of_two_charges() -> None:
    choice = value_type("choice")
    policy = SlotPolicy("choice", "compatible", opposites=(("murder", "manslaughter"),))

    def verdict(*told: tuple[str, str]) -> Verdict:
        claims = [claim(choice.parse(what), article=name, type_name="choice") for name, what in told]
        return compare_cell(cell(*claims), rule(policy), choice, {}).verdict

    apart = [("a", "murder"), ("b", "manslaughter")]
    assert verdict(*apart) is Verdict.CONFLICT
    assert verdict(*apart, ("a", "manslaughter")) is Verdict.CORROBORATED
    assert verdict(*apart, ("b", "conspiracy")) is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ({"a": 92.5, "b": 97.6}, Verdict.CHANGED),
        ({"a": 97.6, "b": 97.6}, Verdict.CONFLICT),
        ({"a": 94}, Verdict.UNDETERMINED),
        ({"a": 100}, Verdict.CONFLICT),
        ({}, Verdict.CONFLICT),
    ],
)
def test_two_counts_that_had_come_differently_far_are_none_against_each_other(
    stages: dict[str, float], expected: Verdict
) -> None:
    articles = {name: article(name, published="2019-05-03") for name in "ab"}
    counts = cell(claim(exactly(14), article="a"), claim(exactly(13), article="b"))
    policy = rule(SlotPolicy("count", evolves="evolving"))
    assert compare_cell(counts, policy, NUMBERS, articles, course=Course(stages=stages)).verdict is expected
