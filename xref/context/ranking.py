"""Ranking: what a superlative measures one event by, which is not the time that its figures are counted over.

"The deadliest attack there since 2005", "the third such attack in the past week" and "the latest in a string of attacks
over the past two days" are one attack; what "since 2005" and "in the past week" span are the others it is ranked among.
(Huddleston and Pullum 2002, 13.4: the set term of a superlative.)
"""

from __future__ import annotations

from xref.expressions import regex

_AMONG = 30  # characters that may tell the time of those it is ranked among
_RANKED = regex(
    r"\b(?:(?:wor|deadlie|bloodie|bigge|large|greate|heavie|highe|stronge|grave|fir|late)st|only"
    r"|most (?:serious|severe|violent|lethal|deadly|destructive|powerful)"
    r"|(?<!\ba )(?<!\bone )(?<!\btwo )(?:second|third|fourth|fifth|sixth|seventh)(?: such)?)\b(?: [\w'-]+){0,16}? "
    r"(?:since|in (?:(?:the |a )?(?:past|last|previous|recent)|(?:more than |over |nearly |almost )?[\w-]+ years"
    r"|(?:more than |over |nearly |almost )?(?:a (?:decade|generation|century|year)|decades|years|months|weeks))"
    r"|(?:so far )?this (?:week|month|year))\b"
    rf"[^.,;]{{0,{_AMONG}}}"
    r"|\b(?:latest|newest|most recent|another|one)(?: [\w'-]+){0,8}? in an? (?:[\w-]+ )?"
    rf"(?:string|series|spate|rash|wave|run) of (?:[\w'-]+ ){{1,5}}(?:over|in|during|within) [^.,;]{{0,{_AMONG}}}",
)


def ranked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of a sentence that rank an event among others over a time.

    >>> told = "It killed 9 in the worst raid since 2014, police said."
    >>> [told[first:last] for first, last in ranked(told, 0, len(told))]
    ['worst raid since 2014']
    """
    return [match.span() for match in _RANKED.finditer(text, start, end)]
