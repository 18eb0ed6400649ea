"""Parts: how the words around a count say that it is one of a count that is told beside it.

"Including 12", "nine of them" are parts of a total just given; those who died since of a toll that has risen; what one
bomb of two has done of what both did; and those who were seriously hurt of all who were.
"""

from __future__ import annotations

import re

from xref.model import Article, Claim

_INCLUDED = re.compile(
    r"\b(?:including|among (?:them|whom|the (?:dead|victims|injured|wounded))|of (?:whom|them))\b[^.;]{0,25}$"
)
_OF_THEM = re.compile(r" of (?:them|whom|those)\b")
_GROWN = re.compile(  # "the toll climbed to 14 after two people died of their wounds"
    r"\b(?:ros|ris|climb|jump|increas|gr[eo]w|mount)\w* (?:\w+ )?to [\w-]+\b[^.;]{0,40}?"
    r"\b(?:after|when|as|with the (?:death|discovery) of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:^|[.,;:\n] ?)(?:one|the first)\b(?! of the (?:worst|deadliest))[^.,;]*$", re.IGNORECASE)
_ANOTHER = re.compile(
    r"[^.]{0,80}[,;]? (?:and|while|,) (?:another|(?:the|a) (?:other|second))(?: [a-z]+)? "
    r"(?:killed|left|claimed|wounded|injured|hurt)\b"
)
_AMONG_THEM = re.compile(  # "three Peruvian citizens were killed and six others were wounded": of these too
    r"\b[A-Z][a-z]+ (?:citizens?|nationals?|tourists?|passport holders?|expatriates?)\b[^.;]{0,120}$"
)
_OTHERS = re.compile(r" (?:others|more)\b")
_GRAVELY = re.compile(
    r"\b(?:critically|seriously|severely|gravely|badly) (?:injur|wound|hurt|burn)\w* (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
_GRAVELY_HURT = re.compile(  # "Fifty people were seriously injured"
    r"(?: [\w-]+){0,3} (?:critically|seriously|severely|gravely|badly) (?:injured|wounded|hurt|burn\w*)\b",
    re.IGNORECASE,
)
_HOW = "how"  # a qualifier that says of whom alone a cell is: five of 30 hurt who are critical are all the critical


def is_counted_apart(claim: Claim, article: Article) -> bool:
    """Whether the words around a count make it a part of another, told or not."""
    before = article.text[max(claim.sentence.start, claim.span.start - 50) : claim.span.start]
    after = article.text[claim.span.end : claim.sentence.end]
    if any(name == _HOW for name, _ in claim.subject.qualifiers):
        return False
    if _INCLUDED.search(before) or _OF_THEM.match(after) or _GRAVELY.search(before) or _GRAVELY_HURT.match(after):
        return True
    lead = article.text[claim.sentence.start : claim.span.start]
    if _OTHERS.match(after) and _AMONG_THEM.search(lead):
        return True
    return bool(_GROWN.search(lead) or (_ANOTHER.match(after) and _ONE.search(lead)))
