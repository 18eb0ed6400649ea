"""Stories: which articles, as whole texts, tell one story.

A sentence has few words, and in a folder of two articles none of them is rare. A whole article has many: two that
appear within days of one another, name the same and share a large part of their words are about one event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import isqrt

from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.discovery.days import days_apart
from xref.discovery.words import stem, written
from xref.extension import Discourse
from xref.model import Article

_OF_THE_CALENDAR = re.compile(rf"(?:{WEEKDAYS}|{MONTHS})\Z")
_DAYS = 2  # between two articles on one event: later ones tell what has come of it
_COMMON = 0.3  # least share of the shorter article's words that the other has too
_WORDS = 7  # least number of them
_NAMES = 3  # and of names, where an article does not say of which day it is
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
    words = [word for word in written(discourse.text) if not _OF_THE_CALENDAR.fullmatch(word)]
    small = frozenset(stem(word) for word in words if word == word.lower())
    every = frozenset(map(stem, words))
    return Story(article.name, discourse.published, every, every - small)


def one_story(a: Story, b: Story) -> bool:
    """Whether two articles share enough of their words, and are of one day or of days near it.

    Where a day is not known they must share names as well; whether they are of one time, their values have to show.
    """
    shared = len(a.words & b.words)
    shorter = min(len(a.words), len(b.words))
    dated = bool(a.day and b.day)
    if dated and days_apart(a.day, b.day) > _DAYS:
        return False
    return shared >= max(_WORDS, _COMMON * shorter) and (dated or len(a.names & b.names) >= _NAMES)


def told_together(stories: Sequence[Story], *, same_event: bool = False) -> list[tuple[str, str]]:
    """Pairs of articles that tell one story; for ``same_event`` any two, each with its next few.

    Articles meet under the names that few of them have, so that the cost grows with their number and not its square.
    """
    told: set[tuple[str, str]] = set()
    ordered = sorted(stories, key=lambda story: (story.day, story.article))
    for group in [ordered] if same_event else _by_name(ordered):
        for a, b in _neighbours(group):
            if same_event or one_story(a, b):
                told.add((min(a.article, b.article), max(a.article, b.article)))
    return sorted(told)


def _neighbours(group: Sequence[Story]) -> Iterator[tuple[Story, Story]]:
    for place, a in enumerate(group):
        yield from ((a, b) for b in islice(group, place + 1, place + 1 + _NEIGHBOURS))


def _by_name(stories: Sequence[Story]) -> Iterable[list[Story]]:
    often = Counter(name for story in stories for name in story.names)
    most = max(_FEW, isqrt(len(stories)))
    found: Mapping[str, list[Story]] = defaultdict(list)
    for story in stories:
        for name in sorted(story.names):
            if often[name] <= most:
                found[name].append(story)
    return found.values()
