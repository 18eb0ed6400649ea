"""Headlines: the speaker in front of a colon, or behind a dash, a colon, a comma or a verb of saying at the end."""

from __future__ import annotations

import re

from xref.context.cast import Cast
from xref.context.phrases import speaks
from xref.context.speakers import speaker
from xref.expressions import regex
from xref.model import Span, Speaker

_BEHIND = regex(r"(?:\s-{1,2}\s|:\s|\s\|\s)([^:|]{2,60})$")
_SAYING = regex(r"[,:-]\s+([^:,]{2,60}?)\s+(?:say|says|said|report|reports|claim|claims)$", re.IGNORECASE)
_INVERTED = regex(r"[,:-]\s+(?:say|says|said|report|reports|claim|claims)\s+([^:,]{2,60})$", re.IGNORECASE)
_FRONT = regex(r"([^:,]{2,60}):\s")
_CALLED = regex(r"\b(?:named|identified|known) as\b", re.IGNORECASE)  # "attack: victim named as Jack Dorn"
_TAIL = regex(r"\s(?:in|at|on|of|near|after|for|from|to|over)\s")  # "explosion | in hospital: 15 dead" is of nobody
_ACTS = regex(
    r"\b(?:attacks|kills|bombs|raids|strikes|hits|storms|seizes|shoots|targets|shells|ambushes)\b", re.IGNORECASE
)
_TOLD = regex(r"\d|\b(?:killed|dead|injured|wounded|hurt|arrested|missing|held)$", re.IGNORECASE)
_MOST_WORDS = 6


def spoken(text: str, title: Span, cast: Cast) -> tuple[Span, Speaker] | None:
    """Return what a headline gives to a speaker, and the speaker.

    >>> from xref.context.cast import collect
    >>> from xref.model import NameBook
    >>> text = "Ten killed in Homs blast - police"
    >>> spoken(text, Span(0, len(text)), collect(text, NameBook()))[1].name
    'police'
    """
    start, end = title
    for pattern in (_SAYING, _INVERTED, _BEHIND, _FRONT):
        match = pattern.match(text, start, end) if pattern is _FRONT else pattern.search(text, start, end)
        if match is None:
            continue
        words = match[1].strip()
        if _CALLED.search(words) or _TOLD.search(words) or _ACTS.search(words, 1):
            continue
        who = speaker(cast, words, Span(*match.span(1)), "")
        given = Span(match.end(), end) if pattern is _FRONT else Span(start, match.start())
        if given.start < given.end and len(words.split()) <= _MOST_WORDS:
            named = who.kind == "person" and _told_of(text, end, who, cast)
            if named or who.kind == "outlet" or speaks(_TAIL.split(words)[0]):
                return given, who
    return None


def _told_of(text: str, at: int, who: Speaker, cast: Cast) -> bool:
    """Whether the text behind its headline names the person: "Peru Bridge: ten dead" is of nobody."""
    return any(text.find(name, at) >= 0 for name in cast.full.get(who.name.split()[-1], ()))
