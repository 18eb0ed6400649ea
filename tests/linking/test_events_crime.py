"""Events of local crime news: two of one day, and a case whose defendant is named after its day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.linking.texts import document
from xref.extension import Discourse
from xref.linking.events import LocalEvents, link_events, local_events
from xref.linking.events.later import is_day_of_a_verdict
from xref.linking.events.when import is_day_of_it
from xref.linking.events.where import is_elsewhere
from xref.model import EventKey, EventKind, EventMention, KeyPolicy, Provenance, Sourced, Span
from xref.values import value_type

ATTACK = EventKind(
    "attack",
    "attack in {place}, {when}",
    (KeyPolicy("place", "place", separates=True), KeyPolicy("when", "date", separates=True, window=0)),
    ("place", "when"),
)
TRIAL = EventKind(
    "trial",
    "case of {defendant}",
    (KeyPolicy("defendant", "person", separates=True), KeyPolicy("when", "date", separates=True, window=1100)),
    ("defendant",),
)
KINDS = {"attack": ATTACK, "trial": TRIAL}
TYPES = {"place": "place", "when": "date", "defendant": "person"}
PUBLISHED = "2021-09-06"


def article(name: str, kind: str, *mentions: dict[str, str], crowded: tuple[str, ...] = ()) -> LocalEvents:
    made = []
    for sentence, keys in enumerate(mentions):
        begin = sentence * 100
        found = []
        for i, (key, text) in enumerate(keys.items()):
            around = f"attack in {text}"
            value = value_type(TYPES[key]).find(Discourse(around, published=PUBLISHED), 6, len(around))[0].value
            found.append(EventKey(key, TYPES[key], value, text, Span(begin + i, begin + i + 1)))
        made.append(EventMention(kind, name, Span(begin, begin + 20), sentence, tuple(found)))
    return local_events(name, made, KINDS, PUBLISHED, " " * 1000, crowded)


@pytest.mark.parametrize(
    ("first", "last", "events"),
    [
        ("early Sunday", "Sunday night", 2),
        ("early on Sunday", "late on Sunday", 2),
        ("early Sunday", "Sunday", 1),
        ("Sunday night", "Sunday at 10 p.m.", 1),
    ],
)
def test_two_parts_of_one_day_that_lie_hours_apart_are_two_events(first: str, last: str, events: int) -> None:
    found = article("a", "attack", {"place": "Dover", "when": first}, {"place": "Dover", "when": last})
    assert len(found.events) == events


def defendants(*others: str) -> list[EventKey]:
    """The keys of the case that an article opens with, before it names who is tried."""
    named = [{"defendant": name} for name in ("Karl Max Brandt", *others)]
    return list(article("a", "trial", {"when": "3 September 2021"}, *named).events[0].keys)


def test_the_only_defendant_that_an_article_names_is_that_of_its_case() -> None:
    assert {key.name for key in defendants()} == {"when", "defendant"}
    assert {key.name for key in defendants("Karl M. Brandt")} == {"when", "defendant"}


def test_where_two_are_named_nobody_says_whose_case_the_day_is_of() -> None:
    assert {key.name for key in defendants("Carl Reno")} == {"when"}


def test_a_case_that_may_be_of_one_defendant_is_not_that_of_another() -> None:
    found = article(
        "a", "trial", {"when": "3 September 2021"}, {"defendant": "Karl Brandt"}, {"defendant": "Ivo Marsh"}
    )
    assert [placed.event for placed in found.placed] == ["trial#0", "trial#0", "trial#1"]


def test_a_middle_name_leaves_no_doubt() -> None:
    one = article("a", "trial", {"when": "3 September 2021"}, {"defendant": "Karl Max Brandt"})
    other = article("b", "trial", {"defendant": "Karl Brandt"})
    dates = {name: Sourced(PUBLISHED, Provenance.GIVEN) for name in "ab"}
    (event,) = link_events([one, other], KINDS, dates).events
    assert event.uncertain == ()


def cases(*articles: LocalEvents) -> int:
    dates = {each.article: Sourced(PUBLISHED, Provenance.GIVEN) for each in articles}
    return len(link_events(articles, KINDS, dates).events)


def knowing(local: LocalEvents, suffered: str = "", persons: tuple[str, ...] = ()) -> LocalEvents:
    hurt, named = frozenset({suffered} - {""}), frozenset(persons)
    return replace(local, events=tuple(event._replace(suffered=hurt, persons=named) for event in local.events))


def test_two_cases_without_a_defendant_are_not_one_because_they_are_of_one_day() -> None:
    bare = article("a", "trial", {"when": "3 September 2021"}), article("b", "trial", {"when": "3 September 2021"})
    assert cases(*bare) == 2
    assert cases(article("a", "trial", {}), article("b", "trial", {"defendant": "Karl Brandt"})) == 2


def test_a_case_without_a_defendant_is_that_of_its_victim_or_of_whom_its_text_names() -> None:
    victim, brandt = "Ada Holm", article("b", "trial", {"defendant": "Karl Max Brandt"})
    bare = article("a", "trial", {"when": "3 September 2021"})
    assert cases(knowing(bare, suffered=victim), knowing(brandt, suffered=victim)) == 1
    assert cases(knowing(bare, suffered=victim), knowing(brandt, suffered="Ivo Marsh")) == 2
    assert cases(knowing(bare, persons=("Max Brandt",)), brandt) == 1
    other = article("c", "trial", {"defendant": "Ivo Marsh"})
    assert cases(knowing(bare, persons=("Max Brandt", "Marsh")), brandt, other) == 3


@pytest.mark.parametrize(("crowded", "events"), [((), 1), (("attack",), 2)])
def test_the_news_of_a_week_ago_is_told_on_where_attacks_are_rare(crowded: tuple[str, ...], events: int) -> None:
    keys = ({"place": "Dover"}, {"when": "2 September 2021"})
    assert len(article("a", "attack", *keys, crowded=crowded).events) == events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man turned himself in Tuesday in connection with a shooting.", False),
        ("The victim was identified Tuesday, after the shooting.", False),
        ("A man was shot Tuesday outside a bar.", True),
        ("Divers searched the river after a ferry sank Tuesday.", True),
        ("Divers searched the river Tuesday after a ferry sank.", False),
        ("Ships were dispatched Tuesday after a ferry sank.", False),
        ("By Tuesday nine people had died in the ferry.", False),
        ("The agency on Tuesday estimated the toll at nine.", False),
        ("The toll of the strike has reached nine, quoting the ministry on Tuesday.", False),
    ],
)
def test_the_day_of_a_later_step_is_not_that_of_the_attack(text: str, expected: bool) -> None:
    (date,) = value_type("date").find(Discourse(text, published=PUBLISHED), 0, len(text))
    assert is_day_of_it(text, 0, date) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("guilty of two counts of murder, one of assault and possession of a weapon on June 25", True),
        ("An inquest into the deaths was held in Oslo on Monday", True),
        ("charged with murder in connection with a Monday shooting", False),
        ("charged in the shooting death of Ann Lee on June 23", False),
    ],
)
def test_the_day_of_a_verdict_or_a_sitting_is_told_from_that_of_the_deed(text: str, expected: bool) -> None:
    (date,) = value_type("date").find(Discourse(text, published=PUBLISHED), 0, len(text))
    assert is_day_of_a_verdict(text, 0, date.span) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It killed Ann Lee, 22, of Oslo.", True),
        ("It killed Ann Lee and Omar Diallo, both of Oslo.", True),
        ("It killed Ann Lee, 22, in Oslo.", False),
    ],
)
def test_where_somebody_lives_is_no_place_of_an_attack(text: str, expected: bool) -> None:
    at = text.index("Oslo")
    assert is_elsewhere(text, 0, Span(at, at + len("Oslo"))) is expected


def test_a_case_goes_on_from_a_verdict_of_last_month() -> None:
    found = article("a", "trial", {"defendant": "Karl Brandt"}, {"when": "August 2021"})
    assert len(found.events) == 1


def sure_of(found: LocalEvents) -> list[bool]:
    """Of each sentence whether it is sure whose case it is of."""
    return [
        found.focus("trial", placed.mention.sentence, placed.mention.keys)[1] is Provenance.STATED
        for placed in found.placed
    ]


def test_of_two_defendants_a_sentence_that_names_neither_is_surely_of_none() -> None:
    one = article("a", "trial", {"defendant": "Anna Bell"}, {"when": "Monday"}, {})
    two = article("b", "trial", {"defendant": "Anna Bell"}, {"defendant": "Karl Stein"}, {"when": "Monday"}, {})
    assert sure_of(one) == [True, True, True]
    assert sure_of(two) == [True, True, False, False]


def test_a_case_of_nobody_by_name_knows_whom_its_text_names() -> None:
    told = document(
        "a", "Karl Brandt ran down nine people.\n\nIn March a court gave him a six-month sentence.", PUBLISHED
    )
    persons = [event.persons for event in told.events.events if event.kind == "trial"]
    assert persons == [frozenset({"Karl Brandt"})]
