"""Works: nouns for what somebody has made, by kind: a novel and a memoir are books."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from xref.discovery.words import stem

_WORKS = {  # what a year before it is that of its coming out: "a 1934 novel"
    "book": "novel book novella memoir autobiography",
    "film": "film movie",
    "record": "album song single",
    "play": "play opera musical",
    "series": "series sitcom miniseries show",
    "poem": "poem poetry",
    "version": "adaptation version production remake",
}
_NO_WORK = "festival industry studio company star director club award prize"  # behind such a noun: no work


def is_one_work(word: str) -> bool:
    """Whether a word names one work, in the singular.

    >>> is_one_work("film"), is_one_work("films"), is_one_work("series")
    (True, False, True)
    """
    return word.lower() in _work_nouns()


def works_among(words: frozenset[str]) -> frozenset[str]:
    """Of some words, as stems, those that name a work.

    >>> set(works_among(frozenset({"novel", "town"})))
    {'novel'}
    """
    return words & _works().keys()


@cache
def _work_nouns() -> frozenset[str]:
    return frozenset(" ".join(_WORKS.values()).split())


def work(words: Sequence[str]) -> str:
    """What kind of work is the first that some words, as stems, name: "british drama film" a film.

    >>> work(["drama", "film"]), work(["film", "festival"])
    ('film', '')
    """
    works = _works()
    followed = zip(words, (*words[1:], ""), strict=False)
    return next((works[word] for word, behind in followed if word in works and behind not in _no_works()), "")


@cache
def _works() -> dict[str, str]:
    return {stem(word): kind for kind, words in _WORKS.items() for word in words.split()}


@cache
def _no_works() -> frozenset[str]:
    return frozenset(map(stem, _NO_WORK.split()))
