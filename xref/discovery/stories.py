"""Stories: which articles, as whole texts, tell one story.

A sentence has few words, and in a folder of two articles none of them is rare. A whole article has many: two that
appear within days of one another, name the same and share a large part of their words are about one event.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import isqrt

from xref.discovery.days import days_apart
from xref.discovery.restrictors import CALENDAR
from xref.discovery.words import stem, written
from xref.extension import Discourse
from xref.model import Article

_DAYS = 2  # between two articles on one event: later ones tell what has come of it
_COMMON = 0.3  # least share of the shorter article's words that the other has too
_WITH_NAMES = 0.2  # and where they share names
_MOST = 0.5  # and where an article does not say of which day it is, and they share but two names
_WORDS = 7  # least number of words
_NAMES = 3  # and of names
_TWO = 2
_FEW = 6  # articles: a name that so few have tells, however small the folder
_NEIGHBOURS = 6  # articles that share a name with one and are compared with it


@dataclass(frozen=True, slots=True)
class Story:
    """The words of an article, as stems, and those that it only writes with a capital."""

    article: str
    day: str
    words: frozenset[str]
    names: frozenset[str]


def read_story(article: Article, discourse: Discourse) -> Story:
    """Read an article as the words that carry meaning.

    >>> from xref.engines._passages import passage
    >>> text = "The port of Hull is shut. Ports shut late."
    >>> sorted(read_story(passage(text, name="a"), Discourse(text)).names)
    ['hull']
    """
    words = [word for word in written(discourse.text) if not CALENDAR.fullmatch(word)]
    small = frozenset(stem(word) for word in words if word == word.lower())
    every = frozenset(map(stem, words))
    return Story(article.name, discourse.published, every, every - small)


def one_story(a: Story, b: Story, common: Container[str] = ()) -> bool:
    """Whether two articles share enough of their words, and are of one day or of days near it.

    Names that are not ``common`` make up for words. Where a day is not known they are asked for; whether such articles
    are of one time, their values have to show.
    """
    dated = bool(a.day and b.day)
    if dated and days_apart(a.day, b.day) > _DAYS:
        return False
    shared = len(a.words & b.words)
    share = shared / max(1, min(len(a.words), len(b.words)))
    if shared < _WORDS or share < _WITH_NAMES:
        return False
    names = sum(name not in common for name in a.names & b.names)
    if dated:
        return share >= _COMMON or names >= _NAMES
    return (share >= _COMMON and names >= _NAMES) or (share >= _MOST and names >= _TWO)


def told_together(stories: Sequence[Story], *, same_event: bool = False) -> list[tuple[str, str]]:
    """Pairs of articles that tell one story; for ``same_event`` any two, each with its next few.

    Articles meet under the names that few of them have, so that the cost grows with their number and not its square.
    """
    told: set[tuple[str, str]] = set()
    ordered = sorted(stories, key=lambda story: (story.day, story.article))
    common = _common(ordered)
    for group in [ordered] if same_event else _by_name(ordered, common):
        for a, b in _neighbours(group):
            if same_event or one_story(a, b, common):
                told.add((min(a.article, b.article), max(a.article, b.article)))
    return sorted(told)


def _neighbours(group: Sequence[Story]) -> Iterator[tuple[Story, Story]]:
    for place, a in enumerate(group):
        yield from ((a, b) for b in islice(group, place + 1, place + 1 + _NEIGHBOURS))


def _common(stories: Sequence[Story]) -> frozenset[str]:
    """The names that too many articles have to tell a story by."""
    often = Counter(name for story in stories for name in story.names)
    most = max(_FEW, isqrt(len(stories)))
    return frozenset(name for name, count in often.items() if count > most)


def _by_name(stories: Sequence[Story], common: Container[str]) -> Iterable[list[Story]]:
    found: Mapping[str, list[Story]] = defaultdict(list)
    for story in stories:
        for name in sorted(story.names):
            if name not in common:
                found[name].append(story)
    return found.values()
