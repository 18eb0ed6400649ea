"""The institution for which a person speaks by his post.

"Russian Foreign Minister" and "Russian Foreign Ministry" are one origin, so are a police spokesman and the
police. The body is named as the text would name it; a post that names none gives the empty string.
"""

from __future__ import annotations

import re

_MINISTER = re.compile(
    r"((?:[A-Z][\w.'-]*\s+)*?)(?:(?:first|deputy|vice|acting|former)\s+)*"
    r"((?:foreign|defen[cs]e|interior|health|finance|justice|energy|transport|education|economy|information|prime|oil|trade|"
    r"agriculture|labou?r|culture|environment|home|public\s+\w+)(?:\s+affairs)?)\s+minist(?:er|ry)\b",
    re.IGNORECASE,
)
_MINISTER_OF = re.compile(r"minister\s+(?:of|for)\s+(?:the\s+)?([\w ]+?)(?=,|$)", re.IGNORECASE)
_SPOKES = r"spokes(?:man|woman|person)"
_FOR = re.compile(rf"{_SPOKES}\s+(?:for|of)\s+(?:the\s+)?([\w' .&-]+)", re.IGNORECASE)
_OF = re.compile(
    r"\b(?:director(?:-general)?|head|chief|chair(?:man|woman)?|founder|leader|commander|executive|member|representative)"
    r"\s+(?:of|for|at|with)\s+(?:the\s+)?([\w' .&-]+)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"^(?:an?\s+|the\s+)?(.+?)(?:'s)?\s+(?:{_SPOKES}|director(?:-general)?|head|chief|chair(?:man|woman)|commander|founder|representative|coordinator|negotiator|leader|"
    r"commissioner|superintendent|inspector|official)\b",
    re.IGNORECASE,
)
_UN = re.compile(r"(?<![\w-])(?:UN|U\.N\.|United Nations)(?![\w-])")
_PROSECUTOR = re.compile(r"((?:[A-Z][\w.'-]*\s+)*)(?:\w+\s+)?prosecutor\b", re.IGNORECASE)
_MAYOR = re.compile(
    r"(?:(?:deputy\s+)?mayor|governor|sub-prefect|prefect)\s+of\s+((?:[A-Z][\w'-]*|the|la|de|-)(?:[\s-]+[A-Z][\w'-]*)*)",
    re.IGNORECASE,
)
_PLACE_MAYOR = re.compile(r"^(?:the\s+)?((?:[A-Z][\w'-]*\s+)+)(mayor|governor|prefect)\b", re.IGNORECASE)
_PRESIDENT = re.compile(r"((?:[A-Z][\w.'-]*\s+)*)president\b", re.IGNORECASE)
_EMPTY = frozenset(
    (
        "",
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "former",
        "senior",
        "top",
        "chief",
        "deputy",
        "vice",
        "acting",
        "military",
    )
)


def _plain(words: str) -> str:
    kept = re.sub(
        r"^(?:(?:an?|the|senior|top|former|acting|deputy|vice|chief|local)\s+)+", "", words.strip(), flags=re.IGNORECASE
    )
    kept = re.sub(r"'s$", "", kept.strip())
    return "" if kept.lower() in _EMPTY else kept


def body_of(post: str) -> str:
    """Return the institution that a post speaks for.

    >>> body_of("Russian Foreign Minister"), body_of("police spokesman"), body_of("the UN envoy")
    ('Russian Foreign Ministry', 'police', 'United Nations')
    """
    post = " ".join(post.split())
    if not post or len(post) > 200:
        return ""
    if _UN.search(post):
        return "United Nations"
    if match := _MINISTER.search(post):
        portfolio = match[2].title()
        owner = _plain(match[1]).removesuffix("'s")
        if portfolio == "Prime":
            return f"{owner} government".strip() if owner else ""
        return f"{owner} {portfolio} Ministry".strip()
    if match := _MINISTER_OF.search(post):
        return f"Ministry of {match[1].strip().title()}"
    if match := _MAYOR.search(post):
        kind = "mayor" if "mayor" in match[0].lower() else match[0].split()[0].lower()
        return f"{kind} of {match[1]}"
    if match := _PLACE_MAYOR.search(post):
        return f"{match[2].lower()} of {_plain(match[1])}"
    for pattern in (_FOR, _OF, _BEFORE):
        if (match := pattern.search(post)) and (found := _plain(match[1])):
            return found
    if match := _PROSECUTOR.search(post):
        return f"{_plain(match[1])} prosecutor's office".strip()
    if (match := _PRESIDENT.search(post)) and (owner := _plain(match[1])):
        return f"{owner} presidency"
    return ""
