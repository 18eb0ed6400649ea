"""Headlines and leads: what a headline says in short and its text in full, and what stands at the head of a text.

News goes from the whole to its parts, the inverted pyramid of journalism's manuals: the figure of the head is that of
all, what comes below may be that of one hospital or of another day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from math import ceil, floor, inf, isfinite
from typing import Any

from xref.comparing.measuring import bounds
from xref.comparing.scopes import scope_of
from xref.model import Article, Claim

_COUNTED = ("count", "percent", "money")
_HEAD = 3  # sentences
_MORE = ("more than", "over", "upwards of")


def told_in_full(claims: Sequence[Claim], articles: Mapping[str, Article]) -> dict[str, Claim]:
    """For a bare figure of a headline, the claim of its article that says it in full: headlines drop "at least".

    They drop, too, that those who attacked are counted ("five dead, among them the gunman"). Both must give the one
    number, as happened or as planned ("to buy", "agreed to buy"); what is then compared is the fuller claim.
    """
    bare: list[tuple[tuple[Any, ...], Claim]] = []
    bound: dict[tuple[Any, ...], Claim] = {}
    for claim in claims:
        counted = bounds(claim.value) if claim.type in _COUNTED else None
        if counted is None or not isfinite(counted[0]):
            continue
        key = (claim.article, claim.stance.polarity, claim.type, floor(counted[0]))
        if counted[0] == counted[1]:
            bare.append((key, claim))
        elif counted[1] == inf:
            bound.setdefault(key, claim)
            # More than 14 is 15 and up, and the headline says 14.
            if claim.type == "count" and claim.raw.lower().startswith(_MORE):
                bound.setdefault((*key[:-1], ceil(counted[0]) - 1), claim)
    titled = [(key, claim) for key, claim in bare if _in_title(claim, articles)]
    several = {key for key, count in Counter(key for key, _ in bare).items() if count > 1}
    attackers: dict[tuple[Any, ...], Claim] = {}
    for key, claim in bare:
        if key in several and not _in_title(claim, articles) and scope_of(claim, articles).attackers:
            attackers.setdefault(key, claim)
    told = {claim.id: attackers[key] for key, claim in bare if key in attackers}  # in the body it may be said once
    return told | {claim.id: bound[key] for key, claim in titled if key in bound}


def heads_of(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, int]:
    """For each article of the claims the offset at which its head ends: that of its first sentences and its title."""
    heads: dict[str, int] = {}
    for name in {claim.article for claim in claims} & articles.keys():
        body = (each.span.end for each in articles[name].sentences if not each.title)
        first = list(islice(body, _HEAD))
        if first:
            heads[name] = first[-1]
    return heads


def _in_title(claim: Claim, articles: Mapping[str, Article]) -> bool:
    article = articles.get(claim.article)
    return article is not None and any(each.title and each.span == claim.sentence for each in article.sentences)
