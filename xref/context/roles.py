"""The institution for which a person speaks by his post.

"Russian Foreign Minister" and "Russian Foreign Ministry" are one origin, so are a police spokesman and the
police. The posts of states and known organisations are those of :mod:`xref.values`; here are those that any text can
make: a spokesman for a body, the mayor of a town, the prosecutor of a city.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xref.context.runs import body_named
from xref.expressions import regex
from xref.values._names.titles import body_of

_SPOKES = r"spokes(?:man|woman|person)"
_NAME = r"([A-Za-z][\w' &-]{1,80})"
_FOR = regex(rf"{_SPOKES}\s+(?:for|of|at)\s+(?:the\s+)?{_NAME}", re.IGNORECASE)
_OF = regex(
    rf"\b(?:director(?:-general)?|head|chief|chair(?:man|woman)?|(?:co-)?founder|leader|commander|executive|"
    rf"representative|member|official|ceo|"
    rf"president|rector|dean|editor|manager)\s+(?:of|for|at|with)\s+(?:the\s+)?{_NAME}|\bwho\s+(?:heads|leads|runs|"
    rf"directs|chairs|founded)\s+(?:the\s+)?([A-Z][\w' &-]{{1,80}})",
    re.IGNORECASE,
)
_BEFORE = regex(
    rf"^(?:(?:an?|the|its|his|her|their)\s+)?([A-Za-z][\w' &-]{{1,80}}?)(?:'s)?\s+(?:{_SPOKES}|director(?:-general)?|"
    rf"head|chief|chair(?:man|woman)|commander|"
    r"(?:co-)?founder|representative|coordinator|commissioner|superintendent|inspector|ceo|official|president)\b",
    re.IGNORECASE,
)
_PROSECUTOR = regex(
    r"([A-Z][\w-]*\s+)?(?:(?:chief|public|state|federal|district|anti-terrorism|military)\s+)*prosecutor\b"
)
_TOWN_OF = regex(
    r"(mayor|governor|sub-prefect|prefect|coroner|sheriff)\s+(?:of|"
    r"for)\s+(?:the\s+)?([A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,3})",
    re.IGNORECASE,
)
_TOWN = regex(
    r"^(?:the\s+)?((?:[A-Z][\w'-]*\s+){1,4}?)(?:deputy\s+)?(mayor|governor|prefect|sub-prefect|coroner|sheriff)\b",
    re.IGNORECASE,
)
_LEAD = regex(r"^(?:(?:an?|the|senior|top|former|acting|deputy|vice|chief|local|first|then)\s+)+", re.IGNORECASE)
_NO_BODY = "a an the his her their its member opposition rebel chief main human state local provincial regional federal"
_EMPTY = frozenset(("", "human rights", "district", "city", "town", "former", "senior", "top", *_NO_BODY.split()))
_LONGEST = 200


@lru_cache(maxsize=2048)
def institution(post: str) -> str:
    """Return the institution that a post speaks for, empty where it names none.

    >>> institution("Russian Foreign Minister"), institution("police spokesman"), institution("the mayor of Turin")
    ('Russian Foreign Ministry', 'police', 'mayor of Turin')
    >>> institution("a spokeswoman for the Red Cross"), institution("Paris prosecutor")
    ('International Committee of the Red Cross', "Paris prosecutor's office")
    """
    post = " ".join(post.split())[:_LONGEST]
    if not post or regex(r"(?:former|ex-|the former|a former)\b", re.IGNORECASE).match(post):
        return ""
    if match := _TOWN_OF.search(post):
        return f"{match[1].lower()} of {match[2]}"
    if match := _FOR.search(post):
        return body_of(match[1]) or _plain(match[1])
    if (
        "president" in post.lower()
        and (match := _BEFORE.match(post))
        and len(match[1].split()) > 1
        and body_named(match[1])
    ):
        return _plain(match[1])  # "Coastal National Party vice president"
    if found := body_of(post):
        return found
    if (match := _TOWN.match(post)) and (place := _plain(match[1])):
        return f"{match[2].lower()} of {place}"
    if match := _PROSECUTOR.search(post):
        place = _plain(match[1] or "")
        return f"{place} prosecutor's office".strip() if place[:1].isupper() else "prosecutor's office"
    for pattern in (_OF, _BEFORE):
        if (match := pattern.search(post)) and (name := _plain(match[1] or match[2])):
            return name
    return ""


def _plain(name: str) -> str:
    name = _LEAD.sub("", name.strip()).strip()
    name = regex(r"\s(?:in|who|which|told|and)\s").split(name)[0].removesuffix("'s").strip()
    return "" if name.lower() in _EMPTY or name.endswith((" of", " for")) else name
