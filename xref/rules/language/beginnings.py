"""Beginnings: the words that a match can go on with from each state of a pattern, so that no way is tried in vain.

They are worked out once, when a pattern is compiled: as sets of words, of which patterns share most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, TypeAlias

from xref.rules.language.program import BRACKET, CLOSE, NOT, OPEN, SLOT, SPLIT, WORD

_MOST = 500  # words that a state can begin with, before it counts as beginning with anything

State: TypeAlias = tuple[Any, ...]
First: TypeAlias = frozenset[str] | None  # the words that a state can begin with; None where it may be anything
Words: TypeAlias = Callable[[int], frozenset[str]]  # a set of words in lower case, by number


def beginnings(states: Iterable[State], words: Words) -> list[First]:
    """Return what each state can begin with, in lower case; each state stands behind those that it leads to.

    >>> from xref.rules.language.program import END
    >>> sets = [frozenset({"peace"}), frozenset({"truce"})]
    >>> end, peace, truce, either = (END,), (WORD, 0, 0), (WORD, 1, 0), (SPLIT, (1, 2))
    >>> [first and sorted(first) for first in beginnings([end, peace, truce, either], sets.__getitem__)]
    [None, ['peace'], ['truce'], ['peace', 'truce']]
    """
    found: list[First] = []
    for state in states:
        if state[0] == WORD:
            found.append(words(state[1]))
        else:
            ways = passing(state)
            found.append(_together([found[way] for way in ways]) if ways else None)
    return found


def together(states: Iterable[State], begins: Sequence[First]) -> list[State]:
    """Return states whose splits lead to no split that may begin with anything, but to the ways of it.

    The optional words of a phrase are then looked at together.

    >>> from xref.rules.language.program import END
    >>> states = [(END,), (WORD, 0, 0), (SPLIT, (1, 0)), (WORD, 1, 2), (SPLIT, (3, 2))]
    >>> together(states, [None, frozenset({"held"}), None, frozenset({"talks"}), None])[-1]
    (1, (3, 1, 0))
    """
    found: list[State] = []
    for state in states:
        if state[0] == SPLIT:
            ways = [found[way][1] if begins[way] is None and found[way][0] == SPLIT else (way,) for way in state[1]]
            state = (SPLIT, tuple(dict.fromkeys(chain.from_iterable(ways))))
        found.append(state)
    return found


def passing(state: State) -> Sequence[int]:
    """Where a state that reads no word leads to, on every way."""
    if state[0] == SPLIT:
        ways: tuple[int, ...] = state[1]
        return ways
    return (state[2],) if state[0] in (OPEN, BRACKET) else (state[3],) if state[0] == CLOSE else ()


def entry(states: Sequence[State], start: int, words: Words) -> tuple[First, list[str]]:
    """What a pattern can begin with: words, None where it begins otherwise, and the types of values."""
    readers: list[State] = []
    todo, seen = [start], set()
    while todo:
        index = todo.pop()
        if index in seen:
            continue
        seen.add(index)
        state = states[index]
        if state[0] in (SPLIT, OPEN, BRACKET):
            todo.extend(reversed(passing(state)))
        else:
            readers.append(state)
            if state[0] == NOT:
                todo.append(state[1])
    types = list(dict.fromkeys(state[2] for state in readers if state[0] == SLOT))
    if any(state[0] not in (WORD, SLOT) for state in readers):
        return None, types
    return frozenset().union(*(words(state[1]) for state in readers if state[0] == WORD)), types


def _together(sides: Sequence[First]) -> First:
    known = [side for side in sides if side is not None]
    if len(known) == 1 == len(sides):
        return known[0]
    small = len(known) == len(sides) and sum(map(len, known)) <= _MOST
    return frozenset().union(*known) if small else None
