"""Parts: the dead of one place beside the total of the text or of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.comparing.build import article, cell, rule
from tests.comparing.counted import COUNT, claim, told
from xref.comparing import compare_cell
from xref.comparing.parts import is_counted_apart
from xref.model import Event, EventKey, PairVerdict, SlotPolicy, Span, Verdict
from xref.values import value_type

TOLL = rule(SlotPolicy("count", evolves="rising"))

PLACES = [
    (
        "the part of one place beside the total of another text",
        ("*30* people were killed.", "In Arnia, *12* people died."),
        ("*30* people died.",),
        Verdict.CONSISTENT,
    ),
    (
        "the part of one place, named after the count",
        ("*30* people were killed.", "*12* died in the state of Arnia, officials said."),
        ("*30* people died.",),
        Verdict.CONSISTENT,
    ),
    (
        "the part of a region, named after the count",
        ("*30* people were killed.", "*12* deaths were recorded in the region of Arnia, officials said."),
        ("*30* people died.",),
        Verdict.CONSISTENT,
    ),
    (
        "adults, and all",
        ("*30* people were killed.", "*Six* adults were killed."),
        ("*30* people died.",),
        Verdict.CORROBORATED,
    ),
    (
        "two bombings, and one of them",
        ("Two bombings in Arnia killed *27* people.", "The first killed at least *15* people."),
        ("A bombing in Arnia killed *17* people.",),
        Verdict.CONSISTENT,
    ),
    (
        "two attacks with the dead of each place",
        ("*31* people died in two attacks: 19 in Arnia and 12 in Belta.",),
        ("A bombing in Arnia killed *17* people.",),
        Verdict.CONSISTENT,
    ),
    (
        "two bombs that are one attack",
        ("Two bombs in Arnia killed *27* people.",),
        ("A bombing in Arnia killed *17* people.",),
        Verdict.CONFLICT,
    ),
    (
        "who died at a door and who within",
        ("*Four* people were killed.", "*Two* were shot outside the bar.", "*One* died inside, and he was a cook."),
        ("*Four* people died.",),
        Verdict.CONSISTENT,
    ),
    (
        "who died at the scene, and all",
        ("*Three* people died at the scene.",),
        ("*Four* people died.",),
        Verdict.CONSISTENT,
    ),
    (
        "a place that is all of it, after the count",
        ("*12* people died at a market.",),
        ("*30* people died.",),
        Verdict.CONFLICT,
    ),
    (
        "bodies found in one room, and all",
        ("*Six* people were killed.", "The bodies of *three* guests and the gunman were found in a cellar."),
        ("*Six* people died.",),
        Verdict.CONSISTENT,
    ),
    (
        "the hurt, and those of them in hospital",
        ("*Seven* people were taken to two hospitals.",),
        ("*Dozens* of people were injured.",),
        Verdict.CONSISTENT,
    ),
    (
        "those whom a hospital took in, and all",
        ("A hospital in Arnia had received *29* bodies.",),
        ("*50* people were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "those whom a hospital has, and all",
        ("In our hospital we have *29* bodies.",),
        ("*50* people were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "those whom somebody received, and all",
        ('"We have received nine dead bodies and *28* wounded," a surgeon said.',),
        ("*50* people were wounded.",),
        Verdict.CONSISTENT,
    ),
    (
        "those whom it received, and all",
        ("It also received *28* wounded people.",),
        ("*50* people were wounded.",),
        Verdict.CONSISTENT,
    ),
    (
        "those whom one hospital received, and those whom one did",
        ("A hospital in Arnia had received *28* wounded.",),
        ("It received *33* wounded.",),
        Verdict.UNDETERMINED,
    ),
    (
        "what two outlets received of a count",
        ("The office received *29* reports of people killed.",),
        ("*50* people were killed.",),
        Verdict.CONFLICT,
    ),
    (
        "those on whom surgeons work, and all",
        ("*Six* other wounded were undergoing surgery.",),
        ("*50* people were wounded.",),
        Verdict.CONSISTENT,
    ),
    (
        "the dead of the land where it struck, and of it and its neighbour",
        ("A quake hit Arnia, killing *30* people there and 12 in neighbouring Belta.",),
        ("A quake killed *42* people.",),
        Verdict.CONSISTENT,
    ),
    (
        "what brought a total of weeks to that",
        ("A bomb killed two, bringing to *54* the number killed in attacks since the start of the month.",),
        ("A bomb killed *12* people.",),
        Verdict.CONSISTENT,
    ),
    (
        "the wounded whom a crew carried, and all",
        ("Its crews recovered seven bodies and *11* wounded people.",),
        ("*70* people were wounded.",),
        Verdict.CONSISTENT,
    ),
    (
        "the police of a first shoot-out, and all",
        ("They seized an office after a firefight that left *three* officers dead.",),
        ("*Ten* officers were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "those killed before a building was stormed, and all",
        ("They had opened fire at a car, killing *three* officers, and then stormed an office.",),
        ("*Ten* officers were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "those killed before the gunmen fled",
        ("They had opened fire at a car, killing *three* officers, and then fled.",),
        ("*Ten* officers were killed.",),
        Verdict.CONFLICT,
    ),
    (
        "those saved by one of two, and all",
        ("Fishermen saved *30* people and the navy another 60.",),
        ("*90* people were saved.",),
        Verdict.CONSISTENT,
    ),
    (
        "the dead, told before the hurt",
        ("It killed *30* people and wounded another 60.",),
        ("*90* people were killed.",),
        Verdict.CONFLICT,
    ),
    (
        "those who have died in a week",
        ("A bomb went off as troops fought in the north, where *60* people have died in a week.",),
        ("A bomb killed *12* people.",),
        Verdict.CONSISTENT,
    ),
    (
        "those who have died in protests",
        ("At least *70* people have been killed in the street protests.",),
        ("Police killed *three* people.",),
        Verdict.CONSISTENT,
    ),
    (
        "a part of all in its own text",
        ("A firefight left *three* people dead.", "In all *ten* people were killed."),
        ("*Ten* people were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "those of the wounded who died later",
        ("A bomb killed *12* people. Two of the wounded later died.",),
        ("A bomb killed *14* people.",),
        Verdict.UNDETERMINED,
    ),
    (
        "those whom ambulances carried, and all",
        ("It said its ambulance teams transported *23* dead.",),
        ("*71* people were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "two counts of those in hospital",
        ("*Seven* people were hospitalized.",),
        ("*Nine* people were taken to a hospital.",),
        Verdict.CONFLICT,
    ),
    (
        "two places of one total",
        ("*30* people were killed.", "In Arnia, *12* people died."),
        ("*30* people were killed.", "In the Belta region *9* died."),
        Verdict.CORROBORATED,
    ),
    (
        "a district next to another",
        ("*30* people were killed.", "In neighbouring West Arnia district, *12* people were killed."),
        ("*30* people were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "a place that opens the sentence holds for its later counts",
        ("*30* people were killed.", "In Arnia, roads were cut, a school fell and *12* people died."),
        ("*30* people were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "a place that opens the sentence, and another after it",
        ("*30* people were killed.", "In Arnia, roads were cut, and at Belta *12* people died."),
        ("*39* people were killed.",),
        Verdict.CONFLICT,
    ),
    (
        "those beside others are not all",
        ("The raid killed 22 children and *six* teachers.",),
        ("*35* people were killed.",),
        Verdict.CONSISTENT,
    ),
    (
        "a total and its parts in two places, and another total",
        ("A total of *78* people died, 45 in Arnia and 33 in Belta.",),
        ("*90* people died.",),
        Verdict.CONFLICT,
    ),
    (
        "one place, two counts",
        ("*30* people were killed.", "In Arnia, *12* people died."),
        ("*30* people were killed.", "In Arnia, *14* people died."),
        Verdict.CONFLICT,
    ),
    (
        "a place that is all of it: its text gives no larger total",
        ("In Arnia, *12* people died.",),
        ("*30* people died.",),
        Verdict.CONFLICT,
    ),
    (
        "a count that rose with the total of its text",
        ("*30* people were killed.", "In Arnia, *12* people died."),
        ("The toll rose to *33*.", "In Arnia, *14* people died."),
        Verdict.CHANGED,
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_a_count_of_one_place_is_a_part_of_the_total_of_its_text(
    a: tuple[str, ...], b: tuple[str, ...], expected: Verdict
) -> None:
    (claims, first), (others, second) = told("a", *a), told("b", *b)
    assert compare_cell(cell(*claims, *others), TOLL, COUNT, {"a": first, "b": second}).verdict is expected


@pytest.mark.parametrize(
    "told_of",
    [
        "*Four* people died in a landslide in Kalem.",
        "*Four* people died in his district, the mayor said.",
        "*Four* people died in neighbouring Kalem.",
        "A toll of *four* was given for the whole of Kalem.",
    ],
)
def test_a_smaller_count_of_an_area_is_a_part_of_the_larger_one_of_its_text(told_of: str) -> None:
    text = f"At least 25 people died in Sundria. {told_of.replace('*', '')}"
    whole = claim(f"At least *25* people died in Sundria. {told_of.replace('*', '')}", "a")[0]
    part = claim(f"At least 25 people died in Sundria. {told_of}", "a")[0]
    later, later_text = claim("The storm killed *25* people.", "b")
    articles = {"a": article("a", text=text), "b": article("b", text=later_text)}
    with_part = cell(whole, part, later)
    assert compare_cell(with_part, rule(SlotPolicy("count")), COUNT, articles).verdict is Verdict.CORROBORATED
    alone = cell(part, later)
    assert compare_cell(alone, rule(SlotPolicy("count")), COUNT, articles).verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("place", "expected"), [("Arnia", PairVerdict.UNDETERMINED), ("Belta", PairVerdict.COMPATIBLE)]
)
def test_who_died_where_it_happened_is_no_part(place: str, expected: PairVerdict) -> None:
    claims, first = told("a", "*12* people died in Arnia.", "By night *19* were dead.")
    other, second = told("b", "*15* people died.")
    where = EventKey("place", "place", value_type("place").parse(place), place)
    event = Event("attack-1", "attack", "attack", (where,), ())
    pairs = compare_cell(cell(*claims, *other), TOLL, COUNT, {"a": first, "b": second}, event).pairs
    assert {pair.verdict for pair in pairs if {pair.a, pair.b} == {claims[0].id, other[0].id}} == {expected}


@pytest.mark.parametrize(
    ("then", "part"),
    [
        ("A second bomb killed seven others.", True),
        ("The second blast went off nearby, leaving seven dead.", True),
        ("A second bomb was made safe.", False),
        ("It said the remainder of the dead were guards.", True),
        ("The rest were aid workers, a monitor said.", True),
        ("The rest were wounded.", False),
        ("The others were taken to Belta.", False),
        ("Roads were shut.", False),
    ],
)
def test_those_beside_whom_the_rest_are_told_of_are_a_part(then: str, part: bool) -> None:
    one, text = claim(f"*98* people of Arnia were killed. {then}")
    one = replace(one, sentence=Span(0, text.index(".") + 1))
    assert is_counted_apart(one, article("a", text=text)) is part


def test_others_behind_the_children_of_a_count_are_no_part_of_it() -> None:
    one, text = claim("14 people including seven children and *33* others were injured.")
    assert not is_counted_apart(one, article("a", text=text))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("He said the first strike hit a farm, killing *five* people.", True),
        ("The raids first targeted a farm, killing *five* people.", True),
        ("He said the first strike in a year killed *five* people.", False),
        ("One raid was foiled and *five* people were killed, while the other resulted in ten deaths.", True),
    ],
)
def test_what_the_first_of_two_strikes_did_is_a_part(text: str, part: bool) -> None:
    one, plain = claim(text)
    assert is_counted_apart(one, article("a", text=plain)) is part
