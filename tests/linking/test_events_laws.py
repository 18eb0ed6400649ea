"""Laws of linking: order and copies do not matter, and no group holds two events that a key keeps apart."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.linking.test_events import KINDS, TALKS, article, mention
from xref.linking.events import Linked, LocalEvents, link_events, local_events
from xref.linking.events.keys import Keys
from xref.model import Event, Provenance, Sourced

PLACES = ["Astana", "Kazakhstan", "Geneva", "Moscow"]
DATES = ["23 January 2017", "24 January 2017", "January 2017", "14 March 2017", "Monday"]
ROUNDS = ["third", "fourth"]
PUBLISHED = ["", "2017-01-24", "2017-01-26", "2017-03-15"]

keys = st.fixed_dictionaries(
    {},
    optional={"place": st.sampled_from(PLACES), "when": st.sampled_from(DATES), "round": st.sampled_from(ROUNDS)},
)


@st.composite
def corpora(draw: Any) -> tuple[list[LocalEvents], dict[str, Sourced[str]]]:
    articles, published = [], {}
    for number in range(draw(st.integers(1, 5))):
        name = f"a{number}"
        day = draw(st.sampled_from(PUBLISHED))
        articles.append(article(name, *draw(st.lists(keys, min_size=1, max_size=4)), published=day))
        published[name] = Sourced(day or None, Provenance.GIVEN)
    return articles, published


def linked(corpus: tuple[list[LocalEvents], dict[str, Sourced[str]]]) -> Linked:
    return link_events(corpus[0], KINDS, corpus[1])


@settings(deadline=None, max_examples=60)
@given(corpora(), st.randoms(use_true_random=False))
def test_order_does_not_matter(corpus: Any, random: Any) -> None:
    shuffled = corpus[0][:]
    random.shuffle(shuffled)
    assert linked((shuffled, corpus[1])) == linked(corpus)


@settings(deadline=None, max_examples=60)
@given(corpora())
def test_every_mention_has_one_event_and_articles_keep_theirs_apart(corpus: Any) -> None:
    found = linked(corpus)
    mentions = [mention for event in found.events for mention in event.mentions]
    given = [mention for local in corpus[0] for event in local.events for mention in event.mentions]
    assert sorted(map(repr, mentions)) == sorted(map(repr, given))
    for local in corpus[0]:
        ids = [found.event_of[local.article, event.id] for event in local.events]
        assert len(set(ids)) == len(ids)


@settings(deadline=None, max_examples=60)
@given(corpora())
def test_no_event_holds_keys_that_separate(corpus: Any) -> None:
    relations = Keys()
    policies = {policy.name: policy for policy in TALKS.keys}
    for event in linked(corpus).events:
        for one, other in combinations(event.keys, 2):
            if one.name == other.name and Provenance.INFERRED not in (one.provenance, other.provenance):
                assert relations.fit(one, other, policies[one.name]) is not False, event


@settings(deadline=None, max_examples=60)
@given(corpora())
def test_what_keeps_events_apart_is_said_on_both_sides(corpus: Any) -> None:
    events = {event.id: event for event in linked(corpus).events}
    for event in events.values():
        for other, why in event.apart_from:
            assert why
            assert (event.id, why) in events[other].apart_from


def test_ids_are_numbered_by_content() -> None:
    def ids(*order: str) -> list[tuple[str, str]]:
        made = {"x": article("x", {"place": "Geneva"}), "y": article("y", {"place": "Astana"})}
        return [(event.id, event.label) for event in link_events([made[name] for name in order], KINDS, {}).events]

    assert ids("x", "y") == ids("y", "x") == [("talks-1", "talks in Astana"), ("talks-2", "talks in Geneva")]


DEFINITE = [
    ("Talks opened in Astana. The talks on 14 March 2018 were short.", 1),
    ("Talks opened in Astana. It hopes for talks on 14 March 2018.", 2),
]


@pytest.mark.parametrize(("text", "events"), DEFINITE)
def test_the_article_tells_what_the_reader_knows(text: str, events: int) -> None:
    first = mention("talks", 0, "a", {"place": "Astana"})
    start = text.index("talks on 14 March")
    moved = mention("talks", 1, "a", {"when": "14 March 2018"})
    second = moved.__class__("talks", "a", moved.span._replace(start=start, end=len(text)), 1, moved.keys)
    found = local_events("a", [first, second], KINDS, "2017-01-24", text)
    assert len(found.events) == events


def test_mentions_of_the_same_words_are_one() -> None:
    """Two patterns that found one stretch of text speak of one event, with the keys of both."""
    wide = mention("talks", 0, "a", {"place": "Astana"})
    narrow = mention("talks", 0, "a", {"when": "23 January 2017"})
    [event] = local_events("a", [wide, narrow], KINDS).events
    assert {key.name for key in event.keys} == {"place", "when"}


def labels(events: tuple[Event, ...]) -> list[str]:
    return [event.label for event in events]


def test_many_events_link_in_little_work() -> None:
    """Articles far apart in time are not held against each other."""
    days = [f"2017-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 15)]
    articles = [article(f"a{n}", {"when": day}, kind="attack", published=day) for n, day in enumerate(days * 20)]
    published = {local.article: Sourced(day, Provenance.GIVEN) for local, day in zip(articles, days * 20, strict=True)}
    found = link_events(articles, KINDS, published).events
    assert len(found) == len(days)
    assert len(set(labels(found))) == len(days)
