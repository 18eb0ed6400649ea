"""Contrasts: words of which one excludes another, so that what is told of one is not told of the other.

The north tower is not the south tower, nor an average a maximum (gradable and complementary opposites: Cruse,
*Lexical Semantics*, 1986, ch. 9).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from xref.discovery.lexicon import lines
from xref.discovery.words import stem


def contrasted(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one of two sets of stems has a word that excludes one of the other, and neither set has both.

    >>> contrasted(frozenset({"north", "tower"}), frozenset({"south", "tower"}))
    True
    >>> contrasted(frozenset({"north", "tower"}), frozenset({"north", "south", "tower"}))
    False
    """
    sides = _sides()
    for word in sorted((a - b) & sides.keys()):
        for line, side in sides[word]:
            here, there = _told(a, line), _told(b, line)
            if side in here and there and not here & there:
                return True
    return False


def _told(words: frozenset[str], line: int) -> set[int]:
    """Which sides of a line some words tell."""
    sides = _sides()
    return {side for word in words & sides.keys() for number, side in sides[word] if number == line}


@cache
def _sides() -> dict[str, frozenset[tuple[int, int]]]:
    """By word, as a stem: the lines in which it stands, with its side of each."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, line in enumerate(lines("contrasts")):
        for side, alike in enumerate(line.split()):
            for word in alike.split("-"):
                found[stem(word)].add((number, side))
    return {word: frozenset(sides) for word, sides in found.items()}
