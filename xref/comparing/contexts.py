"""Contexts: how each claim of a cell is made: by whom, as of when, and how surely it is of the same event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import inf
from typing import Any

from xref.comparing.breadth import of_several, told_widely
from xref.comparing.contents import Content
from xref.comparing.earlier import (
    before_appeal,
    called_earlier,
    called_first,
    has_moved,
    may_change,
    may_rise,
    moved_from,
)
from xref.comparing.headlines import heads_of
from xref.comparing.measuring import WAYS, grew, same_bound
from xref.comparing.pace import Course
from xref.comparing.sittings import Sitting, of_several_days, reckoned, tells_length, tells_place
from xref.comparing.spells import lasts
from xref.comparing.times import day_of, said_before
from xref.comparing.voices import body_of, voice_of
from xref.comparing.whereabouts import spreads
from xref.expressions import regex
from xref.extension import ValueType
from xref.model import Article, Claim, Event, Polarity, Provenance, SlotPolicy, Status
from xref.tuples import NamedTuple
from xref.values.date import Date, as_interval

LOOSE = "?"  # an article whose event joined the others without a key in common, and that says one thing only

_RESULTS = frozenset({"count", "duration", "percent"})  # known when it is over; who is invited is known before
_DATED = frozenset({Status.PLANNED, Status.SCHEDULED, Status.CANCELLED, Status.POSTPONED})
_POSSIBLE = frozenset({"could", "may", "might", "possibly", "perhaps", "maybe", "feared", "unconfirmed", "rumoured"})
_PUTS = regex(
    r"\b(?:put|puts|gave|gives|claim(?:ed|s)|counted|estimate[ds]?) (?:[\w-]+ ){0,3}?"
    r"(?:toll|number|count|figure|dead)\b",
    re.IGNORECASE,
)

_HOUR = regex(  # "as of 8 am", "by evening": the day goes on, and so may the count
    r"\b(?:as (?:of|at)|by|until) (?:about |around )?(?:the )?(?:late |early |mid-?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:at )?)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|GMT|hours|o'clock)|\d{4} (?:GMT|hours)|\d{1,2}:\d\d\b"
    r"|noon|midday|midnight|night(?:fall)?|dawn|dusk|morning|afternoon|evening)",
    re.IGNORECASE,
)


class Context(NamedTuple):
    """How it is claimed: by whom, as of when, and how sure it is that the subject is the same."""

    voice: str
    body: str  # for whom the speaker speaks
    source: str  # who knows it, or the article
    said: str
    certain: bool  # the sentence names its event, or the article has but one
    joined: str  # set where nothing that the article states ties its event to the others
    possible: bool  # hedged as a possibility
    earlier: bool  # the text itself calls the figure an earlier one
    hour: bool  # its article says at what hour of a day it stood
    growing: bool  # its article says that it may still rise, or that not all was counted
    replaced: tuple[str, ...]  # values that the same text calls earlier ones
    tolls: bool  # its sentence says what somebody puts the toll at
    moved: bool  # its sentence says that the figure has become what it is
    years: int  # for which the same text says that the event has lasted; 0 where it does not
    dead: float  # how many the same text counts; -1 where it does not
    risen: bool  # the same text says that their number has risen to that
    open: bool  # the same text gives it as the least, so all that it counts still grows
    stage: float  # how far, in percent, the same text says that a count had come; -1 where it does not
    all_around: bool  # its sentence tells of strikes all over a province or a country
    also: tuple[int, ...]  # what else the same text says of it, numbered in order of content
    nobody: bool = False  # an age that is told of nobody by name
    widespread: bool = False  # a land struck by what strikes several, a day of what lasts for some
    head: bool = True  # a figure at the head of its text, where that of all stands
    sitting: Sitting = Sitting()  # what its text tells of talks or an exchange of several days


class Told(NamedTuple):
    """The claims of a cell, and the number of the content of each among the distinct ones in order."""

    claims: Sequence[Claim]
    numbers: Sequence[int]
    contents: Sequence[Content]


class Contexts:
    """The contexts of the claims of one cell; what an article says of the cell as a whole is worked out once.

    ``course`` tells how far the event had come when each article told of it.
    """

    def __init__(
        self,
        told: Told,
        policy: SlotPolicy,
        unit: ValueType[Any],
        articles: Mapping[str, Article],
        event: Event | None,
        course: Course,
    ) -> None:
        self._told = told
        self._policy = policy
        self._articles = articles
        self._course = course
        self._evolves = policy.evolves != "static"
        self._uncertain = frozenset(event.uncertain) if event else frozenset()
        self._nameless = self._uncertain - _naming(event)  # nothing that they say shows which event it is
        self._widely = told_widely(event) if self._evolves else frozenset()
        self._since = _since(event) if event and self._evolves else ""
        self._coming = _still_to_come(event, articles) if policy.type in _RESULTS else frozenset()
        keys = event.keys if event else ()
        self._label = event.label if event else ""
        self._strikes = {"place": spreads, "date": lasts}.get(policy.type, _of_no_kind)
        dated = told.claims if policy.type == "date" else ()
        self._sitting = of_several_days(dated, articles)
        self._unnamed = policy.type == "age" and not any(key.type == "person" for key in keys)
        listed = policy.type.endswith("+")  # who refused to sign may have signed since
        self._dated = self._evolves or any(
            claim.stance.status in _DATED or (listed and claim.stance.polarity is Polarity.DENIED)
            for claim in told.claims
        )
        self._heads = heads_of(told.claims, articles) if policy.evolves == "rising" else {}
        called = called_earlier if self._evolves else called_first
        altered = policy.type == "duration" and not self._evolves  # as no toll is: a sentence, by another court
        older = before_appeal(sorted({claim.article for claim in told.claims}), articles) if altered else ()
        self._earlier = [claim.article in older or called(claim, articles) for claim in told.claims]
        self._several = _several(told)
        self._replaced = self._figures_replaced(unit)
        self._moved = self._moved_on()
        self._grown = {claim.article for claim, moved in zip(told.claims, self._moved, strict=True) if moved}
        self._hours = set(self._told_by_the_hour())
        self._growing = set(self._told_unfinished())
        self._stood = self._stood_once() if self._evolves else {}

    def of_each(self, fuller: Mapping[str, Claim]) -> Iterator[Context]:
        """Yield the context of each claim; ``fuller`` are those that say in full what others say in a headline."""
        for claim, number, earlier, moved in zip(
            self._told.claims, self._told.numbers, self._earlier, self._moved, strict=True
        ):
            content, article = self._told.contents[number], claim.article
            local = bool(content.scope.where)  # a part of a total that has grown has grown with it
            yield Context(
                voice=voice_of(claim) or voice_of(fuller.get(claim.id, claim)),
                body=body_of(claim),
                source=claim.origin or article,
                said=(self._stood.get((article, content.text)) or self._said(claim)) if self._dated else "",
                certain=self._is_certain(claim),
                joined=_joined(article, self._uncertain, self._several),
                possible=bool(claim.stance.hedge) and not _POSSIBLE.isdisjoint(claim.stance.hedge.lower().split()),
                earlier=earlier and not self._is_dated(claim),
                hour=(article, number) in self._hours,
                growing=(article, content.text) in self._growing,
                replaced=() if earlier else self._replaced.get(article, ()),
                tolls=self._evolves and self._puts_toll(claim),
                moved=moved or (local and not earlier and article in self._grown),
                years=self._course.years.get(article, 0) if self._evolves else 0,
                dead=self._course.dead.get(article, -1) if self._evolves else -1,
                risen=self._evolves and article in self._course.risen,
                open=self._evolves and article in self._course.open,
                stage=self._course.stages.get(article, -1) if self._evolves else -1,
                all_around=article in self._widely and of_several(claim, self._articles.get(article)),
                also=tuple(other for other in self._several.get(article, ()) if other != number),
                head=claim.sentence.start < self._heads.get(article, inf),
                widespread=self._strikes(claim, self._articles, self._label),
                sitting=Sitting(
                    self._sitting.get(article, 0),
                    reckoned(claim),
                    tells_length(claim, self._articles),
                    tells_place(claim),
                ),
                nobody=self._unnamed and not any(name[:1].isupper() for _, name in claim.subject.qualifiers),
            )

    # --- what an article says of the cell as a whole --------------------------------------------------------------

    def _figures_replaced(self, unit: ValueType[Any]) -> dict[str, tuple[str, ...]]:
        """For each article the figures that it calls earlier ones, and those from which its own have moved."""
        called: dict[str, set[str]] = defaultdict(set)
        for claim, number, earlier in zip(self._told.claims, self._told.numbers, self._earlier, strict=True):
            if earlier:
                called[claim.article].add(self._told.contents[number].text)
        before: dict[str, set[str]] = defaultdict(set)
        for claim in self._told.claims if self._evolves else ():
            before[claim.article] |= moved_from(claim, unit, self._articles)
        return {name: (*sorted(called[name]), *sorted(before[name])) for name in {*called, *before}}

    def _moved_on(self) -> list[bool]:
        """Which figures have become what they are: told as such, repeated by their text, or gone on to."""
        claims = self._told.claims
        moved = [
            self._evolves and not earlier and has_moved(claim, self._articles)
            for claim, earlier in zip(claims, self._earlier, strict=True)
        ]
        values = defaultdict(list)
        for claim, is_moved in zip(claims, moved, strict=True):
            if is_moved:
                values[claim.article].append(claim.value)
        return [
            is_moved
            or (
                not earlier
                and any(_is_no_earlier(value, claim.value, self._policy.evolves) for value in values[claim.article])
            )
            for claim, earlier, is_moved in zip(claims, self._earlier, moved, strict=True)
        ]

    def _told_by_the_hour(self) -> Iterator[tuple[str, int]]:
        """Yield article and content of the figures of which a sentence says at what hour of a day they stood."""
        for claim, number in zip(self._told.claims, self._told.numbers, strict=True) if self._evolves else ():
            article = self._articles.get(claim.article)
            if article is not None and _HOUR.search(article.text, *claim.sentence):
                yield claim.article, number

    def _told_unfinished(self) -> Iterator[tuple[str, str]]:
        """Yield article and figure where it says once that the figure may grow: its headline repeats it barely."""
        for claim, number in zip(self._told.claims, self._told.numbers, strict=True):
            if self._may_grow(claim):
                yield claim.article, self._told.contents[number].text

    def _stood_once(self) -> dict[tuple[str, str], str]:
        """As of when an article says once that a figure stood which it repeats without a time: by Thursday evening."""
        told: dict[tuple[str, str], set[str]] = defaultdict(set)
        for claim, number in zip(self._told.claims, self._told.numbers, strict=True):
            if self._is_dated(claim) and (when := self._said(claim)):
                told[claim.article, self._told.contents[number].text].add(when)
        return {key: days.pop() for key, days in told.items() if len(days) == 1}

    def _is_certain(self, claim: Claim) -> bool:
        """Whether a claim is surely of the event: what has been counted is of none that its text puts ahead."""
        happened = claim.stance.status is Status.HAPPENED and claim.article in self._coming
        named = claim.subject.certainty is not Provenance.INFERRED and claim.article not in self._nameless
        return named and not happened

    # --- what the words around one claim say ----------------------------------------------------------------------

    def _said(self, claim: Claim) -> str:
        """As of when a claim is made; not known where a text on what happened would have it said before that."""
        published = self._published(claim)
        early = said_before(claim.as_of.value, self._since) == -1 and said_before(self._since, published) in (-1, 0)
        return "" if early else claim.as_of.value or published

    def _is_dated(self, claim: Claim) -> bool:
        """Whether a text gives the day of a figure itself, and one before its own: that day says how old it is."""
        stated = claim.as_of.provenance is Provenance.STATED
        return stated and said_before(claim.as_of.value, self._published(claim)) == -1

    def _published(self, claim: Claim) -> str:
        article = self._articles.get(claim.article)
        return day_of(article.published.value) if article else ""

    def _may_grow(self, claim: Claim) -> bool:
        """Whether a text gives a figure as one that another may come after on the same day."""
        if self._policy.evolves == "rising":
            return may_rise(claim, self._articles)
        return self._policy.evolves == "evolving" and may_change(claim, self._articles)

    def _puts_toll(self, claim: Claim) -> bool:
        article = self._articles.get(claim.article)
        return article is not None and bool(_PUTS.search(article.text, claim.sentence.start, claim.span.end))


def _several(told: Told) -> dict[str, tuple[int, ...]]:
    """The contents of each article that has more than one."""
    found: dict[str, set[int]] = defaultdict(set)
    for claim, number in zip(told.claims, told.numbers, strict=True):
        found[claim.article].add(number)
    return {article: tuple(sorted(numbers)) for article, numbers in found.items() if len(numbers) > 1}


def _naming(event: Event | None) -> frozenset[str]:
    """The articles that give a key of their event."""
    return frozenset(mention.article for mention in event.mentions if mention.keys) if event else frozenset()


def _still_to_come(event: Event | None, articles: Mapping[str, Article]) -> frozenset[str]:
    """The articles in which all days of an event lie ahead."""
    ahead: dict[str, bool] = {}
    for mention in event.mentions if event else ():
        published = day_of(articles[mention.article].published.value) if mention.article in articles else ""
        for first in (as_interval(key.value)[0] for key in mention.keys if isinstance(key.value, Date)):
            later = first is not None and bool(published) and first.isoformat() > published
            ahead[mention.article] = ahead.get(mention.article, True) and later
    return frozenset(article for article, is_ahead in ahead.items() if is_ahead)


def _since(event: Event) -> str:
    """The first day on which the texts put an event; empty where none gives one."""
    firsts = (as_interval(key.value)[0] for key in event.keys if isinstance(key.value, Date))
    return min((first.isoformat() for first in firsts if first), default="")


def _is_no_earlier(moved: Any, value: Any, evolves: str) -> bool:
    """Whether a figure is the one that has moved, or has moved on from it."""
    grown = grew(moved, value)
    return bool(same_bound(moved, value)) if grown is None or evolves not in WAYS else grown is (evolves == "rising")


def _of_no_kind(claim: Claim, articles: Mapping[str, Article], label: str = "") -> bool:
    return False


def _joined(article: str, uncertain: Collection[str], several: Mapping[str, object]) -> str:
    """By which article an event joined loosely; one name for all that need not be told apart."""
    if article not in uncertain:
        return ""
    return article if article in several else LOOSE
