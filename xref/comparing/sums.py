"""Sums: counts of several events together, beside which the same text counts one of them.

"Two bombings in Tal killed 27" is more than the count of either, and its text may go on with the first alone. Such a
sum is the whole to what another text says of one of them, and never its rival.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from xref.comparing.measuring import bounds
from xref.comparing.scopes import Scope
from xref.expressions import regex
from xref.model import Article, Claim

TOGETHER = "in several attacks"

_SEVERAL = regex(
    r"\b(?:two|three|four|five|six|seven|[2-7]|twin|both|several|multiple|separate|series of|string of|wave of) "
    r"(?:[\w-]+ ){0,2}?(?:bombings|bombs|attacks|blasts|explosions|(?:air-?)?strikes|raids|shootings|stabbings|"
    r"ambushes|clashes|fires|crashes|accidents)\b",
    re.IGNORECASE,
)
_SHARED_OUT = regex(r"[:;(–—-] ?[\w-]+ in [A-Z][^.;]*? and [\w-]+ in [A-Z]")  # "19 in Tal and 12 in Ur"


def sums(claims: Sequence[Claim], scopes: Sequence[Scope], articles: Mapping[str, Article]) -> frozenset[str]:
    """The claims that count several events, as their text shares the count out or counts fewer of the same people."""
    told = [claim for claim in claims if _of_several(claim, articles)]
    if not told:
        return frozenset()
    least: dict[tuple[str, Scope], float] = defaultdict(lambda: float("inf"))
    for claim, scope in zip(claims, scopes, strict=True):
        counted = bounds(claim.value)
        if counted and not _of_several(claim, articles):
            least[claim.article, scope] = min(least[claim.article, scope], counted[0])
    by_id = {claim.id: scope for claim, scope in zip(claims, scopes, strict=True)}
    return frozenset(
        claim.id
        for claim in told
        if _shared_out(claim, articles)
        or ((counted := bounds(claim.value)) and least[claim.article, by_id[claim.id]] < counted[0])
    )


def _of_several(claim: Claim, articles: Mapping[str, Article]) -> bool:
    article = articles.get(claim.article)
    return claim.type == "count" and article is not None and bool(_SEVERAL.search(article.text, *claim.sentence))


def _shared_out(claim: Claim, articles: Mapping[str, Article]) -> bool:
    return bool(_SHARED_OUT.search(articles[claim.article].text, claim.span.end, claim.sentence.end))
