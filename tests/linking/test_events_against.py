"""What an event is held against, what ended it, and the month in which it lay are told apart from its place and day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.linking.test_events_rival import run
from tests.linking.texts import linked, read, tolls
from xref.model import Verdict


def places(text: str, published: str) -> list[set[str]]:
    return [{key.raw for key in event.keys} for event in read("a", text, published).events.events if event.keys]


@pytest.mark.parametrize(
    "text",
    [
        "Bombs shook Oslo on Tuesday in the worst assault since the attack on Bergen in May, leaving 34 people dead.",
        "The attack in Oslo on Tuesday, with 34 people killed, came days after an arrest over the Bergen attack.",
    ],
)
def test_what_an_event_is_held_against_gives_it_no_place(text: str) -> None:
    one = read("a", text, "2016-08-11")
    other = read("b", "An attack in Oslo on Tuesday left 31 people dead.", "2016-08-11")
    among = linked(one, other)
    assert tolls(one, among)["34"] == tolls(other, among)["31"]


def test_the_day_on_which_a_siege_ended_is_not_that_of_the_attack() -> None:
    one = read("a", "An attack on a hotel in Jos ended on Sunday after 29 people were killed.", "2017-10-29")
    other = read("b", "A bomb at a hotel in Jos killed 25 people on Saturday.", "2017-10-29")
    among = linked(one, other)
    assert tolls(one, among)["29"] == tolls(other, among)["25"]


def test_the_morning_into_which_a_siege_went_on_is_not_the_day_of_the_attack() -> None:
    text = "On 15 January 2016 gunmen attacked a hotel in Jos. At least 30 died in fighting into the next morning."
    assert len(places(text, "2016-01-20")) == 1


def test_an_attack_named_by_its_day_is_not_what_came_after_it() -> None:
    text = "A bomb killed nine people in Jos on Saturday. It was meant for those who met after the 14 October attack."
    assert not any({"the 14 October", "Saturday"} <= raws for raws in places(text, "2017-10-29"))


def test_a_month_told_long_after_is_the_day_in_it() -> None:
    text = "The blast in Jos in October killed 512 people. The bomb of 14 October, in Jos, hurt 316 people."
    assert len(places(text, "2017-11-30")) == 1
    assert len(places(text, "2017-10-30")) == 2


def test_an_old_quake_of_a_place_that_nobody_knows_is_another() -> None:
    text = "A quake killed 250 people in Norcia on Monday. The 2009 L'Alba earthquake killed roughly 300 people."
    assert len(places(text, "2016-08-25")) == 2


def test_one_sentence_that_names_two_charges_is_not_at_odds_with_itself(tmp_path: Path) -> None:
    text = "A jury in Oslo convicted Karl Brandt on Monday on charges of second-degree murder and manslaughter."
    report = run(tmp_path, ("2021-06-25", text), ("2021-06-25", text.replace("A jury in Oslo", "A jury")))
    assert not [finding for finding in report.findings if finding.verdict is Verdict.CONFLICT]


def test_a_quarter_with_the_name_of_a_town_elsewhere_is_in_its_city() -> None:
    one = read(
        "a",
        "Two people died in shelling of the Kirkuk neighbourhood of the Syrian city of Aleppo on Saturday.",
        "2016-11-12",
    )
    other = read("b", "Rebels shelled the Kirkuk neighbourhood in Aleppo on Saturday, killing three.", "2016-11-12")
    among = linked(one, other)
    assert tolls(one, among)["Two"] == tolls(other, among)["three"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the biggest raid since 6 May 2010, when rebels killed 76 people in Tal.", {"Tal"}),
        ("The worst raid since the May 2010 attack in Tal killed 76.", {"Tal", "May 2010"}),
        (
            "It was among the worst attacks in Chad after the Mumbai blasts in May 2010 that killed 76.",
            {"Mumbai", "May 2010"},
        ),
    ],
)
def test_what_the_news_is_held_against_keeps_its_own_day(text: str, expected: set[str]) -> None:
    news = "Gunmen killed nine people in Ur on Monday. "
    assert expected in places(news + text, "2017-04-25")
    assert {"Ur", "Monday"} in places(news + text, "2017-04-25")


def test_the_day_on_which_a_suspect_goes_before_a_judge_is_not_that_of_the_deed() -> None:
    text = "It means the act of intentionally killing someone, and he will go before a judge on Monday, police said."
    assert not any("Monday" in keys for keys in places(text, "2022-07-04"))


def test_the_day_on_which_its_crater_was_searched_is_not_that_of_the_blast() -> None:
    text = "Experts on Wednesday dug into a crater left by one of two bombs that exploded in a market in Jos."
    assert not any("Wednesday" in keys for keys in places(text, "2014-05-22"))


def test_a_blast_that_followed_one_of_another_day_is_not_where_that_was() -> None:
    text = (
        "Two bombs went off in Jos yesterday. Yesterday's explosion followed Sunday's explosion in Kano, killing five."
    )
    assert not any({"Kano", "Yesterday's"} <= keys for keys in places(text, "2014-05-21"))


@pytest.mark.parametrize(
    "behind",
    [
        "It was the worst raid since last September when rebels stormed a hotel in Tal, killing 67.",
        "The raid came two days after Harak spoke of a bombing in Tal. That attack on a market killed 67.",
    ],
)
def test_those_who_died_in_what_the_news_is_held_against_are_not_those_of_the_news(behind: str) -> None:
    one = read("a", f"A raid on the town of Ur on Sunday killed nine people. {behind}", "2014-06-17")
    told = tolls(one, linked(one))
    assert told["nine"] != told["67"]
