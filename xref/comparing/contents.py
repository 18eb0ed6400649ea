"""Contents: what is claimed, apart from who says it, when, and how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from xref.comparing.scopes import Scope, scope_of
from xref.extension import ValueType
from xref.model import Article, Claim, Polarity, SlotPolicy, Status


@dataclass(frozen=True, slots=True, order=True)
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
    claims: Sequence[Claim], policy: SlotPolicy, unit: ValueType[Any], articles: Mapping[str, Article]
) -> list[Content]:
    """The content of each claim, one object for all that claim the same."""
    opposites = _opposites(policy)
    known: dict[tuple[str, str, Polarity, Status, Scope], Content] = {}
    found = []
    for claim in claims:
        value, text, polarity = _asserted(claim, unit, opposites)
        stated = unit.stated(value)
        stated_text = text if stated is value else unit.render(stated)
        key = (text, stated_text, polarity, claim.stance.status, scope_of(claim, articles))
        if key not in known:
            known[key] = Content(*key, value, stated)
        found.append(known[key])
    return found


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
