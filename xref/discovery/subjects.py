"""Subjects: whom or what a sentence is about, by the names before its first verb or by a word that stands for one."""

from __future__ import annotations

import re

from xref.context.clauses import finite_like
from xref.discovery.words import EMPTY, stem

_WORD = re.compile(r"[^\W\d_][\w'-]*|\d[\w,.]*|[^\w\s]")
_FRONTED = re.compile(r"\W*(?:in|on|at|by|after|during|since|for|as|from|with|under)\s[^,.;:]{1,60},\s+", re.IGNORECASE)
_STANDS_FOR = re.compile(
    r"\W*(?:(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\b|[Tt]he\s+[a-z]+\b|(?:His|Her|Its|Their)\b[^.]*\b(?:he|she|it|they)\b)"
)
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their"))  # "the retired judge": no verb
_WITHOUT_A_NAME = 3  # words in lower case after which no name of the subject follows: "the retired judge Ann Poe"
_LONGEST = 14  # words of a subject


def body(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind a fronted time or place.

    >>> "In 1953, Ann Poe moved."[body("In 1953, Ann Poe moved.", 0, 23) :]
    'Ann Poe moved.'
    """
    fronted = _FRONTED.match(text, start, end)
    return fronted.end() if fronted else start


def refers(text: str, start: int, end: int) -> bool:
    """Whether the subject is a pronoun or "the film": what it stands for is said elsewhere."""
    return _STANDS_FOR.match(text, body(text, start, end), end) is not None


def subject(text: str, start: int, end: int) -> frozenset[str]:
    """The names of a sentence before its first verb, as stems; none where it does not begin with any.

    >>> sorted(subject("In 1953, the retired judge Ann Poe moved to Leeds.", 0, 50))
    ['ann', 'poe']
    >>> sorted(subject("Ann Poe (born 1931) is a judge.", 0, 31)), sorted(subject("He left.", 0, 8))
    (['ann', 'poe'], [])
    """
    names: list[str] = []
    plain, previous = 0, ""
    begin = body(text, start, end)
    for number, match in enumerate(_WORD.finditer(text, begin, end)):
        word = match.group()
        if number >= _LONGEST or plain > _WITHOUT_A_NAME or (names and word in "(,;:."):
            break
        if word[0].isupper() and word.lower() not in EMPTY:
            names.append(stem(word))
            plain = 0
        elif word == word.lower() and finite_like(word) and previous not in _DETERMINERS:
            break
        elif word[0].isalpha():
            plain += word not in EMPTY or bool(names)
        previous = word.lower()
    return frozenset(names)
