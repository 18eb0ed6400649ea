"""Subjects: whom or what a sentence is about, by the names before its first verb or by a word that stands for one."""

from __future__ import annotations

import re
from functools import cache

from xref.context.clauses import finite_like
from xref.context.lexicon import words as lexicon
from xref.discovery.words import EMPTY, spelled_out, stem
from xref.expressions import regex
from xref.tuples import NamedTuple

_WORD = regex(r"(?:[A-Z]\.){2,}|[^\W\d_][\w'-]*|\d[\w,.]*|[^\w\s]")
_NAMED = r"(?-i:[A-Z][\w'.-]+)(?:\s+(?-i:[A-Z][\w'.-]+)){0,3}"
_FINITE = (
    r"(?:is|was|are|were|has|had|have|did|became|began|made|took|wrote|went|led|held|won|grew|spent|left|rose"
    r"|[a-z]{3,}ed)"
)
_FRONTED = regex(
    r"\W*(?:(?:in|on|at|by|after|during|since|for|as|from|with|under|upon|following|despite|based\s+on|according\s+to)"
    r"\s[^,.;:]{1,60}?"
    rf"|(?:[A-Z][a-z]+ly\s)?(?:[a-z]+(?:ing|ed)|Known|Born|Built|Written|Set|Shot|Made|Sung|Led|Held|Found|Sold|Seen)\s[^.;:]{{1,90}}?(?=\s?,\s+(?:(?:he|she|it|they|the\s+[a-z]+)\b|{_NAMED}\s+{_FINITE}\b)))\s?,\s+",
    re.IGNORECASE,
)
_FRONTED_DATE = regex(  # without a comma: "In 2013 she was"
    r"\W*(?:in|on|by|since|at|after|before|during)\s(?:[\w'-]+\s){0,4}?\d{1,4}s?\s+(?=(?:he|she|it|they)\b)",
    re.IGNORECASE,
)
_PRONOUN = regex(r"\W*(he|she|it|they)\b", re.IGNORECASE)
_ATTRIBUTES = (  # what is told of them is told of their owner
    r"(?:career|reign|life|lifetime|tenure|term|rule|presidency|plot|story|characters|budget|cost|gross|takings|runtime"
    r"|length|height|width|depth|area|population|capacity|release|premiere|publication|construction|filming)"
)
_POSSESSIVE = regex(  # "His career", "Its crew left when it": not "His father left"
    rf"\W*(his|her|its|their)\b(?:[^.]*\b(?:he|she|it|they)\b|(?:\s+[\w-]+){{0,3}}\s+{_ATTRIBUTES}\b)",
    re.IGNORECASE,
)
_OF_THE_NOUN = regex(rf"\W*[Tt]he\s+([a-z]+)'s\s+(?:[\w-]+\s+){{0,2}}{_ATTRIBUTES}\b")  # "the film's plot"
_NOUN = regex(  # "the film", not "the film Opal", nor "the play on which it rests"
    r"\W*[Tt]he\s+([a-z]+)\b(?!'s\b|\s+[A-Z]|\s+(?:on|in|for|from|to|with|about|after)\s+(?:which|whom)\b)"
)
_COMPOUND = regex(r"\s+([a-z]+)(?:(?=,)|\s+([a-z]+)\b)")  # "the film series is", "the deadly fire killed"
_DESCRIPTION = regex(  # "the Welsh painter was", "the Opal singer": of a people or a place, by what somebody is
    r"\W*[Tt]he\s+[A-Z][\w'-]+\s+(?:[a-z-]+\s+){0,2}?([a-z]+)\s+(?=(?:is|was|has|had|did|[a-z]+ed|died|won|wrote|[a-z]+s)\b)"
)
_WHO = {"his": "he", "her": "she", "its": "it", "their": "they"}
PRONOUNS = frozenset(_WHO.values())
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their"))  # "the retired judge": no verb
_WITHOUT_A_NAME = 3  # words in lower case after which no name of the subject follows: "the retired judge Ann Poe"
_TITLES = frozenset(("dr", "mr", "mrs", "ms", "st", "jr", "sr", "prof", "gen", "col", "capt", "lt", "rev", "sen"))
_NUMBER = regex(r"\s+(\d{1,3})(?=\s+(?:is|was|has|had|did|will|[a-z]+ed|sold|took|made|ran|won|cost|costs)\b)")
_LONGEST = 14  # words of a subject


def numbered(text: str, start: int, end: int) -> str:
    """The number that tells a work or a model from others of its name, right behind that.

    >>> numbered("Opal Road 2 was sold.", 9, 21), numbered("Opal Road sold 2.", 9, 17)
    ('2', '')
    """
    found = _NUMBER.match(text, start, end)
    return found[1] if found else ""


def body(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind a fronted time or place and behind who says so.

    >>> "In 1953, Ann Poe moved."[body("In 1953, Ann Poe moved.", 0, 23) :]
    'Ann Poe moved.'
    >>> "Ann Poe told Reuters that the hall is shut."[body("Ann Poe told Reuters that the hall is shut.", 0, 42) :]
    'the hall is shut.'
    """
    fronted = _FRONTED.match(text, start, end) or _FRONTED_DATE.match(text, start, end)
    begin = fronted.end() if fronted else start
    said = _said().match(text, begin, end)
    return said.end() if said else begin


@cache
def _said() -> re.Pattern[str]:
    verbs = "|".join(sorted({*lexicon("saying", "sometimes"), "mentioned"}))
    return regex(rf"[^.;]{{1,90}}?\s(?:(?:{verbs})\s(?:[\w,'-]+\s){{0,4}}?that|said|says)\s")


def refers(text: str, start: int, end: int) -> str:
    """The noun or pronoun where the subject stands for something said elsewhere, "" where it does not.

    >>> refers("Later, she moved.", 7, 17), refers("The films sold.", 0, 15), refers("Ann moved.", 0, 10)
    ('she', 'film', '')
    >>> refers("His long career ended.", 0, 22), refers("His father left.", 0, 16)
    ('he', '')
    """
    begin = body(text, start, end)
    if found := _PRONOUN.match(text, begin, end) or _POSSESSIVE.match(text, begin, end):
        return _WHO.get(found[1].lower(), found[1].lower())
    if noun := _OF_THE_NOUN.match(text, begin, end):
        return stem(noun[1])
    if noun := _NOUN.match(text, begin, end):
        return stem(_noun(noun[1], _COMPOUND.match(text, noun.end(), end)))
    described = _DESCRIPTION.match(text, begin, end)
    return stem(described[1]) if described else ""


def _noun(first: str, compound: re.Match[str] | None) -> str:
    """The noun of a subject by its first word and the two behind it: "series" of "the film series is"."""
    if compound is None or any(map(finite_like, (first, compound[1]))):
        return first
    ends = compound[2] is None or finite_like(compound[2])
    return compound[1] if ends else first


def is_described(text: str, begin: int, end: int) -> bool:
    """Whether a clause is about somebody by what he is, with the name of a people or a thing: "the Opal singer".

    >>> is_described("The Opal singer was born", 0, 24), is_described("The singer was born", 0, 19)
    (True, False)
    """
    return _DESCRIPTION.match(text, begin, end) is not None


class Subject(NamedTuple):
    """The names of a sentence before its first verb, as stems in order, where they end, and where the clause begins."""

    names: tuple[str, ...]
    end: int
    begin: int = 0


def subject(text: str, start: int, end: int) -> Subject:
    """The names with which a sentence begins; none, ending where it begins, where it does not begin with any.

    >>> subject("In 1953, the retired judge Ann Poe moved to Leeds.", 0, 50)
    Subject(names=('ann', 'poe'), end=34, begin=9)
    >>> subject("Ann B. Poe (born 1931) is a judge.", 0, 34).names, subject("He left.", 0, 8)
    (('ann', 'b', 'poe'), Subject(names=(), end=0, begin=0))
    """
    names: list[str] = []
    plain, previous = 0, ""
    begin = last = body(text, start, end)
    for number, match in enumerate(_WORD.finditer(text, begin, end)):
        word = match.group()
        initial = word == "." and (len(previous) == 1 or previous in _TITLES)
        if number >= _LONGEST or plain > _WITHOUT_A_NAME or (names and word in "(,;:." and not initial):
            break
        if word[0].isupper() and word.lower() not in EMPTY:
            names += map(stem, spelled_out(word) or (word,))
            plain, last = 0, match.end()
        elif word == word.lower() and finite_like(word) and previous not in _DETERMINERS:
            break
        elif word[0].isalpha():
            plain += word not in EMPTY or bool(names)
        previous = word.lower()
    return Subject(tuple(dict.fromkeys(names)), last, begin)
