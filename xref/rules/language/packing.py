"""Packing: the states of a pattern as one string, from which each is read when a search first reaches it.

Most of what compiled rules hold are states, and a run reaches few of them. Each number in the string is one character,
so that where a state stands is known without reading those before it, and a string is read from a file many times
faster than lists within lists are parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from xref.rules.language.program import BRACKET, CLOSE, END, GAP, NOT, OPEN, SLOT, SPLIT, WORD

ZERO = 0x10000  # the code of the character that stands for 0: from here on all are characters, and none means anything
_LETTERS = {SPLIT: "s", SLOT: "v", GAP: "g", NOT: "n", OPEN: "o", CLOSE: "c", END: "e", BRACKET: "b"}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_TEXTS = {SLOT: 2, OPEN: 1, CLOSE: 2, BRACKET: 1}  # how many of the first fields of a state are texts


def packed(states: Iterable[tuple[Any, ...]], begins: Iterable[int | None]) -> tuple[str, list[str]]:
    """Return states as one string, and the texts that they refer to by number.

    First comes, for each state, the number of the set of words that it can begin with, counted from 1, and 0 where it
    may begin with any. Then for each state: twice the number of the state behind it where it reads a word, as its words
    are what it begins with; else twice its number among the others, and 1. Behind a bar the others, each a letter and
    its fields:

    >>> states = [(END,), (WORD, 7, 0), (SLOT, "n", "count", 1), (GAP, 3, ("count",), 2), (SPLIT, (3, 1))]
    >>> numbers, texts = packed(states, [None, 7, None, None, None])
    >>> texts, "".join(sign if sign < chr(ZERO) else f" {ord(sign) - ZERO}" for sign in numbers)
    (['n', 'count'], ' 0 8 0 0 0 1 0 3 5 7|e;v 0 1 1;g 3 2 1;s 3 1')
    """
    texts: dict[str, int] = {}

    def number(text: str) -> int:
        return texts.setdefault(text, len(texts))

    firsts: list[int] = []
    places: list[int] = []
    others: list[str] = []
    for (kind, *fields), begin in zip(states, begins, strict=True):
        if kind == WORD:
            begin, then = fields  # the set with its capitals
            places.append(2 * then)
        else:
            if kind == SPLIT:
                fields = fields[0]
            elif kind == GAP:
                most, types, then = fields
                fields = [most, then, *map(number, types)]
            else:
                told = _TEXTS.get(kind, 0)
                fields = [*map(number, fields[:told]), *fields[told:]]
            places.append(2 * len(others) + 1)
            others.append(_LETTERS[kind] + characters(fields))
        firsts.append(0 if begin is None else begin + 1)
    return f"{characters(firsts)}{characters(places)}|{';'.join(others)}", list(texts)


def characters(numbers: Iterable[int]) -> str:
    """Return numbers as one character each."""
    return "".join([chr(ZERO + number) for number in numbers])


def numbers_of(text: str) -> list[int]:
    """Return the numbers that characters stand for.

    >>> numbers_of(characters([3, 70_000]))
    [3, 70000]
    """
    return [ord(sign) - ZERO for sign in text]


def unpacked(state: str, texts: Sequence[str]) -> tuple[Any, ...]:
    """Return one state that reads no word, as the program has it.

    >>> unpacked("g" + characters([3, 2, 1]), ["n", "count"])
    (3, 3, ('count',), 2)
    """
    kind = _KINDS[state[0]]
    fields = numbers_of(state[1:])
    if kind == SPLIT:
        return SPLIT, tuple(fields)
    if kind == GAP:
        return GAP, fields[0], tuple(texts[number] for number in fields[2:]), fields[1]
    told = _TEXTS.get(kind, 0)
    return kind, *(texts[number] for number in fields[:told]), *fields[told:]
