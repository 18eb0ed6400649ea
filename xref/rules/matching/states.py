"""The states of a compiled pattern, each made ready when a search first reaches it.

A run on a few articles reaches few of the states that its patterns have, and reads the words of those alone; a long
run reaches them again and again: a split that is met often gets a table from words to the ways on.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from xref.rules.language.beginnings import First, State
from xref.rules.language.packing import ZERO, unpacked
from xref.rules.language.program import SPLIT, WORD

_CODES = f"utf-32-{sys.byteorder[0]}e"  # four bytes a character, as this machine has numbers
_OFTEN = 48  # visits of a split after which a table of its ways pays

Table: TypeAlias = tuple[dict[str, tuple[int, ...]], tuple[int, ...]]


class WordSet(NamedTuple):
    """The words that one state takes: in any case, with the capitals given, and all of them in lower case."""

    lows: frozenset[str]
    exact: frozenset[str]
    either: frozenset[str]


def word_set(text: str) -> WordSet:
    """Read a set of words as compiled rules keep it.

    >>> sorted(word_set("talks\\ttruce\\nGeneva").either)
    ['geneva', 'talks', 'truce']
    """
    lows, _, exact = text.partition("\n")
    any_case, as_given = frozenset(filter(None, lows.split("\t"))), frozenset(filter(None, exact.split("\t")))
    return WordSet(any_case, as_given, any_case.union(form.lower() for form in as_given) if as_given else any_case)


class Firsts(dict[int, First]):
    """What a state can begin with, in lower case, by the code of its set of words; none where it may begin with any."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[int, WordSet]) -> None:
        super().__init__({ZERO: None})
        self._words = words

    def __missing__(self, code: int) -> First:
        found = self[code] = self._words[code - ZERO - 1].either
        return found


class WordSets(dict[int, WordSet]):
    """The sets of words that patterns share, by number, each read when a state first needs it."""

    __slots__ = ("_texts", "firsts")

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._texts = texts
        self.firsts = Firsts(self)

    def __missing__(self, number: int) -> WordSet:
        found = self[number] = word_set(self._texts[number])
        return found


class Anything(dict[int, First]):
    """Tells of every state that it may begin with anything: so that a trace sees what fails."""

    def __missing__(self, code: int) -> First:
        return None


class States:
    """The states of one pattern by number; ``ready`` and ``tables`` hold what is known already.

    ``begins`` is, by state, the code of the set of words that it can begin with.
    """

    __slots__ = ("_others", "_places", "_texts", "_visits", "_words", "begins", "ready", "tables")

    def __init__(self, packed: str, texts: Sequence[str], words: WordSets) -> None:
        numbers, _, others = packed.partition("|")
        codes = array("I", numbers.encode(_CODES))  # its items are read three times faster than those of a view
        count = len(codes) // 2
        self.begins: list[int] = codes[:count].tolist()
        self._places = codes[count:]
        self._others = others.split(";")
        self._texts = texts
        self._words = words
        self._visits: dict[int, int] = {}
        self.ready: list[State] = [()] * count
        self.tables: dict[int, Table] = {}

    def __getitem__(self, index: int) -> State:
        state = self.ready[index]
        if not state:
            state = self.ready[index] = self._decode(index)
        return state

    def _decode(self, index: int) -> State:
        place, other = divmod(self._places[index] - ZERO, 2)
        if not other:  # read here, as of ten states eight read a word
            lows, exact, _ = self._words[self.begins[index] - ZERO - 1]
            return (WORD, lows, exact, place)
        record = self._others[place]
        if record[0] == "s":
            return (SPLIT, tuple([ord(sign) - ZERO for sign in record[:0:-1]]))
        return unpacked(record, self._texts)

    def ways(self, index: int, low: str) -> Sequence[int]:
        """The branches of a split worth trying at a word, in the order of trying; "" stands for the end."""
        visits = self._visits[index] = self._visits.get(index, 0) + 1
        branches: tuple[int, ...] = self[index][1]
        begins, firsts = self.begins, self._words.firsts
        if visits == _OFTEN:
            self.tables[index] = branch_table(branches, [firsts[begins[branch]] for branch in branches])
        return [branch for branch in branches if (first := firsts[begins[branch]]) is None or low in first]


def branch_table(branches: Sequence[int], firsts: Sequence[First]) -> Table:
    """The branches of a split worth trying at a word, and at any other, in the order of trying."""
    table: dict[str, list[int]] = {}
    always: list[int] = []
    for branch, first in zip(branches, firsts, strict=True):
        if first is None:
            for ways in table.values():
                ways.append(branch)
            always.append(branch)
            continue
        for word in first:
            table.setdefault(word, list(always)).append(branch)
    return {word: tuple(ways) for word, ways in table.items()}, tuple(always)
