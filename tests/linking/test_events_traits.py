"""In a war a city and a day do not show that two texts speak of one attack; who, how, at what and how many may."""

from __future__ import annotations

import pytest

from tests.linking.texts import linked, read, tolls
from xref.engines import Extract
from xref.linking.events.traits import other_figures, with_traits
from xref.model import EventMention, Span, Trait

WAR = " The city has been divided between rebels and the army since the war began."
RAID = "Government air strikes on a market in Aleppo on Friday killed 11 people." + WAR


def shared(one: str, other: str, day: str = "2016-07-01") -> bool:
    """Whether the tolls of two texts are of one event."""
    mine, theirs = read("A", one, day), read("B", other, day)
    among = linked(mine, theirs)
    return bool(set(tolls(mine, among).values()) & set(tolls(theirs, among).values()))


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("Regime jets bombed a market in Aleppo on Friday, killing 14 people.", "who, how and at what"),
        ("An attack in Aleppo on Friday killed 11 people.", "one toll of one day"),
        ("A terrorist air attack on a market in Aleppo on Friday killed 14 people.", "terrorist is anybody's word"),
        (
            "A market in Aleppo was hit from the air on Friday and 12 people were killed in the air raid.",
            "how, at what",
        ),
    ],
)
def test_enough_in_common_makes_one_event(other: str, why: str) -> None:
    assert shared(RAID, other + WAR), why


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("Rebel shelling of Aleppo on Friday killed 14 people.", "the other side"),
        ("On Friday 14 people were killed in Aleppo, fired on by rebels.", "the other side, after its deed"),
        ("A clash in Aleppo on Friday killed 14 soldiers.", "nothing but the city and the day"),
        ("A suicide bombing in Aleppo on Friday killed 14 people.", "the other side's means"),
        ("An air raid on Tariq al-Bab district in Aleppo on Friday killed 14 people.", "a part of the city"),
    ],
)
def test_the_city_and_the_day_are_not_enough(other: str, why: str) -> None:
    assert not shared(RAID, other + WAR), why


def test_where_such_events_are_rare_the_city_and_the_day_are() -> None:
    assert shared("A blast in Quetta on Monday killed nine people.", "On Monday an attack in Quetta left 12 dead.")


def test_a_village_and_a_day_are() -> None:
    one = "Government shelling of the town of Tal Maruf on Friday killed nine people."
    assert shared(one + WAR, "An attack on the town of Tal Maruf on Friday left 12 dead." + WAR)


def test_both_sides_of_one_day_stay_apart_inside_an_article() -> None:
    text = (
        "Eleven people were killed on Thursday in a barrel bomb attack by government forces in Aleppo. "
        "Eight people were killed on Thursday in rebel fire on the west of Aleppo."
    )
    one = read("A", text + WAR, "2016-08-25")
    found = tolls(one, linked(one))
    assert found["Eleven"] != found["Eight"]


def test_what_happened_when_people_died_is_what_killed_them() -> None:
    text = (
        "Russian jets pounded eastern Aleppo on Tuesday, killing 26 people in air strikes. "
        "At least 10 people were also killed when a suicide bomber blew himself up in a village on Tuesday."
    )
    one = read("A", text + WAR, "2016-10-11")
    found = tolls(one, linked(one))
    assert found["26"] != found["At least 10"]


def test_the_toll_of_one_town_is_none_of_the_province() -> None:
    text = "Air raids across Idlib province killed 16 people on Monday. Seven were killed in raids on Saraqib in Idlib."
    one = read("A", text + WAR, "2016-10-24")
    found = tolls(one, linked(one))
    assert found["16"] != found["Seven"]


def test_the_nearest_words_of_the_clause_tell_the_side() -> None:
    text = "strikes killed nine after rebel fire"
    mention = EventMention("attack", "A", Span(0, 7), 0)
    state, rebels = Trait("by", "state forces"), Trait("by", "armed groups")
    assert with_traits(mention, [(Span(26, 36), rebels)], text).traits == ()
    assert with_traits(mention, [(Span(0, 7), state), (Span(26, 36), rebels)], text).traits == (state,)


def test_words_labelled_none_take_shorter_ones_away() -> None:
    text = "killing nine, the fire department said"
    mention = EventMention("disaster", "A", Span(0, 12), 0)
    fire, none = (Span(18, 22), Trait("sort", "a fire")), (Span(18, 33), Trait("sort", "none"))
    assert with_traits(mention, [fire], text).traits == (fire[1],)
    assert with_traits(mention, [fire, none], text).traits == ()


@pytest.mark.parametrize(
    "told", ["the fire department said", "the fire chief said", "as rescue helicopters flew over the city"]
)
def test_who_comes_to_help_is_no_sort_of_disaster(told: str) -> None:
    mine = read("A", f"A bridge collapsed in Aleppo on Friday, killing nine people, {told}.", "2016-07-01")
    theirs = read("B", "The collapse of a bridge in Aleppo on Friday killed nine people.", "2016-07-01")
    among = linked(mine, theirs)
    assert len({event.id for event in among.events if event.kind == "disaster"}) == 1


def test_figures_of_another_event_are_none_of_its_own() -> None:
    toll = [Trait("attack-killed", "16"), Trait("by", "state forces")]
    assert other_figures([Trait("attack-killed", "7")], toll, ["by"])
    assert not other_figures([Trait("attack-killed", "16")], toll, ["by"])
    assert not other_figures([Trait("attack-injured", "7")], toll, ["by"])


def attacks(one: Extract) -> list[str]:
    return sorted(event.label for event in linked(one).events if event.kind == "attack")


def test_a_label_says_who_only_where_that_tells_two_attacks_apart() -> None:
    alone = read("A", "A car bomb killed 12 people in Aleppo on Thursday." + WAR, "2016-08-25")
    assert attacks(alone) == ["attack in Aleppo, 25 August 2016"]
    both = read(
        "B",
        "Eleven people were killed on Thursday in a barrel bomb attack by government forces in Aleppo. "
        "Eight people were killed on Thursday in rebel fire on Aleppo." + WAR,
        "2016-08-25",
    )
    assert attacks(both) == [
        "attack in Aleppo, 25 August 2016, by armed groups",
        "attack in Aleppo, 25 August 2016, by state forces",
    ]
