"""Restrictors: names that say which thing a value is of, as "in Leeds", "for the Opal club", "married Ann Poe".

Two sentences with other names in the same place speak of two things, however alike their other words are: of the
goals for one club and for another (restrictive modification: Quirk et al., *A Comprehensive Grammar of the English
Language*, 1985, 17.3).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache

from xref.context.clauses import past_like
from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.discovery.lexicon import words as lexicon
from xref.discovery.roles import tells_a_role
from xref.discovery.words import stem
from xref.expressions import regex

Bound = Mapping[str, frozenset[str]]  # names under the word that they hang on

_NAME = r"[A-Z][\w'.-]*"
_BOUND = regex(
    r"\b([a-z]+)\s+(?:(?:the|an?|his|her|its|their|one|two|three|four|five|six|first|second|third|[a-z]+-[a-z]+)\s+){0,2}"
    r"(?:(?:city|town|village|state|province|county|region|district|island|port|country|kingdom|republic)\s+of\s+)?"
    rf"({_NAME}(?:\s+(?:(?:of|and|&)\s+(?:the\s+)?)?{_NAME}){{0,4}})"
)
_DETERMINER = r"(?:the|an?|his|her|its|their)"
_OBJECT = regex(  # of a verb: "attended the wedding", not "saw the end of"
    rf"\b([a-z]+)\s+{_DETERMINER}\s+(?:[a-z]+-[a-z]+\s+)?([a-z]+)\b(?!-|\s+(?:[a-z]+\s+)?(?:of|to|in|on|at)\b)"
)
_PART = regex(rf"\W*(?i:{_DETERMINER}|one)\s+(?:[a-z]+\s+)?([a-z]+)\s+of\s+(?:(?:{_DETERMINER}|this)\b|[A-Z])")
_ACTIVITY = regex(  # "Work on the tunnel began"
    r"\W*(?:the\s+)?(work|construction|building|filming|shooting|production|excavation|restoration|planning|digging)"
    r"\s+(?:work\s+)?(?:on|of|for|at)\b(?!\s+\d)",
    re.IGNORECASE,
)
_ONE_OF = regex(  # "the first season of", "her second book"
    rf"\W*(?i:{_DETERMINER}|(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*)*'s)\s+(?:[a-z]{{2,}}est|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|last|final|opening|next|previous|\d+(?:st|nd|rd|th))\s+[a-z]+\b"
)
_A_PART = regex(  # "the faculty of law": what has its own head, staff and figures
    rf"\W*(?i:{_DETERMINER})\s+(?:[\w-]+\s+){{0,2}}?"
    r"(faculty|department|division|branch|wing|section|chapter|edition|version|floor|ward|annex|subsidiary)\b(?!\s+(?:of\s+)?[a-z]+s\b)"
)
_VERB = r"(?=(?:is|was|has|had|did|were|are|can|could|will|would|may|must|shall|[a-z]+ed)\b)"
_WHOSE = regex(
    r"\W*(?:(?i:his|her|its|their)|(?i:the)\s+[a-z]+'s|[A-Z][\w.]*(?:\s+[A-Z][\w.]*)*'s)\s+"
    rf"((?:[\w-]+\s+){{0,3}}?[a-z]+)\s+{_VERB}"
)
_OWNED = regex(  # "Ann Poe's first album was", "Her first album Opal Road, made in Hull, was"
    r"\W*(?:((?i:his|her|its|their))|(?i:the)\s+[a-z]+'s|[A-Z][\w.]*(?:\s+[A-Z][\w.]*)*'s)\s+"
    rf"(?:[\w-]+\s+){{0,4}}?([a-z]+)(?:\s+[A-Z][\w']*)*(?:\s*,[^,]*(?:,[^,]*)?,)?\s+{_VERB}"
)
_PERIOD = (
    r"(?:season|campaign|year|day|week|month|decade|term|game|match|series|tour|summer|spring|winter|autumn|century)"
)
_THEN = regex(
    rf"\b(?:this|that|last|next|each|every|per|one|a\s+single|the\s+(?:same|following|next|previous|last))\s+(?:financial\s+|fiscal\s+|business\s+|calendar\s+)?{_PERIOD}\b"
    rf"|\bin\s+(?:his|her|its|their|the)\s+(?:[a-z]+\s+)?{_PERIOD}\b|\bof\s+the\s+(?:season|campaign)\b",
    re.IGNORECASE,
)
_WORD = regex(r"[A-Z][\w'-]*")
_EMPLOYER = regex(  # "for the national team"
    rf"\b(for|against)\s+{_DETERMINER}\s+(?:[a-z-]+\s+)?"
    r"(team|side|club|country|company|firm|university|school|army|navy|government|party|newspaper|studio|label)\b"
)
_TIME_OF = r"(?:day|night|morning|afternoon|evening|week|weekend|month|year|season|time|hours?|days|early|last|next)"
_PHASE = regex(rf"\b(before|after|during)\s+{_DETERMINER}\s+(?!{_TIME_OF}\b)([a-z]+)\b")
CALENDAR = regex(rf"(?:{WEEKDAYS}|{MONTHS})\Z")  # a word that names a day or a month
_PREPOSITIONS = {
    "in": "in",
    "into": "into",
    "through": "in",
    "within": "in",
    "at": "in",
    "near": "in",
    "for": "for",
    "against": "against",
    "over": "against",
    "with": "with",
    "to": "to",
    "from": "from",
    "on": "on",
}


def bound_names(text: str, start: int, end: int, subject: Collection[str]) -> Bound:
    """The names of a sentence but for its subject's, as stems, under the preposition or past verb right before them.

    >>> bound = bound_names("Poe scored for Hull and married Ann Lowe in May.", 0, 48, ("poe",))
    >>> {word: sorted(names) for word, names in bound.items()}
    {'for': ['hull'], 'marry': ['ann', 'low']}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for match in _BOUND.finditer(text, start, end):
        key = _PREPOSITIONS.get(match[1]) or (stem(match[1]) if past_like(match[1]) else "")
        names = {stem(word) for word in _WORD.findall(match[2]) if not CALENDAR.match(word)}
        if key and names.difference(subject):
            found[key] |= names.difference(subject)
    for employer in _EMPLOYER.finditer(text, start, end):
        found[employer[1]].add(stem(employer[2]))
    return {key: frozenset(names) for key, names in found.items()}


def phases(text: str, start: int, end: int) -> Bound:
    """The events that a sentence is of the time before, during or after, as stems, each with which of these it is.

    >>> dict(phases("The yard built 40 ships before the war.", 0, 39))
    {'war': frozenset({'before'})}
    """
    return {stem(match[2]): frozenset((match[1],)) for match in _PHASE.finditer(text, start, end)}


def at_one_time(text: str, start: int, end: int) -> bool:
    """Whether a sentence is of one time among others: "that season", "in its first week".

    >>> at_one_time("She scored 9 goals that season.", 0, 31), at_one_time("She scored 9 goals.", 0, 19)
    (True, False)
    """
    return _THEN.search(text, start, end) is not None


def objects(text: str, start: int, end: int) -> Bound:
    """The common nouns that a sentence hangs on a past verb, as stems.

    >>> dict(objects("About 300 people attended the trial.", 0, 36))
    {'attend': frozenset({'trial'})}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for match in _OBJECT.finditer(text, start, end):
        if past_like(match[1]):
            found[stem(match[1])].add(stem(match[2]))
    return {key: frozenset(names) for key, names in found.items()}


def part(text: str, start: int, end: int) -> str:
    """What of somebody or something a sentence is about, as a stem: "the first season of", "her brother"; else "".

    >>> part("The first season of Opal sold.", 0, 30), part("Her elder brother was 9.", 0, 24)
    ('season', 'brother')
    >>> part("The city of Alba grew.", 0, 22), part("Her death shook Alba.", 0, 21)
    ('', '')
    """
    if activity := _ACTIVITY.match(text, start, end):
        return stem(activity[1])
    found = _A_PART.match(text, start, end) or _PART.match(text, start, end) or _WHOSE.match(text, start, end)
    noun = stem(found[1].split()[-1]) if found else ""
    return "" if noun in _whole() or tells_a_role(noun) else noun


def is_one_of(text: str, start: int, end: int) -> bool:
    """Whether a sentence is about one of several in a row: "the first season of", "her second book".

    >>> is_one_of("The first season of Opal sold.", 0, 30), is_one_of("Opal sold in its first year.", 0, 28)
    (True, False)
    """
    return _ONE_OF.match(text, start, end) is not None


def owned(text: str, start: int, end: int) -> tuple[str, str]:
    """What of somebody or something a sentence is about, as a stem, and the pronoun for the owner, where that is one.

    >>> owned("Ann Poe's first album was sold.", 0, 31), owned("Her first album Opal Road was sold.", 0, 35)
    (('album', ''), ('album', 'her'))
    """
    found = _OWNED.match(text, start, end)
    return (stem(found[2]), (found[1] or "").lower()) if found else ("", "")


@cache
def _whole() -> frozenset[str]:
    return frozenset(map(stem, lexicon("wholes")))
