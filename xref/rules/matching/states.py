"""The states of a compiled pattern, each made ready when a search first reaches it.

A run on a few articles reaches few of the states that its patterns have, and reads the words of those alone; a long
run reaches them again and again: a split that is met often gets a table from words to the ways on.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from xref.rules.language.beginnings import First, State
from xref.rules.language.packing import in_file_order, unpacked
from xref.rules.language.program import GAP, SPLIT, WORD
from xref.tuples import NamedTuple

WIDE = -1  # a split of more ways than are looked at one by one each time
_NARROW = 3  # ways of a split for which no table pays
_OFTEN = 48  # visits of a wide split after which a table of its ways pays

Ways: TypeAlias = Sequence[tuple[int, First]]  # states to go on in, each with what it can begin with
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


class Firsts(dict[int, First]):
    """What states can begin with, in lower case, by the number of the set counted from 1; by 0 it may be anything."""

    __slots__ = ("_sets",)

    def __init__(self, sets: WordSets) -> None:
        super().__init__({0: None})
        self._sets = sets

    def __missing__(self, number: int) -> First:
        found = self[number] = self._sets[number - 1].either
        return found


class States:
    """The states of one pattern by number, as it was compiled."""

    __slots__ = ("_texts", "count", "numbers", "words")

    def __init__(self, packed: bytes, texts: Sequence[str], words: WordSets) -> None:
        self.numbers = in_file_order(array("I", packed))
        self.words = words
        self._texts = texts
        self.count = self.numbers[0]

    def __getitem__(self, index: int) -> State:
        state = unpacked(self.numbers, index, self._texts)
        if state[0] == WORD:
            lows, exact, _ = self.words[state[1]]
            return (WORD, lows, exact, state[2])
        return state


class Steps:
    """The states of one pattern as a walk takes them: each with what those behind it can begin with.

    ``ready`` holds those that were reached already. Where a walk is to be traced, any state may begin with anything,
    so that all that fails is seen.
    """

    __slots__ = ("_firsts", "_states", "_tables", "_visits", "ready")

    def __init__(self, states: States, *, traced: bool = False) -> None:
        self._states = states
        self._firsts: Mapping[int, First] = defaultdict(lambda: None) if traced else states.words.firsts
        self._visits: dict[int, int] = {}
        self._tables: dict[int, Table] = {}
        self.ready: list[State] = [()] * states.count

    def __getitem__(self, index: int) -> State:
        state = self.ready[index]
        if not state:
            state = self._states[index]
            numbers, firsts = self._states.numbers, self._firsts
            if state[0] == SPLIT:
                ways = state[1][::-1]  # the last to be tried first: so a stack takes them
                state = (SPLIT if len(ways) <= _NARROW else WIDE, [(way, firsts[numbers[1 + way]]) for way in ways])
            elif state[0] in (WORD, GAP):
                state = (*state, firsts[numbers[1 + state[3]]])
            self.ready[index] = state
        return state

    def ways(self, index: int, low: str) -> Sequence[int]:
        """The ways on from a wide split that are worth trying at a word, the last to be tried first; "" is the end."""
        table = self._tables.get(index)
        if table is not None:
            return table[0].get(low, table[1])
        ways: Ways = self.ready[index][1]
        visits = self._visits[index] = self._visits.get(index, 0) + 1
        if visits == _OFTEN:
            self._tables[index] = table_of(ways)
        return [way for way, first in ways if first is None or low in first]


def table_of(ways: Ways) -> Table:
    """The ways on from a split that are worth trying at a word, and at any other, in their order."""
    table: dict[str, list[int]] = {}
    always: list[int] = []
    for way, first in ways:
        if first is None:
            for chosen in table.values():
                chosen.append(way)
            always.append(way)
            continue
        for word in first:
            table.setdefault(word, list(always)).append(way)
    return {word: tuple(chosen) for word, chosen in table.items()}, tuple(always)
