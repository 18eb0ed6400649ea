"""A day on which an event of years ago is marked is no day of that event."""

from __future__ import annotations

import pytest

from tests.linking.texts import linked, read, tolls
from xref.extension import Discourse
from xref.linking.events.remembered import came_before, remembered
from xref.model import Span

NEWS = "A gunman killed five people at a school in Ulm on Tuesday."


@pytest.mark.parametrize(
    "text",
    [
        "Ulm on Tuesday remembered the 15 people who were killed in a school shooting there nine years ago.",
        "Hundreds gathered in Ulm on Tuesday to mark the ninth anniversary of a shooting that killed 15 people.",
        "Flags flew at half-mast in Ulm on Tuesday, 20 years since a gunman killed 15 people at a school.",
        "Ulm held a vigil on Tuesday in memory of 15 people killed in the 2009 school shooting.",
    ],
)
def test_what_is_remembered_is_no_news_of_the_day(text: str) -> None:
    one, other = read("a", NEWS, "2019-05-08"), read("b", text, "2019-05-08")
    among = linked(one, other)
    assert set(tolls(one, among).values()).isdisjoint(tolls(other, among).values())


@pytest.mark.parametrize(
    "text",
    [
        "Ulm held a vigil on Wednesday for the five people killed in a school shooting there on Tuesday.",
        "Five people were killed in a school shooting in Ulm on Tuesday. The school marks its anniversary in May.",
    ],
)
def test_the_dead_of_the_week_are_mourned_too(text: str) -> None:
    one, other = read("a", NEWS, "2019-05-08"), read("b", text, "2019-05-09")
    among = linked(one, other)
    assert set(tolls(one, among).values()) & set(tolls(other, among).values())


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ulm marked the anniversary of the attack.", "1000/2018"),
        ("Ulm marked the first anniversary of the attack.", "2018"),
        ("Ulm marked the 20th anniversary of the attack.", "1999"),
        ("Ulm marked a year since the attack.", "2018"),
        ("Ulm marked thirty years since the attack.", "1989"),
        ("Ulm mourned those killed in the attack.", None),
        ("Ulm mourned those killed in the attack of 2019.", None),
        ("Ulm mourned those killed in the attack of 2009.", "1000/2018"),
    ],
)
def test_how_far_back_it_lies(text: str, when: str | None) -> None:
    at = text.index("attack")
    found = remembered(Discourse(text, "2019-05-08"), Span(0, len(text)), Span(at, at + 6))
    assert (found.when if found else None) == when


def test_without_a_day_of_publication_nothing_is_reckoned() -> None:
    text = "Ulm marked the first anniversary of the attack."
    assert remembered(Discourse(text), Span(0, len(text)), Span(40, 46)) is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Friday's attack came two weeks after a bomb killed 300 people.", "2019-04-20/2019-04-28"),
        ("Friday's attack comes just a week after an assault on a hotel.", "2019-04-27/2019-05-05"),
        ("The attack came less than a year after an Easter Sunday bombing.", "2018-05-11/2019-05-09"),
        ("The attacks come less than a week after a bombing.", "2019-05-04/2019-05-09"),
        ("The attack came three months after a bombing.", "2019-01-11/2019-02-11"),
        ("The attack came two weeks after his release from a prison that a bomb had hit.", None),
        ("The attack was two weeks after a bombing.", None),
        ("The court met two weeks after a bombing.", None),
    ],
)
def test_what_came_weeks_before(text: str, when: str | None) -> None:
    at = text.rindex("bomb") if "bomb" in text else text.index("assault")
    found = came_before(Discourse(text, "2019-05-11"), Span(0, len(text)), Span(at, at + 4))
    assert (found.when if found else None) == when


NOW = [
    "A bomb killed 40 people in Ulm on Saturday.",
    "A bomb has killed at least 40 people in Ulm. A week ago, militants killed 22 people in a hotel in Ulm. The bomb"
    " went off on Saturday.",
    "Saturday's bomb in Ulm came two weeks after a bomb killed 300 people on a street in Ulm.",
    "The attack on Ulm, where a bomb killed 40 people on Saturday, came a week after one at the Hotel Elm.",
    "Ulm was rocked by a bomb on Saturday. It killed 40 people, in the second attack on Ulm in the past week.",
]


@pytest.mark.parametrize("text", NOW)
def test_what_came_before_is_another_event_than_the_news(text: str) -> None:
    one, other = read("a", NOW[0], "2019-05-11"), read("b", text, "2019-05-11")
    among = linked(one, other)
    (news,) = tolls(one, among).values()
    told = tolls(other, among)
    assert {figure for figure, event in told.items() if event == news} <= {"40", "at least 40"}
    assert all(event == news for figure, event in told.items() if figure in ("40", "at least 40"))


def test_a_day_alone_is_told_of_the_place_of_the_news() -> None:
    one = read("a", "A quake of magnitude 7.0 killed 131 people in Lombok on Sunday.", "2018-08-07")
    other = read(
        "b",
        "An aftershock shook Lombok on Thursday. The toll from Sunday's quake rose to 319, officials said.",
        "2018-08-10",
    )
    among = linked(one, other)
    (quake,) = {among.event_of[c.article, c.subject.event] for c in one.claims if c.rule == "disaster-killed"}
    assert {among.event_of[c.article, c.subject.event] for c in other.claims if c.rule == "disaster-killed"} == {quake}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It fell in May 1991. It came nine months after a bomb in Tal killed 58.", "1000/1991"),
        ("A mine lay near Ulm - exactly one year after a bomb in Tal - and was made safe.", "2017-05-08/2018-05-09"),
    ],
)
def test_what_came_before_is_counted_from_what_the_text_tells_of(text: str, when: str) -> None:
    at = text.index("bomb")
    found = came_before(Discourse(text, "2019-05-08"), Span(0, len(text)), Span(at, at + 4))
    assert found is not None
    assert found.when == when
