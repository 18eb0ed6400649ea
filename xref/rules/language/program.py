"""Programs: a pattern's tree as states of a small automaton, in a form that JSON can hold.

The automaton is that of Thompson (1968), run by depth-first search that visits no (state, word) twice, as in
RE2's bit-state engine: time is bounded by states x words, whatever the pattern and the text. Earlier alternatives,
present optional parts, longer values and shorter gaps are tried first. States that read the same and go on alike are
one, so that phrases with common endings share them (hash-consing, as in Daciuk et al. 2000 for word lists).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from xref.records import dataclass
from xref.rules.language.syntax import Alt, Bracket, Choice, Gap, Negation, Node, Opt, Seq, Slot, Word, remembered

WORD, SPLIT, SLOT, GAP, NOT, OPEN, CLOSE, END, BRACKET = range(9)
LARGEST = 20_000  # states of a pattern


class TooLargeError(Exception):
    """A pattern whose phrases multiply beyond reason."""


@dataclass(slots=True)
class Assembly:
    """States of one pattern while it is put together, from its end to its start."""

    states: list[tuple[Any, ...]]
    words: Callable[[Word], int]  # the number of a set of words
    known: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def add(self, *state: Any) -> int:
        """Add a state that is not there yet; its number."""
        number = self.known.setdefault(state, len(self.states))
        if number == len(self.states):
            if number >= LARGEST:
                raise TooLargeError
            self.states.append(state)
        return number

    def split(self, branches: Iterable[int]) -> int:
        """Add a choice of ways, tried in this order; of several that are the same there is one."""
        ways = tuple(dict.fromkeys(branches))
        return ways[0] if len(ways) == 1 else self.add(SPLIT, ways)

    def node(self, node: Node, then: int, left: frozenset[str], right: frozenset[str]) -> int:
        """Add the states of a tree that goes on at ``then``; ``left`` and ``right`` are the slot types next to it."""
        if isinstance(node, Word):
            return self.add(WORD, self.words(node), then)
        if isinstance(node, Seq):
            return self._sequence(node, then, left, right)
        if isinstance(node, Alt):
            return self.split([self.node(item, then, left, right) for item in _words_together(node)])
        if isinstance(node, Opt):
            return self.split((self.node(node.item, then, left, right), then))
        if isinstance(node, Slot):
            return self.add(SLOT, node.name, node.type, then)
        if isinstance(node, Gap):
            # A value beyond the limits of a slot is still a value that the gap must not pass over.
            return self.add(GAP, node.most, tuple(sorted({kind.partition("@")[0] for kind in left | right})), then)
        if isinstance(node, Negation):
            return self.add(NOT, then)
        if isinstance(node, Bracket):
            return self.add(BRACKET, node.sign, then)
        if isinstance(node, Choice):
            branches = []
            for label, tree in node.options:
                close = self.add(CLOSE, node.name, label, then)
                branches.append(self.add(OPEN, node.name, self.node(tree, close, left, right)))
            return self.split(branches)
        raise TypeError(f"{node!r} was not resolved")

    def _sequence(self, node: Seq, then: int, left: frozenset[str], right: frozenset[str]) -> int:
        if not node.items:  # what could not be resolved, a problem of its own
            return then
        edges = _edges(node)
        lefts = [left]
        for _, last in edges[:-1]:
            lefts.append(last or lefts[-1])
        for item, before, (first, _) in zip(reversed(node.items), reversed(lefts), reversed(edges), strict=True):
            then = self.node(item, then, before, right)
            right = first or right
        return then


@remembered
def _edges(node: Seq) -> list[tuple[frozenset[str], frozenset[str]]]:
    """For each part of a sequence the types of the slots that stand first in it, and last."""
    none: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    return [
        none if isinstance(item, Word) else (edge_types(item, last=False), edge_types(item, last=True))
        for item in node.items
    ]


@remembered
def _words_together(node: Alt) -> list[Node]:
    """Alternatives with each run of single words made one: whichever stands there, the rest is the same."""
    found: list[Node] = []
    for item in node.items:
        word = item.items[0] if isinstance(item, Seq) and len(item.items) == 1 else item
        last = found[-1] if found else None
        if isinstance(word, Word) and isinstance(last, Word):
            lows, exact = (*last.lows, *word.lows), (*last.exact, *word.exact)
            found[-1] = Word(tuple(dict.fromkeys(lows)), tuple(dict.fromkeys(exact)))
        else:
            found.append(word)
    return found


@remembered
def edge_types(node: Node, *, last: bool) -> frozenset[str]:
    """The types of the slots that stand first (or last) on every way through a tree; empty if some way has none."""
    if isinstance(node, Slot):
        return frozenset({node.type})
    if isinstance(node, Alt):
        sides = [edge_types(item, last=last) for item in node.items]
        return frozenset().union(*sides) if all(sides) else frozenset()
    if isinstance(node, Seq):
        for item in reversed(node.items) if last else node.items:
            if types := edge_types(item, last=last):
                return types
    return frozenset()


def assemble(node: Node, words: Callable[[Word], int]) -> dict[str, Any]:
    """Turn a resolved tree into a program: its states and where it starts; ``words`` numbers the sets of words.

    Two ways with one ending share the states of it:

    >>> def word(low): return Word((low,), ())
    >>> ends = Seq((word("peace"), word("talks"))), Seq((word("the"), word("talks")))
    >>> len(assemble(Alt(ends), lambda word: hash(word.lows))["states"])  # end, talks, peace, the, either
    5
    """
    assembly = Assembly([], words)
    end = assembly.add(END)
    start = assembly.node(node, end, frozenset(), frozenset())
    return {"states": assembly.states, "start": start}


@remembered
def required(node: Node) -> list[frozenset[str] | str]:
    """What stands in every match, in that order: one word of each group, in lower case, and values of each type.

    >>> required(Seq((Word(("left",)), Slot("n", "count"), Opt(Word(("people",))))))
    [frozenset({'left'}), 'count']
    """
    if isinstance(node, Word):
        return [frozenset([*node.lows, *(form.lower() for form in node.exact)] if node.exact else node.lows)]
    if isinstance(node, Slot):
        return [node.type]
    if isinstance(node, Seq):
        return [part for item in node.items for part in required(item)]
    if isinstance(node, Alt):
        return _any_of([required(item) for item in node.items])
    if isinstance(node, Choice):
        return _any_of([required(tree) for _, tree in node.options])
    return []


def word_groups(parts: Iterable[frozenset[str] | str]) -> list[frozenset[str]]:
    """The groups of words among what stands in every match."""
    return [part for part in parts if not isinstance(part, str)]


def _any_of(branches: list[list[frozenset[str] | str]]) -> list[frozenset[str] | str]:
    """One group that holds the dearest group of every branch, or none if a branch requires no word."""
    groups = [word_groups(parts) for parts in branches]
    return [frozenset().union(*(min(each, key=cost) for each in groups))] if all(groups) else []


@cache
def _frequent() -> frozenset[str]:
    """Words so frequent in running text that looking for them finds nearly every sentence."""
    return frozenset((Path(__file__).parent / "data" / "frequent.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=8192)
def cost(group: frozenset[str]) -> tuple[float, list[str]]:
    """How many sentences a group is likely to find: frequent and short words find many."""
    words = sorted(group)
    frequent = _frequent()
    return sum(1000.0 if word in frequent or not word.isalnum() else 20.0 / (1 + len(word)) for word in words), words
