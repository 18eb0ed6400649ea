"""Sittings of talks, and exchanges of captives by turns: what goes on for days has no one day.

"Another round followed on Friday" and "the Sunday round broke up" tell of two days of the same talks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from xref.expressions import regex
from xref.model import Article, Claim

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ONE_OF_SEVERAL = regex(
    rf"\b(?:another|further|fresh|initial|separate|follow-up|late-night|{_DAY}(?:'s)?) (?:[\w-]+ )?"
    r"(?:round|session|sitting|meeting|talk|negotiation)s?\b"
    r"|\b(?:multi|two|three|four|five|six|seven|several)-day (?:[\w-]+ ){0,2}(?:exchange|swap|operation)s?\b"
    r"|\b(?:exchange|swap)s? (?:[\w'-]+ ){0,12}(?:began|started|begun|got under way|was completed|were completed)\b"
    r"|\b(?:continu(?:ed?|es|ing)|went on|reconvened?)\b"
    r"|\b(?:first|second|third|fourth|fifth|final|last) day of (?:[\w-]+ ){0,3}(?:talks|negotiations|discussions)\b",
    re.IGNORECASE,
)


def is_sitting(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the sentence of a day tells of what goes on for days: "another round was held on Friday"."""
    article = articles.get(claim.article)
    return article is not None and _ONE_OF_SEVERAL.search(article.text, *claim.sentence) is not None
