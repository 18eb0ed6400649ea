"""Incidents: whether two sentences of one day's news tell of one thing that happened, in whatever words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from xref.discovery.days import days_apart, given_day, near
from xref.discovery.lexicon import lines
from xref.discovery.roles import SAYING
from xref.discovery.spelling import spelled_alike
from xref.discovery.wording import Corpus, Wording
from xref.discovery.words import stem
from xref.model import Relation
from xref.values import value_type

_NEXT_DAY = 1  # days between two articles that tell of one incident
_TENFOLD = 10
_MUCH = 0.4  # least share of words where no place tells


@cache
def _kinds() -> dict[str, int]:
    return {stem(word): number for number, line in enumerate(lines("incidents")) for word in line.split()}


def _kinds_of(words: Iterable[str]) -> set[int]:
    kinds = _kinds()
    return {kinds[word] for word in words if word in kinds}


def one_incident(a: Wording, b: Wording, corpus: Corpus) -> bool:
    """Whether two sentences may give the toll of one incident.

    Both are of the same day or the next, share more than chance gives and name no two kinds of thing. They share a
    place that few sentences name; or many of their words, and not each has a place of its own. A sentence that says
    "another" or "elsewhere" tells of one more incident than the sentence before it, one with "this week" of many.
    """
    if a.another or b.another or not _of_one_day(a.day, b.day) or not _of_one_day(a.dated or a.day, b.dated or b.day):
        return False
    if corpus.weight(a.words & b.words) < corpus.asked_on_a_day:
        return False
    kinds = _kinds_of(a.words), _kinds_of(b.words)
    if kinds[0] and kinds[1] and not kinds[0] & kinds[1]:
        return False
    shared = frozenset(place for place in a.places if spelled_alike(place, b.places))
    if corpus.marks(shared):
        return True
    return not (_own(a, b, corpus) and _own(b, a, corpus)) and corpus.share(a.words, b.words) >= _MUCH


def one_place(a: Wording, b: Wording, corpus: Corpus) -> bool:
    """Whether neither sentence names a place that the other does not: what happened there may be a part of it only.

    A place that the other leaves without its name ("a town in the north") may be the same.
    """
    return (b.somewhere or not _own(a, b, corpus)) and (a.somewhere or not _own(b, a, corpus))


def of_one_size(a: Any, b: Any) -> bool:
    """Whether two tolls may be accounts of one incident: one of ten times as many is that of a war or of a week.

    >>> count = value_type("count").parse
    >>> of_one_size(count("14"), count("at least 19")), of_one_size(count("7"), count("70"))
    (True, False)
    """
    few, many = sorted((a.low.value, b.low.value))
    return bool(many < _TENFOLD * few)


def of_its_day(wording: Wording) -> bool:
    """Whether a sentence gives no time that leaves its article's day out: "in May" in a report of July."""
    kind = value_type("date")
    day = kind.parse(wording.day[:10])
    dates = (figure.mention.value for figure in wording.figures if figure.unit == "date" and figure.role != SAYING)
    return all(_near(date, wording.day) or kind.relate(date, day).strict is not Relation.DISJOINT for date in dates)


def _near(date: Any, day: str) -> bool:
    """Whether a date is a full day within a week of another."""
    return bool(given_day(date)) and near(given_day(date), day)


def _of_one_day(a: str, b: str) -> bool:
    """Whether two days are known and the same, or one the day after the other."""
    return min(len(a), len(b)) >= len("2017-01-24") and days_apart(a, b) <= _NEXT_DAY


def _own(a: Wording, b: Wording, corpus: Corpus) -> bool:
    """Whether a sentence names a place that the other does not name, in any spelling."""
    return any(corpus.is_place(place) and not spelled_alike(place, b.names) for place in sorted(a.places - b.words))
