"""Events: grouping in one article and across articles, by declared keys."""

from __future__ import annotations

import random

import pytest

from xref.extension import Discourse
from xref.linking.events import LocalEvents, link_events, local_events
from xref.model import EventKey, EventKind, EventMention, KeyPolicy, Provenance, Sourced, Span
from xref.values import value_type

TALKS = EventKind(
    "talks",
    "talks in {place}, {when}",
    (
        KeyPolicy("place", "place", separates=True),
        KeyPolicy("round", "ordinal", separates=True),
        KeyPolicy("when", "date", separates=True, window=45),
    ),
)
ATTACK = EventKind(
    "attack",
    "attack in {place}, {when}",
    (KeyPolicy("place", "place", separates=True), KeyPolicy("when", "date", separates=True, window=2)),
)
TRIAL = EventKind(
    "trial",
    "case in {place}, {when}",
    (KeyPolicy("place", "place", separates=True), KeyPolicy("when", "date", separates=True, window=1100)),
)
DEAL = EventKind(
    "deal",
    "deal for {target}",
    (
        KeyPolicy("target", "name", separates=True),
        KeyPolicy("buyer", "name", separates=True),
        KeyPolicy("when", "date", separates=True, window=60),
    ),
)
KINDS = {"talks": TALKS, "attack": ATTACK, "trial": TRIAL, "deal": DEAL}
TYPES = {"place": "place", "round": "ordinal", "when": "date", "target": "name", "buyer": "name"}


def value(type_name: str, text: str) -> object:
    """The value as it would be found in running text."""
    around = f"talks in {text}"
    return value_type(type_name).find(Discourse(around), 6, len(around))[0].value


def mention(kind: str, sentence: int, article: str, keys: dict[str, str]) -> EventMention:
    begin = sentence * 100
    made = tuple(
        EventKey(name, TYPES[name], value(TYPES[name], text), text, Span(begin + i, begin + i + 1))
        for i, (name, text) in enumerate(keys.items())
    )
    return EventMention(kind, article, Span(begin, begin + 20), sentence, made)


def article(name: str, *mentions: dict[str, str], kind: str = "talks", published: str = "") -> LocalEvents:
    made = [mention(kind, sentence, name, keys) for sentence, keys in enumerate(mentions)]
    return local_events(name, made, KINDS, published)


def grouped(
    *articles: LocalEvents, published: dict[str, str] | None = None, same_event: bool = False
) -> list[set[str]]:
    dates = {name: Sourced(date, Provenance.GIVEN) for name, date in (published or {}).items()}
    linked = link_events(articles, KINDS, dates, same_event=same_event)
    return [{mention.article for mention in event.mentions} for event in linked.events]


def test_bare_mentions_go_to_the_event_in_focus() -> None:
    local = article("a", {"place": "Astana"}, {}, {"place": "Geneva"}, {}, {}, {}, {})
    where = [placed.event for placed in local.placed]
    assert where == ["talks#0", "talks#0", "talks#1", "talks#1", "talks#1", "talks#0", "talks#0"]


def test_a_bare_mention_is_sure_until_another_event_is_met() -> None:
    local = article("a", {"place": "Astana"}, {}, {"place": "Geneva"}, {})
    assert [placed.certainty for placed in local.placed] == ["stated", "stated", "stated", "inferred"]


def test_a_title_without_keys_speaks_of_the_event_that_follows() -> None:
    local = article("a", {}, {"place": "Astana", "when": "23 January 2017"}, {"place": "Geneva"})
    assert local.focus("talks", 0) == ("talks#0", Provenance.STATED)
    assert len(local.events) == 2


def test_background_by_its_date_is_kept_apart() -> None:
    local = article("a", {}, {}, {"when": "March 2016"}, kind="attack", published="2017-05-02")
    assert [placed.event for placed in local.placed] == ["attack#0", "attack#0", "attack#1"]
    assert [event.main for event in local.events] == [True, False]


@pytest.mark.parametrize(
    ("kind", "when", "expected"),
    [
        ("trial", "2003", ["trial#0", "trial#1", "trial#0"]),
        ("trial", "2016", ["trial#0", "trial#0", "trial#0"]),  # a trial takes that long
        ("talks", "2003", ["talks#0", "talks#0", "talks#0"]),  # an article may be of old talks
    ],
)
def test_what_is_shared_does_not_join_what_lies_years_back_to_the_news(
    kind: str, when: str, expected: list[str]
) -> None:
    oslo = {"place": "Oslo"}
    local = article("a", oslo, {**oslo, "when": when}, {}, oslo, kind=kind, published="2017-05-02")
    first, past, _, again = (placed.event for placed in local.placed)
    assert [first, past, again] == expected


def test_an_article_without_the_kind_has_no_focus() -> None:
    assert article("a").focus("attack", 0) == ("", Provenance.UNKNOWN)


APART = [
    ("place", {"place": "Astana"}, {"place": "Geneva"}, "place: "),
    ("round", {"round": "third"}, {"round": "fourth"}, "round: "),
    (
        "round on one side",
        {"place": "Astana", "round": "third"},
        {"place": "Astana", "when": "23 January 2017"},
        "round: ",
    ),
    ("date", {"when": "23 January 2017"}, {"when": "13 April 2017"}, "when: "),
]
TOGETHER = [
    ("place", {"place": "Astana"}, {"place": "Astana"}),
    ("place in a place", {"place": "Astana"}, {"place": "Kazakhstan"}),
    ("date", {"when": "23 January 2017"}, {"when": "23 January 2017"}),
    ("round on one side, same date", {"round": "third", "when": "14 March 2017"}, {"when": "14 March 2017"}),
]


@pytest.mark.parametrize(("a", "b", "why"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_keys_that_keep_apart(a: dict[str, str], b: dict[str, str], why: str) -> None:
    articles = [article("a", a), article("b", b)]
    for order in (articles, articles[::-1]):
        linked = link_events(order, KINDS, {})
        assert len(linked.events) == 2
        assert linked.events[0].apart_from[0][1].startswith(why)


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in TOGETHER], ids=[case[0] for case in TOGETHER])
def test_keys_that_put_together(a: dict[str, str], b: dict[str, str]) -> None:
    articles = [article("a", a), article("b", b)]
    for order in (articles, articles[::-1]):
        linked = link_events(order, KINDS, {})
        assert [event.uncertain for event in linked.events] == [()]


def test_without_a_shared_key_joining_is_uncertain_and_needs_the_same_days() -> None:
    near = {"a": "2017-01-24", "b": "2017-01-25"}
    far = {"a": "2017-01-24", "b": "2017-09-25"}
    articles = [article("a", {}), article("b", {})]
    dates = {name: Sourced(date, Provenance.GIVEN) for name, date in near.items()}
    assert link_events(articles, KINDS, dates).events[0].uncertain == ("a", "b")
    assert len(grouped(*articles, published=far)) == 2
    assert grouped(*articles) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("later", "events"),
    [
        ({"target": "Arden Systems", "buyer": "Orvane Group"}, 1),
        ({"target": "Arden Systems"}, 2),
        ({"target": "Arden Systems", "buyer": "Kintec Group"}, 2),
    ],
)
def test_a_deal_is_known_over_months_by_buyer_and_target(later: dict[str, str], events: int) -> None:
    first = article("a", {"target": "Arden Systems", "buyer": "Orvane Group"}, kind="deal")
    dates = {"a": "2018-06-14", "b": "2018-11-02"}
    for order in ((first, last := article("b", later, kind="deal")), (last, first)):
        assert len(grouped(*order, published=dates)) == events


def test_a_word_before_a_firm_says_what_it_is() -> None:
    one, other = {"target": "Arden Systems"}, {"target": "Chipmaker Arden Systems"}
    dates = {"a": "2018-06-14", "b": "2018-06-15"}
    assert grouped(article("a", one, kind="deal"), article("b", other, kind="deal"), published=dates) == [{"a", "b"}]


def test_same_event_joins_the_main_events_and_still_obeys_keys() -> None:
    plain = [article("a", {}), article("b", {"place": "Astana"})]
    assert grouped(*plain, same_event=True) == [{"a", "b"}]
    apart = [article("a", {"place": "Geneva"}), article("b", {"place": "Astana"})]
    assert len(grouped(*apart, same_event=True)) == 2


def test_a_vague_event_does_not_chain_two_that_differ() -> None:
    articles = [
        article("a", {"place": "Astana", "when": "23 January 2017"}),
        article("b", {"place": "Astana"}),
        article("c", {"place": "Astana", "when": "4 May 2017"}),
    ]
    found = grouped(*articles)
    assert len(found) == 2
    assert not any({"a", "c"} <= group for group in found)


def test_events_do_not_depend_on_the_order_of_files() -> None:
    keys = [
        {"place": p, "when": w} for p in ("Astana", "Geneva", "Moscow") for w in ("23 January 2017", "14 March 2017")
    ]
    keys += [{"place": "Kazakhstan"}, {"when": "23 January 2017"}, {"round": "third", "place": "Astana"}, {}]
    articles = [article(f"a{number}", key) for number, key in enumerate(keys)]
    published = {local.article: Sourced("2017-01-24", Provenance.GIVEN) for local in articles}
    first = link_events(articles, KINDS, published)
    for seed in range(10):
        shuffled = articles[:]
        random.Random(seed).shuffle(shuffled)
        assert link_events(shuffled, KINDS, published) == first


def test_labels_are_made_of_keys() -> None:
    articles = [
        article("a", {"place": "Astana", "when": "23 January 2017"}),
        article("b", {"place": "Geneva", "when": "late February"}),
        article("c", {"place": "Moscow", "round": "third"}),
        article("d", {"when": "April 2014"}),
        article("e", {}, kind="attack"),
    ]
    assert [event.label for event in link_events(articles, KINDS, {}).events] == [
        "attack",
        "talks, April 2014",
        "talks in Astana, 23 January 2017",
        "talks in Geneva, late February",
        "talks in Moscow, 3rd round",
    ]
