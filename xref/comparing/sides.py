"""Sides: what of a claim decides how it stands to another, so that like claims are compared once.

A cell of 100,000 claims rarely holds more than some dozens of distinct values. Claims that agree in
everything that a verdict looks at form one side, and only sides are compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from xref.comparing.scopes import Scope, scope_of
from xref.comparing.times import day_of
from xref.comparing.voices import voice_of
from xref.extension import ValueType
from xref.model import Article, Claim, Event, Polarity, Provenance, SlotPolicy, Status

_POSSIBLE = frozenset({"could", "may", "might", "possibly", "perhaps", "maybe", "feared", "unconfirmed", "rumoured"})
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|up from|down from|had (?:said|reported|put)"
    r"|(?:rose|risen|climbed|raised|revised|fell) (?:\w+ )?from)\b",
    re.IGNORECASE,
)


LOOSE = "?"  # an article whose event joined the others without a key in common, and that says one thing only


@dataclass(frozen=True, slots=True, order=True)
class Content:
    """What is claimed: a value, whether it is asserted, as planned, happened or called off, and of whom."""

    text: str  # the value as its type writes it
    stated: str  # without what was inferred
    polarity: Polarity
    status: Status
    scope: Scope
    value: Any = field(compare=False)
    stated_value: Any = field(compare=False)


@dataclass(frozen=True, slots=True, order=True)
class Context:
    """How it is claimed: by whom, as of when, and how sure it is that the subject is the same."""

    voice: str
    source: str  # who knows it, or the article
    said: str
    certain: bool  # the sentence names its event, or the article has but one
    joined: str  # set where nothing that the article states ties its event to the others
    possible: bool  # hedged as a possibility
    earlier: bool  # the text itself calls the figure an earlier one
    replaced: tuple[str, ...]  # values that the same text calls earlier ones
    also: tuple[Content, ...]  # what else the same text says of it


@dataclass(frozen=True, slots=True)
class Side:
    """Claims that no verdict can tell apart."""

    content: Content
    context: Context
    claims: tuple[Claim, ...]


def sides_of(
    claims: Sequence[Claim],
    policy: SlotPolicy,
    unit: ValueType[Any],
    articles: Mapping[str, Article],
    event: Event | None = None,
) -> list[Side]:
    """Group claims by what decides a verdict, in an order that depends on their content alone."""
    uncertain = frozenset(event.uncertain) if event else frozenset()
    nameless = uncertain if event and not event.keys else frozenset()  # no text says which event it is
    evolves = policy.evolves != "static"
    opposites = _opposites(policy)
    contents = {claim.id: _content(claim, unit, opposites, articles) for claim in claims}
    earlier = {claim.id for claim in claims if evolves and _called_earlier(claim, articles)}
    by_article: dict[str, dict[Content, None]] = defaultdict(dict)
    replaced: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        by_article[claim.article].setdefault(contents[claim.id])
        if claim.id in earlier:
            replaced[claim.article].add(contents[claim.id].text)
    several = {article: tuple(sorted(said)) for article, said in by_article.items() if len(said) > 1}
    groups: dict[tuple[Content, Context], list[Claim]] = defaultdict(list)
    for claim in claims:
        content = contents[claim.id]
        context = Context(
            voice=voice_of(claim),
            source=claim.origin or claim.article,
            said=_said(claim, articles) if evolves or _has_plan(claim) else "",
            certain=claim.subject.certainty is not Provenance.INFERRED and claim.article not in nameless,
            joined=_joined(claim.article, uncertain, several),
            possible=bool(_POSSIBLE & set(claim.stance.hedge.lower().split())),
            earlier=claim.id in earlier,
            replaced=tuple(sorted(replaced[claim.article])) if replaced and claim.id not in earlier else (),
            also=tuple(other for other in several.get(claim.article, ()) if other != content),
        )
        groups[content, context].append(claim)
    sides = [Side(what, how, tuple(sorted(group, key=_place))) for (what, how), group in groups.items()]
    return sorted(sides, key=order)


def _joined(article: str, uncertain: Collection[str], several: Collection[str]) -> str:
    """By which article an event joined loosely; one name for all that need not be told apart."""
    if article not in uncertain:
        return ""
    return article if article in several else LOOSE


def order(side: Side) -> tuple[Any, ...]:
    """The order of sides: by content, never by the order in which articles were given."""
    return (side.content, side.context)


def _place(claim: Claim) -> tuple[Any, ...]:
    return (claim.article, claim.span, claim.id)


def _content(
    claim: Claim, unit: ValueType[Any], opposites: Mapping[str, str], articles: Mapping[str, Article]
) -> Content:
    """The content of a claim; to deny one of two opposites is to assert the other."""
    value, polarity = claim.value, claim.stance.polarity
    text = unit.render(value)
    if polarity is Polarity.DENIED and text in opposites:
        value, text, polarity = unit.parse(opposites[text]), opposites[text], Polarity.ASSERTED
    stated = unit.stated(value)
    stated_text = text if stated is value else unit.render(stated)
    scope = scope_of(claim, articles)
    return Content(text, stated_text, polarity, claim.stance.status, scope, value, stated)


def _opposites(policy: SlotPolicy) -> dict[str, str]:
    """Each alternative with its opposite, where it has one only."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in policy.opposites:
        found[one].add(other)
        found[other].add(one)
    return {name: next(iter(others)) for name, others in found.items() if len(others) == 1}


def _said(claim: Claim, articles: Mapping[str, Article]) -> str:
    if claim.as_of.value:
        return claim.as_of.value
    article = articles.get(claim.article)
    return day_of(article.published.value) if article else ""


def _has_plan(claim: Claim) -> bool:
    return claim.stance.status in (Status.PLANNED, Status.SCHEDULED, Status.CANCELLED, Status.POSTPONED)


def _called_earlier(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the words before a figure, in its own sentence, mark it as one that no longer stands."""
    article = articles.get(claim.article)
    if article is None:
        return False
    before = article.text[max(claim.sentence.start, claim.span.start - 60) : claim.span.start]
    *_, after = _EARLIER.split(before) if _EARLIER.search(before) else (" to ",)
    return " to " not in after and not any(character.isdigit() for character in after)
