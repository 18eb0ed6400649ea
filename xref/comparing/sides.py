"""Sides: what of a claim decides how it stands to another, so that like claims are compared once.

A cell of 100,000 claims rarely holds more than some dozens of distinct values. Claims that agree in
everything that a verdict looks at form one side, and only sides are compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from xref.comparing.contents import Content, contents_of
from xref.comparing.earlier import called_earlier, called_first, has_moved, may_change, may_rise, moved_from
from xref.comparing.headlines import told_in_full
from xref.comparing.measuring import WAYS, grew, same_bound
from xref.comparing.pace import UNTOLD, Course
from xref.comparing.times import day_of, said_before
from xref.comparing.voices import voice_of
from xref.expressions import regex
from xref.extension import ValueType
from xref.model import Article, Claim, Event, Provenance, SlotPolicy, Status

LOOSE = "?"  # an article whose event joined the others without a key in common, and that says one thing only

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
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|GMT|hours|o'clock)|\d{4} (?:GMT|hours)"
    r"|noon|midday|midnight|night(?:fall)?|dawn|dusk|morning|afternoon|evening)",
    re.IGNORECASE,
)


class Context(NamedTuple):
    """How it is claimed: by whom, as of when, and how sure it is that the subject is the same."""

    voice: str
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
    stage: float  # how far, in percent, the same text says that a count had come; -1 where it does not
    also: tuple[int, ...]  # what else the same text says of it, numbered in order of content
    nobody: bool = False  # an age that is told of nobody by name


class Side(NamedTuple):
    """Claims that no verdict can tell apart."""

    content: Content
    context: Context
    claims: tuple[Claim, ...]
    also: tuple[Content, ...] = ()


class _Told(NamedTuple):
    """What each article says of the cell as a whole."""

    contents: Mapping[str, tuple[int, ...]]  # where it is more than one
    replaced: Mapping[str, tuple[str, ...]]


def sides_of(
    claims: Sequence[Claim],
    policy: SlotPolicy,
    unit: ValueType[Any],
    articles: Mapping[str, Article],
    event: Event | None = None,
    course: Course = UNTOLD,
) -> list[Side]:
    """Group claims by what decides a verdict, in an order that depends on their content alone.

    ``course`` tells how far the event had come when each article told of it.
    """
    uncertain = frozenset(event.uncertain) if event else frozenset()
    nameless = uncertain - _naming(event)  # nothing that they say shows which event it is
    evolves = policy.evolves != "static"
    since = _since(event) if event and evolves else ""
    unnamed = policy.type == "age" and not any(key.type == "person" for key in (event.keys if event else ()))
    dated = evolves or not _DATED.isdisjoint(claim.stance.status for claim in claims)
    fuller = told_in_full(claims, articles)
    contents = contents_of(claims, policy, unit, articles, event, fuller)
    ordered = sorted(set(contents))
    numbers = {content: number for number, content in enumerate(ordered)}
    place = [numbers[content] for content in contents]
    called = called_earlier if evolves else called_first
    earlier = [called(claim, articles) for claim in claims]
    told = _told(claims, place, earlier, ordered)
    before = _moved_from(claims, unit, articles) if evolves else {}
    moved = [evolves and not was and has_moved(claim, articles) for claim, was in zip(claims, earlier, strict=True)]
    moved = _moved_on(claims, earlier, moved, policy.evolves)
    hours = {
        (claim.article, number)
        for claim, number in zip(claims, place, strict=True)
        if evolves and _told_by_the_hour(claim, articles)
    }
    stood = _stood(claims, contents, articles, since) if evolves else {}
    grown = {claim.article for claim, is_moved in zip(claims, moved, strict=True) if is_moved}
    groups: dict[tuple[int, Context], list[Claim]] = defaultdict(list)
    for claim, number, was, is_moved in zip(claims, place, earlier, moved, strict=True):
        local = bool(ordered[number].scope.where)  # a part of a total that has grown has grown with it
        context = Context(
            voice=voice_of(claim) or voice_of(fuller.get(claim.id, claim)),
            source=claim.origin or claim.article,
            said=stood.get((claim.article, ordered[number].text)) or _said(claim, articles, since) if dated else "",
            certain=claim.subject.certainty is not Provenance.INFERRED and claim.article not in nameless,
            joined=_joined(claim.article, uncertain, told.contents),
            possible=bool(claim.stance.hedge) and not _POSSIBLE.isdisjoint(claim.stance.hedge.lower().split()),
            earlier=was and not _dated(claim, articles),
            hour=(claim.article, number) in hours,
            growing=_may_grow(claim, policy, articles),
            replaced=() if was else (*told.replaced.get(claim.article, ()), *before.get(claim.article, ())),
            tolls=evolves and _puts_toll(claim, articles),
            moved=is_moved or (local and not was and claim.article in grown),
            years=course.years.get(claim.article, 0) if evolves else 0,
            dead=course.dead.get(claim.article, -1) if evolves else -1,
            risen=evolves and claim.article in course.risen,
            stage=course.stages.get(claim.article, -1) if evolves else -1,
            also=tuple(other for other in told.contents.get(claim.article, ()) if other != number),
            nobody=unnamed and not any(name[:1].isupper() for _, name in claim.subject.qualifiers),
        )
        groups[number, context].append(claim)
    return [
        Side(ordered[number], context, tuple(sorted(members, key=_order)), tuple(ordered[i] for i in context.also))
        for (number, context), members in sorted(groups.items(), key=lambda item: item[0])
    ]


def _may_grow(claim: Claim, policy: SlotPolicy, articles: Mapping[str, Article]) -> bool:
    """Whether a text gives a figure as one that another may come after on the same day."""
    if policy.evolves == "rising":
        return may_rise(claim, articles)
    return policy.evolves == "evolving" and may_change(claim, articles)


def _naming(event: Event | None) -> frozenset[str]:
    """The articles that give a key of their event."""
    return frozenset(mention.article for mention in event.mentions if mention.keys) if event else frozenset()


def _told(claims: Sequence[Claim], place: Sequence[int], earlier: Sequence[bool], ordered: Sequence[Content]) -> _Told:
    contents: dict[str, set[int]] = defaultdict(set)
    replaced: dict[str, set[str]] = defaultdict(set)
    for claim, number, was in zip(claims, place, earlier, strict=True):
        contents[claim.article].add(number)
        if was:
            replaced[claim.article].add(ordered[number].text)
    return _Told(
        {article: tuple(sorted(said)) for article, said in contents.items() if len(said) > 1},
        {article: tuple(sorted(texts)) for article, texts in replaced.items()},
    )


def _moved_from(
    claims: Sequence[Claim], unit: ValueType[Any], articles: Mapping[str, Article]
) -> dict[str, tuple[str, ...]]:
    """For each article the figures from which its own have risen or fallen."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        found[claim.article] |= moved_from(claim, unit, articles)
    return {article: tuple(sorted(texts)) for article, texts in found.items() if texts}


def _moved_on(claims: Sequence[Claim], earlier: Sequence[bool], moved: Sequence[bool], evolves: str) -> list[bool]:
    """Which figures have become what they are: those told as such, and what their text repeats or has gone on to."""
    values = defaultdict(list)
    for claim, is_moved in zip(claims, moved, strict=True):
        if is_moved:
            values[claim.article].append(claim.value)
    return [
        is_moved or (not was and any(_no_earlier(value, claim.value, evolves) for value in values[claim.article]))
        for claim, was, is_moved in zip(claims, earlier, moved, strict=True)
    ]


def _no_earlier(moved: Any, value: Any, evolves: str) -> bool:
    """Whether a figure is the one that has moved, or has moved on from it."""
    grown = grew(moved, value)
    return bool(same_bound(moved, value)) if grown is None or evolves not in WAYS else grown is (evolves == "rising")


def _joined(article: str, uncertain: Collection[str], several: Mapping[str, object]) -> str:
    """By which article an event joined loosely; one name for all that need not be told apart."""
    if article not in uncertain:
        return ""
    return article if article in several else LOOSE


def _order(claim: Claim) -> tuple[Any, ...]:
    return (claim.article, claim.span, claim.id)


def _said(claim: Claim, articles: Mapping[str, Article], since: str) -> str:
    """As of when a claim is made; not known where a text that tells of what happened would have it said before that."""
    article = articles.get(claim.article)
    published = day_of(article.published.value) if article else ""
    early = said_before(claim.as_of.value, since) == -1 and said_before(since, published) in (-1, 0)
    return "" if early else claim.as_of.value or published


def _stood(
    claims: Sequence[Claim], contents: Sequence[Content], articles: Mapping[str, Article], since: str
) -> dict[tuple[str, str], str]:
    """As of when an article says, once, that a figure stood which it repeats without a time: by Thursday evening."""
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim, content in zip(claims, contents, strict=True):
        if _dated(claim, articles) and (when := _said(claim, articles, since)):
            told[claim.article, content.text].add(when)
    return {key: days.pop() for key, days in told.items() if len(days) == 1}


def _since(event: Event) -> str:
    """The first day on which the texts put an event; empty where none gives one."""
    from xref.values.date import Date, as_interval

    firsts = (as_interval(key.value)[0] for key in event.keys if isinstance(key.value, Date))
    return min((first.isoformat() for first in firsts if first), default="")


def _puts_toll(claim: Claim, articles: Mapping[str, Article]) -> bool:
    article = articles.get(claim.article)
    return article is not None and bool(_PUTS.search(article.text, claim.sentence.start, claim.span.end))


def _dated(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether a text gives the day of a figure itself, and one before its own: then that day says how old it is."""
    article = articles.get(claim.article)
    published = day_of(article.published.value) if article else ""
    return claim.as_of.provenance is Provenance.STATED and said_before(claim.as_of.value, published) == -1


def _told_by_the_hour(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the sentence of a figure says at what hour of a day it stood."""
    article = articles.get(claim.article)
    return article is not None and bool(_HOUR.search(article.text, *claim.sentence))
