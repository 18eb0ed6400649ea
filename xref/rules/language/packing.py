"""Packing: the states of a pattern as one string, from which each is read when a search first reaches it.

Most of what compiled rules hold are states, and a run reaches few of them: a string is read from a file, and cut at its
semicolons, many times faster than lists within lists are parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from xref.rules.language.program import BRACKET, CLOSE, END, GAP, NOT, OPEN, SLOT, SPLIT, WORD

_LETTERS = {SPLIT: "s", SLOT: "v", GAP: "g", NOT: "n", OPEN: "o", CLOSE: "c", END: "e", BRACKET: "b"}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_TEXTS = {SLOT: 2, OPEN: 1, CLOSE: 2, BRACKET: 1}  # how many of the first fields of a state are texts


def packed(states: Iterable[tuple[Any, ...]], begins: Iterable[int | None]) -> tuple[str, list[str]]:
    """Return states as one string, and the texts that they refer to by number.

    Before the bar stands, for each state, the number of the set of words that it can begin with, where there is one;
    behind it the states. One that reads a word is the state behind it, as its words are what it begins with; any other
    has a letter before its fields:

    >>> states = [(END,), (WORD, 7, 0), (SLOT, "n", "count", 1), (GAP, 3, ("count",), 2), (SPLIT, (3, 1))]
    >>> packed(states, [None, 7, None, None, None])
    (',7,,,|e;0;v0,1,1;g3,2,1;s3,1', ['n', 'count'])
    """
    texts: dict[str, int] = {}

    def number(text: str) -> int:
        return texts.setdefault(text, len(texts))

    firsts, found = [], []
    for (kind, *fields), begin in zip(states, begins, strict=True):
        if kind == WORD:
            begin, *fields = fields  # the set with its capitals
        elif kind == SPLIT:
            fields = fields[0]
        elif kind == GAP:
            most, types, then = fields
            fields = [most, then, *map(number, types)]
        else:
            told = _TEXTS.get(kind, 0)
            fields = [*map(number, fields[:told]), *fields[told:]]
        firsts.append("" if begin is None else str(begin))
        found.append(_LETTERS.get(kind, "") + ",".join(map(str, fields)))
    return f"{','.join(firsts)}|{';'.join(found)}", list(texts)


def unpacked(state: str, texts: Sequence[str]) -> tuple[Any, ...]:
    """Return one state that reads no word, as the program has it.

    >>> unpacked("g3,2,1", ["n", "count"])
    (3, 3, ('count',), 2)
    """
    kind = _KINDS[state[0]]
    fields = list(map(int, filter(None, state[1:].split(","))))
    if kind == SPLIT:
        return SPLIT, tuple(fields)
    if kind == GAP:
        return GAP, fields[0], tuple(texts[number] for number in fields[2:]), fields[1]
    told = _TEXTS.get(kind, 0)
    return kind, *(texts[number] for number in fields[:told]), *fields[told:]
