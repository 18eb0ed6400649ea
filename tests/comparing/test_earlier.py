"""Figures that no longer stand, and those that have become what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.comparing import build
from tests.comparing.build import article, cell, rule
from tests.comparing.counted import COUNT, claim
from tests.comparing.toys import NUMBERS, exactly
from xref.comparing import Course, compare_cell
from xref.comparing.earlier import before_appeal
from xref.model import Article, Sentence, SlotPolicy, Sourced, Span, Verdict

FIRST = "*40* people were killed."
RISING = SlotPolicy("count", evolves="rising")
EVOLVING = SlotPolicy("count", evolves="evolving")


def of_one_day(one: str, other: str) -> dict[str, Article]:
    """Two articles of one day, "a" and "b"."""
    return {name: article(name, text=text, published="2019-03-05") for name, text in (("a", one), ("b", other))}


@pytest.mark.parametrize(
    "later",
    [
        "*73* people were killed, up from an earlier count of 40.",
        "*73* people were killed, raising the toll from 40.",
        "*73* people have died, the ministry said, raising an earlier toll from forty.",
        "*33* people were killed, instead of the 40 that were first reported.",
        "The number of dead is *33* and not 40, the ministry said.",
        "*73* people were killed. The number of dead has increased from 40 reported the night before.",
        "*39* people were killed. Officials lowered the death toll by one after a miscount.",
        "*43* people were killed. Officials raised the toll by three.",
        "*73* people were killed. Initially 40 people were reported dead, but police updated that number to 72.",
    ],
)
def test_a_figure_that_another_rose_from_stood_before_it(later: str) -> None:
    (one, text), (other, told) = claim(FIRST, "a"), claim(later, "b")
    articles = of_one_day(text, told)
    for order in ((one, other), (other, one)):
        assert compare_cell(cell(*order), rule(RISING), COUNT, articles).verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("*73* people were killed, up from an earlier count of 61.", Verdict.CONFLICT),
        ("*73* people were killed by rebels from 40 villages.", Verdict.CONFLICT),
        ("*33* people were killed, not the 40 of the year before.", Verdict.CONFLICT),
        (
            "*33* people were killed. At first 40 people fled, and the town raised its flags to half mast.",
            Verdict.CONFLICT,
        ),
        ("*33* people were killed. Officials lowered the death toll by 12.", Verdict.CONFLICT),
        ("*33* people were killed. Officials raised the death toll by 1,234,567.", Verdict.CONFLICT),
        ("*33* people were killed. Officials lowered the death toll by 1,234,567.", Verdict.CONFLICT),
    ],
)
def test_a_figure_that_nobody_rose_from_is_a_rival(later: str, expected: Verdict) -> None:
    (one, text), (other, told) = claim(FIRST, "a"), claim(later, "b")
    articles = of_one_day(text, told)
    assert compare_cell(cell(one, other), rule(RISING), COUNT, articles).verdict is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Death toll in blast rises to 73", Verdict.CHANGED),
        ("Death toll in blast rises to at least 73", Verdict.CHANGED),
        ("Number of homeless in blast rises to 900", Verdict.CONFLICT),
        ("Dozens dead in blast", Verdict.CONFLICT),
    ],
)
def test_a_headline_says_that_a_toll_has_risen(title: str, expected: Verdict) -> None:
    (one, text), (other, told) = claim(FIRST, "a"), claim("*73* people were killed.", "b")
    articles = of_one_day(text, told)
    articles["b"] = articles["b"]._replace(title=Sourced(title))
    assert compare_cell(cell(one, other), rule(RISING), COUNT, articles).verdict is expected


@pytest.mark.parametrize(
    "first",
    [
        "The governor earlier said that the toll of what he called a base and cowardly raid on a hotel was *9*.",
        "Police first said *9* people were killed.",
        "That raised the tally from 4 dead and *9* hurt.",
        "Officials spoke again, raising the toll from *9*.",
        "Earlier, police had put the toll at 4 with *9* wounded.",
        "The initial report showed that 4 had died while *9* were wounded.",
    ],
)
def test_what_was_first_said_is_an_earlier_figure(first: str) -> None:
    (one, text), (other, told) = claim(first, "a"), claim("*11* were killed.", "b")
    articles = of_one_day(text, told)
    assert compare_cell(cell(one, other), rule(RISING), COUNT, articles).verdict is Verdict.CHANGED


def test_what_has_been_counted_since_is_no_earlier_figure() -> None:
    (one, text), (other, told) = (
        claim("Initially 4 had died, but now it is 7 dead and *9* wounded.", "a"),
        claim("*11* were killed.", "b"),
    )
    articles = of_one_day(text, told)
    assert compare_cell(cell(one, other), rule(RISING), COUNT, articles).verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("lower", "higher", "expected"),
    [
        ("*40* people have been killed so far.", "*95* people were killed.", Verdict.UNDETERMINED),
        ("*40* people were killed. The toll is expected to rise.", "*95* people were killed.", Verdict.UNDETERMINED),
        ("*40* people were killed. These are preliminary data.", "*95* people were killed.", Verdict.UNDETERMINED),
        ("*40* people were killed.", "*95* people were killed. The toll may still rise.", Verdict.CONFLICT),
        ("*40* people have been killed so far this year.", "*95* people were killed.", Verdict.CONFLICT),
    ],
)
def test_a_toll_that_may_still_rise_is_no_rival_of_a_larger_one(lower: str, higher: str, expected: Verdict) -> None:
    (one, text), (other, told) = claim(lower, "a"), claim(higher, "b")
    articles = of_one_day(text, told)
    for order in ((one, other), (other, one)):
        assert compare_cell(cell(*order), rule(RISING), COUNT, articles).verdict is expected


def test_a_figure_that_its_text_gives_as_the_least_too_is_not_disputed() -> None:
    least, seven = (
        build.claim(COUNT.parse(raw), speaker="the Monitor", raw=raw, start=at)
        for at, raw in ((0, "at least 7"), (20, "7"))
    )
    other = build.claim(COUNT.parse("80"), article="b", speaker="the Ministry", raw="80")
    articles = of_one_day("At least 7 died. Of 7 it spoke.", "80 died.")
    for mine, expected in (((least, seven), Verdict.UNDETERMINED), ((seven,), Verdict.DISPUTED)):
        assert compare_cell(cell(*mine, other), rule(RISING), COUNT, articles).verdict is expected


def test_a_figure_and_its_bound_that_one_text_gives_are_one_round_figure() -> None:
    bare, over = (build.claim(COUNT.parse(raw), raw=raw, start=at) for at, raw in ((20, "200"), (0, "over 200")))
    other = build.claim(COUNT.parse("more than 200"), article="b", raw="more than 200")
    articles = of_one_day("Over 200 are hurt, of the 200 one is a reporter.", "More than 200 are hurt.")
    for mine, expected in (((bare, over), Verdict.CONSISTENT), ((bare,), Verdict.TENSION)):
        assert compare_cell(cell(*mine, other), rule(RISING), COUNT, articles).verdict is expected


@pytest.mark.parametrize("hour", ["5 p.m.", "17:00,"])
def test_what_stood_at_an_hour_is_not_disputed_by_more(hour: str) -> None:
    told = f"As of {hour} 22 people had died."
    lower = build.claim(COUNT.parse("22"), speaker="the Monitor", raw="22", start=told.index("22"))
    other = build.claim(COUNT.parse("30"), article="b", speaker="the Ministry", raw="30")
    for text, expected in (
        (told, Verdict.UNDETERMINED),
        (told.replace(hour, "now...."[: len(hour)]), Verdict.DISPUTED),
    ):
        verdict = compare_cell(cell(lower, other), rule(RISING), COUNT, of_one_day(text, "30 had died.")).verdict
        assert verdict is expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        ("She had *40* seats, partial results showed.", Verdict.UNDETERMINED),
        ("With results from 9 of 30 constituencies in, she had *40* seats.", Verdict.UNDETERMINED),
        ("As two-thirds of counting was over, she had *40* seats.", Verdict.UNDETERMINED),
        ("She has won *40* seats that have been announced.", Verdict.UNDETERMINED),
        ("By 6 am on Friday she had secured much. She won *40* seats.", Verdict.UNDETERMINED),
        ("She had *40* seats, the results showed.", Verdict.CONFLICT),
    ],
)
def test_what_is_given_before_all_was_counted_is_no_rival_of_the_day(one: str, expected: Verdict) -> None:
    (first, text), (other, told) = claim(one, "a"), claim("She had *62* seats.", "b")
    articles = of_one_day(text, told)
    for order in ((first, other), (other, first)):
        assert compare_cell(cell(*order), rule(EVOLVING), COUNT, articles).verdict is expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        ("She had *40* votes. Results came in for 9 of the 30 polling stations.", Verdict.UNDETERMINED),
        ("After eight rounds of counting she had *40* votes.", Verdict.UNDETERMINED),
        ("With half the votes counted she had *40* votes.", Verdict.UNDETERMINED),
        ("She had *40* votes after the second round.", Verdict.CONFLICT),
    ],
)
def test_votes_before_the_last_station_are_no_rivals_of_all(one: str, expected: Verdict) -> None:
    (first, text), (other, told) = claim(one, "a"), claim("She had *62* votes.", "b")
    articles = of_one_day(text, told)
    for order in ((first, other), (other, first)):
        assert compare_cell(cell(*order), rule(RISING), COUNT, articles).verdict is expected


def test_a_bound_that_another_text_calls_a_previous_figure_stood_before_it() -> None:
    (one, text), (other, told) = (
        claim("*at least 247* people were killed.", "a"),
        claim("*241* people were killed, the agency said, lowering the toll from a previous 247.", "b"),
    )
    articles = of_one_day(text, told)
    assert compare_cell(cell(one, other), rule(RISING), COUNT, articles).verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("He was initially sentenced to *5* years.", Verdict.CHANGED),
        ("He had first been sentenced to *5* years.", Verdict.CHANGED),
        ("He was sentenced to *5* years.", Verdict.CONFLICT),
    ],
)
def test_what_stood_at_first_only_has_changed(told: str, expected: Verdict) -> None:
    (one, text), (other, now) = claim(told, "a"), claim("He was sentenced to *6* years.", "b")
    articles = of_one_day(text, now)
    assert compare_cell(cell(one, other), rule(SlotPolicy("count")), COUNT, articles).verdict is expected


@pytest.mark.parametrize(
    ("dead", "risen", "expected"),
    [
        ({"a": 30, "b": 35}, {"b"}, Verdict.CHANGED),
        ({"a": 30, "b": 35}, {"a"}, Verdict.CHANGED),
        ({"a": 30, "b": 35}, set(), Verdict.CONFLICT),
        ({"b": 35}, {"b"}, Verdict.CONFLICT),
    ],
)
def test_a_text_whose_toll_has_risen_above_that_of_another_was_written_after_it(
    dead: dict[str, float], risen: set[str], expected: Verdict
) -> None:
    (one, text), (other, told) = claim("*40* people are missing.", "a"), claim("*31* people are missing.", "b")
    articles = of_one_day(text, told)
    course = Course(dead=dead, risen=frozenset(risen))
    found = compare_cell(cell(one, other), rule(EVOLVING), COUNT, articles, course=course)
    assert found.verdict is expected


@pytest.mark.parametrize(
    ("dead", "least", "expected"),
    [
        ({"a": 2, "b": 16}, {"a"}, Verdict.CHANGED),
        ({"a": 24, "b": 25}, {"b"}, Verdict.CHANGED),
        ({"a": 2, "b": 16}, set(), Verdict.CONFLICT),
        ({"a": 16, "b": 16}, {"a"}, Verdict.UNDETERMINED),
        ({"a": 16, "b": 16}, {"b"}, Verdict.CONFLICT),
    ],
)
def test_a_text_that_counts_the_dead_as_at_least_so_many_gives_no_last_figures(
    dead: dict[str, float], least: set[str], expected: Verdict
) -> None:
    (one, text), (other, told) = claim("*20* people were hurt.", "a"), claim("*59* people were hurt.", "b")
    articles = of_one_day(text, told)
    course = Course(dead=dead, open=frozenset(least))
    assert compare_cell(cell(one, other), rule(RISING), COUNT, articles, course=course).verdict is expected


@pytest.mark.parametrize(
    ("goes_on", "expected"),
    [
        ("These are preliminary figures.", Verdict.UNDETERMINED),
        ("The toll can still rise.", Verdict.UNDETERMINED),
        ("This is what is known till now.", Verdict.DISPUTED),
        ("There is a possibility of the number rising.", Verdict.UNDETERMINED),
        ("Two people are still trapped.", Verdict.UNDETERMINED),
        ("Two people may still be under the rubble.", Verdict.UNDETERMINED),
        ("The rescue operation is under way.", Verdict.UNDETERMINED),
        ("Rescue work to clear the house will continue.", Verdict.UNDETERMINED),
        ("Clearing of debris is ongoing.", Verdict.UNDETERMINED),
        ("The number of victims is constantly updated.", Verdict.UNDETERMINED),
        ("The rescue operation ended at noon.", Verdict.DISPUTED),
        ("The river rose.", Verdict.DISPUTED),
    ],
)
def test_a_higher_figure_of_that_day_disputes_none_that_is_expected_to_rise(goes_on: str, expected: Verdict) -> None:
    told = {"a": f"The mayor said 15 people were killed. {goes_on}", "b": "The union said 90 people were killed."}
    day, start = "2019-03-05", len("The mayor said ")
    one = build.claim(exactly(15), raw="15", speaker="the mayor", said=day, start=start)
    other = build.claim(exactly(90), article="b", raw="90", speaker="the union", said=day, start=start)
    articles = {name: article(name, text=text) for name, text in told.items()}
    assert compare_cell(cell(one, other), rule(RISING), NUMBERS, articles).verdict is expected


def test_a_headline_leaves_out_that_its_figure_may_still_grow() -> None:
    told = "238 dead. As known till now, 238 people were killed."
    claims = [build.claim(exactly(238), raw="238", start=start, said="2019-03-05") for start in (0, told.rindex("238"))]
    first, rest = Sentence(Span(0, 9), 0, 0, title=True), Sentence(Span(10, len(told)), 0, 1)
    claims = [replace(each, sentence=part.span) for each, part in zip(claims, (first, rest), strict=True)]
    other = build.claim(exactly(288), article="b", raw="288", said="2019-03-05")
    one = article("a", text=told)._replace(sentences=(first, rest))
    articles = {"a": one, "b": article("b", text="288 people were killed.")}
    assert compare_cell(cell(*claims, other), rule(RISING), NUMBERS, articles).verdict is Verdict.UNDETERMINED


def test_somebody_else_may_count_in_the_same_text_that_the_toll_has_risen() -> None:
    day, told = "2019-03-05", "A nurse said 13 people were killed. The mayor said the toll had risen to 14."
    one = build.claim(exactly(13), raw="13", start=told.index("13"), said=day, speaker="a nurse")
    other = build.claim(exactly(14), raw="14", start=told.index("14"), said=day, speaker="the mayor")
    articles = {"a": article("a", text=told)}
    assert compare_cell(cell(one, other), rule(RISING), NUMBERS, articles).verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    ("told", "stood"),
    [
        ("His sentence was increased on appeal to 13 years.", ["a"]),
        ("The court overturned his conviction, and he was re-sentenced.", ["a"]),
        ("He appealed against the sentence.", []),
    ],
)
def test_a_sentence_changed_on_appeal_stood_until_then(told: str, stood: list[str]) -> None:
    first = article("a", text="He was jailed for nine years.", published="2019-04-18")
    articles = {"a": first, "b": article("b", text=told, published="2019-12-06")}
    assert sorted(before_appeal(["a", "b"], articles)) == stood


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Initially, the rescuers said that 38 people were hurt while *40* were killed.", Verdict.CHANGED),
        ("At first the head of the clinic put the toll at *40*.", Verdict.CHANGED),
        ("The toll was *73*. Initially the rescuers said 38 were hurt but later *40* were killed.", Verdict.CONFLICT),
    ],
)
def test_what_was_said_at_first_no_longer_stands(told: str, expected: Verdict) -> None:
    one, text = claim(told.replace("*73*", "73"), "a")
    other, last = claim("*73* people were killed.", "b")
    assert compare_cell(cell(one, other), rule(RISING), COUNT, of_one_day(text, last)).verdict is expected


def test_a_toll_that_has_reached_its_figure_came_after_a_lower_one() -> None:
    (one, text), (other, told) = claim("*40* people were killed.", "a"), claim("The death toll reached *41*.", "b")
    assert compare_cell(cell(one, other), rule(RISING), COUNT, of_one_day(text, told)).verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    ("behind", "expected"),
    [("Crews try to reach eight others.", Verdict.CHANGED), ("Crews are at work.", Verdict.CONFLICT)],
)
def test_how_many_were_caught_is_earlier_where_some_are_still_to_be_found(behind: str, expected: Verdict) -> None:
    one, text = claim(f"*12* miners were trapped on Monday when the pit caved in. {behind}", "a")
    other, told = claim("*9* miners are missing.", "b")
    assert compare_cell(cell(one, other), rule(EVOLVING), COUNT, of_one_day(text, told)).verdict is expected
