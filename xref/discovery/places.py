"""Places: the names of a sentence that stand behind a preposition of place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.discovery.words import stem
from xref.expressions import regex
from xref.model import Span

_NAME = r"(?:(?:al|el|ar|as|ash|az|an)-)?[A-Z][\w'-]*"
_SOMEWHERE = regex(
    r"\ban?\s+(?:[\w-]+\s+){0,3}(?:town|city|village|neighbou?rhood|district|suburb|area|camp)\b", re.IGNORECASE
)
_ARTICLE = regex(r"^(?:al|el|ar|as|ash|az|an)-")
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,3}}"
_PLACE = regex(
    r"\b(?:in|near|at|outside|inside|around|across|of|on|from|to|over)\s+(?:the\s+)?(?:[a-z][a-z-]*\s+)?"
    rf"({_NAMES})"
    rf"|\b({_NAME})\s+(?:neighbou?rhoods?|districts?|towns?|villages?|city|province|governorate|suburbs?|county|camp)\b"
)
_BODY = regex(  # "a source at Alba Police Command": no place
    r"(?:Command|Ministry|Observatory|Commission|Council|Committee|Party|Front|State|Army|Forces|Agency|Group|Network"
    r"|Directorate|Defen[cs]e|Rights|Office|Headquarters|Union|Nations)\Z"
)
_NO_PLACE = regex(rf"(?:{WEEKDAYS}|{MONTHS}|Reuters|AFP|SANA|AP|DPA|EFE|UN|US)\Z|\w+-[a-z]{{4,}}\Z")  # "Kurdish-held"
_OF_A_PEOPLE = ("ian", "ians", "ish", "ese", "raqi", "raqis")


def places(text: str, start: int, end: int, beside: Sequence[Span] = ()) -> frozenset[str]:
    """The places that a sentence names, as stems; what lies in the spans ``beside`` is something else.

    >>> sorted(places("A blast in the town of Alba killed 3 Russian men on Monday.", 0, 59, [Span(52, 58)]))
    ['alba']
    >>> sorted(places("A source at Hull Police Command spoke.", 0, 38))
    []
    """
    values = {span.start for span in beside}
    found = (match for match in _PLACE.finditer(text, start, end) if match.start(match.lastindex or 0) not in values)
    names = ((match[1] or match[2]).split() for match in found)
    words = (word for name in names if not _BODY.match(name[-1]) for word in name)
    places = (word for word in words if not word.lower().endswith(_OF_A_PEOPLE) and not _NO_PLACE.match(word))
    return frozenset(stem(without_article(place)) for place in places)


def without_article(name: str) -> str:
    """A name without its Arabic article, which another spells otherwise or leaves out.

    >>> without_article("al-Bab"), without_article("Hull")
    ('Bab', 'Hull')
    """
    return _ARTICLE.sub("", name)


def is_somewhere(text: str, start: int, end: int) -> bool:
    """Whether a sentence leaves a place without its name, so that another may give it: "in a town of the north".

    >>> is_somewhere("in a small town of the north", 0, 28), is_somewhere("in Hull", 0, 7)
    (True, False)
    """
    return _SOMEWHERE.search(text, start, end) is not None
