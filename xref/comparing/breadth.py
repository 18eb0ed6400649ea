"""Breadth: which articles tell of strikes all over a province or a country, and which of one place in it.

"Raids in Homs province killed more than a hundred" and "a raid on Sarkub killed seventy" are a total and its part.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from xref.expressions import regex
from xref.model import Article, Claim, Event

_WIDE = frozenset({"region", "country"})
_SEVERAL = regex(  # in the plural, or what lasts: one blast is in one place
    r"\b(?:attacks|strikes|airstrikes|air-strikes|raids|bombings|bombardments?|shelling|clashes|fighting|violence"
    r"|assaults|blasts|explosions)\b",
    re.IGNORECASE,
)


def told_widely(event: Event | None) -> frozenset[str]:
    """The articles that put their event in a region or a country only."""
    levels: dict[str, set[str]] = defaultdict(set)
    for mention in event.mentions if event else ():
        places = (key.value for key in mention.keys if key.type in ("place", "locality"))
        levels[mention.article].update(_level(place) for place in places)
    return frozenset(article for article, found in levels.items() if found and found <= _WIDE)


def _level(place: Any) -> str:
    level: str = getattr(place, "level", "")
    return level


def of_several(claim: Claim, article: Article | None) -> bool:
    """Whether the sentence of a figure tells of strikes, not of one."""
    return article is not None and _SEVERAL.search(article.text, *claim.sentence) is not None
