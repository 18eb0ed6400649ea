"""Places: the names of a sentence that stand behind a preposition of place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.discovery.words import stem
from xref.model import Span

_NAME = r"(?:(?:al|el|ar|as|ash|az|an)-)?[A-Z][\w'-]*"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,3}}"
_PLACE = re.compile(
    r"\b(?:in|near|at|outside|inside|around|across|of|on|from|to|over)\s+(?:the\s+)?(?:[a-z][a-z-]*\s+)?"
    rf"({_NAMES})"
    rf"|\b({_NAME})\s+(?:neighbou?rhoods?|districts?|towns?|villages?|city|province|governorate|suburbs?|county|camp)\b"
)
_OF_A_PEOPLE = ("ian", "ians", "ish", "ese", "raqi", "raqis")


def places(text: str, start: int, end: int, beside: Sequence[Span] = ()) -> frozenset[str]:
    """The places that a sentence names, as stems; what lies in the spans ``beside`` is something else.

    >>> sorted(places("A blast in the town of Alba killed 3 Russian men on Monday.", 0, 59, [Span(52, 58)]))
    ['alba']
    """
    values = {span.start for span in beside}
    found = (match for match in _PLACE.finditer(text, start, end) if match.start(match.lastindex or 0) not in values)
    words = (word for match in found for word in (match[1] or match[2]).split())
    return frozenset(stem(word) for word in words if not word.lower().endswith(_OF_A_PEOPLE))
