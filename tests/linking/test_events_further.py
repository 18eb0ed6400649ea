"""What is told as another event is one, and what only stands beside a figure makes none."""

from __future__ import annotations

import pytest

from tests.linking.texts import document, events_of, linked, read, tolls
from xref.extension import Discourse
from xref.linking.events.places import framed_places

MAIN = "An air strike on a bakery in Tal Rifat killed 15 people on Tuesday, activists said. "


@pytest.mark.parametrize(
    "further",
    [
        "Another strike on Kafr Nabl killed four people.",
        "A second raid killed four people.",
        "A separate shelling of a school killed four people.",
        "A further air strike left four people dead.",
        "Elsewhere, a bomb killed four people.",
        "An additional strike, apart from that on the bakery, killed four people.",
        "A similar attack killed four people.",
        "It would be recalled that gunmen killed four people last Saturday.",
        "An air strike on a house elsewhere in Tal Rifat had killed four people.",
        "Medics said that the second, some hours later, hit a clinic, killing four people.",
        "Shelling also killed four people.",
        "Shelling in the town of Kafr Nabl has meanwhile killed four people.",
        "A charity said that raids had also claimed the lives of four people.",
        "Separately, four people were killed when a shell hit their van.",
        "The coalition also launched raids on a base, killing four people.",
        "It was revenge for shelling of a camp in Homs that killed four people.",
        "It went on all day. Nobody slept. The army denied a report it had carried out a raid that killed four people.",
    ],
)
def test_another_event_has_a_toll_of_its_own(further: str) -> None:
    found = events_of(read("A", MAIN + further, "2016-10-12"))
    assert found["15"] != found["four"]


@pytest.mark.parametrize(
    "further",
    [
        "It was the biggest since 6 May 2010 when four people were killed in Tal Rifat.",
        "It was among the worst in the province after the Ur market raid in July 2009 that killed four people.",
        "It was the second strike in just three days. On Sunday, a gunman shot dead four people.",
        "This was followed by a mortar attack on Kafr Nabl, killing four people.",
        "Later that week four people were killed near the mine.",
        "It cost more lives than the four killed in the Ur market raid two weeks before.",
        "The attack took place on the day a car bomb killed four people at a market in Ur.",
    ],
)
@pytest.mark.parametrize(
    "main", [MAIN, "An air strike on a bakery killed 15 people, activists said. It was long. It was loud. "]
)
def test_what_the_news_is_held_against_or_came_after_has_a_toll_of_its_own(main: str, further: str) -> None:
    found = events_of(read("A", main + further, "2016-10-12"))
    assert found["15"] != found["four"]


@pytest.mark.parametrize(
    "same",
    [
        "The worst raid since the truce killed four people at once.",
        "The raid was followed by gunfire that killed four people.",
        "It was the second in three days. On Tuesday, relatives wept as four people were killed by its fire.",
        "The strike killed 15 people, among them four children.",
        "Officials had earlier said that four people were killed.",
        "Four people were killed at once, said a doctor.",
        "The strike also killed four people of one family.",
    ],
)
def test_the_event_told_again_is_the_same(same: str) -> None:
    found = events_of(read("A", MAIN + same, "2016-10-12"))
    assert len(set(found.values())) == 1


def test_an_article_may_open_with_another_attack() -> None:
    one = read("A", "Another suicide bombing in Quetta on Monday killed nine people.", "2016-08-09")
    other = read("B", "A suicide bombing in Quetta on Monday killed 11 people.", "2016-08-09")
    among = linked(one, other)
    assert set(tolls(one, among).values()) == set(tolls(other, among).values())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A bomb went off on a bus south of Minyara on Friday.", ["Minyara"]),
        ("The quake struck eastern Turkana at noon.", ["Turkana"]),
        ("The ferry sank off the coast of Samaro.", ["Samaro"]),
        ("A fire swept through Pine Hollow.", ["Pine Hollow"]),
        ("A blast rocked Baidan on Sunday.", ["Baidan"]),
        ("It was a strike on Islamic State positions.", []),
        ("The raids hit Kurdish fighters.", []),
        ("The strike hit Farouk's palace.", []),
        ("The gunman burst into the Pulse nightclub.", []),
        ("The rockets hit on Friday.", []),
    ],
)
def test_places_by_their_frame(text: str, places: list[str]) -> None:
    assert [place.raw for place in framed_places(Discourse(text), 0, len(text))] == places


def test_what_lies_around_is_told_by_the_opening_alone() -> None:
    text = "A strike on Sarkub was heard south of Minyara."
    assert [place.raw for place in framed_places(Discourse(text), 0, len(text), around=False)] == ["Sarkub"]


@pytest.mark.parametrize(
    "later",
    [
        "The death toll from Monday's blast in Quetta rose to 12 on Tuesday.",
        "Police on Tuesday said the blast in Quetta on Monday had killed 12 people.",
        "Police on Tuesday hunted a man over the blast in Quetta on Monday that killed 12 people.",
        "At least 12 people are now known to have died in Monday's blast in Quetta.",
    ],
)
def test_the_day_of_a_count_is_not_that_of_the_event(later: str) -> None:
    one = read("A", "A bomb killed nine people at a clinic in Quetta on Monday.", "2016-08-08")
    other = read("B", later, "2016-08-09")
    among = linked(one, other)
    assert set(tolls(one, among).values()) == set(tolls(other, among).values())


@pytest.mark.parametrize(
    ("earlier", "apart"),
    [
        ("In early October bombers killed five people in Quetta.", True),
        ("Bombers killed five people in Quetta on Monday.", False),
    ],
)
def test_an_event_over_weeks_is_not_that_of_the_news(earlier: str, apart: bool) -> None:
    found = events_of(read("A", f"A blast in Quetta killed nine people on Monday. {earlier}", "2017-10-10"))
    assert (found["nine"] != found["five"]) is apart


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The blaze broke out in the 400 block of Whitley Avenue, killing three people.", True),
        ("Three people were killed in the fire on Route 9, the sheriff said.", True),
        ("Three people were killed in a blaze in Marlow.", False),
    ],
)
def test_a_street_keeps_no_events_apart(text: str, same: bool) -> None:
    one = read("A", f"Nine people were killed in a house fire in Joliet on Monday. {text}", "2016-08-09")
    found = {claim.raw: claim.subject.event for claim in one.claims if claim.rule == "disaster-killed"}
    assert (len(set(found.values())) == 1) is same


def test_undated_news_of_a_disaster_is_of_the_one_of_last_week() -> None:
    one = read("A", "A quake killed 41 people in Turkana on Monday.", "2018-09-11")
    other = read("B", "The quake in Turkana killed 67 people, officials now say.", "2018-09-17")
    among = linked(one, other)
    assert len({event.id for event in among.events if event.kind == "disaster"}) == 1


def test_a_storm_is_known_by_its_name() -> None:
    one = read("A", "The death toll from Hurricane Mikael rose to 17 on Saturday.", "2018-10-13")
    other = read("B", "Hurricane Mikael has killed 18 people in four states.", "2018-10-14")
    among = linked(one, other)
    assert len({event.id for event in among.events if event.kind == "disaster"}) == 1


def test_news_without_any_time_joins_no_event_of_a_day() -> None:
    one = read("A", "Fighters killed 13 people in clashes near Sarkub.", "")
    other = read("B", "An air strike in Sarkub on Tuesday killed 18 people.", "2017-04-13")
    among = linked(one, other)
    assert len({event.id for event in among.events if event.kind == "attack"}) == 2


@pytest.mark.parametrize(
    "aside",
    [
        "It was the deadliest attack to hit the town since the revolt began in March 2011. ",
        "The strike was the worst since the bombing of the embassy in August 1998. ",
        "The feast marks the anniversary of his death in the bombing of the embassy in August 1998. ",
        "It broke a truce made after the bombing of the embassy in August 1998. ",
        "It was deadlier than the bombing of the embassy in August 1998, which killed 29. ",
        "The strike came as a monitor said that troops had executed 48 people in Qardaha on Monday. ",
    ],
)
def test_what_an_event_is_held_against_or_came_after_is_no_other_to_go_on_with(aside: str) -> None:
    found = events_of(read("A", MAIN + aside + "A doctor gave a toll of 16 in the strike.", "2016-10-12"))
    assert found["15"] == found["16"]
    assert all(found[raw] != found["15"] for raw in ("29", "48") if raw in found)


def test_a_text_goes_on_with_the_deed_that_came_after_another() -> None:
    text = "A bomb killed 15 troops in Hama on Sunday, a week after a raid killed 48 there. A toll of 60 was given."
    found = events_of(read("A", text, "2016-12-18"))
    assert found["15"] == found["60"] != found["48"]


def test_a_deed_days_after_another_is_another() -> None:
    text = "Tanks shelled the city of Hama on Monday, killing four civilians, a day after {} 80 there."
    found = [
        {(claim.raw, claim.subject.event) for claim in read("A", text.format(what), "2011-08-01").claims}
        for what in ("activists said that troops killed", "the shelling killed")
    ]
    assert [len({event for raw, event in claims if raw in ("four", "80")}) for claims in found] == [2, 1]


def test_what_is_commemorated_is_not_of_the_day() -> None:
    text = "A bomb killed nine people in Quetta on Monday during a march to mark the 2010 killing of a general."
    report = linked(read("A", text, "2016-08-09"))
    assert "attack in Quetta, 8 August 2016" in [event.label for event in report.events]


def test_the_day_on_which_something_else_was_done_is_not_that_of_the_event() -> None:
    one = read("A", "At least 29 rebels were killed in a raid on a road which troops cut on Thursday.", "2016-07-10")
    assert not [key for event in one.events.events for key in event.keys if key.name == "when"]


@pytest.mark.parametrize(
    "text",
    [
        "Sarin was used in attacks in the past which Washington called a red line.",
        "Air strikes have killed thousands of civilians since Moscow intervened.",
        "The ministry is calling on Washington to explain the air strike.",
        "His allies in Moscow have denied bombing hospitals.",
    ],
)
def test_a_capital_that_acts_is_no_place_of_an_attack(text: str) -> None:
    one = read("A", text, "2016-10-19")
    assert one.events.events
    assert not [key for event in one.events.events for key in event.keys if key.name == "place"]


def test_a_headline_is_not_of_the_earlier_ceremony() -> None:
    text = "New peace accord for Darva signed in Kelva\n\n"
    text += (
        "Unlike the earlier ceremony (on 3 June), the two sides signed the new accord in the Old Mint of Kelva today."
    )
    one = document("A", text, "2016-10-12")
    found = {claim.rule: claim.subject.event for claim in one.claims if claim.slot in ("date", "place")}
    places = {claim.subject.event for claim in one.claims if claim.rule == "agreement-place"}
    dates = {claim.subject.event for claim in one.claims if claim.raw == "3 June"}
    assert found
    assert places.isdisjoint(dates)


def test_a_summit_still_to_be_held_is_another_than_the_talks_of_the_news() -> None:
    text = "The peace talks mediated by Mali failed. Kari Lund plans to host a summit on the war on Sunday."
    events = {claim.rule: claim.subject.event for claim in read("A", text, "2022-05-03").claims}
    assert events["talks-sponsors"] != events["talks-dates"]


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("A previous round collapsed in May after the Kanem Front was barred from joining the talks.", True),
        ("Earlier talks failed last year when the Kanem Front did not attend the talks.", True),
        ("Unlike in the previous round, the Kanem Front will not attend the talks.", False),
    ],
)
def test_talks_that_failed_before_are_not_those_of_the_news(sentence: str, apart: bool) -> None:
    text = f"Peace talks between Chad and its rebels will open in Oslo on Thursday. {sentence}"
    events = {claim.raw: claim.subject.event for claim in read("A", text, "2022-05-03").claims}
    assert (events["Oslo"] != events["the Kanem Front"]) is apart


TALKS_OVER = "Chad and the Kanem Front ended a week of peace talks in Sweden on Thursday."


@pytest.mark.parametrize(
    ("opening", "sentence", "apart"),
    [
        (TALKS_OVER, "Another round of talks is planned for the end of January.", True),
        (TALKS_OVER, "The last round of talks, hosted by Kuwait in 2016, collapsed.", True),
        (TALKS_OVER, "They are to meet again in Rome in January.", True),
        (TALKS_OVER, "They made a commitment to continue negotiations in January.", True),
        (TALKS_OVER, "An in-person meeting of the leaders was unlikely in January.", True),
        (TALKS_OVER, "A similar conference held in Kuwait in 2016 collapsed.", True),
        (TALKS_OVER, "On 3 March, after days of talks in Kuwait, they had agreed on a truce.", True),
        (TALKS_OVER, "On 3 March the talks in Sweden had looked doomed.", False),
        (TALKS_OVER, "The last round of talks was the shortest, its host, Sweden, said.", False),
        ("Peace talks in Lome are to resume.", "The next round of talks will be held in Lome in January.", False),
        ("A new round of peace talks opened in Lome.", "The new round of talks will be over in January.", False),
    ],
)
def test_the_round_after_talks_that_are_over_and_one_of_years_ago_are_others(
    opening: str, sentence: str, apart: bool
) -> None:
    report = read("a", f"{opening} {sentence}", "2018-12-13")
    assert (sum(event.kind == "talks" for event in report.events.events) == 2) is apart


def test_a_massacre_a_year_before_leaves_its_news_the_place() -> None:
    text = (
        "Attackers kill nine in village a year after massacre\n\nNine people were killed on Friday in an attack on a "
        "village, the government said. Nobody has claimed the early morning attack on Tal Rifat, a village of herders. "
        "In the attack on Tal Rifat in March 2019 gunmen killed more than 50 people."
    )
    found = events_of(read("A", text, "2020-02-15"))
    assert found["nine"] == found["Nine"] != found["more than 50"]


def test_what_was_south_of_the_city_was_not_in_it() -> None:
    text = (
        "An attack on a school in Kabul on Saturday killed 18 people. "
        "In another attack south of Kabul on Saturday, eight people were killed in a bomb blast in Ghazni."
    )
    one, other = read("A", text, "2020-10-25"), read("B", "A blast in Kabul on Saturday killed 30.", "2020-10-25")
    among = linked(one, other)
    assert tolls(one, among)["18"] == tolls(other, among)["30"] != tolls(one, among)["eight"]


def test_what_a_monitor_also_reports_of_another_sort_is_another_event() -> None:
    text = (
        "Two suicide bombers killed 15 people at a checkpoint in Tal Rifat on Tuesday, a monitor said. "
        "The monitor also reported that a rocket hit a prison on Tuesday, killing four people."
    )
    found = events_of(read("A", text, "2016-10-12"))
    assert found["15"] != found["four"]


def test_another_telling_of_the_same_blow_is_no_other_event() -> None:
    text = "A rocket killed 15 people in Tal Rifat on Tuesday. The monitor also said that a rocket killed four people."
    assert len(set(events_of(read("A", text, "2016-10-12")).values())) == 1
