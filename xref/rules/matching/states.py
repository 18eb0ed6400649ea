"""The states of a compiled pattern, each made ready when a search first reaches it.

A run on a few articles reaches few of the states that its patterns have: words are read, and what a state can begin
with is worked out, only where a search gets to. A long run reaches them again and again: a split that is met often
gets a table from words to the ways on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from xref.rules.language.packing import unpacked
from xref.rules.language.program import BRACKET, CLOSE, NOT, OPEN, SLOT, SPLIT, WORD

_MOST_FIRSTS = 500  # words that a state can begin with, before it counts as beginning with anything
_OFTEN = 48  # visits of a split after which a table of its ways pays

State: TypeAlias = tuple[Any, ...]
First: TypeAlias = frozenset[str] | None  # the words that a state can begin with; None where it may be anything
Table: TypeAlias = tuple[dict[str, tuple[int, ...]], tuple[int, ...]]

UNKNOWN: First = frozenset({"\0"})  # stands for what has not been worked out; compared by identity


class WordSet(NamedTuple):
    """The words that one state takes: in any case, with the capitals given, and all of them in lower case."""

    lows: frozenset[str]
    exact: frozenset[str]
    either: frozenset[str]


def word_set(text: str) -> WordSet:
    """Read a set of words as compiled rules keep it."""
    lows, _, exact = text.partition("\n")
    any_case, as_given = frozenset(filter(None, lows.split("\t"))), frozenset(filter(None, exact.split("\t")))
    return WordSet(any_case, as_given, any_case.union(form.lower() for form in as_given))


class WordSets(dict[int, WordSet]):
    """The sets of words that patterns share, by number, each read when a state first needs it."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._texts = texts

    def __missing__(self, number: int) -> WordSet:
        found = self[number] = word_set(self._texts[number])
        return found


class States:
    """The states of one pattern by number; ``ready``, ``begins`` and ``tables`` hold what is known already."""

    __slots__ = ("_records", "_texts", "_visits", "_words", "begins", "ready", "tables")

    def __init__(self, packed: str, texts: Sequence[str], words: WordSets) -> None:
        records = packed.split(";")
        self._records = records
        self._texts = texts
        self._words = words
        self._visits: dict[int, int] = {}
        self.ready: list[State] = [()] * len(records)
        self.begins: list[First] = [UNKNOWN] * len(records)
        self.tables: dict[int, Table] = {}

    def __getitem__(self, index: int) -> State:
        state = self.ready[index]
        if not state:
            state = self.ready[index] = self._decode(self._records[index])
        return state

    def _decode(self, record: str) -> State:
        if record[0] <= "9":  # read here, as of ten states eight read a word
            number, _, then = record.partition(",")
            lows, exact, either = self._words[int(number)]
            return (WORD, lows, exact, int(then), either)
        if record[0] == "s":
            return (SPLIT, tuple(map(int, record[1:].split(",")))[::-1])
        return unpacked(record, self._texts)

    def begin(self, index: int) -> First:
        """The words that a state can begin with; None where it may begin with something else."""
        begins, todo = self.begins, [index]
        while todo:
            at = todo[-1]
            ways = () if self._reads_a_word(at) else self._passing(at)
            missing = [way for way in ways if begins[way] is UNKNOWN and not self._reads_a_word(way)]
            if missing:
                todo.extend(missing)
                continue
            todo.pop()
            if begins[at] is UNKNOWN:
                begins[at] = _together([begins[way] for way in ways]) if ways else None
        return begins[index]

    def _reads_a_word(self, index: int) -> bool:
        """Whether a state reads a word; if so, it begins with it, for which it need not be made ready."""
        record = self._records[index]
        if record[0] > "9":
            return False
        self.begins[index] = self._words[int(record[: record.index(",")])].either
        return True

    def _passing(self, index: int) -> Sequence[int]:
        """Where a state that reads no word leads to."""
        state = self[index]
        if state[0] == SPLIT:
            ways: tuple[int, ...] = state[1]
            return ways
        return (state[2],) if state[0] in (OPEN, BRACKET) else (state[3],) if state[0] == CLOSE else ()

    def ways(self, index: int, low: str) -> Sequence[int]:
        """The branches of a split worth trying at a word, in the order of trying; "" stands for the end."""
        visits = self._visits[index] = self._visits.get(index, 0) + 1
        branches = self._passing(index)
        begins = self.begins
        for branch in branches:
            if begins[branch] is UNKNOWN:
                self.begin(branch)
        if visits == _OFTEN:
            self.tables[index] = branch_table(branches, begins)
        return [branch for branch in branches if (first := begins[branch]) is None or low in first]

    def entries(self, start: int) -> list[State]:
        """The states that read the first word."""
        found: list[State] = []
        todo, seen = [start], set()
        while todo:
            index = todo.pop()
            if index in seen:
                continue
            seen.add(index)
            state = self[index]
            if state[0] in (SPLIT, OPEN, BRACKET):
                todo.extend(self._passing(index))
            else:
                found.append(state)
                if state[0] == NOT:
                    todo.append(state[1])
        return found


def first_words(entries: Sequence[State]) -> First:
    """The words in lower case that a pattern can begin with, beside values; None where it begins otherwise."""
    if any(state[0] not in (WORD, SLOT) for state in entries):
        return None
    return frozenset().union(*(state[4] for state in entries if state[0] == WORD))


def _together(sides: Sequence[First]) -> First:
    known = [side for side in sides if side is not None]
    if len(known) == 1 == len(sides):
        return known[0]
    small = len(known) == len(sides) and sum(map(len, known)) <= _MOST_FIRSTS
    return frozenset().union(*known) if small else None


def branch_table(branches: Sequence[int], firsts: Sequence[First]) -> Table:
    """The branches of a split worth trying at a word, and at any other, in the order of trying."""
    table: dict[str, list[int]] = {}
    always: list[int] = []
    for branch in branches:
        first = firsts[branch]
        if first is None:
            for ways in table.values():
                ways.append(branch)
            always.append(branch)
            continue
        for word in first:
            table.setdefault(word, list(always)).append(branch)
    return {word: tuple(ways) for word, ways in table.items()}, tuple(always)
