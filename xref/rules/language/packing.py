"""Packing: the states of a pattern as an array of numbers, from which each is read when a search first reaches it.

Most of what compiled rules hold are states, and a run reaches few of them. Where each stands is known without reading
those before it, and the array lies in the file of compiled rules as it lies in memory: nothing is made of the others.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from xref.rules.language.program import BRACKET, CLOSE, GAP, OPEN, SLOT, SPLIT, WORD

ZERO = 0x10000  # the code of the character that stands for 0: from here on all are characters, and none means anything
_TEXTS = {SLOT: 2, OPEN: 1, CLOSE: 2, BRACKET: 1}  # how many of the first fields of a state are texts


def packed(states: Iterable[tuple[Any, ...]], begins: Iterable[int | None]) -> tuple[bytes, list[str]]:
    """Return states as the bytes of an array, and the texts that they refer to by number.

    First comes how many there are; for each the number of the set of words that it can begin with, counted from 1, and
    0 where it may begin with any. Then for each state: twice the number of the state behind it where it reads a word,
    as its words are what it begins with; else twice the place of its record among those that follow, and 1. A record
    is the kind of the state, the number of its fields, and these.

    >>> from xref.rules.language.program import END
    >>> states = [(END,), (WORD, 7, 0), (SLOT, "n", "count", 1), (GAP, 3, ("count",), 2), (SPLIT, (3, 1))]
    >>> numbers, texts = packed(states, [None, 7, None, None, None])
    >>> texts, array("I", numbers).tolist()[1:11]
    (['n', 'count'], [0, 8, 0, 0, 0, 1, 0, 5, 15, 25])
    >>> [unpacked(array("I", numbers), index, texts) for index in (0, 2, 3, 4)] == [states[0], *states[2:]]
    True
    """
    texts: dict[str, int] = {}

    def number(text: str) -> int:
        return texts.setdefault(text, len(texts))

    firsts: list[int] = []
    places: list[int] = []
    records: list[int] = []
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
            places.append(2 * len(records) + 1)
            records += (kind, len(fields), *fields)
        firsts.append(0 if begin is None else begin + 1)
    return in_file_order(array("I", (len(firsts), *firsts, *places, *records))).tobytes(), list(texts)


def in_file_order(numbers: array[int]) -> array[int]:
    """Return numbers with the least byte of each first, wherever they are."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def unpacked(numbers: array[int], index: int, texts: Sequence[str]) -> tuple[Any, ...]:
    """Return one of some packed states as the program has it, its words by the number of their set."""
    count = numbers[0]
    place, other = divmod(numbers[1 + count + index], 2)
    if not other:
        return WORD, numbers[1 + index] - 1, place
    at = 1 + 2 * count + place
    kind, size = numbers[at], numbers[at + 1]
    fields = numbers[at + 2 : at + 2 + size].tolist()
    if kind == SPLIT:
        return SPLIT, tuple(fields)
    if kind == GAP:
        return GAP, fields[0], tuple(texts[number] for number in fields[2:]), fields[1]
    told = _TEXTS.get(kind, 0)
    return kind, *(texts[number] for number in fields[:told]), *fields[told:]


def characters(numbers: Iterable[int]) -> str:
    """Return numbers as one character each."""
    return "".join([chr(ZERO + number) for number in numbers])


def numbers_of(text: str) -> list[int]:
    """Return the numbers that characters stand for.

    >>> numbers_of(characters([3, 70_000]))
    [3, 70000]
    """
    return [ord(sign) - ZERO for sign in text]
