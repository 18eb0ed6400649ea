"""Initials: a body that one sentence writes in full and another by its first letters: "Hartley Rowing Club", "HRC"."""

from __future__ import annotations

from collections.abc import Mapping

from xref.discovery.words import stem
from xref.expressions import regex

_LEAST = 3  # letters: two stand for too many things
_CAPITAL = r"[A-Z][a-z][\w'-]*"
_NAME = regex(rf"\b{_CAPITAL}(?:\s+(?:(?:of|for|the|and|on|in)\s+){{0,2}}{_CAPITAL})+")
_LETTERS = regex(r"\b[A-Z]{3,6}\b")

Spelled = Mapping[str, frozenset[str]]  # the words of a name, as stems, under its first letters as one


def letters(text: str, start: int, end: int) -> frozenset[str]:
    """The words of capitals alone, as stems.

    >>> sorted(letters("The HRC won in the UK.", 0, 22))
    ['hrc']
    """
    return frozenset(map(stem, _LETTERS.findall(text, start, end)))


def spelled(text: str, start: int, end: int) -> Spelled:
    """The names of three words or more, under their first letters.

    >>> {first: sorted(words) for first, words in spelled("He left the Hartley Rowing Club.", 0, 32).items()}
    {'hrc': ['club', 'hartley', 'row']}
    """
    found = {}
    for match in _NAME.finditer(text, start, end):
        words = [word for word in match.group().split() if word[0].isupper()]
        if len(words) >= _LEAST:
            found[stem("".join(word[0] for word in words))] = frozenset(map(stem, words))
    return found
