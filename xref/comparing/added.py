"""Additions: those who were hurt beside a group told just before, so that they are not all.

"Four killed and three more wounded" tells of three wounded in all, unless the text has just told of a policeman hurt:
then "more" and "others" go on from him.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Article, Claim

_REACH = 200  # characters around the sentence: the one before it, or behind it
_LEAD = 16  # characters before a count
_ADDED = regex(r" (?:more|additional|further)\b")
_OTHERS = regex(r" others?\b")
_ADDED_BEFORE = regex(r"\b(?:another|an additional|a further) $", re.IGNORECASE)
_HARMED = regex(r"\b(?:wound|injur|hurt)", re.IGNORECASE)
_HELD = regex(r"\b(?:arrest|detain|apprehend|custody|held)", re.IGNORECASE)
_ALL = r"(?:people|persons?|others?|more|civilians?|residents|victims)\b"
_HURT = r"(?:(?:was|were|been|had|also|both|all|slightly|lightly|seriously|badly) )*(?:wounded|injured|hurt)\b"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_FEW = rf"(?<!including )(?<!among them )\b(?P<n>{_NUMBER})"
_WORD = r"(?!killed|dead|died|and\b|or\b)[a-z][\w'-]*"
_TOLD = (  # "two policemen were wounded", "wounding two policemen", with whom they count
    regex(rf"{_FEW} (?P<who>{_WORD})(?: {_WORD}){{0,2}} {_HURT}", re.IGNORECASE),
    regex(rf"\b(?:wound|injur|hurt)(?:ed|e|es|ing|s)? (?:at least )?{_FEW} (?P<who>{_WORD})", re.IGNORECASE),
)
_MORE_AFTER = regex(
    rf"\b(?:(?P<n>{_NUMBER}) (?:more|additional|further)|(?:another|an additional) (?P<m>{_NUMBER}))"
    rf"(?: {_WORD}){{0,2}} {_HURT}",
    re.IGNORECASE,
)


def is_added(claim: Claim, article: Article) -> bool:
    """Whether a count goes on from one told before it, or another from it.

    One of hurt does by "more", or beside a narrower group; one of those held by any such word, as all are held alike.
    """
    text, said = article.text, claim.raw.lower().rpartition(" ")[2]  # "around 60" are the 60 of the title
    lead = text[max(0, claim.span.start - _LEAD) : claim.span.start]
    more = _ADDED.match(text, claim.span.end) or _ADDED_BEFORE.search(lead)
    others = _OTHERS.match(text, claim.span.end)
    if _HELD.search(text, *claim.evidence):
        return bool(more or others)
    body = next((sentence.span.end for sentence in article.sentences[:1] if sentence.title), 0)
    if claim.sentence.start < body or _HARMED.search(text, *claim.evidence) is None:
        return False
    after = _MORE_AFTER.search(text, claim.evidence.end, claim.sentence.end + _REACH)
    if after is not None and (after["n"] or after["m"]).lower() != said:
        return True
    if not (more or others):
        return False
    before = text[max(body, claim.sentence.start - _REACH) : claim.span.start].replace("\n", " ")
    return any(
        (more or not re.match(_ALL, match["who"], re.IGNORECASE)) and match["n"].lower() != said
        for pattern in _TOLD
        for match in pattern.finditer(before)
    )
