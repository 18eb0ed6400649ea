"""Contents: what is claimed, apart from who says it, when, and how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType
from typing import Any

from xref.comparing.bases import basis_of, years_of
from xref.comparing.measuring import bounds
from xref.comparing.scopes import Scope, scope_of
from xref.comparing.sums import TOGETHER, sums
from xref.comparing.whereabouts import area_of, is_part, place_of, shared_out
from xref.expressions import regex
from xref.extension import ValueType
from xref.model import Article, Claim, Event, Polarity, SlotPolicy, Status
from xref.records import dataclass

_NEXT_DOOR = regex(r"\bin (?:the )?(?:neighbou?ring|adjacent|adjoining) (?:[a-z]+ )?[A-Z]")


@dataclass(frozen=True, slots=True)
class Content:
    """A value, whether it is asserted, as planned, happened or called off, and whom it counts."""

    text: str  # the value as its type writes it
    stated: str  # without what was inferred
    polarity: Polarity
    status: Status
    scope: Scope
    value: Any = field(compare=False)
    stated_value: Any = field(compare=False)


def contents_of(
    claims: Sequence[Claim],
    policy: SlotPolicy,
    unit: ValueType[Any],
    articles: Mapping[str, Article],
    event: Event | None = None,
    fuller: Mapping[str, Claim] = MappingProxyType({}),
) -> list[Content]:
    """The content of each claim, one object for all that claim the same; who was hit where it happened is no part.

    ``fuller`` are the claims that say in full what others, by their id, say in a headline.
    """
    opposites = _opposites(policy)
    known: dict[tuple[str, str, Polarity, Status, Scope], Content] = {}
    found = []
    around = _words_of_places(event)
    places = _places(claims, articles, around)
    scopes = [scope_of(fuller.get(claim.id, claim), articles) for claim in claims]
    together = sums(claims, scopes, articles)
    for claim, place, scope in zip(claims, places, scopes, strict=True):
        basis = basis_of(claim, articles, around, _years(claim, articles, event))
        scope = scope._replace(where=place, over=TOGETHER if claim.id in together else scope.over, basis=basis)
        claim = fuller.get(claim.id, claim)
        value, text, polarity = _asserted(claim, unit, opposites)
        stated = unit.stated(value)
        stated_text = text if stated is value else unit.render(stated)
        key = (text, stated_text, polarity, claim.stance.status, scope)
        if key not in known:
            known[key] = Content(*key, value, stated)
        found.append(known[key])
    return found


def _years(claim: Claim, articles: Mapping[str, Article], event: Event | None) -> frozenset[str]:
    article = articles.get(claim.article)
    return years_of(event.label if event else "", (article.published.value or "") if article else "")


def _words_of_places(event: Event | None) -> frozenset[str]:
    """The names of the places of an event, as its texts and as the gazetteer write them."""
    keys = [key for key in event.keys if isinstance(getattr(key.value, "name", None), str)] if event else []
    return frozenset(name.casefold() for key in keys for name in (key.raw, key.value.name))


def _places(claims: Sequence[Claim], articles: Mapping[str, Article], around: Collection[str]) -> list[str]:
    """The place of each count that is a part: of the dead or hurt, or of a larger count of its own article.

    "At least 25 died in Luzon" is the whole where its text has no larger count; at a spot alone no count is the whole.
    ``around`` are the names of the places of the event itself.
    """

    def within(place: str) -> str:
        return "" if place.removeprefix("in ").removeprefix("the ").casefold() in around else place

    named = [area_of(claim, articles) for claim in claims]
    several = _in_several(claims, named) | _beside_another(claims, articles)

    def area(claim: Claim, found: str) -> str:
        return found if claim.article in several or shared_out(claim, articles) else within(found)

    spots = [within(place_of(claim, articles)) for claim in claims]
    areas = [spot or area(claim, found) for claim, spot, found in zip(claims, spots, named, strict=True)]
    totals: dict[str, float] = {}
    for claim, spot in zip(claims, spots, strict=True) if any(areas) else ():
        counted = None if spot else bounds(claim.value)
        if counted:
            totals[claim.article] = max(totals.get(claim.article, 0), counted[0])
    return [
        place
        if is_part(place) or ((counted := bounds(claim.value)) and counted[0] < totals.get(claim.article, 0))
        else ""
        for claim, place in zip(claims, areas, strict=True)
    ]


def _in_several(claims: Sequence[Claim], areas: Sequence[str]) -> frozenset[str]:
    """The articles that share a toll out over areas: "13 in Marn", and "105 in Kolb", where it began, is a part too."""
    told: dict[str, set[str]] = defaultdict(set)
    for claim, area in zip(claims, areas, strict=True):
        if area:
            told[claim.article].add(area)
    return frozenset(article for article, each in told.items() if len(each) > 1)


def _beside_another(claims: Sequence[Claim], articles: Mapping[str, Article]) -> frozenset[str]:
    """The articles that count the dead of a neighbouring land too: "118, including 13 in neighbouring Marn"."""
    texts = {claim.article: articles[claim.article].text for claim in claims if claim.article in articles}
    return frozenset(name for name, text in texts.items() if _NEXT_DOOR.search(text))


def _asserted(claim: Claim, unit: ValueType[Any], opposites: Mapping[str, str]) -> tuple[Any, str, Polarity]:
    """The value of a claim with its text; to deny one of two opposites is to assert the other."""
    text = unit.render(claim.value)
    if claim.stance.polarity is Polarity.DENIED and text in opposites:
        other = opposites[text]
        return unit.parse(other), other, Polarity.ASSERTED
    return claim.value, text, claim.stance.polarity


def _opposites(policy: SlotPolicy) -> dict[str, str]:
    """Each alternative with its opposite, where it has one only."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in policy.opposites:
        found[one].add(other)
        found[other].add(one)
    return {name: next(iter(others)) for name, others in found.items() if len(others) == 1}
